"""What an export says on a terminal: what it wrote, and nothing of the fonts it tried."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Askwell
from tests.exchange.scripts import NAMES

ROOT = Path(__file__).parents[2]


@pytest.fixture
def filled(askwell: Askwell, tmp_path: Path, notebook: Path) -> Path:
    people = tmp_path / "people.csv"
    people.write_text("Name\n" + "\n".join(NAMES), encoding="utf-8")
    assert askwell("import", people, "--notebook", notebook).status == 0
    return notebook


def test_a_document_in_many_scripts_says_what_it_wrote_and_nothing_else(filled: Path, tmp_path: Path) -> None:
    out = tmp_path / "all.pdf"
    command = [
        sys.executable,
        "-m",
        "desktop",
        "export",
        "--format",
        "pdf",
        "--notebook",
        str(filled),
        "--out",
        str(out),
    ]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", cwd=ROOT)
    assert done.returncode == 0
    (line,) = done.stderr.splitlines()
    assert line.startswith("Exported ")
    assert line.endswith(f" to {out}.")


@pytest.mark.parametrize(
    ("what", "told"), [("meetings", "Exported nothing to"), ("people", "Exported 1 person to")]
)
def test_one_is_one_and_none_is_nothing(askwell: Askwell, tmp_path: Path, what: str, told: str) -> None:
    mine = tmp_path / "mine.askwell"
    people = tmp_path / "people.csv"
    people.write_text("Name\nAnn Lee\n", encoding="utf-8")
    assert askwell("new", mine).status == 0
    assert askwell("import", people, "--notebook", mine).status == 0
    found = askwell(
        "export", "--format", "csv", "--what", what, "--notebook", mine, "--out", tmp_path / "out.csv"
    )
    assert told in found.said


def test_lines_off_the_record_that_stay_are_told(askwell: Askwell, tmp_path: Path) -> None:
    mine = tmp_path / "demo.askwell"
    assert askwell("demo", mine, "--people", 4, "--meetings", 8, "--lines", 40).status == 0
    for format_name, *more in (("json",), ("json", "--private"), ("vcard",)):
        out = tmp_path / f"out{len(more)}.{format_name}"
        found = askwell("export", "--format", format_name, *more, "--notebook", mine, "--out", out)
        assert ("off the record" in found.said) == (format_name == "json" and not more)
