"""The style sheet: what a palette cannot say, filled in from the tokens."""

from __future__ import annotations

import os
import re
import sys
from functools import lru_cache
from pathlib import Path
from typing import Protocol

TEMPLATE = Path(__file__).resolve().parents[2] / "resources" / "themes" / "askwell.qss"
_NAME = re.compile(r"@([a-z][a-z-]*)|(\d+)h(\d+)")
_CANCEL_FIRST = "QDialogButtonBox { button-layout: 3; }\n"
_COMMENT = re.compile(r"/\*.*?\*/\s*", re.DOTALL)


@lru_cache(maxsize=1)
def _template() -> str:
    return _COMMENT.sub("", TEMPLATE.read_text(encoding="utf-8"))


class Look(Protocol):
    """What the sheet is made from: the theme."""

    def hex(self, name: str) -> str:
        """A token's colour as ``#RRGGBB``."""

    def height(self, spec: int) -> int:
        """A control's height at the present text size."""


def build(look: Look) -> str:
    """The style sheet for the theme's present colours and text size.

    In the template ``@name`` is a token; ``32h2`` is the height of a 32 px control less 2 px of border.
    """

    def fill(match: re.Match[str]) -> str:
        if match[1]:
            return look.hex(match[1])
        return f"{look.height(int(match[2])) - int(match[3])}px"

    return _NAME.sub(fill, _template()) + (_CANCEL_FIRST if _no_order_of_its_own() else "")


def _no_order_of_its_own() -> bool:
    """True where no platform says how dialog buttons are ordered: they stand as in the pictures then."""
    if sys.platform in ("win32", "darwin"):
        return False
    desktop = os.environ.get("XDG_CURRENT_DESKTOP", "").upper()
    return not any(name in desktop for name in ("KDE", "LXQT", "GNOME", "UNITY", "CINNAMON", "MATE", "XFCE"))
