"""What somebody said the columns of a table hold, remembered for the next table with the same header."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence

from desktop.exchange.csv_columns import ColumnMap, named_by_first
from desktop.exchange.csv_words import Target, plain
from desktop.exchange.table_header import TableShape
from desktop.storage.database import Reader
from desktop.storage.tables import ProfileValue

#: Under this and a sum of the header, the profile keeps what the columns hold.
PREFIX = "columns:"


def remembered(db: Reader, shape: TableShape) -> ColumnMap | None:
    """The map for a table with this header as it was explained before; None where it never was.

    Where no header is known, its first row may be one that somebody said is the header.
    """
    header = shape.header or next(iter(shape.sample), ())
    if not any(header):
        return None
    text = db.value("SELECT value FROM profile WHERE key = ?", (_key(header),))
    if text is None:
        return None
    columns = shape.columns if shape.header else named_by_first(shape.sample)
    for index, word in enumerate(_words(str(text))[: len(columns.columns)]):
        if word in Target.__members__.values() and columns.columns[index].target != word:
            columns = columns.with_target(index, Target(word))
    return columns


def remember(header: Sequence[str], columns: ColumnMap) -> None:
    """Keep what the columns of a table hold, inside an op."""
    if not any(header):
        return
    key, value = _key(header), json.dumps([column.target.value for column in columns.columns])
    row = ProfileValue.get_or_none(ProfileValue.key == key)
    if row is None:
        ProfileValue.create(key=key, value=value)
    elif row.value != value:
        row.value = value
        row.save(only=[ProfileValue.value])


def _key(header: Sequence[str]) -> str:
    words = "\t".join(map(plain, header))
    return PREFIX + hashlib.sha256(words.encode()).hexdigest()[:24]


def _words(text: str) -> list[str]:
    try:
        words = json.loads(text)
    except ValueError:
        return []
    return [word for word in words if isinstance(word, str)] if isinstance(words, list) else []
