"""People who are in the notebook twice: pairs, a look at every field, one step, and one step back."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.modeltest import ModelTester

from desktop.ops import contacts
from desktop.storage.tables import Person
from desktop.storage.workspace import Workspace
from desktop.views.desk import Desk
from desktop.views.exchange.duplicates_dialog import DuplicatesDialog, open_duplicates
from tests.helpers.notebooks import contents


@pytest.fixture
def twice(desk: Desk) -> Desk:
    """Grace is there twice by her name, Bo by an address."""

    def fill(ws: Workspace) -> None:
        contacts.add_person(ws, name="Grace Oduya", email="grace@home.example", role="Head")
        contacts.add_person(ws, name="Bo Ek", email="bo@ek.example")
        contacts.add_person(ws, name="Robert Ek", email="bo@ek.example")
        contacts.describe(ws, person=2, field="role", text="Lab head")

    desk.hub.run("Twice", fill)
    return desk


def listed(dialog: DuplicatesDialog) -> list[str]:
    model = dialog.pair_list.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def results(dialog: DuplicatesDialog) -> dict[str, str]:
    return {name: label.text() for name, label in dialog.fields.results.items()}


def test_pairs_say_what_they_have_in_common(twice: Desk, window: QWidget, qtmodeltester: ModelTester) -> None:
    dialog = open_duplicates(twice, window)
    assert listed(dialog) == ["Bo Ek / Robert Ek", "Grace Oduya"]
    assert dialog._model.why(dialog._twins.pairs[0]) == "Same address: bo@ek.example"
    assert dialog.intro_label.text().startswith("2 pairs may be one person.")
    qtmodeltester.check(dialog._model)


def test_every_field_is_seen_and_one_of_two_is_chosen(twice: Desk, window: QWidget) -> None:
    dialog = open_duplicates(twice, window)
    dialog.pair_list.select_id(2)
    assert results(dialog) == {
        "name": "Grace Oduya",
        "role": "Lab head",
        "stage": "To contact",
        "reaches": "grace@work.example\ngrace@home.example",
    }
    dialog.fields.radios["role", True].click()
    assert results(dialog)["role"] == "Head"
    dialog.fields.radios["role", False].click()
    dialog.fields.radios["role", True].click()
    dialog.merge_button.click()
    assert listed(dialog) == ["Bo Ek / Robert Ek"]
    (grace,) = Person.select().where(Person.shown_name == "Grace Oduya")
    assert (grace.id, grace.role) == (2, "Head")


def test_a_merge_is_taken_back_as_one_step(twice: Desk, window: QWidget) -> None:
    before = contents(twice.hub.workspace)
    dialog = open_duplicates(twice, window)
    dialog.fields.radios["name", True].click()
    dialog.merge_button.click()
    assert dialog.told_label.text() == "Merged Robert Ek"
    assert Person.select().where(Person.shown_name == "Bo Ek").count() == 0
    dialog.undo_button.click()
    assert contents(twice.hub.workspace) == before
    assert listed(dialog) == ["Bo Ek / Robert Ek", "Grace Oduya"]
    assert not dialog.undo_button.isVisible()


def test_two_who_are_two_are_left_alone(twice: Desk, window: QWidget) -> None:
    dialog = open_duplicates(twice, window)
    dialog.apart_button.click()
    assert listed(dialog) == ["Grace Oduya"]
    dialog.apart_button.click()
    assert dialog.intro_label.text() == "Nobody seems to be in the notebook twice."
    assert not dialog.merge_button.isEnabled()
    assert Person.select().count() == 5
    dialog.close()
    again = open_duplicates(twice, window)
    assert listed(again) == []
    twice.hub.undo()
    assert listed(again) == ["Grace Oduya"]
    again.apart_button.click()
    assert again.told_label.text() == "Left as two: Grace Oduya"
    again.undo_button.click()
    assert listed(again) == ["Grace Oduya"]
    twice.hub.undo()
    assert listed(again) == ["Bo Ek / Robert Ek", "Grace Oduya"]


def test_two_who_were_chosen_are_all_there_is_to_see(twice: Desk, window: QWidget) -> None:
    dialog = open_duplicates(twice, window, (1, 4))
    assert not dialog.pair_list.isVisible()
    assert results(dialog)["reaches"] == "r.teague@north.example\nbo@ek.example"
    dialog.merge_button.click()
    assert Person.get_or_none(Person.id == 4) is None
    assert not dialog.merge_button.isEnabled()
