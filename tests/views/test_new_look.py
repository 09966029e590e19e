"""A new look while the window is open gives the picture that a start in that look gives."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from desktop.qtkit import theme
from tests.shots.scene import Scene
from tests.shots.scenes import SCENES
from tests.shots.stage import settle, staged

pytestmark = pytest.mark.long

_ALIKE = 0.995
"""Part of the pixels; the caret may be there or not."""
_EVERY = 7
"""Which pixels are compared: no multiple of what is drawn in rows."""


@dataclass(frozen=True)
class _Look:
    """What the user chooses in Preferences."""

    dark: bool = False
    size: float = 1.0
    contrast: bool = False

    def __str__(self) -> str:
        words = ("dark" * self.dark, f"{self.size:.0%}", "contrast" * self.contrast)
        return " ".join(filter(None, words))

    def put_on(self) -> None:
        """Use it from now on."""
        mode = "dark" if self.dark else "light"
        theme.theme().configure(mode=mode, text_scale=self.size, more_contrast=self.contrast)


_USUAL, _DARK, _CONTRAST = _Look(), _Look(dark=True), _Look(contrast=True)
_SMALL, _LARGE, _LARGEST = (_Look(size=size) for size in (0.8, 1.3, 1.6))


@pytest.fixture(autouse=True)
def steady(qapp: QApplication) -> Iterator[None]:
    flash = qapp.cursorFlashTime()
    qapp.setCursorFlashTime(0)
    yield
    qapp.setCursorFlashTime(flash)
    _USUAL.put_on()


@pytest.mark.parametrize(
    ("name", "before", "after"),
    [
        ("01-contacts-light", _USUAL, _DARK),
        ("01-contacts-light", _USUAL, _LARGE),
        ("05-prep-light", _USUAL, _DARK),
        ("05-prep-light", _USUAL, _LARGE),
        ("05-prep-light", _LARGEST, _USUAL),
        ("prep-no-questions", _USUAL, _LARGE),
        ("08-session-light", _USUAL, _DARK),
        ("08-session-light", _DARK, _USUAL),
        ("08-session-light", _USUAL, _LARGEST),
        ("12-session-debrief", _USUAL, _DARK),
        ("12-session-debrief", _USUAL, _CONTRAST),
        ("12-session-debrief", _LARGE, _SMALL),
        ("15-followups-light", _USUAL, _DARK),
        ("15-followups-light", _LARGE, _SMALL),
    ],
    ids=str,
)
def test_another_look(qapp: QApplication, name: str, before: _Look, after: _Look) -> None:
    scene = next(scene for scene in SCENES if scene.name == name)
    changed = _picture(scene, before, after)
    fresh = _picture(scene, after, after)
    assert _share_alike(changed, fresh) > _ALIKE


def _picture(scene: Scene, before: _Look, after: _Look) -> QImage:
    """The scene as it was set up in one look and then put into another."""
    before.put_on()
    with staged(
        scene.fill,
        now=scene.now,
        tab=scene.tab,
        seeded=scene.seeded,
        settings=scene.settings,
        size=scene.size,
    ) as stage:
        scene.pose(stage)
        stage.grab(*scene.size)
        after.put_on()
        settle()
        return stage.grab(*scene.size).toImage().convertToFormat(QImage.Format.Format_RGB32)


def _share_alike(one: QImage, other: QImage) -> float:
    """Part of the pixels, 0 to 1, that both pictures have in common."""
    assert one.size() == other.size()
    mine, theirs = (memoryview(picture.constBits()).cast("I")[::_EVERY] for picture in (one, other))
    return sum(a == b for a, b in zip(mine, theirs, strict=True)) / len(mine)
