"""What each part that is left out would add, and the tables that tell of it."""

from __future__ import annotations

import json
import sys
import types
from pathlib import Path

import pytest

from tests.laws.source import ROOT
from tools.builder import leave_out, page, weighing
from tools.words import Trouble

GTK = next(part for part in leave_out.PARTS if part.name.startswith("GTK"))
TLS = next(part for part in leave_out.PARTS if part.name.startswith("TLS"))


@pytest.fixture
def found(monkeypatch: pytest.MonkeyPatch) -> types.SimpleNamespace:
    """An Analysis that found one thing of ours, two of parts, and a hook for what is gone."""
    config = types.ModuleType("PyInstaller.config")
    config.CONF = {"code_cache": {}}  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "PyInstaller", types.ModuleType("PyInstaller"))
    monkeypatch.setitem(sys.modules, "PyInstaller.config", config)
    return types.SimpleNamespace(
        pure=[("ssl", "ssl.py", "PYMODULE"), ("json", "json.py", "PYMODULE")],
        binaries=[("libgtk-3.so.0", "libgtk-3.so.0", "BINARY")],
        datas=[],
        scripts=[("pyi_rth_ssl", "hook.py", "PYSOURCE"), ("__main__", "__main__.py", "PYSOURCE")],
    )


def test_each_part_that_is_there_is_put_back_alone(found: types.SimpleNamespace) -> None:
    names = {
        trial.name: [entry[0] for entry in trial.pure + trial.binaries] for trial in weighing.trials(found)
    }
    assert names == {
        weighing.NOTHING: ["json"],
        weighing.key(GTK): ["json", "libgtk-3.so.0"],
        weighing.key(TLS): ["ssl", "json"],
    }


def test_what_runs_before_the_start_comes_back_with_its_part(found: types.SimpleNamespace) -> None:
    scripts = {trial.name: [entry[0] for entry in trial.scripts] for trial in weighing.trials(found)}
    assert scripts[weighing.NOTHING] == ["__main__"]
    assert scripts[weighing.key(TLS)] == ["pyi_rth_ssl", "__main__"]


def test_a_part_weighs_what_it_adds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(weighing, "FIGURES", tmp_path / "weighed.json")
    weighing.note({weighing.NOTHING: (100, 3), weighing.key(GTK): (170, 5)}, (40, 2))
    noted = json.loads((tmp_path / "weighed.json").read_text("utf-8"))
    assert noted == {GTK.name: [70, 2, GTK.why], leave_out.SYMBOLS[0]: [40, 0, leave_out.SYMBOLS[1]]}


def test_a_folder_weighs_its_files_without_its_links(tmp_path: Path) -> None:
    (tmp_path / "one").write_bytes(b"x" * 70)
    (tmp_path / "link").symlink_to("one")
    assert weighing.weigh(tmp_path) == (70, 1)


def test_the_table_of_parts_begins_with_the_largest() -> None:
    weighed = {TLS.name: [2**20, 8, TLS.why], GTK.name: [3 * 2**20, 25, GTK.why]}
    rows = page.left_out(weighed, {weighing.key(GTK): 1.014, weighing.NOTHING: 0.996}).splitlines()
    assert rows[1] == "| --- | ---: | ---: | ---: | --- |"
    assert rows[2] == f"| {GTK.name} | 3.0 | 25 | 1.01 | {GTK.why} |"
    assert rows[3] == f"| {TLS.name} | 1.0 | 8 |  | {TLS.why} |"
    assert "| 1.00 |" in rows[4]
    assert page.left_out(weighed, {}).splitlines()[2] == f"| {GTK.name} | 3.0 | 25 | {GTK.why} |"


def test_the_table_of_programs_begins_with_the_quickest() -> None:
    slow = {"name": "Slow", "alone_mb": 10.2, "whole_mb": None, "beside_label": 4.0, "ours_beside": 0.5}
    quick = {"name": "Quick", "alone_mb": None, "whole_mb": None, "beside_label": 1.0, "ours_beside": 2.0}
    none = {"name": "None", "alone_mb": 1, "whole_mb": 1, "beside_label": None, "ours_beside": None}
    rows = page.side_by_side([slow, quick, none]).splitlines()
    assert rows[2:] == ["| Quick |  |  | 1.00 | 2.00 |", "| Slow | 10 |  | 4.00 | 0.50 |"]


def test_a_table_is_put_between_its_marks_and_nowhere_else() -> None:
    text = "a\n<!-- x -->\nold\n<!-- end of x -->\nb\n"
    assert page.put(text, "x", "new") == "a\n<!-- x -->\nnew\n<!-- end of x -->\nb\n"
    with pytest.raises(Trouble):
        page.put(text, "y", "new")


def test_the_page_has_a_place_for_each_table() -> None:
    text = (ROOT / "packaging" / "README.md").read_text("utf-8")
    for name in ("left out", "side by side"):
        assert page.put(text, name, "new") != text
