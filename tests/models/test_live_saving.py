"""Saving as one types: when, how often, and what is promised."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from desktop.core.errors import Problem, UserError
from desktop.models.live_paste import LONGEST_LINE, pasted_lines
from desktop.models.live_saving import Autosave, SaveState

pytestmark = pytest.mark.usefixtures("qapp")


class Paper:
    """Something to save, and what becomes of it."""

    def __init__(self) -> None:
        self.waiting = 0
        self.saved = 0
        self.error: UserError | None = None
        self.autosave = Autosave(self.save, pending=lambda: self.waiting > 0)
        self.states: list[SaveState] = []
        self.autosave.state_changed.connect(self.states.append)

    def save(self) -> UserError | None:
        if self.error is None:
            self.waiting -= 1
            self.saved += 1
        return self.error

    def type(self) -> None:
        self.waiting = max(1, self.waiting)
        self.autosave.touch()


def test_it_saves_soon_after_the_last_key(qtbot: QtBot) -> None:
    paper = Paper()
    with qtbot.waitSignal(paper.autosave.committed, timeout=400):
        paper.type()
    assert paper.saved == 1
    assert paper.autosave.state is SaveState.SAVED


def test_it_saves_while_typing_goes_on(qtbot: QtBot) -> None:
    paper = Paper()
    with qtbot.waitSignal(paper.autosave.committed, timeout=1000):
        paper.autosave._longest.start()
        paper.waiting = 1


def test_nothing_is_called_saved_before_all_of_it_is(qtbot: QtBot) -> None:
    paper = Paper()
    paper.waiting = 3
    assert paper.autosave.flush()
    assert paper.saved == 3


def test_a_failure_is_said_and_tried_again(qtbot: QtBot) -> None:
    paper = Paper()
    paper.error = UserError(Problem.DISK_FULL, name="x")
    paper.type()
    assert not paper.autosave.flush()
    assert paper.states == [SaveState.UNSAVED]
    assert paper.autosave.error is paper.error
    paper.error = None
    qtbot.waitUntil(lambda: paper.saved == 1, timeout=4000)
    assert paper.states == [SaveState.UNSAVED, SaveState.SAVED]


def test_saving_is_said_when_it_takes_long(qtbot: QtBot) -> None:
    paper = Paper()
    paper.type()
    paper.autosave._on_slow()
    assert paper.states == [SaveState.SAVING]


def test_pasted_text_becomes_lines() -> None:
    assert pasted_lines("One\r\n\n  Two\tand \x00more\u2028Three ") == ["One", "Two and more", "Three "]
    assert pasted_lines(" word ") == [" word "]
    assert pasted_lines("\n\n") == []
    parts = pasted_lines("x" * (LONGEST_LINE * 2 + 1))
    assert [len(part) for part in parts] == [LONGEST_LINE, LONGEST_LINE, 1]
