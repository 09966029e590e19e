"""Adding, changing, deleting, undoing, redoing and reopening in any order never loses a row."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from desktop.core.clock import FixedClock
from desktop.storage import notebook_file
from desktop.storage.steps import KEPT_STEPS
from desktop.storage.workspace import Workspace
from tests.helpers.notebooks import contents, new_workspace
from tests.storage.rows import TABLES, change, make
from tests.storage.test_search import check_index

State = dict[str, list[tuple[Any, ...]]]

tables = st.sampled_from(sorted(TABLES))
numbers = st.integers(0, 1000)


class Notebook(RuleBasedStateMachine):
    """The model is a list of whole contents: before each step that could be undone, and after."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.ws: Workspace = new_workspace(Path(self.folder.name), clock=FixedClock())
        self.past: list[State] = []
        self.future: list[State] = []
        self.now = contents(self.ws)

    def teardown(self) -> None:
        check_index(self.ws)
        self.ws.close()
        self.folder.cleanup()

    @rule(table=tables, many=st.integers(1, 3))
    def add(self, table: str, many: int) -> None:
        self._perform(lambda ws: [make(TABLES[table]) for _ in range(many)])

    @rule(table=tables, number=numbers)
    def change(self, table: str, number: int) -> None:
        self._perform(lambda ws: [change(row) for row in self._some(table, number)])

    @rule(table=tables, number=numbers)
    def delete(self, table: str, number: int) -> None:
        self._perform(lambda ws: [row.delete_instance() for row in self._some(table, number)])

    @rule(table=tables, other=tables, number=numbers)
    def much_at_once(self, table: str, other: str, number: int) -> None:
        def work(ws: Workspace) -> None:
            made = make(TABLES[other])
            for row in self._some(table, number):
                change(row)
                row.delete_instance()
            change(made)

        self._perform(work)

    @rule(table=tables, key=st.sampled_from(["line 1", "line 2"]))
    def type(self, table: str, key: str) -> None:
        merged = bool(self.past) and self._latest_key() == key
        before = self.now
        made = self.ws.perform("Type", lambda ws: make(TABLES[table]), merge_key=key)[1]
        assert made is not None
        if not merged:
            self.past.append(before)
        self.future.clear()
        self.now = contents(self.ws)
        self.ws.catch_up()

    @rule(table=tables)
    def fail(self, table: str) -> None:
        def work(ws: Workspace) -> None:
            make(TABLES[table])
            raise KeyError(table)

        try:
            self.ws.perform("Fail", work)
        except KeyError:
            pass

    @precondition(lambda self: self.past)
    @rule()
    def undo(self) -> None:
        self.ws.undo()
        self.future.append(self.now)
        self.now = self.past.pop()

    @precondition(lambda self: self.future)
    @rule()
    def redo(self) -> None:
        self.ws.redo()
        self.past.append(self.now)
        self.now = self.future.pop()

    @rule(number=numbers)
    def bring_back(self, number: int) -> None:
        trash = [row[0] for row in self.ws.db.rows("SELECT id FROM trash ORDER BY id")]
        if not trash:
            return
        before = self.now
        made = self.ws.bring_back(trash[number % len(trash)], label="Bring back")
        if made.tables:
            self.past.append(before)
            self.future.clear()
        self.now = contents(self.ws)

    @rule()
    def reopen(self) -> None:
        path, key = self.ws.path, self.ws.key
        self.ws.close()
        connection = notebook_file.open_existing(path, backup=lambda path, reason: None, key=key)
        self.ws = Workspace(connection, path=path, clock=FixedClock(), key=key)

    @invariant()
    def nothing_is_lost(self) -> None:
        assert contents(self.ws) == self.now
        assert self.ws.db.rows("PRAGMA foreign_key_check") == []
        assert (self.ws.undo_label is None) == (not self.past)
        assert (self.ws.redo_label is None) == (not self.future)

    def _perform(self, work: Any) -> None:
        before = self.now
        made = self.ws.perform("Work", work)[1]
        if made is not None:
            self.past = [*self.past, before][-KEPT_STEPS:]
            self.future.clear()
        self.now = contents(self.ws)

    def _some(self, table: str, number: int) -> list[Any]:
        rows = list(TABLES[table].select().order_by(TABLES[table].id))
        return [rows[number % len(rows)]] if rows else []

    def _latest_key(self) -> str:
        sql = "SELECT merge_key FROM step WHERE state = 'done' ORDER BY id DESC LIMIT 1"
        return str(self.ws.db.value(sql) or "")


Notebook.TestCase.settings = settings(max_examples=25, stateful_step_count=40, deadline=None)
TestAnyOrder = Notebook.TestCase
