"""Save a copy: the whole notebook once more, under another name; the way out when its own file is gone."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.core.errors import UserError
from desktop.core.paths import SUFFIX
from desktop.qtkit.prompts import FileKind

if TYPE_CHECKING:
    from desktop.views.desk import Desk
    from desktop.views.frame import Frame


def save_copy(desk: Desk, window: Frame) -> None:
    """Ask where to, and write a checked copy there in the background."""
    window.settle()
    hub, name = desk.hub, desk.hub.workspace.path.stem
    target = desk.prompter.ask_save_file(
        title=_tr("Save a copy"),
        suggestion=Path(_tr("{name} copy").format(name=name) + SUFFIX),
        kinds=(FileKind(_tr("Askwell notebook"), (f"*{SUFFIX}",)),),
    )
    if target is None:
        return
    told = _tr("Saved a copy as {name}").format(name=target.name)

    def failed(error: BaseException) -> None:
        if not isinstance(error, UserError):
            raise error
        hub.problem.emit(error)

    desk.tasks.run(hub.workspace.save_copy, target, done=lambda _: hub.tell(told), failed=failed)


def _tr(text: str) -> str:
    return QCoreApplication.translate("save_copy", text)
