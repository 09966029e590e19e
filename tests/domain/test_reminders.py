"""What is reminded of and when: silent hours, zones, clock changes, and what ends what."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta

import pytest

from desktop.core.clock import from_text, local_time
from desktop.core.told import Mark
from desktop.domain import reminders
from desktop.domain.kinds import FollowUpKind
from desktop.domain.reminders import (
    Choices,
    Entry,
    Hours,
    LaterTo,
    MeetingAhead,
    OpenFollowUp,
    Reminder,
    ReminderKind,
)
from desktop.domain.rules import Rules

BERLIN = "Europe/Berlin"
TALK = MeetingAhead(5, "Tomasz Wieczorek", from_text("2026-03-12T14:30:00Z"), "in_person")  # 15:30 in Berlin
CALL = replace(TALK, form="video")
THANKS = OpenFollowUp(7, "Amara Nwosu", "thank_you", "", date(2026, 3, 13), from_text("2026-03-13T10:20:00Z"))
TASK = OpenFollowUp(9, "", "task", "Buy a map", date(2026, 3, 12))


def at(text: str, zone: str = BERLIN) -> datetime:
    """An instant by the wall clock of a zone."""
    from desktop.core.clock import to_instant

    day, clock = text.split()
    return to_instant(date.fromisoformat(day), time.fromisoformat(clock), zone=zone)


def lines(
    *records: MeetingAhead | OpenFollowUp,
    choices: Choices | None = None,
    rules: Rules | None = None,
    zone: str = BERLIN,
) -> list[str]:
    """The plan as kind, beginning and end by the wall clock."""
    planned = plan(*records, choices=choices, rules=rules, zone=zone)
    return [" ".join((one.kind, _wall(one.at, zone), _wall(one.until, zone))).rstrip() for one in planned]


def plan(
    *records: MeetingAhead | OpenFollowUp,
    choices: Choices | None = None,
    rules: Rules | None = None,
    zone: str = BERLIN,
) -> tuple[Reminder, ...]:
    return reminders.plan(
        [one for one in records if isinstance(one, MeetingAhead)],
        [one for one in records if isinstance(one, OpenFollowUp)],
        choices=choices or Choices(),
        rules=rules or Rules(),
        zone=zone,
    )


def seen(
    planned: tuple[Reminder, ...], now: str, marks: dict[str, Mark] | None = None, zone: str = BERLIN
) -> list[str]:
    shown = reminders.waiting(planned, marks or {}, now=at(now, zone), choices=Choices(), zone=zone)
    return [one.kind.value for one in shown]


def _wall(moment: datetime | None, zone: str) -> str:
    return "" if moment is None else f"{local_time(moment, zone=zone):%m-%d %H:%M}"


def test_a_meeting_in_person() -> None:
    assert lines(TALK) == [
        "meeting 03-11 15:30 03-12 14:30",
        "meeting 03-12 14:30 03-12 14:50",
        "leave 03-12 14:50 03-12 15:30",
    ]


@pytest.mark.parametrize("form", ["video", "phone"])
def test_nobody_leaves_for_a_call(form: str) -> None:
    assert lines(replace(TALK, form=form)) == [
        "meeting 03-11 15:30 03-12 14:30",
        "meeting 03-12 14:30 03-12 15:30",
    ]


def test_leaving_goes_by_the_rule_of_arriving() -> None:
    made = lines(TALK, rules=Rules(arrive_minutes=20))
    assert made[-1] == "leave 03-12 14:40 03-12 15:30"


def test_of_two_that_begin_together_the_pressing_one_stays() -> None:
    made = lines(TALK, rules=Rules(arrive_minutes=30))
    assert made == ["meeting 03-11 15:30 03-12 14:30", "leave 03-12 14:30 03-12 15:30"]


@pytest.mark.parametrize(
    ("start", "before", "expected"),
    [
        # the hour before falls into the silent hours: at their end
        ("2026-03-12 08:30", (60,), ["meeting 03-12 08:00 03-12 08:30"]),
        # the meeting begins as they end, or before: on the evening before
        ("2026-03-12 08:00", (60,), ["meeting 03-11 19:59 03-12 08:00"]),
        ("2026-03-12 07:45", (60,), ["meeting 03-11 19:59 03-12 07:45"]),
        ("2026-03-12 21:00", (30,), ["meeting 03-12 19:59 03-12 21:00"]),
        ("2026-03-12 21:00", (60,), ["meeting 03-12 19:59 03-12 21:00"]),
        # exactly when they begin it is quiet already; a minute before it is not
        ("2026-03-12 20:59", (60,), ["meeting 03-12 19:59 03-12 20:59"]),
        # a day before, in the night
        ("2026-03-12 07:45", (1440,), ["meeting 03-11 08:00 03-12 07:45"]),
        # two that both wait for the morning are one
        ("2026-03-12 09:00", (90, 60), ["meeting 03-12 08:00 03-12 09:00"]),
    ],
)
def test_silent_hours_before_a_meeting(start: str, before: tuple[int, ...], expected: list[str]) -> None:
    meeting = replace(CALL, starts_at=at(start))
    assert lines(meeting, choices=Choices(before_meeting=before)) == expected


def test_leaving_is_never_told_on_the_evening_before() -> None:
    early = replace(TALK, starts_at=at("2026-03-12 07:45"))
    assert lines(early) == ["meeting 03-11 08:00 03-11 19:59", "meeting 03-11 19:59 03-12 07:45"]


def test_meetings_can_be_left_out() -> None:
    assert lines(TALK, choices=Choices(before_meeting=())) == []


def test_a_new_date_is_reminded_of_anew() -> None:
    moved = replace(TALK, starts_at=TALK.starts_at + timedelta(days=7))
    assert not {one.key for one in plan(TALK)} & {one.key for one in plan(moved)}


def test_thanks_are_warm_then_late() -> None:
    assert lines(THANKS) == ["thanks 03-12 11:20 03-13 11:20", "thanks_late 03-13 11:20"]


@pytest.mark.parametrize(
    ("hours", "expected"),
    [
        (6, ["thanks 03-13 08:00 03-13 11:20", "thanks_late 03-13 11:20"]),
        (0, ["thanks_late 03-13 11:20"]),
        (None, []),
    ],
)
def test_how_early_thanks_are_reminded_of(hours: int | None, expected: list[str]) -> None:
    made = reminders.choices(
        before_meeting=None,
        thanks_hours=hours,
        report_back=True,
        keep_in_touch=True,
        no_answer=True,
        quiet=("20:00", "08:00"),
    )
    assert lines(THANKS, choices=made) == expected


def test_thanks_due_in_the_night_wait_for_the_morning() -> None:
    late = replace(THANKS, due_at=at("2026-03-13 22:00"))
    assert lines(late) == ["thanks 03-13 08:00 03-14 08:00", "thanks_late 03-14 08:00"]


def test_what_is_due_on_a_day_comes_in_the_morning() -> None:
    assert lines(TASK) == ["follow_up 03-12 08:00"]
    assert lines(TASK, choices=Choices(quiet_to=time(9, 30))) == ["follow_up 03-12 09:30"]
    assert lines(replace(TASK, due_at=at("2026-03-12 18:00"))) == ["follow_up 03-12 18:00"]


@pytest.mark.parametrize(
    ("off", "kinds"),
    [
        ({"report_back": False}, {"report_back"}),
        ({"keep_in_touch": False}, {"keep_in_touch"}),
        ({"no_answer": False}, {"write_again", "someone_else"}),
        ({"thanks_hours": None}, {"thank_you"}),
    ],
)
def test_kinds_can_be_left_out(off: dict[str, object], kinds: set[str]) -> None:
    wanted: dict[str, object] = {
        "before_meeting": (60,),
        "thanks_hours": 24,
        "report_back": True,
        "keep_in_touch": True,
        "no_answer": True,
        "quiet": ("20:00", "08:00"),
    }
    made = reminders.choices(**(wanted | off))  # type: ignore[arg-type]
    every = [replace(TASK, id=number, kind=kind) for number, kind in enumerate(FollowUpKind)]
    told = {one.topic for one in plan(*every, choices=made)}
    assert set(FollowUpKind) - told == kinds


def test_the_defaults_are_those_of_the_settings() -> None:
    made = reminders.choices(
        before_meeting=(1440, 60),
        thanks_hours=24,
        report_back=True,
        keep_in_touch=True,
        no_answer=False,
        quiet=("20:00", "08:00"),
    )
    assert made == Choices()


@pytest.mark.parametrize(
    ("zone", "expected"),
    [
        # the same instant is another hour of the day elsewhere
        ("Europe/Berlin", "meeting 03-12 14:30 03-12 15:30"),
        ("Asia/Tokyo", "meeting 03-12 19:59 03-12 23:30"),
        ("America/Los_Angeles", "meeting 03-11 19:59 03-12 07:30"),
        ("Pacific/Kiritimati", "meeting 03-12 19:59 03-13 04:30"),
    ],
)
def test_silent_hours_are_those_where_one_is(zone: str, expected: str) -> None:
    assert lines(CALL, choices=Choices(before_meeting=(60,)), zone=zone) == [expected]


@pytest.mark.parametrize("zone", ["Europe/Berlin", "Asia/Tokyo", "America/Los_Angeles", "Asia/Kathmandu"])
def test_a_day_is_the_day_where_one_is(zone: str) -> None:
    assert lines(TASK, zone=zone) == ["follow_up 03-12 08:00"]


def test_the_clock_goes_forward() -> None:
    # 29 March 2026, Berlin: 02:00 is 03:00. A day before 10:00 is 09:00 by that day's wall clock.
    morning = replace(CALL, starts_at=at("2026-03-29 10:00"))
    made = lines(morning)
    assert made == ["meeting 03-28 09:00 03-29 09:00", "meeting 03-29 09:00 03-29 10:00"]
    early = replace(CALL, starts_at=at("2026-03-29 07:00"))
    assert lines(early)[-1] == "meeting 03-28 19:59 03-29 07:00"


def test_the_clock_goes_back() -> None:
    # 25 October 2026, Berlin: 03:00 is 02:00. The silent hours last 13 hours that night.
    morning = replace(CALL, starts_at=at("2026-10-25 08:30"))
    assert lines(morning, choices=Choices(before_meeting=(60,))) == ["meeting 10-25 08:00 10-25 08:30"]
    hours = Hours(Choices(), BERLIN)
    assert hours.end(at("2026-10-24 20:00")) - at("2026-10-24 20:00") == timedelta(hours=13)


def test_silent_hours_that_end_in_the_hour_that_is_missing_or_double() -> None:
    night = Hours(Choices(quiet_from=time(1, 0), quiet_to=time(2, 30)), BERLIN)
    missing = from_text("2026-03-29T00:30:00Z")  # 01:30
    assert _wall(night.end(missing), BERLIN) == "03-29 03:30"
    double = from_text("2026-10-25T01:15:00Z")  # 02:15 for the second time
    assert night.are_quiet(double)
    assert night.end(double) >= double


@pytest.mark.parametrize(
    ("quiet", "hour", "expected"),
    [
        (("20:00", "08:00"), "19:59", False),
        (("20:00", "08:00"), "20:00", True),
        (("20:00", "08:00"), "07:59", True),
        (("20:00", "08:00"), "08:00", False),
        (("12:00", "14:00"), "13:00", True),
        (("12:00", "14:00"), "11:59", False),
        (("12:00", "14:00"), "14:00", False),
        (("08:00", "08:00"), "08:00", False),
        (("00:00", "00:00"), "00:00", False),
    ],
)
def test_when_it_is_quiet(quiet: tuple[str, str], hour: str, expected: bool) -> None:
    made = Choices(quiet_from=time.fromisoformat(quiet[0]), quiet_to=time.fromisoformat(quiet[1]))
    assert Hours(made, BERLIN).are_quiet(at(f"2026-03-12 {hour}")) is expected


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        ("2026-03-11 15:29", []),
        ("2026-03-11 15:30", ["meeting"]),
        ("2026-03-12 14:29", ["meeting"]),
        ("2026-03-12 14:30", ["meeting"]),
        ("2026-03-12 14:50", ["leave"]),
        ("2026-03-12 15:29", ["leave"]),
        ("2026-03-12 15:30", []),
    ],
)
def test_what_is_seen_of_a_meeting(now: str, expected: list[str]) -> None:
    assert seen(plan(TALK), now) == expected


def test_nothing_new_is_seen_in_the_silent_hours() -> None:
    planned = plan(TASK)
    assert seen(planned, "2026-03-12 21:00") == []
    assert seen(planned, "2026-03-13 08:00") == ["follow_up"]
    assert seen(planned, "2026-03-12 21:00", {planned[0].key: Mark(told=True)}) == ["follow_up"]


def test_what_was_dismissed_or_put_off_is_not_seen() -> None:
    planned = plan(TASK)
    key = planned[0].key
    assert seen(planned, "2026-03-12 12:00", {key: Mark(told=True, done=True)}) == []
    later = {key: Mark(later=at("2026-03-12 13:00"))}
    assert seen(planned, "2026-03-12 12:59", later) == []
    assert seen(planned, "2026-03-12 13:00", later) == ["follow_up"]
    assert seen(planned, "2026-03-12 20:30", later) == []


def test_what_is_due_on_a_day_is_listed_as_one() -> None:
    planned = plan(TALK, THANKS, TASK, replace(TASK, id=4, due_on=date(2026, 3, 10)))
    shown = reminders.waiting(planned, {}, now=at("2026-03-12 15:00"), choices=Choices(), zone=BERLIN)
    found = reminders.entries(shown)
    assert [(one.kind, [item.id for item in one.items]) for one in found] == [
        (ReminderKind.LEAVE, [5]),
        (ReminderKind.THANKS, [7]),
        (ReminderKind.FOLLOW_UP, [4, 9]),
    ]
    assert reminders.entries(()) == ()


def test_what_was_not_told_yet() -> None:
    planned = plan(TASK, replace(TASK, id=4))
    found = reminders.entries(planned)
    marks = {planned[0].key: Mark(told=True)}
    assert reminders.untold(found, marks) == found
    assert reminders.untold(found, {one.key: Mark(told=True) for one in planned}) == ()


@pytest.mark.parametrize(
    ("now", "record", "expected"),
    [
        ("2026-03-12 10:00", TASK, ["ten_minutes", "hour", "tomorrow"]),
        ("2026-03-12 19:30", TASK, ["ten_minutes", "tomorrow"]),
        ("2026-03-12 23:30", TASK, ["tomorrow"]),
        ("2026-03-11 16:00", TALK, ["ten_minutes", "hour", "tomorrow"]),
        ("2026-03-12 14:51", TALK, ["ten_minutes"]),
        ("2026-03-12 15:25", TALK, []),
    ],
)
def test_how_long_something_can_be_put_off(
    now: str, record: MeetingAhead | OpenFollowUp, expected: list[str]
) -> None:
    current = [one for one in plan(record) if one.at <= at(now) and (not one.until or at(now) < one.until)]
    options = reminders.later_options(Entry(tuple(current)), now=at(now), choices=Choices(), zone=BERLIN)
    assert [to.value for to, _ in options] == expected
    if LaterTo.TOMORROW in dict(options):
        assert _wall(dict(options)[LaterTo.TOMORROW], BERLIN)[6:] == "08:00"


def test_tomorrow_morning_is_after_the_silent_hours() -> None:
    late = Choices(quiet_to=time(9, 15))
    for choices, expected in ((Choices(), "03-29 08:00"), (late, "03-29 09:15")):
        found = reminders.tomorrow_morning(at("2026-03-28 16:00"), choices=choices, zone=BERLIN)
        assert _wall(found, BERLIN) == expected


@pytest.mark.parametrize(
    ("now", "marks", "expected"),
    [
        ("2026-03-10 10:00", {}, "03-11 15:30"),
        ("2026-03-11 15:30", {}, "03-12 14:30"),
        ("2026-03-12 14:50", {}, "03-12 15:30"),
        ("2026-03-11 20:00", {}, "03-12 08:00"),
        ("2026-03-12 15:30", {}, ""),
        ("2026-03-12 15:30", {"x": Mark(later=from_text("2026-03-12T15:00:00Z"))}, "03-12 16:00"),
    ],
)
def test_when_to_look_again(now: str, marks: dict[str, Mark], expected: str) -> None:
    found = reminders.next_moment(plan(TALK), marks, now=at(now), choices=Choices(), zone=BERLIN)
    assert _wall(found, BERLIN) == expected
