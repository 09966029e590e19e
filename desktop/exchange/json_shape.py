"""The shape of the JSON of a notebook: its sections in their order, and what each record holds.

Every record has a ``uid``. In a person, ``organisation`` and ``field`` are names; every other relation is the
uid of the other record. More keys may be added; a reader passes over those it does not know.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from functools import cache

from desktop.domain import kinds
from desktop.exchange import limits
from desktop.exchange.reasons import Reason
from desktop.exchange.records import FileRefused

#: The number of this shape, written as ``askwell.schema``; a reader refuses a higher one.
SCHEMA = 1

#: The sections in the order in which they are written.
SECTIONS = (
    "people",
    "organisations",
    "fields",
    "touches",
    "meetings",
    "questions",
    "advice",
    "referrals",
    "followups",
    "inbox",
    "templates",
    "rules",
    "profile",
    "attachments",
)

_DATE = re.compile(r"\d{4}-\d\d-\d\d")
_INSTANT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,6})?)?(Z|[+-]\d\d:\d\d)")
_LARGEST = 2**63


class Kind(StrEnum):
    """What a value can be; the value is how a sentence names it."""

    TEXT = "text"
    UID = "a uid"
    NUMBER = "a whole number"
    BOOLEAN = "true or false"
    DATE = "a date such as 2026-03-20"
    INSTANT = "a time such as 2026-03-20T13:30:00Z"
    WORD = "one of its words"
    LIST = "a list"
    RECORD = "a record"


@dataclass(frozen=True, slots=True)
class Slot:
    """What stands under one key. What is not required may be absent or null."""

    kind: Kind
    required: bool = False
    words: type[StrEnum] | None = None
    shape: Mapping[str, Slot] | None = None
    items: Kind = Kind.RECORD


_TEXT = Slot(Kind.TEXT)
_NUMBER = Slot(Kind.NUMBER)
_YES_NO = Slot(Kind.BOOLEAN)
_DAY = Slot(Kind.DATE)
_TIME = Slot(Kind.INSTANT)
_REFERENCE = Slot(Kind.UID)
_NEEDED = Slot(Kind.TEXT, required=True)
_OWN_UID = Slot(Kind.UID, required=True)
_OWNER = Slot(Kind.UID, required=True)
_PERMISSION = Slot(Kind.WORD, words=kinds.Permission)


def _texts(*keys: str) -> dict[str, Slot]:
    return dict.fromkeys(keys, _TEXT)


def _records(shape: Mapping[str, Slot]) -> Slot:
    return Slot(Kind.LIST, shape=shape)


_REACH = {
    "uid": _REFERENCE,
    "label": _TEXT,
    "value": _NEEDED,
    "note": _TEXT,
    "best": _YES_NO,
    "position": _NUMBER,
}

_PERSON = {
    "uid": _OWN_UID,
    "name": _NEEDED,
    **_texts("given", "family", "display_name", "pronouns", "role", "organisation", "field", "place"),
    **_texts("time_zone", "how_found", "referrer_name", "strong_interest", "notes"),
    **dict.fromkeys(("emails", "phones", "links", "others"), _records(_REACH)),
    "referred_by": _REFERENCE,
    "may_use_name": _PERMISSION,
    "may_contact_again": _PERMISSION,
    "stage": Slot(Kind.WORD, words=kinds.Stage),
    "resting": _YES_NO,
    "tags": Slot(Kind.LIST, items=Kind.TEXT),
    "connected_on": _DAY,
    "vcard_extra": Slot(Kind.LIST, items=Kind.TEXT),
    "created_at": _TIME,
}

_NAMED = {"uid": _OWN_UID, "name": _NEEDED, "notes": _TEXT}

_TOUCH = {
    "uid": _OWN_UID,
    "person": _OWNER,
    "meeting": _REFERENCE,
    "direction": Slot(Kind.WORD, words=kinds.Direction),
    "channel": Slot(Kind.WORD, words=kinds.Channel),
    "kind": Slot(Kind.WORD, words=kinds.TouchKind),
    **_texts("subject", "text", "outcome"),
    "at": Slot(Kind.INSTANT, required=True),
}

_PLANNED = {
    "uid": _OWN_UID,
    "question": _REFERENCE,
    "text": _NEEDED,
    "must_ask": _YES_NO,
    "minutes": _NUMBER,
    "hint_seen": _YES_NO,
    "asked_at": _TIME,
    "asked_seconds": _NUMBER,
}

_NOTE = {
    "uid": _OWN_UID,
    "at_seconds": _NUMBER,
    "mark": Slot(Kind.WORD, words=kinds.Mark),
    "text": _TEXT,
    "question": _REFERENCE,
    "off_record": _YES_NO,
    "written_at": _TIME,
    "revisions": _records({"uid": _REFERENCE, "at": _TIME, "mark": _TEXT, "text": _TEXT}),
}

_RATING = {
    "uid": _REFERENCE,
    "kind": Slot(Kind.WORD, required=True, words=kinds.Rating),
    "score": _NUMBER,
    "reason": _TEXT,
}

_DEBRIEF = {
    "uid": _REFERENCE,
    **_texts("learned", "want_more", "impressions", "how_found", "three_things", "surprised", "idea_wrong"),
    **_texts("typical_day", "entry_route", "numbers_heard", "sources_named", "paths_unknown"),
    **_texts("impression_industry", "impression_field", "impression_position", "impression_organisation"),
    **_texts("people_named", "promises_mine", "promises_theirs", "resume_points", "who_could_tell"),
    **_texts("ask_differently", "decision", "decision_reason"),
    **dict.fromkeys(("minutes_agreed", "minutes_used", "interest_before", "interest_after"), _NUMBER),
    "promises_due": _DAY,
    "finished_at": _TIME,
    "ratings": _records(_RATING),
}

_CHECK = {"uid": _REFERENCE, **_texts("group", "key", "text", "note"), "done_at": _TIME}

_MEETING = {
    "uid": _OWN_UID,
    "person": _OWNER,
    "kind": Slot(Kind.WORD, words=kinds.MeetingKind),
    "starts_at": _TIME,
    "minutes": _NUMBER,
    "form": Slot(Kind.WORD, words=kinds.MeetingForm),
    "state": Slot(Kind.WORD, words=kinds.MeetingState),
    **_texts("time_zone", "place", "learn", "overview", "research", "wrap_up_ticks", "current_question_uid"),
    **dict.fromkeys(("started_at", "ended_at", "paused_at", "current_since", "created_at"), _TIME),
    **dict.fromkeys(("paused_seconds", "calendar_sequence"), _NUMBER),
    **dict.fromkeys(("hide_timer", "wrap_up_closed"), _YES_NO),
    **dict.fromkeys(("may_take_notes", "may_record", "may_quote"), _PERMISSION),
    **dict.fromkeys(("may_contact_again", "may_use_name"), _PERMISSION),
    "questions": _records(_PLANNED),
    "checklist": _records(_CHECK),
    "rehearsals": _records({"uid": _REFERENCE, "tenths": _NUMBER, "words": _NUMBER, "at": _TIME}),
    "notes": _records(_NOTE),
    "debrief": Slot(Kind.RECORD, shape=_DEBRIEF),
}

_QUESTION = {
    "uid": _OWN_UID,
    "text": _NEEDED,
    **_texts("topic", "suits", "source"),
    "phase": Slot(Kind.WORD, words=kinds.Phase),
    "minutes": _NUMBER,
    "position": _NUMBER,
    "is_open": _YES_NO,
    "look_up_first": _YES_NO,
}

_ADVICE = {
    "uid": _OWN_UID,
    "person": _OWNER,
    "meeting": _REFERENCE,
    "line": _REFERENCE,
    "text": _NEEDED,
    "state": Slot(Kind.WORD, words=kinds.AdviceState),
    "result": _TEXT,
    "reported_at": _TIME,
    "edited_by_hand": _YES_NO,
    "created_at": _TIME,
}

_REFERRAL = {
    "uid": _OWN_UID,
    "named_by": _OWNER,
    "person": _REFERENCE,
    "meeting": _REFERENCE,
    "line": _REFERENCE,
    "name": _NEEDED,
    "about": _TEXT,
    "may_use_name": _PERMISSION,
    "promised": _YES_NO,
    **dict.fromkeys(("contacted_at", "met_at", "told_at", "created_at"), _TIME),
    "edited_by_hand": _YES_NO,
}

_FOLLOW_UP = {
    "uid": _OWN_UID,
    **dict.fromkeys(("person", "meeting", "advice", "referral", "line"), _REFERENCE),
    "kind": Slot(Kind.WORD, required=True, words=kinds.FollowUpKind),
    "state": Slot(Kind.WORD, words=kinds.FollowUpState),
    "due_on": _DAY,
    **dict.fromkeys(("due_at", "draft_opened_at", "done_at", "created_at"), _TIME),
    **_texts("title", "time_zone", "skip_reason", "rule", "template_uid", "draft_to", "draft_subject"),
    **_texts("draft", "draft_fields", "snoozed_from"),
    "edited_by_hand": _YES_NO,
}

_INBOX = {
    "uid": _OWN_UID,
    "at": _TIME,
    "text": _NEEDED,
    "person": _REFERENCE,
    "meeting": _REFERENCE,
    "filed_at": _TIME,
}

_TEMPLATE = {
    "uid": _OWN_UID,
    "name": _NEEDED,
    **_texts("kind", "subject", "text", "source"),
    "position": _NUMBER,
}

_SETTING = {"uid": _REFERENCE, "key": _NEEDED, "value": _TEXT}

_ATTACHMENT = {
    "uid": _OWN_UID,
    "person": _REFERENCE,
    "meeting": _REFERENCE,
    "name": _NEEDED,
    "media_type": _TEXT,
    "size": _NUMBER,
    "sha256": _NEEDED,
    "added_at": _TIME,
    #: The bytes in base64.
    "data": _NEEDED,
}


@cache
def shapes() -> Mapping[str, Mapping[str, Slot]]:
    """The shape of the records of each section."""
    listed = (
        _PERSON,
        _NAMED,
        _NAMED,
        _TOUCH,
        _MEETING,
        _QUESTION,
        _ADVICE,
        _REFERRAL,
        _FOLLOW_UP,
        _INBOX,
        _TEMPLATE,
        _SETTING,
        _SETTING,
        _ATTACHMENT,
    )
    return dict(zip(SECTIONS, listed, strict=True))


def check_record(section: str, record: object, *, path: str) -> dict[str, object]:
    """The record, if it has the shape of its section; otherwise FileRefused names the path that is wrong."""
    if not isinstance(record, dict):
        raise FileRefused(Reason.JSON_WRONG_TYPE, path=path, expected=Kind.RECORD.value)
    _check_keys(record, shapes()[section], path=path, depth=0)
    return record


def _check_keys(record: Mapping[str, object], shape: Mapping[str, Slot], *, path: str, depth: int) -> None:
    for key, slot in shape.items():
        value = record.get(key)
        if value is None:
            if slot.required:
                raise FileRefused(Reason.JSON_KEY_MISSING, path=f"{path}.{key}")
            continue
        _check(value, slot, path=f"{path}.{key}", depth=depth)


def _check(value: object, slot: Slot, *, path: str, depth: int) -> None:
    if not _is(value, slot.kind) or depth > limits.JSON_DEPTH:
        raise FileRefused(Reason.JSON_WRONG_TYPE, path=path, expected=slot.kind.value)
    if slot.words is not None and value and value not in slot.words.__members__.values():
        raise FileRefused(Reason.JSON_UNKNOWN_WORD, path=path, word=str(value)[:40])
    if isinstance(value, dict) and slot.shape is not None:
        _check_keys(value, slot.shape, path=path, depth=depth + 1)
    elif isinstance(value, list):
        one = Slot(Kind.RECORD if slot.shape is not None else slot.items, shape=slot.shape)
        for place, item in enumerate(value):
            _check(item, one, path=f"{path}[{place}]", depth=depth + 1)


def _is(value: object, kind: Kind) -> bool:
    if kind in (Kind.TEXT, Kind.WORD):
        return isinstance(value, str)
    if kind is Kind.UID:
        return isinstance(value, str) and 0 < len(value) <= 200
    if kind is Kind.NUMBER:
        return isinstance(value, int) and not isinstance(value, bool) and -_LARGEST <= value < _LARGEST
    if kind is Kind.BOOLEAN:
        return isinstance(value, bool)
    if kind is Kind.LIST:
        return isinstance(value, list)
    if kind is Kind.RECORD:
        return isinstance(value, dict)
    pattern = _DATE if kind is Kind.DATE else _INSTANT
    return isinstance(value, str) and pattern.fullmatch(value) is not None and _exists(value)


def _exists(moment: str) -> bool:
    """Whether the calendar has such a day, and the clock such a time, in UTC as well."""
    try:
        found = datetime.fromisoformat(moment)
        return found.tzinfo is None or found.astimezone(UTC).tzinfo is UTC
    except (ValueError, OverflowError):
        return False
