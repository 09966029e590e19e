"""Backups: a whole copy of a notebook, opened and checked before it counts as one."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from desktop.core.errors import Problem, UserError
from desktop.core.files import make_private_folder, open_private, remove, sync_folder
from desktop.core.paths import SUFFIX
from desktop.core.records import dataclass
from desktop.storage import keeping, sealing
from desktop.storage.check import Findings, examine
from desktop.storage.database import BROKEN, UNREADABLE, reading, understand

DAILY = "day"
"""Why a backup was made that the program makes by itself on a day on which something changed."""

KEPT_FOR_A_REASON = 10
"""How many backups are kept of those made before something (a migration, an import, a restore) or by hand."""


@dataclass(frozen=True, slots=True)
class Backup:
    """A finished backup and what was counted in it."""

    path: Path
    findings: Findings


@dataclass(frozen=True, slots=True)
class Kept:
    """A backup that lies in its folder: when it was made, why, and how many bytes it has."""

    path: Path
    at: datetime
    reason: str = ""
    size: int = 0


def back_up(notebook: Path, *, folder: Path, reason: str, now: datetime, key: bytes | None = None) -> Backup:
    """Write a copy into ``folder``, check it and thin older ones made for the same reason.

    Raises ``UserError`` when the copy could not be made or is not sound; nothing is left behind then.
    """
    stamp = now.strftime("%Y%m%d-%H%M%S-%f")[:-3]
    made = copy_to(notebook, folder / f"{stamp}-{reason}{SUFFIX}", key=key)
    _thin(folder, reason, made=made.path)
    return made


def listed(folder: Path) -> list[Kept]:
    """The backups in a folder, the newest first; each was checked before it got its name."""
    try:
        paths = list(folder.glob(f"*{SUFFIX}"))
    except OSError:
        return []
    found = [kept for path in paths if (kept := _kept(path)) is not None]
    return sorted(found, key=lambda one: (one.at, one.path.name), reverse=True)


def copy_to(notebook: Path, target: Path, *, key: bytes | None = None, sealed: bool = True) -> Backup:
    """Write a checked copy of a notebook to ``target``; what is there stays until the copy is sound.

    A ``sealed`` one says of itself whether a byte of it was changed since.
    """

    def fill(draft: Path) -> None:
        with reading(notebook, key=key) as source:
            _vacuum_into(source, draft)

    return _copy(fill, target, source=notebook, key=key, sealed=sealed)


def copy_open(connection: Any, target: Path, *, key: bytes | None = None) -> Backup:
    """Write a checked copy of a notebook that is open, even when its file has no name any more."""
    return _copy(lambda draft: _vacuum_into(connection, draft), target, source=target, key=key, sealed=True)


def _copy(
    fill: Callable[[Path], None], target: Path, *, source: Path, key: bytes | None, sealed: bool
) -> Backup:
    draft = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        make_private_folder(target.parent)
        fill(draft)
        if sealed and key is None:
            sealing.seal(draft)
        findings = examine(draft, key=key)
        if not findings.sound:
            raise UserError(Problem.BACKUP_FAILED, name=target.name, folder=str(target.parent))
        with draft.open("rb+") as file:
            os.fsync(file.fileno())
        os.replace(draft, target)
        sync_folder(target.parent)
    except BROKEN as error:
        raise understand(error, path=source, key=key) from error
    except OSError as error:
        raise UserError(Problem.BACKUP_FAILED, name=target.name, folder=str(target.parent)) from error
    finally:
        for leftover in (draft, Path(f"{draft}-journal")):
            remove(leftover)
    return Backup(target, findings)


def holding(folder: Path, uid: str, *, key: bytes | None = None) -> list[Kept]:
    """Backups that have a person of this uid, also in their trash or steps; the newest first.

    One that cannot be read is among them: nobody knows what it holds.
    """
    return [kept for kept in listed(folder) if _may_hold(kept.path, uid, key=key)]


def _may_hold(path: Path, uid: str, *, key: bytes | None) -> bool:
    from desktop.storage import cipher_file

    try:
        with reading(path, key=None if cipher_file.is_plain(path) else key) as connection:
            found = connection.execute(
                """SELECT EXISTS (SELECT 1 FROM person WHERE uid = :uid)
                    OR EXISTS (SELECT 1 FROM step WHERE instr(changes, :uid))
                    OR EXISTS (SELECT 1 FROM trash WHERE instr(changes, :uid))""",
                {"uid": uid},
            ).fetchone()
    except UNREADABLE:
        return True
    except UserError:
        return True
    return bool(found[0])


def _kept(path: Path) -> Kept | None:
    """What a backup's name tells; where somebody renamed it, when it was written. None when it is gone."""
    try:
        found = path.stat()
    except OSError:
        return None
    reason = path.name[20 : -len(SUFFIX)]
    try:
        at = datetime.strptime(path.name[:19], "%Y%m%d-%H%M%S-%f").replace(tzinfo=UTC)
    except ValueError:
        at, reason = datetime.fromtimestamp(found.st_mtime, tz=UTC), ""
    return Kept(path, at, reason, found.st_size)


def _vacuum_into(connection: Any, draft: Path) -> None:
    # an empty file of ours first: SQLite writes into it, and it never has wider rights than 0600
    os.close(open_private(str(draft), os.O_CREAT | os.O_EXCL | os.O_WRONLY))
    connection.execute("PRAGMA query_only = OFF")
    connection.execute("VACUUM INTO ?", (str(draft),))


def _thin(folder: Path, reason: str, *, made: Path) -> None:
    """Remove what is no longer needed of those with the same reason; never the one just made."""
    alike = [kept for kept in listed(folder) if kept.reason == reason]
    newest = next((kept for kept in alike if kept.path == made), None)
    if newest is None:
        return
    if reason == DAILY:
        going = keeping.to_thin(alike, made=newest)
    else:
        going = [kept for kept in alike if kept is not newest][KEPT_FOR_A_REASON - 1 :]
    for kept in going:
        remove(kept.path)
