"""The system's keyring, asked with a time limit; what stands in its way is told apart.

Everything here waits for the keyring, so it is called in a worker. ``keyring`` is imported when it is first asked.
"""

from __future__ import annotations

import queue
import sys
import threading
from collections.abc import Callable
from enum import StrEnum
from typing import Any

from desktop.core.records import dataclass

SERVICE = "Askwell"
LIMIT = 10.0
"""Seconds after which a keyring counts as silent; somebody may have to type its own password meanwhile."""

_NO_SECRETS_KEPT = ("keyring.backends.fail.", "keyring.backends.null.")
_PLAIN_TEXT = ("keyrings.alt.file.PlaintextKeyring", "keyrings.alt.Windows.RegistryKeyring")
_NOT_UNLOCKED = {"LockedException", "PromptDismissedException"}


class State(StrEnum):
    """What came of asking; WRONG and DAMAGED only the file can tell that the secret is for."""

    STORED = "stored"
    NOT_ASKED = "not_asked"
    NONE = "none"
    REFUSED = "refused"
    LOCKED = "locked"
    SLOW = "slow"
    CHANGED = "changed"
    ABSENT = "absent"
    UNREACHABLE = "unreachable"
    WRONG = "wrong"
    DAMAGED = "damaged"


@dataclass(frozen=True, slots=True)
class Answer:
    """What a keyring said, its name, and the secret if there is one."""

    state: State
    backend: str = ""
    secret: str | None = None

    def __repr__(self) -> str:
        return f"Answer({self.state}, {self.backend})"  # no secret gets into a log


class _Refused(Exception):
    """There is no keyring to be asked, and why."""

    def __init__(self, state: State) -> None:
        super().__init__(state.value)
        self.state = state


def ask(account: str, *, backend: str = "", seconds: float = LIMIT) -> Answer:
    """The secret of an account. ``backend`` is the name of the keyring in which it was kept."""

    def act(keyring: Any, name: str) -> Answer:
        secret = keyring.get_password(SERVICE, account)
        if secret is not None:
            return Answer(State.STORED, name, secret)
        return Answer(State.CHANGED if backend not in ("", name) else State.ABSENT, name)

    return _within(seconds, act)


def keep(account: str, secret: str, *, seconds: float = LIMIT) -> Answer:
    """Put a secret away; STORED only when it could be read back."""

    def act(keyring: Any, name: str) -> Answer:
        keyring.set_password(SERVICE, account, secret)
        if keyring.get_password(SERVICE, account) != secret:
            return Answer(State.REFUSED, name)
        return Answer(State.STORED, name)

    return _within(seconds, act)


def forget(account: str, *, seconds: float = LIMIT) -> Answer:
    """Take a secret out again; ABSENT when it is gone."""

    def act(keyring: Any, name: str) -> Answer:
        if keyring.get_password(SERVICE, account) is not None:
            keyring.delete_password(SERVICE, account)
        return Answer(State.ABSENT, name)

    return _within(seconds, act)


def _within(seconds: float, act: Callable[[Any, str], Answer]) -> Answer:
    """Do it in a thread of its own, which is left behind when it does not end in time."""
    told: queue.SimpleQueue[Answer] = queue.SimpleQueue()
    thread = threading.Thread(target=lambda: told.put(_asked(act)), name="askwell-keyring", daemon=True)
    thread.start()
    try:
        return told.get(timeout=seconds)
    except queue.Empty:
        return Answer(State.SLOW)


def _asked(act: Callable[[Any, str], Answer]) -> Answer:
    name = ""
    try:
        keyring, name = _backend()
        return act(keyring, name)
    except _Refused as refused:
        return Answer(refused.state)
    except Exception as error:  # a keyring may be anybody's program and raise anything
        return Answer(_state_of(error), name)


def _backend() -> tuple[Any, str]:
    """The keyring of this computer and its name. Raises ``_Refused`` for one that keeps no secret."""
    import keyring
    from keyring.backends import chainer, fail

    found = keyring.get_keyring()
    if isinstance(found, chainer.ChainerBackend):
        found = found.backends[0]
    if isinstance(found, fail.Keyring) and not _is_chosen():
        raise _Refused(State.NONE if _is_bus_there() else State.UNREACHABLE)
    name = f"{type(found).__module__}.{type(found).__qualname__}"
    if name.startswith(_NO_SECRETS_KEPT) or name in _PLAIN_TEXT:
        raise _Refused(State.REFUSED)
    return found, name


def _is_chosen() -> bool:
    """Whether somebody said which keyring to use; the one that only fails is then what they wanted."""
    from keyring import core

    return core.load_env() is not None or core.load_config() is not None


def _is_bus_there() -> bool:
    """Where keyrings are reached over D-Bus, whether there is one; elsewhere nothing is in the way."""
    if not sys.platform.startswith("linux"):
        return True
    import secretstorage

    try:
        secretstorage.dbus_init().close()
    except (secretstorage.SecretStorageException, OSError):
        return False
    return True


def _state_of(error: Exception) -> State:
    if isinstance(error, ImportError):
        return State.NONE
    from keyring import errors

    causes = {type(one).__name__ for one in (error, error.__cause__) if one is not None}
    if isinstance(error, errors.KeyringLocked) or causes & _NOT_UNLOCKED:
        return State.LOCKED
    if isinstance(error, errors.NoKeyringError):
        return State.NONE
    if isinstance(error, errors.PasswordSetError | errors.PasswordDeleteError):
        return State.REFUSED
    return State.UNREACHABLE
