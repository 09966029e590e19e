"""A whole window on a notebook of its own and a clock that stands still, to be drawn."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import NamedTemporaryFile, TemporaryDirectory

import shiboken6
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtGui import QFont, QPixmap
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from desktop.core.clock import FixedClock
from desktop.core.paths import Profile
from desktop.core.settings import Settings
from desktop.hub import Hub
from desktop.qtkit import theme
from desktop.qtkit.fake_prompts import FakePrompter
from desktop.qtkit.geometry import Geometry
from desktop.qtkit.tasks import InlineTasks
from desktop.storage import protecting
from desktop.storage.opening import open_notebook
from desktop.storage.workspace import Workspace
from desktop.views.desk import Desk
from desktop.views.main_window import MainWindow
from tests.helpers.notebooks import new_workspace

PICTURE_FONT, PICTURE_PX = "Inter", 13
ZONE = "Europe/Berlin"

Fill = Callable[[Workspace, FixedClock], object]


@dataclass(slots=True)
class Stage:
    """A window that can be posed, and what its notebook holds."""

    ws: Workspace
    clock: FixedClock
    hub: Hub
    window: MainWindow

    def tab(self, key: str) -> QWidget:
        """Open a tab and give its page."""
        page = self.window.tabs.open(key)
        settle()
        return page

    def id_of(self, name: str) -> int:
        """The key of a person."""
        return int(self.ws.db.value("SELECT id FROM person WHERE shown_name = ?", (name,)))

    def grab(self, width: int, height: int) -> QPixmap:
        """The window's contents at a size."""
        self.window.resize(width, height)
        settle()
        return self.window.grab()


def application(font: str = PICTURE_FONT) -> QApplication:
    """The application with the font of the pictures, in British English."""
    QLocale.setDefault(QLocale("en_GB"))
    existing = QApplication.instance()
    app = existing if isinstance(existing, QApplication) else QApplication(["askwell", *_large_screen()])
    base = QFont(font)
    base.setPixelSize(PICTURE_PX)
    theme.install(app, base_font=base)
    return app


def _large_screen() -> list[str]:
    """Arguments that give a screen nobody sees room for the window and its menus."""
    if os.environ.get("QT_QPA_PLATFORM") != "offscreen":
        return []
    size = {"name": "pictures", "x": 0, "y": 0, "width": 1920, "height": 1200, "logicalDpi": 96, "dpr": 1}
    with NamedTemporaryFile("w", suffix=".json", delete=False) as file:
        json.dump({"screens": [size]}, file)
    return ["-platform", f"offscreen:configfile={file.name}"]


@contextmanager
def staged(
    fill: Fill,
    *,
    now: str,
    tab: str,
    seeded: bool = True,
    settings: Settings | None = None,
    size: tuple[int, int] | None = None,
    passphrase: str = "",
) -> Iterator[Stage]:
    """A window on a notebook that ``fill`` fills at ``now``, with a tab open; all of it goes afterwards.

    ``seeded``: with the question bank and the templates that a new notebook has. ``size``: from the start.
    ``passphrase``: what it is protected with once it is filled.
    """
    with TemporaryDirectory() as folder:
        profile = Profile.under(Path(folder))
        clock = FixedClock(now, zone=ZONE)
        if seeded:
            ws = open_notebook(profile.notebook, profile=profile, clock=clock, create=True)
        else:
            ws = new_workspace(Path(folder), clock=clock)
        fill(ws, clock)
        if passphrase:
            ws.close()
            turned = protecting.turn_on(ws.path, passphrase, profile=profile, clock=clock)
            ws = open_notebook(ws.path, profile=profile, clock=clock, key=turned.key)
        hub = Hub(ws, settings=settings or Settings(), keep_settings=lambda _settings: None)
        geometry = Geometry(profile.geometry_file, parent=hub)
        geometry.set_value("window/tab", tab)
        desk = Desk(hub, FakePrompter(), InlineTasks(), geometry, profile)
        window = MainWindow(desk, notebook=ws.path)
        if size is not None:
            window.resize(*size)
        window.start()
        window.show()
        settle()
        try:
            yield Stage(ws, clock, hub, window)
        finally:
            shiboken6.delete(window)  # its timers must not ask a closed notebook
            shiboken6.delete(hub)
            ws.close()


def settle() -> None:
    """Let layouts come to rest; nested ones take several rounds."""
    for _ in range(4):
        QCoreApplication.processEvents()


def dialog_over(stage: Stage) -> QDialog | None:
    """The dialog that lies over the window, on top of others; None without one."""
    settle()
    shown = [dialog for dialog in stage.window.findChildren(QDialog) if dialog.isVisible()]
    return shown[-1] if shown else None
