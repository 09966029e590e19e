"""Copies of attached files for other programs to show: in a private folder, gone with what shows the notebook."""

from __future__ import annotations

import atexit
import os
import shutil
import tempfile
from contextlib import suppress
from pathlib import Path

from desktop.core import processes

_PREFIX = "askwell-open-"
_READ_ONLY = 0o400


class OpenCopies:
    """Lays out copies that can only be read, since what is written into them would not come back."""

    def __init__(self, *, under: Path | None = None) -> None:
        """``under``: where private folders are made; by default where this system keeps passing files."""
        self._under = under
        self._folder: Path | None = None

    def put(self, name: str, data: bytes) -> Path:
        """A copy under this name, which must be legal; raises OSError."""
        folder = Path(tempfile.mkdtemp(dir=self._ready()))
        path = folder / name
        with open(path, "xb", opener=_open_read_only) as stream:
            stream.write(data)
        return path

    def clear(self) -> None:
        """Remove all copies; one that another program holds goes at the next start."""
        folder, self._folder = self._folder, None
        atexit.unregister(self.clear)
        if folder is not None:
            _remove(folder)

    def _ready(self) -> Path:
        if self._folder is None:
            under = Path(tempfile.gettempdir()) if self._under is None else self._under
            remove_left_behind(under)
            self._folder = Path(tempfile.mkdtemp(prefix=f"{_PREFIX}{os.getpid()}-", dir=under))
            atexit.register(self.clear)
        return self._folder


def _open_read_only(path: str, flags: int) -> int:
    return os.open(path, flags, _READ_ONLY)


def remove_left_behind(under: Path | None = None) -> None:
    """Remove what a program that never ended well has left; never another user's."""
    under = Path(tempfile.gettempdir()) if under is None else under
    for folder in under.glob(f"{_PREFIX}*-*"):
        pid = folder.name.removeprefix(_PREFIX).partition("-")[0]
        with suppress(OSError):
            ours = not hasattr(os, "getuid") or folder.lstat().st_uid == os.getuid()
            if ours and pid.isdecimal() and not folder.is_symlink() and not processes.started(int(pid)):
                _remove(folder)


def _remove(folder: Path) -> None:
    with suppress(OSError):
        for path in folder.glob("*/*"):
            path.chmod(0o600)  # Windows removes no file that can only be read
    shutil.rmtree(folder, ignore_errors=True)
