"""The whole program with somebody typing in its running session: ``python -m tests.safety.typist SEED [KEY_MS]``.

It opens the notebook of ASKWELL_HOME as a person would find it, says what stands in the editor and where the caret
is (``r`` and JSON), then types by the keyboard's way in: ``t``, the seconds and how many characters so far; ``s`` and
the characters that were typed when the program last called everything saved, with all lines as JSON; ``d`` and how
many seconds a save took, by the clock and of work.
"""

from __future__ import annotations

import json
import os
import random
import sys
import time

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop import app
from desktop.core import settings as settings_store
from desktop.core.clock import Clock
from desktop.core.errors import UserError
from desktop.core.paths import Profile
from desktop.models.live_document import key_of, line_at
from desktop.models.live_saving import SaveState
from desktop.views.live.editor import NotesEditor
from desktop.views.live.tab import LiveTab
from tests.safety.typed_passphrase import unlock

WORDS = (
    "river",
    "board",
    "spring",
    "maps",
    "farmers",
    "night",
    "learn!",
    "pay?",
    "plan",
    "talk",
    "müde",
    "山",
)


def say(kind: str, *parts: object) -> None:
    """Tell whoever watches, at once."""
    os.write(1, (" ".join([kind, *map(str, parts)]) + "\n").encode())


def press(editor: NotesEditor, character: str) -> None:
    """A key as a keyboard sends it; QTest knows those of ASCII only, and ends the program at any other."""
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, character)
        QApplication.sendEvent(editor, event)


class Typist:
    """Types words and now and then Enter, at a person's pace."""

    def __init__(self, tab: LiveTab, *, seed: int, key_ms: int) -> None:
        self._editor: NotesEditor = tab.session_page.editor
        self._autosave = tab.session.writer.autosave
        self._chance, self._key_ms = random.Random(seed), key_ms
        self._waiting = ""
        self.typed = 0
        self._time_saves()
        self._autosave.committed.connect(self._on_committed)
        self._autosave.state_changed.connect(self._on_committed)
        self._timer = QTimer(tab, singleShot=True)
        self._timer.timeout.connect(self._on_key)

    def begin(self) -> None:
        """Say how it was found, put the hands on the keys."""
        lines = {key_of(block): line_at(block).text for block in self._editor.notes.blocks()}
        told: dict[str, object] = {
            "lines": lines,
            "caret": key_of(self._editor.line),
            "focus": self._editor.hasFocus(),
        }
        told["work"] = time.process_time()
        say("r", json.dumps(told))
        self._timer.start(0)

    def _time_saves(self) -> None:
        """Say how long each save took, by the clock and by its work."""
        save = self._autosave._save

        def timed() -> UserError | None:
            began, worked = time.monotonic(), time.thread_time()
            error = save()
            say("d", time.monotonic() - began, time.thread_time() - worked)
            return error

        self._autosave._save = timed

    def _on_key(self) -> None:
        if not self._waiting:
            self._waiting = self._chance.choice(WORDS) + self._chance.choice(("  ", " ", " ", " ", "\n"))
        character, self._waiting = self._waiting[0], self._waiting[1:]
        self.typed += 1
        say("t", time.monotonic(), self.typed)
        if character == "\n":
            QTest.keyClick(self._editor, Qt.Key.Key_Return)
        else:
            press(self._editor, character)
        self._timer.start(self._chance.randint(self._key_ms // 2, self._key_ms * 3 // 2))

    def _on_committed(self, *_state: object) -> None:
        book = self._editor.notes.book
        if book.is_pending or self._autosave.state is SaveState.UNSAVED:
            return
        lines = {key_of(block): line_at(block).text for block in self._editor.notes.blocks()}
        say("s", self.typed, json.dumps({key: text for key, text in lines.items() if text.strip()}))


def main(seed: int, key_ms: int) -> int:
    """Type for ever."""
    profile = Profile.find()
    application = app.make_application(profile)
    program = app.Program(application, profile=profile, clock=Clock())
    path = settings_store.chosen_notebook(program.settings, profile)
    if not program.begin(path):
        return 1
    unlock(program)
    assert program.window is not None
    page = program.window.tab
    if not isinstance(page, LiveTab):
        say("r", json.dumps({"lines": {}, "caret": "", "focus": False}))
        return 1
    typist = Typist(page, seed=seed, key_ms=key_ms)
    program.window.activateWindow()
    QTimer.singleShot(0, page, typist.begin)
    return int(application.exec())


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 90))
