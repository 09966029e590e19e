"""Whether somebody in a file is in the notebook already: sure by profile, address or name with organisation.

Sure is: the same profile; the same address or uid under a name that may be the same, or under none but that
address; the same name at the same organisation with no address that speaks against it. The same name with
another address, or the same address under another name, is not sure and never merged.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from desktop.domain import names
from desktop.domain.kinds import ReachKind
from desktop.domain.reach import organisation_key
from desktop.exchange.vcard_extra import beyond, kinds, new_kinds
from desktop.ops.importing_entries import Entry, Sign, Verdict
from desktop.storage.queries.known_people import KnownPerson

#: Taken out of their class once: asking it takes longer than most of what is done with them.
_EMAIL, _LINK = ReachKind.EMAIL, ReachKind.LINK
_PROFILE = "linkedin:"
#: A card with the uid of a record came from here: what it holds beyond is how we write it.
_DETAILS = "vcard_extra"
_SAME_RECORD = frozenset({_DETAILS})


@dataclass(slots=True)
class Someone:
    """A person of the notebook (``id`` above 0) or an earlier one of the files (``-1 - number``).

    What an earlier one of the files has (``entry``) is looked at only when somebody may be the same.
    """

    id: int
    uid: str
    given: str
    family: str
    shown_name: str
    place_key: str
    marks: set[tuple[str, str]]
    entry: Entry | None = None
    _filled: set[str] | None = None
    _tags: set[str] | None = None
    _kinds: set[str] | None = None

    @property
    def filled(self) -> set[str]:
        """What is known of this person, by the names that ``fills`` uses."""
        if self._filled is None:
            self._filled = self.entry.filled() if self.entry else set()
        return self._filled

    @property
    def tags(self) -> set[str]:
        """The tags of this person, folded."""
        if self._tags is None:
            self._tags = {names.fold(tag) for tag in self.entry.tags} if self.entry else set()
        return self._tags

    @property
    def kinds(self) -> set[str]:
        """The kinds of other details that are known of this person."""
        if self._kinds is None:
            self._kinds = set(kinds(self.entry.values.get(_DETAILS, ""))) if self.entry else set()
        return self._kinds


class Finding(NamedTuple):
    """Who an entry is, and how sure that is."""

    verdict: Verdict
    sign: Sign | None = None
    who: Someone | None = None


_NEW = Finding(Verdict.NEW)
Mark = tuple[str, str]


class Matcher:
    """Takes the entries of files one by one and says who each of them is."""

    def __init__(self, known: Iterable[KnownPerson], *, claimed: frozenset[str] = frozenset()) -> None:
        """``claimed`` are the uids of the records in the files: each of them is somebody of their own."""
        self._claimed = claimed
        # an entry with which nobody had anything in common stands there itself, until somebody has
        self._by_uid: dict[str, Someone | Entry] = {}
        self._by_mark: dict[Mark, list[Someone] | Entry] = {}
        self._by_name: dict[str, list[Someone] | Entry] = {}
        self._newcomers: dict[int, Someone] = {}
        for person in known:
            self._enter(_known(person), sort_key=person.sort_key)

    def judge(self, entry: Entry, *, number: int) -> None:
        """Write the finding into an entry, and remember the entry for those that follow."""
        entry.number = number
        marks = [reach.mark for reach in entry.reaches]
        if self._is_alone(entry, marks):
            self._enter_alone(entry, marks)
            return  # it says already that it is new
        finding = self._find(entry)
        who = finding.who
        entry.verdict, entry.sign = finding.verdict, finding.sign
        if who is None or finding.verdict is Verdict.UNSURE:
            entry.person, entry.known_name = (who.id, who.shown_name) if who else (None, "")
            if who:
                entry.fills, entry.beyond = _fills(entry, who), _beyond(entry, who)
            self._enter(self._newcomer(entry), sort_key=entry.sort_key)
            return
        entry.fills, entry.beyond = _fills(entry, who), _beyond(entry, who)
        if finding.sign is Sign.UID:
            entry.fills, entry.beyond = entry.fills - _SAME_RECORD, 0
        if who.id < 0:
            entry.verdict, entry.twin = Verdict.REPEATED, -1 - who.id
        else:
            entry.person, entry.known_name = who.id, who.shown_name
        self._learn(entry, who)

    def _find(self, entry: Entry) -> Finding:
        doubtful: tuple[Sign, Someone] | None = None
        for sign, who in self._sharing(entry):
            sure = sign is Sign.PROFILE or (sign is Sign.UID and entry.record)
            if sure or _is_unnamed(entry) or agree(entry, who):
                return Finding(Verdict.KNOWN, sign, who)
            doubtful = doubtful or (sign, who)
        for who in self._namesakes(entry):
            if who.place_key == entry.place_key and not _clash(entry, who):
                return Finding(Verdict.KNOWN, Sign.NAME, who)
            doubtful = doubtful or (Sign.NAME, who)
        if doubtful is None or doubtful[1].id < 0:
            return _NEW
        return Finding(Verdict.UNSURE, *doubtful)

    def _is_alone(self, entry: Entry, marks: list[Mark]) -> bool:
        """Whether nobody has anything in common with an entry, which is so of most."""
        if entry.sort_key in self._by_name or entry.uid in self._by_uid:
            return False
        family, _, given = entry.sort_key.partition("\t")
        if given and f"{given}\t{family}" in self._by_name:
            return False
        return self._by_mark.keys().isdisjoint(marks)

    def _enter_alone(self, entry: Entry, marks: list[Mark]) -> None:
        """Remember somebody who has nothing in common with anybody, without making more of it."""
        if entry.uid:
            self._by_uid[entry.uid] = entry
        self._by_name[entry.sort_key] = entry
        for mark in marks:
            self._by_mark[mark] = entry

    def _sharing(self, entry: Entry) -> Iterable[tuple[Sign, Someone]]:
        """Everybody with the same uid, profile or address, the surest first."""
        if entry.uid and entry.uid in self._by_uid:
            yield Sign.UID, self._someone(self._by_uid[entry.uid])
        marks = [reach for reach in entry.reaches if reach.key]
        for reach in marks:
            if _is_profile(reach.kind, reach.key):
                yield from ((Sign.PROFILE, who) for who in self._free(entry, self._marked(reach.mark)))
        for reach in marks:
            if reach.kind is _EMAIL or (reach.kind is _LINK and "/" in reach.key):
                yield from ((Sign.ADDRESS, who) for who in self._free(entry, self._marked(reach.mark)))

    def _namesakes(self, entry: Entry) -> Iterable[Someone]:
        yield from self._free(entry, self._named(entry.sort_key))
        family, _, given = entry.sort_key.partition("\t")
        if given and (turned := f"{given}\t{family}") != entry.sort_key:
            yield from self._free(entry, self._named(turned))

    def _free(self, entry: Entry, found: list[Someone]) -> Iterable[Someone]:
        """Those who may be the entry: a record of a notebook is nobody whom another record already is."""
        if entry.record is None:
            return found
        return [who for who in found if who.id > 0 and who.uid not in self._claimed]

    def _marked(self, mark: Mark) -> list[Someone]:
        """Those who have an address, in a list to which others can be added."""
        found = self._by_mark.get(mark)
        if not isinstance(found, list):
            found = self._by_mark[mark] = [self._newcomer(found)] if found else []
        return found

    def _named(self, sort_key: str) -> list[Someone]:
        """Those who have a name, in a list to which others can be added."""
        found = self._by_name.get(sort_key)
        if not isinstance(found, list):
            found = self._by_name[sort_key] = [self._newcomer(found)] if found else []
        return found

    def _someone(self, found: Someone | Entry) -> Someone:
        return self._newcomer(found) if isinstance(found, Entry) else found

    def _newcomer(self, entry: Entry) -> Someone:
        """The person whom an entry made known; always the same one."""
        if entry.number not in self._newcomers:
            self._newcomers[entry.number] = _newcomer(entry)
        return self._newcomers[entry.number]

    def _enter(self, who: Someone, *, sort_key: str) -> None:
        if who.uid:
            self._by_uid.setdefault(who.uid, who)
        for mark in who.marks:
            self._marked(mark).append(who)
        self._named(sort_key).append(who)

    def _learn(self, entry: Entry, who: Someone) -> None:
        """What one entry fills in is there when the next one comes."""
        who.filled.update(entry.filled())
        who.tags.update(names.fold(tag) for tag in entry.tags)
        who.kinds.update(new_kinds(entry.values.get(_DETAILS, ""), who.kinds))
        for mark in entry.marks - who.marks:
            self._marked(mark).append(who)
        who.marks = who.marks | entry.marks  # a set of its own: it may have been that of an entry
        if not who.place_key:
            who.place_key = entry.place_key


def agree(entry: Entry, who: Someone) -> bool:
    """Whether two names may be one person's: the same words, initials for names, or a part left out."""
    mine, theirs = (
        (names.fold(one.given), names.fold(one.family)) if one.given or one.family else ("", "")
        for one in (entry, who)
    )
    if not any(mine) or not any(theirs):
        return names.fold(entry.shown_name) == names.fold(who.shown_name) or not any(mine + theirs)
    if _part_agrees(mine[0], theirs[0]) and _part_agrees(mine[1], theirs[1]):
        return True
    words, others = set(" ".join(mine).split()), set(" ".join(theirs).split())
    return len(words & others) > 1 and (words <= others or others <= words)


def _is_unnamed(entry: Entry) -> bool:
    """Whether somebody is called by one of their addresses, as guests of a calendar often are."""
    return "@" in entry.shown_name and ("email", entry.shown_name.casefold()) in entry.marks


def _part_agrees(one: str, other: str) -> bool:
    if not one or not other or one == other:
        return True
    short, long = sorted((one.rstrip("."), other.rstrip(".")), key=len)
    return len(short) == 1 and long.startswith(short)


def _clash(entry: Entry, who: Someone) -> bool:
    """Whether addresses of the same kind say that two of one name are two."""
    kinds = ["email", _PROFILE]
    if not entry.place_key:
        kinds.append("phone")
    for kind in kinds:
        mine, theirs = _of_kind(entry.marks, kind), _of_kind(who.marks, kind)
        if mine and theirs and not mine & theirs:
            return True
    return False


def _of_kind(marks: set[tuple[str, str]], kind: str) -> set[str]:
    if kind == _PROFILE:
        return {key for of, key in marks if of == "link" and key.startswith(_PROFILE)}
    return {key for of, key in marks if of == kind}


def _is_profile(kind: ReachKind, key: str) -> bool:
    return kind is _LINK and key.startswith(_PROFILE)


def _fills(entry: Entry, who: Someone) -> frozenset[str]:
    """What an entry knows and the notebook does not."""
    fills = entry.filled() - who.filled
    if _is_unnamed(entry):
        fills -= {"given", "family"}
    if entry.marks - who.marks:
        fills.add("reaches")
    if any(names.fold(tag) not in who.tags for tag in entry.tags):
        fills.add("tags")
    if (details := entry.values.get(_DETAILS)) and new_kinds(details, who.kinds):
        fills.add(_DETAILS)
    return frozenset(fills)


def _beyond(entry: Entry, who: Someone) -> int:
    details = entry.values.get(_DETAILS)
    return beyond(details, who.kinds) if details else 0


def _known(person: KnownPerson) -> Someone:
    return Someone(
        person.id,
        person.uid,
        person.given,
        person.family,
        person.shown_name,
        organisation_key(person.organisation),
        set(person.reaches),
        None,
        set(person.filled),
        {names.fold(tag) for tag in person.tags},
        set(kinds(person.vcard_extra)),
    )


def _newcomer(entry: Entry) -> Someone:
    return Someone(
        -1 - entry.number,
        entry.uid,
        entry.given,
        entry.family,
        entry.shown_name,
        entry.place_key,
        entry.marks,
        entry,
    )
