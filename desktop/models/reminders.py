"""What there is to remind of now: looks when the next moment comes, when something changes and after a sleep."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, time, timedelta

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication

from desktop.core.clock import civil_date
from desktop.core.records import dataclass
from desktop.core.settings import Settings
from desktop.core.told import Mark, ToldFile
from desktop.domain import reminders
from desktop.domain.reminders import Choices, Entry, LaterTo, Reminder, ReminderKind
from desktop.hub import Hub
from desktop.qtkit.debounce import Debounce
from desktop.storage.change import Change
from desktop.storage.queries import reminders as queries
from desktop.storage.queries import window

__all__ = ["Entry", "LaterTo", "Reminder", "ReminderKind", "Reminders"]

AT_MOST_MS = 60_000  # timers stand still while the computer sleeps, and somebody may set its clock
SETTLE_MS = 300
AHEAD = timedelta(days=2)
READ_EVERY = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class _Reading:
    """When and in which zone the notebook was read, and what came of it."""

    at: datetime
    zone: str
    planned: tuple[Reminder, ...]


class Reminders(QObject):
    """The reminders of the open notebook.

    ``changed`` says that ``entries`` are others; ``told`` carries those that nobody was told of yet, once.
    """

    changed = Signal()
    told = Signal(object)

    def __init__(self, hub: Hub, *, memory: ToldFile, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._hub, self._memory = hub, memory
        self._marks: dict[str, Mark] = memory.load()
        self._reading: _Reading | None = None
        self._entries: tuple[Entry, ...] = ()
        self._choices = _choices(hub.settings)
        self._timer = QTimer(self, singleShot=True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._settle = Debounce(self._on_settled, delay=SETTLE_MS, parent=self)
        self._connect()

    @property
    def entries(self) -> tuple[Entry, ...]:
        """What waits to be seen now; nothing while a meeting runs."""
        return self._entries

    @property
    def wait_ms(self) -> int:
        """How long until the next look."""
        return self._timer.interval()

    @property
    def quiet(self) -> tuple[time, time]:
        """When the silent hours begin and end; equal where there are none."""
        return self._choices.quiet_from, self._choices.quiet_to

    @property
    def next_at(self) -> datetime | None:
        """When there is something to tell the next time; None where nothing is planned."""
        planned = self._reading.planned if self._reading else ()
        now, zone = self._hub.clock.now(), self._hub.clock.zone
        return reminders.next_moment(planned, self._marks, now=now, choices=self._choices, zone=zone)

    def look(self) -> None:
        """See what is to be told now, and when to look again."""
        if self._is_old():
            self._read()
        now, zone = self._hub.clock.now(), self._hub.clock.zone
        planned = self._reading.planned if self._reading else ()
        shown: tuple[Reminder, ...] = ()
        if window.running_meeting(self._hub.db) is None:
            shown = reminders.waiting(planned, self._marks, now=now, choices=self._choices, zone=zone)
        self._show(reminders.entries(shown))
        moment = reminders.next_moment(planned, self._marks, now=now, choices=self._choices, zone=zone)
        wait = AT_MOST_MS if moment is None else (moment - now) // timedelta(milliseconds=1)
        self._timer.start(max(1, min(wait, AT_MOST_MS)))

    def later_options(self, entry: Entry) -> tuple[tuple[LaterTo, datetime], ...]:
        """How long an entry can be put off."""
        clock = self._hub.clock
        return reminders.later_options(entry, now=clock.now(), choices=self._choices, zone=clock.zone)

    def put_off(self, entry: Entry, until: datetime) -> None:
        """Say nothing of it until then."""
        self._mark(entry.items, Mark(later=until))
        self.look()

    def dismiss(self, entry: Entry) -> None:
        """Never show it again; what it was about stays as it is."""
        self._mark(entry.items, Mark(told=True, done=True))
        self.look()

    # ------------------------------------------------------------ slots

    def _connect(self) -> None:
        self._timer.timeout.connect(self.look)
        self._hub.changed.connect(self._on_changed)
        self._hub.settings_changed.connect(self._on_settings)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.applicationStateChanged.connect(self._on_state)

    def _on_changed(self, change: Change) -> None:
        if change.touches("meeting", "follow_up", "person", "rule"):
            self._settle.call()

    def _on_settled(self) -> None:
        """What somebody has just arranged themselves is no news to them; what is due stays for the next day."""
        before = {reminder.key for reminder in self._reading.planned} if self._reading else set()
        self._read()
        now, zone = self._hub.clock.now(), self._hub.clock.zone
        tomorrow = reminders.tomorrow_morning(now, choices=self._choices, zone=zone)
        for reminder in self._reading.planned if self._reading else ():
            if reminder.key not in before and reminder.at <= now and reminder.key not in self._marks:
                ahead = reminder.kind in (ReminderKind.MEETING, ReminderKind.LEAVE)
                self._mark([reminder], Mark(told=True, done=True) if ahead else Mark(later=tomorrow))
        self.look()

    def _on_settings(self, settings: Settings) -> None:
        choices = _choices(settings)
        if choices != self._choices:
            self._choices = choices
            self._reading = None
            self.look()

    def _on_state(self, state: Qt.ApplicationState) -> None:
        """Somebody is back, perhaps after a sleep of the computer."""
        if state == Qt.ApplicationState.ApplicationActive and self._reading is not None:
            self.look()

    # ------------------------------------------------------------ private

    def _is_old(self) -> bool:
        reading, clock = self._reading, self._hub.clock
        if reading is None or reading.zone != clock.zone:
            return True
        return not reading.at <= clock.now() < reading.at + READ_EVERY

    def _read(self) -> None:
        clock, choices = self._hub.clock, self._choices
        now, zone = clock.now(), clock.zone
        minutes = timedelta(minutes=max(choices.before_meeting, default=0))
        hours = timedelta(hours=choices.thanks_hours or 0)
        meetings = queries.meetings_ahead(self._hub.db, since=now, until=now + AHEAD + minutes)
        until = civil_date(now + AHEAD + hours, zone=zone)
        planned = reminders.plan(
            meetings,
            queries.due_follow_ups(self._hub.db, until=until),
            choices=choices,
            rules=self._hub.rules,
            zone=zone,
        )
        sealed = tuple(replace(one, key=self._memory.sealed(one.key)) for one in planned)
        self._reading = _Reading(now, zone, sealed)

    def _show(self, entries: tuple[Entry, ...]) -> None:
        news = reminders.untold(entries, self._marks)
        self._mark([one for entry in news for one in entry.items], Mark(told=True))
        if entries != self._entries:
            self._entries = entries
            self.changed.emit()
        if news:
            self.told.emit(news)

    def _mark(self, items: list[Reminder] | tuple[Reminder, ...], mark: Mark) -> None:
        """Keep how these stand; marks of what is over go."""
        if not items:
            return
        planned = {one.key for one in self._reading.planned} if self._reading else set()
        self._marks |= {one.key: mark for one in items}
        self._marks = {key: kept for key, kept in self._marks.items() if key in planned}
        self._memory.keep(self._marks)


def _choices(settings: Settings) -> Choices:
    return reminders.choices(
        before_meeting=settings.remind_before_meeting if settings.remind_meetings else None,
        thanks_hours=settings.remind_thanks_hours if settings.remind_thanks else None,
        report_back=settings.remind_report_back,
        keep_in_touch=settings.remind_keep_in_touch,
        no_answer=settings.remind_no_answer,
        quiet=(settings.quiet_from, settings.quiet_to),
    )
