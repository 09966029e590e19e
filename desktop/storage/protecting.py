"""Turning the protection of a notebook on and off, and changing its passphrase.

The notebook is written anew into a file beside it, compared, and only then given its name; killed at any moment it is
whole, as it was or as it should be. What a killed run leaves behind goes when the notebook is next opened.

All of it waits for the disk, so it runs in a worker, and the notebook must be closed: its lock is taken here.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from desktop.core import recovery_code
from desktop.core.clock import Clock
from desktop.core.errors import Problem, UserError
from desktop.core.files import remove, sync_folder
from desktop.core.paths import Profile
from desktop.core.records import dataclass
from desktop.storage import backup, cipher_file, lock, notebook_file, readable_left, rekeying, seed, unlocking
from desktop.storage.backup_folder import folder_for
from desktop.storage.database import reading
from desktop.storage.readable_left import Left
from desktop.storage.typing_log import TypingLog, path_in
from desktop.storage.wiping import Replaced, wipe_file

REASON = "protect"
"""Why a backup was made under the new key at once."""


@dataclass(frozen=True, slots=True)
class Stays:
    """What is left on the disk of the file that the notebook was: it has ``names`` elsewhere, of which ``found`` lie
    near it and are known; ``unwiped`` where the disk gave it up without letting anybody write over it.
    """

    names: int = 0
    found: tuple[Path, ...] = ()
    unwiped: bool = False


@dataclass(frozen=True, slots=True)
class Turned:
    """A notebook whose protection was changed: its key now, None for a plain one, and the salt of that.

    ``backup`` was made at once under the new key; None when that failed. ``left`` are files that anybody still reads,
    or whoever knows the passphrase before; ``stays`` tells of the file that the notebook was.
    """

    key: bytes | None
    salt: bytes
    old_salt: bytes
    backup: Path | None
    left: list[Left]
    stays: Stays

    def __repr__(self) -> str:
        return f"Turned({'plain' if self.key is None else 'protected'})"  # no key gets into a log

    @property
    def code(self) -> str:
        """The recovery code; empty for a plain notebook."""
        return recovery_code.written(self.key) if self.key is not None else ""


def turn_on(path: Path, passphrase: str, *, profile: Profile, clock: Clock) -> Turned:
    """Protect a plain notebook with a passphrase. Raises ``UserError``; then nothing has changed."""
    _refuse_empty(passphrase)
    with _closed(path) as real:
        if not cipher_file.is_plain(real):
            raise UserError(Problem.NOTEBOOK_PROTECTED, path=str(path), name=path.name)
        return _turn(real, None, passphrase, profile=profile, clock=clock)


def change_passphrase(path: Path, typed: str, passphrase: str, *, profile: Profile, clock: Clock) -> Turned:
    """Give a protected notebook another passphrase; ``typed`` is the one before, or the recovery code.

    Raises ``UserError``; then nothing has changed.
    """
    _refuse_empty(passphrase)
    with _closed(path) as real:
        key = unlocking.unlock(real, typed, backups=folder_for(profile.backups, real))
        return _turn(real, key, passphrase, profile=profile, clock=clock)


def turn_off(path: Path, typed: str, *, profile: Profile, clock: Clock) -> Turned:
    """Make a protected notebook plain again; ``typed`` is its passphrase or its recovery code.

    Raises ``UserError``; then nothing has changed.
    """
    with _closed(path) as real:
        key = unlocking.unlock(real, typed, backups=folder_for(profile.backups, real))
        return _turn(real, key, "", profile=profile, clock=clock)


def clear_leftovers(path: Path) -> None:
    """Take away what a killed run left; for a notebook that is there, whole and locked by the caller."""
    restored = path.with_name(f".{path.name}.restored")
    for leftover in (*rekeying.leftovers_of(_draft(path)), *rekeying.leftovers_of(restored), _before(path)):
        with contextlib.suppress(OSError):
            if not leftover.exists():
                continue
            if leftover.samefile(path):
                remove(leftover)  # only a second name of the notebook itself
            else:
                wipe_file(leftover)


def _turn(real: Path, key: bytes | None, passphrase: str, *, profile: Profile, clock: Clock) -> Turned:
    old_salt = cipher_file.salt_of(real)
    salt = cipher_file.new_salt() if passphrase else b""
    new_key = cipher_file.derive(passphrase, salt) if passphrase else None
    notebook_file.schema_of(real, key=key)
    with reading(real, key=key) as connection:
        uid = seed.read_facts(connection).get("uid", "")
    _refuse_unsaved(real, uid, profile=profile, key=key)
    whole = None if new_key is None else new_key + salt
    stays = _exchange(real, key=key, new_key=whole, near=(real.parent, profile.data))
    folder = folder_for(profile.backups, real)
    made: Path | None = None
    with contextlib.suppress(UserError):
        made = backup.back_up(real, folder=folder, reason=REASON, now=clock.now(), key=new_key).path
    left = [] if new_key is None else readable_left.listed(real, uid=uid, profile=profile, key=new_key)
    return Turned(new_key, salt, old_salt, made, left, stays)


def _exchange(real: Path, *, key: bytes | None, new_key: bytes | None, near: tuple[Path, ...]) -> Stays:
    """Put the notebook written anew in the place of what it was, which is wiped as far as that is possible."""
    notebook_file.empty_log(real, key=key)
    draft = _draft(real)
    clear_leftovers(real)
    try:
        rekeying.write_anew(real, draft, key=key, new_key=new_key)
        return _swap(real, draft, near=near)
    except OSError as error:
        facts = {"path": str(real), "folder": str(real.parent), "reason": str(error)}
        raise UserError(Problem.FILE_UNWRITABLE, name=real.name, **facts) from error
    finally:
        for leftover in rekeying.leftovers_of(draft):
            wipe_file(leftover)


def _swap(real: Path, draft: Path, *, near: tuple[Path, ...]) -> Stays:
    old = Replaced(real, twin=_before(real))
    try:
        found = {path.resolve() for folder in near for path in old.names_in(folder)} if old.others else set()
        old.give_way(draft)
        sync_folder(real.parent)
        wiped = old.wipe()
    finally:
        old.let_go()
    return Stays(old.others, tuple(sorted(found)), unwiped=not (wiped or old.others))


def _draft(path: Path) -> Path:
    return path.with_name(f".{path.name}.turning")


def _before(path: Path) -> Path:
    return path.with_name(f".{path.name}.turned")


@contextmanager
def _closed(path: Path) -> Iterator[Path]:
    """The lock of a notebook that nobody has open, and its real path."""
    if not notebook_file.is_there(path):
        facts = {"path": str(path), "folder": str(path.parent)}
        raise UserError(Problem.NOTEBOOK_MISSING, name=path.name, **facts)
    held = lock.acquire(path)
    try:
        yield held.path
    except OSError as error:
        raise UserError(Problem.FILE_UNREADABLE, path=str(path), name=path.name) from error
    finally:
        held.release()


def _refuse_empty(passphrase: str) -> None:
    if not passphrase.strip():
        raise UserError(Problem.PASSPHRASE_EMPTY, field="passphrase")


def _refuse_unsaved(real: Path, uid: str, *, profile: Profile, key: bytes | None) -> None:
    """Nothing may wait in the typing log: it is kept under the key that is about to go."""
    log = TypingLog(path_in(profile.unsaved_folder, notebook=real, uid=uid), key=key)
    if log.texts():
        raise UserError(Problem.PROTECTION_UNSAVED, path=str(real), name=real.name)
