"""The Session notes tab: before a session, in it, its debrief, and past ones."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QStackedWidget, QVBoxLayout, QWidget

from desktop.core.clock import from_text
from desktop.domain.kinds import MeetingState
from desktop.hub import UNSAVED, Destination
from desktop.models.live import LiveSession, Session
from desktop.models.live_document import key_of
from desktop.models.live_start import StartChoices
from desktop.qtkit.fold import Fold
from desktop.views.desk import Desk
from desktop.views.live import words
from desktop.views.live.debrief_page import DebriefPage
from desktop.views.live.session_desk import SessionDesk
from desktop.views.live.session_page import SessionPage
from desktop.views.live.start_desk import StartDesk
from desktop.views.live.start_page import StartPage

_NOT_BEGUN = (MeetingState.PLANNED, MeetingState.CANCELLED)


class LiveTab(QWidget):
    """Shows one page of three: the running session comes first, whatever was shown before."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("live_tab")
        self._desk, self._hub = desk, desk.hub
        self._wants_debrief = self._wants_editing = False
        self.live = LiveSession(desk.hub, self)
        self.choices = StartChoices(desk.hub, self)
        self._build()
        self._connect()
        self._show_running_or_start(recovered=True)

    def open(self, destination: Destination) -> None:
        """Open a session, begin one, or write its notes afterwards."""
        if destination.id is None or destination.record == "inbox_line":
            self._show_running_or_start()
        elif destination.record == "person" and destination.action == "start":
            self.start.start_with(destination.id)
        elif destination.action == "start":
            self.start.start(destination.id)
        elif destination.action == "after":
            self.start.write_after(destination.id)
        elif destination.record == "note_line":
            self._show_note(destination.id)
        elif destination.record == "meeting":
            self._show(destination.id, debrief=destination.action == "debrief")

    def take_focus(self) -> None:
        """Put the focus into the editor, or where work begins on the other pages."""
        page = self._pages.currentWidget()
        if page is self.session_page:
            self.session_page.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        elif page is self.debrief_page:
            self.debrief_page.take_focus()
        else:
            self.start_page.take_focus()

    @property
    def meeting_in_hand(self) -> int | None:
        """The meeting that is shown."""
        return self.live.meeting

    def filter_list(self) -> None:
        """Find in the notes that are shown."""
        if self._pages.currentWidget() is self.session_page:
            self.session_page.find_bar.start()
        elif self._pages.currentWidget() is self.start_page:
            self.start.read_past()

    def panes(self) -> list[object]:
        """What F6 goes through on the page that is shown."""
        page = self._pages.currentWidget()
        return page.panes() if isinstance(page, SessionPage | DebriefPage | StartPage) else []

    def focus_parts(self) -> list[QWidget]:
        """The page that is shown; a session's notes come before what stands above them."""
        page = self._pages.currentWidget()
        return page.focus_parts() if isinstance(page, SessionPage | DebriefPage) else [self.start_page]

    def action_bar_height(self) -> int:
        """How high the marks below the notes are, in px."""
        bar = self.session_page.mark_bar
        return bar.height() if bar.isVisible() else 0

    def place(self) -> Destination:
        """The session whose notes or debrief are shown; of notes that are read, the line in which the caret is."""
        debrief = self._pages.currentWidget() is self.debrief_page
        if self._pages.currentWidget() is self.session_page and not self.live.is_running:
            note = self.live.note_with(key_of(self.session_page.editor.line))
            if note is not None:
                return Destination("live", "note_line", note)
        return Destination("live", "meeting", self.live.meeting, action="debrief" if debrief else "")

    def settle(self) -> bool:
        """Keep everything that was typed; whether all of it could be kept."""
        notes = self.session.settle()
        return self.debrief_page.settle() and notes

    def fill_menu(self, menu: QMenu) -> None:
        """Add what can be done in a session; the View menu has its mini window."""
        if menu.objectName() == "view_menu":
            menu.addAction(self.session.actions["mini"])
            return
        menu.addActions(self.start_page.menu_actions)
        menu.addSeparator()
        if self.live.meeting is None:
            self.session.actions.allow(running=False, writable=False, shown=False, timed=False)
        menu.addAction(self.debrief_page.notes_action)
        self.session.actions.fill(menu, consents=self.session.consents.menu)

    def _build(self) -> None:
        self.start_page = StartPage(self._hub, self.choices, self)
        self.session_page = SessionPage(self.live, geometry=self._desk.geometry, parent=self)
        self.debrief_page = DebriefPage(self._hub, self.live, self)
        self._pages = QStackedWidget(self)
        for page in (self.start_page, self.session_page, self.debrief_page):
            self._pages.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._pages)
        self.start = StartDesk(self._desk, self.choices, self.start_page, window=self, parent=self)
        self.session = SessionDesk(self._desk, self.live, self.session_page, self)

    def _connect(self) -> None:
        fold = Fold(self)
        fold.decided.connect(self.session_page.set_narrow)
        fold.decided.connect(self.debrief_page.set_narrow)
        self.live.opened.connect(self._on_opened)
        self.live.running_changed.connect(self._on_running_changed)
        self.start.begun.connect(self._on_begun)
        self.start.written_after.connect(self._on_written_after)
        self.start.past_chosen.connect(self._show)
        self.session.debrief_wanted.connect(self._on_debrief_wanted)
        self.session.closed.connect(self._on_closed)
        self.session.paper_wanted.connect(self._on_paper_wanted)
        self.debrief_page.notes_wanted.connect(self._on_notes_wanted)
        self.debrief_page.put_off.connect(self._on_closed)
        self.debrief_page.finished.connect(self._on_finished)

    def _may_leave(self) -> bool:
        """Keep what was typed; notes that could not be kept stay on the screen, and it is said why."""
        self.debrief_page.settle()
        if self.session.settle():
            return True
        error = self.session.writer.autosave.error
        if error is None or error.problem not in UNSAVED:
            return True
        self._hub.problem.emit(error)
        return False

    def _show(self, meeting: int, *, debrief: bool = False, editing: bool = False) -> None:
        if not self._may_leave():
            return
        self._wants_debrief, self._wants_editing = debrief, editing
        self.live.show(meeting)

    def _show_note(self, note: int) -> None:
        place = self.live.place_of(note)
        if place is not None:
            meeting, key = place
            self._show(meeting)
            self.session_page.editor.show_found(key)

    def _show_running_or_start(self, *, recovered: bool = False) -> None:
        running = self.live.running
        if running is None:
            self._on_opened()
            return
        if running != self.live.meeting:
            self._show(running)
        session = self.live.session
        if recovered and session is not None and self._began_earlier(session):
            self.session.tell_recovered(crashed=self._hub.workspace.left_behind)

    def _began_earlier(self, session: Session) -> bool:
        """Whether the session ran before the program was started, rather than begun just now in another tab."""
        return session.started_at is not None and (
            from_text(session.started_at) < self._hub.workspace.opened_at
        )

    def _on_opened(self) -> None:
        session = self.live.session
        if session is not None and self._wants_debrief and session.state in _NOT_BEGUN:
            self._wants_debrief = False  # its start was taken back: there is nothing to be debriefed
            self.live.show(None)
            return
        self.start_page.allow(begin=session is None)
        self.debrief_page.notes_action.setVisible(False)
        if session is None:
            self._pages.setCurrentWidget(self.start_page)
        elif self._wants_debrief and not self.live.is_running:
            self.debrief_page.show_session()
            self.debrief_page.notes_action.setVisible(True)
            self._pages.setCurrentWidget(self.debrief_page)
        else:
            self.session.show_session(editing=self._wants_editing and not self.live.is_running)
            self._pages.setCurrentWidget(self.session_page)
        if self.isVisible():
            self.take_focus()

    def _on_running_changed(self) -> None:
        running = self.live.running
        if running is not None and running != self.live.meeting:
            self._show(running)
        elif running is None and self.live.meeting is not None:
            # the meeting in hand has ended: its debrief comes when the model shows it anew
            self._wants_debrief = True

    def _on_begun(self) -> None:
        self._show_running_or_start()
        self.take_focus()

    def _on_written_after(self, meeting: int) -> None:
        self._show(meeting, editing=True)
        self.take_focus()

    def _on_paper_wanted(self) -> None:
        """Choose the meeting of a paper sheet, and go on to its boxes."""
        self.start.choose_meeting_of_paper()
        if self.live.meeting is not None:
            self.session.type_up_paper()

    def _on_debrief_wanted(self) -> None:
        meeting = self.live.meeting
        if meeting is not None and not self.live.is_running:
            self._show(meeting, debrief=True)

    def _on_notes_wanted(self) -> None:
        if self.live.meeting is not None:
            self._show(self.live.meeting)

    def _on_closed(self) -> None:
        if not self._may_leave():
            return
        self._wants_debrief = False
        self.live.show(self.live.running)

    def _on_finished(self, thanks: int) -> None:
        name = self.live.session.name if self.live.session is not None else ""
        self._on_closed()
        if thanks:
            self._hub.go("followups", "follow_up", thanks)
        else:
            self._hub.tell(words.tr("Saved the debrief of {name}").format(name=name))
