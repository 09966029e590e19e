"""The language of the window: chosen in the preferences, seen at once, and never in the middle of a session."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QApplication, QTabBar
from pytestqt.qtbot import QtBot

from desktop.app import Program
from desktop.core import language
from desktop.core import settings as settings_store
from desktop.core.clock import FixedClock
from desktop.core.paths import Profile
from desktop.hub import Destination
from desktop.ops import contacts, followups, live, meetings
from desktop.qtkit.combos import ComboBox
from desktop.views.live.session_page import SessionPage
from desktop.views.quick_note import take_note
from desktop.views.settings.dialog import PreferencesDialog
from tests.helpers.there import child


def choose(program: Program, tag: str) -> None:
    """As the page Language does it."""
    assert program.window is not None
    hub = program.window.desk.hub
    hub.use_settings(replace(hub.settings, language=tag))


def tab_names(program: Program) -> list[str]:
    assert program.window is not None
    bar = program.window.tabs.findChild(QTabBar)
    assert bar is not None
    return [bar.tabText(number).strip() for number in range(bar.count())]


def test_another_language_is_there_at_once(program: Program, place: Profile, qtbot: QtBot) -> None:
    assert tab_names(program)[0] == "Contacts"
    first = program.window
    choose(program, "de")
    qtbot.waitUntil(lambda: program.window is not first)
    assert tab_names(program) == ["Kontakte", "Vorbereitung", "Gesprächsnotizen", "Dranbleiben"]
    assert program.window is not None
    dialog = program.window.findChild(PreferencesDialog)
    assert dialog is not None
    assert dialog.page is not None
    assert dialog.page.objectName() == "language_page"
    combo = dialog.findChild(ComboBox, "language_combo")
    assert combo is not None
    assert (combo.value, combo.currentText()) == ("de", "Deutsch")
    reader = program.window.desk.hub.db
    assert reader.value("SELECT topic FROM question ORDER BY position") == "Zum Einstieg"
    assert settings_store.load(place.settings_file).language == "de"
    dialog.reject()
    second = program.window
    choose(program, "en")
    qtbot.waitUntil(lambda: program.window is not second)
    assert tab_names(program)[0] == "Contacts"
    assert program.window is not None
    assert program.window.desk.hub.db.value("SELECT topic FROM question ORDER BY position") == "Opening"


def test_one_comes_back_to_the_row_that_was_chosen(program: Program, qtbot: QtBot) -> None:
    assert program.window is not None
    first, hub = program.window, program.window.desk.hub
    made = [
        hub.run("Add a follow-up", followups.add_follow_up, title=title, on=None, person=None)
        for title in ("One", "Two")
    ]
    assert made[1] is not None
    hub.go("followups", "follow_up", made[1])
    choose(program, "de")
    qtbot.waitUntil(lambda: program.window is not first)
    assert program.window.place() == Destination("followups", "follow_up", made[1])
    assert program.window.tabs.current_key == "followups"
    assert program.window.menus.undoing.undo.text() == "Rückgängig: Aufgabe hinzufügen"


def test_one_comes_back_to_the_line_that_was_read(program: Program, qtbot: QtBot) -> None:
    assert program.window is not None
    first, hub = program.window, program.window.desk.hub
    meeting = hub.run("Begin", meetings.start_now, person=hub.run("Add", contacts.add_person, name="Ana"))
    for words in ("Walks", "Plans", "Floods"):
        take_note(hub, words)
    hub.run("End", live.end, meeting=meeting)
    line = Destination("live", "note_line", hub.db.value("SELECT id FROM note_line WHERE text = 'Plans'"))
    hub.navigate.emit(line)
    assert first.place() == line
    choose(program, "de")
    qtbot.waitUntil(lambda: program.window is not first)
    assert program.window.place() == line
    page = child(program.window, SessionPage)
    assert page.isVisible()
    assert page.editor.line.text() == "Plans"


def test_a_session_that_runs_is_left_alone(program: Program, qtbot: QtBot) -> None:
    assert program.window is not None
    first, hub = program.window, program.window.desk.hub
    person = hub.run("Add", contacts.add_person, name="Amara Nwosu")
    meeting = hub.run("Start", meetings.start_now, person=person)
    assert meeting is not None
    choose(program, "de")
    QApplication.processEvents()
    assert program.window is first
    assert language.spoken() == "en"
    assert program.settings.language == "de"  # from the next start


def test_the_next_start_is_in_the_language_that_was_chosen(
    qapp: QApplication, place: Profile, program: Program
) -> None:
    program.close()
    settings_store.write(place.settings_file, replace(settings_store.Settings(), language="de"))
    again = Program(qapp, profile=place, clock=FixedClock("2026-03-12T13:00:00.000Z", zone="Europe/Berlin"))
    assert again.open(place.notebook)
    assert tab_names(again)[0] == "Kontakte"
    again.close()
    again.deleteLater()
