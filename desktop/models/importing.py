"""An import while it is thought over: files are read and compared in the worker, written when asked to."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Signal

from desktop.core.errors import UserError
from desktop.domain.kinds import Stage
from desktop.exchange.csv_columns import ColumnMap, guess, named_by_first
from desktop.exchange.csv_read import TablePreview
from desktop.exchange.csv_words import Target
from desktop.exchange.reading import TABLES, preview_table
from desktop.exchange.reasons import Reason
from desktop.exchange.records import FileRefused, Format, RowProblem
from desktop.hub import Hub
from desktop.models.importing_outlook import Outlook
from desktop.models.importing_unsure import Side, beside
from desktop.ops import importing, importing_columns, importing_referrers
from desktop.ops.importing_choices import Choices, Decision, Doubtful, Duplicates, Fate
from desktop.ops.importing_entries import Entry, Verdict
from desktop.ops.importing_plan import Counts, ImportFile, ImportPlan, make_plan
from desktop.ops.importing_referrers import ReferrerCounts
from desktop.qtkit.tasks import Cancelled, Job, TaskRunner
from desktop.storage.database import Reader
from desktop.storage.workspace import Workspace

__all__ = ["Decision", "Doubtful", "Duplicates", "Fate", "Importer", "State", "Verdict"]

SAMPLE = 50
"""Rows that decide whether a column holds anything."""


class State(StrEnum):
    """What an import is doing."""

    READING = "reading"
    READY = "ready"
    WRITING = "writing"


@dataclass(frozen=True, slots=True)
class _Found:
    """What the worker found out."""

    plan: ImportPlan
    table: TablePreview | None


class Importer(QObject):
    """Reads files, holds what would happen, and does it.

    ``changed`` comes when other files or columns are shown, ``decided`` when the person chose something;
    ``progressed`` brings parts done and parts in all; ``failed`` a ``UserError``; ``finished`` the
    ``ImportReport`` once everything is in the notebook.
    """

    changed = Signal()
    decided = Signal()
    progressed = Signal(int, int)
    failed = Signal(object)
    finished = Signal(object)

    def __init__(self, hub: Hub, tasks: TaskRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("importer")
        self._hub, self._tasks = hub, tasks
        self._job: Job | None = None
        self._stopped = False
        self._paths: list[Path] = []
        self._pasted: bytes | None = None
        self._columns: ColumnMap | None = None
        self._plan: ImportPlan | None = None
        self._outlook: Outlook | None = None
        self.state = State.READING
        self.table: TablePreview | None = None
        self.choices = Choices()

    @property
    def paths(self) -> Sequence[Path]:
        """The files."""
        return self._paths

    @property
    def is_read(self) -> bool:
        """Whether the files were looked into; they may be looked into once more."""
        return self._plan is not None

    @property
    def is_pasted(self) -> bool:
        """Whether it is no file but what lay on the clipboard."""
        return self._pasted is not None

    @property
    def columns(self) -> ColumnMap | None:
        """What the columns of the table hold, as it is now; None for files that are no table."""
        return self._columns or (self.table.columns if self.table is not None else None)

    @property
    def format(self) -> Format | None:
        """What the only file is; None where there are several, or it is nothing that can be read."""
        return self._plan.reports[0].format if self._plan is not None and len(self._paths) == 1 else None

    @property
    def counts(self) -> Counts:
        """What would happen to how many people."""
        outlook = self._seen_ahead()
        return Counts() if outlook is None else outlook.counts

    @property
    def found(self) -> int:
        """How many people the files hold."""
        return 0 if self._plan is None else len(self._plan.entries)

    @property
    def known(self) -> int:
        """How many people of the notebook are among them, by themselves or as was said; one may have several rows."""
        if self._plan is None:
            return 0
        same = (entry for entry in self.doubtful if entry.number in self.choices.same)
        return len({entry.person for entry in (*self._plan.of(Verdict.KNOWN), *same)})

    @property
    def doubtful(self) -> list[Entry]:
        """Those who share a name or an address with somebody in the notebook, which is not enough to be sure."""
        return [] if self._plan is None else self._plan.of(Verdict.UNSURE)

    @property
    def entries(self) -> Sequence[Entry]:
        """The people of the files, in their order."""
        return () if self._plan is None else self._plan.entries

    @property
    def problems(self) -> list[RowProblem]:
        """What is to be said about lines and files before anything is written."""
        if self._plan is None:
            return []
        return [problem for report in self._plan.reports for problem in report.problems]

    @property
    def remarks(self) -> list[RowProblem]:
        """All that would stand in the report with these choices: of people left as they are, too."""
        outlook = self._seen_ahead()
        return [] if outlook is None else outlook.remarks

    @property
    def unlisted(self) -> int:
        """How many remarks are beyond those that are listed."""
        outlook = self._seen_ahead()
        return 0 if outlook is None else outlook.unlisted

    @property
    def new_meetings(self) -> int:
        """How many talks of a calendar are not in the notebook."""
        return 0 if self._plan is None else sum(1 for one in self._plan.meetings if not one.is_known)

    @property
    def can_be_picked(self) -> int:
        """How many people can be left out: all but those who stand in the files twice."""
        return sum(1 for entry in self.entries if entry.verdict is not Verdict.REPEATED)

    @property
    def picked(self) -> int:
        """How many of them are not left out."""
        return self.can_be_picked - len(self.choices.left_out)

    @property
    def refusal(self) -> RowProblem | None:
        """Why nothing at all can be taken; a table without a name can still be helped."""
        if self._plan is None or any(report.refusal is None for report in self._plan.reports):
            return None
        return self._plan.reports[0].refusal

    @property
    def lacks_name(self) -> bool:
        """Whether no column holds a name."""
        return self.refusal is not None and self.refusal.reason is Reason.NO_NAME_COLUMN

    @property
    def referrers(self) -> ReferrerCounts | None:
        """How the names in a column of referrers turned out; None without such a column."""
        columns = self.columns
        if self._plan is None or columns is None or not columns.has(Target.REFERRED_BY):
            return None
        return importing_referrers.count(self._plan.entries)

    def fate(self, entry: Entry) -> Fate:
        """What becomes of somebody with these choices."""
        return Fate.SKIP if self._plan is None else self._plan.fate(entry, self.choices)

    def beside(self, entry: Entry) -> list[Side]:
        """Somebody who may be a person of the notebook, field by field beside them."""
        return beside(self._hub.db, entry)

    def read(self, paths: Sequence[Path]) -> None:
        """Look into other files."""
        self._begin(paths, None)

    def read_pasted(self, data: bytes, *, name: str) -> None:
        """Look into what lay on the clipboard; ``name`` is what the list of imports calls it."""
        self._begin([Path(name)], data)

    def _seen_ahead(self) -> Outlook | None:
        """What would become of the plan with the choices as they are; None before the files were read."""
        plan, choices = self._plan, self.choices
        if plan is None:
            self._outlook = None
        elif self._outlook is None or not self._outlook.is_of(plan, choices):
            self._outlook = Outlook(plan, choices)
        return self._outlook

    def _begin(self, paths: Sequence[Path], pasted: bytes | None) -> None:
        self._paths, self._pasted, self._columns, self.table = list(paths), pasted, None, None
        self._plan = None
        self.choices = replace(self.choices, left_out=frozenset(), same=frozenset(), apart=frozenset())
        self._read()

    def set_target(self, index: int, target: Target) -> None:
        """Say what a column of the table holds; another that was said to hold the same may be left out for it."""
        if self.columns is not None:
            self._columns = self.columns.with_choice(index, target)
            self._read()

    def name_columns(self, *, by_first: bool) -> None:
        """Say whether the first row of a table whose header is not known names its columns; what they hold stays."""
        if self.table is not None and self.columns is not None:
            rows, before = self.table.rows, self.columns.columns
            columns = named_by_first(rows) if by_first else guess((), rows)
            for column in before[: len(columns.columns)]:
                if column.target is not Target.IGNORE:
                    columns = columns.with_target(column.index, column.target)
            self._columns = columns
            self._read()

    def choose(
        self,
        *,
        duplicates: Duplicates | None = None,
        doubtful: Doubtful | None = None,
        stage: Stage | None = None,
        meetings: bool | None = None,
    ) -> None:
        """Decide about those who are known, those who may be, where new people start, and talks."""
        self.choices = replace(
            self.choices,
            duplicates=duplicates or self.choices.duplicates,
            doubtful=doubtful or self.choices.doubtful,
            stage=stage or self.choices.stage,
            meetings=self.choices.meetings if meetings is None else meetings,
        )
        self.decided.emit()

    def decide(self, entry: Entry, decision: Decision | None) -> None:
        """Say whether somebody is the person of the notebook they may be, another one, or stays out."""
        self.choices = self.choices.decide(entry.number, decision)
        self.decided.emit()

    def pick(self, entries: Iterable[Entry], *, on: bool) -> None:
        """Let people come in, or leave them out; who stands there twice follows the first."""
        numbers = [entry.number for entry in entries if entry.verdict is not Verdict.REPEATED]
        self.choices = self.choices.pick(numbers, on=on)
        self.decided.emit()

    def write(self, label: str) -> None:
        """Bring everybody in: a checked backup first, then one change named ``label``."""
        if self._plan is None or self.state is not State.READY:
            return
        self._stopped = False
        self._set_state(State.WRITING)
        self._job = self._tasks.run(
            self._hub.workspace.back_up,
            importing.BACKUP_REASON,
            done=lambda _path: self._write_all(label),
            failed=self._on_failed,
        )

    def cancel(self) -> None:
        """Give up what is under way; nothing of it stays."""
        self._stopped = True
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _read(self) -> None:
        if self._job is not None:
            self._job.cancel()
        self._set_state(State.READING)
        self._job = self._tasks.run_job(
            _look_into,
            self._hub.workspace,
            [ImportFile(path, columns=self._columns, data=self._pasted) for path in self._paths],
            done=self._on_read,
            failed=self._on_failed,
            progress=self.progressed.emit,
        )

    def _on_read(self, found: _Found) -> None:
        self._carry_over(found.plan)
        self._job, self._plan = None, found.plan
        self.table = found.table or self.table
        self._set_state(State.READY)

    def _carry_over(self, plan: ImportPlan) -> None:
        """What was said of people holds on when the columns are explained otherwise."""
        before = (
            {} if self._plan is None else {(one.file, one.line): one.number for one in self._plan.entries}
        )
        numbers = {
            before[one.file, one.line]: one.number for one in plan.entries if (one.file, one.line) in before
        }
        self.choices = self.choices.renumbered(numbers)

    def _on_failed(self, error: BaseException) -> None:
        self._job = None
        self._set_state(State.READY)
        if not isinstance(error, UserError):
            raise error
        self.failed.emit(error)

    def _write_all(self, label: str) -> None:
        try:
            outcome = self._hub.attempt(
                label, importing.apply_import, plan=self._plan, choices=self.choices, step=self._step
            )
        except BaseException as error:
            self._set_state(State.READY)
            if not isinstance(error, Cancelled):
                raise  # a bug is told like any other, and the dialog can be gone on with
            return
        if outcome.error is not None:
            self._on_failed(outcome.error)
        else:
            self.finished.emit(outcome.result)

    def _step(self, done: int, total: int) -> None:
        """Between two chunks the window may paint, and Cancel may be pressed."""
        self.progressed.emit(done, total)
        QCoreApplication.processEvents()
        if self._stopped:
            raise Cancelled

    def _set_state(self, state: State) -> None:
        self.state = state
        self.changed.emit()


def _look_into(job: Job, workspace: Workspace, files: list[ImportFile]) -> Any:
    """Read and compare, on a connection of the worker's own."""
    reader = workspace.open_reader()
    try:
        plan = make_plan(reader, files, zone=workspace.zone, tick=job.report)
        return _Found(plan, _table_of(reader, plan))
    finally:
        reader.close()


def _table_of(reader: Reader, plan: ImportPlan) -> TablePreview | None:
    """The table to show, with what its columns hold as they were explained before; only for one file, once."""
    [file, *more], told = plan.files, plan.reports[0].format
    if more or file.columns is not None or told not in (*TABLES, Format.ZIP):
        return None
    try:
        return preview_table(file.origin, rows=SAMPLE, columns=partial(importing_columns.remembered, reader))
    except FileRefused:
        return None  # the plan says why
