"""Frozen records that cost next to nothing at start: ``dataclass(frozen=True, slots=True)``, finished on use.

The standard library compiles six methods for each such class while it is imported, a third of a millisecond
each time. A window needs some fifty record classes before it is up, and objects of only a few. Here a class
has its fields and slots at once, its ``__init__`` is compiled for its first object, and the other methods
are shared by all. ``fields``, ``replace``, ``asdict`` and ``FrozenInstanceError`` are those one knows.
"""

from __future__ import annotations

from dataclasses import MISSING, FrozenInstanceError, fields
from dataclasses import dataclass as plain
from operator import attrgetter
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable
    from dataclasses import dataclass as dataclass
else:

    def dataclass(*, frozen, slots):
        """The decorator, for frozen records with slots and no others."""
        if not (frozen and slots):
            raise TypeError("the dataclass of the standard library is for these")
        return _record


_getters: dict[tuple[type, str], Callable[[Any], object]] = {}
"""What takes from an object of a class the values that count in a comparison ("compare"), or for its hash."""


class _Methods:
    """What all records do alike, whatever their fields."""

    __slots__ = ()

    def __init__(self, *values: Any, **named: Any) -> None:
        """Compile what makes objects of this class, and make the first."""
        init = _init_of(type(self))
        setattr(type(self), "__init__", init)  # noqa: B010
        init(self, *values, **named)

    def __repr__(self) -> str:
        shown = [f"{one.name}={getattr(self, one.name)!r}" for one in fields(self) if one.repr]  # type: ignore[arg-type]
        return f"{type(self).__qualname__}({', '.join(shown)})"

    def __eq__(self, other: object) -> bool:
        if type(other) is not type(self):
            return NotImplemented
        return bool(_values(self, "compare") == _values(other, "compare"))

    def __hash__(self) -> int:
        return hash(_values(self, "hash"))

    def __setattr__(self, name: str, value: object) -> None:
        raise FrozenInstanceError(f"cannot assign to field {name!r}")

    def __delattr__(self, name: str) -> None:
        raise FrozenInstanceError(f"cannot delete field {name!r}")

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), tuple(getattr(self, one.name) for one in fields(self))  # type: ignore[arg-type]


_METHODS = [(name, value) for name, value in vars(_Methods).items() if callable(value)]


def _record(cls: type) -> type:
    own = set(vars(cls))
    made: type = plain(init=False, repr=False, eq=False, slots=True)(cls)
    for name, method in _METHODS:
        if name not in own:
            setattr(made, name, method)
    return made


def _init_of(cls: Any) -> Callable[..., None]:
    names: dict[str, Any] = {"keep": object.__setattr__, "missing": MISSING}
    parameters, lines = [], []
    for one in fields(cls):
        parameter = value = one.name
        if one.default is not MISSING:
            names[f"default_{one.name}"] = one.default
            parameter += f"=default_{one.name}"
        elif one.default_factory is not MISSING:
            names[f"make_{one.name}"] = one.default_factory
            parameter += "=missing"
            value = f"make_{one.name}() if {one.name} is missing else {one.name}"
        parameters.append(parameter)
        lines.append(f"\n keep(self, {one.name!r}, {value})")
    exec(f"def __init__(self, {', '.join(parameters)}):{''.join(lines)}", names)
    init: Callable[..., None] = names["__init__"]
    init.__qualname__ = f"{cls.__qualname__}.__init__"
    return init


def _values(record: Any, purpose: str) -> object:
    cls = type(record)
    getter = _getters.get((cls, purpose))
    if getter is None:
        counting = [one.name for one in fields(cls) if _counts(one, purpose)]
        getter = _getters[cls, purpose] = attrgetter(*counting)
    return getter(record)


def _counts(one: Any, purpose: str) -> bool:
    return bool(one.hash if purpose == "hash" and one.hash is not None else one.compare)
