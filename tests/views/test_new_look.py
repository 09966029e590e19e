"""A new look while the window is open gives the picture that a start in that look gives."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from desktop.qtkit import theme
from tests.shots.scene import Scene
from tests.shots.scenes import SCENES
from tests.shots.stage import settle, staged

_NAMES = (
    "01-contacts-light",
    "05-prep-light",
    "08-session-light",
    "12-session-debrief",
    "15-followups-light",
)
_ALIKE = 0.995
"""Part of the pixels; the caret may be there or not, and a button keeps the width of its bolder letters."""
_EVERY = 7
"""Which pixels are compared: no multiple of what is drawn in rows."""


@pytest.fixture(autouse=True)
def steady(qapp: QApplication) -> Iterator[None]:
    flash = qapp.cursorFlashTime()
    qapp.setCursorFlashTime(0)
    yield
    qapp.setCursorFlashTime(flash)
    theme.theme().configure(mode="light")


@pytest.mark.parametrize(
    ("name", "dark"), [(name, True) for name in _NAMES] + [("08-session-light", False)], ids=str
)
def test_another_theme(qapp: QApplication, name: str, dark: bool) -> None:
    scene = next(scene for scene in SCENES if scene.name == name)
    changed = _picture(scene, starts_dark=not dark, ends_dark=dark)
    fresh = _picture(scene, starts_dark=dark, ends_dark=dark)
    assert _share_alike(changed, fresh) > _ALIKE


def _picture(scene: Scene, *, starts_dark: bool, ends_dark: bool) -> QImage:
    theme.theme().configure(mode="dark" if starts_dark else "light")
    with staged(
        scene.fill, now=scene.now, tab=scene.tab, seeded=scene.seeded, settings=scene.settings
    ) as stage:
        stage.window.resize(*scene.size)
        scene.pose(stage)
        stage.grab(*scene.size)
        theme.theme().configure(mode="dark" if ends_dark else "light")
        settle()
        return stage.grab(*scene.size).toImage().convertToFormat(QImage.Format.Format_RGB32)


def _share_alike(one: QImage, other: QImage) -> float:
    """Part of the pixels, 0 to 1, that both pictures have in common."""
    assert one.size() == other.size()
    mine, theirs = (memoryview(picture.constBits()).cast("I")[::_EVERY] for picture in (one, other))
    return sum(a == b for a, b in zip(mine, theirs, strict=True)) / len(mine)
