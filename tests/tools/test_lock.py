"""The locks pin every library by version and hash, for every system, and name no host."""

from __future__ import annotations

import re
import tomllib

import pytest

from tests.laws.source import ROOT

LOCKS = ("requirements.lock", "requirements-dev.lock", "requirements-build.lock", "packaging/default.lock")
PIN = re.compile(r"^([a-z0-9-]+)==(\S+)( ; .+)? \\$")


def _lines(name: str) -> list[str]:
    text = (ROOT / name).read_text("utf-8")
    return [line for line in text.splitlines() if not line.lstrip().startswith("#")]


def _pins(name: str) -> dict[str, str]:
    found = (PIN.match(line) for line in _lines(name))
    return {match.group(1): match.group(2) for match in found if match}


@pytest.mark.parametrize("name", LOCKS)
def test_it_holds_nothing_but_pins_and_hashes(name: str) -> None:
    hash_line = re.compile(r"^    --hash=sha256:[0-9a-f]{64}( \\)?$")
    odd = [line for line in _lines(name) if not PIN.match(line) and not hash_line.match(line)]
    assert not odd


@pytest.mark.parametrize("name", LOCKS)
def test_it_names_no_host(name: str) -> None:
    assert "://" not in (ROOT / name).read_text("utf-8")


def test_tests_run_on_what_the_program_runs_on() -> None:
    assert _pins("requirements.lock").items() <= _pins("requirements-dev.lock").items()


def test_programs_are_built_of_what_is_tested() -> None:
    assert _pins("requirements.lock").items() <= _pins("requirements-build.lock").items()


def test_what_is_compared_is_built_of_the_same_and_the_rest_of_pyside() -> None:
    ours, theirs = _pins("requirements-build.lock"), _pins("packaging/default.lock")
    assert ours.items() <= theirs.items()
    assert theirs.keys() - ours.keys() == {"pyside6-addons"}


def test_all_that_the_project_asks_for_is_locked() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    asked = {re.split(r"[<>=]", line)[0].lower() for line in project["project"]["dependencies"]}
    assert asked <= _pins("requirements.lock").keys()
    tools = {re.split(r"[<>=]", line)[0].lower() for line in project["dependency-groups"]["dev"]}
    assert tools <= _pins("requirements-dev.lock").keys()
    builders = {re.split(r"[<>=]", line)[0].lower() for line in project["dependency-groups"]["build"]}
    assert builders <= _pins("requirements-build.lock").keys()
