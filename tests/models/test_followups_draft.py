"""The draft in hand: which template it begins from, what it knows, and what a change does to it."""

from __future__ import annotations

from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from desktop.core.clock import FixedClock
from desktop.domain.draft_checks import CheckCode
from desktop.hub import Hub
from desktop.models.followups_draft import BLANK, DraftModel
from desktop.ops import followups
from desktop.ops.profile import set_profile_value
from desktop.storage.tables import FollowUp, Person, Template
from tests.shots import followups_scene


@pytest.fixture
def clock() -> FixedClock:
    return followups_scene.clock()


@pytest.fixture
def keys(hub: Hub) -> dict[str, int]:
    return followups_scene.fill(hub.workspace)


@pytest.fixture
def model(hub: Hub) -> DraftModel:
    return DraftModel(hub, parent=hub)


def make(hub: Hub, table: Any, **values: Any) -> int:
    return int(hub.run("Make", lambda ws: table.create(**values).id))


def first_message(hub: Hub, keys: dict[str, int]) -> int:
    for name, text in (
        ("With a referral", "{referrer} gave me your name. {my_name}"),
        ("Short", "Hello {my_name}"),
    ):
        make(hub, Template, name=name, kind="first_message", subject="Hello", text=text)
    made = followups_scene.at("03-12 10:00")
    return make(hub, FollowUp, kind="first_message", person=keys["Rajesh Pillai"], created_at=made)


def test_nothing_is_shown_at_first(model: DraftModel) -> None:
    assert (model.id, model.card, model.is_open, model.is_message) == (0, None, False, False)
    assert (model.draft.text, model.draft.template, model.checks("x"), model.snoozes) == ("", BLANK, (), ())


def test_the_template_that_leaves_least_open_is_taken(
    hub: Hub, model: DraftModel, keys: dict[str, int]
) -> None:
    key = first_message(hub, keys)
    model.show(key)
    assert model.draft.text == "Hello Nora Lindqvist"
    hub.run(
        "Refer",
        lambda ws: (
            Person.update(referrer_name="Grace Oduya").where(Person.id == keys["Rajesh Pillai"]).execute()
        ),
    )
    model.show(key)
    assert model.draft.text == "Grace Oduya gave me your name. Nora Lindqvist"
    assert not model.was_written


def test_who_does_not_want_to_be_named_is_not(hub: Hub, model: DraftModel, keys: dict[str, int]) -> None:
    key = first_message(hub, keys)
    person = Person.id == keys["Rajesh Pillai"]
    refused = {"referrer_name": "Grace Oduya", "may_use_name": "no"}
    hub.run("Refer", lambda ws: Person.update(**refused).where(person).execute())
    model.show(key)
    assert model.draft.text == "Hello Nora Lindqvist"


def test_a_signature_stands_at_the_end_only(hub: Hub, model: DraftModel, keys: dict[str, int]) -> None:
    key = first_message(hub, keys)
    hub.run("Sign", set_profile_value, key="signature", value="Nora Lindqvist\nGeography teacher")
    model.show(key)
    draft = model.draft
    assert draft.text == "Hello Nora Lindqvist\nGeography teacher"
    assert [draft.text[span.start : span.end] for span in draft.spans] == [
        "Nora Lindqvist\nGeography teacher"
    ]


def test_the_checks_know_the_notes(model: DraftModel, keys: dict[str, int]) -> None:
    model.show(keys["thanks"])
    fine = {check.code for check in model.checks(followups_scene.DRAFT) if check.ok}
    assert {CheckCode.SAYS_WHAT_YOU_TOOK, CheckCode.MENTIONS_OFFER, CheckCode.NO_JOB} <= fine
    assert len(model.used_notes(followups_scene.DRAFT)) == 3
    assert [option.late for option in model.snoozes] == [False, False, True, True]


def test_a_change_is_noticed_and_a_deleted_one_is_let_go(
    hub: Hub, model: DraftModel, keys: dict[str, int], qtbot: QtBot
) -> None:
    model.show(keys["thanks"])
    with qtbot.waitSignal(model.changed):
        hub.run("Skip", followups.skip, follow_up=keys["thanks"], reason="x")
    assert not model.is_open
    with qtbot.waitSignal(model.shown):
        hub.run("Delete", followups.delete, follow_up=keys["thanks"])
    assert model.id == 0
