"""The system's own lock on an open file, which ends with the process that holds it."""

from __future__ import annotations

import errno
import importlib
import os
from enum import Enum, auto
from typing import Any

_AWAY = 1 << 30
"""Windows' locks keep others from reading what they cover, so ours covers a byte far behind the text."""

_UNSUPPORTED = {
    code
    for name in ("ENOLCK", "EOPNOTSUPP", "ENOTSUP", "ENOSYS", "EINVAL")
    if (code := getattr(errno, name, None)) is not None
}


class Answer(Enum):
    """What the system said."""

    HELD = auto()
    TAKEN = auto()
    CANNOT_TELL = auto()


def claim(descriptor: int) -> Answer:
    """Take the lock if nobody has it; never waits. File systems without locks cannot tell."""
    try:
        if os.name == "nt":
            _windows(descriptor, "LK_NBLCK")
        else:
            fcntl: Any = importlib.import_module("fcntl")
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        return Answer.CANNOT_TELL if error.errno in _UNSUPPORTED else Answer.TAKEN
    return Answer.HELD


def let_go(descriptor: int) -> None:
    """Give the lock back; closing the file does so too."""
    try:
        if os.name == "nt":
            _windows(descriptor, "LK_UNLCK")
        else:
            fcntl: Any = importlib.import_module("fcntl")
            fcntl.flock(descriptor, fcntl.LOCK_UN)
    except OSError:
        pass  # it was not ours; closing settles it


def _windows(descriptor: int, how: str) -> None:
    msvcrt: Any = importlib.import_module("msvcrt")
    os.lseek(descriptor, _AWAY, os.SEEK_SET)
    try:
        msvcrt.locking(descriptor, getattr(msvcrt, how), 1)
    finally:
        os.lseek(descriptor, 0, os.SEEK_SET)
