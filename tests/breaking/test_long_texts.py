"""Texts of any length pasted anywhere: taken or refused by a sentence, and the window goes on."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTextEdit
from pytestqt.qtbot import QtBot

from desktop.ops import outreach
from desktop.storage.queries import live as queries
from desktop.views.contacts.tab import ContactsTab
from desktop.views.followups.tab import FollowUpsTab
from desktop.views.prep.tab import PrepTab
from tests.breaking.conftest import Bench

pytestmark = pytest.mark.long

MARKUP = '<img src="http://127.0.0.1:9/x.png"><b>bold</b>'
TOO_LONG = "This is too long to be pasted here"


def paste(editor: QTextEdit, text: str) -> None:
    data = QMimeData()
    data.setText(text)
    data.setHtml(MARKUP)
    editor.insertFromMimeData(data)


def squeezed(text: str) -> str:
    return "".join(text.split())


def notes(bench: Bench) -> list[str]:
    return [row.text for row in queries.lines(bench.ws.db, bench.meeting)]


@pytest.mark.parametrize(
    "text",
    [
        "word " * 20_000,
        "\n".join(f"line {number}" for number in range(10_000)),
        "x" * 100_000,
        "👩‍👩‍👧‍👦 " * 5_000,
    ],
    ids=["words", "lines", "one word", "families"],
)
def test_a_long_paste_into_the_notes(bench: Bench, qtbot: QtBot, text: str) -> None:
    before = notes(bench)
    QTest.keyClicks(bench.editor, "Before ")
    paste(bench.editor, text)
    wanted = squeezed("Before " + text)
    qtbot.waitUntil(lambda: squeezed(bench.editor.toPlainText()).endswith(wanted), timeout=10_000)
    assert bench.window.settle()
    assert squeezed("".join(notes(bench))).endswith(wanted)
    while notes(bench) != before:
        assert bench.editor.document().isUndoAvailable()
        bench.editor.undo()
        assert bench.window.settle()


def test_six_megabytes_are_no_note(bench: Bench) -> None:
    QTest.keyClicks(bench.editor, "Before ")
    paste(bench.editor, "z " * 3_000_000)
    bar = bench.live.session_page.notice_bar
    assert bar.isVisible()
    assert bar.words.text().startswith(TOO_LONG)
    assert bench.window.settle()
    assert notes(bench)[-1].endswith("Before ")


def areas(bench: Bench) -> list[QTextEdit]:
    contacts, prep = bench.window.tabs.open("contacts"), bench.window.tabs.open("prep")
    followups = bench.window.tabs.open("followups")
    assert isinstance(contacts, ContactsTab)
    assert isinstance(prep, PrepTab)
    assert isinstance(followups, FollowUpsTab)
    bench.hub.go("prep", "meeting", 2)
    bench.hub.go("followups", "follow_up", bench.hub.run("Write", outreach.start_message, person=2))
    sheet = prep.sheet
    return [
        contacts.detail.notes.notes_area,
        sheet.learn_area,
        sheet.research_area,
        sheet.overview.overview_area,
        followups.composer.draft_pane.editor,
    ]


def test_six_megabytes_go_nowhere_else(bench: Bench) -> None:
    for area in areas(bench):
        before = area.toPlainText()
        bench.window.notice.hide()
        paste(area, "z " * 3_000_000)
        assert area.toPlainText() == before
        assert not bench.window.notice.isHidden()
        assert bench.window.notice.words.text().startswith(TOO_LONG)
    assert bench.window.close()


def test_markup_stays_text(bench: Bench) -> None:
    for area in [bench.editor, *areas(bench)]:
        paste(area, MARKUP)
        QApplication.processEvents()
        assert MARKUP in area.toPlainText()
    assert bench.window.settle()
