"""What is in memory: no pauses while tens of thousands of records are made, and no copy of it on the disk."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def no_pauses() -> Iterator[None]:
    """Make many records that stay without the pauses of a tenth of a second in which Python looks them over.

    What is there at the end is not looked over again while the window is up; it goes as soon as nobody holds it, as
    always.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        if was_on:
            gc.enable()


def leave_no_dump() -> None:
    """Let no crash write the memory of this process to the disk, from now on; for when secrets are in it."""
    try:
        import resource
    except ImportError:  # Windows writes none unless somebody has set that up
        return
    most = resource.getrlimit(resource.RLIMIT_CORE)[1]
    resource.setrlimit(resource.RLIMIT_CORE, (0, most))
