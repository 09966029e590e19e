"""Text from foreign files: where bytes come from, how they become text, and the one rule that cleans it.

The rule (``clean``): line ends of every kind (CR LF, CR, NEL, VT, FF, U+2028, U+2029) become a line feed;
NUL and all other control characters but the tab are dropped, so are byte-order marks and non-characters in
the middle of text; lone surrogates become U+FFFD; letters are composed (NFC). Everything else stays as it
is, zero-width and bidi characters too: showing them safely is the views' task. ``clean_line`` also makes one
line of it, with single blanks.
"""

from __future__ import annotations

import codecs
import io
import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from desktop.core.held_files import open_to_read
from desktop.exchange import limits
from desktop.exchange.reasons import Reason
from desktop.exchange.records import FileRefused

#: Called with bytes read so far and bytes in all; may raise to cancel.
Tick = Callable[[int, int], None]

_LINE_ENDS = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_DROPPED = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ufeff\ufdd0-\ufdef\ufffe\uffff]")
_LONE = re.compile("[\ud800-\udfff]")
_SUSPECT = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufdd0-\ufdef\ufffe\uffff]")
#: What the rule drops or changes of ASCII.
_CONTROLS = bytes({*range(32), 127} - {*b"\t\n"})
_SHORT = 60
_BLANKS = re.compile(r"[\s\u200b]+")


def is_clean_ascii(text: str) -> bool:
    """Whether text is ASCII that the rule leaves as it is; told without looking at each character where it is long."""
    if not text.isascii():
        return False
    if len(text) < _SHORT:
        return text.isprintable() or _SUSPECT.search(text) is None
    return len(text.encode("ascii").translate(None, _CONTROLS)) == len(text)


def clean(text: str) -> str:
    """Text as it may be stored: see the rule at the top of this module."""
    if is_clean_ascii(text):
        return text
    if not text.isprintable() and _SUSPECT.search(text):
        text = _LONE.sub("\ufffd", _DROPPED.sub("", _LINE_ENDS.sub("\n", text)))
    return text if text.isascii() else unicodedata.normalize("NFC", text)


def clean_line(text: str, *, limit: int = limits.NAME) -> str:
    """Clean text on one line, runs of blanks made one, at most ``limit`` characters."""
    if text.isprintable() and "  " not in text and len(text) <= limit:
        return text.strip() if text.isascii() else unicodedata.normalize("NFC", text).strip()
    if len(text) > limit * 4:
        text = text[: limit * 4]
    return _BLANKS.sub(" ", clean(text)).strip()[:limit].rstrip()


def clean_block(text: str, *, limit: int = limits.TEXT) -> str:
    """Clean text of several lines, without blank ends, at most ``limit`` characters."""
    if text.isascii() and len(text) <= limit and text.replace("\n", "").isprintable():
        return text.strip()
    return clean(text[: limit * 2]).strip()[:limit].rstrip()


@dataclass(frozen=True, slots=True)
class Source:
    """Bytes to read: a file, or what was pasted or lies in an archive."""

    name: str
    size: int
    open: Callable[[], BinaryIO]

    def head(self, count: int = limits.HEAD) -> bytes:
        """The first bytes."""
        with self.open() as stream:
            return stream.read(count)


def as_source(origin: Path | bytes | Source) -> Source:
    """A source of a path or of bytes; a path that cannot be opened is refused."""
    if isinstance(origin, Source):
        return origin
    if isinstance(origin, bytes):
        return Source("", len(origin), lambda: io.BytesIO(origin))
    try:
        if not origin.is_file():  # a pipe would be waited for without end
            raise FileRefused(Reason.FILE_UNREADABLE, path=str(origin))
        size = origin.stat().st_size
        with open_to_read(origin):
            pass
    except (OSError, ValueError) as error:
        raise FileRefused(Reason.FILE_UNREADABLE, path=str(origin)) from error
    return Source(origin.name, size, lambda: open_to_read(origin))


def mark_of(head: bytes) -> tuple[str, int]:
    """The encoding that a byte-order mark names, and the mark's length; empty where there is none."""
    for mark, name in (
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
    ):
        if head.startswith(mark):
            return name, len(mark)
    return "", 0


def wide_encoding(head: bytes) -> tuple[str, int]:
    """UTF-16 or UTF-32 with or without a mark, and the mark's length; empty for all other files."""
    name, length = mark_of(head)
    if name:
        return (name, length) if name != "utf-8" else ("", 0)
    sample = head[: min(len(head), 4096) & ~3]
    if len(sample) < 4 or not sample.count(0):
        return "", 0
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    half = len(sample) // 2
    if odd > 0.4 * half and even < 0.05 * half:
        return "utf-16-le", 0
    if even > 0.4 * half and odd < 0.05 * half:
        return "utf-16-be", 0
    return "", 0


def looks_binary(head: bytes) -> bool:
    """Whether the first bytes can hardly be text in any encoding."""
    if not head or wide_encoding(head)[0] or mark_of(head)[0]:
        return False
    odd = sum(head.count(byte) for byte in _NEVER_IN_TEXT)
    return odd > 0.01 * len(head) and odd > 2


_NEVER_IN_TEXT = tuple(
    bytes([code]) for code in range(32) if code not in (0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x1A, 0x1B)
)


def is_utf8(source: Source, *, tick: Tick | None = None) -> bool:
    """Whether the whole of a source is sound UTF-8; it may end within a character."""
    decoder = codecs.getincrementaldecoder("utf-8")()
    with source.open() as stream:
        while block := stream.read(limits.BLOCK):
            if tick:
                tick(stream.tell(), source.size)
            try:
                decoder.decode(block)
            except UnicodeDecodeError:
                return False
    return True
