"""Backups: a whole copy of a notebook, opened and checked before it counts as one."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from desktop.core.errors import Problem, UserError
from desktop.storage.check import Findings, examine
from desktop.storage.database import DatabaseError, connect, understand

KEPT_FOR_A_REASON = 10
"""How many backups are kept of those made before something (a migration, an import, a restore)."""


@dataclass(frozen=True, slots=True)
class Backup:
    """A finished backup and what was counted in it."""

    path: Path
    findings: Findings


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
    _thin(folder, reason)
    return made


def copy_to(notebook: Path, target: Path, *, key: bytes | None = None) -> Backup:
    """Write a checked copy of a notebook to ``target``; what is there already stays until the copy is sound."""
    draft = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        target.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        _vacuum_into(notebook, draft, key=key)
        findings = examine(draft, key=key)
        if not findings.sound:
            raise UserError(Problem.BACKUP_FAILED, name=target.name, folder=str(target.parent))
        with draft.open("rb+") as file:
            os.fsync(file.fileno())
        os.replace(draft, target)
        _sync_folder(target.parent)
    except OSError as error:
        raise UserError(Problem.BACKUP_FAILED, name=target.name, folder=str(target.parent)) from error
    finally:
        draft.unlink(missing_ok=True)
    return Backup(target, findings)


def _vacuum_into(notebook: Path, draft: Path, *, key: bytes | None) -> None:
    source: Any = connect(notebook, read_only=True, key=key)
    try:
        # an empty file of ours first: SQLite writes into it, and it never has wider rights than 0600
        os.close(os.open(draft, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        source.execute("PRAGMA query_only = OFF")
        source.execute("VACUUM INTO ?", (str(draft),))
    except DatabaseError as error:
        raise understand(error, path=notebook) from error
    finally:
        source.close()


def _thin(folder: Path, reason: str) -> None:
    older = sorted(folder.glob(f"*-{reason}.askwell"), reverse=True)[KEPT_FOR_A_REASON:]
    for path in older:
        path.unlink(missing_ok=True)


def _sync_folder(folder: Path) -> None:
    """Make the new name durable; Windows has no such call and needs none."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
