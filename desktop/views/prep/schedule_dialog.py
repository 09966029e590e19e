"""Schedule a meeting: day, time, length, where; the person too, when nobody is chosen yet."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.core.clock import from_text, local_time, to_instant
from desktop.core.errors import UserError
from desktop.core.zones import zone_names
from desktop.domain.kinds import MeetingForm, MeetingKind
from desktop.hub import Hub
from desktop.models.prep import Preparation, Sheet
from desktop.qtkit.buttons import LinkButton
from desktop.qtkit.choices import CheckBox, Segmented
from desktop.qtkit.combos import ComboBox
from desktop.qtkit.dialogs import Dialog, Role
from desktop.qtkit.fields import Field, TextField
from desktop.qtkit.labels import Label
from desktop.views import problems, when
from desktop.views.moments import ClockField, DayField
from desktop.views.person_picker import PersonPicker
from desktop.views.prep.sentences import kind_text

FORMS = (MeetingForm.IN_PERSON, MeetingForm.VIDEO, MeetingForm.PHONE)
LENGTHS = (10, 15, 20, 25, 30, 45, 60, 90)


class ScheduleDialog(Dialog):
    """``wanted`` sends the terms as keyword arguments of the op; ``set_error`` shows what was wrong with them."""

    wanted = Signal(dict)

    def __init__(
        self,
        hub: Hub,
        preparation: Preparation,
        *,
        person: int | None = None,
        sheet: Sheet | None = None,
        calendar: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        """``sheet`` is given to change a meeting, ``person`` to plan one; neither asks for whom.

        ``calendar``: whether the box for a calendar file is ticked at first.
        """
        super().__init__("", width=464, most_height=620, parent=parent)
        self.setObjectName("schedule_dialog")
        self._hub, self._preparation = hub, preparation
        self._person, self._sheet = person, sheet
        self._title()
        self._build_fields(calendar=calendar)
        self._build_footer()
        self._fill()
        self.day_field.selectAll()  # it has the focus as the dialog opens: a day that is typed replaces this one
        self.person_picker.textEdited.connect(lambda _text: self._show_planned())
        self._show_planned()

    def set_error(self, error: UserError) -> None:
        """Show what is wrong under the field that is wrong."""
        field = {
            "day": self._day,
            "minutes": self._length,
            "time_zone": self._zone,
            "person": self._who,
        }.get(error.field or "", self._day)
        field.set_error(problems.sentence(error))
        field.control.setFocus()

    def accept(self) -> None:
        """Send the terms; the dialog stays until they were taken."""
        for field in (self._who, self._day, self._length, self._zone):
            field.set_error("")
        person = self._person or self.person_picker.person
        if person is None and self._sheet is None:
            self._who.set_error(self.tr("Choose one of your people, or add the person first."))
            self.person_picker.setFocus()
            return
        terms = self._terms()
        if terms is not None:
            self.wanted.emit({"person": person, **terms})

    @property
    def saves_calendar(self) -> bool:
        """Whether a calendar file is wanted too."""
        return self.calendar_box.isChecked()

    def _title(self) -> None:
        name = self._sheet.name if self._sheet else self._preparation.name_of(self._person or 0)
        if self._sheet is not None and self._sheet.starts_at is not None:
            heading = self.tr("Change the meeting with {name}").format(name=name)
        else:
            heading = (
                self.tr("Schedule with {name}").format(name=name) if name else self.tr("Schedule a meeting")
            )
        self.setWindowTitle(heading)

    def _build_fields(self, *, calendar: bool) -> None:
        self.person_picker = PersonPicker(self._preparation.people, parent=self)
        self.person_picker.setObjectName("person_picker")
        self._who = Field(self.tr("With whom?"), self.person_picker, parent=self)
        self._who.setVisible(self._person is None and self._sheet is None)
        self.body.addWidget(self._who)
        today = self._hub.clock.today()
        self.day_field = DayField(today, today=today, name=self.tr("Day"), parent=self)
        self.time_field = ClockField(time(10, 0), name=self.tr("Starts"), parent=self)
        self.length_combo = ComboBox(name=self.tr("Length agreed"), parent=self)
        self.form_switch = Segmented(
            [(self.tr("In person"), "map-pin"), (self.tr("Video"), "video"), (self.tr("Phone"), "phone")],
            parent=self,
        )
        self.place_field = TextField(name=self.tr("Where"), parent=self)
        for name in ("day_field", "time_field", "length_combo", "form_switch", "place_field"):
            getattr(self, name).setObjectName(name)
        self.form_switch.setAccessibleName(self.tr("Where"))
        self.body.addLayout(self._terms_row())
        self._where = Field(self.tr("Where"), self.form_switch, parent=self)
        self.body.addWidget(self._where)
        self._place = Field(self.tr("Place"), self.place_field, parent=self)
        self.body.addWidget(self._place)
        self.body.addLayout(self._calendar_row(calendar=calendar))
        self._build_more()
        self.form_switch.changed.connect(self._on_form)

    def _terms_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(16)
        self._day = Field(self.tr("Day"), self.day_field, parent=self)
        self._starts = Field(self.tr("Starts"), self.time_field, parent=self)
        self._length = Field(self.tr("Length agreed"), self.length_combo, parent=self)
        self._day.setFixedWidth(176)
        self._starts.setFixedWidth(88)
        row.addWidget(self._day)
        row.addWidget(self._starts)
        row.addWidget(self._length, 1)
        return row

    def _calendar_row(self, *, calendar: bool) -> QHBoxLayout:
        """Whether a calendar file is wanted, and the link to what most meetings do not need."""
        self.calendar_box = CheckBox(self.tr("Save a calendar file (.ics) for my calendar"), parent=self)
        self.calendar_box.setObjectName("calendar_box")
        self.calendar_box.setChecked(calendar)
        self.more_link = LinkButton(self.tr("More"), name="more_link", parent=self)
        self.more_link.setToolTip(self.tr("More: kind, time zone"))
        self.more_link.setAccessibleName(self.tr("More: kind, time zone"))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.calendar_box)
        row.addStretch(1)
        row.addWidget(self.more_link)
        return row

    def _build_more(self) -> None:
        """Kind and time zone, shown when the link is pressed."""
        self.kind_combo = ComboBox(
            [(kind_text(kind), kind) for kind in MeetingKind], name=self.tr("Kind"), parent=self
        )
        self.zone_combo = ComboBox(editable=True, name=self.tr("Time zone"), parent=self)
        self.kind_combo.setObjectName("kind_combo")
        self.zone_combo.setObjectName("zone_combo")
        self._kind = Field(self.tr("Kind"), self.kind_combo, parent=self)
        self._zone = Field(
            self.tr("Time zone"),
            self.zone_combo,
            hint=self.tr("The zone in which day and time were agreed."),
            parent=self,
        )
        for widget in (self._kind, self._zone):
            self.body.addWidget(widget)
        self._show_more(False)
        self.more_link.clicked.connect(lambda: self._show_more(True))

    def _build_footer(self) -> None:
        words = "" if self._sheet is not None else self.tr("Stage becomes Scheduled")
        self._note = Label(words, style="caption", wrap=True, parent=self)
        self.add_note(self._note)
        self.add_button(self.tr("Cancel"), role=Role.RejectRole, name="cancel_button")
        self.save_button = self.add_button(self.tr("Save meeting"), kind="primary", name="save_button")

    def _show_planned(self) -> None:
        """Say when one is to meet this person anyway: perhaps that date is to be changed, not another made."""
        person = self._person or self.person_picker.person
        if self._sheet is not None:
            return
        at = None if person is None else self._preparation.planned_with(person)
        if at is None:
            self._note.setText(self.tr("Stage becomes Scheduled"))
            return
        clock = self._hub.clock
        moment = when.short_moment(at, zone=clock.zone, today=clock.today())
        self._note.setText(self.tr("You are to meet already: {when}. This adds another.").format(when=moment))

    def _fill(self) -> None:
        sheet, clock, rules = self._sheet, self._hub.clock, self._hub.rules
        zone = (sheet.time_zone if sheet else "") or clock.zone
        minutes = sheet.minutes if sheet else rules.ask_minutes
        lengths = sorted({*LENGTHS, *([minutes] if minutes else [])})
        items = [(self.tr("{n} min").format(n=n), n) for n in lengths]
        self.length_combo.set_items([*items, (self.tr("Not agreed"), 0)])
        self.length_combo.set_value(minutes or 0)
        start = self._first_start(zone)
        self.day_field.set_value(start.date())
        self.time_field.set_value(start.time())
        self.zone_combo.set_items([(zone.replace("_", " "), zone)])
        self.zone_combo.set_value(zone)
        self.kind_combo.set_value(MeetingKind(sheet.kind) if sheet else MeetingKind.INFORMATIONAL)
        form = MeetingForm(sheet.form) if sheet else MeetingForm.VIDEO
        self.form_switch.set_chosen(FORMS.index(form))
        self.place_field.setText(sheet.place if sheet else "")
        self._on_form(FORMS.index(form))
        self._show_more(zone != clock.zone or bool(sheet and sheet.kind != MeetingKind.INFORMATIONAL))

    def _first_start(self, zone: str) -> datetime:
        """The time the meeting has, else tomorrow at ten."""
        if self._sheet is not None and self._sheet.starts_at is not None:
            return local_time(from_text(self._sheet.starts_at), zone=zone)
        day: date = self._hub.clock.today() + timedelta(days=1)
        return datetime.combine(day, time(10, 0))

    def _terms(self) -> dict[str, object] | None:
        zone = self.zone_combo.currentText().strip().replace(" ", "_")  # what is read there, chosen or typed
        return {
            "starts_at": to_instant(self.day_field.value, self.time_field.value, zone=zone),
            "time_zone": zone,
            "minutes": self.length_combo.value or None,
            "form": FORMS[self.form_switch.chosen],
            "place": self.place_field.text(),
            "kind": self.kind_combo.value,
        }

    def _on_form(self, chosen: int) -> None:
        label, example, icon = {
            MeetingForm.IN_PERSON: (self.tr("Place"), self.tr("Café, front desk, ask for …"), "map-pin"),
            MeetingForm.VIDEO: (self.tr("Link"), self.tr("Paste the meeting link"), "link"),
            MeetingForm.PHONE: (
                self.tr("Number"),
                self.tr("Who calls whom, and under which number"),
                "phone",
            ),
        }[FORMS[max(chosen, 0)]]
        self._place.label.setText(label)
        self.place_field.setPlaceholderText(example)
        self.place_field.setAccessibleName(label)
        self.place_field.set_icon(icon)

    def _show_more(self, shown: bool) -> None:
        if shown and self.zone_combo.count() < 2:
            # all names are read from many small files, so only when somebody wants to see them
            chosen = self.zone_combo.value
            self.zone_combo.set_items([(name.replace("_", " "), name) for name in zone_names()])
            self.zone_combo.set_value(chosen)
        self.more_link.setVisible(not shown)
        self._kind.setVisible(shown)
        self._zone.setVisible(shown)
        if self.isVisible():
            QTimer.singleShot(0, self, self.adjustSize)
