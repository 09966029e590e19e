"""How many results a search has, said to a screen reader once typing has paused."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop.qtkit.announce import announce
from desktop.qtkit.debounce import Debounce
from desktop.views.plural import counted

SPOKEN_MS = 500


def spoken_count(source: QWidget) -> Debounce:
    """Call it with each new count; the last one is said on behalf of ``source``."""

    def say(count: int) -> None:
        announce(source, counted("find", "%n result", "%n results", count))

    return Debounce(say, delay=SPOKEN_MS, parent=source)
