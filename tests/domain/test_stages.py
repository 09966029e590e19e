from __future__ import annotations

import itertools

import pytest

from desktop.domain.kinds import Direction, MeetingState, Stage, TouchKind
from desktop.domain.stages import STAGES, StageEvent, advance, after, meeting_event, rank, touch_event


def test_by_itself_nobody_goes_back() -> None:
    for current, target in itertools.product(STAGES, STAGES):
        assert rank(advance(current, target)) == max(rank(current), rank(target))


@pytest.mark.parametrize(
    ("event", "stage"),
    [
        (StageEvent.WRITTEN_TO, Stage.CONTACTED),
        (StageEvent.MEETING_PLANNED, Stage.SCHEDULED),
        (StageEvent.MEETING_HELD, Stage.MET),
        (StageEvent.THANKED, Stage.KEEP_IN_TOUCH),
    ],
)
def test_what_happens_leads_to_a_stage(event: StageEvent, stage: Stage) -> None:
    assert after(Stage.TO_CONTACT, event) is stage
    assert after("keep_in_touch", event) is Stage.KEEP_IN_TOUCH


def test_only_what_we_send_moves_a_stage() -> None:
    assert touch_event(TouchKind.FIRST_MESSAGE, Direction.OUT) is StageEvent.WRITTEN_TO
    assert touch_event("nudge", "out") is StageEvent.WRITTEN_TO
    assert touch_event(TouchKind.THANK_YOU, Direction.OUT) is StageEvent.THANKED
    assert touch_event(TouchKind.HELLO, Direction.OUT) is None
    assert touch_event(TouchKind.FIRST_MESSAGE, Direction.IN) is None


def test_meetings_move_a_stage_unless_they_are_called_off() -> None:
    assert meeting_event(MeetingState.PLANNED) is StageEvent.MEETING_PLANNED
    assert meeting_event("held") is StageEvent.MEETING_HELD
    assert meeting_event(MeetingState.CANCELLED) is None
