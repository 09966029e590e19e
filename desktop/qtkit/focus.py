"""The focus ring: 2 px of accent, 2 px away from the control, only when the keyboard brought the focus.

Controls that draw themselves call ``came(self, event.reason())`` in ``focusInEvent``; each window makes its
one ring when it is first needed. Fields and lists show the focus in their own frame and rows.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollArea, QStackedWidget, QWidget

from desktop.qtkit import paint
from desktop.qtkit.theme import theme

_BY_KEYBOARD = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)
_MOVED = (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.LayoutRequest)
_LOST = (QEvent.Type.Hide, QEvent.Type.FocusOut, QEvent.Type.MouseButtonPress)
_REACH = 4
_NAME = "focusFrame"


def by_keyboard(reason: Qt.FocusReason) -> bool:
    """True if Tab, Backtab or a shortcut brought the focus."""
    return reason in _BY_KEYBOARD


def lies_on(part: QWidget) -> bool:
    """Whether what has the focus in the window of ``part`` lies on it, also while another window is in front."""
    focused = part.window().focusWidget()
    return focused is not None and part.isAncestorOf(focused)


def turn_to(pages: QStackedWidget, page: QWidget) -> bool:
    """Show another page of a stack; whether what had the focus is gone with the one before."""
    before = pages.currentWidget()
    left = before is not None and before is not page and lies_on(before)
    pages.setCurrentWidget(page)
    return left


def came(control: QWidget, reason: Qt.FocusReason) -> None:
    """The control got the focus: ring it if the keyboard brought it there, else take the ring away."""
    window = control.window()
    frame = window.findChild(FocusFrame, _NAME)
    if reason in _BY_KEYBOARD:
        (frame or FocusFrame(window)).surround(control)
    elif frame is not None:
        frame.surround(None)


class FocusFrame(QWidget):
    """The ring of one window. It lies over its control and takes no mouse events."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName(_NAME)
        self._target: QWidget | None = None
        self._watched: list[QWidget] = []
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.hide()
        theme().follow(self)

    @property
    def target(self) -> QWidget | None:
        """The control that has the ring, None if there is no ring."""
        return self._target

    def surround(self, target: QWidget | None) -> None:
        """Put the ring round a control, or take it away."""
        self._unwatch()
        self._target = target
        if target is None:
            self.hide()
            return
        host = self._host(target)
        if host is not self.parentWidget():
            self.setParent(host)
        self._watch(target, host)
        self._place()
        self.show()
        self.raise_()

    def restyle(self) -> None:
        self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind in _MOVED:
            self._place()
        elif watched is self._target and kind in _LOST:
            self.surround(None)
        return False

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        paint.box(painter, self.rect(), radius=self._radius() + _REACH, border="accent", width=2)
        painter.end()

    def _host(self, target: QWidget) -> QWidget:
        """The scrolled page the control lies on, so that the ring scrolls with it; else the window."""
        page: QWidget | None = target
        while page is not None and not page.isWindow():
            viewport = page.parentWidget()
            area = viewport.parentWidget() if viewport is not None else None
            if isinstance(area, QScrollArea) and area.widget() is page:
                return page
            page = viewport
        return target.window()

    def _watch(self, target: QWidget, host: QWidget) -> None:
        one: QWidget | None = target
        while one is not None and one is not host:
            one.installEventFilter(self)
            self._watched.append(one)
            one = one.parentWidget()

    def _unwatch(self) -> None:
        for one in self._watched:
            one.removeEventFilter(self)
        self._watched.clear()

    def _place(self) -> None:
        target, host = self._target, self.parentWidget()
        if target is None or host is None:
            return
        corner = target.mapTo(host, QPoint(0, 0))
        area = QRect(corner, target.size()).adjusted(-_REACH, -_REACH, _REACH, _REACH - self._tail())
        if area != self.geometry():
            self.setGeometry(area)
        self.raise_()
        self.update()

    def _tail(self) -> int:
        """The px at its lower end that a control leaves to what comes below it."""
        own = self._target.property("ringTail") if self._target is not None else None
        return own if isinstance(own, int) else 0

    def _radius(self) -> float:
        own = self._target.property("ringRadius") if self._target is not None else None
        return float(own) if isinstance(own, int | float) else 6.0
