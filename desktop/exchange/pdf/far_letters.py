"""Letters beyond U+FFFF in a PDF, for copying and searching: Qt names only those below.

In the file glyphs are numbered as they are first drawn, font by font; here they are numbered so once more, by the
lines of the pages. That is believed only where all letters that Qt did name agree. The map of a font that has such
letters is written anew behind the end of the file, as the format provides for; nothing before it changes. Emoji in
colour are pictures on the page, which no map can name.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import BinaryIO

from PySide6.QtGui import QFont, QRawFont, QTextBlock, QTextDocument, QTextLayout, QTextLine

_FONT = re.compile(
    rb"/BaseFont /(\S+)\n/Encoding /Identity-H\n/DescendantFonts \[\d+ 0 R\]\n/ToUnicode (\d+) 0 R"
)
_STREAM = re.compile(rb"\d+ 0 obj\n<< /Length (\d+) >>\nstream\n")
_RANGE = re.compile(rb"^<([0-9A-F]{4})> <([0-9A-F]{4})> (?:<([0-9A-F]{4})>|\[([<>0-9A-F ]+)\])", re.MULTILINE)
_END = re.compile(rb"xref\n0 \d+\n(.*)trailer\n<<\n(.*?)>>\nstartxref\n(\d+) *\n%%EOF\s*\Z", re.DOTALL)
#: Other paragraphs are set in the font of the page alone, which has no far letters.
_BEYOND_LATIN = re.compile("[^\x00-\u024f\u2000-\u206f]")
#: Letters that are drawn alike whatever stands beside them.
_UNCHANGING = re.compile(
    "[\x00-\u024f\u2000-\u206f\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff]*"
)
_PLAIN_STYLES = frozenset({"", "book", "normal", "regular", "roman"})
#: So many letters a map may name in one go.
_AT_ONCE = 100


@dataclass
class _Face:
    """One font: its glyphs in the order in which they are first drawn, and what far letters are drawn by them."""

    font: QRawFont
    glyphs: dict[int, None] = field(default_factory=dict)
    letters: dict[int, str] = field(default_factory=dict)

    def draw(self, glyphs: list[int], far: str) -> None:
        """Note a few glyphs, and which of the far letters beside them they may be."""
        self.glyphs.update(dict.fromkeys(glyph for glyph in glyphs if glyph))
        for letter in far:
            if glyph := self.glyph_of(letter):
                self.letters.setdefault(glyph, letter)

    def glyph_of(self, letter: str) -> int:
        """The glyph of a letter; 0 where there is none."""
        return next(iter(self.font.glyphIndexesForString(letter)), 0)

    def named(self, known: Mapping[int, str]) -> dict[int, str]:
        """The far letters by number of glyph; none where what Qt names (``known``) does not agree."""
        order = [0, *self.glyphs]
        for number, letter in known.items():
            if number >= len(order) or (letter.isprintable() and self.glyph_of(letter) != order[number]):
                return {}
        numbers = range(1, len(order))
        return {n: self.letters[order[n]] for n in numbers if n not in known and order[n] in self.letters}


class FarLetters:
    """The far letters of the texts of one PDF."""

    def __init__(self) -> None:
        self._faces: dict[str, _Face] = {}
        self._seen: dict[tuple[int, bool], set[str]] = {}

    def note(self, text: QTextDocument, *, tops: Sequence[float]) -> None:
        """Note what the pages of a text show, in the order in which they are drawn; ``tops`` are their beginnings."""
        for _, line, words in sorted(self._lines(text, tops=tops), key=lambda line: line[0]):
            self._note_line(line, words)

    def note_words(self, words: str, font: QFont) -> None:
        """Note words that are drawn by themselves, on one line."""
        if words.isascii() or not _BEYOND_LATIN.search(words):
            return
        layout = QTextLayout(words, font)
        layout.beginLayout()
        line = layout.createLine()
        layout.endLayout()
        self._note_line(line, words)

    def _note_line(self, line: QTextLine, words: str) -> None:
        far = "".join(letter for letter in dict.fromkeys(words) if letter > "\uffff")
        for run in line.glyphRuns():
            font = run.rawFont()
            face = self._faces.setdefault(_name_of(font), _Face(font))
            face.draw(list(run.glyphIndexes()), far)

    def _lines(self, text: QTextDocument, *, tops: Sequence[float]) -> Iterator[tuple[int, QTextLine, str]]:
        """The lines that may show a glyph for the first time, with their pages and the words of their paragraphs."""
        layout, block = text.documentLayout(), text.begin()
        while block.isValid():
            words = block.text()
            if not words.isascii() and _BEYOND_LATIN.search(words) and self._is_new(block, words):
                top, within = layout.blockBoundingRect(block).top(), block.layout()
                for line in map(within.lineAt, range(within.lineCount())):
                    yield bisect_right(tops, top + line.y() + line.height() / 2), line, words
            block = block.next()

    def _is_new(self, block: QTextBlock, words: str) -> bool:
        """Whether a paragraph has a letter that none like it has had, or letters that change beside each other."""
        kinds = {(part.format.fontWeight(), part.format.fontItalic()) for part in block.textFormats()}
        if len(kinds) > 1 or not _UNCHANGING.fullmatch(words):
            return True
        seen = self._seen.setdefault(next(iter(kinds), (0, False)), set())
        if seen.issuperset(words):
            return False
        seen.update(words)
        return True

    def name(self, file: BinaryIO) -> int:
        """Name the letters in a PDF that Qt wrote of these texts; returns how many. ``file`` is written to its end."""
        if not any(face.letters for face in self._faces.values()):
            return 0
        file.seek(0)
        data = file.read()
        end = _END.search(data, max(0, data.rfind(b"\nxref\n")))
        maps: dict[int, bytes] = {}
        count = 0
        for font, number in _FONT.findall(data) if end else ():
            face = self._faces.get(_plain(font.decode("latin-1")))
            old = _stream(data, _place(end, int(number))) if end else b""
            letters = face.named(_known(old)) if face else {}
            if letters:
                maps[int(number)] = old.replace(b"endcmap", _listed(letters) + b"endcmap", 1)
                count += len(letters)
        if end and maps:
            file.seek(len(data))
            file.write(_appended(len(data), maps, before=end))
        return count


def _name_of(font: QRawFont) -> str:
    """What a font is called in the file, as far as it can be told from its family and style."""
    family, style = _plain(font.familyName()), _plain(font.styleName())
    return family if style in _PLAIN_STYLES or family.endswith(style) else family + style


def _plain(name: str) -> str:
    name = "".join(letter for letter in name.lower() if letter.isalnum())
    return next((name.removesuffix(style) for style in _PLAIN_STYLES if style and name.endswith(style)), name)


def _place(end: re.Match[bytes] | None, number: int) -> int:
    """Where an object begins, by the table at the end of the file."""
    return int(end[1][20 * number : 20 * number + 10]) if end else 0


def _stream(data: bytes, place: int) -> bytes:
    head = _STREAM.match(data, place)
    return data[head.end() : head.end() + int(head[1])] if head else b""


def _known(cmap: bytes) -> dict[int, str]:
    """The letters that a map names, by number of glyph."""
    found: dict[int, str] = {}
    for first, last, letter, letters in _RANGE.findall(cmap):
        numbers = range(int(first, 16), int(last, 16) + 1)
        if letters:
            codes = [int(code, 16) for code in re.findall(rb"[0-9A-F]{4}", letters)]
        else:
            codes = list(range(int(letter, 16), int(letter, 16) + len(numbers)))
        found.update((number, chr(code)) for number, code in zip(numbers, codes, strict=False) if code)
    return found


def _listed(letters: Mapping[int, str]) -> bytes:
    """Letters as a part of a map."""
    lines = [
        f"<{number:04X}> <{letter.encode('utf-16-be').hex().upper()}>" for number, letter in letters.items()
    ]
    parts = [lines[at : at + _AT_ONCE] for at in range(0, len(lines), _AT_ONCE)]
    return "".join(
        f"{len(part)} beginbfchar\n" + "\n".join(part) + "\nendbfchar\n" for part in parts
    ).encode()


def _appended(place: int, maps: Mapping[int, bytes], *, before: re.Match[bytes]) -> bytes:
    """What comes behind the end of a file to give some of its objects another content."""
    out, table = b"", b"0 1\n0000000000 65535 f \n"
    for number, cmap in maps.items():
        table += b"%d 1\n%010d 00000 n \n" % (number, place + len(out))
        out += b"%d 0 obj\n<< /Length %d >>\nstream\n%s\nendstream\nendobj\n" % (number, len(cmap), cmap)
    trailer = b"trailer\n<<\n/Prev %s\n%s>>\nstartxref\n%d\n%%%%EOF\n" % (
        before[3],
        before[2],
        place + len(out),
    )
    return out + b"xref\n" + table + trailer
