"""The versions of everything the program stands on."""

from __future__ import annotations

import platform

from desktop.cli.context import Context, Status
from desktop.core.version import VERSION


def version(context: Context, *, qt: str) -> Status:
    """Say the versions; ``qt`` is that of Qt, which nobody here may ask for."""
    from desktop.storage.database import sqlite_version

    names = {"version": "Askwell", "python": "Python", "qt": "Qt", "sqlite": "SQLite"}
    found = {
        "version": VERSION,
        "python": platform.python_version(),
        "qt": qt,
        "sqlite": sqlite_version(),
    }
    context.answer(found, [f"{names[key]} {value}" for key, value in found.items()])
    return Status.DONE
