"""A keyring that does what a file says: works, is locked, slow, broken, or has forgotten.

``PYTHON_KEYRING_BACKEND`` names the class, ``ASKWELL_TEST_KEYRING`` the file, also for programs that a test starts.
"""

from __future__ import annotations

import json
import os
import threading
from pathlib import Path
from typing import Any

from keyring.backend import KeyringBackend
from keyring.errors import InitError, KeyringLocked, NoKeyringError, PasswordSetError

VARIABLE = "ASKWELL_TEST_KEYRING"
NAME = f"{__name__}.ScriptedKeyring"
OTHER = f"{__name__}.OtherKeyring"

FAULTS: dict[str, type[Exception]] = {
    "locked": KeyringLocked,
    "none": NoKeyringError,
    "error": InitError,
    "set": PasswordSetError,
}


class Script:
    """The file: which ``fault`` there is, how many ``seconds`` it is silent, and the entries of each keyring."""

    def __init__(self, path: Path) -> None:
        self.path = path
        if not path.exists():
            self.write(fault="", seconds=0.0, entries={})

    def read(self) -> dict[str, Any]:
        found: dict[str, Any] = json.loads(self.path.read_text("utf-8"))
        return found

    def write(self, **changes: Any) -> None:
        """Change some of it."""
        before = self.read() if self.path.exists() else {}
        self.path.write_text(json.dumps({**before, **changes}), "utf-8")

    @property
    def entries(self) -> dict[str, str]:
        """What all keyrings hold, by ``class/account``."""
        found: dict[str, str] = self.read()["entries"]
        return found


class ScriptedKeyring(KeyringBackend):
    """One keyring; another class is another keyring with entries of its own."""

    priority = 1

    def get_password(self, service: str, username: str) -> str | None:
        return self._asked("get").get(self._account(service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        entries = self._asked("set")
        if self._script().read()["fault"] != "deaf":  # says that it keeps it, and does not
            self._script().write(entries={**entries, self._account(service, username): password})

    def delete_password(self, service: str, username: str) -> None:
        entries = self._asked("delete")
        del entries[self._account(service, username)]
        self._script().write(entries=entries)

    def _asked(self, how: str) -> dict[str, str]:
        script = self._script().read()
        if script["seconds"]:
            threading.Event().wait(script["seconds"])
        error = FAULTS.get(script["fault"])
        if error is not None and (script["fault"] != "set" or how == "set"):
            raise error(f"as the script says: {script['fault']}")
        if script["fault"] == "bus":
            raise ConnectionRefusedError("no bus")
        entries: dict[str, str] = script["entries"]
        return entries

    def _account(self, service: str, username: str) -> str:
        return f"{type(self).__name__}/{service}/{username}"

    @staticmethod
    def _script() -> Script:
        return Script(Path(os.environ[VARIABLE]))


class OtherKeyring(ScriptedKeyring):
    """The keyring of another desktop."""
