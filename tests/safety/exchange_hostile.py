"""Rows 34 and 44: files that are made to do harm: limits hold, nothing crashes, nothing is fetched."""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from desktop.exchange.reading import read_people
from desktop.exchange.reasons import Reason
from desktop.exchange.records import FileReport
from tests.exchange.test_xlsx_read import LAUGHS, SHEET, changed, with_doctype
from tests.safety.harness import Check, Losses, Outcome, Trial, is_busy, work_of_children
from tests.safety.processes import run

MOST_SECONDS, MOST_MEMORY = 20, 500
"""For one bomb, in seconds and megabytes."""


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
    Check("44", "entities in workbooks", 6, 6, entities),
)

if __name__ == "__main__":
    _main(Path(sys.argv[1]))
