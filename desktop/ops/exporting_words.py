"""The words that stand in exported tables and documents, in the language that is spoken.

They are written in English; ``exporting_german`` has the same in German. What a machine reads (names of files,
keys of front matter, JSON, columns of ways to be reached) is the same in every language.
"""

from __future__ import annotations

from datetime import date, datetime

from desktop.core.clock import from_text, local_time
from desktop.core.language import spoken

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
DECISIONS = {"go_on": "Go on", "change": "Change the angle", "stop": "Stop"}
STAGES = {
    "to_contact": "To contact",
    "contacted": "Contacted",
    "scheduled": "Scheduled",
    "met": "Met",
    "keep_in_touch": "Keep in touch",
}
CHANNELS = {"email": "by e-mail", "phone": "by phone", "message": "by message", "in_person": "in person"}
TOUCHES = {
    "first_message": "first message",
    "nudge": "wrote again",
    "confirmation": "confirmed the meeting",
    "thank_you": "thank-you note",
    "report_back": "reported back",
    "hello": "said hello",
}
REACHES = {"email": "E-mail", "phone": "Phone", "link": "Link", "other": "Other"}
CAME = {
    "email": "they wrote an e-mail",
    "phone": "they called",
    "message": "they wrote a message",
    "in_person": "met by chance",
}
WENT = {
    "email": "wrote an e-mail",
    "phone": "called",
    "message": "wrote a message",
    "in_person": "talked in person",
}
DIRECTIONS = {"out": "sent", "in": "received"}
OUTCOMES = {
    "agreed": "agreed a time",
    "now": "had time at once",
    "asked_to_write": "asked to write",
    "no_answer": "no answer",
    "declined": "declined",
    "remark": "remark",
}
SKIPS = {
    "said_already": "said already",
    "not_needed": "not needed",
    "bad_moment": "a bad moment",
    "resting": "let it rest",
    "declined": "declined",
}
ADVICE = {"new": "New", "trying": "Trying", "done": "Done", "let_go": "Let go"}
ANSWERS = {"not_asked": "not asked", "yes": "yes", "no": "no"}
TASK_STATES = {"open": "To do", "done": "Done", "skipped": "Skipped", "stopped": "Stopped"}
RULES = {
    "first_message_words": "a first message is short",
    "write_again_days": "no answer: write again",
    "someone_else_days": "no answer: think of someone else there",
    "confirm_hours": "confirm the day before",
    "thank_you_hours": "thank within two days",
    "debrief_next_day_hour": "debrief on the same day",
    "introduction_days": "ask after a promised introduction",
    "report_back_weeks": "report back on advice",
    "keep_in_touch_months": "keep in touch",
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


def said(text: str) -> str:
    """A text of this package in the language that is spoken."""
    if spoken() == "de":
        from desktop.ops.exporting_german import GERMAN

        return GERMAN[text]
    return text


def length(minutes: int) -> str:
    """A length in words, "20 minutes"."""
    return said("1 minute") if minutes == 1 else said("{n} minutes").format(n=minutes)


def long_day(day: date) -> str:
    """A day in words, "12 March 2026"."""
    return said("{day} {month} {year}").format(day=day.day, month=said(MONTHS[day.month - 1]), year=day.year)


def long_time(instant: str | None, *, zone: str) -> str:
    """An instant as people say it, "Thursday 12 March 2026, 15:30"; empty where there is none."""
    if not instant:
        return ""
    at = local(instant, zone=zone)
    weekday, day = said(DAYS[at.weekday()]), long_day(at.date())
    return said("{weekday} {day}, {time}").format(weekday=weekday, day=day, time=f"{at:%H:%M}")


def civil_day(text: str | None) -> str:
    """A stored day in words."""
    return long_day(date.fromisoformat(text[:10])) if text else ""


DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)


def since_start(seconds: int | None) -> str:
    """Minutes and seconds since the start of a meeting, "12:05"."""
    return "" if seconds is None else f"{seconds // 60:02}:{seconds % 60:02}"


def word(words: dict[str, str], value: str) -> str:
    """The word for a stored value; the value itself where it has none."""
    return said(words[value]) if value in words else value
