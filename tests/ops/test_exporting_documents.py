"""What documents, workbooks and calendars hold: what was asked for and nothing that was not."""

from __future__ import annotations

import html
import re
import zipfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import docx
import icalendar
import openpyxl
import pypdf
import pytest
from PySide6.QtWidgets import QApplication

from desktop.core.clock import from_text
from desktop.domain.kinds import MeetingState
from desktop.exchange.ical import TaskShape
from desktop.ops import demo, exporting, meetings
from desktop.ops.exporting_sheet import boxes
from desktop.ops.exporting_wish import DOCUMENTS, Kind, Part, Wish
from desktop.storage.tables import (
    Advice,
    CareerField,
    Debrief,
    FollowUp,
    Meeting,
    NoteLine,
    Organisation,
    Person,
    PlannedQuestion,
    Touch,
)
from desktop.storage.workspace import Workspace
from tests.helpers.notebooks import new_workspace

pytestmark = pytest.mark.long

SECRET, PUBLIC = "whispered behind the curtain", "said aloud at the table"


@pytest.fixture
def ws(tmp_path: Path, qapp: QApplication) -> Iterator[Workspace]:
    workspace = new_workspace(tmp_path)
    demo.fill(workspace, people=9, meetings=8, lines=6, seed=4)
    workspace.perform("Write", _write)
    yield workspace
    workspace.close()


def _write(ws: Workspace) -> None:
    """A meeting in 2020 with everything that must, and everything that must not, be told."""
    field = CareerField.create(name="Tides")
    office = Organisation.create(name="Harbour Office", notes="by the pier")
    person = Person.create(
        shown_name="Zora Quillfeather", given="Zora", family="Quillfeather", sort_key="quillfeather\tzora",
        role="Pilot", organisation=office, field=field, stage="met", created_at="2020-01-01T00:00:00Z",
    )  # fmt: skip
    meeting = Meeting.create(
        person=person, state=MeetingState.HELD, starts_at="2020-05-01T09:00:00Z", time_zone="Europe/Berlin",
        started_at="2020-05-01T09:00:00Z", ended_at="2020-05-01T09:25:00Z", minutes=20, learn="how tides turn",
        research="read the almanac", created_at="2020-04-01T00:00:00Z", calendar_sequence=3,
        form="video", place="https://meet.example/zora",
    )  # fmt: skip
    PlannedQuestion.create(
        meeting=meeting, position=1, text="What turns first?", asked_seconds=60, must_ask=True
    )
    PlannedQuestion.create(meeting=meeting, position=2, text="Who else should I ask?")
    for position, (text, hidden) in enumerate(((PUBLIC, False), (SECRET, True)), start=1):
        NoteLine.create(
            meeting=meeting, position=position, text=text, off_record=hidden, at_seconds=70, mark="insight",
            written_at="2020-05-01T09:01:10Z",
        )  # fmt: skip
    off = NoteLine.get(NoteLine.text == SECRET)
    Advice.create(
        person=person, meeting=meeting, line=off, text=f"advice {SECRET}", created_at="2020-05-01T09:01:10Z"
    )
    Advice.create(person=person, meeting=meeting, text="Learn the almanac", created_at="2020-05-01T09:01:10Z")
    Debrief.create(meeting=meeting, learned="Tides wait for nobody, says Zora", sources_named="The Almanac")
    Touch.create(
        person=person, kind="thank_you", at="2020-05-02T09:00:00Z", subject="Thank you", text="Dear Zora, thanks.",
    )  # fmt: skip
    FollowUp.create(
        person=person, kind="thank_you", due_on="2020-05-03", state="done", done_at="2020-05-02T09:00:00Z",
        created_at="2020-05-01T09:30:00Z",
    )  # fmt: skip


def text_of(path: Path) -> str:
    """The words of a file of any kind, blanks made one."""
    if path.suffix == ".pdf":
        found = "\n".join(page.extract_text() for page in pypdf.PdfReader(path).pages)
    elif path.suffix == ".docx":
        document = docx.Document(str(path))
        cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
        found = "\n".join([*(one.text for one in document.paragraphs), *cells])
    elif path.suffix == ".xlsx":
        book = openpyxl.load_workbook(path)
        found = "\n".join(str(cell.value) for sheet in book for row in sheet for cell in row if cell.value)
    elif path.suffix == ".ics":
        found = path.read_bytes().replace(b"\r\n ", b"").decode()
    else:
        found = path.read_text("utf-8")
    return re.sub(r"\s+", " ", found)


def written(ws: Workspace, tmp_path: Path, wish: Wish) -> str:
    out = tmp_path / f"out{wish.ending}"
    exporting.export(ws.db, wish, out=out, replace=True, clock=ws.clock)
    return text_of(out)


def test_pages_lose_nothing_that_the_web_page_has(ws: Workspace, tmp_path: Path) -> None:
    page = re.sub("<style>.*</style>", "", written(ws, tmp_path, Wish("html")))
    texts = {html.unescape(text) for text in re.findall(">([^<>]+)<", page)}
    pages = "".join(written(ws, tmp_path, Wish("pdf")).split())
    plain = {"".join(text.split()) for text in texts if text.isascii()}
    assert len(plain) > 300
    assert [text for text in plain if text not in pages] == []


@pytest.mark.parametrize("name", [*DOCUMENTS, "xlsx"])
def test_notes_debrief_and_plan_are_told(ws: Workspace, tmp_path: Path, name: str) -> None:
    text = written(ws, tmp_path, Wish(name))
    for words in (
        "Zora Quillfeather",
        "Pilot",
        PUBLIC,
        "Tides wait for nobody",
        "What turns first?",
        "how tides turn",
    ):
        assert words in text, words


@pytest.mark.parametrize("name", [*DOCUMENTS, "xlsx", "ics"])
@pytest.mark.parametrize("kind", [Kind.REPORT, Kind.COURSE, Kind.COACH])
def test_what_is_off_the_record_never_leaves(ws: Workspace, tmp_path: Path, name: str, kind: Kind) -> None:
    if kind is not Kind.REPORT and name not in DOCUMENTS:
        return
    text = written(ws, tmp_path, Wish(name, kind=kind, contacts=True, private=True))
    assert SECRET not in text
    assert "curtain" not in text


@pytest.mark.parametrize("name", [*DOCUMENTS, "xlsx", "ics"])
def test_ways_to_reach_people_only_when_asked(ws: Workspace, tmp_path: Path, name: str) -> None:
    for contacts in (False, True):
        text = written(ws, tmp_path, Wish(name, contacts=contacts))
        assert ("meet.example" in text) is contacts
        address = ws.db.value("SELECT value FROM reach WHERE kind = 'email' ORDER BY id")
        assert (address in text) is (contacts and name != "ics")


@pytest.mark.parametrize("part", list(Part))
def test_parts_can_be_left_out(ws: Workspace, tmp_path: Path, part: Part) -> None:
    text = written(ws, tmp_path, Wish("html", parts=frozenset({part})))
    told = {Part.PREP: "What turns first?", Part.NOTES: PUBLIC, Part.DEBRIEF: "Tides wait"}
    assert [words in text for words in told.values()] == [one is part for one in told]


# ---------------------------------------------------------------- which records


@pytest.mark.parametrize(
    "bounds",
    [
        {"until": date(2020, 12, 31)},
        {"since": date(2020, 5, 1), "until": date(2020, 5, 1)},
        {"field": "Tides"},
        {"meetings": "one"},
        {"people": "one"},
    ],
)
@pytest.mark.parametrize("name", ["html", "xlsx", "ics", "markdown"])
def test_only_what_lies_within_bounds(
    ws: Workspace, tmp_path: Path, bounds: dict[str, object], name: str
) -> None:
    zora = Person.get(Person.given == "Zora")
    wanted = dict(bounds)
    if "field" in bounds:
        wanted["field"] = zora.field_id
    if "meetings" in bounds:
        wanted["meetings"] = (zora.meetings.get().id,)
    if "people" in bounds:
        wanted["people"] = (zora.id,)
    out = tmp_path / "out"
    report = exporting.export(ws.db, Wish(name, **wanted), out=out, clock=ws.clock)  # type: ignore[arg-type]
    assert report.meetings == 1
    assert report.people == (0 if name == "ics" else 1)


def test_a_period_outside_of_everything_is_empty(ws: Workspace, tmp_path: Path) -> None:
    report = exporting.export(
        ws.db, Wish("html", until=date(1999, 1, 1)), out=tmp_path / "a.html", clock=ws.clock
    )
    assert (report.people, report.meetings, report.followups) == (0, 0, 0)


# ---------------------------------------------------------------- the kinds


def test_the_pack_for_a_course(ws: Workspace, tmp_path: Path) -> None:
    text = written(ws, tmp_path, Wish("docx", kind=Kind.COURSE, until=date(2020, 12, 31)))
    for words in (
        "Memo", "Whom I talked to, and why", "How I prepared", "What I learned", "Advice I was given",
        "Learn the almanac", "Appendix A: Questions", "Who else should I ask?", "Appendix B: Thank-you notes",
        "Dear Zora, thanks.", "Appendix C: Sources", "The Almanac",
        "Zora Quillfeather, Pilot, Harbour Office. Personal interview, Friday 1 May 2020, 11:00.",
    ):  # fmt: skip
        assert words in text, words


def test_a_name_from_right_to_left_does_not_turn_the_line_of_a_source(ws: Workspace, tmp_path: Path) -> None:
    ws.perform(
        "Name", lambda ws: Person.update(shown_name="يوسف").where(Person.family == "Quillfeather").execute()
    )
    text = written(ws, tmp_path, Wish("docx", kind=Kind.COURSE, until=date(2020, 12, 31)))
    assert "\u200eيوسف, Pilot, Harbour Office. Personal interview" in text


def test_follow_ups_are_one_table_and_what_is_to_do_comes_first(ws: Workspace, tmp_path: Path) -> None:
    out = tmp_path / "out.docx"
    exporting.export(ws.db, Wish("docx"), out=out, clock=ws.clock)
    (table,) = (one for one in docx.Document(str(out)).tables if one.cell(0, 0).text == "Due")
    states = [row.cells[3].text for row in table.rows[1:]]
    assert states.index("Done") > 0
    assert "To do" not in states[states.index("Done") :]


@pytest.mark.parametrize("name", DOCUMENTS)
def test_names_can_be_initials(ws: Workspace, tmp_path: Path, name: str) -> None:
    text = written(ws, tmp_path, Wish(name, kind=Kind.COURSE, short_names=True))
    assert "Z. Q." in text
    assert "Dear Z., thanks." in text
    for (shown,) in ws.db.rows("SELECT shown_name FROM person"):
        assert shown not in text, shown


def test_the_log_for_a_coach(ws: Workspace, tmp_path: Path) -> None:
    text = written(ws, tmp_path, Wish("html", kind=Kind.COACH, until=date(2020, 12, 31)))
    for words in (
        "Zora Quillfeather",
        "1 May 2020: talked, 25 minutes",
        "2 May 2020: thank-you note by e-mail",
    ):
        assert words in text, words


def test_the_sheet_of_one_meeting(ws: Workspace, tmp_path: Path) -> None:
    meeting = Person.get(Person.given == "Zora").meetings.get()
    text = written(ws, tmp_path, Wish("pdf", kind=Kind.SHEET, meetings=(meeting.id,)))
    for words in ("Zora Quillfeather", "how tides turn", "What turns first?", "Names to leave with"):
        assert words in text, words
    numbered = boxes(ws.db, meeting.id)
    assert [box.number for box in numbered] == [1, 2, 3, 4, 5]
    assert [bool(box.uid) for box in numbered] == [True, True, False, False, False]
    with pytest.raises(ValueError, match="one meeting"):
        exporting.export(ws.db, Wish("pdf", kind=Kind.SHEET), out=tmp_path / "x.pdf")


# ---------------------------------------------------------------- calendars, workbooks, pages


def test_a_calendar_of_everything(ws: Workspace, tmp_path: Path) -> None:
    for shape, kind in ((TaskShape.TODO, "VTODO"), (TaskShape.EVENT, "VEVENT"), (TaskShape.NONE, "")):
        out = tmp_path / f"{shape}.ics"
        wish = Wish("ics", tasks=shape, until=date(2020, 12, 31))
        report = exporting.export(ws.db, wish, out=out, clock=ws.clock)
        meeting, *tasks = icalendar.Calendar.from_ical(out.read_bytes()).subcomponents
        assert (report.meetings, report.followups) == (1, len(tasks))
        assert meeting["SEQUENCE"] == 3 + (ws.clock.now() - from_text("2020-04-01T00:00:00Z")).total_seconds()
        assert [one.name for one in tasks] == ([kind] if kind else [])
        if tasks:
            assert str(tasks[0]["SUMMARY"]) == "Thank-you note: Zora Quillfeather"


def test_what_undo_takes_back_is_news_to_a_calendar(ws: Workspace, tmp_path: Path) -> None:
    def sequence(name: str) -> int:
        ws.clock.advance(60)  # type: ignore[attr-defined]
        exporting.export(ws.db, Wish("ics", what="meetings"), out=tmp_path / name, clock=ws.clock)
        told: list[Any] = icalendar.Calendar.from_ical((tmp_path / name).read_bytes()).walk("VEVENT")
        return next(int(event["SEQUENCE"]) for event in told if event["UID"] == f"{uid}@askwell")

    uid = ws.db.value("SELECT uid FROM meeting WHERE id = 1")
    found = [sequence("planned.ics")]
    ws.perform("Cancel", meetings.cancel, {"meeting": 1})
    found.append(sequence("cancelled.ics"))
    ws.undo()
    found.append(sequence("planned again.ics"))
    assert found[0] < found[1] < found[2]


def test_the_sequence_of_a_follow_up_grows(ws: Workspace, tmp_path: Path) -> None:
    found = []
    for day in ("2026-03-12T14:00:00Z", "2026-03-12T15:00:00Z"):
        ws.clock.set(day)  # type: ignore[attr-defined]
        exporting.export(ws.db, Wish("ics"), out=tmp_path / f"{day[11:13]}.ics", clock=ws.clock)
        back = icalendar.Calendar.from_ical((tmp_path / f"{day[11:13]}.ics").read_bytes())
        todos: list[Any] = back.walk("VTODO")
        found.append({str(one["UID"]): int(one["SEQUENCE"]) for one in todos})
    assert found[0].keys() == found[1].keys()
    assert all(found[1][uid] > number for uid, number in found[0].items())


def test_a_workbook_has_a_sheet_for_each_table(ws: Workspace, tmp_path: Path) -> None:
    out = tmp_path / "all.xlsx"
    exporting.export(ws.db, Wish("xlsx"), out=out)
    book = openpyxl.load_workbook(out)
    assert book.sheetnames[:4] == ["People", "Meetings", "Questions", "Notes"]
    assert book["People"].max_row == 11
    assert book["People"].freeze_panes == "B2"
    with zipfile.ZipFile(out) as archive:
        assert not [name for name in archive.namelist() if b"<f>" in archive.read(name)]
    exporting.export(ws.db, Wish("xlsx", what="followups"), out=tmp_path / "one.xlsx")
    assert openpyxl.load_workbook(tmp_path / "one.xlsx").sheetnames == ["Follow-ups"]


def test_organisations_have_pages(ws: Workspace, tmp_path: Path) -> None:
    out = tmp_path / "pages"
    exporting.export(ws.db, Wish("markdown"), out=out)
    page = (out / "Organisations" / "Harbour Office.md").read_text("utf-8")
    assert "[[Zora Quillfeather]]" in page
    assert "by the pier" in page
    assert 'organisation: "[[Harbour Office]]"' in (out / "People" / "Zora Quillfeather.md").read_text(
        "utf-8"
    )


@pytest.mark.parametrize("name", [*DOCUMENTS, "xlsx", "ics", "vcard", "json"])
def test_giving_up_leaves_nothing(
    ws: Workspace, tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    class GivenUp(Exception):
        pass

    def give_up(_done: int) -> None:
        raise GivenUp

    monkeypatch.setattr("desktop.ops.exporting_scope._BETWEEN_TICKS", 3)
    target = tmp_path / "target"
    target.mkdir()
    with pytest.raises(GivenUp):
        exporting.export(ws.db, Wish(name), out=target / "out", tick=give_up)
    assert not list(target.iterdir())
