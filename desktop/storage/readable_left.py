"""Files beside a protected notebook that can still be read without its passphrase: plain ones, and those of an
earlier passphrase. Listed, protected, or wiped; never without being asked.
"""

from __future__ import annotations

import contextlib
import os
import re
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path

from desktop.core import processes
from desktop.core.errors import UserError
from desktop.core.files import sync_folder
from desktop.core.paths import Profile
from desktop.core.records import dataclass
from desktop.storage import backup, cipher_file, rekeying, typing_log
from desktop.storage.backup_folder import folder_for
from desktop.storage.wiping import Replaced, wipe_file

BACKUP, ASIDE, LOG = "backup", "aside", "log"
_HALF_MADE = re.compile(r"\..+\.(\d+)\.(?:part|before)(?:-wal|-shm|-journal)?")
"""A file in the making, and the number of the process that makes it."""


@dataclass(frozen=True, slots=True)
class Left:
    """One such file: a ``backup``, a damaged notebook set ``aside``, or a ``log`` of typing that nobody could read.

    ``plain``: anybody reads it; otherwise whoever knows the passphrase before.
    """

    path: Path
    kind: str
    at: datetime
    size: int
    plain: bool


def listed(notebook: Path, *, uid: str, profile: Profile, key: bytes) -> list[Left]:
    """All of them, backups first, the newest first. The notebook itself is not looked at: it may be open."""
    sweep(folder_for(profile.backups, notebook))
    return [left for left in _candidates(notebook, uid, profile) if not _is_under(left, key)]


def sweep(folder: Path) -> None:
    """Wipe what killed programs left half-made among the backups: copies that nobody would ever look at again."""
    for path in _in(folder):
        half_made = _HALF_MADE.fullmatch(path.name)
        if half_made is not None and not processes.started(int(half_made[1])):
            wipe_file(path)


def protect(lefts: Iterable[Left], *, key: bytes, salt: bytes, old_key: bytes | None = None) -> list[Left]:
    """Write them anew under key and salt of the notebook; those for which that failed.

    ``old_key`` is the one before, for those that are not plain. A log of typing cannot be protected: nobody can
    read it.
    """
    return [left for left in lefts if not _protected(left, key=key + salt, old_key=old_key)]


def delete(lefts: Iterable[Left]) -> list[Left]:
    """Wipe and remove them; those that could not be removed."""
    gone = []
    for left in lefts:
        wipe_file(left.path)
        if left.path.exists():
            gone.append(left)
    return gone


def _candidates(notebook: Path, uid: str, profile: Profile) -> Iterator[Left]:
    for kept in backup.listed(folder_for(profile.backups, notebook)):
        yield from _looked_at(kept.path, BACKUP, kept.at)
    for path in _in(notebook.parent):
        if path.name.startswith(f"{notebook.stem} (damaged ") and not _is_under_its_own(path):
            yield from _looked_at(path, ASIDE)
    for path in _in(profile.unsaved_folder):
        if path.name.startswith(f"{uid}{typing_log.SUFFIX}.broken-"):
            yield from _looked_at(path, LOG)


def _is_under_its_own(path: Path) -> bool:
    """Whether this lies beside a notebook set aside and has nothing to be read that is not told of that one."""
    if not path.name.endswith("-wal"):
        return path.name.endswith("-shm")
    try:
        return not cipher_file.is_plain(path.with_name(path.name.removesuffix("-wal")))
    except OSError:
        return False


def _in(folder: Path) -> list[Path]:
    try:
        return sorted(folder.iterdir())
    except OSError:
        return []


def _looked_at(path: Path, kind: str, at: datetime | None = None) -> Iterator[Left]:
    with contextlib.suppress(OSError):
        found = path.stat()
        made = at or datetime.fromtimestamp(found.st_mtime, tz=UTC)
        yield Left(path, kind, made, found.st_size, not cipher_file.is_protected(path))


def _is_under(left: Left, key: bytes) -> bool:
    try:
        return not left.plain and cipher_file.opens(left.path, key)
    except OSError:
        return False


def _protected(left: Left, *, key: bytes, old_key: bytes | None) -> bool:
    if left.kind == LOG or (not left.plain and old_key is None):
        return False
    draft = left.path.with_name(f".{left.path.name}.{os.getpid()}.part")
    before = left.path.with_name(f".{left.path.name}.{os.getpid()}.before")
    try:
        rekeying.write_anew(left.path, draft, key=None if left.plain else old_key, new_key=key)
        old = Replaced(left.path, twin=before)
        try:
            old.give_way(draft)
            sync_folder(left.path.parent)
            old.wipe()
        finally:
            old.let_go()
    except (UserError, OSError):
        return False
    finally:
        for leftover in rekeying.leftovers_of(draft):
            wipe_file(leftover)
    return True
