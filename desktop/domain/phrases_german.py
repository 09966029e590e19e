"""German words for numbers, lengths, days and quotations, as drafts and scripts need them."""

from __future__ import annotations

from datetime import date

from desktop.domain.kinds import Mark, MeetingForm

_SMALL = (
    "null", "eins", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf",
    "dreizehn", "vierzehn", "fünfzehn", "sechzehn", "siebzehn", "achtzehn", "neunzehn",
)  # fmt: skip
_TENS = ("", "", "zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig")
_LENGTHS = {
    1: "eine Minute",
    15: "eine Viertelstunde",
    30: "eine halbe Stunde",
    45: "eine Dreiviertelstunde",
    60: "eine Stunde",
    75: "fünf Viertelstunden",
    90: "anderthalb Stunden",
    120: "zwei Stunden",
}
_WEEKDAYS = ("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag")
_MONTHS = (
    "Januar", "Februar", "März", "April", "Mai", "Juni",
    "Juli", "August", "September", "Oktober", "November", "Dezember",
)  # fmt: skip


def number_word(number: int) -> str:
    """A whole number in words up to ninety-nine, in figures beyond."""
    if not 0 <= number < 100:
        return str(number)
    if number < 20:
        return _SMALL[number]
    tens, ones = divmod(number, 10)
    ahead = "ein" if ones == 1 else _SMALL[ones]
    return f"{ahead}und{_TENS[tens]}" if ones else _TENS[tens]


def minutes_phrase(minutes: int) -> str:
    """A length as one says it: "zwanzig Minuten", "eine halbe Stunde"; also where one asks for it."""
    return _LENGTHS.get(minutes) or f"{number_word(minutes)} Minuten"


def weekday_name(day: date) -> str:
    """The whole name of a day of the week."""
    return _WEEKDAYS[day.weekday()]


def day_phrase(day: date) -> str:
    """A day with weekday and month: "Dienstag, 17. März"."""
    return f"{_WEEKDAYS[day.weekday()]}, {day.day}. {_MONTHS[day.month - 1]}"


def since_phrase(day: date, *, today: date) -> str:
    """When something was, as a letter says it: "am Mittwoch", "im März", "im März letzten Jahres"."""
    days = (today - day).days
    if days <= 0:
        return "heute"
    if days == 1:
        return "gestern"
    if days <= 6:
        return f"am {_WEEKDAYS[day.weekday()]}"
    if day.year == today.year:
        return f"im {_MONTHS[day.month - 1]}"
    last = " letzten Jahres" if day.year == today.year - 1 else f" {day.year}"
    return f"im {_MONTHS[day.month - 1]}{last}"


def quoted(text: str) -> str:
    """Words between quotation marks."""
    return f"„{text}“"


def greeting(hour: int) -> str:
    """How one greets at that hour of the day."""
    if 4 <= hour < 11:
        return "Guten Morgen"
    return "Guten Tag" if 11 <= hour < 18 else "Guten Abend"


def ahead_of_note(mark: str) -> str:
    """How a sentence begins that takes up a noted quote, advice or person; "" for what is a sentence itself."""
    return {
        Mark.QUOTE: "Sie sagten auch:",
        Mark.ADVICE: "Sie rieten mir auch:",
        Mark.PERSON: "Sie haben mir auch",
    }.get(Mark(mark), "")


def behind_note(mark: str) -> str:
    """How that sentence ends."""
    return " genannt" if mark == Mark.PERSON else ""


def by_form(form: MeetingForm) -> str:
    """How two people meet, where a letter would name the place; "" in person."""
    return {MeetingForm.PHONE: "am Telefon", MeetingForm.VIDEO: "per Video"}.get(form, "")


def inside_sentence(text: str) -> str:
    """A note that goes on inside a sentence: as it is, for nobody can tell its nouns from the rest."""
    return text


def inside_name(text: str) -> str:
    """A field of work or a way of finding somebody inside a sentence: as it is."""
    return text


def work_like_yours() -> str:
    """What to say for the field of work when it is not known."""
    return "Ihr Arbeitsgebiet"
