"""A window with reminders, and a tray that nobody sees."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QMenu

from desktop.core.clock import FixedClock, from_text
from desktop.core.told import ToldFile
from desktop.domain.kinds import MeetingForm
from desktop.hub import Destination
from desktop.ops import meetings
from desktop.storage.tables import FollowUp
from desktop.storage.workspace import Workspace
from desktop.views.frame import Frame
from desktop.views.main_window import MainWindow
from desktop.views.reminders.centre import ReminderCentre
from desktop.views.reminders.row import ReminderRow
from desktop.views.reminders.tray import Tray

MADE = "2026-01-01T00:00:00.000Z"


class FakeIcon(QObject):
    """An icon in a tray that nobody sees."""

    messageClicked = Signal()
    activated = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.said: list[tuple[str, str]] = []
        self.menu: QMenu | None = None
        self.shown = False

    def setIcon(self, icon: QIcon) -> None:
        assert not icon.isNull()

    def setToolTip(self, text: str) -> None:
        self.tip = text

    def setContextMenu(self, menu: QMenu) -> None:
        self.menu = menu

    def show(self) -> None:
        self.shown = True

    def hide(self) -> None:
        self.shown = False

    def showMessage(self, title: str, text: str, _icon: object, _ms: int) -> None:
        self.said.append((title, text))


class Scene:
    """A window with reminders."""

    def __init__(self, window: MainWindow, clock: FixedClock, folder: Path, *, tray: bool = False) -> None:
        self.window, self.clock, self.hub = window, clock, window.desk.hub
        self.icons: list[FakeIcon] = []
        self.went: list[Destination] = []
        self.hub.navigate.connect(self.went.append)
        self.centre = ReminderCentre(
            window.desk,
            window,
            corner=window.corner_bar,
            memory=ToldFile(folder / "reminders.json", notebook=folder),
            make_tray=self._make_tray if tray else None,
        )

    @property
    def is_open(self) -> bool:
        return self.centre.panel is not None

    @property
    def rows(self) -> list[ReminderRow]:
        panel = self.centre.panel
        return [] if panel is None else panel.rows

    @property
    def said(self) -> list[str]:
        return [row.accessibleName() for row in self.rows]

    @property
    def notices(self) -> list[tuple[str, str]]:
        return [notice for icon in self.icons for notice in icon.said]

    def _make_tray(self, window: Frame) -> Tray:
        def make(parent: QObject) -> FakeIcon:
            self.icons.append(FakeIcon(parent))
            return self.icons[-1]

        return Tray(make_icon=make, parent=window)  # type: ignore[arg-type]


def add(window: MainWindow, **values: object) -> int:
    def op(ws: Workspace) -> int:
        person = ws.db.value("SELECT id FROM person LIMIT 1")
        fields = {"kind": "task", "due_on": "2026-03-12", "person": person, "created_at": MADE} | values
        return int(FollowUp.create(**fields).id)

    return int(window.desk.hub.run("Add", op))


def thanks(window: MainWindow) -> int:
    return add(window, kind="thank_you", due_on="2026-03-13", due_at="2026-03-13T10:20:00.000Z")


def meet(window: MainWindow, starts_at: str = "2026-03-12T14:30:00.000Z") -> int:
    person = window.desk.hub.db.value("SELECT id FROM person LIMIT 1")
    meeting = window.desk.hub.run(
        "Schedule",
        meetings.schedule,
        person=person,
        starts_at=from_text(starts_at),
        time_zone="Europe/Berlin",
        minutes=30,
        form=MeetingForm.IN_PERSON,
    )

    def op(ws: Workspace) -> None:
        FollowUp.delete().where(FollowUp.kind == "confirm").execute()

    window.desk.hub.run("Clear", op)
    return int(meeting)
