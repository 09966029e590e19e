"""What an import would do, found out before anything is written: who is new, who is known, and why."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from desktop.core.memory import no_pauses
from desktop.exchange.csv_columns import ColumnMap
from desktop.exchange.reading import format_of, read_people
from desktop.exchange.reasons import Reason
from desktop.exchange.records import FileRefused, FileReport, Format, ImportReport
from desktop.exchange.text import Tick
from desktop.ops import importing_columns, importing_document, importing_meetings, importing_referrers
from desktop.ops.importing_choices import Choices, Doubtful, Duplicates, Fate
from desktop.ops.importing_document import DocumentPlan
from desktop.ops.importing_entries import Entry, Verdict, entry_of
from desktop.ops.importing_meetings import PlannedMeeting
from desktop.ops.matching import Matcher
from desktop.storage.database import Reader
from desktop.storage.queries import known_people
from desktop.storage.queries.known_people import KnownPerson
from desktop.storage.queries.profile import own_addresses

_BETWEEN_TICKS = 500
#: Taken out of their classes once: most entries are so, and asking a class takes longer than all the rest.
_NEW, _ADD = Verdict.NEW, Fate.ADD


@dataclass(frozen=True, slots=True)
class ImportFile:
    """A file to import: ``told`` is its format if the person said it, ``columns`` what a table's columns hold.

    ``data`` is what was pasted; then the path is only a name.
    """

    path: Path
    told: Format | None = None
    columns: ColumnMap | None = None
    data: bytes | None = None

    @property
    def origin(self) -> Path | bytes:
        """Where the readers find it."""
        return self.path if self.data is None else self.data


@dataclass(frozen=True, slots=True)
class Counts:
    """How many people an import adds, fills in and leaves as they are; talks; and other records of a notebook.

    ``skipped`` counts also lines that hold nobody to add, ``refused`` those and files that could not be taken.
    """

    added: int = 0
    updated: int = 0
    skipped: int = 0
    refused: int = 0
    records: int = 0
    meetings: int = 0

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
    meetings: list[PlannedMeeting] = field(default_factory=list)

    def of(self, verdict: Verdict) -> list[Entry]:
        """The entries on which matching came to one verdict."""
        return [entry for entry in self.entries if entry.verdict is verdict]

    def fate(self, entry: Entry, choices: Choices) -> Fate:
        """What becomes of an entry."""
        if entry.number in choices.left_out:
            return Fate.SKIP
        if entry.verdict is _NEW:
            return _ADD
        if entry.verdict is Verdict.REPEATED:
            return Fate.SKIP
        if entry.verdict is Verdict.UNSURE and entry.number not in choices.same:
            adds = choices.doubtful is Doubtful.ADD or entry.number in choices.apart
            return Fate.ADD if adds else Fate.SKIP
        if entry.record is None and choices.duplicates is Duplicates.ADD:
            return Fate.ADD
        wanted = choices.duplicates is Duplicates.FILL or entry.record
        return Fate.FILL if entry.fills and wanted else Fate.SKIP

    def fates(self, choices: Choices) -> list[Fate]:
        """What becomes of each entry, in their order; most are somebody new, which is seen at once."""
        left_out, fate = choices.left_out, self.fate
        return [
            _ADD if one.verdict is _NEW and one.number not in left_out else fate(one, choices)
            for one in self.entries
        ]

    def counts(self, choices: Choices) -> Counts:
        """What would happen to all people, for the line at the foot of the dialog."""
        counts = _counts(self.fates(choices))
        records = sum(document.new_records for document in self.documents)
        talks = sum(1 for one in self.meetings if self.takes(one, choices))
        return replace(
            counts,
            skipped=counts.skipped + sum(report.skipped for report in self.reports),
            refused=sum(report.refused for report in self.reports),
            records=records,
            meetings=talks,
        )

    def takes(self, meeting: PlannedMeeting, choices: Choices) -> bool:
        """Whether a talk of a calendar comes in: it is new, and so is or was the person."""
        if meeting.is_known or not choices.meetings:
            return False
        entry = self.entries[meeting.entry]
        while entry.twin is not None:
            entry = self.entries[entry.twin]
        if entry.number in choices.left_out:
            return False
        known = entry.verdict is Verdict.KNOWN or entry.number in choices.same
        return known or self.fate(entry, choices) is not Fate.SKIP

    def report(self, choices: Choices, *, dry_run: bool = False) -> ImportReport:
        """What an import did or would do, file by file, with a word on everybody who was left as they are."""
        report = ImportReport(dry_run=dry_run)
        by_file: list[list[tuple[Entry, Fate]]] = [[] for _ in self.reports]
        for entry, fate in zip(self.entries, self.fates(choices), strict=True):
            by_file[entry.file].append((entry, fate))
        for read, entries in zip(self.reports, by_file, strict=True):
            counts = _counts([fate for _, fate in entries])
            told = replace(read, added=counts.added, updated=counts.updated, problems=list(read.problems))
            for entry, fate in entries:
                if fate is not _ADD or entry.verdict is not _NEW:
                    self._tell(told, entry, fate, choices)
            report.files.append(told)
        for one in self.meetings:
            name = self.entries[one.entry].shown_name
            taken = self.takes(one, choices)
            importing_meetings.tell(
                report.files[one.file], one, name=name, taken=taken, wanted=choices.meetings
            )
            report.files[one.file].meetings += taken
        for told in report.files:
            told.problems.sort(key=lambda problem: problem.line)
        return report

    def _tell(self, report: FileReport, entry: Entry, fate: Fate, choices: Choices) -> None:
        if fate is _ADD:
            if entry.verdict is Verdict.UNSURE and choices.decision(entry.number) is None:
                report.remark(entry.line, Reason.LIKE_SOMEBODY, name=entry.known_name)
        elif fate is Fate.SKIP:
            self._tell_skipped(report, entry, choices)
        elif entry.beyond:
            report.remark(entry.line, Reason.DETAILS_BEYOND_PERSON, name=entry.known_name, count=entry.beyond)

    def _tell_skipped(self, report: FileReport, entry: Entry, choices: Choices) -> None:
        if entry.number in choices.left_out:
            report.skipped += 1
            report.left_out += 1
        elif entry.verdict is Verdict.REPEATED:
            twin = self.entries[entry.twin or 0]
            elsewhere = twin.file != entry.file
            reason = Reason.REPEATED_ELSEWHERE if elsewhere else Reason.REPEATED_ENTRY
            file = self.files[twin.file].path.name
            report.skip(entry.line, reason, name=twin.shown_name, first=twin.line, file=file)
            if entry.beyond:
                report.remark(
                    entry.line, Reason.DETAILS_BEYOND_PERSON, name=twin.shown_name, count=entry.beyond
                )
        elif entry.verdict is Verdict.UNSURE and entry.number not in choices.same:
            report.skip(entry.line, Reason.LIKE_SOMEBODY, name=entry.known_name)
        elif entry.beyond:
            report.skip(entry.line, Reason.DETAILS_BEYOND_PERSON, name=entry.known_name, count=entry.beyond)
        else:
            reason = Reason.KNOWN_SKIPPED if entry.fills else Reason.ALREADY_THERE
            report.skip(entry.line, reason, name=entry.known_name)


def _counts(fates: list[Fate]) -> Counts:
    return Counts(fates.count(Fate.ADD), fates.count(Fate.FILL), fates.count(Fate.SKIP))


def make_plan(
    db: Reader, files: Sequence[ImportFile], *, zone: str = "UTC", tick: Tick | None = None
) -> ImportPlan:
    """Read files and compare them with the notebook; nothing is written, so any thread may do it.

    A file that cannot be taken is refused in its report. ``zone`` is where a calendar means times that name
    none. ``tick`` hears of the progress and may raise to stop.
    """
    plan = ImportPlan(list(files), [])
    with no_pauses():
        _fill(db, plan, files, zone=zone, tick=tick)
    return plan


def _fill(db: Reader, plan: ImportPlan, files: Sequence[ImportFile], *, zone: str, tick: Tick | None) -> None:
    for number, file in enumerate(files):
        report = FileReport(path=str(file.path))
        plan.reports.append(report)
        try:
            _read(db, plan, file, number=number, zone=zone, tick=tick)
        except FileRefused as refused:
            report.refuse_file(refused.reason, **refused.facts)
    _match(db, plan, tick=tick)
    importing_referrers.settle(db, plan.entries)
    importing_meetings.settle(db, plan.meetings, plan.entries)
    for document in plan.documents:
        document.settle(db, plan.reports[document.file])


def _read(
    db: Reader, plan: ImportPlan, file: ImportFile, *, number: int, zone: str, tick: Tick | None
) -> None:
    report, first = plan.reports[number], len(plan.entries)
    report.format = format_of(file.origin, told=file.told)
    if report.format is Format.JSON:
        document = importing_document.read(
            file.origin, file=number, name=file.path.name, report=report, tick=tick
        )
        plan.documents.append(document)
        for entry in document.people:
            if entry.referrer is not None:
                entry.referrer = -1 - first - entry.referrer
        plan.entries += document.people
    elif report.format is Format.ICS:
        own = own_addresses(db)
        entries, meetings = importing_meetings.read(
            file.origin, file=number, first=first, report=report, zone=zone, own=own, tick=tick
        )
        plan.entries += entries
        plan.meetings += meetings
    else:
        columns = file.columns or partial(importing_columns.remembered, db)
        found = read_people(file.origin, report=report, told=report.format, columns=columns, tick=tick)
        plan.entries += [entry_of(one, file=number, report=report) for one in found]


def _match(db: Reader, plan: ImportPlan, *, tick: Tick | None) -> None:
    entries = plan.entries
    known = _candidates(db, entries) if known_people.is_anybody_there(db) else []
    claimed = frozenset(entry.uid for entry in entries if entry.record is not None)
    matcher = Matcher(known, claimed=claimed)
    for number, entry in enumerate(entries):
        if tick and not number % _BETWEEN_TICKS:
            tick(number, len(entries))
        matcher.judge(entry, number=number)
        if entry.twin is not None and entry.fills:
            entries[entry.twin].absorb(entry)


def _candidates(db: Reader, entries: Sequence[Entry]) -> list[KnownPerson]:
    """Those of the notebook who may be somebody in the files."""
    sort_keys = {entry.sort_key for entry in entries}
    sort_keys |= {"\t".join(reversed(key.split("\t"))) for key in sort_keys}
    return known_people.candidates(
        db,
        uids={entry.uid for entry in entries if entry.uid},
        keys={reach.key for entry in entries for reach in entry.reaches if reach.key},
        sort_keys=sort_keys,
    )
