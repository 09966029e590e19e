"""What an export is about: whose records, which meetings, and from when to when."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from enum import StrEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from desktop.core.clock import Clock
from desktop.models.exporting import Choices, Kind, Whom, Wish
from desktop.qtkit.combos import ComboBox
from desktop.qtkit.fields import Field
from desktop.qtkit.labels import Label
from desktop.qtkit.theme import theme
from desktop.views.exchange.export_meetings import MeetingCombo
from desktop.views.exchange.export_purposes import tr
from desktop.views.moments import DayField
from desktop.views.plural import counted

TIMED = ("pdf", "docx", "html", "markdown", "csv", "xlsx", "ics")
"""Formats of which a period or some meetings can be taken."""
TABLES = ("csv", "xlsx")
"""Formats that are of all meetings, as a log for a coach is, unless some are chosen."""

_FIELD = 32  # px, the height of a field


class Period(StrEnum):
    """From when to when."""

    ALL = "all"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"
    OWN = "own"


class LastDayField(DayField):
    """The last day of a period: "31.12." is the one that follows its first day, should the last one lie before it."""

    def __init__(self, first: DayField, today: date, *, name: str, parent: QWidget) -> None:
        self._first = first
        super().__init__(today, today=today, past=True, name=name, parent=parent)

    def read(self, text: str) -> date | None:
        found = super().read(text)
        first = self._first.value
        return found if found is None or found >= first else self.read_from(text, first) or found


class ExportScope(QWidget):
    """Three choices with a title each; those that a format cannot heed are not there. ``changed`` tells of another."""

    changed = Signal()

    def __init__(self, choices: Choices, *, clock: Clock, parent: QWidget) -> None:
        super().__init__(parent)
        self._choices, self._clock = choices, clock
        self._told: object = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.whom_combo = self._whom()
        self.theirs_combo = ComboBox(name=tr("Whom?"), parent=self)
        self.theirs_combo.setObjectName("theirs_combo")
        self.theirs_combo.setEnabled(False)
        self.meeting_combo = MeetingCombo(choices.meetings, meeting=choices.meeting, clock=clock, parent=self)
        self.meeting_combo.setObjectName("meeting_combo")
        self.meeting_combo.chosen.connect(lambda _value: self.changed.emit())
        self.period_combo = self._periods()
        self.meeting_title = Label(style="body_medium", parent=self)
        self.whom_box = self._titled(tr("Whom?"), self.whom_combo, self.theirs_combo)
        self.meeting_box = self._titled(self.meeting_title, self.meeting_combo)
        self.period_box = self._titled(tr("When?"), self.period_combo, self._days())
        for box in (self.whom_box, self.meeting_box, self.period_box):
            column.addWidget(box)

    def show_for(self, kind: Kind, format_name: str) -> None:
        """Show what can be chosen for a kind of document and a format."""
        sheet = kind is Kind.SHEET
        listed = format_name in TABLES or kind is Kind.COACH
        self.meeting_combo.offer(alone=sheet, in_hand=not listed)
        self.meeting_title.setText(self.meeting_combo.accessibleName())
        meetings = self._meetings(format_name)
        all_of_theirs = meetings is None
        self.whom_box.setVisible(format_name in (*TIMED, "vcard") and not sheet)
        self.whom_combo.setVisible(all_of_theirs)
        self.theirs_combo.setVisible(not all_of_theirs)
        self.theirs_combo.set_items([(_theirs(len(meetings or ())), None)])
        self.meeting_box.setVisible(format_name in TIMED)
        self.period_box.setVisible(format_name in TIMED and not sheet and all_of_theirs)
        self._days_box.setVisible(self._period is Period.OWN)

    def within(self, wish: Wish) -> Wish:
        """The wish with what is chosen here."""
        whom: Whom = self.whom_combo.value
        meetings = self._meetings(wish.format)
        if meetings is not None:
            return replace(wish, meetings=meetings)
        if wish.format not in (*TIMED, "vcard"):
            return wish
        since, until = self._bounds() if wish.format in TIMED else (None, None)
        return replace(wish, people=whom.people, field=whom.field, since=since, until=until)

    @property
    def is_understood(self) -> bool:
        """Whether the days that bound the period, if it has any, can be read."""
        if self._days_box.isHidden() or self.period_box.isHidden():
            return True
        return self.since_field.is_understood and self.until_field.is_understood

    # ------------------------------------------------------------ parts

    def _titled(self, title: str | Label, *controls: QWidget) -> QWidget:
        box = QWidget(self)
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 12)
        column.setSpacing(8)
        label = Label(title, style="body_medium", parent=box) if isinstance(title, str) else title
        column.addWidget(label)
        for control in controls:
            column.addWidget(control)
        return box

    def _whom(self) -> ComboBox:
        everybody, people = self._choices.everybody, self._choices.people
        all_of_them = counted("ExportDialog", "Everybody (1 person)", "Everybody (%n people)", everybody)
        items: list[tuple[str, object]] = [(all_of_them, Whom())]
        if people and len(people) != everybody:
            shown = counted("ExportDialog", "The person shown", "The %n people shown", len(people))
            items.insert(0, (shown, Whom(people=people)))
        for field in self._choices.fields:
            words = counted("ExportDialog", "%1 (1 person)", "%1 (%n people)", field.people)
            items.append((words.replace("%1", field.name), Whom(field=field.id)))
        return self._combo(items, tr("Whom?"), "whom_combo")

    def _periods(self) -> ComboBox:
        items: Sequence[tuple[str, object]] = (
            (tr("At any time"), Period.ALL),
            (tr("In the last 30 days"), Period.MONTH),
            (tr("In the last 3 months"), Period.QUARTER),
            (tr("This year"), Period.YEAR),
            (tr("From one day to another"), Period.OWN),
        )
        return self._combo(items, tr("When?"), "period_combo")

    def _days(self) -> QWidget:
        self._days_box = QWidget(self)
        grid = QGridLayout(self._days_box)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(8)
        today, box = self._clock.today(), self._days_box
        month_ago = today - timedelta(days=30)
        self.since_field = DayField(month_ago, today=today, past=True, name=tr("First day"), parent=box)
        self.until_field = LastDayField(self.since_field, today, name=tr("Last day"), parent=box)
        days = ((tr("From"), self.since_field), (tr("To"), self.until_field))
        for place, (title, field) in enumerate(days):
            label = Label(title, color="muted", parent=box)
            theme().grow(label.setMinimumHeight, _FIELD)  # level with the field, whatever is said under it
            grid.addWidget(label, place, 0, Qt.AlignmentFlag.AlignTop)
            row = Field(field.accessibleName(), field, parent=box)
            row.label.hide()
            grid.addWidget(row, place, 1)
            field.changed.connect(lambda _day: self._on_day())
            field.editingFinished.connect(self._on_day)
            field.restored.connect(self._on_day)
        return self._days_box

    def _combo(self, items: Sequence[tuple[str, object]], title: str, name: str) -> ComboBox:
        combo = ComboBox(items, name=title, parent=self)
        combo.setObjectName(name)
        combo.setCurrentIndex(0)
        combo.chosen.connect(lambda _value: self.changed.emit())
        return combo

    # ------------------------------------------------------------ private

    def _on_day(self) -> None:
        """Tell of another period, and once of one that cannot be read."""
        told, self._told = self._told, (self._bounds(), self.is_understood)
        if told != self._told:
            self.changed.emit()

    @property
    def _period(self) -> Period:
        period: Period = self.period_combo.value
        return period

    def _meetings(self, format_name: str) -> tuple[int, ...] | None:
        """The meetings that alone are meant, where some can be."""
        return self.meeting_combo.meetings if format_name in TIMED else None

    def _bounds(self) -> tuple[date | None, date | None]:
        today = self._clock.today()
        period = self._period
        if period is Period.OWN:
            first, last = self.since_field.value, self.until_field.value
            return min(first, last), max(first, last)
        since = {
            Period.MONTH: today - timedelta(days=30),
            Period.QUARTER: today - timedelta(days=91),
            Period.YEAR: today.replace(month=1, day=1),
        }
        return since.get(period), None


def _theirs(meetings: int) -> str:
    """Who is meant where some meetings are chosen."""
    return counted("ExportDialog", "The person of that meeting", "The people of those %n meetings", meetings)
