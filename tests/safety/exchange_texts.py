"""Rows 30, 31, 40, 42: any text goes out in any format and comes back, and means nothing to another program."""

from __future__ import annotations

import csv
import datetime as dt
import io
import random
import subprocess
import unicodedata
from email import message_from_string, policy
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

from desktop.core.clock import FixedClock
from desktop.domain.mailto import mail_link
from desktop.exchange.filenames import NameKeeper, folded_name, safe_name
from desktop.exchange.ical import CalendarEvent, write_calendar
from desktop.exchange.safe_write import inside, safe_write
from desktop.exchange.text import clean_block, clean_line
from desktop.ops import contacts, exporting, importing
from desktop.ops.exporting_wish import Wish
from desktop.storage.queries import find
from desktop.storage.workspace import Workspace
from tests.exchange.scripts import FORMULAS, MARKS, NAMES
from tests.exchange.test_filenames import is_legal
from tests.helpers.notebooks import new_workspace
from tests.safety.harness import Check, Losses, Outcome, Trial
from tests.safety.processes import lacks

NOTEBOOK = 500
"""Strings in one notebook."""

OFFICE_FROM = 100
"""Payloads from which on LibreOffice has a look as well; it takes its time."""

HOSTILE = (
    "\0", "\x01", "\x1b[2J", "\x7f", "\x85", "\x0b", "\x0c", "\r", "\r\n", "\n", "\t", "\ud800", "\udfff", "\ufeff",
    "\u2028", "\u2029", "\u200b", "\u200d", "\u202e", "\u2066", "\u2069", "\u200f", "\u061c", "\u0301" * 40, "\ufffe",
    "👩‍👩‍👧‍👦", "🏳️‍🌈", "e\u0301", "ﬁ", "İ", "ß", "Ω", "한", "\U000e0001", "\U0010ffff", "مرحبا", "שלום", "山田",
    " ", "  ",
)  # fmt: skip
"""What strings are made of, beside ordinary words and the payloads of other tests."""

RETURNING = (
    Wish("json", private=True, contacts=True),
    Wish("vcard", what="people"),
    Wish("vcard", what="people", vcard="4.0"),
    Wish("csv", what="people", contacts=True),
    Wish("xlsx", what="people", contacts=True),
)
LEAVING = (Wish("markdown"), Wish("html"), Wish("ics"))
"""Formats from which nothing is read back."""


def strings(trial: Trial) -> Outcome:
    """Typed, stored, found, written in eight formats, and read again from five: the same after the one cleaning."""
    losses, left = Losses(), trial.size
    while left > 0:
        count = min(left, NOTEBOOK)
        left -= count
        texts = [odd_text(trial.chance) for _ in range(count)]
        for wrong in _through(trial, texts):
            losses.try_(wrong)
    return losses.outcome(f"{len(RETURNING) + len(LEAVING)} formats, {len(RETURNING)} of them read again")


def odd_text(chance: random.Random) -> str:
    """Words and signs of every kind, one after the other."""
    parts: list[str] = []
    for _ in range(chance.randint(1, 6)):
        kind = chance.random()
        if kind < 0.4:
            parts.append(chance.choice(HOSTILE))
        elif kind < 0.6:
            parts.append(chance.choice((*FORMULAS, *MARKS, *NAMES)))
        elif kind < 0.8:
            parts.append(f" word{chance.randrange(10_000)} ")
        else:
            parts.append(chr(chance.randrange(0x110000)))
    return "".join(parts)


def _through(trial: Trial, texts: list[str]) -> list[str]:
    """What is wrong with each of the texts, empty for none."""
    ws = new_workspace(trial.place("one"), clock=FixedClock())
    try:
        wrong = [_stored(ws, number, text) for number, text in enumerate(texts)]
        ws.catch_up()
        wrong = [one or _not_found(ws, number) for number, one in enumerate(wrong)]
        reader = ws.open_reader()
        try:
            there = _notes(ws)
            for number, wish in enumerate((*RETURNING, *LEAVING)):
                out = trial.place(f"out {number}") / f"out{wish.ending}"
                exporting.export(reader, wish, out=out)
                if wish in RETURNING:
                    back = _read_again(trial, out)
                    for name, note in there.items():
                        place = int(name.removeprefix("Person "))
                        if back.get(name) != note:
                            got = ascii(back.get(name))
                            wrong[place] = (
                                wrong[place] or f"{wish.format} {wish.vcard}: {note!a} came as {got}"
                            )
        finally:
            reader.close()
    finally:
        ws.close()
    return wrong


def _stored(ws: Workspace, number: int, text: str) -> str:
    person = ws.perform("Add", contacts.add_person, {"name": f"Person {number}"})[0]
    ws.perform("Notes", contacts.write_notes, {"person": person, "text": text})
    kept = ws.db.value("SELECT notes FROM person WHERE id = ?", (person,))
    return (
        ""
        if clean_block(kept) == clean_block(text.encode("utf-8", "replace").decode())
        else f"{text!a} is stored as {kept!a}"
    )


def _not_found(ws: Workspace, number: int) -> str:
    """A word of a text finds it."""
    uid, notes = ws.db.one("SELECT uid, notes FROM person WHERE shown_name = ?", (f"Person {number}",)) or (
        "",
        "",
    )
    word = next((word for word in notes.split() if word.isascii() and word.isalnum() and len(word) > 4), "")
    if not word:
        return ""
    found = find.find(ws.db, word, kinds=("person",), per_kind=5000, limit=5000)
    return "" if uid in {hit.uid for hit in found.hits} else f"{word!r} finds nothing of {notes!a}"


def _notes(ws: Workspace) -> dict[str, str]:
    """Notes as every format gives them back: after the one cleaning of what comes from outside."""
    return {name: clean_block(text) for name, text in ws.db.rows("SELECT shown_name, notes FROM person")}


def _read_again(trial: Trial, path: Path) -> dict[str, str]:
    ws = new_workspace(trial.place("again"), clock=FixedClock())
    try:
        importing.import_files(ws, [path])
        return _notes(ws)
    finally:
        ws.close()


def formulas(trial: Trial) -> Outcome:
    """Payloads in role, place and notes: no formula in CSV, Excel or what LibreOffice makes of them; all come back."""
    losses, looked = Losses(), 0
    signs = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠", "'", " ", "|", "%")
    made = [f"{first}{second}cmd{number}" for number, first in enumerate(signs) for second in signs]
    texts = [*FORMULAS, "+49 30 123 4567", "- one\n- two", *made][: trial.size]
    ws = new_workspace(trial.place("one"), clock=FixedClock())
    for number, text in enumerate(texts):
        _stored(ws, number, text)
        ws.perform("Role", contacts.describe, {"person": number + 1, "field": "role", "text": text})
    reader = ws.open_reader()
    there = _roles(ws)
    for ending in ("csv", "xlsx"):
        out = trial.place(ending) / f"out.{ending}"
        exporting.export(reader, Wish(ending, what="people", contacts=True), out=out)
        cells = _cells(out)
        bad = [text for text, is_formula in cells if is_formula]
        losses.try_(f"{ending}: formulas {bad[:3]}" if bad else "")
        if trial.size >= OFFICE_FROM:
            seen, wrong = _computed_by_office(out, trial.place("office"))
            looked += seen
            losses.try_(wrong)
        again = new_workspace(trial.place("again"), clock=FixedClock())
        importing.import_files(again, [out])
        back = _roles(again)
        again.close()
        for name, told in there.items():
            losses.try_("" if back.get(name) == told else f"{ending}: {told!r} came as {back.get(name)!r}")
    reader.close()
    ws.close()
    words = f"; LibreOffice opened {looked}" if looked else ""
    return losses.outcome(f"{len(texts)} payloads × 2 fields × 2 formats{words}")


def _computed_by_office(path: Path, folder: Path) -> tuple[bool, str]:
    """Whether LibreOffice is there to open a table, and what it would compute of it."""
    if lacks("soffice"):
        return False, ""
    own = f"-env:UserInstallation={(folder / 'own').as_uri()}"
    command = ["soffice", own, "--headless", "--convert-to", "fods", "--outdir", str(folder), str(path)]
    subprocess.run(command, capture_output=True, timeout=300, check=False)
    made = folder / f"{path.stem}.fods"
    if not made.exists():
        return False, ""  # its spreadsheet is a package of its own
    is_computed = "table:formula" in made.read_text("utf-8")
    return True, f"LibreOffice computes something in {path.name}" if is_computed else ""


def _roles(ws: Workspace) -> dict[str, tuple[str, str]]:
    rows = ws.db.rows("SELECT shown_name, role, notes FROM person")
    return {name: (clean_line(role), clean_block(notes)) for name, role, notes in rows}


def _cells(path: Path) -> list[tuple[str, bool]]:
    """Every cell, and whether a spreadsheet would compute it."""
    if path.suffix == ".xlsx":
        import openpyxl

        book = openpyxl.load_workbook(path)
        cells = (
            cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None
        )
        return [(str(cell.value), cell.data_type == "f") for cell in cells]
    rows = csv.reader(io.StringIO(path.read_text("utf-8-sig"), newline=""))
    return [(cell, _is_formula(cell)) for row in rows for cell in row if cell]


def _is_formula(cell: str) -> bool:
    return cell[:1] in ("\t", "\r") or cell.lstrip()[:1] in tuple("=+-@＝＋－＠")


def file_names(trial: Trial) -> Outcome:
    """Names from data become names of files: legal on three systems, no two the same, none outside its folder."""
    losses, folder = Losses(), trial.place("names")
    kept = NameKeeper()
    for number in range(trial.size):
        if number % 200 == 0:
            kept, folder = NameKeeper(), trial.place("names")
            taken: set[str] = set()
        text = _odd_name(trial.chance)
        name = kept.name(text, extension=".md")
        wrong = "" if is_legal(name) and is_legal(safe_name(text)) else f"{text!a} becomes {name!a}"
        wrong = wrong or (f"{name!a} twice" if folded_name(name) in taken else "")
        taken.add(folded_name(name))
        if not wrong and number % 20 == 0:
            wrong = _written(folder, name)
        losses.try_(wrong)
    return losses.outcome("one in 20 of them written")


def _odd_name(chance: random.Random) -> str:
    kind = chance.random()
    if kind < 0.3:
        return chance.choice(
            ("../../x", "CON.txt", "con", "a:b", "x. ", "x" * 300, "Zoë", unicodedata.normalize("NFD", "Zoë"), "-rf",
             "~x", "", "..", "lpt1.md", "a/b", "C:\\x", "nul .txt", "aux.", "\u202egnp.exe", "ＣＯＮ", "COM¹")
        )  # fmt: skip
    return odd_text(chance) * (chance.choice((1, 1, 1, 30)))


def _written(folder: Path, name: str) -> str:
    before = set(folder.parent.iterdir())
    with safe_write(inside(folder, name)) as stream:
        stream.write(b"x")
    outside = set(folder.parent.iterdir()) - before
    return f"{name!a} wrote {outside}" if outside or not (folder / name).exists() else ""


def smuggled(trial: Trial) -> Outcome:
    """Names, subjects and notes in calendars, mail addresses and cards: as many parts and headers as were meant."""
    losses = Losses()
    for _ in range(trial.size):
        title, place, notes = (_injection(trial.chance) for _ in range(3))
        losses.try_(_calendar(title, place, notes) or _mail(title, place, notes))
    return losses.outcome("calendars read by two others, mail addresses by the mail library")


_SMUGGLED = (
    "\r\n", "\n", "\r", ";", ",", ":", '"', "\\n", "\\", "BEGIN:VEVENT", "END:VEVENT", "END:VCALENDAR", "Bcc: x@y.z",
    "?bcc=x@y.z", "&attach=/etc/passwd", "%0D%0A", "ATTENDEE:mailto:x@y.z", "\u2028", "\x85", "é山", " ", "a@b.example",
)  # fmt: skip


def _injection(chance: random.Random) -> str:
    parts = (*_SMUGGLED, f"word{chance.randrange(99)}")
    return "".join(chance.choices(parts, k=chance.randint(1, 9)))


def _calendar(title: str, place: str, notes: str) -> str:
    import icalendar
    import vobject

    start = dt.datetime(2026, 7, 1, 9, tzinfo=dt.UTC)
    event = CalendarEvent("u1", title, start, 20, place, notes, alarm_minutes=None)
    data = write_calendar((event,), now=start)
    first = icalendar.Calendar.from_ical(data)
    second = next(vobject.readComponents(data.decode()))
    allowed = {"UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "SEQUENCE", "LOCATION", "DESCRIPTION"}
    if len(first.subcomponents) != 1 or first.subcomponents[0].subcomponents:
        return f"{title!r} {place!r} {notes!r}: {len(first.subcomponents)} components"
    if not set(first.subcomponents[0].keys()) <= allowed:
        return f"{title!r} {place!r} {notes!r}: {sorted(first.subcomponents[0].keys())}"
    parts = [
        each.name for each in second.getChildren() if each.name.startswith("V") and each.name != "VERSION"
    ]
    return "" if parts == ["VEVENT"] else f"another reader sees {parts}"


def _mail(to: str, subject: str, body: str) -> str:
    link = mail_link(to, subject=subject, body=body).url
    parts = urlsplit(link)
    keys = [key for key, _ in parse_qsl(parts.query, keep_blank_values=True)]
    if parts.scheme != "mailto" or not set(keys) <= {"subject", "body"} or len(keys) != len(set(keys)):
        return f"{to!r} {subject!r}: {link[:200]}"
    values: dict[str, Any] = dict(parse_qsl(parts.query, keep_blank_values=True))
    head = f"To: {unquote(parts.path)}\nSubject: {values.get('subject', '')}\n\n"
    seen = [key.lower() for key, _ in message_from_string(head, policy=policy.default).items()]
    return "" if seen == ["to", "subject"] else f"{subject!r}: headers {seen}"


CHECKS = (
    Check("30", "strings of every kind through every format", 200, 50_000, strings),
    Check("31", "formulas in tables", 60, 200, formulas),
    Check("40", "names of files", 2000, 100_000, file_names),
    Check("42", "what names could add to calendars and mails", 300, 10_000, smuggled),
)
