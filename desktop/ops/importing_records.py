"""Writing the records of a notebook's JSON besides its people: new ones whole, known ones where they are empty."""

from __future__ import annotations

import base64
import binascii
import hashlib
from collections.abc import Callable
from typing import Any

from desktop.core.clock import to_text
from desktop.core.uids import new_uid
from desktop.domain.rules import rule_uid
from desktop.exchange.json_format import read_records
from desktop.ops import notebook_json_shapes as shapes
from desktop.ops.importing_document import DocumentPlan
from desktop.ops.notebook_json_shapes import Column, Shape
from desktop.storage.bulk import Step
from desktop.storage.queries.known_people import last_id
from desktop.storage.workspace import Workspace

#: Sections that may be written together: each names only records of those before it.
PLACES = ("organisations", "fields")
_ROUNDS = (
    ("questions", "templates", "rules", "profile"),
    ("meetings",),
    ("touches", "advice", "inbox", "attachments"),
    ("referrals",),
    ("followups",),
)
_LARGEST_ATTACHMENT = 25_000_000
#: What the column holds where a file of another hand leaves a value out.
_NEEDED = {
    "created_at": "now",
    "written_at": "now",
    "at": "now",
    "added_at": "now",
    "position": "place",
    "tenths": 0,
    "words": 0,
    "size": 0,
}

Record = dict[str, Any]


class RecordWriter:
    """Writes documents inside an op; ``person_of`` gives the key of the person behind a uid of theirs."""

    def __init__(self, ws: Workspace) -> None:
        self.person_of: Callable[[str], int | None] = lambda _uid: None
        self._ws = ws
        self._db = ws.db
        self._now = to_text(ws.clock.now())
        self._next: dict[str, int] = {}
        self.added = 0

    def write_places(self, document: DocumentPlan) -> None:
        """Write organisations and fields, which people name: before the people."""
        self._write_sections(document, PLACES, step=None)

    def write(self, document: DocumentPlan, *, step: Step | None) -> None:
        """Write everything that comes after the people; ``step`` may raise to give up."""
        for sections in _ROUNDS:
            self._write_sections(document, sections, step=step)

    def _write_sections(
        self, document: DocumentPlan, sections: tuple[str, ...], *, step: Step | None
    ) -> None:
        done = 0
        if any(document.uids.get(name) for name in sections):
            for found in read_records(document.origin):
                if found.section in sections:
                    self._write_one(found.section, found.record)
                    done += 1
                    if step and not done % 20:
                        step(done, done)

    def _write_one(self, section: str, record: Record) -> None:
        shape = shapes.SECTIONS[section]
        if section in ("rules", "profile"):
            self._write_setting(shape, record)
            return
        if section in PLACES and self._fill_place(shape, record):
            return
        if section == "attachments" and not self._keep_bytes(record):
            return
        key, is_new = self._put(shape, record)
        if key is not None and section == "meetings":
            self._write_parts(record, meeting=key, is_new=is_new)

    def _write_parts(self, record: Record, *, meeting: int, is_new: bool) -> None:
        for name, shape in shapes.CHILDREN.items():
            for place, part in enumerate(record.get(name) or (), start=1):
                key, is_new_part = self._put(shape, part, owner=meeting, place=place, is_new=is_new)
                for revision in part.get("revisions") or () if key is not None else ():
                    self._put(shapes.REVISION, revision, owner=key, is_new=is_new_part)
        debrief = record.get("debrief")
        if debrief:
            there = self._db.value("SELECT uid FROM debrief WHERE meeting_id = ?", (meeting,))
            told = {**debrief, "uid": there or debrief.get("uid") or new_uid()}
            key, _ = self._put(shapes.DEBRIEF, told, owner=meeting)
            for rating in debrief.get("ratings") or ():
                self._put_rating(rating, debrief=key)

    def _put_rating(self, rating: Record, *, debrief: int | None) -> None:
        there = self._db.value(
            "SELECT uid FROM debrief_rating WHERE debrief_id = ? AND kind = ?", (debrief, rating["kind"])
        )
        told = {**rating, "uid": there or rating.get("uid") or new_uid()}
        self._put(shapes.RATING, told, owner=debrief)

    def _put(
        self, shape: Shape, record: Record, *, owner: int | None = None, place: int = 1, is_new: bool = True
    ) -> tuple[int | None, bool]:
        """Add a record, or fill what the one of its uid lacks; its key, and whether it was added.

        A record without a uid is added only where its owner is new too: else nobody could tell it again.
        """
        uid = record.get("uid")
        if not uid and not is_new:
            return None, False
        key = self._db.value(f"SELECT id FROM {shape.table} WHERE uid = ?", (uid,)) if uid else None
        values = self._values(shape, record, place=place)
        if values is None:
            return None, False
        if key is not None:
            self._fill(shape, int(key), values)
            return int(key), False
        values["uid"] = uid or new_uid()
        if shape.owner:
            values[shape.owner] = owner
        key = values["id"] = self._new_key(shape.table)
        self._ws.bulk_insert(shape.table, tuple(values), [tuple(values.values())])
        self.added += 1
        return key, True

    def _values(self, shape: Shape, record: Record, *, place: int) -> dict[str, Any] | None:
        """Columns and values, those that were left out not among them; None where the owner is missing."""
        values: dict[str, Any] = {}
        for column in shape.columns:
            value = self._value(column, record.get(column.key))
            if value is None and column.key in _NEEDED:
                fallback = _NEEDED[column.key]
                value = self._now if fallback == "now" else place if fallback == "place" else fallback
            if value is not None:
                values[column.column] = value
        needed = "named_by_id" if shape.table == "referral" else "person_id"
        if shape.table in ("meeting", "touch", "advice", "referral") and needed not in values:
            return None
        return values

    def _value(self, column: Column, value: Any) -> Any:
        if value is None:
            return None
        if column.kind == "flag":
            return int(value)
        if column.kind == "ref":
            return self._referred(column.table, str(value))
        if column.kind == "lines":
            return "\n".join(value)
        return value if isinstance(value, (str, int)) else None

    def _referred(self, table: str, uid: str) -> int | None:
        if table == "person" and (key := self.person_of(uid)) is not None:
            return key
        found = self._db.value(f"SELECT id FROM {table} WHERE uid = ?", (uid,))
        return None if found is None else int(found)

    def _fill(self, shape: Shape, key: int, values: dict[str, Any]) -> None:
        names = [name for name, value in values.items() if value not in (None, "") and name != "uid"]
        row = (
            self._db.one(f"SELECT {', '.join(names)} FROM {shape.table} WHERE id = ?", (key,))
            if names
            else None
        )
        empty = [name for name, value in zip(names, row or (), strict=False) if value in (None, "")]
        if empty:
            sets = ", ".join(f"{name} = ?" for name in empty)
            self._db.execute(
                f"UPDATE {shape.table} SET {sets} WHERE id = ?", (*(values[name] for name in empty), key)
            )

    def _fill_place(self, shape: Shape, record: Record) -> bool:
        """An organisation or field of the same name is the same; people may have brought it in already."""
        row = self._db.one(
            f"SELECT id, uid FROM {shape.table} WHERE uid = ?", (record["uid"],)
        ) or self._db.one(f"SELECT id, uid FROM {shape.table} WHERE name = ? ORDER BY id", (record["name"],))
        if row is None:
            return False
        self._fill(shape, row[0], {"notes": record.get("notes")})
        return True

    def _write_setting(self, shape: Shape, record: Record) -> None:
        """A rule or a value of the profile; what is set here stays."""
        if self._db.value(f"SELECT id FROM {shape.table} WHERE key = ?", (record["key"],)) is None:
            is_rule = shape.table == "rule"
            uid = record.get("uid") or (rule_uid(record["key"]) if is_rule else new_uid())
            if self._db.value(f"SELECT id FROM {shape.table} WHERE uid = ?", (uid,)) is not None:
                uid = new_uid()
            row = (uid, record["key"], record.get("value") or "")
            self._ws.bulk_insert(shape.table, ("uid", "key", "value"), [row])
            self.added += 1

    def _keep_bytes(self, record: Record) -> bool:
        """Put the bytes of an attachment away under what they are; False where they cannot be taken."""
        try:
            data = base64.b64decode(record["data"], validate=True)
        except (binascii.Error, ValueError):
            return False
        if len(data) > _LARGEST_ATTACHMENT:
            return False
        record["sha256"], record["size"] = hashlib.sha256(data).hexdigest(), len(data)
        self._db.execute(
            "INSERT INTO blob (sha256, data) VALUES (?, ?) ON CONFLICT DO NOTHING", (record["sha256"], data)
        )
        return True

    def _new_key(self, table: str) -> int:
        """The next key of a table, never one that was used before."""
        if table not in self._next:
            self._next[table] = last_id(self._db, table) + 1
        else:
            self._next[table] += 1
        return self._next[table]
