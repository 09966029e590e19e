"""The whole program in the hands of somebody who knows nothing: ``python -m tests.safety.monkey_run SEED ACTIONS``.

Clicks, keys and words go to whatever is in front, menus and dialogs too. Says what it does before each (``a``), the
report of every bug that the program tells of (``bug``), and ``closed`` at the end.
"""

from __future__ import annotations

import faulthandler
import os
import random
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLineEdit,
    QMenu,
    QMenuBar,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)
from shiboken6 import isValid

from desktop import app
from desktop.core.clock import Clock
from desktop.core.paths import Profile
from desktop.qtkit import qt_prompter
from desktop.qtkit.prompts import Choice, FileKind
from desktop.views.crash_dialog import CrashDialog

W = TypeVar("W", bound=QWidget)
KEYS = (
    Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Tab, Qt.Key.Key_Backtab,
    Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Space, Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_F2,
    Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_PageDown, Qt.Key.Key_Menu,
)  # fmt: skip
COMMANDS = (
    Qt.Key.Key_Z, Qt.Key.Key_K, Qt.Key.Key_F, Qt.Key.Key_N, Qt.Key.Key_S, Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3,
    Qt.Key.Key_4, Qt.Key.Key_Comma, Qt.Key.Key_A, Qt.Key.Key_X, Qt.Key.Key_V, Qt.Key.Key_Return,
)  # fmt: skip
"""Pressed with Ctrl: undo, find, and the like."""

WORDS = ("Ada", "tides ", "a@b.example", "! ask", "müde 山", "12.05.2026", "=1+1", "x" * 300, "\r", "-")
SIZES = ((1280, 800), (960, 640), (1600, 1000))
WAITS, WAIT_MS = 200, 50
"""How long there may be no window at all: ten seconds in all."""

AVOIDED = ("quit", "language", "protect", "passphrase", "lock")
"""Parts of names of what would end the story: nobody types a passphrase again by chance."""


class ByChance(qt_prompter.QtPrompter):
    """Asks as the program does, but files are named by chance, and nothing leaves it."""

    chance = random.Random()
    files: Sequence[Path] = ()
    folder = Path()
    is_over = False

    def ask_choice(self, *, title: str, text: str, choices: Sequence[Choice], detail: str = "") -> str:
        if self.is_over:  # nobody is left to click
            return choices[-1].key
        return super().ask_choice(title=title, text=text, choices=choices, detail=detail)

    def ask_open_file(
        self, *, title: str, kinds: Sequence[FileKind] = (), folder: Path | None = None
    ) -> Path | None:
        return self.chance.choice((None, *self.files))

    def ask_open_files(
        self, *, title: str, kinds: Sequence[FileKind] = (), folder: Path | None = None
    ) -> list[Path]:
        return self.chance.sample(self.files, k=self.chance.randint(0, min(2, len(self.files))))

    def ask_save_file(self, *, title: str, suggestion: Path, kinds: Sequence[FileKind] = ()) -> Path | None:
        return self.chance.choice((None, self.folder / suggestion.name))

    def ask_folder(self, *, title: str, folder: Path | None = None) -> Path | None:
        return self.chance.choice((None, self.folder))

    def ask_printer(self, *, title: str, name: str) -> None:
        return None

    def open_url(self, url: str) -> bool:
        return True


class Monkey:
    """Does one thing after the other, also while a question waits for its answer."""

    def __init__(
        self, application: QApplication, program: app.Program, *, chance: random.Random, actions: int
    ) -> None:
        self._application, self._program, self._chance, self._left = application, program, chance, actions
        self._alone = 0
        self._next()

    def _next(self, pause: int = 0) -> None:
        """A timer of its own for each: a question asked in one keeps its slot from ending."""
        QTimer.singleShot(pause, self._application, self._act)

    def _act(self) -> None:
        if not self._left:
            _say("done")
            ByChance.is_over = True
            QTimer.singleShot(0, self._application, self._application.quit)
            return
        front = _front()
        if front is None:
            self._wait()
            return
        self._next()
        self._left -= 1
        self._alone = 0
        _tell_bugs()
        if isinstance(front, QMenu):
            self._choose(front)
        elif front is QApplication.activePopupWidget() and self._chance.random() < 0.3:
            self._key(front, Qt.Key.Key_Escape)
        else:
            self._chance.choices(
                (self._click, self._press, self._write, self._pick, self._go), (40, 20, 18, 14, 8)
            )[0](front)

    def _wait(self) -> None:
        """One notebook is closed and the next one opens: its window comes soon, or never."""
        self._alone += 1
        if self._alone > WAITS:
            _say("bug", "no window is left")
            self._left = 0
        self._next(WAIT_MS)

    def _choose(self, menu: QMenu) -> None:
        entries = [
            one for one in menu.actions() if one.isEnabled() and not one.isSeparator() and one.isVisible()
        ]
        entries = [one for one in entries if not _ends(one.objectName())]
        if not entries or self._chance.random() < 0.2:
            self._key(menu, Qt.Key.Key_Escape)
            return
        entry = self._chance.choice(entries)
        _say("a", "menu", entry.objectName() or entry.text())
        QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(entry).center())

    def _click(self, front: QWidget) -> None:
        button = self._one(front, QAbstractButton)
        if button is not None and not _ends(button.objectName()):
            _say("a", "click", _name(button))
            QTest.mousePress(button, Qt.MouseButton.LeftButton)
            if isValid(button):  # a whole story may have been told while its menu was open
                QTest.mouseRelease(button, Qt.MouseButton.LeftButton)

    def _press(self, front: QWidget) -> None:
        at = QApplication.focusWidget() or front
        if self._chance.random() < 0.25:
            self._key(at, self._chance.choice(COMMANDS), Qt.KeyboardModifier.ControlModifier)
        else:
            self._key(at, self._chance.choice(KEYS))

    def _key(
        self, at: QWidget, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        _say("a", "key", key.name, held.name, _name(at))
        QTest.keyPress(at, key, held)
        if isValid(at):
            QTest.keyRelease(at, key, held)

    def _write(self, front: QWidget) -> None:
        fields = [part for kind in (QLineEdit, QTextEdit, QPlainTextEdit) for part in self._all(front, kind)]
        if fields:
            field, text = self._chance.choice(fields), self._chance.choice(WORDS)
            _say("a", "write", _name(field), ascii(text[:20]))
            field.setFocus(Qt.FocusReason.MouseFocusReason)
            QApplication.clipboard().setText(text)
            for letter in text if text.isascii() and len(text) < 20 else ():
                QTest.keyClicks(field, letter)
            if not text.isascii() or len(text) >= 20:
                QTest.keyClick(field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)

    def _pick(self, front: QWidget) -> None:
        view = self._one(front, QAbstractItemView)
        if view is None:
            return
        area = view.viewport().rect()
        pos = QPoint(
            self._chance.randrange(max(1, area.width())), self._chance.randrange(max(1, area.height()))
        )
        kind = self._chance.choice(("click", "double", "menu"))
        _say("a", "row", kind, _name(view))
        if kind == "click":
            QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=pos)
        elif kind == "double":
            QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=pos)
        else:
            place = view.viewport().mapToGlobal(pos)
            QApplication.sendEvent(
                view.viewport(), QContextMenuEvent(QContextMenuEvent.Reason.Mouse, pos, place)
            )

    def _go(self, front: QWidget) -> None:
        window = self._program.window
        if front is not window or window is None:
            return
        if self._chance.random() < 0.6:
            key = self._chance.choice(("contacts", "prep", "live", "followups"))
            _say("a", "tab", key)
            window.tabs.open(key)
        elif self._chance.random() < 0.5:
            size = self._chance.choice(SIZES)
            _say("a", "size", size[0])
            window.resize(*size)
        else:
            bar = window.findChild(QMenuBar)
            menus = [one.menu() for one in bar.actions()] if bar is not None else []
            shown = [one for one in menus if isinstance(one, QMenu)]
            if shown:
                menu = self._chance.choice(shown)
                _say("a", "open menu", _name(menu))
                menu.popup(window.mapToGlobal(QPoint(40, 40)))

    def _one(self, front: QWidget, kind: type[W]) -> W | None:
        found = self._all(front, kind)
        return self._chance.choice(found) if found else None

    def _all(self, front: QWidget, kind: type[W]) -> list[W]:
        return [
            part
            for part in front.findChildren(kind)
            if part.isVisible() and part.isEnabled() and part.window() is front.window()
        ]


def _front() -> QWidget | None:
    """What takes clicks and keys now: a menu, a dialog, else a window."""
    for front in (
        QApplication.activePopupWidget(),
        QApplication.activeModalWidget(),
        QApplication.activeWindow(),
    ):
        if front is not None:
            return front.view().window() if isinstance(front, QComboBox) else front
    windows = [one for one in QApplication.topLevelWidgets() if one.isVisible() and one.isWindow()]
    return windows[0] if windows else None


def _tell_bugs() -> None:
    for dialog in QApplication.topLevelWidgets():
        if isValid(dialog) and isinstance(dialog, CrashDialog) and dialog.isVisible():
            _say("bug", ascii(dialog.report))
            dialog.reject()


def _ends(name: str) -> bool:
    return any(part in name for part in AVOIDED)


def _name(widget: QWidget) -> str:
    names: list[str] = []
    at: QWidget | None = widget
    while at is not None and len(names) < 3:
        names.insert(0, at.objectName() or type(at).__name__)
        at = at.parentWidget()
    return "/".join(names)


def _say(*parts: object) -> None:
    os.write(1, (" ".join(map(str, parts)) + "\n").encode("utf-8", "backslashreplace"))


def main(seed: int, actions: int, files: Sequence[str]) -> int:
    """Open the program, let go, close it."""
    faulthandler.enable()
    profile = Profile.find()
    ByChance.chance, ByChance.files = random.Random(seed), [Path(name) for name in files]
    ByChance.folder = Path(os.environ["ASKWELL_HOME"]) / "out"
    ByChance.folder.mkdir(exist_ok=True)
    setattr(qt_prompter, "QtPrompter", ByChance)  # noqa: B010  # wherever the program makes its own
    application = app.make_application(profile)
    program = app.Program(application, profile=profile, clock=Clock())
    if not program.begin_usual():
        return 1
    _monkey = Monkey(application, program, chance=random.Random(seed), actions=actions)
    application.exec()
    program.close()
    _say("closed")
    return 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]), int(sys.argv[2]), sys.argv[3:]))
