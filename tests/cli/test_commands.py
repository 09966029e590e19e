"""Every command: what it does, what scripts get, what people read, and its exit status."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from desktop.cli import arguments
from desktop.core.errors import Problem, UserError
from desktop.core.paths import Profile
from desktop.core.version import VERSION
from desktop.storage.database import connect
from desktop.storage.migrations.registry import SCHEMA
from tests.cli.conftest import Askwell, digest

ROOT = Path(__file__).parents[2]

# ---- about


def test_versions(askwell: Askwell) -> None:
    found = askwell("--version", "--json").json
    assert found["version"] == VERSION
    assert found["qt"].startswith("6.")
    assert found["sqlite"].startswith("3.")
    assert askwell("--version").out.splitlines()[0] == f"Askwell {VERSION}"


@pytest.mark.parametrize(
    "typed",
    [
        ("nonsense",),
        ("new",),
        ("demo", "x", "--people", "many"),
        ("demo", "x", "--people", "-1"),
        ("import",),
        ("import", "x", "--format", "pst"),
        ("export", "--out", "x"),
        ("export", "--format", "csv"),
        ("export", "--format", "csv", "--out", "x", "--what", "nothing"),
        ("search",),
        ("restore", "x"),
        ("quick-note",),
        ("--version", "check"),
        ("--passphrase", "secret", "check"),
    ],
)
def test_wrong_usage(askwell: Askwell, typed: tuple[str, ...], profile: Path) -> None:
    found = askwell(*typed)
    assert (found.status, found.out) == (2, "")
    assert "usage: askwell" in found.said
    assert list(profile.iterdir()) == []


def test_help_names_every_command(askwell: Askwell) -> None:
    found = askwell("--help")
    assert found.status == 0
    for name in ("new", "demo", "import", "export", "search", "check", "backup", "restore", "quick-note"):
        assert f"    {name} " in found.out


# ---- new, demo


def test_new(askwell: Askwell, tmp_path: Path) -> None:
    path = tmp_path / "new" / "a.askwell"
    found = askwell("new", path, "--json")
    assert found.said == f"Made {path}, and 1 new folder for it.\n"
    assert (found.status, found.json["path"]) == (0, str(path))
    assert askwell("check", "--notebook", path, "--json").json["sound"]
    before = digest(path)
    again = askwell("new", path)
    assert (again.status, again.out) == (1, "")
    assert "already something called a.askwell" in again.said
    assert digest(path) == before


def test_demo(askwell: Askwell, tmp_path: Path) -> None:
    path = tmp_path / "demo.askwell"
    found = askwell("demo", path, "--people", 20, "--meetings", 5, "--lines", 4, "--seed", 7, "--json")
    assert found.status == 0
    assert (found.json["people"], found.json["meetings"]) == (20, 5)
    assert askwell("demo", path).status == 1


def test_a_failed_demo_leaves_nothing(
    askwell: Askwell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, allow_log: Any
) -> None:
    from desktop.ops import demo

    def fail(*args: object, **numbers: object) -> None:
        raise UserError(Problem.DISK_FULL, name="demo.askwell")

    monkeypatch.setattr(demo, "fill", fail)
    assert askwell("demo", tmp_path / "demo.askwell").status == 1
    assert not (tmp_path / "demo.askwell").exists()


# ---- search


def test_search(askwell: Askwell, notebook: Path) -> None:
    askwell("quick-note", "Ask", "about", "the", "Thálassa", "--notebook", notebook)
    found = askwell("search", "thalassa", "--notebook", notebook, "--json")
    assert found.status == 0
    assert (found.json["query"], found.json["count"], found.json["capped"]) == ("thalassa", 1, False)
    (hit,) = found.json["hits"]
    assert {key: hit[key] for key in ("kind", "title", "snippet")} == {
        "kind": "inbox",
        "title": "Ask about the Thálassa",
        "snippet": "Ask about the Thálassa",
    }
    assert len(hit["uid"]) == 36
    assert "Thálassa" in askwell("search", "thal", "the", "--notebook", notebook).out


def test_nothing_found_is_no_failure(askwell: Askwell, notebook: Path) -> None:
    found = askwell("search", "xyzzy*", '"', "--notebook", notebook, "--json")
    assert (found.status, found.json["count"], found.json["hits"]) == (0, 0, [])


def test_search_leaves_the_notebook_alone(askwell: Askwell, notebook: Path) -> None:
    before = digest(notebook)
    askwell("search", "water", "--notebook", notebook)
    assert digest(notebook) == before
    assert not Path(f"{notebook}-wal").exists()


def test_a_limit(askwell: Askwell, notebook: Path) -> None:
    found = askwell("search", "the", "--limit", 3, "--notebook", notebook, "--json").json
    assert len(found["hits"]) == 3
    assert found["count"] > 3


# ---- check


def test_check(askwell: Askwell, notebook: Path) -> None:
    found = askwell("check", "--notebook", notebook, "--json")
    assert found.status == 0
    assert (found.json["sound"], found.json["problems"], found.json["schema"]) == (True, [], SCHEMA)
    assert found.json["counts"]["people"] == 12
    assert set(found.json["counts"]) == {"people", "meetings", "note_lines", "followups"}


def test_check_of_what_is_no_notebook(askwell: Askwell, tmp_path: Path) -> None:
    path = tmp_path / "a.askwell"
    path.write_text("Dear diary")
    found = askwell("check", "--notebook", path, "--json")
    assert (found.status, found.json["sound"]) == (1, False)
    assert "not an Askwell notebook" in found.json["problems"][0]
    plain = askwell("check", "--notebook", path)
    assert plain.out.startswith("a.askwell is not an Askwell notebook. ")
    assert "Readable" not in plain.said


def test_check_of_a_damaged_one_says_what_can_be_read(askwell: Askwell, notebook: Path) -> None:
    data = bytearray(notebook.read_bytes())
    middle = len(data) // 4096 // 2 * 4096
    data[middle : middle + 8192] = b"\x5a" * 8192
    notebook.write_bytes(data)
    found = askwell("check", "--notebook", notebook, "--json")
    assert (found.status, found.json["sound"]) == (1, False)
    assert found.json["problems"]
    assert notebook.read_bytes() == bytes(data)


def test_check_of_a_missing_one(askwell: Askwell, tmp_path: Path) -> None:
    found = askwell("check", "--notebook", tmp_path / "none.askwell", "--json")
    assert (found.status, found.json["error"]["problem"]) == (1, "notebook_missing")


def test_a_newer_notebook(askwell: Askwell, notebook: Path) -> None:
    connection = connect(notebook)
    connection.execute("PRAGMA user_version = 99")
    connection.close()
    before = digest(notebook)
    for typed in (
        ("search", "x"),
        ("quick-note", "x"),
        ("backup",),
        ("export", "--format", "json", "--out", "x"),
    ):
        found = askwell(*typed, "--notebook", notebook)
        assert found.status == 1
        assert "form 99" in found.said
    found = askwell("check", "--notebook", notebook)
    assert found.status == 1
    assert found.out.splitlines() == [
        f"{notebook.name} needs a newer Askwell.",
        f"It was written by a newer Askwell (notebook form 99); this program reads up to form {SCHEMA}.",
    ]
    assert digest(notebook) == before


# ---- backup and restore


def test_backup_and_restore(askwell: Askwell, notebook: Path, tmp_path: Path, places: Profile) -> None:
    found = askwell("backup", "--notebook", notebook, "--json")
    assert found.status == 0
    assert (found.json["verified"], found.json["counts"]["people"]) == (True, 12)
    made = Path(found.json["path"])
    assert made.is_relative_to(places.backups)
    target = tmp_path / "again" / "restored.askwell"
    restored = askwell("restore", made, "--out", target, "--json")
    assert (restored.status, restored.json["verified"]) == (0, True)
    assert askwell("check", "--notebook", target, "--json").json["counts"] == found.json["counts"]
    assert askwell("quick-note", "still", "writable", "--notebook", target).status == 0
    before = digest(target)
    assert askwell("restore", made, "--out", target).status == 1
    assert digest(target) == before


def test_backup_to_a_file(askwell: Askwell, notebook: Path, tmp_path: Path) -> None:
    out = tmp_path / "copy.askwell"
    for _ in range(2):
        assert askwell("backup", "--notebook", notebook, "--out", out).status == 0
    before = digest(notebook)
    assert askwell("backup", "--notebook", notebook, "--out", notebook).status == 1
    assert digest(notebook) == before
    diary = tmp_path / "diary.txt"
    diary.write_text("Dear diary")
    assert askwell("backup", "--notebook", notebook, "--out", diary).status == 1
    assert diary.read_text() == "Dear diary"


@pytest.mark.parametrize("harm", ["cut", "overwritten", "other", "missing"])
def test_restoring_what_is_no_sound_backup(
    askwell: Askwell, notebook: Path, tmp_path: Path, harm: str
) -> None:
    data = notebook.read_bytes()
    bad = tmp_path / "bad.askwell"
    if harm != "missing":
        middle = len(data) // 4096 // 2 * 4096
        texts = {
            "cut": data[:middle],
            "overwritten": data[:middle] + b"\x5a" * 8192 + data[middle + 8192 :],
            "other": b"Dear diary",
        }
        bad.write_bytes(texts[harm])
    found = askwell("restore", bad, "--out", tmp_path / "restored.askwell")
    assert found.status == 1
    assert found.said.strip().endswith(".")
    assert not (tmp_path / "restored.askwell").exists()


# ---- bugs, other profiles, other processes


def test_a_bug_is_told_without_anybodys_data(
    askwell: Askwell, notebook: Path, monkeypatch: pytest.MonkeyPatch, allow_log: Any, places: Profile
) -> None:
    from desktop.storage.queries import find

    allow_log("a bug")

    def fail(*args: object, **more: object) -> None:
        raise KeyError("Amara Nwosu")

    monkeypatch.setattr(find, "find", fail)
    found = askwell("search", "Amara", "--notebook", notebook, "--json")
    assert (found.status, found.json["error"]["problem"]) == (1, "bug")
    assert "builtins.KeyError" in found.said
    assert "Amara" not in found.said + found.out + places.log_file.read_text(encoding="utf-8")


def test_another_profile(askwell: Askwell, tmp_path: Path, profile: Path) -> None:
    assert askwell("--profile", tmp_path / "life", "quick-note", "x").status == 0
    assert askwell("quick-note", "y", "--profile", tmp_path / "life").status == 0
    assert list(profile.iterdir()) == []
    found = askwell("search", "x", "--profile", tmp_path / "life", "--json")
    assert found.json["count"] == 1


def start(*typed: object, **more: Any) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "desktop", *map(str, typed)]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", cwd=ROOT, **more)


def test_as_a_process(notebook: Path) -> None:
    done = start("search", "water", "--notebook", notebook, "--json")
    assert done.returncode == 0
    assert json.loads(done.stdout)["query"] == "water"
    assert start("check", "--notebook", ROOT / "pyproject.toml").returncode == 1
    assert start("what").returncode == 2


def test_any_letter_in_a_poor_terminal() -> None:
    poor = os.environ | {
        "PYTHONIOENCODING": "ascii",
        "LC_ALL": "C",
        "PYTHONUTF8": "0",
        "PYTHONCOERCECLOCALE": "0",
    }
    assert start("quick-note", "Grüße 🦉", env=poor).returncode == 0
    assert "Grüße 🦉" in start("search", "grüß", env=poor).stdout


@pytest.mark.skipif(os.name == "nt", reason="needs a shell of Unix")
def test_a_reader_that_goes_away(notebook: Path) -> None:
    command = f'"{sys.executable}" -m desktop search the --notebook "{notebook}" | true'
    done = subprocess.run(["sh", "-c", command], capture_output=True, text=True, cwd=ROOT)
    assert "Traceback" not in done.stderr
    assert "Broken" not in done.stderr


def test_a_file_alone_is_opened(tmp_path: Path) -> None:
    cards = tmp_path / "my friends.vcf"
    cards.touch()
    assert arguments.parse([str(cards)]).open == cards
    assert arguments.parse(["mine.askwell"]).notebook == Path("mine.askwell")
    for typed in (["nothing.vcf"], ["--open", str(cards), "check"]):
        with pytest.raises(SystemExit) as left:
            arguments.parse(typed)
        assert left.value.code == 2
