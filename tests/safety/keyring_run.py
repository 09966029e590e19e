"""Opens the protected notebook of ASKWELL_HOME with a keyring in one state, as the window does: ``... STATE WORDS``.

The keyring and the derivation are asked in the worker, while a timer of 10 ms measures how long the window's thread is
held up. Says as JSON what the keyring said, what had to be asked, and whether saving and a backup worked. With the
state ``use`` the notebook is used and left as by a kill.
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QEventLoop, QTimer

from desktop.core.clock import FixedClock
from desktop.core.errors import UserError
from desktop.core.paths import Profile
from desktop.core.settings import Settings
from desktop.hub import Hub
from desktop.ops import inbox
from desktop.qtkit.tasks import Tasks
from desktop.storage import cipher_file, opening, salvage, unlocking
from tests.helpers import scripted_keyring
from tests.helpers.scripted_keyring import OtherKeyring, Script

CLOCK = FixedClock("2026-03-13T10:00:00Z")
SLOW = 30


class Heart:
    """A timer of 10 ms; the longest time it was silent is how long the thread was held up."""

    def __init__(self) -> None:
        self.longest, self._last = 0.0, time.perf_counter()
        self._timer = QTimer(interval=10)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def _beat(self) -> None:
        now = time.perf_counter()
        self.longest, self._last = max(self.longest, now - self._last - 0.01), now


def waited(tasks: Tasks, work: Callable[..., Any], *arguments: Any) -> Any:
    """What a job of the worker gives, while the event loop runs."""
    loop, told = QEventLoop(), list[Any]()
    tasks.run(work, *arguments, done=told.append, failed=told.append)
    timer = QTimer(interval=5)
    timer.timeout.connect(lambda: loop.exit() if told else None)
    timer.start()
    loop.exec()
    if isinstance(told[0], BaseException):
        raise told[0]
    return told[0]


def prepare(state: str, path: Path, passphrase: str) -> Settings:
    """Let the keyring keep the key, then bring it into the state."""
    import keyring
    from keyring.backends import null

    salt = cipher_file.salt_of(path)
    key = cipher_file.derive(passphrase, salt)
    settings = unlocking.keep_in_keyring(salt, key, settings=Settings())[1]
    script = Script(Path(os.environ[scripted_keyring.VARIABLE]))
    faults = {"none": "none", "locked": "locked", "unreachable": "bus"}
    if state in faults:
        script.write(fault=faults[state])
    elif state == "slow":
        script.write(seconds=SLOW)
    elif state == "absent":
        script.write(entries={})
    elif state == "wrong":
        script.write(entries=dict.fromkeys(script.entries, bytes(32).hex()))
    elif state == "changed":
        keyring.set_keyring(OtherKeyring())
    elif state == "refused":
        keyring.set_keyring(null.Keyring())
    elif state == "damaged":
        data = bytearray(path.read_bytes())
        data[100] ^= 1
        path.write_bytes(data)
    return settings


def start(state: str, passphrase: str) -> dict[str, object]:
    """Open, save, back up."""
    profile, tasks = Profile.find(), Tasks()
    path = profile.notebook
    settings = prepare(state, path, passphrase)
    heart = Heart()
    answer = waited(tasks, lambda: unlocking.by_keyring(path, settings=settings, seconds=0.5))
    told: dict[str, object] = {"state": answer.state, "asked": "nothing", "saved": False, "backed_up": False}
    key = answer.key
    if key is None:
        told["asked"] = "passphrase"
        key = waited(tasks, unlocking.unlock, path, passphrase)
    try:
        ws = opening.open_notebook(path, profile=profile, clock=CLOCK, key=key)
    except UserError:
        told["asked"] = "passphrase"  # a damaged one is opened by nobody: what can be read of it is
        path = salvaged(path, key)
        ws = opening.open_notebook(path, profile=profile, clock=CLOCK, key=key)
    hub = Hub(ws, settings=settings, keep_settings=lambda _settings: None)
    told["saved"] = hub.run("Quick note", inbox.add, text="kept") is not None
    told["backed_up"] = waited(tasks, hub.workspace.back_up, "hand") is not None
    told["blocked_ms"] = heart.longest * 1000
    ws.close()
    tasks.close()
    return told


def salvaged(path: Path, key: bytes) -> Path:
    """A notebook of what can be read of a damaged one."""
    target = path.with_name("saved.askwell")
    return salvage.salvage(path, target, clock=CLOCK, nameless="Name lost", key=key).path


def use(passphrase: str) -> None:
    """Use it, keep a text that could not be saved, and leave as a kill does: nothing is closed."""
    from tests.safety.protection import use as used

    profile = Profile.find()
    key = unlocking.unlock(profile.notebook, passphrase)
    ws = opening.open_notebook(profile.notebook, profile=profile, clock=CLOCK, key=key)
    ws.back_up("hand")
    used(ws)
    os.write(1, b"{}")
    os._exit(0)


if __name__ == "__main__":
    application = QCoreApplication([])
    if sys.argv[1] == "use":
        use(sys.argv[2])
    os.write(1, json.dumps(start(sys.argv[1], sys.argv[2])).encode())
    os._exit(0)
