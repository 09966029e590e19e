"""Finding the key of a protected notebook, from what was typed and from the keyring."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import keyring
import pytest
from keyring.backends import null

from desktop.core import recovery_code
from desktop.core.errors import Problem, UserError
from desktop.core.paths import Profile
from desktop.core.secrets import State
from desktop.core.settings import Settings
from desktop.storage import cipher_file, opening, protecting, unlocking
from desktop.storage.unlocking import KeyringAnswer
from tests.helpers import scripted_keyring
from tests.helpers.scripted_keyring import OtherKeyring, Script, ScriptedKeyring
from tests.helpers.there import there
from tests.storage import protected
from tests.storage.protected import CLOCK, PASSPHRASE, damage


@pytest.fixture
def key(places: Profile) -> bytes:
    return protected.lay_out(places)


@pytest.fixture
def script(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Script]:
    monkeypatch.setenv(scripted_keyring.VARIABLE, str(tmp_path / "script.json"))
    before = keyring.get_keyring()
    keyring.set_keyring(ScriptedKeyring())
    yield Script(tmp_path / "script.json")
    keyring.set_keyring(before)


def problem_of(path: Path, typed: str) -> UserError:
    before = path.read_bytes()
    with pytest.raises(UserError) as caught:
        unlocking.unlock(path, typed)
    assert path.read_bytes() == before
    return caught.value


def test_by_passphrase_and_by_code(places: Profile, key: bytes) -> None:
    code = recovery_code.written(key)
    assert unlocking.unlock(places.notebook, PASSPHRASE) == key
    assert unlocking.unlock(places.notebook, code) == key
    assert unlocking.unlock(places.notebook, code.lower().replace("-", " ")) == key


@pytest.mark.parametrize("typed", ["", "  ", "wrong", PASSPHRASE.upper(), PASSPHRASE + " "])
def test_what_is_not_it(places: Profile, key: bytes, typed: str) -> None:
    assert problem_of(places.notebook, typed).problem is Problem.PASSPHRASE_WRONG
    assert key


def test_a_mistyped_code_names_the_group(places: Profile, key: bytes) -> None:
    groups = list(recovery_code.groups(key))
    groups[4] = ("1" if groups[4][0] == "0" else "0") + groups[4][1:]
    error = problem_of(places.notebook, "-".join(groups))
    assert error.problem is Problem.CODE_WRONG
    assert error.facts["group"] == 5


def test_the_code_of_another_notebook(places: Profile, key: bytes) -> None:
    assert problem_of(places.notebook, recovery_code.written(bytes(32))).problem is Problem.CODE_OTHER
    assert key


def test_a_long_passphrase_that_looks_like_a_code(places: Profile) -> None:
    long = "a passphrase of just as many letters and digits as recovery codes have 427 xyz"
    long = long[: long.index("xyz")] + "x" * (65 - len(long.replace(" ", "")) + 3)
    assert recovery_code.is_like_code(long)
    protected.make_plain(places)
    turned = protected.protect(places, long)
    assert unlocking.unlock(places.notebook, long) == turned.key


@pytest.mark.parametrize("page", [1, 2, 30])
def test_a_damaged_file_is_not_taken_for_a_wrong_passphrase(places: Profile, key: bytes, page: int) -> None:
    damage(places.notebook, page)
    assert unlocking.unlock(places.notebook, PASSPHRASE) == key
    assert problem_of(places.notebook, "wrong").problem is Problem.PASSPHRASE_WRONG


def test_a_damaged_head_is_healed_by_what_the_backups_know(places: Profile, key: bytes) -> None:
    before = protected.rows(places, key)
    whole = places.notebook.read_bytes()
    damage(places.notebook, 1, at=5)
    folder = opening.folder_of_backups(places, places.notebook)
    assert problem_of(places.notebook, PASSPHRASE).problem is Problem.PASSPHRASE_WRONG
    for typed in (PASSPHRASE, recovery_code.written(key)):
        found = unlocking.unlock(places.notebook, typed, backups=folder)
        assert found == key + whole[:16]
    assert protected.rows(places, found) == before
    assert cipher_file.salt_of(places.notebook) == whole[:16]
    assert protected.rows(places, key) == before


def test_what_is_no_protected_notebook(places: Profile, tmp_path: Path) -> None:
    protected.make_plain(places)
    assert problem_of(places.notebook, PASSPHRASE).problem is Problem.NOT_A_NOTEBOOK
    with pytest.raises(UserError) as caught:
        unlocking.unlock(tmp_path / "none.askwell", PASSPHRASE)
    assert caught.value.problem is Problem.NOTEBOOK_MISSING


def test_an_open_notebook_confirms_without_its_file(key: bytes, places: Profile) -> None:
    salt = cipher_file.salt_of(places.notebook)
    assert unlocking.confirms(PASSPHRASE, key=key, salt=salt)
    assert unlocking.confirms(recovery_code.written(key), key=key, salt=salt)
    assert not unlocking.confirms("wrong", key=key, salt=salt)
    assert not unlocking.confirms(recovery_code.written(bytes(32)), key=key, salt=salt)
    assert not unlocking.confirms("", key=key, salt=salt)


def test_the_keyring_opens_what_it_kept(places: Profile, key: bytes, script: Script) -> None:
    salt = cipher_file.salt_of(places.notebook)
    assert unlocking.by_keyring(places.notebook, settings=Settings()).state is State.NOT_ASKED
    state, settings = unlocking.keep_in_keyring(salt, key, settings=Settings())
    assert state is State.STORED
    assert unlocking.by_keyring(places.notebook, settings=settings) == KeyringAnswer(State.STORED, key)
    assert key.hex() not in repr(settings)
    assert key.hex() in script.path.read_text("utf-8")
    state, settings = unlocking.forget_in_keyring(salt, settings=settings)
    assert (state, settings, script.entries) == (State.ABSENT, Settings(), {})


NINE: dict[State, dict[str, Any]] = {
    State.NONE: {"fault": "none"},
    State.REFUSED: {},
    State.LOCKED: {"fault": "locked"},
    State.SLOW: {"seconds": 30},
    State.CHANGED: {},
    State.ABSENT: {"entries": {}},
    State.UNREACHABLE: {"fault": "bus"},
    State.WRONG: {},
    State.DAMAGED: {},
}


@pytest.mark.parametrize("state", NINE)
def test_nine_states_are_told_apart_and_none_changes_a_file(
    places: Profile, key: bytes, script: Script, state: State
) -> None:
    settings = unlocking.keep_in_keyring(cipher_file.salt_of(places.notebook), key, settings=Settings())[1]
    script.write(**NINE[state])
    if state is State.CHANGED:
        keyring.set_keyring(OtherKeyring())
    elif state is State.REFUSED:
        keyring.set_keyring(null.Keyring())
    elif state is State.WRONG:
        script.write(entries=dict.fromkeys(script.entries, bytes(32).hex()))
    elif state is State.DAMAGED:
        damage(places.notebook, 1)
    before = places.notebook.read_bytes()
    answer = unlocking.by_keyring(places.notebook, settings=settings, seconds=0.05)
    assert answer == KeyringAnswer(state, key if state is State.DAMAGED else None)
    assert places.notebook.read_bytes() == before
    assert unlocking.unlock(places.notebook, PASSPHRASE) == key


@pytest.mark.parametrize("entry", ["", "zz", "00", "ä" * 64])
def test_an_entry_that_is_no_key(places: Profile, key: bytes, script: Script, entry: str) -> None:
    settings = unlocking.keep_in_keyring(cipher_file.salt_of(places.notebook), key, settings=Settings())[1]
    script.write(entries=dict.fromkeys(script.entries, entry))
    assert unlocking.by_keyring(places.notebook, settings=settings).state is State.WRONG


def test_a_keyring_that_does_not_keep_it_is_not_remembered(
    places: Profile, key: bytes, script: Script
) -> None:
    script.write(fault="set")
    kept = unlocking.keep_in_keyring(cipher_file.salt_of(places.notebook), key, settings=Settings())
    assert kept == (State.REFUSED, Settings())


def test_the_keyring_follows_another_passphrase(places: Profile, key: bytes, script: Script) -> None:
    salt = cipher_file.salt_of(places.notebook)
    settings = unlocking.keep_in_keyring(salt, key, settings=Settings())[1]
    turned = protecting.change_passphrase(places.notebook, PASSPHRASE, "another", profile=places, clock=CLOCK)
    moved = unlocking.move_in_keyring(turned.old_salt, turned.salt, turned.key, settings=settings)
    assert moved[0] is State.STORED
    assert unlocking.by_keyring(places.notebook, settings=moved[1]).key == turned.key
    assert list(script.entries.values()) == [there(turned.key).hex()]
    state, settings = unlocking.move_in_keyring(turned.salt, b"", None, settings=moved[1])
    assert (state, settings, script.entries) == (State.ABSENT, Settings(), {})
    assert unlocking.move_in_keyring(b"x", b"y", key, settings=Settings()) == (State.NOT_ASKED, Settings())


def test_no_key_gets_into_a_log(key: bytes) -> None:
    assert repr(KeyringAnswer(State.STORED, key)) == "KeyringAnswer(stored)"
