"""Reading a file as it is, also one that SQLite has open in this process.

On POSIX systems a program that closes a file loses all its locks on it, through whichever opening it got them. So a
file that is held is read like any other, but what was opened for it waits to be closed until it is let go.
"""

from __future__ import annotations

import os
from pathlib import Path
from threading import Lock
from typing import BinaryIO

_guard = Lock()
_waiting: dict[tuple[int, int], list[int]] = {}


class HeldFile:
    """From now on this file keeps its locks, whoever reads it; made before or after it is opened for them."""

    def __init__(self, path: Path) -> None:
        self._number: tuple[int, int] | None = None
        if os.name != "nt":  # there each opening has locks of its own
            self._hold(path)

    def let_go(self) -> None:
        """The file is closed: nothing has to wait any longer."""
        if self._number is None:
            return
        with _guard:
            left = _waiting.pop(self._number, [])
        self._number = None
        for descriptor in left:
            os.close(descriptor)

    def _hold(self, path: Path) -> None:
        try:
            found = os.stat(path)
        except OSError:
            return
        self._number = found.st_dev, found.st_ino
        with _guard:
            _waiting.setdefault(self._number, [])


def open_to_read(path: Path) -> BinaryIO:
    """The bytes of a file; what is given back is closed as usual. Raises what ``open`` raises."""
    if not _waiting:
        return path.open("rb")
    descriptor = os.open(path, os.O_RDONLY)
    try:
        found = os.fstat(descriptor)
        with _guard:
            waiting = _waiting.get((found.st_dev, found.st_ino))
            file = os.fdopen(descriptor, "rb", closefd=waiting is None)
            if waiting is not None:
                waiting.append(descriptor)
        return file
    except BaseException:
        os.close(descriptor)
        raise
