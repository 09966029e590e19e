"""The whole way once, as a person goes it: from names in files to a thank-you note, and all the way back.

Seen and driven only from outside: by mouse and keys, by keys alone, and by what a screen reader can do alone. The
command line has the last word.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.helpers.program import Program
from tests.helpers.ways import ByHand, ByKeys, ByReader
from tests.screen import after, before, meeting
from tests.screen.cast import Cast, sample_cast
from tests.screen.meeting import LATER, LINES

pytestmark = pytest.mark.screen


def test_from_names_in_files_to_a_thank_you_and_back(it: Program, cast: Cast, tmp_path: Path) -> None:
    it.start()
    prepare(it, cast)
    before_the_meeting = after.snapshot(it, tmp_path / "before.json")
    last_step = after.next_step(it)
    meet_and_thank(it, cast, tmp_path)
    _check_by_command_line(it, cast)

    taken = after.go_back(it, until=last_step)
    assert any(step.startswith("Start") for step in taken)
    assert after.snapshot(it, tmp_path / "after.json") == before_the_meeting
    it.view.wait(role="push button", name="Stage: Contacted")
    assert it.close() == 0
    assert it.cli("check").answer["sound"]


@pytest.mark.parametrize("way", [ByKeys(), ByReader()], ids=["keys", "screen reader"])
def test_the_whole_way_by_one_thing_alone(it: Program, cast: Cast, tmp_path: Path, way: ByHand) -> None:
    it.way = way
    it.start()
    prepare(it, cast)
    meet_and_thank(it, cast, tmp_path)
    last_step = after.next_step(it)
    it.command("ctrl+z", "Edit", "Undo")
    it.until(lambda: after.next_step(it) != last_step, "the last step to be taken back")
    _check_by_command_line(it, cast)


def prepare(it: Program, cast: Cast) -> None:
    """Everything before there is a date."""
    before.import_people(it, cast)
    before.find_person(it, cast)
    before.say_who_referred(it, cast)
    before.write_first_message(it, cast)


def meet_and_thank(it: Program, cast: Cast, folder: Path) -> None:
    """A date, the meeting with a power cut in it, and what comes after."""
    before.schedule(it, cast, folder / "talk.ics")
    before.prepare(it, cast)
    editor = meeting.start(it, cast)
    meeting.take_notes(it, editor)
    cut = meeting.cut_the_power(it, editor)
    meeting.find_it_again(it, cast, cut)
    after.end(it, cast)
    after.debrief(it)
    after.thank(it, cast)
    after.find_note(it, cast)
    after.export_everything(it, cast, folder / "exports")


def test_files_of_real_programs_come_in_through_the_window(it: Program, corpora: Path) -> None:
    cast = sample_cast(corpora)
    it.start()
    before.import_people(it, cast)
    before.find_person(it, cast)
    assert it.close() == 0


def _check_by_command_line(it: Program, cast: Cast) -> None:
    """The same, as a script sees it, beside the open window."""
    counts = it.cli("check").answer["counts"]
    assert (counts["people"], counts["meetings"]) == (cast.people, 1)
    assert counts["note_lines"] == len(LINES) + 2
    hits = it.cli("search", LATER).answer["hits"]
    assert any(hit["kind"] == "note" and LATER in hit["snippet"] for hit in hits)
