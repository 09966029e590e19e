"""Finding the key of a protected notebook: from what was typed, or from the keyring.

Everything here waits, for the derivation or for the keyring, and so is called in a worker.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import cache
from hmac import compare_digest
from pathlib import Path

from desktop.core import recovery_code, secrets
from desktop.core.errors import Problem, UserError
from desktop.core.records import dataclass
from desktop.core.secrets import LIMIT, Answer, State
from desktop.core.settings import Settings
from desktop.storage import backup, cipher_file


@dataclass(frozen=True, slots=True)
class KeyringAnswer:
    """What came of asking the keyring for the key of one notebook."""

    state: State
    key: bytes | None = None

    def __repr__(self) -> str:
        return f"KeyringAnswer({self.state})"  # no key gets into a log


def unlock(path: Path, typed: str, *, backups: Path | None = None) -> bytes:
    """The key of a protected notebook, from its passphrase or its recovery code.

    A damaged file gives its key as well. ``backups`` is the folder of its backups: where the head of the file is
    damaged, they know the salt. Raises ``UserError``: PASSPHRASE_WRONG, CODE_WRONG, CODE_LENGTH, CODE_OTHER, or
    what is wrong with the file.
    """
    if not typed.strip():
        raise UserError(Problem.PASSPHRASE_WRONG, field="passphrase", name=path.name)
    told = UserError(Problem.PASSPHRASE_WRONG, field="passphrase", name=path.name)
    code: bytes | None = None
    if recovery_code.is_like_code(typed):
        try:
            code = recovery_code.read(typed)
            told = UserError(Problem.CODE_OTHER, field="code", name=path.name)
        except UserError as error:
            told = error  # a long passphrase may look like that too: it is tried first
    try:
        found = _fitting(path, typed, code, backups=backups)
    except OSError as error:
        raise _unreadable(path, error) from error
    if found is None:
        raise told
    return found


def keys_of(paths: Iterable[Path], typed: str) -> dict[Path, bytes]:
    """The key of each of these files that a passphrase or a recovery code opens; of others nothing. Never raises.

    A key is worked out once for all files of the same salt, and not at all for those that the code opens.
    """
    code: bytes | None = None
    with contextlib.suppress(UserError):
        code = recovery_code.read(typed)
    derived = cache(lambda salt: cipher_file.derive(typed, salt))
    found: dict[Path, bytes] = {}
    for path in paths:
        with contextlib.suppress(OSError):
            if not cipher_file.is_protected(path):
                continue
            if code is not None and cipher_file.opens(path, code):
                found[path] = code
            elif cipher_file.opens(path, key := derived(cipher_file.salt_of(path))):
                found[path] = key
    return found


def by_keyring(path: Path, *, settings: Settings, seconds: float = LIMIT) -> KeyringAnswer:
    """The key that the keyring has for a notebook, or what stands in the way; never raises."""
    return proved(path, asked(account_of(path), settings=settings, seconds=seconds))


def asked(account: str, *, settings: Settings, seconds: float = LIMIT) -> Answer:
    """What the keyring says for a notebook, whose file is not looked at: it may be open by then. Never raises."""
    if account not in settings.keyring_backends:
        return Answer(State.NOT_ASKED)
    return secrets.ask(account, backend=settings.keyring_backends[account], seconds=seconds)


def proved(path: Path, answer: Answer) -> KeyringAnswer:
    """Whether what the keyring has is the key of a notebook, which must be closed; never raises."""
    if answer.secret is None:
        return KeyringAnswer(answer.state)
    try:
        key = bytes.fromhex(answer.secret)
        good = cipher_file.first_good_page(path, key) if len(key) == cipher_file.KEY else 0
    except (ValueError, OSError):
        return KeyringAnswer(State.WRONG)
    if not good:
        return KeyringAnswer(State.WRONG)
    return KeyringAnswer(State.STORED if good == 1 else State.DAMAGED, key)


def confirms(typed: str, *, key: bytes, salt: bytes) -> bool:
    """Whether somebody knows the passphrase or the recovery code of a notebook that is open.

    Its file is not read for it: to open a second time and close what SQLite has open would undo its locks.
    """
    if recovery_code.is_like_code(typed):
        with contextlib.suppress(UserError):
            if compare_digest(recovery_code.read(typed), key):
                return True
    return compare_digest(cipher_file.derive(typed, salt), key)


def keep_in_keyring(
    salt: bytes, key: bytes, *, settings: Settings, seconds: float = LIMIT
) -> tuple[State, Settings]:
    """Let the keyring remember a key; STORED, or why not, and the settings that know of it.

    A key that came with the salt of a backup is kept under that one: the file gets it back when it is opened.
    """
    key, account = key[: cipher_file.KEY], (key[cipher_file.KEY :] or salt).hex()
    answer = secrets.keep(account, key.hex(), seconds=seconds)
    if answer.state is not State.STORED:
        return answer.state, settings
    return State.STORED, _with(settings, {**settings.keyring_backends, account: answer.backend})


def forget_in_keyring(salt: bytes, *, settings: Settings, seconds: float = LIMIT) -> tuple[State, Settings]:
    """Take a key out of the keyring; ABSENT when it is gone, or why not, and settings that know no more of it."""
    account = salt.hex()
    answer = secrets.forget(account, seconds=seconds)
    others = {one: name for one, name in settings.keyring_backends.items() if one != account}
    return answer.state, _with(settings, others)


def move_in_keyring(
    old_salt: bytes, salt: bytes, key: bytes | None, *, settings: Settings
) -> tuple[State, Settings]:
    """After the protection was changed: the keyring keeps the new key where it kept the one before.

    NOT_ASKED where it kept none; ABSENT once it keeps none for a notebook that is plain now.
    """
    if old_salt.hex() not in settings.keyring_backends:
        return State.NOT_ASKED, settings
    state, settings = forget_in_keyring(old_salt, settings=settings)
    return (state, settings) if key is None else keep_in_keyring(salt, key, settings=settings)


def account_of(path: Path) -> str:
    """Under which name the keyring has the key of a notebook: its salt, so that the key goes with the file."""
    try:
        return cipher_file.salt_of(path).hex()
    except OSError:
        return ""


def _fitting(path: Path, typed: str, code: bytes | None, *, backups: Path | None) -> bytes | None:
    """The key that verifies a page of the file; with the salt of a backup where the file's own is damaged."""
    if not cipher_file.is_protected(path):
        raise UserError(Problem.NOT_A_NOTEBOOK, path=str(path), name=path.name)
    own = cipher_file.salt_of(path)
    for salt in (own, *(salt for salt in _salts(backups) if salt != own)):
        for key in (code, cipher_file.derive(typed, salt)):
            whole = None if key is None else key if salt == own else key + salt
            if whole is not None and cipher_file.recognises(path, whole):
                return whole
    return None


def _salts(backups: Path | None) -> list[bytes]:
    """The different salts of the protected backups in a folder, that of the newest first."""
    found: dict[bytes, None] = {}
    for kept in [] if backups is None else backup.listed(backups):
        try:
            if cipher_file.is_protected(kept.path):
                found[cipher_file.salt_of(kept.path)] = None
        except OSError:
            continue
    return list(found)


def _with(settings: Settings, backends: Mapping[str, str]) -> Settings:
    return replace(settings, keyring_backends=dict(backends))


def _unreadable(path: Path, error: OSError) -> UserError:
    facts = {"path": str(path), "name": path.name, "folder": str(path.parent)}
    missing = isinstance(error, FileNotFoundError)
    return UserError(Problem.NOTEBOOK_MISSING if missing else Problem.FILE_UNREADABLE, **facts)
