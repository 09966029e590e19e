"""What the fields of a draft are called."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.domain.drafts import Field


def field_name(field: str) -> str:
    """The name of a field as people read it: "First name"."""
    return _names().get(field, field)


def field_names() -> dict[str, str]:
    """All fields in the order of the menu, with their names."""
    names = _names()
    return {field.value: names[field] for field in Field}


def _names() -> dict[str, str]:
    return {
        Field.FIRST_NAME: _tr("First name"),
        Field.FULL_NAME: _tr("Full name"),
        Field.MY_NAME: _tr("My name"),
        Field.ABOUT_ME: _tr("About me"),
        Field.ORGANISATION: _tr("Organisation"),
        Field.ROLE: _tr("Role"),
        Field.FIELD: _tr("Field of work"),
        Field.REFERRER: _tr("Who gave the name"),
        Field.HOW_FOUND: _tr("How I got the name"),
        Field.ASK_MINUTES: _tr("Minutes to ask for"),
        Field.LAST_SENT: _tr("Day of the last message"),
        Field.MEETING_WEEKDAY: _tr("Weekday of the meeting"),
        Field.MEETING_DAY: _tr("Day of the meeting"),
        Field.MEETING_TIME: _tr("Time of the meeting"),
        Field.MEETING_PLACE: _tr("Place of the meeting"),
        Field.AGREED_MINUTES: _tr("Agreed minutes"),
        Field.MET_MINUTES: _tr("Minutes we talked"),
        Field.MET_WHEN: _tr("When we met"),
        Field.QUOTE: _tr("Something they said"),
        Field.ADVICE: _tr("Their advice"),
        Field.PERSON_NAMED: _tr("Person they named"),
        Field.NEXT_STEP: _tr("My next step"),
        Field.RESULT: _tr("What came of it"),
        Field.NEWS: _tr("My news"),
        Field.FOUND: _tr("What I found"),
    }


def _tr(text: str) -> str:
    return QCoreApplication.translate("draft_fields", text)
