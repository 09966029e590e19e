"""Cards of what was captured: a person, a piece of advice, a follow-up, an open question."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from desktop.domain.kinds import Mark
from desktop.qtkit import focus, paint
from desktop.qtkit.badges import IconLabel
from desktop.qtkit.labels import Label
from desktop.qtkit.margins import set_margins
from desktop.qtkit.pick_button import PickButton
from desktop.views.live.marks import ICONS, mark_name

SIDE = 20


class CapturedCard(QWidget):
    """The mark, what it is about, a second line, and below it what can be done; a menu on right-click."""

    def __init__(
        self, mark: Mark, title: str, *, below: str = "", strong: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._menu: QMenu | None = None
        self.setAccessibleName(f"{mark_name(mark)}: {title}")
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 10, 16, 11)
        column.setSpacing(6)
        column.addLayout(self._make_head(mark, title, below, strong=strong))
        self._actions = QHBoxLayout()
        self._actions.setSpacing(4)
        set_margins(self._actions, 22, 0, 0, 0)
        column.addLayout(self._actions)
        self.title = title

    def add_action(self, widget: QWidget, *, indent: int = 0) -> None:
        """Put a button or a word below the text."""
        if indent:
            self._actions.addSpacing(indent)
        self._actions.addWidget(widget)
        self._actions.addStretch(1)

    def set_menu(self, menu: QMenu) -> None:
        """Offer more with the right button, and by keys: the card is a stop of Tab then."""
        self._menu = menu
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._on_menu)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        focus.came(self, event.reason())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._menu is not None and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._on_menu(self.rect().center())
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        paint.h_line(painter, 0, self.height() - 1, self.width())
        painter.end()

    def _make_head(self, mark: Mark, title: str, below: str, *, strong: bool) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setSpacing(10)
        sign = IconLabel(
            ICONS[mark],
            size=12,
            color=f"mark-{mark}",
            disc=SIDE,
            ground=f"mark-{mark}-soft",
            radius=5,
            stroke=2.25,
            parent=self,
        )
        head.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(0)
        style = "body_medium" if strong else "body"
        words.addWidget(Label(title, style=style, wrap=True, parent=self))
        if below:
            words.addWidget(Label(below, style="caption", wrap=True, parent=self))
        head.addLayout(words, 1)
        return head

    def _on_menu(self, at: QPoint) -> None:
        if self._menu is not None:
            self._menu.popup(self.mapToGlobal(at))


class Added(QWidget):
    """Says that somebody is among the contacts now."""

    def __init__(self, text: str, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 4, 8, 4)
        row.setSpacing(4)
        row.addWidget(IconLabel("check", size=12, color="success", stroke=3, parent=self))
        row.addWidget(Label(text, style="caption", color="success", elide=True, parent=self), 1)


def day_button(text: str, menu: QMenu, *, name: str, parent: QWidget) -> PickButton:
    """The button with which the day of a follow-up is chosen."""
    button = PickButton(text, icon="calendar", menu=menu, width=124, name="due_button", parent=parent)
    button.setAccessibleName(name)
    return button
