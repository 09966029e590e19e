from __future__ import annotations

import uuid

import pytest

from desktop.domain.rules import RuleFault, Rules, rule_keys, rule_limits, rule_problems, rule_uid


def test_the_defaults_are_those_of_the_method() -> None:
    rules = Rules()
    assert (rules.ask_minutes, rules.first_message_words, rules.words_per_minute) == (20, 75, 140)
    assert (rules.overview_min_seconds, rules.overview_max_seconds) == (15, 30)
    assert (rules.write_again_days, rules.write_again_times, rules.someone_else_days) == (7, 1, 3)
    assert (rules.thank_you_hours, rules.thank_you_warm_hours, rules.confirm_hours) == (48, 24, 24)
    assert (rules.introduction_days, rules.report_back_weeks, rules.keep_in_touch_months) == (7, 4, 3)
    assert (rules.arrive_minutes, rules.names_to_leave_with, rules.talks_per_field) == (10, 2, 4)
    assert rules.one_per_organisation is True


@pytest.mark.parametrize(("agreed", "minutes"), [(10, 2), (14, 2), (15, 5), (60, 5)])
def test_short_meetings_wrap_up_later(agreed: int, minutes: int) -> None:
    assert Rules().wrap_up_for(agreed) == minutes


def test_items_go_out_and_come_back() -> None:
    rules = Rules(ask_minutes=15, one_per_organisation=False, country="AT")
    assert Rules.from_items(rules.to_items()) == rules
    assert tuple(rules.to_items()) == rule_keys()
    assert rules.changed_items() == {"ask_minutes": "15", "one_per_organisation": "0", "country": "AT"}


def test_what_makes_no_sense_leaves_the_default() -> None:
    items = {"ask_minutes": "many", "confirm_hours": "-3", "no_such_rule": "1", "thank_you_hours": "24 "}
    assert Rules.from_items(items) == Rules(thank_you_hours=24)


@pytest.mark.parametrize(
    ("key", "text", "fault"),
    [
        ("ask_minutes", "", RuleFault.NOT_A_NUMBER),
        ("ask_minutes", "1.5", RuleFault.NOT_A_NUMBER),
        ("ask_minutes", "٢٠", RuleFault.NOT_A_NUMBER),
        ("ask_minutes", "--5", RuleFault.NOT_A_NUMBER),
        ("ask_minutes", "9" * 40, RuleFault.NOT_A_NUMBER),
        ("ask_minutes", "0", RuleFault.TOO_LOW),
        ("ask_minutes", "999", RuleFault.TOO_HIGH),
        ("one_per_organisation", "maybe", RuleFault.NOT_YES_OR_NO),
        ("country", "Germany", RuleFault.NOT_A_COUNTRY),
        ("moon_phase", "1", RuleFault.UNKNOWN_KEY),
        ("overview_min_seconds", "40", RuleFault.REVERSED),
        ("overview_max_seconds", "10", RuleFault.REVERSED),
        ("thank_you_hours", "12", RuleFault.REVERSED),
    ],
)
def test_each_fault_is_named(key: str, text: str, fault: RuleFault) -> None:
    assert [(problem.key, problem.fault) for problem in rule_problems({key: text})] == [(key, fault)]


def test_two_that_change_together_are_weighed_together() -> None:
    assert rule_problems({"overview_min_seconds": "40", "overview_max_seconds": "60"}) == ()
    both = rule_problems({"overview_min_seconds": "60", "overview_max_seconds": "40"})
    assert {problem.key for problem in both} == {"overview_min_seconds", "overview_max_seconds"}


def test_every_number_has_limits_around_its_default() -> None:
    for key, value in Rules().to_items().items():
        limits = rule_limits(key)
        if limits is not None:
            assert limits[0] <= int(value) <= limits[1]
        else:
            assert key in ("one_per_organisation", "country")


def test_uids_are_fixed_for_ever() -> None:
    assert uuid.UUID(rule_uid("ask_minutes")).version == 5
    assert rule_uid("ask_minutes") == rule_uid("ask_minutes") != rule_uid("confirm_hours")
    assert rule_uid("ask_minutes") == "dccf6ba0-21c3-52b2-b80c-e942736edcf9"
