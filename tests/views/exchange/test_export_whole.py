"""What an export says of itself: how much it holds, and what stays in the notebook."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.models.exporting import NOTEBOOK, Part, Preview, TaskShape
from desktop.ops import meetings
from desktop.qtkit.fake_prompts import FakePrompter
from desktop.storage.database import Reader
from desktop.storage.queries.export_counts import private_lines
from desktop.storage.queries.selection import Within
from desktop.storage.restoring import look_through
from desktop.storage.tables import FollowUp, Meeting, NoteLine, Person
from desktop.storage.workspace import Workspace
from desktop.views.desk import Desk
from desktop.views.exchange.export_dialog import ExportDialog, open_export
from tests.helpers import choosing
from tests.views.exchange.exporting import TWO_PEOPLE, choose

JSON = 1
AT = "2026-03-02T09:00:00.000Z"
WITHOUT = "without 2 lines off the record"


@pytest.fixture
def people() -> list[dict[str, Any]]:
    return TWO_PEOPLE


@pytest.fixture
def secretive(desk: Desk, window: QWidget) -> ExportDialog:
    """The dialog over a talk with two lines off the record, of one of which came a follow-up, and one line more."""

    def fill(ws: Workspace) -> None:
        meeting = meetings.prepare(ws, person=1)
        for place, (text, hidden) in enumerate((("open", 0), ("first", 1), ("second", 1), ("", 1)), start=1):
            NoteLine.create(meeting=meeting, position=place, text=text, off_record=hidden, written_at=AT)
        FollowUp.create(person=1, kind="task", title="Ask", line=NoteLine.get(text="first"), created_at=AT)

    desk.hub.run("Fill", fill)
    return open_export(desk, window)


def said(dialog: ExportDialog) -> tuple[str, str]:
    """What the footer says of an export: how much it holds, and what it is without."""
    return dialog.counts_label.text(), "" if dialog.rest_label.isHidden() else dialog.rest_label.text()


def save(dialog: ExportDialog, desk: Desk, prompter: FakePrompter, out: Path, *, qtbot: QtBot) -> str:
    """What the toast says once the export is written."""
    prompter.answer(out)
    with qtbot.waitSignal(desk.hub.made) as made:
        dialog.save_button.click()
    return str(made.args[0])


def test_a_full_copy_is_full(
    desk: Desk, secretive: ExportDialog, prompter: FakePrompter, tmp_path: Path, qtbot: QtBot
) -> None:
    choose(secretive, "copy")
    assert secretive.wish.format == NOTEBOOK
    assert said(secretive) == ("2 people, 1 meeting, 1 follow-up", "")
    out = tmp_path / "copy.askwell"
    assert save(secretive, desk, prompter, out, qtbot=qtbot) == "Exported to copy.askwell"
    counts = look_through(out).counts
    assert (counts["people"], counts["meetings"], counts["followups"]) == (2, 1, 1)
    assert counts["note_lines"] == 4


def test_what_a_copy_is_without_is_said_until_it_is_asked_for(
    desk: Desk, secretive: ExportDialog, prompter: FakePrompter, tmp_path: Path, qtbot: QtBot
) -> None:
    choose(secretive, "copy", JSON)
    assert said(secretive) == ("2 people, 1 meeting, 0 follow-ups", WITHOUT)
    assert "everything" not in secretive.form.help_label.text()
    secretive.form.private_box.click()
    assert said(secretive) == ("2 people, 1 meeting, 1 follow-up", "")
    assert secretive.form.help_label.text().startswith("Holds everything")
    secretive.form.private_box.click()
    told = save(secretive, desk, prompter, tmp_path / "copy.json", qtbot=qtbot)
    assert told == f"Exported to copy.json ({WITHOUT})"
    copy = json.loads((tmp_path / "copy.json").read_text("utf-8"))
    assert [line["text"] for line in copy["meetings"][0]["notes"]] == ["open"]
    assert copy["followups"] == []


def test_another_program_is_told_what_it_does_not_get(secretive: ExportDialog) -> None:
    choose(secretive, "program")
    assert said(secretive) == ("2 people, 1 meeting, 0 follow-ups", WITHOUT)
    assert "everything" not in secretive.form.help_label.text()
    assert "Every" not in secretive.purpose_cards["program"].accessibleDescription()


@pytest.mark.parametrize(("purpose", "place"), [("document", 1), ("document", 3), ("tables", 0)])
def test_whatever_holds_notes_says_that_some_are_left_out(
    desk: Desk, secretive: ExportDialog, prompter: FakePrompter, tmp_path: Path, qtbot: QtBot, purpose: str,
    place: int,
) -> None:  # fmt: skip
    choose(secretive, purpose, place)
    assert said(secretive)[1] == WITHOUT
    combo = secretive.form.whom_combo
    assert combo.currentText() == "Everybody (2 people)"
    out = tmp_path / "out"
    assert save(secretive, desk, prompter, out, qtbot=qtbot).endswith(f"({WITHOUT})")


def test_what_holds_no_notes_says_nothing_of_lines(secretive: ExportDialog) -> None:
    for purpose in ("address_book", "calendar", "coach", "course"):
        choose(secretive, purpose)
        assert "off the record" not in said(secretive)[1]
    choose(secretive, "document", 0)
    secretive.form.part_boxes[Part.NOTES].click()
    assert said(secretive)[1] == ""
    choose(secretive, "tables", 1)
    for what, rest in (("people", ""), ("meetings", ""), ("all", WITHOUT)):
        choosing.choose(secretive.form.what_combo, what)
        assert said(secretive)[1] == rest


def test_a_calendar_says_how_many_follow_ups_wait(
    desk: Desk, window: QWidget, prompter: FakePrompter, tmp_path: Path, qtbot: QtBot
) -> None:
    def fill(ws: Workspace) -> None:
        for person, state in ((1, "open"), (1, "done"), (1, "skipped"), (2, "open"), (None, "open")):
            FollowUp.create(
                person=person, kind="task", title="Ask", state=state, due_on="2026-03-14", created_at=AT,
                done_at=None if state == "open" else AT,
            )  # fmt: skip
        FollowUp.create(person=1, kind="task", title="Some day", created_at=AT)
        Person.update(resting=True).where(Person.id == 2).execute()

    desk.hub.run("Fill", fill)
    dialog = open_export(desk, window)
    choose(dialog, "calendar")
    assert "due" not in dialog.purpose_cards["calendar"].accessibleDescription()
    assert said(dialog) == ("0 meetings, 5 follow-ups", "Follow-ups: 2 to do, 3 done or withdrawn")
    out = tmp_path / "dates.ics"
    save(dialog, desk, prompter, out, qtbot=qtbot)
    states = [line for line in out.read_text("utf-8").splitlines() if line.startswith("STATUS:")]
    assert sorted(states) == [
        "STATUS:CANCELLED", "STATUS:CANCELLED", "STATUS:COMPLETED", "STATUS:NEEDS-ACTION", "STATUS:NEEDS-ACTION",
    ]  # fmt: skip


def test_a_calendar_says_how_many_meetings_were_called_off(desk: Desk, window: QWidget) -> None:
    def fill(ws: Workspace) -> None:
        for state in ("held", "cancelled", "planned"):
            meeting = meetings.prepare(ws, person=1)
            Meeting.update(state=state, starts_at=AT, time_zone="UTC").where(Meeting.id == meeting).execute()

    desk.hub.run("Fill", fill)
    dialog = open_export(desk, window)
    choose(dialog, "calendar")
    assert said(dialog)[0] == "3 meetings (1 called off), 0 follow-ups"
    choosing.choose(dialog.form.tasks_combo, TaskShape.NONE)
    assert said(dialog)[0] == "3 meetings (1 called off), 0 follow-ups"
    choose(dialog, "document")
    assert said(dialog)[0] == "2 people, 3 meetings, 0 follow-ups"


def test_follow_ups_that_are_left_out_or_all_wait_are_not_told_apart(desk: Desk, window: QWidget) -> None:
    task = FollowUp(person=1, kind="task", title="Ask", due_on="2026-03-14", created_at=AT)
    desk.hub.run("Fill", lambda _ws: task.save())
    dialog = open_export(desk, window)
    choose(dialog, "calendar")
    assert said(dialog) == ("0 meetings, 1 follow-up", "")
    desk.hub.run("Done", lambda _ws: FollowUp.update(state="done", done_at=AT).execute())
    choose(dialog, "calendar")
    assert said(dialog) == ("0 meetings, 1 follow-up", "Follow-ups: 0 to do, 1 done or withdrawn")
    choosing.choose(dialog.form.tasks_combo, TaskShape.NONE)
    assert said(dialog) == ("Nothing in what is chosen has a date.", "")


def test_lines_are_counted_once_for_each_choice_and_anew_after_a_change(
    desk: Desk, secretive: ExportDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    counted: list[Within] = []

    def count(db: Reader, within: Within) -> int:
        counted.append(within)
        return private_lines(db, within)

    monkeypatch.setattr("desktop.ops.exporting.private_lines", count)
    for purpose, place in (("document", 1), ("program", 0), ("tables", 0), ("copy", JSON)):
        choose(secretive, purpose, place)
        assert said(secretive)[1] == WITHOUT
    assert counted == []  # it was counted when the dialog opened
    desk.hub.run("Open", lambda _ws: NoteLine.update(off_record=False).where(NoteLine.id == 2).execute())
    choose(secretive, "document")
    assert said(secretive)[1] == "without 1 line off the record"


def test_lines_of_other_talks_are_not_counted(desk: Desk, secretive: ExportDialog, window: QWidget) -> None:
    other = open_export(desk, window, people=[2])
    assert said(other) == ("1 person, 0 meetings, 0 follow-ups", "")
    choose(other, "program")
    assert said(other)[1] == WITHOUT


def test_the_pages_are_counted_as_soon_as_they_are_set(secretive: ExportDialog) -> None:
    choose(secretive, "document")
    secretive.preview_button.click()
    assert said(secretive) == ("2 people, 1 meeting, 0 follow-ups", f"1 page, {WITHOUT}")
    secretive._on_previewed(Preview(total=30, more=True))
    assert said(secretive)[1] == f"More than 30 pages, {WITHOUT}"
    secretive.preview_button.click()
    secretive.form.part_boxes[Part.PREP].click()
    assert said(secretive)[1] == WITHOUT
    choose(secretive, "document", 2)
    secretive.preview_button.click()
    assert said(secretive)[1] == WITHOUT


# ---------------------------------------------------------------- nothing at all


def test_nobody_shown_means_everybody(desk: Desk, window: QWidget) -> None:
    dialog = open_export(desk, window, people=[])
    combo = dialog.form.whom_combo
    assert [combo.itemText(row) for row in range(combo.count())] == ["Everybody (2 people)"]
    assert said(dialog)[0] == "2 people, 0 meetings, 0 follow-ups"
    assert dialog.save_button.isEnabled()


@pytest.mark.parametrize(
    ("purpose", "place", "why"),
    [
        ("document", 0, ""),
        ("document", 3, ""),
        ("address_book", 0, ""),
        ("calendar", 0, "Nothing in what is chosen has a date."),
        ("course", 0, "No talk in what is chosen was held."),
        ("coach", 0, "There is nothing in what is chosen."),
        ("program", 0, ""),
        ("copy", 0, ""),
    ],
)
def test_what_would_hold_nothing_cannot_be_saved_and_says_why(
    desk: Desk, window: QWidget, purpose: str, place: int, why: str
) -> None:
    dialog = open_export(desk, window)
    choose(dialog, purpose, place)
    assert dialog.save_button.isEnabled() == dialog.preview_button.isEnabled() == (not why)
    assert (said(dialog)[0] == why) == bool(why)


def test_tables_of_what_is_not_there_cannot_be_saved(desk: Desk, window: QWidget) -> None:
    dialog = open_export(desk, window)
    choose(dialog, "tables")
    for what, possible in (("followups", False), ("people", True), ("meetings", False)):
        choosing.choose(dialog.form.what_combo, what)
        assert dialog.save_button.isEnabled() == possible


def test_an_empty_notebook_can_be_copied_and_nothing_else(desk: Desk, window: QWidget) -> None:
    desk.hub.run("Erase", lambda _ws: Person.delete().execute())
    dialog = open_export(desk, window)
    for purpose in dialog.purpose_cards:
        choose(dialog, purpose)
        assert dialog.save_button.isEnabled() == (purpose in ("program", "copy"))
