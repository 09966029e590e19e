"""What was told is kept from start to start, and gives nothing away."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from desktop.core import told
from desktop.core.clock import from_text
from desktop.core.paths import Profile
from desktop.core.told import Mark, ToldFile

LATER = Mark(later=from_text("2026-03-12T15:00:00Z"))


def kept(notebook: str = "a.askwell") -> ToldFile:
    return ToldFile(Profile.find().reminders_file, notebook=Path("/home/nora") / notebook)


def test_marks_come_back() -> None:
    file = kept()
    marks = {
        file.sealed("told"): Mark(told=True),
        file.sealed("done"): Mark(told=True, done=True),
        file.sealed("later"): LATER,
    }
    file.keep(marks)
    assert kept().load() == marks


def test_nothing_there_is_nothing_told() -> None:
    assert kept().load() == {}


def test_notebooks_do_not_mix() -> None:
    kept("a.askwell").keep({kept("a.askwell").sealed("x"): LATER})
    kept("b.askwell").keep({})
    assert kept("b.askwell").load() == {}
    assert len(kept("a.askwell").load()) == 1
    assert kept("a.askwell").sealed("x") != kept("b.askwell").sealed("x")


def test_the_file_gives_nothing_away() -> None:
    file = kept()
    file.keep({file.sealed("meeting 5 2026-03-12T15:30:00"): Mark(told=True)})
    text = Profile.find().reminders_file.read_text(encoding="utf-8")
    assert not any(word in text for word in ("nora", "meeting", "2026", "askwell"))


def test_old_notebooks_are_forgotten() -> None:
    for number in range(told.NOTEBOOKS + 3):
        kept(f"{number}.askwell").keep({"x": LATER})
    assert kept("2.askwell").load() == {}
    assert len(kept("3.askwell").load()) == 1


@pytest.mark.parametrize("content", [b"", b"[]", b"{", b"\xff", b'{"x": 3}', b"[" * 100_000, b"{}"])
def test_a_broken_file_is_nothing_told(content: bytes) -> None:
    path = Profile.find().reminders_file
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    assert kept().load() == {}
    kept().keep({"x": LATER})
    assert kept().load() == {"x": LATER}


@pytest.mark.parametrize("text", [3, None, "", "later", "later soon", "later 2026-03-12", "perhaps"])
def test_a_mark_that_makes_no_sense_is_left_out(text: object) -> None:
    file = kept()
    file.keep({"x": LATER})
    path = Profile.find().reminders_file
    (notebook,) = json.loads(path.read_text(encoding="utf-8"))
    path.write_text(json.dumps({notebook: {"x": text, "y": "told"}}), encoding="utf-8")
    assert file.load() == {"y": Mark(told=True)}


def test_a_folder_that_cannot_be_written_is_no_bug(profile: Path) -> None:
    blocked = profile / "blocked"
    blocked.write_bytes(b"")
    ToldFile(blocked / "reminders.json", notebook=Path("/a")).keep({"x": LATER})
