"""Finding anything: the latest words win, and the worker is done with its connection before that is closed."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from desktop.core.settings import Settings
from desktop.hub import Hub
from desktop.models.find import A_GROUP, Finder, FoundGroup, Results, grouped, literal_first
from desktop.ops import contacts
from desktop.qtkit.tasks import InlineTasks, Job, Tasks
from desktop.storage.queries import find
from desktop.storage.tables import Advice, FollowUp, NoteLine, Question
from desktop.storage.workspace import Workspace
from tests.helpers.notebooks import new_workspace
from tests.storage.rows import make


class Waiting:
    """A worker that does nothing until it is told to, one job after the other."""

    def __init__(self) -> None:
        self.queue: list[tuple[Job, Any]] = []
        self.ran: list[str] = []

    def run(self, work: Callable[..., Any], *arguments: Any, **more: Any) -> Job:
        job = Job(lambda: work(*arguments), done=None, failed=None, progress=None)
        self.queue.append((job, lambda: self.ran.append(str(work(*arguments)))))
        return job

    def run_job(self, work: Callable[..., Any], *arguments: Any, **more: Any) -> Job:
        job = Job(lambda: None, done=None, failed=None, progress=None)

        def act() -> None:
            try:
                found = work(job, *arguments)
            except Exception as error:
                self.ran.append(type(error).__name__)
            else:
                self.ran.append(found.query)

        self.queue.append((job, act))
        return job

    def close(self, *, wait: float = 0) -> None:
        """Nothing is under way by itself."""

    def work(self) -> None:
        for _, act in self.queue:
            act()


@pytest.fixture
def ws(tmp_path: Path) -> Iterator[Workspace]:
    workspace = new_workspace(tmp_path)
    for name in ("Amara Nwosu", "Sofía Barrientos"):
        workspace.perform("Add", contacts.add_person, {"name": name})
    yield workspace
    workspace.close()


def hub_of(ws: Workspace) -> Hub:
    return Hub(ws, settings=Settings(), keep_settings=lambda _: None)


def test_the_latest_words_win(ws: Workspace, qtbot: QtBot) -> None:
    tasks = Tasks()
    finder = Finder(hub_of(ws), tasks)
    found: list[Results] = []
    finder.found.connect(found.append)
    for query in ("a", "am", "sofia"):
        finder.ask(query)
    qtbot.waitUntil(lambda: bool(found))
    assert [results.query for results in found] == ["sofia"]
    assert [hit.title for hit in found[0].groups[FoundGroup.PEOPLE]] == ["Sofía Barrientos"]
    finder.close()
    tasks.close()


def test_a_search_that_was_given_up_stops_although_another_waits(ws: Workspace) -> None:
    tasks = Waiting()
    finder = Finder(hub_of(ws), tasks)
    finder.ask("amara")
    finder.ask("sofia")
    tasks.work()
    assert tasks.ran == ["Interrupted", "sofia"]


def test_the_connection_is_closed_after_the_last_search(ws: Workspace) -> None:
    tasks = Waiting()
    finder = Finder(hub_of(ws), tasks)
    finder.ask("amara")
    finder.close()
    tasks.work()
    assert tasks.ran == ["Interrupted", "None"]


def test_words_as_they_were_typed_come_before_other_forms_of_them(ws: Workspace) -> None:
    for name, role in (
        ("Grace Oduya", "Trained"),
        ("Bram Okonkwo", "Runs the year in which a trainée sees every department of the house"),
    ):
        ws.perform("Add", contacts.add_person, {"name": name, "role": role})
    hub = Hub(ws, settings=Settings(), keep_settings=lambda _settings: None)
    finder = Finder(hub, InlineTasks(parent=hub))
    found: list[Results] = []
    finder.found.connect(found.append)
    finder.ask("trainee")
    assert [hit.title for hit in found[-1].groups[FoundGroup.PEOPLE]] == ["Bram Okonkwo", "Grace Oduya"]
    finder.close()


@pytest.mark.parametrize("query", ["tide", "tid", "tides", "t", "nobody"])
def test_what_is_only_counted_would_not_be_shown(ws: Workspace, query: str) -> None:
    chance = random.Random(7)

    def fill(ws: Workspace) -> None:
        for made, column in ((NoteLine, "text"), (Question, "text"), (Advice, "text"), (FollowUp, "title")):
            for number in range(9):
                make(made, **{column: f"{chance.choice(('tide', 'tides', 'river'))} {number}"})

    ws.perform("Add", fill)
    found: list[Results] = []
    finder = Finder(hub_of(ws), InlineTasks())
    finder.found.connect(found.append)
    finder.ask(query)
    finder.close()
    whole = find.find(ws.db, query, per_kind=A_GROUP)
    shown = grouped(query, literal_first(query, whole.hits), count=whole.count, capped=whole.capped)
    assert found == [shown]
