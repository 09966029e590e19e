"""Row 35: files of chance for every parser; each is read or refused, within seconds, and nothing else happens.

Files that reach lines of a reader which none before them reached are changed further. That is looked at for one file
in many, as it is slow; it also tells how much of the reader was tried.
"""

from __future__ import annotations

import inspect
import io
import random
import signal
import sys
import time
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from types import CodeType, FrameType
from typing import Any

from desktop.core.clock import FixedClock
from desktop.core.errors import UserError
from desktop.exchange.detect import detect
from desktop.exchange.ical_read import read_ics
from desktop.exchange.json_format import read_records
from desktop.exchange.reading import preview_table, read_people
from desktop.exchange.records import FileRefused, FileReport, Format
from desktop.exchange.text import as_source
from desktop.ops import demo, exporting
from desktop.ops.exporting_wish import Wish
from desktop.storage import backup, opening, restoring
from tests.exchange.unseen import all_files
from tests.helpers.notebooks import new_workspace
from tests.safety.harness import Check, Losses, Outcome, Trial
from tests.safety.processes import ROOT

HANG = 5
"""Seconds of work that one file of chance may take, or ten times as long by the clock."""

FULL_MINUTES = 20
"""For each parser at the full size; ``tests.safety.fuzz`` adds up to more."""

LOOKED_AT = 40
"""One file in so many is watched for the lines that it reaches."""

KEPT, KEPT_SIZE = 2_000, 100_000
"""How many files that reached something new are changed further, and how long they may be."""

_LONG_RUNS = (b" ", b"\n", b"\t", b",", b";", b"a", b"1", b"'", b'"', b" ,", b"\r\n", b"\\", b"(", b"[", b"<")
"""Of these a reader that looks ahead too often takes its time over very many."""

INSIDE = "XLSX-parts"
_TEXT = ("text", "charsets", "names", "reaches", "records")
_TABLES = (
    "csv_layout",
    "csv_columns",
    "csv_people",
    "csv_read",
    "csv_totals",
    "csv_words",
    "table_header",
    "civil_dates",
    *_TEXT,
)
_CARDS = ("vcard_lines", "vcard_text", "vcard_fields", "vcard_quick", "vcard_read", *_TEXT)
_BOOKS = ("xlsx_read", "xml_guard", *_TABLES)
_ALL = tuple(dict.fromkeys((*_CARDS, *_BOOKS, "detect", "archive", "reading", "any_file")))
_CALENDARS = ("ical", "ical_read", "vcard_lines", "civil_dates")
_NOTEBOOKS = (
    "storage/opening",
    "storage/restoring",
    "storage/check",
    "storage/sealing",
    "storage/notebook_file",
)


@dataclass
class Parser:
    """What reads a file, what it is fed from, and the modules that are its own."""

    name: str
    read: Callable[[bytes], None]
    seeds: list[bytes]
    modules: tuple[str, ...]
    kept: list[bytes] = field(default_factory=list)
    seen: dict[str, set[int]] = field(default_factory=dict)
    fed: int = 0

    def feed(self, data: bytes) -> str:
        """Read a file; what went wrong, empty for nothing. One in ``LOOKED_AT`` is watched, the first one too."""
        if self.fed % LOOKED_AT == 0:
            self.look(data)
        self.fed += 1
        return crash(self, data)

    def file(self, chance: random.Random) -> bytes:
        """A file of chance: made from a seed, or from one that went somewhere new."""
        pool = self.kept if self.kept and chance.random() < 0.5 else self.seeds
        return (_mutated_inside if self.name == INSIDE else _mutated)(pool, chance)

    def look(self, data: bytes) -> None:
        """Read a file once more, and keep it if it reaches lines that none has reached."""
        before = self.reached
        with _lines_into(self.seen, self.modules):
            crash(self, data, seconds=10 * HANG)
        if self.reached > before and len(self.kept) < KEPT and len(data) < KEPT_SIZE:
            self.kept.append(data)

    @property
    def reached(self) -> int:
        """How many lines were reached."""
        return sum(map(len, self.seen.values()))

    def coverage(self) -> float:
        """The part of the lines of its modules within functions that was reached."""
        known = _lines_of(self.modules)
        lines = sum(map(len, known.values()))
        return sum(len(known[file] & self.seen.get(file, set())) for file in known) / lines if lines else 0.0


def chance(trial: Trial) -> Outcome:
    """Seeds of every kind, changed by chance, for each parser. ``size`` is seconds of work, not of the clock."""
    if not hasattr(signal, "SIGALRM"):
        return Outcome(skipped="this system has no alarm")
    losses, tried = Losses(), []
    for parser in parsers(trial).values():
        until = time.process_time() + trial.size
        while parser.fed == 0 or time.process_time() < until:
            losses.try_(parser.feed(parser.file(trial.chance)))
        tried.append(f"{parser.name} {parser.fed}")
    return losses.outcome(f"{trial.size} s of work each: {', '.join(tried)}")


def parsers(trial: Trial) -> dict[str, Parser]:
    """Every parser by name, with the tests' own files as seeds."""
    kinds, notebooks = _seeds(trial)
    books = kinds[Format.XLSX]
    listed = (
        Parser("vCard", _people(Format.VCARD), kinds[Format.VCARD], _CARDS),
        Parser("CSV", _people(Format.CSV), kinds[Format.CSV], _TABLES),
        Parser("XLSX", _people(Format.XLSX), books, _BOOKS),
        Parser(INSIDE, _people(Format.XLSX), books, _BOOKS),
        Parser("any", _people(None), [seed for seeds in kinds.values() for seed in seeds], _ALL),
        Parser("ICS", _events, kinds[Format.ICS], _CALENDARS),
        Parser("JSON", _records, kinds[Format.JSON], ("json_format", "json_shape")),
        Parser("notebook", _opened(trial), notebooks, _NOTEBOOKS),
    )
    for parser in listed:
        parser.kept = read_corpus(corpus_of(parser.name))
    return {parser.name: parser for parser in listed}


def corpus_of(name: str) -> Path:
    """The archive of the small files that went far in a parser, chosen by ``tests.safety.corpus``."""
    return Path(__file__).with_name("corpus") / f"{name}.zip"


def read_corpus(path: Path) -> list[bytes]:
    """The files in such an archive; none if there is no archive."""
    if not path.exists():
        return []
    with zipfile.ZipFile(path) as archive:
        return [archive.read(name) for name in archive.namelist()]


def _seeds(trial: Trial) -> tuple[dict[Format | None, list[bytes]], list[bytes]]:
    """The tests' files by their format, None for those that are none; and a notebook with its backup."""
    kinds: dict[Format | None, list[bytes]] = {}
    for one in all_files():
        try:
            kind = detect(as_source(one.data))
        except FileRefused:
            kind = None
        kinds.setdefault(kind, []).append(one.data)
    ws = new_workspace(trial.place("seed"), clock=FixedClock())
    demo.fill(ws, people=6, meetings=3, lines=3)
    for ending, kind in (("json", Format.JSON), ("ics", Format.ICS)):
        out = trial.place(ending) / f"out.{ending}"
        exporting.export(ws.db, Wish(ending, private=True), out=out)
        kinds.setdefault(kind, []).append(out.read_bytes())
    path = ws.path
    ws.close()
    copy = path.with_name("copy.askwell")
    backup.copy_to(path, copy)
    return kinds, [path.read_bytes(), copy.read_bytes()]


def _people(told: Format | None) -> Callable[[bytes], None]:
    def read(data: bytes) -> None:
        report = FileReport()
        list(read_people(data, report=report, told=told))
        report.as_json()
        preview_table(data)

    return read


def _events(data: bytes) -> None:
    list(read_ics(data, report=FileReport(), zone="Europe/Berlin", own=("me@own.example",)))


def _records(data: bytes) -> None:
    list(read_records(data))


def _opened(trial: Trial) -> Callable[[bytes], None]:
    path = trial.place("notebook") / "a.askwell"

    def read(data: bytes) -> None:
        path.write_bytes(data)
        opening.open_for_reading(path).close()
        restoring.look_through(path)

    return read


def _mutated(seeds: list[bytes], chance: random.Random) -> bytes:
    data = bytearray(chance.choice(seeds))
    for _ in range(chance.randint(1, 12)):
        if not data:
            break
        place, kind = chance.randrange(len(data)), chance.random()
        if kind < 0.4:
            data[place] = chance.randrange(256)
        elif kind < 0.6:
            del data[place : place + chance.randint(1, 60)]
        elif kind < 0.8:
            other = chance.choice(seeds)
            start = chance.randrange(len(other) or 1)
            data[place:place] = other[start : start + chance.randint(1, 200)]
        elif kind < 0.995:
            data[place:place] = data[place : place + chance.randint(1, 30)] * chance.randint(1, 40)
        else:
            data[place:place] = chance.choice(_LONG_RUNS) * chance.randint(1_000, 60_000)
    return bytes(data)


def _mutated_inside(seeds: list[bytes], chance: random.Random) -> bytes:
    """A workbook that is a sound archive, with one of its parts changed: what is in there has to be read as well."""
    with zipfile.ZipFile(io.BytesIO(chance.choice(seeds))) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    name = chance.choice([name for name in sorted(parts) if name.endswith(".xml")])
    parts[name] = _mutated([parts[name]], chance)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for each, data in parts.items():
            archive.writestr(each, data)
    return out.getvalue()


def crash(parser: Parser, data: bytes, *, seconds: float = HANG) -> str:
    """Read a file; what happened that must not, empty where it was read or refused."""
    try:
        with _in_time(seconds):
            parser.read(data)
    except (FileRefused, UserError):
        return ""
    except Exception as error:
        return f"{parser.name}: {error!r} for {data[:80]!r}"
    return ""


class Hang(Exception):
    """It took too long."""


@contextmanager
def _in_time(seconds: float) -> Iterator[None]:
    def ring(_number: int, _frame: FrameType | None) -> None:
        raise Hang

    before = [(number, signal.signal(number, ring)) for number in (signal.SIGPROF, signal.SIGALRM)]
    signal.setitimer(signal.ITIMER_PROF, seconds)
    signal.setitimer(signal.ITIMER_REAL, 10 * seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.setitimer(signal.ITIMER_REAL, 0)
        for number, handler in before:
            signal.signal(number, handler)


def _place_of(module: str) -> str:
    return str(ROOT / "desktop" / f"{module if '/' in module else f'exchange/{module}'}.py")


@contextmanager
def _lines_into(seen: dict[str, set[int]], modules: tuple[str, ...]) -> Iterator[None]:
    """Note the lines of these modules that are reached."""
    files = {file: seen.setdefault(file, set()) for file in map(_place_of, modules)}

    def call(frame: FrameType, _event: str, _what: Any) -> Any:
        lines = files.get(frame.f_code.co_filename)
        if lines is None:
            return None

        def line(frame: FrameType, event: str, _what: Any) -> Any:
            if event == "line":
                lines.add(frame.f_lineno)
            return line

        return line

    before = sys.gettrace()
    sys.settrace(call)
    try:
        yield
    finally:
        sys.settrace(before)


def _lines_of(modules: tuple[str, ...]) -> dict[str, set[int]]:
    """The lines of each module that stand in functions, after the line that names them."""
    found: dict[str, set[int]] = {}
    for file in map(_place_of, modules):
        codes = [compile(Path(file).read_bytes(), file, "exec")]
        lines = found.setdefault(file, set())
        while codes:
            code = codes.pop()
            codes += [const for const in code.co_consts if isinstance(const, CodeType)]
            if code.co_flags & inspect.CO_OPTIMIZED:
                numbers = {line for _, _, line in code.co_lines() if line is not None}
                lines |= numbers - {code.co_firstlineno}
    return found


CHECKS = (Check("35", "files of chance for every parser", 3, FULL_MINUTES * 60, chance),)
