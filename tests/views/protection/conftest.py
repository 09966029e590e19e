"""The whole program with a protected notebook, and the few things a person does with it."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.app import Program
from desktop.core import recovery_code
from desktop.core.clock import FixedClock
from desktop.core.paths import Profile
from desktop.locked import Locked
from desktop.ops import contacts
from desktop.qtkit.fake_prompts import FakePrompter
from desktop.storage import protecting
from desktop.storage.opening import open_notebook
from desktop.storage.protecting import Turned
from desktop.views.main_window import MainWindow
from desktop.views.protection.code_dialog import CodeDialog
from desktop.views.settings.dialog import PreferencesDialog
from desktop.views.settings.protection import ProtectionPage
from tests.helpers import scripted_keyring
from tests.helpers.there import there

PASSPHRASE = "herons wade in the shallows"
LEFT = Qt.MouseButton.LeftButton
WAIT_MS = 30_000
Kind = TypeVar("Kind", bound=QWidget)


class Windowless(FakePrompter):
    """Stands in for one that is told over which window it asks."""

    def set_window(self, window: object) -> None:
        """It asks nowhere."""


class Hands:
    """A person at the program; what takes a while is waited for."""

    def __init__(self, program: Program, qtbot: QtBot, place: Profile) -> None:
        self.program, self.qtbot, self.place = program, qtbot, place
        self.code = ""

    @property
    def window(self) -> MainWindow:
        return there(self.program.window)

    @property
    def locked(self) -> Locked:
        return there(self.program.locked)

    def until(self, condition: Callable[[], object]) -> None:
        self.qtbot.waitUntil(lambda: bool(condition()), timeout=WAIT_MS)

    def dialog(self, kind: type[Kind]) -> Kind:
        """The visible dialog of this kind, over the window."""

        def found() -> list[Kind]:
            window = self.program.window
            return [] if window is None else [one for one in window.findChildren(kind) if one.isVisible()]

        self.until(found)
        return found()[-1]

    def press(self, owner: QWidget, name: str) -> None:
        button = there(owner.findChild(QAbstractButton, name))
        assert button.isVisible(), name
        assert button.isEnabled(), name
        self.qtbot.mouseClick(button, LEFT)

    def write(self, owner: QWidget, name: str, text: str) -> None:
        field = there(owner.findChild(QLineEdit, name))
        field.clear()
        self.qtbot.keyClicks(field, text)

    def page(self) -> ProtectionPage:
        """The page of the preferences, open and done with looking."""
        if not any(one.isVisible() for one in self.window.findChildren(PreferencesDialog)):
            self.window.menus.open_preferences("protection")
        page = self.dialog(ProtectionPage)
        self.until(lambda: not page._protection.is_busy)
        return page

    def turn_on(self, passphrase: str = PASSPHRASE) -> None:
        """Protect the notebook, and confirm the code."""
        self.press(self.page(), "on_button")
        dialog = self.dialog(QDialog)
        self.write(dialog, "new", passphrase)
        self.write(dialog, "again", passphrase)
        self.press(dialog, "ok_button")
        self.confirm()
        self.page()
        self.dialog(PreferencesDialog).close()

    def confirm(self) -> None:
        """Read the code off the screen, as if off the sheet, and type it back."""
        dialog = self.dialog(CodeDialog)
        groups = dialog.grid.groups
        self.code = "-".join(groups)
        self.press(dialog, "next_button")
        for place in dialog.asked:
            self.write(dialog, f"group_{place + 1}", groups[place].lower())
        self.press(dialog, "next_button")

    def lock(self) -> Locked:
        self.window.menus.lock_action.trigger()
        self.until(lambda: self.program.locked)
        return self.locked

    def unlock(self, typed: str = PASSPHRASE) -> None:
        page = self.locked.page
        page.secret.setText(typed)
        self.qtbot.mouseClick(page.open_button, LEFT)
        self.until(lambda: self.program.window)

    def names(self) -> list[str]:
        rows = there(self.program.workspace).db.rows("SELECT shown_name FROM person ORDER BY id")
        return [str(row[0]) for row in rows]

    @property
    def key(self) -> bytes:
        return recovery_code.read(self.code)


@pytest.fixture
def hands(program: Program, qtbot: QtBot, place: Profile) -> Hands:
    """A notebook with one person in it, not protected yet."""
    there(program.window).desk.hub.run("Add", contacts.add_person, name="Amara Nwosu")
    return Hands(program, qtbot, place)


@pytest.fixture(scope="session")
def sealed(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Turned]:
    """A protected notebook with one person in it, made once, and what came of protecting it."""
    place = Profile.under(tmp_path_factory.mktemp("sealed"))
    clock = FixedClock("2026-03-12T13:00:00.000Z", zone="Europe/Berlin")
    ws = open_notebook(place.notebook, profile=place, clock=clock, create=True)
    ws.perform("Add", contacts.add_person, {"name": "Amara Nwosu"})
    ws.close()
    return place.notebook, protecting.turn_on(place.notebook, PASSPHRASE, profile=place, clock=clock)


@pytest.fixture
def protected(program: Program, qtbot: QtBot, place: Profile, sealed: tuple[Path, Turned]) -> Hands:
    """The same, open in the window."""
    notebook, turned = sealed
    program.close()
    shutil.copy(notebook, place.notebook)
    assert program.begin(place.notebook, key=turned.key)
    hands = Hands(program, qtbot, place)
    hands.code = turned.code
    return hands


@pytest.fixture
def keyring_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[scripted_keyring.Script]:
    """A keyring that does what a file says."""
    import keyring

    file = tmp_path / "keyring.json"
    monkeypatch.setenv(scripted_keyring.VARIABLE, str(file))
    before = keyring.get_keyring()
    keyring.set_keyring(scripted_keyring.ScriptedKeyring())
    yield scripted_keyring.Script(file)
    keyring.set_keyring(before)
