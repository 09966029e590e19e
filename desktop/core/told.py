"""What was told, put off and dismissed of each notebook's reminders, so that a new start tells nothing twice.

The file knows no names, days or keys: a notebook and a reminder are each kept as a word made out of them, so that
it gives nothing away about a notebook that is protected.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Mapping
from datetime import datetime
from hashlib import blake2b
from pathlib import Path
from typing import Any

from desktop.core.clock import from_text, to_text
from desktop.core.files import write_private
from desktop.core.records import dataclass

NOTEBOOKS = 20  # kept at most, the latest ones
_TOLD, _DONE, _LATER = "told", "done", "later"


@dataclass(frozen=True, slots=True)
class Mark:
    """How a reminder stands: ``told`` once it was said, ``done`` once somebody dismissed or opened it.

    ``later`` is the instant to which it was put off; until it is told again it counts as not told.
    """

    told: bool = False
    done: bool = False
    later: datetime | None = None


class ToldFile:
    """The marks of one notebook in the file that all notebooks of a profile share."""

    def __init__(self, path: Path, *, notebook: Path) -> None:
        self._path = path
        self._notebook = _word(str(notebook))

    def sealed(self, key: str) -> str:
        """The word under which a reminder is kept."""
        return _word(f"{self._notebook} {key}")

    def load(self) -> dict[str, Mark]:
        """The marks by sealed keys; none where the file is missing or broken."""
        kept = self._read().get(self._notebook)
        items = kept if isinstance(kept, dict) else {}
        marks = {key: _mark(text) for key, text in items.items()}
        return {key: mark for key, mark in marks.items() if mark is not None}

    def keep(self, marks: Mapping[str, Mark]) -> None:
        """Keep these marks and no others; where that fails they hold until the program ends."""
        everything = self._read()
        everything.pop(self._notebook, None)
        everything[self._notebook] = {key: _text(mark) for key, mark in marks.items()}
        latest = dict(list(everything.items())[-NOTEBOOKS:])
        try:
            write_private(self._path, json.dumps(latest, indent=1).encode())
        except OSError:
            logging.getLogger(__name__).info("which reminders were told cannot be kept")

    def _read(self) -> dict[str, Any]:
        try:
            found = json.loads(self._path.read_text(encoding="utf-8"))
        except (OSError, ValueError, RecursionError):
            return {}
        return found if isinstance(found, dict) else {}


def _word(text: str) -> str:
    return blake2b(text.encode("utf-8", errors="surrogatepass"), digest_size=9).hexdigest()


def _text(mark: Mark) -> str:
    if mark.done:
        return _DONE
    if mark.later is not None and not mark.told:
        return f"{_LATER} {to_text(mark.later)}"
    return _TOLD


def _mark(text: object) -> Mark | None:
    if text == _TOLD:
        return Mark(told=True)
    if text == _DONE:
        return Mark(told=True, done=True)
    if not isinstance(text, str) or not text.startswith(f"{_LATER} "):
        return None
    try:
        return Mark(later=from_text(text.removeprefix(f"{_LATER} ")))
    except ValueError:
        return None
