"""Text at 160 %, and labels 40 % longer: in the smallest window nothing is cut off but with "…" and a tooltip."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from desktop.qtkit import theme
from tests.helpers.room import Longer, cut
from tests.shots.scene import SMALL, Scene
from tests.shots.scenes import SCENES
from tests.shots.stage import settle, staged

pytestmark = pytest.mark.long

LARGEST = 1.6
MANY = ("10000", "3000", "200")
"""Pictures of large notebooks: they show what others show, and take long to fill."""


def _shapes() -> list[Scene]:
    """Every picture once: not its dark or small twin, and none that is drawn from parts."""
    return [
        scene
        for scene in SCENES
        if not scene.dark
        and scene.draw is None
        and scene.size != SMALL
        and not any(figure in scene.name for figure in MANY)
    ]


@pytest.fixture(params=["large text", "longer labels"])
def look(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[float]:
    """The size of the text; the application speaks a longer language with the second."""
    longer = Longer()
    large = request.param == "large text"
    if not large:
        qapp.installTranslator(longer)
    font = QFont("Inter")
    font.setPixelSize(13)
    theme.install(qapp, base_font=font)
    yield LARGEST if large else 1.0
    qapp.removeTranslator(longer)
    theme.theme().configure(mode="light", text_scale=1.0)


@pytest.mark.parametrize("scene", _shapes(), ids=lambda scene: scene.name)
def test_nothing_is_cut_off(scene: Scene, look: float) -> None:
    theme.theme().configure(mode="light", text_scale=look)
    with staged(scene.fill, now=scene.now, tab=scene.tab, seeded=scene.seeded) as stage:
        theme.theme().configure(mode="light", text_scale=look)
        stage.window.resize(*SMALL)
        settle()
        scene.pose(stage)
        settle()
        shown = _shown(stage.window)
        found = cut(shown)
        if shown is not stage.window:
            shown.close()
        assert found == []


def _shown(window: QWidget) -> QWidget:
    """The dialog over the window where there is one: what lies below it has a picture of its own."""
    dialogs = [one for one in window.findChildren(QDialog) if one.isVisible()]
    return dialogs[-1] if dialogs else window
