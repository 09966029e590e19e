"""A window of Askwell on a screen of its own, and whom the story is about."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.conftest import CORPORA
from tests.helpers.accessible import Reader
from tests.helpers.program import Program
from tests.screen.cast import Cast, own_cast, sample_cast

Make = Callable[[Path], Program]


@pytest.fixture
def reader() -> Iterator[Reader]:
    reader = Reader()
    yield reader
    reader.close()


@pytest.fixture
def make_program(reader: Reader) -> Iterator[Make]:
    """Makes programs; none is left running, and none may have complained."""
    made: list[Program] = []

    def make(home: Path) -> Program:
        made.append(Program(home, reader))
        return made[-1]

    yield make
    for program in made:
        program.end()
    assert [line for program in made for line in program.complaints()] == []


@pytest.fixture
def it(make_program: Make, profile: Path) -> Program:
    """The program of the test, not started yet, on an empty profile."""
    return make_program(profile)


@pytest.fixture
def cast(tmp_path: Path) -> Cast:
    """Files that real programs wrote where they are at hand, else ones of our own of the same kinds."""
    folder = os.environ.get(CORPORA, "")
    return sample_cast(Path(folder)) if folder and Path(folder).is_dir() else own_cast(tmp_path / "files")
