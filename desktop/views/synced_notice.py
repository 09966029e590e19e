"""What is said, once, about a notebook in a folder that is copied to other computers, and about second copies of it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.core import synced
from desktop.core.errors import UserError
from desktop.core.paths import SUFFIX
from desktop.core.synced import Service
from desktop.qtkit.prompts import FileKind

if TYPE_CHECKING:
    from desktop.views.main_window import MainWindow

MOST_TOLD = 50
MOVE = 0


def warn(window: MainWindow, *, other_place: Path) -> bool:
    """Say what there is to say about the notebook's folder; whether anything was new.

    ``other_place`` is a folder of this computer alone, offered for the notebook.
    """
    path = window.desk.hub.workspace.path
    copies, service = synced.second_copies(path), synced.service_of(path)
    if copies and _is_news(window, *(str(copy) for copy in copies)):
        window.offer(_about_copies(copies), kind="warning")
        return True
    if service is not None and _is_news(window, str(path)):
        window.offer(
            _about_service(path, service),
            kind="warning",
            actions=(_tr("Use another place…"), _tr("Leave it there")),
            answer=lambda number: _move(window, other_place) if number == MOVE else None,
        )
        return True
    return False


def _is_news(window: MainWindow, *names: str) -> bool:
    """Whether any of these was not told before; it counts as told from now on."""
    hub = window.desk.hub
    told = hub.settings.synced_told
    fresh = tuple(name for name in names if name not in told)
    if fresh:
        hub.use_settings(replace(hub.settings, synced_told=(*told, *fresh)[-MOST_TOLD:]))
    return bool(fresh)


def _move(window: MainWindow, other_place: Path) -> None:
    """Ask for a place, put a checked copy there and go on with that one; the old one stays as it is."""
    hub, desk = window.desk.hub, window.desk
    window.settle()
    target = desk.prompter.ask_save_file(
        title=_tr("Another place for the notebook"),
        suggestion=other_place / hub.workspace.path.name,
        kinds=(FileKind(_tr("Askwell notebook"), (f"*{SUFFIX}",)),),
    )
    if target is None:
        return

    def failed(error: BaseException) -> None:
        if not isinstance(error, UserError):
            raise error
        hub.problem.emit(error)

    def moved(_nothing: object) -> None:
        window.notebook_requested.emit(target)

    desk.tasks.run(hub.workspace.save_copy, target, done=moved, failed=failed)


def _about_service(path: Path, service: Service) -> str:
    words = _tr(
        "{name} lies in a folder that {service} copies to other computers. While it is open, that can damage it or "
        "make a second notebook. Another place on this computer is safer; to take it to another computer, save a "
        "backup into that folder."
    )
    return words.format(name=path.name, service=service.value)


def _about_copies(copies: list[Path]) -> str:
    names = ", ".join(copy.name for copy in copies[:3])
    words = _tr(
        "Beside this notebook lies another version of it, made when it was changed on two computers: {names}. Open it "
        "to see what it has that this one lacks; neither was changed."
    )
    return words.format(names=names)


def _tr(text: str) -> str:
    return QCoreApplication.translate("synced", text)
