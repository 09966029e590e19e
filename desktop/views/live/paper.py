"""Opens the dialog for typing up a paper sheet, and keeps what was typed."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop.models.live import LiveSession
from desktop.models.live_paper import TypedBox, boxes, type_up
from desktop.views.desk import Desk
from desktop.views.live.paper_dialog import PaperDialog
from desktop.views.live.words import tr
from desktop.views.plural import counted


def open_paper(desk: Desk, live: LiveSession, window: QWidget) -> PaperDialog | None:
    """Show the boxes of the meeting in hand over a window."""
    meeting = live.meeting
    if meeting is None:
        return None
    dialog = PaperDialog(boxes(desk.hub.db, meeting), desk.prompter, parent=window)
    dialog.wanted.connect(lambda typed: _keep(desk, meeting, dialog, typed))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog


def _keep(desk: Desk, meeting: int, dialog: PaperDialog, typed: list[TypedBox]) -> None:
    outcome = desk.hub.attempt(tr("Type up the paper sheet"), type_up, meeting=meeting, boxes=typed)
    if outcome.error is not None:
        dialog.set_error(outcome.error)
        return
    dialog.done(PaperDialog.DialogCode.Accepted)
    words = counted("live", "Typed up 1 line", "Typed up %n lines", int(outcome.result))
    desk.hub.tell(words, undo=True)
