"""What the window asks of the notebook: nothing walks through a big table, and no cell asks anything twice."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import shiboken6
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from sqlcipher3 import dbapi2

from desktop.core.clock import Clock
from desktop.core.paths import Profile
from desktop.core.settings import Settings
from desktop.hub import Hub
from desktop.models.contacts import PeopleModel, PeopleOrder
from desktop.ops import demo
from desktop.qtkit.fake_prompts import FakePrompter
from desktop.qtkit.geometry import Geometry
from desktop.qtkit.paged_model import PAGE
from desktop.qtkit.tasks import InlineTasks
from desktop.storage.opening import open_notebook
from desktop.views.contacts.tab import ContactsTab
from desktop.views.desk import Desk
from desktop.views.find.palette import open_palette
from desktop.views.main_window import MainWindow

BIG = (
    "person",
    "meeting",
    "note_line",
    "follow_up",
    "touch",
    "reach",
    "person_tag",
    "planned_question",
    "advice",
)
NEVER = ("note_line",)
"""The table of a million rows, of which not even an index may be read from end to end."""

LOOKED_AT_WHOLE = ("sort_key LIKE", "shown_name LIKE")
"""The middle of words is looked for in the names of people, and only there."""

_SOURCE = re.compile(rf"\b(?:FROM|JOIN|,)\s+({'|'.join(BIG)})\b(?:\s+(?:AS\s+)?([a-z]\w*))?", re.IGNORECASE)
_SCAN = re.compile(r"^SCAN (\w+)(.*)$")


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Every statement of every connection, as SQLite sees it."""
    found: list[str] = []
    plain = dbapi2.connect

    def connect(*arguments: Any, **options: Any) -> Any:
        connection = plain(*arguments, **options)
        connection.set_trace_callback(found.append)
        return connection

    monkeypatch.setattr(dbapi2, "connect", connect)
    return found


@pytest.fixture
def window(profile: Path, asked: list[str], qtbot: QtBot) -> Iterator[MainWindow]:
    place = Profile.under(profile)
    ws = open_notebook(place.notebook, profile=place, clock=Clock(), create=True)
    demo.fill(ws, people=150, meetings=60, lines=6)
    hub = Hub(ws, settings=Settings(), keep_settings=lambda _: None)
    desk = Desk(hub, FakePrompter(), InlineTasks(), Geometry(place.geometry_file, parent=hub))
    asked.clear()
    window = MainWindow(desk, notebook=ws.path)
    window.start()
    window.resize(1280, 800)
    window.show()
    yield window
    shiboken6.delete(window)
    shiboken6.delete(hub)
    ws.close()


def _people(window: MainWindow) -> PeopleModel:
    tab = window.tabs.page("contacts")
    assert isinstance(tab, ContactsTab)
    return tab.people.model


def _walks(window: MainWindow, statement: str) -> list[str]:
    """The big tables that a statement reads row by row."""
    tables: dict[str, str] = {}
    for table, alias in _SOURCE.findall(statement):
        tables |= {table: table, alias: table}
    found = []
    for row in window.desk.hub.db.rows(f"EXPLAIN QUERY PLAN {statement}"):
        scan = _SCAN.match(row[3])
        table = tables.get(scan[1], "") if scan else ""
        if scan and table and (table in NEVER or "INDEX" not in scan[2]):
            found.append(f"{row[3]} ({table}) in {' '.join(statement.split())}")
    return found


def _use_everything(window: MainWindow, qtbot: QtBot) -> None:
    for key in window.tabs.keys:
        window.tabs.open(key)
    window.tabs.open("contacts")
    model = _people(window)
    for order in PeopleOrder:
        for descending in (True, False):
            model.sort_by(order, descending=descending)
            model.record(0)
    for words in ("mar", "water board"):
        model.show_only(words=words)
    palette = open_palette(window.desk, window)
    for words in ("r", "riv", "tides of", "zzz"):
        palette.query_field.setText(words)
    palette.close_overlay()


def test_no_statement_walks_through_a_big_table(window: MainWindow, asked: list[str], qtbot: QtBot) -> None:
    _use_everything(window, qtbot)
    selects = {text for text in asked if text.lstrip().upper().startswith(("SELECT", "WITH"))}
    asked.clear()
    assert len(selects) > 50
    walks = [
        walk
        for statement in sorted(selects)
        if not any(part in statement for part in LOOKED_AT_WHOLE)
        for walk in _walks(window, statement)
    ]
    assert not walks, "\n".join(walks)


def test_a_walk_would_be_seen(window: MainWindow) -> None:
    assert _walks(window, "SELECT n.text FROM note_line n WHERE n.text LIKE '%a%'")
    assert _walks(window, "SELECT p.id FROM meeting m JOIN person p ON p.id = m.person_id WHERE m.place = ''")
    assert not _walks(window, "SELECT shown_name FROM person ORDER BY sort_key")


def test_a_cell_that_was_shown_asks_nothing_again(window: MainWindow, asked: list[str]) -> None:
    model = _people(window)
    assert model.rowCount() > PAGE
    model.record(0)
    asked.clear()
    roles = [Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.FontRole]
    for row in range(PAGE):
        for column in range(model.columnCount()):
            for role in roles:
                model.data(model.index(row, column), role)
    assert not asked
