"""Who is meant by "Met via R. Teague": somebody of the notebook or of the same files, if it can be only one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from desktop.domain import names
from desktop.ops.importing_entries import Entry
from desktop.storage.database import Reader
from desktop.storage.queries.known_people import names_like

_END = "\U0010ffff"


@dataclass(frozen=True, slots=True)
class ReferrerCounts:
    """How many of the names in a column of referrers are people, how many stay text, how many are empty."""

    people: int = 0
    texts: int = 0
    empty: int = 0


class Referrers:
    """Finds the people whom texts name; each text is looked up once."""

    def __init__(self, db: Reader, entries: Sequence[Entry]) -> None:
        self._db = db
        self._known: dict[str, int | None] = {}
        self._by_family: dict[str, list[tuple[str, int]]] = {}
        for number, entry in enumerate(entries):
            if entry.person is None or entry.verdict != "known":
                family, _, given = entry.sort_key.partition("\t")
                if entry.twin is None:
                    self._by_family.setdefault(family, []).append((given, -1 - number))

    def find(self, text: str) -> int | None:
        """The key of a person, ``-1 - number`` of an entry, or None where nobody or several are meant."""
        if text not in self._known:
            self._known[text] = self._look_up(text)
        return self._known[text]

    def _look_up(self, text: str) -> int | None:
        parts = names.split_name(text)
        family, given = names.fold(parts.family), names.fold(parts.given).rstrip(".")
        if not family:
            family, given = given, ""
        exact = self._matches(family, given, high=f"{family}\t{given}\0")
        if exact or len(given) != 1:
            return exact[0] if len(exact) == 1 else None
        found = self._matches(family, given, high=f"{family}\t{given}{_END}")
        return found[0] if len(found) == 1 else None

    def _matches(self, family: str, given: str, *, high: str) -> list[int]:
        low = f"{family}\t{given}"
        found = [key for key, _ in names_like(self._db, low=low, high=high)]
        return found + [
            number for other, number in self._by_family.get(family, ()) if low <= f"{family}\t{other}" < high
        ]


def settle(db: Reader, entries: Sequence[Entry]) -> None:
    """Write into each entry whom its referrer's name means; nobody refers themselves."""
    if not any(entry.referred_by for entry in entries):
        return
    referrers = Referrers(db, entries)
    for number, entry in enumerate(entries):
        if entry.referred_by and entry.record is None:
            found = referrers.find(entry.referred_by)
            own = {entry.person, -1 - number, None if entry.twin is None else -1 - entry.twin}
            entry.referrer = None if found in own else found


def count(entries: Sequence[Entry]) -> ReferrerCounts:
    """How the names in the column turned out."""
    people = sum(1 for entry in entries if entry.referrer is not None)
    texts = sum(1 for entry in entries if entry.referred_by) - people
    return ReferrerCounts(people, texts, len(entries) - people - texts)
