"""Where Linux lacks a library, a person is told one line to type; a CI run installs it by itself."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.laws.source import ROOT
from tools import libraries
from tools.words import Trouble


@pytest.fixture
def bare_linux(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """A Linux without libEGL and without a cursor library; gives the commands that were run on it."""
    commands: list[list[str]] = []

    def run(command: list[str], **_: object) -> subprocess.CompletedProcess[str]:
        commands.append(command)
        return subprocess.CompletedProcess(command, 0)

    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.delenv("CI", raising=False)
    monkeypatch.setattr(libraries, "_loads", lambda name: name not in {"libEGL.so.1", "libxcb-cursor.so.0"})
    monkeypatch.setattr(libraries.shutil, "which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr(libraries.os, "geteuid", lambda: 0, raising=False)
    monkeypatch.setattr(libraries.subprocess, "run", run)
    return commands


def test_one_line_says_what_to_install(bare_linux: list[list[str]]) -> None:
    with pytest.raises(
        Trouble, match=r"lacks: libEGL\.so\.1\.\nInstall them with: sudo apt-get install libegl1$"
    ):
        libraries.require_libraries(window=False)
    with pytest.raises(Trouble, match=r"sudo apt-get install libegl1 libxcb-cursor0$"):
        libraries.require_libraries(window=True)
    assert bare_linux == []


def test_without_apt_the_libraries_are_named(
    bare_linux: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(libraries.shutil, "which", lambda name: None)
    with pytest.raises(Trouble, match=r"what your system calls these Debian packages: libegl1$"):
        libraries.require_libraries(window=False)


def test_a_ci_run_as_root_installs_them(bare_linux: list[list[str]], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CI", "true")
    libraries.require_libraries(window=True)
    assert [command[1] for command in bare_linux] == ["update", "install"]
    assert bare_linux[1][-2:] == ["libegl1", "libxcb-cursor0"]


def test_other_systems_are_left_alone(bare_linux: list[list[str]], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    libraries.require_libraries(window=True)


def test_the_ci_script_installs_every_package_that_may_be_missing() -> None:
    script = (ROOT / ".ci" / "run").read_text("utf-8").split()
    wanted = {*libraries.TO_DRAW.values(), *libraries.TO_SHOW.values(), *libraries.SCREEN_TOOLS.values()}
    assert wanted <= set(script)
