"""Which backups are thinned: 7 days, 4 weeks, 12 months, whatever the clock does."""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import pytest

from desktop.storage import keeping


@dataclass(frozen=True)
class Made:
    at: datetime


START = datetime(2026, 3, 12, 18, tzinfo=UTC)


def kept_after(moments: list[datetime]) -> list[datetime]:
    """What is left when a backup is made at each of these moments, one after the other."""
    there: list[Made] = []
    for moment in moments:
        made = Made(moment)
        there.append(made)
        gone = keeping.to_thin(there, made=made)
        assert made not in gone
        there = [one for one in there if one not in gone]
    return sorted(one.at for one in there)


def test_seven_days_four_weeks_twelve_months() -> None:
    left = kept_after([START + timedelta(days=day) for day in range(3 * 365)])
    last = left[-1]
    assert left[-7:] == [last - timedelta(days=day) for day in range(6, -1, -1)]
    months = {(at.year, at.month) for at in left}
    assert len(months) == 12
    assert 7 + 3 + 10 <= len(left) <= 7 + 4 + 12


def test_the_newest_of_a_day_stays() -> None:
    left = kept_after([START + timedelta(hours=hour) for hour in range(5)])
    assert left == [START + timedelta(hours=4)]


@pytest.mark.parametrize(
    "mad",
    [datetime(1970, 1, 1, tzinfo=UTC), datetime(2038, 1, 20, tzinfo=UTC), datetime(2100, 1, 1, tzinfo=UTC)],
)
def test_a_mad_clock_costs_no_backup(mad: datetime) -> None:
    sane = [START + timedelta(days=day) for day in range(60)]
    before = kept_after(sane)
    astray = [mad + timedelta(days=day) for day in range(30)]
    assert set(before) <= set(kept_after(sane + astray))
    later = kept_after([*sane, *astray, sane[-1] + timedelta(hours=1)])
    assert set(before) - {sane[-1]} <= set(later)  # of that day the later one stays


def test_any_jumps_leave_the_last_sane_days() -> None:
    chance = random.Random(4)
    for _ in range(200):
        sane = [START + timedelta(days=day) for day in range(40)]
        before = kept_after(sane)
        jumps = [START + timedelta(days=chance.randint(-40_000, 40_000)) for _ in range(10)]
        jumps = [at for at in jumps if abs(at - sane[-1]) > keeping.FAR_APART * 2]
        assert set(before) <= set(kept_after(sane + jumps))
