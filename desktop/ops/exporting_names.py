"""Names reduced to initials in a document that is handed on: "Amara Nwosu" becomes "A. N." wherever it stands."""

from __future__ import annotations

import re
from dataclasses import fields, is_dataclass, replace
from typing import Any

from desktop.exchange.document import Block
from desktop.storage.database import Reader

_SHORTEST = 3


class Names:
    """Reduces the names of everybody in a notebook; does nothing where that is not wished."""

    def __init__(self, db: Reader, *, short: bool) -> None:
        self._short: dict[str, str] = {}
        if not short:
            return
        for shown, given, family in db.rows("SELECT shown_name, given, family FROM person"):
            initials = _initials(given or shown, family if given else "")
            for name in (
                shown,
                f"{given} {family}".strip(),
                f"{family}, {given}" if given and family else "",
            ):
                self._put(name, initials)
            self._put(family, _initials(family, ""))
            self._put(given, _initials(given, ""))
        listed = sorted(self._short, key=len, reverse=True)
        self._pattern = re.compile(
            rf"(?<!\w)(?:{'|'.join(map(re.escape, listed))})(?!\w)" if listed else r"(?!)"
        )

    def _put(self, name: str, initials: str) -> None:
        if (len(name) >= _SHORTEST or not name.isascii()) and name.strip():
            self._short.setdefault(name, initials)

    def reduced(self, text: str) -> str:
        """A text with every name in it reduced."""
        if not self._short:
            return text
        return self._pattern.sub(lambda match: self._short[match[0]], text)

    def in_blocks(self, blocks: tuple[Block, ...]) -> tuple[Block, ...]:
        """Blocks with every name in them reduced."""
        return tuple(self._in(block) for block in blocks) if self._short else blocks

    def _in(self, value: Any) -> Any:
        if type(value) is str:
            return self.reduced(value)
        if isinstance(value, tuple):
            return tuple(self._in(one) for one in value)
        if is_dataclass(value) and not isinstance(value, type):
            return replace(value, **{one.name: self._in(getattr(value, one.name)) for one in fields(value)})
        return value


def _initials(given: str, family: str) -> str:
    words = [word for word in re.split(r"[\s.-]+", f"{given} {family}") if word]
    return " ".join(f"{word[0].upper()}." for word in words)
