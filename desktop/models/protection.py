"""The protection of the open notebook as the window sees it: whether there is one, its keyring, and old plain files."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from desktop.core import secrets
from desktop.core.errors import Problem, UserError
from desktop.core.paths import Profile
from desktop.core.records import dataclass
from desktop.core.secrets import State
from desktop.core.settings import Settings
from desktop.hub import Hub
from desktop.qtkit.tasks import TaskRunner
from desktop.storage import protecting, readable_left, unlocking
from desktop.storage.protecting import Stays, Turned
from desktop.storage.readable_left import Left

__all__ = ["Left", "Protection", "State", "Stays", "Turned", "Wish"]

ON, CHANGE, OFF = "on", "change", "off"


@dataclass(frozen=True, slots=True)
class Wish:
    """What shall become of the protection: ``kind`` is ON, CHANGE or OFF; the texts are what was typed.

    The notebook has to be closed for it, so that the program does it and not a page.
    """

    kind: str
    old: str = ""
    new: str = ""

    def __repr__(self) -> str:
        return f"Wish({self.kind})"  # no passphrase gets into a log


def carry_out(wish: Wish, path: Path, *, profile: Profile, clock: Any) -> Turned:
    """Do it to the closed notebook at ``path``; takes seconds. Raises ``UserError``, and then nothing has changed."""
    if wish.kind == ON:
        return protecting.turn_on(path, wish.new, profile=profile, clock=clock)
    if wish.kind == CHANGE:
        return protecting.change_passphrase(path, wish.old, wish.new, profile=profile, clock=clock)
    return protecting.turn_off(path, wish.old, profile=profile, clock=clock)


class Protection(QObject):
    """``changed`` when there is something else to show; ``failed`` carries a ``UserError``."""

    changed = Signal()
    failed = Signal(object)

    def __init__(
        self, hub: Hub, tasks: TaskRunner, *, profile: Profile | None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._hub, self._tasks, self._profile = hub, tasks, profile
        self.lefts: list[Left] = []
        self.keyring = State.NOT_ASKED
        self._works = 0

    @property
    def is_busy(self) -> bool:
        """Whether anything is still being looked at or done; two things may be on the way at once."""
        return self._works > 0

    @property
    def is_on(self) -> bool:
        """Whether the notebook is protected."""
        return self._hub.workspace.is_protected

    @property
    def key(self) -> bytes:
        """The notebook's key; only of a protected one."""
        key = self._hub.workspace.key
        assert key is not None
        return key

    @property
    def _salt(self) -> bytes:
        return self._hub.workspace.salt

    def look(self) -> None:
        """Ask this computer's keyring whether it opens the notebook, and look which old files can be read without."""
        if self.is_on:
            key, salt, settings = self.key, self._salt, self._hub.settings
            self._begin(lambda: _state_of(salt, key, settings=settings), self._on_state)
            self.look_for_left()

    def look_for_left(self) -> None:
        """Look which files from before can be read without the passphrase, or with an earlier one."""
        workspace, key, profile = self._hub.workspace, self.key, self._profile
        path, uid = workspace.path, workspace.uid
        if profile is not None:
            self._begin(lambda: readable_left.listed(path, uid=uid, profile=profile, key=key), self._on_left)

    def check(self, typed: str, *, done: Callable[[], object]) -> None:
        """Find out whether this is the passphrase or the code; ``done`` follows, or ``failed``."""
        key, salt, name = self.key, self._salt, self._hub.workspace.path.name

        def look() -> None:
            if not unlocking.confirms(typed, key=key, salt=salt):
                raise UserError(Problem.PASSPHRASE_WRONG, field="passphrase", name=name)

        self._begin(look, lambda _nothing: done())

    def keep_in_keyring(self, on: bool) -> None:
        """Let this computer open the notebook without asking, or no more."""
        key, salt, settings = self.key, self._salt, self._hub.settings
        if on:
            self._begin(lambda: unlocking.keep_in_keyring(salt, key, settings=settings), self._take)
        else:
            self._begin(lambda: unlocking.forget_in_keyring(salt, settings=settings), self._on_forgotten)

    def protect_left(self) -> None:
        """Put the old files under the notebook's key, so that they can still be brought back."""
        key, salt, lefts = self.key, self._salt, list(self.lefts)
        self._begin(lambda: readable_left.protect(lefts, key=key, salt=salt), self._on_left)

    def protect_older(self, lefts: Sequence[Left], old_key: bytes, *, done: Callable[[int], object]) -> None:
        """Put backups of the passphrase before under the present one; ``done`` gets for how many that failed."""
        key, salt = self.key, self._salt
        self._begin(
            lambda: readable_left.protect(lefts, key=key, salt=salt, old_key=old_key),
            lambda failed: done(len(failed)),
        )

    def delete_left(self) -> None:
        """Wipe the old files; where no backup would be left, one is made first, and none goes if that fails."""
        lefts, backups = list(self.lefts), self._hub.workspace.backups

        def delete() -> list[Left]:
            going = {left.path for left in lefts}
            if all(kept.path in going for kept in backups.listed()):
                backups.make(protecting.REASON)
            return readable_left.delete(lefts)

        self._begin(delete, self._on_left)

    # ------------------------------------------------------------ private

    def _begin(self, work: Callable[[], Any], done: Callable[[Any], object]) -> None:
        self._works += 1
        self.changed.emit()

        def finish(result: Any) -> None:
            self._works -= 1
            done(result)
            self.changed.emit()

        self._tasks.run(work, done=finish, failed=self._on_failed)

    def _on_failed(self, error: BaseException) -> None:
        self._works -= 1
        self.changed.emit()
        if not isinstance(error, UserError):
            raise error
        self.failed.emit(error)

    def _on_state(self, state: State) -> None:
        self.keyring = state

    def _on_left(self, lefts: list[Left]) -> None:
        self.lefts = lefts

    def _on_forgotten(self, answer: tuple[State, Settings]) -> None:
        state, settings = answer
        self._take((State.NOT_ASKED if state in (State.ABSENT, State.STORED) else state, settings))

    def _take(self, answer: tuple[State, Settings]) -> None:
        """Only what the keyring is remembered by may have changed; the rest may have, meanwhile, elsewhere."""
        self.keyring, settings = answer
        known = settings.keyring_backends
        if known != self._hub.settings.keyring_backends:
            self._hub.use_settings(replace(self._hub.settings, keyring_backends=known))


def _state_of(salt: bytes, key: bytes, *, settings: Settings) -> State:
    """Whether the keyring has the key of the open notebook, whose file must not be opened once more."""
    backend = settings.keyring_backends.get(salt.hex())
    if backend is None:
        return State.NOT_ASKED
    answer = secrets.ask(salt.hex(), backend=backend)
    if answer.secret is None:
        return answer.state
    return State.STORED if answer.secret == key.hex() else State.WRONG
