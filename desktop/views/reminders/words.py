"""What a reminder says, with its icon and colour; it names nobody where names are to be hidden."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from desktop.core.clock import civil_date
from desktop.domain.schedule import due_status
from desktop.hub import Hub
from desktop.models.reminders import Entry, LaterTo, Reminder, ReminderKind
from desktop.views import when
from desktop.views.followups import due, kinds
from desktop.views.plural import counted

NAMED = 3


@dataclass(frozen=True, slots=True)
class Said:
    """One entry in words. ``color`` and ``ground`` are tokens of its icon."""

    title: str
    text: str
    icon: str
    color: str = "muted"
    ground: str = "hover"

    @property
    def whole(self) -> str:
        """Both lines, for a screen reader."""
        return ", ".join(part for part in (self.title, self.text) if part)


def said(entry: Entry, hub: Hub) -> Said:
    """An entry as the panel and the system's notice say it."""
    hide = hub.settings.hide_names_in_title
    if len(entry.items) > 1:
        return _several(entry.items, hide=hide)
    if entry.kind in (ReminderKind.MEETING, ReminderKind.LEAVE):
        return _meeting(entry.first, hub, hide=hide)
    return _follow_up(entry.first, hub, hide=hide)


def all_said(entries: Sequence[Entry], hub: Hub) -> tuple[str, str]:
    """Title and text of one notice for all of these."""
    every = [said(entry, hub) for entry in entries]
    if len(every) == 1:
        return every[0].title, every[0].text
    return count_words(len(every)), "\n".join(one.title for one in every)


def count_words(count: int) -> str:
    """How many reminders there are."""
    return counted("reminders", "%n reminder", "%n reminders", count)


def later_name(to: LaterTo) -> str:
    """What a reminder is put off to."""
    return {
        LaterTo.TEN_MINUTES: tr("In 10 minutes"),
        LaterTo.HOUR: tr("In an hour"),
        LaterTo.TOMORROW: tr("Tomorrow morning"),
    }[to]


def tr(text: str) -> str:
    """The text in the user's language."""
    return QCoreApplication.translate("reminders", text)


def _meeting(reminder: Reminder, hub: Hub, *, hide: bool) -> Said:
    at = _at(reminder, hub)
    if reminder.kind is ReminderKind.MEETING:
        title = tr("Meeting") if hide else tr("Meeting with {name}").format(name=reminder.name)
        return Said(title, at[:1].upper() + at[1:], "calendar", "accent", "accent-soft")
    early = counted("reminders", "be there a minute early", "be there %n minutes early", _early(hub))
    text = f"{at}, {early}" if _early(hub) else at
    text = text[:1].upper() + text[1:] if hide else f"{reminder.name}, {text}"
    return Said(tr("Leave early enough"), text, "map-pin", "warning", "warning-soft")


def _follow_up(reminder: Reminder, hub: Hub, *, hide: bool) -> Said:
    clock = hub.clock
    assert reminder.day is not None  # every follow-up has one
    status = due_status(reminder.day, reminder.moment, now=clock.now(), today=clock.today(), rules=hub.rules)
    words = due.long_due(reminder.topic, status, on=reminder.day, at=reminder.moment, clock=clock)
    kind = kinds.kind_name(reminder.topic)
    title = kind if hide else ", ".join(part for part in (reminder.title or kind, reminder.name) if part)
    text = words.words[:1].upper() + words.words[1:]
    ground = f"{words.color}-soft" if words.color in ("warning", "danger") else "hover"
    color = words.color if ground != "hover" else "muted"
    return Said(title, text, kinds.icon(reminder.topic), color, ground)


def _several(items: Sequence[Reminder], *, hide: bool) -> Said:
    title = counted("reminders", "%n follow-up is due", "%n follow-ups are due", len(items))
    if hide:
        return Said(title, "", "mail-check")
    names = list(dict.fromkeys(item.name or item.title for item in items))
    text = ", ".join(names[:NAMED])
    more = len(names) - NAMED
    if more > 0:
        text = f"{text} {counted('reminders', 'and %n more', 'and %n more', more)}"
    return Said(title, text, "mail-check")


def _at(reminder: Reminder, hub: Hub) -> str:
    clock = hub.clock
    assert reminder.moment is not None  # a meeting begins some time
    day = when.day_word(civil_date(reminder.moment, zone=clock.zone), today=clock.today())
    return f"{day} {when.clock_time(reminder.moment, zone=clock.zone)}"


def _early(hub: Hub) -> int:
    return hub.rules.arrive_minutes
