"""Files of translations: complete, kept in step with the code, and written the same way every time."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.laws.source import ROOT
from tools import translations
from tools.catalogue import Catalogue, Text, collect

CATALOGUE = collect(ROOT)
FILES = translations.files(ROOT)
EMPTY = '<?xml version="1.0"?>\n<!DOCTYPE TS>\n<TS version="2.1" language="de"></TS>\n'


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_language_has_every_text_and_no_other(path: Path) -> None:
    report = translations.update(path, CATALOGUE, write=False)
    missing = [f"{text.context}: {text.source}" for text in report.missing]
    assert not missing, f"{len(missing)} missing; see run.py words\n" + "\n".join(missing)
    assert not report.gone, "texts that the code no longer has; see run.py words"


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_writing_a_file_again_changes_nothing(path: Path, tmp_path: Path) -> None:
    copy = tmp_path / path.name
    copy.write_text(path.read_text("utf-8"), encoding="utf-8")
    translations.update(copy, CATALOGUE)
    assert copy.read_text("utf-8") == path.read_text("utf-8")


def test_new_texts_come_unfinished_and_old_ones_go(tmp_path: Path) -> None:
    path = tmp_path / "de.ts"
    path.write_text(EMPTY, encoding="utf-8")
    door, notes = Text("Door", "Open <b>"), Text("Notes", "%n notes", "%n note")
    first = translations.update(path, Catalogue({door: ["a.py"], notes: ["b.py"]}))
    assert first.missing == [door, notes]
    text = path.read_text("utf-8")
    assert text.count('type="unfinished"') == 2
    text = text.replace('<translation type="unfinished"></translation>', "<translation>Öffnen</translation>")
    path.write_text(text, encoding="utf-8")
    second = translations.update(path, Catalogue({door: ["a.py"], Text("Window", "Open <b>"): ["c.py"]}))
    assert second.gone == 1
    assert second.missing == [Text("Window", "Open <b>")]
    said = translations.read(path)
    assert said["Door", "Open <b>", False].finished
    proposal = said["Window", "Open <b>", False]  # what the same text is elsewhere, to be looked at
    assert proposal.forms == ("Öffnen",)
    assert not proposal.finished
