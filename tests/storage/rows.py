"""Rows made by the tables' own description, so that a new table or column is tested without a word."""

from __future__ import annotations

import itertools
from typing import Any

from peewee import BooleanField, ForeignKeyField, IntegerField

from desktop.storage.record import Record
from desktop.storage.tables import RECORDS

_numbers = itertools.count(1)

TABLES = {record._meta.table_name: record for record in RECORDS}


def make(record: type[Record], **given: Any) -> Any:
    """A row with a value in every column that has no default; owners are made with it."""
    values: dict[str, Any] = {}
    for name, field in record._meta.fields.items():
        if name in ("id", "uid") or name in given or field.default is not None or field.null:
            continue
        values[name] = _value(field)
    return record.create(**values, **given)


def change(row: Record) -> Record:
    """Other values in every column that is no key."""
    for name, field in type(row)._meta.fields.items():
        if name in ("id", "uid") or isinstance(field, ForeignKeyField):
            continue
        if isinstance(field, BooleanField):
            setattr(row, name, not getattr(row, name))
        elif isinstance(field, IntegerField):
            setattr(row, name, (getattr(row, name) or 0) + 1)
        else:
            setattr(row, name, f"changed {next(_numbers)} “ö”\n")
    row.save()
    return row


def _value(field: Any) -> Any:
    if isinstance(field, ForeignKeyField):
        return make(field.rel_model)
    return next(_numbers) if isinstance(field, IntegerField) else f"text {next(_numbers)}"
