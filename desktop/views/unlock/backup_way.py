"""Bringing back a backup while the notebook is locked: which one, and the passphrase that opens it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QUrl

from desktop.core.clock import Clock, local_time
from desktop.models.backups import Kept
from desktop.qtkit.prompts import Choice, Prompter
from desktop.views import when

BACK, SHOW = "back", "show"


def ask_backup(
    prompter: Prompter, kept: Kept | None, *, folder: Path, clock: Clock, then: Callable[[Kept, str], object]
) -> None:
    """Offer the newest backup; ``then`` gets it with what was typed to open it."""
    if kept is None:
        prompter.ask_choice(
            title=_tr("Bring back a backup"),
            text=_tr("There is no backup of this notebook on this computer."),
            detail=_tr("One that lies elsewhere is opened with “Another notebook…”."),
            choices=(Choice("close", _tr("Close"), "primary"),),
        )
        return
    wall = local_time(kept.at, zone=clock.zone)
    moment = f"{when.day_word(wall.date(), today=clock.today())}, {when.wall_time(wall)}"
    while True:
        answer = prompter.ask_choice(
            title=_tr("Bring back a backup"),
            text=_tr("Bring back the notebook as it was {when}?").format(when=moment),
            detail=_tr(
                "The file as it is now is set aside, not deleted. An older backup is opened with “Another notebook…”."
            ),
            choices=(
                Choice("keep", _tr("Cancel")),
                Choice(SHOW, _tr("Show the folder")),
                Choice(BACK, _tr("Bring back…"), "primary"),
            ),
        )
        if answer != SHOW:
            break
        prompter.open_url(QUrl.fromLocalFile(str(folder)).toString())
    if answer != BACK:
        return
    typed = ask_secret(prompter)
    if typed:
        then(kept, typed)


def ask_secret(prompter: Prompter) -> str | None:
    """What opens a protected backup; nothing where somebody thinks better of it."""
    return prompter.ask_text(
        title=_tr("Bring back a backup"),
        label=_tr("Passphrase or recovery code of the backup"),
        ok=_tr("Bring back"),
        cancel=_tr("Cancel"),
        hint=_tr("It is the one that the notebook had when the backup was made."),
        secret=True,
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("protection", text)
