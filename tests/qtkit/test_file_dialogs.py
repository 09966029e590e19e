"""Dialogs that ask for files: what they list is never opened, least of all the notebook that is in use."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QFileInfo, QTimer
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFileIconProvider,
    QFileSystemModel,
    QLineEdit,
    QToolButton,
    QWidget,
)
from shiboken6 import delete

from desktop.core.clock import FixedClock
from desktop.core.paths import Profile
from desktop.qtkit.file_dialogs import NameIcons
from desktop.qtkit.prompts import FileKind
from desktop.qtkit.qt_prompter import QtPrompter
from desktop.qtkit.theme import Theme
from desktop.storage.opening import open_notebook
from desktop.storage.workspace import Workspace
from tests.helpers.there import child, there

LOOK = "import sqlite3, sys; c = sqlite3.connect(sys.argv[1]); c.execute('PRAGMA user_version').fetchone(); c.close()"
TICKS, TICK_MS = 500, 20
ANY = [FileKind("Any file", ("*",))]


@pytest.fixture
def notebook(tmp_path: Path) -> Iterator[Workspace]:
    """One that is open, among other files."""
    profile = Profile.under(tmp_path / "profile")
    made = open_notebook(tmp_path / "Mine.askwell", profile=profile, clock=FixedClock(), create=True)
    (tmp_path / "there.csv").write_text("here")
    yield made
    made.close()


def when_listed(names: set[str], then: Callable[[QFileDialog], None]) -> QTimer:
    """Wait until the file dialog knows what kinds these files are, and then do something with it."""
    timer, left = QTimer(), [TICKS]

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, QFileDialog):
            return
        left[0] -= 1
        if names <= known(dialog):
            timer.stop()
            try:
                then(dialog)
            except BaseException:
                dialog.reject()  # nobody else would
                raise
        elif not left[0]:
            timer.stop()
            dialog.reject()

    timer.timeout.connect(look)
    timer.start(TICK_MS)
    return timer


def known(dialog: QFileDialog) -> set[str]:
    """The files that it lists with all they need."""
    model = there(dialog.findChild(QFileSystemModel))
    root = model.index(dialog.directory().path())
    rows = (model.index(row, 0, root) for row in range(model.rowCount(root)))
    return {model.fileName(index) for index in rows if model.type(index)}


def press(dialog: QFileDialog, button: QDialogButtonBox.StandardButton) -> None:
    """Press one of its buttons; what Qt then refuses leaves it open, and is an end too."""
    there(there(dialog.findChild(QDialogButtonBox)).button(button)).click()
    assert not dialog.isVisible()


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the dialogs are the system's")
@pytest.mark.parametrize("kind", ["save", "open", "several"])
def test_the_notebook_stays_locked_while_its_folder_is_listed(
    window: QWidget, notebook: Workspace, tmp_path: Path, kind: str
) -> None:
    prompter, listed = QtPrompter(window), []

    def leave(dialog: QFileDialog) -> None:
        listed.append(dialog)
        dialog.reject()

    asks: dict[str, Callable[[], object]] = {
        "save": lambda: prompter.ask_save_file(title="Save", suggestion=tmp_path / "a", kinds=ANY),
        "open": lambda: prompter.ask_open_file(title="Open", kinds=ANY, folder=tmp_path),
        "several": lambda: prompter.ask_open_files(title="Open", kinds=ANY, folder=tmp_path),
    }
    for _ in range(2):  # the second one begins where the first one was
        timer = when_listed({notebook.path.name, "there.csv"}, leave)
        assert not asks[kind]()
        timer.stop()
    assert len(listed) == 2
    subprocess.run([sys.executable, "-c", LOOK, str(notebook.path)], check=True)
    assert Path(f"{notebook.path}-wal").exists()


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the dialogs are the system's")
def test_the_notebook_stays_locked_while_a_file_to_print_into_is_chosen(
    window: QWidget, notebook: Workspace, tmp_path: Path
) -> None:
    chosen: list[str] = []

    def browse() -> None:
        dialog = there(QApplication.activeModalWidget())
        field = child(dialog, QLineEdit, "filename")
        field.setText(str(tmp_path / "print.pdf"))
        timer = when_listed({notebook.path.name, "there.csv"}, choose)
        child(dialog, QToolButton, "fileBrowser").click()
        timer.stop()
        chosen.append(field.text())
        assert isinstance(dialog, QDialog)
        dialog.reject()

    def choose(dialog: QFileDialog) -> None:
        child(dialog, QLineEdit, "fileNameEdit").setText("sheet.pdf")
        press(dialog, QDialogButtonBox.StandardButton.Save)

    QTimer.singleShot(0, browse)
    assert QtPrompter(window).ask_printer(title="Print", name="Sheet") is None
    assert chosen == [str(tmp_path / "sheet.pdf")]
    subprocess.run([sys.executable, "-c", LOOK, str(notebook.path)], check=True)
    assert Path(f"{notebook.path}-wal").exists()


@pytest.mark.parametrize("kind", ["save", "print"])
def test_a_dialog_that_goes_with_its_window_chooses_nothing(look: Theme, tmp_path: Path, kind: str) -> None:
    window = QWidget()
    prompter = QtPrompter(window)
    timer = QTimer()

    def close() -> None:
        if QApplication.activeModalWidget() is not None:
            timer.stop()
            delete(window)

    timer.timeout.connect(close)
    timer.start(TICK_MS)
    if kind == "save":
        assert prompter.ask_save_file(title="Save", suggestion=tmp_path / "a") is None
    else:
        assert prompter.ask_printer(title="Print", name="Sheet") is None


def test_a_dialog_gives_what_was_chosen(window: QWidget, notebook: Workspace, tmp_path: Path) -> None:
    prompter = QtPrompter(window)
    names = {notebook.path.name, "there.csv"}

    def choose(dialog: QFileDialog) -> None:
        assert dialog.parent() is window
        child(dialog, QLineEdit, "fileNameEdit").setText("there.csv")
        press(dialog, QDialogButtonBox.StandardButton.Open)

    timer = when_listed(names, choose)
    assert prompter.ask_open_file(title="Open", kinds=ANY, folder=tmp_path) == tmp_path / "there.csv"
    timer.stop()
    shown: list[tuple[str, bool, QFileDialog.AcceptMode]] = []

    def save(dialog: QFileDialog) -> None:
        silent = dialog.testOption(QFileDialog.Option.DontConfirmOverwrite)
        shown.append((Path(dialog.selectedFiles()[0]).name, silent, dialog.acceptMode()))
        press(dialog, QDialogButtonBox.StandardButton.Save)

    timer = when_listed(names, save)
    suggestion = tmp_path / "new.csv"
    assert prompter.ask_save_file(title="Save", suggestion=suggestion, kinds=ANY) == suggestion
    timer.stop()
    assert shown == [("new.csv", False, QFileDialog.AcceptMode.AcceptSave)]


def test_kinds_are_told_by_names(window: QWidget, tmp_path: Path) -> None:
    icons = NameIcons()
    nameless = tmp_path / "unknown"
    nameless.write_bytes(b"%PDF-1.7\n")
    named = tmp_path / "page.pdf"
    named.touch()
    assert icons.type(QFileInfo(str(named))) != icons.type(QFileInfo(str(nameless)))
    folder, file = (icons.icon(QFileInfo(str(path))) for path in (tmp_path, nameless))
    assert folder.cacheKey() == icons.icon(QFileIconProvider.IconType.Folder).cacheKey()
    assert file.cacheKey() == icons.icon(QFileIconProvider.IconType.File).cacheKey() != folder.cacheKey()
