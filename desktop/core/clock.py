"""The one place the program asks what time it is, and how instants and days are written down.

Instants are aware datetimes in UTC and stored as ``2026-03-12T15:31:00.000Z``. Days are civil dates in the
person's zone and stored as ``2026-03-12``: a day never moves when the clock changes or a border is crossed.
"""

from __future__ import annotations

import time as _time
from datetime import UTC, date, datetime, time, timedelta

from desktop.core.zones import system_zone, zone_info


class Clock:
    """Tells the instant, the day in the person's zone, and seconds that never jump."""

    def __init__(self, *, zone: str | None = None) -> None:
        """``zone`` is an IANA name; left out, it is this computer's."""
        self._zone = zone

    @property
    def zone(self) -> str:
        """IANA name of the person's zone."""
        if self._zone is None:
            self._zone = system_zone()
        return self._zone

    def now(self) -> datetime:
        """This instant, aware, in UTC, whole milliseconds (what storage keeps)."""
        return whole_milliseconds(datetime.now(UTC))

    def today(self) -> date:
        """The civil date in the person's zone."""
        return civil_date(self.now(), zone=self.zone)

    def monotonic(self) -> float:
        """Seconds from some start that never go back; asleep they may stand still or run on."""
        return _time.monotonic()


class FixedClock(Clock):
    """A clock that is set by hand, for tests and demonstrations."""

    def __init__(self, now: datetime | str = "2026-03-12T14:00:00Z", *, zone: str = "Europe/Berlin") -> None:
        super().__init__(zone=zone)
        self._now = _as_instant(now)
        self._monotonic = 1000.0

    def now(self) -> datetime:
        return self._now

    def monotonic(self) -> float:
        return self._monotonic

    def set(self, now: datetime | str) -> None:
        """Jump to an instant, as when somebody sets the computer's clock: seconds do not run."""
        self._now = _as_instant(now)

    def set_zone(self, zone: str) -> None:
        """Travel to another zone."""
        self._zone = zone

    def advance(self, seconds: float = 0.0, *, minutes: float = 0, hours: float = 0, days: float = 0) -> None:
        """Let time pass."""
        step = timedelta(seconds=seconds, minutes=minutes, hours=hours, days=days)
        self._now = whole_milliseconds(self._now + step)
        self._monotonic += step.total_seconds()

    def pass_asleep(self, *, minutes: float) -> None:
        """Let time pass with the computer asleep: the seconds stand still, as on Linux and macOS."""
        self._now = whole_milliseconds(self._now + timedelta(minutes=minutes))


def to_text(instant: datetime) -> str:
    """Write an aware datetime as UTC ISO-8601 with milliseconds and Z; it sorts as text."""
    if instant.tzinfo is None:
        raise ValueError("an instant needs a zone")
    moment = instant.astimezone(UTC).replace(tzinfo=None)
    return f"{moment.isoformat(timespec='milliseconds')}Z"


def from_text(text: str) -> datetime:
    """Read what ``to_text`` wrote; other ISO-8601 forms with a zone are read too, ValueError otherwise."""
    instant = datetime.fromisoformat(text.strip())
    if instant.tzinfo is None:
        raise ValueError("an instant needs a zone")
    return whole_milliseconds(instant.astimezone(UTC))


def day_to_text(day: date) -> str:
    """Write a civil date as ``YYYY-MM-DD``."""
    return day.isoformat()[:10]


def day_from_text(text: str) -> date:
    """Read ``YYYY-MM-DD``; ValueError for anything else."""
    return date.fromisoformat(text.strip())


def whole_milliseconds(instant: datetime) -> datetime:
    """The instant without the part of a millisecond that storage would drop."""
    return instant.replace(microsecond=instant.microsecond // 1000 * 1000)


def local_time(instant: datetime, *, zone: str) -> datetime:
    """The instant as the clock on the wall shows it in a zone."""
    try:
        return instant.astimezone(zone_info(zone))
    except OverflowError:
        return instant.astimezone(UTC)


def civil_date(instant: datetime, *, zone: str) -> date:
    """The day an instant falls on in a zone."""
    return local_time(instant, zone=zone).date()


def to_instant(day: date, at: time, *, zone: str) -> datetime:
    """The instant of a day and a wall clock time in a zone, in UTC.

    A time that does not exist (clock put forward) becomes the same stretch after the gap; a time that
    exists twice (clock put back) is the first of the two.
    """
    wall = datetime.combine(day, at.replace(tzinfo=None, fold=0), tzinfo=zone_info(zone))
    try:
        return wall.astimezone(UTC)
    except OverflowError:
        return wall.replace(tzinfo=UTC)


def _as_instant(value: datetime | str) -> datetime:
    return from_text(value) if isinstance(value, str) else whole_milliseconds(value.astimezone(UTC))
