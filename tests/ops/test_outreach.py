"""Reaching out: messages sent, calls, answers, rest; each done, undone and done again."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from desktop.core.clock import FixedClock
from desktop.domain.followups import REST_RULE, CallOutcome, SkipReason
from desktop.domain.kinds import Channel, FollowUpKind, FollowUpState, Stage
from desktop.domain.schedule import Due
from desktop.ops import followups, outreach
from desktop.storage.tables import Advice, FollowUp, Meeting, Organisation, Person, Referral, Touch
from desktop.storage.workspace import Workspace
from tests.helpers.notebooks import check_undo, new_workspace

MADE = "2026-01-01T00:00:00.000Z"


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock("2026-03-12T15:20:00Z")


@pytest.fixture
def ws(tmp_path: Path, clock: FixedClock) -> Iterator[Workspace]:
    workspace = new_workspace(tmp_path, clock=clock)
    yield workspace
    workspace.close()


def person(ws: Workspace, *, stage: Stage = Stage.TO_CONTACT, organisation: str = "") -> int:
    def add(ws: Workspace) -> int:
        place = Organisation.create(name=organisation).id if organisation else None
        made = Person.create(
            shown_name="Sofía", sort_key="sofia", stage=stage, organisation=place, created_at=MADE
        )
        return int(made.id)

    return int(ws.perform("Add", add)[0])


def held_meeting(ws: Workspace, who: int) -> int:
    def add(ws: Workspace) -> int:
        return int(
            Meeting.create(person=who, state="held", ended_at="2026-03-11T10:20:00.000Z", created_at=MADE).id
        )

    return int(ws.perform("Add", add)[0])


def start(ws: Workspace, who: int, kind: FollowUpKind | None = None) -> int:
    return int(ws.perform("Write", outreach.start_message, {"person": who, "kind": kind})[0])


def send(ws: Workspace, key: int) -> int | None:
    found: int | None = ws.perform("Send", outreach.mark_sent, {"follow_up": key, "channel": Channel.EMAIL})[
        0
    ]
    return found


def open_ones(who: int) -> list[tuple[str, str | None, str]]:
    rows = FollowUp.select().where((FollowUp.person == who) & (FollowUp.state == FollowUpState.OPEN))
    return [(row.kind, row.due_on, row.rule) for row in rows.order_by(FollowUp.due_on)]


def test_beginning_a_message_makes_one_follow_up_and_finds_it_again(ws: Workspace) -> None:
    who = person(ws)
    key = check_undo(ws, outreach.start_message, person=who)
    assert open_ones(who) == [("first_message", "2026-03-12", "")]
    assert start(ws, who) == key


def test_after_a_meeting_the_message_is_a_thank_you(ws: Workspace) -> None:
    who = person(ws, stage=Stage.MET)
    meeting = held_meeting(ws, who)
    key = start(ws, who)
    row = FollowUp.get_by_id(key)
    assert (row.kind, row.meeting_id) == ("thank_you", meeting)
    send(ws, key)
    assert FollowUp.get_by_id(start(ws, who)).kind == "keep_in_touch"


def test_before_a_meeting_the_message_confirms_it(ws: Workspace) -> None:
    who = person(ws, stage=Stage.SCHEDULED)
    ws.perform("Add", lambda ws: Meeting.create(person=who, state="planned", created_at=MADE))
    row = FollowUp.get_by_id(start(ws, who))
    assert row.kind == "confirm"
    assert row.meeting_id is not None
    check_undo(ws, outreach.mark_sent, follow_up=row.id, channel=Channel.EMAIL)
    assert Touch.get().kind == "confirmation"


def test_a_first_message_waits_seven_business_days_for_an_answer(ws: Workspace) -> None:
    who = person(ws, organisation="Riverhouse Museum")
    named = person(ws)
    ws.perform("Add", lambda ws: Referral.create(named_by=named, person=who, name="Sofía", created_at=MADE))
    key = start(ws, who)
    then = check_undo(
        ws, outreach.mark_sent, follow_up=key, channel=Channel.EMAIL, subject="Hello", text="Dear Sofía"
    )
    assert Person.get_by_id(who).stage == Stage.CONTACTED
    # Thursday afternoon: counting begins on Friday 13 March
    assert open_ones(who) == [
        ("someone_else", "2026-03-18", "someone_else_days"),
        ("write_again", "2026-03-24", "write_again_days"),
    ]
    assert FollowUp.get_by_id(then).kind == "write_again"  # somebody else is no step with this person
    touch = Touch.get()
    assert (touch.direction, touch.kind, touch.subject, touch.text) == (
        "out",
        "first_message",
        "Hello",
        "Dear Sofía",
    )
    assert Referral.get().contacted_at is not None
    assert ws.perform("Send", outreach.mark_sent, {"follow_up": key, "channel": "email"}) == (None, None)


def test_public_holidays_are_no_business_days(ws: Workspace, clock: FixedClock) -> None:
    clock.set("2026-04-01T08:00:00Z")  # Wednesday morning before Easter
    who = person(ws)
    send(ws, start(ws, who))
    assert open_ones(who) == [("write_again", "2026-04-14", "write_again_days")]


def test_after_the_second_message_it_asks_to_let_it_rest(ws: Workspace, clock: FixedClock) -> None:
    who = person(ws)
    send(ws, start(ws, who))
    clock.advance(days=12)
    again = start(ws, who)
    assert FollowUp.get_by_id(again).rule == "write_again_days"
    check_undo(ws, outreach.mark_sent, follow_up=again, channel=Channel.EMAIL)
    assert open_ones(who) == [("write_again", "2026-04-07", REST_RULE)]
    assert [row.kind for row in Touch.select().order_by(Touch.id)] == ["first_message", "nudge"]


def test_writing_again_is_counted_anew_after_an_answer(ws: Workspace, clock: FixedClock) -> None:
    who = person(ws)
    send(ws, start(ws, who))
    clock.advance(days=2)
    ws.perform("Reply", outreach.record_reply, {"person": who})
    clock.advance(days=20)
    send(ws, start(ws, who))
    assert [item[2] for item in open_ones(who)] == ["write_again_days"]


def test_a_sent_thank_you_moves_on_to_keeping_in_touch(ws: Workspace) -> None:
    who = person(ws, stage=Stage.MET)
    held_meeting(ws, who)
    key = start(ws, who)
    check_undo(ws, outreach.mark_sent, follow_up=key, channel=Channel.EMAIL)
    assert Person.get_by_id(who).stage == Stage.KEEP_IN_TOUCH
    assert open_ones(who) == [("keep_in_touch", "2026-06-12", "keep_in_touch_months")]


def test_any_real_contact_moves_the_day_to_keep_in_touch(ws: Workspace, clock: FixedClock) -> None:
    who = person(ws, stage=Stage.KEEP_IN_TOUCH)
    send(ws, start(ws, who))
    assert open_ones(who)[0][1] == "2026-06-12"
    clock.advance(days=30)
    check_undo(ws, outreach.record_reply, person=who)
    assert open_ones(who) == [("keep_in_touch", "2026-07-11", "keep_in_touch_months")]


def test_a_hello_is_followed_by_the_next_one(ws: Workspace) -> None:
    who = person(ws, stage=Stage.MET)
    send(ws, start(ws, who, FollowUpKind.KEEP_IN_TOUCH))
    assert open_ones(who) == [("keep_in_touch", "2026-06-12", "keep_in_touch_months")]
    assert Touch.get().kind == "hello"


def test_reporting_back_notes_it_on_the_advice(ws: Workspace) -> None:
    who = person(ws, stage=Stage.KEEP_IN_TOUCH)

    def add(ws: Workspace) -> int:
        advice = Advice.create(person=who, text="Take the map course", created_at=MADE)
        return int(FollowUp.create(person=who, kind="report_back", advice=advice, created_at=MADE).id)

    key = ws.perform("Add", add)[0]
    check_undo(ws, outreach.mark_sent, follow_up=key, channel=Channel.EMAIL)
    assert Advice.get().reported_at == "2026-03-12T15:20:00.000Z"
    assert Touch.get().kind == "report_back"


def test_a_promised_introduction_is_reminded_of_once(ws: Workspace) -> None:
    who = person(ws, stage=Stage.MET)
    key = start(ws, who, FollowUpKind.INTRODUCTION)
    check_undo(ws, outreach.mark_sent, follow_up=key, channel=Channel.EMAIL)
    assert open_ones(who) == []


@pytest.mark.parametrize("outcome", [CallOutcome.AGREED, CallOutcome.NOW])
def test_a_call_that_went_well_ends_the_wait(ws: Workspace, outcome: CallOutcome) -> None:
    who = person(ws)
    send(ws, start(ws, who))
    check_undo(ws, outreach.record_call, person=who, outcome=outcome)
    assert open_ones(who) == []
    assert Touch.get(Touch.channel == "phone").outcome == outcome


def test_asked_to_write_on_a_call(ws: Workspace) -> None:
    who = person(ws)
    check_undo(ws, outreach.record_call, person=who, outcome="asked_to_write")
    assert open_ones(who) == [("first_message", "2026-03-12", "")]
    assert Person.get_by_id(who).stage == Stage.CONTACTED


def test_nobody_answered_the_call(ws: Workspace) -> None:
    who = person(ws)
    start(ws, who)
    check_undo(ws, outreach.record_call, person=who, outcome=CallOutcome.NO_ANSWER)
    assert open_ones(who) == [("write_again", "2026-03-24", "write_again_days")]


def test_declined_kindly_means_rest(ws: Workspace) -> None:
    who = person(ws)
    start(ws, who, FollowUpKind.TASK)
    check_undo(ws, outreach.record_call, person=who, outcome=CallOutcome.DECLINED)
    assert Person.get_by_id(who).resting
    assert open_ones(who) == []
    assert FollowUp.get(FollowUp.kind == "task").skip_reason == SkipReason.DECLINED


def test_letting_rest_and_waking(ws: Workspace) -> None:
    who = person(ws, stage=Stage.KEEP_IN_TOUCH)
    start(ws, who)
    check_undo(ws, outreach.let_rest, person=who)
    assert open_ones(who) == []
    send(ws, start(ws, who, FollowUpKind.WRITE_AGAIN))
    assert open_ones(who) == []
    check_undo(ws, outreach.wake, person=who)
    assert not Person.get_by_id(who).resting


def test_writing_finds_the_first_message_that_was_opened_but_not_sent(ws: Workspace) -> None:
    who = person(ws)
    key = start(ws, who)
    ws.perform("Open", followups.note_opened, {"follow_up": key})
    ws.perform("Not yet", followups.not_sent_yet, {"follow_up": key})
    assert start(ws, who) == key


def test_asked_to_write_keeps_the_draft_that_was_begun(ws: Workspace, clock: FixedClock) -> None:
    who = person(ws)
    key = start(ws, who)
    words = {"subject": "", "text": "Dear Sofía", "fields": "[]", "template": ""}
    ws.perform("Draft", followups.keep_draft, {"follow_up": key, **words})
    clock.advance(days=3)
    check_undo(ws, outreach.record_call, person=who, outcome="asked_to_write")
    assert open_ones(who) == [("first_message", "2026-03-15", "")]
    assert start(ws, who) == key
    assert FollowUp.get_by_id(key).draft == "Dear Sofía"


def test_a_call_that_was_answered_is_no_try(ws: Workspace) -> None:
    """They asked to be written to: after that one message there is still the second."""
    who = person(ws)
    ws.perform("Call", outreach.record_call, {"person": who, "outcome": "asked_to_write"})
    send(ws, start(ws, who))
    assert [rule for _, _, rule in open_ones(who)] == ["write_again_days"]


def test_contact_moves_a_hello_that_was_put_off_to_the_evening(ws: Workspace, clock: FixedClock) -> None:
    who = person(ws, stage=Stage.KEEP_IN_TOUCH)
    key = start(ws, who)
    evening = Due(ws.clock.today(), ws.clock.now() + timedelta(hours=2), ws.zone)
    ws.perform("Put off", followups.snooze, {"follow_up": key, "due": evening})
    check_undo(ws, outreach.record_reply, person=who)
    row = FollowUp.get_by_id(key)
    assert (row.due_on, row.due_at, row.snoozed_from) == ("2026-06-12", None, None)


def test_a_second_meeting_is_thanked_for_too(ws: Workspace) -> None:
    who = person(ws, stage=Stage.KEEP_IN_TOUCH)
    meeting = held_meeting(ws, who)
    assert FollowUp.get_by_id(start(ws, who)).kind == "keep_in_touch"
    thanks = ws.perform(
        "Add", lambda ws: FollowUp.create(person=who, meeting=meeting, kind="thank_you", created_at=MADE).id
    )[0]
    assert start(ws, who) == thanks
