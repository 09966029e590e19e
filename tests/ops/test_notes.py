"""Lines of notes and what their marks capture; done, undone, done again."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any, cast

import pytest

from desktop.core.clock import FixedClock
from desktop.core.errors import Problem, UserError
from desktop.domain.kinds import FollowUpKind, Mark, Permission, Stage
from desktop.ops import captured, debrief, inbox, live, notes
from desktop.ops.notes import LineWrite
from desktop.storage.database import Reader
from desktop.storage.queries import debriefs, live_start
from desktop.storage.queries import live as queries
from desktop.storage.tables import Advice, FollowUp, InboxLine, NoteRevision, Person, Referral, Touch
from desktop.storage.workspace import Workspace
from tests.helpers.notebooks import check_undo, new_workspace
from tests.ops.live_meeting import MADE, do, running, write


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock("2026-03-12T14:31:00Z")


@pytest.fixture
def ws(tmp_path: Path, clock: FixedClock) -> Iterator[Workspace]:
    workspace = new_workspace(tmp_path, clock=clock)
    yield workspace
    workspace.close()


@pytest.fixture
def meeting(ws: Workspace) -> int:
    return running(ws)


def change(ws: Workspace, meeting: int, **facts: Any) -> None:
    line = LineWrite("line-0", notes.GAP, **facts)
    check_undo(ws, notes.write_lines, meeting=meeting, lines=[line])


def test_lines_are_added_changed_and_taken_away(ws: Workspace, meeting: int) -> None:
    lines = [LineWrite("a", 1024, "One", at_seconds=5), LineWrite("b", 2048, "Two", off_record=True)]
    check_undo(ws, notes.write_lines, meeting=meeting, lines=lines)
    between = [LineWrite("c", 1536, "Between"), LineWrite("a", 1024, "One and a half", at_seconds=5)]
    check_undo(ws, notes.write_lines, meeting=meeting, lines=between, removed=["b"])
    assert [row.text for row in queries.lines(ws.db, meeting)] == ["One and a half", "Between"]


def test_an_earlier_wording_is_kept_when_asked(ws: Workspace, meeting: int) -> None:
    write(ws, meeting, "First words")
    change(ws, meeting, text="Better words", keep_earlier=True)
    change(ws, meeting, text="Best words")
    assert [row.text for row in NoteRevision.select()] == ["First words"]


def traced(ws: Workspace, merge_key: str = "", **arguments: Any) -> list[str]:
    """The statements of one ``write_lines``, again for each of their triggers; those of the search are remarks."""
    found: list[str] = []
    ws._connection.set_trace_callback(found.append)
    try:
        ws.perform("Notes", notes.write_lines, arguments, merge_key=merge_key)
    finally:
        ws._connection.set_trace_callback(None)
    return found


def statements(ws: Workspace, meeting: int, line: LineWrite) -> list[str]:
    """The statements of one autosave of a line; those of triggers do not count."""
    key = notes.line_key(meeting, line.uid)
    return list(dict.fromkeys(traced(ws, key, meeting=meeting, lines=[line])))


def test_a_save_while_one_types_has_few_statements_and_writes_only_the_line(
    ws: Workspace, meeting: int
) -> None:
    """G11 without a clock: as many in a long meeting as in a short one."""
    question = queries.plan(ws.db, meeting)[0].id
    for number in range(30):
        statements(ws, meeting, LineWrite(f"line-{number}", notes.GAP * (number + 1), "Words"))
    statements(ws, meeting, LineWrite("typed", notes.GAP * 40, "Half of", question=question))
    for text in ("Half of the job", "Half of the job is talking"):
        made = statements(ws, meeting, LineWrite("typed", notes.GAP * 40, text, question=question))
        assert len(made) <= 12, "\n".join(made)
        writing = [line for line in made if line.startswith(("INSERT", "UPDATE", "DELETE"))]
        assert [line.split(" SET ")[0] for line in writing] == [
            "UPDATE note_line",
            "DELETE FROM temp.journal",
            "INSERT INTO search_dirty VALUES ('note', 31) ON CONFLICT DO NOTHING",
        ]


def test_half_a_letter_in_a_line_that_is_changed_becomes_a_question_mark(ws: Workspace, meeting: int) -> None:
    write(ws, meeting, "First words")
    do(ws, notes.write_lines, meeting=meeting, lines=[LineWrite("line-0", notes.GAP, "Half \ud83d")])
    assert [row.text for row in queries.lines(ws.db, meeting)] == ["Half ?"]


def test_a_line_belongs_to_its_question_as_long_as_there_is_one(ws: Workspace, meeting: int) -> None:
    question = queries.plan(ws.db, meeting)[0].id
    lines = [LineWrite("a", 1024, "One", question=question), LineWrite("b", 2048, "Two", question=999)]
    do(ws, notes.write_lines, meeting=meeting, lines=lines)
    assert [row.question for row in queries.lines(ws.db, meeting)] == [question, None]


def test_a_meeting_that_is_gone_is_said_so(ws: Workspace) -> None:
    with pytest.raises(UserError) as caught:
        do(ws, notes.write_lines, meeting=999, lines=[LineWrite("a", 1, "x")])
    assert caught.value.problem is Problem.RECORD_GONE


def test_a_person_is_captured_follows_its_line_and_goes(ws: Workspace, meeting: int) -> None:
    write(ws, meeting, "Ilse Vermeulen, head of modelling at Kestrel Hydraulics. Was a teacher too")
    change(ws, meeting, text="Ilse Vermeulen, head of modelling at Kestrel Hydraulics", mark=Mark.PERSON)
    row = Referral.get()
    assert (row.name, row.about) == ("Ilse Vermeulen", "Head of modelling, Kestrel Hydraulics")
    change(ws, meeting, text="Else Vermeulen", mark=Mark.PERSON)
    assert Referral.get().name == "Else Vermeulen"
    change(ws, meeting, text="Else Vermeulen")
    assert Referral.select().count() == 0


def test_what_was_edited_by_hand_no_longer_follows(ws: Workspace, meeting: int) -> None:
    write(ws, meeting, "Ilse, modeller", mark=Mark.PERSON)
    check_undo(ws, captured.edit_referral, referral=Referral.get().id, name="Ilse Vermeulen", about="Head")
    change(ws, meeting, text="Somebody else", mark=Mark.PERSON)
    assert Referral.get().name == "Ilse Vermeulen"
    check_undo(ws, notes.write_lines, meeting=meeting, removed=["line-0"])
    assert Referral.get().line_id is None


def test_a_named_person_becomes_a_contact(ws: Workspace, meeting: int) -> None:
    write(
        ws,
        meeting,
        "Ilse Vermeulen, head of modelling at Kestrel Hydraulics. Was a teacher",
        mark=Mark.PERSON,
    )
    row = Referral.get()
    check_undo(ws, captured.allow_name, referral=row.id, answer=Permission.YES)
    key = check_undo(ws, captured.add_to_contacts, referral=row.id)
    person = Person.get_by_id(key)
    assert (person.shown_name, person.role) == ("Ilse Vermeulen", "Head of modelling")
    assert (person.organisation.name, person.stage) == ("Kestrel Hydraulics", Stage.TO_CONTACT)
    assert (person.referred_by.shown_name, person.may_use_name) == ("Tomasz Wieczorek", "yes")
    assert person.notes == "Was a teacher"
    assert do(ws, captured.add_to_contacts, referral=row.id) == key
    change(ws, meeting, text="No person any more")
    assert Referral.get().person_id == key


def test_advice_follows_its_line(ws: Workspace, meeting: int) -> None:
    write(ws, meeting, "Learn a map tool", mark=Mark.ADVICE)
    change(ws, meeting, text="Learn one map tool", mark=Mark.ADVICE)
    assert Advice.get().text == "Learn one map tool"
    change(ws, meeting, text="Learn one map tool", mark=Mark.INSIGHT)
    assert Advice.select().count() == 0


def test_advice_marked_after_the_end_is_reported_back_too(ws: Workspace, meeting: int) -> None:
    do(ws, live.end, meeting=meeting)
    write(ws, meeting, "Learn a map tool", mark=Mark.ADVICE)
    reports = FollowUp.select().where(FollowUp.kind == FollowUpKind.REPORT_BACK)
    assert [row.due_on for row in reports] == ["2026-04-09"]
    change(ws, meeting, text="Learn a map tool")
    assert reports.count() == 0


def test_what_many_lines_captured_goes_at_once_but_not_what_was_made_something_of(
    ws: Workspace, meeting: int
) -> None:
    uids = write(ws, meeting, "Ilse Vermeulen", "Bram Kok", "Nadia Haddad", mark=Mark.PERSON)
    uids += write(ws, meeting, "Learn a map tool", "Read the atlas", mark=Mark.ADVICE, start=10)
    uids += write(ws, meeting, "Send the link", "Call the office", mark=Mark.FOLLOWUP, start=20)
    for row in Referral.select():
        do(ws, captured.promise_introduction, referral=row.id, promised=True)
    do(ws, live.end, meeting=meeting)
    do(ws, captured.add_to_contacts, referral=Referral.get(name="Bram Kok").id)
    do(ws, captured.edit_referral, referral=Referral.get(name="Nadia Haddad").id, name="Nadia", about="")
    do(ws, lambda _: Advice.update(reported_at=MADE).where(Advice.text == "Read the atlas").execute())
    do(ws, captured.set_due, follow_up=FollowUp.get(title="Call the office").id, on=date(2026, 4, 1))
    check_undo(ws, notes.write_lines, meeting=meeting, removed=uids)
    assert [row.name for row in Referral.select()] == ["Bram Kok", "Nadia"]
    assert [row.text for row in Advice.select()] == ["Read the atlas"]
    kinds = (FollowUpKind.TASK, FollowUpKind.INTRODUCTION, FollowUpKind.REPORT_BACK)
    left = FollowUp.select().where(FollowUp.kind.in_(kinds)).order_by(FollowUp.id)
    assert [row.title for row in left if row.kind == FollowUpKind.TASK] == ["Call the office"]
    assert [row.referral.name for row in left if row.referral_id] == ["Bram Kok", "Nadia"]
    assert [row.advice.text for row in left if row.advice_id] == ["Read the atlas"]
    assert left.count() == 4


def test_a_hundred_marked_lines_are_taken_away_by_as_few_statements_as_two(
    ws: Workspace, meeting: int
) -> None:
    def taken_by(count: int) -> int:
        uids = write(ws, meeting, *["Learn a map tool"] * count, mark=Mark.ADVICE)
        made = traced(ws, meeting=meeting, removed=uids)
        return len({statement for statement in made if not statement.startswith("--")})

    assert taken_by(100) - taken_by(2) < 10


def test_a_follow_up_is_due_tomorrow_or_on_the_day_it_names(ws: Workspace, meeting: int) -> None:
    write(ws, meeting, "Send him the link", mark=Mark.FOLLOWUP)
    assert FollowUp.get().due_on == "2026-03-13"
    change(ws, meeting, text="Send him the link by Monday", mark=Mark.FOLLOWUP)
    row = FollowUp.get()
    assert (row.title, row.due_on, row.rule) == ("Send him the link by Monday", "2026-03-16", "")
    check_undo(ws, captured.set_due, follow_up=row.id, on=date(2026, 4, 1))
    change(ws, meeting, text="Send him the map", mark=Mark.FOLLOWUP)
    assert (FollowUp.get().title, FollowUp.get().due_on) == ("Send him the link by Monday", "2026-04-01")


def test_a_promise_after_the_end_reminds_at_once(ws: Workspace, meeting: int) -> None:
    write(ws, meeting, "Bram", mark=Mark.PERSON)
    do(ws, live.end, meeting=meeting)
    check_undo(ws, captured.promise_introduction, referral=Referral.get().id, promised=True)
    wanted = FollowUp.select().where(FollowUp.kind == FollowUpKind.INTRODUCTION)
    assert [row.due_on for row in wanted] == ["2026-03-19"]
    check_undo(ws, captured.promise_introduction, referral=Referral.get().id, promised=False)
    assert wanted.count() == 0


def test_everything_captured_is_listed_in_the_order_of_lines(ws: Workspace, meeting: int) -> None:
    write(ws, meeting, "Ilse", "Bram", mark=Mark.PERSON)
    write(ws, meeting, "Learn", mark=Mark.ADVICE, start=10)
    write(ws, meeting, "Send", mark=Mark.FOLLOWUP, start=20)
    write(ws, meeting, "Pay?", mark=Mark.QUESTION, start=30)
    write(ws, meeting, "Half the job", mark=Mark.INSIGHT, start=40)
    found = queries.captured(ws.db, meeting)
    assert [row.name for row in found.people] == ["Ilse", "Bram"]
    assert found.count == 5


def test_debrief_is_kept_field_by_field(ws: Workspace, meeting: int) -> None:
    do(ws, live.end, meeting=meeting)
    check_undo(ws, debrief.write, meeting=meeting, name="learned", text="Half water, half people")
    check_undo(ws, debrief.set_number, meeting=meeting, name="interest_after", value=14)
    check_undo(ws, debrief.set_promises_due, meeting=meeting, day="2026-03-20")
    check_undo(ws, debrief.rate, meeting=meeting, kind="lifestyle", score=3)
    check_undo(ws, debrief.give_reason, meeting=meeting, kind="lifestyle", text="Early starts")
    form = debriefs.form(ws.db, meeting)
    assert form.texts["learned"] == "Half water, half people"
    assert form.numbers["interest_after"] == 10
    assert (form.ratings["lifestyle"].score, form.ratings["lifestyle"].reason) == (3, "Early starts")
    check_undo(ws, debrief.rate, meeting=meeting, kind="lifestyle", score=None)
    with pytest.raises(UserError):
        do(ws, debrief.write, meeting=meeting, name="learned", text="x" * 100_001)
    with pytest.raises(ValueError, match="nothing"):
        do(ws, debrief.write, meeting=meeting, name="nothing", text="")


def test_finishing_the_debrief_closes_its_reminder(ws: Workspace, meeting: int) -> None:
    do(ws, live.end, meeting=meeting)
    thanks = check_undo(ws, debrief.finish, meeting=meeting)
    assert FollowUp.get_by_id(thanks).kind == FollowUpKind.THANK_YOU
    assert FollowUp.get(FollowUp.kind == FollowUpKind.DEBRIEF).state == "done"
    assert debriefs.form(ws.db, meeting).finished


def test_quick_notes_are_filed(ws: Workspace, meeting: int) -> None:
    person = queries.session(ws.db, meeting).person  # type: ignore[union-attr]
    one, two, three = (do(ws, inbox.add, text=text) for text in ("One", "Two", "Three"))
    check_undo(ws, inbox.file_to_person, line=one, person=person)
    check_undo(ws, inbox.file_to_meeting, line=two, meeting=meeting)
    check_undo(ws, inbox.throw_away, line=three)
    assert live_start.inbox(ws.db) == []
    assert Touch.get().text == "One"
    assert queries.lines(ws.db, meeting)[-1].text == "Two"
    assert InboxLine.get_by_id(two).meeting_id == meeting
    check_undo(ws, inbox.add, text="Four")


def test_queries_use_indexes(ws: Workspace, meeting: int) -> None:
    statements = []

    class Spy:
        def rows(self, sql: str, parameters: Any = ()) -> list[Any]:
            statements.append((sql, parameters))
            return []

        value = rows

        def one(self, sql: str, parameters: Any = ()) -> None:
            statements.append((sql, parameters))

    spy = cast("Reader", Spy())
    queries.running(spy)
    live_start.inbox(spy)
    queries.session(spy, meeting)
    queries.lines(spy, meeting)
    queries.plan(spy, meeting)
    queries.captured(spy, meeting)
    queries.lines_by_id(spy, frozenset({1}), meeting=meeting)
    live_start.can_start(spy, since="2026")
    live_start.passed(spy, before="2026")
    for sql, parameters in statements:
        steps = [row[3] for row in ws.db.rows(f"EXPLAIN QUERY PLAN {sql}", parameters)]
        scans = [step for step in steps if step.startswith("SCAN") and "inbox_line" not in step]
        assert not [step for step in scans if "INDEX" not in step], (sql, steps)
