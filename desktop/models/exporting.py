"""An export while it is chosen and written: how much it is about, and the work in the background."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from desktop.core.clock import day_to_text
from desktop.core.errors import UserError
from desktop.hub import Hub
from desktop.ops import exporting
from desktop.ops.exporting import ExportReport
from desktop.ops.exporting_wish import Part, Wish
from desktop.qtkit.tasks import Job, TaskRunner
from desktop.storage.queries.export_counts import ExportCounts, export_counts
from desktop.storage.queries.selection import Within
from desktop.storage.workspace import Workspace

__all__ = ["ExportCounts", "ExportReport", "Exporter", "Part", "Wish"]


class Exporter(QObject):
    """Counts what an export would hold and writes it; ``finished`` brings an ``ExportReport``.

    ``progressed`` brings records written and records in all; ``failed`` a ``UserError``.
    """

    progressed = Signal(int, int)
    failed = Signal(object)
    finished = Signal(object)

    def __init__(self, hub: Hub, tasks: TaskRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("exporter")
        self._hub, self._tasks = hub, tasks
        self._job: Job | None = None

    @property
    def busy(self) -> bool:
        """Whether something is being written."""
        return self._job is not None

    def counts(self, people: Sequence[int] | None) -> ExportCounts:
        """How much there is about these people; about everybody with None."""
        return export_counts(self._hub.db, Within(None if people is None else tuple(people)))

    def name(self, wish: Wish, stem: str) -> str:
        """The name to propose for the file or folder, with today's date."""
        day = day_to_text(self._hub.clock.today())
        return f"{stem} {day}{wish.ending}"

    def write(self, wish: Wish, out: Path) -> None:
        """Write to a file that may be replaced, or to a folder that is not there yet."""
        counts = self.counts(wish.people)
        total = counts.people + counts.meetings + counts.followups
        self._job = self._tasks.run_job(
            _write,
            self._hub.workspace,
            wish,
            out,
            total,
            done=self._on_done,
            failed=self._on_failed,
            progress=self.progressed.emit,
        )
        if self._job.finished:
            self._job = None

    def cancel(self) -> None:
        """Give up; nothing of it stays."""
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _on_done(self, report: ExportReport) -> None:
        self._job = None
        self.finished.emit(report)

    def _on_failed(self, error: BaseException) -> None:
        self._job = None
        if not isinstance(error, UserError):
            raise error
        self.failed.emit(error)


def _write(job: Job, workspace: Workspace, wish: Wish, out: Path, total: int) -> ExportReport:
    reader = workspace.open_reader()
    try:
        return exporting.export(
            reader,
            wish,
            out=out,
            replace=True,
            clock=workspace.clock,
            tick=lambda done: job.report(min(done, total), total),
        )
    finally:
        reader.close()
