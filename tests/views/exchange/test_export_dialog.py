"""The export dialog: a purpose, whom and what, and a file where the person said."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.models.exporting import Part, Wish
from desktop.qtkit.fake_prompts import FakePrompter
from desktop.storage.tables import FollowUp, Person
from desktop.views.desk import Desk
from desktop.views.exchange.export_dialog import open_export
from tests.views.exchange.exporting import TWO_PEOPLE, choose

WORD, MARKDOWN, CSV, VERSION_4, JSON = 1, 3, 1, 1, 1


@pytest.fixture
def people() -> list[dict[str, Any]]:
    return TWO_PEOPLE


def test_pages_to_link_hold_no_address(
    desk: Desk, window: QWidget, prompter: FakePrompter, tmp_path: Path, qtbot: QtBot
) -> None:
    dialog = open_export(desk, window)
    assert dialog.save_button.text() == "Save as…"
    choose(dialog, "document", MARKDOWN)
    assert dialog.save_button.text() == "Choose folder…"
    assert dialog.counts_label.text() == "2 people, 0 meetings, 0 follow-ups"
    prompter.answer(tmp_path)
    with qtbot.waitSignal(desk.hub.made) as made:
        dialog.save_button.click()
    folder = tmp_path / "Askwell export 2026-03-12"
    assert made.args == [f"Exported 3 files to {folder.name}", folder]
    pages = {page.name: page.read_text("utf-8") for page in folder.rglob("*.md")}
    assert set(pages) == {"Ann Lee.md", "Bo Ek.md", "Follow-ups.md"}
    assert not any("ann@lee" in text or "0101" in text for text in pages.values())


def test_a_second_export_never_writes_over_the_first(
    desk: Desk, window: QWidget, prompter: FakePrompter, tmp_path: Path
) -> None:
    for _ in range(2):
        prompter.answer(tmp_path)
        dialog = open_export(desk, window)
        choose(dialog, "document", MARKDOWN)
        dialog.save_button.click()
    assert sorted(one.name for one in tmp_path.glob("Askwell export*")) == [
        "Askwell export 2026-03-12",
        "Askwell export 2026-03-12 2",
    ]


def test_addresses_come_along_when_they_are_ticked(
    desk: Desk, window: QWidget, prompter: FakePrompter, tmp_path: Path
) -> None:
    dialog = open_export(desk, window)
    choose(dialog, "tables", CSV)
    assert not dialog.form.contacts_box.isChecked()
    dialog.form.contacts_box.click()
    dialog.form.what_combo.set_value("people")
    out = tmp_path / "people.csv"
    prompter.answer(out)
    dialog.save_button.click()
    assert "ann@lee.example" in out.read_text("utf-8-sig")
    assert prompter.details[-1]["suggestion"].name == "Askwell export 2026-03-12.csv"


def test_a_document_is_the_first_purpose_and_a_pdf_the_first_format(
    desk: Desk, window: QWidget, prompter: FakePrompter, tmp_path: Path
) -> None:
    dialog = open_export(desk, window)
    assert not dialog.form.what_combo.isVisible()
    out = tmp_path / "report.pdf"
    prompter.answer(out)
    dialog.save_button.click()
    assert out.read_bytes().startswith(b"%PDF-")
    assert prompter.details[-1]["suggestion"].name == "Askwell export 2026-03-12.pdf"


def test_what_is_not_ticked_stays_out_of_a_document(desk: Desk, window: QWidget) -> None:
    dialog = open_export(desk, window)
    choose(dialog, "document", WORD)
    assert dialog.wish == Wish("docx")
    dialog.form.part_boxes[Part.NOTES].click()
    assert dialog.wish.parts == {Part.PREP, Part.DEBRIEF}
    choose(dialog, "document", MARKDOWN)
    assert not dialog.form.part_boxes[Part.NOTES].isVisible()


def test_dates_for_a_calendar_say_nothing_of_addresses(
    desk: Desk, window: QWidget, prompter: FakePrompter, tmp_path: Path
) -> None:
    task = FollowUp(
        person=1, kind="task", title="Ask", due_on="2026-03-14", created_at="2026-03-01T09:00:00Z"
    )
    desk.hub.run("Fill", lambda _ws: task.save())
    dialog = open_export(desk, window)
    choose(dialog, "calendar")
    assert dialog.counts_label.text() == "0 meetings, 1 follow-up"
    assert not dialog.form.contacts_box.isVisible()
    out = tmp_path / "dates.ics"
    prompter.answer(out)
    dialog.save_button.click()
    assert out.read_text("utf-8").startswith("BEGIN:VCALENDAR")


def test_each_purpose_keeps_the_format_that_was_chosen(desk: Desk, window: QWidget) -> None:
    dialog = open_export(desk, window)
    choose(dialog, "address_book", VERSION_4)
    choose(dialog, "tables")
    assert (dialog.wish.format, dialog.form.what_combo.isVisible()) == ("xlsx", True)
    dialog.purpose_cards["address_book"].click()
    assert (dialog.wish.format, dialog.wish.vcard) == ("vcard", "4.0")


def test_an_address_book_of_the_people_shown(
    desk: Desk, window: QWidget, prompter: FakePrompter, tmp_path: Path
) -> None:
    dialog = open_export(desk, window, people=[2])
    choose(dialog, "address_book")
    assert (dialog.form.contacts_box.isChecked(), dialog.form.contacts_box.isEnabled()) == (True, False)
    assert dialog.form.whom_combo.currentText() == "The person shown"
    assert dialog.counts_label.text() == "1 person"
    out = tmp_path / "people.vcf"
    prompter.answer(out)
    dialog.save_button.click()
    text = out.read_text("utf-8")
    assert ("FN:Bo Ek" in text, "Ann Lee" in text) == (True, False)


def test_an_address_book_has_what_was_noted_only_when_asked(
    desk: Desk, window: QWidget, prompter: FakePrompter, tmp_path: Path
) -> None:
    desk.hub.run("Note", lambda _ws: Person.update(notes="Hard to please").execute())
    for noted in (False, True):
        dialog = open_export(desk, window)
        choose(dialog, "address_book")
        assert dialog.form.noted_box.isVisible()
        if noted:
            dialog.form.noted_box.click()
        out = tmp_path / f"{noted}.vcf"
        prompter.answer(out)
        dialog.save_button.click()
        text = out.read_text("utf-8")
        assert "ann@lee.example" in text
        assert ("Hard to please" in text, "X-ASKWELL-STAGE" in text) == (noted, noted)
    choose(dialog, "tables")
    assert not dialog.form.noted_box.isVisible()
    assert dialog.wish.noted


def test_a_full_copy_is_always_whole(
    desk: Desk, window: QWidget, prompter: FakePrompter, tmp_path: Path
) -> None:
    dialog = open_export(desk, window, people=[2])
    choose(dialog, "copy", JSON)
    assert not dialog.form.scope.whom_box.isVisible()
    assert (dialog.form.private_box.isVisible(), dialog.form.private_box.isChecked()) == (True, False)
    out = tmp_path / "copy.json"
    prompter.answer(out)
    dialog.save_button.click()
    assert len(json.loads(out.read_text("utf-8"))["people"]) == 2


def test_giving_no_place_changes_nothing(desk: Desk, window: QWidget, prompter: FakePrompter) -> None:
    dialog = open_export(desk, window)
    prompter.answer(None)
    dialog.save_button.click()
    assert dialog.isVisible()


def test_what_cannot_be_written_is_told_in_the_dialog(
    desk: Desk, window: QWidget, prompter: FakePrompter, tmp_path: Path
) -> None:
    dialog = open_export(desk, window)
    choose(dialog, "copy", JSON)
    folder = tmp_path / "taken.json"
    folder.mkdir()
    (folder / "file").write_text("x")
    prompter.answer(folder)
    dialog.save_button.click()
    assert dialog.isVisible()
    assert "already something called taken.json" in dialog.counts_label.text()
    assert dialog.save_button.isEnabled()
