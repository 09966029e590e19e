"""DayField and ClockField: days and times as people type them, with a sentence where one cannot be read."""

from __future__ import annotations

from datetime import date, time

from PySide6.QtCore import QCoreApplication, QDate, QLocale
from PySide6.QtWidgets import QWidget

from desktop.qtkit import daytime, tips
from desktop.qtkit.fields import Field
from desktop.qtkit.moments import DateField, MomentField, TimeField


class DayField(DateField):
    """A day: "2 Dec", "2.12.", "tomorrow" and "fri" are understood, counted from ``today``.

    ``past``: it is about days that were, so "fri" is the last one; else the days before today are grey.
    """

    def __init__(
        self,
        value: date,
        *,
        today: date,
        past: bool = False,
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(value, earliest=None if past else today, name=name, parent=parent)
        self._today, self._past = today, past
        self.name_calendar(_tr("Open the calendar"))
        self.misread.connect(
            lambda: _say(self, _tr("Write a day like {example}.").format(example=self._example()))
        )

    def read(self, text: str) -> date | None:
        found = super().read(text)
        if found is not None:
            return found
        return _read(text, today=self._today, past=self._past)

    def read_from(self, text: str, day: date) -> date | None:
        """The day that a text stands for where it is ``day`` or the next one of that name."""
        found = super().read(text) or _read(text, today=day, past=False)
        return found if found is not None and found >= day else None

    def _example(self) -> str:
        if daytime.is_iso():
            return self._today.isoformat()
        return QLocale().toString(
            QDate(self._today.year, self._today.month, self._today.day),
            daytime.day_month_format(with_year=False),
        )


class ClockField(TimeField):
    """A time of day: "15:30", "1530", "3 pm" are understood."""

    def __init__(
        self, value: time, *, small: bool = False, name: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(value, small=small, name=name, parent=parent)
        self.misread.connect(
            lambda: _say(self, _tr("Write a time like {example}.").format(example=self.words(time(15, 30))))
        )

    def read(self, text: str) -> time | None:
        found = super().read(text)
        if found is not None:
            return found
        from desktop.domain.typed_moments import read_time

        return read_time(text)


def _read(text: str, *, today: date, past: bool) -> date | None:
    from desktop.domain.typed_moments import read_day

    day_first = not daytime.is_iso() and not daytime.day_month_format(with_year=False).startswith("M")
    return read_day(text, today=today, day_first=day_first, past=past)


def _say(field: MomentField, sentence: str) -> None:
    around = field.parentWidget()
    if isinstance(around, Field):
        around.set_error(sentence)
    else:
        field.setToolTip(tips.plain(sentence))


def _tr(text: str) -> str:
    return QCoreApplication.translate("moments", text)
