"""The SVG text of icons: the Lucide set out of its zip, and a few shapes of our own.

The zip holds some 1,700 files. Opening it with ``zipfile`` reads every entry of its directory; finding
one name in the mapped bytes costs microseconds, and a start needs about twenty icons.
"""

from __future__ import annotations

import importlib.util
import mmap
import re
import struct
import zlib
from functools import lru_cache
from pathlib import Path

_ENTRY = struct.Struct("<4s6H3I5H2I")  # central directory entry, 46 bytes before the name
_SPACE = re.compile(r"\s+")

_RING = '<circle cx="7" cy="7" r="5.75" fill="none" stroke="currentColor" stroke-width="1.5"{}/>'
_DISC = '<circle cx="7" cy="7" r="6.5" fill="currentColor"/>'
_INNER = (
    '<path d="{}" fill="none" stroke="var(--base)" stroke-width="{}"'
    ' stroke-linecap="round" stroke-linejoin="round"/>'
)
_SHAPES = {
    "ring": _RING.format(""),
    "ring-dashed": _RING.format(' stroke-dasharray="2.4 2.1"'),
    "ring-quarter": _RING.format("") + '<path d="M7 7V3.4A3.6 3.6 0 0 1 10.6 7Z" fill="currentColor"/>',
    "ring-half": _RING.format("") + '<path d="M7 3.4A3.6 3.6 0 0 1 7 10.6Z" fill="currentColor"/>',
    "disc": _DISC,
    "flag-on": '<path transform="scale(.58333)" d="M5 21V4h12l-2.5 4.5L17 13H7v8z" fill="currentColor"/>',
    "disc-tick": _DISC + _INNER.format("M4.2 7.2l2 2 3.7-4", "1.5"),
    "disc-turn": _DISC
    + _INNER.format(
        "M4.4 6.4A2.8 2.8 0 0 1 9.6 6.2M9.7 4.4V6.3H7.8M9.6 7.6A2.8 2.8 0 0 1 4.4 7.8M4.3 9.6V7.7H6.2", "1.2"
    ),
}
"""Shapes on a 14 × 14 grid; ``currentColor`` is the icon's colour, ``var(--base)`` the token ``base``."""


class IconMissing(LookupError):
    """No icon of this name exists."""


@lru_cache(maxsize=256)
def svg(name: str) -> str:
    """The SVG text of an icon. ``name:filled`` is the same icon filled with its own colour."""
    plain, _, variant = name.partition(":")
    if plain in _SHAPES:
        return (
            '<svg xmlns="http://www.w3.org/2000/svg" width="14" height="14" viewBox="0 0 14 14">'
            f"{_SHAPES[plain]}</svg>"
        )
    text = _SPACE.sub(" ", _read(f"{plain}.svg".encode()).decode())
    return text.replace('fill="none"', 'fill="currentColor"', 1) if variant == "filled" else text


def exists(name: str) -> bool:
    """True if there is an icon of this name."""
    try:
        svg(name)
    except IconMissing:
        return False
    return True


def _read(name: bytes) -> bytes:
    data = _zip()
    end = data.rfind(b"PK\x05\x06")
    at = struct.unpack_from("<I", data, end + 16)[0]
    while (at := data.find(name, at, end)) >= 0:
        entry = _ENTRY.unpack_from(data, at - _ENTRY.size)
        if entry[0] == b"PK\x01\x02" and entry[10] == len(name):
            return _unpack(data, offset=entry[16], size=entry[8], packed=entry[4] == zlib.DEFLATED)
        at += 1
    raise IconMissing(name.decode())


def _unpack(data: mmap.mmap, *, offset: int, size: int, packed: bool) -> bytes:
    name_length, extra_length = struct.unpack_from("<2H", data, offset + 26)
    start = offset + 30 + name_length + extra_length
    raw = data[start : start + size]
    return zlib.decompress(raw, -zlib.MAX_WBITS) if packed else raw


@lru_cache(maxsize=1)
def _zip() -> mmap.mmap:
    spec = importlib.util.find_spec("lucide")
    if spec is None or not spec.submodule_search_locations:
        raise IconMissing("lucide")
    path = Path(next(iter(spec.submodule_search_locations))) / "lucide.zip"
    with path.open("rb") as file:
        return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
