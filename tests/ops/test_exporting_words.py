"""Exports speak the language of the program: every text of theirs has its German, and nothing is left over."""

from __future__ import annotations

import ast
import csv
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from desktop.exchange import csv_write
from desktop.ops import (
    demo,
    exporting,
    exporting_coach,
    exporting_course,
    exporting_sheet,
    exporting_tables,
    exporting_words,
    importing,
)
from desktop.ops.exporting_german import GERMAN
from desktop.ops.exporting_wish import Wish
from tests.helpers.notebooks import new_workspace

OPS = Path(exporting_words.__file__).parent


def texts() -> Iterator[str]:
    """Every English text of the package: what ``said`` is called with, and the words for what is stored."""
    for path in OPS.glob("exporting*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") in ("said", "map"):
                yield from (
                    one.value
                    for argument in node.args
                    for one in ast.walk(argument)
                    if isinstance(one, ast.Constant) and isinstance(one.value, str)
                )
    for name, words in vars(exporting_words).items():
        if name.isupper() and isinstance(words, dict):
            yield from words.values()
        elif name.isupper() and isinstance(words, tuple):
            yield from words
    yield from (*csv_write.PEOPLE_COLUMNS, *csv_write.LAST_COLUMNS)
    for header in exporting_tables.HEADERS.values():
        yield from header
    yield from (*exporting_tables.MEETING, *exporting_tables.MEETING_TEXTS, *exporting_tables.SHEETS.values())
    yield from (exporting_coach.TITLE, *exporting_coach.HEADER, *exporting_course.APPENDICES)
    yield from (title for _, title in exporting_sheet.LAST)


def test_every_text_has_its_german_with_the_same_blanks_and_none_is_left_over() -> None:
    english = set(texts()) - {""}
    assert english - set(GERMAN) == set()
    assert set(GERMAN) - english == set()
    blanks = {
        text: [part.split("}")[0] for part in text.split("{")[1:]] for text in (*GERMAN, *GERMAN.values())
    }
    assert [text for text, german in GERMAN.items() if sorted(blanks[text]) != sorted(blanks[german])] == []


@pytest.mark.parametrize(
    ("language", "day", "moment"),
    [
        ("en", "12 March 2026", "Thursday 12 March 2026, 15:30"),
        ("de", "12. März 2026", "Donnerstag, 12. März 2026, 15:30 Uhr"),
    ],
)
def test_days_are_said_as_the_language_says_them(
    speak: Callable[[str], None], language: str, day: str, moment: str
) -> None:
    speak(language)
    assert exporting_words.long_day(date(2026, 3, 12)) == day
    assert exporting_words.long_time("2026-03-12T14:30:00.000Z", zone="Europe/Berlin") == moment


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_a_table_says_words_for_codes_and_comes_back_whole(
    speak: Callable[[str], None], tmp_path: Path, language: str, kind: str
) -> None:
    speak(language)
    first, second = (new_workspace(tmp_path, name=f"{name}.askwell") for name in ("first", "second"))
    demo.fill(first, people=12, meetings=4, lines=6, seed=5)
    out = tmp_path / f"people.{kind}"
    exporting.export(first.db, Wish(kind, "people", contacts=True), out=out)
    importing.import_files(second, [out])
    people = """SELECT p.uid, p.given, p.family, p.role, p.stage, p.place, p.how_found, p.strong_interest,
            o.name, f.name
        FROM person p
        LEFT JOIN organisation o ON o.id = p.organisation_id LEFT JOIN field f ON f.id = p.field_id
        ORDER BY p.uid"""
    assert second.db.rows(people) == first.db.rows(people)
    assert first.db.value("SELECT count(DISTINCT stage) FROM person") > 2
    for ws in (first, second):
        ws.close()


def test_tables_hold_no_code_that_a_person_would_have_to_decipher(
    speak: Callable[[str], None], tmp_path: Path
) -> None:
    ws = new_workspace(tmp_path)
    demo.fill(ws, people=20, meetings=8, lines=10, seed=5)
    for language in ("en", "de"):
        speak(language)
        out = tmp_path / language
        exporting.export(ws.db, Wish("csv", "all"), out=out)
        cells = {
            cell
            for path in out.iterdir()
            for row in csv.reader(path.read_text("utf-8-sig").splitlines())
            for cell in row
        }
        codes = {cell for cell in cells if "_" in cell and cell.islower() and " " not in cell}
        assert codes == set()
    ws.close()


def test_documents_and_calendars_have_german_headings(speak: Callable[[str], None], tmp_path: Path) -> None:
    speak("de")
    ws = new_workspace(tmp_path)
    demo.fill(ws, people=8, meetings=4, lines=6, seed=5)
    page, dates = tmp_path / "page.html", tmp_path / "dates.ics"
    exporting.export(ws.db, Wish("html", "all"), out=page)
    exporting.export(ws.db, Wish("ics", "all"), out=dates)
    text = page.read_text("utf-8")
    assert '<html lang="de">' in text
    assert "Informationsgespräche</bdi></h1>" in text
    assert "Personen ohne Gespräch</bdi></h2>" in text
    assert "Gespräch mit " in dates.read_text("utf-8").replace("\r\n ", "")
    ws.close()


def test_one_minute_is_one(speak: Callable[[str], None]) -> None:
    speak("de")
    assert [exporting_words.length(minutes) for minutes in (0, 1, 20)] == [
        "0 Minuten",
        "1 Minute",
        "20 Minuten",
    ]
