"""What the fields of a person are called where they stand beside each other, and what becomes of people of a file."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from desktop.domain.kinds import Permission, Stage
from desktop.exchange.csv_words import Target
from desktop.models.importing import Decision, Fate, Importer, Verdict
from desktop.ops.importing_entries import Entry
from desktop.views import when
from desktop.views.exchange.words import number, stage_name, target_name, tr

_TARGETS = {
    "name": Target.NAME,
    "given": Target.GIVEN,
    "family": Target.FAMILY,
    "pronouns": Target.PRONOUNS,
    "role": Target.ROLE,
    "organisation": Target.ORGANISATION,
    "field": Target.FIELD,
    "place": Target.PLACE,
    "time_zone": Target.TIME_ZONE,
    "how_found": Target.HOW_FOUND,
    "referred_by": Target.REFERRED_BY,
    "strong_interest": Target.INTEREST,
    "connected_on": Target.CONNECTED_ON,
    "stage": Target.STAGE,
    "tags": Target.TAGS,
    "notes": Target.NOTES,
}
_SHOWN = 3


def field_name(name: str) -> str:
    """A field of a person."""
    if name in _TARGETS:
        return target_name(_TARGETS[name])
    names = {
        "display_name": tr("Shown as"),
        "reaches": tr("Ways to reach them"),
        "may_use_name": tr("May I use your name"),
        "may_contact_again": tr("May I contact you again"),
        "vcard_extra": tr("Other details"),
    }
    return names.get(name, name)


def shown(name: str, value: str) -> str:
    """A value as people read it: stages, answers and days in words, ways to reach somebody one below the other."""
    if not value:
        return ""
    if name == "stage":
        return stage_name(Stage(value))
    if name in ("may_use_name", "may_contact_again"):
        answers = {Permission.YES: tr("Yes"), Permission.NO: tr("No"), Permission.NOT_ASKED: tr("Not asked")}
        return answers[Permission(value)]
    if name == "connected_on":
        return when.whole_day(date.fromisoformat(value))
    return value.replace(", ", "\n") if name == "reaches" else value


def fate_words(importer: Importer, entry: Entry) -> str:
    """What becomes of somebody of a file, and why."""
    if entry.verdict is Verdict.REPEATED:
        first = importer.entries[entry.twin or 0]
        return tr("Same as line {n}").format(n=number(first.line))
    decision = importer.choices.decision(entry.number)
    if decision is Decision.SKIP:
        return tr("Left out")
    fate = importer.fate(entry)
    if fate is Fate.ADD:
        return _added(entry, decision)
    if fate is Fate.FILL:
        return tr("Fills in: {fields}").format(fields=_fields(entry.fills))
    if entry.verdict is Verdict.UNSURE and decision is not Decision.SAME:
        return tr("Left out, perhaps known")
    return tr("Known, skipped") if entry.fills else tr("Known, nothing missing")


def _added(entry: Entry, decision: Decision | None) -> str:
    if entry.verdict is Verdict.KNOWN or decision is Decision.SAME:
        return tr("Added again")
    if entry.verdict is Verdict.UNSURE and decision is not Decision.APART:
        return tr("New, perhaps known")
    return tr("New")


def _fields(names: Iterable[str]) -> str:
    words = sorted(field_name(name) for name in names)
    more = len(words) - _SHOWN
    return ", ".join(words[:_SHOWN]) + (f" +{number(more)}" if more > 0 else "")
