"""What somebody said the columns of a table hold, remembered for the next table with the same header.

A table without one is known by its first row; that it is no header is remembered as well.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence

from desktop.exchange.csv_columns import ColumnMap, guess, named_by_first
from desktop.exchange.csv_words import Target, plain
from desktop.exchange.records import FileReport
from desktop.exchange.table_header import TableShape
from desktop.storage.database import Reader
from desktop.storage.tables import ProfileValue

#: Under this and a sum of the header, the profile keeps what the columns hold.
PREFIX = "columns:"
#: Stands before what the columns hold where the first row, under which it is kept, is no header.
_HEADLESS = "headless"


def remembered(db: Reader, shape: TableShape) -> ColumnMap | None:
    """The map for a table with this header as it was explained before; None where it never was.

    Where no header is known, its first row is one or is none, as somebody said last.
    """
    header = shape.header or next(iter(shape.sample), ())
    if not any(header):
        return None
    text = db.value("SELECT value FROM profile WHERE key = ?", (_key(header),))
    if text is None:
        return None
    heads, words = _told(str(text))
    columns = named_by_first(shape.sample) if heads else guess((), shape.sample)
    columns = shape.columns if shape.header else columns
    for index, word in enumerate(words[: len(columns.columns)]):
        if word in Target.__members__.values() and columns.columns[index].target != word:
            columns = columns.with_target(index, Target(word))
    return columns


def remember(read: FileReport, columns: ColumnMap) -> None:
    """Keep what the columns of a table hold, and whether its first row is the header, inside an op."""
    header = read.header or read.first_row
    if not any(header):
        return
    words = [column.target.value for column in columns.columns]
    key, value = _key(header), json.dumps(words if read.header else {_HEADLESS: words})
    row = ProfileValue.get_or_none(ProfileValue.key == key)
    if row is None:
        ProfileValue.create(key=key, value=value)
    elif row.value != value:
        row.value = value
        row.save(only=[ProfileValue.value])


def _key(header: Sequence[str]) -> str:
    words = "\t".join(map(plain, header))
    return PREFIX + hashlib.sha256(words.encode()).hexdigest()[:24]


def _told(text: str) -> tuple[bool, list[str]]:
    """Whether the first row is a header, and what the columns hold."""
    try:
        told = json.loads(text)
    except ValueError:
        return True, []
    heads = not (isinstance(told, dict) and _HEADLESS in told)
    words = told if heads else told[_HEADLESS]
    return heads, [word for word in words if isinstance(word, str)] if isinstance(words, list) else []
