"""The band that says it is time to wrap up, with the three things to do before the end."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.domain import wrapup
from desktop.domain.wrapup import WrapUp
from desktop.qtkit import paint
from desktop.qtkit.badges import IconLabel
from desktop.qtkit.buttons import Button, IconButton
from desktop.qtkit.choices import CheckBox
from desktop.qtkit.labels import Label
from desktop.qtkit.theme import theme
from desktop.views.live import words

MORE_MINUTES = 10


class WrapBand(QWidget):
    """Three ticks and two buttons.

    ``ticked`` carries a ``WrapUp`` and whether it is done; ``more_time`` and ``closed`` are the buttons.
    """

    ticked = Signal(object, bool)
    more_time = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("wrap_band")
        self._boxes: dict[WrapUp, tuple[CheckBox, Label]] = {}
        self._build()
        theme().grow_height(self.setFixedHeight, 52)
        self.hide()

    def show_ticks(self, text: str) -> None:
        """Show which of the three are done, from the stored text."""
        done = wrapup.from_text(text)
        for item, (box, label) in self._boxes.items():
            box.setChecked(item in done)
            label.set_color("muted" if item in done else "text")

    def set_narrow(self, narrow: bool) -> None:
        """Leave out the button that has no room; it is in the timer's menu too."""
        self.more_button.setVisible(not narrow)
        self._row.setSpacing(12 if narrow else 16)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme().color("accent-soft"))
        paint.h_line(painter, 0, self.height() - 1, self.width())
        painter.end()

    def _build(self) -> None:
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(16, 0, 16, 0)
        self._row.setSpacing(16)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(IconLabel("hourglass", size=16, color="accent", parent=self))
        head.addWidget(Label(self.tr("Time to wrap up"), style="body_strong", parent=self))
        self._row.addLayout(head)
        for item in WrapUp:
            self._row.addLayout(self._make_tick(item, words.wrap_up(item)))
        self._row.addStretch(1)
        self.more_button = Button(
            self.tr("Add {n} minutes").format(n=MORE_MINUTES),
            kind="quiet",
            small=True,
            name="more_time_button",
            parent=self,
        )
        self.more_button.clicked.connect(self.more_time)
        self.close_button = IconButton("x", self.tr("Close"), name="close_wrap_up_button", parent=self)
        self.close_button.clicked.connect(self.closed)
        self._row.addWidget(self.more_button)
        self._row.addWidget(self.close_button)

    def _make_tick(self, item: WrapUp, name: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        box = CheckBox(round_shape=True, parent=self)
        box.setObjectName(f"wrap_{item.value}")
        box.setAccessibleName(name)
        box.clicked.connect(lambda done, item=item: self.ticked.emit(item, done))
        label = Label(name, elide=True, parent=self)
        label.setBuddy(box)
        row.addWidget(box)
        row.addWidget(label)
        self._boxes[item] = (box, label)
        return row
