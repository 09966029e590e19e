"""A notebook that is protected, locked and opened again in a real window, with real keys."""

from __future__ import annotations

import re

import pytest

from tests.helpers import hands
from tests.helpers.accessible import Node
from tests.helpers.program import Program
from tests.screen.test_second_start import add_person
from tests.screen.walk import Heard, hear

pytestmark = pytest.mark.screen

PASSPHRASE = "herons wade in the shallows"


def secret(it: Program, name: str) -> Node:
    """The field of a passphrase, once the caret is in it."""
    field = it.view.wait(role="text", name=name)
    it.until(lambda: field.is_focused, f"the caret in {name!r}")
    return field


def protect(it: Program, heard: list[Heard]) -> dict[int, str]:
    """Turn it on by keys, and type back what is asked for; the groups of the code by number."""
    hands.press("ctrl+comma")
    it.view.wait(role="dialog", name="Preferences")
    it.choose("Pages", "Protection")
    it.press("Protect with a passphrase…")
    secret(it, "Passphrase")
    heard.append(hear("New passphrase", it.view.wait(role="dialog", begins="Protect with")))
    hands.write(PASSPHRASE)
    hands.press("Tab")
    secret(it, "Once more")
    hands.write(PASSPHRASE)
    hands.press("Return")
    dialog = it.view.wait(role="dialog", name="Recovery code", seconds=40)
    heard.append(hear("Recovery code", dialog))
    shown = next(node for node in it.view.all(name="Recovery code") if node.description)
    groups = {
        int(number): letters.replace(" ", "")
        for number, letters in re.findall(r"(\d+): ((?:\w ?)+)", shown.description)
    }
    it.press("I have kept it")
    fields = _asked(it)
    heard.append(hear("Recovery code, typed back", dialog))
    for field in fields:
        number = int(field.name.split()[-1])
        it.go_to(field)
        hands.write(groups[number].lower())
    hands.press("Return")
    it.view.wait(role="push button", name="Remove protection…")
    heard.append(hear("Protection", it.view.wait(role="dialog", name="Preferences")))
    hands.press("Escape")
    it.view.wait_gone(role="dialog", name="Preferences")
    return groups


def _asked(it: Program) -> list[Node]:
    """The fields for groups of the code."""
    it.view.wait(role="text", begins="Group ")
    return [node for node in it.view.all(role="text") if node.name.startswith("Group ")]


def test_protected_locked_and_opened_with_the_keyboard(it: Program) -> None:
    it.start()
    add_person(it, "Amara Nwosu")
    heard: list[Heard] = []
    groups = protect(it, heard)
    assert len(groups) == 13
    notebook = next(it.home.rglob("Askwell.askwell"))
    assert b"SQLite" not in notebook.read_bytes()
    it.view.wait(role="table", name="People").wait(role="cell", begins="Amara Nwosu")

    hands.press("ctrl+l")
    secret(it, "Passphrase")
    heard.append(hear("Locked", it.view))
    assert not it.view.all(role="page tab")
    assert not [node for node in it.view.all(role="frame") if "Amara" in node.name]
    hands.write("herons wait")
    hands.press("Return")
    it.view.wait(role="label", name="That is not it.")
    secret(it, "Passphrase")
    hands.write(PASSPHRASE)  # over what was marked
    hands.press("Return")
    it.view.wait(role="push button", name="Name: Amara Nwosu")
    it.follow()
    assert it.close() == 0

    it.start()
    secret(it, "Passphrase")
    it.press("Use the recovery code instead")
    field = it.view.wait(role="text", name="Recovery code")
    it.until(lambda: field.is_focused, "the caret in the code")
    heard.append(hear("Locked, recovery code", it.view))
    hands.write(" ".join(groups[number].lower() for number in sorted(groups)))
    hands.press("Return")
    it.view.wait(role="push button", name="Name: Amara Nwosu")
    it.follow()
    assert it.close() == 0
    assert {screen.screen: screen.unnamed for screen in heard if screen.unnamed} == {}
    assert {screen.screen: screen.odd for screen in heard if screen.odd} == {}
