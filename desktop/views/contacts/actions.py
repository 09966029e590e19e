"""What can be done with people: by button, by menu and by key."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from desktop.core.later import later
from desktop.domain.followups import CallOutcome
from desktop.domain.kinds import FollowUpKind, Stage
from desktop.domain.nextstep import StepKind
from desktop.hub import Hub
from desktop.models.contacts_person import PersonWatch
from desktop.qtkit import menus
from desktop.views import key_map
from desktop.views.contacts import steps
from desktop.views.contacts.words import lower_first, stage_name
from desktop.views.desk import Desk
from desktop.views.plural import counted

if TYPE_CHECKING:
    from desktop.ops import contacts, contacts_links, followups, meetings, outreach
    from desktop.views.contacts.detail import DetailPane
    from desktop.views.contacts.file_actions import FileActions
    from desktop.views.contacts.new_person import NewPersonDialog
else:
    contacts, contacts_links, followups, meetings, outreach = later(
        "desktop.ops", "contacts", "contacts_links", "followups", "meetings", "outreach"
    )


class PeopleActions(QObject):
    """The verbs of the Contacts tab; dialogs lie over ``window``."""

    edit_wanted = Signal()
    stage_wanted = Signal()
    tag_wanted = Signal()
    delete_wanted = Signal()
    added = Signal(int)
    """Somebody new is in the notebook."""
    place_wanted = Signal(str)
    """Show the page of the organisation or the field of the person in hand."""

    def __init__(self, desk: Desk, watch: PersonWatch, *, window: QWidget) -> None:
        super().__init__(window)
        self._desk, self._watch, self._window = desk, watch, window
        self._hub: Hub = desk.hub
        self._detail: DetailPane | None = None
        self._build()

    @cached_property
    def files(self) -> FileActions:
        """What can be done with files."""
        from desktop.views.contacts.file_actions import FileActions

        return FileActions(self._desk, self._watch, parent=self)

    def serve(self, detail: DetailPane) -> None:
        """Do what the buttons of the detail ask for."""
        self._detail = detail
        head, step = detail.head, detail.step
        head.write_requested.connect(self.write)
        head.call_requested.connect(self.call)
        head.schedule_requested.connect(self.schedule)
        head.stage_chosen.connect(lambda stage: self.set_stage([self._watch.person], stage))
        step.ticked.connect(self.complete_step)
        step.pressed.connect(self.open_step)
        step.add_requested.connect(self.add_step)
        step.wake_requested.connect(self.let_rest)
        detail.place_requested.connect(self.place_wanted)
        detail.files.attach_requested.connect(lambda: self.files.choose())
        detail.files.opened.connect(lambda key: self.files.open(key))
        detail.files.copy_wanted.connect(lambda key: self.files.save_copy(key))
        detail.files.removed.connect(lambda key: self.files.delete(key))
        detail.files_dropped.connect(lambda paths: self.files.attach(paths))
        detail.timeline.attach_requested.connect(lambda meeting: self.files.choose(meeting=meeting))

    # ------------------------------------------------------------ the person in hand

    def write(self) -> None:
        """Write to the person in hand: the fitting draft opens in Follow-ups."""
        if self._watch.person:
            self._hub.go("followups", "person", self._watch.person, action="write")

    def schedule(self) -> None:
        """Plan a meeting with the person in hand."""
        if self._watch.person:
            self._hub.go("prep", "person", self._watch.person, action="schedule", stay=True)

    def call(self) -> None:
        """Open the call script for the person in hand."""
        sheet = self._watch.call_sheet(self._watch.person) if self._watch.person else None
        if sheet is None:
            return
        from desktop.views.contacts.call_dialog import CallDialog

        dialog = CallDialog(sheet, parent=self._window)
        dialog.went.connect(lambda outcome: self._on_went(sheet.person, outcome))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def complete_step(self) -> None:
        """Tick the next step of the person in hand; a meeting goes to its sheet instead."""
        card = self._watch.card
        if card is None:
            return
        step = card.step.step
        if step.step is StepKind.MEETING:
            self._hub.go("prep", "meeting", step.id)
        elif step.step is StepKind.FOLLOW_UP:
            outcome = self._hub.attempt(self.tr("Tick a next step"), followups.complete, follow_up=step.id)
            if outcome.error is not None:
                self._hub.problem.emit(outcome.error)
            else:
                words = steps.short_step(card.step)
                self._hub.tell(
                    self.tr("{step} for {name} is done.").format(step=words, name=card.name), undo=True
                )

    def open_step(self) -> None:
        """Do what the button beside the next step says."""
        card = self._watch.card
        if card is None:
            return
        step = card.step.step
        if step.step is StepKind.MEETING:
            self._hub.go("prep", "meeting", step.id)
        elif step.step is StepKind.WAIT:
            self.write()
        elif step.kind == FollowUpKind.DEBRIEF and card.step.meeting:
            self._hub.go("live", "meeting", card.step.meeting)
        elif step.step is StepKind.FOLLOW_UP:
            self._hub.go("followups", "follow_up", step.id)

    def add_step(self) -> None:
        """Plan something to do for the person in hand."""
        if self._watch.person:
            self._hub.go("followups", "person", self._watch.person, action="new", stay=True)

    def let_rest(self) -> None:
        """Stop reminders for the person in hand, or let them come again."""
        card = self._watch.card
        if card is None:
            return
        if card.resting:
            self._hub.run(self.tr("Let reminders come again"), outreach.wake, person=card.id)
            return
        self._hub.run(self.tr("Stop reminders"), outreach.let_rest, person=card.id)
        self._hub.tell(self.tr("No more reminders for {name}.").format(name=card.name), undo=True)

    def erase(self) -> None:
        """Ask whether the person in hand is to be erased for good."""
        from desktop.views.contacts.erasing import ask_erase

        if self._detail is not None:
            self._detail.settle()
        ask_erase(self._hub, self._watch, self.files, window=self._window)

    # ------------------------------------------------------------ people

    def new_person(self, name: str = "") -> None:
        """Ask for a new person."""
        from desktop.views.contacts.new_person import NewPersonDialog

        dialog = NewPersonDialog(self._watch, name=name, parent=self._window)
        dialog.wanted.connect(lambda values: self._on_wanted(dialog, values))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def set_stage(self, people: Sequence[int], stage: Stage) -> None:
        """Put people at a stage."""
        label = self.tr("Set the stage to {stage}").format(stage=stage_name(stage))
        self._hub.run(label, contacts.set_stage, people=list(people), stage=stage)
        if len(people) > 1:
            words = counted("contacts", "%n person is now %1.", "%n people are now %1.", len(people))
            self._hub.tell(words.replace("%1", lower_first(stage_name(stage))), undo=True)

    def tag(self, people: Sequence[int]) -> None:
        """Ask for a tag and give it to people."""
        name = self._desk.prompter.ask_text(
            title=self.tr("Tag"),
            label=counted("contacts", "Tag for %n person", "Tag for %n people", len(people)),
            ok=self.tr("Add tag"),
            cancel=self.tr("Cancel"),
        )
        if name and name.strip():
            label = self.tr("Add a tag")
            outcome = self._hub.attempt(label, contacts_links.add_tag, people=list(people), name=name)
            if outcome.error is not None:
                self._hub.problem.emit(outcome.error)
            elif outcome.change is not None:
                words = counted("contacts", "Tagged %n person “%1”.", "Tagged %n people “%1”.", len(people))
                self._hub.tell(words.replace("%1", name.strip()), undo=True)

    def delete(self, people: Sequence[int]) -> None:
        """Delete people with everything that is theirs; a toast offers Undo."""
        from desktop.qtkit.waiting import Words, in_steps

        if not people:
            return
        label = self.tr("Delete a person") if len(people) == 1 else self.tr("Delete people")
        gone = in_steps(
            lambda step: self._hub.run(label, contacts.delete, people=list(people), step=step),
            words=Words(label, self.tr("Deleting people…"), self.tr("Cancel")),
            parent=self._window,
        )
        if gone is not None:
            self._hub.tell(self._deleted_text(gone), undo=True)

    # ------------------------------------------------------------ menus

    def fill(self, menu: QMenu) -> None:
        """Put what can be done with the person in hand into a menu."""
        self.update()
        menu.addActions(self._all)

    def update(self) -> None:
        """Enable what makes sense for the person in hand."""
        card = self._watch.card
        for action in self._all:
            action.setEnabled(card is not None or action.isSeparator())
        resting = card is not None and card.resting
        words = self.tr("Let reminders come again") if resting else self.tr("Stop reminders for this person")
        self._rest_action.setText(words)
        for action, name in (
            (self._organisation_action, "" if card is None else card.organisation),
            (self._field_action, "" if card is None else card.field),
        ):
            action.setVisible(bool(name))
            if not name:
                continue
            # a menu takes a single & for the sign of a key
            action.setText(self.tr("Page of “{name}”").format(name=name.replace("&", "&&")))

    def _build(self) -> None:
        def act(text: str, on: Callable[[], object], icon: str = "", *, name: str) -> QAction:
            return menus.action(
                self._window, text, on, shortcut=key_map.given(name), icon=icon, name=name, widget_only=True
            )

        self._rest_action = act(self.tr("Stop reminders for this person"), self.let_rest, name="rest_action")
        self._organisation_action = act(
            self.tr("Page of the organisation"),
            lambda: self.place_wanted.emit("organisation"),
            icon="building-2",
            name="organisation_action",
        )
        self._field_action = act(
            self.tr("Page of the field"),
            lambda: self.place_wanted.emit("field"),
            icon="compass",
            name="field_action",
        )
        separators = [menus.action(self._window, ""), menus.action(self._window, "")]
        for separator in separators:
            separator.setSeparator(True)
        self._all = [
            act(self.tr("Write"), self.write, "mail", name="write_action"),
            act(self.tr("Call script…"), self.call, "phone", name="call_action"),
            act(self.tr("Schedule a meeting…"), self.schedule, "calendar-plus", name="schedule_action"),
            act(self.tr("New follow-up…"), self.add_step, name="add_step_action"),
            separators[0],
            act(self.tr("Rename"), self.edit_wanted.emit, name="rename_action"),
            act(self.tr("Stage…"), self.stage_wanted.emit, name="stage_action"),
            act(self.tr("Add a tag…"), self.tag_wanted.emit, icon="tag", name="tag_action"),
            act(
                self.tr("Attach a file…"), lambda: self.files.choose(), icon="paperclip", name="attach_action"
            ),
            self._organisation_action,
            self._field_action,
            self._rest_action,
            separators[1],
            act(self.tr("Delete"), self.delete_wanted.emit, name="delete_action"),
            act(self.tr("Erase for good…"), self.erase, name="erase_action"),
        ]
        for action in self._all:
            self._window.addAction(action)

    # ------------------------------------------------------------ private

    def _on_wanted(self, dialog: NewPersonDialog, values: dict[str, object]) -> None:
        outcome = self._hub.attempt(self.tr("Add a person"), contacts.add_person, **values)
        if outcome.error is not None:
            dialog.set_error(outcome.error)
            return
        dialog.added()
        self.added.emit(int(outcome.result))

    def _on_went(self, person: int, outcome: CallOutcome) -> None:
        """Each way a call can go has its next step."""
        if outcome is CallOutcome.NOW:
            self._start_now(person)
            return
        self._hub.run(self.tr("Note a call"), outreach.record_call, person=person, outcome=outcome)
        if outcome is CallOutcome.AGREED:
            self._hub.go("prep", "person", person, action="schedule", stay=True)
        elif outcome is CallOutcome.ASKED_TO_WRITE:
            self._hub.go("followups", "person", person, action="write")
        else:
            self._hub.tell(self._call_text(outcome), undo=True)

    def _start_now(self, person: int) -> None:
        outcome = self._hub.attempt(self.tr("Start a session"), meetings.start_now, person=person)
        if outcome.error is not None:
            self._hub.problem.emit(outcome.error)
            return
        self._hub.run(self.tr("Note a call"), outreach.record_call, person=person, outcome=CallOutcome.NOW)
        self._hub.go("live", "meeting", int(outcome.result))

    def _call_text(self, outcome: CallOutcome) -> str:
        if outcome is CallOutcome.DECLINED:
            return self.tr("Noted. Askwell stops its reminders for this person.")
        return self.tr("Noted. Askwell reminds you to try again.")

    def _deleted_text(self, gone: contacts.Deleted) -> str:
        who = gone.name or counted("contacts", "%n person", "%n people", gone.people)
        parts = [who]
        if gone.meetings:
            parts.append(counted("contacts", "%n meeting", "%n meetings", gone.meetings))
        if gone.notes:
            parts.append(counted("contacts", "%n note", "%n notes", gone.notes))
        if gone.follow_ups:
            parts.append(counted("contacts", "%n follow-up", "%n follow-ups", gone.follow_ups))
        if len(parts) == 1:
            return self.tr("Deleted {who}.").format(who=who)
        return self.tr("Deleted {who} and {more}.").format(who=", ".join(parts[:-1]), more=parts[-1])
