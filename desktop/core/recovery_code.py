"""The recovery code: the key of a protected notebook as letters that can be printed, read out and typed again.

Thirteen groups of five: four letters of the key and one that checks them. The check knows which group it stands in,
so a mistyped letter, two letters in the wrong order and two groups in the wrong order are all found, and the group
can be named.
"""

from __future__ import annotations

import secrets

from desktop.core.errors import Problem, UserError

KEY_LENGTH = 32
GROUPS = 13
GROUP_LENGTH = 5
LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Digits and letters without I, L, O and U, which are read as 1, 1, 0 and V."""

_DATA = GROUP_LENGTH - 1
_SPARE_BITS = GROUPS * _DATA * 5 - KEY_LENGTH * 8
_LOOK_ALIKE = str.maketrans("IilLoOuU", "111100VV")
_FIELD = 0b100101
"""The polynomial x⁵ + x² + 1, in whose field of 32 the check is counted."""


def groups(key: bytes) -> tuple[str, ...]:
    """The groups of a key of 32 bytes."""
    if len(key) != KEY_LENGTH:
        raise ValueError("a key has 32 bytes")
    number = int.from_bytes(key, "big") << _SPARE_BITS
    values = [number >> (5 * place) & 31 for place in reversed(range(GROUPS * _DATA))]
    parts = [values[at : at + _DATA] for at in range(0, len(values), _DATA)]
    return tuple(
        "".join(LETTERS[value] for value in (*part, _check(part, at))) for at, part in enumerate(parts)
    )


def written(key: bytes) -> str:
    """The whole code, its groups parted by dashes."""
    return "-".join(groups(key))


def is_like_code(text: str) -> bool:
    """Whether somebody has typed a recovery code, perhaps with mistakes, and no passphrase."""
    letters = _letters(text)
    longest = GROUPS * GROUP_LENGTH + 2
    near = longest - 4 <= len(letters) <= longest
    return near and all(letter in LETTERS for letter in letters)


def read(text: str) -> bytes:
    """The key of a code, in any case, with or without dashes and spaces.

    Raises ``UserError``: CODE_LENGTH with how many ``groups`` there are ``of`` thirteen, CODE_WRONG with the first
    ``group``, counted from 1, in which something is mistyped.
    """
    letters = _letters(text)
    number = 0
    for at in range(min(GROUPS, len(letters) // GROUP_LENGTH)):
        values = [LETTERS.find(letter) for letter in letters[at * GROUP_LENGTH : (at + 1) * GROUP_LENGTH]]
        if -1 in values or _check(values[:_DATA], at) != values[_DATA]:
            raise _mistyped(at)
        for value in values[:_DATA]:
            number = number << 5 | value
    if len(letters) != GROUPS * GROUP_LENGTH:
        whole, begun = divmod(len(letters), GROUP_LENGTH)
        typed = whole + bool(begun and whole >= GROUPS)
        raise UserError(Problem.CODE_LENGTH, field="code", groups=typed, of=GROUPS)
    if number & (1 << _SPARE_BITS) - 1:
        raise _mistyped(GROUPS - 1)
    return (number >> _SPARE_BITS).to_bytes(KEY_LENGTH, "big")


def is_group(typed: str, group: str) -> bool:
    """Whether what was typed to confirm it is this group; half a character, as a paste may bring, is not."""
    return secrets.compare_digest(_letters(typed).encode(errors="surrogatepass"), group.encode())


def place_of(group: int, text: str) -> tuple[int, int]:
    """Where a group, counted from 1, begins and ends in what was typed; both at the end where it is not there."""
    counted = [at for at, letter in enumerate(text) if _counts(letter)]
    of_group = counted[(group - 1) * GROUP_LENGTH : group * GROUP_LENGTH]
    return (of_group[0], of_group[-1] + 1) if of_group else (len(text), len(text))


def _letters(text: str) -> str:
    """Only what counts, with letters that look alike made one."""
    return "".join(letter for letter in text if _counts(letter)).translate(_LOOK_ALIKE).upper()


def _counts(letter: str) -> bool:
    return not letter.isspace() and letter not in "-–—_.·"


def _mistyped(at: int) -> UserError:
    return UserError(Problem.CODE_WRONG, field="code", group=at + 1)


def _check(values: list[int], at: int) -> int:
    """A sum in which every place has another weight, and the group's own number."""
    total, weight = at, 2
    for value in values:
        total ^= _times(value, weight)
        weight = _times(weight, 2)
    return total


def _times(left: int, right: int) -> int:
    product = 0
    while right:
        if right & 1:
            product ^= left
        left <<= 1
        if left & 32:
            left ^= _FIELD
        right >>= 1
    return product
