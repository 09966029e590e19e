"""Bringing people in from files: planned first, written as one change, told file by file."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from desktop.core.clock import to_text
from desktop.core.errors import Problem, UserError
from desktop.core.memory import no_pauses
from desktop.exchange.records import FileReport, Format, ImportReport
from desktop.ops import importing_columns, importing_meetings
from desktop.ops.importing_choices import Choices
from desktop.ops.importing_document import DocumentPlan
from desktop.ops.importing_plan import ImportFile, ImportPlan, make_plan
from desktop.ops.importing_records import RecordWriter
from desktop.ops.importing_writing import PeopleWriter
from desktop.storage.bulk import Step
from desktop.storage.database import Reader
from desktop.storage.tables import ImportBatch
from desktop.storage.workspace import Workspace

BACKUP_REASON = "import"
_AUTO = "auto"


def apply_import(
    ws: Workspace, *, plan: ImportPlan, choices: Choices, step: Step | None = None
) -> ImportReport:
    """Write a plan into the notebook: people, ways to reach them, organisations, tags, who named whom, and the
    batch with its report. ``step(done, total)`` may raise to give up; then nothing of it stays.

    Nothing is written where everybody is there already.
    """
    refuse_while_running(ws)
    with no_pauses(), ws.bulk.adding_much():
        return _apply(ws, plan=plan, choices=choices, step=step)


def _apply(ws: Workspace, *, plan: ImportPlan, choices: Choices, step: Step | None) -> ImportReport:
    report = plan.report(choices)
    if step:
        step(0, len(plan.entries))
    counts = plan.counts(choices)
    for file, read in zip(plan.files, plan.reports, strict=True):
        if file.columns is not None:
            importing_columns.remember(read, file.columns)
    if not (counts.changed or counts.meetings or any(document.uids for document in plan.documents)):
        return report
    ws.db.execute("PRAGMA defer_foreign_keys = ON")
    records = RecordWriter(ws)
    for document in plan.documents:
        records.write_places(document)
    people = PeopleWriter(ws, plan=plan, choices=choices)
    people.write(report.files, step=step)
    numbers = {entry.uid: number for number, entry in enumerate(plan.entries) if entry.record is not None}

    def person_of(uid: str) -> int | None:
        return people.key_of(numbers[uid]) if uid in numbers else None

    talks = [one for one in plan.meetings if plan.takes(one, choices)]
    importing_meetings.write(ws, talks, person_of=people.key_of, step=_beat(step, len(talks)))
    records.person_of = person_of
    for document in plan.documents:
        before = records.added
        records.write(document, step=step)
        if records.added > before and not _has_batch(report.files[document.file]):
            _note_batch(ws, document, report.files[document.file])
    return report


def _beat(step: Step | None, total: int) -> Callable[[int], object]:
    return (lambda done: step(done, total)) if step else lambda _done: None


def refuse_while_running(ws: Workspace) -> None:
    """Nothing is imported while somebody sits in a meeting. Raises ``UserError``."""
    name = ws.db.value(
        "SELECT p.shown_name FROM meeting m JOIN person p ON p.id = m.person_id WHERE m.state = 'running'"
    )
    if name is not None:
        raise UserError(Problem.MEETING_RUNNING, name=name)


def plan_files(
    db: Reader,
    paths: Sequence[Path],
    *,
    format: str = _AUTO,  # noqa: A002 - the word of the command line
    zone: str = "UTC",
) -> ImportPlan:
    """Read files and compare them with the notebook. ``format`` is ``auto`` or what all the files are.

    ``zone`` is where calendars mean times that name none. A file that cannot be taken is refused in its report.
    """
    told = None if format == _AUTO else Format(format)
    return make_plan(db, [ImportFile(Path(path), told) for path in paths], zone=zone)


def import_files(
    ws: Workspace,
    paths: Sequence[Path],
    *,
    format: str = _AUTO,  # noqa: A002 - as above
    dry_run: bool = False,
    choices: Choices | None = None,
) -> ImportReport:
    """Import files, with the usual choices if none are given; a checked backup comes first. Raises ``UserError``.

    With ``dry_run`` only the report is made.
    """
    choices = choices or Choices()
    plan = plan_files(ws.db, paths, format=format, zone=ws.zone)
    if dry_run:
        return plan.report(choices, dry_run=True)
    if plan.entries or plan.documents:
        refuse_while_running(ws)
        ws.back_up(BACKUP_REASON)
    report, _ = ws.perform(label_for(plan), apply_import, {"plan": plan, "choices": choices})
    assert isinstance(report, ImportReport)
    return report


def label_for(plan: ImportPlan) -> str:
    """What the Edit menu shows for taking an import back."""
    names = [file.path.name for file in plan.files]
    return f"Import {names[0]}" if len(names) == 1 else f"Import {len(names)} files"


def _has_batch(report: FileReport) -> bool:
    return bool(report.added or report.updated)


def _note_batch(ws: Workspace, document: DocumentPlan, report: FileReport) -> None:
    """Remember a file that brought records but no people."""
    ImportBatch.create(
        file_name=document.name,
        format=Format.JSON.value,
        at=to_text(ws.clock.now()),
        found=report.found,
        skipped=report.skipped,
        report=report.kept(),
    )
