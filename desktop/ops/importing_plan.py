"""What an import would do, found out before anything is written: who is new, who is known, and why."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import Path

from desktop.domain.kinds import Stage
from desktop.exchange.csv_columns import ColumnMap
from desktop.exchange.reading import format_of, read_people
from desktop.exchange.reasons import Reason
from desktop.exchange.records import FileRefused, FileReport, Format, ImportReport
from desktop.exchange.text import Tick
from desktop.ops import importing_document, importing_referrers
from desktop.ops.importing_document import DocumentPlan
from desktop.ops.importing_entries import Entry, Verdict, entry_of
from desktop.ops.matching import Matcher
from desktop.storage.database import Reader
from desktop.storage.queries import known_people

_BETWEEN_TICKS = 500


class Duplicates(StrEnum):
    """What to do with people who are in the notebook already."""

    FILL = "fill"
    ADD = "add"
    SKIP = "skip"


class Doubtful(StrEnum):
    """What to do with people who may be in the notebook under another address."""

    ADD = "add"
    SKIP = "skip"


@dataclass(frozen=True, slots=True)
class Choices:
    """What the person decided about an import."""

    duplicates: Duplicates = Duplicates.FILL
    doubtful: Doubtful = Doubtful.ADD
    stage: Stage = Stage.TO_CONTACT


@dataclass(frozen=True, slots=True)
class ImportFile:
    """A file to import: ``told`` is its format if the person said it, ``columns`` what a table's columns hold."""

    path: Path
    told: Format | None = None
    columns: ColumnMap | None = None


@dataclass(frozen=True, slots=True)
class Counts:
    """How many people an import adds, fills in and leaves as they are; and other records of a notebook."""

    added: int = 0
    updated: int = 0
    skipped: int = 0
    records: int = 0

    @property
    def changed(self) -> int:
        """How many people are touched."""
        return self.added + self.updated


@dataclass(slots=True)
class ImportPlan:
    """Everything that was found out about some files and the notebook."""

    files: list[ImportFile]
    reports: list[FileReport]
    entries: list[Entry] = field(default_factory=list)
    documents: list[DocumentPlan] = field(default_factory=list)

    def of(self, verdict: Verdict) -> list[Entry]:
        """The entries on which matching came to one verdict."""
        return [entry for entry in self.entries if entry.verdict is verdict]

    def adds(self, entry: Entry, choices: Choices) -> bool:
        """Whether an entry becomes a new person."""
        if entry.verdict is Verdict.KNOWN:
            return choices.duplicates is Duplicates.ADD and entry.record is None
        if entry.verdict is Verdict.UNSURE:
            return choices.doubtful is Doubtful.ADD
        return entry.verdict is Verdict.NEW

    def updates(self, entry: Entry, choices: Choices) -> bool:
        """Whether an entry fills in what a person of the notebook lacks."""
        if entry.verdict is not Verdict.KNOWN or not entry.fills:
            return False
        return choices.duplicates is Duplicates.FILL or entry.record is not None

    def counts(self, choices: Choices) -> Counts:
        """What would happen to all people, for the line at the foot of the dialog."""
        return self._counts(self.entries, choices, records=sum(one.new_records for one in self.documents))

    def report(self, choices: Choices, *, dry_run: bool = False) -> ImportReport:
        """What an import did or would do, file by file, with a word on everybody who was left as they are."""
        report = ImportReport(dry_run=dry_run)
        for number, read in enumerate(self.reports):
            entries = [entry for entry in self.entries if entry.file == number]
            counts = self._counts(entries, choices, records=0)
            told = replace(read, added=counts.added, updated=counts.updated, problems=list(read.problems))
            for entry in entries:
                self._tell(told, entry, choices)
            told.problems.sort(key=lambda problem: problem.line)
            report.files.append(told)
        return report

    def _counts(self, entries: Sequence[Entry], choices: Choices, *, records: int) -> Counts:
        added = sum(1 for entry in entries if self.adds(entry, choices))
        updated = sum(1 for entry in entries if self.updates(entry, choices))
        return Counts(added, updated, len(entries) - added - updated, records)

    def _tell(self, report: FileReport, entry: Entry, choices: Choices) -> None:
        if self.updates(entry, choices):
            return
        if self.adds(entry, choices):
            if entry.verdict is Verdict.UNSURE:
                report.remark(entry.line, Reason.LIKE_SOMEBODY, name=entry.known_name)
        elif entry.verdict is Verdict.REPEATED:
            twin = self.entries[entry.twin or 0]
            report.skip(entry.line, Reason.REPEATED_ENTRY, name=twin.shown_name, first=twin.line)
        elif entry.verdict is Verdict.UNSURE:
            report.skip(entry.line, Reason.LIKE_SOMEBODY, name=entry.known_name)
        else:
            report.skip(entry.line, Reason.ALREADY_THERE, name=entry.known_name)


def make_plan(db: Reader, files: Sequence[ImportFile], *, tick: Tick | None = None) -> ImportPlan:
    """Read files and compare them with the notebook; nothing is written, so any thread may do it.

    A file that cannot be taken is refused in its report. ``tick`` hears of the progress and may raise to stop.
    """
    plan = ImportPlan(list(files), [])
    for number, file in enumerate(files):
        report = FileReport(path=str(file.path))
        plan.reports.append(report)
        _read(plan, file, number=number, report=report, tick=tick)
    _match(db, plan, tick=tick)
    importing_referrers.settle(db, plan.entries)
    for document in plan.documents:
        document.settle(db, plan.reports[document.file])
    return plan


def _read(plan: ImportPlan, file: ImportFile, *, number: int, report: FileReport, tick: Tick | None) -> None:
    try:
        report.format = format_of(file.path, told=file.told)
        if report.format is Format.JSON:
            document = importing_document.read(file.path, file=number, report=report, tick=tick)
            plan.documents.append(document)
            first = len(plan.entries)
            for entry in document.people:
                if entry.referrer is not None:
                    entry.referrer = -1 - first - entry.referrer
            plan.entries += document.people
            return
    except FileRefused as refused:
        report.refuse_file(refused.reason, **refused.facts)
        return
    for found in read_people(file.path, report=report, told=report.format, columns=file.columns, tick=tick):
        plan.entries.append(entry_of(found, file=number, report=report))


def _match(db: Reader, plan: ImportPlan, *, tick: Tick | None) -> None:
    entries = plan.entries
    sort_keys = {entry.sort_key for entry in entries}
    sort_keys |= {"\t".join(reversed(key.split("\t"))) for key in sort_keys}
    known = known_people.candidates(
        db,
        uids={entry.uid for entry in entries if entry.uid},
        keys={reach.key for entry in entries for reach in entry.reaches if reach.key},
        sort_keys=sort_keys,
    )
    claimed = frozenset(entry.uid for entry in entries if entry.record is not None)
    matcher = Matcher(known, claimed=claimed)
    for number, entry in enumerate(entries):
        if tick and not number % _BETWEEN_TICKS:
            tick(number, len(entries))
        matcher.judge(entry, number=number)
        if entry.twin is not None and entry.fills:
            entries[entry.twin].absorb(entry)
