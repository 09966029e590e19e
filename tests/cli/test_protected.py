"""Commands on a protected notebook: the passphrase from a file, the keyring or a terminal, never typed in plain."""

from __future__ import annotations

import getpass
import sys
from pathlib import Path

import keyring
import pytest

from desktop.core import recovery_code, settings
from desktop.core.paths import Profile
from desktop.core.settings import Settings
from desktop.storage import cipher_file, protecting, unlocking
from desktop.storage.protecting import Turned
from tests.cli.conftest import PEOPLE, Askwell, digest
from tests.helpers import scripted_keyring
from tests.helpers.scripted_keyring import Script, ScriptedKeyring
from tests.helpers.there import there
from tests.storage.protected import CLOCK, PASSPHRASE


@pytest.fixture
def turned(notebook: Path, places: Profile) -> Turned:
    return protecting.turn_on(notebook, PASSPHRASE, profile=places, clock=CLOCK)


@pytest.fixture
def secret(tmp_path: Path) -> Path:
    path = tmp_path / "secret.txt"
    path.write_text(f"{PASSPHRASE}\r\n", "utf-8")
    return path


@pytest.fixture
def no_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.stdin, "isatty", lambda: False, raising=False)


def test_every_command_with_the_passphrase_in_a_file(
    askwell: Askwell, notebook: Path, turned: Turned, secret: Path, tmp_path: Path
) -> None:
    table = tmp_path / "people.csv"
    table.write_text(PEOPLE, "utf-8")
    using = ("--notebook", notebook, "--passphrase-file", secret, "--json")
    assert askwell("check", *using).json["sound"] is True
    assert askwell("import", table, *using, "--dry-run").json["added"] == 2
    assert askwell("import", table, *using).json["added"] == 2
    assert askwell("search", "Amara", *using).json["count"] >= 1
    assert askwell("quick-note", "ask about ferries", *using).json == {"kept_in": "inbox"}
    assert askwell("export", *using, "--format", "json", "--out", tmp_path / "all.json").json["people"] == 14
    made = Path(askwell("backup", *using).json["path"])
    copied = Path(askwell("backup", *using, "--out", tmp_path / "copy.askwell").json["path"])
    assert Path(askwell("backup", *using, "--out", copied).json["path"]) == copied
    key = there(turned.key)
    assert cipher_file.opens(notebook, key)
    assert cipher_file.opens(made, key)
    assert cipher_file.opens(copied, key)
    restored = tmp_path / "restored.askwell"
    found = askwell("restore", made, "--out", restored, "--passphrase-file", secret, "--json")
    assert found.json["counts"]["people"] == 14
    assert cipher_file.opens(restored, key)


def test_the_recovery_code_does_as_well(
    askwell: Askwell, notebook: Path, turned: Turned, tmp_path: Path
) -> None:
    code = tmp_path / "code.txt"
    code.write_text(recovery_code.written(there(turned.key)).lower(), "utf-8")
    assert askwell("check", "--notebook", notebook, "--passphrase-file", code).status == 0


@pytest.mark.usefixtures("turned", "no_terminal")
@pytest.mark.parametrize("command", ["check", "backup", "search x", "quick-note x", "restore", "export"])
def test_without_a_passphrase_nothing_is_done(
    askwell: Askwell, notebook: Path, tmp_path: Path, command: str
) -> None:
    before = digest(notebook)
    out = tmp_path / "out"
    typed: list[object] = [*command.split(), "--notebook", notebook]
    if command == "restore":
        typed = ["restore", notebook, "--out", out]
    elif command == "export":
        typed += ["--format", "json", "--out", out]
    found = askwell(*typed, "--json")
    assert found.status == 1
    assert found.json["error"]["problem"] == "notebook_protected"
    assert "--passphrase-file" in found.said
    assert digest(notebook) == before
    assert not out.exists()


@pytest.mark.usefixtures("turned")
@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"wrong", "passphrase_wrong"),
        (b"", "passphrase_wrong"),
        (b"\xff\xfe", "file_unreadable"),
        (None, "file_missing"),
    ],
)
def test_a_passphrase_that_is_not_it(
    askwell: Askwell, notebook: Path, secret: Path, content: bytes | None, problem: str
) -> None:
    before = digest(notebook)
    secret.unlink()
    if content is not None:
        secret.write_bytes(content)
    found = askwell("check", "--notebook", notebook, "--passphrase-file", secret, "--json")
    assert (found.status, found.json["error"]["problem"]) == (1, problem)
    assert digest(notebook) == before


def test_there_is_no_option_for_the_passphrase_itself(askwell: Askwell, notebook: Path) -> None:
    for option in ("--passphrase", "--password", "--key"):
        assert askwell("check", "--notebook", notebook, option, "word").status == 2
    assert "--passphrase-file" in askwell("check", "--help").out


@pytest.mark.usefixtures("turned")
def test_on_a_terminal_it_asks_three_times(
    askwell: Askwell, notebook: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    answers = ["wrong", "wrong too", PASSPHRASE, "wrong", "wrong", "wrong"]

    def ask(words: str, **_named: object) -> str:
        asked.append(words)
        return answers.pop(0)

    monkeypatch.setattr(getpass, "getpass", ask)
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True, raising=False)
    found = askwell("check", "--notebook", notebook)
    assert (found.status, len(asked)) == (0, 3)
    assert found.said.count("That is not it.") == 2
    assert askwell("check", "--notebook", notebook).status == 1
    assert len(asked) == 6


@pytest.mark.usefixtures("no_terminal")
def test_the_keyring_is_asked_and_what_stands_in_its_way_is_said(
    askwell: Askwell,
    notebook: Path,
    places: Profile,
    turned: Turned,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv(scripted_keyring.VARIABLE, str(tmp_path / "script.json"))
    before = keyring.get_keyring()
    keyring.set_keyring(ScriptedKeyring())
    try:
        kept = unlocking.keep_in_keyring(turned.salt, there(turned.key), settings=Settings())[1]
        settings.write(places.settings_file, kept)
        assert askwell("check", "--notebook", notebook).status == 0
        Script(tmp_path / "script.json").write(fault="locked")
        found = askwell("check", "--notebook", notebook)
        assert found.status == 1
        assert "The keyring is locked." in found.said
    finally:
        keyring.set_keyring(before)


def test_a_plain_notebook_needs_none(askwell: Askwell, notebook: Path, tmp_path: Path) -> None:
    assert askwell("check", "--notebook", notebook, "--passphrase-file", tmp_path / "none").status == 0
