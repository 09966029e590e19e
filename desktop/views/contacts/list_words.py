"""What the rows of the list say, to eyes and to screen readers."""

from __future__ import annotations

from desktop.domain.nextstep import StepKind
from desktop.domain.schedule import DueStatus
from desktop.hub import Hub
from desktop.models.contacts import LAST_TOUCH, NAME, NEXT_STEP, ORGANISATION, ROLE, STAGE, PersonRow
from desktop.views import when
from desktop.views.contacts import steps
from desktop.views.contacts.steps import DueText
from desktop.views.contacts.words import lower_first, stage_name, tr


class PeopleWords:
    """The wording of the list of people."""

    def __init__(self, hub: Hub) -> None:
        self._hub = hub
        self.titles = (
            tr("Name"),
            tr("Role"),
            tr("Organisation"),
            tr("Stage"),
            tr("Next step"),
            tr("Last touch"),
        )

    def cell(self, row: PersonRow, column: int, status: DueStatus | None) -> str:
        """The text of a cell."""
        if column == NEXT_STEP:
            due = self.due(row, status).words
            return f"{self.step(row)}, {due}" if due else self.step(row)
        if column == LAST_TOUCH:
            return self.last_touch(row)
        texts = {NAME: row.name, ROLE: row.role, ORGANISATION: row.organisation, STAGE: stage_name(row.stage)}
        return texts[column]

    def spoken(self, row: PersonRow, column: int, status: DueStatus | None) -> str:
        """The whole row at the name, the bare cell elsewhere."""
        if column != NAME:
            return self.cell(row, column, status)
        parts = [row.name, lower_first(row.role), row.organisation, stage_name(row.stage)]
        parts.append(self._spoken_step(row, status))
        if row.last_touch is not None:
            day = when.day_word(row.last_touch, today=self._hub.clock.today())
            parts.append(tr("last touch %1").replace("%1", day))
        return ", ".join(part for part in parts if part)

    def step(self, row: PersonRow) -> str:
        """The next step without its day."""
        return steps.short_step(row.step)

    def due(self, row: PersonRow, status: DueStatus | None) -> DueText:
        """When the next step is due."""
        return steps.short_due(row.step, status, clock=self._hub.clock)

    def last_touch(self, row: PersonRow) -> str:
        """The day of the last contact; of another year its month, for the column is narrow."""
        if row.last_touch is None:
            return "–"
        today = self._hub.clock.today()
        if row.last_touch.year != today.year and (today - row.last_touch).days > when.NEAR_DAYS:
            return when.month_word(row.last_touch)
        return when.day_word(row.last_touch, today=self._hub.clock.today(), capital=True)

    def _spoken_step(self, row: PersonRow, status: DueStatus | None) -> str:
        if row.step.step.step is StepKind.NONE:
            return tr("no next step")
        step, due = lower_first(self.step(row)), self.due(row, status)
        if not due.words:
            return step
        if due.color == "danger" or row.step.step.step is StepKind.MEETING:
            return f"{step} {due.words}"
        return tr("%1 due %2").replace("%1", step).replace("%2", due.words)
