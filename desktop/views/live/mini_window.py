"""The mini window: a running session in little, above whatever else is on the screen."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QVBoxLayout, QWidget

from desktop.domain.kinds import Mark
from desktop.domain.marks import MARKS
from desktop.models.live_document import key_of
from desktop.qtkit import paint
from desktop.qtkit.buttons import tip_with_key
from desktop.qtkit.focus_order import settle_order
from desktop.qtkit.labels import Pane
from desktop.qtkit.theme import theme
from desktop.views.live.editor import NotesEditor
from desktop.views.live.mark_bar import MarkButton
from desktop.views.live.mini_head import MiniHead, MiniQuestion, MiniWrap
from desktop.views.live.mini_line import LineField
from desktop.views.live.notes_list import NotesList, SpokenRows

FIRST_SIZE, LEAST_SIZE = QSize(360, 480), QSize(300, 280)


class MiniMarks(QWidget):
    """The six marks in a row; ``chosen`` carries the one that was pressed, empty when it was on already."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("mini_marks")
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 2, 8, 0)
        row.setSpacing(0)
        self._mark = ""
        self._buttons = {mark: MarkButton(mark, self, named=False) for mark in MARKS}
        for number, (mark, button) in enumerate(self._buttons.items()):
            button.clicked.connect(lambda _checked=False, mark=mark: self._on_clicked(mark))
            if number:
                row.addStretch(1)
            row.addWidget(button)
        theme().grow_height(self.setFixedHeight, 40)

    def show_mark(self, mark: str) -> None:
        """Show which mark the line has."""
        self._mark = mark
        for one, button in self._buttons.items():
            button.setChecked(one == mark)

    def show_keys(self, keys: Mapping[str, Mark]) -> None:
        """Show the user's own keys."""
        for button in self._buttons.values():
            button.take_keys(keys)

    def show_tips(self, keys: Mapping[Mark, QKeySequence]) -> None:
        """Tell the keys that set the marks wherever the caret is."""
        for mark, button in self._buttons.items():
            button.setToolTip(tip_with_key(button.text(), keys[mark]))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme().color("panel"))
        paint.h_line(painter, 0, 0, self.width())
        painter.end()

    def _on_clicked(self, mark: Mark) -> None:
        self.chosen.emit("" if mark == self._mark else mark.value)


class MiniWindow(QMainWindow):
    """Shows the notes of ``editor``, whose document it writes into; ``closed`` when the user closed it.

    It has no parent: a window that belongs to another one would go when that one is minimised.
    """

    closed = Signal()

    def __init__(self, editor: NotesEditor) -> None:
        super().__init__()
        self.setObjectName("mini_window")
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, on=False)
        self._editor = editor
        self.rows = SpokenRows(editor.notes, parent=self)
        self._build()
        theme().grow(self.setMinimumWidth, LEAST_SIZE.width())
        theme().grow(self.setMinimumHeight, LEAST_SIZE.height())

    @property
    def is_pinned(self) -> bool:
        """Whether it stays above other windows."""
        return bool(self.windowFlags() & Qt.WindowType.WindowStaysOnTopHint)

    def pin(self, on: bool) -> None:
        """Stay above other windows, or no longer; where the platform leaves that to the user, do nothing."""
        able = can_stay_on_top()
        button = self.head.pin_button
        button.setEnabled(able)
        button.setChecked(on and able)
        button.setToolTip(
            self.tr("Keep on top") if able else self.tr("Use the window's own menu: Always on top")
        )
        if not able or on == self.is_pinned:
            return
        shown, at = self.isVisible(), self.geometry()
        self.setWindowFlag(Qt.WindowType.WindowStaysOnTopHint, on)  # it hides the window
        if shown:
            self.setGeometry(at)
            self.show()

    def begin(self) -> None:
        """Show what the editor has, the caret in the input line."""
        self._on_line()
        self.rows.follow(True)
        self.line_field.show_line()
        self.notes_list.show_last()
        self.line_field.setFocus(Qt.FocusReason.OtherFocusReason)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.WindowActivate and not self.focusWidget():
            self.line_field.setFocus(Qt.FocusReason.ActiveWindowFocusReason)
        return super().event(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        settle_order([self.line_field, self.marks, self.notes_list, self])
        return super().focusNextPrevChild(forward)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.rows.follow(False)
        super().closeEvent(event)
        self.closed.emit()

    def _build(self) -> None:
        self.head = MiniHead(self)
        self.question, self.wrap = MiniQuestion(self), MiniWrap(self)
        self.notes_list = NotesList(self.rows, hugging=True, parent=self)
        self.notes_list.setAccessibleName(self.tr("Last notes"))
        self.line_field = LineField(self._editor, self)
        self.marks = MiniMarks(self)
        ground = Pane("base", parent=self)
        self.setCentralWidget(ground)
        column = QVBoxLayout(ground)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.head, self.question, self.wrap):
            column.addWidget(part)
        column.addStretch(1)
        column.addWidget(self.notes_list, 1000)
        column.addSpacing(4)
        around = QHBoxLayout()
        around.setContentsMargins(12, 0, 12, 8)
        around.addWidget(self.line_field)
        column.addLayout(around)
        column.addWidget(self.marks)
        self.wrap.hide()
        self._editor.line_changed.connect(self._on_line)
        self.notes_list.chosen.connect(self._on_chosen)

    def _on_line(self) -> None:
        """The line that stands in the field is not in the list too."""
        self.marks.show_mark(self._editor.mark)
        self.rows.leave_out(key_of(self._editor.line))

    def _on_chosen(self, key: str) -> None:
        self._editor.go_to(key)
        self.line_field.setFocus(Qt.FocusReason.OtherFocusReason)


def can_stay_on_top() -> bool:
    """Whether the platform lets a program keep its own window above others; Wayland does not."""
    return not QGuiApplication.platformName().startswith("wayland")
