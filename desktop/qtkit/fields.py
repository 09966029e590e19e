"""Where text is typed: TextField (one line), TextArea (grows), Field (adds label, help and error)."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import cast

from PySide6.QtCore import QEvent, QMimeData, QRect, QSize, Qt, Signal, SignalInstance
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextBlockFormat,
    QTextCursor,
    QTextOption,
)
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QTextEdit, QVBoxLayout, QWidget

from desktop.qtkit import icons, menus
from desktop.qtkit.badges import IconLabel
from desktop.qtkit.clipboard import paste_guard, plain_copy
from desktop.qtkit.labels import Label
from desktop.qtkit.theme import theme

LONGEST = 200_000
"""Characters that a text area takes in by pasting."""


class TextField(QLineEdit):
    """One line of text, 32 px high (``small``: 28), with an optional icon at its beginning.

    ``bare`` has no frame, for editing in place. ``committed`` is sent when the user leaves it changed or
    presses Enter; Esc puts the text back that stood there before, and sends ``given_up``.
    """

    committed = Signal(str)
    given_up = Signal()

    def __init__(
        self,
        text: str = "",
        *,
        placeholder: str = "",
        icon: str = "",
        small: bool = False,
        bare: bool = False,
        clearable: bool = False,
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """``clearable``: Esc empties it (search fields). ``name``: what a screen reader calls it."""
        super().__init__(text, parent)
        self._icon, self._clearable, self._before = icon, clearable, text
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(name or placeholder)
        for key, value in (("small", small), ("bare", bare)):
            if value:
                self.setProperty(key, value)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.editingFinished.connect(self._on_editing_finished)
        theme().follow(self)
        self.restyle()

    @property
    def is_understood(self) -> bool:
        """Whether what stands here can be read; any text can."""
        return True

    def complain(self) -> None:
        """Go to it and say what is wrong, where it is not understood."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def restyle(self) -> None:
        room = theme().px(16) + 8 if self._icon else 0
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        self.setTextMargins(0 if mirrored else room, 0, room if mirrored else 0, 0)
        self.update()

    def setText(self, text: str | None, /) -> None:
        super().setText(text or "")
        self._before = text or ""

    def set_icon(self, icon: str) -> None:
        """Show another icon at the beginning; "" shows none."""
        self._icon = icon
        self.restyle()

    def offer_enter(self, tip: str) -> None:
        """Show a button at the end, while there is text, that does what Enter does: for mouse and screen reader."""
        button = menus.action(self, tip, self.returnPressed.emit, icon="corner-down-left", color="muted")
        self.addAction(button, QLineEdit.ActionPosition.TrailingPosition)
        button.setVisible(bool(self.text()))  # only now: a field shows what is added to it
        self.textChanged.connect(lambda text: button.setVisible(bool(text)))

    def set_error(self, on: bool) -> None:
        """Draw the red frame or take it away; the words stand in a Field's caption."""
        mark(self, error=on)

    def event(self, event: QEvent) -> bool:
        if is_left_to_window(event, undo=self.isUndoAvailable(), redo=self.isRedoAvailable()):
            event.ignore()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            if self._clearable and self.text():
                self.clear()
                return
            if not self._clearable and self.text() != self._before:
                self.setText(self._before)
                self.given_up.emit()
                return
            self.given_up.emit()
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._before = self.text()
        super().focusInEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._icon:
            painter = QPainter(self)
            side = theme().px(16)
            area = QRect(9, 0, side, self.height())
            area = self.style().visualRect(self.layoutDirection(), self.rect(), area)
            icons.draw(
                painter, self._icon, area, size=side, color="muted" if self.isEnabled() else "disabled"
            )
            painter.end()

    def _on_editing_finished(self) -> None:
        if self.text() != self._before:
            self._before = self.text()
            self.committed.emit(self._before)


class TextArea(QTextEdit):
    """Plain text of several lines that grows from ``least`` to ``most`` lines, then scrolls.

    ``style`` body, draft, script or note sets font and line height. Tab leaves the field; Ctrl+Enter is
    left to the window. ``committed`` is sent when the user leaves it changed.
    """

    committed = Signal(str)

    def __init__(
        self,
        text: str = "",
        *,
        placeholder: str = "",
        style: str = "body",
        least: int = 2,
        most: int = 8,
        bare: bool = False,
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._style, self._least, self._most, self._bare = style, least, most, bare
        self._before = text
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(name or placeholder)
        self.document().setDocumentMargin(0)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        if bare:
            self.setProperty("bare", True)
        if most:
            self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().documentLayout().documentSizeChanged.connect(self._on_size_changed)
        theme().follow(self)
        self.restyle()
        self.set_text(text)

    @property
    def text(self) -> str:
        return self.toPlainText()

    def set_text(self, text: str) -> None:
        """Show another text; its undo history begins anew."""
        if text != self.toPlainText() or not text:
            self.setPlainText(text)
        self._before = text
        self._space_lines()

    def set_error(self, on: bool) -> None:
        """Draw the red frame or take it away."""
        mark(self, error=on)

    def restyle(self) -> None:
        self.setFont(theme().font(self._style))
        self.viewport().setFont(self.font())  # the placeholder is written in it, and no longer follows
        self._space_lines()
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        line = theme().line_height(self._style)
        frame = 0 if self._bare else 18
        if not self._most:
            return QSize(theme().px(240), self._least * line + frame)
        lines = round(self.document().size().height() / line)
        lines = min(self._most, max(self._least, lines))
        return QSize(theme().px(240), lines * line + frame)

    def minimumSizeHint(self) -> QSize:
        size = self.sizeHint()
        return QSize(
            theme().px(80), size.height() if self._most else self._least * theme().line_height(self._style)
        )

    def event(self, event: QEvent) -> bool:
        own = self.document()
        if is_left_to_window(event, undo=own.isUndoAvailable(), redo=own.isRedoAvailable()):
            event.ignore()
            return True
        return super().event(event)

    def createMimeDataFromSelection(self) -> QMimeData:
        return plain_copy(self.textCursor())

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste as plain text, with line ends of any system; more than fits would hold up every key."""
        if not source.hasText():
            return
        text = source.text().replace("\r\n", "\n").replace("\r", "\n").replace("\0", "")
        length = self.document().characterCount() - 1 + len(text)
        if length > LONGEST:
            paste_guard().refused.emit(length, LONGEST)
            return
        self.textCursor().insertText(text)
        self.ensureCursorVisible()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._before = self.toPlainText()
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        text = self.toPlainText()
        if event.reason() != Qt.FocusReason.PopupFocusReason and text != self._before:
            self._before = text
            self.committed.emit(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
            return
        if event.matches(QKeySequence.StandardKey.InsertParagraphSeparator) and not self.isReadOnly():
            # Qt would take the line height off an empty line first and make a new one only then.
            self.textCursor().insertBlock()
            self.ensureCursorVisible()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._on_size_changed()

    @contextmanager
    def without_undo(self) -> Iterator[None]:
        """Change how the text looks without a step in the field's own undo; its history begins anew."""
        undo = self.document().isUndoRedoEnabled()
        self.document().setUndoRedoEnabled(False)
        try:
            yield
        finally:
            self.document().setUndoRedoEnabled(undo)

    def line_format(self) -> QTextBlockFormat:
        """How a line is spaced; others add to it."""
        form = QTextBlockFormat()
        fixed = QTextBlockFormat.LineHeightTypes.FixedHeight.value
        form.setLineHeight(theme().line_height(self._style), fixed)
        return form

    def _space_lines(self) -> None:
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        with self.without_undo():
            cursor.mergeBlockFormat(self.line_format())

    def _on_size_changed(self) -> None:
        if not self._most:
            return
        full = self.document().size().height() > self._most * theme().line_height(self._style) + 1
        policy = Qt.ScrollBarPolicy.ScrollBarAsNeeded if full else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        if self.verticalScrollBarPolicy() != policy:
            self.setVerticalScrollBarPolicy(policy)
        self.updateGeometry()


class Field(QWidget):
    """A control with its label above (4 px) and a help or error caption below."""

    def __init__(
        self, label: str, control: QWidget, *, hint: str = "", note: str = "", parent: QWidget | None = None
    ) -> None:
        """``hint`` is the caption below; ``note`` stands muted beside the label."""
        super().__init__(parent)
        self._hint = hint
        self.control = control
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        self.label = Label(label, style="body_medium", elide=True, parent=self)
        self.label.setBuddy(control)
        column.addLayout(self._head(note))
        column.addWidget(control)
        column.addWidget(self._caption())
        if control.sizePolicy().verticalPolicy() == QSizePolicy.Policy.Fixed:
            column.addStretch(1)
        placeholder = control.placeholderText() if isinstance(control, TextField) else ""
        if control.accessibleName() in ("", placeholder):  # an example is no name
            control.setAccessibleName(label)
        self.set_error("")
        for name in ("textEdited", "editTextChanged", "changed", "chosen", "restored"):
            if isinstance(told := getattr(control, name, None), SignalInstance):
                told.connect(self._on_changed)
        if isinstance(control, TextArea):
            control.textChanged.connect(self._on_changed)

    @property
    def error(self) -> str:
        """The error sentence shown now, "" if there is none."""
        return self._error

    def set_error(self, sentence: str) -> None:
        """Show an error under the field (red frame, icon, words); "" brings the help text back."""
        self._error = sentence
        mark(self.control, error=bool(sentence))
        self._words.setText(sentence or self._hint)
        self._words.set_color("danger" if sentence else "muted")
        self._sign.setVisible(bool(sentence))
        self._below.setVisible(bool(sentence or self._hint))
        self.control.setAccessibleDescription(sentence or self._hint)

    def set_hint(self, hint: str) -> None:
        """Change the help text."""
        self._hint = hint
        self.set_error(self._error)

    def _on_changed(self, *_what: object) -> None:
        """What was wrong with it is being mended: it is looked at anew when it is sent."""
        if self._error:
            self.set_error("")

    def _head(self, note: str) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.label)
        self.note = Label(note, style="caption", elide=True, parent=self)
        self.note.setVisible(bool(note))
        head.addWidget(self.note, 1)
        head.addStretch(0)
        return head

    def _caption(self) -> QWidget:
        self._below = QWidget(self)
        row = QHBoxLayout(self._below)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        self._sign = IconLabel(
            "circle-alert", size=12, color="danger", stroke=2.5, line="caption", parent=self._below
        )
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        self._words = Label(style="caption", wrap=True, parent=self._below)
        row.addWidget(self._words, 1)
        return self._below


def is_left_to_window(event: QEvent, *, undo: bool, redo: bool) -> bool:
    """Whether Undo or Redo was pressed in a field that has nothing of its own to take back or do again."""
    if event.type() != QEvent.Type.ShortcutOverride:
        return False
    keys, standard = cast("QKeyEvent", event), QKeySequence.StandardKey
    return (keys.matches(standard.Undo) and not undo) or (keys.matches(standard.Redo) and not redo)


def mark(widget: QWidget, **properties: bool) -> None:
    """Set properties that the style sheet looks at, and let it look again."""
    changed = False
    for key, value in properties.items():
        if bool(widget.property(key)) != value:
            widget.setProperty(key, value)
            changed = True
    if changed:
        widget.style().unpolish(widget)
        widget.style().polish(widget)
        widget.update()
