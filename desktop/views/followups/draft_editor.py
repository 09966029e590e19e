"""Where a draft is written: plain text in which filled fields are shown as such until they are touched."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from PySide6.QtCore import QEvent, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QHelpEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QTextBlock,
    QTextBlockFormat,
    QTextCursor,
    QTextLine,
)
from PySide6.QtWidgets import QToolTip, QWidget

from desktop.domain import draft_places
from desktop.domain.draft_places import Insertion
from desktop.domain.draft_spans import Span
from desktop.domain.drafts import OWN, mark_field, note_value
from desktop.qtkit import paint
from desktop.qtkit.fields import TextArea
from desktop.qtkit.theme import theme
from desktop.views.followups import gaps
from desktop.views.followups.fields import field_name
from desktop.views.followups.marked_text import FieldPlaces, Place, Units

_PADDING = 5  # beyond the frame's own
_LOW = 2
_FIXED = QTextBlockFormat.LineHeightTypes.FixedHeight.value


class DraftEditor(TextArea):
    """A draft with its fields. ``edited`` is sent after each change by the user."""

    edited = Signal()
    own_wanted = Signal(str)
    """An empty field was clicked that stands for something about the user."""

    def __init__(self, *, name: str, parent: QWidget | None = None) -> None:
        self._places = FieldPlaces()
        self._touched: tuple[int, int] | None = None
        self._putting = True
        self._placed = False
        super().__init__(style="draft", least=1, most=0, name=name, parent=parent)
        self.document().setDocumentMargin(_PADDING)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.document().contentsChange.connect(self._on_contents_change)
        self.textChanged.connect(self._on_text_changed)
        self.cursorPositionChanged.connect(self._on_caret)
        self._putting = False

    @property
    def spans(self) -> tuple[Span, ...]:
        """The filled fields, in characters of the text that is shown."""
        return self._places.spans(self.text)

    @property
    def kept(self) -> gaps.Draft:
        """The draft as it is kept, with the keys of its empty fields and the places of its filled ones."""
        return gaps.keyed(self.text, self.spans)

    @property
    def empty(self) -> list[str]:
        """Names of the empty fields in their order, each once."""
        return list(dict.fromkeys(place.field for place in self._places.empty))

    def set_draft(self, text: str, spans: Iterable[Span]) -> None:
        """Show another draft, given as it is kept; the editor's own undo begins anew."""
        text, spans = gaps.named(text, spans)
        self._putting = True
        if text != self.text or not text:
            self.setPlainText(text)
            self._placed = False
        self._places.put(text, spans)
        self._raise_first_line()
        self._space_lines()
        self._putting = False
        self.viewport().update()

    def put_field(self, field: str, value: str) -> None:
        """Put a field in with its value, or in braces if it has none: at the caret, once somebody placed it."""
        words = value or gaps.gap(field)
        if self._placed:
            self._put(self._at_caret(words), field if value else "")
        else:
            self._put_unplaced(
                draft_places.field_insertion(self.text, self.spans, words), field if value else ""
            )

    def put_note(self, mark: str, note: str) -> None:
        """Put a line of notes in at the caret; where nobody placed it, into an empty field, else as a sentence."""
        field = mark_field(mark) or ""
        open_field = next((place for place in self._places.empty if place.field == field), None)
        if self._placed:
            self._put(self._at_caret(note_value(mark, note)), field)
        elif open_field is not None:
            self._select(open_field)
            self._put(Insertion(0, "", note_value(mark, note), ""), field)
            self._placed = False
        else:
            found = draft_places.note_insertion(self.text, self.spans, mark=mark, note=note)
            self._put_unplaced(found, field)

    def fill_empty(self, field: str, value: str) -> None:
        """Put a value into every empty field of that name."""
        for place in reversed([place for place in self._places.empty if place.field == field]):
            self._select(place)
            self._put(Insertion(0, "", value, ""), field)

    def select_empty(self) -> bool:
        """Select the first empty field, ready to be written over; False if there is none."""
        place = next(iter(self._places.empty), None)
        if place is None:
            return False
        self._select(place)
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        pieces = [(rect, place.empty) for place in self._places.all for rect in self._rects(place)]
        painter = QPainter(self.viewport())
        for rect, empty in pieces:
            painter.fillRect(rect, theme().color("danger-soft" if empty else "accent-soft"))
        painter.end()
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        for rect, empty in pieces:
            line = QRectF(rect.x(), rect.bottom() + 1, rect.width(), 1)
            painter.fillRect(paint.on_pixels(painter, line), theme().color("danger" if empty else "accent"))
        painter.end()

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            place = self._places.at(self.cursorForPosition(event.pos()).position())
            inside = place is not None and any(rect.contains(event.pos()) for rect in self._rects(place))
            QToolTip.showText(event.globalPos(), field_name(place.field) if place and inside else "", self)
            return True
        return super().viewportEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        self._placed = True
        cursor = self.textCursor()
        place = self._places.at(cursor.position())
        if place is not None and place.empty and not cursor.hasSelection() and not self.isReadOnly():
            self._select(place)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Ask for what is about oneself; a single click is for typing, and must open nothing."""
        place = self._places.at(self.cursorForPosition(event.position().toPoint()).position())
        if place is None or not place.empty or place.field not in OWN or self.isReadOnly():
            super().mouseDoubleClickEvent(event)
            return
        self.own_wanted.emit(place.field)

    def _at_caret(self, words: str) -> Insertion:
        units, cursor = Units(self.text), self.textCursor()
        start, end = units.python(cursor.selectionStart()), units.python(cursor.selectionEnd())
        return draft_places.at_caret(self.text, start, end, words)

    def _put_unplaced(self, found: Insertion, field: str) -> None:
        """Put it in where it fits; the caret goes there too, but was not placed by anybody."""
        cursor = self.textCursor()
        cursor.setPosition(Units(self.text).qt(found.at))
        self.setTextCursor(cursor)
        self._put(found, field)
        self.ensureCursorVisible()
        self._placed = False

    def _put(self, found: Insertion, field: str) -> None:
        """Write over what is selected, as one step of the editor's undo; ``field`` names a filled one."""
        cursor = self.textCursor()
        start = cursor.selectionStart()
        cursor.insertText(found.before + found.value + found.after)
        if field:
            begin = start + len(found.before)
            self._places.add(Place(begin, cursor.position() - len(found.after), field))
        self.setTextCursor(cursor)
        self.viewport().update()
        self.edited.emit()

    def _on_caret(self) -> None:
        self._placed = self._placed or not self._putting

    def _on_contents_change(self, position: int, removed: int, added: int) -> None:
        if self._putting:
            return
        self._places.edit(position, removed=removed, added=added)
        self._touched = (position, position + added)

    def _on_text_changed(self) -> None:
        if self._putting:
            return
        self._places.look(self.text)
        if self._touched is not None:
            self._space_touched(*self._touched)
            self._touched = None
        self.viewport().update()
        self.edited.emit()

    def _select(self, place: Place) -> None:
        cursor = self.textCursor()
        cursor.setPosition(place.start)
        cursor.setPosition(place.end, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def _raise_first_line(self) -> None:
        """Fixed lines hang low in their height: the margin above gives way for that."""
        frame = self.document().rootFrame()
        form = frame.frameFormat()
        form.setTopMargin(_PADDING - _LOW)
        form.setLeftMargin(_PADDING - 1)
        form.setRightMargin(_PADDING - 1)
        frame.setFrameFormat(form)

    def _space_lines(self) -> None:
        """Give every line its height; an empty one between paragraphs is half as high."""
        putting, self._putting = self._putting, True
        self.document().setUndoRedoEnabled(False)
        cursor = QTextCursor(self.document())
        for block in self._blocks(0, self.document().characterCount()):
            cursor.setPosition(block.position())
            cursor.setBlockFormat(self._format_of(block))
        self.document().setUndoRedoEnabled(True)
        self._putting = putting

    def _space_touched(self, start: int, end: int) -> None:
        """The same for the lines of an edit, as part of that edit."""
        self._putting = True
        for block in self._blocks(start, end):
            wanted = self._format_of(block)
            if block.blockFormat().lineHeight() != wanted.lineHeight():
                cursor = QTextCursor(block)
                cursor.joinPreviousEditBlock()
                cursor.setBlockFormat(wanted)
                cursor.endEditBlock()
        self._putting = False

    def _format_of(self, block: QTextBlock) -> QTextBlockFormat:
        line = theme().line_height("draft")
        between = block.length() <= 1 and block.previous().isValid() and block.next().isValid()
        form = QTextBlockFormat()
        form.setLineHeight(line // 2 if between else line, _FIXED)
        return form

    def _blocks(self, start: int, end: int) -> Iterator[QTextBlock]:
        block = self.document().findBlock(start)
        before = block.previous()
        if before.isValid():
            yield before
        while block.isValid() and block.position() <= end:
            yield block
            block = block.next()

    def _rects(self, place: Place) -> Iterator[QRect]:
        """The pieces of a field, one a line, as they lie in the viewport now."""
        block = self.document().findBlock(place.start)
        layout = block.layout()
        origin = self.document().documentLayout().blockBoundingRect(block).topLeft()
        first, last = place.start - block.position(), place.end - block.position()
        dx, dy = self.horizontalScrollBar().value(), self.verticalScrollBar().value()
        tall = round(theme().metrics("draft").height()) + 1
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            begin = max(first, line.textStart())
            end = min(last, line.textStart() + line.textLength())
            if begin >= end:
                continue
            x, beyond = _x(line, begin), _x(line, end)
            top = origin.y() + line.y() + (line.height() - tall) / 2
            left = origin.x() + min(x, beyond)
            yield QRect(round(left) - dx, round(top) - dy, round(abs(beyond - x)), tall)


def _x(line: QTextLine, position: int) -> float:
    """Where a character of a line begins."""
    found: Any = line.cursorToX(position)
    return float(found[0])
