"""G10: keys in the notes of a long meeting, saved as one types, beside Qt's bare editor."""

from __future__ import annotations

import random
import tempfile
import time
from collections.abc import Callable, Sequence
from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTextEdit

from desktop.core.clock import Clock, to_text
from desktop.core.paths import Profile
from desktop.domain.kinds import MeetingState
from desktop.domain.names import fold
from desktop.storage.opening import make_notebook, open_notebook
from desktop.storage.workspace import Workspace
from desktop.views.live.editor import NotesEditor
from desktop.views.live.tab import LiveTab
from tests.bench import inside
from tests.bench.measure import Pairs, in_turn, median, milliseconds, p95
from tests.bench.table import Line, Skipped

LINE = 250
PAUSE_SECONDS = 0.05
"""Between two keys of somebody who types fast."""


def run(*, characters: int, rounds: int) -> list[Line | Skipped]:
    """The lines of the table."""
    with tempfile.TemporaryDirectory(prefix="askwell-bench-") as folder:
        path = Path(folder) / "long.askwell"
        text = _text(characters)
        _make(path, text)
        with inside.open_desk(path, profile=Path(folder) / "profile") as desk:
            tab = LiveTab(desk)
            bare = _bare_editor(tab.session_page.editor, text)
            for widget in (bare, tab):
                inside.show(widget)
            pairs = _type(bare, tab.session_page.editor, keys=rounds * 8)
            tab.settle()
            tab.hide()
            tab.deleteLater()
            inside.settle()
    size = f"{characters:,} characters"
    return [
        Line("G10", f"a key in notes of {size}, against a bare editor", median(pairs.ours), 1.15,
             median(pairs.yardstick), pairs.ratio),
        Line("G10", "a key with all that follows, p95", p95(pairs.ours), 8.0, p95(pairs.yardstick)),
    ]  # fmt: skip


def _type(bare: QTextEdit, ours: NotesEditor, *, keys: int) -> Pairs:
    letters = iter("tides and rivers " * keys)

    def press(editor: QTextEdit) -> Callable[[], float]:
        return lambda: _press(editor, next(letters))

    ours.setFocus(Qt.FocusReason.OtherFocusReason)
    return in_turn(press(bare), press(ours), rounds=keys)


def _press(editor: QTextEdit, letter: str) -> float:
    """A key and its drawing; work of the pause after it counts too, for the next key would wait for it."""
    took = milliseconds(lambda: QTest.keyClicks(editor, letter), lambda: inside.draw(editor))
    longest, end = 0.0, time.monotonic() + PAUSE_SECONDS / 2
    while time.monotonic() < end:
        longest = max(longest, milliseconds(QApplication.processEvents))
    return max(took, longest)


def _bare_editor(ours: NotesEditor, text: str) -> QTextEdit:
    editor = QTextEdit()
    editor.setFont(ours.font())
    editor.setWordWrapMode(ours.wordWrapMode())
    editor.setPlainText(text)
    editor.moveCursor(editor.textCursor().MoveOperation.End)
    return editor


def _text(characters: int) -> str:
    chance = random.Random(1)
    words = "the tides of this river want a gauge that tells more than how high it stands".split()  # noqa: SIM905
    lines = []
    for _ in range(characters // LINE):
        line = ""
        while len(line) < LINE - 1:
            line += f"{chance.choice(words)} "
        lines.append(line[: LINE - 1])
    return "\n".join(lines)


def _make(path: Path, text: str) -> None:
    """A notebook in which a meeting runs that has so much in it."""
    clock = Clock()
    make_notebook(path, clock=clock)
    workspace = open_notebook(path, profile=Profile.under(path.parent / "profile"), clock=clock)
    workspace.load(_fill, {"lines": text.split("\n")})
    workspace.close()


def _fill(ws: Workspace, *, lines: list[str]) -> None:
    begun = to_text(ws.clock.now() - timedelta(minutes=20))
    name = "Ada Lovelace"
    columns = ("uid", "shown_name", "sort_key", "stage", "created_at")
    _insert(ws, "person", columns, [("person", name, fold(name), "scheduled", begun)])
    facts = {
        "uid": "meeting",
        "person_id": 1,
        "starts_at": begun,
        "time_zone": "UTC",
        "minutes": 60,
        "state": MeetingState.RUNNING.value,
        "started_at": begun,
        "created_at": begun,
    }
    _insert(ws, "meeting", tuple(facts), [tuple(facts.values())])
    _insert(
        ws,
        "note_line",
        ("uid", "meeting_id", "position", "at_seconds", "text", "written_at"),
        [(f"line-{at}", 1, (at + 1) * 1024, at, line, begun) for at, line in enumerate(lines)],
    )


def _insert(ws: Workspace, table: str, columns: tuple[str, ...], rows: Sequence[tuple[object, ...]]) -> None:
    defaults = [
        (name, value.strip("'"))
        for _, name, _, needed, value, key in ws.db.rows(f"PRAGMA table_info({table})")
        if needed and not key and name not in columns and value is not None
    ]
    names = (*columns, *(name for name, _ in defaults))
    values = tuple(value for _, value in defaults)
    ws.bulk_insert(table, names, [(*row, *values) for row in rows])
