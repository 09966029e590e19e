"""A notebook as the records of its JSON: sections in their order, records by uid, one at a time."""

from __future__ import annotations

import base64
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import Any, BinaryIO

from desktop.core.clock import Clock, to_text
from desktop.core.version import VERSION
from desktop.domain.kinds import ReachKind
from desktop.exchange.json_format import NotebookWriter
from desktop.exchange.json_shape import SECTIONS as ORDER
from desktop.ops import notebook_json_shapes as shapes
from desktop.ops.notebook_json_shapes import Column, Shape
from desktop.storage.database import Reader

Record = dict[str, Any]

#: The lists in which the ways to reach a person lie.
REACHES = {
    ReachKind.EMAIL: "emails",
    ReachKind.PHONE: "phones",
    ReachKind.LINK: "links",
    ReachKind.OTHER: "others",
}
#: Tables with records that were captured from lines, and with those lines stay in the notebook.
_CAPTURED = frozenset({"advice", "referral", "follow_up"})
_ON_RECORD = "NOT EXISTS (SELECT 1 FROM note_line l WHERE l.id = {}.line_id AND l.off_record = 1)"


#: The sections of a JSON of people, meetings or follow-ups alone.
PARTS = {
    "people": frozenset({"people", "organisations", "fields"}),
    "meetings": frozenset({"meetings"}),
    "followups": frozenset({"followups"}),
}

Watch = Callable[[Iterable[Record]], Iterator[Record]]


def write_notebook(
    stream: BinaryIO,
    db: Reader,
    *,
    private: bool,
    only: str | None = None,
    watch: Watch = iter,
    clock: Clock | None = None,
) -> dict[str, int]:
    """Write a whole notebook, or ``only`` one of ``PARTS``; returns how many records each section has.

    Lines off the record, and what was captured from them, are written only with ``private``. The records go
    through ``watch``, which may count them or raise.
    """
    writer = NotebookWriter(stream)
    writer.begin(version=VERSION, exported_at=to_text((clock or Clock()).now()))
    wanted = [name for name in ORDER if only is None or name in PARTS[only]]
    counts = {name: writer.section(name, watch(section(db, name, private=private))) for name in wanted}
    writer.end()
    return counts


def section(db: Reader, name: str, *, private: bool) -> Iterator[Record]:
    """The records of one section, in the order of their uids."""
    if name == "people":
        yield from _people(db)
        return
    shape = shapes.SECTIONS[name]
    for key, record in _rows(db, shape, private=private):
        if name == "meetings":
            _add_parts(db, record, meeting=key, private=private)
        elif name == "attachments":
            data = db.value("SELECT data FROM blob WHERE sha256 = ?", (record["sha256"],))
            record["data"] = base64.b64encode(data or b"").decode("ascii")
        yield record


def _people(db: Reader) -> Iterator[Record]:
    for key, record in _rows(db, shapes.PERSON, private=True):
        record["organisation"] = _name_of(db, "organisation", key)
        record["field"] = _name_of(db, "field", key)
        record.update((listed, []) for listed in REACHES.values())
        for _, reach in _rows(db, shapes.REACH, private=True, owner=key):
            record[REACHES[ReachKind(reach.pop("kind"))]].append(reach)
        tags = db.rows("SELECT name FROM person_tag WHERE person_id = ? ORDER BY id", (key,))
        record["tags"] = [tag for (tag,) in tags]
        yield record


def _name_of(db: Reader, table: str, person: int) -> str:
    column = f"{table}_id"
    return (
        db.value(f"SELECT t.name FROM person p JOIN {table} t ON t.id = p.{column} WHERE p.id = ?", (person,))
        or ""
    )


def _add_parts(db: Reader, record: Record, *, meeting: int, private: bool) -> None:
    """What lies in a meeting: its plan, checklist, rehearsals, notes and debrief."""
    for name, shape in shapes.CHILDREN.items():
        record[name] = [part for _, part in _rows(db, shape, private=private, owner=meeting)]
    for line in record["notes"]:
        line["revisions"] = []
    by_uid = {line["uid"]: line for line in record["notes"]}
    for uid, *values in db.rows(
        """SELECT l.uid, r.uid, r.at, r.mark, r.text FROM note_revision r JOIN note_line l ON l.id = r.line_id
        WHERE l.meeting_id = ? ORDER BY r.at, r.id""",
        (meeting,),
    ):
        if uid in by_uid:
            by_uid[uid]["revisions"].append(dict(zip(("uid", "at", "mark", "text"), values, strict=True)))
    record["debrief"] = None
    for key, debrief in _rows(db, shapes.DEBRIEF, private=True, owner=meeting):
        debrief["ratings"] = [rating for _, rating in _rows(db, shapes.RATING, private=True, owner=key)]
        record["debrief"] = debrief


def _rows(
    db: Reader, shape: Shape, *, private: bool, owner: int | None = None
) -> Iterator[tuple[int, Record]]:
    """The rows of a shape as records, each with its key; all of them, or those of one owner."""
    statement = _statement(shape, private=private)
    for key, *values in db.execute(statement, () if owner is None else (owner,)):
        yield (
            key,
            {column.key: _value(column, value) for column, value in zip(shape.columns, values, strict=True)},
        )


def _value(column: Column, value: Any) -> Any:
    if column.kind == "flag":
        return bool(value)
    if column.kind == "lines":
        return value.split("\n") if value else []
    return value


@cache
def _statement(shape: Shape, *, private: bool) -> str:
    columns = ", ".join(_selected(column, private=private) for column in shape.columns)
    where = [f"t.{shape.owner} = ?"] if shape.owner else []
    if not private and shape.table == "note_line":
        where.append("t.off_record = 0")
    if not private and shape.table in _CAPTURED:
        where.append(_ON_RECORD.format("t"))
    condition = f" WHERE {' AND '.join(where)}" if where else ""
    order = ", ".join(f"t.{name.strip()}" for name in shape.order.split(","))
    return f"SELECT t.id, {columns} FROM {shape.table} t{condition} ORDER BY {order}"


def _selected(column: Column, *, private: bool) -> str:
    if column.kind != "ref":
        return f"t.{column.column}"
    extra = ""
    if not private and column.table == "note_line":
        extra = " AND o.off_record = 0"
    if not private and column.table in _CAPTURED:
        extra = f" AND {_ON_RECORD.format('o')}"
    return f"(SELECT o.uid FROM {column.table} o WHERE o.id = t.{column.column}{extra})"
