"""Opens the notebook of ASKWELL_HOME and shows everything in it, everywhere; says as JSON what was read as markup."""

from __future__ import annotations

import json
import os
import re
import sys

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QTextEdit, QWidget

from desktop import app
from desktop.core.clock import Clock
from desktop.core.paths import Profile
from desktop.ops import contacts, meetings
from desktop.views.find.palette import open_palette
from desktop.views.main_window import MainWindow
from desktop.views.settings.dialog import PreferencesDialog

PLACES = (
    ("person", "contacts", "person", ""),
    ("meeting", "prep", "meeting", ""),
    ("question", "prep", "question", ""),
    ("meeting", "live", "meeting", ""),
    ("meeting", "live", "meeting", "debrief"),
    ("follow_up", "followups", "follow_up", ""),
)
"""A table, and where the window shows a record of it."""

DIALOGS = ("trash_action", "imports_action", "duplicates_action", "export_action", "help_action")
PAGES = ("about_me", "appearance", "backup", "protection", "reminders", "rules", "session")
BAIT = "bait"
AWHILE_MS = 300
_MARKUP = re.compile(r"<(img|a|style|link|object|iframe|svg)\b", re.IGNORECASE)


class Looker:
    """Draws what is shown and looks for what is no plain text; ``counts`` how much it has seen."""

    def __init__(self) -> None:
        self.wrong: set[str] = set()
        self.counts = {"looks": 0, "shown": 0}

    def look(self, window: QWidget) -> None:
        QApplication.processEvents()
        window.grab()
        self.counts["looks"] += 1
        for widget in QApplication.allWidgets():
            if widget.isVisible():
                self._judge(widget)

    def _judge(self, widget: QWidget) -> None:
        name = f"{type(widget).__name__} {widget.objectName()}"
        tip = widget.toolTip()
        if BAIT in tip and _MARKUP.search(tip):
            self.wrong.add(f"{name} has the tip {tip[:60]}")
        if isinstance(widget, QLabel) and widget.text():
            self.counts["shown"] += BAIT in widget.text()
            if widget.textFormat() != Qt.TextFormat.PlainText:
                self.wrong.add(f"{name} shows {widget.text()[:60]}")
        if isinstance(widget, QTextEdit):
            text = widget.toPlainText()
            self.counts["shown"] += BAIT in text
            if "\ufffc" in text or "href=" in widget.toHtml().replace("href=&quot;", "").replace(
                "href='", ""
            ):
                self.wrong.add(f"{name} shows what is no text: {widget.toHtml()[-200:]}")


def main() -> int:
    """Everybody in every tab, the search, the dialogs, a session and the preferences."""
    profile = Profile.find()
    application = app.make_application(profile)
    program = app.Program(application, profile=profile, clock=Clock())
    assert program.begin_usual()
    window = program.window
    assert window is not None
    looker = Looker()
    _walk(window, looker)
    _search(window, looker)
    _dialogs(window, looker)
    hub = window.desk.hub
    hub.run("Start", meetings.start_now, person=hub.db.value("SELECT min(id) FROM person"))
    window.tabs.open("live")
    looker.look(window)
    program.close()
    os.write(1, json.dumps({"wrong": sorted(looker.wrong), "counts": looker.counts}).encode())
    return 0


def _walk(window: MainWindow, looker: Looker) -> None:
    hub = window.desk.hub
    for table, tab, kind, action in PLACES:
        where = "WHERE state = 'held'" if action == "debrief" else ""
        for (key,) in hub.db.rows(f"SELECT id FROM {table} {where} ORDER BY id"):
            hub.go(tab, kind, key, action=action)
            looker.look(window)


def _search(window: MainWindow, looker: Looker) -> None:
    palette = open_palette(window.desk, window)
    for word in ("Person", "img", BAIT, "href"):
        palette.query_field.setText(word)
        looker.look(window)
        looker.look(palette)
    palette.close_overlay()


def _dialogs(window: MainWindow, looker: Looker) -> None:
    """Each menu's dialog, with somebody in the trash; those that wait for an answer are looked at from a timer."""
    hub = window.desk.hub
    hub.run("Delete", contacts.delete, people=[hub.db.value("SELECT max(id) FROM person")])
    for name in DIALOGS:
        _in_a_while(lambda: _look_at_dialogs(window, looker))
        getattr(window.menus, name).trigger()
        _look_at_dialogs(window, looker)
    for page in PAGES:
        window.menus.open_preferences(page)
        _look_at_dialogs(window, looker)
    assert not window.findChildren(PreferencesDialog) or not QApplication.activeModalWidget()


def _in_a_while(act: object) -> None:
    QTimer.singleShot(AWHILE_MS, act)  # type: ignore[call-overload]


def _look_at_dialogs(window: MainWindow, looker: Looker) -> None:
    QApplication.processEvents()
    for dialog in window.findChildren(QDialog):
        if dialog.isVisible():
            looker.look(dialog)
            dialog.reject()


if __name__ == "__main__":
    sys.exit(main())
