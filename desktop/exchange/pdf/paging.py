"""Where the pages of a set text end: never within a row or between a heading and what it is the heading of.

A text is set as one endless strip. It is cut between its lines and rows, each of which says whether it may be
parted from the next; a page that begins within a table shows the head of the table once more.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from PySide6.QtGui import QAbstractTextDocumentLayout, QTextBlock, QTextCursor, QTextDocument, QTextTable

#: A table that takes no more than this share of a page stands on one.
SMALL = 0.22
#: Lines that touch are told apart by half of this, in dots.
_SEAM = 1.0

Span = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Page:
    """What one page shows, in dots from the top of the text: a part of it, and before it the head of a table."""

    top: float
    bottom: float
    head: Span | None = None

    @property
    def indent(self) -> float:
        """How far down the page its part begins."""
        return 0.0 if self.head is None else self.head[1] - self.head[0]


@dataclass(frozen=True, slots=True)
class _Strip:
    """A line or a row. ``kept``: the next one must stand on the same page; ``blank``: no page begins with it."""

    top: float
    bottom: float
    kept: bool = False
    blank: bool = False
    head: Span | None = None


def pages_of(text: QTextDocument, height: float) -> list[Page]:
    """The pages, so high, of a text that is set without any; one that holds nothing has one page."""
    strips, found, at = list(_strips(text, height)), [], 0
    while at < len(strips):
        if strips[at].blank:
            at += 1
            continue
        end = _end_of_page(strips, at, height)
        found.append(Page(strips[at].top, strips[end - 1].bottom, strips[at].head))
        at = end
    return found or [Page(0.0, 0.0)]


def _end_of_page(strips: list[_Strip], at: int, height: float) -> int:
    """Where the page that begins with a strip ends: behind as many as there is room for and may be parted."""
    first = strips[at]
    lowest = first.top + height - Page(0, 0, first.head).indent
    end = at + 1
    while end < len(strips) and strips[end].bottom <= lowest:
        end += 1
    cut = end
    while cut < len(strips) and cut > at and strips[cut - 1].kept:
        cut -= 1
    return cut if cut > at else end


def _strips(text: QTextDocument, height: float) -> Iterator[_Strip]:
    layout, block, below_heading = text.documentLayout(), text.begin(), False
    while block.isValid():
        table: QTextTable | None = QTextCursor(block).currentTable()
        if table is not None:
            yield from _rows(table, layout, height)
            block = table.lastCursorPosition().block().next()
            below_heading = False
            continue
        paragraph = _paragraph(block)
        following = paragraph[-1].next()
        is_heading = block.blockFormat().headingLevel() > 0
        leads = below_heading and following.isValid() and _is_in_table(following)
        yield from _lines(paragraph, layout, kept=is_heading or leads)
        below_heading, block = is_heading, following


def _paragraph(block: QTextBlock) -> list[QTextBlock]:
    """A paragraph as somebody wrote it: Qt makes a block of each of its lines, with no room between them."""
    found = [block]
    while not found[-1].blockFormat().bottomMargin():
        following = found[-1].next()
        if not following.isValid() or following.blockFormat().topMargin() or _is_in_table(following):
            break
        found.append(following)
    return found


def _is_in_table(block: QTextBlock) -> bool:
    return QTextCursor(block).currentTable() is not None


def _lines(
    paragraph: list[QTextBlock], layout: QAbstractTextDocumentLayout, *, kept: bool
) -> Iterator[_Strip]:
    """The lines of a paragraph; neither its first nor its last one stands alone on a page."""
    blank = not any(block.text().strip() for block in paragraph)
    spans = [span for block in paragraph for span in _spans(block, layout)]
    for place, (top, bottom) in enumerate(spans, start=1):
        alone = len(spans) > 1 and place in (1, len(spans) - 1)
        yield _Strip(top + _SEAM / 2, bottom - _SEAM / 2, kept or alone, blank)


def _spans(block: QTextBlock, layout: QAbstractTextDocumentLayout) -> Iterator[Span]:
    start, within = layout.blockBoundingRect(block).top(), block.layout()
    for line in map(within.lineAt, range(within.lineCount())):
        yield start + line.y(), start + line.y() + line.height()


def _rows(table: QTextTable, layout: QAbstractTextDocumentLayout, height: float) -> Iterator[_Strip]:
    """The rows of a table: all of a small one stay together, a head with two rows, and the last two."""
    padding, heads = table.format().cellPadding(), table.format().headerRowCount()
    lines = [_lines_of_row(table, row, layout) for row in range(table.rows())]
    tops = [min(top for top, _ in row) - padding for row in lines]
    tops.append(max(bottom for _, bottom in lines[-1]) + padding + _SEAM)
    small = tops[-1] - tops[0] <= height * SMALL
    head = (tops[0], tops[heads]) if heads else None
    room = height - Page(0, 0, head).indent
    for row, spans in enumerate(lines):
        last = row == len(lines) - 1
        begins = bool(heads) and row <= heads
        kept = small or begins or row == len(lines) - 2 or table.cellAt(row, 0).columnSpan() > 1
        whole = _Strip(tops[row], tops[row + 1], kept and not last, head=head if row >= heads else None)
        yield from (whole,) if whole.bottom - whole.top <= room else _parted(whole, spans)


def _lines_of_row(table: QTextTable, row: int, layout: QAbstractTextDocumentLayout) -> list[Span]:
    """From where to where the lines of all cells of a row go."""
    found: list[Span] = []
    for column in range(table.columns()):
        cell = table.cellAt(row, column)
        block, last = cell.firstCursorPosition().block(), cell.lastCursorPosition().block()
        while block.isValid():
            found += _spans(block, layout)
            block = block.next() if block != last else QTextBlock()
    return found


def _parted(row: _Strip, spans: Iterable[Span]) -> Iterator[_Strip]:
    """A row that is higher than a page, cut where no line of any of its cells is."""
    joined: list[Span] = []
    for top, bottom in sorted(spans):
        if joined and top < joined[-1][1] - _SEAM / 2:
            joined[-1] = (joined[-1][0], max(bottom, joined[-1][1]))
        else:
            joined.append((top, bottom))
    for place, (top, bottom) in enumerate(joined, start=1):
        kept = place in (1, len(joined) - 1)
        yield replace(row, top=top + _SEAM / 2, bottom=bottom - _SEAM / 2, kept=kept)
