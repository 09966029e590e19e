"""Lines of notes: what was typed in a meeting, kept line by line together with what their marks capture.

A line is kept more than once a second while somebody types: what is done each time is done in plain SQL, which takes
a third of the time of the same by the tables.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from desktop.core.clock import to_text
from desktop.core.errors import Problem, UserError
from desktop.ops import captured, progress
from desktop.storage import versions
from desktop.storage.queries import versions as version_queries
from desktop.storage.tables import Meeting, NoteLine, NoteRevision, PlannedQuestion
from desktop.storage.workspace import Workspace

GAP = 1024
"""Distance of the positions of two lines in a row, so that a line in between moves no other one."""

STEPS_APART = 200
"""So many changes of a meeting at least can be taken back one by one; much older ones become one step."""

MUCH = 3
"""When so many lines go at once, how the notes stood before becomes a version."""

_AT_ONCE = 500
_CHANGING = ("position", "at_seconds", "mark", "text", "planned_question_id", "off_record")
_COLUMNS = ("uid", "meeting_id", *_CHANGING, "written_at")


@dataclass(frozen=True, slots=True)
class LineWrite:
    """A line as it is to be kept; the line is known by its ``uid``.

    ``at_seconds`` since the start of the meeting (None: unknown), ``question`` the key of the planned
    question that was current. ``keep_earlier`` keeps the wording it had so far as a revision.
    """

    uid: str
    position: int
    text: str
    mark: str = ""
    at_seconds: int | None = None
    question: int | None = None
    off_record: bool = False
    keep_earlier: bool = False


def write_lines(
    ws: Workspace, *, meeting: int, lines: Sequence[LineWrite] = (), removed: Sequence[str] = ()
) -> None:
    """Keep lines that were typed and take away those that are gone, both by their uid.

    Marks make, change and remove what they capture. Raises ``UserError`` when the meeting is gone.
    """
    known = _known(ws, meeting, [line.uid for line in lines])
    if not known and ws.db.one("SELECT 1 FROM meeting WHERE id = ?", (meeting,)) is None:
        raise UserError(Problem.RECORD_GONE)
    if len(removed) >= MUCH:
        ws.versions.keep(meeting, now=ws.clock.now(), reason=versions.BEFORE)
    due = ws.versions.is_due(meeting, now=ws.clock.now())
    _take_away(ws, meeting, removed)
    asked = _questions(ws, meeting, lines)
    fresh = [line for line in lines if line.uid not in known]
    _add(ws, meeting, fresh, asked=asked)
    there = [line for line in lines if line.uid in known]
    changed = [line for line in there if _change(ws, known[line.uid], line, asked=asked)]
    marked = [line.uid for line in fresh if line.mark]
    marked += [line.uid for line in changed if line.mark or known[line.uid]["mark"]]
    _capture(ws, meeting, marked)
    if due:
        ws.versions.keep(meeting, now=ws.clock.now(), reason=versions.MINUTE)
    _merge_steps(ws, meeting)


def bring_back(ws: Workspace, *, meeting: int, version: int) -> None:
    """Let the notes of a meeting stand as they did in one of their versions; how they stand now becomes one too.

    Raises ``UserError`` when the version is gone.
    """
    progress.require(Meeting, meeting)
    wanted = version_queries.lines_of(ws.db, meeting, version)
    if not wanted and version not in {row.id for row in version_queries.versions_of(ws.db, meeting)}:
        raise UserError(Problem.RECORD_GONE)
    ws.versions.keep(meeting, now=ws.clock.now(), reason=versions.BEFORE)
    there = {line.uid for line in version_queries.lines_now(ws.db, meeting)}
    planned = {row.uid: row.id for row in PlannedQuestion.select().where(PlannedQuestion.meeting == meeting)}
    lines = [
        LineWrite(
            line.uid,
            line.position,
            line.text,
            line.mark,
            at_seconds=line.at_seconds,
            question=planned.get(line.question or ""),
            off_record=line.off_record,
            keep_earlier=True,
        )
        for line in wanted
    ]
    removed = sorted(there - {line.uid for line in wanted})
    write_lines(ws, meeting=meeting, lines=lines, removed=removed)


def append_line(ws: Workspace, *, meeting: int, text: str, at_seconds: int | None = None) -> int:
    """Add a line at the end of a meeting's notes, from outside the editor. Returns its key."""
    progress.require(Meeting, meeting)
    last = NoteLine.select().where(NoteLine.meeting == meeting).order_by(NoteLine.position.desc()).first()
    return int(
        NoteLine.create(
            meeting_id=meeting,
            position=(last.position if last else 0) + GAP,
            at_seconds=at_seconds,
            text=text,
            written_at=to_text(ws.clock.now()),
        ).id
    )


def line_key(meeting: int, uid: str) -> str:
    """The merge key under which typing in a line is kept as one step."""
    return f"{meeting_key(meeting)}line:{uid}"


def meeting_key(meeting: int) -> str:
    """What the merge keys of everything done in a running meeting begin with."""
    return f"meeting:{meeting}/"


def _rows(meeting: int, uids: Sequence[str]) -> Iterable[NoteLine]:
    for start in range(0, len(uids), _AT_ONCE):
        part = list(uids[start : start + _AT_ONCE])
        yield from NoteLine.select().where(NoteLine.uid.in_(part) & (NoteLine.meeting == meeting))


def _known(ws: Workspace, meeting: int, uids: Sequence[str]) -> dict[str, dict[str, Any]]:
    """What the notebook has of these lines, by uid and by column."""
    names = ("id", "uid", *_CHANGING)
    known: dict[str, dict[str, Any]] = {}
    for start in range(0, len(uids), _AT_ONCE):
        part = uids[start : start + _AT_ONCE]
        rows = ws.db.rows(
            f"SELECT {', '.join(names)} FROM note_line "
            f"WHERE +meeting_id = ? AND uid IN ({', '.join('?' * len(part))})",
            (meeting, *part),
        )
        known.update((row[1], dict(zip(names, row, strict=True))) for row in rows)
    return known


def _questions(ws: Workspace, meeting: int, lines: Sequence[LineWrite]) -> set[int]:
    """Those planned questions among the wanted ones that (still) are in this meeting's plan."""
    wanted = {line.question for line in lines if line.question is not None}
    if not wanted:
        return set()
    rows = ws.db.rows(
        f"SELECT id FROM planned_question WHERE meeting_id = ? AND id IN ({', '.join('?' * len(wanted))})",
        (meeting, *wanted),
    )
    return {row[0] for row in rows}


def _add(ws: Workspace, meeting: int, lines: Sequence[LineWrite], *, asked: set[int]) -> None:
    now = to_text(ws.clock.now())
    rows = [
        (
            line.uid,
            meeting,
            line.position,
            line.at_seconds,
            line.mark,
            line.text,
            line.question if line.question in asked else None,
            int(line.off_record),
            now,
        )
        for line in lines
    ]
    if rows:
        ws.bulk_insert("note_line", _COLUMNS, rows)


def _change(ws: Workspace, row: dict[str, Any], line: LineWrite, *, asked: set[int]) -> bool:
    """Write what differs; whether the words or the mark do."""
    wanted = {
        "position": line.position,
        "at_seconds": line.at_seconds,
        "mark": line.mark,
        "text": line.text,
        "planned_question_id": line.question if line.question in asked else None,
        "off_record": int(line.off_record),
    }
    differing: dict[str, Any] = {name: value for name, value in wanted.items() if row[name] != value}
    if not differing:
        return False
    reworded = "text" in differing or "mark" in differing
    if reworded:
        differing["written_at"] = to_text(ws.clock.now())
        if line.keep_earlier:
            _keep_earlier(ws, row)
    ws.change_row("note_line", row["id"], differing)
    return reworded


def _keep_earlier(ws: Workspace, row: dict[str, Any]) -> None:
    NoteRevision.create(line_id=row["id"], at=to_text(ws.clock.now()), mark=row["mark"], text=row["text"])


def _capture(ws: Workspace, meeting: int, uids: Sequence[str]) -> None:
    """What lines with a mark capture, or captured, follows them."""
    if not uids:
        return
    row = progress.require(Meeting, meeting)
    for stored in _rows(meeting, uids):
        captured.follow(ws, meeting=row, line=stored)


def _take_away(ws: Workspace, meeting: int, uids: Sequence[str]) -> None:
    for start in range(0, len(uids), _AT_ONCE):
        part = list(uids[start : start + _AT_ONCE])
        captured.forget(ws, lines=[row.id for row in _rows(meeting, part)])
        NoteLine.delete().where(NoteLine.uid.in_(part) & (NoteLine.meeting == meeting)).execute()


def _merge_steps(ws: Workspace, meeting: int) -> None:
    """Fold the oldest steps of a very long meeting now and then, so that they do not hold up later ones."""
    if not ws.steps.has_grown:
        return
    ws.steps.has_grown = False
    key = meeting_key(meeting)
    count = ws.db.value(
        "SELECT count(*) FROM step WHERE state = 'done' AND substr(merge_key, 1, ?) = ?", (len(key), key)
    )
    if count >= 2 * STEPS_APART:
        lines = f"{key}line:"
        label = ws.db.value(
            "SELECT label FROM step WHERE substr(merge_key, 1, ?) = ? ORDER BY id DESC LIMIT 1",
            (len(lines), lines),
        )
        if label is not None:
            ws.steps.collapse(key, label=label, apart=STEPS_APART)
