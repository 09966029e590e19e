"""Waiting for something outside of this process, where no signal tells of it; the only place that sleeps."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TypeVar

Found = TypeVar("Found")

_PAUSE = 0.02


def wait_for(look: Callable[[], Found | None], *, what: str, seconds: float = 10.0) -> Found:
    """Look again and again until there is something (neither None nor false), and give that back.

    Fails with the words of ``what`` when the time is over.
    """
    end = time.monotonic() + seconds
    while True:
        if found := look():
            return found
        if time.monotonic() > end:
            raise AssertionError(f"waited {seconds:g} s for {what}")
        time.sleep(_PAUSE)
