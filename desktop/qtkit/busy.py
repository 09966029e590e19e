"""A bar of 4 px at the top of a pane, for work that takes longer than a second."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.qtkit.theme import theme

PATIENCE_MS = 1000
_STEP_MS = 60


class BusyBar(QWidget):
    """``start()`` shows it only if ``stop()`` has not come within a second.

    With ``set_progress`` it fills up; without, a piece travels along (it stands still without animation).
    """

    def __init__(self, *, name: str, parent: QWidget | None = None) -> None:
        """``name`` is what a screen reader calls it, such as "Importing"."""
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._share = -1.0
        self._phase = 0
        self._patience = self._timer(PATIENCE_MS, repeats=False)
        self._patience.timeout.connect(self._on_patience_ended)
        self._motion = self._timer(_STEP_MS, repeats=True)
        self._motion.timeout.connect(self._on_moved)
        self.hide()
        theme().follow(self)

    def start(self, *, after_ms: int = PATIENCE_MS) -> None:
        """Work has begun."""
        self._share = -1.0
        self._patience.start(after_ms)

    def set_progress(self, done: int, total: int) -> None:
        """Work has come this far."""
        self._share = done / total if total > 0 else -1.0
        self.setAccessibleDescription(f"{done} / {total}" if total > 0 else "")
        self.update()

    def stop(self) -> None:
        """Work has ended."""
        self._patience.stop()
        self._motion.stop()
        self.hide()

    def restyle(self) -> None:
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(80, 4)

    def minimumSizeHint(self) -> QSize:
        return QSize(20, 4)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme().color("line"))
        if self._share >= 0:
            painter.fillRect(0, 0, round(self.width() * self._share), self.height(), theme().color("accent"))
        else:
            piece = self.width() // 4
            x = (self._phase * self.width() // 24) % (self.width() + piece) - piece if theme().animate else 0
            painter.fillRect(x, 0, piece, self.height(), theme().color("accent"))
        painter.end()

    def _timer(self, ms: int, *, repeats: bool) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(not repeats)
        timer.setInterval(ms)
        return timer

    def _on_patience_ended(self) -> None:
        self.show()
        if theme().animate:
            self._motion.start()

    def _on_moved(self) -> None:
        self._phase += 1
        if self._share < 0:
            self.update()
