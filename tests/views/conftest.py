"""The whole program on a profile of its own."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from desktop.app import Program
from desktop.core import log
from desktop.core import settings as settings_store
from desktop.core.clock import FixedClock
from desktop.core.paths import Profile
from desktop.qtkit import translation


@pytest.fixture
def place(profile: Path) -> Profile:
    return Profile.under(profile)


@pytest.fixture
def program(qapp: QApplication, place: Profile) -> Iterator[Program]:
    before, hooks = QLocale(), (sys.excepthook, threading.excepthook, sys.unraisablehook)
    settings_store.write(place.settings_file, replace(settings_store.Settings(), language="en"))
    clock = FixedClock("2026-03-12T13:00:00.000Z", zone="Europe/Berlin")
    made = Program(qapp, profile=place, clock=clock)
    assert made.open(place.notebook, create=True)
    yield made
    made.close()
    made.deleteLater()
    log.stop()
    sys.excepthook, threading.excepthook, sys.unraisablehook = hooks
    translation.speak(qapp, "en")
    QLocale.setDefault(before)
