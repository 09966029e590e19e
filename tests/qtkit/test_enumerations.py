"""Enumerations that are made quickly are the same as those that the standard library makes."""

from __future__ import annotations

import pickle
from collections.abc import Iterator
from enum import Enum, Flag, IntEnum, IntFlag
from typing import Any

import pytest
from PySide6 import QtCore, QtGui, QtWidgets

from desktop.qtkit import enumerations

BASES = (Enum, IntEnum, Flag, IntFlag)
ODD: tuple[Any, ...] = (
    [("name", 1), ("value", 2)],
    [("real", 1), ("conjugate", 2)],
    [("a", "b"), ("c", "d")],
    [("a", (1, 2))],
    [("yes", True), ("no", False)],
    ["a", "b"],
    "a b",
    {"a": 1, "b": 4},
    [],
)
"""What is not of Qt's kind: the standard library has to make it."""


@pytest.fixture
def quick() -> Iterator[None]:
    enumerations.use_quick()
    yield
    enumerations.use_plain()


def _of_qt() -> list[type[Enum]]:
    """Every enumeration of what a window is made of."""
    found: dict[int, type[Enum]] = {}
    for module in (QtCore, QtGui, QtWidgets):
        for name in dir(module):
            kind = getattr(module, name)
            for one in (kind, *vars(kind).values()) if isinstance(kind, type) else ():
                if isinstance(one, type) and issubclass(one, Enum) and one.__members__:
                    found[id(one)] = one
    return list(found.values())


def _made_both_ways(base: Any, names: Any) -> tuple[Any, Any]:
    enumerations.use_plain()
    plain = base("Made", names, module=__name__)
    enumerations.use_quick()
    return plain, base("Made", names, module=__name__)


def test_every_enumeration_of_qt_is_the_same_either_way(quick: None) -> None:
    kinds = _of_qt()
    assert len(kinds) > 400
    for kind in kinds:
        names = [(name, one.value) for name, one in kind.__members__.items()]
        plain, made = _made_both_ways(kind.__mro__[1], names)
        assert enumerations.traits(made) == enumerations.traits(plain), kind


@pytest.mark.parametrize("base", BASES)
def test_this_python_is_one_where_they_are_made_quickly(base: Any, quick: None) -> None:
    assert base._create_.__func__ is enumerations.make


@pytest.mark.parametrize("base", [IntFlag, Flag])
def test_flags_are_put_together_and_taken_apart(base: Any, quick: None) -> None:
    made = base("Made", [("high", 4), ("low", 1), ("both", 5), ("none", 0), ("upper", 4)])
    assert [one.name for one in made] == ["high", "low"]
    assert made.high | made.low is made.both
    assert made.both & made.low is made.low
    assert made.high & made.low is made.none
    assert made.upper is made.high
    assert made(5) is made.both
    assert list(made.both) == [made.high, made.low]
    assert made.low in made.both


def test_it_belongs_to_the_module_in_which_it_is_made(quick: None) -> None:
    assert Enum("Made", [("one", 1)]).__module__ == __name__
    assert Enum("Made", "one two").__module__ == __name__


def test_a_member_is_found_by_value_and_name_and_kept_in_a_pickle(
    quick: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    base: Any = IntEnum
    made = base("Made", [("one", 1), ("two", 2)], module=__name__)
    monkeypatch.setitem(globals(), "Made", made)
    assert made(2) is made["two"]
    assert made["two"] == 2
    assert pickle.loads(pickle.dumps(made["two"])) is made["two"]
    with pytest.raises(ValueError, match="3 is not a valid"):
        made(3)


@pytest.mark.parametrize("base", BASES)
@pytest.mark.parametrize("names", ODD, ids=str)
def test_what_qt_would_not_hand_over_is_left_to_the_standard_library(
    base: Any, names: Any, quick: None
) -> None:
    try:
        enumerations.use_plain()
        plain = base("Made", names, module=__name__)
    except (TypeError, ValueError) as error:
        enumerations.use_quick()
        with pytest.raises(type(error)):
            base("Made", names, module=__name__)
        return
    _plain, made = _made_both_ways(base, names)
    assert enumerations.traits(made) == enumerations.traits(plain)


@pytest.mark.parametrize("names", [[("a", 1), ("a", 2)], [("mro", 1)], [("_sunder_", 1)]], ids=str)
def test_a_name_that_may_not_be_is_refused_either_way(names: Any, quick: None) -> None:
    with pytest.raises((TypeError, ValueError)):
        Enum("Made", names)
