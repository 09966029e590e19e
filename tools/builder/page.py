"""Writes the tables of packaging/README.md from what was measured last: what is left out, and programs side by side."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from tools.builder import weighing
from tools.builder.leave_out import PARTS
from tools.builder.places import BUILD, PACKAGING
from tools.words import Trouble, say

PAGE = PACKAGING / "README.md"
BESIDE = BUILD / "beside.json"
STARTS = BUILD / "weighed-starts.json"
"""Written by `run.py bench --only G2,G5`."""


def write() -> None:
    """Put each table that there are figures for between its two marks; the words around it stay."""
    text = PAGE.read_text("utf-8")
    weighed, beside = _read(weighing.FIGURES, {}), _read(BESIDE, [])
    if weighed:
        text = put(text, "left out", left_out(weighed, _read(STARTS, {})))
    if beside:
        text = put(text, "side by side", side_by_side(beside))
    PAGE.write_text(text, "utf-8")
    say(f"Written: {PAGE}")


def put(text: str, name: str, table: str) -> str:
    """The text with this table between the marks of this name; raises Trouble where they are not."""
    begin, end = f"<!-- {name} -->", f"<!-- end of {name} -->"
    pattern = re.compile(f"{re.escape(begin)}.*?{re.escape(end)}", re.DOTALL)
    if not pattern.search(text):
        raise Trouble(f"{PAGE} has no marks {begin} and {end}.")
    return pattern.sub(lambda _: f"{begin}\n{table}\n{end}", text)


def left_out(weighed: dict[str, Any], starts: dict[str, float]) -> str:
    """What each part adds, the largest first: {name: [bytes, files, why]}, and its starts beside ours by folder."""
    rows = []
    for name, (size, count, why) in sorted(weighed.items(), key=lambda item: -item[1][0]):
        rows.append((name, f"{size / 2**20:.1f}", str(count), _figure(starts.get(_key(name)), 2), why))
    if weighing.NOTHING not in starts:  # nobody has started them
        short = [(name, size, count, why) for name, size, count, _, why in rows]
        return _table(("Left out", "MB", "files", "because"), short, right=(1, 2))
    rows.append(("*nothing*, made in the same way", "0", "0", _figure(starts[weighing.NOTHING], 2), ""))
    return _table(("Left out", "MB", "files", "start", "because"), rows, right=(1, 2, 3))


def side_by_side(beside: list[dict[str, Any]]) -> str:
    """A row for each program, the quickest first."""
    known = [each for each in beside if each["beside_label"] is not None]
    rows = [
        (
            each["name"],
            _figure(each["alone_mb"], 0),
            _figure(each["whole_mb"], 0),
            _figure(each["beside_label"], 2),
            _figure(each["ours_beside"], 2),
        )
        for each in sorted(known, key=lambda each: each["beside_label"])
    ]
    head = ("Program", "MB", "MB with all it needs", "start, a label is 1", "Askwell, built, beside it")
    return _table(head, rows, right=(1, 2, 3, 4))


def _key(name: str) -> str:
    return next((weighing.key(part) for part in PARTS if part.name == name), "")


def _figure(value: float | None, digits: int) -> str:
    return "" if value is None else f"{value:.{digits}f}"


def _table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]], *, right: tuple[int, ...]) -> str:
    rule = tuple("---:" if column in right else "---" for column in range(len(head)))
    return "\n".join(f"| {' | '.join(row)} |" for row in (head, rule, *rows))


def _read(path: Path, otherwise: Any) -> Any:
    return json.loads(path.read_text("utf-8")) if path.is_file() else otherwise
