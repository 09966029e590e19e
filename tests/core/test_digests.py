"""The SHA-256 of short words is that of everybody else."""

from __future__ import annotations

import hashlib
import sys

import pytest

from desktop.core import digests


@pytest.mark.parametrize("data", [b"", b"askwell", bytes(range(256)) * 40])
def test_it_is_that_of_hashlib(data: bytes) -> None:
    assert digests.sha256_hex(data) == hashlib.sha256(data).hexdigest()


def test_a_python_without_it_takes_hashlib(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("_sha2", "_sha256"):
        monkeypatch.setitem(sys.modules, name, None)
    digests._maker.cache_clear()
    assert digests.sha256_hex(b"askwell") == hashlib.sha256(b"askwell").hexdigest()
    digests._maker.cache_clear()
