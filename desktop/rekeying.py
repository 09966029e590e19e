"""Turning the protection of a notebook on or off, or changing its passphrase, while its window is away."""

from __future__ import annotations

from pathlib import Path

import shiboken6
from PySide6.QtCore import QObject, Signal

from desktop.core.clock import Clock
from desktop.core.errors import Problem, UserError
from desktop.core.paths import Profile
from desktop.core.settings import Settings
from desktop.models import protection
from desktop.models.protection import Turned, Wish
from desktop.qtkit.geometry import Geometry
from desktop.qtkit.tasks import TaskRunner, Tasks
from desktop.views.unlock.working_window import WorkingWindow


class Rekeying(QObject):
    """Does one ``Wish`` to a closed notebook in the background.

    ``done`` carries the ``Turned`` and the ``Settings`` that know where its key is kept; ``failed`` a ``UserError``,
    and then nothing has changed.
    """

    done = Signal(object, object)
    failed = Signal(object)

    def __init__(
        self,
        path: Path,
        wish: Wish,
        *,
        profile: Profile,
        clock: Clock,
        settings: Settings,
        tasks: TaskRunner | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._path = path
        self._tasks: TaskRunner = tasks or Tasks(parent=self)
        geometry = Geometry(profile.geometry_file, parent=self)
        self.window = WorkingWindow(geometry, kind=wish.kind, name=path.stem)
        self.window.show()
        self._work = lambda: _carry_out(wish, path, profile=profile, clock=clock, settings=settings)

    def start(self) -> None:
        """Begin; ``done`` or ``failed`` follows."""
        self._tasks.run(self._work, done=lambda both: self.done.emit(*both), failed=self._on_failed)

    def close(self) -> None:
        """Take the window away."""
        self.window.is_done = True
        self._tasks.close()
        shiboken6.delete(self.window)
        self.deleteLater()

    def _on_failed(self, error: BaseException) -> None:
        if isinstance(error, UserError):
            self.failed.emit(error)
            return
        # the notebook is opened again all the same: this window cannot even be closed
        self.failed.emit(UserError(Problem.PROTECTION_FAILED, path=str(self._path), name=self._path.name))
        raise error


def _carry_out(
    wish: Wish, path: Path, *, profile: Profile, clock: Clock, settings: Settings
) -> tuple[Turned, Settings]:
    """Where this computer opened the notebook without asking, it does so with the new key too."""
    from desktop.storage import unlocking

    before = unlocking.account_of(path) if wish.kind != protection.ON else ""
    turned = protection.carry_out(wish, path, profile=profile, clock=clock)
    if not before:
        return turned, settings
    salt = bytes.fromhex(unlocking.account_of(path)) if turned.key is not None else b""
    moved = unlocking.move_in_keyring(bytes.fromhex(before), salt, turned.key, settings=settings)
    return turned, moved[1]
