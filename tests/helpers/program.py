"""Askwell as a process of its own, for tests that see and drive it only from outside."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.helpers import hands
from tests.helpers.accessible import Node, Reader
from tests.helpers.waiting import wait_for
from tests.helpers.ways import ByHand

ROOT = Path(__file__).parents[2]
SLOW = 40.0
"""Seconds that a start may take on a busy machine."""


@dataclass(frozen=True, slots=True)
class Said:
    """How a command of the command line ended: its status, its JSON, and what it told the person."""

    status: int
    answer: Any
    told: str


class Program:
    """One window of Askwell with the profile in ``home``; started, looked at, killed and closed."""

    def __init__(self, home: Path, reader: Reader) -> None:
        self.home, self._reader = home, reader
        self.way = ByHand()
        self._process: subprocess.Popen[bytes] | None = None
        self._number = ""
        self._view: Node | None = None
        self._errors = home.parent / f"{home.name} said.txt"

    @property
    def view(self) -> Node:
        """What a screen reader sees of the window and its dialogs."""
        assert self._view is not None, "the program was not started"
        return self._view

    @property
    def process(self) -> int:
        assert self._process is not None, "the program was not started"
        return self._process.pid

    @property
    def is_running(self) -> bool:
        return self._process is not None and self._process.poll() is None

    def start(self, *arguments: str, title: str = "Askwell") -> None:
        """Start it and wait for its window; ``title`` is how that begins."""
        with self._errors.open("ab") as errors:
            self._process = subprocess.Popen(
                self._command(*arguments), cwd=ROOT, env=self._env(), stderr=errors, stdout=errors
            )
        self._view = wait_for(
            lambda: self._reader.program(self.process), what="the program to be seen", seconds=SLOW
        )
        self.view.wait(role="frame", begins=title, seconds=SLOW)
        self._number = hands.window(f"^{title}( – Askwell)?$", process=self.process, seconds=SLOW)

    def bring_to_front(self) -> None:
        """Click on its title bar, so to speak."""
        hands.activate(self._number)

    def follow(self, title: str = "Askwell") -> None:
        """Another window has taken the place of the one before, as when a notebook is locked or opened."""
        self._number = hands.window(f"^{title}( – Askwell)?$", process=self.process, seconds=SLOW)

    @property
    def is_in_front(self) -> bool:
        """Whether the keyboard goes to its window."""
        return hands.front() == self._number

    def minimise(self) -> None:
        """Put its window away, so that something else has the keyboard."""
        hands.minimise(self._number)
        self.until(lambda: not self.is_in_front, "the window to be away")

    def again(self, *arguments: str) -> int:
        """Start it once more while it runs; the exit status of that."""
        done = subprocess.run(self._command(*arguments), cwd=ROOT, env=self._env(), timeout=60, check=False)
        return done.returncode

    def kill(self) -> None:
        """End it at once, as a power cut would."""
        assert self._process is not None
        self._process.kill()
        self._process.wait(timeout=SLOW)

    def close(self) -> int:
        """Close its window as a person would; the exit status."""
        assert self._process is not None
        hands.close(self._number)
        return self._process.wait(timeout=SLOW)

    def end(self) -> None:
        """Leave nothing running, whatever happened."""
        if self.is_running:
            self.kill()

    def complaints(self) -> list[str]:
        """What it wrote to the terminal, and lines of its log above INFO."""
        # Whoever asks for a widget that has just gone gets told so; that is our doing.
        said = [line for line in _lines(self._errors) if line and "accessible on path" not in line]
        logged = [line for log in self.home.rglob("askwell.log*") for line in _lines(log)]
        loud = [place for place, line in enumerate(logged) if re.search(r" (WARNING|ERROR|CRITICAL) ", line)]
        return said + (logged[loud[0] :] if loud else [])

    def cli(self, *arguments: str) -> Said:
        """Run a command of the command line on the same profile."""
        done = subprocess.run(
            self._command(*arguments, "--json"),
            cwd=ROOT,
            env=self._env(),
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=120,
            check=False,
        )
        answer = json.loads(done.stdout) if done.stdout.strip() else None
        return Said(done.returncode, answer, done.stderr)

    # ------------------------------------------------------------ what a person does

    def press(self, name: str, *, role: str = "push button") -> None:
        """Press the button (or what ``role`` says) of this name."""
        self.way.press(self.view, name, role)

    def go_to(self, node: Node) -> None:
        """Put the focus on a control."""
        self.way.go_to(self.view, node)

    def command(self, keys: str, menu: str, entry: str) -> None:
        """Do what has these keys, and stands in this menu."""
        self.way.command(self.view, keys, menu, entry)

    def enter(self, field: Node) -> None:
        """Say that the text of a field is finished."""
        self.way.enter(self.view, field)

    def choose(self, table: str, begins: str) -> None:
        """Choose the row of a list that begins so."""
        self.way.choose(self.view, table, begins)

    def open(self, table: str, begins: str) -> None:
        """Open the first row of a list, which begins so."""
        self.way.open(self.view, table, begins)

    def field(self, name: str) -> Node:
        """The text field of this name."""
        return self.view.wait(role="text", name=name)

    def fill(self, name: str, text: str) -> Node:
        """Go to a text field, put this in place of what it holds, and see it there."""
        field = self.field(name)
        self.way.go_to(self.view, field)
        self.way.write(field, text)
        self.holds(field, text)
        return field

    def holds(self, field: Node, text: str) -> None:
        """Wait until a text field holds exactly this."""
        try:
            self.until(lambda: field.text == text, "the text")
        except AssertionError:
            raise AssertionError(f"{field.name!r} holds\n{field.text!r}\nnot\n{text!r}") from None

    def choose_file(self, path: str, *, name: str = "File name:") -> None:
        """Put a path into the file dialog and take it."""
        self.way.accept_file(self.view, path, name)
        self.view.wait_gone(role="text", name=name)

    def from_menu(self, menu: str, entry: str) -> str:
        """Choose the first entry of a menu that begins so; its whole text."""
        return self.way.from_menu(self.view, menu, entry)

    def read_menu(self, menu: str, entry: str) -> str:
        """The whole text of the entry of a menu that begins so."""
        return self.way.read_menu(self.view, menu, entry)

    def until(self, look: Callable[[], object], what: str) -> None:
        """Wait until something holds."""
        wait_for(look, what=what, seconds=20)

    # ------------------------------------------------------------ private

    def _command(self, *arguments: str) -> list[str]:
        return [sys.executable, "-m", "desktop", *arguments]

    def _env(self) -> dict[str, str]:
        own = {"ASKWELL_HOME": str(self.home), "LC_ALL": "C.UTF-8", "TZ": "Europe/Berlin"}
        return {key: value for key, value in os.environ.items() if key != "LANGUAGE"} | own


def _lines(file: Path) -> list[str]:
    if not file.exists():
        return []
    return file.read_text(encoding="utf-8", errors="replace").splitlines()
