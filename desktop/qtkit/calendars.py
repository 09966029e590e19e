"""The calendar that opens from a date field, in the theme's colours."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QToolButton

from desktop.qtkit import icons
from desktop.qtkit.theme import theme


def dress(calendar: QCalendarWidget) -> None:
    """Replace Qt's red weekends and black arrows; call it again after a change of theme."""
    weekend, head = QTextCharFormat(), QTextCharFormat()
    weekend.setForeground(theme().color("text"))
    head.setForeground(theme().color("muted"))
    head.setFont(theme().font("caption_medium"))
    for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
        calendar.setWeekdayTextFormat(day, weekend)
    calendar.setHeaderTextFormat(head)
    calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
    arrows = ["chevron-left", "chevron-right"]
    if calendar.layoutDirection() == Qt.LayoutDirection.RightToLeft:
        arrows.reverse()
    for name, arrow in zip(("qt_calendar_prevmonth", "qt_calendar_nextmonth"), arrows, strict=True):
        button = calendar.findChild(QToolButton, name)
        if isinstance(button, QToolButton):
            button.setIcon(icons.icon(arrow, "text"))
