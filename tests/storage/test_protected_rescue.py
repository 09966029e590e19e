"""Backups, restores and salvage of protected notebooks: what was protected never becomes plain on the way."""

from __future__ import annotations

import os
import random
from pathlib import Path

import pytest

from desktop.core import recovery_code
from desktop.core.clock import FixedClock
from desktop.core.errors import Problem, UserError
from desktop.core.paths import Profile
from desktop.models.rescue import Rescue
from desktop.ops import demo
from desktop.storage import (
    check,
    cipher_file,
    lent_head,
    opening,
    protecting,
    rekeying,
    restoring,
    salvage,
    unlocking,
)
from desktop.storage.migrations.registry import SCHEMA
from desktop.storage.tables import Person
from tests.golden import golden
from tests.helpers.notebooks import contents
from tests.helpers.there import there
from tests.storage import protected
from tests.storage.protected import CLOCK, PASSPHRASE, damage

pytestmark = pytest.mark.long

NOW = CLOCK.now()


@pytest.fixture
def key(places: Profile) -> bytes:
    return protected.lay_out(places)


def backups_of(places: Profile) -> Path:
    return opening.folder_of_backups(places, places.notebook)


def made(places: Profile, key: bytes | None) -> Path:
    """A backup of the notebook as it is, which is changed after that."""
    workspace = protected.opened(places, key)
    found = there(workspace.back_up("hand"))
    workspace.perform("Rename", lambda _ws: Person.update(shown_name="Somebody else").execute())
    workspace.close()
    return found


def test_a_backup_is_brought_back_under_the_key(places: Profile, key: bytes) -> None:
    before = protected.rows(places, key)
    kept = made(places, key)
    assert cipher_file.is_protected(kept)
    was = there(
        restoring.restore_over(
            kept, places.notebook, backups=backups_of(places), now=NOW, key=key, source_key=key
        )
    )
    assert cipher_file.recognises(was, key)
    assert protected.rows(places, key) == before


def test_what_is_typed_finds_the_backups_that_it_opens(places: Profile) -> None:
    protected.make_plain(places)
    plain = made(places, None)
    first = there(protected.protect(places).backup)
    second = protecting.change_passphrase(
        places.notebook,
        PASSPHRASE,
        "lamps over granite",
        profile=places,
        clock=FixedClock("2026-03-20T09:00:00Z"),
    )
    rescue = Rescue(places.notebook, profile=places, clock=CLOCK)

    def found(typed: str) -> dict[Path, bytes]:
        return {one.kept.path: one.key for one in rescue.opened_by(typed)}

    new = {there(second.backup): there(second.key), plain: there(second.key)}
    assert found("lamps over granite") == found(second.code) == new
    with pytest.raises(UserError) as told:
        rescue.opened_by("not it")
    assert told.value.problem is Problem.PASSPHRASE_WRONG
    (old,) = rescue.opened_by(PASSPHRASE)
    assert old.kept.path == first
    rescue.bring_back_opened(old)
    assert cipher_file.recognises(places.notebook, old.key)


def test_a_plain_backup_is_brought_back_protected(places: Profile) -> None:
    before = protected.make_plain(places)
    kept = made(places, None)
    turned = protected.protect(places)
    workspace = protected.opened(places, turned.key)
    store = workspace.backups
    workspace.close()
    assert store.key_of(kept) is None
    store.put_in_place(kept)
    assert cipher_file.salt_of(places.notebook) == turned.salt
    assert protected.rows(places, turned.key) == before


def test_a_plain_backup_in_place_of_a_notebook_of_which_nothing_is_left(places: Profile, key: bytes) -> None:
    plain = places.notebook.with_name("plain.askwell")
    before = protected.rows(places, key)
    rekeying.write_anew(places.notebook, plain, key=key, new_key=None)
    places.notebook.unlink()
    arguments = {"backups": backups_of(places), "now": NOW, "key": key}
    restoring.restore_over(plain, places.notebook, **arguments)  # type: ignore[arg-type]
    assert protected.rows(places, key) == before
    assert cipher_file.derive(PASSPHRASE, cipher_file.salt_of(places.notebook)) == key
    places.notebook.unlink()
    for kept in backups_of(places).iterdir():
        kept.unlink()
    with pytest.raises(UserError):
        restoring.restore_over(plain, places.notebook, **arguments)  # type: ignore[arg-type]
    assert not places.notebook.exists()


def test_a_backup_of_the_passphrase_before(places: Profile, key: bytes) -> None:
    before = protected.rows(places, key)
    kept = made(places, key)
    turned = protecting.change_passphrase(places.notebook, PASSPHRASE, "another", profile=places, clock=CLOCK)
    workspace = protected.opened(places, turned.key)
    store = workspace.backups
    workspace.close()
    with pytest.raises(UserError) as caught:
        store.put_in_place(kept)
    assert caught.value.problem is Problem.KEY_WRONG
    store.put_in_place(kept, source_key=key)
    assert protected.rows(places, turned.key) == before


def test_a_protected_backup_never_makes_a_plain_notebook(places: Profile, key: bytes) -> None:
    kept = made(places, key)
    protecting.turn_off(places.notebook, PASSPHRASE, profile=places, clock=CLOCK)
    workspace = protected.opened(places, None)
    store = workspace.backups
    workspace.close()
    with pytest.raises(UserError) as caught:
        store.put_in_place(kept)
    assert caught.value.problem is Problem.NOTEBOOK_PROTECTED
    store.put_in_place(kept, source_key=key)
    assert cipher_file.recognises(places.notebook, key)


def test_on_a_new_computer_the_code_alone_is_enough(places: Profile, key: bytes, tmp_path: Path) -> None:
    before = protected.rows(places, key)
    kept = made(places, key)
    code = recovery_code.written(key)
    target = tmp_path / "elsewhere" / "back.askwell"
    restoring.restore_new(kept, target, key=unlocking.unlock(kept, code))
    elsewhere = Profile.under(tmp_path / "new life")
    workspace = opening.open_notebook(target, profile=elsewhere, clock=CLOCK, key=recovery_code.read(code))
    assert contents(workspace) == before
    workspace.close()


@pytest.mark.parametrize("wrong", [None, bytes(32)])
def test_without_the_code_nothing_is_restored(
    places: Profile, key: bytes, tmp_path: Path, wrong: bytes | None
) -> None:
    kept = made(places, key)
    before = kept.read_bytes()
    with pytest.raises(UserError) as caught:
        restoring.restore_new(kept, tmp_path / "back.askwell", key=wrong)
    assert caught.value.problem in (Problem.NOTEBOOK_PROTECTED, Problem.KEY_WRONG)
    assert not (tmp_path / "back.askwell").exists()
    assert kept.read_bytes() == before


def test_a_changed_bit_of_a_protected_backup_is_refused(places: Profile, key: bytes, tmp_path: Path) -> None:
    kept = made(places, key)
    whole = kept.read_bytes()
    chance = random.Random(12)
    for _ in range(40):
        data = bytearray(whole)
        data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
        kept.write_bytes(data)
        with pytest.raises(UserError):
            restoring.restore_new(kept, tmp_path / "back.askwell", key=key)
    assert not (tmp_path / "back.askwell").exists()


def test_of_all_backups_the_newest_that_opens_is_offered(places: Profile) -> None:
    protected.make_plain(places)
    plain = made(places, None)
    turned = protected.protect(places)
    key = there(turned.key)
    folder = backups_of(places)
    assert there(restoring.newest_good(folder, key=key)).path == turned.backup
    damage(there(turned.backup), 3)
    assert there(restoring.newest_good(folder, key=key)).path == plain
    assert there(restoring.newest_good(folder)).path == plain


def test_what_can_be_read_of_a_damaged_one_is_kept_under_its_key(places: Profile, key: bytes) -> None:
    before = protected.rows(places, key)
    pages = places.notebook.stat().st_size // cipher_file.PAGE
    for page in (pages // 2, pages // 2 + 1, pages - 3):
        damage(places.notebook, page)
    assert salvage.first_bad_page(places.notebook, key=key) == (pages // 2, pages)
    target = places.notebook.with_name("saved.askwell")
    saved = salvage.salvage(places.notebook, target, clock=CLOCK, nameless="Name lost", key=key)
    assert cipher_file.is_protected(target)
    assert cipher_file.derive(PASSPHRASE, cipher_file.salt_of(target)) == key
    rows = sum(len(found) for found in before.values())
    assert saved.rows >= rows - 30
    workspace = opening.open_notebook(target, profile=places, clock=CLOCK, key=key)
    assert workspace.db.value("SELECT count(*) FROM person") >= 1
    workspace.close()


def test_one_bad_page_loses_only_what_stood_on_it(places: Profile) -> None:
    workspace = opening.open_notebook(places.notebook, profile=places, clock=CLOCK, create=True)
    demo.fill(workspace, people=40, meetings=20, lines=8)
    workspace.close()
    key = there(protected.protect(places).key)
    sound = places.notebook.read_bytes()

    def saved_rows(name: str) -> int:
        target = places.notebook.with_name(name)
        return salvage.salvage(places.notebook, target, clock=CLOCK, nameless="Name lost", key=key).rows

    every_row = saved_rows("all.askwell")
    for page in range(10, len(sound) // cipher_file.PAGE, 30):
        places.notebook.write_bytes(sound)
        damage(places.notebook, page)
        assert saved_rows(f"{page}.askwell") >= 0.85 * every_row, page


def test_a_sound_one_has_no_bad_page(places: Profile, key: bytes) -> None:
    assert salvage.first_bad_page(places.notebook, key=key) is None
    assert salvage.first_bad_page(places.notebook.with_name("none"), key=key) == (0, 0)


def test_who_stands_in_which_backup_is_known_of_both_kinds(places: Profile) -> None:
    protected.make_plain(places)
    made(places, None)
    turned = protected.protect(places)
    workspace = protected.opened(places, turned.key)
    uid = workspace.db.value("SELECT uid FROM person LIMIT 1")
    assert len(workspace.backups.holding(uid)) == 2
    assert workspace.backups.holding("nobody of this name") == []
    workspace.close()


def test_a_notebook_that_is_no_longer_the_one_it_was_is_not_written(places: Profile, key: bytes) -> None:
    places.notebook.write_bytes(os.urandom(places.notebook.stat().st_size))
    before = places.notebook.read_bytes()
    for wrong in (None, key):
        with pytest.raises(UserError):
            protected.opened(places, wrong)
        with pytest.raises(UserError):
            opening.open_notebook(places.notebook, profile=places, clock=CLOCK, key=wrong, create=True)
    assert places.notebook.read_bytes() == before


@pytest.mark.parametrize("pages", ["first", "contents"])
def test_a_damaged_table_of_contents_loses_nothing_else(places: Profile, key: bytes, pages: str) -> None:
    before = protected.rows(places, key)
    contents_pages = lent_head._contents(places.notebook, key)
    assert 1 in contents_pages
    assert len(contents_pages) > 2
    for page in [1] if pages == "first" else contents_pages:
        damage(places.notebook, page)
    data = places.notebook.read_bytes()
    target = places.notebook.with_name("saved.askwell")
    saved = salvage.salvage(places.notebook, target, clock=CLOCK, nameless="Name lost", key=key)
    assert {table: lost for table, lost in saved.lost.items() if lost} == {
        "blob": 1
    }  # it never had its bytes
    workspace = opening.open_notebook(target, profile=places, clock=CLOCK, key=key)
    assert contents(workspace) == before | {"attachment": []}
    workspace.close()
    assert places.notebook.read_bytes() == data
    assert sorted(path.name for path in target.parent.iterdir()) == [places.notebook.name, target.name]


def test_a_salvage_with_another_key_says_so(places: Profile, key: bytes) -> None:
    damage(places.notebook, 1)
    for wrong, problem in ((bytes(32), Problem.KEY_WRONG), (None, Problem.NOTEBOOK_PROTECTED)):
        with pytest.raises(UserError) as caught:
            salvage.salvage(
                places.notebook, places.notebook.with_name("x"), clock=CLOCK, nameless="?", key=wrong
            )
        assert caught.value.problem is problem
    assert key


def test_a_copy_saved_elsewhere_is_under_the_same_passphrase(
    places: Profile, key: bytes, tmp_path: Path
) -> None:
    workspace = protected.opened(places, key)
    before = contents(workspace)
    workspace.save_copy(tmp_path / "copy.askwell")
    places.notebook.rename(tmp_path / "moved.askwell")
    workspace.save_copy(tmp_path / "copy of what has no name.askwell")
    workspace.close()
    for name in ("copy.askwell", "copy of what has no name.askwell"):
        copy = tmp_path / name
        found = unlocking.unlock(copy, PASSPHRASE)
        assert found == key
        again = opening.open_notebook(copy, profile=places, clock=CLOCK, key=found)
        assert contents(again) == before
        again.close()


def test_an_older_protected_notebook_is_brought_up_to_date_and_backed_up_under_its_key(
    places: Profile, tmp_path: Path
) -> None:
    path = golden.unpack(1, tmp_path)
    turned = protecting.turn_on(path, PASSPHRASE, profile=places, clock=CLOCK)
    assert check.examine(path, key=turned.key).schema == 1
    workspace = opening.open_notebook(path, profile=places, clock=CLOCK, key=turned.key)
    kept = next(kept for kept in workspace.backups.listed() if kept.reason == "migration")
    workspace.close()
    assert check.examine(path, key=turned.key).schema == SCHEMA
    assert check.examine(kept.path, key=turned.key).schema == 1
    assert cipher_file.is_protected(kept.path)


def test_erased_people_leave_no_backup_unnamed_and_the_salt_stays(places: Profile, key: bytes) -> None:
    salt = cipher_file.salt_of(places.notebook)
    workspace = protected.opened(places, key)
    person = workspace.db.value("SELECT min(id) FROM person")
    workspace.erase(person, label="Erase", mark="[erased]")
    workspace.close()
    assert cipher_file.salt_of(places.notebook) == salt
    assert unlocking.unlock(places.notebook, PASSPHRASE) == key
    assert check.examine(places.notebook, key=key).sound
