"""Quick notes, and the command line beside a window that has the notebook."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from desktop.core import handover
from desktop.core.clock import Clock
from desktop.core.paths import Profile
from desktop.storage import opening
from desktop.storage.workspace import Workspace
from tests.cli.conftest import PEOPLE, Askwell


def open_window(path: Path) -> Workspace:
    """What a window does with a notebook."""
    return opening.open_notebook(path, profile=Profile.find(), clock=Clock())


def test_a_quick_note_makes_the_first_notebook(askwell: Askwell, places: Profile) -> None:
    found = askwell("quick-note", "Ask about tides", "--json")
    assert (found.status, found.json["kept_in"]) == (0, "inbox")
    assert places.notebook.exists()
    assert askwell("quick-note", "   ").status == 1


def test_a_named_notebook_is_not_made(askwell: Askwell, tmp_path: Path) -> None:
    found = askwell("quick-note", "x", "--notebook", tmp_path / "none.askwell", "--json")
    assert (found.status, found.json["error"]["problem"]) == (1, "notebook_missing")
    assert not (tmp_path / "none.askwell").exists()


def test_beside_a_window(askwell: Askwell, notebook: Path, tmp_path: Path) -> None:
    """Reading commands work, writing ones name the owner; a window without an ear gets no note."""
    file = tmp_path / "people.csv"
    file.write_text(PEOPLE, encoding="utf-8")
    window = open_window(notebook)
    try:
        for typed in (("import", file), ("quick-note", "x")):
            found = askwell(*typed, "--notebook", notebook, "--json")
            assert found.status == 1
            assert found.json["error"]["problem"] == "notebook_in_use"
            assert f"process {os.getpid()}" in found.said
        assert askwell("search", "water", "--notebook", notebook).status == 0
        assert askwell("check", "--notebook", notebook).status == 0
        assert askwell("backup", "--notebook", notebook).status == 0
        assert askwell("import", file, "--dry-run", "--notebook", notebook).status == 0
        out = ("--out", tmp_path / "x.json")
        assert askwell("export", "--format", "json", *out, "--notebook", notebook).status == 0
    finally:
        window.close()


def test_a_note_goes_to_the_window(askwell: Askwell, notebook: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[handover.Request] = []

    def answer(identity: str, request: handover.Request, **_: object) -> handover.Answer:
        asked.append(request)
        return handover.Answer(True, "meeting")

    monkeypatch.setattr(handover, "ask", answer)
    found = askwell("quick-note", "Tides", "and boats", "--notebook", notebook, "--json")
    assert (found.status, found.json["kept_in"]) == (0, "meeting")
    assert asked == [handover.Request(handover.Wish.QUICK_NOTE, text="Tides and boats")]
    assert "running session" in found.said


def test_the_window_refuses_a_note(askwell: Askwell, notebook: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    refusal = handover.Answer(False, problem="disk_full", facts={"name": "a.askwell"})
    monkeypatch.setattr(handover, "ask", lambda *args, **more: refusal)
    found = askwell("quick-note", "x", "--notebook", notebook)
    assert found.status == 1
    assert "the disk with a.askwell is full" in found.said


def test_the_window_hangs(askwell: Askwell, notebook: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def hang(*args: object, **more: object) -> None:
        raise handover.NoAnswer

    monkeypatch.setattr(handover, "ask", hang)
    found = askwell("quick-note", "x", "--notebook", notebook, "--json")
    assert (found.status, found.json["error"]["problem"]) == (1, "window_silent")


def test_a_second_start_raises_the_first(
    askwell: Askwell, notebook: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[handover.Request] = []

    def answer(identity: str, request: handover.Request, **_: object) -> handover.Answer:
        asked.append(request)
        return handover.Answer(True)

    monkeypatch.setattr(handover, "ask", answer)
    assert askwell("--notebook", notebook).status == 0
    assert askwell(notebook).status == 0
    assert asked == [handover.Request(handover.Wish.RAISE)] * 2
