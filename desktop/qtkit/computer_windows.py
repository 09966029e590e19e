"""Windows: sessions that are locked and sleeps that begin come as messages to a window."""

from __future__ import annotations

import ctypes
from collections.abc import Callable
from ctypes import wintypes

from PySide6.QtCore import QAbstractNativeEventFilter, QByteArray, QCoreApplication, QObject
from PySide6.QtGui import QWindow

_THIS_SESSION = 0


class _Filter(QAbstractNativeEventFilter):
    """Looks at the messages of all windows of the program."""

    def __init__(self, tell: Callable[[], object], means_locked: Callable[[int, int], bool]) -> None:
        super().__init__()
        self._tell, self._means_locked = tell, means_locked

    def nativeEventFilter(  # type: ignore[override]
        self, kind: QByteArray | bytes, message: int
    ) -> tuple[bool, int]:
        if bytes(kind) == b"windows_generic_MSG":  # type: ignore[arg-type]
            told = wintypes.MSG.from_address(int(message))
            if self._means_locked(told.message, told.wParam):
                self._tell()
        return False, 0


class WindowsTeller(QObject):
    """A window that is never shown is told of the session."""

    def __init__(
        self, tell: Callable[[], object], parent: QObject, *, means_locked: Callable[[int, int], bool]
    ) -> None:
        super().__init__(parent)
        self._window = QWindow()
        self._handle = wintypes.HWND(int(self._window.winId()))
        self._filter = _Filter(tell, means_locked)
        self._sessions = ctypes.WinDLL("wtsapi32")  # type: ignore[attr-defined]
        self._sessions.WTSRegisterSessionNotification(self._handle, _THIS_SESSION)
        if (application := QCoreApplication.instance()) is not None:
            application.installNativeEventFilter(self._filter)

    def close(self) -> None:
        self._sessions.WTSUnRegisterSessionNotification(self._handle)
        if (application := QCoreApplication.instance()) is not None:
            application.removeNativeEventFilter(self._filter)
        self._window.destroy()
