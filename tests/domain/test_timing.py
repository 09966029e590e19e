from __future__ import annotations

from datetime import timedelta

import pytest

from desktop.core.clock import from_text
from desktop.domain.rules import Rules
from desktop.domain.timing import (
    Asleep,
    MeetingPhase,
    asleep,
    clock_jump,
    clock_text,
    corrected_start,
    elapsed_seconds,
    ends_at,
    meeting_time,
    wrap_up_at,
)

RULES = Rules()
START = from_text("2026-03-12T14:31:00Z")


def test_pauses_are_taken_out() -> None:
    now = START + timedelta(minutes=20)
    assert elapsed_seconds(START, now) == 1200
    assert elapsed_seconds(START, now, paused_seconds=90) == 1110
    assert elapsed_seconds(START, now, paused_seconds=90, paused_since=START + timedelta(minutes=5)) == 210


def test_a_clock_that_was_set_back_never_shows_less_than_nothing() -> None:
    assert elapsed_seconds(START, START - timedelta(hours=1)) == 0


@pytest.mark.parametrize(
    ("seconds", "phase", "left", "over"),
    [
        (0, MeetingPhase.RUNNING, 1800, 0),
        (1499, MeetingPhase.RUNNING, 301, 0),
        (1500, MeetingPhase.WRAP_UP, 300, 0),
        (1800, MeetingPhase.WRAP_UP, 0, 0),
        (1930, MeetingPhase.OVER, 0, 130),
    ],
)
def test_a_meeting_wraps_up_and_goes_over(seconds: int, phase: MeetingPhase, left: int, over: int) -> None:
    shown = meeting_time(seconds, agreed_minutes=30, rules=RULES)
    assert (shown.phase, shown.left, shown.over) == (phase, left, over)
    assert shown.notch == pytest.approx(25 / 30)
    assert 0 <= shown.part <= 1


def test_short_meetings_and_those_without_a_length() -> None:
    assert wrap_up_at(10, rules=RULES) == 480
    assert wrap_up_at(1, rules=RULES) == 0
    shown = meeting_time(700, agreed_minutes=0, rules=RULES)
    assert (shown.phase, shown.notch, shown.part) == (MeetingPhase.NO_LENGTH, None, 0.0)


def test_sleep_is_noticed_and_a_busy_moment_is_not() -> None:
    assert asleep(elapsed_before=600, elapsed_after=1620, tick_seconds=1) == Asleep(600, 1620)
    assert asleep(elapsed_before=600, elapsed_after=640, tick_seconds=1) is None


def test_a_jump_of_the_clock_is_told_from_drift() -> None:
    assert clock_jump(wall_seconds=3600, monotonic_seconds=1) == 3599
    assert clock_jump(wall_seconds=-3600, monotonic_seconds=1) == -3601
    assert clock_jump(wall_seconds=2, monotonic_seconds=1) == 0
    later = START + timedelta(hours=1)
    assert corrected_start(START, now_before=START, now_after=later) == later


def test_when_it_ends() -> None:
    assert ends_at(START, agreed_minutes=30, paused_seconds=60) == START + timedelta(minutes=31)


@pytest.mark.parametrize(
    ("seconds", "text"), [(0, "00:00"), (1122, "18:42"), (3850, "1:04:10"), (-5, "00:00")]
)
def test_the_timer_in_figures(seconds: int, text: str) -> None:
    assert clock_text(seconds) == text
