from __future__ import annotations

from datetime import date

from desktop.core.clock import from_text
from desktop.domain.kinds import FollowUpKind
from desktop.domain.nextstep import Candidate, NextStep, StepKind, next_step

DAY = date(2026, 3, 12)


def follow_up(number: int, on: date | None, kind: FollowUpKind = FollowUpKind.TASK) -> Candidate:
    return Candidate(StepKind.FOLLOW_UP, number, on, kind=kind.value)


def meeting(number: int, on: date) -> Candidate:
    return Candidate(StepKind.MEETING, number, on, at=from_text("2026-03-12T14:30:00Z"))


def test_the_earliest_comes_first() -> None:
    step = next_step([follow_up(1, date(2026, 3, 20)), meeting(2, DAY), follow_up(3, None)])
    assert step == NextStep(StepKind.MEETING, 2, DAY, from_text("2026-03-12T14:30:00Z"))


def test_on_one_day_what_cannot_wait_comes_first() -> None:
    same = [follow_up(1, DAY), meeting(2, DAY), follow_up(3, DAY, FollowUpKind.CONFIRM)]
    assert next_step(same).id == 3
    assert next_step(same[:2]).id == 2


def test_after_our_last_word_we_wait() -> None:
    assert next_step([], last_direction="out").step is StepKind.WAIT
    assert next_step([], last_direction="in").step is StepKind.NONE
    assert next_step([]).step is StepKind.NONE
    assert next_step([follow_up(1, None)], last_direction="out").id == 1


def test_somebody_at_rest_has_no_reminders() -> None:
    assert next_step([follow_up(1, DAY)], last_direction="out", resting=True).step is StepKind.NONE
    assert next_step([follow_up(1, DAY), meeting(2, DAY)], resting=True).id == 2
