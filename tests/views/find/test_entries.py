"""A line of a result: what was found in it is marked, and it never runs over its caption."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.qtkit.theme import theme
from desktop.views.find.entries import NamedActions, laid_out
from desktop.views.find.words import Line

LONG = (
    "Trainees come from teaching, farming, the navy; trainees are chosen by the trainees of the year before"
)


def line() -> Line:
    spans, start = [], LONG.lower().find("trainee")
    while start >= 0:
        spans.append((start, start + len("trainee")))
        start = LONG.lower().find("trainee", start + 1)
    return Line(LONG, tuple(spans), "")


def test_what_was_found_is_strong_and_in_accent(qtbot: QtBot) -> None:
    layout, width = laid_out(line(), 2000)
    assert layout.text() == LONG
    assert width < 2000
    marked = [(one.start, one.length) for one in layout.formats()]
    assert marked == [(0, 7), (48, 7), (75, 7)]
    assert all(one.format.foreground().color() == theme().color("accent") for one in layout.formats())


def test_with_little_room_it_is_elided_and_still_fits(qtbot: QtBot) -> None:
    for room in (40, 120, 333, 500):
        layout, width = laid_out(line(), room)
        assert layout.text().endswith("…")
        assert width <= room + 1
        assert all(one.start + one.length <= len(layout.text()) for one in layout.formats() if one.length)


def test_without_any_room_nothing_breaks(qtbot: QtBot) -> None:
    layout, width = laid_out(Line("", (), ""), 0)
    assert (layout.text(), round(width)) == ("", 0)


def test_commands_are_found_by_the_beginnings_of_several_of_their_words(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    texts = ("Import from a &file…", "Import from the clipboard…", "Find duplicates…", "Imports…")
    actions = NamedActions([QAction(text, window) for text in texts])

    def found(query: str) -> list[str]:
        return [deed.text for deed in actions.deeds(query, most=9)]

    assert found("import from") == ["Import from a file…", "Import from the clipboard…"]
    assert found("  Imp CLIP ") == ["Import from the clipboard…"]
    assert found("find dup") == ["Find duplicates…"]
    assert found("dup find x") == []
    assert found(" ") == []
