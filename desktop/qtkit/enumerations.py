"""Lets Qt for Python make its enumerations in a quarter of the time: a fifth of what a start took.

A window needs more than 250 of them, with some 4,000 members. The standard library makes each member in a
turn of its own, with checks for what an enumeration written in Python may have: methods, tuples as values,
members with an ``__init__``. Those of Qt are names for whole numbers. Here the class is made by the standard
library without members, and they are put into it in one go; what comes out is the same.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from enum import EnumType, Flag, IntEnum
from typing import Any

_WAY = "_create_"
"""What every enumeration asks to be made from names."""

_make_plainly = getattr(EnumType, _WAY)
_taken: dict[type, frozenset[str]] = {}
"""What an enumeration has already, by its base: a member of such a name is left to the standard library."""

_SAMPLE = [("first", 2), ("second", 1), ("both", 3), ("again", 2), ("none", 0)]


def use_quick() -> None:
    """From now on make those quickly that come as names and whole numbers, where Python's are known to be alike."""
    if _is_alike(IntEnum) and _is_alike(Flag):
        _hand_over(make)


def use_plain() -> None:
    """Leave all to the standard library again."""
    _hand_over(_make_plainly)


def _hand_over(way: Callable[..., Any]) -> None:
    setattr(EnumType, _WAY, way)


def make(base: Any, class_name: str, names: Any, **more: Any) -> Any:
    """An enumeration, as ``base(class_name, names)`` makes it; called by that."""
    more["module"] = more.get("module") or _name_of_caller()
    if not _is_simple(base, names):
        return _plain(base, class_name, names, **more)
    made = _plain(base, class_name, [], **more)
    if issubclass(base, Flag):
        _fill_flag(made, names)
    else:
        _fill(made, names)
    return made


def traits(made: Any) -> list[object]:
    """All that an enumeration consists of, to compare it with another."""
    members = [(name, vars(one) | {"__objclass__": None}) for name, one in made.__members__.items()]
    looks = [(key, repr(value)) for key, value in sorted(vars(made).items()) if key not in made.__members__]
    return [members, looks, list(map(repr, made)), repr(made), made.__mro__[1:]]


def _is_alike(base: Any) -> bool:
    """Whether what is made here is what the standard library of this Python makes."""
    quickly, plainly = (how(base, "Sample", _SAMPLE, module=__name__) for how in (make, _plain))
    return traits(quickly) == traits(plainly)


def _plain(base: Any, class_name: str, names: Any, **more: Any) -> Any:
    return _make_plainly.__get__(base)(class_name, names, **more)


def _name_of_caller() -> str | None:
    """Of the module in which an enumeration is made, as far as one can know."""
    try:
        name: str | None = sys._getframe(3).f_globals.get("__name__")
    except ValueError:
        return None  # the library made by nobody: it gets its module later
    return name


def _is_simple(base: type, names: Any) -> bool:
    """Whether these are pairs of different names and whole numbers, as Qt for Python hands them over."""
    if type(names) is not list or not names or type(names[0]) is not tuple:
        return False
    taken = _taken.get(base)
    if taken is None:
        taken = _taken[base] = frozenset(name for one in base.__mro__ for name in vars(one)) | {"mro", ""}
    called = dict(names)
    if len(called) != len(names) or not taken.isdisjoint(called) or any(name[0] == "_" for name in called):
        return False
    kinds, least = set(map(type, called.values())), min(called.values())
    return kinds == {int} and (least >= 0 or not issubclass(base, Flag))


def _fill(made: Any, names: Sequence[tuple[str, int]]) -> None:
    """Put members into an enumeration; a second name of a value is another name of the same member."""
    by_value, listed = made._value2member_map_, made._member_names_
    for name, value in names:
        if value not in by_value:
            by_value[value] = _member(made, name, value, len(listed))
            listed.append(name)
    _name_all(made, names)


def _fill_flag(made: Any, names: Sequence[tuple[str, int]]) -> None:
    """The same for flags; those of several bits, or of none, are not listed among them."""
    by_value, listed = made._value2member_map_, made._member_names_
    mask, order = 0, []
    for name, value in names:
        mask |= value
        if value not in by_value:
            by_value[value] = _member(made, name, value, len(listed))
            if value.bit_count() == 1:
                listed.append(name)
                order.append(value)
    made._flag_mask_, made._singles_mask_, made._all_bits_ = mask, sum(order), 2 ** mask.bit_length() - 1
    if order != sorted(order):
        made._iter_member_ = made._iter_member_by_def_
    _name_all(made, names)


def _member(made: Any, name: str, value: int, place: int) -> Any:
    member = made._new_member_(made, value) if made._use_args_ else made._new_member_(made)
    member._value_ = value
    member._name_ = name
    member.__objclass__ = made
    member._sort_order_ = place
    return member


def _name_all(made: Any, names: Sequence[tuple[str, int]]) -> None:
    by_value, by_name = made._value2member_map_, made._member_map_
    for name, value in names:
        by_name[name] = member = by_value[value]
        type.__setattr__(made, name, member)
    hashable = vars(made).get("_hashable_values_")  # of Pythons from 3.12 on
    if hashable is not None:
        hashable.extend(by_value)
