"""The rows of "Find anything": results, and things to do with the words that were typed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, QPoint, QPointF, QRect
from PySide6.QtGui import QAction, QPainter, QTextCharFormat, QTextLayout, QTextOption
from shiboken6 import isValid

from desktop.domain import names
from desktop.hub import Hub
from desktop.models.find import Hit, Results
from desktop.qtkit import icons, paint
from desktop.qtkit.badges import draw_avatar
from desktop.qtkit.listview import ListView
from desktop.qtkit.paged_model import Heading, PagedModel
from desktop.qtkit.rowdelegate import RowDelegate, RowState
from desktop.qtkit.theme import theme
from desktop.views.find import words

LEAD, GAP, CAPTION_WIDTH = 24, 12, 230
COMMANDS: Mapping[str, str] = {
    "new_person_action": "user-plus",
    "new_follow_up_action": "mail-check",
    "import_action": "file-input",
    "export_action": "file-output",
}
"""Actions of the window that are offered at first, each with its icon."""


@dataclass(frozen=True, slots=True)
class Deed:
    """Something to do: its words, its icon, and the doing."""

    text: str
    icon: str
    act: Callable[[], Any]


Entry = Hit | Deed


class EntryModel(PagedModel):
    """Results and deeds under their headings; the keys count from 1 and mean nothing outside."""

    def __init__(self, hub: Hub, parent: QObject | None = None) -> None:
        super().__init__(self._look_up, parent=parent)
        self._hub = hub
        self._entries: dict[int, Entry] = {}

    def show(self, results: Results, deeds: Iterable[Deed], *, heading: str) -> None:
        """Show results, then what can be done under ``heading``."""
        listed: list[tuple[str, list[Entry]]] = [
            (words.group_name(group), list(hits)) for group, hits in results.groups.items()
        ]
        listed.append((heading, list(deeds)))
        self._entries = {}
        groups: list[tuple[Heading, list[int]]] = []
        for name, entries in listed:
            keys = range(len(self._entries) + 1, len(self._entries) + 1 + len(entries))
            self._entries.update(zip(keys, entries, strict=True))
            if entries:
                groups.append((Heading(name), list(keys)))
        self.set_groups(groups)
        self.refresh()

    def entry(self, key: int) -> Entry | None:
        """What a key stands for."""
        return self._entries.get(key)

    def text(self, record: Entry, column: int) -> str:  # noqa: ARG002 - there is one column
        """The line of an entry."""
        return record.text if isinstance(record, Deed) else words.line_of(record, self._hub).text

    def accessible_text(self, record: Entry, column: int) -> str:  # noqa: ARG002 - there is one column
        """The line and what stands at its end."""
        if isinstance(record, Deed):
            return record.text
        line = words.line_of(record, self._hub)
        return ", ".join(part for part in (line.text, line.caption) if part)

    def _look_up(self, ids: Iterable[int]) -> dict[int, Entry]:
        return {key: self._entries[key] for key in ids if key in self._entries}


class EntryDelegate(RowDelegate):
    """An icon, the words with what was found in accent, a caption, and the key cap on the chosen row."""

    margin = 12
    line = ""

    def __init__(self, view: ListView, *, hub: Hub, key: str) -> None:
        super().__init__(view)
        self._hub, self._key = hub, key

    def paint_heading(
        self,
        painter: QPainter,
        rect: QRect,
        heading: Heading,
        *,
        first: bool,  # noqa: ARG002
        row: int,  # noqa: ARG002
    ) -> None:
        line = theme().line_height("label")
        top = rect.y() + rect.height() - 4 - line
        area = QRect(rect.x() + self.margin, top, rect.width() - 2 * self.margin, line)
        paint.draw_text(painter, area, heading.text, style="label", color="muted")

    def paint_cell(self, painter: QPainter, rect: QRect, record: Entry, column: int, state: RowState) -> None:  # noqa: ARG002
        lead = theme().px(LEAD)
        self._paint_lead(painter, self.mirror(QRect(rect.x(), rect.y(), lead, rect.height()), rect), record)
        area = rect.adjusted(lead + GAP, 0, 0, 0)
        if state.selected:
            width, height = paint.key_cap_size(self._key)
            top = area.y() + (area.height() - height) // 2
            cap = QRect(area.right() - width + 1, top, width, height)
            paint.draw_key_cap(painter, self.mirror(cap, rect), self._key)
            area.setRight(area.right() - width - GAP)
        if isinstance(record, Deed):
            paint.draw_text(painter, self.mirror(area, rect), record.text)
            return
        line = words.line_of(record, self._hub)
        width = min(paint.text_width(line.caption, "caption"), theme().px(CAPTION_WIDTH))
        if width:
            end = QRect(area.right() - width + 1, area.y(), width, area.height())
            paint.draw_text(painter, self.mirror(end, rect), line.caption, style="caption", color="muted")
            area.setRight(area.right() - width - GAP)
        self._paint_found(painter, area, rect, line)

    def tip_of(self, record: Entry, rect: QRect, column: int, pos: QPoint) -> str:  # noqa: ARG002
        return self._model().accessible_text(record, column)

    def _paint_lead(self, painter: QPainter, area: QRect, record: Entry) -> None:
        side = area.width()
        square = QRect(area.x(), area.y() + (area.height() - side) // 2, side, side)
        if isinstance(record, Hit) and record.kind == "person":
            draw_avatar(painter, square, names.initials(record.title))
            return
        if isinstance(record, Hit) and record.kind == "note" and record.mark in words.MARK_ICONS:
            inner = square.adjusted(2, 2, -2, -2)
            paint.box(painter, inner, radius=5, fill=f"mark-{record.mark}-soft")
            name, color = words.MARK_ICONS[record.mark], f"mark-{record.mark}"
            icons.draw(painter, name, inner, size=theme().px(12), color=color, stroke=2.25)
            return
        name = record.icon if isinstance(record, Deed) else words.ICONS.get(record.kind, "search")
        icons.draw(painter, name, square, size=theme().px(16), color="muted")

    def _paint_found(self, painter: QPainter, area: QRect, rect: QRect, line: words.Line) -> None:
        """The words, with what was found strong and in accent; read from either side."""
        room = self.mirror(area, rect)
        layout, width = laid_out(line, room.width())
        text = layout.lineAt(0)
        x = room.right() + 1 - width if self._view.isRightToLeft() else room.x()
        painter.setPen(theme().color("text"))
        layout.draw(painter, QPointF(x, room.y() + round((room.height() - text.height()) / 2)))


def laid_out(line: words.Line, room: float) -> tuple[QTextLayout, float]:
    """A line of words elided to ``room`` px, with what was found in it marked; and how wide it is."""
    look, strong = theme(), QTextCharFormat()
    strong.setFont(look.font("body_strong"))
    strong.setForeground(look.color("accent"))
    found = [line.text[start:end] for start, end in line.spans]
    wider = sum(
        look.metrics("body_strong").horizontalAdvance(text) - look.metrics("body").horizontalAdvance(text)
        for text in found
    )
    shown = paint.elide(line.text, "body", max(0.0, room - wider))
    layout = QTextLayout(shown, look.font("body"))
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    layout.setTextOption(option)
    ranges = []
    for start, end in line.spans:
        marked = QTextLayout.FormatRange()
        marked.start, marked.length, marked.format = start, max(0, min(end, len(shown)) - start), strong
        ranges.append(marked)
    layout.setFormats(ranges)
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    return layout, layout.lineAt(0).naturalTextWidth()


def commands_of(actions: Iterable[QAction]) -> list[Deed]:
    """What somebody who has typed nothing yet is most likely to want from the window."""
    named = {action.objectName(): action for action in actions if isValid(action)}
    found = ((named.get(name), icon) for name, icon in COMMANDS.items())
    return [
        Deed(action.text().replace("&", ""), icon, action.trigger)
        for action, icon in found
        if action is not None and action.isEnabled()
    ]


class NamedActions:
    """The actions of a window by the words that their names are made of, gathered once for many searches."""

    def __init__(self, actions: Iterable[QAction]) -> None:
        self.actions = list(actions)
        self._named = [
            (text, tuple(text.casefold().split()), action)
            for action, text in ((action, _name_of(action)) for action in self.actions)
            if text and action.menu() is None
        ]

    def deeds(self, query: str, *, most: int) -> list[Deed]:
        """Those that have words beginning with all that were typed and can be done now, at most so many."""
        wanted = query.casefold().split()
        found: dict[str, Deed] = {}
        for text, parts, action in self._named if wanted else ():
            is_meant = all(any(part.startswith(word) for part in parts) for word in wanted)
            if is_meant and isValid(action) and action.isEnabled():
                found.setdefault(text, Deed(text, "chevron-right", action.trigger))
        return list(found.values())[:most]


def _name_of(action: QAction) -> str:
    """The words of an action; none for one that works on the chosen row, which nothing is while one searches."""
    text = action.text()
    return "" if "\t" in text else text.replace("&", "").split(":")[0].strip()
