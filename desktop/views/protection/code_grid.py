"""The recovery code on the screen: its groups in lines of four, each with its number."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QRect, QSize, Qt
from PySide6.QtGui import QFocusEvent, QFont, QFontDatabase, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.qtkit import focus, paint
from desktop.qtkit.theme import theme

COLUMNS = 4
"""Groups in a line, on the screen and on paper."""
GAP, EDGE, NUMBER, LINE = 16, 16, 20, 28


class CodeGrid(QWidget):
    """Draws the code; a screen reader hears it as the description of one thing, group by group."""

    def __init__(self, groups: Sequence[str] = (), *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("code_grid")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(QCoreApplication.translate("protection", "Recovery code"))
        self._groups: tuple[str, ...] = ()
        theme().follow(self)
        self.show_groups(groups)

    @property
    def groups(self) -> tuple[str, ...]:
        """What is shown."""
        return self._groups

    def show_groups(self, groups: Sequence[str]) -> None:
        """Show another code; an empty one leaves nothing of the last."""
        self._groups = tuple(groups)
        spoken = (f"{number}: {' '.join(group)}" for number, group in enumerate(groups, start=1))
        self.setAccessibleDescription(", ".join(spoken))
        self.restyle()

    def restyle(self) -> None:
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        lines = -(-len(self._groups) // COLUMNS)
        letters = max((_metrics().horizontalAdvance(group) for group in self._groups), default=0)
        width = COLUMNS * (theme().px(NUMBER) + letters) + (COLUMNS - 1) * theme().px(GAP)
        return QSize(width + 2 * theme().px(EDGE), lines * theme().px(LINE) + 2 * theme().px(12))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        focus.came(self, event.reason())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        border = "line-strong" if theme().more_contrast else None
        paint.box(painter, self.rect(), radius=8, fill="hover", border=border)
        edge, gap = theme().px(EDGE), theme().px(GAP)
        cell = (self.width() - 2 * edge - (COLUMNS - 1) * gap) // COLUMNS
        for place, group in enumerate(self._groups):
            line, column = divmod(place, COLUMNS)
            area = QRect(
                edge + column * (cell + gap),
                theme().px(12) + line * theme().px(LINE),
                cell,
                theme().px(LINE),
            )
            self._paint_group(painter, area, place + 1, group)
        painter.end()

    def _paint_group(self, painter: QPainter, area: QRect, number: int, group: str) -> None:
        """A code runs from left to right in every language."""
        left = QRect(area.x(), area.y(), theme().px(NUMBER), area.height())
        paint.draw_text(painter, left, str(number), style="caption", color="muted", tabular=True)
        painter.setFont(code_font())
        painter.setPen(theme().color("text"))
        paint.draw_plain(painter, area.adjusted(theme().px(NUMBER), 0, 0, 0).toRectF(), group)


def code_font() -> QFont:
    """Letters of one width, that are not mistaken for each other, as large as those of a heading."""
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
    wanted = theme().font("heading")
    if wanted.pixelSize() > 0:
        font.setPixelSize(wanted.pixelSize())
    else:
        font.setPointSizeF(wanted.pointSizeF())
    return font


def _metrics() -> QFontMetrics:
    return QFontMetrics(code_font())
