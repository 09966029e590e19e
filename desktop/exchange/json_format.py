"""The JSON of a whole notebook, written and read record by record, so that memory stays flat.

One record stands on one line. A reader takes files of other hands too: whatever is wrong is refused with the
line or the path where it is, and nothing of a file counts until its caller has seen the end of it.
"""

from __future__ import annotations

import io
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from desktop.exchange import limits
from desktop.exchange.json_shape import SCHEMA, SECTIONS, check_record
from desktop.exchange.reasons import Reason
from desktop.exchange.records import FileRefused
from desktop.exchange.text import Source, Tick, as_source, mark_of, wide_encoding

_BLANK = re.compile(r"[ \t\r\n]*")
_LONE = re.compile("[\ud800-\udfff]")


class NotebookWriter:
    """Writes a notebook: ``begin``, then each section in the order of ``SECTIONS``, then ``end``."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._encode = json.JSONEncoder(ensure_ascii=False, separators=(", ", ": ")).encode
        self._next = 0

    def begin(self, *, version: str, exported_at: str) -> None:
        """Write who wrote this, in which shape, and when (UTC text)."""
        header = {"version": version, "schema": SCHEMA, "exported_at": exported_at}
        self._write('{"askwell": ' + self._encode(header))

    def section(self, name: str, records: Iterable[Mapping[str, object]]) -> int:
        """Write all records of a section; sections passed over are written empty. Returns the number."""
        at = SECTIONS.index(name)
        if at < self._next:
            raise ValueError(f"{name} comes too late")
        for skipped in SECTIONS[self._next : at]:
            self._write(f',\n"{skipped}": []')
        self._next = at + 1
        self._write(f',\n"{name}": [')
        written = 0
        for record in records:
            self._write((",\n" if written else "\n") + self._encode(dict(record)))
            written += 1
        self._write("\n]" if written else "]")
        return written

    def end(self) -> None:
        """Write the sections that are left, empty, and finish."""
        for name in SECTIONS[self._next :]:
            self._write(f',\n"{name}": []')
        self._next = len(SECTIONS)
        self._write("\n}\n")

    def _write(self, text: str) -> None:
        try:
            self._stream.write(text.encode("utf-8"))
        except UnicodeEncodeError:
            # half a pair cannot be UTF-8; as an escape it is still JSON
            self._stream.write(_LONE.sub(lambda match: f"\\u{ord(match[0]):04x}", text).encode("utf-8"))


@dataclass(frozen=True, slots=True)
class NotebookHeader:
    """Who wrote a notebook's JSON, and when."""

    version: str
    schema: int
    exported_at: str


@dataclass(frozen=True, slots=True)
class FoundRecord:
    """One record of a section, checked, with the line and the path where it stands."""

    section: str
    record: dict[str, object]
    line: int
    path: str


def read_header(origin: Path | bytes | Source) -> NotebookHeader:
    """The header of a notebook's JSON. Raises FileRefused if it is not ours, broken, or of a newer shape."""
    with _Scanner(as_source(origin)) as scanner:
        for key in scanner.members():
            if key == "askwell":
                return _header(scanner.value())
            scanner.skip()
    raise FileRefused(Reason.JSON_NOT_OURS)


def read_records(origin: Path | bytes | Source, *, tick: Tick | None = None) -> Iterator[FoundRecord]:
    """The records of all sections as they stand in the file. Raises FileRefused at the first wrong one."""
    source = as_source(origin)
    read_header(source)
    with _Scanner(source, tick=tick) as scanner:
        for key in scanner.members():
            if key not in SECTIONS:
                scanner.skip()
                continue
            for place, line, value in scanner.items(path=key):
                path = f"{key}[{place}]"
                yield FoundRecord(key, check_record(key, value, path=path), line, path)


def _header(value: object) -> NotebookHeader:
    if not isinstance(value, dict) or not isinstance(value.get("schema"), int):
        raise FileRefused(Reason.JSON_NOT_OURS)
    schema = int(value["schema"])
    if schema > SCHEMA:
        raise FileRefused(Reason.JSON_NEWER, theirs=schema, ours=SCHEMA)
    return NotebookHeader(str(value.get("version", "")), schema, str(value.get("exported_at", "")))


def _refuse_constant(name: str) -> object:
    raise ValueError(name)


class _Scanner:
    """Walks through one JSON object without holding more of it than one value."""

    def __init__(self, source: Source, *, tick: Tick | None = None) -> None:
        self._source = source
        self._tick = tick
        self._decode = json.JSONDecoder(parse_constant=_refuse_constant).raw_decode
        self._buffer = ""
        self._at = 0
        self._line = 1
        self._ended = False

    def __enter__(self) -> _Scanner:
        head = self._source.head(4096)
        wide, mark = wide_encoding(head)
        stream = self._source.open()
        stream.read(mark or mark_of(head)[1])
        self._text = io.TextIOWrapper(stream, encoding=wide or "utf-8", errors="replace", newline="")
        self._stream = stream
        return self

    def __exit__(self, *_: object) -> None:
        self._text.close()

    def members(self) -> Iterator[str]:
        """The keys of the object; after each, its value must be taken or skipped."""
        if self._sign() != "{":
            raise FileRefused(Reason.JSON_NOT_OURS)
        self._advance(1)
        if self._sign() == "}":
            return
        while True:
            if self._sign() != '"':
                self._broken()
            key = self.value()
            self._expect(":")
            yield str(key)
            if self._sign() == "}":
                return
            self._expect(",")

    def items(self, *, path: str) -> Iterator[tuple[int, int, object]]:
        """The values of a list, each with its place and line."""
        if self._sign() != "[":
            raise FileRefused(Reason.JSON_WRONG_TYPE, path=path, expected="a list")
        self._advance(1)
        place = 0
        if self._sign() == "]":
            self._advance(1)
            return
        while True:
            self._sign()
            line = self._line
            yield place, line, self.value()
            place += 1
            if self._sign() == "]":
                self._advance(1)
                return
            self._expect(",")

    def skip(self) -> None:
        """Pass over a value, item by item where it is a list."""
        if self._sign() == "[":
            for _ in self.items(path=""):
                pass
        else:
            self.value()

    def value(self) -> object:
        """The value that comes next; reads on until it is whole."""
        self._sign()
        while True:
            try:
                value, end = self._decode(self._buffer, self._at)
            except RecursionError:
                raise FileRefused(Reason.JSON_TOO_DEEP, line=self._line) from None
            except ValueError:
                if self._ended:
                    self._broken()
            else:
                # a number might go on in the part that is not read yet
                if self._ended or end < len(self._buffer):
                    lone = "\\ud" in self._buffer[self._at : end].lower()
                    self._advance(end - self._at)
                    return _whole(value) if lone else value
            self._read()

    def _read(self) -> None:
        """Read as much again as is held, so that a long value costs a few attempts only."""
        if len(self._buffer) - self._at > limits.JSON_RECORD:
            limit = limits.JSON_RECORD // limits.MEGABYTE
            raise FileRefused(Reason.JSON_RECORD_TOO_LARGE, line=self._line, limit=limit)
        block = self._text.read(max(limits.BLOCK, len(self._buffer) - self._at))
        if self._tick:
            self._tick(min(self._stream.tell(), self._source.size), self._source.size)
        self._ended = not block
        self._buffer = self._buffer[self._at :] + block
        self._at = 0

    def _sign(self) -> str:
        """The next sign that is no blank, without taking it."""
        while True:
            match = _BLANK.match(self._buffer, self._at)
            if match is not None:
                self._advance(match.end() - self._at)
            if self._at < len(self._buffer):
                return self._buffer[self._at]
            if self._ended:
                self._broken()
            self._read()

    def _expect(self, sign: str) -> None:
        if self._sign() != sign:
            self._broken()
        self._advance(1)

    def _advance(self, count: int) -> None:
        self._line += self._buffer.count("\n", self._at, self._at + count)
        self._at += count

    def _broken(self) -> None:
        raise FileRefused(Reason.JSON_BROKEN, line=self._line)


def _whole(value: object) -> object:
    """The value with every half of a pair replaced: no file and no database can hold one."""
    if isinstance(value, str):
        return _LONE.sub("\ufffd", value)
    if isinstance(value, list):
        return [_whole(item) for item in value]
    if isinstance(value, dict):
        return {str(_whole(key)): _whole(item) for key, item in value.items()}
    return value
