"""The upper parts of the mini window: clock and buttons, the question, and what to do before the end."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.domain import wrapup
from desktop.domain.timing import MeetingPhase, MeetingTime
from desktop.domain.wrapup import WrapUp
from desktop.qtkit import paint
from desktop.qtkit.buttons import IconButton
from desktop.qtkit.choices import CheckBox
from desktop.qtkit.labels import Label
from desktop.qtkit.theme import theme
from desktop.views.live import words
from desktop.views.live.timer_view import TimerView
from desktop.views.live.top_bar import SavedView

SIDE = 12
LEAST_BAR, THICK, GAP = 24, 4, 8
TICKS = (WrapUp.WHO_ELSE, WrapUp.CONTACT_AGAIN)


class MiniTimer(TimerView):
    """The timer in little: the bar takes the room that is left, and goes where there is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(self._texts_width() + GAP + theme().px(40), theme().height(28))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._time_width(), theme().height(28))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        time, agreed, _ = self._texts()
        late = self.time.phase is MeetingPhase.OVER
        x, width = 0, self._time_width()
        if self.is_hidden_by_user:
            paint.draw_text(painter, self.rect(), time, style="caption", color="muted")
        else:
            color = "warning" if late else "text"
            paint.draw_text(painter, self._area(x, width + 2), time, style="mini_timer", color=color)
            x += width + GAP
            width = min(self._agreed_width(), self.width() - x)
            area = self._area(x, width).translated(0, theme().px(1))
            color = "warning" if late else "muted"
            paint.draw_text(painter, area, agreed, style="caption", color=color, tabular=True)
            x += width + GAP if agreed else 0
            if self.time.agreed and self.width() - x >= theme().px(LEAST_BAR):
                top = (self.height() - THICK) // 2
                self._paint_line(painter, self._area(x, self.width() - x), top)
        painter.end()

    def _paint_line(self, painter: QPainter, area: QRect, top: int) -> None:
        bar = QRect(area.x(), top, area.width(), THICK)
        paint.box(painter, bar, radius=THICK / 2, fill="line")
        filled = round(bar.width() * self.time.part)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        if filled:
            done = QRect(bar.right() + 1 - filled if mirrored else bar.x(), bar.y(), filled, THICK)
            paint.box(painter, done, radius=THICK / 2, fill="accent")

    def _time_width(self) -> int:
        time = self._texts()[0]
        if self.is_hidden_by_user:
            return paint.text_width(time, "caption")
        return paint.text_width(time, "mini_timer", tabular=True)

    def _agreed_width(self) -> int:
        return paint.text_width(self._texts()[1], "caption", tabular=True)

    def _texts_width(self) -> int:
        return self._time_width() + (GAP + self._agreed_width() if self._texts()[1] else 0)

    def _area(self, x: int, width: int) -> QRect:
        area = QRect(x, 0, width, self.height())
        return self.style().visualRect(self.layoutDirection(), self.rect(), area)


class PinButton(IconButton):
    """Keeps the window above all others, or lets it go behind them."""

    def _colors(self) -> tuple[str, str, str]:
        if self.isEnabled() and self.isChecked():
            return "accent-soft", "accent" if theme().more_contrast else "", "accent"
        return super()._colors()


class MiniHead(QWidget):
    """Clock, saved state, and two buttons: ``pinned`` and ``full_requested``."""

    pinned = Signal(bool)
    full_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("mini_head")
        row = QHBoxLayout(self)
        row.setContentsMargins(SIDE, 0, 4, 0)
        row.setSpacing(GAP)
        self.timer = MiniTimer(self)
        self.saved = SavedView(self, small=True)
        self.pin_button = PinButton("pin", self.tr("Keep on top"), size=28, name="pin_button", parent=self)
        self.pin_button.setCheckable(True)
        self.pin_button.clicked.connect(self.pinned)
        self.full_button = IconButton(
            "maximize-2",
            self.tr("Back to the full window"),
            size=28,
            icon_size=14,
            name="full_button",
            on_click=self.full_requested.emit,
            parent=self,
        )
        row.addWidget(self.timer, 1)
        for widget in (self.saved, self.pin_button, self.full_button):
            row.addWidget(widget)
        theme().grow_height(self.setFixedHeight, 44)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme().color("panel"))
        paint.h_line(painter, 0, self.height() - 1, self.width())
        painter.end()


class _Ground(QWidget):
    """A part on a coloured ground with a line below."""

    def __init__(self, ground: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ground = ground
        theme().follow(self)

    def restyle(self) -> None:
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme().color(self._ground))
        paint.h_line(painter, 0, self.height() - 1, self.width())
        painter.end()


class MiniQuestion(_Ground):
    """The question that is being asked; ``ticked`` when it was."""

    ticked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("selection", parent)
        self.setObjectName("mini_question")
        row = QHBoxLayout(self)
        row.setContentsMargins(SIDE, 8, SIDE, 12)
        row.setSpacing(GAP)
        top = Qt.AlignmentFlag.AlignTop
        self.box = CheckBox(round_shape=True, parent=self)
        self.box.setObjectName("question_box")
        self.box.clicked.connect(self._on_clicked)
        self.text = Label(style="body_medium", wrap=True, most=3, parent=self)
        self.place = Label(style="caption", tabular=True, parent=self)
        row.addWidget(self.box, 0, top)
        row.addWidget(self.text, 1)
        place = QVBoxLayout()
        place.setContentsMargins(0, 2, 0, 0)
        place.addWidget(self.place, 0, top)
        place.addStretch(1)
        row.addLayout(place)

    def show_question(self, text: str, *, number: int, count: int) -> None:
        """Show this question, the one with ``number`` of ``count``."""
        self.text.setText(text)
        self.place.setText(words.tr("{n} of {all}").format(n=number, all=count))
        name = words.tr("Question {n} of {all}").format(n=number, all=count)
        self.box.setAccessibleName(f"{name}, {text}")
        self.box.setChecked(False)

    def _on_clicked(self) -> None:
        self.box.setChecked(False)  # the next question stands here in a moment
        self.ticked.emit()


class MiniWrap(_Ground):
    """How much time is left, and the two questions for the end; ``ticked`` carries which and whether."""

    ticked = Signal(object, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("accent-soft", parent)
        self.setObjectName("mini_wrap")
        column = QVBoxLayout(self)
        column.setContentsMargins(SIDE, 10, SIDE, 11)
        column.setSpacing(4)
        self.left_label = Label(style="body_strong", parent=self)
        column.addWidget(self.left_label)
        self._boxes: dict[WrapUp, tuple[CheckBox, Label]] = {}
        for item in TICKS:
            column.addLayout(self._make_tick(item))

    def show_state(self, time: MeetingTime, ticks: str) -> None:
        """Show the time that is left, and which ticks are set, from the stored text."""
        self.left_label.setText(words.time_left(time))
        self.left_label.set_color("warning" if time.phase is MeetingPhase.OVER else "text")
        done = wrapup.from_text(ticks)
        for item, (box, label) in self._boxes.items():
            box.setChecked(item in done)
            label.set_color("muted" if item in done else "text")

    def _make_tick(self, item: WrapUp) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(GAP)
        name = words.wrap_up(item)
        box = CheckBox(round_shape=True, parent=self)
        box.setObjectName(f"mini_wrap_{item.value}")
        box.setAccessibleName(name)
        box.clicked.connect(lambda done: self.ticked.emit(item, done))
        label = Label(name, wrap=True, parent=self)
        label.setBuddy(box)
        row.addWidget(box, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(label, 1)
        self._boxes[item] = (box, label)
        return row
