"""Keeping the search for unused cycles from stopping everything while tens of thousands of records are made."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def no_pauses() -> Iterator[None]:
    """Make many records that stay without the pauses of a tenth of a second in which Python looks them over.

    What is there at the end is never looked over again; it goes as soon as nobody holds it, as always.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        if was_on:
            gc.enable()
