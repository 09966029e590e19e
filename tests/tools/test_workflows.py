"""The workflows of GitHub Actions, and the drawings that the README shows of what a system asks."""

from __future__ import annotations

import re
import xml.etree.ElementTree as Tree
from pathlib import Path

import pytest

from tests.laws.source import ROOT
from tools import warning_drawings

WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_every_action_is_named_by_its_commit_and_its_version(path: Path) -> None:
    used = re.findall(r"uses: *(.+)", path.read_text("utf-8"))
    assert used
    assert [each for each in used if not re.fullmatch(r"[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", each)] == []


@pytest.mark.parametrize("name", warning_drawings.DRAWN)
def test_a_drawing_is_as_its_script_draws_it_says_what_it_is_and_is_shown(name: str) -> None:
    drawn = warning_drawings.DRAWN[name]()
    assert (ROOT / "docs" / name).read_text("utf-8") == drawn
    words = [part.text for part in Tree.fromstring(drawn).iter("{http://www.w3.org/2000/svg}text")]
    assert warning_drawings.SAID in words
    assert f"(docs/{name})" in (ROOT / "README.md").read_text("utf-8")
