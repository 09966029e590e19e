"""Taking records out into files: a whole copy, tables, documents, pages, an address book, a calendar."""

from __future__ import annotations

import os
import secrets
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO

from desktop.core.clock import Clock, day_to_text
from desktop.core.errors import Problem, UserError
from desktop.core.files import make_private_folder, sync_folder, sync_tree
from desktop.core.held_files import open_to_read
from desktop.core.paths import SUFFIX
from desktop.exchange.document import Document
from desktop.exchange.ical import TaskShape
from desktop.exchange.safe_write import safe_write, told
from desktop.exchange.sheet import PaperSheet
from desktop.ops import exporting_tables, notebook_json
from desktop.ops.exporting_scope import Scope
from desktop.ops.exporting_wish import ALL, COUNTED, DOCUMENTS, FORMATS, WHATS, Kind, Wish
from desktop.storage.database import Reader
from desktop.storage.queries import exporting as queries
from desktop.storage.queries.export_counts import (
    ExportCounts,
    dated_counts,
    export_counts,
    held_counts,
    logged_counts,
    notebook_counts,
    private_lines,
)
from desktop.storage.queries.selection import EVERYTHING, Within, select

Tick = Callable[[int], object]
_DATABASE = b"SQLite format 3\x00"


@dataclass(frozen=True, slots=True)
class ExportReport:
    """What an export wrote: the file or folder, how many files, and how many records of each kind.

    ``lines_left_out`` were not written, as they are off the record.
    """

    format: str
    path: Path
    made: int = 1
    people: int = 0
    meetings: int = 0
    followups: int = 0
    lines_left_out: int = 0

    @property
    def files(self) -> tuple[Path, ...]:
        """All files that were written, by name; a folder is read for that."""
        if not self.path.is_dir():
            return (self.path,)
        return tuple(sorted(path for path in self.path.rglob("*") if path.is_file()))

    def as_json(self) -> dict[str, object]:
        """The report in the keys that scripts rely on."""
        return {
            "format": self.format,
            "path": str(self.path),
            "files": [str(file) for file in self.files],
            "people": self.people,
            "meetings": self.meetings,
            "followups": self.followups,
        }


def export(
    db: Reader,
    wish: Wish,
    *,
    out: Path,
    replace: bool = False,
    tick: Tick | None = None,
    clock: Clock | None = None,
) -> ExportReport:
    """Write records to ``out``: a file, or a folder where the format makes several (CSV and Markdown of all).

    What is there already is replaced only with ``replace``, and never a folder. ``tick`` hears how many records
    were written and may raise to give up. Raises ``UserError``; then nothing was written.
    """
    if wish.format not in FORMATS or wish.what not in WHATS:
        raise ValueError(f"{wish.format} of {wish.what}")
    if wish.kind is not Kind.REPORT and wish.format not in DOCUMENTS:
        raise ValueError(f"a {wish.kind} is a document, not {wish.format}")
    if wish.kind is Kind.SHEET and (wish.format != "pdf" or not wish.meetings):
        raise ValueError("a sheet is the PDF of one meeting")
    _refuse_existing(out, replace=replace, folder=wish.is_folder)
    scope = scope_of(db, wish, out, tick=tick, clock=clock or Clock())
    left_out = lines_left_out(db, wish)
    if not wish.is_folder:
        counts = _write_single(scope, out)
        return ExportReport(wish.format, out, **counts, lines_left_out=left_out)
    with _folder(out) as folder:
        scope.folder = folder
        counts = _write_folder(scope)
    return ExportReport(wish.format, out, scope.files, **counts, lines_left_out=left_out)


def document(db: Reader, wish: Wish, *, clock: Clock | None = None) -> Document:
    """The document that a wish would write, to be looked at before; its sections are read as one goes along."""
    return _document(scope_of(db, wish, Path(), tick=None, clock=clock or Clock()))


def sheet(db: Reader, wish: Wish, *, clock: Clock | None = None) -> PaperSheet:
    """The paper sheet that a wish would write; ``ValueError`` where there is no meeting."""
    from desktop.ops.exporting_sheet import paper_sheet

    return paper_sheet(scope_of(db, wish, Path(), tick=None, clock=clock or Clock()))


def bounds(db: Reader, wish: Wish) -> Within:
    """Which records a wish is about."""
    return select(
        db,
        people=wish.people,
        meetings=wish.meetings,
        since=day_to_text(wish.since) if wish.since else None,
        until=day_to_text(wish.until) if wish.until else None,
        field=wish.field,
    )


def counts_of(db: Reader, wish: Wish) -> ExportCounts:
    """How much of what is wished the file would hold: a pack for a course has the talks that were held, a log
    whom something happened with, a calendar what has a day, a ``private`` copy what came of lines off the record.
    """
    if wish.holds_private:
        return notebook_counts(db)
    within = bounds(db, wish)
    if wish.format == "ics":
        return dated_counts(db, within, tasks=wish.tasks is not TaskShape.NONE)
    by_kind = {Kind.COURSE: held_counts, Kind.COACH: logged_counts}
    return by_kind.get(wish.kind, export_counts)(db, within)


def lines_left_out(db: Reader, wish: Wish, *, counted: dict[Within, int] | None = None) -> int:
    """How many lines off the record are missing from a file that holds the notes.

    All notes are looked at for it, so ``counted`` keeps what was found within some bounds.
    """
    if wish.holds_private or not wish.holds_notes:
        return 0
    known = {} if counted is None else counted
    within = EVERYTHING if wish.is_whole else bounds(db, wish)
    if within not in known:
        known[within] = private_lines(db, within)
    return known[within]


def scope_of(db: Reader, wish: Wish, out: Path, *, tick: Tick | None, clock: Clock) -> Scope:
    """One export to ``out``, its people settled."""
    within = bounds(db, wish)
    ids = queries.people_ids(db, within.people)
    return Scope(db, ids, within, wish, out, tick=tick, clock=clock)


def _write_single(scope: Scope, out: Path) -> dict[str, int]:
    try:
        make_private_folder(out.parent)
    except OSError as error:
        raise UserError(Problem.FOLDER_UNREADABLE, folder=str(out.parent)) from error
    if scope.wish.format == "csv":
        scope.single = out
        return {scope.wish.what: exporting_tables.write(scope, scope.wish.what)}
    with safe_write(out) as stream:
        counts = STREAMED[scope.wish.format](scope, stream)
    return {name: counts.get(name, 0) for name in COUNTED}


def _write_vcard(scope: Scope, stream: BinaryIO) -> dict[str, int]:
    from desktop.exchange.vcard_write import write_vcards
    from desktop.ops.exporting_people import address_of, found_people

    people = scope.watched(found_people(scope.db, scope.people, contacts=True))
    written = people if scope.wish.noted else map(address_of, people)
    return {"people": write_vcards(stream, written, version=scope.wish.vcard)}


def _write_json(scope: Scope, stream: BinaryIO) -> dict[str, int]:
    wish = scope.wish
    only = None if wish.what == ALL else wish.what
    return notebook_json.write_notebook(
        stream, scope.db, private=wish.private, only=only, watch=scope.watched, clock=scope.clock
    )


def _write_xlsx(scope: Scope, stream: BinaryIO) -> dict[str, int]:
    from desktop.exchange.xlsx_write import WorkbookWriter

    what = scope.wish.what
    tables = exporting_tables.TABLES if what == ALL else (what,)
    with WorkbookWriter(stream, folder=scope.folder.parent) as book:
        return {table: exporting_tables.add_sheet(scope, book, table) for table in tables}


def _write_calendar(scope: Scope, stream: BinaryIO) -> dict[str, int]:
    from desktop.exchange.ical import write_calendar_to
    from desktop.ops.exporting_calendar import events, tasks

    counts = {"meetings": 0, "followups": 0}

    def entries() -> Iterator[Any]:
        for name, found in (("meetings", events), ("followups", tasks)):
            if scope.wish.what in (name, ALL):
                for entry in found(scope):
                    counts[name] += 1
                    yield entry

    write_calendar_to(stream, entries(), now=scope.clock.now())
    return counts


def _write_document(scope: Scope, stream: BinaryIO) -> dict[str, int]:
    if scope.wish.kind is Kind.SHEET:
        from desktop.exchange.pdf.sheet import write_sheet
        from desktop.ops.exporting_sheet import paper_sheet

        write_sheet(stream, paper_sheet(scope))
        return {"meetings": 1, "people": 1}
    made = _document(scope)
    if scope.wish.format == "html":
        from desktop.exchange.html_write import write_html

        write_html(stream, made)
    elif scope.wish.format == "docx":
        from desktop.exchange.docx_write import write_docx

        write_docx(stream, made, now=scope.clock.now())
    else:
        from desktop.exchange.pdf.pages import write_pdf

        write_pdf(stream, made)
    counts = counts_of(scope.db, scope.wish)
    wanted = COUNTED if scope.wish.what == ALL else (scope.wish.what,)
    return {name: getattr(counts, name) for name in wanted}


def _document(scope: Scope) -> Document:
    if scope.wish.kind is Kind.COURSE:
        from desktop.ops.exporting_course import course_pack

        return course_pack(scope)
    if scope.wish.kind is Kind.COACH:
        from desktop.ops.exporting_coach import coach_log

        return coach_log(scope)
    from desktop.ops.exporting_documents import report

    return report(scope)


#: What writes a format whose file comes in one go; gives how many records of each kind.
STREAMED: dict[str, Callable[[Scope, BinaryIO], dict[str, int]]] = {
    "vcard": _write_vcard,
    "json": _write_json,
    "xlsx": _write_xlsx,
    "ics": _write_calendar,
    "html": _write_document,
    "docx": _write_document,
    "pdf": _write_document,
}


def _write_folder(scope: Scope) -> dict[str, int]:
    from desktop.ops.exporting_markdown import MarkdownPages

    what = scope.wish.what
    if scope.wish.format == "csv":
        counts = {table: exporting_tables.write(scope, table) for table in exporting_tables.TABLES}
        return {name: counts[name] for name in COUNTED}
    pages = MarkdownPages(scope)
    written: dict[str, Any] = {}
    if what in ("people", ALL):
        written["people"] = pages.write_people(linked=what == ALL)
        pages.write_organisations()
    if what in ("meetings", ALL):
        written["meetings"] = pages.write_meetings(linked=what == ALL)
    if what in ("followups", ALL):
        written["followups"] = pages.write_follow_ups()
    return written


def _refuse_existing(out: Path, *, replace: bool, folder: bool) -> None:
    facts = {"path": str(out), "name": out.name or str(out.resolve())}
    try:
        if out.is_dir():
            if not folder or any(out.iterdir()):
                raise UserError(Problem.NOTEBOOK_EXISTS, **facts)
        elif out.exists() and (folder or not replace or not _may_be_replaced(out)):
            raise UserError(Problem.NOTEBOOK_EXISTS, **facts)
    except OSError as error:
        raise UserError(Problem.FOLDER_UNREADABLE, folder=str(out)) from error


def _may_be_replaced(out: Path) -> bool:
    """An export never takes the place of a notebook, of a device or of a pipe."""
    if out.suffix.lower() == SUFFIX or not out.is_file():
        return False
    with open_to_read(out) as file:
        return file.read(len(_DATABASE)) != _DATABASE


@contextmanager
def _folder(out: Path) -> Iterator[Path]:
    """A folder beside ``out`` that takes its name when everything is written; otherwise nothing of it is left."""
    draft = out.with_name(f".{secrets.token_hex(6)}.part")
    try:
        with told(out):
            make_private_folder(draft)
            yield draft
            sync_tree(draft)
            if out.is_dir():
                out.rmdir()
            os.replace(draft, out)
            sync_folder(out.parent)
    finally:
        shutil.rmtree(draft, ignore_errors=True)
