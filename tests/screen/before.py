"""The story up to the meeting: bring people in, choose one, write, schedule, prepare."""

from __future__ import annotations

from pathlib import Path

from tests.helpers.program import Program
from tests.screen.cast import Cast

OVERVIEW = (
    "I have taught physics at a secondary school for eight years, and I am finding out how people move from "
    "a classroom into research. A friend told me that you explain this work better than anybody, so I would "
    "like to hear how you came to it."
)
OWN_QUESTION = "What would you teach a class about your work?"


def import_people(it: Program, cast: Cast) -> None:
    """From the first page: choose all files at once, look at the preview, import."""
    it.view.wait(role="label", name="Who would you like to learn from?")
    it.press("Import…")
    it.choose_file(" ".join(f'"{path}"' for path in cast.files))
    it.view.wait(role="table", name="People in the files")
    it.press(f"Import {cast.people} people")
    it.view.wait(role="label", begins=f"{cast.people} people, sorted by")
    it.view.wait(role="label", name=f"Imported {cast.people} people")


def find_person(it: Program, cast: Cast) -> None:
    """Type a few letters of a name; the one who is left is shown."""
    it.fill("Search people", cast.name)
    it.view.wait(role="label", begins=f"1 of {cast.people} people")
    it.choose("People", f"{cast.name}, ")
    it.view.wait(role="push button", name=f"Name: {cast.name}")
    it.view.wait(role="push button", name=f"Role, Organisation: {cast.work}")
    it.view.wait(role="push button", name="Stage: To contact")


def say_who_referred(it: Program, cast: Cast) -> None:
    """How one got the name: a person who is in the notebook too."""
    it.press("Referred by")
    it.enter(it.fill("Referred by", cast.referrer))
    it.view.wait(role="push button", name=cast.referrer)


def write_first_message(it: Program, cast: Cast) -> None:
    """Write over the draft that is proposed, and say that it was sent."""
    it.command("ctrl+shift+w", "Person", "Write")
    it.view.wait(role="label", name=f"First message to {cast.name}")
    draft = it.field("Draft")
    it.until(lambda: draft.text.startswith(f"Dear {cast.first},"), "the draft")
    text = (
        f"Dear {cast.first},\n\n{cast.referrer} gave me your name. I teach physics and wonder how others came "
        "from there to research. Could we speak for twenty minutes, whenever it suits you? I am after "
        "information and advice only.\n\nThank you,\nNadia Haddad"
    )
    it.fill("Draft", text)
    it.view.wait(role="label", name="The connection comes first")
    it.command("ctrl+Return", "Person", "Mark sent or done")
    agenda = it.view.wait(role="table", name="Follow-ups")
    agenda.wait(role="cell", begins=f"Write again, {cast.name}, ")
    it.command("ctrl+1", "View", "Contacts")
    it.view.wait(role="push button", name="Stage: Contacted")
    it.view.wait(role="push button", begins="Wrote first message, ")


def schedule(it: Program, cast: Cast, calendar: Path) -> None:
    """Agree a day and a call, with a file for one's calendar."""
    it.press("Schedule")
    it.view.wait(role="dialog", begins=f"Schedule with {cast.name}")
    it.press("Phone", role="radio button")
    it.press("Save meeting")
    it.choose_file(str(calendar))
    it.view.wait(role="push button", name="Stage: Scheduled")
    it.until(calendar.exists, "the calendar file")
    assert f"SUMMARY:Talk with {cast.name}" in calendar.read_text(encoding="utf-8")


def prepare(it: Program, cast: Cast) -> None:
    """An overview of the right length, and six questions."""
    it.command("ctrl+2", "View", "Prep")
    it.view.wait(role="cell", begins=f"{cast.name}, ")
    it.fill("About me, in half a minute", OVERVIEW)
    gauge = it.view.wait(name="Speaking time")
    it.until(lambda: "within 15 to 30" in gauge.description, "an overview of the right length")
    it.press("Add all five")
    plan = it.view.wait(role="table", name="Question plan")
    plan.wait(role="cell", begins="Question 5 of 5, ")
    it.enter(it.fill("Type a question and press Enter", OWN_QUESTION))
    plan = it.view.wait(role="table", name="Question plan")
    plan.wait(role="cell", begins="Question 6 of 6, ")
    (own,) = [cell.name for cell in plan.all(role="cell") if cell.name.endswith(OWN_QUESTION)]
    assert not own.startswith("Question 6"), "one's own questions come before the closing ones"
