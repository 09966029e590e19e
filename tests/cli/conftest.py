"""The command line called as a function: what it answers, says, and its exit status."""

from __future__ import annotations

import hashlib
import json
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from desktop import __main__
from desktop.core.paths import Profile


@dataclass
class Outcome:
    status: int
    out: str
    said: str

    @property
    def json(self) -> Any:
        """The one object on standard output."""
        return json.loads(self.out)


PEOPLE = "Name,Email,Company\nAmara Nwosu,amara@arven.example,City of Arven\nBram Okonkwo,,Skerry Survey\n"


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


Askwell = Callable[..., Outcome]


@pytest.fixture
def askwell(capsys: pytest.CaptureFixture[str]) -> Askwell:
    def run(*typed: object) -> Outcome:
        capsys.readouterr()
        try:
            status = __main__.main([str(word) for word in typed])
        except SystemExit as left:
            status = int(left.code or 0)
        sys.stdout.flush()
        found = capsys.readouterr()
        return Outcome(status, found.out, found.err)

    return run


@pytest.fixture
def places(profile: Path) -> Profile:
    return Profile.find()


@pytest.fixture
def notebook(askwell: Askwell, tmp_path: Path) -> Path:
    """A notebook with made-up people in it."""
    path = tmp_path / "démo.askwell"
    assert askwell("demo", path, "--people", 12, "--meetings", 6, "--lines", 8).status == 0
    return path
