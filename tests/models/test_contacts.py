"""The models of the Contacts tab: order, filters, counts, quick search, and one person under watch."""

from __future__ import annotations

import pytest
from PySide6.QtTest import QAbstractItemModelTester

from desktop.core.clock import Clock, FixedClock
from desktop.domain.kinds import Stage
from desktop.domain.schedule import DueState, DueStatus
from desktop.hub import Hub
from desktop.models.contacts import NEXT_STEP, PeopleModel, PeopleOrder, PersonRow
from desktop.models.contacts_person import PersonWatch
from desktop.ops import contacts, contacts_places, followups
from desktop.storage.database import Reader
from desktop.storage.queries import people
from tests.shots import contacts_scene


class Words:
    """A wording without a language."""

    titles = ("Name", "Role", "Organisation", "Stage", "Next step", "Last touch")

    def cell(self, row: PersonRow, column: int, status: DueStatus | None) -> str:
        return (row.name, row.role, row.organisation, row.stage, row.step.title, str(row.last_touch))[column]

    def spoken(self, row: PersonRow, column: int, status: DueStatus | None) -> str:
        return f"{row.name} {status.state if status else ''}".strip()


@pytest.fixture
def clock() -> FixedClock:
    return contacts_scene.clock()


@pytest.fixture
def keys(hub: Hub) -> dict[str, int]:
    return contacts_scene.fill(hub.workspace)


@pytest.fixture
def model(hub: Hub, keys: dict[str, int]) -> PeopleModel:
    made = PeopleModel(hub, wording=Words(), parent=hub)
    QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Fatal, made)
    return made


def names(model: PeopleModel) -> list[str]:
    return [model.record(row).name.split()[0] for row in range(model.rowCount())]


def test_it_opens_by_next_step_with_everybody(model: PeopleModel) -> None:
    assert names(model)[:3] == ["Kenji", "Tomasz", "Amara"]
    counts = model.counts
    assert (counts.shown, counts.found, counts.all, counts.overdue) == (14, 14, 14, 1)
    assert list(counts.stages.values()) == [3, 3, 3, 3, 2]


def test_a_header_sorts_and_sorts_back(model: PeopleModel) -> None:
    model.sort_requested.emit(0, True)
    assert (model.by, model.descending, names(model)[0]) == (PeopleOrder.NAME, True, "Hannah")
    model.sort_by(PeopleOrder.NAME)
    assert names(model)[0] == "Daniel"


def test_an_order_is_worked_out_once_until_something_changes(
    model: PeopleModel, hub: Hub, keys: dict[str, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[PeopleOrder] = []

    def order(db: Reader, *, by: PeopleOrder, descending: bool, clock: Clock) -> list[int]:
        asked.append(by)
        return plain(db, by=by, descending=descending, clock=clock)

    plain = people.order
    monkeypatch.setattr(people, "order", order)
    for _ in range(2):
        model.sort_by(PeopleOrder.NAME)
        model.sort_by(PeopleOrder.NEXT_STEP)
        model.show_only(words="planner")
        model.show_only(words="")
    assert (asked, names(model)[0]) == ([PeopleOrder.NAME], "Kenji")
    step = model.record(0).step.step
    model.sort_by(PeopleOrder.NAME)
    hub.run("Done", followups.complete, follow_up=step.id)
    model.sort_by(PeopleOrder.NEXT_STEP)
    assert (asked[1:], names(model)[0]) == ([PeopleOrder.NAME, PeopleOrder.NEXT_STEP], "Tomasz")


def test_stages_and_words_filter_together_and_counts_follow_the_words(model: PeopleModel) -> None:
    model.show_only(words="planner")
    assert (names(model), model.counts.found) == (["Amara", "Rajesh"], 2)
    assert model.counts.stages[Stage.MET] == 1
    model.show_only(stages=[Stage.MET])
    assert (names(model), model.counts.found, model.counts.shown) == (["Amara"], 2, 1)
    model.show_only(stages=[Stage.MET, Stage.SCHEDULED], words="")
    assert model.counts.shown == 6
    model.show_only(words="harbour")
    assert model.rowCount() == 0


def test_how_a_step_stands_is_known(model: PeopleModel, keys: dict[str, int]) -> None:
    def state(name: str) -> DueState | None:
        status = model.status(model.record(model.row_of(keys[name])))
        return None if status is None else status.state

    assert state("Kenji Morimoto") is DueState.OVERDUE
    assert state("Amara Nwosu") is DueState.SOON
    assert state("Owen Blackwood") is None
    assert model.index(0, NEXT_STEP).data() == "Report back on course"


def test_a_change_is_shown_at_once(model: PeopleModel, hub: Hub, keys: dict[str, int]) -> None:
    kenji = keys["Kenji Morimoto"]
    step = model.record(model.row_of(kenji)).step.step
    hub.run("Done", followups.complete, follow_up=step.id)
    assert names(model)[0] == "Tomasz"
    assert model.counts.overdue == 0
    hub.undo()
    assert names(model)[0] == "Kenji"


def test_what_is_typed_changes_no_order(model: PeopleModel, hub: Hub, keys: dict[str, int]) -> None:
    kenji = keys["Kenji Morimoto"]
    with_resets: list[int] = []
    model.modelReset.connect(lambda: with_resets.append(1))
    hub.type("person:notes", "Notes", contacts.write_notes, person=kenji, text="Typed")
    assert with_resets == []


def test_time_that_passes_makes_things_overdue(model: PeopleModel, clock: FixedClock) -> None:
    clock.advance(days=2)
    model.reload()
    assert model.counts.overdue == 3


def test_quick_search_goes_round(model: PeopleModel, keys: dict[str, int]) -> None:
    amara = model.row_of(keys["Amara Nwosu"])
    assert model.find("am", start=0) == amara
    assert model.find("am", start=amara + 1) == amara
    assert model.find("nwo", start=0) == amara
    assert model.find("zzz", start=0) == -1


def test_whoever_is_wanted_is_shown(model: PeopleModel, keys: dict[str, int]) -> None:
    model.show_only(words="planner", stages=[Stage.MET])
    assert model.reveal(keys["Owen Blackwood"])
    assert model.only.words == ""
    assert not model.reveal(99)


def test_a_watched_person_is_read_again_when_something_changes(hub: Hub, keys: dict[str, int]) -> None:
    watch = PersonWatch(hub, parent=hub)
    heard: list[str] = []
    watch.changed.connect(lambda: heard.append(watch.card.role if watch.card else "gone"))
    amara = keys["Amara Nwosu"]
    watch.watch(amara)
    hub.run("Role", contacts.describe, person=amara, field="role", text="Planner")
    hub.run(
        "Role", contacts.describe, person=keys["Owen Blackwood"], field="role", text="Nothing to do with her"
    )
    hub.run("Delete", contacts.delete, people=[amara])
    assert heard == ["Climate adaptation planner", "Planner", "gone"]
    assert (watch.card, watch.events, watch.status) == (None, [], None)


def test_a_call_sheet_says_whom_and_how(hub: Hub, keys: dict[str, int]) -> None:
    watch = PersonWatch(hub, parent=hub)
    daniel = keys["Daniel Achterberg"]
    hub.run("Field", contacts_places.set_field, person=daniel, name="Map work")
    sheet = watch.call_sheet(daniel)
    assert sheet is not None
    assert (sheet.phone, sheet.questions, sheet.overview) == ("+00 555 0177", 6, "I teach geography.")
    said = [line.say for line in sheet.lines]
    assert said[0] == "Good afternoon, I’m Nora Lindqvist. Rosalind Teague gave me your name."
    assert said[2].startswith("I’m looking into map work")
    assert "twenty minutes" in said[3]
    assert watch.call_sheet(99) is None


def test_a_script_leaves_out_what_is_not_known(hub: Hub, keys: dict[str, int]) -> None:
    sheet = PersonWatch(hub, parent=hub).call_sheet(keys["Ilse Vermeulen"])
    assert sheet is not None
    assert sheet.lines[0].say == "Good afternoon, I’m Nora Lindqvist."
    assert "work like yours" in sheet.lines[2].say
