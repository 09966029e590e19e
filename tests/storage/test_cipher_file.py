"""A protected notebook as a file: its key is recognised, and a damaged page told from a wrong key."""

from __future__ import annotations

import os
import random
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2 as driver

from desktop.core.paths import Profile
from desktop.storage import cipher_file
from tests.storage import protected
from tests.storage.protected import PASSPHRASE, damage


@pytest.fixture
def key(places: Profile) -> bytes:
    return protected.lay_out(places)


def test_the_passphrase_alone_opens_it_with_sqlcipher_itself(places: Profile, key: bytes) -> None:
    assert cipher_file.derive(PASSPHRASE, cipher_file.salt_of(places.notebook)) == key
    connection = driver.connect(places.notebook)
    connection.execute(f"PRAGMA key = '{PASSPHRASE}'")
    assert connection.execute("SELECT count(*) FROM person").fetchone()[0] > 0
    connection.close()


def test_letters_composed_in_another_way_are_the_same_passphrase() -> None:
    salt = bytes(16)
    assert cipher_file.derive("sen\u0303or", salt) == cipher_file.derive("se\u00f1or", salt)
    assert cipher_file.derive("Señor", salt) != cipher_file.derive("señor", salt)


def test_with_the_right_key_all_pages_verify_with_another_none(places: Profile, key: bytes) -> None:
    pages = places.notebook.stat().st_size // cipher_file.PAGE
    assert cipher_file.bad_pages(places.notebook, key) == []
    assert len(cipher_file.bad_pages(places.notebook, os.urandom(32))) == pages
    assert cipher_file.first_good_page(places.notebook, key) == 1
    assert cipher_file.first_good_page(places.notebook, os.urandom(32)) == 0


@pytest.mark.parametrize("page", [1, 2, 9])
def test_a_damaged_page_is_named_and_the_key_still_known(places: Profile, key: bytes, page: int) -> None:
    damage(places.notebook, page)
    assert cipher_file.bad_pages(places.notebook, key) == [page]
    assert cipher_file.recognises(places.notebook, key)
    assert cipher_file.opens(places.notebook, key) == (page != 1)


def test_pages_in_another_place_do_not_verify(places: Profile, key: bytes) -> None:
    data = places.notebook.read_bytes()
    size = cipher_file.PAGE
    places.notebook.write_bytes(
        data[:size] + data[2 * size : 3 * size] + data[size : 2 * size] + data[3 * size :]
    )
    assert cipher_file.bad_pages(places.notebook, key) == [2, 3]


def test_a_file_cut_off_within_a_page(places: Profile, key: bytes) -> None:
    data = places.notebook.read_bytes()
    places.notebook.write_bytes(data[: 3 * cipher_file.PAGE + 100])
    assert cipher_file.bad_pages(places.notebook, key) == [4]
    assert cipher_file.is_protected(places.notebook)


def test_a_damaged_salt_is_made_good_by_one_from_elsewhere(places: Profile, key: bytes) -> None:
    salt = cipher_file.salt_of(places.notebook)
    damage(places.notebook, 1, at=3)
    assert not cipher_file.recognises(places.notebook, key)
    assert cipher_file.bad_pages(places.notebook, key + salt) == []
    cipher_file.put_salt(places.notebook, salt)
    assert cipher_file.bad_pages(places.notebook, key) == []


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"x" * 8192,
        b"SQLite format 3\x00" + random.Random(1).randbytes(8192),
        b"PK\x03\x04" + random.Random(1).randbytes(8192),
        random.Random(1).randbytes(4000),
    ],
)
def test_what_is_not_protected(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "a.askwell"
    path.write_bytes(content)
    assert not cipher_file.is_protected(path)


def test_a_plain_notebook(places: Profile) -> None:
    protected.make_plain(places)
    assert cipher_file.is_plain(places.notebook)
    assert not cipher_file.is_protected(places.notebook)


def test_a_salt_is_never_taken_for_a_file_of_another_kind(monkeypatch: pytest.MonkeyPatch) -> None:
    drawn = [b"\x1f\x8b\x08" + bytes(13), b"SQLite format 3\x00", b"a salt of sixteen"[:16]]
    monkeypatch.setattr(os, "urandom", lambda _count: drawn.pop(0))
    assert cipher_file.new_salt() == b"a salt of sixtee"
    assert drawn == []


def test_a_wrong_key_of_a_large_file_is_told_after_some_of_its_pages(
    places: Profile, key: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cipher_file, "_PROBED", 8)
    tried = []
    real = cipher_file._Proof.holds

    def holds(proof: cipher_file._Proof, number: int, page: bytes) -> bool:
        tried.append(number)
        return real(proof, number, page)

    monkeypatch.setattr(cipher_file._Proof, "holds", holds)
    assert not cipher_file.recognises(places.notebook, bytes(32))
    assert 8 <= len(tried) <= 16
    assert tried[0] == 1
    assert tried[-1] > places.notebook.stat().st_size // cipher_file.PAGE * 3 // 4
    damage(places.notebook, 1)
    assert cipher_file.recognises(places.notebook, key)
