"""Bringing a backup back: looked through first, copied beside its place, and only then put there.

What stood there before is a backup of its own afterwards, or lies beside it under another name when it was too
damaged for that. Nothing is ever written over.
"""

from __future__ import annotations

import os
from datetime import datetime
from pathlib import Path

from desktop.core.errors import Problem, UserError
from desktop.core.files import remove, sync_folder
from desktop.storage import backup, lock, notebook_file, sealing
from desktop.storage.check import Findings, examine
from desktop.storage.database import UNREADABLE

REASON = "restore"


def look_through(source: Path, *, key: bytes | None = None) -> Findings:
    """What a backup holds. Raises ``UserError`` for one that is missing, foreign, newer, changed or damaged."""
    if not notebook_file.is_there(source):
        raise UserError(Problem.FILE_MISSING, path=str(source), name=source.name)
    notebook_file.schema_of(source, key=key)
    try:
        broken = key is None and sealing.is_broken(source)
    except UNREADABLE as error:
        raise UserError(Problem.BACKUP_UNSOUND, name=source.name) from error
    findings = examine(source, key=key)
    if broken or not findings.sound:
        raise UserError(Problem.BACKUP_UNSOUND, name=source.name)
    return findings


def key_of(source: Path, *, key: bytes | None) -> bytes | None:
    """Which key opens a backup of a notebook under ``key``: that one, or none. Raises ``UserError``, KEY_WRONG."""
    from desktop.storage import cipher_file

    try:
        if not cipher_file.is_protected(source):
            return None
        if key is not None and cipher_file.recognises(source, key):
            return key
    except OSError as error:
        missing = isinstance(error, FileNotFoundError)
        problem = Problem.FILE_MISSING if missing else Problem.FILE_UNREADABLE
        raise UserError(problem, path=str(source), name=source.name) from error
    problem = Problem.NOTEBOOK_PROTECTED if key is None else Problem.KEY_WRONG
    raise UserError(problem, path=str(source), name=source.name)


def newest_good(folder: Path, *, key: bytes | None = None) -> backup.Kept | None:
    """The newest backup that can be brought back with this key or without one; None where there is none."""
    for kept in backup.listed(folder):
        try:
            look_through(kept.path, key=key_of(kept.path, key=key))
        except UserError:
            continue
        return kept
    return None


def restore_new(source: Path, target: Path, *, key: bytes | None = None) -> backup.Backup:
    """Make a notebook of a backup where none is yet. Raises ``UserError``; then nothing was changed."""
    look_through(source, key=key)
    notebook_file.refuse_existing(target)
    notebook_file.make_folder(target.parent)
    held = lock.acquire(target)
    try:
        notebook_file.refuse_existing(target)
        return backup.copy_to(source, target, key=key, sealed=False)
    finally:
        held.release()


def restore_over(
    source: Path,
    target: Path,
    *,
    backups: Path,
    now: datetime,
    key: bytes | None = None,
    source_key: bytes | None = None,
) -> Path | None:
    """Put what a backup holds in the place of a notebook that nobody has open.

    ``key`` is that of the notebook, ``source_key`` that of the backup. What was protected stays so: under the key of
    the notebook, or under that of the backup where the notebook is plain. Returns where what was there before is now:
    its backup, or the damaged file itself under another name; None where nothing was. Raises ``UserError``; then
    ``target`` is as it was.
    """
    look_through(source, key=source_key)
    notebook_file.make_folder(target.parent)
    held = lock.acquire(target)
    draft = held.path.with_name(f".{held.path.name}.restored")
    try:
        _copy(source, draft, source_key=source_key, key=_whole(key, held.path, backups=backups))
        before = _keep_what_was(held.path, backups=backups, now=now, key=key)
        os.replace(draft, held.path)
        sync_folder(held.path.parent)
    except OSError as error:
        raise UserError(
            Problem.FILE_UNWRITABLE, name=target.name, path=str(target), reason=str(error)
        ) from error
    finally:
        for leftover in (draft, Path(f"{draft}-wal"), Path(f"{draft}-shm")):
            remove(leftover)
        held.release()
    return before


def _whole(key: bytes | None, notebook: Path, *, backups: Path) -> bytes | None:
    """The key of a notebook with its salt behind it, which it or else one of its backups knows; None for a plain one.

    Raises ``UserError`` where nobody knows it: without, the passphrase would not open what is brought back.
    """
    from desktop.storage import cipher_file

    if key is None or len(key) > cipher_file.KEY:
        return key
    for path in (notebook, *(kept.path for kept in backup.listed(backups))):
        if path.exists() and cipher_file.is_protected(path) and cipher_file.recognises(path, key):
            return key + cipher_file.salt_of(path)
    raise UserError(Problem.KEY_WRONG, path=str(notebook), name=notebook.name)


def _copy(source: Path, draft: Path, *, source_key: bytes | None, key: bytes | None) -> None:
    """Lay out what a backup holds under the notebook's key; under its own where that is the same, or there is none."""
    from desktop.storage import cipher_file, rekeying

    own = None if source_key is None else source_key[: cipher_file.KEY] + cipher_file.salt_of(source)
    if key is None or key == own:
        backup.copy_to(source, draft, key=source_key, sealed=False)
    else:
        remove(draft)
        rekeying.write_anew(source, draft, key=source_key, new_key=key)


def set_aside(path: Path, *, now: datetime) -> Path:
    """Give a damaged notebook and its log another name beside its own, so that nothing is written over it.

    Raises OSError.
    """
    stamp = now.strftime("%Y-%m-%d %H%M%S")
    target = free_name(path.with_name(f"{path.stem} (damaged {stamp}){path.suffix}"))
    os.rename(path, target)
    for more in ("-wal", "-shm"):
        log = Path(f"{path}{more}")
        if log.exists():
            os.rename(log, f"{target}{more}")
    sync_folder(path.parent)
    return target


def free_name(path: Path) -> Path:
    """A name like this one that nothing has yet."""
    number, found = 2, path
    while found.exists():
        found = path.with_name(f"{path.stem} {number}{path.suffix}")
        number += 1
    return found


def _keep_what_was(path: Path, *, backups: Path, now: datetime, key: bytes | None) -> Path | None:
    if not path.exists():
        return None
    try:
        made = backup.back_up(path, folder=backups, reason=REASON, now=now, key=key)
    except UserError as error:
        if error.problem is Problem.DISK_FULL:
            raise
        return set_aside(path, now=now)
    notebook_file.empty_log(path, key=key)
    return made.path
