"""G6: searching as one types over all notes, beside the bare SQL, and until the results are drawn."""

from __future__ import annotations

import json
import random
import re
from functools import partial
from pathlib import Path

import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.models.find import A_GROUP, GROUP_OF, Finder, Results
from desktop.storage.database import Reader
from desktop.storage.queries import find
from desktop.storage.queries.found_rows import KINDS, SOURCES
from desktop.views.desk import Desk
from desktop.views.find.palette import FindPalette, open_palette
from desktop.views.main_window import MainWindow
from tests.bench import inside
from tests.bench.measure import Pairs, in_turn, median, milliseconds, p95
from tests.bench.notebooks import Shape, big_notebook
from tests.bench.table import Line, Skipped

WHY = "the SQL alone takes most of it for a word of one or two letters, which stands in every note"

_LIMIT = A_GROUP * len(GROUP_OF)


def run(shape: Shape, *, cache: Path, rounds: int) -> list[Line | Skipped]:
    """The lines of the table."""
    with inside.open_desk(big_notebook(shape, folder=cache), profile=cache / "profile") as desk:
        words = words_of(desk.hub.db, number=max(6, rounds))
        pairs = _calls(desk, words)
        keys = _keys(desk, words)
    notes = f"{shape.meetings * shape.lines // 1000:,},000 lines"
    return [
        Line("G6", f"a search over {notes}, against the SQL alone", median(pairs.ours), 1.3,
             median(pairs.yardstick), pairs.ratio),
        Line("G6", "key to results drawn, median", median(keys), 8.0, why=WHY),
        Line("G6", "key to results drawn, p95", p95(keys), 16.0, why=WHY),
    ]  # fmt: skip


def _calls(desk: Desk, words: list[str]) -> Pairs:
    """The search as the palette asks for it, for each beginning of each word."""
    reader = desk.hub.workspace.open_reader()
    try:
        yardstick, ours = [], []
        for query in beginnings(words):
            pairs = in_turn(
                partial(milliseconds, partial(_bare, reader, query)),
                partial(milliseconds, partial(find.find, reader, query, per_kind=A_GROUP, limit=_LIMIT)),
                rounds=3,
            )
            yardstick += pairs.yardstick
            ours += pairs.ours
    finally:
        reader.close()
    return Pairs(yardstick, ours)


def _bare(reader: Reader, query: str) -> None:
    """The same rows by SQL and nothing else."""
    for kind in KINDS:
        source = SOURCES[kind]
        table, asked = f"search_{kind}", find.match_text(query.split(), letters=source.prefix_letters)
        counting = (
            f"SELECT count(*) FROM (SELECT rowid FROM {table} WHERE {table} MATCH ? LIMIT {find.COUNTED})"
        )
        count = reader.value(counting, (asked,))
        if not count:
            continue
        order = "rank" if count <= find.RANKED else "rowid DESC"
        sql = f"SELECT rowid FROM {table} WHERE {table} MATCH ? ORDER BY {order} LIMIT {A_GROUP}"
        ids = [row[0] for row in reader.rows(sql, (asked,))]
        reader.rows(f"{source.sql} IN (SELECT value FROM json_each(?))", (json.dumps(ids),))


def _keys(desk: Desk, words: list[str]) -> list[float]:
    """From each key until its results are on the screen."""
    window = MainWindow(desk, notebook=desk.hub.workspace.path)
    window.start()
    inside.show(window)
    palette = open_palette(desk, window)
    inside.settle()
    finder = palette.findChild(Finder)
    assert finder is not None
    shown: list[str] = []
    draws = inside.Draws(palette.result_list)

    def note(results: Results) -> None:
        draws.count = 0
        shown.append(results.query)

    finder.found.connect(note)
    took = []
    for word in words:
        palette.query_field.clear()
        inside.settle()
        for end in range(1, len(word) + 1):
            took.append(milliseconds(partial(_press, palette, shown, draws, word[:end])))
            inside.settle()
    palette.close_overlay()
    shiboken6.delete(window)
    return took


def _press(palette: FindPalette, shown: list[str], draws: inside.Draws, query: str) -> None:
    """Until the results of this key are drawn, which often happens in the turn that brings them."""
    shown.clear()
    QTest.keyClicks(palette.query_field, query[-1], Qt.KeyboardModifier.NoModifier)
    inside.until(lambda: query in shown and draws.count > 0)
    QApplication.processEvents()


def words_of(db: Reader, *, number: int) -> list[str]:
    """Words of the notes, common and rare ones, as somebody may look for."""
    last = db.value("SELECT max(id) FROM note_line")
    chance = random.Random(1)
    found: dict[str, None] = {}
    while len(found) < number:
        text = db.value("SELECT text FROM note_line WHERE id >= ? LIMIT 1", (chance.randint(1, last),))
        found.update(dict.fromkeys(re.findall(r"\b[a-z]{5,9}\b", text)[:1]))
    return list(found)


def beginnings(words: list[str]) -> list[str]:
    """What stands in the field after each key."""
    return [word[:end] for word in words for end in range(1, len(word) + 1)]
