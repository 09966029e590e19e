"""Commands that bring people in from files and take records out into files."""

from __future__ import annotations

import argparse

from desktop.cli.context import Context, Status
from desktop.cli.writing import writing
from desktop.core.errors import Problem, UserError
from desktop.exchange.records import ImportReport
from desktop.storage import opening

_NOT_READ_YET = {"xlsx": "Excel workbooks", "ics": "calendars"}
_NOT_WRITTEN_YET = {
    "xlsx": "Excel workbooks",
    "html": "web pages",
    "docx": "Word documents",
    "pdf": "PDF documents",
    "vcard": "vCard files",
    "ics": "calendars",
}


def bring_in(context: Context, options: argparse.Namespace) -> Status:
    """Import people from files; with refused rows it is done in part."""
    from desktop.ops import importing

    _refuse_format(_NOT_READ_YET, options.format)
    with writing(context) as workspace:
        report = importing.import_files(
            workspace, options.files, format=options.format, dry_run=options.dry_run
        )
    context.answer(report.as_json(), _lines(report))
    would = "Would add" if report.dry_run else "Added"
    context.tell(
        f"{would} {report.total('added')}, updated {report.total('updated')}, "
        f"skipped {report.total('skipped')}, refused {report.total('refused')}."
    )
    if all(file.refusal is not None for file in report.files):
        return Status.NOT_DONE
    return Status.IN_PART if report.total("refused") else Status.DONE


def take_out(context: Context, options: argparse.Namespace) -> Status:
    """Export records; ways to reach people and lines off the record only when asked for."""
    from desktop.ops import exporting

    _refuse_format(_NOT_WRITTEN_YET, options.format)
    reader = opening.open_for_reading(context.notebook)
    try:
        report = exporting.export(
            reader,
            format=options.format,
            out=options.out,
            what=options.what,
            contacts=options.contacts,
            private=options.private,
        )
    finally:
        reader.close()
    context.answer(report.as_json(), [str(path) for path in report.files])
    context.tell(
        f"Exported {report.people} people, {report.meetings} meetings and {report.followups} follow-ups "
        f"to {report.path}."
    )
    return Status.DONE


def _refuse_format(later: dict[str, str], asked: str) -> None:
    if asked in later:
        raise UserError(Problem.FORMAT_NOT_YET, format=later[asked])


def _lines(report: ImportReport) -> list[str]:
    """What was not simply added, a line each: file, line, why."""
    return [
        f"{file.path}:{problem.line}: {problem.sentence}"
        for file in report.files
        for problem in file.problems
    ]
