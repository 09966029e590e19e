"""The trash of redo: what was typed, undone, and can no longer be done again since something new was done."""

from __future__ import annotations

import pytest

from desktop.core.errors import Problem, UserError
from desktop.storage import trash
from desktop.storage.tables import FollowUp, Meeting, NoteLine, Organisation
from desktop.storage.workspace import Workspace
from tests.helpers.notebooks import contents
from tests.storage.rows import make

LONG = "A sentence of more than twenty characters."


def _labels(ws: Workspace) -> list[str]:
    return [row[0] for row in ws.db.rows("SELECT label FROM trash ORDER BY id")]


def _key(ws: Workspace) -> int:
    return int(ws.db.value("SELECT max(id) FROM trash"))


def _something_else(ws: Workspace) -> None:
    ws.perform("Add a place", lambda _: make(Organisation, name="Harbour").id)


def _type(ws: Workspace, row: FollowUp, text: str) -> None:
    row.draft = text
    ws.perform("Write a draft", lambda _: row.save(), merge_key="draft")


def test_lines_come_back_with_the_meeting_they_belong_to(ws: Workspace) -> None:
    meeting = ws.perform("Start", lambda _: make(Meeting))[0]
    for number in range(3):
        key = f"meeting:{meeting.id}/line:{number}"
        ws.perform("Notes", lambda _: make(NoteLine, meeting=meeting, text=LONG).id, merge_key=key)
    full = contents(ws)
    for _ in range(4):
        ws.undo()
    _something_else(ws)
    assert _labels(ws) == ["Notes"]
    ws.bring_back(_key(ws), label="Bring back")
    assert contents(ws)["note_line"] == full["note_line"]
    assert contents(ws)["meeting"] == full["meeting"]
    assert _labels(ws) == []
    ws.undo()
    assert _labels(ws) == ["Notes"]
    ws.redo()
    assert contents(ws)["note_line"] == full["note_line"]


def test_a_draft_comes_back_even_over_another_one_and_that_can_be_undone(ws: Workspace) -> None:
    row = ws.perform("Add", lambda _: make(FollowUp))[0]
    _type(ws, row, LONG)
    ws.undo()
    _type(ws, row, "Quite another draft, written later")
    assert _labels(ws) == ["Write a draft"]
    ws.bring_back(_key(ws), label="Bring back")
    assert ws.db.value("SELECT draft FROM follow_up") == LONG
    ws.undo()
    assert ws.db.value("SELECT draft FROM follow_up") == "Quite another draft, written later"


def test_short_words_and_clicks_are_not_kept(ws: Workspace) -> None:
    row = ws.perform("Add", lambda _: make(FollowUp))[0]
    _type(ws, row, "Brief")
    ws.undo()
    _something_else(ws)
    assert _labels(ws) == []


def test_a_text_whose_record_is_gone_stays_in_the_trash(ws: Workspace) -> None:
    row = ws.perform("Add", lambda _: make(FollowUp))[0]
    _type(ws, row, LONG)
    ws.undo()
    ws.perform("Delete", lambda _: row.delete_instance())
    key = ws.db.value("SELECT min(id) FROM trash")
    with pytest.raises(UserError) as caught:
        ws.bring_back(key, label="Bring back")
    assert caught.value.problem is Problem.OWNER_GONE
    assert _labels(ws) == ["Write a draft", "Delete"]


def test_many_steps_are_one_thing_named_after_the_first_of_them(ws: Workspace) -> None:
    for number in range(trash.MOST_LABELS + 2):
        ws.perform(f"Step {number}", lambda _: make(Organisation, name="Harbour", notes=LONG).id)
    while ws.undo_label:
        ws.undo()
    _something_else(ws)
    assert _labels(ws) == ["Step 0, Step 1, Step 2…"]
    ws.bring_back(_key(ws), label="Bring back")
    assert ws.db.value("SELECT count(*) FROM organisation WHERE notes <> ''") == trash.MOST_LABELS + 2


def test_what_an_import_brought_is_in_its_file(ws: Workspace) -> None:
    def bring_in(_: Workspace) -> None:
        make(Organisation, notes=LONG)
        ws.bulk_insert(
            "import_batch",
            ("uid", "file_name", "format", "at", "found", "added", "updated", "skipped", "refused", "report"),
            [("batch", "people.csv", "csv", "2026-03-12T13:00:00.000Z", 1, 1, 0, 0, 0, "[]")],
        )

    ws.perform("Import", bring_in)
    ws.undo()
    _something_else(ws)
    assert _labels(ws) == []


def test_typing_that_was_typed_away_again_is_no_step(ws: Workspace) -> None:
    meeting = ws.perform("Start", lambda _: make(Meeting))[0]
    line = ws.perform("Notes", lambda _: make(NoteLine, meeting=meeting), merge_key="line 1")[0]
    ws.perform("Notes", lambda _: line.delete_instance(), merge_key="line 1")
    assert ws.undo_label == "Start"


def test_words_that_are_as_they_were_are_no_step(ws: Workspace) -> None:
    row = ws.perform("Add", lambda _: make(FollowUp, draft="As it was"))[0]
    _type(ws, row, "Different")
    assert ws.undo_label == "Write a draft"
    _type(ws, row, "As it was")
    assert ws.undo_label == "Add"


def test_steps_of_one_group_do_not_push_others_out(ws: Workspace) -> None:
    _something_else(ws)
    meeting = ws.perform("Start", lambda _: make(Meeting))[0]
    for number in range(150):
        key = f"meeting:1/line:{number}"
        ws.perform("Notes", lambda _: make(NoteLine, meeting=meeting).id, merge_key=key)
    assert ws.db.value("SELECT count(*) FROM step") == 152
