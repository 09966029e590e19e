"""Files that are no notebook, whatever they are: a sentence, status 1, and not a byte of them changed."""

from __future__ import annotations

import hashlib
import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from tests.cli.conftest import Askwell

COMMANDS = (
    ("check",),
    ("quick-note", "hello"),
    ("search", "x"),
    ("backup",),
    ("export", "--format", "json", "--out", "out.json"),
    ("import", "none.csv"),
    ("import", "none.csv", "--dry-run"),
)
NONE = "is not an Askwell notebook"
DAMAGED = "is damaged"
MISSING = "There is no notebook at"


def foreign(path: Path, *, wal: bool = False) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA journal_mode = {'WAL' if wal else 'DELETE'}")
        connection.execute("CREATE TABLE a (x)")
        connection.commit()


KINDS: dict[str, tuple[Callable[[Path], object], str]] = {
    "text": (lambda path: path.write_text("Dear diary\n" * 3000), NONE),
    "short": (lambda path: path.write_text("x"), NONE),
    "picture": (lambda path: path.write_bytes(b"\x89PNG\r\n\x1a\n" + b"\x00\x10" * 4000), NONE),
    "empty": (Path.touch, NONE),
    "folder": (Path.mkdir, NONE),
    "foreign": (foreign, NONE),
    "foreign with a log": (lambda path: foreign(path, wal=True), NONE),
    "only a header": (lambda path: path.write_bytes(b"SQLite format 3\x00" + b"\x00" * 84), DAMAGED),
    "nothing": (lambda path: None, MISSING),
    "link to nothing": (lambda path: path.symlink_to("nowhere.askwell"), MISSING),
    "link to itself": (lambda path: path.symlink_to(path), MISSING),
    "pipe": (lambda path: os.mkfifo(path), NONE),
    "device": (lambda path: path.symlink_to("/dev/zero"), NONE),
}
UNIX = {"link to nothing", "link to itself", "pipe", "device"}


def state(folder: Path) -> dict[str, str]:
    """Every file of a folder and what is in it."""
    return {
        path.name: hashlib.sha256(path.read_bytes()).hexdigest()
        if path.is_file()
        else oct(path.lstat().st_mode)
        for path in folder.iterdir()
    }


@pytest.mark.skipif(os.name == "nt", reason="the top of a disk has another name there")
def test_a_folder_without_a_name(askwell: Askwell) -> None:
    for command in COMMANDS:
        found = askwell(*command, "--notebook", "/")
        assert found.status == 1
        assert f"/ {NONE}" in found.said + found.out


@pytest.mark.skipif(os.name == "nt", reason="names and the top of a disk are others there")
@pytest.mark.parametrize("name", ["/", ".", "x" * 300 + ".askwell", "/dev/null", "/proc/a.askwell"])
def test_a_notebook_is_made_nowhere_else(askwell: Askwell, notebook: Path, name: str) -> None:
    before = state(notebook.parent)
    for command in (("new", name), ("demo", name), ("restore", notebook, "--out", name)):
        found = askwell(*command, "--json")
        assert found.status == 1
        assert found.json["error"]["problem"] in {
            "notebook_exists", "file_name_too_long", "folder_unreadable", "file_unwritable"
        }  # fmt: skip
        assert not found.said.startswith(("Something went wrong", " "))
    assert state(notebook.parent) == before


@pytest.mark.parametrize("kind", KINDS)
def test_no_notebook(askwell: Askwell, tmp_path: Path, kind: str) -> None:
    if os.name == "nt" and kind in UNIX:
        pytest.skip("Windows has no such file")
    make, words = KINDS[kind]
    folder = tmp_path / "files"
    folder.mkdir()
    path = folder / "a.askwell"
    make(path)
    before = state(folder)
    for command in COMMANDS:
        found = askwell(*command, "--notebook", path)
        assert found.status == 1, command
        assert words in found.said + found.out, command
        answer = askwell(*command, "--notebook", path, "--json")
        assert answer.status == 1
        assert isinstance(answer.json, dict)
        assert answer.out.count("\n") == 1
        assert state(folder) == before, command
    assert askwell("restore", path, "--out", folder / "b.askwell").status == 1
    assert state(folder) == before


@pytest.mark.parametrize("name", ["a.askwell", "without a suffix", "link", "pipe"])
def test_an_export_never_replaces_a_notebook(askwell: Askwell, tmp_path: Path, name: str) -> None:
    if os.name == "nt" and name in ("link", "pipe"):
        pytest.skip("Windows has no such file")
    folder = tmp_path / "files"
    notebook = folder / "a.askwell"
    assert askwell("new", notebook).status == 0
    if name == "pipe":
        os.mkfifo(folder / name)
    elif name == "link":
        (folder / name).symlink_to(notebook)
    elif name != notebook.name:
        (folder / name).write_bytes(notebook.read_bytes())
    before = state(folder)
    for more in (("json",), ("csv", "--what", "people"), ("vcard", "--what", "people")):
        command = ("export", "--notebook", notebook, "--out", folder / name, "--replace", "--format", *more)
        found = askwell(*command)
        assert found.status == 1
        assert f"already something called {name}" in found.said
        assert state(folder) == before


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such file")
@pytest.mark.parametrize("kind", ["folder", "pipe", "device", "link to nothing", "link to itself"])
def test_importing_what_is_no_file(askwell: Askwell, tmp_path: Path, kind: str) -> None:
    path = tmp_path / "people.csv"
    KINDS[kind][0](path)
    found = askwell("import", path, "--json")
    assert (found.status, found.json["refused"], found.json["added"]) == (1, 1, 0)
    assert found.json["files"][0]["problems"][0]["reason"].startswith("The file cannot be read.")


@pytest.mark.parametrize(
    "text", ["Colour,Weight\nred,3\nblue,4\n", "red,3\nblue,4\ngreen,5\n", "Colour\nRed\nBlue\n"]
)
def test_a_table_without_people(askwell: Askwell, tmp_path: Path, text: str) -> None:
    path = tmp_path / "colours.csv"
    path.write_text(text, encoding="utf-8")
    found = askwell("import", path, "--json")
    assert (found.status, found.json["refused"], found.json["added"]) == (1, 1, 0)
    assert found.json["files"][0]["problems"][0]["reason"].startswith("None of the columns")
