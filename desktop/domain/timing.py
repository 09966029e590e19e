"""The clock of a meeting: time gone by, pauses, sleep, the moment to wrap up, and going over."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from desktop.domain.rules import Rules

SLEEP_NOTICED_SECONDS = 90.0  # shorter gaps are a busy computer, not a sleeping one


class MeetingPhase(StrEnum):
    """Where a running meeting stands against the agreed length."""

    NO_LENGTH = "no_length"
    RUNNING = "running"
    WRAP_UP = "wrap_up"
    OVER = "over"


@dataclass(frozen=True, slots=True)
class MeetingTime:
    """What the timer shows at a moment; seconds are whole."""

    elapsed: int
    agreed: int
    phase: MeetingPhase
    left: int = 0
    over: int = 0
    part: float = 0.0  # of the agreed length, 0.0–1.0
    notch: float | None = None  # where on the bar the wrap-up begins, 0.0–1.0


@dataclass(frozen=True, slots=True)
class Asleep:
    """A stretch in which the computer slept, in seconds since the start of the meeting."""

    from_seconds: int
    to_seconds: int


def elapsed_seconds(
    started_at: datetime, now: datetime, *, paused_seconds: float = 0, paused_since: datetime | None = None
) -> int:
    """Whole seconds a meeting has run; pauses are taken out, never below zero.

    ``paused_seconds`` are those of pauses that are over, ``paused_since`` is the start of one that is not.
    """
    until = min(now, paused_since) if paused_since is not None else now
    return max(0, int((until - started_at).total_seconds() - paused_seconds))


def corrected_start(started_at: datetime, *, now_before: datetime, now_after: datetime) -> datetime:
    """The start moved along when somebody set the computer's clock by the difference of the two instants."""
    return started_at + (now_after - now_before)


def clock_jump(*, wall_seconds: float, monotonic_seconds: float) -> float:
    """Seconds by which the wall clock went further than time did between two looks; negative: set back.

    A small drift counts as none. A positive jump may also be sleep, in which the monotonic clock stood still.
    """
    jump = wall_seconds - monotonic_seconds
    return jump if abs(jump) >= SLEEP_NOTICED_SECONDS else 0.0


def asleep(*, elapsed_before: int, elapsed_after: int, tick_seconds: float) -> Asleep | None:
    """A sleep between two looks at the clock that should have been ``tick_seconds`` apart."""
    if elapsed_after - elapsed_before - tick_seconds < SLEEP_NOTICED_SECONDS:
        return None
    return Asleep(elapsed_before, elapsed_after)


def meeting_time(elapsed: int, *, agreed_minutes: int, rules: Rules) -> MeetingTime:
    """What the timer shows after ``elapsed`` seconds of a meeting of ``agreed_minutes`` (0: none agreed)."""
    agreed = agreed_minutes * 60
    if agreed <= 0:
        return MeetingTime(elapsed, 0, MeetingPhase.NO_LENGTH)
    wrap_up = wrap_up_at(agreed_minutes, rules=rules)
    phase = MeetingPhase.RUNNING
    if elapsed > agreed:
        phase = MeetingPhase.OVER
    elif elapsed >= wrap_up:
        phase = MeetingPhase.WRAP_UP
    return MeetingTime(
        elapsed,
        agreed,
        phase,
        left=max(agreed - elapsed, 0),
        over=max(elapsed - agreed, 0),
        part=min(elapsed / agreed, 1.0),
        notch=wrap_up / agreed,
    )


def wrap_up_at(agreed_minutes: int, *, rules: Rules) -> int:
    """Second of the meeting at which wrapping up begins."""
    return max(agreed_minutes - rules.wrap_up_for(agreed_minutes), 0) * 60


def ends_at(started_at: datetime, *, agreed_minutes: int, paused_seconds: float = 0) -> datetime:
    """The instant at which the agreed time is over."""
    return started_at + timedelta(minutes=agreed_minutes, seconds=paused_seconds)


def clock_text(seconds: int) -> str:
    """Minutes and seconds as on a timer: 18:42, 1:04:10."""
    minutes, rest = divmod(max(seconds, 0), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes:02}:{rest:02}"
