"""What stands in the window while the notebook is closed and made anew, with another passphrase or with none."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QVBoxLayout, QWidget

from desktop.models.protection import CHANGE, OFF, ON
from desktop.qtkit import menus
from desktop.qtkit.badges import IconLabel
from desktop.qtkit.busy import BusyBar
from desktop.qtkit.geometry import Geometry
from desktop.qtkit.labels import Label, Pane
from desktop.qtkit.theme import theme

FIRST_SIZE, LEAST_SIZE = QSize(1280, 800), QSize(960, 640)
WIDTH = 400


class WorkingWindow(QMainWindow):
    """Says what is being done. It cannot be closed meanwhile; a power cut leaves the file as it was, or finished."""

    def __init__(self, geometry: Geometry, *, kind: str, name: str) -> None:
        super().__init__()
        self.setObjectName("working_window")
        self.setWindowTitle("Askwell")
        self.setMinimumSize(LEAST_SIZE)
        self.is_done = False
        self._build_menus()
        title, text = self._words(kind, name)
        pane = Pane("base", parent=self)
        self.busy_bar = BusyBar(name=title, parent=pane)
        sign = IconLabel("shield", size=24, color="accent", disc=56, ground="accent-soft", parent=pane)
        self.title = Label(title, style="title", wrap=True, align="center", parent=pane)
        self.text = Label(text, color="muted", wrap=True, align="center", parent=pane)
        column = QVBoxLayout(pane)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.busy_bar)
        column.addStretch(1)
        column.addWidget(sign, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(16)
        words = QWidget(pane)
        theme().grow(words.setFixedWidth, WIDTH)
        lines = QVBoxLayout(words)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(4)
        for label in (self.title, self.text):
            lines.addWidget(label)
        across = QHBoxLayout()
        across.addStretch(1)
        across.addWidget(words)
        across.addStretch(1)
        column.addLayout(across)
        column.addStretch(1)
        self.setCentralWidget(pane)
        geometry.restore_window(self, "window", default=FIRST_SIZE)
        self.busy_bar.start()

    def closeEvent(self, event: QCloseEvent) -> None:
        event.setAccepted(self.is_done)

    def _words(self, kind: str, name: str) -> tuple[str, str]:
        titles = {
            ON: self.tr("Protecting {name}"),
            CHANGE: self.tr("Changing the passphrase of {name}"),
            OFF: self.tr("Removing the protection of {name}"),
        }
        text = self.tr(
            "It is copied, the copy is compared, and then it takes its place. This takes a moment."
        )
        return titles[kind].format(name=name), text

    def _build_menus(self) -> None:
        """The same row of menus, none of which can be opened now."""
        bar = menus.MenuBar(self)
        self.setMenuBar(bar)
        for title in (
            _tr("&File"),
            _tr("&Edit"),
            _tr("&Person"),
            _tr("&Session"),
            _tr("&View"),
            _tr("&Help"),
        ):
            bar.addMenu(title).menuAction().setEnabled(False)


def _tr(text: str) -> str:
    """The words of the menus are those of an open notebook's window."""
    return QCoreApplication.translate("MainMenus", text)
