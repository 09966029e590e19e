"""Turning protection on and off, and another passphrase: all of it or nothing, and nothing readable stays unsaid."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2 as driver

from desktop.core import recovery_code
from desktop.core.errors import Problem, UserError
from desktop.core.paths import Profile
from desktop.ops import inbox
from desktop.storage import (
    backup,
    check,
    cipher_file,
    opening,
    protecting,
    rekeying,
)
from desktop.storage.database import connect
from desktop.storage.protecting import Turned
from desktop.storage.typing_log import TypingLog
from tests.helpers.there import there
from tests.storage import protected
from tests.storage.protected import CLOCK, PASSPHRASE

pytestmark = pytest.mark.long

Turn = Callable[[Profile], Turned]


def turn_on(places: Profile) -> Turned:
    return protecting.turn_on(places.notebook, PASSPHRASE, profile=places, clock=CLOCK)


def change(places: Profile) -> Turned:
    return protecting.change_passphrase(places.notebook, PASSPHRASE, "another", profile=places, clock=CLOCK)


def turn_off(places: Profile) -> Turned:
    return protecting.turn_off(places.notebook, PASSPHRASE, profile=places, clock=CLOCK)


TURNS: list[Turn] = [turn_on, change, turn_off]


def lay_out(places: Profile, turn: Turn) -> bytes | None:
    """The notebook as it has to be before; its key."""
    if turn is not turn_on:
        return protected.lay_out(places)
    protected.make_plain(places)
    return None


def folder(places: Profile) -> list[str]:
    return sorted(path.name for path in places.notebook.parent.iterdir())


@pytest.mark.parametrize("turn", TURNS)
def test_everything_is_there_afterwards(places: Profile, turn: Turn) -> None:
    key = lay_out(places, turn)
    before = protected.rows(places, key)
    turned = turn(places)
    assert folder(places) == [places.notebook.name]
    assert places.notebook.stat().st_mode & 0o777 == 0o600
    assert protected.rows(places, turned.key) == before
    found = check.examine(places.notebook, key=turned.key)
    assert found.sound
    assert found.schema > 0


@pytest.mark.parametrize("turn", TURNS)
def test_steps_search_and_undo_go_on(places: Profile, turn: Turn) -> None:
    from desktop.ops import inbox

    key = lay_out(places, turn)
    before = protected.opened(places, key)
    before.perform("Quick note", inbox.add, {"text": "platypus"})
    before.close()
    after = protected.opened(places, turn(places).key)
    assert after.undo_label == "Quick note"
    count = after.db.value("SELECT count(*) FROM inbox_line")
    after.undo()
    assert after.db.value("SELECT count(*) FROM inbox_line") == count - 1
    after.redo()
    assert after.db.value("SELECT count(*) FROM inbox_line") == count
    after.close()


def test_turned_on_it_is_one_standard_sqlcipher_file(places: Profile) -> None:
    protected.make_plain(places)
    turned = turn_on(places)
    assert cipher_file.is_protected(places.notebook)
    assert cipher_file.salt_of(places.notebook) == turned.salt
    assert there(turned.key) == cipher_file.derive(PASSPHRASE, turned.salt)
    for word in (PASSPHRASE, f"x'{recovery_code.read(turned.code).hex()}'"):
        connection = driver.connect(places.notebook)
        connection.execute(f'PRAGMA key = "{word}"')
        assert connection.execute("PRAGMA cipher_integrity_check").fetchall() == []
        assert connection.execute("SELECT count(*) FROM person").fetchone()[0] > 0
        connection.close()


def test_a_page_half_written_under_its_log_is_no_damage(places: Profile, tmp_path: Path) -> None:
    protected.make_plain(places)
    key = turn_on(places).key
    ws = protected.opened(places, key)
    ws.perform("Note", inbox.add, {"text": "One more"})
    copy = tmp_path / "cut.askwell"
    log = tmp_path / "cut.askwell-wal"
    shutil.copy(places.notebook, copy)
    shutil.copy(f"{places.notebook}-wal", log)
    ws.close()
    page = int.from_bytes(log.read_bytes()[32:36], "big")  # of the log's first frame
    with copy.open("r+b") as file:
        file.seek((page - 1) * 4096 + 100)
        file.write(bytes(512))
    assert check.examine(copy, key=key).sound
    log.unlink()
    assert not check.examine(copy, key=key).sound


def test_a_backup_is_made_at_once_that_the_code_alone_opens(places: Profile) -> None:
    protected.make_plain(places)
    turned = turn_on(places)
    made = there(turned.backup)
    assert made.name.endswith("-protect.askwell")
    assert check.examine(made, key=recovery_code.read(turned.code)).sound
    assert cipher_file.salt_of(made) == turned.salt


def test_another_passphrase_makes_another_key_and_the_old_one_is_out(places: Profile) -> None:
    old = protected.lay_out(places)
    turned = change(places)
    assert turned.key not in (None, old)
    assert turned.salt != turned.old_salt
    for wrong in (old, None):
        with pytest.raises(UserError) as caught:
            protected.opened(places, wrong)
        expected = Problem.KEY_WRONG if wrong else Problem.NOTEBOOK_PROTECTED
        assert caught.value.problem is expected


def test_turned_off_it_is_plain_and_backed_up(places: Profile) -> None:
    protected.lay_out(places)
    turned = turn_off(places)
    assert cipher_file.is_plain(places.notebook)
    assert (turned.key, turned.code, turned.left) == (None, "", [])
    assert cipher_file.is_plain(there(turned.backup))


@pytest.mark.parametrize("turn", [change, turn_off])
@pytest.mark.parametrize("typed", ["code", "wrong"])
def test_it_takes_the_passphrase_or_the_code(
    places: Profile, turn: Turn, typed: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    key = protected.lay_out(places)
    before = places.notebook.read_bytes()
    word = recovery_code.written(key) if typed == "code" else "wrong"
    monkeypatch.setattr(f"{__name__}.PASSPHRASE", word)
    if typed == "code":
        turn(places)
        return
    with pytest.raises(UserError) as caught:
        turn(places)
    assert caught.value.problem is Problem.PASSPHRASE_WRONG
    assert places.notebook.read_bytes() == before


@pytest.mark.parametrize("word", ["", "   "])
def test_no_empty_passphrase(places: Profile, word: str) -> None:
    protected.make_plain(places)
    with pytest.raises(UserError) as caught:
        protecting.turn_on(places.notebook, word, profile=places, clock=CLOCK)
    assert caught.value.problem is Problem.PASSPHRASE_EMPTY
    assert cipher_file.is_plain(places.notebook)


def test_protected_twice_is_refused(places: Profile) -> None:
    protected.lay_out(places)
    with pytest.raises(UserError) as caught:
        turn_on(places)
    assert caught.value.problem is Problem.NOTEBOOK_PROTECTED


@pytest.mark.parametrize("turn", TURNS)
def test_an_open_notebook_is_left_alone(places: Profile, turn: Turn) -> None:
    workspace = protected.opened(places, lay_out(places, turn))
    with pytest.raises(UserError) as caught:
        turn(places)
    assert caught.value.problem is Problem.NOTEBOOK_IN_USE
    workspace.close()


def test_what_is_not_saved_yet_keeps_the_protection_as_it_is(places: Profile) -> None:
    protected.make_plain(places)
    workspace = protected.opened(places, None)
    log = there(workspace.typing_log)
    log.keep({"a line": "half a word"})
    workspace.close()
    with pytest.raises(UserError) as caught:
        turn_on(places)
    assert caught.value.problem is Problem.PROTECTION_UNSAVED
    assert log.texts() == {"a line": "half a word"}
    assert cipher_file.is_plain(places.notebook)


def test_what_waits_in_the_log_comes_along(places: Profile) -> None:
    protected.make_plain(places)
    connection = connect(places.notebook)
    connection.execute("INSERT INTO notebook (key, value) VALUES ('late', 'platypus')")
    wal = Path(f"{places.notebook}-wal")
    kept = wal.read_bytes()
    before = places.notebook.read_bytes()
    connection.close()
    places.notebook.write_bytes(before)
    wal.write_bytes(kept)
    turned = turn_on(places)
    workspace = protected.opened(places, turned.key)
    assert workspace.db.value("SELECT value FROM notebook WHERE key = 'late'") == "platypus"
    workspace.close()


@pytest.mark.parametrize("turn", TURNS)
@pytest.mark.parametrize("step", ["os.replace", "os.fsync", "desktop.storage.rekeying._compare"])
def test_a_step_that_fails_leaves_everything_as_it_was(
    places: Profile, turn: Turn, step: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    key = lay_out(places, turn)
    before = places.notebook.read_bytes()

    def fail(*_arguments: object, **_named: object) -> None:
        raise OSError(5, "as a broken disk says")

    with monkeypatch.context() as broken:
        broken.setattr(step, fail)
        with pytest.raises(UserError) as caught:
            turn(places)
    assert caught.value.problem in (Problem.FILE_UNWRITABLE, Problem.PROTECTION_FAILED)
    assert places.notebook.read_bytes() == before
    assert folder(places) == [places.notebook.name]
    protected.opened(places, key).close()


@pytest.mark.parametrize(
    "harm", ["DELETE FROM note_line WHERE id = 1", "UPDATE sqlite_sequence SET seq = 0", "DROP INDEX {index}"]
)
def test_a_copy_that_is_not_equal_is_thrown_away(
    places: Profile, harm: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    protected.make_plain(places)
    before = places.notebook.read_bytes()
    real = rekeying._export

    def export(source: Path, target: Path, *, key: bytes | None, new_key: bytes | None) -> None:
        real(source, target, key=key, new_key=new_key)
        connection = connect(target, key=new_key)
        found = "SELECT name FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL LIMIT 1"
        connection.execute("PRAGMA foreign_keys = OFF")
        connection.execute("PRAGMA journal_mode = DELETE")
        connection.execute(harm.format(index=connection.execute(found).fetchone()[0]))
        connection.close()

    monkeypatch.setattr(rekeying, "_export", export)
    with pytest.raises(UserError) as caught:
        turn_on(places)
    assert caught.value.problem is Problem.PROTECTION_FAILED
    assert places.notebook.read_bytes() == before
    assert folder(places) == [places.notebook.name]


def test_numbers_in_the_head_that_are_lost_are_noticed(
    places: Profile, monkeypatch: pytest.MonkeyPatch
) -> None:
    protected.make_plain(places)
    monkeypatch.setattr(rekeying, "_IN_THE_HEAD", ())
    with pytest.raises(UserError):
        turn_on(places)
    assert cipher_file.is_plain(places.notebook)


def test_no_backup_is_said_and_the_notebook_is_protected_all_the_same(
    places: Profile, monkeypatch: pytest.MonkeyPatch
) -> None:
    protected.make_plain(places)

    def fail(*_arguments: object, **_named: object) -> None:
        raise UserError(Problem.BACKUP_FAILED)

    monkeypatch.setattr(backup, "back_up", fail)
    turned = turn_on(places)
    assert turned.backup is None
    assert cipher_file.is_protected(places.notebook)


def test_what_a_killed_run_left_goes_at_the_next_start(places: Profile) -> None:
    key = protected.lay_out(places)
    before = protected.rows(places, key)
    draft = places.notebook.with_name(f".{places.notebook.name}.turning")
    old = places.notebook.with_name(f".{places.notebook.name}.turned")
    draft.write_bytes(b"plain words " * 1000)
    os.link(places.notebook, old)
    assert protected.rows(places, key) == before
    assert folder(places) == [places.notebook.name]
    old.write_bytes(b"plain words " * 1000)
    with old.open("rb") as held:
        assert protected.rows(places, key) == before
        assert set(held.read()) == {0}
    assert folder(places) == [places.notebook.name]


def test_what_a_killed_run_left_stays_while_the_notebook_cannot_be_read(places: Profile) -> None:
    key = protected.lay_out(places)
    old = places.notebook.with_name(f".{places.notebook.name}.turned")
    old.write_bytes(b"perhaps all there is")
    places.notebook.write_bytes(os.urandom(8192))
    with pytest.raises(UserError):
        protected.opened(places, key)
    assert old.read_bytes() == b"perhaps all there is"


def test_the_typing_log_is_under_the_key(places: Profile) -> None:
    key = protected.lay_out(places)
    workspace = protected.opened(places, key)
    log = there(workspace.typing_log)
    log.keep({"a line": "platypus"})
    assert cipher_file.is_protected(log.path)
    assert b"platypus" not in log.path.read_bytes()
    assert TypingLog(log.path, key=key).texts() == {"a line": "platypus"}
    assert TypingLog(log.path).texts() == {}
    log.clear()
    workspace.close()


def test_no_key_gets_into_a_log(places: Profile) -> None:
    protected.make_plain(places)
    turned = turn_on(places)
    assert repr(turned) == "Turned(protected)"
    assert opening.folder_of_backups(places, places.notebook).is_dir()


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such limit")
def test_a_crash_with_a_protected_notebook_open_leaves_no_memory_on_the_disk(places: Profile) -> None:
    key = protected.lay_out(places)
    code = (
        "import resource, sys; from pathlib import Path; from desktop.core.clock import Clock;"
        "from desktop.core.paths import Profile; from desktop.storage import opening;"
        "most = resource.getrlimit(resource.RLIMIT_CORE)[1];"
        "resource.setrlimit(resource.RLIMIT_CORE, (most, most)); places = Profile.find();"
        "opening.open_notebook(places.notebook, profile=places, clock=Clock(), key=bytes.fromhex(sys.argv[1]));"
        "print(resource.getrlimit(resource.RLIMIT_CORE)[0])"
    )
    done = subprocess.run([sys.executable, "-c", code, key.hex()], capture_output=True, text=True, check=True)
    assert done.stdout == "0\n"
