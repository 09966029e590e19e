"""Putting off, spreading and telling messages from tasks."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from desktop.core.clock import from_text
from desktop.domain import followups
from desktop.domain.business_days import BusinessDays
from desktop.domain.followups import SnoozeTo
from desktop.domain.kinds import FollowUpKind, Stage
from desktop.domain.rules import Rules
from desktop.domain.schedule import Due

ZONE = "Europe/Berlin"
THURSDAY = from_text("2026-03-12T15:20:00Z")
THANKS = Due(date(2026, 3, 13), from_text("2026-03-13T10:20:00Z"), ZONE)
RULES = Rules()


def options(
    kind: FollowUpKind, first_due: Due, *, now: datetime = THURSDAY
) -> dict[SnoozeTo, followups.SnoozeOption]:
    found = followups.snooze_options(kind, first_due=first_due, now=now, zone=ZONE, rules=RULES)
    return {option.to: option for option in found}


def test_a_task_is_put_off_to_days_without_an_hour() -> None:
    found = options(FollowUpKind.TASK, Due(date(2026, 3, 12)))
    assert [option.due.on.day for option in found.values()] == [12, 13, 16, 19]
    assert found[SnoozeTo.TOMORROW].due.at is None
    assert found[SnoozeTo.EVENING].due.at == datetime(2026, 3, 12, 17, 0, tzinfo=UTC)
    assert not any(option.late for option in found.values())


def test_thanks_keep_their_hour_and_say_when_they_come_late() -> None:
    found = options(FollowUpKind.THANK_YOU, THANKS)
    assert found[SnoozeTo.TOMORROW].due.at == THANKS.at
    assert [to for to, option in found.items() if option.late] == [SnoozeTo.MONDAY, SnoozeTo.NEXT_WEEK]


def test_a_clock_that_is_put_forward_does_not_move_the_hour() -> None:
    due = followups.due_on(FollowUpKind.THANK_YOU, date(2026, 3, 30), THANKS, zone=ZONE)
    assert due.at == datetime(2026, 3, 30, 9, 20, tzinfo=UTC)


def test_a_confirmation_is_late_once_the_meeting_began() -> None:
    confirm = Due(date(2026, 3, 13), from_text("2026-03-13T09:00:00Z"), ZONE)
    found = options(FollowUpKind.CONFIRM, confirm)
    assert not found[SnoozeTo.TOMORROW].late
    assert found[SnoozeTo.MONDAY].late


def test_the_evening_is_left_out_once_it_has_come_and_monday_when_it_is_tomorrow() -> None:
    late = options(FollowUpKind.TASK, Due(date(2026, 3, 12)), now=from_text("2026-03-12T17:00:00Z"))
    assert SnoozeTo.EVENING not in late
    sunday = options(FollowUpKind.TASK, Due(date(2026, 3, 15)), now=from_text("2026-03-15T09:00:00Z"))
    assert SnoozeTo.MONDAY not in sunday
    monday = options(FollowUpKind.TASK, Due(date(2026, 3, 16)), now=from_text("2026-03-16T09:00:00Z"))
    assert SnoozeTo.MONDAY not in monday


def test_a_pile_is_spread_over_ten_business_days() -> None:
    days = followups.spread(500, today=date(2026, 4, 1), days=BusinessDays("DE"))
    assert len(days) == 500
    assert days == sorted(days)
    assert len(set(days)) == 10
    assert date(2026, 4, 3) not in days  # Good Friday
    assert days[0] == date(2026, 4, 2)
    assert followups.spread(0, today=date(2026, 4, 1), days=BusinessDays("DE")) == []
    assert followups.spread(3, today=date(2026, 3, 12), days=BusinessDays()) == [
        date(2026, 3, 13),
        date(2026, 3, 18),
        date(2026, 3, 23),
    ]


@pytest.mark.parametrize(
    ("stage", "thanks", "kind"),
    [
        (Stage.TO_CONTACT, False, FollowUpKind.FIRST_MESSAGE),
        (Stage.CONTACTED, False, FollowUpKind.WRITE_AGAIN),
        (Stage.SCHEDULED, False, FollowUpKind.CONFIRM),
        (Stage.MET, True, FollowUpKind.THANK_YOU),
        (Stage.MET, False, FollowUpKind.KEEP_IN_TOUCH),
        (Stage.KEEP_IN_TOUCH, False, FollowUpKind.KEEP_IN_TOUCH),
    ],
)
def test_what_one_writes_fits_the_stage(stage: Stage, thanks: bool, kind: FollowUpKind) -> None:
    assert followups.fitting_kind(stage, thanks_waiting=thanks) is kind


def test_messages_are_told_from_other_things() -> None:
    assert followups.is_message(FollowUpKind.THANK_YOU)
    assert followups.is_message(FollowUpKind.TASK)
    assert not followups.is_message(FollowUpKind.TASK, has_person=False)
    assert not followups.is_message(FollowUpKind.DEBRIEF)
    assert not followups.is_message(FollowUpKind.WRITE_AGAIN, rule=followups.REST_RULE)
