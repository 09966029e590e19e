"""Meetings as appointments: every op done, undone and done again, and what follows from each."""

from __future__ import annotations

from datetime import date, datetime, time
from pathlib import Path

import pytest

from desktop.core.clock import FixedClock, to_instant
from desktop.core.errors import Problem, UserError
from desktop.domain.kinds import FollowUpKind, MeetingForm, MeetingKind
from desktop.ops import meetings, outreach, progress
from desktop.storage.tables import ChecklistItem, FollowUp, Meeting, Organisation, Person, Question
from desktop.storage.workspace import Workspace
from tests.helpers.notebooks import check_undo, new_workspace

ZONE = "Europe/Berlin"


@pytest.fixture
def ws(tmp_path: Path) -> Workspace:
    return new_workspace(tmp_path, clock=FixedClock("2026-03-12T14:00:00.000Z", zone=ZONE))


@pytest.fixture
def person(ws: Workspace) -> int:
    def add(_: Workspace) -> int:
        place = Organisation.create(name="City of Arven")
        return int(
            Person.create(
                shown_name="Amara Nwosu",
                sort_key="amara nwosu",
                organisation=place,
                created_at="2026-03-01T00:00:00.000Z",
            ).id
        )

    return int(ws.perform("Add", add)[0])


def at(day: date, hour: int) -> datetime:
    return to_instant(day, time(hour, 0), zone=ZONE)


def plan(
    ws: Workspace, person: int, *, day: date = date(2026, 3, 18), form: MeetingForm = MeetingForm.VIDEO
) -> int:
    return int(
        check_undo(
            ws,
            meetings.schedule,
            person=person,
            starts_at=at(day, 14),
            time_zone=ZONE,
            minutes=30,
            form=form,
            place=" x ",
        )
    )


def test_a_planned_meeting_moves_the_person_and_asks_to_confirm(ws: Workspace, person: int) -> None:
    meeting = plan(ws, person)
    row = Meeting.get_by_id(meeting)
    assert (row.minutes, row.place, row.starts_at) == (30, "x", "2026-03-18T13:00:00.000Z")
    assert Person.get_by_id(person).stage == "scheduled"
    confirm = FollowUp.get(FollowUp.kind == FollowUpKind.CONFIRM)
    assert (confirm.due_on, confirm.due_at) == ("2026-03-17", "2026-03-17T13:00:00.000Z")
    assert confirm.rule == "confirm_hours"


def test_a_sheet_without_a_date_gets_it(ws: Workspace, person: int) -> None:
    sheet = check_undo(ws, meetings.prepare, person=person)
    assert plan(ws, person) == sheet
    assert ws.perform("Again", meetings.prepare, {"person": person})[0] == sheet


def test_waiting_for_an_answer_ends(ws: Workspace, person: int) -> None:
    ws.perform(
        "Sent", lambda w: progress.wait_for_answer(w, person=person, sent_at=w.clock.now(), again=True)
    )
    assert FollowUp.select().where(FollowUp.state == "open").count() == 2
    plan(ws, person)
    assert [row.kind for row in FollowUp.select().where(FollowUp.state == "open")] == [FollowUpKind.CONFIRM]


def test_another_form_keeps_ticks_that_still_fit(ws: Workspace, person: int) -> None:
    meeting = plan(ws, person, form=MeetingForm.IN_PERSON)
    ws.perform("Tick", lambda _: ChecklistItem.update(done_at="2026-03-12T00:00:00.000Z").execute())
    terms = {"time_zone": ZONE, "minutes": 20, "form": MeetingForm.PHONE, "kind": MeetingKind.SECOND}
    check_undo(ws, meetings.reschedule, meeting=meeting, starts_at=at(date(2026, 3, 19), 9), **terms)
    items = {item.key: item.done_at for item in Meeting.get_by_id(meeting).checklist}
    assert items["confirm"]
    assert items["say_again"]
    assert "clothes" not in items
    assert items["phone_ready"] is None
    dues = [
        row.due_on
        for row in FollowUp.select().where((FollowUp.kind == "confirm") & (FollowUp.state == "open"))
    ]
    assert dues == ["2026-03-18"]


def test_a_cancelled_meeting_needs_no_confirmation(ws: Workspace, person: int) -> None:
    meeting = plan(ws, person)
    check_undo(ws, meetings.cancel, meeting=meeting)
    assert not FollowUp.select().where(FollowUp.state == "open").exists()


def test_a_deleted_meeting_comes_back_with_its_sheet(ws: Workspace, person: int) -> None:
    meeting = plan(ws, person)
    check_undo(ws, meetings.delete, meeting=meeting)
    trash = ws.db.value("SELECT id FROM trash")
    ws.bring_back(trash, label="Bring back")
    assert Meeting.get_by_id(meeting).checklist.count() > 5


def test_only_one_meeting_runs(ws: Workspace, person: int) -> None:
    first = plan(ws, person)
    check_undo(ws, meetings.begin, meeting=first)
    other = ws.perform(
        "Other", lambda w: meetings._make(w, person=person, kind=MeetingKind.SECOND, form=MeetingForm.PHONE)
    )
    with pytest.raises(UserError) as caught:
        ws.perform("Begin", meetings.begin, {"meeting": other[0]})
    assert caught.value.problem is Problem.MEETING_RUNNING
    assert caught.value.facts["name"] == "Amara Nwosu"


def test_they_have_time_right_now(ws: Workspace, person: int) -> None:
    ws.perform("Bank", lambda _: _bank())
    meeting = check_undo(ws, meetings.start_now, person=person)
    row = Meeting.get_by_id(meeting)
    assert (row.state, row.form, row.minutes) == ("running", "phone", 20)
    assert [q.text for q in row.questions] == [
        "how_decided",
        "typical_tasks",
        "like_most_least",
        "who_else",
        "failed_to_ask",
    ]
    assert row.current_question_uid == row.questions[0].uid


@pytest.mark.parametrize(
    ("change", "problem", "field"),
    [
        ({"starts_at": at(date(2026, 3, 10), 10)}, Problem.DATE_IN_PAST, "day"),
        ({"time_zone": "Mars/Olympus"}, Problem.ZONE_UNKNOWN, "time_zone"),
        ({"minutes": 0}, Problem.MINUTES_INVALID, "minutes"),
        ({"minutes": 100_000}, Problem.MINUTES_INVALID, "minutes"),
    ],
)
def test_bad_terms_change_nothing(
    ws: Workspace, person: int, change: dict[str, object], problem: Problem, field: str
) -> None:
    terms = {
        "starts_at": at(date(2026, 3, 18), 14),
        "time_zone": ZONE,
        "minutes": 30,
        "form": MeetingForm.VIDEO,
    }
    with pytest.raises(UserError) as caught:
        ws.perform("Plan", meetings.schedule, {"person": person, **terms, **change})
    assert (caught.value.problem, caught.value.field) == (problem, field)
    assert not Meeting.select().exists()


def _bank() -> None:
    for place, key in enumerate(meetings.DEFAULT_PLAN):
        from desktop.domain.rules import fixed_uid

        Question.create(uid=fixed_uid("question", key), text=key, position=place)


def terms(day: date, *, place: str = "") -> dict[str, object]:
    return {
        "starts_at": at(day, 14),
        "time_zone": ZONE,
        "minutes": 30,
        "form": MeetingForm.VIDEO,
        "place": place,
    }


def test_planning_with_somebody_who_rests_wakes_them(ws: Workspace, person: int) -> None:
    ws.perform("Rest", outreach.let_rest, {"person": person})
    plan(ws, person)
    assert not Person.get_by_id(person).resting


def test_a_confirmation_that_was_begun_moves_with_its_meeting(ws: Workspace, person: int) -> None:
    meeting = plan(ws, person)
    key = FollowUp.get(FollowUp.kind == FollowUpKind.CONFIRM).id
    ws.perform("Draft", lambda _: FollowUp.update(draft="See you").where(FollowUp.id == key).execute())
    check_undo(ws, meetings.reschedule, meeting=meeting, **terms(date(2026, 3, 20)))
    rows = [(row.id, row.state, row.due_on, row.draft) for row in FollowUp.select()]
    assert rows == [(key, "open", "2026-03-19", "See you")]


def test_another_place_asks_for_no_second_confirmation(ws: Workspace, person: int) -> None:
    meeting = plan(ws, person)
    key = FollowUp.get(FollowUp.kind == FollowUpKind.CONFIRM).id
    ws.perform("Sent", outreach.mark_sent, {"follow_up": key, "channel": "email"})
    check_undo(ws, meetings.reschedule, meeting=meeting, **terms(date(2026, 3, 18), place="Room 4"))
    assert not FollowUp.select().where(FollowUp.state == "open").exists()


def test_a_running_meeting_goes_on_when_its_terms_change(ws: Workspace, person: int) -> None:
    meeting = plan(ws, person)
    ws.perform("Start", meetings.begin, {"meeting": meeting})
    check_undo(ws, meetings.reschedule, meeting=meeting, **terms(date(2026, 3, 18), place="Room 4"))
    assert Meeting.get_by_id(meeting).state == "running"


def test_a_cancelled_meeting_is_planned_again(ws: Workspace, person: int) -> None:
    meeting = plan(ws, person)
    ws.perform("Cancel", meetings.cancel, {"meeting": meeting})
    check_undo(ws, meetings.reschedule, meeting=meeting, **terms(date(2026, 3, 18)))
    assert Meeting.get_by_id(meeting).state == "planned"
    assert FollowUp.select().where(FollowUp.state == "open").count() == 1


def test_nobody_is_asked_to_confirm_a_deleted_meeting(ws: Workspace, person: int) -> None:
    meeting = plan(ws, person)
    check_undo(ws, meetings.delete, meeting=meeting)
    assert not FollowUp.select().exists()
    ws.bring_back(ws.db.value("SELECT id FROM trash"), label="Bring back")
    assert FollowUp.get().meeting_id == meeting
