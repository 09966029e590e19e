from __future__ import annotations

import copy
import dataclasses
import pickle
from dataclasses import FrozenInstanceError, asdict, field, fields, replace
from typing import Any

import pytest

from desktop.core.records import dataclass


@dataclass(frozen=True, slots=True)
class Tide:
    """A record as the program has them."""

    place: str
    metres: float = 0.0
    seen_by: list[str] = field(default_factory=list, hash=False)
    remark: str = field(default="", compare=False, repr=False)


@dataclasses.dataclass(frozen=True, slots=True)
class PlainTide:
    """The same by the standard library."""

    place: str
    metres: float = 0.0
    seen_by: list[str] = field(default_factory=list, hash=False)
    remark: str = field(default="", compare=False, repr=False)


ARGUMENTS = [
    (("Cuxhaven",), {}),
    (("Cuxhaven", 3.2), {"remark": "storm"}),
    ((), {"metres": 1, "place": "Emden"}),
]


@pytest.mark.parametrize(("values", "named"), ARGUMENTS)
def test_a_record_is_what_the_standard_library_makes_of_it(
    values: tuple[Any, ...], named: dict[str, Any]
) -> None:
    ours, plain = Tide(*values, **named), PlainTide(*values, **named)
    assert asdict(ours) == asdict(plain)
    assert repr(ours) == repr(plain).replace("PlainTide", "Tide")
    assert hash(ours) == hash(plain)
    assert [one.name for one in fields(ours)] == [one.name for one in fields(plain)]
    assert Tide.__match_args__ == PlainTide.__match_args__
    assert Tide.__doc__ == "A record as the program has them."


def test_records_are_equal_by_the_fields_that_are_compared() -> None:
    assert Tide("Emden", remark="calm") == Tide("Emden", remark="storm")
    assert Tide("Emden") != Tide("Emden", 1)
    assert Tide("Emden") != PlainTide("Emden")
    assert len({Tide("Emden", 1, ["Ada"]), Tide("Emden", 1, ["Ada"])}) == 1


def test_each_record_has_a_list_of_its_own() -> None:
    first, second = Tide("Emden"), Tide("Emden")
    first.seen_by.append("Ada")
    assert second.seen_by == []


def test_a_record_cannot_be_changed() -> None:
    tide = Tide("Emden")
    with pytest.raises(FrozenInstanceError):
        tide.metres = 2.0  # type: ignore[misc]
    with pytest.raises(FrozenInstanceError):
        del tide.metres
    with pytest.raises((AttributeError, TypeError)):
        tide.other = 2.0  # type: ignore[attr-defined]
    assert not hasattr(tide, "__dict__")
    assert replace(tide, metres=2.0) == Tide("Emden", 2.0)


def test_what_is_missing_or_too_much_is_named() -> None:
    with pytest.raises(TypeError, match="place"):
        Tide()  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="depth"):
        Tide("Emden", depth=1)  # type: ignore[call-arg]


def test_a_record_can_be_copied_and_sent() -> None:
    tide = Tide("Emden", 1.5, ["Ada"], "calm")
    for other in (copy.copy(tide), copy.deepcopy(tide), pickle.loads(pickle.dumps(tide))):
        assert asdict(other) == asdict(tide)


def test_other_dataclasses_are_for_the_standard_library() -> None:
    with pytest.raises(TypeError):
        dataclass(frozen=False, slots=True)
