"""Tries what must never go wrong and prints one table: ``python -m tests.safety [--full] [--seed N] [NAME ...]``."""

from __future__ import annotations

import argparse
import importlib
import os
import sys
from collections.abc import Iterable

from tests.safety.harness import SEED, Check, Outcome, take

MODULES: tuple[str, ...] = (
    "kills",
    "faults",
    "power",
    "full_disk",
    "one_at_a_time",
    "synced",
    "damage",
    "damaged_log",
    "bad_backups",
    "restores",
    "downgrade",
    "protection",
    "places",
    "canaries",
    "modes",
    "clocks",
    "dates",
    "slots",
    "monkey",
    "model_based",
    "whole_method",
    "pastes",
    "queries",
    "large",
    "silence",
    "built",
    "exchange_texts",
    "exchange_files",
    "exchange_hostile",
    "chance",
    "hostile_show",
)
"""In the order of the plan's rows, more or less."""

WIDTHS = (8, 50, 7, 6, 8)


def main(typed: list[str]) -> int:
    """Run the checks that were named, or all; 1 when any lost something."""
    options = _options(typed)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.null.Keyring"
    checks = [check for check in _checks() if _is_wanted(check, options.names)]
    if options.list:
        for check in checks:
            print(f"{check.key:<32}{check.rows:<8}{check.fault}")
        return 0
    print(f"seed {options.seed}, {'full' if options.full else 'small'} size\n")
    _line(("row", "fault", "tries", "lost", "verdict"), "figure")
    failed = 0
    for check in checks:
        outcome, seconds = take(check, full=options.full, seed=options.seed)
        failed += outcome.verdict == "FAILED"
        _report(check, outcome, seconds)
    print(f"\n{len(checks)} checks, {failed} failed")
    return 1 if failed else 0


def _checks() -> Iterable[Check]:
    for name in MODULES:
        yield from importlib.import_module(f"tests.safety.{name}").CHECKS


def _is_wanted(check: Check, names: list[str]) -> bool:
    return not names or any(check.key == name or check.key.startswith(f"{name}.") for name in names)


def _report(check: Check, outcome: Outcome, seconds: float) -> None:
    figure = outcome.skipped or outcome.figure
    cells = (check.rows, check.fault, f"{outcome.tries}", f"{outcome.lost}", outcome.verdict)
    _line(cells, f"{figure} ({seconds:.0f} s)" if figure else f"({seconds:.0f} s)")
    for example in outcome.examples:
        print(f"{'':<9}lost: {example}")
    sys.stdout.flush()


def _line(cells: tuple[str, ...], last: str) -> None:
    sides = ("<", "<", ">", ">", "<")
    texts = [f"{cell:{side}{width}}" for cell, side, width in zip(cells, sides, WIDTHS, strict=True)]
    print("  ".join([*texts, last]))


def _options(typed: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="run.py safety", description="Try what must never go wrong.")
    parser.add_argument("--full", action="store_true", help="as often as a release needs it (hours)")
    parser.add_argument("--seed", type=int, default=SEED, help="another number makes other chances")
    parser.add_argument("--list", action="store_true", help="only name the checks")
    parser.add_argument("names", nargs="*", metavar="NAME", help="a check, or a file of checks")
    return parser.parse_args(typed)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
