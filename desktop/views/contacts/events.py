"""What the entries of the timeline say, and the icon each has."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.core.clock import Clock, civil_date
from desktop.domain.followups import CallOutcome
from desktop.domain.kinds import Channel, Direction, MeetingForm, TouchKind
from desktop.models.contacts_person import Event, EventKind
from desktop.views import when
from desktop.views.contacts.words import tr
from desktop.views.plural import counted

_CHANNEL_ICONS = {
    Channel.EMAIL: "mail",
    Channel.PHONE: "phone",
    Channel.MESSAGE: "message-square",
    Channel.IN_PERSON: "user",
}
_EVENT_ICONS = {
    EventKind.CREATED: "user-plus",
    EventKind.IMPORTED: "file-input",
    EventKind.REMARK: "pencil",
    EventKind.AGREED: "calendar",
    EventKind.CANCELLED: "calendar-x",
    EventKind.RUNNING: "notebook-pen",
    EventKind.HELD: "notebook-pen",
}


@dataclass(frozen=True, slots=True)
class EventText:
    """One entry in words: title, second line, day, icon and its colour."""

    title: str
    text: str
    day: str
    icon: str
    color: str = "muted"

    @property
    def spoken(self) -> str:
        """The entry in one sentence."""
        return ", ".join(part for part in (self.title, self.day, self.text) if part)


def event_text(event: Event, *, clock: Clock) -> EventText:
    """An entry of the timeline in words."""
    today = clock.today()
    day = when.day_word(civil_date(event.at, zone=clock.zone), today=today, capital=True)
    if event.kind is EventKind.TOUCH:
        return EventText(touch_title(event), first_line(event), day, _CHANNEL_ICONS[_channel(event)])
    color = "success" if event.kind in (EventKind.HELD, EventKind.RUNNING) else "muted"
    return EventText(_title(event), _second(event, clock=clock), day, _EVENT_ICONS[event.kind], color)


def touch_title(event: Event) -> str:
    """What a contact was."""
    channel = _channel(event)
    if event.direction == Direction.IN:
        return _came(channel)
    if channel is Channel.PHONE:
        return _called(event.outcome)
    sent = {
        TouchKind.FIRST_MESSAGE: tr("Wrote first message"),
        TouchKind.NUDGE: tr("Wrote again"),
        TouchKind.CONFIRMATION: tr("Confirmed the meeting"),
        TouchKind.THANK_YOU: tr("Sent the thank-you note"),
        TouchKind.REPORT_BACK: tr("Reported back"),
        TouchKind.HELLO: tr("Said hello"),
    }
    return sent[TouchKind(event.touch)] if event.touch else tr("Wrote a message")


def first_line(event: Event) -> str:
    """What stands first in the text of a contact, else its subject."""
    lines = (line.strip() for line in event.text.splitlines())
    return next((line for line in lines if line), event.subject)


def _channel(event: Event) -> Channel:
    return Channel(event.channel) if event.channel in set(Channel) else Channel.MESSAGE


def _came(channel: Channel) -> str:
    return {
        Channel.EMAIL: tr("An answer came"),
        Channel.PHONE: tr("They called"),
        Channel.MESSAGE: tr("A message came"),
        Channel.IN_PERSON: tr("Met by chance"),
    }[channel]


def _called(outcome: str) -> str:
    known = {
        CallOutcome.AGREED: tr("Called, agreed a time"),
        CallOutcome.NOW: tr("Called, talked at once"),
        CallOutcome.ASKED_TO_WRITE: tr("Called, asked to write"),
        CallOutcome.NO_ANSWER: tr("Called, no answer"),
        CallOutcome.DECLINED: tr("Called, declined kindly"),
    }
    return known[CallOutcome(outcome)] if outcome in set(CallOutcome) else tr("Called")


def _title(event: Event) -> str:
    if event.kind is EventKind.HELD:
        return _met(event)
    return {
        EventKind.CREATED: tr("Added to your contacts"),
        EventKind.IMPORTED: tr("Came with an import"),
        EventKind.REMARK: tr("Remark"),
        EventKind.AGREED: tr("Agreed a time"),
        EventKind.CANCELLED: tr("Meeting called off"),
        EventKind.RUNNING: tr("Talking now"),
    }[event.kind]


def _met(event: Event) -> str:
    if event.seconds is None:
        return tr("Met")
    used = str(max(1, round(event.seconds / 60)))
    if event.minutes:
        return tr("Met, %1 of %2 min").replace("%1", used).replace("%2", str(event.minutes))
    return tr("Met, %1 min").replace("%1", used)


def _second(event: Event, *, clock: Clock) -> str:
    if event.kind in (EventKind.HELD, EventKind.RUNNING):
        return _yield_of(event)
    if event.starts_at is not None:
        day = when.full_day(civil_date(event.starts_at, zone=clock.zone), today=clock.today())
        start = f"{day} {when.clock_time(event.starts_at, zone=clock.zone)}"
        return ", ".join(part for part in (event.place or _form(event.form), start) if part)
    return first_line(event)


def _yield_of(event: Event) -> str:
    parts = [
        counted("contacts", "%n note", "%n notes", event.notes) if event.notes else "",
        counted("contacts", "%n person", "%n people", event.people) if event.people else "",
        counted("contacts", "%n piece of advice", "%n pieces of advice", event.advice)
        if event.advice
        else "",
    ]
    return " · ".join(part for part in parts if part) or tr("No notes yet")


def _form(form: str) -> str:
    return {MeetingForm.VIDEO.value: tr("Video"), MeetingForm.PHONE.value: tr("Phone")}.get(form, "")
