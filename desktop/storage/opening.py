"""Opening a notebook as a whole: its lock, its file, its backups, and everything given back on close."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop.core import resources
from desktop.core.clock import Clock
from desktop.core.errors import Problem, UserError
from desktop.core.language import ENGLISH
from desktop.core.later import later
from desktop.core.paths import Profile
from desktop.core.version import VERSION
from desktop.storage import lock, notebook_file, sealing, seed
from desktop.storage.backup_folder import folder_for
from desktop.storage.database import (
    DatabaseError,
    Reader,
    close_as_it_was,
    connect,
    refuse_no_file,
    tidy_after,
    understand,
)
from desktop.storage.workspace import Workspace

if TYPE_CHECKING:
    from desktop.storage import backup
else:
    (backup,) = later("desktop.storage", "backup")

KEY_LENGTH = 32
"""Bytes of a key; some come with the 16 of the salt behind them."""


def open_notebook(
    path: Path,
    *,
    profile: Profile,
    clock: Clock,
    create: bool = False,
    seize: bool = False,
    key: bytes | None = None,
    language: str = "",
) -> Workspace:
    """A notebook open for writing; its lock is released when the workspace is closed.

    With ``create`` a missing one is made, with the question bank and the templates in it. ``seize`` is for a
    person who knows that the computer named as its owner no longer has it open. ``key`` is the 32-byte key of a
    protected one. What is built in is put into ``language``, if one is named. Raises ``UserError``; then
    nothing was changed.
    """
    if not notebook_file.is_there(path) and not create:
        raise missing(path)
    if create:
        notebook_file.make_folder(path.parent)
    refuse_no_file(path)
    held = lock.acquire(path, seize=seize)
    try:
        key = _made_ready(held.path, key)
        connection = _connection(held, profile=profile, clock=clock, key=key)
        _clear_leftovers(held.path)
        facts = _sign(connection, path=held.path, key=key)
        backups = folder_of_backups(profile, held.path)
        workspace = Workspace(
            connection,
            path=held.path,
            uid=facts.get("uid", ""),
            clock=clock,
            key=key,
            backups=backups,
            unsaved=profile.unsaved_folder,
            on_close=held.release,
            left_behind=held.left_behind,
        )
        if language not in ("", facts.get("language", ENGLISH)):
            _put_into(workspace, language)
        return workspace
    except BaseException:
        held.release()
        raise


def make_notebook(path: Path, *, clock: Clock) -> None:
    """Make a new notebook and leave it closed. Raises ``UserError`` when something is there already."""
    notebook_file.refuse_existing(path)
    notebook_file.make_folder(path.parent)
    held = lock.acquire(path)
    try:
        notebook_file.create(path, seed=_first_rows(clock)).close()
    finally:
        held.release()


def open_for_reading(path: Path, *, key: bytes | None = None) -> Reader:
    """A notebook open for reading, also while a window writes it. Raises ``UserError``."""
    if not notebook_file.is_there(path):
        raise missing(path)
    notebook_file.schema_of(path, key=key)
    return _PassingReader(path, key=key)


def folder_of_backups(profile: Profile, path: Path) -> Path:
    """Where the backups of a notebook lie."""
    return folder_for(profile.backups, path)


def missing(path: Path) -> UserError:
    """What to say where there is no notebook."""
    return UserError(Problem.NOTEBOOK_MISSING, path=str(path), name=path.name, folder=str(path.parent))


class _PassingReader(Reader):
    """Reads a notebook that perhaps nobody has open, and leaves its folder as it was."""

    def __init__(self, path: Path, *, key: bytes | None) -> None:
        self._tidy = tidy_after(path, key=key)
        super().__init__(connect(path, read_only=True, key=key), path=path)

    def close(self) -> None:
        super().close()
        self._tidy()


def _sign(connection: Any, *, path: Path, key: bytes | None) -> dict[str, str]:
    """Say in the notebook which program wrote it last and break its seal; returns what it says of itself.

    What is damaged shows before anything is written, or takes back all of it.
    """
    try:
        facts = seed.read_facts(connection)
        if facts.get("written_by") == VERSION:
            sealing.break_seal(connection)
            return facts
        connection.execute("BEGIN IMMEDIATE")
        seed.note_version(connection)
        sealing.break_seal(connection)
        connection.execute("COMMIT")
        return facts | {"written_by": VERSION}
    except DatabaseError as error:
        close_as_it_was(connection, path, key=key)
        raise understand(error, path=path, key=key) from error


def _made_ready(path: Path, key: bytes | None) -> bytes | None:
    """The key alone, before it opens a notebook.

    Where it came with the salt of a backup, the file gets that back, as its first page proves it.
    """
    if key is None:
        return None
    from desktop.core import memory
    from desktop.storage import cipher_file

    memory.leave_no_dump()
    if len(key) <= KEY_LENGTH:
        return key
    try:
        if cipher_file.opens(path, key):
            cipher_file.put_salt(path, key[KEY_LENGTH:])
    except OSError as error:
        raise UserError(Problem.FILE_UNWRITABLE, path=str(path), name=path.name) from error
    return key[:KEY_LENGTH]


def _clear_leftovers(path: Path) -> None:
    """What is left of a change of protection or a restore that was killed; rare, so it is looked for by name only."""
    ends = (".turning", ".turning-wal", ".turning-shm", ".turned", ".restored")
    if any(path.with_name(f".{path.name}{end}").exists() for end in ends):
        from desktop.storage import protecting

        protecting.clear_leftovers(path)


def _put_into(workspace: Workspace, language: str) -> None:
    from desktop.storage import built_in_words

    try:
        built_in_words.put_into(workspace, language)
    except UserError:
        pass  # a full disk is told when something is to be kept; the questions can be read all the same


def _connection(held: lock.NotebookLock, *, profile: Profile, clock: Clock, key: bytes | None) -> Any:
    if notebook_file.is_there(held.path):
        folder = folder_of_backups(profile, held.path)

        def back_up(path: Path, reason: str) -> object:
            return backup.back_up(path, folder=folder, reason=reason, now=clock.now(), key=key)

        return notebook_file.open_existing(held.path, backup=back_up, key=key)
    connection = notebook_file.create(held.path, seed=_first_rows(clock))
    held.cover_file()
    return connection


def _first_rows(clock: Clock) -> Callable[[Any], None]:
    def fill(connection: Any) -> None:
        questions, templates = resources.question_bank(), resources.message_templates()
        seed.fill(connection, questions=questions, templates=templates, now=clock.now())

    return fill
