"""How a table of text is written: its encoding, its delimiter, and under which delimiter it makes most sense."""

from __future__ import annotations

import codecs
import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from desktop.exchange import charsets, limits
from desktop.exchange.csv_columns import known_words
from desktop.exchange.reasons import Reason
from desktop.exchange.records import FileRefused
from desktop.exchange.table_header import TableShape, header_row, shape_of
from desktop.exchange.text import Source, Tick, is_utf8, looks_binary, mark_of, wide_encoding

DELIMITERS = (",", ";", "\t", "|")
_SAMPLE_LINES = 300
_SAMPLE_BYTES = 400_000
_MIXED = "askwell_mixed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """What must be known to read the lines of a table, and its shape."""

    encoding: str
    errors: str
    mark: int
    delimiter: str
    shape: TableShape


def find_layout(source: Source, *, tick: Tick | None = None) -> Layout:
    """How the table in ``source`` is written. Raises FileRefused if it is none."""
    head = source.head()
    if not head.strip() or not head[mark_of(head)[1] :].strip(b"\0 \t\r\n"):
        raise FileRefused(Reason.EMPTY_FILE)
    if source.size > limits.TABLE_FILE:
        raise FileRefused(Reason.FILE_TOO_LARGE, limit=limits.TABLE_FILE // limits.MEGABYTE)
    if looks_binary(head):
        raise FileRefused(Reason.BINARY_FILE)
    encoding, errors, mark = _encoding(source, head=head, tick=tick)
    lines, told = _told_delimiter(_sample_lines(source, encoding=encoding, errors=errors, mark=mark))
    if not lines:
        raise FileRefused(Reason.EMPTY_FILE)
    delimiter, rows, at = _best_delimiter(lines, told=told)
    shape = shape_of(rows, at=at, before=1 if told else 0)
    return Layout(encoding=encoding, errors=errors, mark=mark, delimiter=delimiter, shape=shape)


def table_lines(
    source: Source, *, encoding: str, errors: str, mark: int, tick: Tick | None = None
) -> Iterator[str]:
    """The lines of a table with their ends, NUL left out; a line beyond all measure is refused."""
    if errors == _MIXED:
        codecs.register_error(_MIXED, _as_windows)
    with source.open() as stream:
        stream.read(mark)
        # in UTF-16 a lone surrogate must not end the reading
        text = io.TextIOWrapper(stream, encoding=encoding, errors=errors, newline="")
        read = partial(text.readline, limits.TABLE_LINE)
        for number, line in enumerate(iter(read, ""), start=1):
            if tick and not number % 2_000:
                tick(min(stream.tell(), source.size), source.size)
            if len(line) >= limits.TABLE_LINE:
                limit = limits.TABLE_LINE // limits.MEGABYTE
                raise FileRefused(Reason.LINE_TOO_LONG, line=number, limit=limit)
            yield line.replace("\0", "") if "\0" in line else line


def _as_windows(error: UnicodeError) -> tuple[str | bytes, int]:
    """The single bytes of a file that is UTF-8 but for some cells, which are read as Windows-1252."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return error.object[error.start : error.end].decode("cp1252", "replace"), error.end


def _encoding(source: Source, *, head: bytes, tick: Tick | None) -> tuple[str, str, int]:
    """Encoding, what to do with bytes that do not fit, and the length of a mark."""
    wide, mark = wide_encoding(head)
    if wide:
        return wide, "replace", mark
    mark = mark_of(head)[1]
    if is_utf8(source, tick=tick):
        stateful = b"\x1b$" in head or b"\x1b(" in head
        return ("iso2022_jp" if stateful else "utf-8"), "replace", mark
    odd, sound = _odd_lines(source)
    if mark or sound > 4 * len(odd):
        return "utf-8", _MIXED, mark
    crs, lfs = head.count(b"\r"), head.count(b"\n")
    return charsets.guess(odd, mac_line_ends=crs > 3 and lfs == 0), "replace", mark


def _odd_lines(source: Source) -> tuple[list[bytes], int]:
    """Lines that are not UTF-8 (the first few hundred), and how many lines beyond ASCII are."""
    odd: list[bytes] = []
    sound = 0
    with source.open() as stream:
        while block := stream.read(limits.BLOCK):
            block += stream.readline(limits.BLOCK)
            for line in block.splitlines():
                if line.isascii():
                    continue
                try:
                    line.decode("utf-8")
                    sound += 1
                except UnicodeDecodeError:
                    odd.append(line)
            if len(odd) > 400:
                break
    return odd, sound


def _sample_lines(source: Source, *, encoding: str, errors: str, mark: int) -> list[str]:
    lines: list[str] = []
    size = 0
    for line in table_lines(source, encoding=encoding, errors=errors, mark=mark):
        lines.append(line)
        size += len(line)
        if len(lines) >= _SAMPLE_LINES or size > _SAMPLE_BYTES:
            break
    return lines


def _told_delimiter(lines: list[str]) -> tuple[list[str], str]:
    """Excel's first line ``sep=;`` taken off, and the delimiter that it tells."""
    first = lines[0].lstrip("\ufeff").strip("\r\n\"' ") if lines else ""
    if first[:4].lower() == "sep=" and len(first) <= 5:
        return lines[1:], first[4:] or "\t"
    return lines, ""


def _best_delimiter(lines: list[str], *, told: str) -> tuple[str, list[list[str]], int]:
    """The delimiter under which the table makes most sense, its rows, and the header's row or -1."""
    best: tuple[tuple[float, float], str, list[list[str]], int] | None = None
    for delimiter in (told,) if told else DELIMITERS:
        rows = _parsed(lines, delimiter)
        at = header_row(rows)
        words = known_words(rows[at]) if at >= 0 else 0
        score = (float(words), _evenness(rows[at + 1 :] if at >= 0 else rows))
        if best is None or score > best[0]:
            best = (score, delimiter, rows, at)
    assert best is not None
    return best[1], best[2], best[3]


def _parsed(lines: list[str], delimiter: str) -> list[list[str]]:
    allow_long_cells()
    return list(csv.reader(lines, delimiter=delimiter, skipinitialspace=delimiter != "\t"))


def allow_long_cells() -> None:
    """Lift the csv module's limit of 131,072 characters a cell; lines are limited by ``table_lines``."""
    csv.field_size_limit(limits.TABLE_LINE * 2)


def _evenness(rows: list[list[str]]) -> float:
    """How much rows agree in width, more for wide ones; 0 for a single column."""
    widths = [len(row) for row in rows if any(cell.strip() for cell in row)]
    if not widths:
        return 0.0
    mode = max(set(widths), key=lambda width: (widths.count(width), width))
    return 0.0 if mode < 2 else widths.count(mode) / len(widths) + min(mode, 12) / 100
