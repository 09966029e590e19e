"""What can be done about a notebook that cannot be opened: its newest good backup, and what can still be read."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import field
from pathlib import Path

from desktop.core.clock import Clock
from desktop.core.errors import Problem, UserError
from desktop.core.paths import Profile
from desktop.core.records import dataclass
from desktop.storage import opening, restoring
from desktop.storage.backup import Kept
from desktop.storage.backup_folder import Backups
from desktop.storage.salvage import Salvaged, first_bad_page, salvage

__all__ = ["Kept", "Openable", "Rescue", "Salvaged"]


@dataclass(frozen=True, slots=True)
class Openable:
    """A backup and the key under which the notebook is once it has been brought back."""

    kept: Kept
    key: bytes = field(repr=False)


class Rescue:
    """The notebook at a path, which nobody has open; it is only read, or set aside as it is."""

    def __init__(self, path: Path, *, profile: Profile, clock: Clock, key: bytes | None = None) -> None:
        self.path, self.clock, self._key, self._profile = path, clock, key, profile
        folder = opening.folder_of_backups(profile, path.resolve())
        self._backups = Backups(path, folder=folder, clock=clock, key=key)

    def listed(self) -> list[Kept]:
        """All backups of it, the newest first, whatever opens them."""
        return self._backups.listed()

    def newest(self) -> Kept | None:
        """The newest backup that can be brought back."""
        return self._backups.newest_good()

    def newest_protected(self) -> Kept | None:
        """The newest that nobody can look through without its passphrase."""
        from desktop.storage import cipher_file

        return next((kept for kept in self._backups.listed() if _is(cipher_file.is_protected, kept)), None)

    def opened_by(self, typed: str) -> list[Openable]:
        """The backups that can be brought back with a passphrase or a recovery code, the newest first.

        What opens the notebook itself brings plain ones back as well, under its key. Raises ``UserError`` where there
        is none, with what is wrong with what was typed; blocks a while.
        """
        from desktop.storage import cipher_file, unlocking

        listed, own = self._backups.listed(), None
        keys = unlocking.keys_of((kept.path for kept in listed), typed)
        try:
            own = unlocking.unlock(self.path, typed, backups=self._backups.folder)
        except UserError:
            if not keys:
                raise
        if own is not None:
            keys.update({kept.path: own for kept in listed if _is(cipher_file.is_plain, kept)})
        if not keys:
            raise UserError(Problem.PASSPHRASE_WRONG, field="passphrase", name=self.path.name)
        return [Openable(kept, keys[kept.path]) for kept in listed if kept.path in keys]

    def bring_back_protected(self, kept: Kept, typed: str) -> bytes:
        """Put such a one in the place of a notebook that is gone; its key. Raises ``UserError``; blocks a while."""
        from desktop.storage import unlocking

        key = unlocking.unlock(kept.path, typed)
        self.bring_back_opened(Openable(kept, key))
        return key

    def bring_back_opened(self, one: Openable) -> None:
        """Put such a one in its place, under the key that goes with it. Raises ``UserError``; blocks a while."""
        Rescue(self.path, profile=self._profile, clock=self.clock, key=one.key).bring_back(one.kept)

    def damage(self) -> tuple[int, int] | None:
        """The first page that cannot be read, and how many there are."""
        return first_bad_page(self.path, key=self._key)

    def bring_back(self, kept: Kept) -> Path | None:
        """Put a backup in its place; where the damaged file is now. Raises ``UserError``."""
        return self._backups.put_in_place(kept.path)

    def save_readable(
        self, *, nameless: str, name: str, report: Callable[[int, int], object] = lambda _done, _total: None
    ) -> Salvaged:
        """Make a notebook of what can be read, beside the damaged one, called ``name``. Raises ``UserError``.

        ``report(done, total)`` is called often and may raise to give it up; then nothing is left of it.
        """
        target = restoring.free_name(self.path.with_name(f"{name}{self.path.suffix}"))
        return salvage(self.path, target, clock=self.clock, nameless=nameless, key=self._key, report=report)


def _is(kind: Callable[[Path], bool], kept: Kept) -> bool:
    """Whether a backup is of a kind (``cipher_file``); one that cannot be read is of none."""
    try:
        return kind(kept.path)
    except OSError:
        return False
