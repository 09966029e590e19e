"""A notebook in a folder of a service is spoken of once, and another place is offered for it."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.core.settings import Settings
from desktop.storage import check
from desktop.views import synced_notice
from tests.breaking.conftest import Bench, bench, make_bench

__all__ = ["bench", "make_bench"]


@pytest.fixture
def told(bench: Bench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Bench:
    """The bench's notebook as if its folder were Dropbox's."""
    (tmp_path / ".dropbox").touch()
    return bench


def warn(bench: Bench, tmp_path: Path) -> bool:
    return synced_notice.warn(bench.window, other_place=tmp_path / "data")


def test_nothing_to_say(bench: Bench, tmp_path: Path) -> None:
    assert not warn(bench, tmp_path)
    assert bench.hub.settings == Settings()


def test_once(told: Bench, tmp_path: Path) -> None:
    assert warn(told, tmp_path)
    assert "Dropbox copies to other computers" in told.window.notice.words.text()
    told.window.notice.buttons[1].click()
    assert not told.window.notice.isVisible()
    assert not warn(told, tmp_path)


def test_another_place(told: Bench, tmp_path: Path) -> None:
    target = tmp_path / "elsewhere" / "live.askwell"
    target.parent.mkdir()
    wanted: list[object] = []
    told.window.notebook_requested.connect(wanted.append)
    warn(told, tmp_path)
    told.prompter.answer(target)
    told.window.notice.buttons[0].click()
    assert wanted == [target]
    assert check.examine(target).sound
    assert told.ws.path.exists()


def test_a_second_copy_is_named(bench: Bench, tmp_path: Path) -> None:
    copy = bench.ws.path.with_name(f"{bench.ws.path.stem} (conflicted copy 2026-03-12).askwell")
    copy.touch()
    assert warn(bench, tmp_path)
    assert copy.name in bench.window.notice.words.text()
    assert not warn(bench, tmp_path)
