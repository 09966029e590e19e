"""What follows when text grows: lengths that are given once, what folds, and what is in view."""

from __future__ import annotations

import gc
import weakref

import pytest
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.qtkit.fold import NARROW, SLACK, Fold
from desktop.qtkit.labels import Label
from desktop.qtkit.listview import ListView
from desktop.qtkit.scroll_pane import ScrollPane
from desktop.qtkit.theme import Theme
from tests.qtkit.gallery_lists import People, Row


@pytest.fixture
def label(look: Theme, qtbot: QtBot) -> Label:
    made = Label("Amara Nwosu", elide=True)
    qtbot.addWidget(made)
    return made


def test_a_length_grows_and_shrinks_again(look: Theme, label: Label) -> None:
    look.grow(label.setMinimumWidth, 100)
    look.grow_height(label.setMinimumHeight, 56, lines=2)
    assert label.minimumSize().toTuple() == (100, 56)
    look.configure(text_scale=1.6)
    assert label.minimumWidth() == look.px(100) > 150
    assert label.minimumHeight() == look.height(56, lines=2) > 70
    look.configure(text_scale=1.0)
    assert label.minimumSize().toTuple() == (100, 56)


def test_the_last_length_of_a_method_holds(look: Theme, label: Label) -> None:
    look.grow(label.setFixedWidth, 100)
    look.grow(label.setFixedWidth, 40)
    look.configure(text_scale=1.6)
    assert label.width() == look.px(40)


def test_layouts_have_lengths_too(look: Theme, qtbot: QtBot) -> None:
    box = QWidget()
    qtbot.addWidget(box)
    row = QHBoxLayout(box)
    look.grow(row.setSpacing, 10)
    look.configure(text_scale=1.6)
    assert row.spacing() == look.px(10)


def test_a_length_keeps_no_widget_alive(look: Theme) -> None:
    gone = QWidget()
    look.grow(gone.setFixedWidth, 100)
    watched = weakref.ref(gone)
    del gone
    gc.collect()
    assert watched() is None
    look.configure(text_scale=1.6)


def test_nothing_is_told_when_nothing_looks_different(look: Theme, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(look.changed):
        look.configure(text_scale=1.0, animate=True)
    with qtbot.assertNotEmitted(look.grown), qtbot.waitSignal(look.changed):
        look.configure(more_contrast=True)


class TestFold:
    """Narrow or wide."""

    def test_by_width_and_by_text(self, look: Theme, qtbot: QtBot) -> None:
        page, said = self.page(qtbot, NARROW + 100)
        assert said == [False]
        look.configure(text_scale=1.6)
        assert said == [False, True]
        look.configure(text_scale=1.5)
        assert said == [False, True, True]
        look.configure(text_scale=1.0)
        assert said == [False, True, True, False]
        page.resize(NARROW - 1, 400)
        assert said == [False, True, True, False, True]

    def test_no_flutter_at_the_edge(self, look: Theme, qtbot: QtBot) -> None:
        page, said = self.page(qtbot, NARROW - 1)
        for width in (NARROW + 1, NARROW - 1, NARROW + SLACK - 1):
            page.resize(width, 400)
        assert said == [True]
        page.resize(NARROW + SLACK, 400)
        assert said == [True, False]

    def page(self, qtbot: QtBot, width: int) -> tuple[QWidget, list[bool]]:
        made, said = QWidget(), list[bool]()
        qtbot.addWidget(made)
        Fold(made).decided.connect(said.append)
        made.resize(width, 400)
        with qtbot.waitExposed(made):
            made.show()
        return made, said


def test_the_current_row_stays_in_view(look: Theme, qtbot: QtBot) -> None:
    view, model = ListView(name="People"), People(lambda ids: {one: Row(str(one), "", "", "") for one in ids})
    model.set_ids(range(1, 101))
    view.set_model(model)
    view.resize(500, 400)
    qtbot.addWidget(view)
    with qtbot.waitExposed(view):
        view.show()
    view.select_row(7)
    assert view.viewport().rect().contains(view.visualRect(view.currentIndex()))
    look.configure(text_scale=1.6)
    qtbot.waitUntil(lambda: view.viewport().rect().contains(view.visualRect(view.currentIndex())))


def test_a_page_shows_the_same_part(look: Theme, qtbot: QtBot) -> None:
    page = QWidget()
    column = QVBoxLayout(page)
    for number in range(100):
        column.addWidget(Label(str(number)))
    pane = ScrollPane(page, name="pane")
    pane.resize(300, 300)
    qtbot.addWidget(pane)
    with qtbot.waitExposed(pane):
        pane.show()
    bar = pane.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    before = bar.value()
    look.configure(text_scale=1.6)
    qtbot.waitUntil(lambda: bar.value() > before * 1.2)
