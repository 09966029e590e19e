"""The bookmarks of a PDF: its headings, for finding one's way in a long file.

Qt writes none. They come behind the end of the file, as the format provides for; of what stands before only the
catalogue is written anew, to point to them.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import BinaryIO

from PySide6.QtGui import QTextDocument

from desktop.exchange.pdf.paging import Page

#: Which headings are bookmarks: people and chapters, and below them meetings and sections.
_FIRST, _SECOND = 2, 3
_TAIL = 64
_END = re.compile(rb"startxref\s+(\d+)\s+%%EOF\s*\Z")
_TRAILER = re.compile(rb"trailer\s*<<(.*)>>\s*startxref", re.DOTALL)
_ROW = 20


@dataclass(frozen=True, slots=True)
class _Mark:
    """A heading: its level, its words, its page from 0, and how far down it stands, in dots."""

    level: int
    title: str
    page: int
    down: float


@dataclass(slots=True)
class _Entry:
    """A bookmark with the numbers of those around it, 0 for none; ``inside`` are those below it."""

    number: int
    mark: _Mark
    parent: int
    before: int = 0
    after: int = 0
    inside: list[int] = field(default_factory=list)


class Outline:
    """The headings of the texts of one PDF, in their order."""

    def __init__(self) -> None:
        self._marks: list[_Mark] = []

    def note(self, text: QTextDocument, pages: Sequence[Page], *, before: int) -> None:
        """Note the headings of a text that stands on these pages, with so many pages ``before`` them."""
        layout, tops = text.documentLayout(), [page.top for page in pages]
        block = text.begin()
        while block.isValid():
            level = block.blockFormat().headingLevel()
            if level in (_FIRST, _SECOND) and (title := block.text().strip()):
                lines = layout.blockBoundingRect(block)
                place = max(0, bisect_right(tops, lines.center().y()) - 1)
                down = max(0.0, lines.top() - tops[place]) + pages[place].indent
                self._marks.append(_Mark(level, title, before + place, down))
            block = block.next()

    def write(self, file: BinaryIO, *, top: float, scale: float) -> int:
        """Write the bookmarks to the end of a PDF that Qt made; returns how many.

        What is written on a page begins ``top`` points above its lower edge, and a dot is ``scale`` points high.
        """
        old = _read(file) if self._marks else None
        if old is None or max(mark.page for mark in self._marks) >= len(old.pages):
            return 0
        entries = self._entries(first=old.size + 1)
        objects = {old.root: old.catalogue.replace(b"<<", b"<<\n/Outlines %d 0 R" % old.size, 1)}
        outermost = [entry.number for entry in entries if entry.parent == old.size]
        objects[old.size] = b"<<\n/Type /Outlines\n%s>>" % _ends(outermost, count=len(outermost))
        for entry in entries:
            page, height = old.pages[entry.mark.page], top - entry.mark.down * scale
            objects[entry.number] = _item(entry, place=b"[%d 0 R /XYZ null %.1f null]" % (page, height))
        file.seek(old.length)
        file.write(_appended(old, objects))
        return len(entries)

    def _entries(self, *, first: int) -> list[_Entry]:
        """The bookmarks, numbered from ``first`` on; the list of all has the number before it."""
        found: list[_Entry] = []
        latest: dict[int, _Entry] = {}
        chapter: _Entry | None = None
        for number, mark in enumerate(self._marks, start=first):
            above = chapter if mark.level == _SECOND else None
            entry = _Entry(number, mark, above.number if above else first - 1)
            if above is None:
                chapter = entry
            else:
                above.inside.append(number)
            if sibling := latest.get(entry.parent):
                sibling.after, entry.before = number, sibling.number
            latest[entry.parent] = entry
            found.append(entry)
        return found


@dataclass(frozen=True, slots=True)
class _Old:
    """What is known of a file: its length, where its last table begins, numbers of objects, and its catalogue."""

    length: int
    start: int
    size: int
    root: int
    trailer: bytes
    catalogue: bytes
    pages: tuple[int, ...]


def _read(file: BinaryIO) -> _Old | None:
    """What is known of a file; None where it is not laid out as Qt does it."""
    length = file.seek(0, 2)
    file.seek(max(0, length - _TAIL))
    end = _END.search(file.read())
    if end is None:
        return None
    start = int(end[1])
    file.seek(start)
    table = file.read()
    trailer = _TRAILER.search(table)
    facts = trailer[1] if trailer else b""
    size, root, before = (re.search(rb"/%s (\d+)" % name, facts) for name in (b"Size", b"Root", b"Prev"))
    if size is None or root is None:
        return None
    if before is not None:  # maps of letters were added: the table of all objects stands before them
        file.seek(int(before[1]))
        table = file.read(start - int(before[1]))
    catalogue = _object(file, table, int(root[1]))
    kept = re.search(rb"/Pages (\d+) 0 R", catalogue)
    kids = re.search(rb"/Kids\s*\[(.*?)\]", _object(file, table, int(kept[1])), re.DOTALL) if kept else None
    pages = tuple(map(int, re.findall(rb"(\d+) 0 R", kids[1]))) if kids else ()
    return _Old(length, start, int(size[1]), int(root[1]), facts, catalogue, pages)


def _object(file: BinaryIO, table: bytes, number: int) -> bytes:
    """What an object holds; empty where the table does not tell."""
    head = re.match(rb"xref\s+0 \d+\s*\n", table)
    row = head.end() + _ROW * number if head else len(table)
    place = table[row : row + 10]
    if not place.isdigit():
        return b""
    file.seek(int(place))
    lines: list[bytes] = []
    for line in iter(file.readline, b""):
        if line.startswith(b"endobj"):
            return b"".join(lines[1:]).strip()
        lines.append(line)
    return b""


def _item(entry: _Entry, *, place: bytes) -> bytes:
    """One bookmark, closed over those below it."""
    title = b"<FEFF%s>" % entry.mark.title.encode("utf-16-be", "replace").hex().upper().encode()
    around = b"".join(
        b"/%s %d 0 R\n" % (name, other)
        for name, other in ((b"Prev", entry.before), (b"Next", entry.after))
        if other
    )
    below = _ends(entry.inside, count=-len(entry.inside)) if entry.inside else b""
    return b"<<\n/Title %s\n/Parent %d 0 R\n%s%s/Dest %s\n>>" % (title, entry.parent, around, below, place)


def _ends(numbers: list[int], *, count: int) -> bytes:
    return b"/First %d 0 R\n/Last %d 0 R\n/Count %d\n" % (numbers[0], numbers[-1], count)


def _appended(old: _Old, objects: dict[int, bytes]) -> bytes:
    """What comes behind the end of a file to add objects, or to give them another content."""
    out = bytearray()
    rows: list[bytes] = []
    for number, content in objects.items():
        rows.append(b"%d 1\n%010d 00000 n \n" % (number, old.length + len(out)))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    facts = re.sub(rb"/(Size|Prev) \d+\s*", b"", old.trailer).strip()
    trailer = b"trailer\n<<\n/Size %d\n/Prev %d\n%s\n>>\nstartxref\n%d\n%%%%EOF\n"
    table = b"xref\n0 1\n0000000000 65535 f \n" + b"".join(rows)
    size = max(old.size, *(number + 1 for number in objects))
    return bytes(out) + table + trailer % (size, old.start, facts, old.length + len(out))
