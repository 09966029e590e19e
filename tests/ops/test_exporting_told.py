"""How exports say what is stored: decisions, lengths, and what happened with whom."""

from __future__ import annotations

import csv
import html
import re
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import icalendar
import openpyxl
import pytest

from desktop.core.clock import FixedClock
from desktop.exchange.ical import TaskShape
from desktop.exchange.reading import read_people
from desktop.exchange.records import FileReport
from desktop.ops import contacts, contacts_touches, exporting, exporting_tables, outreach
from desktop.ops.exporting_sample import samples
from desktop.ops.exporting_wish import Kind, Wish
from desktop.storage.tables import Advice, Debrief, FollowUp, Meeting, NoteLine, Person, Referral, Touch
from desktop.storage.workspace import Workspace
from tests.helpers.notebooks import new_workspace


@pytest.fixture
def ws(tmp_path: Path) -> Iterator[Workspace]:
    workspace = new_workspace(tmp_path, clock=FixedClock())
    workspace.perform("Add", contacts.add_person, {"name": "Zora Quill"})
    yield workspace
    workspace.close()


def meet(ws: Workspace, **debrief: object) -> None:
    """A talk of 20 seconds; what is given goes into its debrief."""

    def write(_ws: Workspace) -> None:
        meeting = Meeting.create(
            person=Person.get(), state="held", minutes=20, time_zone="Europe/Berlin", starts_at="2026-03-02T09:00:00Z",
            started_at="2026-03-02T09:00:00Z", ended_at="2026-03-02T09:00:20Z",
            created_at="2026-03-01T09:00:00Z",
        )  # fmt: skip
        if debrief:
            Debrief.create(meeting=meeting, **debrief)

    ws.perform("Meet", write)


def rows_of(ws: Workspace, wish: Wish, tmp_path: Path) -> list[list[str]]:
    """The words of each cell and paragraph of a page, row by row."""
    out = tmp_path / f"out-{wish.kind}.html"
    exporting.export(ws.db, wish, out=out, replace=True, clock=ws.clock)
    page = out.read_text("utf-8").partition("</header>")[2].partition("<footer>")[0]
    return [
        [html.unescape(text) for text in re.findall(">([^<]+)<", part) if text.strip()]
        for part in re.split(r"<tr>|</table>|<p|<h\d", page)
    ]


def records(path: Path) -> list[dict[str, str]]:
    """The rows of a table by their columns."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize("kind", [Kind.REPORT, Kind.COURSE])
def test_a_decision_is_told_in_words_with_its_reason(ws: Workspace, tmp_path: Path, kind: Kind) -> None:
    meet(ws, decision="change", decision_reason="I like the water, not the hours")
    words = [text for row in rows_of(ws, Wish("html", kind=kind), tmp_path) for text in row]
    place = words.index("Decision for this field")
    assert words[place + 1] == "Change the angle\nI like the water, not the hours"
    assert "Because" not in words


def test_a_decision_is_told_in_tables_and_pages(ws: Workspace, tmp_path: Path) -> None:
    meet(ws, decision="go_on", decision_reason="It fits")
    exporting.export(ws.db, Wish("csv", what="meetings"), out=tmp_path / "m.csv")
    (row,) = records(tmp_path / "m.csv")
    assert (row["Decision for this field"], row["Because"]) == ("Go on", "It fits")
    exporting.export(ws.db, Wish("markdown"), out=tmp_path / "pages")
    (page,) = (tmp_path / "pages" / "Meetings").iterdir()
    assert "## Decision for this field\n\nGo on\nIt fits\n" in page.read_text("utf-8")


@pytest.mark.parametrize(
    ("debrief", "told"),
    [({}, "1 minute, 20 minutes agreed"), ({"minutes_used": 45}, "45 minutes, 20 minutes agreed")],
)
def test_a_talk_took_what_the_debrief_says_else_a_minute_at_least(
    ws: Workspace, tmp_path: Path, debrief: dict[str, object], told: str
) -> None:
    meet(ws, **debrief)
    assert ["Length", told] in [row[:2] for row in rows_of(ws, Wish("html"), tmp_path)]


def test_pauses_are_no_part_of_a_talk(ws: Workspace, tmp_path: Path) -> None:
    meet(ws)
    ws.perform(
        "Long",
        lambda _ws: Meeting.update(ended_at="2026-03-02T09:40:00Z", paused_seconds=600).execute(),
    )
    assert ["Length", "30 minutes, 20 minutes agreed"] in [
        row[:2] for row in rows_of(ws, Wish("html"), tmp_path)
    ]


def test_the_log_tells_contacts_in_words_and_no_remark(ws: Workspace, tmp_path: Path) -> None:
    clock = ws.clock
    assert isinstance(clock, FixedClock)
    ws.perform("Remark", contacts_touches.add_remark, {"person": 1, "text": "shy on the phone"})
    ws.perform("Call", outreach.record_call, {"person": 1, "outcome": "asked_to_write"})
    clock.advance(60)
    ws.perform("Got", outreach.record_reply, {"person": 1, "text": "Gladly"})
    clock.advance(60)
    (task,) = FollowUp.select().where(FollowUp.kind == "first_message")
    ws.perform("Sent", outreach.mark_sent, {"follow_up": task.id, "channel": "email", "text": "Hello"})
    (row,) = (row for row in rows_of(ws, Wish("html", kind=Kind.COACH), tmp_path) if "Zora Quill" in row)
    assert row[-2].split("\n") == [
        "12 March 2026: first message by e-mail",
        "12 March 2026: they wrote an e-mail",
        "12 March 2026: called, asked to write",
    ]


def test_what_comes_next_is_in_the_order_of_its_days(ws: Workspace, tmp_path: Path) -> None:
    def plan(_ws: Workspace) -> None:
        person = Person.get()
        Meeting.create(
            person=person, state="planned", starts_at="2026-03-20T09:30:00Z", time_zone="Europe/Berlin",
            created_at="2026-03-01T09:00:00Z",
        )  # fmt: skip
        for day in (None, "2026-03-25", "2026-03-14", "2026-03-21"):
            FollowUp.create(
                person=person, kind="task", title=f"by {day}", due_on=day, created_at="2026-03-01"
            )

    ws.perform("Plan", plan)
    (row,) = (row for row in rows_of(ws, Wish("html", kind=Kind.COACH), tmp_path) if "Zora Quill" in row)
    assert row[-1].split("\n") == [
        "14 March 2026: by 2026-03-14",
        "20 March 2026: Meeting, 10:30",
        "21 March 2026: by 2026-03-21",
        "and 2 more",
    ]


def test_a_remark_is_no_message_that_was_sent(ws: Workspace, tmp_path: Path) -> None:
    ws.perform("Remark", contacts_touches.add_remark, {"person": 1, "text": "shy on the phone"})
    exporting.export(ws.db, Wish("csv"), out=tmp_path / "tables")
    (row,) = records(tmp_path / "tables" / "messages.csv")
    assert (row["Direction"], row["Channel"], row["Outcome"]) == ("", "", "remark")


def test_follow_ups_link_to_the_pages_of_their_people(ws: Workspace, tmp_path: Path) -> None:
    FollowUp.create(
        person=Person.get(),
        kind="task",
        title="Send *it*",
        due_on="2026-03-14",
        created_at="2026-03-01T09:00:00Z",
    )
    for what, whom in (("all", "[[Zora Quill]]"), ("followups", "Zora Quill")):
        exporting.export(ws.db, Wish("markdown", what=what), out=tmp_path / what)
        page = (tmp_path / what / "Follow-ups.md").read_text("utf-8")
        assert page.startswith('---\ntype: "followups"\n---\n')
        assert f"- [ ] 2026-03-14: Send \\*it\\*, {whom}\n" in page


@pytest.fixture
def resting(ws: Workspace) -> Workspace:
    """Two follow-ups wait for somebody whose reminders are stopped; one was skipped when they were."""

    def wait(_ws: Workspace, *, titles: tuple[str, ...]) -> None:
        for title in titles:
            FollowUp.create(
                person=1, kind="task", title=title, due_on="2026-03-14", created_at="2026-03-01T09:00:00.000Z"
            )

    ws.perform("Before", wait, {"titles": ("Skipped one",)})
    ws.perform("Rest", outreach.let_rest, {"person": 1})
    ws.perform("After", wait, {"titles": ("Waits ", "Waits too")})
    return ws


def test_nothing_is_next_with_somebody_who_is_left_in_peace(resting: Workspace, tmp_path: Path) -> None:
    wish = Wish("html", kind=Kind.COACH)
    assert not any("Waits" in text for row in rows_of(resting, wish, tmp_path) for text in row)
    counts = exporting.counts_of(resting.db, wish)
    assert (counts.people, counts.followups) == (0, 0)
    resting.perform("Wake", outreach.wake, {"person": 1})
    (row,) = (row for row in rows_of(resting, wish, tmp_path) if "Zora Quill" in row)
    assert row[-1].split("\n") == ["14 March 2026: Waits", "14 March 2026: Waits too"]
    counts = exporting.counts_of(resting.db, wish)
    assert (counts.people, counts.followups) == (1, 2)


def test_lists_say_what_was_stopped_or_skipped(resting: Workspace, tmp_path: Path) -> None:
    exporting.export(resting.db, Wish("csv", what="followups"), out=tmp_path / "f.csv")
    assert {row["Title"]: row["State"] for row in records(tmp_path / "f.csv")} == {
        "Skipped one": "Skipped", "Waits": "Stopped", "Waits too": "Stopped",
    }  # fmt: skip
    states = [row[-1] for row in rows_of(resting, Wish("html"), tmp_path) if "Zora Quill" in row[1:]]
    assert sorted(states) == ["Skipped", "Stopped", "Stopped"]
    exporting.export(resting.db, Wish("markdown"), out=tmp_path / "pages")
    page = (tmp_path / "pages" / "Follow-ups.md").read_text("utf-8")
    assert [line for line in page.splitlines() if line.startswith("- ")] == [
        "- [x] 2026-03-14: Skipped one (skipped), [[Zora Quill]]",
        "- [x] 2026-03-14: Waits (stopped), [[Zora Quill]]",
        "- [x] 2026-03-14: Waits too (stopped), [[Zora Quill]]",
    ]


@pytest.mark.parametrize("shape", [TaskShape.TODO, TaskShape.EVENT])
def test_a_calendar_takes_out_what_was_stopped_until_it_comes_again(
    resting: Workspace, tmp_path: Path, shape: TaskShape
) -> None:
    def told() -> dict[str, tuple[str, bool]]:
        """The title of each follow-up, how it stands and whether it reminds."""
        exporting.export(
            resting.db, Wish("ics", tasks=shape), out=tmp_path / "f.ics", replace=True, clock=resting.clock
        )
        calendar = icalendar.Calendar.from_ical((tmp_path / "f.ics").read_bytes())
        return {
            str(one["summary"]).partition(":")[0].strip(): (
                str(one.get("status", "")),
                bool(one.subcomponents),
            )
            for one in calendar.subcomponents
        }

    assert set(told().values()) == {("CANCELLED", False)}
    resting.perform("Wake", outreach.wake, {"person": 1})
    waits = ("NEEDS-ACTION" if shape is TaskShape.TODO else "", True)
    assert told() == {"Skipped one": ("CANCELLED", False), "Waits": waits, "Waits too": waits}


@pytest.fixture
def dated(ws: Workspace) -> Workspace:
    """Something with a day or a moment in every table that has one; it is summer in Berlin."""

    def fill(_ws: Workspace) -> None:
        at = "2026-07-14T22:41:37.123Z"
        Person.update(connected_on="2024-02-29").execute()
        meeting = Meeting.create(
            person=1, state="held", starts_at=at, started_at=at, time_zone="Asia/Tokyo", created_at=at
        )
        NoteLine.create(meeting=meeting, position=1, text="Tides", written_at=at)
        FollowUp.create(
            person=1, kind="task", title="Ask", due_on="2026-07-15", state="done", done_at=at, created_at=at
        )
        Touch.create(person=1, at=at, text="Hello", kind="hello")
        Advice.create(person=1, text="Read", reported_at=at, created_at=at)
        Referral.create(named_by=1, name="Bo", contacted_at=at, met_at=at, told_at=at, created_at=at)

    ws.perform("Fill", fill)
    return ws


HERE, THERE = datetime(2026, 7, 15, 0, 41), datetime(2026, 7, 15, 7, 41)
DATED: dict[str, dict[str, date]] = {
    "people": {"Connected On": date(2024, 2, 29)},
    "meetings": {"Starts": THERE},
    "notes": {"Day": date(2026, 7, 15)},
    "followups": {"Due": date(2026, 7, 15), "Done": HERE},
    "messages": {"When": HERE},
    "advice": {"Reported back": HERE},
    "referrals": {"Contacted": HERE, "Met": HERE, "Told": HERE},
}


def test_days_and_moments_have_one_shape_in_tables(dated: Workspace, tmp_path: Path) -> None:
    exporting.export(dated.db, Wish("csv"), out=tmp_path / "tables", clock=dated.clock)
    for table, expected in DATED.items():
        (row,) = records(tmp_path / "tables" / f"{table}.csv")
        assert {name: row[name] for name in expected} == {
            name: value.isoformat(" ", "minutes") if isinstance(value, datetime) else value.isoformat()
            for name, value in expected.items()
        }
        assert not any(re.search(r"\dT\d", cell) for cell in row.values())


def test_days_and_moments_are_real_ones_in_a_workbook(dated: Workspace, tmp_path: Path) -> None:
    out = tmp_path / "all.xlsx"
    exporting.export(dated.db, Wish("xlsx"), out=out, clock=dated.clock)
    book = openpyxl.load_workbook(out)
    for table, expected in DATED.items():
        header, row = book[exporting_tables.SHEETS[table]].rows
        cells = {name.value: cell for name, cell in zip(header, row, strict=True)}
        for name, value in expected.items():
            is_day = not isinstance(value, datetime)
            assert cells[name].number_format == ("yyyy-mm-dd" if is_day else "yyyy-mm-dd hh:mm")
            assert (cells[name].value.date() if is_day else cells[name].value) == value
    (person,) = read_people(out, report=FileReport())
    assert (person.display_name, person.connected_on) == ("Zora Quill", date(2024, 2, 29))


def test_a_meeting_without_a_zone_has_one_day_in_all_tables(dated: Workspace, tmp_path: Path) -> None:
    dated.perform("Zone", lambda _ws: Meeting.update(time_zone="").execute())
    exporting.export(dated.db, Wish("csv"), out=tmp_path / "tables", clock=dated.clock)
    (meeting,), (note,) = (records(tmp_path / "tables" / f"{table}.csv") for table in ("meetings", "notes"))
    assert (meeting["Starts"], note["Day"]) == ("2026-07-14 22:41", "2026-07-14")


def test_workbooks_are_shown_with_the_same_days_before(dated: Workspace) -> None:
    shown = {one.name: one.rows for one in samples(dated.db, Wish("xlsx"), clock=dated.clock)}
    header, row = shown["Follow-ups"]
    assert dict(zip(header, row, strict=True))["Done"] == "2026-07-15 00:41"


def test_a_day_before_workbooks_begin_is_a_text(ws: Workspace, tmp_path: Path) -> None:
    out = tmp_path / "all.xlsx"
    for day in ("0800-12-25", "1900-02-28", "1900-03-01"):
        old = Person.update(connected_on=day)
        ws.perform("Old", lambda _ws, old=old: old.execute())
        exporting.export(ws.db, Wish("xlsx", what="people"), out=out, replace=True)
        (person,) = read_people(out, report=FileReport())
        assert str(person.connected_on) == day


def test_a_pack_for_a_course_counts_the_talks_that_were_held(ws: Workspace, tmp_path: Path) -> None:
    def plan(_ws: Workspace) -> None:
        Meeting.create(person=Person.get(), state="planned", created_at="2026-03-01T09:00:00Z")

    ws.perform("Plan", plan)
    wish = Wish("html", kind=Kind.COURSE)
    assert ["No talk was held in this time."] in rows_of(ws, wish, tmp_path)
    for held in (0, 1, 2):
        report = exporting.export(ws.db, wish, out=tmp_path / f"{held}.html", clock=ws.clock)
        counts = exporting.counts_of(ws.db, wish)
        assert (counts.people, counts.meetings, counts.followups) == (min(held, 1), held, 0)
        assert (report.people, report.meetings, report.followups) == (min(held, 1), held, 0)
        meet(ws)


def test_appendices_have_letters_one_after_the_other(ws: Workspace, tmp_path: Path) -> None:
    meet(ws)
    words = [text for row in rows_of(ws, Wish("html", kind=Kind.COURSE), tmp_path) for text in row]
    assert [text for text in words if text.startswith("Appendix")] == ["Appendix A: Sources"]


def test_why_and_how_are_told_under_headings_of_their_own(ws: Workspace, tmp_path: Path) -> None:
    meet(ws)
    ws.perform("Learn", lambda _ws: Meeting.update(learn="How tides turn", overview="I teach").execute())
    words = [text for row in rows_of(ws, Wish("html", kind=Kind.COURSE), tmp_path) for text in row]
    place = words.index("Whom I talked to, and why")
    assert words[place + 1 : place + 6] == [
        "What I want to learn", "How tides turn", "How I prepared", "Overview", "I teach",
    ]  # fmt: skip


def test_what_more_one_wants_to_know_is_not_taken_for_what_one_does_next(
    ws: Workspace, tmp_path: Path
) -> None:
    meet(ws, learned="Much", want_more="How pay develops")
    words = [text for row in rows_of(ws, Wish("html", kind=Kind.COURSE), tmp_path) for text in row]
    assert words[words.index("What I learned") + 1] == "Much"
    assert words[words.index("What I do next") + 1 :][:2] == ["What more I want to know", "How pay develops"]
