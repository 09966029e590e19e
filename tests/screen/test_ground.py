"""The ground that tests with a real window stand on: a screen, a window manager, eyes and hands."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator

import pytest

from tests.helpers import hands
from tests.helpers.waiting import wait_for

pytestmark = pytest.mark.screen

_PROGRAM = """
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QVBoxLayout, QWidget

application = QApplication(["ground"])
window = QWidget()
window.setWindowTitle("Ground under foot")
layout = QVBoxLayout(window)
line, button = QLineEdit(window), QPushButton("Take it", window)
line.setAccessibleName("What you say")
layout.addWidget(line)
layout.addWidget(button)
button.clicked.connect(lambda: button.setText("Taken: " + line.text()))
window.show()
application.exec()
"""


@pytest.fixture
def program() -> Iterator[subprocess.Popen[bytes]]:
    with subprocess.Popen([sys.executable, "-c", _PROGRAM]) as process:
        yield process
        process.kill()


def test_a_window_is_seen_typed_into_and_clicked(program: subprocess.Popen[bytes]) -> None:
    from tests.helpers.accessible import Reader

    number = hands.window("Ground under foot")
    reader = Reader()
    try:
        desktop = reader.desktop
        field = desktop.wait(role="text", name="What you say")
        hands.click(field.middle)
        hands.write("Grüße, ½ liter")
        wait_for(lambda: field.text == "Grüße, ½ liter", what="the text to be there")
        hands.click(desktop.wait(name="Take it").middle)
        desktop.wait(name="Taken: Grüße, ½ liter")
        hands.close(number)
        assert program.wait(timeout=10) == 0
    finally:
        reader.close()
