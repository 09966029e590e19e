"""Cards that are written plainly, which most are, read in one go; all others are left to the tolerant reader.

Plain means: whole, UTF-8, version 3.0 or 4.0, one property a line, nothing encoded, no picture and no card
within. A card that is not so is handed on by itself; where it is not even clear where a card ends, the whole
rest of the file is.
"""

from __future__ import annotations

import io
import re
import unicodedata
from collections.abc import Iterator
from functools import partial
from typing import BinaryIO, NamedTuple

from desktop.exchange import limits
from desktop.exchange.reaches import own_label
from desktop.exchange.text import Source, Tick, mark_of
from desktop.exchange.vcard_fields import DROPPED, Draft, Handler, handler_of
from desktop.exchange.vcard_lines import Head, parse_head
from desktop.exchange.vcard_text import unescaped

_BEGIN, _END = b"BEGIN:VCARD\r\n", b"\nEND:VCARD"
_OPENING = re.compile(rb"[\r\n]*(BEGIN:VCARD)\r?\n")
_CLOSING = re.compile(rb"\nEND:VCARD(?:\r?\n|\Z)")
_LABEL = re.compile(r"(?:^|\n)([\w-]+)\.X-ABLabel:([^\n]*)")
_HEADS_KEPT = 5_000


class Piece(NamedTuple):
    """One card of a file, and where in it begins and ends what it holds; or, as a source, all that is left."""

    line: int
    data: bytes = b""
    begin: int = 0
    end: int = 0
    rest: Source | None = None

    @property
    def source(self) -> Source:
        """The same bytes to be read with care."""
        return self.rest or Source("", len(self.data), lambda: io.BytesIO(self.data))


def pieces(source: Source, *, tick: Tick | None = None) -> Iterator[Piece]:
    """The cards of a file in UTF-8 or another narrow encoding, one by one, as long as it is clear where they end."""
    with source.open() as stream:
        at = mark_of(source.head(4))[1]
        stream.read(at)
        data, line = b"", 1
        while True:
            block = stream.read(limits.BLOCK)
            data += block
            if tick:
                tick(min(at + len(data), source.size), source.size)
            used = 0
            for start, begin, end, after in _whole_cards(data, is_end=not block):
                if start != used:
                    line += data.count(b"\n", used, start)
                card = data[start:after]
                yield Piece(line, card, begin - start, end - start)
                line += card.count(b"\n")
                used = after
            data, at = data[used:], at + used
            if not block or len(data) > limits.CARD_LINE:
                break
    if data and not data.isspace():
        yield Piece(line, rest=_rest(source, at))


def _whole_cards(data: bytes, *, is_end: bool) -> Iterator[tuple[int, int, int, int]]:
    """Where cards stand: start, begin and end of what is in them, and what comes after."""
    at, small = 0, data.find(b"begin:")
    while True:
        if data.startswith(_BEGIN, at):  # what most programs write needs no pattern
            start, begin = at, at + len(_BEGIN)
        elif opening := _OPENING.match(data, at):
            start, begin = opening.start(1), opening.end()
        else:
            return
        end = data.find(_END, begin - 1)
        after = end + len(_END) + 2
        if end < 0 or (after > len(data) and not is_end):
            return
        if data[after - 2 : after] != b"\r\n":
            closing = _CLOSING.match(data, end)
            after = closing.end() if closing else 0
        if (
            not after
            or data.find(b"BEGIN:", begin, end) >= 0
            or (small >= 0 and b"begin:" in data[begin:end])
        ):
            return  # cards lie in cards, or one has no end
        yield start, begin, max(begin, end), after
        at = after


def _rest(source: Source, at: int) -> Source:
    return Source(source.name, source.size - at, partial(_opened_at, source, at))


def _opened_at(source: Source, at: int) -> BinaryIO:
    stream = source.open()
    left = at
    while left and (block := stream.read(min(left, limits.BLOCK))):
        left -= len(block)
    return stream


class QuickReader:
    """Makes drafts of plain cards; remembers every head that it has seen."""

    def __init__(self) -> None:
        self._heads: dict[str, tuple[Handler | None, Head]] = {}

    def draft(self, piece: Piece) -> Draft | None:
        """The draft of a card; None if it is not plain."""
        data = piece.data[piece.begin : piece.end]
        lines = _tidy_lines(data)
        if lines is not None:
            return self._filled(Draft(piece.line, {}, tidy=True), lines)
        text = _unfolded(data)
        if text is None:
            return None
        if "X-ABLabel:" not in text:
            return self._filled(Draft(piece.line, {}), text.split("\n"))
        labels = _LABEL.findall(text)
        draft = Draft(piece.line, {group.lower(): own_label(unescaped(label)) for group, label in labels})
        filled = self._filled(draft, _LABEL.sub("", text).lstrip("\n").split("\n"))
        if filled is not None and filled.extra:
            _keep_labels(filled, labels)
        return filled

    def _filled(self, draft: Draft, lines: list[str]) -> Draft | None:
        if len(lines) > limits.CARD_PROPERTIES or (len(lines) > 1 and "" in lines):
            return None
        heads = self._heads
        for written in lines:
            before, colon, value = written.partition(":")
            try:
                handler, head = heads[before]
            except KeyError:
                known = self._learn(before) if colon else None
                if known is None:
                    return None
                handler, head = known
            if handler is not None:
                handler(draft, head, value)
            elif head.name == "VERSION" and value[:1] not in ("3", "4"):
                return None
        return draft

    def _learn(self, before: str) -> tuple[Handler | None, Head] | None:
        """A head that is new; None if it needs a second look."""
        head = parse_head(before.encode("utf-8")) if before.count('"') % 2 == 0 else None
        if head is None or head.charset or not (head.plain or head.name == "VERSION"):
            return None
        if head.name == "X-ABLABEL":
            return None
        if len(self._heads) >= _HEADS_KEPT:
            self._heads.clear()
        known = (None if head.name in DROPPED else handler_of(head.name), head)
        self._heads[before] = known
        return known


def _tidy_lines(data: bytes) -> list[str] | None:
    """The lines of a card that has nothing in it to be cleaned or labelled, joined where they were folded.

    One look at the whole card is far quicker than one at each value. None for a card that may have; it may be plain
    all the same.
    """
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return None
    if "\r\n " in text:
        if "\r\n\r\n" in text:
            return None
        text = text.replace("\r\n ", "")
    lines = text.removesuffix("\r").split("\r\n")
    is_tidy = (
        "".join(lines).isprintable()  # so no other ends of lines either
        and "  " not in text
        and "X-ABLabel:" not in text
        and (len(text) <= limits.NAME or max(map(len, lines)) <= limits.NAME)
        and (text.isascii() or unicodedata.is_normalized("NFC", text))
    )
    return lines if is_tidy else None


def _unfolded(data: bytes) -> str | None:
    """The text of a card, its folded lines joined; None where ends of lines or letters need a second look."""
    bare = data.replace(b"\r", b"")  # a single byte is found far faster than the two of a line's end
    if len(bare) != len(data) and len(data) - len(bare) != data.count(b"\r\n") + data.endswith(b"\r"):
        return None
    try:
        text = bare.decode("utf-8")
    except UnicodeDecodeError:
        return None
    for fold in ("\n ", "\n\t") if "\t" in text else ("\n ",):
        if fold in text:
            if "\n\n" in text:
                return None
            text = text.replace(fold, "")
    return text


def _keep_labels(draft: Draft, labels: list[tuple[str, str]]) -> None:
    """A property kept for writing back keeps the label of its group."""
    groups = {line.partition(".")[0] for line in draft.extra if "." in line.partition(":")[0]}
    for group, label in labels:
        head = parse_head(f"{group}.X-ABLABEL".encode()) if group.lower() in groups else None
        if head is not None:
            draft.keep(head, label)
