"""Takes what was edited in the detail pane to the notebook; what it refuses is said under the field."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, time
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desktop.core.clock import to_instant
from desktop.core.errors import UserError
from desktop.core.later import later
from desktop.domain.kinds import Permission
from desktop.hub import UNSAVED, Hub
from desktop.models.contacts_person import Event, EventKind, PersonWatch
from desktop.views import problems
from desktop.views.contacts.detail import DetailPane
from desktop.views.contacts.in_place import InPlace
from desktop.views.contacts.reach_box import ReachLine
from desktop.views.contacts.touch_dialog import CALL, RECEIVED, REMARK, TouchDialog
from desktop.views.desk import Desk
from desktop.views.typing import parting

if TYPE_CHECKING:
    from desktop.ops import (
        captured,
        contacts,
        contacts_links,
        contacts_places,
        contacts_reaches,
        contacts_touches,
    )
else:
    captured, contacts, contacts_links, contacts_places, contacts_reaches, contacts_touches = later(
        "desktop.ops",
        "captured",
        "contacts",
        "contacts_links",
        "contacts_places",
        "contacts_reaches",
        "contacts_touches",
    )

NOON = time(12, 0)


class PersonEdits(QObject):
    """Connects the boxes of the detail pane with the ops."""

    def __init__(self, desk: Desk, watch: PersonWatch, detail: DetailPane) -> None:
        super().__init__(detail)
        self._hub: Hub = desk.hub
        self._watch, self._detail = watch, detail
        self._refused = ""
        self._connect()

    def keep_notes(self, person: int, text: str) -> bool:
        """Keep the notes while they are typed; whether that could be done."""
        error = self._write_notes(person, text)
        if error is not None and (error.problem in UNSAVED or self._refused != text):
            self._hub.problem.emit(error)
            self._refused = text
        return error is None

    def leave_notes(self, person: int) -> None:
        """Keep what was typed about a person who is shown no longer, and never with the next one."""
        typed = self._detail.notes.typed
        typed.leave(parting(self._hub, lambda _name, text: self._write_notes(person, text)), of=person)

    def _write_notes(self, person: int, text: str) -> UserError | None:
        label = self.tr("Write notes")
        key = f"person:{person}:notes"
        return self._hub.type(key, label, contacts.write_notes, person=person, text=text).error

    def _connect(self) -> None:
        detail = self._detail
        for line in (
            detail.head.name_text,
            detail.head.role_text,
            detail.found.referrer_text,
            detail.found.how_text,
        ):
            line.committed.connect(lambda texts, line=line: self._on_changed(line, texts))
        for key in detail.facts.keys:
            line = detail.facts.text(key)
            line.committed.connect(lambda texts, line=line: self._on_changed(line, texts))
        detail.facts.consent_given.connect(self._on_consent)
        detail.head.tag_added.connect(self._on_tag_added)
        detail.head.tag_removed.connect(self._on_tag_removed)
        detail.reach.changed.connect(self._on_reach)
        detail.reach.best_wanted.connect(self._on_best)
        detail.reach.removed.connect(self._on_reach_removed)
        detail.reach.copied.connect(
            lambda value: self._hub.tell(self.tr("Copied {value}.").format(value=value))
        )
        detail.timeline.add_requested.connect(self._on_add)
        detail.timeline.opened.connect(self._on_event)
        detail.timeline.removed.connect(self._on_event_removed)
        detail.named.add_requested.connect(self._on_named)

    # ------------------------------------------------------------ texts

    def _on_changed(self, line: InPlace, texts: dict[str, str]) -> None:
        for key, text in texts.items():
            error = self._change(key, text)
            if error is not None:
                line.set_error(problems.sentence(error), key=key)
                return

    def _change(self, key: str, text: str) -> UserError | None:
        person = self._watch.person
        if key == "name":
            return self._attempt(self.tr("Rename a person"), contacts.rename, person=person, name=text)
        if key in contacts.NAME_FIELDS:
            return self._attempt(self.tr("Change a name"), contacts.name_parts, person=person, **{key: text})
        if key == "organisation":
            label = self.tr("Change the organisation")
            return self._attempt(label, contacts_places.set_organisation, person=person, name=text)
        if key == "field":
            label = self.tr("Change the field of work")
            return self._attempt(label, contacts_places.set_field, person=person, name=text)
        if key == "referrer":
            known = self._watch.person_named(text) if text else 0
            return self._attempt(
                self.tr("Say who gave the name"),
                contacts_links.set_referrer,
                person=person,
                referrer=known or None,
                name=text,
            )
        return self._attempt(
            self.tr("Change a person"), contacts.describe, person=person, field=key, text=text
        )

    def _attempt(self, label: str, op: Callable[..., Any], **values: Any) -> UserError | None:
        return self._hub.attempt(label, op, **values).error

    def _on_consent(self, field: str, answer: Permission) -> None:
        self._hub.run(
            self.tr("Write down an answer"),
            contacts.set_consent,
            person=self._watch.person,
            field=field,
            answer=answer,
        )

    def _on_tag_added(self, name: str) -> None:
        self._hub.run(self.tr("Add a tag"), contacts_links.add_tag, people=[self._watch.person], name=name)

    def _on_tag_removed(self, name: str) -> None:
        label, people = self.tr("Take a tag off"), [self._watch.person]
        if self._hub.attempt(label, contacts_links.remove_tag, people=people, name=name).change is not None:
            self._hub.tell(self.tr("Took off the tag “{name}”.").format(name=name), undo=True)

    # ------------------------------------------------------------ ways to reach

    def _on_reach(self, line: ReachLine, texts: dict[str, str]) -> None:
        if line.row is not None:
            label = self.tr("Change a way to reach somebody")
            error = self._attempt(label, contacts_reaches.change, reach=line.row.id, **texts)
        else:
            label = self.tr("Add a way to reach somebody")
            values = {"value": "", **texts}
            error = self._attempt(
                label, contacts_reaches.add, person=self._watch.person, kind=line.kind, **values
            )
        if error is not None:
            line.value_text.set_error(problems.sentence(error))

    def _on_best(self, reach: int) -> None:
        self._hub.run(self.tr("Choose the best way"), contacts_reaches.set_best, reach=reach)

    def _on_reach_removed(self, reach: int) -> None:
        self._hub.run(self.tr("Delete a way to reach somebody"), contacts_reaches.delete, reach=reach)
        self._hub.tell(self.tr("Deleted a way to reach this person."), undo=True)

    # ------------------------------------------------------------ timeline

    def _on_add(self, kind: str) -> None:
        card = self._watch.card
        if card is None:
            return
        dialog = self._dialog(kind, name=card.name)
        dialog.wanted.connect(lambda values: self._on_written(dialog, kind, card.id, values))
        dialog.open()

    def _on_written(self, dialog: TouchDialog, kind: str, person: int, values: dict[str, Any]) -> None:
        label, op = {
            REMARK: (self.tr("Write a remark"), contacts_touches.add_remark),
            CALL: (self.tr("Note a call"), contacts_touches.add_call),
            RECEIVED: (self.tr("Note a message"), contacts_touches.add_received),
        }[kind]
        more = {"channel": values["channel"]} if kind == RECEIVED else {}
        at = self._moment(values)
        self._settle_dialog(
            dialog, self._attempt(label, op, person=person, text=values["text"], at=at, **more)
        )

    def _moment(self, values: dict[str, Any]) -> datetime:
        """Now for today, noon for another day."""
        clock, day = self._hub.clock, values["day"]
        return clock.now() if day == clock.today() else to_instant(day, NOON, zone=clock.zone)

    def _on_event(self, event: Event) -> None:
        if event.kind in (EventKind.HELD, EventKind.RUNNING):
            self._hub.go("live", "meeting", event.id)
        elif event.kind in (EventKind.AGREED, EventKind.CANCELLED):
            self._hub.go("prep", "meeting", event.id)
        elif event.kind in (EventKind.TOUCH, EventKind.REMARK) and self._watch.card is not None:
            self._edit_touch(event, self._watch.card.name)

    def _edit_touch(self, event: Event, name: str) -> None:
        came = RECEIVED if event.direction == "in" else REMARK
        kind = CALL if event.channel == "phone" and came == REMARK and event.kind is EventKind.TOUCH else came
        dialog = self._dialog(kind, name=name, text=event.text, editing=True)

        def keep(values: dict[str, Any]) -> None:
            label = self.tr("Change an entry")
            error = self._attempt(label, contacts_touches.change, touch=event.id, text=values["text"])
            self._settle_dialog(dialog, error)

        dialog.wanted.connect(keep)
        dialog.open()

    def _on_event_removed(self, event: Event) -> None:
        self._hub.run(self.tr("Delete an entry"), contacts_touches.delete, touch=event.id)
        self._hub.tell(self.tr("Deleted an entry of the timeline."), undo=True)

    def _on_named(self, referral: int) -> None:
        self._hub.run(self.tr("Add to contacts"), captured.add_to_contacts, referral=referral)
        self._hub.tell(self.tr("Added to your contacts."), undo=True)

    def _dialog(self, kind: str, *, name: str, text: str = "", editing: bool = False) -> TouchDialog:
        parent: QWidget = self._detail
        dialog = TouchDialog(
            kind, name=name, today=self._hub.clock.today(), text=text, editing=editing, parent=parent
        )
        dialog.finished.connect(dialog.deleteLater)
        return dialog

    def _settle_dialog(self, dialog: TouchDialog, error: UserError | None) -> None:
        if error is not None:
            dialog.set_error(error)
        else:
            dialog.done(TouchDialog.DialogCode.Accepted)
