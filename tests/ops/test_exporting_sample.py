"""How files begin is seen before they are saved: the very lines that will stand in them."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.ops import demo, exporting
from desktop.ops.exporting_sample import BYTES, ROWS, Sample, samples
from desktop.ops.exporting_wish import Wish
from desktop.storage.workspace import Workspace
from tests.helpers.notebooks import new_workspace


@pytest.fixture(scope="module")
def ws(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    workspace = new_workspace(tmp_path_factory.mktemp("sample"))
    demo.fill(workspace, people=30, meetings=12, lines=6, seed=2)
    yield workspace
    workspace.close()


def seen(ws: Workspace, wish: Wish) -> list[Sample]:
    return list(samples(ws.db, wish, clock=ws.clock))


@pytest.mark.parametrize("name", ["json", "vcard", "ics"])
def test_a_file_in_one_go_begins_as_it_is_shown(ws: Workspace, name: str, tmp_path: Path) -> None:
    (sample,) = seen(ws, Wish(name))
    exporting.export(ws.db, Wish(name), out=tmp_path / "out", clock=ws.clock)
    written = (tmp_path / "out").read_bytes().decode().replace("\r\n", "\n")
    assert sample.more == (len(written) > BYTES)
    assert sample.text
    assert written.startswith(sample.text)


@pytest.mark.parametrize("what", ["people", "meetings", "followups", "all"])
def test_tables_begin_as_they_are_shown(ws: Workspace, what: str, tmp_path: Path) -> None:
    found = seen(ws, Wish("csv", what=what))
    out = tmp_path / "out"
    exporting.export(ws.db, Wish("csv", what=what), out=out, clock=ws.clock)
    assert ("people.csv" in [one.name for one in found]) == (what == "all")
    for sample in found:
        written = (out / sample.name if sample.name else out).read_bytes().decode("utf-8-sig")
        assert written.replace("\r\n", "\n").startswith(sample.text), sample.name
        assert sample.more == (len(list(csv.reader(io.StringIO(written)))) > ROWS + 1)


def test_a_workbook_is_told_sheet_by_sheet(ws: Workspace) -> None:
    people, *rest = seen(ws, Wish("xlsx"))
    assert (people.name, people.more) == ("People", True)
    assert people.rows[0][0] == "Name"
    assert len(people.rows) == ROWS + 1
    assert len({len(row) for row in people.rows}) == 1
    assert "Meetings" in [one.name for one in rest]


@pytest.mark.parametrize("what", ["people", "meetings", "followups", "all"])
def test_pages_are_those_that_are_written(ws: Workspace, what: str, tmp_path: Path) -> None:
    found = seen(ws, Wish("markdown", what=what))
    out = tmp_path / "out"
    exporting.export(ws.db, Wish("markdown", what=what), out=out, clock=ws.clock)
    assert len(found) == {"people": 2, "meetings": 2, "followups": 1, "all": 5}[what]
    for sample in found:
        assert (out / sample.name).read_text("utf-8").startswith(sample.text), sample.name


def test_nothing_is_written_for_it(ws: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    place = tmp_path / "here"
    place.mkdir()
    monkeypatch.chdir(place)
    for name in ("json", "csv", "xlsx", "markdown", "vcard", "ics"):
        seen(ws, Wish(name))
    assert list(place.iterdir()) == []
