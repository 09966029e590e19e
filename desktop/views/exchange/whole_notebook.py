"""A notebook or a backup chosen as something to import: it is opened, or brought back in place of this one."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.core.errors import UserError
from desktop.core.paths import SUFFIX
from desktop.models.backups import BackupList
from desktop.qtkit.prompts import Choice
from desktop.views import problems
from desktop.views.settings.backup import held

if TYPE_CHECKING:
    from desktop.views.desk import Desk
    from desktop.views.frame import Frame

OPEN, RESTORE = "open", "restore"


def first_notebook(paths: list[Path]) -> Path | None:
    """The first of some files that is a whole notebook by its name."""
    return next((path for path in paths if path.suffix.lower() == SUFFIX), None)


def ask_about(desk: Desk, window: Frame, path: Path) -> None:
    """Ask what to do with a whole notebook, and do it."""
    choices = [Choice("keep", _tr("Cancel")), Choice(OPEN, _tr("Open it"))]
    try:
        counts = BackupList(desk.hub, desk.tasks, window).counts(path)
    except UserError as error:
        detail = problems.sentence(error)
    else:
        choices.append(Choice(RESTORE, _tr("Bring it back"), "primary"))
        detail = _tr(
            "It holds {counts}. Open it to look at it, or bring it back in place of the notebook that is open "
            "now; that becomes a backup first."
        ).format(counts=held(counts))
    answer = desk.prompter.ask_choice(
        title=_tr("Import people"),
        text=_tr("“{name}” is a whole notebook").format(name=path.name),
        detail=detail,
        choices=choices,
    )
    if answer == OPEN:
        window.notebook_requested.emit(path)
    elif answer == RESTORE:
        _bring_back(desk, window, path)


def _bring_back(desk: Desk, window: Frame, path: Path) -> None:
    """In place of a protected notebook only for who knows its passphrase."""
    if not desk.hub.workspace.is_protected:
        window.restore_requested.emit(path, None)
        return
    from desktop.models.protection import Protection
    from desktop.views.protection.passphrase_dialogs import ask_passphrase

    ask_passphrase(
        Protection(desk.hub, desk.tasks, profile=desk.profile, parent=window),
        window,
        title=_tr("Bring back a notebook"),
        text=_tr("The notebook that is open is protected, so that its passphrase is asked for first."),
        ok=_tr("Bring it back"),
        then=lambda _typed: window.restore_requested.emit(path, None),
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("WholeNotebook", text)
