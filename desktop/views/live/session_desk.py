"""What happens on the page of a session: notes kept, questions ticked, records made, the end."""

from __future__ import annotations

from datetime import datetime
from functools import partial

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QTextBlock
from PySide6.QtWidgets import QMenu

from desktop.core.clock import from_text
from desktop.core.errors import UserError
from desktop.domain.kinds import MeetingState
from desktop.domain.marks import MARKS
from desktop.models.live import LiveSession
from desktop.models.live_document import key_of, line_at
from desktop.models.live_saving import SaveState
from desktop.ops.debrief import used_minutes
from desktop.qtkit import menus
from desktop.qtkit.announce import announce
from desktop.views import problems, when
from desktop.views.desk import Desk
from desktop.views.live import words
from desktop.views.live.actions import SessionActions
from desktop.views.live.consents import ConsentMenu
from desktop.views.live.marks import ICONS, keys_from, mark_name
from desktop.views.live.mini_desk import MiniDesk
from desktop.views.live.notes_dialog import NotesDialog
from desktop.views.live.session_page import SessionPage
from desktop.views.live.session_time import SessionTime
from desktop.views.live.session_verbs import SessionVerbs
from desktop.views.live.writing import NoteWriter


class SessionDesk(QObject):
    """Between the meeting in hand and its page.

    ``debrief_wanted`` when the debrief should be shown, ``closed`` when the notes should be put away,
    ``ended`` when the meeting has ended.
    """

    debrief_wanted = Signal()
    closed = Signal()
    ended = Signal()
    paper_wanted = Signal()
    """A sheet is to be typed up, and no meeting is shown."""

    def __init__(
        self, desk: Desk, model: LiveSession, page: SessionPage, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._desk, self._hub, self._model, self._page = desk, desk.hub, model, page
        self._editing = False
        self._said = ""
        self.actions = SessionActions(page)
        self.consents = ConsentMenu(page)
        self.writer = NoteWriter(self._hub, model, page.editor, self)
        self.verbs = SessionVerbs(desk, model, page, self)
        self.time = SessionTime(desk, model, page, self.actions, self)
        self.mini = MiniDesk(desk, model, page, self.actions, self)
        self._build_menus()
        self._connect_editor()
        self._connect_page()
        self._connect_actions()
        self._on_settings()

    @property
    def is_editing(self) -> bool:
        """Whether notes of a past meeting are being changed."""
        return self._editing

    def show_session(self, *, editing: bool = False) -> None:
        """Show the meeting in hand; a past one to read, or to change when ``editing``."""
        self._editing = editing
        self._page.find_bar.hide()
        self._page.notice_bar.hide()
        writable = self._model.is_running or editing
        self._page.editor.setReadOnly(not writable)
        self.writer.load(with_empty_line=writable, at_end=editing)
        self._page.mark_bar.setVisible(writable)
        self._show_head()
        self._show_plan()
        self._show_captured()
        self._on_line_changed()
        self.time.begin()
        self._page.editor.spare.hold(0)  # a band that is there from the beginning has moved nothing
        if self._model.is_reopened:
            self.time.tell_reopened()

    def settle(self) -> bool:
        """Save everything that was typed; whether that worked."""
        return self.writer.settle()

    def tell_recovered(self, *, crashed: bool) -> None:
        """Say that the program was gone for a while, and that all notes are here."""
        session, lines = self._model.session, self._model.lines()
        if session is not None and session.started_at is not None:
            at = max((row.written_at for row in lines), default=session.started_at)
            self.time.tell_recovered(at=at, count=len(lines), crashed=crashed)

    def edit(self) -> None:
        """Let the notes of a past meeting be changed, or be only read again."""
        if self.settle():
            self.show_session(editing=not self._editing)
            self._page.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def end(self) -> None:
        """End the meeting; asks only when it is well before the agreed end."""
        session = self._model.session
        if session is None or not self._model.is_running:
            return
        if not self.settle():
            self._hub.problem.emit(self.writer.autosave.error)
            return
        if self.mini.is_open:
            self.mini.back()  # the question must not open below a window that stays on top
        if not self.time.is_early() or self.time.ask_to_end(len(self._model.lines())):
            self._finish(session.name)

    def _finish(self, name: str, *, at: datetime | None = None) -> None:
        ended = self._model.end(
            words.tr("End the session with {name}").format(name=name),
            words.tr("Notes with {name}").format(name=name),
            at=at,
        )
        if ended:
            self.ended.emit()

    def _on_end_wanted(self, at: datetime) -> None:
        session = self._model.session
        if session is not None and self.settle():
            self._finish(session.name, at=at)

    def _build_menus(self) -> None:
        timer_menu = QMenu(self._page)
        self.actions.fill_timer(timer_menu)
        bar = self._page.top_bar
        bar.timer_menu_wanted.connect(
            lambda timer: timer_menu.popup(timer.mapToGlobal(timer.rect().bottomLeft()))
        )
        more = QMenu(self._page)
        bar.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        bar.customContextMenuRequested.connect(lambda at: self._show_more(more, bar.mapToGlobal(at)))

    def _show_more(self, more: QMenu, at: QPoint) -> None:
        """Everything that the Session menu has, on the bar above the notes."""
        more.clear()
        self.actions.fill(more, consents=self.consents.menu)
        more.popup(at)

    def _connect_editor(self) -> None:
        editor = self._page.editor
        editor.seconds = self._model.clock.seconds
        editor.question = self._current_question
        editor.line_changed.connect(self._on_line_changed)
        editor.refused.connect(self._on_refused)
        editor.gutter.pressed.connect(self._on_gutter_pressed)
        self._page.mark_bar.chosen.connect(self._on_mark_chosen)
        self.writer.autosave.state_changed.connect(self._on_save_state)

    def _connect_page(self) -> None:
        model, page, bar = self._model, self._page, self._page.top_bar
        model.head_changed.connect(self._on_head_changed)
        model.plan_changed.connect(self._show_plan)
        model.captured_changed.connect(self._show_captured)
        self._hub.settings_changed.connect(self._on_settings)
        bar.end_requested.connect(self.end)
        bar.edit_requested.connect(self.edit)
        bar.debrief_requested.connect(self.debrief_wanted)
        bar.close_requested.connect(self.closed)
        bar.captured_requested.connect(page.toggle_captured)
        bar.saved.retried.connect(self.writer.settle)
        self.consents.answered.connect(self.verbs.consent)
        self.time.end_wanted.connect(self._on_end_wanted)

    def _connect_actions(self) -> None:
        editor, actions = self._page.editor, self.actions
        for mark in MARKS:
            actions.on(f"mark_{mark.value}", partial(editor.set_mark, mark.value))
        actions.on("mark_none", lambda: editor.set_mark(""))
        actions.on("off_record", editor.toggle_off_record)
        actions.on("clock_time", self._on_clock_time)
        actions.on("tick", self.verbs.tick_current)
        actions.on("question_up", lambda: self.verbs.step(-1))
        actions.on("question_down", lambda: self.verbs.step(1))
        actions.on("ask", self._page.plan_pane.ask)
        actions.on("only_notes", self._page.toggle_only_notes)
        actions.on("end", self.end)
        actions.on("edit", self.edit)
        actions.on("debrief", self.debrief_wanted.emit)
        actions.on("go_on", self.time.go_on)
        actions.on("find", self._page.find_bar.start)
        actions.on("list", self._on_list)
        actions.on("versions", self._on_versions)
        actions.on("paper", self.type_up_paper)

    def _current_question(self) -> int | None:
        session = self._model.session
        return session.current_question if session is not None and self._model.is_running else None

    def _show_head(self) -> None:
        session = self._model.session
        if session is None:
            return
        clock, held = self._hub.clock, ""
        if session.state != MeetingState.RUNNING:
            used = None
            if session.started_at and session.ended_at:
                start, stop = from_text(session.started_at), from_text(session.ended_at)
                used = used_minutes(start, stop, paused_seconds=session.paused_seconds)
            held = words.held_line(session, used=used, today=clock.today(), zone=clock.zone) or " "
        self._page.top_bar.show_session(session, held=held, editing=self._editing)
        self._page.editor.gutter.tell_start(session.started_at or "", zone=clock.zone)
        self._page.editor.setAccessibleName(self.tr("Notes for {name}").format(name=session.name))
        self.consents.show_session(session)
        running = self._model.is_running
        self.actions.allow(
            running=running, writable=running or self._editing, shown=True, timed=session.minutes is not None
        )

    def _show_plan(self) -> None:
        session = self._model.session
        if session is None:
            return
        since = None
        if session.current_since and session.started_at:
            gone = from_text(session.current_since) - from_text(session.started_at)
            since = max(0, int(gone.total_seconds()) - session.paused_seconds)
        current, ended = session.current_question, not self._model.is_running
        self._page.plan_pane.show_plan(self._model.plan, current=current, since=since, ended=ended)

    def _show_captured(self) -> None:
        session = self._model.session
        if session is not None:
            found, today = self._model.captured, self._hub.clock.today()
            self._page.captured_pane.show_captured(found, called=words.called(session), today=today)
            self._page.top_bar.show_count(found.count)

    def _on_head_changed(self) -> None:
        self._show_head()
        self._show_plan()
        self.time.refresh()

    def _on_settings(self) -> None:
        settings = self._hub.settings
        keys = keys_from(settings.mark_keys)
        self._page.editor.mark_keys = keys
        self._page.mark_bar.show_keys(keys)
        self._page.editor.set_scale(settings.note_size / 123)

    def _on_line_changed(self) -> None:
        line = line_at(self._page.editor.line)
        self._page.mark_bar.show_mark(line.mark)
        facts = ", ".join(words.line_facts(line))
        self._page.editor.setAccessibleDescription(facts)
        key = key_of(self._page.editor.line)
        if key != self._said and facts and self._page.editor.hasFocus():
            announce(self._page.editor, facts)  # the words of the line are read by the reader itself
        self._said = key

    def _on_save_state(self, state: SaveState) -> None:
        error = self.writer.autosave.error
        self._page.top_bar.saved.show_state(state, error=error)
        if state is SaveState.UNSAVED:
            sentence = problems.sentence(error) if error is not None else words.unsaved(None)
            announce(self._page, sentence, urgent=True)

    def _on_refused(self, error: UserError) -> None:
        self._page.notice_bar.show_notice(problems.sentence(error), kind="warning")

    def _on_gutter_pressed(self, block: QTextBlock, at: QPoint) -> None:
        if self._page.editor.isReadOnly():
            return
        menu = QMenu(self._page)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for mark in (*MARKS, ""):
            menu.addAction(
                menus.action(
                    menu,
                    mark_name(mark),
                    partial(self._page.editor.set_mark, str(mark), block=block),
                    icon=ICONS.get(mark, ""),
                    color=f"mark-{mark}",
                )
            )
        menu.popup(at)

    def _on_mark_chosen(self, mark: str) -> None:
        self._page.editor.set_mark(mark)
        self._page.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_list(self) -> None:
        editor = self._page.editor
        dialog = NotesDialog(editor.notes, at=key_of(editor.line), parent=self._page.window())
        if dialog.exec() and dialog.key:
            editor.go_to(dialog.key)
        dialog.deleteLater()
        editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_versions(self) -> None:
        from desktop.views.live.versions_dialog import open_versions

        meeting = self._model.meeting
        if meeting is not None and self.settle():
            open_versions(self._hub, meeting, self._page.window())

    def type_up_paper(self) -> None:
        """Go through the boxes of the paper sheet."""
        from desktop.views.live.paper import open_paper

        if self._model.meeting is None:
            self.paper_wanted.emit()
        elif self.settle():
            open_paper(self._desk, self._model, self._page.window())

    def _on_clock_time(self) -> None:
        if not self._page.editor.isReadOnly():
            time = when.clock_time(self._hub.clock.now(), zone=self._hub.clock.zone)
            self._page.editor.textCursor().insertText(time)
            self._page.editor.stamp()
