"""Commands whose output nobody reads any more: they end, and say nothing about it."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from tests.laws.source import ROOT


@pytest.mark.skipif(sys.platform == "win32", reason="pipes end in another way there")
@pytest.mark.parametrize("typed", [["--version"], ["search", "--help"], ["search", "nobody", "--json"]])
def test_a_reader_that_has_gone_is_no_fault(typed: list[str]) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    try:
        done = subprocess.run(
            [sys.executable, "-m", "desktop", *typed],
            cwd=ROOT,
            stdout=writing,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
            timeout=60,
        )
    finally:
        os.close(writing)
    assert "Traceback" not in done.stderr
    assert "BrokenPipe" not in done.stderr
