"""Fields for days and times: keys, the calendar, and what cannot be read."""

from __future__ import annotations

from datetime import date, time

from PySide6.QtCore import QDate, Qt
from pytestqt.qtbot import QtBot

from desktop.qtkit.calendars import CalendarPopup
from desktop.qtkit.fields import Field
from desktop.qtkit.moments import DateField, TimeField
from desktop.qtkit.theme import Mode, Theme
from tests.qtkit.test_widgets import shown


def test_the_calendar_wears_the_theme_and_greys_what_has_passed(look: Theme, qtbot: QtBot) -> None:
    look.configure(mode=Mode.DARK)
    day = DateField(date(2026, 3, 18), earliest=date(2026, 3, 12))
    shown(qtbot, day)
    qtbot.keyClick(day, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    popup = day.findChild(CalendarPopup)
    assert popup is not None
    calendar = popup.calendar
    saturday = calendar.weekdayTextFormat(Qt.DayOfWeek.Saturday)
    assert saturday.foreground().color().name().upper() == look.hex("text")
    assert calendar.minimumDate() == QDate(2026, 3, 12)
    frame = popup.grab().toImage().pixelColor(0, popup.height() // 2)
    assert frame.name().upper() == look.hex("line-strong")
    with qtbot.waitSignal(day.changed):
        calendar.clicked.emit(QDate(2026, 3, 20))
    assert day.value == date(2026, 3, 20)


def test_a_day_is_stepped_by_keys(look: Theme, qtbot: QtBot) -> None:
    day = DateField(date(2026, 11, 30))
    shown(qtbot, day)
    with qtbot.assertNotEmitted(day.changed):
        day.set_value(date(2026, 11, 30))
    found = []
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
        qtbot.keyClick(day, key)
        found.append(day.value)
    assert found == [date(2026, 12, 1), date(2026, 11, 30), date(2026, 12, 30), date(2026, 11, 30)]


def test_a_time_is_stepped_by_keys(look: Theme, qtbot: QtBot) -> None:
    hour = TimeField(time(14, 40))
    shown(qtbot, hour)
    assert hour.text().startswith("14:40")
    found = []
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp):
        with qtbot.waitSignal(hour.changed):
            qtbot.keyClick(hour, key)
        found.append(hour.value)
    assert found == [time(14, 45), time(14, 30), time(15, 30)]


def test_what_cannot_be_read_stays_in_red_and_esc_takes_it_back(look: Theme, qtbot: QtBot) -> None:
    day = DateField(date(2026, 11, 30))
    shown(qtbot, day)
    day.selectAll()
    qtbot.keyClicks(day, "soonish")
    with qtbot.waitSignal(day.misread):
        qtbot.keyClick(day, Qt.Key.Key_Return)
    assert (day.text(), day.is_understood, day.property("error")) == ("soonish", False, True)
    qtbot.keyClick(day, Qt.Key.Key_Escape)
    assert (day.text(), day.is_understood) == ("Mon 30 Nov 2026", True)


def test_an_error_goes_when_the_field_is_changed(look: Theme, qtbot: QtBot) -> None:
    field = Field("Day", DateField(date(2026, 11, 30)))
    shown(qtbot, field)
    field.set_error("This day has passed.")
    qtbot.keyClick(field.control, Qt.Key.Key_Up)
    assert field.error == ""
