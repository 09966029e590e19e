"""The hub that the models are tried with, on an empty notebook; a test file may set its ``clock``."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import shiboken6

from desktop.core.clock import FixedClock
from desktop.core.settings import Settings
from desktop.hub import Hub
from tests.helpers.notebooks import new_workspace


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock("2026-03-12T15:20:00Z")


@pytest.fixture
def hub(qapp: object, tmp_path: Path, clock: FixedClock) -> Iterator[Hub]:
    ws = new_workspace(tmp_path, clock=clock)
    made = Hub(ws, settings=Settings(), keep_settings=lambda _settings: None)
    yield made
    shiboken6.delete(made)  # the timers of its models must not ask a closed notebook
    ws.close()
