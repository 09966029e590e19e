"""The editor of notes: a line a note, with its time and mark beside it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import partial

from PySide6.QtCore import QEvent, QMimeData, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QFocusEvent,
    QFontMetricsF,
    QInputMethodEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextBlock,
    QTextBlockFormat,
    QTextCursor,
    QTextFrameFormat,
    QTextOption,
)
from PySide6.QtWidgets import QTextEdit, QWidget

from desktop.core.errors import UserError
from desktop.domain.kinds import Mark
from desktop.domain.marks import DEFAULT_KEYS
from desktop.models.live_document import MARK, OFF_RECORD, NoteDocument, key_of, line_at
from desktop.models.live_paste import pasted_lines
from desktop.qtkit import paint
from desktop.qtkit.clipboard import plain_copy
from desktop.qtkit.fields import is_left_to_window
from desktop.qtkit.overlay_scroll import OverlayScroll
from desktop.qtkit.theme import theme
from desktop.views.live.gutter import Gutter, ground_area
from desktop.views.live.line_keys import LineKeys, writes
from desktop.views.live.note_host import NARROW, WIDE, Look
from desktop.views.live.off_record import OffRecordPainter
from desktop.views.live.paste import PasteJob
from desktop.views.live.spare_scroll import SpareScroll


class NotesEditor(QTextEdit):
    """Plain lines of notes; what a line is about is in ``notes``.

    ``line_changed`` when the caret came to another line or that line's mark changed; ``note_closed`` when
    Enter closed a note; ``line_left`` carries the uid of a line the caret left; ``refused`` an error about
    what was pasted; ``left`` when the focus goes elsewhere; ``painted_anew`` when the gutter should follow.
    """

    line_changed = Signal()
    note_closed = Signal()
    line_left = Signal(str)
    refused = Signal(object)
    left = Signal()

    def __init__(self, parent: QWidget | None = None, *, look: Look = WIDE) -> None:
        super().__init__(parent)
        self.setObjectName("editor")
        self.setFrameShape(QTextEdit.Shape.NoFrame)
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setCursorWidth(1)
        self.seconds: Callable[[], int | None] = lambda: None
        self.question: Callable[[], int | None] = lambda: None
        self.mark_keys: Mapping[str, Mark] = DEFAULT_KEYS
        self._scale, self.look, self._at, self._found = 1.0, look, "", ""
        self._run = (-1, -1, -1)
        self.notes = NoteDocument(self.document(), parent=self)
        self._keys = LineKeys(self)
        self._paste: PasteJob | None = None
        self._build()
        theme().follow(self)
        self.restyle()

    @property
    def line_height(self) -> int:
        """Distance of two lines of a note in px."""
        return theme().line_height(self.look.style, scale=self._scale)

    @property
    def line(self) -> QTextBlock:
        """The line in which the caret is."""
        return self.textCursor().block()

    @property
    def mark(self) -> str:
        """The mark of that line, empty for none."""
        return line_at(self.line).mark

    def set_scale(self, scale: float) -> None:
        """Size of the notes against their usual size, from the user's settings."""
        if scale != self._scale:
            self._scale = scale
            self.restyle()

    def set_narrow(self, narrow: bool) -> None:
        """Use less room beside the text."""
        self.look = NARROW if narrow else WIDE
        self.restyle()

    def set_mark(self, mark: str, *, block: QTextBlock | None = None) -> None:
        """Mark a line, the caret's if none is given; empty takes the mark off."""
        if not self.isReadOnly():
            self.notes.change_format(block or self.line, {MARK: mark or None})
            self._say_line()

    def toggle_off_record(self) -> None:
        """Take the caret's line off the record, or put it back on."""
        if not self.isReadOnly():
            self.notes.change_format(self.line, {OFF_RECORD: None if line_at(self.line).off_record else True})
            self._say_line()

    def go_to(self, key: str) -> None:
        """Put the caret at the end of a line; of the last one where the line is not there."""
        block = self.notes.find(key)
        cursor = QTextCursor(block if block.isValid() else self.document().lastBlock())
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def show_found(self, key: str) -> None:
        """Put the caret into a line that was looked for, and mark the line until another is gone to."""
        self.go_to(key)
        self._found = key
        self.centre_caret()
        self.viewport().update()

    def centre_caret(self) -> None:
        """Bring the caret's line into the middle of what is seen."""
        bar, caret = self.verticalScrollBar(), self.cursorRect()
        bar.setValue(bar.value() + caret.center().y() - self.viewport().height() // 2)

    def stamp(self) -> None:
        """Give the caret's line its time and question if it has begun just now."""
        self._keys.stamp()

    def take_typed(self, text: str) -> None:
        """Treat words that another field put in at the caret as typed here: with marks and a time."""
        self._keys.forget_mark()
        self._keys.typed(text)

    @contextmanager
    def one_step(self) -> Iterator[None]:
        """What begins a line, the time that it gets by that, and what is typed on from there are one step of Undo.

        Qt joins letters that are typed one after the other, but none to a step that holds more than letters.
        """
        begins, goes_on = line_at(self.line).at_seconds is None, self._run == self._typed_to()
        if not (begins or goes_on):
            yield
            return
        step = self.textCursor()  # where a step begins is where Undo puts the caret
        step.joinPreviousEditBlock() if goes_on else step.beginEditBlock()
        try:
            yield
        finally:
            step.endEditBlock()
            self._run = self._typed_to()

    def restyle(self) -> None:
        gutter = theme().px(self.look.gutter)
        self.gutter.set_width(gutter)
        left, right = (0, gutter) if self._is_mirrored() else (gutter, 0)
        self.setViewportMargins(left, 0, right, 0)
        self.setFont(theme().font(self.look.style, scale=self._scale))
        self.document().setDefaultFont(self.font())
        palette = self.palette()
        palette.setColor(palette.ColorRole.Base, theme().color(self.look.ground))
        palette.setColor(palette.ColorRole.Text, theme().color("text"))
        self.setPalette(palette)
        self.viewport().setPalette(palette)  # once it has a palette of its own it follows no other
        base = QTextBlockFormat()
        base.setLineHeight(self.line_height, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        base.setBottomMargin(self.look.gap)
        self.notes.reformat(base, self._page_format())
        self._place_gutter()
        self._keep_caret_in_sight()
        self.viewport().update()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste as plain lines, never interpreted; a long text comes in over several turns."""
        if not source.hasText():
            return
        try:
            lines = pasted_lines(source.text())
        except UserError as error:
            self.refused.emit(error)
            return
        if lines and not self.isReadOnly():
            self._paste = PasteJob(
                self, lines, at_seconds=self.seconds(), question=self.question(), parent=self
            )
            self._paste.go_on()

    def createMimeDataFromSelection(self) -> QMimeData:
        return plain_copy(self.textCursor())

    def event(self, event: QEvent) -> bool:
        own = self.document()
        if is_left_to_window(event, undo=own.isUndoAvailable(), redo=own.isRedoAvailable()):
            event.ignore()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.isReadOnly() or not writes(event):
            if self.isReadOnly() or not self._keys.press(event):
                super().keyPressEvent(event)
            return
        self._keys.forget_mark()
        with self.one_step():
            super().keyPressEvent(event)
            self._keys.typed(event.text())

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        if self.isReadOnly() or not event.commitString():
            super().inputMethodEvent(event)
            return
        with self.one_step():
            super().inputMethodEvent(event)
            self._keys.typed(event.commitString())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_gutter()
        self._keep_caret_in_sight()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self.restyle()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        self.gutter.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        ground = self.ground_of(self.line)  # a line that was found has the caret
        if ground:
            band = self.band_of(self.line)
            area = ground_area(band, width=self.viewport().width())
            painter.fillRect(paint.on_pixels(painter, area), theme().color(ground))
        painter.end()
        super().paintEvent(event)

    def ground_of(self, block: QTextBlock) -> str:
        """The colour below a line that stands out: one that was looked for, or the one being written; else empty."""
        if self._found and key_of(block) == self._found:
            return "selection"
        return "hover" if block == self.line and not self.isReadOnly() else ""

    def band_of(self, block: QTextBlock) -> QRectF:
        """The stretch of the viewport that a line takes, with half of the gap above and below."""
        area = self.document().documentLayout().blockBoundingRect(block)
        lines = max(1, block.layout().lineCount())
        top = area.y() - self.verticalScrollBar().value() - self.look.gap / 2 + self._sag
        return QRectF(0, top, self.viewport().width(), lines * self.line_height + self.look.gap)

    def first_visible(self) -> QTextBlock:
        """The line at the upper edge of the viewport; the gap below a line belongs to it."""
        return self.notes.line_at_height(self.verticalScrollBar().value() - self.look.gap)

    def _typed_to(self) -> tuple[int, int, int]:
        """Where the caret is, what is selected, and how much there is to undo: other acts change one of these."""
        cursor = self.textCursor()
        return cursor.position(), cursor.anchor(), self.document().availableUndoSteps()

    def _build(self) -> None:
        self.gutter = Gutter(self, parent=self)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.spare = SpareScroll(self.verticalScrollBar())  # hears of a smaller range before the bar does
        OverlayScroll(self)
        self._off_record = OffRecordPainter(self.document())
        self.cursorPositionChanged.connect(self._on_cursor_moved)
        self.document().documentLayout().documentSizeChanged.connect(self.gutter.update)
        self.document().contentsChange.connect(self._on_contents_change)

    def _page_format(self) -> QTextFrameFormat:
        look, page = self.look, QTextFrameFormat()
        before, after = look.before, theme().px(look.after)
        page.setMargin(0)
        page.setLeftMargin(after if self._is_mirrored() else before)
        page.setRightMargin(before if self._is_mirrored() else after)
        page.setTopMargin(look.above + look.gap / 2 - self._sag)
        page.setBottomMargin(look.above)
        return page

    @property
    def _sag(self) -> int:
        """How much lower than in its middle the text stands in a line of fixed height."""
        return round(0.3 * (self.line_height - QFontMetricsF(self.font()).height()))

    def _place_gutter(self) -> None:
        area = self.viewport().geometry()
        width = self.gutter.width()
        x = area.x() + area.width() if self._is_mirrored() else area.x() - width
        self.gutter.setGeometry(QRect(x, area.y(), width, area.height()))

    def _keep_caret_in_sight(self) -> None:
        """Lines that wrap anew move: where one writes stays to be seen."""
        if not self.isReadOnly():
            self.ensureCursorVisible()

    def _is_mirrored(self) -> bool:
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def _on_contents_change(self, position: int, removed: int, added: int) -> None:
        """One key in a line leaves what stands beside it as it is; anything else may not."""
        if removed + added > 1:
            self.gutter.update()
        if added and QAccessible.isActive() and not self.isReadOnly():
            QTimer.singleShot(0, self, partial(self._heed_reader, position))

    def _heed_reader(self, position: int) -> None:
        """What a screen reader wrote, past all keys, is a line of its own and gets a time as if it was typed."""
        if not self.document().isRedoAvailable():  # what Undo brought back stays as it was
            self.notes.repair()
            self._keys.stamp(self.document().findBlock(position))

    def _on_cursor_moved(self) -> None:
        key = key_of(self.line)
        if key != self._at:
            before, self._at, self._found = self._at, key, ""
            if before:
                self.line_left.emit(before)
            self.viewport().update()
            self._say_line()

    def _say_line(self) -> None:
        self.gutter.update()
        self.line_changed.emit()
