"""A second start, the command line beside a window, and two notebooks side by side."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.helpers import hands
from tests.helpers.program import Program
from tests.screen.cast import own_cast
from tests.screen.conftest import Make

pytestmark = pytest.mark.screen


def add_person(it: Program, name: str) -> None:
    """New person, a name, Enter."""
    it.bring_to_front()
    hands.press("ctrl+n")
    it.view.wait(role="dialog", begins="New person")
    it.until(lambda: it.field("Name").is_focused, "the caret in the name")
    hands.write(name)
    hands.press("Return")
    it.view.wait(role="push button", name=f"Name: {name}")


def begin_session(it: Program) -> None:
    """They have time right now."""
    hands.press("ctrl+shift+p")
    it.view.wait(role="dialog", begins="Call ")
    it.press("Start session now")
    it.view.wait(role="page tab", name="Session notes, running")


def test_a_second_start_raises_the_first_window(it: Program, make_program: Make) -> None:
    it.start()
    it.minimise()
    assert it.again() == 0
    it.until(lambda: it.is_in_front, "the first window in front")
    assert it.is_running


def test_a_second_start_hands_over_its_file(it: Program, tmp_path: Path) -> None:
    cast = own_cast(tmp_path / "files")
    it.start()
    assert it.again(str(cast.files[0])) == 0
    it.view.wait(role="dialog", begins="Import people")
    it.press("Import 3 people")
    it.view.wait(role="label", begins="3 people, sorted by")


def test_a_first_start_takes_a_file_too(it: Program, tmp_path: Path) -> None:
    cast = own_cast(tmp_path / "files")
    it.start(str(cast.files[-1]))
    it.view.wait(role="dialog", begins="Import people")
    it.press("Import 1 person")
    it.view.wait(role="push button", name="Name: Maud Tiernan")


def test_a_quick_note_lands_in_the_running_session(it: Program) -> None:
    it.start()
    add_person(it, "Ida Falk")
    assert it.cli("quick-note", "Ask Ida about ferries").answer["kept_in"] == "inbox"
    begin_session(it)
    editor = it.field("Notes for Ida Falk")
    hands.click(editor.middle)
    hands.write("Typed by hand\n")
    assert it.cli("quick-note", "Sent from a shortcut").answer["kept_in"] == "meeting"
    it.until(lambda: "Sent from a shortcut" in editor.text, "the quick note among the notes")
    assert "Typed by hand" in editor.text


def test_other_commands_that_write_name_the_owner(it: Program, tmp_path: Path) -> None:
    cast = own_cast(tmp_path / "files")
    it.start()
    said = it.cli("import", str(cast.files[0]))
    assert (said.status, said.answer["error"]["problem"]) == (1, "notebook_in_use")
    assert f"process {it.process}" in said.told
    assert it.cli("check").answer["counts"]["people"] == 0
    assert it.cli("import", str(cast.files[0]), "--dry-run").answer["added"] == 3


def test_two_notebooks_stand_side_by_side(make_program: Make, profile: Path, tmp_path: Path) -> None:
    one, two = make_program(profile), make_program(profile)
    paths = {name: tmp_path / f"{name}.askwell" for name in ("North", "South")}
    for path in paths.values():
        assert one.cli("new", str(path)).status == 0
    one.start("--notebook", str(paths["North"]), title="North")
    two.start(str(paths["South"]), title="South")
    add_person(one, "Ida Falk")
    add_person(two, "Jun-ho Baek")
    assert (one.close(), two.close()) == (0, 0)
    for name, person in (("North", "Ida Falk"), ("South", "Jun-ho Baek")):
        hits = one.cli("search", person.split()[0], "--notebook", str(paths[name])).answer["hits"]
        assert [hit["title"] for hit in hits] == [person]
        assert one.cli("check", "--notebook", str(paths[name])).answer["counts"]["people"] == 1
