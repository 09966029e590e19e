"""What a picture is: which notebook, at what time, how the window is posed, and at what size it is drawn."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from desktop.core.clock import FixedClock
from desktop.core.settings import Settings
from desktop.storage.workspace import Workspace
from tests.shots.stage import Stage

WIDE, SMALL = (1280, 800), (960, 640)
MIDDAY = "2026-03-12T13:00:00.000Z"
AFTERNOON = "2026-03-12T14:20:00.000Z"
EVENING = "2026-03-12T15:20:00.000Z"

USUAL = Settings()

LETTERS = (
    "Qt rounds the advance of each letter down to 1/64 px: a line of 500 px ends up to 1 px earlier. What stands "
    "after words begins on a whole px, in the browser on any part of one. Its edges of letters are blended with "
    "another gamma: muted words look a little darker, and light ones on accent a little bolder."
)
DARK = "Light words on a dark ground are drawn a little stronger by Qt than by the browser of the mockups."
"""What differs in many pictures, with the reason."""

Pose = Callable[[Stage], object]
Fill = Callable[[Workspace, FixedClock], object]


def nothing(*_ignored: object) -> None:
    """An empty notebook, or a window that needs no pose."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """One picture; its ``name`` is the mockup's where there is one."""

    name: str
    fill: Fill = nothing
    tab: str = "contacts"
    pose: Pose = nothing
    now: str = AFTERNOON
    size: tuple[int, int] = WIDE
    dark: bool = False
    seeded: bool = True
    passphrase: str = ""
    """What the notebook is protected with."""
    settings: Settings = USUAL
    title_room: int = 48
    """Height in px of the title that the mockup's dialog has."""
    draw: Callable[[Path], None] | None = None
    """Draws the picture by itself, where it is not that of one window."""
    differs: tuple[str, ...] = ()
    """What still differs from the mockup, a sentence each, with the reason."""


def in_both(scene: Scene) -> tuple[Scene, Scene]:
    """A light picture and its dark twin, which has no mockup."""
    return scene, replace(scene, name=f"{scene.name}-dark", dark=True, differs=())


def person(name: str) -> Pose:
    """The Contacts tab with somebody chosen."""
    return lambda stage: stage.hub.go("contacts", "person", stage.id_of(name))
