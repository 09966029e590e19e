"""Noticing that nobody is here, and that the computer has slept or was locked."""

from __future__ import annotations

import subprocess
import sys

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from desktop.qtkit.away import AwayWatch
from desktop.qtkit.computer import ComputerWatch
from tests.laws.source import ROOT


class Now:
    """Clocks that a test moves."""

    def __init__(self) -> None:
        self.steady, self.wall = 100.0, 1_000_000.0

    def pass_by(self, seconds: float, *, asleep: bool = False) -> None:
        self.wall += seconds
        self.steady += 0.0 if asleep else seconds


def test_away_after_the_minutes_and_not_before(qtbot: QtBot) -> None:
    now, told = Now(), list[int]()
    watch = AwayWatch(monotonic=lambda: now.steady)
    watch.away.connect(lambda: told.append(1))
    watch.set_minutes(5)
    now.pass_by(299)
    watch.look()
    assert told == []
    now.pass_by(1)
    watch.look()
    assert told == [1]
    watch.set_minutes(0)
    now.pass_by(10_000)
    watch.look()
    assert told == [1]


def test_a_key_in_any_window_says_that_somebody_is_here(qtbot: QtBot) -> None:
    now, told = Now(), list[int]()
    watch = AwayWatch(monotonic=lambda: now.steady)
    watch.away.connect(lambda: told.append(1))
    watch.set_minutes(1)
    field = QLineEdit()
    qtbot.addWidget(field)
    with qtbot.waitActive(field):
        field.show()
    now.pass_by(59)
    qtbot.keyClick(field.windowHandle(), Qt.Key.Key_A)
    now.pass_by(59)
    watch.look()
    assert told == []
    now.pass_by(1)
    watch.look()
    assert told == [1]


def test_a_sleep_that_nobody_told_of_is_seen_by_the_clock(qtbot: QtBot) -> None:
    now, told = Now(), list[int]()
    watch = ComputerWatch(wall=lambda: now.wall, steady=lambda: now.steady)
    watch.locked.connect(lambda: told.append(1))
    now.pass_by(3600)
    watch.look()
    now.pass_by(30, asleep=True)  # somebody nudged the clock
    watch.look()
    assert told == []
    now.pass_by(600, asleep=True)
    watch.look()
    watch.look()
    assert told == [1]
    now.wall -= 7200
    watch.look()
    assert told == [1]
    watch.close()


_OVER_THE_BUS = """
from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtDBus import QDBusConnection, QDBusMessage
from desktop.qtkit.computer import ComputerWatch

application = QCoreApplication([])
watch = ComputerWatch()
watch.locked.connect(lambda: print("locked", flush=True))

def send(begins):
    message = QDBusMessage.createSignal("/org/gnome/ScreenSaver", "org.gnome.ScreenSaver", "ActiveChanged")
    message.setArguments([begins])
    QDBusConnection.sessionBus().send(message)

def end():
    watch.close()
    send(True)
    QTimer.singleShot(200, application.quit)

QTimer.singleShot(0, lambda: send(True))
QTimer.singleShot(200, lambda: send(False))
QTimer.singleShot(400, end)
application.exec()
print("end")
"""


@pytest.mark.skipif(sys.platform != "linux", reason="D-Bus is Linux")
def test_a_screen_saver_tells_over_the_bus() -> None:
    command = ["dbus-run-session", "--", sys.executable, "-c", _OVER_THE_BUS]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60, check=True)
    assert done.stdout.splitlines() == ["locked", "end"]


@pytest.mark.parametrize(
    ("message", "word", "locked"),
    [
        (0x02B1, 0x7, True),
        (0x02B1, 0x8, False),
        (0x0218, 0x4, True),
        (0x0218, 0x7, False),
        (0x100, 0x7, False),
    ],
)
def test_what_windows_says(message: int, word: int, locked: bool) -> None:
    from desktop.qtkit.computer import means_locked_on_windows

    assert means_locked_on_windows(message, word) is locked
