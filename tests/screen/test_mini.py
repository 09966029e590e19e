"""Every key of the mini window, pressed in it while it has the keyboard and the main window has not."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.helpers import hands
from tests.helpers.accessible import Node
from tests.helpers.program import Program

pytestmark = pytest.mark.screen

MARKS = ("Insight", "Advice", "Quote", "Person", "Follow-up", "Question")


class Mini:
    """The mini window of a running session, in front; ``notes`` is the editor of the window behind it."""

    def __init__(self, it: Program) -> None:
        self.it = it
        hands.press("ctrl+3")
        it.view.wait(role="label", name="Ready when you are")
        hands.press("ctrl+Return")
        self.notes = it.view.wait(role="text", begins="Notes for ")
        it.until(lambda: self.notes.is_focused, "the caret in the notes")
        self.open()

    def open(self) -> None:
        hands.press("ctrl+shift+m")
        name = self.notes.name.removeprefix("Notes for ")
        self.window = self.it.view.wait(role="frame", name=f"{name}, Askwell")
        self.number = hands.window(f"^{name}, Askwell$", process=self.it.process)
        self.it.until(lambda: self.field.is_focused, "the caret in the mini window")

    @property
    def field(self) -> Node:
        return self.window.all(role="text")[0]

    @property
    def marks(self) -> list[str]:
        """The marks that the line has: one or none."""
        return [one.name for one in self.window.all(role="check box") if one.is_checked and one.name in MARKS]

    def hold(self, *lines: str) -> None:
        self.it.until(lambda: self.notes.content == "\n".join(lines), f"{lines} in the notes")

    def has_mark(self, *marks: str) -> None:
        self.it.until(lambda: self.marks == list(marks), f"the mark {marks}")

    def shows(self, begins: str) -> Node:
        return self.window.wait(begins=begins)


@pytest.fixture
def mini(it: Program, tmp_path: Path) -> Iterator[Mini]:
    notebook = tmp_path / "demo.askwell"
    made = it.cli("demo", str(notebook), "--people", "12", "--meetings", "4", "--lines", "6", "--seed", "5")
    assert made.status == 0
    it.start("--notebook", str(notebook), title="demo")
    yield Mini(it)
    it.kill()


def test_marks_by_first_character_and_by_number(mini: Mini) -> None:
    for key, mark in zip('*!"@>?', MARKS, strict=True):
        hands.write(f"{key}x")
        mini.has_mark(mark)
        hands.press("Return")
        mini.has_mark()
    hands.write("y")
    for number, mark in enumerate(MARKS, start=1):
        hands.press(f"alt+{number}")
        mini.has_mark(mark)
    hands.press("alt+0")
    mini.has_mark()
    hands.press("Return")
    hands.write("*")
    hands.write("z")
    mini.has_mark("Insight")
    mini.hold(*"xxxxxx", "y", "z")
    hands.press("ctrl+z")
    mini.hold(*"xxxxxx", "y", "")


def test_what_edits_a_line(mini: Mini) -> None:
    hands.write("*")
    hands.press("BackSpace")
    hands.write("a")
    hands.press("shift+Return")
    hands.write("b")
    hands.press("Return")
    hands.write("!")
    hands.press("ctrl+shift+t")
    mini.it.until(lambda: ":" in mini.field.content, "the time in the line")
    hands.press("ctrl+shift+x")
    hands.press("ctrl+a", "BackSpace", "Up")
    mini.it.until(lambda: "b" in mini.field.content, "the line above in the field")


def test_what_goes_on_beside_the_notes(mini: Mini) -> None:
    questions = [node.name for node in mini.it.view.all(role="check box", begins="Question ")]
    hands.press("ctrl+Down")
    hands.press("ctrl+Return")
    mini.it.until(
        lambda: any(n.is_checked for n in mini.it.view.all(role="check box", begins="Question ")), "a tick"
    )
    ticked = [n.name for n in mini.it.view.all(role="check box", begins="Question ") if n.is_checked]
    assert ticked == [questions[1]]
    hands.press("ctrl+Up")
    timer = mini.it.view.wait(role="push button", name="Timer")
    hands.press("ctrl+shift+space")
    mini.it.until(lambda: timer.description.endswith(", paused"), "the clock to stand")
    hands.press("ctrl+shift+space")
    mini.it.until(lambda: not timer.description.endswith(", paused"), "the clock to go on")


def test_back_and_end(mini: Mini) -> None:
    hands.write("kept")
    hands.press("ctrl+shift+m")
    mini.it.until(lambda: mini.notes.is_focused, "the caret in the notes again")
    mini.hold("kept")
    mini.open()
    hands.press("ctrl+shift+e")
    mini.it.view.wait(role="dialog", begins="End the session")
    hands.press("Return")
    mini.it.view.wait(role="label", name="Debrief")
