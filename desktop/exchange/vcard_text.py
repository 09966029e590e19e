"""Values of vCard properties: bytes to text in whatever encoding, escapes undone and made."""

from __future__ import annotations

import binascii
import re
from collections import Counter
from collections.abc import Iterator, Mapping

from desktop.exchange import charsets
from desktop.exchange.reasons import Reason
from desktop.exchange.records import FileReport
from desktop.exchange.text import Source, wide_encoding
from desktop.exchange.vcard_lines import Head, physical_lines

_ESCAPE = re.compile(r'\\([nN,;:"\\])')
#: So many letters of UTF-8 to one that is none say that it is UTF-8 all the same.
_SOUND = 4
_STATEFUL = frozenset({"iso2022_jp", "hz"})
_CHARSET = re.compile(rb"charset=\"?([\w.:-]+)", re.IGNORECASE)
_QUOTED = re.compile(rb"=[89A-Fa-f][0-9A-Fa-f]")
#: The group of properties that add to a name or an organisation.
PARTS = "askwell"
#: Lines looked through for signs of the encoding of a file that is not UTF-8.
_LINES_SEARCHED = 400_000


class ValueDecoder:
    """Makes text of the values of one file; finds out about the file's encoding only when it has to."""

    def __init__(self, source: Source, *, report: FileReport) -> None:
        self._source = source
        self._report = report
        self.is_wide = bool(wide_encoding(source.head(4096))[0])
        self._fallback = ""
        self._unknown: set[str] = set()

    def text(self, head: Head, value: bytes, *, line: int) -> str:
        """The value as text, quoted-printable undone, backslashes as they stand."""
        if head.encoding == "qp":
            value = unquoted_printable(value)
        declared = self._declared(head.charset, line=line) if head.charset else ""
        if value.isascii() and declared not in _STATEFUL:
            return value.decode("ascii")
        if not declared or declared in ("cp1252", "utf-8"):
            try:
                return value.decode("utf-8")
            except UnicodeDecodeError:
                if (cut := _mostly_utf8(value)) is not None:
                    return cut
        return charsets.decode(value, declared=declared, fallback=self.fallback)

    @property
    def fallback(self) -> str:
        """The encoding of values that are not UTF-8 and do not say what they are."""
        if not self._fallback:
            self._fallback = self._find_fallback()
        return self._fallback

    def _declared(self, name: str, *, line: int) -> str:
        if self.is_wide:
            return "utf-8"
        found = charsets.known(name)
        if not found and name not in self._unknown and len(self._unknown) < 20:
            self._unknown.add(name)
            self._report.remark(line, Reason.CHARSET_UNKNOWN, name=name[:40], used=self.fallback)
        return found

    def _find_fallback(self) -> str:
        """What other properties of the file declare, if their sample agrees; else what the letters say."""
        named: Counter[str] = Counter()
        sample: list[bytes] = []
        for line in self._odd_lines(named):
            sample.append(line)
            if len(sample) > 300:
                break
        guessed = charsets.guess(sample)
        for name, _ in named.most_common(3):
            if all(_fits(line, name) for line in sample):
                return name
        return guessed

    def _odd_lines(self, named: Counter[str]) -> Iterator[bytes]:
        for number, line in enumerate(physical_lines(self._source)):
            if number > _LINES_SEARCHED:
                return
            match = _CHARSET.search(line[:300])
            if match and (found := charsets.known(match[1].decode("ascii", "replace"))):
                named.update([found] if found != "utf-8" else [])
            if line.isascii():
                if match or not _QUOTED.search(line):
                    continue
                line = unquoted_printable(line)
            value = line.partition(b":")[2] or line
            if not _fits(value, "utf-8") and len(value) < 10_000:
                yield value


def _mostly_utf8(value: bytes) -> str | None:
    """UTF-8 that was cut inside a letter, as telephones cut long values: without that letter; None for other text."""
    text = value.decode("utf-8", "replace")
    odd = text.count("\ufffd")
    sound = sum(char > "\x7f" for char in text) - odd
    return text.rstrip("\ufffd") if sound > _SOUND * odd else None


def _fits(data: bytes, encoding: str) -> bool:
    try:
        data.decode(encoding)
    except UnicodeDecodeError:
        return False
    return True


def unquoted_printable(value: bytes) -> bytes:
    """Quoted-printable undone, soft breaks too; what is no code stays as it is."""
    if value.endswith(b"="):
        value = value[:-1]
    return binascii.a2b_qp(value)


def unescaped(text: str) -> str:
    r"""Text with ``\n``, ``\,``, ``\;``, ``\:`` and ``\\`` undone; other backslashes stay."""
    if "\\" not in text:
        return text
    if "\\\\" in text or ":" in text or '"' in text:
        return _ESCAPE.sub(_unescape, text)
    # no backslash stands for itself before another: four replacements do, at a third of the price
    return text.replace("\\n", "\n").replace("\\,", ",").replace("\\;", ";").replace("\\N", "\n")


def _unescape(match: re.Match[str]) -> str:
    return "\n" if match[1] in "nN" else match[1]


def split(text: str, separator: str) -> list[str]:
    """The parts of a structured value, divided by separators that are not escaped, escapes undone."""
    if "\\" not in text:
        return text.split(separator)
    parts: list[str] = []
    current: list[str] = []
    escaped = False
    for char in text:
        if char == separator and not escaped:
            parts.append("".join(current))
            current = []
        else:
            current.append(char)
        escaped = char == "\\" and not escaped
    parts.append("".join(current))
    return [unescaped(part) for part in parts]


def part_lines(found: Mapping[str, str]) -> tuple[str, ...]:
    """What a person has no place for, as properties to keep: more parts of the name, department, nickname.

    They stand in a group of their own, because they hold only while the name and the organisation do.
    """
    lines = []
    names = [found.get(key, "") for key in ("family", "given", "middle", "prefix", "suffix")]
    if any(names[2:]):
        lines.append(f"{PARTS}.N:" + ";".join(escaped(name) for name in names))
    if found.get("department"):
        lines.append(f"{PARTS}.ORG:{escaped(found.get('organisation', ''))};{escaped(found['department'])}")
    if found.get("nickname"):
        lines.append(f"{PARTS}.NICKNAME:" + escaped(found["nickname"]))
    return tuple(lines)


def escaped(text: str) -> str:
    """Text as a value of vCard 3.0: one line, commas and semicolons escaped."""
    text = text.replace("\\", "\\\\").replace(",", "\\,").replace(";", "\\;")
    if text.isprintable():
        return text
    return text.replace("\r\n", "\\n").replace("\n", "\\n").replace("\r", "\\n")
