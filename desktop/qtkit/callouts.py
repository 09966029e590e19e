"""Things a page says to the user: Callout, NoticeBar and EmptyState."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget

from desktop.qtkit import announce, paint
from desktop.qtkit.badges import IconLabel
from desktop.qtkit.buttons import Button, IconButton
from desktop.qtkit.labels import Label
from desktop.qtkit.margins import set_margins
from desktop.qtkit.theme import theme

_GROUNDS = {
    "accent": ("accent-soft", "accent"),
    "warning": ("warning-soft", "warning"),
    "danger": ("danger-soft", "danger"),
    "success": ("success-soft", "success"),
    "neutral": ("hover", "muted"),
}
_SIGNS = {
    "accent": "info",
    "warning": "circle-alert",
    "danger": "circle-alert",
    "success": "check",
    "neutral": "info",
}


class SoftBox(QWidget):
    """A rounded soft ground (radius 8, padding 12) to lay things on; see ``row``."""

    def __init__(self, kind: str = "accent", *, radius: float = 8, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind, self._radius = kind, radius
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(12, 12, 12, 12)
        self.row.setSpacing(12)
        theme().follow(self)

    @property
    def kind(self) -> str:
        return self._kind

    def set_kind(self, kind: str) -> None:
        """accent, warning, danger, success or neutral."""
        self._kind = kind
        self.update()

    def restyle(self) -> None:
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        border = "line-strong" if theme().more_contrast else None
        paint.box(painter, self.rect(), radius=self._radius, fill=_GROUNDS[self._kind][0], border=border)
        painter.end()


class Callout(SoftBox):
    """One thing to know or do: heading, title, text, perhaps a tick before and a button after.

    ``tickable`` puts a round tick at its beginning (``ticked``); ``icon`` an icon instead; ``action`` names
    the button (``pressed``).
    """

    ticked = Signal()
    pressed = Signal()

    def __init__(
        self,
        *,
        kind: str = "accent",
        heading: str = "",
        title: str = "",
        text: str = "",
        icon: str = "",
        tickable: bool = False,
        action: str = "",
        parent: QWidget | None = None,
    ) -> None:
        from desktop.qtkit.choices import CheckBox  # no bar of a window needs it

        super().__init__(kind, parent=parent)
        self.tick = CheckBox(round_shape=True, parent=self)
        self.tick.setVisible(tickable)
        self.tick.clicked.connect(self._on_ticked)
        self.sign = IconLabel(icon or "info", color=_GROUNDS[kind][1], parent=self)
        self.sign.setVisible(bool(icon))
        self.heading = Label(style="label", parent=self)
        self.title = Label(style="body_strong", wrap=True, parent=self)
        self.text = Label(style="caption", wrap=True, parent=self)
        self._gap = QSpacerItem(0, 2)
        self.button = Button(small=True, parent=self)
        self.button.clicked.connect(lambda _checked=False: self.pressed.emit())
        self._lay_out()
        self.show_words(kind=kind, heading=heading, title=title, text=text, action=action)

    def show_words(
        self, *, kind: str, heading: str = "", title: str = "", text: str = "", action: str = ""
    ) -> None:
        """Say something else; parts left empty are hidden."""
        self.set_kind(kind)
        self.tick.setChecked(False)
        self.heading.set_style("label", color=_GROUNDS[kind][1])
        self.text.set_style("caption", color="text")
        self._gap.changeSize(0, 2 if heading else 0)
        for label, words in ((self.heading, heading), (self.title, title), (self.text, text)):
            label.setText(words)
            label.setVisible(bool(words))
        self.button.setText(action)
        self.button.setAccessibleName("" if action else title)
        self.button.setVisible(bool(action))
        self.button.restyle()
        self.tick.setAccessibleName(title)

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(0)
        words.addWidget(self.heading)
        words.addItem(self._gap)
        words.addWidget(self.title)
        words.addWidget(self.text)
        self.row.addWidget(self.tick, 0, Qt.AlignmentFlag.AlignVCenter)
        self.row.addWidget(self.sign, 0, Qt.AlignmentFlag.AlignVCenter)
        self.row.addLayout(words, 1)
        self.row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)

    def _on_ticked(self) -> None:
        self.tick.setChecked(True)
        self.ticked.emit()


LEAST_WORDS = 200


class NoticeBar(SoftBox):
    """A line across the pane that stays until it is solved or closed: words, actions, perhaps a close button.

    ``show_notice`` shows and announces it; ``acted`` names the pressed action by its number. ``passes`` may be
    set once it is shown: then it goes with ``pass_by``, without being closed.
    """

    acted = Signal(int)
    closed = Signal()

    def __init__(self, *, close_tip: str = "", parent: QWidget | None = None) -> None:
        """``close_tip``: name of the close button; "" leaves it out."""
        super().__init__("neutral", radius=0, parent=parent)
        self._close_tip, self.passes = close_tip, False
        self._buttons: list[Button] = []
        self.hide()

    @cached_property
    def sign(self) -> IconLabel:
        """What kind of notice it is."""
        return IconLabel("info", line="body", parent=self)

    @cached_property
    def words(self) -> Label:
        """What it says."""
        return Label(wrap=True, parent=self)

    @cached_property
    def close_button(self) -> IconButton:
        """The button that puts it away, hidden where it has none."""
        button = IconButton("x", self._close_tip, size=28, icon_size=14, parent=self)
        button.setVisible(bool(self._close_tip))
        button.clicked.connect(self._on_closed)
        return button

    @cached_property
    def _actions(self) -> QHBoxLayout:
        """The row of its buttons; asking for it lays out what a bar needs that says something. Most never do."""
        set_margins(self.row, 16, 8, 8, 8)
        self.row.setSpacing(8)
        self.row.addWidget(self.sign)
        self.row.addLayout(self._middle, 1)
        self.row.addWidget(self.close_button)
        actions = QHBoxLayout()
        actions.setSpacing(8)
        self._middle.setSpacing(8)
        self._middle.addWidget(self.words, 1)
        self._middle.addLayout(actions)
        theme().grown.connect(self._fold)
        return actions

    @cached_property
    def _middle(self) -> QBoxLayout:
        return QBoxLayout(QBoxLayout.Direction.LeftToRight)

    @property
    def buttons(self) -> list[Button]:
        """The buttons of the notice shown now."""
        return self._buttons

    def show_notice(
        self, text: str, *, kind: str = "danger", actions: Iterable[str] = (), urgent: bool = False
    ) -> None:
        """Show ``text`` with a button for each action."""
        self.passes = False
        self.set_kind(kind)
        self.sign.set_icon(_SIGNS[kind], color=_GROUNDS[kind][1])
        self.words.setText(text)
        self._replace_buttons(actions)
        self.setVisible(True)
        announce.announce(self, text, urgent=urgent)

    def pass_by(self) -> None:
        """What it speaks of is over: hide it, if it is one that passes."""
        if self.passes:
            self.passes = False
            self.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where words and buttons have no room beside each other, the buttons go below."""
        super().resizeEvent(event)
        if self._buttons:
            self._fold()

    def _fold(self) -> None:
        ways = QBoxLayout.Direction
        wanted = sum(button.sizeHint().width() + 8 for button in self._buttons) + theme().px(LEAST_WORDS)
        folded = bool(self._buttons) and self.width() < wanted + theme().px(88)
        self._middle.setDirection(ways.TopToBottom if folded else ways.LeftToRight)
        side = Qt.AlignmentFlag.AlignLeading if folded else Qt.AlignmentFlag(0)
        self._middle.setAlignment(self._actions, side)

    def _replace_buttons(self, actions: Iterable[str]) -> None:
        for old in self._buttons:
            self._actions.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._buttons = []
        for number, words in enumerate(actions):
            button = Button(words, small=True, parent=self, name=f"notice_action_{number}")
            button.clicked.connect(lambda _checked=False, number=number: self.acted.emit(number))
            self._actions.addWidget(button)
            self._buttons.append(button)
        self._fold()

    def _on_closed(self) -> None:
        self.hide()
        self.closed.emit()


class EmptyState(QWidget):
    """What stands in the middle of a page that has nothing yet: title, a sentence, at most two buttons."""

    WIDEST = 600

    def __init__(
        self,
        title: str,
        text: str = "",
        *,
        buttons: Iterable[Button] = (),
        icon: str = "",
        text_width: int = 480,
        foot: QWidget | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """``icon`` stands in a disc above; ``foot`` below the buttons; the text is ``text_width`` px wide."""
        super().__init__(parent)
        self.title = Label(title, style="title", align="center", wrap=True, parent=self)
        self.text = Label(text, color="muted", wrap=True, align="center", parent=self)
        self.text.setVisible(bool(text))
        theme().grow(self.text.setMaximumWidth, text_width)
        middle = QWidget(self)
        theme().grow(middle.setMaximumWidth, self.WIDEST)
        inner = QVBoxLayout(middle)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(8)
        inner.addStretch(1)
        if icon:
            sign = IconLabel(icon, size=26, color="accent", disc=56, ground="accent-soft", parent=self)
            inner.addWidget(sign, 0, Qt.AlignmentFlag.AlignHCenter)
            inner.addSpacing(8)
        inner.addWidget(self.title)
        inner.addLayout(_centred(self.text))
        self._add_buttons(inner, list(buttons))
        if foot is not None:
            inner.addSpacing(16)
            inner.addWidget(foot)
        inner.addStretch(1)
        outer = _centred(middle)
        outer.setContentsMargins(32, 32, 32, 32)
        self.setLayout(outer)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def set_words(self, title: str, text: str = "") -> None:
        """Say something else."""
        self.title.setText(title)
        self.text.setText(text)
        self.text.setVisible(bool(text))

    def _add_buttons(self, inner: QVBoxLayout, buttons: list[Button]) -> None:
        if not buttons:
            return
        inner.addSpacing(16)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        for button in buttons:
            row.addWidget(button)
        row.addStretch(1)
        inner.addLayout(row)


def _centred(widget: QWidget) -> QHBoxLayout:
    """A row with a widget in its middle, as wide as it may be."""
    row = QHBoxLayout()
    row.addStretch(1)
    row.addWidget(widget, 10_000)
    row.addStretch(1)
    return row
