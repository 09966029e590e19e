"""Lists as the pictures have them: people in columns, and an agenda in groups. Run it to get pictures."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.qtkit import icons, paint
from desktop.qtkit.list_header import ListHeader
from desktop.qtkit.listview import ListView
from desktop.qtkit.paged_model import Heading, PagedModel
from desktop.qtkit.rowdelegate import RowDelegate, RowState
from desktop.qtkit.theme import theme
from tests.helpers.there import there
from tests.qtkit.gallery import application

NAMES = ("Kenji Morimoto", "Tomasz Wieczorek", "Amara Nwosu", "Sofía Barrientos", "Daniel Achterberg")


@dataclass(frozen=True, slots=True)
class Row:
    """An invented person."""

    name: str
    role: str
    step: str
    due: str


def rows(ids: Any) -> dict[int, Row]:
    """Invented records for any ids."""
    return {
        number: Row(NAMES[number % 5], "Climate adaptation planner", "Thank-you note", "tomorrow")
        for number in ids
    }


class People(PagedModel):
    """Name, role and next step."""

    titles: tuple[str, ...] = ("Name", "Role", "Next step")

    def text(self, record: Row, column: int) -> str:
        return (record.name, record.role, f"{record.step}, {record.due}")[column]


class PeopleDelegate(RowDelegate):
    """Names 500, the due text under the step."""

    def paint_cell(self, painter: QPainter, rect: QRect, record: Row, column: int, state: RowState) -> None:
        if column == 2:
            paint.draw_two_lines(
                painter, rect, record.step, record.due, second_style="caption_strong", second_color="warning"
            )
            return
        text = there(self.view.paged()).text(record, column)
        paint.draw_text(painter, rect, text, style="body" if column else "body_medium")


class AgendaDelegate(RowDelegate):
    """Tick, icon, two lines, due at the end."""

    def tick_rect(self, rect: QRect) -> QRect:
        """Where the tick stands."""
        return self.mirror(QRect(rect.x(), rect.y(), theme().px(16), rect.height()), rect)

    def zone_at(self, record: Row, rect: QRect, column: int, pos: QPoint) -> str:
        return "tick" if self.tick_rect(rect).contains(pos) else ""

    def paint_cell(self, painter: QPainter, rect: QRect, record: Row, column: int, state: RowState) -> None:
        self.paint_tick(painter, self.tick_rect(rect), checked=False, hovered=state.zone == "tick")
        icons.draw(painter, "heart-handshake", QRect(rect.x() + 28, rect.y(), 16, rect.height()))
        due = paint.text_width(record.due, "body_strong")
        words = rect.adjusted(56, 0, -due - 8, 0)
        paint.draw_two_lines(painter, words, record.name, record.role, first_style="body_medium")
        paint.draw_text(painter, rect, record.due, style="body_strong", color="warning", align="trailing")


def people_list() -> ListView:
    """A list in columns."""
    view = ListView(name="People", header=True, multi=True)
    people = People(rows, parent=view)
    view.set_model(people)
    view.set_delegate(PeopleDelegate(view))
    view.set_widths((152, 176, 0), stretch=2)
    view.set_widths((152, 176, 100), stretch=2)
    header = view.horizontalHeader()
    assert isinstance(header, ListHeader)
    header.show_sort(2)
    people.set_ids(range(1, 10_001))
    return view


def agenda() -> ListView:
    """A list in groups."""
    view = ListView(name="Agenda", row_height=52, lines=2, ground="panel")
    people = People(rows, parent=view)
    people.titles = ("",)
    view.set_model(people)
    view.set_delegate(AgendaDelegate(view))
    groups = [
        (Heading("Overdue", 1, color="danger", open=True), [1]),
        (Heading("Today", 2, open=True), [2, 3]),
        (Heading("Done", 12, open=False), [4]),
        (Heading("Next week"), [5, 6]),
    ]
    people.set_groups(groups)
    return view


def page() -> QWidget:
    """Both lists side by side."""
    pane = QWidget()
    line = QHBoxLayout(pane)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(1)
    for view in (people_list(), agenda()):
        line.addWidget(view)
        view.select_id(2)
    pane.resize(980, 480)
    return pane


def main(folder: Path) -> None:
    """Write the pictures."""
    app = application()
    pane = page()
    for mode in ("light", "dark"):
        theme().configure(mode=mode)
        pane.show()
        for _ in range(3):
            app.processEvents()
        pane.grab().save(str(folder / f"lists-{mode}.png"))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
