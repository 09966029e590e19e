"""G16: a person who does anything at all, very often: memory stays, and nothing stands still.

One action is one thing that hands do: a key pressed, a click, a command taken. Writing a word of five letters is five
of them, each drawn before the next.
"""

from __future__ import annotations

import gc
import os
import random
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TypeVar

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desktop.core.clock import Clock
from desktop.core.paths import Profile
from desktop.ops import contacts, demo, followups, inbox, live, meetings
from desktop.storage.opening import open_notebook
from desktop.views.find.palette import open_palette
from desktop.views.live.tab import LiveTab
from desktop.views.main_window import MainWindow
from tests.bench import inside, processes
from tests.bench.table import Line, Skipped

PEOPLE, TALKS, NOTED = 200, 100, 40
"""The last are notes outside meetings: more than the page before a session shows at once."""

WARM_UP = 0.3
"""Share of the actions after which memory has to stay."""

LOOKS = 20
"""How often memory is looked at after that, in two halves."""

KEYS = (
    Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_End,
    Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Tab, Qt.Key.Key_Backspace, Qt.Key.Key_Backspace,
)  # fmt: skip
T = TypeVar("T")
TABS = ("contacts", "prep", "live", "followups")
WORDS = (
    "tides turn twice a day ", "! ask who draws the charts ", "maps", "\r", "a", "night watch, ",
    "? what would you study today",
    "her first pilot boat was wooden", "\r! pilots know the sand by heart", "? ", "\r",
)  # fmt: skip
MEETING_ENDS = 0.02
NEWEST = "SELECT id FROM person ORDER BY id DESC LIMIT 50"
NAMES = ("Ada Lovelace", "Ilse Solberg", "ليلى الخطيب", "吴雅文", "Leila Barrientos")
RUNNING = "SELECT id FROM meeting WHERE state = 'running'"
MOST_NOTES = 8_000
"""Characters of notes; beyond that whole lines go."""


def run(*, actions: int) -> list[Line | Skipped]:
    """The lines of the table."""
    with tempfile.TemporaryDirectory(prefix="askwell-bench-") as name:
        folder = Path(name)
        path = _notebook(folder)
        with inside.open_desk(path, profile=folder / "profile") as desk:
            window = MainWindow(desk, notebook=path)
            window.start()
            inside.show(window)
            desk.hub.db.keep_little()  # its cache fills up as the notebook grows: that is no memory that is lost
            hands = Hands(window)
            gc.freeze()  # as the program does once a page is there
            took, memory = hands.do(actions)
            shiboken6.delete(window)
    half = len(memory) // 2
    first, last = sum(memory[:half]) / half, sum(memory[half:]) / (len(memory) - half)
    longest, slowest = max((took[kind], kind) for kind in took)
    return [
        Line(
            "G16", f"memory after {actions:,} actions, more by", 100 * (last - first) / first, 5.0, unit="%"
        ),
        Line("G16", "the longest of them", longest, 50.0, why=f"{slowest} took longest"),
    ]


def _notebook(folder: Path) -> Path:
    path = folder / "anything.askwell"
    ws = open_notebook(path, profile=Profile.under(folder), clock=Clock(), create=True)
    demo.fill(ws, people=PEOPLE, meetings=TALKS, lines=10)
    person = ws.perform("Add", contacts.add_person, {"name": "Ada Lovelace"})[0]
    ws.perform("Start", meetings.start_now, {"person": person})
    for number in range(NOTED):
        ws.perform("Note", inbox.add, {"text": f"thought {number}"})
    ws.close()
    return path


class Hands:
    """Does things by chance in a window, and times each by the work it makes."""

    def __init__(self, window: MainWindow) -> None:
        self._window, self._hub, self._chance = window, window.desk.hub, random.Random(1)
        for key in (*TABS, "live"):
            page = window.tabs.open(key)
            inside.settle()
        assert isinstance(page, LiveTab)
        self._editor = page.session_page.editor
        self._took, self._memory, self._kind, self._done, self._warm = (
            dict[str, float](),
            list[float](),
            "",
            0,
            0,
        )
        self._acts: dict[str, Callable[[], object]] = {
            "typing": self._type, "typing ": self._type, "typing  ": self._type, "a key": self._key,
            "a key ": self._key,
            "a tab": self._tab, "a person": self._person, "a search": self._search, "undo": self._undo,
            "a description": self._describe, "a quick note": self._note, "a follow-up": self._follow_up,
            "the next meeting": self._next_meeting, "a new person": self._newcomer,
        }  # fmt: skip

    def do(self, actions: int) -> tuple[dict[str, float], list[float]]:
        """The longest of each kind in ms of work, and the memory in MB at several moments after warming up."""
        names, self._warm = list(self._acts), int(actions * WARM_UP)
        every = max(1, (actions - self._warm) // LOOKS)
        while self._done < actions:
            self._kind = self._chance.choice(names).strip()
            self._acts[self._kind]()
            if self._done > self._warm + every * len(self._memory):
                self._memory.append(_memory())
                print(f"G16: {self._done:,} actions, {self._memory[-1]:.1f} MB", file=sys.stderr, flush=True)
        return self._took, self._memory

    def _act(self, act: Callable[[], T]) -> T:
        """One action and what it draws, with its time."""
        begin = time.thread_time()
        result = act()
        QApplication.processEvents()
        spent = 1000 * (time.thread_time() - begin)
        self._done += 1
        if self._done > self._warm:
            self._took[self._kind] = max(self._took.get(self._kind, 0.0), spent)
        return result

    def _press(self, target: QWidget, letters: str) -> None:
        for letter in letters:
            self._act(partial(QTest.keyClicks, target, letter))

    def _type(self) -> None:
        if not self._editor.isVisible():
            self._act(lambda: self._window.tabs.open("live"))
        if not self._editor.isVisible():  # undone: no meeting is running any more
            self._start_meeting()
        if len(self._editor.toPlainText()) > MOST_NOTES:
            self._editor.selectAll()
            self._act(lambda: QTest.keyClick(self._editor, Qt.Key.Key_Delete))
        self._press(self._editor, self._chance.choice(WORDS))

    def _key(self) -> None:
        target: QWidget = QApplication.focusWidget() or self._window
        self._act(lambda: QTest.keyClick(target, self._chance.choice(KEYS)))

    def _tab(self) -> None:
        self._act(lambda: self._window.tabs.open(self._chance.choice(TABS)))

    def _person(self) -> None:
        self._act(lambda: self._hub.go("contacts", "person", self._someone()))

    def _newcomer(self) -> None:
        """Whoever presses Delete in a list loses people; others come."""
        if self._hub.db.value("SELECT count(*) FROM person") < PEOPLE:
            name = self._chance.choice(NAMES)
            self._act(lambda: self._hub.attempt("Add", contacts.add_person, name=name))

    def _someone(self) -> int:
        """One of those who came last."""
        return int(self._chance.choice(self._hub.db.rows(NEWEST))[0])

    def _search(self) -> None:
        palette = self._act(lambda: open_palette(self._window.desk, self._window))
        self._press(palette.query_field, self._chance.choice(("a", "an", "ti", "river")))
        self._act(palette.close_overlay)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def _next_meeting(self) -> None:
        """Few meetings are as long as a thousand things done."""
        if self._chance.random() > MEETING_ENDS:
            return
        self._act(lambda: self._window.tabs.open("live"))
        meeting = self._hub.db.value(RUNNING)
        if meeting is not None:
            self._act(lambda: self._hub.attempt("End", live.end, meeting=meeting))
        self._start_meeting()

    def _start_meeting(self) -> None:
        person = self._someone()
        self._act(lambda: self._hub.attempt("Start", meetings.start_now, person=person))

    def _undo(self) -> None:
        if self._chance.random() < 0.6 and self._hub.undo_label is not None:
            self._act(self._hub.undo)
        elif self._hub.redo_label is not None:
            self._act(self._hub.redo)

    def _describe(self) -> None:
        person, words = self._someone(), f"pilot {self._chance.randrange(99)}"
        self._act(
            lambda: self._hub.attempt("Role", contacts.describe, person=person, field="role", text=words)
        )

    def _note(self) -> None:
        line = self._act(lambda: self._hub.attempt("Note", inbox.add, text="a thought").result)
        if line is not None:
            self._act(lambda: self._hub.attempt("Away", inbox.throw_away, line=line))

    def _follow_up(self) -> None:
        person = self._someone()
        given = {"title": "Write", "on": self._hub.clock.today(), "person": person}
        made = self._act(lambda: self._hub.attempt("Add", followups.add_follow_up, **given).result)
        if made is not None:
            self._act(lambda: self._hub.attempt("Delete", followups.delete, follow_up=made))


def _memory() -> float:
    gc.collect()
    return processes.own_memory_mb(os.getpid())
