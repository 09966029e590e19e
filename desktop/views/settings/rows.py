"""What the pages of the preferences are made of: a page that scrolls, a labelled row, a row with a switch."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.qtkit.labels import Label, Line
from desktop.qtkit.overlay_scroll import OverlayScroll
from desktop.qtkit.theme import theme

LABEL_WIDTH, GAP = 152, 16
CONTROL_WIDTH = 260
SMALL_WIDTH = 168


class SettingsPage(QScrollArea):
    """One page: rows go into ``column``; it scrolls when they are higher than the dialog."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside = QWidget(self)
        self.column = QVBoxLayout(inside)
        self.column.setContentsMargins(24, 16, 24, 16)
        self.column.setSpacing(0)
        self.setWidget(inside)
        inside.setAutoFillBackground(False)  # the dialog's own ground
        self.viewport().setAutoFillBackground(False)
        OverlayScroll(self)

    def add_heading(self, text: str, *, gap: int = 24) -> None:
        """A heading over the rows that follow, with some room above unless it is the first."""
        if self.column.count():
            self.column.addSpacing(gap)
        self.column.addWidget(Label(text, style="heading", parent=self.widget()))

    def refresh(self) -> None:
        """Show what is kept now; a page overrides it."""


class SettingRow(QWidget):
    """A label at the left, a control beside it, and a caption below; in little room the label stands above."""

    def __init__(
        self,
        label: str,
        control: QWidget | QLayout,
        *,
        hint: str = "",
        label_top: int = 6,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._top = label_top
        self.label = Label(label, wrap=True, parent=self)
        self.hint = Label(hint, style="caption", wrap=True, parent=self)
        self.hint.setVisible(bool(hint))
        self._side = QVBoxLayout()
        self._side.addWidget(self.label)
        self._side.addStretch(1)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 8, 0, 8)
        self._row.addLayout(self._side)
        self._row.addLayout(self._build(control), 1)
        theme().follow(self)
        self.restyle()

    def restyle(self) -> None:
        self._arrange(self.width())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(event.size().width())

    def _build(self, control: QWidget | QLayout) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(4)
        if isinstance(control, QLayout):
            column.addLayout(control)
        else:
            self.label.setBuddy(control)
            column.addWidget(control, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(self.hint)
        column.addStretch(1)
        return column

    def _arrange(self, width: int) -> None:
        beside = width >= theme().px(LABEL_WIDTH + GAP + CONTROL_WIDTH)
        ways = QBoxLayout.Direction
        self._row.setDirection(ways.LeftToRight if beside else ways.TopToBottom)
        self._row.setSpacing(GAP if beside else 4)
        self._side.setContentsMargins(0, theme().px(self._top) if beside else 0, 0, 0)
        self.label.setFixedWidth(theme().px(LABEL_WIDTH) if beside else max(width, 1))


class SwitchRow(QWidget):
    """A title with a sentence below, something before and something after it, and a line under all of it.

    ``below`` stands under the last of ``after``.
    """

    def __init__(
        self,
        title: str,
        hint: str,
        *,
        before: QWidget | None = None,
        after: tuple[QWidget, ...] = (),
        below: QWidget | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.title = Label(title, wrap=True, parent=self)
        self.hint = Label(hint, style="caption", wrap=True, parent=self)
        self.error = Label(style="caption", color="danger", wrap=True, parent=self)
        self.error.hide()
        words = QVBoxLayout()
        words.setSpacing(0)
        for label in (self.title, self.hint, self.error):
            words.addWidget(label)
        words.addStretch(1)
        row = QHBoxLayout()
        row.setContentsMargins(0, 12, 0, 12)
        row.setSpacing(12)
        if before is not None:
            self.title.setBuddy(before)
            row.addWidget(before, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        for widget in after[:-1]:
            row.addWidget(widget, 0, Qt.AlignmentFlag.AlignTop)
        if after:
            row.addLayout(_stack(after[-1], below))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(Line(parent=self))

    def set_error(self, sentence: str) -> None:
        """Say why something was not accepted; "" takes it away."""
        self.error.setText(sentence)
        self.error.setVisible(bool(sentence))


def _stack(widget: QWidget, below: QWidget | None) -> QVBoxLayout:
    """A control with what stands under it, at the upper edge."""
    column = QVBoxLayout()
    column.setSpacing(4)
    column.addWidget(widget)
    if below is not None:
        column.addWidget(below)
    column.addStretch(1)
    return column
