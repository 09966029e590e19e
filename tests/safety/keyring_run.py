"""Starts the program on the protected notebook of ASKWELL_HOME with a keyring in one state: ``... STATE PASSPHRASE``.

A timer of 10 ms measures how long the window's thread is held up until the passphrase is typed, and again while
something is saved and backed up. Says as JSON what the keyring said, what the window said at the start, after that in
its notice and in the preferences, and whether saving and a backup worked. With the state ``use`` the notebook is used
without a window and left as by a kill.
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from desktop import app
from desktop.core import secrets
from desktop.core import settings as settings_store
from desktop.core.clock import FixedClock
from desktop.core.errors import UserError
from desktop.core.paths import Profile
from desktop.core.secrets import Answer
from desktop.core.settings import Settings
from desktop.ops import inbox
from desktop.qtkit.prompts import Choice
from desktop.qtkit.qt_prompter import QtPrompter
from desktop.storage import cipher_file, opening, unlocking
from desktop.views.main_window import MainWindow
from desktop.views.settings.protection import ProtectionPage
from desktop.views.unopened import READ, Next, Unopened
from tests.helpers import scripted_keyring
from tests.helpers.scripted_keyring import OtherKeyring, Script
from tests.safety.harness import own_time

CLOCK = FixedClock("2026-03-13T10:00:00Z")
SLOW = 30
SECONDS, PATIENCE = 0.5, 60.0


class Heart:
    """A timer of 10 ms; the longest time it was silent is how long the thread was held up."""

    def __init__(self) -> None:
        self.start_anew()
        self._timer = QTimer(interval=10)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def start_anew(self) -> None:
        """What was before does not count."""
        self.longest, self._last = 0.0, own_time()

    def _beat(self) -> None:
        now = own_time()
        self.longest, self._last = max(self.longest, now - self._last - 0.01), now


def until(condition: Callable[[], object]) -> None:
    """Let the event loop run until something is so."""
    end = time.monotonic() + PATIENCE
    while not condition():
        if time.monotonic() > end:
            raise TimeoutError("it never came")
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 10)


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
    """Start the program, see what its window says, type the passphrase, save, back up."""
    profile = Profile.find()
    settings_store.write(profile.settings_file, prepare(state, profile.notebook, passphrase))
    answers, told = listened(), dict[str, object]()
    hearts: list[Heart] = []
    answered(told, hearts)
    program = app.Program(app.make_application(profile), profile=profile, clock=CLOCK)
    assert program.begin(profile.notebook), "no window"
    heart = Heart()
    hearts.append(heart)
    until(lambda: answers)
    blocked = heart.longest
    told |= {"state": answers[0].state, "asked": program.window is None}
    typed = 0
    while program.window is None:
        until(lambda: program.window is not None or is_free(program))
        if program.window is None and program.locked is not None:
            told.setdefault("note", program.locked.page.note.text())
            blocked = heart.longest
            typed += 1
            program.locked.page.tried.emit(passphrase)
            until(lambda: program.window is not None or not is_free(program))
    told["typed"] = typed
    told |= used(program.window, heart)
    told["blocked_ms"] = 1000 * max(blocked, heart.longest, float(str(told.get("rescue", 0))))
    told["later"] = in_preferences(program.window)
    program.close()
    return told


def used(window: MainWindow, heart: Heart) -> dict[str, object]:
    """Save something and make a backup by hand; whether that worked, and what the window says after each."""
    hub, tasks = window.desk.hub, window.desk.tasks
    QApplication.processEvents()
    told: dict[str, object] = {"opened": notice(window)}
    heart.start_anew()
    told["saved"] = hub.run("Quick note", inbox.add, text="kept") is not None
    QApplication.processEvents()
    told["after_save"] = notice(window)
    made: list[object] = []
    tasks.run(hub.workspace.back_up, "hand", done=made.append)
    until(lambda: made)
    told["backed_up"] = made[0] is not None
    told["after_backup"] = notice(window)
    return told


def notice(window: MainWindow) -> str:
    """What stands in the notice bar; "" where it is not shown."""
    return window.notice.words.text() if window.notice.isVisible() else ""


def in_preferences(window: MainWindow) -> str:
    """What the page about protection says of the keyring, once it has looked."""
    window.menus.open_preferences("protection")
    QApplication.processEvents()
    pages = window.findChildren(ProtectionPage)
    until(lambda: pages and not pages[0]._protection.is_busy)
    row = pages[0].keep_row
    return row.error.text() if row.error.isVisible() else row.hint.text()


def is_free(program: app.Program) -> bool:
    """Whether a passphrase can be typed, once the keyring has said what it has to say."""
    page = None if program.locked is None else program.locked.page
    return page is not None and page.open_button.isEnabled() and not page._asking


def listened() -> list[unlocking.KeyringAnswer]:
    """What the keyring will have answered; it gets half a second."""
    answers: list[unlocking.KeyringAnswer] = []
    ask, prove = unlocking.asked, unlocking.proved

    def asked(account: str, *, settings: Settings, seconds: float = 0) -> Answer:
        return ask(account, settings=settings, seconds=seconds or SECONDS)

    def proved(path: Path, answer: Answer) -> unlocking.KeyringAnswer:
        answers.append(prove(path, answer))
        return answers[-1]

    unlocking.asked, unlocking.proved = asked, proved
    secrets.ask = partial(secrets.ask, seconds=SECONDS)
    return answers


def answered(told: dict[str, object], hearts: list[Heart]) -> None:
    """Somebody who has what can be read of a damaged notebook; what was said to him is noted, and how long it took."""
    rescued = Unopened.ask

    def ask_choice(_self: QtPrompter, *, text: str, choices: Sequence[Choice], **_more: object) -> str:
        told["note"] = text
        assert READ in {choice.key for choice in choices}
        return READ

    def ask(self: Unopened, path: Path, error: UserError, *, key: bytes | None = None) -> Next | None:
        hearts[0].start_anew()
        found = rescued(self, path, error, key=key)
        told["rescue"] = hearts[0].longest
        return found

    QtPrompter.ask_choice = ask_choice  # type: ignore[method-assign, assignment]
    Unopened.ask = ask  # type: ignore[method-assign]


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
    if sys.argv[1] == "use":
        use(sys.argv[2])
    os.write(1, json.dumps(start(sys.argv[1], sys.argv[2])).encode())
    os._exit(0)
