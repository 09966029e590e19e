"""The calendar that opens from a date field, in the theme's colours."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, QPoint, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QToolButton, QVBoxLayout, QWidget

from desktop.qtkit import icons, paint
from desktop.qtkit.theme import theme

_EDGE = 8  # px between the frame and the days
_ON_PAGE = 42  # days that a month shows


class CalendarPopup(QWidget):
    """A month to pick a day from. ``picked`` sends it and the popup closes; Esc closes it too."""

    picked = Signal(object)

    def __init__(self, day: date, *, earliest: date | None, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("calendar_popup")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.calendar = QCalendarWidget(self)
        dress(self.calendar)
        if earliest is not None:
            self._grey_before(_qt(earliest))
        self.calendar.setSelectedDate(_qt(day))
        column = QVBoxLayout(self)
        column.setContentsMargins(_EDGE, _EDGE, _EDGE, _EDGE)
        column.addWidget(self.calendar)
        self.calendar.clicked.connect(self._on_picked)
        self.calendar.activated.connect(self._on_picked)
        self.calendar.setFocus()

    def open_below(self, field: QWidget) -> None:
        """Show it under a field, above where there is no room, whole on the field's screen."""
        size, screen = self.sizeHint(), field.screen().availableGeometry()
        at = field.mapToGlobal(QPoint(0, field.height() + 2))
        if at.y() + size.height() > screen.bottom():
            at.setY(field.mapToGlobal(QPoint(0, -2)).y() - size.height())
        at.setX(max(screen.left(), min(at.x(), screen.right() - size.width())))
        self.move(at)
        self.show()
        self.calendar.setFocus()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme().color("base"))
        paint.box(painter, self.rect(), radius=0, fill="base", border="line-strong")
        painter.end()

    def _grey_before(self, earliest: QDate) -> None:
        """No day before this one can be picked; Qt shades them, and would leave their figures dark."""
        self.calendar.setMinimumDate(earliest)
        passed = QTextCharFormat()
        passed.setForeground(theme().color("disabled"))
        for days in range(1, _ON_PAGE):
            self.calendar.setDateTextFormat(earliest.addDays(-days), passed)

    def _on_picked(self, day: QDate) -> None:
        if not self.isVisible():
            return  # Enter tells it twice
        self.close()
        self.picked.emit(date(day.year(), day.month(), day.day()))


def dress(calendar: QCalendarWidget) -> None:
    """Replace Qt's red weekends and black arrows."""
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


def _qt(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
