"""The command that brings people in from files."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from desktop.cli.context import Context, Status
from desktop.cli.writing import reading, writing
from desktop.exchange.records import ImportReport

if TYPE_CHECKING:
    from desktop.ops.importing_choices import Choices

_DONE = ("Added", "updated", "skipped", "refused")


def bring_in(context: Context, options: argparse.Namespace) -> Status:
    """Import people from files; with refused rows it is done in part."""
    from desktop.ops import importing
    from desktop.ops.importing_choices import Choices, Doubtful

    choices = Choices(doubtful=Doubtful(options.unsure), meetings=not options.no_meetings)
    if options.dry_run:
        report = _only_looked_at(context, options, choices)
    else:
        with writing(context) as workspace:
            report = importing.import_files(workspace, options.files, format=options.format, choices=choices)
    context.answer(report.as_json(), _lines(report))
    context.tell(_sum(report))
    if all(file.refusal is not None for file in report.files):
        return Status.NOT_DONE
    return Status.IN_PART if report.total("refused") else Status.DONE


def _only_looked_at(context: Context, options: argparse.Namespace, choices: Choices) -> ImportReport:
    """What an import would do; nothing is written, so an open window does not mind."""
    from desktop.ops import importing

    with reading(context) as reader:
        plan = importing.plan_files(reader, options.files, format=options.format, zone=context.clock.zone)
        return plan.report(choices, dry_run=True)


def _sum(report: ImportReport) -> str:
    """What became of everybody, or would."""
    done = ("Would add", "update", "skip", "refuse") if report.dry_run else _DONE
    counts = ("added", "updated", "skipped", "refused")
    words = [f"{did} {report.total(count)}" for did, count in zip(done, counts, strict=True)]
    if meetings := report.total("meetings"):
        words.append("1 meeting" if meetings == 1 else f"{meetings} meetings")
    return f"{', '.join(words)}."


def _lines(report: ImportReport) -> list[str]:
    """What was not simply added, a line each: file, line, why."""
    return [
        f"{file.path}:{f'{problem.line}:' if problem.line else ''} {problem.sentence}"
        for file in report.files
        for problem in file.problems
    ]
