"""The whole program with a bug in it, on the profile of ASKWELL_HOME in which a session runs.

``... bug_run slots NAME ...`` lets each slot (``module:Class.name``) raise once while somebody types, and says what
became of it, a line of JSON each; the last report is left open when the program is closed. ``... bug_run memory MB``
leaves that much memory and no more, then asks for a lot of it in every way there is.
"""

from __future__ import annotations

import contextlib
import gc
import importlib
import inspect
import json
import os
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, Protocol

from PySide6.QtCore import QEventLoop, QObject, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from desktop import app
from desktop.core.clock import Clock
from desktop.core.paths import Profile
from desktop.qtkit.tasks import TaskRunner
from desktop.storage.database import reading
from desktop.views.crash_dialog import CrashDialog
from desktop.views.find.palette import open_palette
from desktop.views.live.editor import NotesEditor
from desktop.views.live.tab import LiveTab
from desktop.views.main_window import MainWindow

PATIENCE = 8.0
"""Seconds in which a thing must happen."""

DIALOGS = (
    ("file", "Preferences"),
    ("file", "Export"),
    ("file", "Trash"),
    ("file", "Imports"),
    ("person", "New person"),
    ("person", "New follow-up"),
    ("session", "Mini window"),
    ("help", "Keyboard shortcuts"),
)
"""What is opened first, so that there are objects to which a slot belongs."""


def main(kind: str, *typed: str) -> int:
    """Start, break it, close it."""
    names: list[Bug] = (
        [Armed(name) if ":" in name else Beside(name) for name in typed] if kind == "slots" else []
    )
    profile = Profile.find()
    program = app.Program(app.make_application(profile), profile=profile, clock=Clock())
    assert program.begin_usual(), "not opened"
    assert program.window is not None
    session = Session(program.window, profile.notebook)
    if kind == "slots":
        _opened(program.window)
        for armed in names:
            if isinstance(armed, Beside):
                armed.tasks = program.window.desk.tasks
            say(slot=armed.name, **session.try_(armed))
            if armed is not names[-1]:
                session.go_on()
    else:
        session.run_short(int(typed[0]) * 1_000_000)
    program.close()
    say(closed=True)
    return 0


def say(**told: object) -> None:
    """Tell whoever watches, at once."""
    os.write(1, f"{json.dumps(told)}\n".encode())


class Bug(Protocol):
    """Something that goes wrong when it is asked to; ``armed`` until then."""

    name: str
    armed: bool

    def fire(self) -> bool:
        """Let it go wrong; False where it is not where it belongs."""


class Beside:
    """A bug in the program's worker, in a thread of its own, or in a timer: ``worker``, ``thread``, ``timer``."""

    tasks: TaskRunner

    def __init__(self, name: str) -> None:
        self.name, self.armed = name, False

    def fire(self) -> bool:
        """Begin what will fail."""
        if self.name == "worker":
            self.tasks.run(_raise)
        elif self.name == "thread":
            threading.Thread(target=_raise).start()
        else:
            QTimer.singleShot(0, _raise)
        return True


def _raise() -> None:
    raise RuntimeError("a bug beside the window")


class Armed:
    """A slot of a class that raises while it is armed."""

    def __init__(self, name: str) -> None:
        self.name = name
        module, _, path = name.partition(":")
        kind, _, self._slot = path.partition(".")
        self.kind: type = getattr(importlib.import_module(module), kind)
        self.armed = False
        plain, it = vars(self.kind)[self._slot], self

        def slot(owner: Any, *arguments: Any, **named: Any) -> Any:
            if it.armed:
                it.armed = False
                raise RuntimeError("a bug in this slot")
            return plain(owner, *fitting(plain, arguments), **named)

        self._raising = slot
        setattr(self.kind, self._slot, slot)

    def fire(self) -> bool:
        """Have it called as Qt calls a slot, in the object it belongs to; False where none is there."""
        owner = next(
            (found for found in gc.get_objects() if type(found) is self.kind and _lives(found)), None
        )
        self.armed = True
        QTimer.singleShot(0, lambda: self._raising(owner))
        return owner is not None


def fitting(plain: Callable[..., Any], arguments: tuple[Any, ...]) -> tuple[Any, ...]:
    """As many arguments as a slot takes: Qt looks at that, and gives one that takes any number all of them."""
    code = plain.__code__
    takes_any = bool(code.co_flags & inspect.CO_VARARGS)
    return arguments if takes_any else arguments[: code.co_argcount - 1]


def _lives(found: object) -> bool:
    return not isinstance(found, QObject) or isValid(found)


class Session:
    """The notes of the session, typed in; ``notebook`` is looked at from outside."""

    def __init__(self, window: MainWindow, notebook: Path) -> None:
        self._window, self._notebook, self._words = window, notebook, 0
        for key in (*window.tabs.keys, "live"):
            live = window.tabs.open(key)
            QApplication.processEvents()
        assert isinstance(live, LiveTab)
        self._live, self._editor = live, live.session_page.editor

    @property
    def editor(self) -> NotesEditor:
        """Where the notes are typed."""
        return self._editor

    def try_(self, armed: Bug) -> dict[str, object]:
        """Type, let the slot raise: the text is kept by the time it is told; then type on, and that is saved too."""
        word = self.type()
        owned = armed.fire()
        told = until(lambda: report() is not None)
        kept = word in self.kept()
        more = self.type()
        saved = until(lambda: more in self.kept() and not self._editor.notes.book.is_pending)
        armed.armed = False
        wrong = "" if told else "nobody is told"
        wrong = wrong or ("" if kept else "told before the text was kept")
        return {"wrong": wrong or ("" if saved else "what is typed afterwards is not saved"), "owned": owned}

    def go_on(self) -> None:
        """Close the report."""
        dialog = report()
        if dialog is not None:
            dialog.reject()
        QApplication.processEvents()

    def type(self) -> str:
        """Type a word nobody typed before, and an Enter after it now and then."""
        self._words += 1
        word = f"word{self._words:04}"
        QTest.keyClicks(self._editor, f"{word} " + ("\r" if self._words % 5 == 0 else ""))
        return word

    def kept(self) -> str:
        """Everything that stands in the notebook's notes."""
        with reading(self._notebook) as connection:
            return " ".join(row[0] for row in connection.execute("SELECT text FROM note_line"))

    def run_short(self, room: int) -> None:
        """Type and say what was saved, while everything that needs memory is refused it."""
        import resource

        used = next(
            int(line.split()[1]) * 1024
            for line in Path("/proc/self/status").read_text().splitlines()
            if line.startswith("VmSize")
        )
        resource.setrlimit(resource.RLIMIT_AS, (used + room, used + room))
        greedy: list[bytes] = []
        tasks = self._window.desk.tasks
        for act in (
            lambda: QTimer.singleShot(0, lambda: greedy.append(bytes(room * 2))),
            lambda: tasks.run(lambda: bytes(room * 2)),
            lambda: _filled(greedy, room),
        ):
            word = self.type()
            act()
            saved = until(lambda word=word: word in self.kept())  # type: ignore[misc]
            if self._live.session.writer.autosave.state == "saved" and saved:
                say(saved=word)
            self.go_on()
        greedy.clear()
        word = self.type()
        saved = until(lambda: word in self.kept())
        say(**{"saved" if saved else "unsaved": word})


def report() -> CrashDialog | None:
    """The report that is shown."""
    shown = (each for each in QApplication.topLevelWidgets() if isinstance(each, CrashDialog))
    return next((each for each in shown if each.isVisible()), None)


def until(happened: Callable[[], bool]) -> bool:
    """Let the program go on until something happened; whether it did."""
    end = time.monotonic() + PATIENCE
    while not happened():
        if time.monotonic() > end:
            return False
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 20)
    return True


def _filled(greedy: list[bytes], room: int) -> None:
    """Take nearly all of it, piece by piece."""
    with contextlib.suppress(MemoryError):
        greedy.extend(bytes(100_000) for _ in range(room // 100_000 * 9 // 10))


def _opened(window: MainWindow) -> None:
    """Open what can be open beside a session."""
    open_palette(window.desk, window)
    for menu, entry in DIALOGS:
        shown = window.menus._menus[menu]
        shown.aboutToShow.emit()
        actions = [action for action in shown.actions() if action.text().replace("&", "").startswith(entry)]
        for action in actions[:1]:
            action.trigger()
        QApplication.processEvents()


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
