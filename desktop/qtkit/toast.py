"""Toasts: one line over the lower edge of a window, with Undo, gone after eight seconds."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from desktop.qtkit import paint
from desktop.qtkit.announce import announce
from desktop.qtkit.labels import Label
from desktop.qtkit.pressable import Pressable
from desktop.qtkit.theme import theme

SHOWN_MS = 8000


class _ToastButton(Pressable):
    """The toast's action, drawn in the toast's own colours."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("toast_action")
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(paint.text_width(self.text(), "body_strong") + 22, theme().height(28))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        lit = self.underMouse() or self.isDown()
        painter = QPainter(self)
        paint.box(painter, self.rect(), radius=6, fill="tip-text" if lit else None, border="tip-text")
        color = "tip-bg" if lit else "tip-text"
        paint.draw_text(painter, self.rect(), self.text(), style="body_strong", color=color, align="center")
        painter.end()


class Toast(QWidget):
    """The visible line; made and moved by Toasts."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("toast")
        self.words = Label(color="tip-text", elide=True, parent=self)
        self.button = _ToastButton(self)
        self.row = QHBoxLayout(self)
        self.row.setSpacing(16)
        self.row.addWidget(self.words, 1)
        self.row.addWidget(self.button)
        theme().follow(self)
        self.hide()

    @property
    def held(self) -> bool:
        """True while it is hovered or its button focused."""
        return self.underMouse() or self.button.hasFocus()

    def restyle(self) -> None:
        self.update()

    def sizeHint(self) -> QSize:
        size = super().sizeHint()
        words = paint.text_width(self.words.text()) + 32
        button = self.button.sizeHint().width() + 6 if self.button.text() else 0
        return QSize(words + button, max(theme().height(40), size.height()))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        paint.box(painter, self.rect(), radius=8, fill="tip-bg")
        painter.end()


class Toasts(QObject):
    """Shows one toast at a time in ``window``; a new one replaces the old.

    ``clearance`` is the height of the lowest action bar of the page shown now: the toast stands 16 px above
    it, or 20 px above the window's edge if it is 0.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._toast: Toast | None = None
        self._on_action: Callable[[], object] | None = None
        self._clearance: Callable[[], int] = lambda: 0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._on_time)
        window.installEventFilter(self)

    @property
    def text(self) -> str:
        """What the toast says now, "" if none is shown."""
        return self._toast.words.text() if self._toast is not None and self._toast.isVisible() else ""

    @property
    def offers_action(self) -> bool:
        """Whether a toast with a button is shown now."""
        return bool(self.text) and self._on_action is not None

    @property
    def toast(self) -> Toast:
        """The toast widget."""
        if self._toast is None:
            self._toast = Toast(self._window)
            self._toast.button.clicked.connect(self._on_pressed)
        return self._toast

    def set_clearance(self, clearance: Callable[[], int]) -> None:
        """Name the function that gives the height of the lowest action bar, in px."""
        self._clearance = clearance

    def show(
        self,
        text: str,
        *,
        action: str = "",
        on_action: Callable[[], object] | None = None,
        ms: int = SHOWN_MS,
    ) -> None:
        """Show and announce ``text``; ``action`` is the button's label (such as Undo)."""
        toast = self.toast
        toast.words.setText(text)
        toast.button.setText(action)
        toast.button.setVisible(bool(action))
        self._on_action = on_action
        toast.row.setContentsMargins(16, 6, 6 if action else 16, 6)
        self._place()
        toast.show()
        toast.raise_()
        self._timer.start(ms)
        announce(toast, f"{text} {action}".strip())

    def hide(self) -> None:
        """Take the toast away."""
        self._timer.stop()
        self._on_action = None
        if self._toast is not None:
            self._toast.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002
        if event.type() == QEvent.Type.Resize and self._toast is not None and self._toast.isVisible():
            self._place()
        return False

    def _place(self) -> None:
        toast = self.toast
        bar = self._clearance()
        size = toast.sizeHint().boundedTo(QSize(self._window.width() - 32, self._window.height()))
        x = (self._window.width() - size.width()) // 2
        bottom = self._window.height() - (bar + 16 if bar else 20)
        toast.setGeometry(x, bottom - size.height(), size.width(), size.height())

    def _on_time(self) -> None:
        if self._toast is not None and self._toast.held:
            self._timer.start(1000)
            return
        self.hide()

    def _on_pressed(self) -> None:
        work = self._on_action
        self.hide()
        if work is not None:
            work()
