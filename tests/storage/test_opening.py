"""Opening and making notebooks, good and bad ones; what is no notebook is left as it is."""

from __future__ import annotations

import hashlib
import multiprocessing
import os
import random
import shutil
import sqlite3
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from desktop.core import resources
from desktop.core.clock import FixedClock
from desktop.core.errors import Problem, UserError
from desktop.core.paths import Profile
from desktop.core.version import VERSION
from desktop.domain.rules import fixed_uid
from desktop.storage import backup, check, notebook_file, opening, seed
from desktop.storage.database import DatabaseError, connect
from desktop.storage.migrations.registry import SCHEMA
from desktop.storage.workspace import Workspace
from desktop.views.messages import sentence
from tests.storage.rows import TABLES, make

unix_only = pytest.mark.skipif(os.name == "nt", reason="Windows keeps rights in another way")


def open_it(path: Path, *, create: bool = False) -> Workspace:
    return opening.open_notebook(path, profile=Profile.find(), clock=FixedClock(), create=create)


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def problem_of(path: Path) -> UserError:
    """What every way of opening says of a file, which stays as it is and alone."""
    before, around = digest(path) if path.is_file() else "", names(path.parent)
    problems = []
    for attempt in (open_it, opening.open_for_reading):
        with pytest.raises(UserError) as caught:
            attempt(path)
        problems.append(caught.value)
    assert problems[0].problem == problems[1].problem
    assert (digest(path) if path.is_file() else "") == before
    assert names(path.parent) == around
    assert "…" not in sentence(problems[0])
    return problems[0]


def test_a_first_start(places: Profile) -> None:
    ws = open_it(places.notebook, create=True)
    assert ws.db.value("SELECT count(*) FROM question") == len(resources.question_bank()) >= 55
    assert ws.db.value("SELECT count(*) FROM template") == len(resources.message_templates())
    first = resources.question_bank()[0]
    row = ws.db.one("SELECT uid, text, source, position FROM question ORDER BY id")
    assert row == (fixed_uid("question", first["key"]), first["text"], "built_in", 1)
    facts: dict[str, str] = dict(ws.db.rows("SELECT key, value FROM notebook"))
    assert (facts["written_by"], facts["created_at"]) == (VERSION, "2026-03-12T14:00:00.000Z")
    assert len(facts["uid"]) == 36
    assert ws.undo_label is None
    ws.close()
    assert names(places.data) == ["Askwell.askwell"]


def test_two_notebooks_share_what_is_built_in(places: Profile) -> None:
    uids = []
    for name in ("a", "b"):
        opening.make_notebook(places.data / f"{name}.askwell", clock=FixedClock())
        reader = opening.open_for_reading(places.data / f"{name}.askwell")
        uids.append(reader.rows("SELECT uid FROM question UNION SELECT uid FROM template ORDER BY 1"))
        reader.close()
    assert uids[0] == uids[1]


def test_one_writer_and_many_readers(places: Profile) -> None:
    ws = open_it(places.notebook, create=True)
    with pytest.raises(UserError) as caught:
        open_it(places.notebook)
    assert caught.value.problem is Problem.NOTEBOOK_IN_USE
    reader = opening.open_for_reading(places.notebook)
    ws.perform("Add", lambda ws: make(TABLES["person"]))
    assert reader.value("SELECT count(*) FROM person") == 1
    reader.close()
    assert ws.perform("Add", lambda ws: make(TABLES["person"]))[1] is not None
    ws.close()
    ws.close()
    assert names(places.data) == ["Askwell.askwell"]


def test_a_reader_leaves_nothing_behind(places: Profile) -> None:
    opening.make_notebook(places.notebook, clock=FixedClock())
    before = digest(places.notebook)
    reader = opening.open_for_reading(places.notebook)
    assert reader.value("SELECT count(*) FROM person") == 0
    reader.close()
    assert names(places.data) == ["Askwell.askwell"]
    assert digest(places.notebook) == before


def test_the_lock_is_given_back_when_opening_fails(tmp_path: Path) -> None:
    path = tmp_path / "a.askwell"
    path.write_text("Dear diary")
    with pytest.raises(UserError):
        open_it(path)
    assert names(tmp_path) == ["a.askwell", "prófile of tests"]


def test_making_over_something(tmp_path: Path) -> None:
    path = tmp_path / "a.askwell"
    path.write_text("Dear diary")
    with pytest.raises(UserError) as caught:
        opening.make_notebook(path, clock=FixedClock())
    assert caught.value.problem is Problem.NOTEBOOK_EXISTS
    assert path.read_text() == "Dear diary"


def test_a_missing_one(tmp_path: Path) -> None:
    for attempt in (open_it, opening.open_for_reading):
        with pytest.raises(UserError) as caught:
            attempt(tmp_path / "none.askwell")
        assert caught.value.problem is Problem.NOTEBOOK_MISSING
    assert names(tmp_path) == ["prófile of tests"]


@pytest.mark.parametrize("content", [b"Dear diary\n", b"", b"\x00" * 4096, b"PK\x03\x04" + b"x" * 5000])
def test_a_file_that_is_no_notebook(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "a.askwell"
    path.write_bytes(content)
    assert problem_of(path).problem is Problem.NOT_A_NOTEBOOK


@pytest.mark.parametrize("mode", ["delete", "wal"])
def test_a_database_of_another_program(tmp_path: Path, mode: str) -> None:
    path = tmp_path / "a.askwell"
    other = sqlite3.connect(path)
    other.execute(f"PRAGMA journal_mode = {mode}")
    other.execute("CREATE TABLE person (id INTEGER)")
    other.commit()
    other.close()
    assert problem_of(path).problem is Problem.NOT_A_NOTEBOOK


def test_a_folder(tmp_path: Path) -> None:
    path = tmp_path / "a.askwell"
    path.mkdir()
    assert problem_of(path).problem is Problem.NOT_A_NOTEBOOK


def test_something_random_may_be_protected(tmp_path: Path) -> None:
    path = tmp_path / "a.askwell"
    path.write_bytes(random.Random(1).randbytes(8192))
    assert problem_of(path).problem is Problem.NOTEBOOK_PROTECTED


def test_a_newer_notebook_names_both_versions(places: Profile) -> None:
    opening.make_notebook(places.notebook, clock=FixedClock())
    connection = connect(places.notebook)
    connection.execute(f"PRAGMA user_version = {SCHEMA + 4}")
    connection.execute("UPDATE notebook SET value = '9.8.7' WHERE key = 'written_by'")
    connection.close()
    error = problem_of(places.notebook)
    assert error.problem is Problem.NEWER_NOTEBOOK
    words = sentence(error)
    assert "9.8.7" in words
    assert f"form {SCHEMA + 4}" in words
    assert f"form {SCHEMA}." in words
    assert not places.backups.exists()


def test_a_damaged_one_is_refused_or_read_but_not_changed(places: Profile) -> None:
    ws = open_it(places.notebook, create=True)
    ws.perform("Add", lambda ws: [make(TABLES["person"]) for _ in range(200)])
    ws.close()
    good = places.notebook.read_bytes()
    choose = random.Random(3)
    refused = 0
    for _ in range(60):
        bad = bytearray(good)
        for _ in range(choose.randint(1, 64)):
            bad[choose.randrange(len(bad))] = choose.randrange(256)
        if choose.random() < 0.3:
            bad = bad[: choose.randrange(100, len(bad))]
        places.notebook.write_bytes(bad)
        try:
            sound = check.examine(places.notebook).sound
        except UserError:
            sound = False
        refused += not sound
        assert places.notebook.read_bytes() == bytes(bad)
        assert names(places.data) == ["Askwell.askwell"]
    assert refused > 30


def _as_somebody_else(work: Callable[[Path], str], path: Path, answers: Any) -> None:
    """Root may do anything, so the work is done as nobody."""
    if sys.platform != "win32" and os.getuid() == 0:
        os.setgid(65534)
        os.setuid(65534)
    try:
        answers.put(work(path))
    except UserError as error:
        answers.put(str(error.problem))
    except Exception as error:
        answers.put(repr(error))


def as_ordinary_user(work: Callable[[Path], str], path: Path) -> str:
    context = multiprocessing.get_context("fork")
    answers = context.SimpleQueue()
    process = context.Process(target=_as_somebody_else, args=(work, path, answers))
    process.start()
    process.join()
    return str(answers.get())


@pytest.fixture
def public(tmp_path: Path) -> Path:
    """A folder that an ordinary user can reach."""
    folder = tmp_path / "public"
    folder.mkdir()
    for step in [folder, *folder.parents][:-1]:
        if step.stat().st_uid == os.getuid() and step != Path("/tmp"):
            step.chmod(step.stat().st_mode | 0o055)
    folder.chmod(0o777)
    return folder


def _open(path: Path) -> str:
    open_it(path).close()
    return "opened"


def _create(path: Path) -> str:
    open_it(path, create=True).close()
    return "created"


def _read(path: Path) -> str:
    reader = opening.open_for_reading(path)
    count = reader.value("SELECT count(*) FROM question")
    reader.close()
    return f"read {bool(count)}"


@unix_only
def test_a_folder_that_cannot_be_read(public: Path) -> None:
    folder = public / "closed"
    opening.make_notebook(folder / "a.askwell", clock=FixedClock())
    folder.chmod(0o000)
    for work in (_open, _read, _create):
        assert as_ordinary_user(work, folder / "a.askwell") == Problem.FOLDER_UNREADABLE
    assert as_ordinary_user(_create, folder / "new.askwell") == Problem.FOLDER_UNREADABLE
    folder.chmod(0o700)
    assert names(folder) == ["a.askwell"]


@unix_only
def test_a_folder_that_cannot_be_written(public: Path) -> None:
    folder = public / "shared"
    opening.make_notebook(folder / "a.askwell", clock=FixedClock())
    (folder / "a.askwell").chmod(0o444)
    folder.chmod(0o555)
    assert as_ordinary_user(_open, folder / "a.askwell") == Problem.FILE_UNWRITABLE
    assert as_ordinary_user(_create, folder / "new.askwell") == Problem.FOLDER_UNREADABLE
    assert as_ordinary_user(_read, folder / "a.askwell") == "read True"
    assert names(folder) == ["a.askwell"]


@unix_only
def test_a_file_that_cannot_be_read(public: Path) -> None:
    path = public / "a.askwell"
    opening.make_notebook(path, clock=FixedClock())
    path.chmod(0o000)
    assert as_ordinary_user(_open, path) == Problem.FILE_UNREADABLE
    assert as_ordinary_user(_read, path) == Problem.FILE_UNREADABLE


@unix_only
def test_a_file_that_cannot_be_written(public: Path) -> None:
    path = public / "a.askwell"
    opening.make_notebook(path, clock=FixedClock())
    path.chmod(0o444)
    before = digest(path)
    assert as_ordinary_user(_open, path) == Problem.FILE_UNWRITABLE
    assert as_ordinary_user(_read, path) == "read True"
    assert digest(path) == before
    assert names(public) == ["a.askwell"]


@unix_only
@pytest.mark.parametrize("umask", [0o000, 0o022, 0o077])
def test_everything_is_for_its_owner_only(places: Profile, umask: int) -> None:
    before = os.umask(umask)
    try:
        ws = open_it(places.notebook, create=True)
        ws.perform("Add", lambda ws: make(TABLES["person"]))
        folder = opening.folder_of_backups(places, places.notebook)
        backup.back_up(places.notebook, folder=folder, reason="hand", now=FixedClock().now())
        found = [*places.data.rglob("*"), *places.backups.rglob("*"), places.data, places.backups]
        assert len(found) >= 8
        wider = [path.name for path in found if path.stat().st_mode & 0o077]
        ws.close()
    finally:
        os.umask(before)
    assert wider == []


@pytest.mark.parametrize(
    "name", ["a b", "100%", "#1", "what?", "it's", "ünï 🦉", "x&y=z", "a;b", "[1]", "~", "$HOME"]
)
def test_strange_names(tmp_path: Path, name: str) -> None:
    path = tmp_path / f"folder {name}" / f"{name}.askwell"
    open_it(path, create=True).close()
    reader = opening.open_for_reading(path)
    assert reader.value("SELECT count(*) FROM question")
    reader.close()
    assert names(path.parent) == [path.name]
    assert check.examine(path).sound


def test_a_notebook_of_this_version_needs_no_backup(places: Profile) -> None:
    opening.make_notebook(places.notebook, clock=FixedClock())
    open_it(places.notebook).close()
    assert not places.backups.exists()


def test_the_last_writer_signs(places: Profile) -> None:
    opening.make_notebook(places.notebook, clock=FixedClock())
    connection = connect(places.notebook)
    connection.execute("UPDATE notebook SET value = '0.0.1' WHERE key = 'written_by'")
    connection.close()
    open_it(places.notebook).close()
    reader = opening.open_for_reading(places.notebook)
    assert reader.value("SELECT value FROM notebook WHERE key = 'written_by'") == VERSION
    reader.close()


def test_a_failed_making_leaves_nothing(tmp_path: Path) -> None:
    def fail(connection: Any) -> None:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        notebook_file.create(tmp_path / "new" / "a.askwell", seed=fail)
    assert names(tmp_path / "new") == []


def test_a_damaged_notebook_keeps_the_log_that_lies_beside_it(
    places: Profile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ws = open_it(tmp_path / "whole.askwell", create=True)
    ws.perform("Add", lambda ws: [make(TABLES["person"]) for _ in range(40)])
    left = tmp_path / "left.askwell"
    for ending in ("", "-wal"):
        shutil.copy(f"{ws.path}{ending}", f"{left}{ending}")  # as a kill leaves them
    ws.close()
    before = [digest(Path(f"{left}{ending}")) for ending in ("", "-wal")]

    def broken(connection: Any) -> dict[str, str]:
        raise DatabaseError("database disk image is malformed")

    monkeypatch.setattr(seed, "read_facts", broken)
    with pytest.raises(UserError) as caught:
        open_it(left)
    assert caught.value.problem == Problem.NOTEBOOK_DAMAGED
    assert [digest(Path(f"{left}{ending}")) for ending in ("", "-wal")] == before
    monkeypatch.undo()
    again = open_it(left)
    assert again.db.value("SELECT count(*) FROM person") == 40
    again.close()
