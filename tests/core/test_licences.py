"""Everything that is shipped is told of, with its licence."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from desktop.core import licences, resources
from tests.laws.source import ROOT


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def test_all_that_is_locked_for_the_program_is_told_of() -> None:
    pins = re.findall(r"^([a-z0-9-]+)==", (ROOT / "requirements.lock").read_text("utf-8"), re.MULTILINE)
    assert {_plain(name) for name in licences.PARTS} == set(pins)


def test_each_part_names_its_licence() -> None:
    nameless = [part.name for part in licences.parts() if not part.licence or len(part.licence) > 60]
    assert not nameless


def test_the_text_lists_all_and_gives_their_licences() -> None:
    text = licences.as_text()
    assert all(f"{part.name} {part.version}: {part.licence}" in text for part in licences.parts())
    assert "Permission is hereby granted" in text
    assert licences.ICONS in text


def test_a_built_program_shows_what_was_written_for_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / licences.WRITTEN).write_text("all of it", "utf-8")
    monkeypatch.setattr(resources, "resources_folder", lambda: tmp_path)
    assert licences.as_text() == "all of it"
