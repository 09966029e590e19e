"""Looking over the XML in a workbook before any parser sees it: nothing that declares entities gets through.

Office files never declare a document type. So whatever does, or is written in an encoding in which it could be
hidden from a search for bytes, is refused: no entity is ever expanded, no outside file ever named.
"""

from __future__ import annotations

import re
import zipfile
from typing import IO

from desktop.exchange import limits
from desktop.exchange.reasons import Reason
from desktop.exchange.records import FileRefused

_FORBIDDEN = tuple(
    word.encode(encoding)
    for word in ("<!DOCTYPE", "<!ENTITY")
    for encoding in ("ascii", "utf-16-le", "utf-16-be")
)
_OVERLAP = max(map(len, _FORBIDDEN))
_DECLARED = re.compile(rb"""<\?xml[^>]*encoding\s*=\s*["']([A-Za-z0-9._-]*)""")
_ENCODINGS = frozenset({b"utf-8", b"utf-16", b"us-ascii", b"iso-8859-1", b"windows-1252"})


def check(archive: zipfile.ZipFile) -> None:
    """Look over every XML part, and at how large the whole becomes. Raises FileRefused."""
    entries = archive.infolist()
    whole = sum(entry.file_size for entry in entries)
    if len(entries) > limits.ARCHIVE_ENTRIES or whole > limits.WORKBOOK:
        raise FileRefused(Reason.ARCHIVE_TOO_LARGE, limit=limits.WORKBOOK // limits.MEGABYTE)
    for entry in entries:
        if entry.flag_bits & 0x1:
            raise FileRefused(Reason.ARCHIVE_PROTECTED)
        squeezed = entry.file_size > limits.ARCHIVE_RATIO * max(entry.compress_size, 1)
        if squeezed and entry.file_size > limits.MEGABYTE:
            raise FileRefused(Reason.ARCHIVE_TOO_LARGE, limit=limits.WORKBOOK // limits.MEGABYTE)
        if entry.filename.lower().endswith((".xml", ".rels", ".vml")):
            with archive.open(entry) as stream:
                _check_part(stream, size=entry.file_size)


def _check_part(stream: IO[bytes], *, size: int) -> None:
    before, read = b"", 0
    while block := stream.read(limits.BLOCK):
        read += len(block)
        if not before and not _is_readable(block):
            raise FileRefused(Reason.WORKBOOK_HOSTILE)
        searched = before + block
        if read > size or any(word in searched for word in _FORBIDDEN):
            raise FileRefused(Reason.WORKBOOK_HOSTILE)
        before = searched[-_OVERLAP:]


def _is_readable(block: bytes) -> bool:
    """Whether the encoding is one in which a search for bytes finds what there is."""
    if block.startswith((b"\xff\xfe", b"\xfe\xff", b"<\0", b"\0<")):
        return True
    declared = _DECLARED.search(block[:400])
    return declared is None or declared[1].lower() in _ENCODINGS
