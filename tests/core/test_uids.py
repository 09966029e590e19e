"""Identities: UUIDs like no other, and series of them that stand side by side."""

from __future__ import annotations

import uuid

import pytest

from desktop.core import uids
from desktop.core.uids import new_uid, new_uids


def test_they_are_random_uuids_as_others_write_them() -> None:
    made = [new_uid() for _ in range(50)]
    assert len(set(made)) == len(made)
    assert {str(uuid.UUID(uid)) == uid and uuid.UUID(uid).version for uid in made} == {4}


def test_a_series_stands_side_by_side_in_the_order_in_which_it_was_made() -> None:
    series = new_uids()
    made = [next(series) for _ in range(300)]
    assert made == sorted(made)
    assert len({uid[:8] for uid in made}) == 1
    assert len({uid[14:] for uid in made}) == len(made), "the rest of each is random"
    assert {str(uuid.UUID(uid)) == uid and uuid.UUID(uid).version for uid in made} == {4}


def test_two_series_have_nothing_in_common() -> None:
    one, other = new_uids(), new_uids()
    assert next(one)[:8] != next(other)[:8]


def test_a_long_series_begins_anew_before_it_repeats_a_number(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(uids, "_COUNTED", 3)
    series = new_uids()
    made = [next(series)[:13] for _ in range(9)]
    assert len(set(made)) == len(made)
    assert len({start[:8] for start in made}) == 3
