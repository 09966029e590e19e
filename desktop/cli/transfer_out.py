"""The command that takes records out into files."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from desktop.cli.context import Context, Status, missing_folders, with_folders
from desktop.cli.writing import reading
from desktop.core.errors import Problem, UserError
from desktop.exchange.ical import TaskShape
from desktop.ops.exporting_wish import Kind, Part, Wish
from desktop.storage.database import Reader
from desktop.storage.queries import naming

if TYPE_CHECKING:
    from desktop.ops.exporting import ExportReport


def take_out(context: Context, options: argparse.Namespace) -> Status:
    """Export records; ways to reach people and lines off the record only when asked for."""
    from desktop.ops import exporting

    folders = missing_folders(options.out)
    with reading(context) as reader:
        report = exporting.export(
            reader, _wish(reader, options), out=options.out, replace=options.replace, clock=context.clock
        )
    context.answer(report.as_json(), map(str, report.files))
    without = _without(report.lines_left_out)
    context.tell(f"Exported {_counted(report)} to {report.path}{with_folders(folders)}{without}.")
    return Status.DONE


def _counted(report: ExportReport) -> str:
    """What was written, in words: "12 people and 1 meeting"."""
    counts = (
        (report.people, "person", "people"),
        (report.meetings, "meeting", "meetings"),
        (report.followups, "follow-up", "follow-ups"),
    )
    parts = [f"{number} {one if number == 1 else many}" for number, one, many in counts if number]
    return " and ".join(filter(None, (", ".join(parts[:-1]), *parts[-1:]))) or "nothing"


def _without(lines: int) -> str:
    """What is said of lines off the record that were not written; empty where there are none."""
    return f", without {lines} {'line' if lines == 1 else 'lines'} off the record" if lines else ""


def _wish(db: Reader, options: argparse.Namespace) -> Wish:
    return Wish(
        options.format,
        what=options.what,
        people=_keys(db, "person", options.person),
        meetings=_keys(db, "meeting", options.meeting),
        since=options.since,
        until=options.until,
        field=(_keys(db, "field", [options.field]) or (None,))[0] if options.field else None,
        contacts=options.contacts,
        private=options.private,
        kind=Kind(options.document),
        parts=frozenset(map(Part, options.parts)) if options.parts else frozenset(Part),
        short_names=options.short_names,
        vcard=options.vcard_version,
        tasks=TaskShape(options.follow_ups),
    )


def _keys(db: Reader, table: str, named: list[str] | None) -> tuple[int, ...] | None:
    """The keys of records named by uid or name. Raises ``UserError`` where nobody or nothing is called so."""
    if not named:
        return None
    keys: list[int] = []
    for text in named:
        found = naming.keys_of(db, table, text)
        if not found:
            raise UserError(Problem.RECORD_GONE, name=text)
        keys += found
    return tuple(keys)
