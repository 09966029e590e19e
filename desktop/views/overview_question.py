"""Asking for the usual overview: what the user says about themselves in messages and at meetings."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.domain.profile import ProfileKey
from desktop.hub import Hub
from desktop.ops.profile import set_profile_value
from desktop.qtkit.prompts import Prompter

LINES = 4


def ask_overview(hub: Hub, prompter: Prompter, *, text: str) -> str:
    """Let the user write their overview, and keep it in the profile; what is kept, "" where nothing is new.

    ``text`` is what they have written so far.
    """
    kept = _written(prompter, text)
    if not kept:
        return ""
    label = _tr("Write my overview")
    error = hub.attempt(label, set_profile_value, key=ProfileKey.OVERVIEW, value=kept).error
    if error is not None:
        hub.problem.emit(error)
        return ""
    return kept


def _written(prompter: Prompter, text: str) -> str:
    """What the user wrote; asked again while it is nothing, for that would leave the drafts as they were."""
    hint = _tr(
        "Kept under Preferences, About me. Prep sheets take all of it, first messages the sentences that fit."
    )
    while True:
        written = prompter.ask_text(
            title=_tr("About me, in half a minute"),
            label=_tr("Two or three sentences: who you are, and what you would like to learn"),
            ok=_tr("Save overview"),
            cancel=_tr("Cancel"),
            text=text,
            hint=hint,
            lines=LINES,
        )
        if written is None or written.strip():
            return (written or "").strip()
        hint = _tr("Write at least one sentence.")


def _tr(text: str) -> str:
    return QCoreApplication.translate("overview_question", text)
