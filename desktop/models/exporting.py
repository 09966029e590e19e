"""An export while it is chosen and written: how much it is about, how it will look, and the work in the background."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from desktop.core.clock import day_to_text, to_text
from desktop.core.errors import UserError
from desktop.core.paths import SUFFIX
from desktop.exchange.ical import TaskShape
from desktop.exchange.sheet import PaperSheet
from desktop.hub import Hub
from desktop.ops import exporting
from desktop.ops.exporting import ExportReport
from desktop.ops.exporting_sample import Sample, samples
from desktop.ops.exporting_wish import DOCUMENTS, NOTEBOOK, Kind, Part, Wish
from desktop.qtkit.tasks import Job, TaskRunner
from desktop.storage.change import Change
from desktop.storage.queries import export_choices
from desktop.storage.queries.export_choices import FieldChoice, MeetingChoice
from desktop.storage.queries.export_counts import ExportCounts, export_counts
from desktop.storage.queries.selection import Within
from desktop.storage.workspace import Workspace

__all__ = [
    "NOTEBOOK",
    "Choices",
    "ExportCounts",
    "ExportReport",
    "Exporter",
    "FieldChoice",
    "Kind",
    "MeetingChoice",
    "Part",
    "Preview",
    "Sample",
    "TaskShape",
    "Whom",
    "Wish",
]

PAGES = 12
"""So many pages of a document are shown before it is written."""


@dataclass(frozen=True, slots=True)
class Whom:
    """Whose records are meant: these people, those of a field, or everybody."""

    people: tuple[int, ...] | None = None
    field: int | None = None


@dataclass(frozen=True, slots=True)
class Choices:
    """What can be chosen: ``people`` are those shown in the window, ``meeting`` is the one in hand there."""

    everybody: int
    people: tuple[int, ...] | None = None
    meeting: int | None = None
    fields: tuple[FieldChoice, ...] = ()
    meetings: tuple[MeetingChoice, ...] = ()


@dataclass(frozen=True, slots=True)
class Preview:
    """The first pages of a document, of ``total`` or of ``more`` than so many; or how each other file begins."""

    pages: tuple[QImage, ...] = ()
    total: int = 0
    more: bool = False
    samples: tuple[Sample, ...] = ()


class Exporter(QObject):
    """Counts what an export would hold, shows it and writes it; ``finished`` brings an ``ExportReport``.

    ``progressed`` brings records written and records in all; ``previewed`` a ``Preview``; ``failed`` a ``UserError``.
    """

    progressed = Signal(int, int)
    failed = Signal(object)
    finished = Signal(object)
    previewed = Signal(object)

    def __init__(self, hub: Hub, tasks: TaskRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("exporter")
        self._hub, self._tasks = hub, tasks
        self._job: Job | None = None
        self._look: Job | None = None
        self._private_lines: dict[Within, int] = {}
        hub.changed.connect(self._on_changed)

    @property
    def busy(self) -> bool:
        """Whether something is being written."""
        return self._job is not None

    def choices(self, people: Sequence[int] | None, *, meeting: int | None = None) -> Choices:
        """What an export can be about."""
        db = self._hub.db
        return Choices(
            everybody=export_counts(db).people,
            people=None if people is None else tuple(people),
            meeting=meeting,
            fields=tuple(export_choices.field_choices(db)),
            meetings=tuple(export_choices.meeting_choices(db, now=to_text(self._hub.clock.now()))),
        )

    def meetings(self) -> list[MeetingChoice]:
        """All meetings, to pick some of them."""
        return export_choices.all_meetings(self._hub.db, now=to_text(self._hub.clock.now()))

    def counts(self, wish: Wish) -> ExportCounts:
        """How much there is of what is wished."""
        return exporting.counts_of(self._hub.db, wish)

    def lines_left_out(self, wish: Wish) -> int:
        """How many lines off the record the file would be without."""
        return exporting.lines_left_out(self._hub.db, wish, counted=self._private_lines)

    def name(self, wish: Wish, stem: str) -> str:
        """The name to propose for the file or folder, with today's date."""
        day = day_to_text(self._hub.clock.today())
        return f"{stem} {day}{SUFFIX if wish.format == NOTEBOOK else wish.ending}"

    def write(self, wish: Wish, out: Path) -> None:
        """Write to a file that may be replaced, or to a folder that is not there yet."""
        self._job = self._tasks.run_job(
            _copy if wish.format == NOTEBOOK else _write,
            self._hub.workspace,
            wish,
            out,
            self.counts(wish),
            done=self._on_done,
            failed=self._on_failed,
            progress=self.progressed.emit,
        )
        if self._job.finished:
            self._job = None

    def preview(self, wish: Wish, *, width: int) -> None:
        """Set the first pages, so many dots wide each, or read how the files begin; ``previewed`` brings it."""
        if self._look is not None:
            self._look.cancel()
        self._look = self._tasks.run_job(
            _look_at, self._hub.workspace, wish, width, done=self.previewed.emit, failed=self._on_failed
        )

    def sheet(self, wish: Wish) -> PaperSheet:
        """The paper sheet of the meeting that is wished."""
        return exporting.sheet(self._hub.db, wish, clock=self._hub.clock)

    def cancel(self) -> None:
        """Give up; nothing of it stays."""
        for job in (self._job, self._look):
            if job is not None:
                job.cancel()
        self._job = self._look = None

    def _on_changed(self, _change: Change) -> None:
        self._private_lines.clear()

    def _on_done(self, report: ExportReport) -> None:
        self._job = None
        self.finished.emit(report)

    def _on_failed(self, error: BaseException) -> None:
        self._job = None
        if not isinstance(error, UserError):
            raise error
        self.failed.emit(error)


def _write(job: Job, workspace: Workspace, wish: Wish, out: Path, counts: ExportCounts) -> ExportReport:
    reader = workspace.open_reader()
    try:
        return exporting.export(
            reader,
            wish,
            out=out,
            replace=True,
            clock=workspace.clock,
            tick=lambda done: job.report(min(done, counts.total), counts.total),
        )
    finally:
        reader.close()


def _copy(job: Job, workspace: Workspace, wish: Wish, out: Path, counts: ExportCounts) -> ExportReport:
    job.report(0, counts.total)
    workspace.save_copy(out)
    return ExportReport(
        wish.format, out, people=counts.people, meetings=counts.meetings, followups=counts.followups
    )


def _look_at(job: Job, workspace: Workspace, wish: Wish, width: int) -> Preview:
    from desktop.exchange.pdf.preview import preview_pages, preview_sheet

    reader = workspace.open_reader()
    try:
        if wish.format not in DOCUMENTS:
            return Preview(samples=tuple(samples(reader, wish, clock=workspace.clock)))
        if wish.kind is Kind.SHEET:
            sheet = exporting.sheet(reader, wish, clock=workspace.clock)
            return Preview((preview_sheet(sheet, width=width),), total=1)
        document = exporting.document(reader, wish, clock=workspace.clock)
        first = preview_pages(document, width=width, most=PAGES, check=job.check)
        return Preview(tuple(first.pictures), first.total, first.more)
    finally:
        reader.close()
