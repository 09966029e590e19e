"""What the fields of a template become for one person and meeting, in the words of a letter."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from desktop.core.clock import civil_date, local_time
from desktop.domain.drafts import Field, note_value
from desktop.domain.kinds import Mark
from desktop.domain.phrases import (
    about_minutes,
    by_form,
    day_phrase,
    minutes_phrase,
    since_phrase,
    weekday_name,
    without_end,
)


@dataclass(frozen=True, slots=True)
class DraftSource:
    """Everything known around a draft. ``zone`` is where the meeting's clock hangs; minutes are whole ones.

    ``notes`` are marked lines of the meeting as (mark, text), in their order.
    """

    today: date
    zone: str
    first_name: str = ""
    full_name: str = ""
    role: str = ""
    organisation: str = ""
    field: str = ""
    referrer: str = ""
    how_found: str = ""
    my_name: str = ""
    about_me: str = ""
    ask_minutes: int = 20
    last_sent: datetime | None = None
    meeting_at: datetime | None = None
    agreed_minutes: int | None = None
    met_minutes: int | None = None
    form: str = ""
    place: str = ""
    advice: str = ""
    result: str = ""
    named: str = ""
    notes: Sequence[tuple[str, str]] = ()


def draft_values(source: DraftSource) -> Mapping[str, str]:
    """A value for each field that is known."""
    values = {
        Field.FIRST_NAME: source.first_name,
        Field.FULL_NAME: source.full_name,
        Field.MY_NAME: source.my_name,
        Field.ABOUT_ME: source.about_me,
        Field.ORGANISATION: source.organisation,
        Field.ROLE: source.role,
        Field.FIELD: source.field,
        Field.REFERRER: source.referrer,
        Field.HOW_FOUND: without_end(source.how_found),
        Field.ASK_MINUTES: minutes_phrase(source.ask_minutes),
        Field.RESULT: source.result,
    }
    if source.last_sent is not None:
        values[Field.LAST_SENT] = day_phrase(civil_date(source.last_sent, zone=source.zone))
    values |= _meeting_values(source) | _note_values(source)
    return {field.value: value for field, value in values.items() if value}


def _meeting_values(source: DraftSource) -> dict[Field, str]:
    values = {Field.MEETING_PLACE: source.place or by_form(source.form)}
    if source.agreed_minutes:
        values[Field.AGREED_MINUTES] = minutes_phrase(source.agreed_minutes)
    if source.met_minutes:
        values[Field.MET_MINUTES] = about_minutes(source.met_minutes)
    if source.meeting_at is not None:
        wall = local_time(source.meeting_at, zone=source.zone)
        values[Field.MEETING_WEEKDAY] = weekday_name(wall.date())
        values[Field.MEETING_DAY] = day_phrase(wall.date())
        values[Field.MEETING_TIME] = f"{wall:%H:%M}"
        values[Field.MET_WHEN] = since_phrase(wall.date(), today=source.today)
    return values


def _note_values(source: DraftSource) -> dict[Field, str]:
    quote = _first(source, Mark.QUOTE) or _first(source, Mark.INSIGHT)
    advice = note_value(Mark.ADVICE, source.advice) if source.advice else _first(source, Mark.ADVICE)
    return {
        Field.QUOTE: quote,
        Field.ADVICE: advice,
        Field.PERSON_NAMED: source.named or _first(source, Mark.PERSON),
    }


def _first(source: DraftSource, mark: Mark) -> str:
    return next((note_value(mark, text) for own, text in source.notes if own == mark and text.strip()), "")
