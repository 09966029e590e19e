"""G13–G15: bringing thirty thousand people in, and how fast and how flat files are read and written."""

from __future__ import annotations

import csv
import io
import json
import random
import tempfile
import time
import tracemalloc
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import vobject
from PySide6.QtCore import QCoreApplication

from desktop.domain.kinds import ReachKind
from desktop.exchange.csv_write import write_table
from desktop.exchange.json_format import NotebookWriter
from desktop.exchange.records import FileReport, FoundPerson, FoundReach
from desktop.exchange.vcard_read import read_vcard
from desktop.exchange.vcard_write import write_vcards
from desktop.ops import demo, exporting, importing, importing_undo, turning
from desktop.ops.exporting_wish import Wish
from desktop.ops.importing_choices import Choices
from desktop.ops.importing_plan import ImportFile, make_plan
from desktop.storage.workspace import Workspace
from tests.bench.measure import Pairs, in_turn, median, milliseconds
from tests.bench.table import Line, Skipped
from tests.helpers.notebooks import new_workspace

_GIVEN = (
    "Amara",
    "Élodie",
    "Sofía",
    "Jun-ho",
    "Wanjiru",
    "Tomasz",
    "Grace",
    "Ilse",
    "Björn",
    "Ines",
    "Priya",
    "Owen",
)
_FAMILY = (
    "Nwosu",
    "Fournier",
    "Barrientos",
    "Baek",
    "Kamau",
    "Wieczorek",
    "Oduya",
    "Vermeulen",
    "Strand",
    "Pillai",
)
_HEADER = ("First Name", "Last Name", "URL", "Email Address", "Company", "Position", "Connected On")
_SMALL, _LARGE = 200, 2_000
#: Word documents are put together so slowly that a tenth of the meetings has to do.
_SMALL_WORD, _LARGE_WORD = 20, 200
_WHY = (
    "the rows of people and their addresses with all indexes take 23 times the yardstick alone, the words for the "
    "search 11 times; the rest is reading, comparing and the step for undo"
)


def run(*, rounds: int, quick: bool) -> list[Line | Skipped]:
    """The lines of the table."""
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        return [
            *_import(place, rows=3_000 if quick else 30_000, rounds=min(rounds, 3)),
            *_cards(rounds=rounds),
            *_tables(place, rounds=rounds),
            *_memory(place),
        ]


# ---------------------------------------------------------------- G13


def _import(place: Path, *, rows: int, rounds: int) -> list[Line | Skipped]:
    path = place / "Connections.csv"
    _connections(path, rows=rows)
    stalls: list[float] = []
    imports: list[float] = []
    backwards: list[float] = []
    numbers = iter(range(1_000))

    def ours() -> float:
        workspace = new_workspace(place, name=f"{next(numbers)}.askwell")
        try:
            imports.append(milliseconds(lambda: _bring_in(workspace, path, stalls)))
            backwards.append(milliseconds(lambda: _and_back(workspace)))
            return imports[-1]
        finally:
            workspace.close()

    pairs = in_turn(lambda: milliseconds(lambda: _only_read(path)), ours, rounds=rounds)
    return [
        Line("G13", f"import of {rows:,} people, against csv.reader alone", median(pairs.ours), 20.0,
             median(pairs.yardstick), pairs.ratio, why=_WHY),
        Line("G13", "longest time between two looks at the window", max(stalls), 100.0),
        Line("G13", "undone, done again and taken back from the list, against the import", median(backwards), 15.0,
             median(imports), median(backwards) / median(imports)),
    ]  # fmt: skip


def _connections(path: Path, *, rows: int) -> None:
    chance = random.Random(1)
    with path.open("w", newline="", encoding="utf-8") as file:
        file.write('Notes:\n"Some addresses are missing."\n\n')
        writer = csv.writer(file)
        writer.writerow(_HEADER)
        for number in range(rows):
            given, family = chance.choice(_GIVEN), chance.choice(_FAMILY)
            email = f"{given.lower()}{number}@x.example" if number % 10 == 0 else ""
            profile = f"https://www.linkedin.com/in/{given.lower()}-{number}"
            office = f"Office {chance.randrange(3_000)}"
            writer.writerow(
                (given, f"{family}{number % 977}", profile, email, office, "Hydrologist", "08 Feb 2026")
            )


def _and_back(workspace: Workspace) -> None:
    workspace.undo(around=turning.take_back)
    workspace.redo(around=turning.do_again)
    workspace.perform("Take back", importing_undo.take_back, {"batch": 1})


def _only_read(path: Path) -> int:
    with path.open(newline="", encoding="utf-8") as file:
        return sum(1 for _ in csv.reader(file))


def _bring_in(workspace: Workspace, path: Path, stalls: list[float]) -> None:
    plan = make_plan(workspace.db, [ImportFile(path)])
    last = [time.perf_counter()]

    def look(*_: object) -> None:
        now = time.perf_counter()
        stalls.append(1000 * (now - last[0]))
        QCoreApplication.processEvents()
        last[0] = time.perf_counter()

    workspace.perform("Import", importing.apply_import, {"plan": plan, "choices": Choices(), "step": look})
    look()


# ---------------------------------------------------------------- G14


def _cards(*, rounds: int) -> list[Line | Skipped]:
    people = [_person(number) for number in range(600)]
    stream = io.BytesIO()
    write_vcards(stream, people)
    data = stream.getvalue()
    text = data.decode()
    reading = in_turn(
        lambda: milliseconds(lambda: list(vobject.readComponents(text))),
        lambda: milliseconds(lambda: list(read_vcard(data, report=FileReport()))),
        rounds=rounds,
    )
    writing = in_turn(
        lambda: milliseconds(lambda: [_their_card(person) for person in people]),
        lambda: milliseconds(lambda: write_vcards(io.BytesIO(), people)),
        rounds=rounds,
    )
    return [_times("G14", "vCards read", reading, 15), _times("G14", "vCards written", writing, 25)]


def _times(goal: str, what: str, pairs: Pairs, floor: float) -> Line:
    """A line whose ceiling is the part of the other's time that makes us so many times as fast."""
    words = f"{what}, against vobject ({1 / pairs.ratio:.1f} times as fast, {floor:g} wanted)"
    return Line(goal, words, median(pairs.ours), 1 / floor, median(pairs.yardstick), pairs.ratio)


def _person(number: int) -> FoundPerson:
    given, family = _GIVEN[number % len(_GIVEN)], f"{_FAMILY[number % 7]}{number}"
    return FoundPerson(
        display_name=f"{given} {family}", given=given, family=family, role="Hydrologist, senior",
        organisation=f"Office {number % 50}", how_found="an article in the alumni letter", stage="contacted",
        reaches=(
            FoundReach(ReachKind.EMAIL, f"p{number}@x.example", "work", best=True),
            FoundReach(ReachKind.PHONE, f"+49 30 {number:06}", "mobile"),
            FoundReach(ReachKind.LINK, f"https://www.linkedin.com/in/p-{number}", ""),
        ),
        tags=("alumni", "water"), uid=f"4f1c2a9e-0000-4000-8000-{number:012}",
        notes="Met at the fair; likes tides.\nAsk again in May, and do not forget the chart that was promised.",
    )  # fmt: skip


def _their_card(person: FoundPerson) -> str:
    card = vobject.vCard()
    for name, value in (
        ("fn", person.display_name), ("uid", person.uid), ("title", person.role), ("note", person.notes),
        ("x-askwell-how-found", person.how_found), ("x-askwell-stage", person.stage),
        ("org", [person.organisation]), ("categories", list(person.tags)),
        ("n", vobject.vcard.Name(family=person.family, given=person.given)),
    ):  # fmt: skip
        card.add(name).value = value
    for name, kind, reach in zip(("email", "tel", "url"), ("WORK", "CELL", ""), person.reaches, strict=True):
        line = card.add(name)
        line.value = reach.value
        if kind:
            line.type_param = kind
    return str(card.serialize())


# ---------------------------------------------------------------- G15


def _tables(place: Path, *, rounds: int) -> list[Line | Skipped]:
    header = ("id", "at", "contact", "company", "minutes", "place", "title", "notes")
    words = (
        "people stay because of the tides and leave because of the harbour office, she said, and laughed. "
    )
    rows = [
        (number, "2026-03-12 14:00", f"Person {number % 977}", "Office", 20, "City Hall", "Talk", words * 4)
        for number in range(6_000)
    ]
    records = [dict(zip(header, row, strict=True)) for row in rows]
    csv_pairs = in_turn(
        lambda: milliseconds(lambda: _their_table(place / "a.csv", header, rows)),
        lambda: milliseconds(lambda: _our_table(place / "b.csv", header, rows)),
        rounds=rounds,
    )
    json_pairs = in_turn(
        lambda: milliseconds(lambda: _their_json(place / "a.json", records)),
        lambda: milliseconds(lambda: _our_json(place / "b.json", records)),
        rounds=rounds,
    )
    return [
        Line("G15", "a table, against csv.writer", median(csv_pairs.ours), 1.3, median(csv_pairs.yardstick),
             csv_pairs.ratio),
        Line("G15", "records as JSON, against json.dumps", median(json_pairs.ours), 1.3,
             median(json_pairs.yardstick), json_pairs.ratio),
    ]  # fmt: skip


def _their_table(path: Path, header: tuple[str, ...], rows: list[tuple[Any, ...]]) -> None:
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(header)
        for row in rows:
            writer.writerow(row)


def _our_table(path: Path, header: tuple[str, ...], rows: list[tuple[Any, ...]]) -> None:
    with path.open("wb") as stream:
        write_table(stream, header=header, rows=rows)


def _their_json(path: Path, records: list[dict[str, Any]]) -> None:
    with path.open("w", encoding="utf-8") as file:
        for record in records:
            file.write(json.dumps(record, ensure_ascii=False) + "\n")


def _our_json(path: Path, records: list[dict[str, Any]]) -> None:
    with path.open("wb") as stream:
        writer = NotebookWriter(stream)
        writer.begin(version="1", exported_at="2026-03-12T14:00:00Z")
        writer.section("people", records)
        writer.end()


def _memory(place: Path) -> Iterator[Line | Skipped]:
    """How much more memory ten times as many meetings cost, for each format that is to stay flat."""
    peaks: dict[str, list[float]] = {}
    long = ("csv", "json", "markdown", "html", "ics", "xlsx")
    for meetings, names in (
        (_SMALL, long), (_LARGE, long), (_SMALL_WORD, ("docx",)), (_LARGE_WORD, ("docx",)),
    ):  # fmt: skip
        workspace = new_workspace(place, name=f"flat-{meetings}-{names[0]}.askwell")
        demo.fill(workspace, people=100, meetings=meetings, lines=12, seed=1)
        for name in names:
            out = place / f"flat-{meetings}.{name}"
            _exporter(workspace, name, out)()
            peaks.setdefault(name, []).append(
                _peak(_exporter(workspace, name, out.with_name(f"again-{out.name}")))
            )
        workspace.close()
    for name, (small, large) in peaks.items():
        what = f"{name}: megabytes more for {_LARGE // _SMALL} times as many meetings"
        yield Line("G15", what, max(0.0, large - small) / 1e6, 2.0, unit="MB")


def _exporter(workspace: Workspace, name: str, out: Path) -> Callable[[], object]:
    return lambda: exporting.export(workspace.db, Wish(name), out=out, clock=workspace.clock)


def _peak(work: Callable[[], object]) -> float:
    tracemalloc.start()
    try:
        work()
        return float(tracemalloc.get_traced_memory()[1])
    finally:
        tracemalloc.stop()
