"""Notes as a text document: a block a line, with its uid, time and mark kept in the block's format.

Values in the block format survive deleting and Undo; they are what the book of lines is told by.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import (
    QTextBlock,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrameFormat,
)

from desktop.core.uids import new_uids
from desktop.models.live_lines import Batch, Line, LineBook
from desktop.storage.queries.live import NoteRow

_FIRST = int(QTextFormat.Property.UserProperty.value)
KEY, TIME, MARK, OFF_RECORD, QUESTION = (_FIRST + number for number in range(1, 6))

SOFT_BREAK = "\u2028"
"""A line break within a note, as the document holds it; the notebook has a line feed there."""


BATCH = 1000
"""So many lines are written in one commit, so that a long paste never holds the window up."""


class NoteDocument(QObject):
    """Watches a document and tells the book what was touched, without walking through it.

    ``touched`` comes after every change that may have to be saved; ``rows_changed`` when lines came or went.
    """

    touched = Signal()
    rows_changed = Signal()

    def __init__(self, document: QTextDocument, *, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.book = LineBook()
        self._document = document
        self._uids = new_uids()
        self._base = QTextBlockFormat()
        self._page = QTextFrameFormat()
        self._loading = False
        self._blocks = document.blockCount()
        document.documentLayout()  # without one the document does not tell of its changes
        document.contentsChange.connect(self._on_contents_change)

    @property
    def document(self) -> QTextDocument:
        """The document itself."""
        return self._document

    def load(self, rows: Iterable[NoteRow], *, with_empty_line: bool = True) -> None:
        """Show these lines and forget what was there, Undo too; an empty line follows for what is to come."""
        lines = [(row.uid, row.position, line_of(row)) for row in rows]
        self._loading = True
        self._document.setUndoRedoEnabled(False)
        self._document.clear()
        self._document.rootFrame().setFrameFormat(self._page)
        cursor = QTextCursor(self._document)
        cursor.beginEditBlock()
        for number, (key, _, line) in enumerate(lines):
            self._put(cursor, self.format_of(line, key=key), line.text, first=number == 0)
        if with_empty_line or not lines:
            self._put(cursor, self.fresh_format(), "", first=not lines)
        cursor.endEditBlock()
        self._document.setUndoRedoEnabled(True)
        self._loading = False
        self._blocks = self._document.blockCount()
        self.book.load(lines, empty=[key_of(self._document.lastBlock())][: self._blocks - len(lines)])
        self.rows_changed.emit()

    def reformat(self, base: QTextBlockFormat, page: QTextFrameFormat) -> None:
        """Lay all lines out anew, such as for another text size; Undo begins anew too."""
        self._base, self._page = base, page
        self._loading = True
        self._document.setUndoRedoEnabled(False)
        cursor = QTextCursor(self._document)
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(base)
        self._document.rootFrame().setFrameFormat(page)
        self._document.setUndoRedoEnabled(True)
        self._loading = False

    def fresh_format(self) -> QTextBlockFormat:
        """The format of a line that nobody has typed in yet."""
        fresh = QTextBlockFormat(self._base)
        fresh.setProperty(KEY, next(self._uids))
        return fresh

    def format_of(self, line: Line, *, key: str = "") -> QTextBlockFormat:
        """The format of a line with this time and mark; without ``key`` it is a new line."""
        made = self.fresh_format()
        if key:
            made.setProperty(KEY, key)
        if line.at_seconds is not None:
            made.setProperty(TIME, line.at_seconds)
        if line.mark:
            made.setProperty(MARK, line.mark)
        if line.question is not None:
            made.setProperty(QUESTION, line.question)
        if line.off_record:
            made.setProperty(OFF_RECORD, True)
        return made

    def find(self, key: str) -> QTextBlock:
        """The block of a line; an invalid one where there is none."""
        keys = self.book.keys
        return self._document.findBlockByNumber(keys.index(key)) if self.book.has(key) else QTextBlock()

    def line_at_height(self, y: float) -> QTextBlock:
        """The first line that ends below this height in px, else the last one.

        Looks at few lines only, and at none far below. To ask Qt which letter is there would set its whole line
        anew, and what it keeps of that for each such line is more than the line itself.
        """
        low, high, last = 0, 0, self._document.blockCount() - 1
        while high < last and self._bottom(high) <= y:
            low, high = high + 1, min(2 * high + 1, last)
        while low < high:
            middle = (low + high) // 2
            if self._bottom(middle) > y:
                high = middle
            else:
                low = middle + 1
        return self._document.findBlockByNumber(low)

    def collect(self, *, now: float) -> Batch:
        """What differs from the notebook; see ``LineBook.collect``."""
        self.repair()
        numbers = self.book.numbers()
        return self.book.collect(
            lambda key: line_at(self._document.findBlockByNumber(numbers(key))), now=now, limit=BATCH
        )

    def change_format(
        self, block: QTextBlock, properties: Mapping[int, object], *, join: bool = False
    ) -> None:
        """Set properties of a line (None takes one away) as one step of the editor's Undo.

        With ``join`` it belongs to the step before, such as the key that was just typed.
        """
        cursor = QTextCursor(block)
        changed = QTextBlockFormat(block.blockFormat())
        for number, value in properties.items():
            if value is None or value == "":
                changed.clearProperty(number)
            else:
                changed.setProperty(number, value)
        if join:
            cursor.joinPreviousEditBlock()
        else:
            cursor.beginEditBlock()
        cursor.setBlockFormat(changed)
        cursor.endEditBlock()

    def take_in(self, rows: Iterable[NoteRow]) -> None:
        """Show lines that somebody else wrote; what is still being typed here stays as it is."""
        for row in rows:
            line = line_of(row)
            if not self.book.has(row.uid):
                self._insert(row, line)
                continue
            block = self.find(row.uid)
            if self.book.is_clean(row.uid, line_at(block)) and line_at(block) != line:
                self._replace(block, line)
            self.book.adopt(row.uid, row.position, line)

    def take_out(self, keys: Iterable[str]) -> None:
        """Lines are gone from the notebook: take them out unless they were changed here meanwhile."""
        for key in keys:
            block = self.find(key)
            clean = block.isValid() and self.book.is_clean(key, line_at(block))
            self.book.forget(key)
            if clean:
                self._remove(block)

    def blocks(self) -> Iterator[QTextBlock]:
        """Every line from the first to the last; for jobs that are not done at each key."""
        block = self._document.begin()
        while block.isValid():
            yield block
            block = block.next()

    def _bottom(self, number: int) -> float:
        block = self._document.findBlockByNumber(number)
        return self._document.documentLayout().blockBoundingRect(block).bottom()

    def _put(self, cursor: QTextCursor, wanted: QTextBlockFormat, text: str, *, first: bool) -> None:
        if first:
            cursor.setBlockFormat(wanted)
        else:
            cursor.insertBlock(wanted)
        cursor.insertText(text.replace("\n", SOFT_BREAK))

    def _insert(self, row: NoteRow, line: Line) -> None:
        place = self.book.place_of(row.position)
        self.book.adopt(row.uid, row.position, line)
        wanted = self.format_of(line, key=row.uid)
        cursor = QTextCursor(self._document)
        cursor.beginEditBlock()
        if place >= self._document.blockCount():
            cursor.movePosition(QTextCursor.MoveOperation.End)
            cursor.insertBlock(wanted)
        else:
            block = self._document.findBlockByNumber(place)
            moved = QTextBlockFormat(block.blockFormat())
            cursor.setPosition(block.position())
            cursor.insertBlock(moved)
            cursor.setPosition(self._document.findBlockByNumber(place).position())
            cursor.setBlockFormat(wanted)
        cursor.insertText(line.text.replace("\n", SOFT_BREAK))
        cursor.endEditBlock()

    def _replace(self, block: QTextBlock, line: Line) -> None:
        cursor = QTextCursor(block)
        cursor.beginEditBlock()
        cursor.setBlockFormat(self.format_of(line, key=key_of(block)))
        if text_of(block) != line.text:
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
            cursor.insertText(line.text.replace("\n", SOFT_BREAK))
        cursor.endEditBlock()

    def _remove(self, block: QTextBlock) -> None:
        cursor = QTextCursor(block)
        cursor.beginEditBlock()
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()
        follower = block.next()
        if follower.isValid():
            kept = QTextBlockFormat(follower.blockFormat())
            cursor.deleteChar()
            cursor.setBlockFormat(kept)
        else:  # the last line stays, empty: somebody may be about to type in it
            cursor.setBlockFormat(self.fresh_format())
        cursor.endEditBlock()

    def repair(self) -> None:
        """Give lines an identity of their own that came about by some way that does not stamp them."""
        for key in self.book.repeated(self.book.unsaved()):
            numbers = [number for number, other in enumerate(self.book.keys) if other == key]
            for number in numbers[1:] if key else numbers:
                block = self._document.findBlockByNumber(number)
                fresh = key_of_format(self.fresh_format())
                properties: dict[int, object] = {KEY: fresh, MARK: None}
                if not text_of(block):  # nothing was split: its time is that of what will be written there
                    properties |= {TIME: None, QUESTION: None}
                self.change_format(block, properties, join=True)

    def _on_contents_change(self, position: int, removed: int, added: int) -> None:  # noqa: ARG002
        if self._loading:
            return
        document = self._document
        first = document.findBlock(position)
        last = document.findBlock(min(position + added, document.characterCount() - 1))
        count = last.blockNumber() - first.blockNumber() + 1
        came = document.blockCount() - self._blocks
        self._blocks = document.blockCount()
        keys = []
        block = first
        for _ in range(count):
            keys.append(key_of(block))
            block = block.next()
        self.book.splice(first.blockNumber(), count - came, keys)
        if came:
            self.rows_changed.emit()
        self.touched.emit()


def key_of(block: QTextBlock) -> str:
    """The uid of a line, empty where it has none yet."""
    return key_of_format(block.blockFormat())


def key_of_format(wanted: QTextBlockFormat) -> str:
    """The uid in a block's format."""
    return str(wanted.property(KEY) or "")


def text_of(block: QTextBlock) -> str:
    """The words of a line as the notebook has them."""
    text = block.text()
    if SOFT_BREAK in text:
        text = text.replace(SOFT_BREAK, "\n")
    return text


def line_at(block: QTextBlock) -> Line:
    """A line of the document."""
    made = block.blockFormat()
    at_seconds, question = made.property(TIME), made.property(QUESTION)
    return Line(
        text_of(block),
        str(made.property(MARK) or ""),
        None if at_seconds is None else int(at_seconds),
        None if question is None else int(question),
        bool(made.property(OFF_RECORD)),
    )


def line_of(row: NoteRow) -> Line:
    """A line of the notebook."""
    return Line(row.text, row.mark, row.at_seconds, row.question, row.off_record)
