"""A running meeting: clock, questions, wrapping up, its end and what follows; done, undone, done again."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from desktop.core.clock import FixedClock, from_text
from desktop.core.errors import Problem, UserError
from desktop.domain.kinds import FollowUpKind, Mark, MeetingState, Permission, Stage
from desktop.domain.wrapup import WrapUp
from desktop.ops import captured, live, meetings, notes
from desktop.storage.queries import live as queries
from desktop.storage.tables import FollowUp, Meeting, NoteLine, Person, PlannedQuestion, Referral
from desktop.storage.workspace import Workspace
from tests.helpers.notebooks import check_undo, contents, new_workspace
from tests.ops.live_meeting import MADE, do, planned, running, write


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock("2026-03-12T14:31:00Z")


@pytest.fixture
def ws(tmp_path: Path, clock: FixedClock) -> Iterator[Workspace]:
    workspace = new_workspace(tmp_path, clock=clock)
    yield workspace
    workspace.close()


def meeting_row(meeting: int) -> Meeting:
    return Meeting.get_by_id(meeting)


def follow_ups(kind: FollowUpKind) -> list[FollowUp]:
    return list(FollowUp.select().where(FollowUp.kind == kind))


def test_a_pause_does_not_count(ws: Workspace, clock: FixedClock) -> None:
    meeting = running(ws)
    clock.advance(minutes=10)
    check_undo(ws, live.pause, meeting=meeting)
    clock.advance(minutes=7)
    check_undo(ws, live.go_on, meeting=meeting)
    row = meeting_row(meeting)
    assert row.paused_at is None
    assert row.paused_seconds == 7 * 60


def test_sleep_can_be_taken_out_and_counted_again(ws: Workspace) -> None:
    meeting = running(ws)
    check_undo(ws, live.take_out, meeting=meeting, seconds=1020)
    assert meeting_row(meeting).paused_seconds == 1020


def test_the_agreed_length_changes(ws: Workspace) -> None:
    meeting = running(ws)
    do(ws, live.close_wrap_up, meeting=meeting)
    check_undo(ws, live.add_minutes, meeting=meeting, minutes=10)
    row = meeting_row(meeting)
    assert row.minutes == 40
    assert not row.wrap_up_closed
    check_undo(ws, live.set_length, meeting=meeting, minutes=None)
    with pytest.raises(UserError) as caught:
        do(ws, live.set_length, meeting=meeting, minutes=0)
    assert caught.value.problem is Problem.MINUTES_INVALID


def test_the_timer_can_be_hidden_and_the_band_closed(ws: Workspace) -> None:
    meeting = running(ws)
    check_undo(ws, live.hide_timer, meeting=meeting, hidden=True)
    check_undo(ws, live.close_wrap_up, meeting=meeting)


def test_ticking_the_current_question_goes_to_the_next(ws: Workspace, clock: FixedClock) -> None:
    meeting = running(ws)
    first, second, _ = queries.plan(ws.db, meeting)
    clock.advance(minutes=3)
    check_undo(ws, live.tick_question, question=first.id, asked=True)
    state = queries.session(ws.db, meeting)
    assert state is not None
    assert state.current_question == second.id
    assert state.current_since == "2026-03-12T14:34:00.000Z"
    assert queries.plan(ws.db, meeting)[0].asked_seconds == 180


def test_any_question_may_be_ticked_and_unticked(ws: Workspace) -> None:
    meeting = running(ws)
    first, second, last = queries.plan(ws.db, meeting)
    for question in (last, second, first):
        do(ws, live.tick_question, question=question.id, asked=True)
    assert meeting_row(meeting).current_question_uid == ""
    check_undo(ws, live.tick_question, question=second.id, asked=False)
    state = queries.session(ws.db, meeting)
    assert state is not None
    assert state.current_question == second.id


def test_another_question_becomes_the_current_one(ws: Workspace) -> None:
    meeting = running(ws)
    last = queries.plan(ws.db, meeting)[2]
    check_undo(ws, live.choose_question, meeting=meeting, question=last.id)
    check_undo(ws, live.choose_question, meeting=meeting, question=None)


def test_something_else_is_asked(ws: Workspace) -> None:
    meeting = running(ws, questions=())
    added = check_undo(ws, live.ask_something_else, meeting=meeting, text="What does a bad year look like?")
    state = queries.session(ws.db, meeting)
    assert state is not None
    assert state.current_question == added


def test_band_and_plan_are_ticked_together(ws: Workspace) -> None:
    meeting = running(ws)
    check_undo(ws, live.tick_wrap_up, meeting=meeting, item=WrapUp.WHO_ELSE, done=True)
    assert queries.plan(ws.db, meeting)[2].asked
    do(ws, live.tick_question, question=queries.plan(ws.db, meeting)[2].id, asked=False)
    assert meeting_row(meeting).wrap_up_ticks == ""
    do(ws, live.tick_wrap_up, meeting=meeting, item=WrapUp.THANKS, done=True)
    assert meeting_row(meeting).wrap_up_ticks == "thanks"


def test_consents_are_kept_with_the_person_too(ws: Workspace) -> None:
    meeting = running(ws)
    check_undo(ws, live.consent, meeting=meeting, name="may_contact_again", answer=Permission.YES)
    assert meeting_row(meeting).person.may_contact_again == Permission.YES
    check_undo(ws, live.consent, meeting=meeting, name="may_record", answer=Permission.NO)
    with pytest.raises(ValueError, match="may_sing"):
        do(ws, live.consent, meeting=meeting, name="may_sing", answer=Permission.YES)


def test_the_end_makes_what_follows_due(ws: Workspace, clock: FixedClock) -> None:
    meeting = running(ws)
    write(ws, meeting, "Learn one map tool", mark=Mark.ADVICE)
    write(ws, meeting, "Bram Okonkwo, runs the trainee year", mark=Mark.PERSON, start=10)
    write(ws, meeting, "What does a trainee year pay?", mark=Mark.QUESTION, start=20)
    bram = Referral.get()
    do(ws, captured.promise_introduction, referral=bram.id, promised=True)
    clock.advance(minutes=31)
    check_undo(ws, live.end, meeting=meeting)
    thanks, talk = follow_ups(FollowUpKind.THANK_YOU)[0], follow_ups(FollowUpKind.DEBRIEF)[0]
    assert (thanks.due_at, thanks.due_on) == ("2026-03-14T15:02:00.000Z", "2026-03-14")
    assert (thanks.rule, talk.rule) == ("thank_you_hours", "debrief_next_day_hour")
    assert talk.due_on == "2026-03-12"
    report, introduction = follow_ups(FollowUpKind.REPORT_BACK)[0], follow_ups(FollowUpKind.INTRODUCTION)[0]
    assert (report.due_on, report.rule) == ("2026-04-09", "report_back_weeks")
    assert (introduction.due_on, introduction.rule) == ("2026-03-19", "introduction_days")
    row = meeting_row(meeting)
    assert (row.state, row.ended_at) == (MeetingState.HELD, "2026-03-12T15:02:00.000Z")
    assert row.person.stage == Stage.MET
    debrief = row.debriefs.get()
    assert debrief.want_more == "What does a trainee year pay?"
    assert (debrief.minutes_agreed, debrief.minutes_used) == (30, 31)
    assert debrief.how_found == "A talk at the library"


def test_an_evening_meeting_is_debriefed_tomorrow(ws: Workspace, clock: FixedClock) -> None:
    clock.set("2026-03-12T17:30:00Z")
    meeting = running(ws)
    do(ws, live.end, meeting=meeting)
    assert follow_ups(FollowUpKind.DEBRIEF)[0].due_on == "2026-03-13"


def test_the_end_moves_the_day_to_keep_in_touch(ws: Workspace) -> None:
    meeting = running(ws)

    def keep(ws: Workspace) -> None:
        row = Meeting.get_by_id(meeting)
        FollowUp.create(
            person=row.person, kind=FollowUpKind.KEEP_IN_TOUCH, due_on="2026-03-20", created_at=MADE
        )
        other = Person.create(shown_name="Ilse", sort_key="ilse", created_at=MADE)
        Referral.create(named_by=other, person=row.person, name="Tomasz", created_at=MADE)

    do(ws, keep)
    do(ws, live.end, meeting=meeting)
    assert follow_ups(FollowUpKind.KEEP_IN_TOUCH)[0].due_on == "2026-06-12"
    assert Referral.get().met_at == "2026-03-12T14:31:00.000Z"


def test_an_ended_meeting_cannot_end_again(ws: Workspace) -> None:
    meeting = running(ws)
    do(ws, live.end, meeting=meeting)
    with pytest.raises(UserError) as caught:
        do(ws, live.end, meeting=meeting)
    assert caught.value.problem is Problem.MEETING_NOT_RUNNING


def test_going_on_leaves_out_the_time_between_and_reminds_once(ws: Workspace, clock: FixedClock) -> None:
    meeting = running(ws)
    clock.advance(minutes=10)
    do(ws, live.end, meeting=meeting)
    clock.advance(minutes=15)
    check_undo(ws, live.reopen, meeting=meeting)
    assert meeting_row(meeting).paused_seconds == 15 * 60
    clock.advance(minutes=5)
    do(ws, live.end, meeting=meeting)
    assert len(follow_ups(FollowUpKind.DEBRIEF)) == 1
    assert [row.due_at for row in follow_ups(FollowUpKind.THANK_YOU)] == ["2026-03-14T15:01:00.000Z"]


def test_typing_of_a_meeting_becomes_one_step_at_its_end(ws: Workspace) -> None:
    meeting = planned(ws)
    before = contents(ws)
    do(ws, meetings.begin, meeting=meeting)
    for number in range(60):
        lines = [notes.LineWrite(f"uid{number}", (number + 1) * 1024, f"Line {number}")]
        key = notes.line_key(meeting, f"uid{number}")
        ws.perform("Notes", notes.write_lines, {"meeting": meeting, "lines": lines}, merge_key=key)
    do(ws, live.end, meeting=meeting, label="Notes of Tomasz")
    ws.undo()
    assert ws.undo_label == "Notes of Tomasz"
    ws.undo()
    assert NoteLine.select().count() == 0
    ws.undo()
    assert contents(ws) == before
    for _ in range(3):
        ws.redo()
    assert NoteLine.select().count() == 60


def test_notes_after_a_meeting(ws: Workspace, clock: FixedClock) -> None:
    meeting = planned(ws)
    clock.advance(hours=2)
    started = from_text("2026-03-12T14:30:00Z")
    check_undo(ws, live.held, meeting=meeting, started_at=started, minutes=25)
    row = meeting_row(meeting)
    assert (row.state, row.ended_at) == (MeetingState.HELD, "2026-03-12T14:55:00.000Z")
    assert follow_ups(FollowUpKind.THANK_YOU)[0].due_at == "2026-03-14T14:55:00.000Z"
    person = row.person_id
    check_undo(ws, live.held_with, person=person, started_at=started, minutes=20)
    with pytest.raises(UserError) as caught:
        do(ws, live.held_with, person=person, started_at=datetime(2027, 1, 1, tzinfo=UTC), minutes=20)
    assert caught.value.problem is Problem.DATE_IN_FUTURE


def test_the_default_plan_begins_with_its_first_question(ws: Workspace) -> None:
    from desktop.domain.rules import fixed_uid
    from desktop.ops.meetings import DEFAULT_PLAN
    from desktop.storage.tables import Question

    def bank(ws: Workspace) -> None:
        for place, key in enumerate(DEFAULT_PLAN):
            Question.create(uid=fixed_uid("question", key), text=f"Question {place}?", position=place)

    do(ws, bank)
    meeting = running(ws, questions=())
    check_undo(ws, live.take_default_plan, meeting=meeting)
    state = queries.session(ws.db, meeting)
    assert state is not None
    assert state.current_question == PlannedQuestion.select().first().id


def test_quick_notes_go_to_the_running_meeting_else_to_the_list(ws: Workspace, clock: FixedClock) -> None:
    assert check_undo(ws, live.quick_note, text=" A thought ") == "inbox"
    meeting = running(ws)
    clock.advance(minutes=4)
    assert check_undo(ws, live.quick_note, text="Ask for the map") == "meeting"
    assert [(row.text, row.at_seconds) for row in queries.lines(ws.db, meeting)] == [("Ask for the map", 240)]
    with pytest.raises(UserError):
        do(ws, live.quick_note, text="  ")
