"""Numbers of the method: changed, taken back, refused where they make no sense."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.core.errors import Problem, UserError
from desktop.domain.rules import Rules, rule_keys, rule_uid
from desktop.ops.rules import reset_rules, set_rule
from desktop.storage.workspace import Workspace
from tests.helpers.notebooks import check_undo, new_workspace


@pytest.fixture
def ws(tmp_path: Path) -> Iterator[Workspace]:
    made = new_workspace(tmp_path)
    yield made
    made.close()


def kept(ws: Workspace) -> dict[str, str]:
    return dict(ws.db.rows("SELECT key, value FROM rule"))


def test_a_number_is_kept_changed_and_taken_back(ws: Workspace) -> None:
    check_undo(ws, set_rule, key="report_back_weeks", value=" 6 ")
    assert ws.rules.report_back_weeks == 6
    assert ws.db.value("SELECT uid FROM rule WHERE key = 'report_back_weeks'") == rule_uid(
        "report_back_weeks"
    )
    check_undo(ws, set_rule, key="report_back_weeks", value="2")
    assert ws.rules.report_back_weeks == 2
    assert ws.perform("Same", set_rule, {"key": "report_back_weeks", "value": "2"})[1] is None


def test_a_default_is_not_kept(ws: Workspace) -> None:
    ws.perform("Set", set_rule, {"key": "names_to_leave_with", "value": "3"})
    check_undo(ws, set_rule, key="names_to_leave_with", value="2")
    assert kept(ws) == {"country": "DE"}
    assert ws.perform("Set", set_rule, {"key": "thank_you_hours", "value": "48"})[1] is None


def test_spinning_is_one_step(ws: Workspace) -> None:
    for weeks in ("5", "6", "7"):
        ws.perform("Spin", set_rule, {"key": "report_back_weeks", "value": weeks}, merge_key="rule:weeks")
    assert ws.rules.report_back_weeks == 7
    ws.undo()
    assert ws.rules.report_back_weeks == 4


@pytest.mark.parametrize(
    ("key", "value", "problem"),
    [
        ("report_back_weeks", "0", Problem.RULE_NOT_IN_RANGE),
        ("report_back_weeks", "53", Problem.RULE_NOT_IN_RANGE),
        ("report_back_weeks", "soon", Problem.RULE_NOT_IN_RANGE),
        ("one_per_organisation", "2", Problem.RULE_NOT_YES_OR_NO),
        ("overview_min_seconds", "31", Problem.RULE_REVERSED),
        ("overview_max_seconds", "14", Problem.RULE_REVERSED),
        ("thank_you_warm_hours", "49", Problem.RULE_REVERSED),
        ("thank_you_hours", "23", Problem.RULE_REVERSED),
        ("wrap_up_minutes", "1", Problem.RULE_REVERSED),
        ("country", "Germany", Problem.COUNTRY_UNKNOWN),
        ("country", "XX", Problem.COUNTRY_UNKNOWN),
    ],
)
def test_what_makes_no_sense_is_refused(ws: Workspace, key: str, value: str, problem: Problem) -> None:
    with pytest.raises(UserError) as caught:
        ws.perform("Set", set_rule, {"key": key, "value": value})
    assert caught.value.problem is problem
    assert caught.value.field == key
    assert ws.rules == Rules(country="DE")


def test_a_country_counts_its_own_holidays(ws: Workspace) -> None:
    check_undo(ws, set_rule, key="country", value="FR")
    assert ws.days.country == "FR"
    check_undo(ws, set_rule, key="country", value="")
    assert "country" not in kept(ws)


def test_all_go_back_at_once(ws: Workspace) -> None:
    for key, value in (("overview_max_seconds", "60"), ("overview_min_seconds", "40"), ("country", "FR")):
        ws.perform("Set", set_rule, {"key": key, "value": value})
    check_undo(ws, reset_rules, keys=rule_keys())
    assert ws.rules == Rules()
    assert ws.perform("Again", reset_rules, {"keys": rule_keys()})[1] is None


def test_some_go_back_unless_others_stand_against_them(ws: Workspace) -> None:
    for key, value in (("overview_max_seconds", "60"), ("overview_min_seconds", "40"), ("country", "FR")):
        ws.perform("Set", set_rule, {"key": key, "value": value})
    with pytest.raises(UserError) as caught:
        ws.perform("Back", reset_rules, {"keys": ("overview_max_seconds",)})
    assert caught.value.problem is Problem.RULE_REVERSED
    check_undo(ws, reset_rules, keys=("overview_max_seconds", "overview_min_seconds"))
    assert ws.rules == Rules(country="FR")


def test_an_unknown_rule_is_a_bug(ws: Workspace) -> None:
    with pytest.raises(KeyError):
        ws.perform("Set", set_rule, {"key": "shoe_size", "value": "42"})
