"""Under which passphrase a file of a scene is, so that what is in it can be looked at."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from desktop.core.errors import Problem, UserError
from desktop.storage import cipher_file

FIRST, SECOND = "the first passphrase", "another passphrase"


def passphrase_of(path: Path) -> str:
    """Which of the two opens it; empty for a plain file. Fails where none does."""
    try:
        if not cipher_file.is_protected(path):
            return ""
        salt = cipher_file.salt_of(path)
        found = [word for word in (FIRST, SECOND) if cipher_file.opens(path, derived(word, salt))]
    except OSError as error:  # a disk that was broken on purpose: the program would say so too
        raise UserError(Problem.FILE_UNREADABLE, path=str(path), name=path.name) from error
    assert found, f"nothing opens {path.name}"
    return found[0]


def key_of(path: Path) -> bytes | None:
    """The key of it; None for a plain file."""
    word = passphrase_of(path)
    return derived(word, cipher_file.salt_of(path)) if word else None


@cache
def derived(passphrase: str, salt: bytes) -> bytes:
    """The key of a passphrase, made once."""
    return cipher_file.derive(passphrase, salt)
