"""What the preferences say of every number of the method: its name, a sentence, and the number in words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QLocale

from desktop.views.plural import counted

Say = Callable[[int], str]


@dataclass(frozen=True, slots=True)
class RuleWords:
    """A rule as its row shows it. ``say`` writes a value and always has the figure in it."""

    title: str
    hint: str
    say: Say = str


def due_words() -> Mapping[str, RuleWords]:
    """When something is due."""
    return {
        "thank_you_hours": RuleWords(
            _tr("Thank-you note"),
            _tr("Counted from the end of the session."),
            _pattern(_tr("due after {n} h")),
        ),
        "thank_you_warm_hours": RuleWords(
            _tr("Thank-you note gets urgent"),
            _tr("It stands out in a warm colour from then on."),
            _pattern(_tr("{n} h before it is due")),
        ),
        "debrief_next_day_hour": RuleWords(
            _tr("Debrief"),
            _tr("The day of the meeting; the next day when it ended later than this."),
            _pattern(_tr("next day from {n}:00")),
        ),
        "report_back_weeks": RuleWords(
            _tr("Report back on advice"),
            _tr("“Tell them how it went.”"),
            _count("after %n week", "after %n weeks"),
        ),
        "keep_in_touch_months": RuleWords(
            _tr("Keep in touch"),
            _tr("For people in that stage. Any real contact moves the date."),
            _count("every %n month", "every %n months"),
        ),
        "introduction_days": RuleWords(
            _tr("Promised introduction"),
            _tr("A gentle reminder when it was not made."),
            _count("after %n day", "after %n days"),
        ),
    }


def meeting_words() -> Mapping[str, RuleWords]:
    """Before a meeting."""
    return {
        "confirm_hours": RuleWords(
            _tr("Confirm the meeting"),
            _tr("A short message, so that nobody waits in vain."),
            _pattern(_tr("{n} h before")),
        ),
        "arrive_minutes": RuleWords(
            _tr("Arrive"), _tr("Stands in the checklist of the meeting."), _pattern(_tr("{n} min early"))
        ),
    }


def answer_words() -> Mapping[str, RuleWords]:
    """While no answer comes."""
    return {
        "write_again_days": RuleWords(
            _tr("Write again"),
            _tr("Counted in business days."),
            _count("after %n day", "after %n days"),
        ),
        "write_again_times": RuleWords(
            _tr("How often"),
            _tr("Then Askwell asks whether to let it rest."),
            _count("%n time", "%n times"),
        ),
        "someone_else_days": RuleWords(
            _tr("Think of someone else"),
            _tr("In the same organisation. Counted in business days."),
            _count("after %n day", "after %n days"),
        ),
        "one_per_organisation": RuleWords(
            _tr("One person per organisation at a time"), _tr("A hint, never a block.")
        ),
    }


def calendar_words() -> Mapping[str, RuleWords]:
    """How days are counted."""
    return {
        "same_day_before_hour": RuleWords(
            _tr("Counting starts the same day"),
            _tr("Written later, it starts on the next business day."),
            _pattern(_tr("before {n}:00")),
        ),
        "country": RuleWords(
            _tr("Public holidays"), _tr("Business days are Monday to Friday less these holidays.")
        ),
    }


def message_words() -> Mapping[str, RuleWords]:
    """The first message and the overview."""
    return {
        "ask_minutes": RuleWords(
            _tr("Ask for"), _tr("The time a first message asks for."), _count("%n minute", "%n minutes")
        ),
        "first_message_words": RuleWords(
            _tr("First message"),
            _tr("Connection first, the request as a question."),
            _count("at most %n word", "at most %n words"),
        ),
        "overview_min_seconds": RuleWords(
            _tr("About me, at least"), _tr("Where the good zone of the gauge begins."), _pattern(_tr("{n} s"))
        ),
        "overview_max_seconds": RuleWords(
            _tr("About me, at most"), _tr("Where the good zone of the gauge ends."), _pattern(_tr("{n} s"))
        ),
        "words_per_minute": RuleWords(
            _tr("Your pace"),
            _tr("Taken until you have rehearsed aloud."),
            _count("%n word a minute", "%n words a minute"),
        ),
    }


def talk_words() -> Mapping[str, RuleWords]:
    """The talk and what comes of it."""
    return {
        "question_minutes": RuleWords(
            _tr("A new question gets"),
            _tr("Each can be changed in its plan."),
            _count("%n minute", "%n minutes"),
        ),
        "names_to_leave_with": RuleWords(
            _tr("Names to leave with"),
            _tr("People to be told of, before a talk ends."),
            _count("%n name", "%n names"),
        ),
        "talks_per_field": RuleWords(
            _tr("Before judging a field"),
            _tr("A hint: fewer talks say little."),
            _count("%n talk", "%n talks"),
        ),
    }


def session_words() -> Mapping[str, RuleWords]:
    """The clock of a session."""
    return {
        "closing_minutes": RuleWords(
            _tr("Kept for closing"),
            _tr("Left free when the time for questions is added up."),
            _count("%n minute", "%n minutes"),
        ),
        "wrap_up_minutes": RuleWords(
            _tr("Time to wrap up"), _tr("Before the agreed end."), _pattern(_tr("{n} min before"))
        ),
        "wrap_up_short_minutes": RuleWords(
            _tr("In short meetings"), _tr("Before the agreed end."), _pattern(_tr("{n} min before"))
        ),
        "short_meeting_minutes": RuleWords(
            _tr("What is short"), _tr("Meetings agreed for less than this."), _pattern(_tr("under {n} min"))
        ),
    }


def _pattern(text: str) -> Say:
    return lambda value: text.format(n=value)


def _count(one: str, many: str) -> Say:
    def say(value: int) -> str:
        words = counted("rules", one, many, value)
        return words.replace(QLocale().toString(value), str(value))  # as it is typed

    return say


def _tr(text: str) -> str:
    return QCoreApplication.translate("rules", text)
