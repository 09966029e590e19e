"""Taking records out into files: a whole copy, tables, pages to read, an address book."""

from __future__ import annotations

import os
import secrets
import shutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from desktop.core.errors import Problem, UserError
from desktop.core.files import make_private_folder, sync_folder
from desktop.core.paths import SUFFIX
from desktop.exchange.safe_write import safe_write
from desktop.exchange.vcard_write import write_vcards
from desktop.ops import exporting_tables, notebook_json
from desktop.ops.exporting_markdown import MarkdownPages
from desktop.ops.exporting_people import found_people
from desktop.ops.exporting_scope import Scope
from desktop.storage.database import Reader
from desktop.storage.queries import exporting as queries

ALL = "all"
WHATS = ("people", "meetings", "followups", ALL)
FORMATS = ("json", "csv", "markdown", "vcard")
_LATER = {
    "xlsx": "Excel workbooks",
    "html": "web pages",
    "docx": "Word documents",
    "pdf": "PDF documents",
    "ics": "calendars",
}

Tick = Callable[[int], object]
_DATABASE = b"SQLite format 3\x00"


@dataclass(frozen=True, slots=True)
class ExportReport:
    """What an export wrote: the file or folder, all files in it, and how many records of each kind."""

    format: str
    path: Path
    files: tuple[Path, ...]
    people: int = 0
    meetings: int = 0
    followups: int = 0

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
    *,
    format: str,  # noqa: A002 - the word of the command line
    out: Path,
    what: str = ALL,
    contacts: bool = False,
    private: bool = False,
    people: Sequence[int] | None = None,
    replace: bool = False,
    tick: Tick | None = None,
) -> ExportReport:
    """Write records to ``out``: a file, or a folder where the format makes several (CSV and Markdown of all).

    ``contacts`` adds ways to reach people, which JSON and vCard always have; ``private`` lets lines off the
    record into a JSON. ``people`` are the keys of those it is about; a JSON is always the whole notebook.
    What is there already is replaced only with ``replace``, and never a folder. Raises ``UserError``; then
    nothing was written.
    """
    if format in _LATER:
        raise UserError(Problem.FORMAT_NOT_YET, format=_LATER[format])
    if format not in FORMATS or what not in WHATS:
        raise ValueError(f"{format} of {what}")
    several = is_folder(format=format, what=what)
    _refuse_existing(out, replace=replace, folder=several)
    only = None if people is None else list(people)
    ids = queries.people_ids(db, only)
    scope = Scope(db, ids, only, contacts, out, tick=tick)
    if not several:
        counts = _write_single(scope, out, format=format, what=what, private=private)
        return ExportReport(format, out, (out,), **counts)
    with _folder(out) as folder:
        scope.folder = folder
        counts = _write_folder(scope, format=format, what=what)
    files = tuple(out / path.relative_to(folder) for path in scope.written)
    return ExportReport(format, out, files, **counts)


def is_folder(*, format: str, what: str = ALL) -> bool:  # noqa: A002 - as above
    """Whether an export makes a folder with several files."""
    return format == "markdown" or (format == "csv" and what == ALL)


def _write_single(scope: Scope, out: Path, *, format: str, what: str, private: bool) -> dict[str, int]:  # noqa: A002
    try:
        make_private_folder(out.parent)
    except OSError as error:
        raise UserError(Problem.FOLDER_UNREADABLE, folder=str(out.parent)) from error
    if format == "csv":
        scope.single = out
        return {what: exporting_tables.write(scope, what)}
    with safe_write(out) as stream:
        if format == "vcard":
            people = scope.watched(found_people(scope.db, scope.people, contacts=True))
            return {"people": write_vcards(stream, people)}
        wanted = None if what == ALL else what
        counts = notebook_json.write_notebook(
            stream, scope.db, private=private, only=wanted, watch=scope.watched
        )
    return {name: counts.get(name, 0) for name in ("people", "meetings", "followups")}


def _write_folder(scope: Scope, *, format: str, what: str) -> dict[str, int]:  # noqa: A002
    if format == "csv":
        counts = {table: exporting_tables.write(scope, table) for table in exporting_tables.TABLES}
        return {name: counts[name] for name in ("people", "meetings", "followups")}
    pages = MarkdownPages(scope)
    written: dict[str, Any] = {}
    if what in ("people", ALL):
        written["people"] = pages.write_people(linked=what == ALL)
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
    with out.open("rb") as file:
        return file.read(len(_DATABASE)) != _DATABASE


@contextmanager
def _folder(out: Path) -> Iterator[Path]:
    """A folder beside ``out`` that takes its name when everything is written; otherwise nothing of it is left."""
    draft = out.with_name(f".{secrets.token_hex(6)}.part")
    try:
        make_private_folder(draft)
        yield draft
        if out.is_dir():
            out.rmdir()
        os.replace(draft, out)
        sync_folder(out.parent)
    except OSError as error:
        raise UserError(Problem.FILE_UNWRITABLE, path=str(out), name=out.name) from error
    finally:
        shutil.rmtree(draft, ignore_errors=True)
