"""People who may be in the notebook twice: by profile, address, number or name."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable
from enum import StrEnum

from desktop.core.records import dataclass
from desktop.storage.database import Reader


class Likeness(StrEnum):
    """What people have in common, the surest first."""

    PROFILE = "profile"
    ADDRESS = "address"
    PHONE = "phone"
    NAME = "name"


@dataclass(frozen=True, slots=True)
class Alike:
    """People who may be one: their keys by name, what they share most surely, and what that is."""

    people: tuple[int, ...]
    likeness: Likeness
    value: str


_SHARED = """
    SELECT a.person_id, b.person_id, a.kind, a.match_key, a.value
    FROM reach a JOIN reach b ON b.match_key = a.match_key AND b.kind = a.kind AND b.person_id > a.person_id
    WHERE a.match_key <> '' AND (a.kind IN ('email', 'phone') OR (a.kind = 'link' AND a.match_key LIKE 'linkedin:%'))"""
_NAMESAKES = """
    SELECT a.id, b.id, a.shown_name FROM person a JOIN person b ON b.sort_key = a.sort_key AND b.id > a.id
    WHERE a.sort_key <> ''"""
_MARKS = "SELECT key FROM profile WHERE key >= 'apart:' AND key < 'apart;'"
#: A number that so many people share is a switchboard, an address that of an office.
_MOST = 4


#: Under this and the identities of two people, the profile keeps that they are two.
APART = "apart:"


def apart_key(one: str, other: str) -> str:
    """The key of the profile under which two people, by their uids, are known to be two."""
    return APART + "|".join(sorted((one, other)))


def known_apart(db: Reader) -> set[frozenset[int]]:
    """Pairs of keys of people of whom it was said that they are two."""
    uids = [tuple(key.removeprefix(APART).split("|")) for (key,) in db.rows(_MARKS)]
    wanted = json.dumps(sorted({uid for pair in uids for uid in pair}))
    ids: dict[str, int] = dict(
        db.rows("SELECT uid, id FROM person WHERE uid IN (SELECT value FROM json_each(?))", (wanted,))
    )
    return {frozenset(ids[uid] for uid in pair) for pair in uids if all(uid in ids for uid in pair)}


def find_alike(db: Reader) -> list[Alike]:
    """Groups of people who may be one person, the surest first; everybody is in one group at most."""
    links: list[tuple[int, int, Likeness, str]] = []
    shared = db.rows(_SHARED)
    crowds = _crowds(
        (kind, key, person) for first, second, kind, key, _ in shared for person in (first, second)
    )
    for first, second, kind, key, value in shared:
        if (kind, key) not in crowds:
            likeness = {"link": Likeness.PROFILE, "email": Likeness.ADDRESS}.get(kind, Likeness.PHONE)
            links.append((first, second, likeness, value))
    links += [(first, second, Likeness.NAME, name) for first, second, name in db.rows(_NAMESAKES)]
    links.sort(key=lambda link: list(Likeness).index(link[2]))
    return _groups(db, links)


def _crowds(owners: Iterable[tuple[str, str, int]]) -> set[tuple[str, str]]:
    people: dict[tuple[str, str], set[int]] = defaultdict(set)
    for kind, key, person in owners:
        people[kind, key].add(person)
    return {mark for mark, found in people.items() if len(found) > _MOST}


def _groups(db: Reader, links: list[tuple[int, int, Likeness, str]]) -> list[Alike]:
    """People joined by links; a group is known by its surest one."""
    group_of: dict[int, list[int]] = {}
    sign_of: dict[int, tuple[Likeness, str]] = {}
    for first, second, likeness, value in links:
        mine, theirs = group_of.get(first, [first]), group_of.get(second, [second])
        if mine is theirs:
            continue
        joined = mine + theirs
        signs = [sign_of[one] for one in (mine[0], theirs[0]) if one in sign_of]
        for person in joined:
            group_of[person] = joined
            sign_of[person] = min([*signs, (likeness, value)], key=lambda sign: list(Likeness).index(sign[0]))
    place = {row[0]: at for at, row in enumerate(db.rows("SELECT id FROM person ORDER BY sort_key, id"))}
    unique = {id(group): group for group in group_of.values()}.values()
    found = [
        Alike(tuple(sorted(group, key=lambda key: place.get(key, 0))), *sign_of[group[0]]) for group in unique
    ]
    order = list(Likeness)
    return sorted(found, key=lambda one: (order.index(one.likeness), place.get(one.people[0], 0)))
