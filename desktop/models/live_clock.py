"""The clock of the meeting that is shown: ticks once a second and notices sleep and a clock set back."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from desktop.core.clock import Clock, from_text
from desktop.domain.rules import Rules
from desktop.domain.timing import Asleep, MeetingTime, asleep, clock_jump, elapsed_seconds, meeting_time
from desktop.storage.queries.live import Session

TICK_SECONDS = 1.0


class SessionClock(QObject):
    """Tells the time of a running meeting.

    ``ticked`` carries a ``MeetingTime``; ``slept`` an ``Asleep``; ``set_back`` the seconds by which somebody
    set the computer's clock back (positive).
    """

    ticked = Signal(object)
    slept = Signal(object)
    set_back = Signal(int)

    def __init__(self, clock: Clock, *, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._session: Session | None = None
        self._rules = Rules()
        self._last: tuple[datetime, float] | None = None
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(int(TICK_SECONDS * 1000))
        self._timer.timeout.connect(self.tick)

    @property
    def is_running(self) -> bool:
        """Whether the time of a meeting passes."""
        return self._session is not None and self._session.paused_at is None

    def follow(self, session: Session | None, *, rules: Rules) -> None:
        """Tell the time of this meeting from now on, of none unless it is running."""
        wanted = (
            session if session is not None and session.state == "running" and session.started_at else None
        )
        if wanted is None or self._session is None or wanted.id != self._session.id:
            self._last = None
        self._session, self._rules = wanted, rules
        if wanted is None:
            self._timer.stop()
            return
        if not self._timer.isActive():
            self._timer.start()
        self.ticked.emit(self.time())

    def seconds(self) -> int | None:
        """Seconds since the meeting began, None while none is running."""
        session = self._session
        if session is None or session.started_at is None:
            return None
        since = None if session.paused_at is None else from_text(session.paused_at)
        return elapsed_seconds(
            from_text(session.started_at),
            self._clock.now(),
            paused_seconds=session.paused_seconds,
            paused_since=since,
        )

    def time(self) -> MeetingTime:
        """What the timer shows now."""
        minutes = self._session.minutes if self._session is not None else None
        return meeting_time(self.seconds() or 0, agreed_minutes=minutes or 0, rules=self._rules)

    def tick(self) -> None:
        """Look at the clock; once a second by itself."""
        now, beat = self._clock.now(), self._clock.monotonic()
        last, self._last = self._last, (now, beat)
        if last is not None and self.is_running:
            self._look_back(last, now, beat)
        if self._session is not None:
            self.ticked.emit(self.time())

    def _look_back(self, last: tuple[datetime, float], now: datetime, beat: float) -> None:
        wall = (now - last[0]).total_seconds()
        jump = clock_jump(wall_seconds=wall, monotonic_seconds=beat - last[1])
        if jump < 0:
            self.set_back.emit(round(-jump))
            return
        seconds = self.seconds() or 0
        gap = asleep(
            elapsed_before=max(0, seconds - round(wall)), elapsed_after=seconds, tick_seconds=TICK_SECONDS
        )
        if gap is not None:
            self.slept.emit(Asleep(gap.from_seconds, gap.to_seconds))
