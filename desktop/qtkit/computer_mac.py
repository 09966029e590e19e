"""macOS: the screen tells that it is locked through the distributed notifications of Core Foundation."""

from __future__ import annotations

import ctypes
import ctypes.util
from collections.abc import Callable

from PySide6.QtCore import QObject

_NAMES = (b"com.apple.screenIsLocked", b"com.apple.screensaver.didstart")
_UTF8 = 0x08000100
_AT_ONCE = 4
_CALLED = ctypes.CFUNCTYPE(
    None, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p
)


class MacTeller(QObject):
    """Is called on the main thread, whose run loop Qt turns. A sleep is seen by the clock, and locks as a rule."""

    def __init__(self, tell: Callable[[], object], parent: QObject) -> None:
        super().__init__(parent)
        found = ctypes.util.find_library("CoreFoundation")
        if found is None:
            raise OSError("Core Foundation is not there")
        self._cf = ctypes.CDLL(found)
        self._cf.CFNotificationCenterGetDistributedCenter.restype = ctypes.c_void_p
        self._cf.CFStringCreateWithCString.restype = ctypes.c_void_p
        self._cf.CFStringCreateWithCString.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_uint32]
        self._cf.CFNotificationCenterAddObserver.argtypes = [
            ctypes.c_void_p,
            ctypes.c_void_p,
            _CALLED,
            ctypes.c_void_p,
            ctypes.c_void_p,
            ctypes.c_long,
        ]
        self._cf.CFNotificationCenterRemoveEveryObserver.argtypes = [ctypes.c_void_p, ctypes.c_void_p]
        self._called = _CALLED(lambda *_facts: tell())  # kept: Core Foundation does not
        self._centre = self._cf.CFNotificationCenterGetDistributedCenter()
        self._observer = ctypes.c_void_p(id(self))
        for name in _NAMES:
            text = self._cf.CFStringCreateWithCString(None, name, _UTF8)
            self._cf.CFNotificationCenterAddObserver(
                self._centre, self._observer, self._called, text, None, _AT_ONCE
            )

    def close(self) -> None:
        self._cf.CFNotificationCenterRemoveEveryObserver(self._centre, self._observer)
