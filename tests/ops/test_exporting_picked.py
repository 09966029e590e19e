"""Some meetings that were picked: every format holds them and what belongs to them, and says how much that is."""

from __future__ import annotations

import csv
import html
import io
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import icalendar
import openpyxl
import pytest
from PySide6.QtWidgets import QApplication

from desktop.core.clock import FixedClock
from desktop.domain.touches import REMARK
from desktop.exchange.ical import TaskShape
from desktop.ops import contacts, exporting
from desktop.ops.exporting_sample import samples
from desktop.ops.exporting_wish import Kind, Wish
from desktop.storage.queries.export_choices import all_meetings, meeting_choices
from desktop.storage.tables import Advice, Debrief, FollowUp, Meeting, NoteLine, Person, Referral, Touch
from desktop.storage.workspace import Workspace
from tests.helpers.notebooks import new_workspace

NAMES = ("Ada Quill", "Bea Rook", "Cem Sand", "Dov Tarn", "Eve Upp")
#: The second talk with Ada, that with Bea, and one with Cem that is agreed but has no time yet.
ADA, ADA_AGAIN, BEA, CEM, DOV = 1, 2, 3, 4, 5
PICKED = (BEA, ADA_AGAIN, CEM)


@pytest.fixture(scope="module")
def ws(tmp_path_factory: pytest.TempPathFactory, qapp: QApplication) -> Iterator[Workspace]:
    workspace = new_workspace(tmp_path_factory.mktemp("picked"), clock=FixedClock())
    workspace.perform("Fill", _fill)
    yield workspace
    workspace.close()


def _fill(ws: Workspace) -> None:
    people = [
        contacts.add_person(ws, name=name, role="Pilot", email=f"{name[:3]}@x.example") for name in NAMES
    ]
    for key, (person, day) in enumerate(((0, 1), (0, 2), (1, 3), (2, 0), (3, 5)), start=1):
        meeting = _meet(people[person], day)
        assert meeting.id == key
        for what in ("advice", "task", "message", "name"):
            _leave_behind(meeting, what, f"{what} of talk {key}")
        NoteLine.create(
            meeting=meeting, position=1, text=f"note of talk {key}", written_at="2026-03-02T09:00:00Z"
        )
    before = "2026-02-01T09:00:00.000Z"
    Touch.create(person=people[0], at=before, text="long before", kind="first_message")
    Touch.create(person=people[4], at=before, text="Only a remark", outcome=REMARK)


def _meet(person: int, day: int) -> Meeting:
    at = f"2026-03-0{day}T09:00:00.000Z" if day else None
    meeting = Meeting.create(
        person=person, state="held" if day else "planned", starts_at=at, started_at=at, time_zone="UTC",
        ended_at=f"2026-03-0{day}T09:30:00.000Z" if day else None, created_at="2026-02-01T09:00:00.000Z",
    )  # fmt: skip
    if day:
        Debrief.create(meeting=meeting, learned=f"learned in talk {meeting.id}")
    return meeting


def _leave_behind(meeting: Meeting, what: str, text: str) -> None:
    at, whom = "2026-03-06T09:00:00.000Z", meeting.person_id
    if what == "advice":
        Advice.create(person=whom, meeting=meeting, text=text, created_at=at)
    elif what == "task":
        due = "2026-03-20" if meeting.starts_at else None
        FollowUp.create(person=whom, meeting=meeting, kind="task", title=text, due_on=due, created_at=at)
    elif what == "message":
        Touch.create(person=whom, meeting=meeting, kind="thank_you", at=at, subject="Thanks", text=text)
    else:
        Referral.create(named_by=whom, meeting=meeting, name=text, created_at=at)


def page(ws: Workspace, tmp_path: Path, wish: Wish) -> str:
    """The words of a page of the web."""
    out = tmp_path / "out.html"
    exporting.export(ws.db, wish, out=out, replace=True, clock=ws.clock)
    text = html.unescape(re.sub(r"<[^>]+>", " ", out.read_text("utf-8").partition("<body")[2]))
    return re.sub(r"\s+", " ", text)


def talks(text: str, what: str) -> set[int]:
    """Of which talks there is something of a kind in a text."""
    return {int(key) for key in re.findall(rf"{what} (?:of|in) talk (\d)", text)}


def counts(ws: Workspace, wish: Wish) -> tuple[int, int, int]:
    found = exporting.counts_of(ws.db, wish)
    return found.people, found.meetings, found.followups


# ---------------------------------------------------------------- documents


def test_a_report_tells_the_picked_talks_and_no_others(ws: Workspace, tmp_path: Path) -> None:
    wish = Wish("html", meetings=PICKED)
    text = page(ws, tmp_path, wish)
    assert talks(text, "note") == set(PICKED)
    assert talks(text, "learned") == {ADA_AGAIN, BEA}
    assert talks(text, "task") == set(PICKED)
    assert "Dov Tarn" not in text
    assert [name for name in NAMES if name in text] == list(NAMES[:3])
    assert "People 3 Meetings 3 Follow-ups 3" in text
    assert counts(ws, wish) == (3, 3, 3)


def test_a_pack_for_a_course_is_about_those_that_were_held(ws: Workspace, tmp_path: Path) -> None:
    wish = Wish("html", kind=Kind.COURSE, meetings=PICKED)
    text = page(ws, tmp_path, wish)
    assert talks(text, "learned") == talks(text, "advice") == {ADA_AGAIN, BEA}
    assert talks(text, "message") == set(PICKED)  # the notes that were sent stand in an appendix
    assert "About Ada Quill, Bea Rook " in text
    assert counts(ws, wish) == (2, 2, 0)
    none = Wish("html", kind=Kind.COURSE, meetings=(CEM,))
    assert "None of these talks was held." in page(ws, tmp_path, none)
    assert counts(ws, none) == (0, 0, 0)


def test_a_log_for_a_coach_has_whom_something_happened_with_in_them(ws: Workspace, tmp_path: Path) -> None:
    wish = Wish("html", kind=Kind.COACH, meetings=PICKED)
    text = page(ws, tmp_path, wish)
    assert re.findall(r"(\d) March 2026: talked, 30 minutes", text) == ["2", "3"]
    assert "Dov Tarn" not in text
    assert talks(text, "task") == set(PICKED)
    assert "People 3 Contacts 5" in text
    assert counts(ws, wish) == (3, 2, 3)


@pytest.mark.parametrize(
    ("bounds", "expected"),
    [
        ({}, (4, 4, 5)),
        ({"until": date(2026, 3, 1)}, (1, 1, 0)),
        ({"since": date(2026, 3, 20)}, (3, 0, 4)),
        ({"people": (2, 5)}, (1, 1, 1)),
    ],
)
def test_a_log_counts_whom_it_tells_of(
    ws: Workspace, tmp_path: Path, bounds: dict[str, Any], expected: tuple[int, int, int]
) -> None:
    wish = Wish("html", kind=Kind.COACH, **bounds)
    text = page(ws, tmp_path, wish)
    assert counts(ws, wish) == expected
    assert f"People {expected[0]} Contacts " in text
    assert text.count(": talked, ") == expected[1]
    assert text.count("task of talk ") == expected[2]
    assert "Eve Upp" not in text


# ---------------------------------------------------------------- tables, pages, calendars


@pytest.mark.parametrize("name", ["csv", "xlsx"])
def test_every_table_has_the_rows_of_the_picked_talks(ws: Workspace, tmp_path: Path, name: str) -> None:
    out = tmp_path / "out"
    wish = Wish(name, meetings=PICKED)
    report = exporting.export(ws.db, wish, out=out, clock=ws.clock)
    tables = _sheets(out) if name == "xlsx" else _files(out)
    assert {row[0] for row in tables["people"][1:]} == set(NAMES[:3])
    assert [row[1] for row in tables["meetings"][1:]] == ["Cem Sand", "Ada Quill", "Bea Rook"]
    kinds = {
        "notes": "note",
        "followups": "task",
        "messages": "message",
        "advice": "advice",
        "referrals": "name",
    }
    for table, what in kinds.items():
        words = " ".join(str(cell) for row in tables[table] for cell in row)
        assert talks(words, what) == set(PICKED), table
    assert (report.people, report.meetings, report.followups) == (3, 3, 3) == counts(ws, wish)


def _files(folder: Path) -> dict[str, list[list[str]]]:
    texts = {one.stem: one.read_bytes().decode("utf-8-sig") for one in folder.iterdir()}
    return {name: list(csv.reader(io.StringIO(text, newline=""))) for name, text in texts.items()}


def _sheets(path: Path) -> dict[str, list[list[str]]]:
    names = {"follow-ups": "followups"}
    with path.open("rb") as file:
        book = openpyxl.load_workbook(file)
    return {
        names.get(sheet.title.lower(), sheet.title.lower()): [[cell.value for cell in row] for row in sheet]
        for sheet in book
    }


def test_one_table_of_picked_talks_is_seen_as_it_is_written(ws: Workspace, tmp_path: Path) -> None:
    wish = Wish("csv", what="meetings", meetings=PICKED)
    out = tmp_path / "meetings.csv"
    exporting.export(ws.db, wish, out=out, clock=ws.clock)
    (sample,) = samples(ws.db, wish, clock=ws.clock)
    assert out.read_text("utf-8-sig").startswith(sample.text)
    assert (sample.text.count("learned in talk"), sample.more) == (2, False)


def test_pages_are_those_of_the_picked_talks(ws: Workspace, tmp_path: Path) -> None:
    out = tmp_path / "pages"
    exporting.export(ws.db, Wish("markdown", meetings=PICKED), out=out, clock=ws.clock)
    written = {one.name for one in (out / "Meetings").iterdir()}
    assert written == {"2026-03-02 Ada Quill.md", "2026-03-03 Bea Rook.md", "Cem Sand 2.md"}
    ada = (out / "People" / "Ada Quill.md").read_text("utf-8")
    assert "2026-03-02 Ada Quill" in ada
    assert "2026-03-01" not in ada
    assert talks((out / "Follow-ups.md").read_text("utf-8"), "task") == set(PICKED)


@pytest.mark.parametrize("tasks", list(TaskShape))
def test_a_calendar_holds_what_has_a_day_and_counts_no_more(
    ws: Workspace, tmp_path: Path, tasks: TaskShape
) -> None:
    out, wish = tmp_path / "dates.ics", Wish("ics", meetings=PICKED, tasks=tasks)
    report = exporting.export(ws.db, wish, out=out, clock=ws.clock)
    titles = [
        str(one["SUMMARY"])
        for one in icalendar.Calendar.from_ical(out.read_bytes()).walk()
        if "SUMMARY" in one
    ]
    talked = [title for title in titles if title.startswith("Talk with")]
    assert sorted(talked) == ["Talk with Ada Quill", "Talk with Bea Rook"]
    assert len(titles) - 2 == (0 if tasks is TaskShape.NONE else 2)
    assert counts(ws, wish) == (0, 2, len(titles) - 2) == (report.people, report.meetings, report.followups)


# ---------------------------------------------------------------- what there is to pick from


def test_every_meeting_is_there_to_be_picked(ws: Workspace) -> None:
    now = "2026-03-04T00:00:00.000Z"
    found = all_meetings(ws.db, now=now)
    assert [one.id for one in found] == [DOV, CEM, BEA, ADA_AGAIN, ADA]
    assert found == meeting_choices(ws.db, now=now)
    assert {one.work for one in found} == {"Pilot"}
    ws.perform("Cancel", lambda _ws: Meeting.update(state="cancelled").where(Meeting.id == DOV).execute())
    assert [one.id for one in meeting_choices(ws.db, now=now)] == [CEM, BEA, ADA_AGAIN, ADA]
    assert DOV in [one.id for one in all_meetings(ws.db, now=now)]
    ws.undo()
    assert Person.select().count() == len(NAMES)
