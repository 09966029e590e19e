"""Rows 34, 35, 44: files that are made to do harm, and files of chance: limits hold, nothing crashes, nothing hangs."""

from __future__ import annotations

import io
import json
import os
import random
import signal
import sys
import time
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import Any

from desktop.core.clock import FixedClock
from desktop.core.errors import UserError
from desktop.exchange.ical_read import read_ics
from desktop.exchange.json_format import read_records
from desktop.exchange.reading import preview_table, read_people
from desktop.exchange.reasons import Reason
from desktop.exchange.records import FileRefused, FileReport, Format
from desktop.ops import demo, exporting
from desktop.ops.exporting_wish import Wish
from desktop.storage import opening, restoring
from tests.exchange.test_xlsx_read import LAUGHS, SHEET, changed, with_doctype
from tests.exchange.unseen import all_files
from tests.helpers.notebooks import new_workspace
from tests.safety.harness import Check, Losses, Outcome, Trial, is_busy, work_of_children
from tests.safety.processes import run

MOST_SECONDS, MOST_MEMORY = 20, 500
"""For one bomb, in seconds and megabytes."""

HANG = 5
"""Seconds of work that one file of chance may take, or ten times as long by the clock."""

INSIDE = "parts of XLSX"
FULL_MINUTES = 20
"""For each parser at the full size."""


def bombs(trial: Trial) -> Outcome:
    """Photos, folds, cards, lines and nests without measure, each read in a process of its own with 1 GB of memory."""
    losses, slowest, largest = Losses(), 0.0, 0
    for name, pieces in _bombs(trial.size).items():
        path = trial.folder / "bomb.vcf"
        with path.open("wb") as file:
            for piece in pieces:
                file.write(piece)
        began, worked = time.monotonic(), work_of_children()
        done = run("tests.safety.exchange_hostile", path, home=trial.place("home"), seconds=600)
        took = work_of_children() - worked if is_busy() else time.monotonic() - began
        told: dict[str, Any] = json.loads(done.stdout or '{"memory": 0, "names": []}')
        slowest, largest = max(slowest, took), max(largest, told["memory"])
        wrong = "" if done.returncode == 0 else f"ended with {done.returncode}: {done.stderr[-200:]}"
        wrong = wrong or (
            "" if "Last" in told["names"] or "limit" in name else "the person behind it is not read"
        )
        wrong = wrong or (f"{took:.0f} s" if took > MOST_SECONDS else "")
        wrong = wrong or (f"{told['memory']} MB" if told["memory"] > MOST_MEMORY else "")
        losses.try_(f"{name}: {wrong}" if wrong else "")
        path.unlink()
    busy = " of work on a busy computer" if is_busy() else ""
    return losses.outcome(f"at {trial.size} % of their size: {slowest:.1f} s{busy} and {largest} MB at most")


_LAST = b"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Last\r\nEND:VCARD\r\n"


def _bombs(share: int) -> dict[str, Iterator[bytes]]:
    """Each by name; ``share`` is how much of it in per cent."""
    million = 10_000 * share
    line = b" " + b"A" * 74 + b"\r\n"
    head = b"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ann\r\n"
    return {
        "a photo of 100 MB": _around(head + b"PHOTO;ENCODING=b:\r\n", line * 1000, million // 750),
        "10 M folded lines": _around(head + b"NOTE:x\r\n", b" y\r\n" * 10_000, million // 1000),
        "1 M cards, over the limit": _around(b"", _LAST.replace(b"Last", b"One") * 1000, million // 1000),
        "10,000 nested": _around(b"", b"BEGIN:VCARD\r\n" * 100 + b"END:VCARD\r\n" * 100, share),
        "a line of 1 GB": _around(head + b"NOTE:", b"x" * 1_000_000, share * 10),
        "quoted-printable without end": _around(
            head + b"NOTE;QUOTED-PRINTABLE:", b"=41=\r\n" * 10_000, share * 10
        ),
        "agents in agents": _around(head, b"AGENT:\r\nBEGIN:VCARD\r\n" * 100 + b"END:VCARD\r\n" * 100, share),
    }


def _around(before: bytes, piece: bytes, times: int) -> Iterator[bytes]:
    yield before
    for _ in range(max(1, times)):
        yield piece
    yield b"\r\nEND:VCARD\r\n" if before else b""
    yield _LAST


def chance(trial: Trial) -> Outcome:
    """Seeds of every kind, changed by chance, for each parser: read or refused, within seconds. ``size`` is seconds."""
    if not hasattr(signal, "SIGALRM"):
        return Outcome(skipped="this system has no alarm")
    losses, tried = Losses(), []
    for name, (read, seeds) in _parsers(trial).items():
        until, count = time.monotonic() + trial.size, 0
        change = _mutated_inside if name == INSIDE else _mutated
        while time.monotonic() < until:
            data = change(seeds, trial.chance)
            losses.try_(_crash(name, read, data))
            count += 1
        tried.append(f"{name} {count}")
    return losses.outcome(f"{trial.size} s each: {', '.join(tried)}")


def _parsers(trial: Trial) -> dict[str, tuple[object, list[bytes]]]:
    kinds: dict[Format | None, list[bytes]] = {}
    for one in all_files():
        try:
            from desktop.exchange.detect import detect
            from desktop.exchange.text import as_source

            kinds.setdefault(detect(as_source(one.data)), []).append(one.data)
        except FileRefused:
            kinds.setdefault(None, []).append(one.data)
    ws = new_workspace(trial.place("seed"), clock=FixedClock())
    demo.fill(ws, people=6, meetings=3, lines=3)
    for ending, kind in (("json", Format.JSON), ("ics", Format.ICS)):
        out = trial.place(ending) / f"out.{ending}"
        exporting.export(ws.db, Wish(ending, private=True), out=out)
        kinds.setdefault(kind, []).append(out.read_bytes())
    path = ws.path
    ws.close()
    return {
        "vCard": (_people(Format.VCARD), kinds[Format.VCARD]),
        "CSV": (_people(Format.CSV), kinds[Format.CSV]),
        "XLSX": (_people(Format.XLSX), kinds[Format.XLSX]),
        INSIDE: (_people(Format.XLSX), kinds[Format.XLSX]),
        "any": (_people(None), [seed for seeds in kinds.values() for seed in seeds]),
        "ICS": (_events, kinds[Format.ICS]),
        "JSON": (lambda data: list(read_records(data)), kinds[Format.JSON]),
        "notebook": (_opened(trial), [path.read_bytes()]),
    }


def _people(told: Format | None) -> object:
    def read(data: bytes) -> None:
        report = FileReport()
        list(read_people(data, report=report, told=told))
        report.as_json()
        preview_table(data)

    return read


def _events(data: bytes) -> None:
    list(read_ics(data, report=FileReport(), zone="Europe/Berlin", own=("me@own.example",)))


def _opened(trial: Trial) -> object:
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
        else:
            data[place:place] = data[place : place + chance.randint(1, 30)] * chance.randint(1, 40)
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


def _crash(name: str, read: object, data: bytes) -> str:
    try:
        with _in_time():
            read(data)  # type: ignore[operator]
    except (FileRefused, UserError):
        return ""
    except Exception as error:
        return f"{name}: {error!r} for {data[:80]!r}"
    return ""


class Hang(Exception):
    """It took too long."""


@contextmanager
def _in_time() -> Iterator[None]:
    def ring(_number: int, _frame: FrameType | None) -> None:
        raise Hang

    before = [(number, signal.signal(number, ring)) for number in (signal.SIGPROF, signal.SIGALRM)]
    signal.setitimer(signal.ITIMER_PROF, HANG)
    signal.setitimer(signal.ITIMER_REAL, 10 * HANG)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.setitimer(signal.ITIMER_REAL, 0)
        for number, handler in before:
            signal.signal(number, handler)


def entities(_trial: Trial) -> Outcome:
    """Entities and documents from elsewhere in a workbook: refused at once, nothing fetched."""
    losses = Losses()
    for name, data in {
        "a billion laughs": changed(SHEET, with_doctype(LAUGHS)),
        "a large entity": changed("docProps/app.xml", with_doctype(f'<!ENTITY a "{"x" * 100_000}">')),
        "a file": changed(SHEET, with_doctype('<!ENTITY x SYSTEM "file:///etc/passwd">')),
        "a document": changed(
            "xl/workbook.xml", with_doctype('<!ENTITY % d SYSTEM "http://x.example/x.dtd"> %d;')
        ),
        "an empty one": changed("[Content_Types].xml", with_doctype("")),
        "in UTF-16": changed(SHEET, lambda data: with_doctype(LAUGHS)(data).decode().encode("utf-16")),
    }.items():
        report, began = FileReport(), time.process_time()
        people = list(read_people(data, report=report))
        took = time.process_time() - began
        hostile = report.refusal is not None and report.refusal.reason is Reason.WORKBOOK_HOSTILE
        wrong = "" if hostile and not people else "not refused"
        losses.try_(f"{name}: {wrong or took}" if wrong or took > 1 else "")
    return losses.outcome("workbooks; nothing else of what is read is XML")


def _main(path: Path) -> None:
    """Read one file with little memory, and say who was found and how much it took."""
    import resource

    resource.setrlimit(resource.RLIMIT_AS, (1_000_000_000, 1_000_000_000))
    names = {person.display_name for person in read_people(path, report=FileReport())}
    memory = _peak() or resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    os.write(1, json.dumps({"names": sorted(names)[:50], "memory": memory}).encode())


def _peak() -> int:
    """Megabytes that this program has had at most; what the system counts for a process is also its parent's."""
    status = Path("/proc/self/status")
    lines = status.read_text().splitlines() if status.exists() else []
    return next((int(line.split()[1]) // 1024 for line in lines if line.startswith("VmHWM")), 0)


CHECKS = (
    Check("34", "cards that are bombs", 5, 100, bombs),
    Check("35", "files of chance for every parser", 3, FULL_MINUTES * 60, chance),
    Check("44", "entities in workbooks", 6, 6, entities),
)

if __name__ == "__main__":
    _main(Path(sys.argv[1]))
