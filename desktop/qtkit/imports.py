"""Takes a hook out of ``import`` that Qt for Python puts there, as soon as it is there."""

from __future__ import annotations

import builtins
import linecache


def use_plain() -> None:
    """Import modules without the hook, which costs a start some 15 ms and 3 MB.

    It reads the source of each module that is loaded, to see whether that may be one that wants Qt's names
    in snake case (``from __feature__ import …``). None here does, and none may.
    """
    linecache.clearcache()  # what it has read so far
    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)


def begin() -> None:
    """Load Qt for Python as it costs a start least; before anything else that needs it."""
    from desktop.qtkit import enumerations

    enumerations.use_quick()
    import PySide6.QtCore  # noqa: F401

    use_plain()
