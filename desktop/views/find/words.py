"""How a result is written: its line with what was found in it, and what stands at its end."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication

from desktop.core.clock import day_from_text, from_text, local_time
from desktop.hub import Hub
from desktop.models.find import FoundGroup, Hit
from desktop.views import when

ICONS: Mapping[str, str] = {
    "organisation": "users",
    "referral": "user-plus",
    "note": "notebook-pen",
    "inbox": "notebook-pen",
    "advice": "compass",
    "question": "circle-question-mark",
    "meeting": "calendar",
    "touch": "mail",
    "follow_up": "mail-check",
}
MARK_ICONS: Mapping[str, str] = {
    "insight": "lightbulb",
    "advice": "compass",
    "quote": "quote",
    "person": "user-plus",
    "followup": "corner-up-right",
    "question": "circle-question-mark",
}


@dataclass(frozen=True, slots=True)
class Line:
    """A result as it is shown: words, which parts of them were found, and a caption at the end."""

    text: str
    spans: tuple[tuple[int, int], ...]
    caption: str


def group_name(group: FoundGroup) -> str:
    """The heading over a group of results."""
    return {
        FoundGroup.PEOPLE: tr("People"),
        FoundGroup.NOTES: tr("Notes"),
        FoundGroup.QUESTIONS: tr("Questions"),
        FoundGroup.MEETINGS: tr("Meetings"),
        FoundGroup.FOLLOW_UPS: tr("Follow-ups"),
    }[group]


def line_of(hit: Hit, hub: Hub) -> Line:
    """The line of a result."""
    if hit.kind in ("person", "organisation"):
        named = hit.part == "name" or not hit.snippet
        return Line(hit.title, hit.spans if named else (), hit.about if named else hit.snippet)
    if hit.kind == "question":
        text, spans = (hit.snippet, hit.spans) if hit.part == "text" else (hit.title, ())
        return Line(text, spans, ", ".join(part for part in (tr("Question bank"), hit.about) if part))
    if hit.kind == "meeting":
        return _meeting(hit, hub)
    if hit.kind == "follow_up":
        return Line(hit.snippet or hit.title, hit.spans, _day(hit, hub))
    caption = ", ".join(part for part in (hit.title, _day(hit, hub)) if part and part != hit.snippet)
    return Line(hit.snippet or hit.title, hit.spans, caption)


def _meeting(hit: Hit, hub: Hub) -> Line:
    moment = ""
    if hit.at:
        wall = local_time(from_text(hit.at), zone=hub.clock.zone)
        moment = f"{when.full_day(wall.date(), today=hub.clock.today())}, {when.wall_time(wall)}"
    if not hit.snippet:
        return Line(hit.title, (), moment)
    part = {
        "learn": tr("what I want to learn"),
        "research": tr("research notes"),
        "overview": tr("about me"),
        "place": tr("place"),
        "plan": tr("question plan"),
        "debrief": tr("debrief"),
    }.get(hit.part, "")
    before = f"{hit.title}: {part}, “" if part else f"{hit.title}: “"
    spans = tuple((start + len(before), end + len(before)) for start, end in hit.spans)
    return Line(f"{before}{hit.snippet}”", spans, moment)


def _day(hit: Hit, hub: Hub) -> str:
    """The day a result is from, or due on."""
    if not hit.at:
        return ""
    today = hub.clock.today()
    if len(hit.at) == len("2026-03-12"):
        day: date = day_from_text(hit.at)
    else:
        day = local_time(from_text(hit.at), zone=hub.clock.zone).date()
    return when.day_month(day, today=today)


def tr(text: str) -> str:
    """The text in the user's language."""
    return QCoreApplication.translate("find", text)
