"""Looking at a window from outside, as the person before it does: is it there, is it painted, does it answer?

A virtual screen of our own and Xlib by ctypes: the program that is watched is not changed for it.
"""

from __future__ import annotations

import ctypes
import ctypes.util
import os
import select
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import pairwise

_SUBSTRUCTURE_NOTIFY, _STRUCTURE_NOTIFY = 1 << 19, 1 << 17
_MAP_NOTIFY, _CLIENT_MESSAGE = 19, 33
_VIEWABLE, _Z_PIXMAP, _ALL_PLANES = 2, 2, 0xFFFFFFFF
_LEAST_WIDTH, _LEAST_HEIGHT = 300, 200
_STRIP_LEFT, _STRIP_WIDTH = 4, 200
_LEAST_LETTER, _TALLEST_LETTER = 5, 40


class _Attributes(ctypes.Structure):
    _fields_ = [
        ("x", ctypes.c_int),
        ("y", ctypes.c_int),
        ("width", ctypes.c_int),
        ("height", ctypes.c_int),
        ("border_width", ctypes.c_int),
        ("depth", ctypes.c_int),
        ("visual", ctypes.c_void_p),
        ("root", ctypes.c_ulong),
        ("class_", ctypes.c_int),
        ("gravities", ctypes.c_int * 3),
        ("planes", ctypes.c_ulong * 2),
        ("save_under", ctypes.c_int),
        ("colormap", ctypes.c_ulong),
        ("map_installed", ctypes.c_int),
        ("map_state", ctypes.c_int),
        ("masks", ctypes.c_long * 3),
        ("override_redirect", ctypes.c_int),
        ("screen", ctypes.c_void_p),
    ]


class _Image(ctypes.Structure):
    _fields_ = [
        ("width", ctypes.c_int),
        ("height", ctypes.c_int),
        ("x_offset", ctypes.c_int),
        ("format", ctypes.c_int),
        ("data", ctypes.c_void_p),
        ("byte_order", ctypes.c_int),
        ("bitmap_unit", ctypes.c_int),
        ("bitmap_bit_order", ctypes.c_int),
        ("bitmap_pad", ctypes.c_int),
        ("depth", ctypes.c_int),
        ("bytes_per_line", ctypes.c_int),
        ("bits_per_pixel", ctypes.c_int),
    ]


class _ClientMessage(ctypes.Structure):
    _fields_ = [
        ("type", ctypes.c_int),
        ("serial", ctypes.c_ulong),
        ("send_event", ctypes.c_int),
        ("display", ctypes.c_void_p),
        ("window", ctypes.c_ulong),
        ("message_type", ctypes.c_ulong),
        ("format", ctypes.c_int),
        ("data", ctypes.c_long * 5),
        ("_rest", ctypes.c_long * 16),
    ]


@dataclass(frozen=True, slots=True)
class Event:
    """What the screen told: a window was mapped, or a ping with this number was answered."""

    mapped: int = 0
    answered: int = 0


class Screen:
    """Our own connection to an X server."""

    def __init__(self, name: str) -> None:
        self._x = _library()
        self._display = self._x.XOpenDisplay(name.encode())
        if not self._display:
            raise OSError(f"no display {name}")
        self._root = self._x.XDefaultRootWindow(self._display)
        self._protocols, self._ping = self._atom("WM_PROTOCOLS"), self._atom("_NET_WM_PING")
        self._delete = self._atom("WM_DELETE_WINDOW")
        self._x.XSelectInput(self._display, self._root, _SUBSTRUCTURE_NOTIFY | _STRUCTURE_NOTIFY)
        self._x.XSync(self._display, 0)

    def close(self) -> None:
        """Give the connection back."""
        self._x.XCloseDisplay(self._display)

    def events(self, *, seconds: float) -> Iterator[Event]:
        """What happened, after waiting so long for something to happen."""
        if not self._x.XPending(self._display):
            select.select([self._x.XConnectionNumber(self._display)], [], [], seconds)
        raw = (ctypes.c_long * 24)()
        while self._x.XPending(self._display):
            self._x.XNextEvent(self._display, raw)
            kind = raw[0] & 0xFFFFFFFF
            if kind == _MAP_NOTIFY:
                yield Event(mapped=raw[5])
            elif kind == _CLIENT_MESSAGE and raw[7] == self._ping:
                yield Event(answered=raw[8])

    def is_main_window(self, window: int) -> bool:
        """Whether this is a window of some size that can be seen, and no menu or tip."""
        found = self._attributes(window)
        if found is None or found.map_state != _VIEWABLE or found.override_redirect:
            return False
        return found.width >= _LEAST_WIDTH and found.height >= _LEAST_HEIGHT

    def lines_of_text(self, window: int) -> int:
        """How many lines of text stand one below the other at the left side of a window."""
        return _lines_in(*self._left_side(window))

    def painted_rows(self, window: int) -> int:
        """How many rows of pixels at the left side are unlike the row above: few where nothing is painted."""
        pixels, length = self._left_side(window)
        rows = [pixels[start : start + length] for start in range(0, len(pixels), length or 1)]
        return sum(above != row for above, row in pairwise(rows))

    def _left_side(self, window: int) -> tuple[bytes, int]:
        """Pixels from top to bottom, and how many bytes a row of them has."""
        found, whole = self._attributes(window), self._attributes(self._root)
        if found is None or whole is None:
            return b"", 0
        height = min(found.height, whole.height - found.y)  # there is no picture of what is below the screen
        area = (_STRIP_LEFT, 0, _STRIP_WIDTH, height)
        image = self._x.XGetImage(self._display, window, *area, _ALL_PLANES, _Z_PIXMAP)
        if not image:
            return b"", 0
        length = image.contents.bytes_per_line
        pixels = ctypes.string_at(image.contents.data, length * height)
        self._x.XDestroyImage(image)
        return pixels, length

    def ping(self, window: int, number: int) -> None:
        """Ask whether anybody is at home; the answer comes when the program gets round to it."""
        self._send(window, self._ping, number, window)

    def ask_to_close(self, window: int) -> None:
        """Close a window as its title bar would."""
        self._send(window, self._delete, 0, 0)

    def _send(self, window: int, protocol: int, number: int, about: int) -> None:
        message = _ClientMessage(type=_CLIENT_MESSAGE, window=window, message_type=self._protocols, format=32)
        message.data[0], message.data[1], message.data[2] = protocol, number, about
        self._x.XSendEvent(self._display, window, 0, 0, ctypes.byref(message))
        self._x.XFlush(self._display)

    def _attributes(self, window: int) -> _Attributes | None:
        found = _Attributes()
        there = self._x.XGetWindowAttributes(self._display, window, ctypes.byref(found))
        return found if there else None

    def _atom(self, name: str) -> int:
        return int(self._x.XInternAtom(self._display, name.encode(), 0))


def missing() -> str:
    """What this machine lacks to look at windows; empty if it has all."""
    if os.name != "posix" or shutil.which("Xvfb") is None:
        return "needs Xvfb"
    return "" if ctypes.util.find_library("X11") else "needs libX11"


@contextmanager
def virtual_screen() -> Iterator[str]:
    """The name of a display that nobody sees."""
    reading, writing = os.pipe()
    command = [
        "Xvfb",
        "-displayfd",
        str(writing),
        "-screen",
        "0",
        "1600x1000x24",
        "-nolisten",
        "tcp",
        "-noreset",
    ]
    server = subprocess.Popen(
        command, pass_fds=[writing], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    os.close(writing)
    try:
        with os.fdopen(reading) as pipe:
            yield f":{pipe.readline().strip()}"
    finally:
        server.terminate()
        server.wait()


def _lines_in(pixels: bytes, length: int) -> int:
    """Stretches as high as letters in which a row of pixels has more than one colour."""
    plain = [
        pixels[start : start + length] == pixels[start : start + 4] * (length // 4)
        for start in range(0, len(pixels), length or 1)
    ]
    lines = height = 0
    for is_plain in [*plain, True]:
        if not is_plain:
            height += 1
            continue
        lines += _LEAST_LETTER <= height <= _TALLEST_LETTER
        height = 0
    return lines


_Pointer, _Long, _Int = ctypes.c_void_p, ctypes.c_ulong, ctypes.c_int
_SIGNATURES = {
    "XOpenDisplay": (_Pointer, [ctypes.c_char_p]),
    "XCloseDisplay": (_Int, [_Pointer]),
    "XDefaultRootWindow": (_Long, [_Pointer]),
    "XConnectionNumber": (_Int, [_Pointer]),
    "XPending": (_Int, [_Pointer]),
    "XNextEvent": (_Int, [_Pointer, _Pointer]),
    "XSync": (_Int, [_Pointer, _Int]),
    "XFlush": (_Int, [_Pointer]),
    "XInternAtom": (_Long, [_Pointer, ctypes.c_char_p, _Int]),
    "XSelectInput": (_Int, [_Pointer, _Long, ctypes.c_long]),
    "XSendEvent": (_Int, [_Pointer, _Long, _Int, ctypes.c_long, _Pointer]),
    "XGetWindowAttributes": (_Int, [_Pointer, _Long, _Pointer]),
    "XGetImage": (
        ctypes.POINTER(_Image),
        [_Pointer, _Long, _Int, _Int, ctypes.c_uint, ctypes.c_uint, _Long, _Int],
    ),
    "XDestroyImage": (_Int, [ctypes.POINTER(_Image)]),
}
_Handler = ctypes.CFUNCTYPE(_Int, _Pointer, _Pointer)
_ignore = _Handler(lambda _display, _event: 0)  # windows may go while one looks at them


def _library() -> ctypes.CDLL:
    library = ctypes.CDLL(ctypes.util.find_library("X11"))
    for name, (result, arguments) in _SIGNATURES.items():
        function = getattr(library, name)
        function.restype, function.argtypes = result, arguments
    library.XSetErrorHandler(_ignore)
    return library
