"""One writer for a notebook: a lock that ends with its owner, and a token that names that owner.

Two files are locked. One lies beside the notebook, so that another computer that shares the folder sees who
has it. The other lies in the user's own runtime folder under the number of the file on its disk, so that a
hard link or a name in other letters meets the same lock. Both are gone when nobody has the notebook.
"""

from __future__ import annotations

import contextlib
import errno
import json
import os
import time
from dataclasses import asdict
from pathlib import Path

from desktop.core import processes
from desktop.core.digests import sha256_hex
from desktop.core.errors import Problem, UserError
from desktop.core.files import open_private
from desktop.core.handover import runtime_folder
from desktop.core.records import dataclass
from desktop.storage import oslock

_MOST_BYTES = 4096


@dataclass(frozen=True, slots=True)
class Owner:
    """Who has a notebook: a process of a computer, told apart from a later one under the same number."""

    pid: int
    started: str
    machine: str
    host: str
    token: str

    @classmethod
    def this_process(cls) -> Owner:
        """A fresh token for the process that asks."""
        pid = os.getpid()
        host = processes.host() or "this computer"
        return cls(pid, processes.started(pid), processes.machine(), host, os.urandom(8).hex())

    @classmethod
    def read(cls, descriptor: int) -> Owner | None:
        """Who wrote themselves into a lock file; None when nobody, or when it is not to be made out."""
        try:
            os.lseek(descriptor, 0, os.SEEK_SET)
            found = json.loads(os.read(descriptor, _MOST_BYTES))
            owner = cls(**found)
            return owner if isinstance(owner.pid, int) and isinstance(owner.host, str) else None
        except (OSError, ValueError, TypeError):
            return None

    def write(self, descriptor: int) -> None:
        """Say in a lock file who has it."""
        os.lseek(descriptor, 0, os.SEEK_SET)
        os.ftruncate(descriptor, 0)
        os.write(descriptor, json.dumps(asdict(self)).encode("ascii"))

    def is_dead(self) -> bool:
        """True only for a process of this computer that is certainly gone."""
        return self.machine == processes.machine() and not processes.is_alive(self.pid, since=self.started)

    def __str__(self) -> str:
        return f"process {self.pid} on {self.host}"


class NotebookLock:
    """The right to write one notebook, until ``release``. Made by ``acquire``."""

    def __init__(self, path: Path, *, seize: bool = False) -> None:
        self.path = path
        self.owner = Owner.this_process()
        self._seize = seize
        self._held: list[tuple[Path, int]] = []
        self.left_behind = False
        """Whether the owner before never let go: it was killed, or the computer stopped."""

    @property
    def identity(self) -> str:
        """A word that every way to name this file leads to; the window listens under it."""
        return identity_of(self.path)

    def cover_file(self) -> None:
        """Take the lock of the file itself, once it is there; ``acquire`` has done so for one that was."""
        if not self.path.exists() or len(self._held) > 1:
            return
        try:
            folder = runtime_folder()
        except OSError:
            return  # somebody else's folder stands there; the lock beside the notebook is held
        self._take(folder / f"{self.identity}.lock")

    def release(self) -> None:
        """Let go of the notebook and leave no file behind; safe to call twice."""
        while self._held:
            path, descriptor = self._held.pop()
            _drop(path, descriptor)

    def _take(self, lock_file: Path) -> None:
        self._held.append((lock_file, _lock(lock_file, self)))


def acquire(path: Path, *, seize: bool = False) -> NotebookLock:
    """The lock of a notebook, there or still to be made.

    The name of an owner on another computer counts even when the system's lock is free, because a shared
    folder may not carry locks; ``seize`` is for when a person has said that it is not open there.
    Raises ``UserError``: NOTEBOOK_IN_USE with ``owner`` when somebody has it, FOLDER_UNREADABLE or
    FILE_UNWRITABLE when its folder takes no files.
    """
    real = path.resolve()
    if not real.parent.is_dir():
        raise UserError(Problem.FOLDER_UNREADABLE, folder=str(real.parent), path=str(path), name=path.name)
    lock = NotebookLock(real, seize=seize)
    try:
        lock._take(beside(real))
        lock.cover_file()
    except BaseException:
        lock.release()
        raise
    return lock


def owner_of(path: Path) -> Owner | None:
    """Who has a notebook just now, without taking it."""
    real = path.resolve()
    places = [beside(real)]
    with contextlib.suppress(OSError):
        places.append(runtime_folder() / f"{identity_of(real)}.lock")
    for place in places:
        owner = _living_owner(place)
        if owner is not None:
            return owner
    return None


def is_held_here(path: Path) -> bool:
    """Whether a living process of this computer has a notebook just now."""
    owner = owner_of(path)
    return owner is not None and owner.machine == processes.machine()


def beside(real: Path) -> Path:
    """The lock file beside a notebook."""
    name = real.name if len(os.fsencode(real.name)) < 240 else _short(real.name)
    return real.with_name(f".{name}.lock")


def identity_of(path: Path) -> str:
    """A word for the file behind a path: the number of its disk and its own number there.

    A file that is not there yet has one of its path, which nobody else can mean.
    """
    real = path.resolve()
    try:
        found = real.stat()
    except OSError:
        return _short(f"path {real}")
    return _short(f"{found.st_dev} {found.st_ino}")


def _short(text: str) -> str:
    return sha256_hex(text.encode("utf-8", errors="surrogateescape"))[:20]


def _lock(lock_file: Path, lock: NotebookLock) -> int:
    """A descriptor that holds the lock of this very file, with our name in it."""
    while True:
        descriptor = _open(lock_file, lock.path)
        try:
            _claim(descriptor, notebook=lock.path, seize=lock._seize)
            still = _is_still(lock_file, descriptor)
        except BaseException:
            os.close(descriptor)
            raise
        if still:
            lock.left_behind = lock.left_behind or Owner.read(descriptor) is not None
            _sign(lock, descriptor, lock_file)
            return descriptor
        # the owner before us took the file away after we had opened it: what we hold has no name any more
        os.close(descriptor)


def _sign(lock: NotebookLock, descriptor: int, lock_file: Path) -> None:
    """Write our name into a lock file; where not even that fits on the disk, the file goes again."""
    try:
        lock.owner.write(descriptor)
    except OSError as error:
        _drop(lock_file, descriptor)
        raise _told(error, lock.path) from error


def _open(lock_file: Path, notebook: Path) -> int:
    facts = {"name": notebook.name, "path": str(notebook), "folder": str(notebook.parent)}
    try:
        return open_private(str(lock_file), os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0))
    except PermissionError as error:
        if lock_file.exists() and notebook.exists() and os.access(notebook.parent, os.W_OK):
            raise UserError(Problem.NOTEBOOK_IN_USE, owner="", **facts) from error
        raise UserError(_refusal(notebook), **facts) from error
    except OSError as error:
        raise _told(error, notebook) from error


def _told(error: OSError, notebook: Path) -> UserError:
    facts = {"name": notebook.name, "path": str(notebook), "folder": str(notebook.parent)}
    full = error.errno in (errno.ENOSPC, errno.EDQUOT)
    return UserError(Problem.DISK_FULL if full else _refusal(notebook), **facts)


def _refusal(notebook: Path) -> Problem:
    return Problem.FILE_UNWRITABLE if notebook.exists() else Problem.FOLDER_UNREADABLE


def _claim(descriptor: int, *, notebook: Path, seize: bool) -> None:
    """Get the system's lock; what the file says counts only where the system cannot tell."""
    answer = oslock.claim(descriptor)
    owner = _patient_read(descriptor) if answer is oslock.Answer.TAKEN else Owner.read(descriptor)
    if answer is oslock.Answer.HELD and (seize or owner is None or owner.machine == processes.machine()):
        return
    if answer is not oslock.Answer.TAKEN and (owner is None or owner.is_dead()):
        return
    if answer is oslock.Answer.HELD:
        oslock.let_go(descriptor)
    facts = {"name": notebook.name, "path": str(notebook), "folder": str(notebook.parent)}
    raise UserError(Problem.NOTEBOOK_IN_USE, owner=str(owner or ""), pid=owner.pid if owner else 0, **facts)


def _patient_read(descriptor: int) -> Owner | None:
    """Who has it; an owner that just got it writes its name in a moment."""
    for _ in range(20):
        owner = Owner.read(descriptor)
        if owner is not None:
            return owner
        time.sleep(0.005)
    return None


def _living_owner(lock_file: Path) -> Owner | None:
    try:
        descriptor = os.open(lock_file, os.O_RDONLY | getattr(os, "O_BINARY", 0))
    except OSError:
        return None
    try:
        owner = Owner.read(descriptor)
    finally:
        os.close(descriptor)
    return None if owner is None or owner.is_dead() else owner


def _is_still(lock_file: Path, descriptor: int) -> bool:
    try:
        return os.path.samestat(os.stat(lock_file), os.fstat(descriptor))
    except OSError:
        return False


def _drop(lock_file: Path, descriptor: int) -> None:
    """Remove and unlock a lock file of ours, in an order in which no two can hold it."""
    if os.name == "nt":
        _drop_open_file(lock_file, descriptor)
        return
    try:
        if _is_still(lock_file, descriptor):
            lock_file.unlink()
    except OSError:
        _empty(descriptor)  # it has to stay, but names nobody
    os.close(descriptor)


def _drop_open_file(lock_file: Path, descriptor: int) -> None:
    """Windows removes no open file; if somebody opened it meanwhile it stays, empty, for them."""
    _empty(descriptor)
    oslock.let_go(descriptor)
    os.close(descriptor)
    with contextlib.suppress(OSError):
        lock_file.unlink()


def _empty(descriptor: int) -> None:
    with contextlib.suppress(OSError):
        os.ftruncate(descriptor, 0)
