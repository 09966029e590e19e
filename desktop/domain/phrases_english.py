"""English words for numbers, lengths, days and quotations, as drafts and scripts need them."""

from __future__ import annotations

from datetime import date

from desktop.domain.kinds import Mark, MeetingForm

_SMALL = (
    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_TENS = ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_LENGTHS = {
    15: "a quarter of an hour",
    30: "half an hour",
    45: "three quarters of an hour",
    60: "an hour",
    75: "an hour and a quarter",
    90: "an hour and a half",
    120: "two hours",
}
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def number_word(number: int) -> str:
    """A whole number in words up to ninety-nine, in figures beyond."""
    if not 0 <= number < 100:
        return str(number)
    if number < 20:
        return _SMALL[number]
    tens, ones = divmod(number, 10)
    return _TENS[tens] + (f"-{_SMALL[ones]}" if ones else "")


def minutes_phrase(minutes: int) -> str:
    """A length as one says it: "twenty minutes", "half an hour", "an hour"."""
    if minutes in _LENGTHS:
        return _LENGTHS[minutes]
    return "one minute" if minutes == 1 else f"{number_word(minutes)} minutes"


def about_minutes(minutes: int) -> str:
    """A length as one remembers it: 32 minutes were "half an hour"."""
    return minutes_phrase(minutes if minutes < 10 else max(10, round(minutes / 5) * 5))


def weekday_name(day: date) -> str:
    """The whole English name of a day of the week."""
    return _WEEKDAYS[day.weekday()]


def day_phrase(day: date) -> str:
    """A day with weekday and month: "Tuesday 17 March"."""
    return f"{_WEEKDAYS[day.weekday()]} {day.day} {_MONTHS[day.month - 1]}"


def since_phrase(day: date, *, today: date) -> str:
    """When something was, as a letter says it: "on Wednesday", "in March", "in March last year"."""
    days = (today - day).days
    if days <= 0:
        return "today"
    if days == 1:
        return "yesterday"
    if days <= 6:
        return f"on {_WEEKDAYS[day.weekday()]}"
    if day.year == today.year:
        return f"in {_MONTHS[day.month - 1]}"
    last = " last year" if day.year == today.year - 1 else f" {day.year}"
    return f"in {_MONTHS[day.month - 1]}{last}"


def quoted(text: str) -> str:
    """Words between quotation marks."""
    return f"“{text}”"


def greeting(hour: int) -> str:
    """How one greets at that hour of the day."""
    if 4 <= hour < 12:
        return "Good morning"
    return "Good afternoon" if 12 <= hour < 18 else "Good evening"


def ahead_of_note(mark: str) -> str:
    """How a sentence begins that takes up a noted quote, advice or person; "" for what is a sentence itself."""
    return {
        Mark.QUOTE: "You also said",
        Mark.ADVICE: "You also advised me:",
        Mark.PERSON: "You also named",
    }.get(Mark(mark), "")


def behind_note(mark: str) -> str:  # noqa: ARG001
    """How that sentence ends."""
    return ""


def by_form(form: MeetingForm) -> str:
    """How two people meet, where a letter would name the place; "" in person."""
    return {MeetingForm.PHONE: "by phone", MeetingForm.VIDEO: "by video"}.get(form, "")


def inside_name(text: str) -> str:
    """A field of work or a way of finding somebody inside a sentence: a small letter where it began with a word."""
    first = text.split(" ")[0] if text else ""
    plain = first[1:].islower() and len(first) > 1
    return text[:1].lower() + text[1:] if plain and not _is_name(text) else text


def work_like_yours() -> str:
    """What to say for the field of work when it is not known."""
    return "work like yours"


def inside_sentence(text: str) -> str:
    """A note that goes on inside a sentence: a small letter at its start."""
    first, _, _rest = text.partition(" ")
    proper = len(first) > 1 and (first[1:] != first[1:].lower())  # "GIS", "McKay"
    if first in ("I", "I'd", "I’d", "I'm", "I’m", "I've", "I’ve", "I'll", "I’ll") or proper:
        return text
    return text[:1].lower() + text[1:]


def _is_name(text: str) -> bool:
    """More than one capital at the start of words: "City of Arven", not "Map work"."""
    return sum(word[:1].isupper() for word in text.split()) > 1
