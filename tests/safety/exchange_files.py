"""Rows 32, 33, 36, 37, 43: files are read right, once, whole or not at all; ours are read by others."""

from __future__ import annotations

import csv
import io
import os
import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from desktop.core.clock import FixedClock
from desktop.exchange.detect import detect
from desktop.exchange.records import FileRefused, Format
from desktop.exchange.text import as_source
from desktop.ops import contacts, demo, exporting, importing
from desktop.ops.exporting_wish import Wish
from desktop.ops.importing_choices import Choices
from desktop.storage.workspace import Workspace
from tests.conftest import CORPORA
from tests.exchange.corpora import measure, with_crlf
from tests.exchange.test_unseen import digits, people_in
from tests.exchange.unseen import Unseen, all_files, check
from tests.helpers.notebooks import contents, new_workspace
from tests.safety.harness import Check, Losses, Outcome, Trial

RIGHT_VALUES = 0.95
"""Share of the values that have to be right."""

JOINED = 0.6
"""Share of the letters of a script whose letters join that a reader of drawn text has to give."""

OF_ITSELF = frozenset({"import_batch"})
"""Tables that remember an import which brought nothing."""


def tables(trial: Trial) -> Outcome:
    """Tables with every delimiter, encoding and fault: the right people, or a refusal with a name."""
    return _read(trial, "csv", (Format.CSV, Format.XLSX, Format.ZIP))


def cards(trial: Trial) -> Outcome:
    """Cards of every version and program, with four kinds of line ends."""
    return _read(trial, "vcard", (Format.VCARD,))


def _read(trial: Trial, kind: str, formats: tuple[Format, ...]) -> Outcome:
    losses, seen, right = Losses(), 0, 0
    files = [one for one in all_files() if detect(as_source(one.data)) in formats]
    for one in files:
        found, values = _people_wrong(one)
        losses.try_(found)
        seen, right = seen + len(values), right + sum(values)
        for data in _spoilt(one.data, trial):
            losses.try_(_crash(one.kind, data))
    words = f"{len(files)} kinds that nobody saw before"
    folder = os.environ.get(CORPORA, "")
    if folder and Path(folder).is_dir():
        rates = measure(Path(folder), kind=kind)
        for number in range(rates.files):
            losses.try_(rates.wrong[0] if number >= rates.right_counts else "")
        seen, right = seen + rates.values.total(), right + rates.right.total()
        words += f" and {rates.files} of real programs"
    if right < RIGHT_VALUES * seen:
        losses.try_(f"only {right} of {seen} values")
    return losses.outcome(
        f"{words}, {right / max(seen, 1):.1%} of {seen} values right; others cut and spoilt"
    )


def _people_wrong(one: Unseen) -> tuple[str, list[bool]]:
    found = people_in(one.data)
    values = [
        is_right
        for told, person in zip(one.people, found, strict=False)
        for _, is_right in check(told, person, digits)
    ]
    return "" if len(found) == len(
        one.people
    ) else f"{one.kind}: {len(found)} people, not {len(one.people)}", values


def _spoilt(data: bytes, trial: Trial) -> Iterator[bytes]:
    """The same with other line ends, cut short, and with bytes changed."""
    yield with_crlf(data)
    for ends in (b"\n", b"\r", b"\r\r\n"):
        yield re.sub(rb"\r\n|\n", lambda _, ends=ends: ends, data)  # type: ignore[misc]
    for _ in range(trial.size):
        yield data[: trial.chance.randrange(len(data))]
        changed = bytearray(data)
        for _ in range(trial.chance.randint(1, 9)):
            changed[trial.chance.randrange(len(changed))] = trial.chance.randrange(256)
        yield bytes(changed)


def _crash(kind: str, data: bytes) -> str:
    try:
        people_in(data)
    except FileRefused:
        return ""
    except Exception as error:
        return f"{kind}: {error!r}"
    return ""


def twice(trial: Trial) -> Outcome:
    """Every file, and every export of ours, a second time: nothing new; people of one name stay two."""
    losses = Losses()
    for one in all_files():
        path = trial.place("file") / f"file{_ending(one)}"
        path.write_bytes(one.data)
        ws = new_workspace(trial.place("notebook"), clock=FixedClock())
        importing.import_files(ws, [path])
        losses.try_(_again(ws, path, one.kind))
        ws.close()
    for number in range(trial.size):
        ws = _filled(trial, people=10 + number * 5)
        for wish in (
            Wish("json", private=True),
            Wish("vcard", what="people"),
            Wish("csv", what="people", contacts=True),
        ):
            out = trial.place("out") / f"out{wish.ending}"
            exporting.export(ws.db, wish, out=out)
            losses.try_(_again(ws, out, f"own {wish.format}"))
        losses.try_(_merged(ws, trial, number))
        ws.close()
    return losses.outcome("files of forty kinds, own exports, and people who share a name")


def _again(ws: Workspace, path: Path, kind: str) -> str:
    before = _records(ws)
    importing.import_files(ws, [path])
    after = _records(ws)
    new = [table for table in before if before[table] != after[table]]
    return f"{kind}: the second time there are others in {new}" if new else ""


def _merged(ws: Workspace, trial: Trial, number: int) -> str:
    """Somebody of the same name with another address is another person until somebody says otherwise."""
    ws.perform("Add", contacts.add_person, {"name": f"Twin Name{number}"})
    table = trial.place("twins") / "twins.csv"
    table.write_text(
        f"Name,Email\nTwin Name{number},one@x.example\nTwin Name{number},two@x.example\n", encoding="utf-8"
    )
    before = int(ws.db.value("SELECT count(*) FROM person"))
    importing.import_files(ws, [table])
    added = int(ws.db.value("SELECT count(*) FROM person")) - before
    return "" if added in (1, 2) else f"{added} added of two with the name of a third"


def _records(ws: Workspace) -> dict[str, list[tuple[Any, ...]]]:
    return {table: rows for table, rows in contents(ws).items() if table not in OF_ITSELF}


def _ending(one: Unseen) -> str:
    found = detect(as_source(one.data))
    return {Format.VCARD: ".vcf", Format.ICS: ".ics", Format.XLSX: ".xlsx", Format.ZIP: ".zip"}.get(
        found, ".csv"
    )


def cancelled(trial: Trial) -> Outcome:
    """Given up at any row: nothing of it is there. Not given up: one undo takes all of it back."""

    class Enough(Exception):
        pass

    losses = Losses()
    ws = _filled(trial, people=20)
    table = trial.folder / "people.csv"
    rows = (
        f"Person{number} Family{number},p{number}@x.example,Office {number % 7}\n" for number in range(300)
    )
    table.write_text("Name,Email,Company\n" + "".join(rows), encoding="utf-8")
    for number in range(trial.size):
        before, limit = contents(ws), trial.chance.randrange(300)

        def step(done: int, _total: int, limit: int = limit) -> None:
            if done >= limit:
                raise Enough

        plan = importing.plan_files(ws.db, [table], zone=ws.zone)
        given = {"plan": plan, "choices": Choices(), "step": step if number % 4 else None}
        try:
            ws.perform("Import", importing.apply_import, given)
            ws.undo()
        except Enough:
            pass
        losses.try_("" if contents(ws) == before else f"given up at {limit}: something is left")
    ws.close()
    return losses.outcome("three in four given up at a chance row, the others undone")


def other_readers(trial: Trial) -> Outcome:
    """Our files in other programs' hands: every person, address, note, meeting and day is in them."""
    ws = _filled(trial, people=trial.size)
    names = [name for (name,) in ws.db.rows("SELECT shown_name FROM person ORDER BY id")]
    losses = Losses()
    for name, (wish, read) in _READERS.items():
        out = trial.place("out") / f"out{wish.ending}"
        exporting.export(ws.db, wish, out=out)
        seen = read(out)
        for wanted in names if name != "calendar" else _titles(ws):
            losses.try_("" if seen.has(wanted) else f"{name} lacks {wanted!r}")
        if seen.count not in (None, len(names)):
            losses.try_(f"{name}: {seen.count} records, not {len(names)}")
    ws.close()
    return losses.outcome(f"{trial.size} people × {len(_READERS)} formats, by {', '.join(_READERS)}")


@dataclass(frozen=True, slots=True)
class Seen:
    """What another reader made of a file: its words, and how many records where it has some."""

    text: str
    count: int | None = None
    letters: str = ""
    """Its letters without anything between them, where it was drawn."""

    def has(self, wanted: str) -> bool:
        """Whether all words of a text are in it, one after the other.

        What is drawn tells another reader shapes: letters of one word may come in the order they are drawn in, and of
        scripts whose letters join, at least most of them come.
        """
        if " ".join(wanted.split()) in self.text:
            return True
        letters, drawn = _letters(wanted), self.letters
        joined = not letters.isascii() and sum(letter in drawn for letter in letters) >= JOINED * len(letters)
        return bool(drawn) and (letters in drawn or joined)


def _plain(texts: Iterator[str]) -> str:
    return " ".join(" ".join(texts).split())


def _vobject(path: Path) -> Seen:
    import vobject

    found = list(vobject.readComponents(path.read_text("utf-8")))
    return Seen(_plain(card.fn.value for card in found), len(found))


def _csv(path: Path) -> Seen:
    rows = list(csv.DictReader(io.StringIO(path.read_text("utf-8-sig"), newline="")))
    return Seen(_plain(row["Name"] for row in rows), len(rows))


def _openpyxl(path: Path) -> Seen:
    import openpyxl

    rows = list(openpyxl.load_workbook(path)["People"].iter_rows(min_row=2, values_only=True))
    return Seen(_plain(str(cell) for row in rows for cell in row), len(rows))


def _json(path: Path) -> Seen:
    import json

    people = json.loads(path.read_text("utf-8"))["people"]
    return Seen(json.dumps(people, ensure_ascii=False), len(people))


def _icalendar(path: Path) -> Seen:
    import icalendar

    found = icalendar.Calendar.from_ical(path.read_bytes()).subcomponents
    return Seen(_plain(f"{one['UID']} {one['SUMMARY']}" for one in found))


def _docx(path: Path) -> Seen:
    import docx

    made = docx.Document(str(path))
    cells = (cell.text for table in made.tables for row in table.rows for cell in row.cells)
    return Seen(_plain(iter([*(line.text for line in made.paragraphs), *cells])))


def _pypdf(path: Path) -> Seen:
    import pypdf

    text = _plain(page.extract_text() for page in pypdf.PdfReader(path).pages)
    return Seen(text, letters=_letters(text))


def _letters(text: str) -> str:
    return "".join(char for char in unicodedata.normalize("NFKC", text) if char.isalnum())


def _titles(ws: Workspace) -> list[str]:
    """The identities of what a calendar must hold; what was said off the record is in none."""
    private = "(SELECT id FROM note_line WHERE off_record)"
    asked = f"follow_up WHERE due_on IS NOT NULL AND (line_id IS NULL OR line_id NOT IN {private})"
    return [
        f"{uid}@askwell"
        for table in ("meeting WHERE starts_at IS NOT NULL", asked)
        for (uid,) in ws.db.rows(f"SELECT uid FROM {table}")
    ]


_READERS: dict[str, tuple[Wish, Callable[[Path], Seen]]] = {
    "vobject": (Wish("vcard", what="people"), _vobject),
    "csv": (Wish("csv", what="people", contacts=True), _csv),
    "openpyxl": (Wish("xlsx", contacts=True), _openpyxl),
    "json": (Wish("json", private=True), _json),
    "calendar": (Wish("ics"), _icalendar),
    "python-docx": (Wish("docx", contacts=True), _docx),
    "pypdf": (Wish("pdf", contacts=True), _pypdf),
}


def _filled(trial: Trial, *, people: int) -> Workspace:
    ws = new_workspace(trial.place("notebook"), clock=FixedClock())
    demo.fill(ws, people=people, meetings=max(2, people // 3), lines=4)
    return ws


CHECKS = (
    Check("32", "tables of every kind, sound and spoilt", 4, 200, tables),
    Check("33", "cards of every kind, sound and spoilt", 4, 200, cards),
    Check("36", "imported twice", 2, 10, twice),
    Check("37", "imports that are given up", 12, 200, cancelled),
    Check("43", "our files in other programs' hands", 60, 5000, other_readers),
)
