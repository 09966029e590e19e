"""SHA-256 without OpenSSL, of which ``hashlib`` loads all: 2 ms of a start and 2 MB, for a few short words."""

from __future__ import annotations

import importlib
import sys
from functools import cache
from typing import Any


def sha256_hex(data: bytes) -> str:
    """The SHA-256 of a few bytes in hexadecimal digits; for whole files ``hashlib`` is quicker."""
    digest: str = _maker()(data).hexdigest()
    return digest


@cache
def _maker() -> Any:
    """What Python has built in, under its name in this version of it."""
    try:
        return importlib.import_module("_sha2" if sys.version_info >= (3, 12) else "_sha256").sha256
    except ImportError:
        import hashlib

        return hashlib.sha256
