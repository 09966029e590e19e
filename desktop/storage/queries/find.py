"""Finding anything: the full-text tables of every kind of record, asked with a person's own words."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from desktop.domain.finding import Excerpt, excerpt, unfinished, words_of
from desktop.storage.database import DatabaseError, Reader
from desktop.storage.queries.found_rows import KINDS, SOURCES, Source

COUNTED = 2001
"""Counting stops here: "more than 2,000" is all a person wants to know."""

RANKED = 2000
"""So many matches of a kind are ordered by how well they match; of more, the newest come first."""

AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class Hit:
    """One record that was found. ``snippet`` is the place in it, ``spans`` where in that the words stand.

    ``part`` names the column the snippet is from. ``person`` is whom it is about, ``at`` an instant or a
    day with its ``zone``, ``mark`` that of a note, ``about`` a topic, a state or a role.
    """

    kind: str
    id: int
    uid: str
    title: str
    snippet: str
    spans: tuple[tuple[int, int], ...]
    part: str = ""
    person: int | None = None
    meeting: int | None = None
    at: str = ""
    zone: str = ""
    mark: str = ""
    about: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """What was found: hits kind by kind, and how many there are in all, at most 2,001."""

    query: str
    count: int
    hits: tuple[Hit, ...]
    counts: dict[str, int]

    @property
    def capped(self) -> bool:
        """Whether there are more than were counted."""
        return self.count >= COUNTED


class Interrupted(Exception):
    """The search was stopped from another thread."""


def find(
    db: Reader,
    query: str,
    *,
    kinds: Sequence[str] = KINDS,
    per_kind: int = RANKED,
    limit: int = RANKED,
    enough: Callable[[str, Sequence[Hit]], bool] = lambda _kind, _hits: False,
    stop: Callable[[], bool] = bool,
) -> Found:
    """Every record that has all words of the query, in the order of ``kinds``.

    Words match from their beginning and by their stem, without regard to case and accents. At most
    ``per_kind`` hits of a kind and ``limit`` in all. Ordering hits takes the longest by far: a kind of which
    ``enough`` says, with the hits of the kinds before it, that none would be shown is only counted. In a
    worker, ``stop`` is asked between statements, and ``db.interrupt()`` ends a running one; both raise
    Interrupted.
    """
    words = words_of(query)
    if not words:
        return Found(query, 0, (), {})
    db.interrupted = False
    try:
        return _find(db, query, words, kinds=kinds, per_kind=per_kind, limit=limit, enough=enough, stop=stop)
    except DatabaseError as error:
        # stopped while it opens a search table, the driver speaks of that table and not of the interrupt
        if db.interrupted or "interrupt" in str(error).lower():
            raise Interrupted from error
        raise


def match_text(words: Sequence[str], *, letters: int = 1) -> str:
    """A query of the full-text engine in which every word is quoted, so that nothing in it commands.

    Words of at least ``letters`` letters match from their beginning, shorter ones only as they are.
    """
    return " AND ".join(_match_word(word, letters) for word in words)


def _match_word(word: str, letters: int) -> str:
    if len(word) < letters:
        return f'"{word}"'
    return "(" + " OR ".join([f'"{word}" *', *(f'"{stem}"' for stem in unfinished(word))]) + ")"


def _find(
    db: Reader,
    query: str,
    words: tuple[str, ...],
    *,
    kinds: Sequence[str],
    per_kind: int,
    limit: int,
    enough: Callable[[str, Sequence[Hit]], bool],
    stop: Callable[[], bool],
) -> Found:
    counts: dict[str, int] = {}
    hits: list[Hit] = []
    for kind in kinds:
        if stop():
            raise Interrupted
        source = SOURCES[kind]
        most = 0 if enough(kind, hits) else min(per_kind, limit - len(hits))
        counts[kind], ids = _matches(db, source, words, most=most)
        if ids:
            hits += _hits(db, source, ids, words)
    return Found(query, min(sum(counts.values()), COUNTED), tuple(hits), counts)


def _matches(db: Reader, source: Source, words: tuple[str, ...], *, most: int) -> tuple[int, list[int]]:
    """How many there are, and the keys of the first ones."""
    table = f"search_{source.kind}"
    asked = match_text(words, letters=source.prefix_letters)
    count = db.value(
        f"SELECT count(*) FROM (SELECT rowid FROM {table} WHERE {table} MATCH ? LIMIT {COUNTED})", (asked,)
    )
    if not count and source.substring:
        return _substring_matches(db, source, words, most=most)
    order = "rank" if count <= RANKED else "rowid DESC"
    sql = f"SELECT rowid FROM {table} WHERE {table} MATCH ? ORDER BY {order} LIMIT ?"
    ids = [row[0] for row in _in_portions(db.execute(sql, (asked, most)))] if count and most > 0 else []
    return count, ids


def _substring_matches(
    db: Reader, source: Source, words: tuple[str, ...], *, most: int
) -> tuple[int, list[int]]:
    """For short texts that nothing begins with: what has the words in its middle."""
    condition = " AND ".join([f"{source.substring} LIKE ? ESCAPE '\\'"] * len(words))
    patterns = [f"%{_like(word)}%" for word in words]
    sql = f"SELECT id FROM {source.table} WHERE {condition} LIMIT {COUNTED}"
    ids = [row[0] for row in _in_portions(db.execute(sql, patterns))]
    return len(ids), ids[: max(most, 0)]


def _like(word: str) -> str:
    return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")


def _hits(db: Reader, source: Source, ids: list[int], words: tuple[str, ...]) -> list[Hit]:
    rows = {}
    for row in _in_portions(
        db.execute(f"{source.sql} IN (SELECT value FROM json_each(?))", (json.dumps(ids),))
    ):
        rows[row[0]] = row
    return [_hit(source, rows[key], words) for key in ids if key in rows]


def _hit(source: Source, row: tuple[Any, ...], words: tuple[str, ...]) -> Hit:
    """Shows the first of the texts that has one of the words, else the first that says anything."""
    key, uid, title, person, meeting, at, zone, mark, about, *texts = row
    part, shown = _best_piece(source, texts, words)
    return Hit(
        kind=source.kind,
        id=key,
        uid=uid,
        title=title or "",
        snippet=shown.text,
        spans=shown.spans,
        part=part,
        person=person,
        meeting=meeting,
        at=at or "",
        zone=zone or "",
        mark=mark or "",
        about=about or "",
    )


def _best_piece(source: Source, texts: list[str | None], words: tuple[str, ...]) -> tuple[str, Excerpt]:
    first: tuple[str, Excerpt] | None = None
    for part, text in zip(source.parts, texts, strict=True):
        if text:
            piece = (part, excerpt(text, words))
            if piece[1].spans:
                return piece
            first = first or piece
    return first or ("", Excerpt("", ()))


def _in_portions(cursor: Any) -> Iterator[tuple[Any, ...]]:
    """Rows by hundreds, so that a worker lets the window move in between."""
    while rows := cursor.fetchmany(AT_ONCE):
        yield from rows
