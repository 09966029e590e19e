"""The small dialogs of the follow-ups: a new one or other words, a day to put off to, why to leave out."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QWidget

from desktop.core.errors import UserError
from desktop.domain.followups import SkipReason
from desktop.domain.schedule import add_days
from desktop.models.followups import AgendaModel
from desktop.models.followups_draft import DraftCard
from desktop.qtkit.choices import CheckBox
from desktop.qtkit.dialogs import Dialog, Role
from desktop.qtkit.fields import Field, TextField
from desktop.qtkit.labels import Label
from desktop.views import problems
from desktop.views.followups import reasons, words
from desktop.views.moments import DayField
from desktop.views.person_picker import PersonPicker


class FollowUpDialog(Dialog):
    """What is to be done, for whom, when. ``wanted`` carries title, day (None: some day) and person's key."""

    wanted = Signal(str, object, object)

    def __init__(
        self,
        agenda: AgendaModel,
        *,
        today: date,
        person: int | None = None,
        card: DraftCard | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """``card`` is given to change a follow-up; else a new one is asked for."""
        super().__init__("", parent=parent)
        self.setObjectName("follow_up_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._agenda, self._person, self._card = agenda, person, card
        self._fill(card.due_on if card is not None else add_days(today, 1), today)
        self.title_field.setFocus()

    def settle(self, error: UserError | None) -> bool:
        """Close after a change that worked; else say what is wrong under its field. True if it worked."""
        if error is None:
            super().accept()
            return True
        field = self._day if error.field == "day" else self._title
        field.set_error(problems.sentence(error))
        field.control.setFocus()
        return False

    def accept(self) -> None:
        self._title.set_error("")
        self._day.set_error("")
        on = None if self.some_day.isChecked() else self.day_field.value
        person = self._person if self._person is not None else self.person_picker.person
        self.wanted.emit(self.title_field.text(), on, person)

    def _fill(self, day: date | None, today: date) -> None:
        new = self._card is None
        self.setWindowTitle(self.tr("New follow-up") if new else self.tr("Change the follow-up"))
        self.title_field = TextField(
            self._card.title if self._card else "",
            placeholder=self.tr("Send the link to the flood map") if new else self._usual_words(),
            parent=self,
        )
        self.title_field.setObjectName("title_field")
        self._title = Field(self.tr("What is to be done?"), self.title_field, parent=self)
        self.person_picker = PersonPicker(self._agenda.people, parent=self)
        self.person_picker.setObjectName("person_picker")
        self._who = Field(self.tr("For whom? (optional)"), self.person_picker, parent=self)
        self._who.setVisible(new and self._person is None)
        self.day_field = DayField(day or add_days(today, 1), today=today, name=self.tr("Due"), parent=self)
        self.day_field.setObjectName("day_field")
        self.day_field.setEnabled(day is not None)
        self._day = Field(self.tr("When?"), self.day_field, parent=self)
        self.some_day = CheckBox(self.tr("Some day, without a date"), parent=self)
        self.some_day.setObjectName("some_day")
        self.some_day.setChecked(day is None)
        self.some_day.toggled.connect(lambda on: self.day_field.setEnabled(not on))
        for part in (self._title, self._who, self._day, self.some_day):
            self.body.addWidget(part)
        self.add_button(self.tr("Cancel"), role=Role.RejectRole, name="cancel_button")
        self.add_button(self.tr("Add") if new else self.tr("Save"), kind="primary", name="ok_button")

    def _usual_words(self) -> str:
        return words.title(self._card) if self._card is not None else ""


class PickDayDialog(Dialog):
    """A day to put something off to. ``late`` says what to remark about a day, if anything."""

    picked = Signal(object)

    def __init__(self, today: date, *, parent: QWidget | None = None) -> None:
        super().__init__("", width=320, parent=parent)
        self.setObjectName("pick_day_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Put off until"))
        self.late: Callable[[date], str] = lambda _day: ""
        self._today = today
        self.day_field = DayField(add_days(today, 2), today=today, name=self.tr("Day"), parent=self)
        self.day_field.setObjectName("day_field")
        self._day = Field(self.tr("Which day?"), self.day_field, parent=self)
        self.day_field.changed.connect(self._on_day)
        self.body.addWidget(self._day)
        self.add_button(self.tr("Cancel"), role=Role.RejectRole, name="cancel_button")
        self.add_button(self.tr("Put off"), kind="primary", name="ok_button")

    def accept(self) -> None:
        if self.day_field.value < self._today:
            self._day.set_error(self.tr("This day has passed. Choose today or a later day."))
            return
        self.picked.emit(self.day_field.value)
        super().accept()

    def _on_day(self, day: date) -> None:
        self._day.set_error("")
        remark = self.late(day)
        self._day.set_hint(remark[:1].upper() + remark[1:] + "." if remark else "")


class SkipDialog(Dialog):
    """Why a follow-up is left out. ``skipped`` carries the reason: a code or the person's own words."""

    skipped = Signal(str)
    rest_wanted = Signal()

    def __init__(self, title: str, *, rests: bool, parent: QWidget | None = None) -> None:
        """``rests``: also offer to stop all reminders for the person."""
        super().__init__("", heading=title, spacing=8, parent=parent)
        self.setObjectName("skip_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Skip"))
        self._group = QButtonGroup(self)
        self._choices: list[str] = [reason.value for reason in reasons.SKIPS]
        self._fill(rests=rests)

    def accept(self) -> None:
        chosen = self._group.checkedId()
        reason = self._choices[chosen] if 0 <= chosen < len(self._choices) else self.words_field.text()
        if reason == SkipReason.RESTING:
            self.rest_wanted.emit()
        else:
            self.skipped.emit(reason)
        super().accept()

    def _fill(self, *, rests: bool) -> None:
        self.body.addWidget(
            Label(self.tr("Why? The reason stays with it, under Done."), color="muted", parent=self)
        )
        if rests:
            self._choices.append(SkipReason.RESTING.value)
        for number, reason in enumerate(self._choices):
            self._add(number, self._words(reason), name=f"reason_{reason}")
        self._add(len(self._choices), self.tr("Another reason"), name="reason_other")
        self.words_field = TextField(placeholder=self.tr("In a few words"), parent=self)
        self.words_field.setObjectName("words_field")
        self.words_field.textEdited.connect(
            lambda _text: self._group.button(len(self._choices)).setChecked(True)
        )
        self.body.addWidget(self.words_field)
        self._group.button(0).setChecked(True)
        self.add_button(self.tr("Cancel"), role=Role.RejectRole, name="cancel_button")
        self.add_button(self.tr("Skip"), kind="primary", name="ok_button")

    def _words(self, reason: str) -> str:
        if reason == SkipReason.RESTING:
            return self.tr("Let it rest: no more reminders for this person")
        return reasons.skip_sentence(reason)

    def _add(self, number: int, text: str, *, name: str) -> None:
        button = QRadioButton(text, self)
        button.setObjectName(name)
        self._group.addButton(button, number)
        self.body.addWidget(button)
