"""The backups of the notebook that is open: making one, and knowing which there are."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.core.clock import Clock
from desktop.core.digests import sha256_hex
from desktop.core.later import later

if TYPE_CHECKING:
    from desktop.storage import backup, restoring
    from desktop.storage.backup import Kept
    from desktop.storage.check import Findings
else:
    backup, restoring = later("desktop.storage", "backup", "restoring")


def folder_for(backups: Path, notebook: Path) -> Path:
    """Where the backups of one notebook lie: a folder named after the file, outside the data folder.

    Two notebooks of the same name in different folders have each their own.
    """
    name = re.sub(r"[^\w.-]+", "_", notebook.stem).strip("._") or "notebook"
    place = str(notebook.absolute().parent).encode("utf-8", errors="surrogateescape")
    return backups / f"{name}-{sha256_hex(place)[:6]}"


class Backups:
    """Any thread may ask it; without a ``folder`` there are none and none is made."""

    def __init__(self, notebook: Path, *, folder: Path | None, clock: Clock, key: bytes | None) -> None:
        self.folder = folder
        self._notebook, self._clock, self._key = notebook, clock, key

    def make(self, reason: str) -> Path | None:
        """Make a checked copy; its path. Raises ``UserError`` when no sound one could be made."""
        if self.folder is None:
            return None
        now = self._clock.now()
        made = backup.back_up(self._notebook, folder=self.folder, reason=reason, now=now, key=self._key)
        return made.path

    def listed(self) -> list[Kept]:
        """All of them, the newest first."""
        return [] if self.folder is None else backup.listed(self.folder)

    def holding(self, uid: str) -> list[Kept]:
        """Those in which the record of this uid still stands, or which nobody can read; the newest first."""
        return [] if self.folder is None else backup.holding(self.folder, uid, key=self._key)

    def key_of(self, kept: Path) -> bytes | None:
        """The key that opens one of them; None for a plain one.

        Raises ``UserError``, KEY_WRONG for one that was made under another passphrase.
        """
        return restoring.key_of(kept, key=self._key)

    def copy_out(self, kept: Path, target: Path) -> None:
        """Write a checked copy of one of them elsewhere. Raises ``UserError``."""
        backup.copy_to(kept, target, key=self.key_of(kept))

    def look_through(self, kept: Path, *, source_key: bytes | None = None) -> Findings:
        """What one of them holds. Raises ``UserError`` for one that cannot be brought back.

        ``source_key`` opens one that was made under another passphrase.
        """
        return restoring.look_through(kept, key=source_key or self.key_of(kept))

    def newest_good(self) -> Kept | None:
        """The newest that can be brought back."""
        return None if self.folder is None else restoring.newest_good(self.folder, key=self._key)

    def put_in_place(self, kept: Path, *, source_key: bytes | None = None) -> Path | None:
        """Put one in the place of the notebook, which must be closed; where what was there is now.

        A protected notebook keeps its key, whatever the backup had; a plain one is under the backup's afterwards.
        ``source_key`` opens a backup that was made under another passphrase. Raises ``UserError``; then the notebook
        is as it was.
        """
        assert self.folder is not None
        return restoring.restore_over(
            kept,
            self._notebook,
            backups=self.folder,
            now=self._clock.now(),
            key=self._key,
            source_key=source_key or self.key_of(kept),
        )
