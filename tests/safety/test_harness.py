"""The harness tells a loss from none, and every check can be named."""

from __future__ import annotations

import pytest

from tests.safety import __main__ as program
from tests.safety.harness import Check, Losses, Outcome, Trial, percentile, take


def quiet(trial: Trial) -> Outcome:
    losses = Losses()
    for _ in range(trial.size):
        losses.try_()
    return losses.outcome("fine")


def lossy(trial: Trial) -> Outcome:
    losses = Losses()
    losses.try_("a line is gone")
    return losses.outcome()


def broken(trial: Trial) -> Outcome:
    raise KeyError("this is a bug of the check")


def test_verdicts() -> None:
    kept, _ = take(Check("1", "quiet", 3, 5, quiet), full=False, seed=1)
    assert (kept.tries, kept.lost, kept.verdict) == (3, 0, "held")
    assert take(Check("1", "quiet", 3, 5, quiet), full=True, seed=1)[0].tries == 5
    assert take(Check("1", "lossy", 1, 1, lossy), full=False, seed=1)[0].verdict == "FAILED"
    assert take(Check("1", "broken", 1, 1, broken), full=False, seed=1)[0].verdict == "FAILED"
    assert Outcome(skipped="needs strace").verdict == "skipped"


def test_one_table(capsys: pytest.CaptureFixture[str]) -> None:
    assert program.main(["synced.layouts"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[2].split() == ["row", "fault", "tries", "lost", "verdict", "figure"]
    assert lines[3].split()[:1] == ["9"]
    assert " 20 " in lines[3]
    assert "held" in lines[3]
    assert lines[-1] == "1 checks, 0 failed"


def test_every_check_has_a_name_of_its_own(capsys: pytest.CaptureFixture[str]) -> None:
    assert program.main(["--list"]) == 0
    names = [line.split()[0] for line in capsys.readouterr().out.splitlines()]
    assert len(names) == len(set(names)) > 10


def test_percentiles() -> None:
    assert percentile([], 0.5) == 0
    assert percentile([3, 1, 2], 0.5) == 2
    assert percentile([1, 2, 3, 4], 0.95) == 4
