"""The lines of vCard files: physical lines joined to properties, and the part before the colon taken apart.

Works on bytes, because one file may hold values in several encodings. Memory stays flat: of a line, however
long and however often folded, at most ``limits.CARD_LINE`` bytes are kept, and of photos nothing.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import BinaryIO

from desktop.exchange import limits
from desktop.exchange.reaches import label_of
from desktop.exchange.text import Source, Tick, mark_of, wide_encoding

#: Properties whose value is a picture, a sound or a key.
BINARY_NAMES = frozenset({"PHOTO", "LOGO", "SOUND", "KEY", "X-MS-CARDPICTURE"})

#: Properties that begin, end or describe a card.
_CARD_NAMES = frozenset({"BEGIN", "END", "VERSION", "AGENT"})
_NAME = re.compile(r"(?:([A-Za-z0-9_-]+)\.)?([A-Za-z0-9][A-Za-z0-9_/-]*)\s*$")
_PARAMETER = re.compile(r';((?:[^;"]|"[^"]*"?)*)')
_VALUES = re.compile(r'(?:[^,"]|"[^"]*"?)+')
_CARET = re.compile(r"\^([n'^])")
_QP = frozenset({"quoted-printable", "q"})
_BASE64 = frozenset({"base64", "b"})
_PLAIN = frozenset({"7bit", "8bit", "binary"})
_CHARSETS = frozenset({"utf-8", "utf8", "us-ascii", "shift_jis", "windows-1252", "iso-8859-1"})
_BREAK_CARD = re.compile(rb"\s*(?:[\w-]+\.)?(?:begin|end):vcard\s*$", re.IGNORECASE)
_OPEN_HEAD = re.compile(rb"(?:[\w-]+\.)?[A-Za-z][\w-]*;[^:]*")
_HEADS_KEPT = 5_000

#: Types that say nothing about whose or which number it is.
_NOISE = frozenset(
    {"internet", "voice", "pref", "msg", "text", "video", "x400", "email", "postal", "parcel", "dom", "intl"}
    | {"textphone", "inline", "vcard", "vcf", "jpeg", "gif", "unknown", "none", "custom", "public"}
)
_PLACES = {"work": "work", "home": "home", "business": "work", "private": "home"}
_DEVICES = {
    "cell": "mobile",
    "mobile": "mobile",
    "iphone": "mobile",
    "fax": "fax",
    "pager": "pager",
    "car": "car",
    "main": "main",
    "isdn": "ISDN",
    "modem": "modem",
    "whatsapp": "WhatsApp",
    "main-number": "main",
    "assistant": "assistant",
    "callback": "callback",
}


@dataclass(frozen=True, slots=True)
class Head:
    """What stands before the colon: names in capitals, types in small letters."""

    name: str
    group: str
    parameters: tuple[tuple[str, tuple[str, ...]], ...]
    types: frozenset[str]
    charset: str
    encoding: str
    label: str
    best: bool
    #: Nothing about the value needs a second look: no encoding, no picture, no card within.
    plain: bool

    def parameter(self, name: str) -> str:
        """The first value of a parameter; empty where it is absent."""
        return next((values[0] for key, values in self.parameters if key == name and values), "")


class PropertyLines:
    """The properties of a vCard file, one by one: where it begins, its head, its value in bytes.

    ``cut`` counts values of which only the first part was kept.
    """

    def __init__(self, source: Source, *, tick: Tick | None = None, first: int = 1) -> None:
        """``first`` is the number of the first line."""
        self.cut = 0
        self._first = first
        self._source = source
        self._tick = tick
        self._heads: dict[bytes, Head | None] = {}
        self._old = False

    def __iter__(self) -> Iterator[tuple[int, Head, bytes]]:
        """Joins folded, soft-broken and stray lines; leaves out comments and what precedes all properties."""
        head: Head | None = None
        start, parts, room, blank, soft, width = 0, [b""], 0, False, False, 0
        lines = physical_lines(self._source, tick=self._tick)
        for number, raw in _with_whole_heads(enumerate(lines, start=self._first)):
            if not raw or raw.isspace():
                blank = True
                continue
            if soft and _goes_on(raw, blank=blank):
                parts[-1] = parts[-1].rstrip(b" \t")[:-1]
                # a blank before an encoded character comes from folding on top of the soft break
                piece = raw[1:] if raw[:1] in b" \t" and raw[1:2] == b"=" else raw
            elif raw[:1] in b" \t" and head is not None:
                piece = self._unfolded(raw, head=head, width=width)
            else:
                found, after = self._head(raw)
                if found is not None:
                    if head is not None:
                        yield start, head, b"".join(parts) if len(parts) > 1 else parts[0]
                    head, start, parts, room = found, number, [raw[after:]], limits.CARD_LINE
                    if found.plain and len(raw) < limits.CARD_LINE:
                        soft, width, blank = False, len(raw), False
                        continue
                    self._note_version(found, parts[0])
                    if _is_picture(found, parts[0]):
                        room, parts = 0, [parts[0][:5]]
                    self.cut += len(raw) >= limits.CARD_LINE and room > 0
                    soft = found.encoding == "qp" and raw.rstrip(b" \t").endswith(b"=")
                    width, blank = len(raw), False
                    continue
                if head is None or raw[:1] == b"#":
                    continue
                piece = (b"\n\n" if blank else b"\n") + raw
            if room > 0:
                room -= len(piece)
                parts.append(piece)
                self.cut += room <= 0
            soft = soft and room > 0 and raw.rstrip(b" \t").endswith(b"=")
            width, blank = len(raw), False
        if head is not None:
            yield start, head, b"".join(parts)

    def _unfolded(self, raw: bytes, *, head: Head, width: int) -> bytes:
        """What a line that begins with a blank adds to the one before it."""
        # vCard 2.1 breaks before a blank and means it; later ones, and lines cut at full width, add it
        keeps_blank = self._old and head.encoding == "" and width < 70
        return b" " + raw.lstrip(b" \t") if keeps_blank else raw[1:]

    def _note_version(self, head: Head, value: bytes) -> None:
        if head.name == "VERSION":
            self._old = value.strip().startswith(b"2")
        elif head.name == "BEGIN":
            self._old = False

    def _head(self, raw: bytes) -> tuple[Head | None, int]:
        """The head of a line that begins a property, and where its value begins."""
        colon = raw.find(b":")
        if colon <= 0:
            return None, 0
        before = raw[:colon]
        if before.count(b'"') & 1:
            closing = raw.find(b'"', colon)
            later = raw.find(b":", closing) if closing > 0 else -1
            if later > 0:
                colon, before = later, raw[:later]
        try:
            return self._heads[before], colon + 1
        except KeyError:
            if len(self._heads) >= _HEADS_KEPT:
                self._heads.clear()
            head = parse_head(before[: limits.CARD_LINE // 10])
            self._heads[before] = head
            return head, colon + 1


def physical_lines(source: Source, *, tick: Tick | None = None) -> Iterator[bytes]:
    """Lines without their ends (LF, CR, CR LF, CR CR LF), in UTF-8 if the file is UTF-16 or UTF-32."""
    carry, dropping, done = b"", False, 0
    with source.open() as opened:
        stream = _narrowed(opened, head=source.head(4096))
        while block := stream.read(limits.BLOCK):
            done += len(block)
            if tick:
                tick(min(done, source.size), source.size)
            if dropping:
                block = _from_line_end(block)
                if not block:
                    continue
            data = carry + block
            end = max(data.rfind(b"\n"), data.rfind(b"\r", 0, len(data) - 1))
            carry = data[end + 1 :][: limits.CARD_LINE]
            dropping = len(data) - end - 1 > limits.CARD_LINE
            yield from data[: end + 1].replace(b"\r\r\n", b"\n").splitlines()
    yield from carry.splitlines()


def _with_whole_heads(lines: Iterator[tuple[int, bytes]]) -> Iterator[tuple[int, bytes]]:
    """The same lines, but one that was folded before its colon, as long ones of calendars are, put together."""
    held: tuple[int, bytes] | None = None
    for number, raw in lines:
        if held is not None:
            if raw[:1] in b" \t" and raw and len(held[1]) < limits.CARD_LINE:
                held = (held[0], held[1] + raw[1:])
                if not _is_open(held[1]):
                    yield held
                    held = None
                continue
            yield held
            held = None
        if b";" in raw[:80] and _OPEN_HEAD.match(raw) and _is_open(raw):
            held = (number, raw)
        else:
            yield number, raw
    if held is not None:
        yield held


def _is_open(raw: bytes) -> bool:
    """Whether the colon is still to come, or stands in a quotation that is not closed."""
    colon = raw.find(b":")
    return colon < 0 or (raw.count(b'"', 0, colon) & 1 == 1 and raw.find(b'"', colon) < 0)


def _from_line_end(block: bytes) -> bytes:
    """What is left of a block from its first line end on."""
    ends = [at for at in (block.find(b"\n"), block.find(b"\r")) if at >= 0]
    return block[min(ends) :] if ends else b""


class _Narrowed:
    """A stream of UTF-16 or UTF-32 read as UTF-8."""

    def __init__(self, stream: BinaryIO, *, encoding: str) -> None:
        self._stream = stream
        self._decoder = codecs.getincrementaldecoder(encoding)("replace")

    def read(self, count: int) -> bytes:
        """Some bytes of UTF-8, none only at the end."""
        while block := self._stream.read(count):
            text = self._decoder.decode(block)
            if text:
                return text.encode("utf-8", "replace")
        return self._decoder.decode(b"", final=True).encode("utf-8", "replace")


def _narrowed(stream: BinaryIO, *, head: bytes) -> BinaryIO | _Narrowed:
    wide, mark = wide_encoding(head)
    if wide:
        stream.read(mark)
        return _Narrowed(stream, encoding=wide)
    stream.read(mark_of(head)[1])
    return stream


def _is_picture(head: Head, value: bytes) -> bool:
    if head.encoding == "base64":
        return True
    return head.name in BINARY_NAMES and (value[:5].lower() == b"data:" or _is_long_and_no_address(value))


def _is_long_and_no_address(value: bytes) -> bool:
    return len(value) > 60 and b":" not in value[:40] and b" " not in value


def _goes_on(raw: bytes, *, blank: bool) -> bool:
    """Whether a line goes on after a soft break: not after a blank line, unless it begins with a code."""
    return (not blank or raw[:1] == b"=") and not _BREAK_CARD.match(raw)


def parse_head(raw: bytes) -> Head | None:
    """The head in ``raw``, or None if this is no property."""
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError:
        text = raw.decode("latin-1")
    text = text.lstrip("\ufeff \t")
    match = _NAME.match(text.partition(";")[0])
    if not match:
        return None
    parameters = [_parameter(piece) for piece in _PARAMETER.findall(text[match.end() :])]
    return _assembled(match[2].upper(), group=(match[1] or "").lower(), parameters=parameters)


def _parameter(piece: str) -> tuple[str, tuple[str, ...]]:
    """Name and values; a bare word of vCard 2.1 is an encoding, a charset or a type."""
    name, equals, value = piece.partition("=")
    if equals:
        values = tuple(_CARET.sub(_uncaret, part.strip().strip('"')) for part in _VALUES.findall(value))
        return name.strip().upper(), values
    word = piece.strip().lower()
    if word in _QP or word in _BASE64 or word in _PLAIN:
        return "ENCODING", (word,)
    return ("CHARSET" if word in _CHARSETS else "TYPE"), (piece.strip(),) if word else ()


def _uncaret(match: re.Match[str]) -> str:
    return {"n": "\n", "'": '"', "^": "^"}[match[1]]


def _assembled(name: str, *, group: str, parameters: list[tuple[str, tuple[str, ...]]]) -> Head:
    words: list[str] = []
    charset = encoding = ""
    for key, values in parameters:
        if key == "TYPE":
            words += [word.strip() for value in values for word in value.split(",")]
        elif key == "CHARSET" and values:
            charset = values[0]
        elif key == "ENCODING" and values:
            word = values[0].lower()
            encoding = "qp" if word in _QP else "base64" if word in _BASE64 else encoding
    types = frozenset(word.lower() for word in words if word)
    best = "pref" in types or any(key == "PREF" for key, _ in parameters)
    kept = tuple((key, values) for key, values in parameters if key not in ("CHARSET", "ENCODING"))
    plain = not encoding and name not in BINARY_NAMES and name not in _CARD_NAMES
    return Head(name, group, kept, types, charset, encoding, _label(words), best, plain)


def _label(words: Iterable[str]) -> str:
    """A plain label of types, as "work fax"; a word that no standard knows is a label by itself."""
    lowered = [word.lower() for word in words]
    place = next((_PLACES[word] for word in lowered if word in _PLACES), "")
    device = next((_DEVICES[word] for word in lowered if word == "fax"), "") or next(
        (_DEVICES[word] for word in lowered if word in _DEVICES), ""
    )
    if place or device:
        return place if device == "" else device if not place or device == "mobile" else f"{place} {device}"
    own = (word for word in words if word and word.lower() not in _NOISE)
    return label_of(next(own, ""))
