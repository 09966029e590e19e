"""A change that lets events go on: what is typed is kept before it, and where it is given up everybody looks again."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import shiboken6

from desktop.core.settings import Settings
from desktop.hub import LOOK, Hub
from desktop.ops import contacts
from desktop.qtkit.tasks import Cancelled
from desktop.storage import bulk
from desktop.storage.change import Change
from tests.helpers.notebooks import new_workspace


@pytest.fixture
def hub(tmp_path: Path, qapp: object, monkeypatch: pytest.MonkeyPatch) -> Iterator[Hub]:
    monkeypatch.setattr(bulk, "MANY", 2)
    ws = new_workspace(tmp_path)
    for name in ("Ann Lee", "Bo Ek", "Cy Dee"):
        ws.perform("Add", contacts.add_person, {"name": name})
    made = Hub(ws, settings=Settings(), keep_settings=lambda _: None)
    yield made
    shiboken6.delete(made)
    ws.close()


def delete_all(hub: Hub, step: object) -> None:
    people = [int(row[0]) for row in hub.db.rows("SELECT id FROM person")]
    hub.run("Delete people", contacts.delete, people=people, step=step)


def give_up(_done: int, _total: int) -> None:
    raise Cancelled


def test_what_is_typed_is_kept_before_a_change_in_steps(hub: Hub) -> None:
    heard: list[int] = []
    hub.settling.connect(lambda: heard.append(int(hub.db.value("SELECT count(*) FROM person"))))
    hub.run("Add", contacts.add_person, name="Di Fox")
    assert heard == []
    delete_all(hub, lambda _done, _total: None)
    hub.undo(step=lambda _done, _total: None)
    hub.redo()
    assert heard == [4, 0, 4]


@pytest.mark.parametrize("undone", [False, True])
def test_where_one_was_given_up_everybody_looks_again(hub: Hub, undone: bool) -> None:
    changes: list[Change] = []
    if undone:
        delete_all(hub, None)
    before = hub.db.value("SELECT count(*) FROM person")
    hub.changed.connect(changes.append)
    with pytest.raises(Cancelled):
        hub.undo(step=give_up) if undone else delete_all(hub, give_up)
    assert [change.origin for change in changes] == [LOOK]
    assert hub.db.value("SELECT count(*) FROM person") == before
