"""The story after the meeting: debrief, thank-you, find, export, and all the way back."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

from tests.helpers.program import Program
from tests.screen.cast import Cast
from tests.screen.meeting import ADVICE, INSIGHT, LATER, LINES, QUOTE, plain

LEARNED = "Research asks for what one has tried, not for a plan."
MOST_STEPS = 60


def end(it: Program, cast: Cast) -> None:
    """End the session by its key; the debrief stands there."""
    it.command("ctrl+shift+e", "Session", "End session")
    it.view.wait(role="dialog", begins=f"End the session with {cast.first}?")
    it.press("End and debrief")
    it.view.wait(role="label", name="Debrief")
    it.view.wait(role="label", name="Thank-you note due by")


def debrief(it: Program) -> None:
    """What was learned, and how well it would fit."""
    it.fill("What I learned", LEARNED)
    rating = it.view.wait(name="Lifestyle, not rated")
    it.way.press(rating, "4", "radio button")
    it.view.wait(name="Lifestyle, 4 of 5")


def thank(it: Program, cast: Cast) -> None:
    """A draft made of the notes, one more note put in, and sent; keeping in touch comes by itself."""
    it.press("Save and write thank-you")
    it.view.wait(role="label", name=f"Thank-you note to {cast.name}")
    draft = it.field("Draft")
    it.until(lambda: QUOTE[1:] in draft.text, "a draft with what was said")
    it.way.add_to_line(it.view, draft, 2, " I also keep this: ")
    it.press(f"Insight: {INSIGHT}, put it into the draft")
    it.until(lambda: INSIGHT[1:] in draft.text, "the note in the draft")
    it.view.wait(role="label", name="Says what you took from it")
    it.command("ctrl+Return", "Person", "Mark sent or done")
    it.view.wait(role="label", name="One field is empty: My name")
    it.press("Fill in")
    it.fill("How do you sign your messages?", "Robin Young")
    it.press("Save")
    it.until(lambda: draft.text.endswith("Robin Young"), "the name under the draft")
    it.command("ctrl+Return", "Person", "Mark sent or done")
    agenda = it.view.wait(role="table", name="Follow-ups")
    agenda.wait(role="cell", begins=f"Keep in touch, {cast.name}, ")
    agenda.wait(role="cell", begins=f"Report back, {cast.name}, ")
    it.command("ctrl+1", "View", "Contacts")
    it.view.wait(role="push button", name="Stage: Keep in touch")


def find_note(it: Program, cast: Cast) -> None:
    """Ctrl+K, a word of a note, Enter: the session with that note."""
    it.command("ctrl+k", "Edit", "Find anything")
    it.fill("Find anything", "experiments")
    it.open("Results", f"{INSIGHT}, {cast.name}")
    notes = it.field(f"Notes for {cast.name}")
    it.view.wait(role="push button", name="Debrief")
    assert INSIGHT in notes.text


def export_everything(it: Program, cast: Cast, folder: Path) -> None:
    """A full copy, tables, and pages to read, each as the dialog offers it; then a look into the files."""
    folder.mkdir()
    copy = folder / "copy.json"
    _export(it, "A full copy", "JSON", on="Save as…")
    it.choose_file(str(copy))
    it.view.wait(role="label", name=f"Exported to {copy.name}")
    for purpose, form in (("A spreadsheet", "CSV"), ("A document to read", "Markdown")):
        _export(it, purpose, form, on="Choose folder…")
        it.choose_file(str(folder), name="Directory:")
        it.view.wait_gone(role="dialog", begins="Export")
    document = json.loads(copy.read_text(encoding="utf-8"))
    _check_copy(document, cast)
    _check_tables(folder, cast)
    pages = "\n".join(page.read_text(encoding="utf-8") for page in folder.rglob("*.md"))
    assert all(text in pages for text in (cast.name, QUOTE, INSIGHT, LEARNED, LATER))


def _export(it: Program, purpose: str, form: str = "", *, on: str) -> None:
    it.from_menu("File", "Export…")
    it.view.wait(role="dialog", begins="Export")
    it.press(purpose, role="radio button")
    if form:
        it.press(form, role="radio button")
    it.press(on)


def _check_copy(document: dict[str, Any], cast: Cast) -> None:
    person = next(one for one in document["people"] if one["name"] == cast.name)
    assert len(document["people"]) == cast.people
    assert person["stage"] == "keep_in_touch"
    referrer = next(one for one in document["people"] if one["uid"] == person["referred_by"])
    assert referrer["name"] == cast.referrer
    (talk,) = document["meetings"]
    texts = [note["text"] for note in talk["notes"]]
    assert texts[: len(LINES)] == [plain(line) for line in LINES]
    assert texts[-1] == LATER
    marks = {note["text"]: note["mark"] for note in talk["notes"]}
    assert (marks[QUOTE], marks[INSIGHT], marks[ADVICE]) == ("quote", "insight", "advice")
    assert talk["state"] == "held"
    assert len(talk["questions"]) == 6
    assert sum(question["asked_at"] is not None for question in talk["questions"]) == 2
    assert LEARNED in json.dumps(talk["debrief"])


def _check_tables(folder: Path, cast: Cast) -> None:
    rows = {}
    for table in folder.rglob("*.csv"):
        with table.open(encoding="utf-8-sig", newline="") as opened:
            rows[table.stem.casefold()] = list(csv.reader(opened))
    assert len(next(table for name, table in rows.items() if "people" in name)) == cast.people + 1
    assert any(QUOTE in cell for table in rows.values() for row in table for cell in row)


def next_step(it: Program) -> str:
    """What Undo in the Edit menu would take back; empty when there is nothing."""
    return it.read_menu("Edit", "Undo").removeprefix("Undo").removeprefix(": ")


def go_back(it: Program, *, until: str) -> list[str]:
    """Undo step by step until ``until`` would be next; the steps that were taken back."""
    taken: list[str] = []
    it.command("ctrl+1", "View", "Contacts")
    while (step := next_step(it)) != until:
        assert step, f"{until!r} never came: {taken}"
        assert len(taken) < MOST_STEPS, taken
        it.command("ctrl+z", "Edit", "Undo")
        taken.append(step)
    return taken


def snapshot(it: Program, path: Path) -> dict[str, Any]:
    """Everything that is in the notebook, read by the command line while the window has it open."""
    done = it.cli("export", "--format", "json", "--private", "--replace", "--out", str(path))
    assert done.status == 0, done.told
    document = json.loads(path.read_text(encoding="utf-8"))
    del document["askwell"]
    return dict(document)
