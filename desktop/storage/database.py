"""Opening a notebook file: one kind of connection, the same settings everywhere, errors told apart.

SQLite comes from the ``sqlcipher3`` wheel, so that every platform has the same version with full-text search.
"""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2 as driver

from desktop.core.errors import Problem, UserError

APPLICATION_ID = 0x41534B57
"""Written into every notebook's header ("ASKW"), so that other programs' databases are told apart."""

CACHE_KIB = 65536
SMALL_CACHE_KIB = 2048
BUSY_MS = 250
LEAST_ROOM = 65_536
OLDEST_SAFE_SQLITE = (3, 51, 3)
"""Up to 3.51.2 a checkpoint and a reset of the write-ahead log could collide and lose pages."""

DatabaseError = driver.DatabaseError
IntegrityError = driver.IntegrityError

BROKEN: tuple[type[Exception], ...] = (DatabaseError, UnicodeDecodeError)
"""What a damaged file may raise: the driver cannot even read an error that quotes bytes of it."""

UNREADABLE: tuple[type[Exception], ...] = (*BROKEN, OSError)
"""The same, and what a disk that is gone may raise."""

Row = tuple[Any, ...]


class Reader:
    """Read access to a notebook for queries: rows as tuples, nothing else."""

    def __init__(self, connection: Any, *, path: Path | None = None) -> None:
        """``path`` is the file to name when it cannot be read any more."""
        self._connection = connection
        self._path = path
        self.interrupted = False
        """Whether a statement was stopped; whoever begins a search sets it back."""

    def execute(self, sql: str, parameters: Sequence[Any] | dict[str, Any] = ()) -> Any:
        """A cursor over the rows of one SELECT."""
        return self._connection.execute(sql, parameters)

    def rows(self, sql: str, parameters: Sequence[Any] | dict[str, Any] = ()) -> list[Row]:
        """All rows of one SELECT."""
        try:
            found: list[Row] = self._connection.execute(sql, parameters).fetchall()
        except DatabaseError as error:
            raise self._told(error) from error
        return found

    def one(self, sql: str, parameters: Sequence[Any] | dict[str, Any] = ()) -> Row | None:
        """The first row of one SELECT, if there is one."""
        try:
            row: Row | None = self._connection.execute(sql, parameters).fetchone()
        except DatabaseError as error:
            raise self._told(error) from error
        return row

    def value(self, sql: str, parameters: Sequence[Any] | dict[str, Any] = ()) -> Any:
        """The first value of the first row, None where there is no row."""
        row = self.one(sql, parameters)
        return None if row is None else row[0]

    def keep_little(self) -> None:
        """Keep few pages, where little is asked: the memory of a large cache stays with the program."""
        self._connection.execute(f"PRAGMA cache_size = -{SMALL_CACHE_KIB}")

    def interrupt(self) -> None:
        """Stop a running statement of this connection from another thread."""
        self.interrupted = True
        self._connection.interrupt()

    def close(self) -> None:
        """Give the connection back."""
        self._connection.close()

    def _told(self, error: Exception) -> Exception:
        """A fault of the file or its disk as a known problem; one of the query as it is: that is a bug."""
        known = None if self._path is None else understand(error, path=self._path)
        return error if known is None or known.problem is Problem.SAVE_FAILED else known


def sqlite_version() -> str:
    """The version of the SQLite that keeps the notebooks."""
    return str(driver.sqlite_version)


def connect(path: Path, *, new: bool = False, read_only: bool = False, key: bytes | None = None) -> Any:
    """A raw connection to a notebook file, with all settings made.

    ``new`` makes the file, which must not be there yet; otherwise it must be a notebook. ``key`` is the
    32-byte key of a protected one. Raises ``UserError`` when the file cannot be opened, is no notebook, is
    protected or damaged. Nothing is written to a file that turns out not to be a notebook.
    """
    _refuse_old_sqlite(path)
    if not read_only and not new and os.path.isfile(path) and not os.access(path, os.W_OK):
        # SQLite would open it for reading without a word
        raise UserError(Problem.FILE_UNWRITABLE, path=str(path), name=path.name)
    if not new:
        refuse_no_file(path)
    mode = _reading_mode(path) if read_only else "rwc" if new else "rw"
    try:
        connection = driver.connect(_uri(path, mode), uri=True, isolation_level=None, check_same_thread=False)
    except driver.OperationalError as error:
        raise _unopened(path) from error
    try:
        configure(connection, key=key)
        if not new and connection.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
            raise UserError(Problem.NOT_A_NOTEBOOK, path=str(path), name=path.name)
        if read_only:
            connection.execute("PRAGMA query_only = ON")
        else:
            _make_writable(connection)
    except BROKEN as error:
        close_as_it_was(connection, path, key=key)
        raise understand(error, path=path, key=key) from error
    except UserError:
        connection.close()
        raise
    return connection


def close_as_it_was(connection: Any, path: Path, *, key: bytes | None) -> None:
    """Close a connection that met damage, and leave the file and its log for whoever salvages them.

    The last connection to close takes the log into the file; one that only reads cannot, so it goes last.
    """
    last = None
    try:
        if os.path.exists(log := f"{path.resolve()}-wal") and os.path.getsize(log):
            last = driver.connect(_uri(path, "ro"), uri=True, isolation_level=None)
            configure(last, key=key)
            last.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except BROKEN:
        pass  # it holds the log all the same, once it has looked for it
    finally:
        connection.close()
        if last is not None:
            last.close()


def small(path: Path) -> Any:
    """A raw connection to a file of ours that is no notebook, made if need be; ``configure`` comes next."""
    return driver.connect(_uri(path, "rwc"), uri=True, isolation_level=None)


def attach(connection: Any, path: Path, *, name: str, key: bytes | None) -> None:
    """Let a connection read another notebook as well, under a name. Raises ``DatabaseError``."""
    connection.execute("PRAGMA cipher_log_level = NONE")
    word = "" if key is None else f"x'{key.hex()}'"
    connection.execute(f"ATTACH ? AS {name} KEY ?", (_uri(path, _reading_mode(path)), word))


def configure(connection: Any, *, key: bytes | None) -> None:
    """What every connection is set to, for reading or writing; the key comes first."""
    if key is not None:
        connection.execute("PRAGMA cipher_log_level = NONE")
        connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
    connection.execute(f"PRAGMA cache_size = -{CACHE_KIB}")
    connection.execute(f"PRAGMA busy_timeout = {BUSY_MS}")
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA temp_store = MEMORY")
    connection.execute("PRAGMA trusted_schema = OFF")


def refuse_no_file(path: Path) -> None:
    """Raise ``UserError`` for a folder, and for a pipe, which SQLite would wait for without end."""
    if os.path.exists(path) and not os.path.isfile(path):
        raise UserError(Problem.NOT_A_NOTEBOOK, path=str(path), name=path.name or str(path.resolve()))


def tidy_after(path: Path, *, key: bytes | None = None) -> Callable[[], None]:
    """To be called before a notebook is opened for reading; what it returns, after that was closed again.

    A reading connection makes the two files of the write-ahead log and cannot remove them. Where they were
    not there before, a writing one is opened and closed, which removes them unless somebody else needs them.
    """
    log = Path(f"{path.resolve()}-wal")
    if log.exists():
        return lambda: None

    def tidy() -> None:
        if not log.exists():
            return
        try:
            connection = driver.connect(_uri(path, "rw"), uri=True, isolation_level=None)
        except driver.Error:
            return
        try:
            configure(connection, key=key)
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        except BROKEN:
            pass  # it was not ours to tidy
        finally:
            connection.close()

    return tidy


@contextmanager
def reading(path: Path, *, key: bytes | None = None) -> Iterator[Any]:
    """A reading connection that leaves the notebook's folder as it was. Raises what ``connect`` raises."""
    tidy = tidy_after(path, key=key)
    connection = None
    try:
        connection = connect(path, read_only=True, key=key)
        yield connection
    finally:
        if connection is not None:
            connection.close()
        tidy()


def understand(error: Exception, *, path: Path, key: bytes | None = None) -> UserError:
    """The known problem behind an error of the database driver; the file name is its fact.

    Where a ``key`` was used, the pages of the file tell a wrong one from a damaged file.
    """
    text = str(error).lower()
    facts = {"path": str(path), "name": path.name}
    if isinstance(error, UnicodeDecodeError):
        return UserError(Problem.NOTEBOOK_DAMAGED, **facts)
    if "not a database" in text:
        return UserError(_no_database(path, key=key), **facts)
    if "malformed" in text or "corrupt" in text:
        return UserError(Problem.NOTEBOOK_DAMAGED, **facts)
    if "full" in text or ("disk i/o" in text and _is_full(path)):
        return UserError(Problem.DISK_FULL, **facts)
    if "locked" in text or "busy" in text:
        return UserError(Problem.NOTEBOOK_IN_USE, owner="", **facts)
    if "readonly" in text or "read-only" in text:
        return UserError(Problem.FILE_UNWRITABLE, **facts)
    if "unable to open" in text:
        return _unopened(path)
    return UserError(Problem.SAVE_FAILED, reason=str(error), **facts)


def _is_full(path: Path) -> bool:
    """Whether there is no room left for the files that SQLite lays beside a notebook, even to read it."""
    try:
        return shutil.disk_usage(path.parent).free < LEAST_ROOM
    except OSError:
        return False


def _reading_mode(path: Path) -> str:
    """Reading needs a log beside the notebook; where none can be made, and none is, nobody writes either."""
    real = path.resolve()
    try:
        can_write = os.access(real, os.W_OK) and os.access(real.parent, os.W_OK)
        return "ro" if can_write or Path(f"{real}-wal").exists() else "ro&immutable=1"
    except OSError:
        return "ro"


def _uri(path: Path, mode: str) -> str:
    # as_uri knows drives and network shares of Windows, and escapes what has a meaning in an address
    return f"{path.resolve().as_uri()}?mode={mode}"


def _make_writable(connection: Any) -> None:
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA secure_delete = ON")
    connection.execute("PRAGMA recursive_triggers = ON")


def _refuse_old_sqlite(path: Path) -> None:
    if driver.sqlite_version_info < OLDEST_SAFE_SQLITE:
        raise UserError(Problem.SQLITE_TOO_OLD, name=path.name, version=driver.sqlite_version)


def _unopened(path: Path) -> UserError:
    facts = {"path": str(path), "name": path.name, "folder": str(path.parent)}
    try:
        path.parent.stat()
        if not path.exists():
            reachable = os.access(path.parent, os.W_OK)
            return UserError(Problem.NOTEBOOK_MISSING if reachable else Problem.FOLDER_UNREADABLE, **facts)
        if path.is_dir():
            return UserError(Problem.NOT_A_NOTEBOOK, **facts)
        return UserError(Problem.FILE_UNREADABLE, **facts)
    except OSError as error:
        problem = Problem.NOTEBOOK_MISSING if error.errno == errno.ENOENT else Problem.FOLDER_UNREADABLE
        return UserError(problem, **facts)


def _no_database(path: Path, *, key: bytes | None) -> Problem:
    """Tell a protected notebook (random from the first byte on) from a text or another program's file."""
    from desktop.storage import cipher_file

    try:
        if cipher_file.is_plain(path):
            return Problem.NOTEBOOK_DAMAGED
        if not cipher_file.is_protected(path):
            return Problem.NOT_A_NOTEBOOK
        if key is None:
            return Problem.NOTEBOOK_PROTECTED
        return Problem.NOTEBOOK_DAMAGED if cipher_file.recognises(path, key) else Problem.KEY_WRONG
    except OSError:
        return Problem.FILE_UNREADABLE
