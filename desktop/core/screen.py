"""Whether there is a screen to open a window on, as far as it can be told without asking it."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping

_NAMED = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


def missing(environ: Mapping[str, str] = os.environ, *, platform: str = sys.platform) -> str:
    """Why no window can be opened, in a sentence; empty where one can. Only Linux runs without a screen."""
    if platform != "linux" or any(environ.get(name) for name in _NAMED):
        return ""
    return "There is no display here: neither DISPLAY nor WAYLAND_DISPLAY is set."
