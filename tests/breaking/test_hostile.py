"""Names and texts that mean something to other programs, in every field: shown as text everywhere, and exported."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, Qt, QTimer
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QMenu
from pytestqt.qtbot import QtBot

from desktop.core.errors import Problem, UserError
from desktop.domain.kinds import MeetingForm, MeetingKind, ReachKind
from desktop.hub import Hub
from desktop.ops import (
    bank,
    contacts,
    contacts_links,
    contacts_reaches,
    contacts_touches,
    debrief,
    exporting,
    followups,
    inbox,
    live,
    meetings,
    outreach,
    prep,
    profile,
)
from desktop.ops.exporting_wish import Wish
from desktop.qtkit.fake_prompts import FakePrompter
from desktop.views.find.palette import open_palette
from tests.breaking.conftest import Bench

pytestmark = pytest.mark.long

TEXTS = {
    "markup": '<img src="http://127.0.0.1:9/x.png"><b>bold</b><script>1</script>',
    "local": "<img src='file:///etc/passwd'> <a href='file:///'>x</a>",
    "braces": "{field} {0} {name} {__class__} {{",
    "percent": "%s %d %n %1 100% %%",
    "ampersand": "&File && &amp; <&>",
    "controls": "nul\x00mid\x01\x1f\x7f\x85",
    "bidi": "\u202egnp.exe\u202c \u2066x\u2069 \u200f\u061c",
    "marks": "👩‍👩‍👧‍👦🏳️‍🌈 e" + "\u0301" * 300,
    "lines": "one\ntwo\r\nthree\u2028four\x0bfive\ttab",
    "query": "'; DROP TABLE person;-- \" * NEAR( % _ \\",
    "formula": "=cmd|' /C calc'!A0 +1 -1 @x",
    "long": "x" * 900,
    "blank": "   \u00a0\u200b\u3000  ",
    "mail": "a%0d%0aBcc:x?bcc=y&attach=z\r\nBcc: q",
    "card": "END:VEVENT\r\nBEGIN:VCARD;,:\\n",
    "path": "../../x/CON.txt:a\\b",
}
REFUSED = {
    Problem.NAME_EMPTY, Problem.TEXT_EMPTY, Problem.TEXT_TOO_LONG, Problem.EMAIL_NO_AT, Problem.QUESTION_EMPTY,
    Problem.EMAIL_NO_DOT,
}  # fmt: skip
TABS = ("contacts", "prep", "followups", "live")


class Quiet(FakePrompter):
    """Dismisses every question."""

    def _next(self, method: str, title: str, **details: Any) -> None:
        self.asked.append((method, title))


def attempt(hub: Hub, op: Any, **values: Any) -> Any:
    outcome = hub.attempt("Try", op, **values)
    assert outcome.error is None or outcome.error.problem in REFUSED, outcome.error
    return outcome.result


def fill(hub: Hub, text: str) -> None:
    """One person with everything, all of it this text."""
    named = {"name": text, "role": text, "organisation": text, "field": text, "how_found": text}
    person = attempt(hub, contacts.add_person, **named) or attempt(hub, contacts.add_person, name="Plain")
    for field in contacts.LINE_FIELDS - {"time_zone"}:
        attempt(hub, contacts.describe, person=person, field=field, text=text)
    attempt(hub, contacts.write_notes, person=person, text=text)
    attempt(hub, contacts_links.add_tag, people=[person], name=text)
    attempt(hub, contacts_links.set_referrer, person=person, referrer=None, name=f"{text} too")
    for kind in ReachKind:
        attempt(hub, contacts_reaches.add, person=person, kind=kind, value=text)
    attempt(hub, contacts_touches.add_remark, person=person, text=text)
    attempt(hub, profile.set_profile_value, key="name", value=text)
    attempt(hub, bank.add, text=text, topic="job")
    meeting = attempt(
        hub, meetings.schedule, person=person, starts_at=hub.clock.now() + timedelta(days=1), minutes=30,
        time_zone="Europe/Berlin", form=MeetingForm.VIDEO, place=text, kind=MeetingKind.INFORMATIONAL,
    )  # fmt: skip
    for name in ("learn", "research", "overview"):
        attempt(hub, prep.write_text, meeting=meeting, name=name, text=text)
    attempt(hub, prep.add_question, meeting=meeting, text=text)
    attempt(hub, prep.add_item, meeting=meeting, text=text)
    attempt(hub, followups.add_follow_up, title=text, on=hub.clock.today(), person=person)
    draft = attempt(hub, outreach.start_message, person=person)
    attempt(hub, followups.keep_draft, follow_up=draft, subject=text, text=text, fields="", template="")
    attempt(hub, inbox.add, text=text)


@pytest.fixture
def bench(qtbot: QtBot, tmp_path: Path) -> Iterator[Bench]:
    made = Bench(tmp_path, running=False, prompter=Quiet())
    for text in TEXTS.values():
        fill(made.hub, text)
    yield made
    made.close()


def look(bench: Bench) -> None:
    """Draw everything that is shown; no label and no tip may be read as markup."""
    QApplication.processEvents()
    bench.window.grab()
    for widget in QApplication.allWidgets():
        if isinstance(widget, QLabel):
            assert widget.textFormat() == Qt.TextFormat.PlainText or not widget.text(), widget.objectName()
        tip = widget.toolTip()
        assert "<img" not in tip, (widget.objectName(), tip)


def dismiss() -> None:
    while (shown := QApplication.activeModalWidget() or QApplication.activePopupWidget()) is not None:
        shown.close()


def entries(menu: QMenu) -> Iterator[QAction]:
    for action in menu.actions():
        below = action.menu()
        if isinstance(below, QMenu):
            below.aboutToShow.emit()
            yield from entries(below)
        elif not action.isSeparator():
            yield action


def choose_everything(bench: Bench) -> None:
    """Every entry of every menu once in every tab; whatever opens is put away."""
    window = bench.window
    for tab in TABS:
        for menu in window.menus._menus.values():
            number = 0
            while True:
                window.tabs.open(tab)
                menu.aboutToShow.emit()
                found = list(entries(menu))
                if number >= len(found):
                    break
                action, number = found[number], number + 1
                if not action.isEnabled() or action is window.menus.quit:
                    continue
                QTimer.singleShot(0, window, dismiss)
                action.trigger()
                QApplication.processEvents()
                for dialog in window.findChildren(QDialog):
                    dialog.reject()
                QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def keys(bench: Bench, table: str) -> list[int]:
    return [key for (key,) in bench.ws.db.rows(f"SELECT id FROM {table}")]


def test_every_screen(bench: Bench, qtbot: QtBot) -> None:
    for tab, table in (("contacts", "person"), ("prep", "meeting"), ("followups", "follow_up")):
        for key in keys(bench, table):
            bench.hub.go(tab, table, key)
            look(bench)
    palette = open_palette(bench.desk, bench.window)
    for text in TEXTS.values():
        palette.query_field.setText(text[:200])
        qtbot.waitUntil(lambda: palette._count.text() != "" or not palette._nothing.isHidden())
        look(bench)
    palette.close()


def test_a_session_and_its_debrief(bench: Bench) -> None:
    bench.hub.run("Start", meetings.begin, meeting=1)
    for text in TEXTS.values():
        for mark in ("", "! ", "* ", '" ', "@ ", "> ", "? "):
            QTest.keyClicks(bench.editor, mark)
            data = QMimeData()
            data.setText(text)
            data.setHtml(TEXTS["markup"])
            bench.editor.insertFromMimeData(data)
            QTest.keyClick(bench.editor, Qt.Key.Key_Return)
    assert bench.window.settle()
    look(bench)
    bench.hub.run("End", live.end, meeting=1)
    bench.hub.go("live", "meeting", 1, action="debrief")
    for text in TEXTS.values():
        attempt(bench.hub, debrief.write, meeting=1, name="learned", text=text)
        look(bench)
    bench.window.tabs.open("followups")
    look(bench)
    assert not bench.problems


def test_every_menu_entry(bench: Bench) -> None:
    choose_everything(bench)
    problems = {error.problem for error in bench.problems if isinstance(error, UserError)}
    assert problems <= {Problem.NOTHING_TO_REDO, Problem.NOTHING_TO_UNDO, Problem.MEETING_RUNNING, *REFUSED}


def test_every_export(bench: Bench, tmp_path: Path) -> None:
    reader = bench.ws.open_reader()
    for name, what in (("json", "all"), ("csv", "all"), ("markdown", "all"), ("vcard", "people")):
        out = tmp_path / f"out-{name}"
        report = exporting.export(reader, Wish(name, what=what, contacts=True, private=True), out=out)
        assert all(file.is_relative_to(out) or file == out for file in report.files)
    reader.close()
    assert len(json.loads((tmp_path / "out-json").read_text(encoding="utf-8"))["people"]) == len(
        keys(bench, "person")
    )


def test_a_first_start_with_nothing_in_it(qtbot: QtBot, tmp_path: Path) -> None:
    empty = Bench(tmp_path, running=False, prompter=Quiet())
    try:
        empty.hub.run("Delete people", contacts.delete, people=keys(empty, "person"))
        choose_everything(empty)
    finally:
        empty.close()
