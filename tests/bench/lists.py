"""G8 and G9: drawing, sorting and filtering the list of people, beside what Qt has in C++."""

from __future__ import annotations

import random
from collections.abc import Iterable
from functools import partial
from pathlib import Path

import shiboken6
from PySide6.QtCore import QSortFilterProxyModel, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QTableView

from desktop.domain.kinds import Stage
from desktop.models.contacts import COLUMNS, PeopleModel, PeopleOrder, PersonRow
from desktop.qtkit.listview import ListView
from desktop.storage.queries import people
from desktop.views.contacts.list_pane import WIDE
from desktop.views.contacts.list_words import PeopleWords
from desktop.views.contacts.row import PersonRowDelegate
from desktop.views.desk import Desk
from tests.bench import inside
from tests.bench.measure import Pairs, in_turn, median, milliseconds, p95
from tests.bench.notebooks import Shape, big_notebook
from tests.bench.table import Line, Skipped

WHY_FRAME = "each cell is drawn by Python, that of Qt's own items by C++"
WHY_ORDER = "what two letters match is a third of all people, and finding and counting them takes the time"

WIDTH, HEIGHT, ROW = 868, 700, 44
MANY = 1_000_000
SORTED = Shape(30_000, 6_000, 2)
QUICK_SORTED = Shape(5_000, 1_000, 2)


def run(shape: Shape, *, cache: Path, rounds: int, quick: bool) -> list[Line | Skipped]:
    """The lines of the table."""
    frames = max(20, rounds * 10)
    with inside.open_desk(big_notebook(shape, folder=cache), profile=cache / "profile") as desk:
        lines = _frames(desk, frames=frames)
    sorted_shape = QUICK_SORTED if quick else SORTED
    with inside.open_desk(big_notebook(sorted_shape, folder=cache), profile=cache / "profile") as desk:
        lines += _orders(desk, rounds=rounds)
    return lines


class ManyPeople(PeopleModel):
    """A list of a million in which the same people come again and again; each page is read all the same."""

    def show_many(self, number: int) -> None:
        """Show so many rows."""
        self._known = self.ids
        self.set_ids(range(1, number + 1))

    def _rows_of(self, keys: Iterable[int]) -> dict[int, PersonRow]:
        known = {key: self._known[key % len(self._known)] for key in keys}
        found = super()._rows_of(known.values())
        return {key: found[person] for key, person in known.items()}


def _frames(desk: Desk, *, frames: int) -> list[Line | Skipped]:
    ours, plain = _people_view(desk, PeopleModel), _item_view(desk)
    many = _people_view(desk, ManyPeople)
    model = many.paged()
    assert isinstance(model, ManyPeople)
    model.show_many(MANY)
    for view in (plain, ours, many):
        inside.show(view, width=WIDTH, height=HEIGHT)
    step = 3 * ROW
    against_items = Pairs(*inside.frames(plain, ours, count=frames, step=step))
    against_few = Pairs(*inside.frames(ours, many, count=frames, step=step))
    (jumps,) = inside.frames(many, count=frames, step=ROW * 128 * 7)
    for view in (plain, ours, many):
        shiboken6.delete(view)
    return [
        _line("G8", "a frame of the people list, against C++ items", against_items, 1.3),
        _line("G8", "the same with 1,000,000 rows, against 10,000", against_few, 1.05),
        Line("", "  a jump to where nothing was read yet, p95", p95(jumps)),
    ]


def _orders(desk: Desk, *, rounds: int) -> list[Line | Skipped]:
    ours, plain = _people_view(desk, PeopleModel), _item_view(desk)
    model = ours.paged()
    assert isinstance(model, PeopleModel)
    proxy = QSortFilterProxyModel(plain)
    proxy.setSourceModel(plain.model())
    proxy.setFilterKeyColumn(-1)
    plain.setModel(proxy)
    for view in (plain, ours):
        inside.show(view, width=WIDTH, height=HEIGHT)
    count = f"{model.rowCount():,}"
    sorts = _sorts(model, ours, proxy, plain, rounds)
    slowest, anew = max(_anew(model, ours, rounds).items(), key=lambda item: item[1])
    filters = _filters(model, ours, proxy, plain, rounds)
    for view in (plain, ours):
        shiboken6.delete(view)
    return [
        *(_still("G9", f"sort {count} people by {by.value.replace('_', ' ')}", sorts[by]) for by in sorts),
        Line("", f"  the slowest of these just after a change: {slowest.value.replace('_', ' ')}", anew),
        *(_still("G9", f"filter {count} people: {what}", pairs) for what, pairs in filters.items()),
    ]


def _sorts(
    model: PeopleModel, ours: ListView, proxy: QSortFilterProxyModel, plain: QTableView, rounds: int
) -> dict[PeopleOrder, Pairs]:
    found = {}
    for column, by in enumerate(COLUMNS):
        turn = {"ours": False, "plain": False}

        def sort_ours(by: PeopleOrder = by, turn: dict[str, bool] = turn) -> float:
            turn["ours"] = not turn["ours"]
            return milliseconds(lambda: model.sort_by(by, descending=turn["ours"]), lambda: inside.draw(ours))

        def sort_plain(column: int = column, turn: dict[str, bool] = turn) -> float:
            turn["plain"] = not turn["plain"]
            order = Qt.SortOrder.DescendingOrder if turn["plain"] else Qt.SortOrder.AscendingOrder
            return milliseconds(lambda: proxy.sort(column, order), lambda: inside.draw(plain))

        found[by] = in_turn(sort_plain, sort_ours, rounds=rounds)
    return found


def _anew(model: PeopleModel, ours: ListView, rounds: int) -> dict[PeopleOrder, float]:
    """How long each order takes when it must be worked out, as after any change of a person."""
    found = {}
    for by in COLUMNS:
        model.sort_by(by)
        took = [milliseconds(model.reload, partial(inside.draw, ours)) for _ in range(rounds)]
        found[by] = median(took)
    return found


def _filters(
    model: PeopleModel, ours: ListView, proxy: QSortFilterProxyModel, plain: QTableView, rounds: int
) -> dict[str, Pairs]:
    model.sort_by(PeopleOrder.NEXT_STEP)
    stages, words = [*Stage], _names(model)
    chance = random.Random(1)

    def narrow(*, typed: str = "", stage: Stage | None = None) -> float:
        stages = () if stage is None else (stage,)
        took = milliseconds(lambda: model.show_only(words=typed, stages=stages), lambda: inside.draw(ours))
        model.show_only(words="", stages=())
        return took

    def narrow_plain(text: str) -> float:
        took = milliseconds(lambda: proxy.setFilterFixedString(text), lambda: inside.draw(plain))
        proxy.setFilterFixedString("")
        return took

    return {
        "a stage": in_turn(
            lambda: narrow_plain(chance.choice(stages).value),
            lambda: narrow(stage=chance.choice(stages)),
            rounds=rounds,
        ),
        "first letters of a word": in_turn(
            lambda: narrow_plain(chance.choice(words)[:2]),
            lambda: narrow(typed=chance.choice(words)[:2]),
            rounds=rounds,
        ),
        "a name": in_turn(
            lambda: narrow_plain(chance.choice(words)),
            lambda: narrow(typed=chance.choice(words)),
            rounds=rounds,
        ),
    }


def _names(model: PeopleModel) -> list[str]:
    return [model.record(row).name.split()[-1] for row in range(0, model.rowCount(), 97)]


def _people_view(desk: Desk, kind: type[PeopleModel]) -> ListView:
    """The list as the Contacts tab has it."""
    words = PeopleWords(desk.hub)
    view = ListView(name="People", row_height=ROW, header=True, multi=True)
    model = kind(desk.hub, wording=words, parent=view)
    view.set_model(model)
    view.set_delegate(PersonRowDelegate(view, model, words))
    view.set_widths(WIDE, stretch=1)
    return view


def _item_view(desk: Desk) -> QTableView:
    """The same words in Qt's own items, drawn by Qt's own delegate."""
    db, clock = desk.hub.db, desk.hub.clock
    words = PeopleWords(desk.hub)
    keys = people.order(db, by=PeopleOrder.NAME, clock=clock)
    view = QTableView()
    model = QStandardItemModel(0, len(COLUMNS), view)
    for begin in range(0, len(keys), 500):
        rows = people.rows(db, keys[begin : begin + 500], clock=clock)
        for row in rows.values():
            model.appendRow([QStandardItem(words.cell(row, column, None)) for column in range(len(COLUMNS))])
    view.setModel(model)
    view.verticalHeader().hide()
    view.verticalHeader().setDefaultSectionSize(ROW)
    view.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
    for column, width in enumerate(WIDE):
        view.setColumnWidth(column, width)
    return view


def _line(goal: str, what: str, pairs: Pairs, ceiling: float) -> Line:
    yardstick = median(pairs.yardstick)
    return Line(goal, what, median(pairs.ours), ceiling, yardstick, pairs.ratio, why=WHY_FRAME)


def _still(goal: str, what: str, pairs: Pairs) -> Line:
    """A goal of so many milliseconds, with the yardstick to compare."""
    return Line(goal, what, median(pairs.ours), 16.0, median(pairs.yardstick), why=WHY_ORDER)
