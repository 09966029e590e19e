"""What was typed and could not be saved: kept in the typing log as the ops that would have saved it.

Only texts that are typed are here (``TYPED``), not what a click does: that one is told at once and done again by hand.
"""

from __future__ import annotations

import importlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from desktop.core.clock import to_text
from desktop.core.errors import Problem, UserError
from desktop.ops.notes import LineWrite
from desktop.storage.workspace import Op, Workspace

_NOTES = "desktop.ops.notes:write_lines"

TYPED: Mapping[str, tuple[str, str]] = {
    _NOTES: ("meeting", "meeting"),
    "desktop.ops.prep:write_text": ("meeting", "meeting"),
    "desktop.ops.debrief:write": ("meeting", "meeting"),
    "desktop.ops.debrief:give_reason": ("meeting", "meeting"),
    "desktop.ops.contacts:write_notes": ("person", "person"),
    "desktop.ops.contacts_places:write_notes": ("place", ""),
    "desktop.ops.followups:keep_draft": ("follow_up", "follow_up"),
    "desktop.ops.profile:set_profile_value": ("", ""),
}
"""Each op that keeps typed text: the argument that names a record by its key, and the table of that record."""

_TEXTS = ("subject", "text", "value")


@dataclass(frozen=True, slots=True)
class Waiting:
    """A text that waits to be saved: what would save it, for the record with ``uid`` ("" for none), typed ``at``."""

    name: str
    label: str
    merge_key: str
    op: str
    arguments: dict[str, Any]
    uid: str
    at: str

    @property
    def words(self) -> str:
        """The text itself, for a person to read or copy."""
        if self.op == _NOTES:
            return "\n".join(line["text"] for line in self.arguments["lines"])
        return "\n".join(str(self.arguments[name]) for name in _TEXTS if self.arguments.get(name))

    def to_json(self) -> str:
        """As the typing log keeps it."""
        return json.dumps(asdict(self), ensure_ascii=False)


def is_typed(op: Op) -> bool:
    """Whether an op keeps something that was typed."""
    return _name(op) in TYPED


def name_of(op: Op, merge_key: str, arguments: Mapping[str, Any]) -> str:
    """Under which name a text waits; all lines of a meeting wait together."""
    return f"notes:{arguments['meeting']}" if _name(op) == _NOTES else merge_key


def waiting(ws: Workspace, merge_key: str, label: str, op: Op, arguments: Mapping[str, Any]) -> Waiting:
    """What waits now that this op could not save it."""
    name = _name(op)
    packed = dict(arguments)
    if name == _NOTES:
        packed["lines"] = [asdict(line) for line in arguments["lines"]]
        packed["removed"] = list(arguments["removed"])
    return Waiting(
        name_of(op, merge_key, arguments),
        label,
        merge_key,
        name,
        packed,
        _uid(ws, name, arguments),
        to_text(ws.clock.now()),
    )


def read(ws: Workspace) -> list[Waiting]:
    """What waits from the last time, in the order in which it was typed."""
    log = ws.typing_log
    found = {} if log is None else log.texts()
    waits = [wait for text in found.values() if (wait := _from_json(text)) is not None]
    return sorted(waits, key=lambda wait: wait.at)


def call_of(ws: Workspace, wait: Waiting) -> tuple[Op, dict[str, Any]]:
    """The op that saves a text, and its arguments as this notebook numbers its records.

    Raises ``UserError`` when the record is gone.
    """
    module, _, function = wait.op.partition(":")
    op: Op = getattr(importlib.import_module(module), function)
    arguments = dict(wait.arguments)
    argument = TYPED[wait.op][0]
    if argument and wait.uid:
        table = _table(wait.op, arguments)
        key = ws.db.value(f"SELECT id FROM {table} WHERE uid = ?", (wait.uid,))
        if key is None:
            raise UserError(Problem.RECORD_GONE)
        arguments[argument] = key
    if wait.op == _NOTES:
        lines = [LineWrite(**line) for line in arguments["lines"]]
        arguments["lines"] = [line for line in lines if not _is_newer(ws, line, at=wait.at)]
    return op, arguments


def moved(wait: Waiting, arguments: Mapping[str, Any]) -> str:
    """The merge key under which a text is saved, when its record has another number here."""
    argument = TYPED[wait.op][0]
    if not argument:
        return wait.merge_key
    old, new = str(wait.arguments[argument]), str(arguments[argument])
    return wait.merge_key.replace(f":{old}:", f":{new}:", 1)


def _from_json(text: str) -> Waiting | None:
    try:
        found = Waiting(**json.loads(text))
    except (ValueError, TypeError):
        return None
    return found if found.op in TYPED else None


def _name(op: Op) -> str:
    return f"{getattr(op, '__module__', '')}:{getattr(op, '__name__', '')}"


def _table(name: str, arguments: Mapping[str, Any]) -> str:
    """The table of the record that an op is about; organisations and fields share one."""
    table = TYPED[name][1] or str(arguments.get("kind", ""))
    if table not in ("meeting", "person", "follow_up", "organisation", "field"):
        raise UserError(Problem.RECORD_GONE)
    return table


def _uid(ws: Workspace, name: str, arguments: Mapping[str, Any]) -> str:
    argument = TYPED[name][0]
    if not argument:
        return ""
    try:
        table = _table(name, arguments)
        return str(ws.db.value(f"SELECT uid FROM {table} WHERE id = ?", (arguments[argument],)) or "")
    except UserError:
        return ""  # not even reading works any more; its number has to do


def _is_newer(ws: Workspace, line: LineWrite, *, at: str) -> bool:
    """Whether the notebook got this line, or a later wording of it, after all."""
    written = ws.db.value("SELECT written_at FROM note_line WHERE uid = ?", (line.uid,))
    return written is not None and str(written) > at
