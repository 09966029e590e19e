"""Takes folders of the machine that built a program out of what its libraries search for others (RUNPATH of Linux).

Whoever may write to a folder of that name where the program runs could otherwise slip a library into it.
"""

from __future__ import annotations

import struct
from collections.abc import Iterable, Sequence
from pathlib import Path

from tools.builder import elf
from tools.words import Trouble

_KIND = b"\x7fELF\x02\x01"  # of 64 bits, the lowest byte first
_SEGMENTS = struct.Struct("<QQIHHH")
_SEGMENTS_AT = 32
_SEGMENT = struct.Struct("<IIQQQQQQ")
_ENTRY = struct.Struct("<qQ")
_LOADED, _DYNAMIC = 1, 2
_END, _STRINGS, _RPATH, _RUNPATH = 0, 5, 15, 29

_Segment = tuple[int, ...]
"""Kind, rights, place in the file, address, address, bytes in the file, bytes in memory, alignment."""


def forget(files: Iterable[Path]) -> int:
    """Let none of these files search a folder that is not beside it; the number of those that did.

    Raises ``Trouble`` for one that searches both.
    """
    return sum(_forget(path) for path in files if not path.is_symlink() and elf.is_elf(path))


def _forget(path: Path) -> bool:
    data = bytearray(path.read_bytes())
    segments = _segments(data)
    dynamic = next((segment for segment in segments if segment[0] == _DYNAMIC), None)
    if dynamic is None:
        return False
    places = range(dynamic[2], dynamic[2] + dynamic[5], _ENTRY.size)
    entries = [_ENTRY.unpack_from(data, place) for place in places]
    strings = _in_file(segments, dict(entries)[_STRINGS])
    kept = [
        (tag, value)
        for tag, value in entries
        if tag not in (_RPATH, _RUNPATH) or _are_beside(_text(data, strings + value), path)
    ]
    if len(kept) == len(entries):
        return False
    kept += [(_END, 0)] * (len(entries) - len(kept))
    for place, entry in zip(places, kept, strict=True):
        _ENTRY.pack_into(data, place, *entry)
    path.write_bytes(data)
    return True


def _segments(data: bytearray) -> Sequence[_Segment]:
    if not data.startswith(_KIND):
        return []
    begin, _, _, _, size, count = _SEGMENTS.unpack_from(data, _SEGMENTS_AT)
    return [_SEGMENT.unpack_from(data, begin + size * number) for number in range(count)]


def _in_file(segments: Sequence[_Segment], address: int) -> int:
    """Where in the file lies what is at this address once it is loaded."""
    for kind, _, place, begin, _, size, *_ in segments:
        if kind == _LOADED and begin <= address < begin + size:
            return place + address - begin
    raise ValueError(f"nothing is loaded at {address:#x}")


def _text(data: bytearray, place: int) -> str:
    return data[place : data.index(0, place)].decode()


def _are_beside(folders: str, path: Path) -> bool:
    """Whether these folders lie beside the library. A list of both kinds cannot be shortened: words are shared."""
    beside = [folder.startswith(("$ORIGIN", "${ORIGIN}")) for folder in folders.split(":")]
    if any(beside) and not all(beside):
        raise Trouble(
            f"{path.name} searches folders beside it and others: {folders}. Build it anew without these."
        )
    return all(beside)
