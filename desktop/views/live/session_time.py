"""The clock on the page of a session: timer, wrapping up, pauses, sleep, going on after a crash."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from desktop.core.clock import from_text
from desktop.domain.timing import Asleep, MeetingPhase, MeetingTime
from desktop.domain.wrapup import WrapUp
from desktop.models.live import LiveSession
from desktop.ops import live
from desktop.qtkit.announce import announce
from desktop.qtkit.prompts import Choice
from desktop.views import when
from desktop.views.desk import Desk
from desktop.views.live import words
from desktop.views.live.actions import SessionActions
from desktop.views.live.dialogs import LengthDialog
from desktop.views.live.session_page import SessionPage
from desktop.views.live.wrap_band import MORE_MINUTES
from desktop.views.quoted import quoted

EARLY_SECONDS = 5 * 60
AWAY_SECONDS = 5 * 60
"""After so long without a note, a session that is found running has probably ended with its last one."""


class SessionTime(QObject):
    """Shows the time of the running meeting and does what has to do with it.

    ``end_wanted`` carries when the meeting really ended.
    """

    end_wanted = Signal(object)

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
        self._phase: MeetingPhase | None = None
        self._paused = False
        self._notice = ""
        self._slept: Asleep | None = None
        self._ended_at = ""
        self._connect()

    def begin(self) -> None:
        """Show the clock of the meeting in hand anew."""
        self._phase, self._notice, self._slept, self._ended_at = None, "", None, ""
        self._page.wrap_band.hide()
        self.refresh()

    def refresh(self) -> None:
        """Show what changed about pause, length and wrapping up."""
        session = self._model.session
        if session is None:
            return
        paused = session.paused_at is not None
        self._actions["pause"].setText(self.tr("Go on") if paused else self.tr("Pause"))
        hidden = self.tr("Show the timer") if session.hide_timer else self.tr("Hide the timer")
        self._actions["hide_timer"].setText(hidden)
        self._page.wrap_band.show_ticks(session.wrap_up_ticks)
        if self._model.is_running:
            self._on_ticked(self._model.clock.time())
        else:
            self._page.show_wrap_band(False)

    def is_early(self) -> bool:
        """Whether ending now is more than five minutes before the agreed end."""
        time = self._model.clock.time()
        return time.agreed > 0 and time.left > EARLY_SECONDS

    def ask_to_end(self, count: int) -> bool:
        """Ask whether to end so early."""
        session = self._model.session
        if session is None:
            return False
        minutes = words.minutes_count(self._model.clock.time().elapsed // 60)
        text = self.tr("{minutes}, {notes}. They are saved. You can reopen the session later today.")
        question = self.tr("End the session with {name}?").format(name=words.called(session))
        answer = self._desk.prompter.ask_choice(
            title=question,
            text=question,
            detail=f"{text.format(minutes=minutes, notes=words.notes_count(count))} {self._must_asks()}".strip(),
            choices=[
                Choice("keep", self.tr("Keep going")),
                Choice("end", self.tr("End and debrief"), kind="primary"),
            ],
        )
        return answer == "end"

    def _must_asks(self) -> str:
        """Which question that must be asked was not ticked yet, or how many; "" where none is left."""
        left = [row.text for row in self._model.plan if row.must_ask and not row.asked]
        if len(left) > 1:
            return self.tr("{n} questions that you must ask are still open.").format(n=len(left))
        return self.tr("You must still ask: {question}").format(question=quoted(left[0])) if left else ""

    def tell_recovered(self, *, at: str, count: int, crashed: bool) -> None:
        """Say that the program was gone and that everything is here; ``at`` is when the last note was written.

        A session that has run on for long without a note can be ended at the last one.
        """
        session = self._model.session
        if session is None:
            return
        long = self._hub.clock.now() - from_text(at) >= timedelta(seconds=AWAY_SECONDS)
        ran_on = long and session.paused_at is None and session.started_at is not None
        if not crashed and not ran_on:
            return
        time, began = self._moment(at), self._moment(session.started_at or at)
        said = [self.tr("Askwell closed unexpectedly at {time}.").format(time=time)] if crashed else []
        if ran_on:
            said.append(self.tr("The clock of this session has run since {time}.").format(time=began))
        if count and not crashed:
            said.append(self.tr("The last note is from {time}.").format(time=time))
        if count:
            notes = self.tr("All {n} notes are here.").format(n=count)
            said.append(self.tr("Your note is here.") if count == 1 else notes)
        self._notice, self._ended_at = "recovered", at if ran_on and count else ""
        end = self.tr("End at {time}").format(time=time) if self._ended_at else self.tr("End and debrief")
        actions = (self.tr("Go on"), end)
        self._page.notice_bar.show_notice(" ".join(said), kind="neutral", actions=actions)

    def tell_reopened(self) -> None:
        """Say that Undo made this session run again, and that its clock stands still."""
        session = self._model.session
        if session is None or session.paused_at is None:
            return
        self._notice, self._ended_at = "reopened", session.paused_at
        text = self.tr("This session is open again. Its clock has stood still since {time}.")
        actions = (self.tr("Go on"), self.tr("End and debrief"))
        shown = text.format(time=self._moment(session.paused_at))
        self._page.notice_bar.show_notice(shown, kind="neutral", actions=actions)

    def _moment(self, at: str) -> str:
        """A time, with its day unless that is today."""
        clock = self._hub.clock
        return when.short_moment(from_text(at), zone=clock.zone, today=clock.today())

    def go_on(self) -> None:
        """Go on with a meeting that was ended."""
        if self._model.meeting is not None:
            self._hub.run(self.tr("Go on with the session"), live.reopen, meeting=self._model.meeting)

    def _connect(self) -> None:
        clock, band, actions = self._model.clock, self._page.wrap_band, self._actions
        clock.ticked.connect(self._on_ticked)
        clock.slept.connect(self._on_slept)
        clock.set_back.connect(self._on_set_back)
        band.ticked.connect(self._on_wrap_ticked)
        band.more_time.connect(self._on_more_time)
        band.closed.connect(self._on_band_closed)
        self._page.notice_bar.acted.connect(self._on_notice_acted)
        actions.on("pause", self._on_pause)
        actions.on("length", self._on_length)
        actions.on("more_time", self._on_more_time)
        actions.on("hide_timer", self._on_hide_timer)

    def _on_ticked(self, time: MeetingTime) -> None:
        session = self._model.session
        if session is None or not self._model.is_running:
            return
        timer = self._page.top_bar.timer
        paused = session.paused_at is not None
        timer.show_time(time, paused=paused, hidden=session.hide_timer)
        if self._phase is not None and paused is not self._paused:
            announce(self._page, words.timer_spoken(time, paused=paused))
        self._paused = paused
        late = time.phase in (MeetingPhase.WRAP_UP, MeetingPhase.OVER)
        self._page.show_wrap_band(late and not session.wrap_up_closed)
        if time.phase is not self._phase:
            self._say_phase(time)
            self._phase = time.phase

    def _say_phase(self, time: MeetingTime) -> None:
        if self._phase is None:
            return
        if self._hub.settings.sound:
            QApplication.beep()
        if time.phase is MeetingPhase.WRAP_UP:
            announce(self._page, self.tr("Time to wrap up, {left}").format(left=words.left(time)))
        elif time.phase is MeetingPhase.OVER:
            announce(self._page, self.tr("The agreed time is over"))

    def _on_slept(self, slept: Asleep) -> None:
        session = self._model.session
        if session is None or session.started_at is None:
            return
        self._notice, self._slept = "slept", slept
        zone, started = self._hub.clock.zone, from_text(session.started_at)
        shift = timedelta(seconds=session.paused_seconds)
        times = [
            when.clock_time(started + shift + timedelta(seconds=seconds), zone=zone)
            for seconds in (slept.from_seconds, slept.to_seconds)
        ]
        text = self.tr("Asleep {start}–{stop}").format(start=times[0], stop=times[1])
        self._page.notice_bar.show_notice(text, kind="neutral", actions=(self.tr("Do not count it"),))

    def _on_set_back(self, seconds: int) -> None:
        label = self.tr("Set the session’s clock right")
        self._model.do(label, live.take_out, meeting=self._model.meeting, seconds=-seconds)

    def _on_notice_acted(self, number: int) -> None:
        notice, self._notice = self._notice, ""
        self._page.notice_bar.hide()
        if notice == "slept" and self._slept is not None:
            seconds = self._slept.to_seconds - self._slept.from_seconds
            label = self.tr("Leave out the time asleep")
            self._model.do(label, live.take_out, meeting=self._model.meeting, seconds=seconds)
        elif notice == "reopened" and number == 0:
            self._on_pause()
        elif self._ended_at and number == 1:
            self.end_wanted.emit(from_text(self._ended_at))
        elif notice == "recovered" and number == 1:
            self._page.top_bar.end_requested.emit()
        self._page.editor.setFocus()

    def _on_wrap_ticked(self, item: WrapUp, done: bool) -> None:
        label = self.tr("Tick a question") if done else self.tr("Take a tick back")
        self._model.do(label, live.tick_wrap_up, meeting=self._model.meeting, item=item, done=done)
        self._page.editor.setFocus()

    def _on_more_time(self) -> None:
        label = self.tr("Add {n} minutes").format(n=MORE_MINUTES)
        self._model.do(label, live.add_minutes, meeting=self._model.meeting, minutes=MORE_MINUTES)
        self._page.editor.setFocus()

    def _on_band_closed(self) -> None:
        self._model.do(self.tr("Close the wrap-up"), live.close_wrap_up, meeting=self._model.meeting)
        self._page.editor.setFocus()

    def _on_pause(self) -> None:
        session = self._model.session
        if session is not None and self._model.is_running:
            op = live.pause if session.paused_at is None else live.go_on
            self._model.do(self._actions["pause"].text(), op, meeting=self._model.meeting)

    def _on_length(self) -> None:
        session = self._model.session
        if session is None:
            return
        dialog = LengthDialog(session.minutes, parent=QApplication.activeWindow() or self._page.window())
        if dialog.exec():
            label = self.tr("Change the agreed length")
            self._model.do(label, live.set_length, meeting=self._model.meeting, minutes=dialog.minutes)
        dialog.deleteLater()

    def _on_hide_timer(self) -> None:
        session = self._model.session
        if session is not None:
            label = self._actions["hide_timer"].text()
            hidden = not session.hide_timer
            self._model.do(label, live.hide_timer, meeting=self._model.meeting, hidden=hidden)
