from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.clock import civil_date, day_from_text, day_to_text, from_text, local_time, to_instant
from desktop.domain import schedule
from desktop.domain.business_days import BusinessDays
from desktop.domain.kinds import FollowUpState
from desktop.domain.rules import Rules
from desktop.domain.schedule import AgendaGroup, Due, DueState, DueStatus

RULES = Rules()
BERLIN = "Europe/Berlin"
DAYS = BusinessDays("DE")

ZONES = (
    "UTC",
    "Europe/Berlin",
    "Europe/London",
    "America/New_York",
    "America/St_Johns",
    "America/Sao_Paulo",
    "Asia/Kolkata",
    "Asia/Kathmandu",
    "Australia/Lord_Howe",
    "Pacific/Auckland",
    "Pacific/Kiritimati",
    "Africa/Casablanca",
)
SWITCH_DAYS = (
    date(2026, 3, 8),
    date(2026, 3, 29),
    date(2026, 4, 5),
    date(2026, 10, 4),
    date(2026, 10, 25),
    date(2026, 11, 1),
    date(2027, 3, 14),
    date(2027, 3, 28),
    date(2027, 10, 31),
    date(2027, 11, 7),
)
AROUND = st.builds(
    lambda day, away: day + timedelta(days=away), st.sampled_from(SWITCH_DAYS), st.integers(-3, 3)
)
TIMES = st.times().map(lambda at: at.replace(microsecond=0, tzinfo=None))


def at(text: str) -> datetime:
    return from_text(text)


@pytest.mark.parametrize(
    ("sent", "start"),
    [
        ("2026-03-05T10:59:00Z", "2026-03-05"),  # 11:59 in Berlin
        ("2026-03-05T11:00:00Z", "2026-03-06"),  # noon
        ("2026-03-06T12:00:00Z", "2026-03-09"),  # Friday afternoon
        ("2026-03-07T08:00:00Z", "2026-03-09"),  # Saturday
        ("2026-04-02T14:00:00Z", "2026-04-07"),  # before Easter
        ("2026-03-04T23:30:00Z", "2026-03-05"),  # already the 5th in Berlin
    ],
)
def test_counting_starts_before_noon_or_the_next_business_day(sent: str, start: str) -> None:
    assert schedule.counting_start(at(sent), zone=BERLIN, days=DAYS, rules=RULES) == date.fromisoformat(start)


def test_no_answer_is_counted_in_business_days() -> None:
    sent = at("2026-03-05T09:00:00Z")
    assert schedule.write_again_on(sent, zone=BERLIN, days=DAYS, rules=RULES) == date(2026, 3, 16)
    assert schedule.someone_else_on(sent, zone=BERLIN, days=DAYS, rules=RULES) == date(2026, 3, 10)
    easter = at("2026-04-01T07:00:00Z")
    assert schedule.write_again_on(easter, zone=BERLIN, days=DAYS, rules=RULES) == date(2026, 4, 14)


def test_thanks_are_due_after_48_hours_at_their_hour() -> None:
    due = schedule.thank_you_due(at("2026-03-12T15:02:00Z"), zone=BERLIN, rules=RULES)
    assert due == Due(date(2026, 3, 14), at("2026-03-14T15:02:00Z"), BERLIN)


def test_thanks_over_a_clock_change_are_still_48_hours_later() -> None:
    due = schedule.thank_you_due(at("2026-03-28T09:00:00Z"), zone=BERLIN, rules=RULES)
    assert due.at == at("2026-03-30T09:00:00Z")
    assert local_time(due.at, zone=BERLIN).time() == time(11, 0)


def test_a_meeting_is_confirmed_the_day_before() -> None:
    due = schedule.confirm_due(at("2026-03-17T09:00:00Z"), zone=BERLIN, rules=RULES)
    assert (due.on, due.at) == (date(2026, 3, 16), at("2026-03-16T09:00:00Z"))


@pytest.mark.parametrize(
    ("ended", "day"),
    [
        ("2026-03-12T16:59:00Z", "2026-03-12"),
        ("2026-03-12T17:00:00Z", "2026-03-13"),
        ("2026-03-12T22:59:00Z", "2026-03-13"),
    ],
)
def test_the_debrief_is_for_the_day_or_for_tomorrow(ended: str, day: str) -> None:
    assert schedule.debrief_on(at(ended), zone=BERLIN, rules=RULES) == date.fromisoformat(day)


def test_later_reminders() -> None:
    day = date(2026, 3, 12)
    assert schedule.report_back_on(day, rules=RULES) == date(2026, 4, 9)
    assert schedule.introduction_on(day, rules=RULES) == date(2026, 3, 19)
    assert schedule.keep_in_touch_on(day, rules=RULES) == date(2026, 6, 12)


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        ("2026-01-31", 1, "2026-02-28"),
        ("2024-01-31", 1, "2024-02-29"),
        ("2025-11-30", 3, "2026-02-28"),
        ("2024-02-29", 12, "2025-02-28"),
        ("2026-03-12", -3, "2025-12-12"),
    ],
)
def test_months_keep_within_the_month(day: str, months: int, expected: str) -> None:
    assert schedule.add_months(date.fromisoformat(day), months) == date.fromisoformat(expected)


@given(st.dates(), st.integers(0, 40))
def test_months_go_forward_and_stay_near_their_day(day: date, months: int) -> None:
    later = schedule.add_months(day, months)
    assert later >= day
    assert later.day <= day.day or later == date.max


def test_the_ends_of_the_calendar_hold() -> None:
    assert schedule.add_days(date.max, 5) == date.max
    assert schedule.add_days(date.min, -5) == date.min
    assert schedule.add_months(date.max, 1) == date.max
    assert schedule.thank_you_due(datetime.max.replace(tzinfo=UTC), zone=BERLIN, rules=RULES).on == date.max


@pytest.mark.parametrize(
    ("first", "end"), [(0, date(2026, 3, 15)), (6, date(2026, 3, 14)), (5, date(2026, 3, 13))]
)
def test_the_week_ends_where_the_locale_has_it(first: int, end: date) -> None:
    assert schedule.week_end(date(2026, 3, 12), first_weekday=first) == end


def status(on: str, due_at: str | None = None, *, now: str = "2026-03-12T15:20:00Z") -> DueStatus:
    moment = at(now)
    return schedule.due_status(
        date.fromisoformat(on),
        at(due_at) if due_at else None,
        now=moment,
        today=civil_date(moment, zone=BERLIN),
        rules=RULES,
    )


@pytest.mark.parametrize(
    ("on", "state", "days"),
    [
        ("2026-03-10", DueState.OVERDUE, -2),
        ("2026-03-12", DueState.TODAY, 0),
        ("2026-03-13", DueState.WEEK, 1),
        ("2026-03-15", DueState.WEEK, 3),
        ("2026-03-16", DueState.LATER, 4),
    ],
)
def test_a_day_is_overdue_today_this_week_or_later(on: str, state: DueState, days: int) -> None:
    assert status(on) == DueStatus(state, days)


def test_an_hour_is_counted_in_its_last_two_days() -> None:
    soon = status("2026-03-13", "2026-03-13T10:20:00Z")
    assert (soon.state, soon.hours_left, soon.warm) == (DueState.SOON, 19, True)
    assert soon.ring == pytest.approx(19 / 48)
    fresh = status("2026-03-14", "2026-03-14T15:02:00Z")
    assert (fresh.state, fresh.hours_left, fresh.warm) == (DueState.WEEK, 47, False)
    far = status("2026-03-15", "2026-03-15T15:21:00Z")
    assert (far.state, far.hours_left, far.ring) == (DueState.WEEK, None, None)
    today = status("2026-03-12", "2026-03-12T16:00:00Z")
    assert (today.state, today.hours_left, today.minutes_left, today.warm) == (DueState.TODAY, 0, 40, True)


def test_an_hour_that_went_by_is_overdue_on_the_same_day() -> None:
    assert status("2026-03-12", "2026-03-12T15:19:59Z") == DueStatus(DueState.OVERDUE, 0)
    assert status("2026-03-10", "2026-03-10T15:00:00Z").days == -2


@pytest.mark.parametrize(
    ("on", "due_at", "state", "group"),
    [
        ("2026-03-10", None, FollowUpState.OPEN, AgendaGroup.OVERDUE),
        ("2026-03-12", None, FollowUpState.OPEN, AgendaGroup.TODAY),
        ("2026-03-12", "2026-03-12T15:00:00Z", FollowUpState.OPEN, AgendaGroup.OVERDUE),
        ("2026-03-12", "2026-03-12T16:00:00Z", FollowUpState.OPEN, AgendaGroup.TODAY),
        ("2026-03-13", "2026-03-13T10:20:00Z", FollowUpState.OPEN, AgendaGroup.THIS_WEEK),
        ("2026-03-16", None, FollowUpState.OPEN, AgendaGroup.LATER),
        ("2026-03-10", None, FollowUpState.SKIPPED, AgendaGroup.DONE),
        ("2026-03-10", None, FollowUpState.DONE, AgendaGroup.DONE),
    ],
)
def test_the_groups_of_the_agenda(
    on: str, due_at: str | None, state: FollowUpState, group: AgendaGroup
) -> None:
    assert group is schedule.agenda_group(
        date.fromisoformat(on),
        at(due_at) if due_at else None,
        state=state,
        now=at("2026-03-12T15:20:00Z"),
        today=date(2026, 3, 12),
    )


@given(AROUND, TIMES, st.sampled_from(ZONES))
def test_a_day_stays_the_same_day_over_clock_changes(day: date, clock_time: time, zone: str) -> None:
    ended = to_instant(day, clock_time, zone=zone)
    local_day = civil_date(ended, zone=zone)
    assert local_day == day or local_day == day + timedelta(days=1)  # a gap at midnight
    on = schedule.debrief_on(ended, zone=zone, rules=RULES)
    assert (on - local_day).days in (0, 1)
    assert day_from_text(day_to_text(on)) == on
    due = schedule.thank_you_due(ended, zone=zone, rules=RULES)
    assert due.at is not None
    assert due.at - ended == timedelta(hours=48)
    assert due.on == civil_date(due.at, zone=zone)
    assert (due.on - local_day).days in (1, 2, 3)


@given(AROUND, st.integers(0, 200), st.sampled_from(ZONES), st.sampled_from(ZONES))
def test_travelling_moves_no_due_date(day: date, ahead: int, here: str, there: str) -> None:
    due_on = day + timedelta(days=ahead)
    stored = day_to_text(due_on)
    noon_here = to_instant(due_on, time(12, 0), zone=here)
    for zone, now in ((here, noon_here), (there, to_instant(due_on, time(12, 0), zone=there))):
        seen = schedule.due_status(
            day_from_text(stored), None, now=now, today=civil_date(now, zone=zone), rules=RULES
        )
        assert seen.state is DueState.TODAY


@given(st.dates(date(2020, 1, 1), date(2040, 1, 1)), st.integers(-30, 400), st.integers(0, 6))
def test_state_and_group_agree(today: date, away: int, first: int) -> None:
    due_on = today + timedelta(days=away)
    now = datetime.combine(today, time(12), tzinfo=UTC)
    state = schedule.due_status(due_on, None, now=now, today=today, rules=RULES, first_weekday=first).state
    group = schedule.agenda_group(due_on, None, state="open", now=now, today=today, first_weekday=first)
    pairs = {
        DueState.OVERDUE: AgendaGroup.OVERDUE,
        DueState.TODAY: AgendaGroup.TODAY,
        DueState.WEEK: AgendaGroup.THIS_WEEK,
        DueState.LATER: AgendaGroup.LATER,
    }
    assert pairs[state] is group
