"""Files that only their owner can read, written whole or not at all."""

from __future__ import annotations

import contextlib
import os
import sys
from pathlib import Path

PRIVATE_FILE = 0o600
PRIVATE_FOLDER = 0o700


def make_private_folder(folder: Path) -> Path:
    """Make a folder, and the folders above it that are missing, for its owner only. Raises OSError.

    Folders that are there already keep their rights: they may be somebody's home or a shared disk.
    """
    missing = []
    while not folder.is_dir():
        missing.append(folder)
        if folder.parent == folder:
            break
        folder = folder.parent
    for step in reversed(missing):
        _make_one(step)
        folder = step
    return folder


def open_private(path: str, flags: int) -> int:
    """An ``opener`` for ``open``: a file made by it has the rights 0600 from its first moment on."""
    return os.open(path, flags, PRIVATE_FILE)


def write_private(path: Path, data: bytes, *, durably: bool = True) -> None:
    """Replace a file by ``data``; readers see the old or the new one whole. Raises OSError.

    ``durably``: it is on the disk when this returns, for which one waits.
    """
    make_private_folder(path.parent)
    draft = path.with_name(f".{path.name}.{os.urandom(4).hex()}.part")
    try:
        with open(draft, "xb", opener=open_private) as file:
            file.write(data)
            file.flush()
            if durably:
                os.fsync(file.fileno())
        os.replace(draft, path)
    finally:
        remove(draft)
    if durably:
        sync_folder(path.parent)


def remove(path: Path) -> None:
    """Remove a file of ours that is no longer needed; where that is not possible it stays."""
    with contextlib.suppress(OSError):
        path.unlink()


def file_number(path: Path | str) -> tuple[int, int] | None:
    """What tells a file from another that has its name now: the numbers of disk and file; None without one."""
    try:
        found = os.stat(path)
    except OSError:
        return None
    return found.st_dev, found.st_ino


def sync_folder(folder: Path) -> None:
    """Make new and changed names in a folder durable, where the system has a call for it."""
    if os.name == "nt":
        return
    try:
        handle = os.open(folder, os.O_RDONLY)
    except OSError:
        return
    try:
        os.fsync(handle)
    except OSError:
        pass  # some network file systems cannot; the rename itself has happened
    finally:
        os.close(handle)


def sync_tree(folder: Path) -> None:
    """Put all files of a folder, and of those in it, on the disk. Raises OSError.

    On Linux it is one call for the whole file system, in a fraction of the time that a wait for each file takes.
    """
    if sys.platform == "linux" and _sync_file_system(folder):
        return
    for path in folder.rglob("*"):
        if path.is_file():
            with path.open("r+b") as file:
                os.fsync(file.fileno())
        else:
            sync_folder(path)
    sync_folder(folder)


def _sync_file_system(folder: Path) -> bool:
    """Write out the file system that a folder is on; False where there is no such call. Raises OSError."""
    import ctypes

    library = ctypes.CDLL(None, use_errno=True)
    if not hasattr(library, "syncfs"):
        return False
    handle = os.open(folder, os.O_RDONLY)
    try:
        if library.syncfs(handle):
            number = ctypes.get_errno()
            raise OSError(number, os.strerror(number), str(folder))
    finally:
        os.close(handle)
    return True


def _make_one(folder: Path) -> None:
    try:
        folder.mkdir(mode=PRIVATE_FOLDER)
    except FileExistsError:
        if not folder.is_dir():
            raise
        return
    # the umask may have taken even the owner's rights
    folder.chmod(PRIVATE_FOLDER)
