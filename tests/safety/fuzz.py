"""Files of chance for one parser, as long as wanted: ``python -m tests.safety.fuzz PARSER [--minutes N] [--into DIR]``.

Minutes are those in which this program has worked. What was reached is kept in ``DIR/PARSER.json`` and added up from
run to run; a file that a parser failed on is kept beside it. Ends with 1 when there was any.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import random
import signal
import sys
import time
from dataclasses import asdict, dataclass, field
from pathlib import Path

from tests.safety.chance import Parser, parsers, tries
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


def main(typed: list[str]) -> int:
    """Feed one parser until its time is over or somebody stops it."""
    options = _options(typed)
    options.into.mkdir(parents=True, exist_ok=True)
    with scratch("fuzz") as folder:
        known = parsers(Trial(0, folder, SEED))
        if options.parser not in known:
            print(f"the parsers are {', '.join(known)}")
            return 2
        signal.signal(signal.SIGTERM, signal.default_int_handler)
        sums = feed(known[options.parser], minutes=options.minutes, into=options.into)
    return 1 if sums.failures else 0


def feed(parser: Parser, *, minutes: float, into: Path) -> Sums:
    """Run for so many minutes of work, and write down what it came to, also when it is interrupted."""
    ledger = into / f"{parser.name}.json"
    sums = Sums(**json.loads(ledger.read_text())) if ledger.exists() else Sums()
    kept = {file for file, version in sums.versions.items() if version == _version(file)}
    parser.seen = {file: set(lines) for file, lines in sums.seen.items() if file in kept}
    sums.runs += 1
    before, began, told = sums.seconds, time.process_time(), time.monotonic()
    try:
        for wrong, data in tries(parser, random.Random(f"{SEED}-{sums.runs}")):
            sums.inputs += 1
            if wrong:
                _keep_failure(sums, wrong, data, into / parser.name)
            sums.seconds = before + time.process_time() - began
            if time.monotonic() - told >= EVERY:
                told = time.monotonic()
                _write_down(sums, parser, ledger)
            if sums.seconds - before >= 60 * minutes:
                break
    except KeyboardInterrupt:
        print("stopped")
    _write_down(sums, parser, ledger)
    return sums


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


def _options(typed: list[str]) -> argparse.Namespace:
    program = argparse.ArgumentParser(prog="tests.safety.fuzz", description="Files of chance for one parser.")
    program.add_argument("parser", metavar="PARSER", help="its name; another word lists them")
    program.add_argument("--minutes", type=float, default=60.0, help="of work, not of the clock")
    program.add_argument(
        "--into", type=Path, default=Path("fuzz"), help="where the sums and failures are kept"
    )
    return program.parse_args(typed)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
