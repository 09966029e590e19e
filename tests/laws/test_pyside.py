"""The Qt for Python that is installed is one that keeps its references."""

from __future__ import annotations

import ast
import os
import subprocess
import sys

import PySide6

from tests.laws.source import sources

EMISSIONS = 200_000

# In a process of its own: one that loses references aborts. From Python 3.12 on None cannot die, and code
# that was compiled for older Pythons counts it down without harm, so that only the older ones are asked.
_EMIT = f"""
import sys
from PySide6.QtCore import QObject, Signal

class Bell(QObject):
    rung = Signal(int)

bell = Bell()
heard = []
bell.rung.connect(heard.append)
bell.rung.emit(0)
before = sys.getrefcount(None)
for number in range({EMISSIONS}):
    bell.rung.emit(number)
lost = before - sys.getrefcount(None)
assert len(heard) == {EMISSIONS} + 1, len(heard)
assert sys.version_info >= (3, 12) or lost < {EMISSIONS} // 2, f"{{lost}} references to None lost"
"""

_CALL = """
import sys
from PySide6.QtGui import QGuiApplication, QStandardItemModel
from PySide6.QtCore import QObject, QSortFilterProxyModel, QTimer

application = QGuiApplication([])
thing, timer, rows, proxy = QObject(), QTimer(), QStandardItemModel(1, 1), QSortFilterProxyModel()
proxy.setSourceModel(rows)
index = proxy.index(0, 0)
turns = 500
for call in (
    lambda: thing.setObjectName("a"), lambda: timer.start(1000), lambda: proxy.data(index),
    application.processEvents,
):
    call()
    before = sys.getrefcount(None)
    for _ in range(turns):
        call()
    lost = before - sys.getrefcount(None)
    assert sys.version_info >= (3, 12) or lost < turns // 2, f"{lost} references to None lost"
"""


def test_the_version_is_one_that_was_tried() -> None:
    assert PySide6.__version_info__[:2] == (6, 11)


def test_no_reference_is_lost_in_200_000_emissions() -> None:
    _run(_EMIT)


def test_no_reference_is_lost_by_calls_that_return_nothing() -> None:
    _run(_CALL)


def test_layouts_are_asked_for_their_items_in_one_place() -> None:
    """Python keeps what ``itemAt`` shows and nobody deletes what ``takeAt`` gives; ``qtkit.layouts`` knows how."""
    assert [
        source.at(call)
        for source in sources("desktop")
        for call in source.calls()
        if source.module != "desktop.qtkit.layouts"
        and isinstance(call.func, ast.Attribute)
        and call.func.attr in ("itemAt", "takeAt")
    ] == []


def _run(script: str) -> None:
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    subprocess.run([sys.executable, "-X", "faulthandler", "-c", script], check=True, env=environment)
