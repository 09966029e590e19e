"""Linux: the login manager and the screen savers tell over D-Bus."""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

from PySide6.QtCore import SLOT, QObject, Slot
from PySide6.QtDBus import QDBusConnection

_SAVERS = (
    ("/org/freedesktop/ScreenSaver", "org.freedesktop.ScreenSaver"),
    ("/ScreenSaver", "org.freedesktop.ScreenSaver"),
    ("/org/gnome/ScreenSaver", "org.gnome.ScreenSaver"),
    ("/org/cinnamon/ScreenSaver", "org.cinnamon.ScreenSaver"),
    ("/org/mate/ScreenSaver", "org.mate.ScreenSaver"),
    ("/org/xfce/ScreenSaver", "org.xfce.ScreenSaver"),
)
_LOGIN = "org.freedesktop.login1"


class LinuxTeller(QObject):
    """Hears of a saver that begins, of a sleep that begins, and of the session being locked."""

    def __init__(self, tell: Callable[[], object], parent: QObject) -> None:
        super().__init__(parent)
        self._tell = tell
        self.heard = self._listen(connect=True)

    def close(self) -> None:
        self._listen(connect=False)

    @Slot(bool)
    def on_begun(self, begins: bool) -> None:
        """A saver or a sleep begins, or ends."""
        if begins:
            self._tell()

    @Slot()
    def on_locked(self) -> None:
        """Somebody locks the session."""
        self._tell()

    def _listen(self, *, connect: bool) -> int:
        """How many of the signals could be asked for."""
        session, system = QDBusConnection.sessionBus(), QDBusConnection.systemBus()
        # a text is what is taken, whatever the stubs say
        begun, locked = cast("bytes", SLOT("on_begun(bool)")), cast("bytes", SLOT("on_locked()"))
        asked = [
            *((session, "", path, kind, "ActiveChanged", begun) for path, kind in _SAVERS),
            (system, _LOGIN, "/org/freedesktop/login1", f"{_LOGIN}.Manager", "PrepareForSleep", begun),
            (system, _LOGIN, "", f"{_LOGIN}.Session", "Lock", locked),
        ]
        done = 0
        for bus, service, path, kind, name, slot in asked:
            if bus.isConnected():
                act = bus.connect if connect else bus.disconnect
                done += bool(act(service, path, kind, name, self, slot))
        return done
