"""The whole way once, as a person goes it: from names in files to a thank-you note, and all the way back.

Seen and driven only from outside: keys, mouse, and what a screen reader sees.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.helpers.program import Program
from tests.screen import before
from tests.screen.cast import Cast

pytestmark = pytest.mark.screen


def test_from_names_in_files_to_a_thank_you_and_back(it: Program, cast: Cast, tmp_path: Path) -> None:
    it.start()
    before.import_people(it, cast)
    before.find_person(it, cast)
    before.say_who_referred(it, cast)
    before.write_first_message(it, cast)
    before.schedule(it, cast, tmp_path / "talk.ics")
    before.prepare(it, cast)
