"""Reading the pages of a plain notebook without SQLite, for a file whose own table of contents is damaged.

Follows the file format of SQLite 3: trees of pages, cells in them, records in the cells. Whatever makes no sense is
left out; nothing is ever written.
"""

from __future__ import annotations

import mmap
import struct
from collections.abc import Iterator
from pathlib import Path
from typing import Any

_LEAF, _INNER = 0x0D, 0x05
_CONTENTS = 1
"""The page at which the tree begins that names all others."""

_MOST_DEPTH = 20
_LONGEST = 100_000_000
_INTEGERS = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8}


class RawPages:
    """The pages of one file; ``lost`` counts those that could not be read."""

    def __init__(self, path: Path) -> None:
        self._data = _mapped(path)
        size = int.from_bytes(self._data[16:18], "big")
        size = 65536 if size == 1 else size
        self._size = size if size in (512, 1024, 2048, 4096, 8192, 16384, 32768, 65536) else 4096
        self._usable = self._size - (self._data[20] if len(self._data) > 20 and self._data[20] < 64 else 0)
        self.lost = 0

    def roots(self) -> dict[str, int]:
        """The first page of each table that the table of contents still names."""
        found = {}
        for _, record in self.rows(_CONTENTS):
            if len(record) >= 5 and record[0] == "table" and isinstance(record[3], int) and record[3] > 0:
                found[str(record[1])] = record[3]
        return found

    def rows(self, root: int) -> Iterator[tuple[int, list[Any]]]:
        """Key and values of every row of a table that can be read, in order where its pages are."""
        seen: set[int] = set()
        yield from self._tree(root, seen, 0)

    def _tree(self, number: int, seen: set[int], depth: int) -> Iterator[tuple[int, list[Any]]]:
        page = self._page(number)
        start = 100 if number == 1 else 0
        if (
            number in seen
            or depth > _MOST_DEPTH
            or len(page) < start + 12
            or page[start] not in (_LEAF, _INNER)
        ):
            self.lost += 1
            return
        seen.add(number)
        head = 8 if page[start] == _LEAF else 12
        count = int.from_bytes(page[start + 3 : start + 5], "big")
        places = page[start + head : start + head + 2 * min(count, self._size // 2)]
        cells = [int.from_bytes(places[at : at + 2], "big") for at in range(0, len(places) - 1, 2)]
        if page[start] == _INNER:
            for cell in cells:
                yield from self._tree(int.from_bytes(page[cell : cell + 4], "big"), seen, depth + 1)
            yield from self._tree(int.from_bytes(page[start + 8 : start + 12], "big"), seen, depth + 1)
            return
        for cell in cells:
            try:
                yield self._row(page, cell)
            except (IndexError, ValueError, struct.error):
                self.lost += 1

    def _row(self, page: bytes, cell: int) -> tuple[int, list[Any]]:
        length, cell = _varint(page, cell)
        key, cell = _varint(page, cell)
        if not 0 < length < _LONGEST:
            raise ValueError(length)
        return _signed(key), _record(self._payload(page, cell, length))

    def _payload(self, page: bytes, start: int, length: int) -> bytes:
        """The bytes of a record, with those that went on in other pages."""
        most, least = self._usable - 35, (self._usable - 12) * 32 // 255 - 23
        if length <= most:
            return page[start : start + length]
        here = least + (length - least) % (self._usable - 4)
        here = here if here <= most else least
        parts = [page[start : start + here]]
        following, left = int.from_bytes(page[start + here : start + here + 4], "big"), length - here
        while left > 0:
            more = self._page(following)
            if not following or len(more) < 4:
                raise ValueError(following)
            parts.append(more[4 : 4 + min(left, self._usable - 4)])
            left -= self._usable - 4
            following = int.from_bytes(more[:4], "big")
        return b"".join(parts)

    def _page(self, number: int) -> bytes:
        if number < 1:
            return b""
        return self._data[(number - 1) * self._size : number * self._size]


def _mapped(path: Path) -> bytes | mmap.mmap:
    """The bytes of a file, read where they are asked for; a slice of them is bytes. Raises OSError."""
    with path.open("rb") as file:
        try:
            return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        except ValueError:
            return b""  # an empty file


def _record(payload: bytes) -> list[Any]:
    end, at = _varint(payload, 0)
    kinds = []
    while at < end:
        kind, at = _varint(payload, at)
        kinds.append(kind)
    values, at = [], end
    for kind in kinds:
        value, at = _value(payload, kind, at)
        values.append(value)
    return values


def _value(payload: bytes, kind: int, at: int) -> tuple[Any, int]:
    if kind in (0, 8, 9):
        return (None, 0, 1)[(0, 8, 9).index(kind)], at
    if kind in _INTEGERS:
        size = _INTEGERS[kind]
        return int.from_bytes(_taken(payload, at, size), "big", signed=True), at + size
    if kind == 7:
        return struct.unpack(">d", _taken(payload, at, 8))[0], at + 8
    if kind < 12:
        raise ValueError(kind)
    size = (kind - 12) // 2
    data = _taken(payload, at, size)
    return (data.decode("utf-8", errors="replace") if kind % 2 else data), at + size


def _taken(payload: bytes, at: int, size: int) -> bytes:
    data = payload[at : at + size]
    if len(data) != size:
        raise ValueError(size)
    return data


def _varint(data: bytes, at: int) -> tuple[int, int]:
    value = 0
    for number in range(9):
        byte = data[at]
        at += 1
        if number == 8:
            return value << 8 | byte, at
        value = value << 7 | byte & 0x7F
        if byte < 0x80:
            break
    return value, at


def _signed(value: int) -> int:
    return value - (1 << 64) if value >= 1 << 63 else value
