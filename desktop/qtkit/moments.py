"""DateField and TimeField: one line that shows a day or a time, and takes it as people write it."""

from __future__ import annotations

from abc import abstractmethod
from datetime import date, time
from typing import Any

from PySide6.QtCore import QDate, QLocale, QSize, Qt, QTime, Signal
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.qtkit import daytime, icons, menus, paint, tips
from desktop.qtkit.fields import TextField
from desktop.qtkit.theme import theme

_QUARTER = 15  # minutes that an arrow key goes
_DAY = 24 * 60


class MomentField(TextField):
    """A value in words. Up and Down step it, PgUp and PgDn in larger steps, Tab leaves.

    What is typed is taken when the field is left or on Enter; what cannot be read stays, framed in red.
    """

    changed = Signal(object)
    """The value that was set by the user."""
    misread = Signal()
    """What was typed cannot be read."""
    restored = Signal()
    """Esc put the value back that stood there before something was typed."""

    def __init__(self, value: Any, *, small: bool, name: str, parent: QWidget | None) -> None:
        super().__init__(small=small, name=name, parent=parent)
        self._value = value
        self._typed = False
        self._show()
        self.textEdited.connect(self._on_typed)
        self.editingFinished.connect(self._take)

    @abstractmethod
    def read(self, text: str) -> Any:
        """The value that a text stands for, None where it cannot be read."""

    @abstractmethod
    def words(self, value: Any) -> str:
        """How a value is shown."""

    @abstractmethod
    def stepped(self, value: Any, steps: int, *, large: bool) -> Any:
        """The value so many steps on."""

    @property
    def is_understood(self) -> bool:
        return not self._typed or self.read(self.text()) is not None

    def set_value(self, value: Any) -> None:
        """Show another value without ``changed``."""
        self._value = value
        self._show()

    def complain(self) -> None:
        """Say that what stands here cannot be read, and go there."""
        self._take()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.selectAll()

    def sizeHint(self) -> QSize:
        size = super().sizeHint()
        width = paint.text_width(self.words(self._widest())) + theme().px(24)
        return QSize(width + (theme().px(24) if self.actions() else 0), size.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().px(56), super().minimumSizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = Qt.Key
        steps = {keys.Key_Up: 1, keys.Key_Down: -1, keys.Key_PageUp: 1, keys.Key_PageDown: -1}
        key = Qt.Key(event.key())
        plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == Qt.KeyboardModifier.NoModifier
        if key in steps and plain:
            self._step(steps[key], large=key in (keys.Key_PageUp, keys.Key_PageDown))
        elif key == keys.Key_Escape and self._typed:
            self._show()
            self.restored.emit()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """A page can be scrolled over it unless it has the focus."""
        if not self.hasFocus() or not event.angleDelta().y():
            event.ignore()
            return
        self._step(1 if event.angleDelta().y() > 0 else -1, large=False)
        event.accept()

    def _current(self) -> Any:
        """What was typed, where it can be read, else the value shown before."""
        found = self.read(self.text()) if self._typed else None
        return self._value if found is None else found

    def _widest(self) -> Any:
        return self._value

    def _step(self, steps: int, *, large: bool) -> None:
        if not self.isReadOnly():
            self._use(self.stepped(self._current(), steps, large=large))
            self.selectAll()

    def _use(self, value: Any) -> None:
        before, self._value = self._value, value
        self._show()
        if value != before:
            self.changed.emit(value)

    def _show(self) -> None:
        self._typed = False
        self.setText(self.words(self._value))
        self.set_error(False)

    def _on_typed(self) -> None:
        self._typed = True

    def _take(self) -> None:
        if not self._typed:
            return
        found = self.read(self.text())
        if found is not None or not self.text().strip():
            self._use(self._value if found is None else found)
        else:
            self.set_error(True)
            self.misread.emit()


class DateField(MomentField):
    """A civil date. ``earliest``: the days before it are grey in the calendar that opens from the field.

    Up and Down go by a day, PgUp and PgDn by a month; Alt+Down opens the calendar.
    """

    def __init__(
        self,
        value: date,
        *,
        earliest: date | None = None,
        small: bool = False,
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(value, small=small, name=name, parent=parent)
        self.earliest = earliest
        opener = menus.action(self, "", self.open_calendar, name="opener")
        opener.setIcon(icons.icon("calendar", "muted", part=7 / 8))  # 14 of the 16 px that Qt gives it
        self.addAction(opener, QLineEdit.ActionPosition.TrailingPosition)
        self._opener = opener

    @property
    def value(self) -> date:
        """The day that stands in the field."""
        day: date = self._current()
        return day

    def name_calendar(self, words: str) -> None:
        """What the button that opens the calendar is called."""
        self._opener.setText(words)
        self._opener.setToolTip(tips.plain(words))

    def read(self, text: str) -> date | None:
        """The day as the field itself writes it, with or without its weekday, or year first."""
        plain = daytime.day_month_format(with_year=True)
        for form in (daytime.date_format(), f"ddd, {plain}", plain, "yyyy-MM-dd"):
            day = QLocale().toDate(text.strip(), form)
            if day.isValid():
                return date(day.year(), day.month(), day.day())
        return None

    def words(self, value: date) -> str:
        return QLocale().toString(QDate(value.year, value.month, value.day), daytime.date_format())

    def stepped(self, value: date, steps: int, *, large: bool) -> date:
        day = QDate(value.year, value.month, value.day)
        day = day.addMonths(steps) if large else day.addDays(steps)
        return date(day.year(), day.month(), day.day()) if 1900 <= day.year() <= 9999 else value

    def open_calendar(self) -> None:
        """Open the calendar under the field."""
        from desktop.qtkit.calendars import CalendarPopup

        popup = CalendarPopup(self.value, earliest=self.earliest, parent=self)
        popup.picked.connect(self._use)
        popup.open_below(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if event.key() == Qt.Key.Key_F4 or (alt and event.key() == Qt.Key.Key_Down):
            self.open_calendar()
            return
        super().keyPressEvent(event)

    def restyle(self) -> None:
        super().restyle()
        if hasattr(self, "_opener"):
            self._opener.setIcon(icons.icon("calendar", "muted", part=7 / 8))

    def _widest(self) -> date:
        return date(2000, 12, 27)


class TimeField(MomentField):
    """A time of day in hours and minutes: Up and Down go by a quarter, PgUp and PgDn by an hour."""

    def __init__(
        self, value: time, *, small: bool = False, name: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(value, small=small, name=name, parent=parent)

    @property
    def value(self) -> time:
        """The time that stands in the field."""
        at: time = self._current()
        return at

    def read(self, text: str) -> time | None:
        """The time as the field itself writes it, or with 24 hours."""
        for form in (daytime.time_format(), "H:mm"):
            at = QLocale().toTime(text.strip(), form)
            if at.isValid():
                return time(at.hour(), at.minute())
        return None

    def words(self, value: time) -> str:
        return QLocale().toString(QTime(value.hour, value.minute), daytime.time_format())

    def stepped(self, value: time, steps: int, *, large: bool) -> time:
        minutes = value.hour * 60 + value.minute
        if large:
            minutes += steps * 60
        else:  # to the next quarter in that direction
            minutes = (
                minutes // _QUARTER + steps if steps > 0 else -(-minutes // _QUARTER) + steps
            ) * _QUARTER
        hour, minute = divmod(minutes % _DAY, 60)
        return time(hour, minute)

    def _widest(self) -> time:
        return time(22, 0)
