"""What every command knows, and how it answers: data on standard output, words on standard error."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from enum import IntEnum
from pathlib import Path
from typing import Any

from desktop.core.clock import Clock
from desktop.core.paths import Profile


class Status(IntEnum):
    """The exit status of a command."""

    DONE = 0
    NOT_DONE = 1
    WRONG_USAGE = 2
    IN_PART = 3


@dataclass(frozen=True, slots=True)
class Context:
    """The profile, the notebook that was named, the clock, and whether a script is listening."""

    profile: Profile
    named: Path | None
    clock: Clock
    json: bool
    passphrase_file: Path | None = None

    @property
    def notebook(self) -> Path:
        """The notebook that the command is about."""
        return self.named or self.profile.notebook

    def answer(self, data: Mapping[str, Any], lines: Iterable[str] = ()) -> None:
        """Give the result: one JSON object for a script, else lines for a person or a pipe."""
        if self.json:
            print(json.dumps(data, ensure_ascii=False, default=str))
        else:
            for line in lines:
                print(line)

    def tell(self, words: str) -> None:
        """Say something to a person."""
        print(words, file=sys.stderr)


def missing_folders(file: Path) -> int:
    """How many folders on the way to a file are still to be made: who mistyped one wants to hear of it."""
    return sum(not folder.exists() for folder in file.absolute().parents)


def with_folders(count: int) -> str:
    """Says that folders were made, where any were."""
    return f", and {count} new folder{'s' if count > 1 else ''} for it" if count else ""


def typed_text(words: Iterable[str]) -> str:
    """Words of the command line as one text, also where the system's own encoding knows no such letters."""
    return os.fsencode(" ".join(words)).decode("utf-8", errors="replace")


@contextmanager
def any_letters() -> Iterator[None]:
    """Let every letter through, whatever the terminal's own encoding is."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace")
    yield
