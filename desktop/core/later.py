"""Modules that are loaded when something of them is first used, so that the window need not wait for them."""

from __future__ import annotations

import importlib
from typing import Any


class Later:
    """Stands for a module; asking it for anything loads the module."""

    __slots__ = ("_name",)

    def __init__(self, name: str) -> None:
        self._name = name

    def __getattr__(self, wanted: str) -> Any:
        return getattr(importlib.import_module(self._name), wanted)

    def __repr__(self) -> str:
        return f"<{self._name}, when it is needed>"


def later(package: str, *names: str) -> tuple[Any, ...]:
    """Modules of a package, in the order of their names; type checkers import them beside it as usual."""
    return tuple(Later(f"{package}.{name}") for name in names)
