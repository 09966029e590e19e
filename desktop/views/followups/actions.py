"""What can be done with a follow-up besides writing it: tick, put off, leave out, change, let rest."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from desktop.domain import followups as words_of_followups
from desktop.domain.followups import SnoozeTo
from desktop.domain.kinds import FollowUpKind, FollowUpState
from desktop.domain.schedule import Due
from desktop.models.followups import AgendaModel
from desktop.models.followups_draft import DraftModel
from desktop.ops import followups, outreach
from desktop.qtkit import menus
from desktop.views import when
from desktop.views.desk import Desk
from desktop.views.followups import kinds, words
from desktop.views.followups.dialogs import FollowUpDialog, PickDayDialog, SkipDialog

_SNOOZE_KEY, _NEW_KEY = "Ctrl+Shift+S", "Ctrl+Shift+F"


class FollowUpActions(QObject):
    """Changes follow-ups for the tab and says in a toast what became of them."""

    def __init__(self, desk: Desk, *, agenda: AgendaModel, draft: DraftModel, window: QWidget) -> None:
        super().__init__(window)
        self._hub, self._window = desk.hub, window
        self._agenda, self._draft = agenda, draft
        self._dialog: QWidget | None = None

    def complete(self, follow_up: int) -> None:
        """Tick it; one that is closed is put back."""
        row = self._agenda.row_for(follow_up)
        if row is None:
            return
        name = row.name or row.title
        if row.state != FollowUpState.OPEN:
            self._run(self.tr("Put back: %1"), name, followups.reopen, follow_up=follow_up)
            return
        step = self._run(self.tr("Done: %1"), name, followups.complete, follow_up=follow_up)
        self.tell_next(self.tr("%1: done.").replace("%1", name), step)

    def tell_next(self, text: str, step: object) -> None:
        """Say what was done and, if there is something, what comes next with this person."""
        row = self._agenda.row_for(step) if isinstance(step, int) else None
        if row is not None and row.due_on is not None:
            day = when.day_word(row.due_on, today=self._hub.clock.today())
            what = words.next_words(row)
            then = self.tr("Next with them: %1, %2.").replace("%1", what).replace("%2", day)
            text = f"{text} {then}"
        self._hub.tell(text, undo=True)

    def snooze(self, to: Due) -> None:
        """Put the follow-up in hand off."""
        card = self._draft.card
        if card is None:
            return
        name = card.person.name if card.person else card.title
        outcome = self._hub.attempt(
            self.tr("Put off: %1").replace("%1", name), followups.snooze, follow_up=card.id, due=to
        )
        if outcome.error is not None:
            self._hub.problem.emit(outcome.error)
            return
        day = when.day_word(to.on, today=self._hub.clock.today())
        if to.at is not None:
            day = f"{day} {when.clock_time(to.at, zone=self._hub.clock.zone)}"
        text = self.tr("%1: moved to %2.").replace("%1", name).replace("%2", day)
        self._hub.tell(text, undo=True)

    def fill_snooze(self, menu: QMenu) -> None:
        """The places it can be put off to; those beyond its own time say so."""
        entries = [
            menus.action(
                menu, self._option_text(option.to, option.due, late=option.late), self._snooze_to(option.due)
            )
            for option in self._draft.snoozes
        ]
        pick = menus.action(menu, self.tr("Pick a day…"), self.pick_day, name="pick_day_action")
        menus.fill(menu, [*entries, None, pick])

    def pick_day(self) -> None:
        """Ask for a day to put it off to."""
        card = self._draft.card
        if card is None:
            return
        dialog = PickDayDialog(self._hub.clock.today(), parent=self._window)
        dialog.late = self._lateness
        dialog.picked.connect(lambda day: self.snooze(self._draft.due_for(day)))
        self._show(dialog)

    def skip(self) -> None:
        """Ask for a reason and leave it out."""
        card = self._draft.card
        if card is None:
            return
        dialog = SkipDialog(words.title(card), rests=card.person is not None, parent=self._window)
        dialog.skipped.connect(lambda reason: self._skip(card.id, words.title(card), reason))
        dialog.rest_wanted.connect(self.let_rest)
        self._show(dialog)

    def let_rest(self) -> None:
        """Stop all reminders for this person."""
        card = self._draft.card
        if card is None or card.person is None:
            return
        name = card.person.name
        self._run(self.tr("Let %1 rest"), name, outreach.let_rest, person=card.person.id)
        self._hub.tell(self.tr("No more reminders for %1.").replace("%1", name), undo=True)

    def write_once_more(self) -> None:
        """Another message after all, to somebody who did not answer."""
        card = self._draft.card
        if card is None or card.person is None:
            return
        made = self._run(
            self.tr("Write to %1"),
            card.person.name,
            outreach.start_message,
            person=card.person.id,
            kind=FollowUpKind.WRITE_AGAIN,
        )
        if isinstance(made, int):
            self._hub.go("followups", "follow_up", made)

    def delete(self, follow_up: int) -> None:
        """Delete it; Undo brings it back."""
        row = self._agenda.row_for(follow_up)
        if row is None:
            return
        name = row.title or kinds.kind_name(row.kind)
        self._run(self.tr("Delete: %1"), name, followups.delete, follow_up=follow_up)
        self._hub.tell(self.tr("Deleted “%1”.").replace("%1", name), undo=True)

    def add(self, person: int | None = None) -> None:
        """Ask for a new follow-up."""
        dialog = FollowUpDialog(
            self._agenda, today=self._hub.clock.today(), person=person, parent=self._window
        )

        def save(title: str, on: date | None, person: int | None) -> None:
            outcome = self._hub.attempt(
                self.tr("Add a follow-up"), followups.add_follow_up, title=title, on=on, person=person
            )
            if dialog.settle(outcome.error):
                self._hub.go("followups", "follow_up", outcome.result)

        dialog.wanted.connect(save)
        self._show(dialog)

    def change(self) -> None:
        """Ask for other words or another day."""
        card = self._draft.card
        if card is None:
            return
        dialog = FollowUpDialog(self._agenda, today=self._hub.clock.today(), card=card, parent=self._window)

        def save(title: str, on: date | None, _person: int | None) -> None:
            outcome = self._hub.attempt(
                self.tr("Change a follow-up"),
                followups.change_follow_up,
                follow_up=card.id,
                title=title,
                on=on,
            )
            dialog.settle(outcome.error)

        dialog.wanted.connect(save)
        self._show(dialog)

    def spread(self) -> None:
        """Move everything overdue to the next two weeks."""
        count = self._hub.run(self.tr("Move what is overdue"), followups.spread_overdue)
        if count:
            text = self.tr("%1 follow-ups moved to the next two weeks.").replace("%1", str(count))
            self._hub.tell(text, undo=True)

    def fill(self, menu: QMenu, *, replace: bool = False) -> None:
        """All that can be done with the follow-up in hand, for menus."""
        if replace:
            menu.clear()
        card = self._draft.card
        chosen, open_now = card is not None, self._draft.is_open
        with_person = card is not None and card.person is not None
        items: list[QAction | None] = [
            menus.action(menu, self.tr("New follow-up…"), self.add, icon="plus", name="new_action"),
            None,
            menus.action(menu, self.tr("Change words or day…"), self.change, enabled=open_now),
            menus.action(
                menu, self.tr("Skip with a reason…"), self.skip, enabled=open_now, name="skip_action"
            ),
            menus.action(
                menu,
                self.tr("Stop reminders for this person"),
                self.let_rest,
                enabled=with_person and open_now,
            ),
            menus.action(
                menu, self.tr("Show the person"), self.show_person, icon="users", enabled=with_person
            ),
            None,
            menus.action(
                menu, self.tr("Delete the follow-up"), lambda: self.delete(self._draft.id), enabled=chosen
            ),
        ]
        for item in items:
            if item is None:
                menu.addSeparator()
            else:
                menu.addAction(item)

    def show_person(self) -> None:
        """Go to the person in Contacts."""
        card = self._draft.card
        if card is not None and card.person is not None:
            self._hub.go("contacts", "person", card.person.id)

    def _skip(self, follow_up: int, name: str, reason: str) -> None:
        self._run(self.tr("Leave out: %1"), name, followups.skip, follow_up=follow_up, reason=reason)
        self._hub.tell(self.tr("Left out: %1.").replace("%1", name), undo=True)

    def _run(self, label: str, name: str, op: Callable[..., object], **arguments: object) -> object:
        return self._hub.run(label.replace("%1", name), op, **arguments)

    def _snooze_to(self, to: Due) -> Callable[[], None]:
        return lambda: self.snooze(to)

    def _option_text(self, to: SnoozeTo, day: Due, *, late: bool) -> str:
        name = {
            SnoozeTo.EVENING: self.tr("This evening"),
            SnoozeTo.TOMORROW: self.tr("Tomorrow"),
            SnoozeTo.MONDAY: self.tr("Monday"),
            SnoozeTo.NEXT_WEEK: self.tr("Next week"),
        }[to]
        if to is SnoozeTo.NEXT_WEEK:
            name = f"{name}, {when.full_day(day.on, today=self._hub.clock.today())}"
        return f"{name}  ·  {self._late_words()}" if late else name

    def _lateness(self, day: date) -> str:
        """What to say of a day that somebody picks, if it is too late."""
        card = self._draft.card
        if card is None:
            return ""
        late = words_of_followups.is_late(
            card.kind, due=self._draft.due_for(day), first_due=self._draft.first_due, rules=self._hub.rules
        )
        return self._late_words() if late else ""

    def _late_words(self) -> str:
        card = self._draft.card
        if card is not None and card.kind == FollowUpKind.CONFIRM:
            return self.tr("after the meeting began")
        return self.tr("past its %1 hours").replace("%1", str(self._hub.rules.thank_you_hours))

    def _show(self, dialog: QWidget) -> None:
        self._dialog = dialog
        dialog.open()  # type: ignore[attr-defined]
