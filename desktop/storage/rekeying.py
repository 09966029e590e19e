"""Writing a notebook anew under another key, or under none: into a file beside, compared before it counts.

``sqlcipher_export`` copies every table, index and shadow of the search. What it loses, the numbers in the head of
the file, is copied by hand.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from desktop.core.errors import Problem, UserError
from desktop.core.files import open_private
from desktop.storage.check import examine
from desktop.storage.database import BROKEN, attach, configure, small, tidy_after, understand

_WHOLE_KEY = 48
_IN_THE_HEAD = ("user_version", "application_id")


def write_anew(source: Path, target: Path, *, key: bytes | None, new_key: bytes | None) -> None:
    """Copy a notebook of ``key`` to ``target``, which must not be there yet, under ``new_key``; durably.

    ``new_key`` has 48 bytes, the key and the salt from which it was made, or is None for a plain file. Raises
    ``UserError``: PROTECTION_FAILED when the copy is not equal, or what is wrong with file or disk; whatever was
    written of ``target`` by then is for the caller to take away.
    """
    if new_key is not None and len(new_key) != _WHOLE_KEY:
        raise ValueError("without its salt the passphrase would not belong to the key")
    tidy = tidy_after(source, key=key)
    try:
        _export(source, target, key=key, new_key=new_key)
        _compare(source, target, key=key, new_key=new_key)
        with target.open("rb+") as file:
            os.fsync(file.fileno())
    except BROKEN as error:
        raise understand(error, path=source, key=key) from error
    except OSError as error:
        facts = {"path": str(source), "folder": str(target.parent), "reason": str(error)}
        raise UserError(Problem.FILE_UNWRITABLE, name=source.name, **facts) from error
    finally:
        tidy()


def leftovers_of(target: Path) -> tuple[Path, ...]:
    """The files that a killed ``write_anew`` may leave."""
    return tuple(Path(f"{target}{end}") for end in ("", "-wal", "-shm"))


def _export(source: Path, target: Path, *, key: bytes | None, new_key: bytes | None) -> None:
    # an empty file of ours first, so that it never has wider rights than 0600
    os.close(open_private(str(target), os.O_CREAT | os.O_EXCL | os.O_WRONLY))
    connection = small(target)
    try:
        configure(connection, key=new_key)
        connection.execute("PRAGMA foreign_keys = OFF")
        connection.execute("PRAGMA journal_mode = MEMORY")
        attach(connection, source, name="source", key=key)
        connection.execute("BEGIN EXCLUSIVE")
        connection.execute("SELECT sqlcipher_export('main', 'source')").fetchone()
        for name in _IN_THE_HEAD:
            number = int(connection.execute(f"PRAGMA source.{name}").fetchone()[0])
            connection.execute(f"PRAGMA main.{name} = {number}")
        connection.execute("COMMIT")
        # as a notebook is when nobody has it open: its first opening has nothing to write then
        connection.execute("PRAGMA main.journal_mode = WAL")
    finally:
        connection.close()


def _compare(source: Path, target: Path, *, key: bytes | None, new_key: bytes | None) -> None:
    """Raise ``UserError`` unless the copy is sound and has all that the source has."""
    connection = small(target)
    try:
        configure(connection, key=new_key)
        attach(connection, source, name="source", key=key)
        equal = _facts(connection, "source") == _facts(connection, "main")
    finally:
        connection.close()
    if not equal or not examine(target, key=new_key).sound:
        raise UserError(Problem.PROTECTION_FAILED, name=source.name, path=str(source))


def _facts(connection: Any, schema: str) -> list[Any]:
    """The numbers in the head, the schema, what counters stand at, and how many rows each table has."""
    heads = [connection.execute(f"PRAGMA {schema}.{name}").fetchone() for name in _IN_THE_HEAD]
    entries = connection.execute(
        f"SELECT type, name, tbl_name, sql, rootpage > 0 FROM {schema}.sqlite_master"
    )
    listed = sorted(entries.fetchall(), key=repr)
    tables = [name for kind, name, _, _, stored in listed if kind == "table" and stored]
    counts = [connection.execute(f'SELECT count(*) FROM {schema}."{name}"').fetchone()[0] for name in tables]
    counters = sorted(connection.execute(f"SELECT name, seq FROM {schema}.sqlite_sequence").fetchall())
    return [heads, [row for row in listed if not row[1].startswith("sqlite_")], tables, counts, counters]
