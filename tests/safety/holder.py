"""Opens a notebook for writing and holds it until it is told to stop: ``python -m tests.safety.holder FILE``."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from desktop.core.clock import Clock
from desktop.core.errors import UserError
from desktop.core.paths import Profile
from desktop.storage import opening


def main(path: Path) -> int:
    """``got`` or ``refused`` on standard output; ends with standard input."""
    try:
        ws = opening.open_notebook(path, profile=Profile.find(), clock=Clock())
    except UserError as error:
        os.write(1, f"refused {error.problem}\n".encode())
        return 1
    os.write(1, b"got\n")
    sys.stdin.buffer.read()
    ws.close()
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
