"""Versions of a meeting's notes, to be listed and looked at."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.core.records import dataclass
from desktop.storage import versions
from desktop.storage.database import Reader


@dataclass(frozen=True, slots=True)
class VersionRow:
    """A version in the list: when and why it was kept, its lines, and how many came, changed and went with it."""

    id: int
    at: str
    reason: str
    lines: int
    added: int
    changed: int
    gone: int


@dataclass(frozen=True, slots=True)
class VersionLine:
    """A line of a version; ``position`` orders them, ``question`` is the uid of the planned question."""

    uid: str
    position: int
    at_seconds: int | None
    mark: str
    text: str
    off_record: bool
    question: str | None


def versions_of(db: Reader, meeting: int) -> list[VersionRow]:
    """All versions of a meeting's notes, the newest first."""
    found = [row for row, _ in _replay(db, meeting)]
    return found[::-1]


def lines_of(db: Reader, meeting: int, version: int) -> list[VersionLine]:
    """The lines of one version in their order; empty when it is gone."""
    for row, state in _replay(db, meeting):
        if row.id == version:
            return _lines(state)
    return []


def lines_now(db: Reader, meeting: int) -> list[VersionLine]:
    """The lines as they are now."""
    return _lines(versions.current(db, meeting))


def _replay(db: Reader, meeting: int) -> Iterator[tuple[VersionRow, versions.State]]:
    rows = db.rows(
        """SELECT v.id, v.at, v.reason, v.changes FROM note_version v JOIN meeting m ON m.uid = v.meeting_uid
        WHERE m.id = ? ORDER BY v.id""",
        (meeting,),
    )
    state: versions.State = {}
    for key, at, reason, changes in rows:
        before = dict(state)
        versions.apply(state, changes)
        added = sum(uid not in before for uid in state)
        changed = sum(uid in before and before[uid][2:4] != values[2:4] for uid, values in state.items())
        gone = sum(uid not in state for uid in before)
        yield VersionRow(key, at, reason, len(state), added, changed, gone), state


def _lines(state: versions.State) -> list[VersionLine]:
    found = [_line(uid, values) for uid, values in state.items()]
    return sorted(found, key=lambda line: (line.position, line.uid))


def _line(uid: str, values: versions.Values) -> VersionLine:
    position, at_seconds, mark, text, off_record, question = values
    return VersionLine(uid, position, at_seconds, mark, text, bool(off_record), question)
