from __future__ import annotations

from pathlib import Path

import pytest

from desktop.core import resources


def test_all_data_files_are_read() -> None:
    assert len(resources.question_bank()) >= 60
    assert resources.message_templates()
    assert [step["key"] for step in resources.call_script()] == [
        "who",
        "good_time",
        "not_a_job",
        "convenient",
        "close",
    ]
    assert resources.checklist_words()


def test_a_built_program_reads_its_own_copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "resources"
    folder.mkdir()
    (folder / "questions.json").write_text("[]", encoding="utf-8")
    monkeypatch.setattr("sys._MEIPASS", str(tmp_path), raising=False)
    resources.resources_folder.cache_clear()
    try:
        assert resources.resources_folder() == folder
    finally:
        monkeypatch.undo()
        resources.resources_folder.cache_clear()
