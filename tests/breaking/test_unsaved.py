"""A notebook that takes nothing for a while: what was typed stays with its own record, and is kept afterwards."""

from __future__ import annotations

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.core.errors import Problem, UserError
from desktop.ops import contacts, debrief, live, outreach
from desktop.storage.queries import live as queries
from desktop.views.contacts.tab import ContactsTab
from desktop.views.followups.tab import FollowUpsTab
from desktop.views.settings.dialog import PreferencesDialog
from tests.breaking.conftest import Bench, unwritable
from tests.helpers.there import child, there

pytestmark = pytest.mark.long

WORDS = "Words that are nowhere else"


def problems(bench: Bench) -> set[object]:
    return {getattr(error, "problem", None) for error in bench.problems}


def lines(bench: Bench) -> list[str]:
    return [row.text for row in queries.lines(bench.ws.db, bench.meeting)]


def test_another_meeting_does_not_take_the_place_of_unsaved_notes(bench: Bench) -> None:
    with unwritable(bench.ws):
        QTest.keyClicks(bench.editor, WORDS)
        bench.hub.go("live", "meeting", 2)
        assert bench.live.live.meeting == bench.meeting
        assert WORDS in bench.editor.toPlainText()
        assert problems(bench) == {Problem.FILE_UNWRITABLE}
        assert bench.window.unsaved_bar.isVisible()
    bench.hub.go("live", "meeting", 2)
    assert bench.live.live.meeting == 2
    assert lines(bench)[-1].endswith(WORDS)


def test_unsaved_notes_are_kept_as_soon_as_it_is_possible(bench: Bench, qtbot: QtBot) -> None:
    with unwritable(bench.ws):
        QTest.keyClicks(bench.editor, WORDS)
        assert not bench.window.settle()
        bench.window.tabs.open("contacts")
    qtbot.waitUntil(lambda: lines(bench)[-1].endswith(WORDS), timeout=6000)


def test_a_draft_that_is_not_saved_is_still_there(bench: Bench, qtbot: QtBot) -> None:
    first, second = (bench.hub.run("Write", outreach.start_message, person=person) for person in (2, 3))
    page = bench.window.tabs.open("followups")
    assert isinstance(page, FollowUpsTab)
    bench.hub.go("followups", "follow_up", first)
    with unwritable(bench.ws):
        QTest.keyClicks(page.composer.draft_pane.editor, WORDS)
        bench.hub.go("followups", "follow_up", second)
        assert WORDS not in page.composer.text
        bench.hub.go("followups", "follow_up", first)
        assert WORDS in page.composer.text
        bench.hub.go("followups", "follow_up", second)
    kept = "SELECT draft FROM follow_up WHERE id = ?"
    qtbot.waitUntil(lambda: WORDS in (bench.ws.db.value(kept, (first,)) or ""), timeout=6000)
    assert WORDS not in (bench.ws.db.value(kept, (second,)) or "")


def test_a_debrief_is_never_written_into_the_next_one(bench: Bench, qtbot: QtBot) -> None:
    bench.hub.run("End", live.end, meeting=bench.meeting)
    other = bench.hub.run(
        "Held", live.held_with, person=2, started_at=bench.clock.now().replace(hour=9), minutes=20
    )
    bench.hub.go("live", "meeting", bench.meeting, action="debrief")
    sheet = bench.live.debrief_page.sheet
    with unwritable(bench.ws):
        QTest.keyClicks(sheet.first_field, WORDS)
        bench.hub.go("live", "meeting", other, action="debrief")
    kept = "SELECT learned FROM debrief WHERE meeting_id = ?"
    qtbot.waitUntil(lambda: WORDS in (bench.ws.db.value(kept, (bench.meeting,)) or ""), timeout=6000)
    assert WORDS not in (bench.ws.db.value(kept, (other,)) or "")
    bench.hub.run("Write", debrief.write, meeting=other, name="learned", text="Another thing")
    assert sheet.first_field.text == "Another thing"


def test_notes_about_a_person_are_never_written_to_the_next_one(bench: Bench, qtbot: QtBot) -> None:
    page = bench.window.tabs.open("contacts")
    assert isinstance(page, ContactsTab)
    page.people.show_person(1)
    with unwritable(bench.ws):
        QTest.keyClicks(page.detail.notes.notes_area, WORDS)
        page.people.show_person(2)
        assert WORDS not in page.detail.notes.notes_area.text
    kept = "SELECT notes FROM person WHERE id = ?"
    qtbot.waitUntil(lambda: bench.ws.db.value(kept, (1,)) == WORDS, timeout=6000)
    assert WORDS not in bench.ws.db.value(kept, (2,))
    bench.hub.run("Write", contacts.write_notes, person=2, text="Other words")


def test_closing_asks_before_anything_is_lost(bench: Bench) -> None:
    with unwritable(bench.ws):
        QTest.keyClicks(bench.editor, WORDS)
        bench.prompter.answer("stay")
        assert not bench.window.close()
        assert WORDS in bench.editor.toPlainText()
    assert bench.window.close()
    assert lines(bench)[-1].endswith(WORDS)


def test_closing_asks_when_a_text_was_refused(bench: Bench) -> None:
    page = bench.window.tabs.open("contacts")
    assert isinstance(page, ContactsTab)
    page.people.show_person(1)
    area = page.detail.notes.notes_area
    area.setPlainText("x" * 250_000)
    assert not bench.window.settle()
    bench.prompter.answer("stay")
    assert not bench.window.close()
    area.setPlainText("short")
    page.detail.head.edit_name()
    page.detail.head.name_text.fields[0].clear()
    bench.prompter.answer("stay")
    assert not bench.window.close()
    page.detail.head.name_text.fields[0].setText("Tomasz")
    assert bench.window.close()


def test_what_cannot_be_done_in_a_session_is_said(bench: Bench) -> None:
    with unwritable(bench.ws):
        bench.live.session.verbs.tick_current()
    assert problems(bench) == {Problem.FILE_UNWRITABLE}
    assert bench.window.unsaved_bar.isVisible()


def test_damage_leads_to_the_backups(bench: Bench) -> None:
    bench.hub.problem.emit(UserError(Problem.NOTEBOOK_DAMAGED, name="live.askwell"))
    assert bench.window.notice.isVisible()
    bench.window.notice.buttons[0].click()
    dialog = child(bench.window, PreferencesDialog)
    assert there(dialog.page).objectName() == "backup_page"
    dialog.reject()


def test_the_file_menu_has_the_backups(bench: Bench) -> None:
    bench.trigger("file", "Backups")
    child(bench.window, PreferencesDialog).reject()
