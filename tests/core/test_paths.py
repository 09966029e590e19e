"""Where everything is, and that only its owner can read it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from desktop.core import files
from desktop.core.paths import Profile

unix_only = pytest.mark.skipif(os.name == "nt", reason="Windows keeps rights in another way")


def every_place(profile: Profile) -> list[Path]:
    return [
        profile.notebook,
        profile.demo_notebook,
        profile.settings_file,
        profile.geometry_file,
        profile.log_file,
        profile.backups,
    ]


def test_one_folder_holds_everything(tmp_path: Path) -> None:
    profile = Profile.find(tmp_path / "life")
    assert all(place.is_relative_to(tmp_path / "life") for place in every_place(profile))
    assert not (tmp_path / "life").exists()


def test_the_variable_and_the_option(profile: Path, tmp_path: Path) -> None:
    assert Profile.find().config == profile
    assert Profile.find(tmp_path / "x").config == tmp_path / "x"
    assert Profile.find(environ={"ASKWELL_HOME": "  "}) == Profile.of_user()


def test_a_relative_folder_stays_where_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    profile = Profile.find(Path("life"))
    monkeypatch.chdir("/")
    assert profile.config == tmp_path / "life"


@pytest.mark.parametrize("profile", [Profile.of_user(), Profile.under(Path("x"))], ids=["user", "one folder"])
def test_backups_lie_outside_the_data(profile: Profile) -> None:
    assert not profile.backups.is_relative_to(profile.data)
    assert profile.notebook.is_relative_to(profile.data)
    assert profile.notebook.name == "Askwell.askwell"


def test_a_path_makes_nothing(profile: Path) -> None:
    every_place(Profile.find())
    assert list(profile.iterdir()) == []


@unix_only
@pytest.mark.parametrize("umask", [0o000, 0o022, 0o077, 0o777])
def test_rights(tmp_path: Path, umask: int) -> None:
    before = os.umask(umask)
    try:
        files.write_private(tmp_path / "a" / "b" / "c.txt", b"x")
        files.write_private(tmp_path / "a" / "b" / "c.txt", b"y")
    finally:
        os.umask(before)
    assert [path.stat().st_mode & 0o777 for path in (tmp_path / "a", tmp_path / "a" / "b")] == [0o700, 0o700]
    assert (tmp_path / "a" / "b" / "c.txt").stat().st_mode & 0o077 == 0
    assert [path.name for path in (tmp_path / "a" / "b").iterdir()] == ["c.txt"]


@unix_only
def test_folders_of_others_keep_their_rights(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    files.make_private_folder(tmp_path / "mine")
    assert tmp_path.stat().st_mode & 0o777 == 0o755


def test_a_file_where_a_folder_should_be(tmp_path: Path) -> None:
    (tmp_path / "x").write_text("x")
    with pytest.raises(OSError, match="x"):
        files.make_private_folder(tmp_path / "x" / "y")
