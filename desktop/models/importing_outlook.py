"""What an import would do, worked out once and asked for many times."""

from __future__ import annotations

from functools import cached_property

from desktop.exchange.records import ImportReport, RowProblem
from desktop.ops.importing_choices import Choices
from desktop.ops.importing_plan import Counts, ImportPlan


class Outlook:
    """What becomes of a plan with certain choices; with another plan or other choices it is another one."""

    def __init__(self, plan: ImportPlan, choices: Choices) -> None:
        self._plan, self._choices = plan, choices

    def is_of(self, plan: ImportPlan, choices: Choices) -> bool:
        """Whether it is still about these; neither is changed, but put in the place of the one before."""
        return self._plan is plan and self._choices is choices

    @cached_property
    def counts(self) -> Counts:
        """What would happen to how many people."""
        return self._plan.counts(self._choices)

    @cached_property
    def remarks(self) -> list[RowProblem]:
        """All that would stand in the report: of people left as they are, too."""
        return [problem for file in self._report.files for problem in file.problems]

    @property
    def unlisted(self) -> int:
        """How many remarks are beyond those that are listed."""
        return sum(file.unlisted for file in self._report.files)

    @cached_property
    def _report(self) -> ImportReport:
        return self._plan.report(self._choices, dry_run=True)
