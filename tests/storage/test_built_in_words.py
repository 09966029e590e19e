"""Built-in questions and templates follow the language of whoever opens the notebook."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from desktop.core import resources
from desktop.core.clock import Clock
from desktop.core.paths import Profile
from desktop.ops import bank
from desktop.storage import built_in_words
from desktop.storage.opening import open_notebook
from desktop.storage.workspace import Workspace


@pytest.fixture
def opened(profile: Path) -> Callable[[str], Workspace]:
    place = Profile.under(profile)

    def again(tag: str) -> Workspace:
        return open_notebook(place.notebook, profile=place, clock=Clock(), create=True, language=tag)

    return again


def _texts(ws: Workspace) -> list[tuple[str, str, str]]:
    return ws.db.rows("SELECT uid, text, topic FROM question ORDER BY position")


def _templates(ws: Workspace) -> list[tuple[str, str, str, str]]:
    return ws.db.rows("SELECT uid, name, subject, text FROM template ORDER BY position")


def test_there_and_back_again(opened: Callable[[str], Workspace]) -> None:
    ws = opened("en")
    english, templates = _texts(ws), _templates(ws)
    ws.close()
    ws = opened("de")
    german = _texts(ws)
    assert [uid for uid, _, _ in german] == [uid for uid, _, _ in english]
    assert [text for _, text, _ in german] == [item["text"] for item in resources.question_bank("de")]
    assert [name for _, name, _, _ in _templates(ws)] == [
        i["name"] for i in resources.message_templates("de")
    ]
    assert ws.undo_label is None
    ws.close()
    ws = opened("en")
    assert (_texts(ws), _templates(ws)) == (english, templates)
    ws.close()


def test_what_somebody_reworded_stays_and_their_topics_go_along(opened: Callable[[str], Workspace]) -> None:
    ws = opened("en")
    first = ws.db.value("SELECT min(id) FROM question")
    ws.perform("Reword", bank.edit, {"question": first, "text": "How do you know Rosalind?"})
    own, _ = ws.perform("Add", bank.add, {"text": "Which map do you trust?", "topic": "The work itself"})
    built_in_words.put_into(ws, "de")
    assert ws.db.value("SELECT text FROM question WHERE id = ?", (first,)) == "How do you know Rosalind?"
    assert ws.db.value("SELECT topic FROM question WHERE id = ?", (own,)) == "Die Arbeit selbst"
    ws.close()


def test_undo_reaches_past_the_change(opened: Callable[[str], Workspace]) -> None:
    ws = opened("en")
    first = ws.db.value("SELECT min(id) FROM question")
    before = ws.db.value("SELECT text FROM question WHERE id = ?", (first,))
    ws.perform("Reword", bank.edit, {"question": first, "text": "How do you know Rosalind?"})
    built_in_words.put_into(ws, "de")
    assert ws.undo_label == "Reword"
    ws.undo()
    assert ws.db.value("SELECT text FROM question WHERE id = ?", (first,)) == before
    ws.close()


def test_the_new_words_are_found(opened: Callable[[str], Workspace]) -> None:
    ws = opened("en")
    built_in_words.put_into(ws, "de")
    found = ws.db.rows("SELECT rowid FROM search_question WHERE search_question MATCH 'Umweg'")
    assert len(found) == 1
    assert not ws.db.rows("SELECT rowid FROM search_question WHERE search_question MATCH 'detour'")
    ws.close()


def test_without_a_language_everything_stays(opened: Callable[[str], Workspace]) -> None:
    opened("de").close()
    ws = opened("")
    assert _texts(ws)[0][1] == resources.question_bank("de")[0]["text"]
    ws.close()
