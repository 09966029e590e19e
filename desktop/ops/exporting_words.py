"""The words that stand in exported tables and documents for stored values."""

from __future__ import annotations

from datetime import date, datetime

from desktop.core.clock import from_text, local_time

MARKS = {
    "insight": "Insight",
    "advice": "Advice",
    "quote": "Quote",
    "person": "Person",
    "followup": "Follow-up",
    "question": "Question",
}
MEETING_KINDS = {
    "practice": "Practice talk",
    "informational": "Informational interview",
    "second": "Second talk",
}
FORMS = {"in_person": "In person", "video": "Video", "phone": "Phone"}
STATES = {"planned": "Planned", "running": "Running", "held": "Held", "cancelled": "Cancelled"}
FOLLOW_UPS = {
    "first_message": "First message",
    "confirm": "Confirm the meeting",
    "thank_you": "Thank-you note",
    "report_back": "Report back",
    "keep_in_touch": "Keep in touch",
    "write_again": "Write again",
    "someone_else": "Think of someone else there",
    "introduction": "Promised introduction",
    "debrief": "Debrief",
    "task": "Task",
}
DEBRIEF = {
    "learned": "What I learned",
    "want_more": "What more I want to know",
    "impressions": "Impressions",
    "how_found": "How it was found",
    "three_things": "The three most important things",
    "surprised": "What surprised me",
    "idea_wrong": "An idea of mine that was wrong",
    "typical_day": "A typical day",
    "entry_route": "The way in",
    "numbers_heard": "Numbers heard",
    "sources_named": "Sources named",
    "paths_unknown": "Career paths I did not know",
    "impression_industry": "Impression of the industry",
    "impression_field": "Impression of the field",
    "impression_position": "Impression of the position",
    "impression_organisation": "Impression of the organisation",
    "people_named": "People named",
    "promises_mine": "What I promised",
    "promises_theirs": "What they promised",
    "resume_points": "For my résumé and interviews",
    "who_could_tell": "Who could tell me more",
    "ask_differently": "What I would ask differently",
    "decision": "Decision for this field",
    "decision_reason": "Because",
}
STAGES = {
    "to_contact": "To contact",
    "contacted": "Contacted",
    "scheduled": "Scheduled",
    "met": "Met",
    "keep_in_touch": "Keep in touch",
}
CHANNELS = {"email": "E-mail", "phone": "Phone call", "message": "Message", "in_person": "In person"}
TOUCHES = {
    "first_message": "first message",
    "nudge": "wrote again",
    "confirmation": "confirmed the meeting",
    "thank_you": "thank-you note",
    "report_back": "reported back",
    "hello": "said hello",
}
RATINGS = {
    "lifestyle": "Fit with my lifestyle",
    "interests": "Fit with my interests",
    "skills": "Fit with my skills",
    "plans": "Fit with my plans",
    "industry": "Attractiveness of the industry",
    "field": "Attractiveness of the field",
    "position": "Attractiveness of the position",
}


def wall_clock(instant: str | None, *, zone: str) -> str:
    """An instant as the clock on the wall showed it, "2026-03-12 15:30"; empty where there is none."""
    return f"{local(instant, zone=zone):%Y-%m-%d %H:%M}" if instant else ""


def local(instant: str, *, zone: str) -> datetime:
    """A stored instant in a zone."""
    return local_time(from_text(instant), zone=zone or "UTC")


def long_day(day: date) -> str:
    """A day in words, "12 March 2026"."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def long_time(instant: str | None, *, zone: str) -> str:
    """An instant as people say it, "Thursday 12 March 2026, 15:30"; empty where there is none."""
    if not instant:
        return ""
    at = local(instant, zone=zone)
    return f"{_DAYS[at.weekday()]} {long_day(at.date())}, {at:%H:%M}"


def civil_day(text: str | None) -> str:
    """A stored day in words."""
    return long_day(date.fromisoformat(text[:10])) if text else ""


_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)


def since_start(seconds: int | None) -> str:
    """Minutes and seconds since the start of a meeting, "12:05"."""
    return "" if seconds is None else f"{seconds // 60:02}:{seconds % 60:02}"


def word(words: dict[str, str], value: str) -> str:
    """The word for a stored value; the value itself where it has none."""
    return words.get(value, value)
