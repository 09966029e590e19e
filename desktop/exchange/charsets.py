"""Which encoding bytes are in, when the file does not say or says it wrong.

Names decide: in the right encoding every word is made of letters of one language, with capitals where
capitals stand; in a wrong one it is not. Each encoding is scored by the bytes of such words.
"""

from __future__ import annotations

import codecs
import itertools
import re
from collections.abc import Iterable
from functools import lru_cache

from desktop.exchange.charset_tables import (
    ALIASES,
    ALPHABETS,
    CANDIDATES,
    COMMON_LEADS,
    ENCODINGS,
    RARE_LETTERS,
    Candidate,
)

#: Bytes that are enough to tell an encoding by.
SAMPLE = 12_000
_WORD = re.compile(r"[^\W\d_]+(?:[^\x00-\x7f]*[^\W\d_]+)*")
#: A sign beyond ASCII, no quotation mark or dash, that touches a letter: £ukasz, Müller³.
_STUCK = re.compile(r"(?<=[^\W\d_])[^\w\x00-\x7f’‘“”«»–—…·®™]|[^\w\x00-\x7f’‘“”«»–—…·®™](?=[^\W\d_])")
#: A cell or value with bytes above ASCII; its ends are bytes that are never the second half of a character.
_CELL = re.compile(rb"[^,;\t\r\n\":]+")
_LETTERS = re.compile(r"[^\W\d_]+")


@lru_cache(maxsize=256)
def known(name: str) -> str:
    """Python's name for an encoding that a file declares; empty if it is unknown or no text encoding."""
    wanted = name.strip(" \t\"'").lower().replace("_", "-")
    wanted = ALIASES.get(wanted, wanted)
    try:
        found = codecs.lookup(wanted).name
    except (LookupError, ValueError):
        return ""
    return ALIASES.get(found, found) if ALIASES.get(found, found) in ENCODINGS else ""


def decode(data: bytes, *, declared: str = "", fallback: str = "cp1252") -> str:
    """Text of ``data``: in the declared encoding if it fits, else UTF-8, else ``fallback``; never fails."""
    if declared and declared not in ("cp1252", "ascii", "utf-8"):
        try:
            return data.decode(declared)
        except UnicodeDecodeError:
            pass
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _last_resort(data, fallback=declared if declared == "cp1252" else fallback)


def _last_resort(data: bytes, *, fallback: str) -> str:
    try:
        return data.decode(fallback)
    except UnicodeDecodeError:
        return data.decode(fallback, "replace")


def guess(lines: Iterable[bytes], *, mac_line_ends: bool = False) -> str:
    """The likeliest encoding of lines that are not UTF-8; cp1252 where nothing speaks for another."""
    sample = _sample(lines)
    if not sample:
        return "cp1252"
    scored = [(_score(sample, candidate), candidate) for candidate in CANDIDATES]
    if mac_line_ends:
        scored = [(score + 0.2 * one.name.startswith("mac"), one) for score, one in scored]
    best_score, best = max(scored, key=lambda pair: pair[0])
    return best.name if best_score > 0.2 else _second_opinion(sample) or "cp1252"


def _sample(lines: Iterable[bytes]) -> bytes:
    kept: list[bytes] = []
    size = 0
    for line in lines:
        if line.isascii():
            continue
        for cell in _CELL.findall(line):
            if not cell.isascii():
                kept.append(_told_by(cell))
                size += len(kept[-1])
        if size > SAMPLE:
            break
    return b"\n".join(kept)


def _told_by(cell: bytes) -> bytes:
    """A piece of a cell that may be long, with the first of what is not ASCII in it."""
    first = next(place for place, byte in enumerate(cell) if byte > 127)
    start = max(0, first - 100)
    return cell[start : start + 400]


def _second_opinion(sample: bytes) -> str:
    """What charset-normalizer says, where words tell nothing; imported only then."""
    from charset_normalizer import from_bytes

    match = from_bytes(sample).best()
    found = known(match.encoding) if match else ""
    # of a file that is wide or UTF-7 no lines would have been found; such an answer comes of stray bytes
    return "" if found.replace("_", "-").startswith("utf") else found


def _score(sample: bytes, candidate: Candidate) -> float:
    """About -1 to 1: the share of bytes above ASCII that stand in sound words, and the candidate's bias."""
    text = sample.decode(candidate.name, "replace")
    high = sum(1 for byte in sample if byte > 127)
    if candidate.script == "cjk":
        return _score_cjk(text, candidate) + candidate.bias
    good = 0.0
    for word in _WORD.findall(text):
        if not word.isascii():
            good += _worth(word, candidate)
    stray = sum(1 for char in text if char == "\ufffd" or "\x80" <= char <= "\x9f")
    stuck = len(_STUCK.findall(text)) if candidate.script in ("latin", "cyrillic", "greek") else 0
    return (good - 2 * stray - stuck) / high + candidate.bias


def _worth(word: str, candidate: Candidate) -> float:
    """How many letters above ASCII of one word are to be believed; negative for an impossible word."""
    foreign = [char for char in word if not char.isascii()]
    letters = [char for char in foreign if char.isalpha()]
    if len(letters) < len(foreign) - _apostrophes(foreign) or not _case_is_sound(word):
        return -float(len(foreign))
    if candidate.script != "latin":
        return _worth_script(word, letters, candidate)
    if len(letters) > max(1, 0.8 * len(word)):
        return -0.5 * len(letters)
    lowered = {char.lower() for char in letters}
    for alphabet in candidate.alphabets:
        if lowered <= ALPHABETS[alphabet]:
            return sum(RARE_LETTERS.get(char.lower(), 1.0) for char in letters)
    return -0.5 * len(letters)


def _apostrophes(chars: list[str]) -> int:
    return sum(1 for char in chars if char in "’‘´")


def _worth_script(word: str, letters: list[str], candidate: Candidate) -> float:
    alphabet = ALPHABETS[candidate.alphabets[0]]
    if any(char.isascii() and char.isalpha() for char in word):
        return -float(len(letters))
    inside = sum(1 for char in letters if char.lower() in alphabet)
    if inside < len(letters):
        return inside - 2.0 * (len(letters) - inside)
    # names begin with a capital where the script has any: small ones throughout are often a wrong guess
    return inside * (0.8 if letters[0].islower() else 1.0)


def _case_is_sound(word: str) -> bool:
    """No capital after a small letter, except where a name has one (McDonald, DiCaprio: both in ASCII)."""
    for part in _LETTERS.findall(word):
        if part.isupper() or part.islower() or part.istitle():
            continue
        for before, after in itertools.pairwise(part):
            if before.islower() and after.isupper() and not (before.isascii() and after.isascii()):
                return False
        if part[0].islower() and not part[0].isascii():
            return False
    return True


def _score_cjk(text: str, candidate: Candidate) -> float:
    """The share of characters that are common in the language of the encoding."""
    leads = COMMON_LEADS[candidate.name]
    common, seen = 0.0, 0
    for char in text:
        if char.isascii():
            continue
        seen += 1
        if char == "\ufffd":
            common -= 3
        elif "\uff61" <= char <= "\uff9f":
            common -= 0.5
        else:
            common += _commonness(char, candidate=candidate, leads=leads)
    return common / seen if seen else 0.0


def _commonness(char: str, *, candidate: Candidate, leads: tuple[int, int]) -> float:
    if "\u3040" <= char <= "\u30ff":
        return 1.0 if candidate.kana else -0.2
    if char in "、。「」・　（）－：，":
        return 0.3
    try:
        raw = char.encode(candidate.name)
    except UnicodeEncodeError:
        return -1.0
    if len(raw) != 2 or not leads[0] <= raw[0] <= leads[1]:
        return -0.4
    return 0.95 if "\uac00" <= char <= "\ud7a3" else 0.8
