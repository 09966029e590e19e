"""Calendars become people and talks, in one change; those who were asked about stay as they are."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.domain.kinds import FollowUpKind, MeetingState, Stage
from desktop.exchange.reasons import Reason
from desktop.ops import contacts, importing
from desktop.ops.importing_choices import Choices, Doubtful
from desktop.ops.importing_plan import ImportFile, ImportPlan, make_plan
from desktop.storage.tables import FollowUp, ImportBatch, Meeting, Person, ProfileValue
from desktop.storage.workspace import Workspace
from tests.exchange.test_ical_read import ANN, ME, calendar, event
from tests.helpers.notebooks import check_undo, contents, new_workspace

PAST = event(ME, ANN, "DTEND:20260301T144500Z", start="DTSTART:20260301T140000Z", title="First talk")
NEXT = event(
    ME, ANN, "DURATION:PT30M", start="DTSTART;TZID=Europe/London:20260401T100000", title="Second talk"
)
BO = event(ME, "ATTENDEE;CN=Bo Ek:mailto:bo@x.example", start="DTSTART:20260320T140000Z", title="Bo")


@pytest.fixture
def ws(tmp_path: Path) -> Iterator[Workspace]:
    workspace = new_workspace(tmp_path)
    yield workspace
    workspace.close()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "mine.ics"
    path.write_bytes(calendar(PAST, NEXT, BO, event(ME, title="Alone")))
    return path


def plan_of(ws: Workspace, path: Path) -> ImportPlan:
    return make_plan(ws.db, [ImportFile(path)], zone=ws.zone)


def test_talks_come_in_with_their_people(ws: Workspace, path: Path) -> None:
    plan = plan_of(ws, path)
    assert (plan.counts(Choices()).added, plan.counts(Choices()).meetings) == (2, 3)
    report = check_undo(ws, importing.apply_import, plan=plan, choices=Choices())
    assert [report.total(name) for name in ("found", "added", "skipped", "meetings")] == [2, 2, 1, 3]
    ann = Person.get(Person.family == "Lee")
    held, planned = ann.meetings.order_by(Meeting.starts_at)
    assert (held.state, held.starts_at[:16], held.ended_at[:16], held.minutes) == (
        MeetingState.HELD, "2026-03-01T14:00", "2026-03-01T14:45", 45,
    )  # fmt: skip
    assert (planned.state, planned.starts_at[:16], planned.time_zone, planned.minutes) == (
        MeetingState.PLANNED, "2026-04-01T09:00", "Europe/London", 30,
    )  # fmt: skip
    assert planned.research == "Second talk"
    assert ann.stage == Stage.MET
    assert FollowUp.get(FollowUp.meeting == planned.id).kind == FollowUpKind.CONFIRM
    assert ImportBatch.get().format == "ics"


def test_twice_is_once(ws: Workspace, path: Path) -> None:
    importing.import_files(ws, [path])
    before = contents(ws)
    report = importing.import_files(ws, [path])
    assert [report.total(name) for name in ("added", "updated", "meetings")] == [0, 0, 0]
    assert contents(ws) == before
    reasons = [problem.reason for problem in report.files[0].problems]
    assert reasons.count(Reason.EVENT_KNOWN) == 3


def test_a_guest_who_is_called_by_a_known_address_is_who_has_it(ws: Workspace, tmp_path: Path) -> None:
    ws.perform("Add", contacts.add_person, {"name": "Deniz Öztürk", "email": "Deniz@Tide.example"})
    guest = "ATTENDEE;CN=deniz@tide.example:mailto:deniz@tide.example"
    path = tmp_path / "call.ics"
    path.write_bytes(calendar(event(guest, start="DTSTART:20260301T140000Z", title="Call")))
    check_undo(ws, importing.apply_import, plan=plan_of(ws, path), choices=Choices())
    assert [(one.shown_name, one.meetings.count()) for one in Person.select()] == [("Deniz Öztürk", 1)]


def test_only_the_people(ws: Workspace, path: Path) -> None:
    importing.import_files(ws, [path], choices=Choices(meetings=False))
    assert (Person.select().count(), Meeting.select().count()) == (2, 0)


def test_who_was_left_out_meets_nobody(ws: Workspace, path: Path) -> None:
    plan = plan_of(ws, path)
    ann = next(entry for entry in plan.entries if entry.family == "Lee")
    report = ws.perform("Import", importing.apply_import, {
        "plan": plan, "choices": Choices(left_out=frozenset({ann.number})),
    })[0]  # fmt: skip
    assert [one.person.family for one in Meeting.select()] == ["Ek"]
    assert [report.total(name) for name in ("added", "skipped", "meetings")] == [1, 2, 1]
    assert [problem.reason for problem in report.files[0].problems].count(Reason.EVENT_LEFT_OUT) == 2


def test_a_sheet_that_waits_for_a_date_gets_it(ws: Workspace, path: Path) -> None:
    from desktop.ops import meetings

    person = ws.perform("Add", contacts.add_person, {"name": "Bo Ek", "email": "bo@x.example"})[0]
    sheet = ws.perform("Prepare", meetings.prepare, {"person": person})[0]
    importing.import_files(ws, [path])
    row = Meeting.get(Meeting.person == person)
    assert (row.id, (row.starts_at or "")[:16]) == (sheet, "2026-03-20T14:00")


# ---------------------------------------------------------------- choices about people


@pytest.fixture
def doubtful(ws: Workspace, tmp_path: Path) -> ImportPlan:
    """Somebody of a known name at another address."""
    ws.perform("Add", contacts.add_person, {"name": "Ann Lee", "email": "ann@old.example"})
    path = tmp_path / "list.csv"
    path.write_text("First Name,Last Name,E-mail Address,Job Title\nAnn,Lee,ann@new.example,Pilot\nBo,Ek,,\n")
    return plan_of(ws, path)


def test_whoever_may_be_somebody_is_asked_about(ws: Workspace, doubtful: ImportPlan) -> None:
    ann = doubtful.entries[0]
    assert ann.verdict == "unsure"
    assert ann.fills == {"role", "reaches"}
    for choices, added, updated in (
        (Choices(), 2, 0),
        (Choices(doubtful=Doubtful.SKIP), 1, 0),
        (Choices(doubtful=Doubtful.SKIP, apart=frozenset({0})), 2, 0),
        (Choices(same=frozenset({0})), 1, 1),
        (Choices(left_out=frozenset({0, 1})), 0, 0),
    ):
        counts = doubtful.counts(choices)
        assert (counts.added, counts.updated) == (added, updated), choices


def test_the_same_person_is_filled_in(ws: Workspace, doubtful: ImportPlan) -> None:
    check_undo(ws, importing.apply_import, plan=doubtful, choices=Choices(same=frozenset({0})))
    ann = Person.get(Person.family == "Lee")
    assert ann.role == "Pilot"
    assert [reach.value for reach in ann.reaches] == ["ann@old.example", "ann@new.example"]


def test_what_columns_hold_is_remembered_for_their_header(ws: Workspace, tmp_path: Path) -> None:
    from desktop.exchange.csv_words import Target
    from desktop.exchange.reading import preview_table

    path = tmp_path / "odd.csv"
    path.write_text("Name,Zork,Blib\nAnn Lee,Pilot,north\nBo Ek,Sailor,south\n")
    table = preview_table(path)
    assert table is not None
    columns = table.columns.with_target(1, Target.ROLE).with_target(2, Target.NOTES)
    plan = make_plan(ws.db, [ImportFile(path, columns=columns)])
    check_undo(ws, importing.apply_import, plan=plan, choices=Choices())
    assert ProfileValue.select().count() == 1

    again = tmp_path / "later.csv"
    again.write_text("name;zork;BLIB\nCy Day;Diver;west\n")
    assert plan_of(ws, again).entries[0].values["role"] == "Diver"
    other = tmp_path / "other.csv"
    other.write_text("Name,Zork\nDi Fox,Cook\n")
    assert "role" not in plan_of(ws, other).entries[0].values


def test_the_days_of_a_series_share_their_uid_and_are_talks_of_their_own(
    ws: Workspace, tmp_path: Path
) -> None:
    days = [event(ME, ANN, start=f"DTSTART:202603{day}T140000Z", title="Talk") for day in ("02", "09")]
    path = tmp_path / "series.ics"
    path.write_bytes(calendar(*days, BO))
    plan = plan_of(ws, path)
    check_undo(ws, importing.apply_import, plan=plan, choices=Choices())
    assert Meeting.select().count() == 3
    assert importing.import_files(ws, [path]).total("meetings") == 0
