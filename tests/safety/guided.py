"""Files of chance that atheris makes out of those that went somewhere new, for one parser.

``python -m tests.safety.guided PARSER [--minutes N] [--into DIR]`` adds up like ``tests.safety.fuzz`` and needs
atheris, which is not among the tools: it is large, and made for Linux and macOS only.
``python -m uv pip install --require-hashes -r tests/safety/fuzz.lock`` fetches it.
"""

from __future__ import annotations

import os
import shutil
import signal
import sys
from pathlib import Path
from types import FrameType
from typing import NoReturn

import atheris

with atheris.instrument_imports(include=["desktop"]):
    from tests.safety.chance import Parser
    from tests.safety.fuzz import Feeding, chosen

LONGEST = 100_000
"""Bytes; longer files are left to ``tests.safety.large``."""

_FLAGS = (
    "timeout=0",
    "handle_int=0",
    "handle_term=0",
    "rss_limit_mb=4096",
    "verbosity=0",
)
"""Of libFuzzer: hangs are seen, and signals heeded, by this program."""


def main(typed: list[str]) -> int:
    """Feed one parser until its time is over or somebody stops it."""
    with chosen(typed, module="guided") as (parser, options, folder):
        if parser is None:
            return 2
        feeding = Feeding(parser, minutes=options.minutes, into=options.into)
        _feed(parser, feeding, corpus=options.into / f"{parser.name}-corpus", folder=folder)


def _feed(parser: Parser, feeding: Feeding, *, corpus: Path, folder: Path) -> NoReturn:
    corpus.mkdir(exist_ok=True)
    seeds = folder / "seeds"
    seeds.mkdir()
    longest = max(LONGEST, min(map(len, parser.seeds)))
    for number, seed in enumerate([*parser.seeds, *parser.kept]):
        if len(seed) <= longest:  # else it would be cut, and be no file of its kind any more
            (seeds / str(number)).write_bytes(seed)

    def stop(_number: int = 0, _frame: FrameType | None = None) -> NoReturn:
        """At once: there is no way back out of libFuzzer."""
        feeding.close()
        shutil.rmtree(folder, ignore_errors=True)
        os._exit(1 if feeding.sums.failures else 0)

    def take(data: bytes) -> None:
        if not feeding.take(data):
            stop()

    flags = [f"-{flag}" for flag in (*_FLAGS, f"max_len={longest}")]
    atheris.Setup([sys.argv[0], *flags, str(corpus), str(seeds)], take)
    signal.signal(signal.SIGTERM, stop)
    signal.signal(signal.SIGINT, stop)
    atheris.Fuzz()
    raise SystemExit(1)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
