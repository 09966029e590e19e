"""The words of a checklist: default items from the program's data, own items as they were written."""

from __future__ import annotations

from datetime import date
from functools import cached_property

from desktop.core.clock import civil_date, from_text
from desktop.core.resources import checklist_words
from desktop.domain import checklist
from desktop.domain.checklist import CheckGroup, CheckItem
from desktop.hub import Hub
from desktop.models.prep import CheckRow, Preparation
from desktop.views import when
from desktop.views.prep.sentences import tr


class ChecklistWords:
    """Says an item and what stands below it."""

    def __init__(self, hub: Hub, preparation: Preparation) -> None:
        self._hub, self._preparation = hub, preparation

    def of(self, row: CheckRow) -> tuple[str, str]:
        """The item and its remark."""
        if not row.key:
            return row.text, row.note
        text, note = self._built_in.get(row.key, (row.key, ""))
        facts = checklist.item_facts(self._hub.rules) | {"questions_word": self._number_word()}
        own = row.note or self._known(row)
        return text.format(**facts), own or note.format(**facts)

    def group(self, group: str) -> str:
        """The heading over items."""
        return tr("Before the day") if group == CheckGroup.BEFORE else tr("On the day")

    def spoken(self, row: CheckRow, _column: int) -> str:
        """An item for a screen reader."""
        text, note = self.of(row)
        done = tr("done") if row.done_at else tr("not done")
        return ", ".join(part for part in (text, done, note) if part)

    @cached_property
    def _built_in(self) -> dict[str, tuple[str, str]]:
        return {item["key"]: (item["text"], item["note"]) for item in checklist_words()}

    def _known(self, row: CheckRow) -> str:
        """What the program itself can say: when something was done, how the last rehearsal went."""
        rules = self._hub.rules
        if row.key == CheckItem.CONFIRM and row.done_at:
            day: date = civil_date(from_text(row.done_at), zone=self._hub.clock.zone)
            return tr("Done on {day}").format(day=when.day_month(day, today=self._hub.clock.today()))
        tries = self._preparation.tries()
        if row.key == CheckItem.REHEARSE and not row.done_at and tries:
            return tr("Last try: {seconds} s. Aim for {low}–{high} s.").format(
                seconds=round(tries[-1].tenths / 10),
                low=rules.overview_min_seconds,
                high=rules.overview_max_seconds,
            )
        return ""

    def _number_word(self) -> str:
        return {5: tr("five")}.get(checklist.PLANNED_QUESTIONS, str(checklist.PLANNED_QUESTIONS))
