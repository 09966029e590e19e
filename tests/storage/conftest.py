"""Notebooks with something in every table."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.core.clock import FixedClock
from desktop.core.paths import Profile
from desktop.storage.workspace import Workspace
from tests.helpers.notebooks import new_workspace


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock()


@pytest.fixture
def places(profile: Path) -> Profile:
    return Profile.find()


@pytest.fixture
def ws(tmp_path: Path, clock: FixedClock) -> Iterator[Workspace]:
    """An empty notebook, open for writing."""
    workspace = new_workspace(tmp_path, clock=clock)
    yield workspace
    workspace.close()
