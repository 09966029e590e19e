"""The whole way once, as a person goes it: from names in files to a thank-you note, and all the way back.

Seen and driven only from outside: keys, mouse, and what a screen reader sees. The command line has the last word.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.helpers.program import Program
from tests.screen import after, before, meeting
from tests.screen.cast import Cast, sample_cast
from tests.screen.meeting import LATER, LINES

pytestmark = pytest.mark.screen


def test_from_names_in_files_to_a_thank_you_and_back(it: Program, cast: Cast, tmp_path: Path) -> None:
    it.start()
    before.import_people(it, cast)
    before.find_person(it, cast)
    before.say_who_referred(it, cast)
    before.write_first_message(it, cast)
    before_the_meeting = after.snapshot(it, tmp_path / "before.json")
    last_step = after.next_step(it)
    before.schedule(it, cast, tmp_path / "talk.ics")
    before.prepare(it, cast)

    editor = meeting.start(it, cast)
    meeting.take_notes(it, editor)
    cut = meeting.cut_the_power(it, editor)
    meeting.find_it_again(it, cast, cut)

    after.end(it, cast)
    after.debrief(it)
    after.thank(it, cast)
    after.find_note(it, cast)
    after.export_everything(it, cast, tmp_path / "exports")
    _check_by_command_line(it, cast)

    taken = after.go_back(it, until=last_step)
    assert any(step.startswith("Start") for step in taken)
    assert after.snapshot(it, tmp_path / "after.json") == before_the_meeting
    it.view.wait(role="push button", name="Stage: Contacted")
    assert it.close() == 0
    assert it.cli("check").answer["sound"]


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
