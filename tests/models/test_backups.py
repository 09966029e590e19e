"""Backups by themselves: one on a day with changes, none in a session, the last state at the end."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import shiboken6
from pytestqt.qtbot import QtBot

from desktop.core.clock import FixedClock
from desktop.core.errors import Problem
from desktop.core.paths import Profile
from desktop.core.settings import Settings
from desktop.hub import LOOK, Hub
from desktop.models.backups import BackupKeeper, BackupList
from desktop.ops import contacts, live, meetings
from desktop.qtkit.tasks import InlineTasks, Tasks
from desktop.storage import check, opening
from desktop.storage.change import Change
from tests.helpers.there import there


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock()


@pytest.fixture
def hub(profile: Path, clock: FixedClock, qtbot: QtBot) -> Iterator[Hub]:
    place = Profile.find()
    ws = opening.open_notebook(place.notebook, profile=place, clock=clock, create=True)
    hub = Hub(ws, settings=Settings(), keep_settings=lambda _: None)
    yield hub
    shiboken6.delete(hub)
    ws.close()


@pytest.fixture
def keeper(hub: Hub) -> BackupKeeper:
    return BackupKeeper(hub, InlineTasks(), hub)


def add(hub: Hub, name: str = "Amara Nwosu") -> int:
    return int(hub.run("Add person", contacts.add_person, name=name))


def reasons(hub: Hub) -> list[str]:
    return [kept.reason for kept in hub.workspace.backups.listed()]


def test_one_a_day_on_which_something_changes(hub: Hub, keeper: BackupKeeper, clock: FixedClock) -> None:
    keeper.make_if_due()
    assert reasons(hub) == []
    add(hub)
    keeper.make_if_due()
    keeper.make_if_due()
    assert reasons(hub) == ["day"]
    clock.advance(days=1)
    add(hub)
    keeper.make_if_due()
    assert reasons(hub) == ["day", "day"]


def test_looks_are_no_change(hub: Hub, keeper: BackupKeeper) -> None:
    hub.changed.emit(Change("", {"person": frozenset()}, origin=LOOK))
    keeper.make_if_due()
    assert reasons(hub) == []


def test_not_in_a_session_but_after_it(hub: Hub, keeper: BackupKeeper) -> None:
    meeting = hub.run("Start", meetings.start_now, person=add(hub))
    keeper.make_if_due()
    assert reasons(hub) == []
    hub.run("End", live.end, meeting=meeting)
    keeper.make_if_due()
    assert reasons(hub) == ["day"]


def test_the_end_has_the_last_change(hub: Hub, keeper: BackupKeeper, clock: FixedClock) -> None:
    add(hub)
    keeper.make_if_due()
    clock.advance(60)
    add(hub, "Tomasz Wieczorek")
    keeper.finish()
    kept = hub.workspace.backups.listed()
    assert [one.reason for one in kept] == ["day"]
    assert check.examine(kept[0].path).counts["people"] == 2
    clock.advance(60)
    keeper.finish()
    assert hub.workspace.backups.listed() == kept


def test_it_begins_by_itself(hub: Hub, keeper: BackupKeeper, qtbot: QtBot) -> None:
    keeper._quiet.setInterval(0)
    with qtbot.waitSignal(keeper.made):
        add(hub)


def test_a_failure_is_told_once(hub: Hub, keeper: BackupKeeper, profile: Path) -> None:
    folder = there(hub.workspace.backups.folder)
    folder.parent.mkdir(parents=True, exist_ok=True)
    folder.write_text("in the way")
    told: list[object] = []
    hub.problem.connect(told.append)
    add(hub)
    keeper.make_if_due()
    keeper.make_if_due()
    keeper.finish()
    assert [getattr(error, "problem", None) for error in told] == [Problem.BACKUP_FAILED]


def test_the_list(hub: Hub, clock: FixedClock, tmp_path: Path) -> None:
    listed = BackupList(hub, InlineTasks(), hub)
    assert listed.newest is None
    add(hub)
    listed.make()
    clock.advance(days=1)
    listed.make()
    assert there(listed.newest).at == clock.now()
    assert listed.counts(listed.rows[1].path)["people"] == 1
    out = tmp_path / "taken.askwell"
    listed.copy_out(listed.rows[0].path, out)
    assert check.examine(out).counts["people"] == 1


def test_a_list_that_went_away_meanwhile_hears_of_nothing(hub: Hub, qtbot: QtBot) -> None:
    tasks = Tasks(parent=hub)
    shown = BackupList(hub, tasks)
    shown.make()
    shiboken6.delete(shown)
    qtbot.waitUntil(lambda: not tasks.busy)
    assert reasons(hub) == ["hand"]
    tasks.close()
