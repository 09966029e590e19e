"""A tolerant, streaming reader of calendars: the talks with one other person that stand in them.

The lines of iCalendar are those of vCard, so they are taken apart by the same code: folded, cut and wrongly
encoded ones too. Events that cannot be a talk with one person are named in the report and left out. Nothing
repeats here, nothing is fetched, and attendees are never written to.
"""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from desktop.core.zones import find_zone, is_zone, windows_to_iana
from desktop.domain.kinds import MeetingForm, ReachKind
from desktop.exchange import limits, names
from desktop.exchange.reasons import Reason
from desktop.exchange.records import FileRefused, FileReport, Format, FoundPerson, FoundReach
from desktop.exchange.text import Source, Tick, as_source, clean_block, clean_line
from desktop.exchange.vcard_lines import Head, PropertyLines
from desktop.exchange.vcard_text import ValueDecoder, unescaped

_TIME = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)?(Z)?)?$", re.IGNORECASE)
_DURATION = re.compile(r"P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$", re.IGNORECASE)
_OFFSET = re.compile(r"([+-])(\d\d)(\d\d)")
_THINGS = frozenset({"RESOURCE", "ROOM", "GROUP"})
_LINK = re.compile(r"https?://\S+", re.IGNORECASE)
_NUMBER = re.compile(r"(?:tel:)?\s*\+?[\d\s()/.-]{6,}$", re.IGNORECASE)
#: What our own events are called by after the record's uid.
OWN_UID = "@askwell"
_LONGEST_MINUTES = 600
#: Properties of an event that are kept until it ends.
_WANTED = frozenset(
    {"UID", "SUMMARY", "DESCRIPTION", "LOCATION", "DTSTART", "DTEND", "DURATION", "ORGANIZER", "ATTENDEE"}
    | {"RRULE", "RDATE", "RECURRENCE-ID", "STATUS", "X-GOOGLE-CONFERENCE", "X-MICROSOFT-SKYPETEAMSMEETINGURL"}
)
_PROPERTIES = 2_000


class Guest(NamedTuple):
    """Somebody at an event."""

    name: str
    address: str


@dataclass(frozen=True, slots=True)
class FoundMeeting:
    """A talk with one other person; ``starts_at`` is in UTC, ``time_zone`` the zone it was written in, if known."""

    uid: str
    title: str
    starts_at: dt.datetime
    minutes: int | None
    time_zone: str
    form: MeetingForm
    place: str
    notes: str
    person: FoundPerson
    line: int


@dataclass(slots=True)
class _Event:
    line: int
    values: dict[str, tuple[Head, str]] = field(default_factory=dict)
    guests: dict[str, Guest] = field(default_factory=dict)
    organizer: str = ""
    properties: int = 0

    @property
    def title(self) -> str:
        return clean_line(unescaped(self.text("SUMMARY")), limit=200)

    def text(self, name: str) -> str:
        return self.values[name][1] if name in self.values else ""


def read_ics(
    origin: Path | bytes | Source,
    *,
    report: FileReport,
    zone: str = "UTC",
    own: Iterable[str] = (),
    tick: Tick | None = None,
) -> list[FoundMeeting]:
    """The talks with one other person, in the order of the file; ``report.found`` counts the people.

    ``zone`` is where times without a zone are meant, ``own`` are the user's own addresses; without them the
    owner of the calendar is whoever is at most of its events. Raises FileRefused.
    """
    report.format = Format.ICS
    source = as_source(origin)
    if source.size > limits.CALENDAR_FILE:
        raise FileRefused(Reason.FILE_TOO_LARGE, limit=limits.CALENDAR_FILE // limits.MEGABYTE)
    calendar = _Calendar(source, report=report, zone=zone, tick=tick)
    events = list(calendar.events())
    if not events:
        raise FileRefused(Reason.NO_EVENTS)
    owners = _owners(events, {address.casefold() for address in own} | calendar.owners)
    meetings = [one for event in events if (one := calendar.meeting(event, owners)) is not None]
    report.found = len({one.person.reaches or one.person.display_name for one in meetings})
    return meetings


class _Calendar:
    """The lines of one calendar put together to events."""

    def __init__(self, source: Source, *, report: FileReport, zone: str, tick: Tick | None) -> None:
        self.owners: set[str] = set()
        self._report = report
        self._lines = PropertyLines(source, tick=tick)
        self._decoder = ValueDecoder(source, report=report)
        self._zone = zone
        self._zones: dict[str, str] = {}
        self._answers = False

    def events(self) -> Iterator[_Event]:
        """The events; what stands around them is noted on the way."""
        event: _Event | None = None
        part, zone, count, last = "", "", 0, 0
        for line, head, value in self._lines:
            word = (
                value[:40].strip().upper().decode("ascii", "replace") if head.name in ("BEGIN", "END") else ""
            )
            if head.name == "BEGIN":
                part = word
                event = _Event(line) if word == "VEVENT" else event
            elif word == "VEVENT" and event is not None:
                count += 1
                if count <= limits.EVENTS:
                    last = line
                    yield event
                event, part = None, ""
            elif head.name == "END":
                part = "VEVENT" if event is not None else ""
            elif event is not None and part == "VEVENT":
                self._take(event, head, value, line=line)
            elif event is None:
                zone = self._around(head, self._decoder.text(head, value, line=line), zone=zone)
        if (rest := count - limits.EVENTS) > 0:
            self._report.refuse_all(Reason.TOO_MANY_EVENTS, count=rest, limit=limits.EVENTS, last=last)

    def _take(self, event: _Event, head: Head, value: bytes, *, line: int) -> None:
        event.properties += 1
        if head.name not in _WANTED or event.properties > _PROPERTIES:
            return
        text = self._decoder.text(head, value, line=line)
        if head.name not in ("ATTENDEE", "ORGANIZER"):
            event.values.setdefault(head.name, (head, text))
            return
        guest = _guest(head, text)
        if guest is None:
            return
        key = guest.address or guest.name.casefold()
        if key not in event.guests or not event.guests[key].name:
            event.guests[key] = guest
        if head.name == "ORGANIZER":
            event.organizer = key

    def _around(self, head: Head, text: str, *, zone: str) -> str:
        """What the calendar says of itself and of zones of its own; returns the zone that is being described."""
        text = text.strip()
        if head.name == "TZID":
            return text
        if head.name == "X-LIC-LOCATION" and zone and is_zone(text):
            self._zones[zone] = text
        elif head.name == "TZOFFSETTO" and zone and (match := _OFFSET.match(text)):
            self._zones.setdefault(zone, f"UTC{match[1]}{match[2]}:{match[3]}")
        elif head.name == "X-WR-TIMEZONE" and is_zone(text):
            self._zone = text
        elif head.name in ("X-WR-CALNAME", "X-OWNER", "X-CALOWNER") and "@" in text:
            self.owners.add(text.rpartition(":")[2].casefold())
        elif head.name == "METHOD":
            self._answers = text.upper() in ("REQUEST", "CANCEL")
        return zone

    def meeting(self, event: _Event, owners: frozenset[str]) -> FoundMeeting | None:
        """The talk that an event is; None, and a word in the report, if it is none."""
        title = event.title or "–"
        if event.text("STATUS").strip().upper() == "CANCELLED":
            self._report.skip(event.line, Reason.EVENT_CANCELLED, title=title)
            return None
        if any(name in event.values for name in ("RRULE", "RDATE", "RECURRENCE-ID")):
            self._report.skip(event.line, Reason.EVENT_REPEATS, title=title)
            return None
        others = self._others(event, owners)
        if len(others) != 1:
            reason = Reason.EVENT_CROWD if others else Reason.EVENT_ALONE
            self._report.skip(event.line, reason, title=title, count=len(others))
            return None
        return self._with(others[0], event, title=title)

    def _with(self, guest: Guest, event: _Event, *, title: str) -> FoundMeeting | None:
        start, zone = self._instant(event, "DTSTART")
        if start is None:
            is_day = bool(re.fullmatch(r"\d{8}", event.text("DTSTART").strip()))
            if is_day:
                self._report.skip(event.line, Reason.EVENT_ALL_DAY, title=title)
            else:
                self._report.refuse(event.line, Reason.EVENT_BROKEN)
            return None
        place, form = _place(event)
        return FoundMeeting(
            uid=clean_line(event.text("UID"), limit=300).removesuffix(OWN_UID),
            title=event.title,
            starts_at=start,
            minutes=self._minutes(event, start),
            time_zone=zone,
            form=form,
            place=place,
            notes=clean_block(unescaped(event.text("DESCRIPTION"))),
            person=_person(guest, line=event.line),
            line=event.line,
        )

    def _others(self, event: _Event, owners: frozenset[str]) -> list[Guest]:
        """Who is there besides the owner; of two of whom neither is known, the one who did not write this down."""
        guests = {key: guest for key, guest in event.guests.items() if key not in owners}
        if len(guests) == 2 and event.organizer in guests and len(event.guests) == 2:
            if self._answers:
                return [guests[event.organizer]]
            del guests[event.organizer]
        return list(guests.values())

    def _instant(self, event: _Event, name: str) -> tuple[dt.datetime | None, str]:
        """A time in UTC and the zone it was written in; None for days and for what is no time."""
        if name not in event.values:
            return None, ""
        head, text = event.values[name]
        match = _TIME.match(text.strip())
        if match is None or match[4] is None:
            return None, ""
        zone = "UTC" if match[7] else self._zone_of(head.parameter("TZID"))
        try:
            local = dt.datetime(*(int(match[part] or 0) for part in range(1, 7)), tzinfo=find_zone(zone))  # type: ignore[arg-type, misc]
            return local.astimezone(dt.UTC), "" if match[7] else zone
        except (ValueError, OverflowError):
            return None, ""

    def _zone_of(self, name: str) -> str:
        """The zone that a TZID means: by its own name, as Windows calls it, or as the file describes it."""
        tail = "/".join(name.rsplit("/", 2)[-2:])
        for candidate in (name, tail, self._zones.get(name, "")):
            if candidate and is_zone(candidate):
                return windows_to_iana(candidate) or candidate
        return self._zone

    def _minutes(self, event: _Event, start: dt.datetime) -> int | None:
        end, _ = self._instant(event, "DTEND")
        if end is None and (match := _DURATION.match(event.text("DURATION").strip())):
            weeks, days, hours, minutes, seconds = (min(int(part or 0), 100_000) for part in match.groups())
            end = start + dt.timedelta(weeks=weeks, days=days, hours=hours, minutes=minutes, seconds=seconds)
        if end is None or end <= start:
            return None
        minutes = round((end - start).total_seconds() / 60)
        return minutes if 1 <= minutes <= _LONGEST_MINUTES else None


def _owners(events: list[_Event], told: set[str]) -> frozenset[str]:
    """Whose calendar this is: who was told, else who is at more than half of at least two events."""
    counts = Counter(key for event in events for key in event.guests)
    if told & counts.keys():
        return frozenset(told)
    with_guests = sum(1 for event in events if event.guests)
    most = counts.most_common(2)
    if not most or most[0][1] < 2 or most[0][1] * 2 <= with_guests:
        return frozenset()
    alone = len(most) < 2 or most[1][1] < most[0][1]
    return frozenset({most[0][0]} if alone else ())


def _guest(head: Head, text: str) -> Guest | None:
    if head.parameter("CUTYPE").upper() in _THINGS or "resource.calendar.google.com" in text:
        return None
    address = text.strip()
    if address[:7].lower() == "mailto:":
        address = address[7:]
    if "@" not in address or " " in address:
        address = head.parameter("EMAIL")
    name = clean_line(head.parameter("CN")).strip("'\"")
    address = clean_line(address)
    if not name and "@" not in address:
        return None
    return Guest("" if name.casefold() == address.casefold() else name, address.casefold())


def _person(guest: Guest, *, line: int) -> FoundPerson:
    given, family = names.split_full(guest.name) if guest.name else ("", "")
    shown = names.assembled(given=given, family=family) if "," in guest.name else guest.name
    reaches = (FoundReach(ReachKind.EMAIL, guest.address, "", best=True),) if "@" in guest.address else ()
    return FoundPerson(shown or guest.address, given=given, family=family, reaches=reaches, line=line)


def _place(event: _Event) -> tuple[str, MeetingForm]:
    """Where a talk is, and so how: at a place, by phone or by video."""
    place = clean_line(unescaped(event.text("LOCATION")), limit=500)
    call = event.text("X-GOOGLE-CONFERENCE") or event.text("X-MICROSOFT-SKYPETEAMSMEETINGURL")
    link = _LINK.search(place)
    if link or (call and not place):
        return clean_line(unescaped(call), limit=500) if not link else place, MeetingForm.VIDEO
    if place and _NUMBER.match(place):
        return place, MeetingForm.PHONE
    return place, MeetingForm.VIDEO if call else MeetingForm.IN_PERSON
