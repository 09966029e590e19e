"""What goes on beside the window: Python does not look its pages over again, until the window goes."""

from __future__ import annotations

import gc

from desktop.app import Program
from desktop.qtkit.debounce import Debounce


def spare(program: Program) -> bool:
    """Let the moment after a page was made come at once; whether one was being waited for."""
    waiting = [one for one in program._settled.findChildren(Debounce) if one.waiting]  # type: ignore[union-attr]
    for one in waiting:
        one.flush()
    return bool(waiting)


def test_pages_are_spared_once_they_are_made_and_freed_with_the_window(program: Program) -> None:
    gc.unfreeze()
    assert program.window is not None
    assert spare(program)
    first = gc.get_freeze_count()
    assert first > 0
    program.window.tabs.open("prep")
    assert spare(program)
    assert gc.get_freeze_count() > first
    program.window.tabs.open("contacts")
    program.window.tabs.open("prep")
    assert not spare(program)
    program.close()
    assert gc.get_freeze_count() == 0
