"""The agenda's model: groups, folding, filters, and what a change does to it."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtTest import QAbstractItemModelTester

from desktop.core.clock import FixedClock
from desktop.domain.schedule import AgendaGroup, DueState, DueStatus
from desktop.hub import Hub
from desktop.models.followups import SHOW_ALL, AgendaModel
from desktop.ops import followups
from desktop.storage.queries.followups import AgendaRow
from desktop.storage.tables import FollowUp, Person
from desktop.storage.workspace import Workspace

MADE = "2026-01-01T00:00:00.000Z"


class Words:
    """A wording without a language."""

    def line(self, row: AgendaRow) -> str:
        return row.title

    def spoken(self, row: AgendaRow, status: DueStatus | None) -> str:
        return f"{row.name or row.title} {status.state if status else ''}"

    def reason(self, row: AgendaRow) -> str:
        return row.rule

    def group(self, group: AgendaGroup) -> str:
        return group.value

    def show_all(self) -> str:
        return "Show all"


@pytest.fixture
def model(hub: Hub) -> AgendaModel:
    made = AgendaModel(hub, wording=Words(), parent=hub)
    QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Fatal, made)
    return made


def add(hub: Hub, title: str, **values: object) -> int:
    def op(ws: Workspace) -> int:
        return int(FollowUp.create(**{"kind": "task", "title": title, "created_at": MADE} | values).id)

    return int(hub.run("Add", op))


def shown(model: AgendaModel) -> list[str]:
    lines = []
    for row in range(model.rowCount()):
        heading = model.heading_at(row)
        lines.append(f"[{heading.text} {heading.count}]" if heading else model.record(row).title)
    return lines


def fill(hub: Hub) -> dict[str, int]:
    days = {
        "late": "2026-03-10",
        "today": "2026-03-12",
        "friday": "2026-03-13",
        "monday": "2026-03-16",
        "never": None,
    }
    return {title: add(hub, title, due_on=day) for title, day in days.items()}


def test_groups_stand_in_their_order_and_empty_ones_are_left_out(hub: Hub, model: AgendaModel) -> None:
    assert shown(model) == []
    fill(hub)
    assert shown(model) == [
        "[overdue 1]", "late", "[today 1]", "today", "[this_week 1]", "friday", "[later 2]", "monday",
        "never",
    ]  # fmt: skip
    assert (model.open_count, model.overdue_count, model.is_pile) == (5, 1, False)
    hub.run("Tick", followups.complete, follow_up=model.first_open)
    assert shown(model)[0] == "[today 1]"
    assert shown(model)[-1] == "[done 1]"
    hub.undo()
    assert shown(model)[0] == "[overdue 1]"
    assert shown(model)[-1] == "never"


def test_an_hour_that_passed_makes_it_overdue(hub: Hub, model: AgendaModel, clock: FixedClock) -> None:
    key = add(hub, "thanks", kind="thank_you", due_on="2026-03-12", due_at="2026-03-12T16:00:00.000Z")
    assert shown(model)[0] == "[today 1]"
    row = model.record(1)
    status = model.status(row)
    assert status is not None
    assert (status.hours_left, status.minutes_left, status.warm) == (0, 40, True)
    clock.advance(hours=1)
    model.reload()
    assert shown(model)[0] == "[overdue 1]"
    late = model.status(model.record(model.row_of(key)))
    assert late is not None
    assert late.state is DueState.OVERDUE


def test_groups_fold_and_show_all_reaches_back(hub: Hub, model: AgendaModel) -> None:
    fill(hub)
    add(hub, "old", state="done", done_at="2025-01-01T00:00:00.000Z")
    add(hub, "new", state="skipped", done_at="2026-03-01T00:00:00.000Z")
    model.toggle(0)
    assert shown(model)[:2] == ["[overdue 1]", "[today 1]"]
    model.toggle(4)
    assert shown(model)[-3:] == ["[done 1]", "new", "[Show all None]"]
    assert model.heading_key(5) == SHOW_ALL
    model.toggle(5)
    assert shown(model)[-3:] == ["[done 2]", "new", "old"]
    assert model.status(model.record(model.rowCount() - 1)) is None


def test_a_follow_up_is_revealed_through_folds_and_filters(hub: Hub, model: AgendaModel) -> None:
    keys = fill(hub)
    old = add(hub, "old", state="done", done_at="2025-01-01T00:00:00.000Z")
    model.show_only(words="friday")
    assert shown(model) == ["[this_week 1]", "friday"]
    assert model.reveal(keys["friday"])
    assert shown(model) == ["[this_week 1]", "friday"]
    assert model.reveal(old)
    assert model.row_of(old) > 0
    assert not model.reveal(999)


def test_filtering_by_kind(hub: Hub, model: AgendaModel) -> None:
    fill(hub)
    add(hub, "hello", kind="keep_in_touch", due_on="2026-03-12")
    model.show_only(kinds=frozenset({"keep_in_touch"}))
    assert shown(model) == ["[today 1]", "hello"]


def test_rows_speak_and_say_why(hub: Hub, model: AgendaModel) -> None:
    who = int(hub.run("Add", lambda ws: Person.create(shown_name="Amara", sort_key="a", created_at=MADE).id))
    add(hub, "thanks", person=who, rule="thank_you_hours", due_on="2026-03-13")
    index = model.index(1, 0)
    assert index.data() == "Amara"
    assert model.accessible_text(model.record(1), 0) == "Amara week"
    assert model.tip(model.record(1), 0) == "thanks\nthank_you_hours"


def test_typing_a_draft_moves_no_row(hub: Hub, model: AgendaModel) -> None:
    keys = fill(hub)
    resets: list[bool] = []
    model.modelReset.connect(lambda: resets.append(True))
    hub.type(
        "draft", "Type", followups.keep_draft,
        follow_up=keys["friday"], subject="", text="Dear", fields="[]", template="",
    )  # fmt: skip
    assert resets == []


def test_a_pile_is_known(hub: Hub, model: AgendaModel) -> None:
    for number in range(20):
        add(hub, str(number), due_on="2026-01-01")
    assert model.is_pile
    assert hub.run("Move", followups.spread_overdue) == 20
    assert model.overdue_count == 0
    assert date(2026, 3, 13) in {model.record(row).due_on for row in (1, 2)}
