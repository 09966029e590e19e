"""Calendars, workbooks and archives with anything in them: refused or read, never anything else."""

from __future__ import annotations

import io
import zipfile

import hypothesis
import hypothesis.strategies as st

from desktop.exchange.ical_read import read_ics
from desktop.exchange.reading import preview_table, read_people
from desktop.exchange.records import FileRefused, FileReport, Format
from tests.exchange.test_ical_read import ANN, ME, calendar, event
from tests.exchange.test_xlsx_read import ANN as ROW
from tests.exchange.test_xlsx_read import HEADER, book

_WORDS = (
    "BEGIN:VCALENDAR|BEGIN:VEVENT|END:VEVENT|BEGIN:VTIMEZONE|TZID:x|END:VTIMEZONE|BEGIN:VALARM|DTSTART|;TZID=x"
    "|;TZID=Europe/Berlin|;VALUE=DATE|:20260312T140000Z|:20261399T250000|DTEND|DURATION:PT99999999H|DURATION:P"
    '|DURATION:-PT1H|ATTENDEE|;CN="a:b|:mailto:|a@b.c|ORGANIZER|RRULE:FREQ=SECONDLY|STATUS:CANCELLED|UID:u'
    "|SUMMARY:x\\ny|TZOFFSETTO:+9999|X-WR-TIMEZONE:Mars|00010101T000000|99991231T235959|\u00e9"
)
_SIGNS = (b"\r\n", b"\n", b"\r", b" ", b"\t", b";", b":", b'"', b"\0", b"\xff")
_PIECES = st.sampled_from([*(word.encode() for word in _WORDS.split("|")), *_SIGNS])
_SOUND_CALENDAR = calendar(event(ME, ANN), event(ME, ANN))
_SOUND_BOOK = book(("People", [HEADER, ROW]))


def read_calendar(data: bytes) -> None:
    report = FileReport()
    try:
        for found in read_ics(data, report=report, zone="Europe/Berlin"):
            assert found.starts_at.tzinfo is not None
            assert found.minutes is None or 1 <= found.minutes <= 600
            assert found.person.display_name
    except FileRefused:
        pass
    report.as_json()


def read_any(data: bytes, told: Format | None) -> None:
    report = FileReport()
    list(read_people(data, report=report, told=told))
    report.as_json()
    try:
        preview_table(data)
    except FileRefused:
        pass


@hypothesis.settings(max_examples=400)
@hypothesis.given(st.lists(_PIECES, max_size=40))
def test_pieces_of_calendars(pieces: list[bytes]) -> None:
    read_calendar(b"BEGIN:VCALENDAR\nBEGIN:VEVENT\n" + b"".join(pieces))


@hypothesis.settings(max_examples=200)
@hypothesis.given(st.integers(0, 400), st.integers(0, 255))
def test_a_calendar_with_one_byte_wrong_or_cut_short(place: int, byte: int) -> None:
    data = bytearray(_SOUND_CALENDAR)
    data[place % len(data)] = byte
    read_calendar(bytes(data))
    read_calendar(bytes(data[:place]))


@hypothesis.settings(max_examples=80, deadline=None)
@hypothesis.given(st.integers(0, 20_000), st.integers(0, 255))
def test_a_workbook_with_one_byte_wrong_or_cut_short(place: int, byte: int) -> None:
    data = bytearray(_SOUND_BOOK)
    data[place % len(data)] = byte
    read_any(bytes(data), Format.XLSX)
    read_any(bytes(data[: place % len(data)]), None)


@hypothesis.settings(max_examples=80, deadline=None)
@hypothesis.given(
    st.sampled_from(["xl/worksheets/sheet1.xml", "xl/workbook.xml", "xl/sharedStrings.xml", "xl/styles.xml"]),
    st.binary(max_size=200) | st.sampled_from([b"<x/>", b"<worksheet/>", b'<?xml version="1.0"?><a><b></a>']),
)
def test_a_workbook_with_a_strange_part(part: str, content: bytes) -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(_SOUND_BOOK)) as source, zipfile.ZipFile(stream, "w") as target:
        for entry in source.infolist():
            target.writestr(entry.filename, content if entry.filename == part else source.read(entry))
    read_any(stream.getvalue(), Format.XLSX)
