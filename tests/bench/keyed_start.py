"""Starts the program as a person does, with the key of the notebook in hand: ``... PROFILE NOTEBOOK [KEY]``."""

from __future__ import annotations

import gc
import sys
from pathlib import Path

from desktop import app
from desktop.core.clock import Clock
from desktop.core.paths import Profile


def main(profile: str, notebook: str, key: str = "") -> int:
    """Open it and stay until it is closed."""
    gc.disable()
    places = Profile.under(Path(profile))
    application = app.make_application(places)
    program = app.Program(application, profile=places, clock=Clock())
    if not program.begin(Path(notebook), key=bytes.fromhex(key) or None):
        return 1
    gc.freeze()
    gc.enable()
    return int(application.exec())


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
