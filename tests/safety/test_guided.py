"""Files that atheris makes reach the parser, and what they came to is written down although there is no way back."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

import pytest

from tests.safety.processes import ROOT, run

STAND_IN = """
import contextlib, functools, pathlib

print = functools.partial(print, flush=True)

@contextlib.contextmanager
def instrument_imports(include):
    yield

def Setup(argv, take):
    global seeds, fed
    seeds, fed = pathlib.Path(argv[-1]), take
    print("seeds:", seeds)

def Fuzz():
    for seed in sorted(seeds.iterdir()) * 1000:
        fed(seed.read_bytes())
"""


@pytest.mark.skipif(sys.platform == "win32", reason="atheris is not made for Windows")
def test_it_adds_up_and_ends_when_its_time_is_over(tmp_path: Path) -> None:
    """With a stand-in for atheris, which gives back the seeds: it is not among the tools."""
    (tmp_path / "atheris.py").write_text(STAND_IN)
    paths = {"PYTHONPATH": os.pathsep.join((str(tmp_path), str(ROOT)))}
    for runs in (1, 2):
        typed = ("JSON", "--minutes", 0.001 * (runs - 1), "--into", tmp_path / "into")
        ended = run("tests.safety.guided", *typed, home=tmp_path, more=paths)
        assert ended.returncode == 0, ended.stderr
        told = json.loads((tmp_path / "into" / "JSON.json").read_text())
        assert not Path(ended.stdout.split("seeds: ")[1].splitlines()[0]).exists()
        assert told["runs"] == runs
        assert told["inputs"] >= 1
        assert f"{told['inputs']:,} inputs, 0 failures" in ended.stdout
    assert (tmp_path / "into" / "JSON-corpus").is_dir()
