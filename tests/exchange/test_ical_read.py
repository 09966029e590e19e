"""Calendars of many programs: which of their events are talks with one other person."""

from __future__ import annotations

import datetime as dt

import pytest

from desktop.domain.kinds import MeetingForm
from desktop.exchange import limits
from desktop.exchange.ical_read import FoundMeeting, read_ics
from desktop.exchange.reasons import Reason
from desktop.exchange.records import FileRefused, FileReport

ME = "ATTENDEE;CN=Me;PARTSTAT=ACCEPTED:mailto:me@own.example"
ANN = "ATTENDEE;CN=Ann Lee;ROLE=REQ-PARTICIPANT:mailto:Ann@X.example"


def event(*lines: str, start: str = "DTSTART:20260312T140000Z", title: str = "Talk") -> str:
    return "\r\n".join(
        ["BEGIN:VEVENT", f"UID:{title}-1@other", start, f"SUMMARY:{title}", *lines, "END:VEVENT", ""]
    )


def calendar(*events: str, head: str = "") -> bytes:
    return f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{head}{''.join(events)}END:VCALENDAR\r\n".encode()


def read(data: bytes, *own: str, zone: str = "Europe/Berlin") -> tuple[list[FoundMeeting], FileReport]:
    report = FileReport()
    return read_ics(data, report=report, zone=zone, own=own), report


def one(*lines: str, start: str = "DTSTART:20260312T140000Z", head: str = "") -> FoundMeeting:
    (found,), _ = read(calendar(event(ME, *lines, start=start), head=head), "me@own.example")
    return found


def utc(*parts: int) -> dt.datetime:
    return dt.datetime(*parts, tzinfo=dt.UTC)  # type: ignore[arg-type, misc]


def test_a_talk_with_one_other_person() -> None:
    found = one(
        ANN, "DTEND:20260312T143000Z", "LOCATION:Pier 3\\, Kiel", "DESCRIPTION:about tides\\nand boats"
    )
    assert (found.title, found.uid, found.minutes) == ("Talk", "Talk-1@other", 30)
    assert (found.starts_at, found.place, found.form) == (
        utc(2026, 3, 12, 14),
        "Pier 3, Kiel",
        MeetingForm.IN_PERSON,
    )
    assert found.notes == "about tides\nand boats"
    assert (found.person.display_name, found.person.emails[0].value) == ("Ann Lee", "ann@x.example")


@pytest.mark.parametrize(
    ("start", "head", "at", "zone"),
    [
        ("DTSTART;TZID=Europe/London:20260701T090000", "", utc(2026, 7, 1, 8), "Europe/London"),
        ("DTSTART;TZID=W. Europe Standard Time:20260701T090000", "", utc(2026, 7, 1, 7), "Europe/Berlin"),
        ("DTSTART;TZID=/some.example/Asia/Kolkata:20260701T090000", "", utc(2026, 7, 1, 3, 30), "Asia/Kolkata"),
        ("DTSTART:20260701T090000", "", utc(2026, 7, 1, 7), "Europe/Berlin"),
        ("DTSTART:20260701T0900", "X-WR-TIMEZONE:Asia/Tokyo\r\n", utc(2026, 7, 1, 0), "Asia/Tokyo"),
        (
            "DTSTART;TZID=Customised:20260701T090000",
            "BEGIN:VTIMEZONE\r\nTZID:Customised\r\nBEGIN:STANDARD\r\nTZOFFSETTO:+0530\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n",
            utc(2026, 7, 1, 3, 30), "UTC+05:30",
        ),
        (
            "DTSTART;TZID=\"Own, name\":20260701T090000",
            "BEGIN:VTIMEZONE\r\nTZID:Own, name\r\nX-LIC-LOCATION:America/Lima\r\nEND:VTIMEZONE\r\n",
            utc(2026, 7, 1, 14), "America/Lima",
        ),
    ],
)  # fmt: skip
def test_zones_by_every_name(start: str, head: str, at: dt.datetime, zone: str) -> None:
    found = one(ANN, start=start, head=head)
    assert (found.starts_at, found.time_zone) == (at, zone)


@pytest.mark.parametrize(
    ("line", "minutes"),
    [
        ("DURATION:PT1H30M", 90),
        ("DURATION:P1D", None),
        ("DURATION:PT0S", None),
        ("DTEND:20260312T130000Z", None),
        ("DTEND;TZID=Europe/Berlin:20260312T152000", 20),
        ("X-NOTHING:1", None),
    ],
)
def test_how_long_it_is_agreed(line: str, minutes: int | None) -> None:
    assert one(ANN, line).minutes == minutes


@pytest.mark.parametrize(
    ("lines", "place", "form"),
    [
        (["LOCATION:https://meet.example/abc"], "https://meet.example/abc", MeetingForm.VIDEO),
        (["X-GOOGLE-CONFERENCE:https://meet.example/xyz"], "https://meet.example/xyz", MeetingForm.VIDEO),
        (["LOCATION:+49 30 1234567"], "+49 30 1234567", MeetingForm.PHONE),
        (["LOCATION:Room 12"], "Room 12", MeetingForm.IN_PERSON),
        ([], "", MeetingForm.IN_PERSON),
    ],
)
def test_how_they_meet(lines: list[str], place: str, form: MeetingForm) -> None:
    found = one(ANN, *lines)
    assert (found.place, found.form) == (place, form)


@pytest.mark.parametrize(
    ("lines", "reason"),
    [
        ([], Reason.EVENT_ALONE),
        ([ANN, "ATTENDEE:mailto:bo@x.example"], Reason.EVENT_CROWD),
        ([ANN, "RRULE:FREQ=DAILY;COUNT=100000000"], Reason.EVENT_REPEATS),
        ([ANN, "STATUS:CANCELLED"], Reason.EVENT_CANCELLED),
        (["ATTENDEE;CUTYPE=ROOM;CN=Room 12:mailto:room@x.example"], Reason.EVENT_ALONE),
    ],
)
def test_what_is_no_talk_is_told(lines: list[str], reason: Reason) -> None:
    found, report = read(calendar(event(ME, *lines)), "me@own.example")
    assert not found
    assert [(one.line, one.reason) for one in report.problems] == [(3, reason)]


def test_whole_days_and_broken_starts() -> None:
    data = calendar(
        event(ME, ANN, start="DTSTART;VALUE=DATE:20260312"), event(ME, ANN, start="DTSTART:20269912T990000Z")
    )
    found, report = read(data, "me@own.example")
    assert not found
    assert [one.reason for one in report.problems] == [Reason.EVENT_ALL_DAY, Reason.EVENT_BROKEN]
    assert (report.skipped, report.refused) == (1, 1)


# ---------------------------------------------------------------- whose calendar it is


def test_the_owner_is_who_is_at_most_events() -> None:
    bo = "ATTENDEE;CN=Bo:mailto:bo@x.example"
    found, report = read(calendar(event(ME, ANN), event(ME, bo), event(ME, bo)))
    assert [one.person.display_name for one in found] == ["Ann Lee", "Bo", "Bo"]
    assert report.found == 2


def test_the_calendar_may_name_its_owner() -> None:
    found, _ = read(calendar(event(ME, ANN), head="X-WR-CALNAME:me@own.example\r\n"))
    assert found[0].person.display_name == "Ann Lee"


def test_of_an_invitation_the_other_is_who_sent_it() -> None:
    lines = (ME, "ORGANIZER;CN=\"Lee, Ann\":mailto:ann@x.example")  # fmt: skip
    asked, _ = read(calendar(event(*lines), head="METHOD:REQUEST\r\n"))
    assert [one.person.display_name for one in asked] == ["Ann Lee"]
    kept, _ = read(calendar(event(*lines)))
    assert [one.person.display_name for one in kept] == ["Me"]


def test_people_without_an_address_count_by_name() -> None:
    found, _ = read(calendar(event("ATTENDEE;CN=Ann Lee:invalid:nomail")))
    assert (found[0].person.display_name, found[0].person.reaches) == ("Ann Lee", ())
    found, _ = read(calendar(event("ATTENDEE;CN=Ann;EMAIL=ann@x.example:/principals/1/")))
    assert found[0].person.emails[0].value == "ann@x.example"


# ---------------------------------------------------------------- odd files


@pytest.mark.parametrize("ends", ["\n", "\r", "\r\n", "\r\r\n"])
def test_line_ends_and_folding_make_no_difference(ends: str) -> None:
    text = calendar(event(ME, ANN.replace("Ann Lee", "An\r\n n Lee"))).decode().replace("\r\n", ends)
    found, _ = read(text.encode("utf-16"), "me@own.example")
    assert found[0].person.display_name == "Ann Lee"


def test_alarms_and_attachments_are_passed_over() -> None:
    alarm = "BEGIN:VALARM\r\nDESCRIPTION:wake up\r\nATTENDEE:mailto:alarm@x.example\r\nEND:VALARM"
    found = one(ANN, alarm, "ATTACH;ENCODING=BASE64:" + "A" * 5_000)
    assert (found.person.display_name, found.notes) == ("Ann Lee", "")


def test_a_calendar_without_events_is_refused() -> None:
    with pytest.raises(FileRefused) as caught:
        read(calendar())
    assert caught.value.reason is Reason.NO_EVENTS


def test_an_event_without_an_end_is_left_out() -> None:
    data = calendar(event(ME, ANN)).replace(b"END:VEVENT\r\nEND:VCALENDAR", b"") + event(ME, ANN).encode()
    found, _ = read(data, "me@own.example")
    assert len(found) == 1


def test_a_long_title_never_hides_why_an_event_was_skipped() -> None:
    report = FileReport()
    read_ics(calendar(event(ME, title="A very long title " * 30), event(ME, ANN)), report=report)
    (said,) = [problem.sentence for problem in report.problems]
    assert said.startswith("“A very long title A")
    assert said.endswith("…” names nobody else.")
    assert len(said) < 110


def test_more_events_than_a_calendar_is_read_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "EVENTS", 2)
    found, report = read(calendar(*[event(ME, ANN)] * 5), "me@own.example")
    assert (len(found), report.refused) == (2, 3)
    assert [one.reason for one in report.problems] == [Reason.TOO_MANY_EVENTS]
    assert report.problems[0].sentence.endswith("were not read: 3.")
    assert not read(calendar(*[event(ME, ANN)] * 2), "me@own.example")[1].problems
