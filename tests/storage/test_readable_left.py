"""Files that can still be read without the passphrase: named, protected or wiped."""

from __future__ import annotations

import os
import subprocess
import sys
from functools import partial
from pathlib import Path

from desktop.core.files import make_private_folder
from desktop.core.paths import Profile
from desktop.storage import backup, check, protecting, readable_left, typing_log
from desktop.storage.protecting import Turned
from tests.helpers.there import there
from tests.storage import protected
from tests.storage.protected import CLOCK, PASSPHRASE


def turn_on(places: Profile) -> Turned:
    return protecting.turn_on(places.notebook, PASSPHRASE, profile=places, clock=CLOCK)


def change(places: Profile) -> Turned:
    return protecting.change_passphrase(places.notebook, PASSPHRASE, "another", profile=places, clock=CLOCK)


def test_files_that_anybody_still_reads_are_named_protected_or_wiped(places: Profile) -> None:
    protected.make_plain(places)
    workspace = protected.opened(places, None)
    plain = [there(workspace.back_up(reason)) for reason in ("hand", "import")]
    log = there(workspace.typing_log)
    workspace.close()
    aside = places.notebook.with_name(f"{places.notebook.stem} (damaged 2026-01-01 120000).askwell")
    aside.write_bytes(places.notebook.read_bytes())
    make_private_folder(log.path.parent)
    log.keep({"a line": "words"})
    log.set_aside()
    turned = turn_on(places)
    assert {left.path for left in turned.left} >= {*plain, aside}
    assert sorted(left.kind for left in turned.left) == ["aside", "backup", "backup", "log"]
    assert all(left.plain for left in turned.left)
    key, salt = there(turned.key), turned.salt
    first, *others = [left for left in turned.left if left.kind == "backup"]
    assert readable_left.protect([first], key=key, salt=salt) == []
    assert check.examine(first.path, key=turned.key).sound
    assert backup.listed(first.path.parent)[0].at == first.at
    rest = [*others, *(left for left in turned.left if left.kind != "backup")]
    assert [left.kind for left in readable_left.protect(rest, key=key, salt=salt)] == ["log"]
    again = readable_left.listed(places.notebook, uid=workspace._uid, profile=places, key=there(turned.key))
    assert [left.kind for left in again] == ["log"]
    assert readable_left.delete(again) == []
    assert not list(places.unsaved_folder.glob(f"*{typing_log.SUFFIX}*"))


def test_what_killed_programs_left_among_the_backups_is_wiped(places: Profile) -> None:
    protected.make_plain(places)
    workspace = protected.opened(places, None)
    kept = there(workspace.back_up("hand"))
    workspace.close()
    gone = subprocess.Popen([sys.executable, "-c", ""])
    gone.wait()
    half = kept.with_name(f".{kept.name}.{gone.pid}.part")
    half.write_bytes(b"plain words " * 500)
    twin = kept.with_name(f".{kept.name}.{gone.pid}.before")
    os.link(kept, twin)
    working = kept.with_name(f".{kept.name}.{os.getpid()}.part")
    working.write_bytes(b"somebody is at work")
    restored = places.notebook.with_name(f".{places.notebook.name}.restored")
    restored.write_bytes(b"plain words " * 500)
    before = kept.read_bytes()
    with half.open("rb") as held:
        turned = turn_on(places)
        held.seek(0)
        assert set(held.read()) == {0}
    assert [half.exists(), twin.exists(), working.exists(), restored.exists()] == [False, False, True, False]
    assert kept.read_bytes() == before
    assert [left.path for left in turned.left] == [kept]


def test_backups_of_the_passphrase_before_are_named_and_taken_along(places: Profile) -> None:
    old = protected.lay_out(places)
    turned = change(places)
    assert [(left.kind, left.plain) for left in turned.left] == [("backup", False)]
    key, salt = there(turned.key), turned.salt
    assert readable_left.protect(turned.left, key=key, salt=salt) == turned.left
    assert readable_left.protect(turned.left, key=key, salt=salt, old_key=old) == []
    assert check.examine(turned.left[0].path, key=turned.key).sound


def test_the_log_beside_a_protected_notebook_set_aside_is_not_told_of_as_readable(places: Profile) -> None:
    key = protected.lay_out(places)
    aside = places.notebook.with_name(f"{places.notebook.stem} (damaged 2026-01-01 120000).askwell")
    aside.write_bytes(places.notebook.read_bytes())
    log, index = (Path(f"{aside}{end}") for end in ("-wal", "-shm"))
    log.write_bytes(os.urandom(9000))
    index.write_bytes(bytes(9000))
    listed = partial(readable_left.listed, places.notebook, uid="", profile=places, key=key)
    assert listed() == []
    aside.write_bytes(b"SQLite format 3\0" + bytes(9000))
    assert [left.path for left in listed()] == [aside, log]
