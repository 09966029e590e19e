"""Lists: the paged model, the view's place and keys, and what is painted."""

from __future__ import annotations

import sys
from collections.abc import Sequence

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QPainter
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from desktop.qtkit.list_header import ListHeader
from desktop.qtkit.listview import ListView
from desktop.qtkit.paged_model import PAGE, Heading, IdRole, PagedModel, RecordRole
from desktop.qtkit.rowdelegate import RowDelegate, RowState
from desktop.qtkit.theme import Theme, theme
from tests.qtkit.gallery_lists import AgendaDelegate, People, Row, rows

DISPLAY = Qt.ItemDataRole.DisplayRole
ACCESSIBLE = Qt.ItemDataRole.AccessibleTextRole


class Source:
    """Counts how often pages are asked for."""

    def __init__(self) -> None:
        self.asked: list[list[int]] = []
        self.step = "Thank-you note"

    def __call__(self, ids: Sequence[int]) -> dict[int, Row]:
        self.asked.append(list(ids))
        return {
            number: Row(f"Person {number:05}", "Role", self.step, "today") for number in ids if number != 13
        }


@pytest.fixture
def source() -> Source:
    return Source()


@pytest.fixture
def model(source: Source, qtmodeltester: ModelTester) -> PagedModel:
    made = People(source)
    made.set_ids(range(1, 1001))
    return made


@pytest.fixture
def view(look: Theme, qtbot: QtBot, model: PagedModel) -> ListView:
    made = ListView(name="People", header=True, multi=True)
    made.set_model(model)
    made.set_widths((150, 150, 100))
    made.resize(500, 400)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


class Grounds(RowDelegate):
    """Remembers of which rows the ground was drawn, and how the row stood."""

    def __init__(self, view: ListView) -> None:
        super().__init__(view)
        self.drawn: list[tuple[int, bool, QRect]] = []

    def paint_ground(self, painter: QPainter, rect: QRect, state: RowState) -> None:
        super().paint_ground(painter, rect, state)
        self.drawn.append((state.row, state.selected, rect))


class TestPainting:
    """What is drawn of a row, and how often."""

    def test_a_row_has_one_ground_from_end_to_end(self, view: ListView) -> None:
        delegate = Grounds(view)
        view.set_delegate(delegate)
        view.select_row(1)
        for _ in range(2):
            delegate.drawn.clear()
            view.viewport().repaint()
            others = [(row, rect.width()) for row, selected, rect in delegate.drawn if not selected]
            whole = view.viewport().width()
            assert others == [(row, whole) for row in (0, *range(2, len(others) + 1))]

    def test_the_line_of_a_selected_row_goes_from_end_to_end(self, view: ListView) -> None:
        view.select_row(1)
        picture = view.viewport().grab().toImage()
        y = round(view.visualRect(view.model().index(1, 0)).bottom() * picture.devicePixelRatio())
        colours = {picture.pixelColor(x, y).name() for x in range(picture.width() - 20)}
        assert colours == {theme().hex("line").lower()}

    def test_a_cell_that_is_drawn_alone_has_its_ground(self, view: ListView) -> None:
        delegate = Grounds(view)
        view.set_delegate(delegate)
        view.viewport().repaint()
        for selected in (False, True):
            delegate.drawn.clear()
            view.viewport().repaint(view.visualRect(view.model().index(0, 2)))
            assert [lit for row, lit, _ in delegate.drawn if row == 0] == [selected]
            view.select_row(0)
            view.viewport().repaint()


class TestPagedModel:
    """Ids, pages, headings."""

    def test_is_a_proper_model(self, source: Source, qtmodeltester: ModelTester) -> None:
        made = People(source)
        qtmodeltester.check(made)
        made.set_ids(range(1, 300))
        qtmodeltester.check(made)
        made.set_groups([(Heading("Today", 2, open=True), [1, 2]), (Heading("Done", open=False), [3])])
        qtmodeltester.check(made)
        made.set_ids([])

    def test_a_page_is_read_once(self, model: PagedModel, source: Source) -> None:
        for row in range(PAGE):
            for column in range(3):
                model.data(model.index(row, column), DISPLAY)
        assert len(source.asked) == 1
        assert len(source.asked[0]) == PAGE

    def test_other_roles_read_nothing(self, model: PagedModel, source: Source) -> None:
        for role in (Qt.ItemDataRole.FontRole, Qt.ItemDataRole.DecorationRole, Qt.ItemDataRole.SizeHintRole):
            assert model.data(model.index(500, 0), role) is None
        assert model.data(model.index(500, 0), IdRole) == 501
        assert source.asked == []

    def test_few_pages_are_kept(self, source: Source) -> None:
        made = People(source, max_pages=2)
        made.set_ids(range(1, 1001))
        for row in (0, 200, 0, 400, 0):
            made.record(row)
        assert len(source.asked) == 3
        made.record(200)
        assert len(source.asked) == 4

    def test_refresh_reads_again_and_keeps_the_order(
        self, model: PagedModel, source: Source, qtbot: QtBot
    ) -> None:
        assert model.record(4).step == "Thank-you note"
        source.step = "Report back"
        with qtbot.waitSignal(model.dataChanged) as heard:
            model.refresh([5])
        assert heard.args[0].row() == 4
        assert model.record(4).step == "Report back"

    def test_the_same_ids_do_not_reset(self, model: PagedModel, qtbot: QtBot) -> None:
        with qtbot.assertNotEmitted(model.modelReset):
            model.set_ids(range(1, 1001))
        with qtbot.waitSignal(model.modelReset):
            model.set_ids([3, 2, 1])
        assert [model.row_of(n) for n in (3, 1, 99)] == [0, 2, -1]

    def test_a_record_that_is_gone_is_empty(self, model: PagedModel) -> None:
        assert model.record(12) is None
        assert model.data(model.index(12, 0), DISPLAY) is None

    def test_headings(self, source: Source) -> None:
        made = People(source)
        made.set_groups([(Heading("Overdue", 1, open=True), [7]), (Heading("Done", 12, open=False), [8, 9])])
        assert made.rowCount() == 3
        assert made.ids == [7]
        assert made.heading_at(0) == Heading("Overdue", 1, open=True)
        assert (made.id_at(0), made.id_at(1), made.row_of(7), made.heading_number(2)) == (0, 7, 1, 1)
        assert not made.flags(made.index(0, 0)) & Qt.ItemFlag.ItemIsSelectable
        assert made.data(made.index(2, 0), ACCESSIBLE) == "Done, 12"
        assert made.data(made.index(1, 0), RecordRole).name == "Person 00007"

    def test_sorting_is_asked_for(self, model: PagedModel, qtbot: QtBot) -> None:
        with qtbot.waitSignal(model.sort_requested) as heard:
            model.sort(2, Qt.SortOrder.DescendingOrder)
        assert heard.args == [2, True]


class TestListView:
    """Rows under mouse and keyboard."""

    def test_rows_have_the_height_of_the_design(self, view: ListView, look: Theme) -> None:
        assert view.rowHeight(0) == 44
        view.set_row_height(32)
        assert view.rowHeight(0) == 32
        look.configure(text_scale=1.6)
        assert view.rowHeight(0) > 48

    def test_current_and_selection_are_told(self, view: ListView, qtbot: QtBot) -> None:
        heard: list[int] = []
        view.current_changed.connect(heard.append)
        assert view.select_id(3)
        assert not view.select_id(5000)
        qtbot.keyClick(view, Qt.Key.Key_Down)
        assert heard == [3, 4]
        assert (view.current_id, view.selected_ids) == (4, [4])

    def test_place_survives_a_reset(self, view: ListView, model: PagedModel, qtbot: QtBot) -> None:
        view.select_id(500)
        scroll = view.verticalScrollBar().value()
        with qtbot.assertNotEmitted(view.current_changed):
            model.set_ids([*range(1, 1001), 2000])
        assert view.current_id == 500
        assert view.verticalScrollBar().value() == scroll

    def test_the_next_row_after_one_is_gone(self, view: ListView, model: PagedModel, qtbot: QtBot) -> None:
        view.select_id(5)
        with qtbot.waitSignal(view.current_changed) as heard:
            model.set_ids([1, 2, 3, 4, 6, 7])
        assert heard.args == [6]
        view.select_id(7)
        model.set_ids([1, 2])
        assert view.current_id == 2
        with qtbot.waitSignal(view.current_changed) as heard:
            model.set_ids([])
        assert heard.args == [0]

    @pytest.mark.parametrize(
        ("key", "held", "heard"),
        [
            (Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "edited 2"),
            (Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier, "opened 2"),
            (Qt.Key.Key_Backspace, Qt.KeyboardModifier.NoModifier, "deleted [2]"),
        ],
    )
    def test_keys_of_macos(
        self,
        view: ListView,
        qtbot: QtBot,
        monkeypatch: pytest.MonkeyPatch,
        key: Qt.Key,
        held: Qt.KeyboardModifier,
        heard: str,
    ) -> None:
        told: list[str] = []
        view.edited.connect(lambda number: told.append(f"edited {number}"))
        view.opened.connect(lambda number: told.append(f"opened {number}"))
        view.deleted.connect(lambda numbers: told.append(f"deleted {numbers}"))
        view.select_id(2)
        monkeypatch.setattr(sys, "platform", "darwin")
        qtbot.keyClick(view, key, held)
        assert told == [heard]

    def test_home_and_end_go_to_the_first_and_last_row(self, view: ListView, qtbot: QtBot) -> None:
        view.select_id(500)
        for key, number in ((Qt.Key.Key_Home, 1), (Qt.Key.Key_End, 1000)):
            qtbot.keyClick(view, key)
            assert view.current_id == number

    def test_keys(self, view: ListView, qtbot: QtBot) -> None:
        view.select_id(2)
        with qtbot.waitSignal(view.opened) as heard:
            qtbot.keyClick(view, Qt.Key.Key_Return)
        assert heard.args == [2]
        with qtbot.waitSignal(view.ticked) as heard:
            qtbot.keyClick(view, Qt.Key.Key_Space)
        assert heard.args == [2]
        with qtbot.waitSignal(view.deleted) as gone:
            qtbot.keyClick(view, Qt.Key.Key_Delete)
        assert gone.args == [[2]]

    def test_typing_jumps(self, view: ListView) -> None:
        view.select_id(1)
        for letter in "person 0004":
            view.keyboardSearch(letter)
        assert view.current_id == 40

    def test_double_click_opens(self, view: ListView, qtbot: QtBot) -> None:
        with qtbot.waitSignal(view.opened) as heard:
            qtbot.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(40, 60))
        assert heard.args == [2]

    def test_selection_is_painted_stronger_with_the_focus(
        self, view: ListView, look: Theme, qtbot: QtBot
    ) -> None:
        view.select_id(1)
        view.clearFocus()
        idle = view.viewport().grab().toImage().pixelColor(4, 4).name().upper()
        assert idle == look.hex("selection-idle")
        view.activateWindow()
        view.setFocus()
        qtbot.waitUntil(lambda: view.is_lit)
        lit = view.viewport().grab().toImage().pixelColor(4, 4).name().upper()
        assert lit == look.hex("selection")

    def test_hover_is_one_row(self, view: ListView, look: Theme, qtbot: QtBot) -> None:
        qtbot.mouseMove(view.viewport(), QPoint(40, 100))
        qtbot.waitUntil(lambda: view.hovered_row == 2)
        assert view.viewport().grab().toImage().pixelColor(4, 90).name().upper() == look.hex("hover")

    def test_header_click_sorts_and_again_reverses(
        self, view: ListView, model: PagedModel, qtbot: QtBot
    ) -> None:
        heard: list[tuple[int, bool]] = []
        model.sort_requested.connect(lambda column, down: heard.append((column, down)))
        header = view.horizontalHeader()
        assert isinstance(header, ListHeader)
        for _ in range(2):
            qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(200, 10))
            header.show_sort(*heard[-1][:1], descending=heard[-1][1])
        assert heard == [(1, False), (1, True)]


class TestAgenda:
    """Groups and ticks."""

    @pytest.fixture
    def agenda(self, look: Theme, qtbot: QtBot) -> ListView:
        made = ListView(name="Agenda", row_height=52, lines=2)
        model = People(rows, parent=made)
        model.titles = ("",)
        made.set_model(model)
        made.set_delegate(AgendaDelegate(made))
        groups = [
            (Heading("Overdue", 1), [1]),
            (Heading("Today", 2, open=True), [2, 3]),
            (Heading("Done", open=False), [4]),
        ]
        model.set_groups(groups)
        made.resize(450, 400)
        qtbot.addWidget(made)
        made.show()
        return made

    def test_heights(self, agenda: ListView) -> None:
        assert [agenda.rowHeight(row) for row in range(6)] == [32, 52, 32, 52, 52, 32]

    def test_arrows_pass_headings_that_do_not_fold(self, agenda: ListView, qtbot: QtBot) -> None:
        agenda.select_id(1)
        qtbot.keyClick(agenda, Qt.Key.Key_Down)
        assert agenda.current_row == 2
        with qtbot.waitSignal(agenda.heading_pressed) as heard:
            qtbot.keyClick(agenda, Qt.Key.Key_Space)
        assert heard.args == [1]
        qtbot.keyClick(agenda, Qt.Key.Key_Up)
        qtbot.keyClick(agenda, Qt.Key.Key_Up)
        assert agenda.current_row == 1

    def test_a_click_on_the_tick(self, agenda: ListView, qtbot: QtBot) -> None:
        with qtbot.waitSignal(agenda.ticked) as heard:
            qtbot.mouseClick(agenda.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(24, 32 + 26))
        assert heard.args == [1]
        with qtbot.assertNotEmitted(agenda.ticked):
            qtbot.mouseClick(agenda.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(200, 32 + 26))
        assert agenda.current_id == 1
