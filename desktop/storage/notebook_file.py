"""A notebook as a file: made, opened, brought up to this program's schema, never harmed on the way."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

from desktop.core.errors import Problem, UserError
from desktop.core.files import make_private_folder, open_private, remove, sync_folder
from desktop.core.held_files import open_to_read
from desktop.storage.database import APPLICATION_ID, BROKEN, close_as_it_was, connect, reading, understand
from desktop.storage.migrations.registry import MIGRATIONS, SCHEMA

_HEAD, _VERSION_AT, _APPLICATION_AT = 100, 60, 68
"""SQLite's file format: the length of the head, and where in it two numbers of ours stand."""

Backup = Callable[[Path, str], object]
"""Makes a checked backup of a notebook file; the second argument says why ("migration")."""


def create(path: Path, *, seed: Callable[[Any], None], key: bytes | None = None) -> Any:
    """A connection to a new notebook filled by ``seed``; the file appears whole or not at all.

    ``key`` is for a protected one: 48 bytes, the key and the salt from which it was made. Raises ``UserError`` when
    something is there already or the folder cannot be written.
    """
    refuse_existing(path)
    make_folder(path.parent)
    draft = path.with_name(f".{path.name}.{os.getpid()}.new")
    try:
        # an empty file of ours first, so that it never has wider rights than 0600
        os.close(open_private(str(draft), os.O_CREAT | os.O_EXCL | os.O_WRONLY))
        connection = connect(draft, new=True, key=key)
        try:
            connection.execute("PRAGMA journal_mode = DELETE")
            _apply(connection, have=0, path=path, seed=seed)
        finally:
            connection.close()  # a file that is open is not removed everywhere
        _place(draft, path)
    except BROKEN as error:
        raise understand(error, path=path) from error
    except OSError as error:
        raise UserError(Problem.FOLDER_UNREADABLE, folder=str(path.parent)) from error
    finally:
        for leftover in (draft, Path(f"{draft}-journal"), Path(f"{draft}-wal"), Path(f"{draft}-shm")):
            remove(leftover)
    return connect(path, key=key)


def open_existing(path: Path, *, backup: Backup, key: bytes | None = None) -> Any:
    """A writing connection to a notebook, migrated when it is older than the program.

    Raises ``UserError`` for a missing, foreign, protected, damaged or newer file; such a file is not touched.
    """
    if not is_there(path):
        raise UserError(Problem.NOTEBOOK_MISSING, path=str(path), name=path.name, folder=str(path.parent))
    have = SCHEMA if key is None and _is_of_today(path) else schema_of(path, key=key)
    if have < SCHEMA:
        backup(path, "migration")
    connection = connect(path, key=key)
    if have < SCHEMA:
        try:
            _apply(connection, have=have, path=path, seed=None)
        except BROKEN as error:
            close_as_it_was(connection, path, key=key)
            raise understand(error, path=path, key=key) from error
        except BaseException:
            connection.close()
            raise
    return connection


def schema_of(path: Path, *, key: bytes | None = None) -> int:
    """The schema number of a notebook file. Raises ``UserError``; for a newer one it names both versions."""
    try:
        with reading(path, key=key) as connection:
            have = int(connection.execute("PRAGMA user_version").fetchone()[0])
            if have > SCHEMA:
                raise _newer(path, have, _written_by(connection))
    except BROKEN as error:
        raise understand(error, path=path, key=key) from error
    return have


def empty_log(path: Path, *, key: bytes | None = None) -> None:
    """Take in what waits in the log of a notebook that is closed, as long as there is one. Raises ``UserError``.

    A log that stays beside a file would be read into the one that takes its name.
    """
    log = Path(f"{path}-wal")
    if not log.exists():
        return
    try:
        connection = connect(path, key=key)
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        connection.close()
    except BROKEN as error:
        raise understand(error, path=path, key=key) from error
    if log.exists():
        raise UserError(Problem.NOTEBOOK_IN_USE, owner="", name=path.name, path=str(path))


def _is_of_today(path: Path) -> bool:
    """Whether the file's own head already says that it has our schema, so that nothing has to be looked up.

    While a write-ahead log lies beside it, a later head may stand in there.
    """
    log = Path(f"{path.resolve()}-wal")
    if log.exists():
        return False
    try:
        with open_to_read(path) as file:
            head = file.read(_HEAD)
    except OSError:
        return False
    numbers = [int.from_bytes(head[at : at + 4], "big") for at in (_VERSION_AT, _APPLICATION_AT)]
    return head.startswith(b"SQLite format 3\0") and numbers == [SCHEMA, APPLICATION_ID]


def _newer(path: Path, schema: int, version: str) -> UserError:
    facts: dict[str, Any] = {"name": path.name, "path": str(path), "schema": schema, "known": SCHEMA}
    return UserError(Problem.NEWER_NOTEBOOK, **facts, version=version)


def _written_by(connection: Any) -> str:
    """The version of the program that wrote a notebook; a later one may keep it elsewhere."""
    try:
        row = connection.execute("SELECT value FROM notebook WHERE key = 'written_by'").fetchone()
    except BROKEN:
        return "?"
    return str(row[0]) if row else "?"


def _apply(connection: Any, *, have: int, path: Path, seed: Callable[[Any], None] | None) -> None:
    """Run the missing migrations and the seed in one exclusive transaction, checked before it is kept."""
    connection.execute("BEGIN EXCLUSIVE")
    try:
        for statements in MIGRATIONS[have:]:
            for statement in statements:
                connection.execute(statement)
        if seed is not None:
            seed(connection)
        if connection.execute("PRAGMA foreign_key_check").fetchone() is not None:
            raise UserError(Problem.NOTEBOOK_DAMAGED, path=str(path), name=path.name)
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {SCHEMA}")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def _place(draft: Path, path: Path) -> None:
    """Give the finished file its name, unless somebody else was faster."""
    with draft.open("rb+") as file:
        os.fsync(file.fileno())
    try:
        os.link(draft, path)
    except FileExistsError as error:
        raise UserError(Problem.NOTEBOOK_EXISTS, path=str(path), name=path.name) from error
    except OSError:
        # file systems without hard links (FAT, some network drives)
        os.rename(draft, path)
    sync_folder(path.parent)


def is_there(path: Path) -> bool:
    """Whether something has this name. Raises ``UserError`` when its folder does not let anybody look."""
    try:
        return path.exists()
    except OSError as error:
        facts = {"folder": str(path.parent), "path": str(path), "name": path.name}
        long = error.errno == errno.ENAMETOOLONG
        raise UserError(Problem.FILE_NAME_TOO_LONG if long else Problem.FOLDER_UNREADABLE, **facts) from error


def refuse_existing(path: Path) -> None:
    """Raise ``UserError`` when something has this name already, or nothing can have it."""
    if is_there(path):
        raise UserError(Problem.NOTEBOOK_EXISTS, path=str(path), name=path.name or str(path.resolve()))


def make_folder(folder: Path) -> None:
    """Make the folder of a notebook for its owner only, where it is missing. Raises ``UserError``."""
    try:
        make_private_folder(folder)
    except (OSError, ValueError) as error:
        raise UserError(Problem.FOLDER_UNREADABLE, folder=str(folder)) from error
