"""Backups: a whole copy of a notebook, opened and checked before it counts as one."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from desktop.core.errors import Problem, UserError
from desktop.core.files import make_private_folder, open_private, remove, sync_folder
from desktop.core.records import dataclass
from desktop.storage.check import Findings, examine
from desktop.storage.database import BROKEN, reading, understand

KEPT_FOR_A_REASON = 10
"""How many backups are kept of those made before something (a migration, an import, a restore)."""


@dataclass(frozen=True, slots=True)
class Backup:
    """A finished backup and what was counted in it."""

    path: Path
    findings: Findings


@dataclass(frozen=True, slots=True)
class Kept:
    """A backup that lies in its folder; ``at`` is when it was made."""

    path: Path
    at: datetime


def folder_for(backups: Path, notebook: Path) -> Path:
    """Where the backups of one notebook lie: a folder named after the file, outside the data folder."""
    name = re.sub(r"[^\w.-]+", "_", notebook.stem).strip("._") or "notebook"
    return backups / name


def back_up(notebook: Path, *, folder: Path, reason: str, now: datetime, key: bytes | None = None) -> Backup:
    """Write a copy into ``folder``, check it and thin older ones made for the same reason.

    Raises ``UserError`` when the copy could not be made or is not sound; nothing is left behind then.
    """
    stamp = now.strftime("%Y%m%d-%H%M%S-%f")[:-3]
    made = copy_to(notebook, folder / f"{stamp}-{reason}.askwell", key=key)
    _thin(folder, reason, keep=made.path)
    return made


def copy_to(notebook: Path, target: Path, *, key: bytes | None = None) -> Backup:
    """Write a checked copy of a notebook to ``target``; what is there stays until the copy is sound."""

    def fill(draft: Path) -> None:
        with reading(notebook, key=key) as source:
            _vacuum_into(source, draft)

    return _copy(fill, target, source=notebook, key=key)


def copy_open(connection: Any, target: Path, *, key: bytes | None = None) -> Backup:
    """Write a checked copy of a notebook that is open, even when its file has no name any more."""
    return _copy(lambda draft: _vacuum_into(connection, draft), target, source=target, key=key)


def _copy(fill: Callable[[Path], None], target: Path, *, source: Path, key: bytes | None) -> Backup:
    draft = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        make_private_folder(target.parent)
        fill(draft)
        findings = examine(draft, key=key)
        if not findings.sound:
            raise UserError(Problem.BACKUP_FAILED, name=target.name, folder=str(target.parent))
        with draft.open("rb+") as file:
            os.fsync(file.fileno())
        os.replace(draft, target)
        sync_folder(target.parent)
    except BROKEN as error:
        raise understand(error, path=source) from error
    except OSError as error:
        raise UserError(Problem.BACKUP_FAILED, name=target.name, folder=str(target.parent)) from error
    finally:
        remove(draft)
    return Backup(target, findings)


def holding(folder: Path, uid: str, *, key: bytes | None = None) -> list[Kept]:
    """Backups that have a person of this uid, also in their trash or steps; the newest first.

    One that cannot be read is among them: nobody knows what it holds.
    """
    kept = [Kept(path, _made_at(path)) for path in folder.glob("*.askwell") if _may_hold(path, uid, key=key)]
    return sorted(kept, key=lambda one: one.at, reverse=True)


def _may_hold(path: Path, uid: str, *, key: bytes | None) -> bool:
    try:
        with reading(path, key=key) as connection:
            found = connection.execute(
                """SELECT EXISTS (SELECT 1 FROM person WHERE uid = :uid)
                    OR EXISTS (SELECT 1 FROM step WHERE instr(changes, :uid))
                    OR EXISTS (SELECT 1 FROM trash WHERE instr(changes, :uid))""",
                {"uid": uid},
            ).fetchone()
    except BROKEN:
        return True
    except UserError:
        return True
    return bool(found[0])


def _made_at(path: Path) -> datetime:
    """When a backup was made, by its name; where somebody renamed it, when it was written."""
    try:
        return datetime.strptime(path.name[:19], "%Y%m%d-%H%M%S-%f").replace(tzinfo=UTC)
    except ValueError:
        return datetime.fromtimestamp(path.stat().st_mtime, tz=UTC)


def _vacuum_into(connection: Any, draft: Path) -> None:
    # an empty file of ours first: SQLite writes into it, and it never has wider rights than 0600
    os.close(open_private(str(draft), os.O_CREAT | os.O_EXCL | os.O_WRONLY))
    connection.execute("PRAGMA query_only = OFF")
    connection.execute("VACUUM INTO ?", (str(draft),))


def _thin(folder: Path, reason: str, *, keep: Path) -> None:
    """Remove the oldest by name; never the one just made, which a clock set back makes look old."""
    others = sorted((path for path in folder.glob(f"*-{reason}.askwell") if path != keep), reverse=True)
    for path in others[KEPT_FOR_A_REASON - 1 :]:
        remove(path)
