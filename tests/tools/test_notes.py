"""The notes of a release are its section of the changelog; a tag that is not of this version makes none."""

from __future__ import annotations

import pytest

from tests.laws.source import ROOT
from tools.builder import notes
from tools.words import Trouble

CHANGELOG = """# Changes

## Unreleased

- More.

## 0.2.0 (2026-03-01)

- The second.
- With two lines.

## 0.1.0

- The first.
"""


@pytest.mark.parametrize(
    ("version", "told"), [("0.2.0", "- The second.\n- With two lines.\n"), ("0.1.0", "- The first.\n")]
)
def test_the_section_of_a_version(version: str, told: str) -> None:
    assert notes.notes(f"v{version}", changelog=CHANGELOG, version=version) == told


@pytest.mark.parametrize(("tag", "version"), [("v0.3.0", "0.3.0"), ("v0.1.0", "0.2.0"), ("0.2.0", "0.2.0")])
def test_what_does_not_agree_stops_the_release(tag: str, version: str) -> None:
    with pytest.raises(Trouble):
        notes.notes(tag, changelog=CHANGELOG, version=version)


def test_the_release_tests_builds_starts_and_installs_on_every_system() -> None:
    text = (ROOT / ".github" / "workflows" / "release.yml").read_text("utf-8")
    for step in ("run.py test", "build program", "build test", "build packages", "sha256sum", "notes-file"):
        assert step in text
    for name in ("linux", "windows", "macos-intel", "macos-arm"):
        assert f"name: {name}," in text
    assert text.count("--self-test") >= 4
