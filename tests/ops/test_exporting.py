"""Taking records out: the right files with the right words, nothing replaced, nothing half written."""

from __future__ import annotations

import csv
import errno
import tracemalloc
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.core.errors import Problem, UserError
from desktop.ops import demo, exporting, importing
from desktop.ops.exporting_wish import FORMATS, Wish
from desktop.storage.tables import Meeting, NoteLine, Person
from desktop.storage.workspace import Workspace
from tests.helpers.notebooks import new_workspace


@pytest.fixture
def ws(tmp_path: Path) -> Iterator[Workspace]:
    workspace = new_workspace(tmp_path)
    demo.fill(workspace, people=8, meetings=9, lines=12, seed=2)
    yield workspace
    workspace.close()


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.DictReader(stream))


def test_an_address_book_to_share_has_nothing_that_was_noted(ws: Workspace, tmp_path: Path) -> None:
    noted = ("NOTE:", "CATEGORIES:", "X-ASKWELL-STAGE:", "X-ASKWELL-FIELD:", "X-ASKWELL-REFERRED-BY:")
    for version in ("3.0", "4.0"):
        whole, shared = (tmp_path / f"{name}-{version}.vcf" for name in ("whole", "shared"))
        exporting.export(ws.db, Wish("vcard", vcard=version), out=whole)
        exporting.export(ws.db, Wish("vcard", vcard=version, noted=False), out=shared)
        all_of_it, addresses = (unfolded(path) for path in (whole, shared))
        assert all(any(line.startswith(name) for line in all_of_it) for name in noted)
        kept = [line for line in all_of_it if not line.startswith(("NOTE:", "CATEGORIES:", "X-ASKWELL-"))]
        assert addresses == kept


def unfolded(path: Path) -> list[str]:
    """The lines of an address book, those that were broken put together."""
    return path.read_text("utf-8").replace("\n ", "").splitlines()


def test_tables_of_everything(ws: Workspace, tmp_path: Path) -> None:
    out = tmp_path / "tables"
    report = exporting.export(ws.db, Wish("csv"), out=out)
    assert {file.name for file in report.files} >= {
        "people.csv",
        "meetings.csv",
        "notes.csv",
        "followups.csv",
    }
    assert all(file.is_file() for file in report.files)
    assert (report.people, report.meetings) == (8, 9)
    assert report.followups == len(rows(out / "followups.csv"))
    held = ws.db.value("SELECT count(*) FROM note_line WHERE off_record = 0")
    assert len(rows(out / "notes.csv")) == held
    assert {row["Person"] for row in rows(out / "meetings.csv")} <= {
        row["Name"] for row in rows(out / "people.csv")
    }


@pytest.mark.parametrize(("what", "count"), [("people", 8), ("meetings", 9)])
def test_one_table_is_one_file(ws: Workspace, tmp_path: Path, what: str, count: int) -> None:
    out = tmp_path / f"{what}.csv"
    report = exporting.export(ws.db, Wish("csv", what=what), out=out)
    assert (report.files, len(rows(out))) == ((out,), count)
    assert set(report.as_json()) == {"format", "path", "files", "people", "meetings", "followups"}


def test_ways_to_reach_people_only_when_asked(ws: Workspace, tmp_path: Path) -> None:
    (address,) = ws.db.one("SELECT value FROM reach WHERE kind = 'email'") or ("",)
    for contacts in (False, True):
        for kind in ("csv", "markdown"):
            out = tmp_path / f"{kind}-{contacts}"
            exporting.export(ws.db, Wish(kind, contacts=contacts), out=out)
            found = any(address in file.read_text("utf-8") for file in out.rglob("*.*"))
            assert found is contacts


def test_links_and_numbers_to_call_are_ways_to_reach_people(ws: Workspace, tmp_path: Path) -> None:
    def change(ws: Workspace) -> None:
        Meeting.update(form="video", place="https://meet.example/secret-room").where(
            Meeting.id == 1
        ).execute()

    ws.perform("Change", change)
    out = tmp_path / "meetings.csv"
    exporting.export(ws.db, Wish("csv", what="meetings"), out=out)
    assert "secret-room" not in out.read_text("utf-8")


def test_pages_are_linked(ws: Workspace, tmp_path: Path) -> None:
    out = tmp_path / "pages"
    report = exporting.export(ws.db, Wish("markdown"), out=out)
    assert (report.people, report.meetings) == (8, 9)
    names = {file.stem for file in report.files}
    assert len(names) == len(report.files)
    links = {part.split("]]")[0] for file in report.files for part in file.read_text("utf-8").split("[[")[1:]}
    assert links
    assert links <= names
    page = next((out / "Meetings").glob("*.md")).read_text("utf-8")
    assert page.startswith('---\ntype: "meeting"')
    assert "uid: " in page


def test_meetings_that_would_be_called_alike_have_pages_of_their_own(ws: Workspace, tmp_path: Path) -> None:
    times = [
        ("2026-03-12T23:30:00.000Z", "America/New_York"),  # the 12th
        ("2026-03-12T10:00:00.000Z", "UTC"),
        ("2026-03-11T11:00:00.000Z", "Pacific/Kiritimati"),  # the 12th
        ("2026-03-13T08:00:00.000Z", "Pacific/Pago_Pago"),  # the 12th
        (None, "UTC"),
        (None, "UTC"),
        ("2026-03-20T10:00:00.000Z", "UTC"),
    ]

    def change(_ws: Workspace) -> None:
        Person.update(shown_name="Ann Lee").where(Person.id << (1, 2)).execute()
        Person.update(shown_name="2026-03-12 ANN LEE").where(Person.id == 3).execute()
        for key, (at, zone) in enumerate(times, start=1):
            values = {"starts_at": at, "started_at": None, "ended_at": None, "time_zone": zone}
            Meeting.update(person=1 + key % 2, state="planned", **values).where(Meeting.id == key).execute()

    ws.perform("Change", change)
    out = tmp_path / "pages"
    exporting.export(ws.db, Wish("markdown"), out=out)
    names = {path.stem for path in (out / "Meetings").iterdir()}
    alike = {f"2026-03-12 Ann Lee {number}" for number in (2, 3, 4, 5)}  # the first is that of a person
    assert alike | {"Ann Lee 3", "Ann Lee 4", "2026-03-20 Ann Lee"} <= names
    for person in ("Ann Lee", "Ann Lee 2"):
        for name in _links((out / "People" / f"{person}.md").read_text("utf-8")):
            page = (out / "Meetings" / f"{name}.md").read_text("utf-8")
            assert f'person: "[[{person}]]"' in page, name


def _links(page: str) -> list[str]:
    listed = page.partition("## Meetings\n")[2].partition("\n#")[0]
    return [line.removeprefix("- [[").removesuffix("]]") for line in listed.strip().splitlines()]


@pytest.mark.long
def test_pages_take_no_more_memory_for_more_meetings(tmp_path: Path) -> None:
    peaks = []
    for meetings in (10, 200):
        workspace = new_workspace(tmp_path, name=f"{meetings}.askwell")
        demo.fill(workspace, people=4, meetings=meetings, lines=2, seed=2)
        for name in ("first", "second"):  # what is loaded once counts for neither
            tracemalloc.start()
            exporting.export(workspace.db, Wish("markdown"), out=tmp_path / f"{name}{meetings}")
            peak = tracemalloc.get_traced_memory()[1]
            tracemalloc.stop()
        peaks.append(peak)
        workspace.close()
    assert peaks[1] - peaks[0] < 150_000


def test_names_of_files_stay_inside_and_legal(ws: Workspace, tmp_path: Path) -> None:
    def rename(ws: Workspace) -> None:
        for key, name in ((1, "../../x"), (2, "CON"), (3, "a:b"), (4, "A:B"), (5, "‮exe.doc"), (6, ".")):
            Person.update(shown_name=name).where(Person.id == key).execute()

    ws.perform("Rename", rename)
    before = set(tmp_path.rglob("*"))
    out = tmp_path / "pages"
    report = exporting.export(ws.db, Wish("markdown"), out=out)
    assert all(out in path.parents for path in report.files)
    assert {
        path for path in set(tmp_path.rglob("*")) - before if out != path and out not in path.parents
    } == set()
    assert not any(set(file.name) & set('<>:"/\\|?*\u202e') for file in report.files)


def test_an_address_book_comes_back(ws: Workspace, tmp_path: Path) -> None:
    out = tmp_path / "people.vcf"
    assert exporting.export(ws.db, Wish("vcard"), out=out).people == 8
    other = new_workspace(tmp_path, name="other.askwell")
    try:
        report = importing.import_files(other, [out])
        assert report.total("added") == 8
        columns = "uid, given, family, role, strong_interest, notes, stage, how_found"
        query = f"SELECT {columns} FROM person ORDER BY uid"
        assert other.db.rows(query) == ws.db.rows(query)
        query = """SELECT p.uid, kind, value, is_best FROM reach r JOIN person p ON p.id = r.person_id
            ORDER BY p.uid, kind, value"""
        assert other.db.rows(query) == ws.db.rows(query)
        again = importing.import_files(ws, [out])
        assert (again.total("added"), again.total("updated")) == (0, 0)
    finally:
        other.close()


def test_a_table_of_people_comes_back(ws: Workspace, tmp_path: Path) -> None:
    out = tmp_path / "people.csv"
    exporting.export(ws.db, Wish("csv", what="people", contacts=True), out=out)
    other = new_workspace(tmp_path, name="other.askwell")
    try:
        importing.import_files(other, [out])
        columns = "uid, given, family, role, place, time_zone, strong_interest, notes, stage, how_found"
        query = f"SELECT {columns} FROM person ORDER BY uid"
        assert other.db.rows(query) == ws.db.rows(query)
        query = (
            """SELECT p.uid, r.uid FROM person p LEFT JOIN person r ON r.id = p.referred_by_id ORDER BY 1"""
        )
        assert other.db.rows(query) == ws.db.rows(query)
    finally:
        other.close()


def test_some_people_only(ws: Workspace, tmp_path: Path) -> None:
    out = tmp_path / "pages"
    report = exporting.export(ws.db, Wish("markdown", people=(2,)), out=out)
    assert report.people == 1
    assert report.meetings == ws.db.value("SELECT count(*) FROM meeting WHERE person_id = 2")


@pytest.mark.parametrize("kind", FORMATS)
def test_nothing_is_replaced_unasked(ws: Workspace, tmp_path: Path, kind: str) -> None:
    out = tmp_path / "there"
    out.write_text("mine", "utf-8")
    with pytest.raises(UserError) as caught:
        exporting.export(ws.db, Wish(kind), out=out)
    assert caught.value.problem is Problem.NOTEBOOK_EXISTS
    assert out.read_text("utf-8") == "mine"


@pytest.mark.parametrize("kind", ["csv", "markdown"])
def test_a_folder_with_something_in_it_is_left_alone(ws: Workspace, tmp_path: Path, kind: str) -> None:
    out = tmp_path / "there"
    out.mkdir()
    (out / "mine.txt").write_text("mine", "utf-8")
    with pytest.raises(UserError):
        exporting.export(ws.db, Wish(kind), out=out, replace=True)
    assert [one.name for one in out.iterdir()] == ["mine.txt"]


def test_giving_up_half_way_leaves_nothing(ws: Workspace, tmp_path: Path) -> None:
    class GivenUp(Exception):
        pass

    def give_up(_done: int) -> None:
        raise GivenUp

    def write(ws: Workspace) -> None:
        for position in range(300):
            NoteLine.create(
                meeting=1, position=100 + position, text="x", written_at="2026-03-01T10:00:00.000Z"
            )

    ws.perform("Write", write)
    target = tmp_path / "target"
    target.mkdir()
    with pytest.raises(GivenUp):
        exporting.export(ws.db, Wish("csv"), out=target / "tables", tick=give_up)
    assert not list(target.iterdir())


@pytest.mark.parametrize("kind", ["markdown", "csv"])
def test_a_disk_that_is_found_full_at_the_end_leaves_nothing(
    ws: Workspace, tmp_path: Path, kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Some disks say only then that there was no room for what was written before."""

    def full(folder: Path) -> None:
        assert any(path.stat().st_size for path in folder.rglob("*") if path.is_file())
        raise OSError(errno.ENOSPC, "no room")

    monkeypatch.setattr(exporting, "sync_tree", full)
    before = sorted(tmp_path.rglob("*"))
    with pytest.raises(UserError) as caught:
        exporting.export(ws.db, Wish(kind), out=tmp_path / "out")
    assert caught.value.problem is Problem.DISK_FULL
    assert sorted(tmp_path.rglob("*")) == before


def test_files_are_their_owners_only(ws: Workspace, tmp_path: Path) -> None:
    report = exporting.export(ws.db, Wish("markdown"), out=tmp_path / "pages")
    assert {file.stat().st_mode & 0o077 for file in report.files} == {0}


def test_the_list_of_follow_ups_says_on_what_advice_one_reports_back(ws: Workspace, tmp_path: Path) -> None:
    told = ws.db.rows(
        """SELECT a.text, a.line_id FROM follow_up f JOIN advice a ON a.id = f.advice_id
        WHERE f.title = '' AND a.line_id IS NOT NULL"""
    )
    (text, line), *_ = told
    exporting.export(ws.db, Wish("markdown", what="followups"), out=tmp_path / "open")
    assert text in (tmp_path / "open" / "Follow-ups.md").read_text("utf-8")
    assert text in {row["Title"] for row in _follow_ups(ws, tmp_path / "open.csv")}
    ws.perform("Test", lambda _ws: NoteLine.update(off_record=True).where(NoteLine.id == line).execute(), {})
    exporting.export(ws.db, Wish("markdown", what="followups"), out=tmp_path / "kept")
    assert text not in (tmp_path / "kept" / "Follow-ups.md").read_text("utf-8")
    assert text not in {row["Title"] for row in _follow_ups(ws, tmp_path / "kept.csv")}


def _follow_ups(ws: Workspace, path: Path) -> list[dict[str, str]]:
    exporting.export(ws.db, Wish("csv", what="followups"), out=path)
    return rows(path)
