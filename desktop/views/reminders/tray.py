"""The icon in the system's tray, where it has one: notices, and a short menu."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from desktop.qtkit import icons, menus
from desktop.views.reminders.words import tr

NOTICE_MS = 10_000


class Tray(QObject):
    """Says a notice through the system. ``notice_pressed`` comes when somebody clicks the last one."""

    notice_pressed = Signal()
    window_wanted = Signal()
    note_wanted = Signal()
    quit_wanted = Signal()

    def __init__(
        self,
        *,
        make_icon: Callable[[QObject], QSystemTrayIcon] = QSystemTrayIcon,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._icon = make_icon(self)
        own = QGuiApplication.windowIcon()
        self._icon.setIcon(icons.icon("notebook-pen", "accent") if own.isNull() else own)
        self._icon.setToolTip("Askwell")
        self._menu = QMenu()  # nobody's child: what it offers is no command of the window
        self._menu.setObjectName("tray_menu")
        menus.fill(
            self._menu,
            [
                menus.action(self._menu, tr("Open Askwell"), self.window_wanted.emit),
                menus.action(self._menu, tr("Quick note…"), self.note_wanted.emit),
                None,
                menus.action(self._menu, tr("Quit"), self.quit_wanted.emit),
            ],
        )
        self._icon.setContextMenu(self._menu)
        self._icon.messageClicked.connect(self.notice_pressed)
        self._icon.activated.connect(self._on_activated)
        self._icon.show()

    def say(self, title: str, text: str) -> None:
        """Show a notice; where the system shows none, nothing happens."""
        self._icon.showMessage(title, text, QSystemTrayIcon.MessageIcon.NoIcon, NOTICE_MS)

    def close(self) -> None:
        """Take the icon away."""
        self._icon.hide()
        self._menu.deleteLater()
        self.deleteLater()

    def _on_activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason in (QSystemTrayIcon.ActivationReason.Trigger, QSystemTrayIcon.ActivationReason.DoubleClick):
            self.window_wanted.emit()


def has_tray() -> bool:
    """Whether this system has a place for the icon."""
    return QSystemTrayIcon.isSystemTrayAvailable()
