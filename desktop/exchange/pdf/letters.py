"""The letters that a PDF says stand on its pages, for copying, searching and reading aloud.

Many fonts draw a common ideograph and its look-alike among the radicals with one glyph, and Qt then names the
look-alike: who copies 王小明 out of the page gets another 小. Here the names become those of the letters. All are
of one length, so that nothing else in the file moves.
"""

from __future__ import annotations

import re
import unicodedata
from typing import BinaryIO

_BEGIN, _END = b"beginbfrange", b"endbfrange"
_LETTER = re.compile(rb"<(2[EF][0-9A-F]{2}|F[9A][0-9A-F]{2})>")
_SINGLE = re.compile(rb"(<([0-9A-F]{4})> <\2> )(<[0-9A-F]{4}>)")
#: Radicals of which Unicode only says in words which ideograph they look like.
_LOOK_ALIKES = dict(
    zip(
        "⺟⺠⺧⺩⻄⻅⻆⻉⻋⻑⻓⻔⻗⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻧⻨⻩⻪⻬⻮⻯⻰⻳",
        "母民牛王西见角贝车長长门雨青韦页风飞食马骨鬼鱼鸟卤麦黄黾齐齿竜龙龟",
        strict=True,
    )
)


def name_letters(file: BinaryIO) -> None:
    """Correct the maps from glyphs to letters in a PDF that Qt wrote; ``file`` is read and written in place."""
    file.seek(0)
    inside, place = False, 0
    for line in iter(file.readline, b""):
        if inside and (named := _named(line)) != line:
            file.seek(place)
            file.write(named)
            file.seek(place + len(line))
        place += len(line)
        inside = (inside or line.rstrip().endswith(_BEGIN)) and not line.startswith(_END)


def _named(line: bytes) -> bytes:
    """One line of a map; what comes first in it are the numbers of glyphs."""
    codes, bracket, letters = line.partition(b"[")
    if bracket:
        return codes + bracket + _LETTER.sub(_letter, letters)
    return _SINGLE.sub(lambda match: match[1] + _LETTER.sub(_letter, match[3]), line)


def _letter(match: re.Match[bytes]) -> bytes:
    char = chr(int(match[1], 16))
    letter = _LOOK_ALIKES.get(char) or unicodedata.normalize("NFKC", char)
    return f"<{ord(letter):04X}>".encode() if len(letter) == 1 and letter <= "\uffff" else match[0]
