"""What the rows of the map of keys say, tried in a whole window: together they make a story."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from desktop.domain.kinds import MeetingForm
from desktop.ops import meetings
from desktop.views.contacts.tab import ContactsTab
from desktop.views.key_map import KEYS
from desktop.views.tab_names import PAGES
from tests.views.keys.conftest import Stage


def tabs(stage: Stage) -> None:
    for number, key in enumerate(PAGES, start=1):
        stage.press(f"Ctrl+{number}")
        assert stage.window.tabs.current_key == key


def next_tab(stage: Stage) -> None:
    stage.tab("contacts")
    stage.press("Ctrl+PgDown")
    assert stage.window.tabs.current_key == "prep"
    stage.press("Ctrl+PgUp")
    assert stage.window.tabs.current_key == "contacts"


def find(stage: Stage) -> None:
    stage.tab("contacts")
    stage.press("Ctrl+K")
    field = QApplication.focusWidget()
    assert field is not None
    assert field.objectName() == "query_field"
    stage.press("Esc")


def filter_list(stage: Stage) -> None:
    for key, name in (("contacts", "people_search"), ("prep", "bank_search"), ("followups", "search_field")):
        stage.tab(key)
        stage.press("Ctrl+F")
        field = QApplication.focusWidget()
        assert field is not None, name
        assert "earch" in field.accessibleName(), key


def new(stage: Stage) -> None:
    stage.tab("prep")
    stage.press("Ctrl+N")
    assert stage.dialog().startswith("New person")
    stage.press("Ctrl+Shift+F")
    assert stage.dialog() == "New follow-up"


def schedule(stage: Stage) -> None:
    for key in ("contacts", "prep"):
        stage.tab(key)
        stage.press("Ctrl+Shift+D")
        assert stage.dialog().startswith("Schedule")


def person(stage: Stage) -> None:
    tab = stage.contacts
    stage.press("Ctrl+Shift+P")
    assert stage.dialog().startswith("Call")
    stage.press("Ctrl+T")
    entries = [action.text() for action in stage.menu().actions()]
    assert [text[:2] for text in entries] == ["&1", "&2", "&3", "&4", "&5"]
    assert tab.people.people_list.hasFocus() or tab.detail.head.stage_pill.hasFocus()
    stage.tab("contacts")
    stage.press("Ctrl+Shift+W")
    assert stage.window.tabs.current_key == "followups"
    stage.hub.undo()


def rows(stage: Stage) -> None:
    tab = stage.contacts
    people = tab.people.people_list
    people.setFocus()
    stage.press("F2")
    assert QApplication.focusWidget() is not people  # the name, to be written over
    stage.press("Esc")
    people.setFocus()
    number = people.current_id
    stage.press("Del")
    assert people.current_id != number
    stage.press("Ctrl+Z")
    agenda = stage.followups.agenda.agenda_list
    agenda.select_id(stage.followups.agenda.model.first_open)
    agenda.setFocus()
    stage.press("Return")
    assert QApplication.focusWidget() is not agenda
    agenda.setFocus()
    stage.press("F2")
    assert stage.dialog() == "Change the follow-up"
    checklist = stage.prep.side
    checklist.show_page(1)
    checklist.check_list.setFocus()
    checklist.check_list.select_first()
    before = stage.undo_label()
    stage.press("Space")
    assert stage.undo_label() != before
    stage.press("Ctrl+Z")
    checklist.show_page(0)


def plan(stage: Stage) -> None:
    plan = stage.prep.sheet.plan
    plan.plan_list.setFocus()
    plan.plan_list.select_first()
    first = plan.plan_list.current_id
    stage.press("Alt+Down")
    assert (plan.plan_list.current_id, plan.plan_list.current_row) == (first, 1)
    stage.press("Alt+Up")
    assert plan.plan_list.current_row == 0
    before = stage.undo_label()
    stage.press("Ctrl+B")
    assert stage.undo_label() != before
    stage.press("Ctrl+Shift+R")
    rehearsal = next(one for one in stage.window.findChildren(QDialog) if one.isVisible())
    QTest.keyClick(rehearsal, Qt.Key.Key_Space)
    QTest.keyClick(rehearsal, Qt.Key.Key_Space)
    assert stage.dialog() == "Rehearse your overview"


def session(stage: Stage) -> None:
    live = stage.begun()
    editor = live.session_page.editor
    for key in '*!"@>?':
        QTest.keyClicks(editor, f"{key}x")
        assert editor.mark, key
        stage.press("Return")
    QTest.keyClicks(editor, "plain")
    for number in range(1, 7):
        stage.press(f"Alt+{number}")
        assert editor.mark
    stage.press("Alt+0")
    assert not editor.mark
    before = editor.toPlainText()
    stage.press("Ctrl+Shift+T")
    assert len(editor.toPlainText()) > len(before)


def questions(stage: Stage) -> None:
    live = stage.begun()
    first = live.live.current
    stage.press("Ctrl+Down")
    second = live.live.current
    assert second is not first
    stage.press("Ctrl+Up")
    assert live.live.current == first
    asked = sum(row.asked for row in live.live.plan)
    stage.press("Ctrl+Return")
    assert sum(row.asked for row in live.live.plan) == asked + 1
    assert not stage.window.menus.new_person.isEnabled()  # the hands stay with the notes


def session_panes(stage: Stage) -> None:
    page = stage.begun().session_page
    stage.press("F9")
    assert not page.plan_pane.isVisible()
    assert not page.captured_pane.isVisible()
    stage.press("F9")
    assert page.plan_pane.isVisible()
    session = stage.live.live.session
    assert session is not None
    stage.press("Ctrl+Shift+Space")
    session = stage.live.live.session
    assert session is not None
    assert session.paused_at is not None
    stage.press("Ctrl+Shift+Space")
    stage.press("Ctrl+Shift+M")
    mini = stage.live.session.mini
    assert mini.is_open
    mini.back()
    QApplication.processEvents()


def end(stage: Stage) -> None:
    stage.begun()
    stage.prompter.answer("end")
    stage.press("Ctrl+Shift+E")
    assert stage.prompter.asked[-1][0] == "ask_choice"
    assert stage.live.live.running is None


def start_from_prep(stage: Stage) -> None:
    """A second session, begun from its sheet."""
    planned = stage.hub.run(
        "Schedule",
        meetings.schedule,
        person=stage.contacts.people.people_list.current_id,
        starts_at=datetime(2026, 3, 20, 9, tzinfo=UTC),
        time_zone="Europe/Berlin",
        minutes=20,
        form=MeetingForm.PHONE,
    )
    tab = stage.prep
    assert tab.meeting_pane.show_meeting(planned)
    tab.meeting_pane.meeting_list.setFocus()
    stage.press("Ctrl+Return")
    assert stage.window.tabs.current_key == "live"
    assert stage.live.live.running == planned


def draft(stage: Stage) -> None:
    tab = stage.followups
    for opener in ("followups_snooze", "followups_draft_field"):
        tab.agenda.agenda_list.select_id(tab.agenda.model.first_open)
        tab.agenda.agenda_list.setFocus()
        stage.press(KEYS[opener].usual)
        assert stage.menu().actions(), opener
    stage.prompter.answer("use")  # it has an empty field
    stage.press("Ctrl+Shift+C")
    assert QApplication.clipboard().text() == tab.composer.words[1]
    stage.prompter.answer(True)
    stage.press("Ctrl+Shift+O")
    assert stage.prompter.asked[-1][1].startswith("mailto:")
    before = tab.draft.id
    stage.press("Ctrl+Return")
    assert tab.draft.id != before


def panes(stage: Stage) -> None:
    for key in PAGES:
        tab = stage.tab(key)
        panes = [pane for pane in cast("ContactsTab", tab).panes() if cast("QWidget", pane).isVisible()]
        seen = []
        for _ in panes:
            stage.press("F6")
            seen.append(QApplication.focusWidget())
        assert len(set(map(id, seen))) == len(panes), key
        stage.press("Shift+F6")
        assert QApplication.focusWidget() is seen[-2 % len(seen)], key


def text_size(stage: Stage) -> None:
    stage.tab("contacts")
    for keys, size in (("Ctrl++", 110), ("Ctrl+-", 100), ("Ctrl++", 110), ("Ctrl+0", 100)):
        stage.press(keys)
        assert stage.hub.settings.text_size == size


def help_keys(stage: Stage) -> None:
    stage.press("F1")
    assert stage.dialog() == "Keyboard shortcuts"
