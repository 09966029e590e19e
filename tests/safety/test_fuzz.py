"""Runs of files of chance add up, and what a parser fails on is kept."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from desktop.exchange.reaches import phone
from desktop.exchange.reasons import Reason
from desktop.exchange.records import FileRefused
from tests.safety.chance import Parser
from tests.safety.fuzz import feed


def refuses(_data: bytes) -> None:
    phone("x")
    raise FileRefused(Reason.NO_CARDS)


def fails_on_bell(data: bytes) -> None:
    if data[:1] == b"\a":
        raise ZeroDivisionError


def test_two_runs_add_up(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    parser = Parser("sound", refuses, [b"abc"], ("reaches",))
    first = feed(parser, minutes=0, into=tmp_path)
    second = feed(parser, minutes=0, into=tmp_path)
    assert (first.inputs, first.runs, second.inputs, second.runs) == (1, 1, 2, 2)
    assert second.failures == []
    assert parser.coverage() > 0
    assert "sound: 0.0 minutes of work, 2 inputs, 0 failures" in capsys.readouterr().out


def test_a_failure_is_kept(tmp_path: Path) -> None:
    parser = Parser("frail", fails_on_bell, [b"\a" * 400], ())
    assert len(feed(parser, minutes=0, into=tmp_path).failures) == 1
    (kept,) = tmp_path.glob("frail-*.bin")
    with pytest.raises(ZeroDivisionError):
        fails_on_bell(kept.read_bytes())
    assert len(json.loads((tmp_path / "frail.json").read_text())["failures"]) == 1
