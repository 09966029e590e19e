"""Words for numbers, lengths, days and quotations, as drafts and scripts need them, in the language that is spoken."""

from __future__ import annotations

import re
from datetime import date
from types import ModuleType
from typing import Any

from desktop.core.language import spoken
from desktop.domain import phrases_english, phrases_german
from desktop.domain.kinds import Mark, MeetingForm
from desktop.domain.marks import bare_quote

_SENTENCE_END = re.compile(r"(?<![A-Z])(?<!\bDr)(?<!\bSt)[.!?…](?=\s|$)")
_SPOKEN: dict[str, ModuleType] = {"en": phrases_english, "de": phrases_german}


def number_word(number: int) -> str:
    """A whole number in words up to ninety-nine, in figures beyond."""
    return str(_phrases().number_word(number))


def minutes_phrase(minutes: int) -> str:
    """A length as one says it: "twenty minutes", "half an hour", "an hour"."""
    return str(_phrases().minutes_phrase(minutes))


def about_minutes(minutes: int) -> str:
    """A length as one remembers it: 32 minutes were "half an hour"."""
    return minutes_phrase(minutes if minutes < 10 else max(10, round(minutes / 5) * 5))


def weekday_name(day: date) -> str:
    """The whole name of a day of the week."""
    return str(_phrases().weekday_name(day))


def day_phrase(day: date) -> str:
    """A day with weekday and month: "Tuesday 17 March"."""
    return str(_phrases().day_phrase(day))


def since_phrase(day: date, *, today: date) -> str:
    """When something was, as a letter says it: "on Wednesday", "in March", "in March last year"."""
    return str(_phrases().since_phrase(day, today=today))


def by_form(form: MeetingForm | str) -> str:
    """How two people meet, where a letter would name the place: "by phone"; "" in person."""
    return str(_phrases().by_form(MeetingForm(form))) if form else ""


def work_like_yours() -> str:
    """What to say for the field of work when it is not known."""
    return str(_phrases().work_like_yours())


def first_sentence(text: str) -> str:
    """The first sentence of a text, whole if it has no end."""
    text = " ".join(text.split())
    match = _SENTENCE_END.search(text)
    return text[: match.end()] if match else text


def as_quote(text: str) -> str:
    """Words to be quoted inside a sentence: “people protect what they have walked through”."""
    return str(_phrases().quoted(inside_sentence(bare_quote(text)))) if text.strip() else ""


def greeting(hour: int) -> str:
    """How one greets somebody at that hour of the day: "Good morning"."""
    return str(_phrases().greeting(hour))


def note_sentence(mark: Mark | str, value: str, *, text: str) -> tuple[str, str, str]:
    """A line of notes as a sentence of a letter: what goes before its value, the value, and what goes after.

    ``value`` is the line as it stands inside a sentence, ``text`` as it was noted.
    """
    ahead = _phrases().ahead_of_note(str(mark))
    if ahead:
        return f"{ahead} ", value, _phrases().behind_note(str(mark)) + "."
    whole = " ".join(text.split())
    whole = whole[:1].upper() + whole[1:]
    return "", whole, "" if whole.endswith((".", "!", "?", "…")) else "."


def inside_sentence(text: str) -> str:
    """A note to go on inside a sentence: no full stop at its end, in English a small letter at its start."""
    return str(_phrases().inside_sentence(without_end(text)))


def inside_name(text: str) -> str:
    """The same for a field of work or a way of finding somebody: names keep their capital."""
    return str(_phrases().inside_name(without_end(text)))


def without_end(text: str) -> str:
    """Words that go before a full stop of ours: in one line, without their own."""
    return " ".join(text.split()).rstrip(".;, ")


def _phrases() -> Any:
    return _SPOKEN[spoken()]
