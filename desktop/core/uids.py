"""Fresh identities of records: UUIDs of version 4, put together by hand at a third of the price."""

from __future__ import annotations

import os
from collections.abc import Iterator

_COUNTED = 0xFFFF
_AT_ONCE = 128
#: The first digit of the fourth group keeps two bits of chance.
_VARIANTS = {digit: "89ab"[int(digit, 16) & 3] for digit in "0123456789abcdef"}


def new_uid() -> str:
    """A random identity for a record, like no other anywhere."""
    digits = os.urandom(16).hex()
    return _put_together(digits[:8], digits[8:12], digits[12:])


def new_uids() -> Iterator[str]:
    """Identities without end that stand side by side in an index, for rows that are added one after the other.

    With wholly random ones each row that is added in a large table has another page of its index read, changed and
    kept in memory. These begin alike, then they count; the greater part of each is random, and none tells a time.
    Chance is asked for once in a while only.
    """
    while True:
        start, chance = os.urandom(4).hex(), ""
        for number in range(_COUNTED + 1):
            place = 20 * (number % _AT_ONCE)
            chance = chance if place else os.urandom(10 * _AT_ONCE).hex()
            yield _put_together(start, f"{number:04x}", chance[place : place + 20])


def _put_together(start: str, middle: str, rest: str) -> str:
    """One identity of 8, 4 and 20 digits, of which one and two bits of another tell the version."""
    return f"{start}-{middle}-4{rest[1:4]}-{_VARIANTS[rest[4]]}{rest[5:8]}-{rest[8:]}"
