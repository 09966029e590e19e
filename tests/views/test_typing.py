"""Texts kept while they are typed, with the record they were typed for, also when they cannot be kept at once."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from desktop.qtkit.fields import TextArea
from desktop.views.typing import TypedText


class Paper:
    """Two records, one of which is shown in one area; ``full`` refuses to keep anything."""

    def __init__(self, qtbot: QtBot) -> None:
        self.area = TextArea(name="Notes")
        qtbot.addWidget(self.area)
        self.kept: dict[int, str] = {1: "", 2: ""}
        self.shown = 1
        self.full = False
        self.typed = TypedText(lambda _, text: self.keep(self.shown, text), self.area)
        self.typed.watch(self.area, "notes")

    def keep(self, record: int, text: str) -> bool:
        if not self.full:
            self.kept[record] = text
        return not self.full

    def show(self, record: int) -> None:
        before = self.shown
        self.typed.leave(lambda _, text: self.keep(before, text), of=before)
        self.shown = record
        self.typed.put("notes", self.kept[record], of=record)


@pytest.fixture
def paper(qtbot: QtBot) -> Paper:
    return Paper(qtbot)


def test_what_is_typed_is_kept_by_itself(paper: Paper, qtbot: QtBot) -> None:
    paper.area.insertPlainText("Tide")
    qtbot.waitUntil(lambda: paper.kept[1] == "Tide")


def test_a_text_that_came_meanwhile_does_not_replace_what_is_typed(paper: Paper) -> None:
    paper.area.insertPlainText("Tide")
    paper.typed.put("notes", "Ebb")
    assert paper.area.text == "Tide"
    paper.typed.settle()
    paper.typed.put("notes", "Ebb")
    assert paper.area.text == "Ebb"


def test_another_record_is_shown_only_after_the_first_was_kept(paper: Paper) -> None:
    paper.area.insertPlainText("Tide")
    paper.show(2)
    assert (paper.kept, paper.area.text) == ({1: "Tide", 2: ""}, "")


def test_what_could_not_be_kept_never_becomes_another_records(paper: Paper) -> None:
    paper.full = True
    paper.area.insertPlainText("Tide")
    paper.show(2)
    assert paper.area.text == ""
    paper.full = False
    paper.area.insertPlainText("Ebb")
    paper.typed.settle()
    assert paper.kept == {1: "Tide", 2: "Ebb"}


def test_what_could_not_be_kept_is_tried_again(
    paper: Paper, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop.views.typing.RETRY_MS", 10)
    paper.full = True
    paper.area.insertPlainText("Tide")
    paper.show(2)
    paper.full = False
    qtbot.waitUntil(lambda: paper.kept[1] == "Tide")


def test_what_could_not_be_kept_stands_there_again_when_its_record_is_shown(paper: Paper) -> None:
    paper.full = True
    paper.area.insertPlainText("Tide")
    paper.show(2)
    paper.area.insertPlainText("Ebb")
    paper.show(1)
    assert paper.area.text == "Tide"
    assert not paper.typed.settle()
    paper.area.insertPlainText(" tables, ")
    paper.show(2)
    assert paper.area.text == "Ebb"
    paper.show(1)
    assert paper.area.text == " tables, Tide"
    paper.full = False
    assert paper.typed.settle()
    assert paper.kept == {1: " tables, Tide", 2: "Ebb"}


def test_an_older_text_never_comes_after_a_newer_one(paper: Paper) -> None:
    paper.full = True
    paper.area.insertPlainText("Tide")
    paper.show(2)
    paper.show(1)
    paper.full = False
    paper.area.set_text("Ebb")
    paper.typed.settle()
    paper.show(2)
    assert paper.kept == {1: "Ebb", 2: ""}
