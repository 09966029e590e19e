"""Uses the program on the profile of ASKWELL_HOME as a person would, forces bugs, and says what became visible.

Without an argument: JSON of window titles, reports and what a terminal showed. With ``copy``: JSON of each way to copy,
with the kinds of data on the clipboard, its text, and the text that was chosen.
"""

from __future__ import annotations

import json
import logging
import os
import sys
from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtWidgets import QApplication

from desktop import app
from desktop.core import log
from desktop.core.clock import Clock
from desktop.core.paths import Profile
from desktop.domain.kinds import ReachKind
from desktop.ops import contacts_reaches, meetings, outreach
from desktop.views.contacts.call_dialog import CallDialog
from desktop.views.contacts.reach_box import ReachLine
from desktop.views.contacts.tab import ContactsTab
from desktop.views.crash_dialog import CrashDialog
from desktop.views.find.palette import open_palette
from desktop.views.followups.tab import FollowUpsTab
from desktop.views.live.tab import LiveTab
from desktop.views.main_window import MainWindow
from tests.safety.typed_passphrase import unlock


def main(copy: bool) -> int:
    """Start, use, say, leave."""
    profile = Profile.find()
    application = app.make_application(profile)
    logging.getLogger().setLevel(logging.DEBUG)
    logging.getLogger("desktop").setLevel(logging.DEBUG)
    program = app.Program(application, profile=profile, clock=Clock())
    assert program.begin_usual(), "not opened"
    unlock(program)
    window = program.window
    assert window is not None
    hub = window.desk.hub
    hub.use_settings(replace(hub.settings, hide_names_in_title=True))
    told = _copied(window) if copy else _used(window)
    program.close()
    os.write(1, json.dumps(told).encode())
    return 0


def _used(window: MainWindow) -> dict[str, str]:
    """Every tab, the search, a session, and bugs with people's data in their variables."""
    application, hub = QApplication.instance(), window.desk.hub
    titles = [window.windowTitle()]
    person = hub.db.value("SELECT id FROM person ORDER BY id DESC")
    name = str(hub.db.value("SELECT shown_name FROM person WHERE id = ?", (person,)))
    for key in window.tabs.keys:
        window.tabs.open(key)
        QApplication.processEvents()
    palette = open_palette(window.desk, window)
    palette.query_field.setText(name)
    QApplication.processEvents()
    palette.close_overlay()
    hub.run("Start", meetings.start_now, person=person)
    window.tabs.open("live")
    QApplication.processEvents()
    titles += [widget.windowTitle() for widget in QApplication.topLevelWidgets()]
    _break(name)
    QApplication.processEvents()
    shown = [each.report for each in QApplication.topLevelWidgets() if isinstance(each, CrashDialog)]
    for widget in QApplication.topLevelWidgets():
        if isinstance(widget, CrashDialog):
            widget.reject()
    report = log.bug_report(_error(name))
    assert application is not None
    return {"titles": " ".join(titles), "reports": " ".join([*shown, report])}


def _break(name: str) -> None:
    """Bugs in a slot, with names and notes in the error and its variables."""

    def slot() -> None:
        note = f"{name} said this"
        logging.getLogger("desktop.somewhere").debug("about %s", "nobody")
        logging.getLogger("somebody.else").warning("quoting %s", note)
        raise ValueError(note)

    QTimer.singleShot(0, slot)
    for _ in range(5):
        QApplication.processEvents()


def _error(name: str) -> BaseException:
    try:
        dict[str, str]()[name]
    except KeyError as error:
        return error
    raise AssertionError


def _copied(window: MainWindow) -> dict[str, tuple[list[str], str, str]]:
    found: dict[str, tuple[list[str], str, str]] = {}
    hub, clipboard = window.desk.hub, QGuiApplication.clipboard()

    def look(name: str, expected: str) -> None:
        found[name] = (list(clipboard.mimeData().formats()), clipboard.text(), expected)

    contacts = window.tabs.open("contacts")
    assert isinstance(contacts, ContactsTab)
    person = hub.db.value("SELECT person_id FROM reach ORDER BY id")
    contacts.people.show_person(person)
    QApplication.processEvents()
    values = {row[0] for row in hub.db.rows("SELECT value FROM reach WHERE person_id = ?", (person,))}
    for line in contacts.findChildren(ReachLine):
        if line.row is not None and line.row.value in values:
            line.copy_button.click()
            look(f"a way to reach somebody, {line.row.id}", line.row.value)
    _copy_draft(window, person, look)
    _copy_number(window, person, look)
    hub.run("Start", meetings.start_now, person=person)
    live = window.tabs.open("live")
    assert isinstance(live, LiveTab)
    editor = live.session_page.editor
    editor.setPlainText("First line\nSecond line")
    cursor = QTextCursor(editor.document())
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
    editor.setTextCursor(cursor)
    editor.copy()
    look("a selection of notes", "First line")
    dialog = CrashDialog(log.bug_report(_error("x")), parent=window)
    dialog.copy_button.click()
    look("a bug's report", dialog.report)
    return found


Look = Callable[[str, str], None]


def _copy_draft(window: MainWindow, person: int, look: Look) -> None:
    """A whole draft by its button, and a piece of it by the Edit menu's way."""
    hub = window.desk.hub
    draft = hub.run("Write", outreach.start_message, person=person)
    page = window.tabs.open("followups")
    assert isinstance(page, FollowUpsTab)
    hub.go("followups", "follow_up", draft)
    QApplication.processEvents()
    editor = page.composer.draft_pane.editor
    editor.setPlainText("Good morning,\n\nmay I ask you something?")
    page.composer.copy()
    look("a draft", "Good morning,\n\nmay I ask you something?")
    cursor = editor.textCursor()
    cursor.setPosition(0)
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
    editor.setTextCursor(cursor)
    editor.copy()
    look("a selection in a draft", "Good morning,")


def _copy_number(window: MainWindow, person: int, look: Look) -> None:
    """The number in the dialog that helps with a call."""
    hub = window.desk.hub
    hub.run("Add", contacts_reaches.add, person=person, kind=ReachKind.PHONE, value="+49 30 55501")
    for key, _ in hub.db.rows("SELECT id, value FROM reach WHERE value = '+49 30 55501'"):
        hub.run("Best", contacts_reaches.set_best, reach=key)
    hub.go("contacts", "person", person, action="call")
    QApplication.processEvents()
    for dialog in window.findChildren(CallDialog):
        dialog.copy_button.click()
        look("a number to call", dialog.number_label.text())
        dialog.reject()


if __name__ == "__main__":
    sys.exit(main("copy" in sys.argv[1:]))
