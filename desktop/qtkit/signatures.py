"""Leaves what Qt for Python knows of its functions' signatures unread until somebody makes a mistake.

It wants these modules to word a ``TypeError`` and for ``help``. Loading them takes 12 ms of a start, most of it for
regular expressions that take C++ apart. Here they are put in their places empty, and read when they are first used.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib.machinery import ModuleSpec, PathFinder, SourceFileLoader, SourcelessFileLoader
from threading import RLock
from types import ModuleType
from typing import Any

PACKAGE = "shibokensupport.signature"
LATER = frozenset(
    f"{PACKAGE}.{name}"
    for name in (
        "errorhandler",
        "layout",
        "parser",
        "lib.enum_sig",
        "lib.pyi_generator",
        "lib.tool",
    )
)
"""Not ``mapping``: C++ looks into it without asking for an attribute."""

_reading = RLock()
_left: list[ModuleType] = []


@contextmanager
def left_unread() -> Iterator[None]:
    """Import Qt for Python in here."""
    sys.meta_path.insert(0, _Finder)
    try:
        yield
    finally:
        sys.meta_path.remove(_Finder)


def read() -> Iterator[None]:
    """Read what is still unread, one module a turn, while its files are certainly there: C++ does not forgive."""
    while _left:
        _read(_left.pop())
        yield


class _Finder:
    """Finds those modules where they are, and has them read later."""

    @classmethod
    def find_spec(
        cls, name: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        found = PathFinder.find_spec(name, path, target) if name in LATER else None
        if found is not None and isinstance(found.loader, (SourceFileLoader, SourcelessFileLoader)):
            found.loader = _Loader(found.loader)  # type: ignore[assignment]
            return found
        return None  # it is not unpacked: as it is


class _Loader:
    """Makes a module without running it; ``usual`` is what runs it after all."""

    def __init__(self, usual: SourceFileLoader | SourcelessFileLoader) -> None:
        self.usual = usual

    def __getattr__(self, name: str) -> Any:
        return getattr(self.usual, name)

    def exec_module(self, module: ModuleType) -> None:
        module.__class__ = _Unread
        _left.append(module)


class _Unread(ModuleType):
    """A module that is run when something is asked of it."""

    def __getattr__(self, name: str) -> Any:
        _read(self)
        return getattr(self, name)


class _InReading(_Unread):
    """One that is just run, and lacks what it does not have yet."""

    def __getattr__(self, name: str) -> Any:
        with _reading:  # in another thread it is there afterwards
            found = vars(self)
            if name not in found:
                raise AttributeError(name)
            return found[name]


def _read(module: ModuleType) -> None:
    with _reading:
        if type(module) is _Unread and isinstance(module.__loader__, _Loader):
            module.__class__ = _InReading
            try:
                module.__loader__.usual.exec_module(module)
            except BaseException:
                module.__class__ = _Unread
                raise
            module.__class__ = ModuleType  # type: ignore[assignment]
