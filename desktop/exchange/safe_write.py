"""Writing an export so that nobody ever sees half a file: beside the goal, to the disk, then renamed."""

from __future__ import annotations

import errno
import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from desktop.core.errors import Problem, UserError
from desktop.core.files import remove, sync_folder

_NO_ROOM = {errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC), errno.EFBIG}


@contextmanager
def safe_write(path: Path) -> Iterator[BinaryIO]:
    """A stream whose bytes become the file ``path`` when the block ends well; otherwise nothing is left.

    The file is readable by its owner only. A file of that name is replaced at once and whole; asking first is
    the caller's task. Raises UserError(FILE_UNWRITABLE or DISK_FULL).
    """
    half = path.with_name(f".{secrets.token_hex(6)}.part")
    try:
        with told(path), _owners_only(half) as stream:
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
        with told(path):
            os.replace(half, path)
            sync_folder(path.parent)
    finally:
        remove(half)


@contextmanager
def write_in_draft(path: Path) -> Iterator[BinaryIO]:
    """A stream that is the new file ``path``, in a folder that nobody sees before it is whole and on the disk.

    What makes the folder sees to both, once for all of its files. Raises UserError(FILE_UNWRITABLE or DISK_FULL).
    """
    with told(path), _owners_only(path) as stream:
        yield stream


@contextmanager
def told(path: Path) -> Iterator[None]:
    """What the system says when ``path`` cannot be written, as a UserError(FILE_UNWRITABLE or DISK_FULL)."""
    try:
        yield
    except OSError as error:
        problem = Problem.DISK_FULL if error.errno in _NO_ROOM else Problem.FILE_UNWRITABLE
        raise UserError(problem, path=str(path), name=path.name) from error


def inside(folder: Path, name: str) -> Path:
    """The path of a file of that name in ``folder``; a name that would lead out of it is a bug."""
    if not name or name != Path(name).name or name in (".", "..") or "/" in name or "\\" in name:
        raise ValueError(f"not the name of a file: {name!r}")
    return folder / name


def _owners_only(path: Path) -> BinaryIO:
    flags = os.O_RDWR | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0)
    return os.fdopen(os.open(path, flags, 0o600), "w+b")
