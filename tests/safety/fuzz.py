"""Files of chance for one parser, as long as wanted: ``python -m tests.safety.fuzz PARSER [--minutes N] [--into DIR]``.

``tests.safety.guided`` does it with atheris. Minutes are those in which this program has worked. What was reached is
kept in ``DIR/PARSER.json`` and added up from run to run; a file that a parser failed on is kept beside it. Ends with 1
when there was any.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import random
import signal
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from pathlib import Path

from tests.safety.chance import Parser, parsers
from tests.safety.harness import SEED, Trial, scratch

EVERY = 20
"""Seconds by the clock between two lines of the running count."""


@dataclass
class Sums:
    """What all runs for one parser come to."""

    runs: int = 0
    seconds: float = 0.0
    inputs: int = 0
    failures: list[str] = field(default_factory=list)
    seen: dict[str, list[int]] = field(default_factory=dict)
    versions: dict[str, str] = field(default_factory=dict)

    def words(self, parser: Parser) -> str:
        """One line for people."""
        return (
            f"{parser.name}: {self.seconds / 60:.1f} minutes of work, {self.inputs:,} inputs, "
            f"{len(self.failures)} failures, {parser.coverage():.1%} of the lines of its modules reached"
        )


class Feeding:
    """One run: each file is read, and what all came to is written down now and then."""

    def __init__(self, parser: Parser, *, minutes: float, into: Path) -> None:
        """``minutes`` of work; what runs before this one came to, in ``into``, is added to."""
        self._parser, self._minutes = parser, minutes
        self._stem = into / parser.name
        self._ledger = into / f"{parser.name}.json"
        self.sums = Sums(**json.loads(self._ledger.read_text())) if self._ledger.exists() else Sums()
        kept = {file for file, version in self.sums.versions.items() if version == _version(file)}
        parser.seen = {file: set(lines) for file, lines in self.sums.seen.items() if file in kept}
        self.sums.runs += 1
        self._before, self._began = self.sums.seconds, time.process_time()
        self._told = time.monotonic()

    def take(self, data: bytes) -> bool:
        """Let the parser read a file; whether there is time for another."""
        wrong = self._parser.feed(data)
        self.sums.inputs += 1
        if wrong:
            _keep_failure(self.sums, wrong, data, self._stem)
        self.sums.seconds = self._before + time.process_time() - self._began
        if time.monotonic() - self._told >= EVERY:
            self.close()
        return self.sums.seconds - self._before < 60 * self._minutes

    def close(self) -> None:
        """Write down what it came to so far."""
        self._told = time.monotonic()
        _write_down(self.sums, self._parser, self._ledger)


def main(typed: list[str]) -> int:
    """Feed one parser until its time is over or somebody stops it."""
    with chosen(typed, module="fuzz") as (parser, options, _folder):
        if parser is None:
            return 2
        signal.signal(signal.SIGTERM, signal.default_int_handler)
        sums = feed(parser, minutes=options.minutes, into=options.into)
    return 1 if sums.failures else 0


@contextmanager
def chosen(typed: list[str], *, module: str) -> Iterator[tuple[Parser | None, argparse.Namespace, Path]]:
    """The parser that was typed, the minutes and the folder for its sums, and a folder for what need not stay.

    Where there is no such parser, those that there are are named.
    """
    options = _options(typed, module=module)
    options.into.mkdir(parents=True, exist_ok=True)
    with scratch(module) as folder:
        known = parsers(Trial(0, folder, SEED))
        if options.parser not in known:
            print(f"the parsers are {', '.join(known)}")
        yield known.get(options.parser), options, folder


def feed(parser: Parser, *, minutes: float, into: Path) -> Sums:
    """Run for so many minutes of work, and write down what it came to, also when it is interrupted."""
    feeding = Feeding(parser, minutes=minutes, into=into)
    chance = random.Random(f"{SEED}-{feeding.sums.runs}")
    try:
        while feeding.take(parser.file(chance)):
            pass
    except KeyboardInterrupt:
        print("stopped")
    feeding.close()
    return feeding.sums


def _keep_failure(sums: Sums, wrong: str, data: bytes, stem: Path) -> None:
    print(wrong, flush=True)
    sums.failures.append(wrong)
    if len(sums.failures) <= 100:
        name = hashlib.sha256(data).hexdigest()[:12]
        stem.with_name(f"{stem.name}-{name}.bin").write_bytes(data)


def _write_down(sums: Sums, parser: Parser, ledger: Path) -> None:
    sums.seen = {file: sorted(lines) for file, lines in parser.seen.items()}
    sums.versions = {file: _version(file) for file in sums.seen}
    fresh = ledger.with_suffix(".new")
    fresh.write_text(json.dumps(asdict(sums)))
    fresh.replace(ledger)
    print(sums.words(parser), flush=True)


def _version(file: str) -> str:
    """What tells the text of a module from an earlier one, whose lines had other numbers."""
    path = Path(file)
    return hashlib.sha256(path.read_bytes()).hexdigest()[:12] if path.exists() else ""


def _options(typed: list[str], *, module: str) -> argparse.Namespace:
    program = argparse.ArgumentParser(
        prog=f"tests.safety.{module}", description="Files of chance for one parser."
    )
    program.add_argument("parser", metavar="PARSER", help="its name; another word lists them")
    program.add_argument("--minutes", type=float, default=60.0, help="of work, not of the clock")
    program.add_argument(
        "--into", type=Path, default=Path("fuzz"), help="where the sums and failures are kept"
    )
    return program.parse_args(typed)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
