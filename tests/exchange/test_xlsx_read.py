"""Workbooks as other programs write them, and as somebody would who means harm."""

from __future__ import annotations

import datetime as dt
import io
import time
import zipfile
from collections.abc import Callable
from typing import Any

import pytest
from openpyxl import Workbook

from desktop.exchange import limits, xlsx_read
from desktop.exchange.reading import preview_table, read_people
from desktop.exchange.reasons import Reason
from desktop.exchange.records import Effect, FileReport, Format, FoundPerson

Row = tuple[Any, ...]

HEADER = ("First Name", "Last Name", "E-mail Address", "Mobile Phone", "Company", "Connected On", "Notes")
ANN = ("Ann", "Lee", "ann@x.example", 4930123456, "Office", dt.datetime(2026, 2, 8), "likes\ntides")
BO = ("Bo", "Ek", None, "+46 8 1", None, None, "=not a formula")


def book(*sheets: tuple[str, list[Row]], change: Callable[[Workbook], object] | None = None) -> bytes:
    made = Workbook()
    made.remove(made.active)
    for title, rows in sheets:
        sheet = made.create_sheet(title)
        for row in rows:
            sheet.append(row)
            for cell in sheet[sheet.max_row]:
                if isinstance(cell.value, str):
                    cell.data_type = "s"
    if change:
        change(made)
    stream = io.BytesIO()
    made.save(stream)
    return stream.getvalue()


def read(data: bytes) -> tuple[list[FoundPerson], FileReport]:
    report = FileReport()
    return list(read_people(data, report=report)), report


def test_a_sheet_is_read_like_any_table() -> None:
    people, report = read(book(("People", [HEADER, ANN, (None,) * 7, BO])))
    assert (report.format, report.found, report.refused) == (Format.XLSX, 2, 0)
    ann, bo = people
    assert (ann.display_name, ann.organisation, ann.connected_on) == (
        "Ann Lee",
        "Office",
        dt.date(2026, 2, 8),
    )
    assert [one.value for one in ann.reaches] == ["ann@x.example", "4930123456"]
    assert ann.notes == "likes\ntides"
    assert (bo.line, bo.notes) == (4, "=not a formula")


def test_cells_that_are_empty_at_the_end_of_a_row_are_not_worth_a_word() -> None:
    people, report = read(
        book(("People", [HEADER, ANN, ANN, ("Bo", "Ek", None), ("Cy", "Dee", "c@x.example")]))
    )
    assert [one.given for one in people] == ["Ann", "Ann", "Bo", "Cy"]
    assert report.problems == []


def test_the_sheet_with_people_is_found_under_a_title() -> None:
    data = book(
        ("Read me", [("Made for you",), ("by us",)]),
        (
            "Kontakte",
            [("Mine",), (), ("Vorname", "Nachname", "E-Mail-Adresse"), ("Jutta", "Groß", "j@x.example")],
        ),
    )
    people, _ = read(data)
    assert [(one.given, one.family, one.line) for one in people] == [("Jutta", "Groß", 4)]


def test_hidden_sheets_are_left_alone() -> None:
    def hide(made: Workbook) -> None:
        made["Secret"].sheet_state = "hidden"

    people, _ = read(book(("Secret", [HEADER, ANN]), ("People", [HEADER, BO]), change=hide))
    assert [one.display_name for one in people] == ["Bo Ek"]


def test_a_table_without_a_header() -> None:
    people, _ = read(book(("S", [("Ann Lee", "ann@x.example"), ("Bo Ek", "bo@x.example")])))
    assert [one.display_name for one in people] == ["Ann Lee", "Bo Ek"]


def test_a_dialog_sees_the_columns() -> None:
    table = preview_table(book(("People", [HEADER, ANN, BO])))
    assert table is not None
    assert (table.row_count, table.has_header, table.columns.recognised) == (2, True, 7)
    assert table.rows[1][:2] == ("Bo", "Ek")


def test_a_sheet_that_says_it_is_endless(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("desktop.exchange.xlsx_read._EMPTY_ROWS", 50)
    data = book(("S", [HEADER, ANN]), change=lambda made: made["S"].cell(row=9_000, column=1, value="late"))
    people, _ = read(data)
    assert [one.display_name for one in people] == ["Ann Lee"]


def test_an_empty_workbook_is_refused() -> None:
    _, report = read(book(("S", [])))
    assert report.refusal is not None
    assert report.refusal.reason is Reason.EMPTY_FILE


# ---------------------------------------------------------------- meant to harm


def changed(part: str, change: Callable[[bytes], bytes]) -> bytes:
    """A sound workbook with one part of it made otherwise."""
    stream = io.BytesIO()
    source = zipfile.ZipFile(io.BytesIO(book(("S", [HEADER, ANN]))))
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as target:
        for entry in source.infolist():
            data = source.read(entry)
            target.writestr(entry.filename, change(data) if entry.filename == part else data)
    return stream.getvalue()


def with_doctype(subset: str) -> Callable[[bytes], bytes]:
    def change(data: bytes) -> bytes:
        _, _, rest = data.partition(b"?>") if data.startswith(b"<?xml") else (b"", b"", data)
        return b'<?xml version="1.0"?><!DOCTYPE x [' + subset.encode() + b"]>" + rest

    return change


LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10 if n else "ha"}">' for n in range(10))
SHEET = "xl/worksheets/sheet1.xml"


@pytest.mark.parametrize(
    "data",
    [
        changed(SHEET, with_doctype(LAUGHS)),
        changed("docProps/app.xml", with_doctype(f'<!ENTITY a "{"x" * 100_000}">')),
        changed(SHEET, with_doctype('<!ENTITY x SYSTEM "file:///etc/passwd">')),
        changed("xl/workbook.xml", with_doctype('<!ENTITY % d SYSTEM "http://x.example/x.dtd"> %d;')),
        changed("[Content_Types].xml", with_doctype("")),
        changed(SHEET, lambda data: with_doctype(LAUGHS)(data).decode().encode("utf-16")),
        changed(SHEET, lambda data: b'<?xml version="1.0" encoding="utf-7"?>' + data),
        changed(SHEET, lambda data: b"<!--" + b" " * 400_000 + b"-->" + with_doctype(LAUGHS)(data)[21:]),
    ],
)  # fmt: skip
def test_entities_are_refused_before_anything_is_parsed(data: bytes) -> None:
    begin = time.process_time()
    people, report = read(data)
    assert not people
    assert report.refusal is not None
    assert report.refusal.reason is Reason.WORKBOOK_HOSTILE
    assert time.process_time() - begin < 5


def test_a_bomb_is_refused_by_its_sizes() -> None:
    data = changed(SHEET, lambda sheet: sheet + b" " * (limits.ARCHIVE_RATIO * 40_000))
    _, report = read(data)
    assert report.refusal is not None
    assert report.refusal.reason is Reason.ARCHIVE_TOO_LARGE


@pytest.mark.parametrize(
    "data",
    [
        changed(SHEET, lambda sheet: sheet[: len(sheet) // 2]),
        changed("xl/workbook.xml", lambda _: b"<x/>"),
        changed("[Content_Types].xml", lambda _: b""),
        changed("xl/styles.xml", lambda _: b"\xff\xfe\0"),
    ],
)
def test_damage_is_named(data: bytes) -> None:
    people, report = read(data)
    assert len(people) <= 1
    reason = report.refusal.reason if report.refusal else None
    assert reason in (None, Reason.WORKBOOK_DAMAGED, Reason.EMPTY_FILE)


def test_people_whom_somebody_sorted_above_the_header_are_told() -> None:
    people, report = read(book(("People", [("My list",), ANN, HEADER, BO])))
    assert [person.display_name for person in people] == ["Bo Ek"]
    assert [(one.line, one.reason) for one in report.problems] == [(2, Reason.ABOVE_HEADER)]


def test_sheets_that_are_not_read_are_told() -> None:
    cover, hidden = ("Cover", [("Our people",)]), ("Secret", [HEADER, BO, ANN])
    found = book(
        cover,
        ("Staff", [HEADER, ANN]),
        hidden,
        ("Alumni", [("Name",), ("Cy Dee",)]),
        ("Notes", [("a",), (None,), ("b",)]),
        ("Empty", []),
        change=lambda made: setattr(made["Secret"], "sheet_state", "hidden"),
    )
    people, report = read(found)
    assert [person.display_name for person in people] == ["Ann Lee"]
    (problem,) = report.problems
    assert (problem.line, problem.reason, problem.effect) == (0, Reason.OTHER_SHEETS, Effect.REMARK)
    assert problem.facts == {"sheet": "Staff", "others": "Alumni, Notes"}
    assert read(book(cover, ("Staff", [HEADER, ANN])))[1].problems == []


def test_sheets_beyond_those_that_are_looked_at_are_told_unseen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xlsx_read, "_SHEETS", 1)
    _, report = read(book(("Staff", [HEADER, ANN]), ("Alumni", [HEADER, BO])))
    assert [one.facts["others"] for one in report.problems] == ["Alumni"]
