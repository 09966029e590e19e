"""A slim scroll bar over the trailing edge of a list or page: it takes no room and covers no words at rest."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QAbstractScrollArea, QScrollArea, QScrollBar, QStyle
from shiboken6 import isValid

from desktop.qtkit import paint
from desktop.qtkit.theme import theme

WIDTH, THICK, INSET = 12, 6, 3
SHORTEST = 32
LAID_OUT_MS = 100
"""How long pages take to get their heights after text grew."""


class OverlayScroll(QScrollBar):
    """Stands in for the vertical scroll bar of ``area``; hidden while there is nothing to scroll.

    It is drawn while the pointer is over the area or drags it, and always with stronger contrast.
    """

    def __init__(self, area: QAbstractScrollArea) -> None:
        super().__init__(Qt.Orientation.Vertical, area)
        self._area, self._own = area, area.verticalScrollBar()
        self._share, self._shows_current = 0.0, False
        self.setObjectName("overlay_scroll")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._own.rangeChanged.connect(self._take_range)
        self._own.valueChanged.connect(self.setValue)
        self.valueChanged.connect(self._own.setValue)
        area.viewport().installEventFilter(self)
        area.installEventFilter(self)
        theme().growing.connect(self._on_growing)
        theme().grown.connect(self._on_grown)
        self._take_range()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Enter, QEvent.Type.Leave):
            self.update()
        elif event.type() in (QEvent.Type.Resize, QEvent.Type.Move) and watched is not self._area:
            self._place()
        return False

    @property
    def drawn(self) -> bool:
        """Whether the bar is to be seen now."""
        return self._area.underMouse() or self.isSliderDown() or theme().more_contrast

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        if not self.drawn:
            return
        painter = QPainter(self)
        painter.setOpacity(1.0 if self.underMouse() or self.isSliderDown() else 0.55)
        handle = QRect(INSET, self._top(), THICK, self._length())
        paint.box(painter, handle, radius=THICK / 2, fill="line-strong")
        painter.end()

    def _length(self) -> int:
        page = self._own.pageStep()  # an area sets it after the range, and does not tell
        whole = self.maximum() - self.minimum() + page
        return max(SHORTEST, round(self.height() * page / max(1, whole)))

    def _top(self) -> int:
        room = self.height() - self._length()
        return QStyle.sliderPositionFromValue(self.minimum(), self.maximum(), self.sliderPosition(), room)

    def _take_range(self) -> None:
        if not isValid(self._own):  # the area is being taken down
            return
        self.setPageStep(self._own.pageStep())
        self.setSingleStep(self._own.singleStep())
        self.setRange(self._own.minimum(), self._own.maximum())
        self._show_part()
        self.setValue(self._own.value())
        self.setVisible(self.maximum() > self.minimum())
        self._place()

    def _on_growing(self) -> None:
        """Remember which part is shown, to show it at another text size too; editors look after their caret."""
        if isinstance(self._area, QScrollArea | QAbstractItemView):
            self._share = self._own.value() / max(1, self._whole())
            self._shows_current = self._is_current_in_view()

    def _on_grown(self) -> None:
        QTimer.singleShot(LAID_OUT_MS, self, self._on_laid_out)

    def _on_laid_out(self) -> None:
        self._show_part()
        self._share, self._shows_current = 0.0, False

    def _show_part(self) -> None:
        if self._share:
            self._own.setValue(round(self._share * self._whole()))
        if self._shows_current and isinstance(self._area, QAbstractItemView):
            self._area.scrollTo(self._area.currentIndex())

    def _is_current_in_view(self) -> bool:
        area = self._area
        return isinstance(area, QAbstractItemView) and area.viewport().rect().intersects(
            area.visualRect(area.currentIndex())
        )

    def _whole(self) -> int:
        return self._own.maximum() + self._own.pageStep()

    def _place(self) -> None:
        if not isValid(self._own):
            return
        inside = self._area.viewport().geometry()
        width = theme().px(WIDTH)
        rtl = self._area.layoutDirection() == Qt.LayoutDirection.RightToLeft
        x = inside.left() if rtl else inside.right() + 1 - width
        self.setGeometry(x, inside.top(), width, inside.height())
        self.setPageStep(self._own.pageStep())
        self.raise_()
        self.update()
