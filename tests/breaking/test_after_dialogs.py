"""Dialogs that were closed are gone, people that were deleted too: at once, whole, and never out of a session."""

from __future__ import annotations

from collections.abc import Callable

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from desktop.core.errors import Problem, UserError
from desktop.ops import contacts, live
from desktop.storage.workspace import Workspace
from desktop.views.settings.dialog import open_preferences
from desktop.views.trash_dialog import TrashDialog
from tests.breaking.conftest import Bench
from tests.helpers.notebooks import contents


def close_dialogs(bench: Bench) -> None:
    for dialog in bench.window.findChildren(QDialog):
        dialog.reject()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_a_change_after_the_trash_was_closed(bench: Bench, qtbot: QtBot) -> None:
    bench.trigger("file", "Trash")
    dialog = next(found for found in bench.window.findChildren(TrashDialog) if found.isVisible())
    close_dialogs(bench)
    assert not shiboken6.isValid(dialog)
    with qtbot.capture_exceptions() as caught:
        bench.hub.run("Add person", contacts.add_person, name="Leila Haddad")
        bench.hub.undo()
    assert not caught


def test_a_setting_after_the_preferences_were_closed(bench: Bench, qtbot: QtBot) -> None:
    for page in ("appearance", "shortcuts"):
        open_preferences(bench.desk, bench.window, page=page)
        close_dialogs(bench)
    with qtbot.capture_exceptions() as caught:
        bench.window.menus.larger.trigger()
    assert not caught


def test_nobody_is_deleted_in_the_middle_of_a_session(bench: Bench) -> None:
    person = bench.ws.db.value("SELECT person_id FROM meeting WHERE id = ?", (bench.meeting,))
    assert bench.hub.run("Delete a person", contacts.delete, people=[2, person]) is None
    (error,) = bench.problems
    assert isinstance(error, UserError)
    assert (error.problem, error.facts) == (Problem.MEETING_RUNNING, {"name": "Tomasz Wieczorek"})
    assert bench.window.notice.isVisible() or bench.window.tabs.current_key == "live"
    assert bench.ws.db.value("SELECT count(*) FROM person WHERE id IN (2, ?)", (person,)) == 2
    bench.hub.run("End", live.end, meeting=bench.meeting)
    assert bench.hub.run("Delete a person", contacts.delete, people=[2, person]) is not None


def test_everybody_is_deleted_at_once(make_bench: Callable[..., Bench]) -> None:
    bench = make_bench(running=False)

    def many(ws: Workspace) -> None:
        columns = ("uid", "given", "shown_name", "sort_key", "stage", "created_at")
        rows = [
            (f"u{n}", f"G{n}", f"G{n}", f"\tg{n}", "to_contact", "2026-01-01T00:00:00.000Z")
            for n in range(1200)
        ]
        ws.bulk_insert("person", columns, rows)

    bench.hub.run("Add", many)
    people = [key for (key,) in bench.ws.db.rows("SELECT id FROM person ORDER BY id")]
    before = contents(bench.ws)
    gone = bench.hub.run("Delete people", contacts.delete, people=[*people, people[0]])
    assert (gone.people, gone.name) == (len(people), "")
    assert bench.ws.db.value("SELECT count(*) FROM person") == 0
    bench.hub.undo()
    assert contents(bench.ws) == before
    assert bench.hub.run("Delete people", contacts.delete, people=[people[0], 999_999]) is None
    assert contents(bench.ws) == before
