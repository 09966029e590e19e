"""What a notebook does not take is in the typing log, and in the notebook at the next start."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.core.settings import Settings
from desktop.hub import Hub
from desktop.models import unsaved as recovering
from desktop.models.unsaved import Recovered
from desktop.ops import contacts, unsaved
from desktop.storage.typing_log import TypingLog
from desktop.views import recovered
from desktop.views.contacts.tab import ContactsTab
from tests.breaking.conftest import Bench, unwritable
from tests.breaking.test_unsaved import WORDS, lines
from tests.helpers.there import there

LABEL = "Bring back"


@pytest.fixture
def log(bench: Bench, tmp_path: Path) -> TypingLog:
    bench.ws._unsaved = tmp_path / "elsewhere"
    return there(bench.ws.typing_log)


def again(bench: Bench) -> Hub:
    """A hub of the next start."""
    return Hub(bench.ws, settings=Settings(), keep_settings=lambda _: None)


def test_a_session_that_cannot_be_saved_comes_back_at_the_next_start(bench: Bench, log: TypingLog) -> None:
    with unwritable(bench.ws):
        QTest.keyClicks(bench.editor, f"!{WORDS}")
        assert not bench.window.settle()
        assert log.path.stat().st_mode & 0o777 == 0o600
        assert log.path.parent.stat().st_mode & 0o777 == 0o700
        assert bench.window.unsaved_bar.isVisible()
        assert "kept in a second file" in bench.window.unsaved_bar.words.text()
        QTest.keyClicks(bench.editor, " and more")
        assert not bench.window.settle()
    hub = again(bench)
    assert recovering.recover(hub, label=LABEL) == Recovered(kept=1)
    assert lines(bench)[-1].endswith(f"{WORDS} and more")
    assert not log.path.exists()
    assert bench.ws.undo_label is not None
    hub.undo()
    assert not any(WORDS in line for line in lines(bench))


def test_it_is_emptied_after_the_next_good_commit(bench: Bench, log: TypingLog) -> None:
    with unwritable(bench.ws):
        QTest.keyClicks(bench.editor, WORDS)
        assert not bench.window.settle()
        assert WORDS in str(log.texts())
    assert bench.window.settle()
    assert not log.path.exists()
    assert not bench.window.unsaved_bar.isVisible()
    assert recovering.recover(again(bench), label=LABEL) == Recovered()


def test_several_texts_of_several_places(bench: Bench, log: TypingLog) -> None:
    page = bench.window.tabs.open("contacts")
    assert isinstance(page, ContactsTab)
    page.people.show_person(1)
    with unwritable(bench.ws):
        QTest.keyClicks(page.detail.notes.notes_area, WORDS)
        bench.window.tabs.open("live")
        QTest.keyClicks(bench.editor, "In the session")
        assert not bench.window.settle()
        assert len(log.texts()) == 2
        bench.window.unsaved_bar.buttons[2].click()
        copied = QGuiApplication.clipboard().text()
        assert WORDS in copied
        assert "In the session" in copied
    assert recovering.recover(again(bench), label=LABEL) == Recovered(kept=2)
    assert bench.ws.db.value("SELECT notes FROM person WHERE id = 1") == WORDS


def test_closing_without_saving_says_that_it_comes_back(bench: Bench, log: TypingLog) -> None:
    with unwritable(bench.ws):
        QTest.keyClicks(bench.editor, WORDS)
        bench.prompter.answer("close")
        assert bench.window.close()
        assert "comes back" in str(bench.prompter.details[-1])
    assert WORDS in str(log.texts())


def test_try_again_and_a_copy(bench: Bench, log: TypingLog, tmp_path: Path) -> None:
    target = tmp_path / "copy.askwell"
    with unwritable(bench.ws):
        QTest.keyClicks(bench.editor, WORDS)
        assert not bench.window.settle()
        bench.window.unsaved_bar.buttons[0].click()
        assert bench.window.unsaved_bar.isVisible()
    bench.prompter.answer(target)
    bench.window.unsaved_bar.buttons[1].click()
    assert target.exists()
    bench.window.unsaved_bar.buttons[0].click()
    assert not bench.window.unsaved_bar.isVisible()


def test_what_belongs_to_somebody_who_is_gone_becomes_a_quick_note(bench: Bench, log: TypingLog) -> None:
    page = bench.window.tabs.open("contacts")
    assert isinstance(page, ContactsTab)
    page.people.show_person(2)
    with unwritable(bench.ws):
        QTest.keyClicks(page.detail.notes.notes_area, WORDS)
        assert not bench.window.settle()
    kept = log.texts()
    bench.hub.run("Delete", contacts.delete, people=[2])
    log.keep(kept)
    assert recovering.recover(again(bench), label=LABEL) == Recovered(in_inbox=1)
    assert bench.ws.db.value("SELECT text FROM inbox_line") == WORDS


def test_a_notebook_that_still_takes_nothing_keeps_its_log(
    bench: Bench, log: TypingLog, qtbot: QtBot
) -> None:
    with unwritable(bench.ws):
        QTest.keyClicks(bench.editor, WORDS)
        assert not bench.window.settle()
        hub = again(bench)
        assert recovering.recover(hub, label=LABEL) == Recovered(left=1)
        hub.forget_waiting()
        assert WORDS in str(log.texts())


def test_a_later_wording_is_not_replaced_by_an_older_one(bench: Bench, log: TypingLog) -> None:
    with unwritable(bench.ws):
        QTest.keyClicks(bench.editor, WORDS)
        assert not bench.window.settle()
        old = log.texts()
    bench.clock.advance(5)
    QTest.keyClicks(bench.editor, " in the end")
    assert bench.window.settle()
    log.keep(old)
    recovering.recover(again(bench), label=LABEL)
    assert lines(bench)[-1].endswith(f"{WORDS} in the end")


@pytest.mark.parametrize("content", [b"Dear diary", b"SQLite format 3\0" + b"x" * 5000])
def test_a_log_that_cannot_be_read_stops_nobody_and_is_kept(
    bench: Bench, log: TypingLog, content: bytes
) -> None:
    log.path.parent.mkdir()
    log.path.write_bytes(content)
    found = recovering.recover(again(bench), label=LABEL)
    aside = there(found.aside)
    assert found == Recovered(aside=aside)
    assert aside.read_bytes() == content
    assert not log.path.exists()
    assert str(aside) in recovered.words(found)


def test_an_empty_log_is_one_without_texts(bench: Bench, log: TypingLog) -> None:
    log.path.parent.mkdir()
    log.path.write_bytes(b"")
    assert recovering.recover(again(bench), label=LABEL) == Recovered()
    assert not log.path.exists()


def test_a_log_of_another_passphrase_is_kept_and_does_not_stand_in_the_way(tmp_path: Path) -> None:
    before, now = (TypingLog(tmp_path / "one.typed", key=bytes([number] * 32)) for number in (1, 2))
    assert before.keep({"a": "words of before"})
    assert not now.is_readable
    assert now.keep({"b": "words of now"})
    assert now.texts() == {"b": "words of now"}
    (aside,) = tmp_path.glob("*.broken-*")
    assert TypingLog(aside, key=bytes([1] * 32)).texts() == {"a": "words of before"}


@pytest.mark.parametrize("text", ["", "[]", '{"op": "os:system"}', "{"])
def test_a_log_never_runs_anything_else(bench: Bench, log: TypingLog, text: str) -> None:
    entry = {
        "name": "a",
        "label": "",
        "merge_key": "",
        "arguments": {},
        "uid": "",
        "at": "",
        "op": "os:system",
    }
    log.keep({"a": text, "b": json.dumps(entry)})
    assert unsaved.read(bench.ws) == []


def test_a_key_closes_the_log_too(tmp_path: Path) -> None:
    key = bytes(range(32))
    log = TypingLog(tmp_path / "a.typed", key=key)
    assert log.keep({"notes:1": WORDS})
    assert WORDS.encode() not in log.path.read_bytes()
    assert log.texts() == {"notes:1": WORDS}
    assert TypingLog(log.path, key=bytes(32)).texts() == {}
    assert TypingLog(log.path).texts() == {}
