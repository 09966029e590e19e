"""Making one person of two: what becomes of every field, looked at before and taken back as one step."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from desktop.core.errors import Problem, UserError
from desktop.core.records import dataclass
from desktop.domain import names, stages
from desktop.domain.kinds import FollowUpState, MeetingState, Permission
from desktop.ops import progress
from desktop.storage.database import Reader
from desktop.storage.queries.duplicates import APART, apart_key
from desktop.storage.tables import (
    Advice,
    Attachment,
    FollowUp,
    InboxLine,
    Meeting,
    Person,
    PersonTag,
    ProfileValue,
    Reach,
    Referral,
    Touch,
)
from desktop.storage.workspace import Workspace

#: Fields of which one value stays: the first person's where it has one, or the other's where that is chosen.
CHOSEN = (
    "given",
    "family",
    "display_name",
    "pronouns",
    "role",
    "organisation_id",
    "field_id",
    "place",
    "time_zone",
    "how_found",
    "strong_interest",
    "connected_on",
)
_CONSENTS = ("may_use_name", "may_contact_again")
_LINKS: dict[str, str] = {"organisation_id": "organisation", "field_id": "field"}


@dataclass(frozen=True, slots=True)
class MergedField:
    """What becomes of one field: both values and the one that stays; ``open`` where one may be chosen."""

    name: str
    mine: str
    theirs: str
    result: str
    open: bool = False


def preview(db: Reader, *, keep: int, other: int, theirs: Collection[str] = ()) -> list[MergedField]:
    """Every field of two people and what ``merge`` with the same choices makes of it.

    ``theirs`` are the names of fields of which the other person's value stays. Raises ``UserError`` where one
    of them is gone.
    """
    mine, others = _row(db, keep), _row(db, other)
    fields = [_chosen(db, name, mine, others, theirs) for name in CHOSEN]
    stage = stages.advance(mine["stage"], others["stage"])
    fields.append(MergedField("stage", mine["stage"], others["stage"], stage))
    for name in _CONSENTS:
        fields.append(MergedField(name, mine[name], others[name], _answer(mine[name], others[name])))
    notes = _joined(mine["notes"], others["notes"])
    fields.append(MergedField("notes", mine["notes"], others["notes"], notes))
    first, second = (_referrer(db, row, but=(keep, other)) for row in (mine, others))
    fields.append(MergedField("referred_by", first, second, first or second))
    for name in ("reaches", "tags"):
        lists = [_listed(db, name, key) for key in (keep, other)]
        both = list(dict.fromkeys(lists[0] + lists[1]))
        told = [", ".join(texts) for texts in (*lists, both)]
        fields.append(MergedField(name, told[0], told[1], told[2]))
    return fields


def merge(ws: Workspace, *, keep: int, other: int, theirs: Collection[str] = ()) -> int:  # noqa: ARG001 - every op gets it
    """Make one person of two: ``keep`` stays, everything of ``other`` becomes theirs. Returns ``keep``.

    ``theirs`` names fields of ``CHOSEN`` of which the other's value stays. Raises ``UserError`` while a session
    with one of them runs, or when one is gone.
    """
    if keep == other:
        raise ValueError("one person")
    row, gone = progress.require(Person, keep), progress.require(Person, other)
    running = Meeting.get_or_none(Meeting.person.in_([keep, other]) & (Meeting.state == MeetingState.RUNNING))
    if running is not None:
        raise UserError(Problem.MEETING_RUNNING, name=running.person.shown_name)
    fill = {name: getattr(gone, name) for name in CHOSEN if _takes_theirs(row, gone, name, theirs)}
    _move_reaches(keep, other)
    _move_tags(keep, other)
    _move_follow_ups(keep, other)
    _move_rest(keep, other)
    _move_marks(row.uid, gone.uid)
    _fill(row, gone, fill)
    gone.delete_instance()
    row.save()
    return keep


def leave_as_two(ws: Workspace, *, one: int, other: int) -> None:  # noqa: ARG001 - every op gets it
    """Remember that two people are two. Raises ``UserError`` when one of them is gone."""
    if one == other:
        raise ValueError("one person")
    key = apart_key(*(progress.require(Person, person).uid for person in (one, other)))
    if ProfileValue.get_or_none(ProfileValue.key == key) is None:
        ProfileValue.create(key=key, value="")


def _takes_theirs(row: Person, gone: Person, name: str, theirs: Collection[str]) -> bool:
    value = getattr(gone, name)
    # the parts of a name belong together: a chosen name of the other goes with the other's parts only
    if name in ("given", "family", "display_name"):
        chosen = any(part in theirs for part in ("given", "family", "display_name"))
        return chosen or not (row.given or row.family or row.display_name)
    return bool(value) and (name in theirs or not getattr(row, name))


def _fill(row: Person, gone: Person, fill: dict[str, Any]) -> None:
    for name, value in fill.items():
        setattr(row, name, value)
    row.shown_name = names.display_name(row.given, row.family, row.display_name)
    row.sort_key = names.sort_key(row.given, row.family, row.display_name)
    row.notes = _joined(row.notes, gone.notes)
    row.stage = stages.advance(row.stage, gone.stage)
    row.resting = bool(row.resting and gone.resting)
    row.created_at = min(row.created_at, gone.created_at)
    for name in _CONSENTS:
        setattr(row, name, _answer(getattr(row, name), getattr(gone, name)))
    if row.referred_by_id == gone.id:
        row.referred_by_id = None
    if row.referred_by_id is None and not row.referrer_name:
        row.referred_by_id = gone.referred_by_id if gone.referred_by_id != row.id else None
        row.referrer_name = gone.referrer_name
    extra = [*row.vcard_extra.split("\n"), *gone.vcard_extra.split("\n")]
    row.vcard_extra = "\n".join(line for line in dict.fromkeys(extra) if line)


def _move_reaches(keep: int, other: int) -> None:
    there = {
        (one.kind, one.match_key or names.fold(one.value))
        for one in Reach.select().where(Reach.person == keep)
    }
    place = len(there)
    has_best = Reach.select().where((Reach.person == keep) & Reach.is_best).exists()
    for reach in Reach.select().where(Reach.person == other).order_by(Reach.position, Reach.id):
        if (reach.kind, reach.match_key or names.fold(reach.value)) in there:
            continue
        place += 1
        reach.person_id, reach.position = keep, place
        reach.is_best = bool(reach.is_best and not has_best)
        reach.save()


def _move_marks(keep: str, other: str) -> None:
    """Whoever is another than one of the two, by their uids, is another than the one they became."""
    for mark in ProfileValue.select().where(
        ProfileValue.key.startswith(APART) & ProfileValue.key.contains(other)
    ):
        (third,) = set(mark.key.removeprefix(APART).split("|")) - {other}
        key = apart_key(keep, third)
        if third == keep or ProfileValue.get_or_none(ProfileValue.key == key) is not None:
            mark.delete_instance()
        else:
            mark.key = key
            mark.save(only=[ProfileValue.key])


def _move_tags(keep: int, other: int) -> None:
    there = {names.fold(tag.name) for tag in PersonTag.select().where(PersonTag.person == keep)}
    for tag in PersonTag.select().where(PersonTag.person == other):
        if names.fold(tag.name) not in there:
            tag.person_id = keep
            tag.save()


def _move_follow_ups(keep: int, other: int) -> None:
    """What is to be done for both is to be done once; what the other was due in a meeting stays its own."""
    mine = {
        task.kind
        for task in FollowUp.select().where(
            (FollowUp.person == keep) & (FollowUp.state == FollowUpState.OPEN)
        )
        if task.meeting_id is None and task.kind != "task"
    }
    for task in FollowUp.select().where(FollowUp.person == other):
        twice = task.state == FollowUpState.OPEN and task.meeting_id is None and task.kind in mine
        if twice:
            continue
        task.person_id = keep
        task.save()


def _move_rest(keep: int, other: int) -> None:
    for table in (Meeting, Touch, Advice, InboxLine, Attachment):
        table.update(person=keep).where(table.person == other).execute()
    Referral.update(named_by=keep).where(Referral.named_by == other).execute()
    Referral.update(person=keep).where(Referral.person == other).execute()
    # nobody names or refers themselves
    Referral.update(person=None).where((Referral.named_by == keep) & (Referral.person == keep)).execute()
    Person.update(referred_by=keep).where((Person.referred_by == other) & (Person.id != keep)).execute()


def _answer(mine: str, theirs: str) -> str:
    return theirs if mine == Permission.NOT_ASKED else mine


def _joined(mine: str, theirs: str) -> str:
    """Both texts, one below the other; one alone where it holds the other."""
    if theirs.strip() in mine:
        return mine
    return theirs if mine.strip() in theirs else f"{mine}\n\n{theirs}"


# ---------------------------------------------------------------- the preview


def _row(db: Reader, key: int) -> dict[str, Any]:
    columns = (*CHOSEN, "stage", *_CONSENTS, "notes", "referred_by_id", "referrer_name")
    found = db.one(f"SELECT {', '.join(columns)} FROM person WHERE id = ?", (key,))
    if found is None:
        raise UserError(Problem.RECORD_GONE)
    return dict(zip(columns, found, strict=True))


def _chosen(
    db: Reader, name: str, mine: dict[str, Any], others: dict[str, Any], theirs: Collection[str]
) -> MergedField:
    parts = ("given", "family", "display_name")
    if name in parts:
        take = any(part in theirs for part in parts) or not any(mine[part] for part in parts)
    else:
        take = bool(others[name]) and (name in theirs or not mine[name])
    first, second = (_shown(db, name, row[name]) for row in (mine, others))
    is_open = first != second and bool(first and second)
    return MergedField(_LINKS.get(name, name), first, second, second if take else first, is_open)


def _shown(db: Reader, name: str, value: Any) -> str:
    if name in _LINKS and value is not None:
        return str(db.value(f"SELECT name FROM {_LINKS[name]} WHERE id = ?", (value,)) or "")
    return str(value or "")


def _referrer(db: Reader, row: dict[str, Any], *, but: tuple[int, int]) -> str:
    """Who referred somebody; the two themselves do not count."""
    if row["referred_by_id"] in but:
        return ""
    found = db.value("SELECT shown_name FROM person WHERE id = ?", (row["referred_by_id"],))
    return str(found or row["referrer_name"])


def _listed(db: Reader, name: str, person: int) -> list[str]:
    column, table = ("value", "reach") if name == "reaches" else ("name", "person_tag")
    return [
        row[0] for row in db.rows(f"SELECT {column} FROM {table} WHERE person_id = ? ORDER BY id", (person,))
    ]
