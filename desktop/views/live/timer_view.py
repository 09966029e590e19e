"""The timer of a running meeting: time, agreed length, a bar with a notch, and what is left."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from desktop.domain.timing import MeetingPhase, MeetingTime, clock_text
from desktop.qtkit import paint
from desktop.qtkit.pressable import Pressable
from desktop.qtkit.theme import theme
from desktop.views.live import words

GAP, WIDE_GAP = 8, 16
BAR, NARROW_BAR, LEAST_BAR, THICK = 200, 120, 40, 6


class TimerView(Pressable):
    """Shows the time; a click offers to pause, to change the length, to hide it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("timer_view")
        self.setAccessibleName(self.tr("Timer"))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._time = MeetingTime(0, 0, MeetingPhase.NO_LENGTH)
        self._paused = self._hidden = False
        self._bar = BAR
        theme().follow(self)

    @property
    def time(self) -> MeetingTime:
        """What it shows."""
        return self._time

    @property
    def is_hidden_by_user(self) -> bool:
        """Whether the user does not want to see the time."""
        return self._hidden

    def show_time(self, time: MeetingTime, *, paused: bool, hidden: bool) -> None:
        """Show another moment."""
        before = (self.sizeHint(), self._texts())
        self._time, self._paused, self._hidden = time, paused, hidden
        # Where a screen reader finds it when it is asked; a description that changes is read aloud each time.
        self.setToolTip(words.timer_spoken(time, paused=paused))
        if (self.sizeHint(), self._texts()) != before:
            self.updateGeometry()
        self.update()

    def set_narrow(self, narrow: bool) -> None:
        """Use a shorter bar."""
        self._bar = NARROW_BAR if narrow else BAR
        self.restyle()

    def restyle(self) -> None:
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        parts = self._parts()
        width = sum(width for _, width in parts) + self._gaps(len(parts))
        return QSize(width, theme().height(32))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._parts()[0][1], self.sizeHint().height())

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            if not self._hidden:
                whole = " ".join(text for text in self._texts() if text)
                QToolTip.showText(event.globalPos(), whole, self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        x = 0
        for number, (part, width) in enumerate(self._fitting(self.width())):
            area = QRect(x, 0, width, self.height())
            self._paint(painter, part, self.style().visualRect(self.layoutDirection(), self.rect(), area))
            x += width + (GAP if number == 0 else WIDE_GAP)
        painter.end()

    def _texts(self) -> tuple[str, str, str]:
        if self._hidden:
            return (self.tr("Timer hidden"), "", "")
        agreed = words.agreed(self._time, paused=self._paused)
        return (clock_text(self._time.elapsed), agreed, words.left(self._time))

    def _parts(self) -> list[tuple[str, int]]:
        time, agreed, left = self._texts()
        if self._hidden:
            return [("hidden", paint.text_width(time))]
        wide = "0" * sum(character.isdigit() for character in time) + ":" * time.count(":")
        parts = [("time", paint.text_width(wide, "timer", tabular=True))]
        if agreed:
            parts.append(("agreed", paint.text_width(agreed, tabular=True)))
        if self._time.agreed:
            parts.append(("bar", theme().px(self._bar)))
        if left:
            parts.append(("left", paint.text_width(left, "body_medium", tabular=True)))
        return parts

    def _fitting(self, width: int) -> list[tuple[str, int]]:
        """The parts in the width that there is: the bar gives way first, then the words after the time."""
        widths = dict(self._parts())

        def over() -> int:
            return sum(widths.values()) + self._gaps(len(widths)) - width

        if over() > 0 and "bar" in widths:
            widths["bar"] -= over()
            if widths["bar"] < theme().px(LEAST_BAR):
                del widths["bar"]
        if over() > 0 and "agreed" in widths:
            widths["agreed"] = max(0, widths["agreed"] - over())
        return list(widths.items())

    def _gaps(self, count: int) -> int:
        return 0 if count < 2 else GAP + WIDE_GAP * (count - 2)

    def _paint(self, painter: QPainter, part: str, area: QRect) -> None:
        time, agreed, left = self._texts()
        over = self._time.phase is MeetingPhase.OVER
        if part == "hidden":
            paint.draw_text(painter, area, time, color="muted")
        elif part == "time":
            paint.draw_text(
                painter, area.adjusted(0, 0, 2, 0), time, style="timer", color="warning" if over else "text"
            )
        elif part == "agreed":
            area.translate(0, self._drop())
            paint.draw_text(painter, area, agreed, color="warning" if over else "muted", tabular=True)
        elif part == "left":
            paint.draw_text(painter, area, left, style="body_medium", color="accent", tabular=True)
        else:
            self._paint_bar(painter, area)

    def _drop(self) -> int:
        """How far smaller text goes down to stand on the timer's base line."""
        large, small = (QFontMetricsF(theme().font(style)) for style in ("timer", "body"))
        return round((large.ascent() - large.descent() - small.ascent() + small.descent()) / 2)

    def _paint_bar(self, painter: QPainter, area: QRect) -> None:
        bar = QRect(area.x(), (self.height() - THICK) // 2, area.width(), THICK)
        paint.box(painter, bar, radius=THICK / 2, fill="line")
        filled = round(bar.width() * self._time.part)
        right_to_left = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        done = QRect(bar.right() + 1 - filled if right_to_left else bar.x(), bar.y(), filled, THICK)
        if filled:
            paint.box(painter, done, radius=THICK / 2, fill="accent")
        if self._time.notch is not None and self._time.phase is not MeetingPhase.OVER:
            at = round(bar.width() * self._time.notch)
            x = bar.right() - 1 - at if right_to_left else bar.x() + at
            painter.fillRect(QRect(x, bar.y(), 2, THICK), theme().color("panel"))
