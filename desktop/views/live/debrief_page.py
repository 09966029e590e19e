"""The page of the debrief: notes at the left, the form at the right, the thank-you below."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.core.clock import from_text, local_time
from desktop.hub import Hub
from desktop.models.live import LiveSession
from desktop.models.live_debrief import DebriefPaper
from desktop.qtkit import menus
from desktop.qtkit.badges import IconLabel
from desktop.qtkit.buttons import Button
from desktop.qtkit.footer import Footer
from desktop.qtkit.labels import Label, Line, Pane
from desktop.qtkit.scroll_pane import ScrollPane
from desktop.qtkit.theme import theme
from desktop.views import when
from desktop.views.live import words
from desktop.views.live.debrief_form import DebriefSheet
from desktop.views.live.debrief_notes import DebriefNotes

NOTES_WIDTH, NARROW_NOTES_WIDTH = 400, 320


class DebriefPage(Pane):
    """Emits what comes next.

    ``finished`` carries the key of the waiting thank-you, 0 for none; ``put_off`` when the debrief waits;
    ``notes_wanted`` when the notes should be opened.
    """

    finished = Signal(int)
    put_off = Signal()
    notes_wanted = Signal()

    def __init__(self, hub: Hub, live: LiveSession, parent: QWidget | None = None) -> None:
        super().__init__("base", parent=parent)
        self.setObjectName("debrief_page")
        self._hub, self._live = hub, live
        self.paper = DebriefPaper(hub, self)
        self._build()
        self._connect()

    def show_session(self) -> None:
        """Show the debrief of the meeting in hand."""
        session = self._live.session
        if session is None:
            return
        if session.id != self.paper.meeting:
            self.sheet.put_away(self._hub)
        self.paper.show(session.id)
        self.sheet.begin()
        used = self.paper.form.numbers.get("minutes_used")
        today, zone = self._hub.clock.today(), self._hub.clock.zone
        held = words.held_line(session, used=used, today=today, zone=zone)
        self.notes.show_notes(session.name, held, self._live.lines())
        self._show_due()
        self.scroll_area.verticalScrollBar().setValue(0)

    def take_focus(self) -> None:
        """Put the focus where writing begins."""
        self.sheet.first_field.moveCursor(QTextCursor.MoveOperation.End)
        self.sheet.first_field.setFocus(Qt.FocusReason.OtherFocusReason)

    def settle(self) -> bool:
        """Keep everything that was typed; whether all of it could be kept."""
        return self.paper.meeting is None or self.sheet.settle()

    def set_narrow(self, narrow: bool) -> None:
        """Lay out for a narrow window, or a wide one."""
        self._notes_width = NARROW_NOTES_WIDTH if narrow else NOTES_WIDTH
        self._fit_notes()
        side = 16 if narrow else 32
        self._margins.setContentsMargins(side, 0, side, 0)
        self._footer.row.setContentsMargins(side, 13, 16, 11)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter saves, as in a dialog with texts of several lines."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.save_button.click()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_notes()
        self._keep_day()

    def panes(self) -> list[object]:
        """What F6 goes through."""
        return [self.sheet.first_field, self.notes.notes_list, self.save_button]

    def focus_parts(self) -> list[QWidget]:
        """The form, what follows it, then the notes beside it."""
        return [self.sheet, self._footer, self.notes]

    def _build(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self.notes = DebriefNotes(self)
        right = QVBoxLayout()
        right.setSpacing(0)
        ground = Pane("base", parent=self)
        self._margins = QHBoxLayout(ground)
        self.sheet = DebriefSheet(self.paper, ground)
        self._margins.addWidget(self.sheet, 10_000)
        self._margins.addStretch(1)
        self.scroll_area = ScrollPane(ground, name="debrief_scroll", parent=self)
        right.addWidget(self.scroll_area, 1)
        right.addWidget(self._make_footer())
        row.addWidget(self.notes)
        row.addWidget(Line(vertical=True, parent=self))
        row.addLayout(right, 1)
        self.notes_action = menus.action(
            self, self.tr("Open the notes"), self.notes_wanted.emit, icon="notebook-pen", name="debrief_notes"
        )
        self.addAction(self.notes_action)
        self.set_narrow(False)
        theme().grown.connect(self._fit_notes)

    def _fit_notes(self) -> None:
        """With large text in a small window, the form needs the room more than the notes do."""
        width, most = theme().px(self._notes_width), self.width() * 2 // 5
        self.notes.setFixedWidth(min(width, max(self._notes_width, most)))

    def _make_footer(self) -> Footer:
        self._footer = Footer(parent=self)
        theme().grow_height(self._footer.setFixedHeight, 56)
        row = self._footer.row
        self._clock = IconLabel("clock", size=16, color="warning", parent=self)
        self.due_label = Label(self.tr("Thank-you note due by"), elide=True, parent=self)
        self.due_day = Label(style="body_strong", elide=True, parent=self)
        self.later_button = Button(self.tr("Finish later"), name="later_button", parent=self)
        self.save_button = Button("", kind="primary", icon="mail", name="save_button", parent=self)
        words_row = QHBoxLayout()
        words_row.setSpacing(4)
        words_row.addWidget(self.due_label)
        words_row.addWidget(self.due_day)
        words_row.addStretch(1)
        row.addWidget(self._clock)
        row.addLayout(words_row, 1)
        row.addWidget(self.later_button)
        row.addWidget(self.save_button)
        return self._footer

    def _connect(self) -> None:
        self.paper.changed.connect(self._show_due)
        self.notes.taken.connect(self.sheet.insert)
        self.later_button.clicked.connect(self._on_later)
        self.save_button.clicked.connect(self._on_saved)

    def _show_due(self) -> None:
        form = self.paper.form
        waits = form.thanks is not None
        for widget in (self._clock, self.due_label, self.due_day):
            widget.setVisible(waits)
        self.save_button.setText(self.tr("Save and write thank-you") if waits else self.tr("Save"))
        self.save_button.set_icon("mail" if waits else "check")
        self.later_button.setText(self.tr("Close") if form.finished else self.tr("Finish later"))
        if form.thanks_due_at is not None:
            due, zone = from_text(form.thanks_due_at), self._hub.clock.zone
            day = when.full_day(local_time(due, zone=zone).date(), today=self._hub.clock.today())
            self.due_day.setText(f"{day}, {when.clock_time(due, zone=zone)}")
        self._keep_day()

    def _keep_day(self) -> None:
        """The words before the day give way first; the day does only where it has no room alone."""
        beside = self._clock.sizeHint().width() + 28 + 5 * 8 + self._footer.row.contentsMargins().left() + 16
        beside += self.later_button.sizeHint().width() + self.save_button.sizeHint().width()
        room = self.width() - self.notes.width() - beside
        self.due_day.setMinimumWidth(max(0, min(self.due_day.sizeHint().width(), room)))

    def _on_later(self) -> None:
        self.settle()
        self.put_off.emit()

    def _on_saved(self) -> None:
        self.settle()
        thanks = self.paper.finish(self.tr("Finish the debrief"))
        if self.paper.form.finished:
            self.finished.emit(thanks or 0)
