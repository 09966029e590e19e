"""Opens the pages of organisations and fields in the place of a person, and keeps what is changed there."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QStackedWidget

from desktop.core.errors import UserError
from desktop.core.later import later
from desktop.hub import Hub
from desktop.models.contacts_person import PersonWatch
from desktop.models.contacts_place import PlaceKind, PlaceWatch
from desktop.views.typing import parting

if TYPE_CHECKING:
    from desktop.ops import contacts_places
    from desktop.views.contacts.place_pane import PlacePane
else:
    (contacts_places,) = later("desktop.ops", "contacts_places")


class PlacePages(QObject):
    """At most one page is open; ``turned`` says that one was opened or closed."""

    turned = Signal()
    person_requested = Signal(int)

    def __init__(self, hub: Hub, people: PersonWatch, stack: QStackedWidget) -> None:
        super().__init__(stack)
        self._hub, self._people, self._stack = hub, people, stack
        self._watch = PlaceWatch(hub, self)
        self._moving = False
        self._watch.gone.connect(self._on_gone)

    @property
    def is_open(self) -> bool:
        """Whether a page is shown in the place of the person."""
        return self._watch.card is not None

    @cached_property
    def pane(self) -> PlacePane:
        """The page, made when it is first needed."""
        from desktop.views.contacts.place_pane import PlacePane

        pane = PlacePane(self._watch, clock=self._hub.clock, keep_notes=self._keep_notes, parent=self._stack)
        pane.back_requested.connect(self.close)
        pane.renamed.connect(self._on_renamed)
        pane.delete_requested.connect(self._on_delete)
        pane.person_requested.connect(self._on_person)
        pane.meeting_requested.connect(lambda meeting: self._hub.go("live", "meeting", meeting))
        self._stack.addWidget(pane)
        return pane

    def open(self, kind: PlaceKind, place: int) -> None:
        """Show the page of a place, with the way back to the person in hand."""
        self._leave()
        person = self._people.card
        self.pane.set_back("" if person is None else person.name)
        if self._watch.watch(kind, place):
            self.turned.emit()
            self.pane.back_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def open_of(self, kind: str) -> None:
        """Show the page of where the person in hand belongs."""
        card = self._people.card
        if card is not None:
            works = kind == PlaceKind.ORGANISATION
            self.open(PlaceKind(kind), card.organisation_id if works else card.field_id)

    def close(self) -> None:
        """Show the person again."""
        if self.is_open:
            self._leave()
            self._watch.watch(PlaceKind.ORGANISATION, 0)
            self.turned.emit()

    def settle(self) -> None:
        """Keep what is being edited."""
        if self.is_open:
            self.pane.settle()

    def _leave(self) -> None:
        """Keep what was typed about a place that is shown no longer, and never with the next one."""
        card = self._watch.card
        if card is not None:
            self.pane.name_text.settle()
            self.pane.name_text.give_up()
            keep = parting(self._hub, lambda _name, text: self._write_notes(card.kind, card.id, text))
            self.pane.typed.leave(keep, of=(card.kind, card.id))

    def _keep_notes(self, _name: str, text: str) -> bool:
        card = self._watch.card
        error = None if card is None else self._write_notes(card.kind, card.id, text)
        if error is not None:
            self._hub.problem.emit(error)
        return error is None

    def _write_notes(self, kind: PlaceKind, place: int, text: str) -> UserError | None:
        key, label = f"{kind}:{place}:notes", self.tr("Write notes")
        return self._hub.type(
            key, label, contacts_places.write_notes, kind=kind, place=place, text=text
        ).error

    def _on_renamed(self, name: str) -> None:
        card = self._watch.card
        if card is None:
            return
        label = self.tr("Rename an organisation") if _works(card.kind) else self.tr("Rename a field of work")
        self._moving = True
        outcome = self._hub.attempt(label, contacts_places.rename, kind=card.kind, place=card.id, name=name)
        self._moving = False
        if outcome.error is not None:
            from desktop.views import problems

            self.pane.name_text.set_error(problems.sentence(outcome.error))
        elif outcome.result != card.id:
            self._watch.watch(card.kind, int(outcome.result))
            other = "" if self._watch.card is None else self._watch.card.name
            self._hub.tell(self.tr("Put together with {name}.").format(name=other), undo=True)

    def _on_delete(self) -> None:
        card = self._watch.card
        if card is None:
            return
        label = self.tr("Delete an organisation") if _works(card.kind) else self.tr("Delete a field of work")
        self.settle()
        self._hub.run(label, contacts_places.delete, kind=card.kind, place=card.id)
        self._hub.tell(self.tr("Deleted {name}.").format(name=card.name), undo=True)

    def _on_gone(self) -> None:
        if not self._moving:
            self.turned.emit()

    def _on_person(self, person: int) -> None:
        self.close()
        self.person_requested.emit(person)


def _works(kind: PlaceKind) -> bool:
    return kind is PlaceKind.ORGANISATION
