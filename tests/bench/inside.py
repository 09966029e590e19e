"""What the measures inside of one process share: an application, an open notebook, a window that is drawn."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QEventLoop, QObject
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QWidget

from desktop.app import make_application
from desktop.core.clock import Clock
from desktop.core.paths import Profile
from desktop.core.settings import Settings
from desktop.hub import Hub
from desktop.qtkit.fake_prompts import FakePrompter
from desktop.qtkit.geometry import Geometry
from desktop.qtkit.tasks import Tasks
from desktop.storage.opening import open_notebook
from desktop.views.desk import Desk
from tests.bench.measure import milliseconds


def application(profile: Path) -> QApplication:
    """The program's own application object."""
    return make_application(Profile.under(profile))


@contextmanager
def open_desk(notebook: Path, *, profile: Path) -> Iterator[Desk]:
    """What the window hands to its tabs, over this notebook."""
    workspace = open_notebook(notebook, profile=Profile.under(profile), clock=Clock())
    hub = Hub(workspace, settings=Settings(), keep_settings=lambda _settings: None)
    tasks = Tasks(parent=hub)
    try:
        yield Desk(hub, FakePrompter(), tasks, Geometry(profile / "windows.json", parent=hub))
    finally:
        tasks.close()
        workspace.close()


def show(widget: QWidget, *, width: int = 1280, height: int = 800) -> None:
    """Show a widget and let it settle."""
    widget.resize(width, height)
    widget.show()
    settle()


def settle() -> None:
    """Let everything happen that is waiting to."""
    for _ in range(3):
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 50)


def draw(view: QAbstractScrollArea) -> None:
    """Draw a view now."""
    view.viewport().repaint()


class Draws(QObject):
    """Counts how often a view is drawn."""

    def __init__(self, view: QAbstractScrollArea) -> None:
        super().__init__(view)
        self.count = 0
        view.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint:
            self.count += 1
        return super().eventFilter(watched, event)


def frames(*views: QAbstractScrollArea, count: int, step: int) -> list[list[float]]:
    """How long each frame took, a list for each view, while all were scrolled on by ``step`` px in turn."""
    return [
        list(took)
        for took in zip(*([_frame(view, at) for view in views] for at in _places(count, step)), strict=True)
    ]


def until(condition: Callable[[], bool]) -> None:
    """Let events happen until something is so."""
    while not condition():
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)


def _places(count: int, step: int) -> range:
    return range(step, step * (count + 1), step)


def _frame(view: QAbstractScrollArea, place: int) -> float:
    return milliseconds(partial(_scroll, view, place % max(1, view.verticalScrollBar().maximum())))


def _scroll(view: QAbstractScrollArea, value: int) -> None:
    view.verticalScrollBar().setValue(value)
    view.viewport().repaint()
