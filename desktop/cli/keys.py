"""The key of a protected notebook for a command: from a file that holds its passphrase, the keyring, or a terminal.

Never from the command line, which other programs of the computer can read.
"""

from __future__ import annotations

import getpass
import sys
from pathlib import Path

from desktop.cli.context import Context
from desktop.core.errors import Problem, UserError

TRIES = 3
_MOST_BYTES = 65_536

_KEYRING_SAYS = {
    "none": "There is no keyring on this computer.",
    "refused": "The keyring of this computer is switched off or keeps its entries in plain text.",
    "locked": "The keyring is locked.",
    "slow": "The keyring did not answer in time.",
    "changed": "This computer now uses another keyring, which does not have the key.",
    "absent": "The keyring does not have the key any more.",
    "unreachable": "The keyring cannot be reached.",
    "wrong": "What the keyring has does not open this notebook.",
}


def key_for(context: Context, path: Path) -> bytes | None:
    """The key of a notebook or a backup; None for a plain one, and for what is not there or no notebook.

    Raises ``UserError``: PASSPHRASE_WRONG and the like, NOTEBOOK_PROTECTED where there is nobody to ask.
    """
    from desktop.storage import cipher_file

    try:
        if not path.is_file() or not cipher_file.is_protected(path):
            return None
    except OSError:
        return None  # whoever opens it says why it cannot be read
    if context.passphrase_file is not None:
        return _unlocked(context, path, _read(context.passphrase_file))
    return _from_keyring(context, path) or _from_terminal(context, path)


def _from_keyring(context: Context, path: Path) -> bytes | None:
    from desktop.core import settings
    from desktop.storage import unlocking

    answer = unlocking.by_keyring(path, settings=settings.load(context.profile.settings_file))
    if answer.key is None and answer.state in _KEYRING_SAYS:
        context.tell(_KEYRING_SAYS[answer.state])
    return answer.key


def _from_terminal(context: Context, path: Path) -> bytes:
    if not sys.stdin.isatty():
        context.tell(
            "Name a file that holds the passphrase with --passphrase-file, or run this on a terminal."
        )
        raise UserError(Problem.NOTEBOOK_PROTECTED, path=str(path), name=path.name)
    for _ in range(TRIES - 1):
        try:
            return _unlocked(context, path, _asked(path))
        except UserError as error:
            from desktop.views.messages import sentence

            context.tell(sentence(error))
    return _unlocked(context, path, _asked(path))


def _asked(path: Path) -> str:
    return getpass.getpass(f"Passphrase or recovery code of {path.name}: ", stream=sys.stderr)


def _unlocked(context: Context, path: Path, typed: str) -> bytes:
    from desktop.storage import opening, unlocking

    return unlocking.unlock(path, typed, backups=opening.folder_of_backups(context.profile, path))


def _read(file: Path) -> str:
    """A passphrase without the end of its line. Raises ``UserError``."""
    try:
        with file.open("rb") as source:
            return source.read(_MOST_BYTES).decode("utf-8-sig").rstrip("\r\n")
    except FileNotFoundError as error:
        raise UserError(Problem.FILE_MISSING, path=str(file), name=file.name) from error
    except (OSError, UnicodeDecodeError) as error:
        raise UserError(Problem.FILE_UNREADABLE, path=str(file), name=file.name) from error
