"""The recovery code: the key comes back, and what is mistyped is found and named."""

from __future__ import annotations

import itertools
import random

import pytest

from desktop.core import recovery_code
from desktop.core.errors import Problem, UserError

KEY = bytes(range(7, 39))


def keys(count: int = 200) -> list[bytes]:
    chance = random.Random(20)
    return [chance.randbytes(32) for _ in range(count)] + [bytes(32), b"\xff" * 32]


@pytest.mark.parametrize("key", keys())
def test_a_code_is_its_key_again(key: bytes) -> None:
    assert recovery_code.read(recovery_code.written(key)) == key


def test_a_code_has_thirteen_groups_of_five_readable_letters() -> None:
    code = recovery_code.groups(KEY)

    assert [len(group) for group in code] == [5] * 13
    assert not set("ILOU") & set("".join(code))
    assert recovery_code.written(KEY) == "-".join(code)


def test_small_letters_look_alikes_and_any_gaps_are_read() -> None:
    code = recovery_code.written(bytes(32 * [0b00001_000]))
    typed = code.lower().replace("1", "l").replace("0", "o").replace("-", "  ")

    assert "1" in code
    assert "0" in code
    assert recovery_code.read(f" {typed}\n") == recovery_code.read(code)


@pytest.mark.parametrize("key", keys(5))
def test_every_mistyped_letter_is_found_in_its_group(key: bytes) -> None:
    code = "".join(recovery_code.groups(key))

    for at, wrong in itertools.product(range(len(code)), recovery_code.LETTERS):
        if wrong == code[at]:
            continue
        with pytest.raises(UserError) as caught:
            recovery_code.read(code[:at] + wrong + code[at + 1 :])
        assert caught.value.problem is Problem.CODE_WRONG
        assert caught.value.facts["group"] == at // 5 + 1


def test_a_group_is_found_in_what_was_typed() -> None:
    text = " 7kq4m-R2D2x\n9 9A0B"
    for group, typed in ((1, "7kq4m"), (2, "R2D2x"), (3, "9 9A0B"), (4, "")):
        start, end = recovery_code.place_of(group, text)
        assert text[start:end] == typed


def test_two_letters_in_the_wrong_order_are_found() -> None:
    for key in keys():
        code = "".join(recovery_code.groups(key))
        for at in range(len(code) - 1):
            turned = code[:at] + code[at + 1] + code[at] + code[at + 2 :]
            if turned != code:
                with pytest.raises(UserError) as caught:
                    recovery_code.read(turned)
                assert caught.value.problem is Problem.CODE_WRONG


def test_two_groups_in_the_wrong_order_are_found() -> None:
    code = recovery_code.groups(KEY)

    for one, other in itertools.combinations(range(13), 2):
        turned = list(code)
        turned[one], turned[other] = turned[other], turned[one]
        with pytest.raises(UserError) as caught:
            recovery_code.read("-".join(turned))
        assert caught.value.facts["group"] == one + 1


@pytest.mark.parametrize("count", [0, 1, 12, 14])
def test_a_code_of_another_length_says_how_many_groups_there_are(count: int) -> None:
    code = recovery_code.groups(KEY)
    typed = "-".join((*code, "AAAAA")[:count])

    with pytest.raises(UserError) as caught:
        recovery_code.read(typed)

    assert caught.value.problem is Problem.CODE_LENGTH
    assert caught.value.facts == {"groups": count, "of": 13}


def test_a_sign_that_is_in_no_code_names_its_group() -> None:
    code = recovery_code.written(KEY)

    with pytest.raises(UserError) as caught:
        recovery_code.read(code[:8] + "?" + code[9:])

    assert caught.value.facts["group"] == 2


def test_a_group_is_confirmed_as_it_is_read() -> None:
    group = recovery_code.groups(KEY)[6]

    assert recovery_code.is_group(f" {group.lower()} ", group)
    assert not recovery_code.is_group(group[:-1], group)
    assert not recovery_code.is_group("", group)
    assert not recovery_code.is_group("ä" + group[1:], group)
    assert not recovery_code.is_group("\ud83d" + group[1:], group)


def test_a_code_with_a_mistake_is_still_taken_for_one() -> None:
    code = recovery_code.written(KEY)

    assert recovery_code.is_like_code(code)
    assert recovery_code.is_like_code(code[:-1])
    assert not recovery_code.is_like_code("correct horse battery staple")
    assert not recovery_code.is_like_code(code + " and more")
    assert not recovery_code.is_like_code("é" * 65)


def test_a_key_of_another_length_has_no_code() -> None:
    with pytest.raises(ValueError, match="32"):
        recovery_code.groups(bytes(31))
