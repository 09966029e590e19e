"""Each test begins with the light theme at its normal size."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

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
