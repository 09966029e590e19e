"""Which backups are kept: rules about days, without a file being touched.

A clock that goes mad must never cost a good backup. So days are counted among the backups themselves, from the
newest one back, and never from what the clock says now; backups that lie far apart are thinned each among their
own; and while the clock stands before the newest backup, none goes at all.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime, timedelta
from typing import Protocol, TypeVar

DAYS, WEEKS, MONTHS = 7, 4, 12
FAR_APART = timedelta(days=400)
"""Further than this no two backups of one life lie apart: between them the clock was wrong, or nobody was here."""


class Dated(Protocol):
    """Anything that was made at a moment."""

    @property
    def at(self) -> datetime:
        """When it was made."""


D = TypeVar("D", bound=Dated)


def to_thin(backups: Iterable[D], *, made: D) -> list[D]:
    """Those that may go now that ``made`` is there; never that one, nor anything while the clock is behind."""
    listed = sorted(backups, key=lambda one: one.at, reverse=True)
    if any(other.at > made.at for other in listed):
        return []
    kept = {id(one) for era in _eras(listed) for one in _kept(era)}
    return [one for one in listed if id(one) not in kept and one is not made]


def _eras(listed: Sequence[D]) -> list[list[D]]:
    """Backups in stretches of time, the newest first; a gap that no clock in order makes parts them."""
    eras: list[list[D]] = []
    for one in listed:
        if not eras or eras[-1][-1].at - one.at > FAR_APART:
            eras.append([])
        eras[-1].append(one)
    return eras


def _kept(era: Sequence[D]) -> list[D]:
    """The newest of each of the latest days, weeks and months on which there are any."""
    spans: tuple[tuple[int, Callable[[datetime], object]], ...] = (
        (DAYS, lambda at: at.date()),
        (WEEKS, lambda at: tuple(at.isocalendar())[:2]),
        (MONTHS, lambda at: (at.year, at.month)),
    )
    return [one for most, span in spans for one in _newest_of_each(era, span, most=most)]


def _newest_of_each(era: Sequence[D], span: Callable[[datetime], object], *, most: int) -> list[D]:
    newest: dict[object, D] = {}
    for one in era:
        newest.setdefault(span(one.at), one)
    return list(newest.values())[:most]
