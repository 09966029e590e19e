"""One person under watch: their card and timeline, read again whenever something of them changes."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.core import resources
from desktop.core.clock import local_time, to_text
from desktop.core.later import later
from desktop.core.records import dataclass
from desktop.domain.kinds import Permission, ReachKind, Stage
from desktop.domain.schedule import DueStatus
from desktop.hub import LOOK, Hub
from desktop.models.contacts import step_status
from desktop.storage.change import Change

if TYPE_CHECKING:
    from desktop.domain import call_lines
    from desktop.domain.call_lines import CallLine
    from desktop.storage.backup import Kept
    from desktop.storage.queries import attachments, belongings, beside, person_card, profile, timeline
    from desktop.storage.queries.attachments import AttachmentRow
    from desktop.storage.queries.belongings import Belongings
    from desktop.storage.queries.beside import Beside
    from desktop.storage.queries.person_card import NamedRow, PersonCard, ReachRow
    from desktop.storage.queries.timeline import Event, EventKind
else:
    (call_lines,) = later("desktop.domain", "call_lines")
    attachments, belongings, beside, person_card, profile, timeline = later(
        "desktop.storage.queries",
        *("attachments", "belongings", "beside", "person_card", "profile", "timeline"),
    )

__all__ = [
    "AttachmentRow",
    "Belongings",
    "Beside",
    "CallSheet",
    "Event",
    "EventKind",
    "Kept",
    "NamedRow",
    "PersonCard",
    "PersonWatch",
    "ReachRow",
]

_ROWS_OF = {
    "AttachmentRow": "attachments",
    "Belongings": "belongings",
    "Beside": "beside",
    "Event": "timeline",
    "EventKind": "timeline",
    "NamedRow": "person_card",
    "PersonCard": "person_card",
    "ReachRow": "person_card",
}
"""Which query has the rows that are told of here; the window is up before any is asked for."""

_MINUTE_MS = 60_000
_ASKED = (Stage.TO_CONTACT, Stage.CONTACTED)
_TABLES = frozenset(
    {
        "person",
        "organisation",
        "field",
        "reach",
        "person_tag",
        "meeting",
        "touch",
        "note_line",
        "advice",
        "referral",
        "follow_up",
        "attachment",
        "rule",
    }
)


@dataclass(frozen=True, slots=True)
class CallSheet:
    """Everything one needs for a call. ``questions`` counts the plan that is ready, 0 for none."""

    person: int
    name: str
    role: str
    organisation: str
    phone: str
    lines: tuple[CallLine, ...]
    overview: str
    questions: int


class PersonWatch(QObject):
    """The person whose detail is shown; ``card`` is None where there is none."""

    changed = Signal()
    """Card or timeline are different now, or time went on."""

    def __init__(self, hub: Hub, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._hub = hub
        self._person = 0
        self._card: PersonCard | None = None
        self._events: list[Event] = []
        self._is_read = True
        self._minute = QTimer(self, interval=_MINUTE_MS)
        self._minute.timeout.connect(self._on_minute)
        self._minute.start()
        hub.changed.connect(self._on_changed)

    @property
    def person(self) -> int:
        """Key of the person, 0 for none."""
        return self._person

    @property
    def card(self) -> PersonCard | None:
        """The person, None if there is none."""
        self._read_now()
        return self._card

    @property
    def events(self) -> list[Event]:
        """What happened with them, the newest first."""
        self._read_now()
        return self._events

    @property
    def files(self) -> tuple[AttachmentRow, ...]:
        """Files attached to them and to meetings with them, the newest first."""
        self._read_now()
        return self._files

    @property
    def beside(self) -> Beside | None:
        """Somebody else of their organisation to be patient with first; None where there is no need."""
        self._read_now()
        return self._beside

    @property
    def status(self) -> DueStatus | None:
        """How their next step stands now; None where it has no day."""
        return None if self.card is None else step_status(self.card.step, hub=self._hub)

    def watch(self, person: int) -> None:
        """Take another person; 0 for none."""
        if person != self._person:
            self._person = person
            self._read()
            self.changed.emit()

    def watch_later(self, person: int) -> None:
        """Take another person without reading anything of them before somebody asks; tells nobody."""
        self._person, self._is_read = person, False

    def card_of(self, person: int) -> PersonCard | None:
        """Any person's card, for dialogs."""
        return person_card.card(self._hub.db, person, clock=self._hub.clock)

    def file_content(self, attachment: int) -> tuple[str, bytes] | None:
        """Name and bytes of a file, None when it is gone."""
        return attachments.content(self._hub.db, attachment)

    def belongings(self, person: int) -> Belongings | None:
        """What would go if a person were erased, None when they are gone."""
        return belongings.belongings(self._hub.db, person)

    def backups_holding(self, uid: str) -> list[Kept]:
        """Backups that have a person, by the uid of their record; the newest first."""
        return self._hub.workspace.backups.holding(uid)

    def call_sheet(self, person: int) -> CallSheet | None:
        """What to say when calling a person; None when they are gone."""
        card = self.card_of(person)
        if card is None:
            return None
        me = profile.profile(self._hub.db)
        overview, questions = person_card.readiness(self._hub.db, person)
        phones = [reach for reach in card.reaches if reach.kind is ReachKind.PHONE]
        best = next((reach for reach in phones if reach.is_best), phones[0] if phones else None)
        return CallSheet(
            person=person,
            name=card.name,
            role=card.role,
            organisation=card.organisation,
            phone="" if best is None else best.value,
            lines=call_lines.call_lines(
                resources.call_script(),
                my_name=me.name,
                referrer="" if card.may_use_name is Permission.NO else card.referrer,
                how_found=card.how_found,
                field=card.field,
                ask_minutes=self._hub.rules.ask_minutes,
                hour=local_time(self._hub.clock.now(), zone=self._hub.clock.zone).hour,
            ),
            overview=overview or me.overview,
            questions=questions,
        )

    def people(self, text: str) -> list[tuple[int, str, str]]:
        """People to choose from: key, name, role and organisation; the watched one is left out."""
        return person_card.person_choices(self._hub.db, text, but=self._person)

    def person_named(self, name: str) -> int:
        """The one person of exactly this name, 0 if there is none."""
        return person_card.person_named(self._hub.db, name)

    def people_names(self) -> list[str]:
        """Names of all people but the watched one."""
        return person_card.people_names(self._hub.db, but=self._person)

    def organisations(self) -> list[str]:
        """Names of all organisations."""
        return person_card.organisation_names(self._hub.db)

    def fields(self) -> list[str]:
        """Names of all career fields."""
        return person_card.field_names(self._hub.db)

    def tags(self) -> list[str]:
        """All tags in use."""
        return person_card.tag_names(self._hub.db)

    def _read_now(self) -> None:
        if not self._is_read:
            self._read()

    @property
    def _all(self) -> tuple[object, ...]:
        return (self._card, self._events, self._files, self._beside)

    def _read(self) -> None:
        self._is_read = True
        self._card = self.card_of(self._person) if self._person else None
        there = self._card is not None
        self._events = timeline.timeline(self._hub.db, self._person) if there else []
        self._files = attachments.of_person(self._hub.db, self._person) if there else ()
        self._beside = self._find_beside()

    def _find_beside(self) -> Beside | None:
        """A hint for whom one has not met yet, as long as the rule is on."""
        card = self._card
        if card is None or card.stage not in _ASKED or not self._hub.rules.one_per_organisation:
            return None
        return beside.beside(self._hub.db, card.id, since=to_text(self._hub.clock.now()))

    def _on_minute(self) -> None:
        if self._card is not None:
            self.changed.emit()

    def _on_changed(self, change: Change) -> None:
        if not self._person or not self._is_read or _TABLES.isdisjoint(change.tables):
            return
        before = self._all
        self._read()
        if self._all != before or change.origin == LOOK:
            self.changed.emit()


def __getattr__(name: str) -> Any:
    """The rows, from the queries that make them."""
    if name not in _ROWS_OF:
        raise AttributeError(name)
    return getattr(importlib.import_module(f"desktop.storage.queries.{_ROWS_OF[name]}"), name)
