"""Each test begins with the light theme at its normal size."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.qtkit import theme as themes
from desktop.qtkit.theme import Mode, Theme


@pytest.fixture
def look(qapp: QApplication) -> Iterator[Theme]:
    """The application's theme, put back afterwards."""
    found = themes.theme()
    assert found.parent() is qapp
    found.configure(mode=Mode.LIGHT, text_scale=1.0, more_contrast=False, animate=True)
    yield found
    found.configure(mode=Mode.LIGHT, text_scale=1.0, more_contrast=False, animate=True)


@pytest.fixture
def window(look: Theme, qtbot: QtBot) -> QWidget:
    """An empty window in the usual look."""
    made = QWidget()
    made.resize(900, 600)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made
