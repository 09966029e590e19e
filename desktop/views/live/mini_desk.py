"""What happens in the mini window: it opens and closes, and shows the running session as the page does."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget

from desktop.domain.marks import MARKS
from desktop.domain.timing import MeetingPhase, MeetingTime
from desktop.models.live import LiveSession
from desktop.qtkit.buttons import follow_action, tip_with_key
from desktop.views.desk import Desk
from desktop.views.live import words
from desktop.views.live.actions import SessionActions
from desktop.views.live.marks import keys_from
from desktop.views.live.mini_window import FIRST_SIZE, MiniWindow
from desktop.views.live.session_page import SessionPage

PLACE, PINNED = "mini", "mini/pinned"
_LATE = (MeetingPhase.WRAP_UP, MeetingPhase.OVER)
_SHARED = (
    "off_record",
    "clock_time",
    "tick",
    "question_up",
    "question_down",
    "pause",
    "more_time",
    "mini",
    "end",
)


class MiniDesk(QObject):
    """Between the meeting in hand and its mini window, which is made when it is first wanted."""

    def __init__(
        self,
        desk: Desk,
        model: LiveSession,
        page: SessionPage,
        actions: SessionActions,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._hub, self._model, self._page, self._actions = desk, desk.hub, model, page, actions
        self._watched: QWidget | None = None
        self.window: MiniWindow | None = None
        actions.on("mini", self.toggle)
        follow_action(page.top_bar.mini_button, actions["mini"])

    @property
    def is_open(self) -> bool:
        """Whether the mini window is on the screen."""
        return self.window is not None and self.window.isVisible()

    def toggle(self) -> None:
        """Open the mini window, or go back from it to the full one."""
        if self.is_open:
            self.back()
        elif self._model.is_running:
            self.open()

    def open(self) -> None:
        """Open the mini window; the session goes on as it was."""
        window = self.window or self._make()
        self._watch(self._page.window())
        self._desk.geometry.restore_window(window, PLACE, default=FIRST_SIZE)
        window.pin(self._desk.geometry.value(PINNED, "yes") == "yes")
        self._to_last_line()
        self.refresh()
        window.show()
        window.raise_()
        window.activateWindow()
        window.begin()

    def close(self) -> None:
        """Put the mini window away; the session goes on."""
        if self.window is not None and self.window.isVisible():
            self.window.close()

    def back(self) -> None:
        """Go on in the full window."""
        self.close()
        full, meeting = self._page.window(), self._model.meeting
        full.setWindowState(full.windowState() & ~Qt.WindowState.WindowMinimized)
        full.show()
        full.raise_()
        full.activateWindow()
        if meeting is not None and not self._page.isVisible():
            self._hub.go("live", "meeting", meeting)
        self._page.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self) -> None:
        """Show the meeting in hand; a meeting that has ended has no mini window."""
        window, session = self.window, self._model.session
        if window is None or session is None:
            return
        hidden = self._hub.settings.hide_names_in_title
        title = words.tr("{name}, Askwell").format(name=session.name)
        window.setWindowTitle("Askwell" if hidden else title)
        window.line_field.setAccessibleName(self._page.editor.accessibleName())
        window.marks.show_keys(keys_from(self._hub.settings.mark_keys))
        self._show_tips(window)
        self._show_time(self._model.clock.time())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The mini window does not outlive the full one."""
        hidden = event.type() == QEvent.Type.Hide and not event.spontaneous()
        if watched is self._watched and (hidden or event.type() == QEvent.Type.Close):
            self.close()
        return False

    def _make(self) -> MiniWindow:
        window = self.window = MiniWindow(self._page.editor)
        self.destroyed.connect(window.deleteLater)
        for name in (*(f"mark_{mark.value}" for mark in MARKS), "mark_none", *_SHARED):
            window.addAction(self._actions[name])
        self._connect(window)
        saving = self._page.top_bar.saved
        window.head.saved.show_state(saving.state, error=saving.error)
        return window

    def _connect(self, window: MiniWindow) -> None:
        model, bar = self._model, self._page.top_bar
        window.closed.connect(self._on_closed)
        window.head.pinned.connect(self._on_pinned)
        window.head.full_requested.connect(self.back)
        window.head.timer.clicked.connect(lambda: bar.timer_menu_wanted.emit(window.head.timer))
        window.head.saved.retried.connect(bar.saved.retried)
        bar.saved.shown.connect(lambda: window.head.saved.show_state(bar.saved.state, error=bar.saved.error))
        window.marks.chosen.connect(self._on_mark)
        window.line_field.turn_wanted.connect(self._on_turn)
        window.question.ticked.connect(self._actions["tick"].trigger)
        window.wrap.ticked.connect(self._page.wrap_band.ticked)
        model.clock.ticked.connect(self._on_ticked)
        model.plan_changed.connect(self._on_changed)
        model.head_changed.connect(self._on_changed)
        model.opened.connect(self._on_changed)
        self._hub.settings_changed.connect(self._on_changed)

    def _watch(self, full: QWidget) -> None:
        if full is not self._watched:
            if self._watched is not None:
                self._watched.removeEventFilter(self)
            self._watched = full
            full.installEventFilter(self)

    def _to_last_line(self) -> None:
        """New notes go to the end, unless the line before it is still being written."""
        editor = self._page.editor
        line = editor.line
        behind = line.next()
        if behind.isValid() and (behind.next().isValid() or behind.text()):
            editor.go_to("")

    def _show_time(self, time: MeetingTime) -> None:
        window, session = self.window, self._model.session
        if window is None or session is None:
            return
        window.head.timer.show_time(time, paused=session.paused_at is not None, hidden=session.hide_timer)
        late = time.phase in _LATE and not session.wrap_up_closed
        window.wrap.setVisible(late)
        if late:
            window.wrap.show_state(time, session.wrap_up_ticks)
        plan, current = self._model.plan, self._model.current
        window.question.setVisible(not late and current is not None)
        if current is not None:
            number = [row.id for row in plan].index(current.id) + 1
            window.question.show_question(current.text, number=number, count=len(plan))

    def _show_tips(self, window: MiniWindow) -> None:
        keys = {mark: self._actions[f"mark_{mark.value}"].shortcut() for mark in MARKS}
        window.marks.show_tips(keys)
        full = self._actions["mini"].shortcut().toString(QKeySequence.SequenceFormat.PortableText)
        button = window.head.full_button
        button.setToolTip(tip_with_key(button.accessibleName(), full))

    def _on_ticked(self, time: MeetingTime) -> None:
        if self.is_open and self._model.is_running:
            self._show_time(time)

    def _on_changed(self) -> None:
        if not self.is_open:
            return
        if self._model.is_running:
            self.refresh()
        else:
            self.close()

    def _on_mark(self, mark: str) -> None:
        self._page.editor.set_mark(mark)
        if self.window is not None:
            self.window.line_field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_turn(self, redo: bool) -> None:
        """Undo or Redo of the notebook; there is always something in a session, its start at least."""
        self._model.acting.emit()
        label = self._hub.redo_label if redo else self._hub.undo_label
        if label is not None:
            (self._hub.redo if redo else self._hub.undo)()

    def _on_pinned(self, on: bool) -> None:
        self._desk.geometry.set_value(PINNED, "yes" if on else "no")
        if self.window is not None:
            self.window.pin(on)

    def _on_closed(self) -> None:
        if self.window is not None:
            self._desk.geometry.save_window(self.window, PLACE)
