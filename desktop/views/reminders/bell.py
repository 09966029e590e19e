"""The bell at the end of the tabs: there only while something waits."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QKeySequence, QPainter
from PySide6.QtWidgets import QWidget

from desktop.qtkit.badges import badge_size, count_text, draw_badge
from desktop.qtkit.buttons import Button, tip_with_key
from desktop.qtkit.theme import theme
from desktop.views.plural import counted
from desktop.views.reminders.words import tr


class BellButton(Button):
    """A bell with the number of reminders; in the colour of what is late when one of them presses."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._count, self._badge = "", "accent"
        super().__init__(kind="plain", small=True, icon="bell", icon_color="muted", name="bell_button")
        if parent is not None:
            self.setParent(parent)
        self.hide()

    @property
    def count(self) -> str:
        """What the badge shows."""
        return self._count

    def show_count(self, count: int, *, pressing: bool) -> None:
        """Show how many wait; 0 hides the bell."""
        self._count, self._badge = count_text(count), "danger" if pressing else "accent"
        waiting = counted("reminders", "one is waiting", "%n are waiting", count)
        self.setAccessibleName(f"{tr('Reminders')}, {waiting}")
        self.setVisible(bool(count))
        self.restyle()

    def set_keys(self, keys: QKeySequence) -> None:
        """Name the keys that open the panel too."""
        self.setToolTip(tip_with_key(tr("Reminders"), keys))

    def sizeHint(self) -> QSize:
        return QSize(self._content_width() + 2 * self._padding(), theme().height(28))

    def _icon_size(self) -> int:
        return theme().px(16)

    def _parts(self) -> list[tuple[str, int]]:
        return [("icon", self._icon_size()), ("badge", badge_size(self._count).width())]

    def _paint_part(self, painter: QPainter, part: str, rect: QRect, color: str) -> None:
        if part != "badge":
            super()._paint_part(painter, part, rect, color)
            return
        size = badge_size(self._count)
        place = QRect(rect.x(), (rect.height() - size.height()) // 2, rect.width(), size.height())
        draw_badge(painter, place, self._count, kind=self._badge)
