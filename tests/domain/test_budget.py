from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.budget import BudgetVerdict, budget
from desktop.domain.rules import Rules

RULES = Rules()


def test_a_plan_that_fits_keeps_its_closing() -> None:
    plan = budget([4, 4, 5, 3, 4, 2], agreed=25, rules=RULES)
    assert (plan.planned, plan.closing, plan.free, plan.verdict) == (22, 3, 0, BudgetVerdict.FITS)


def test_a_plan_may_eat_the_closing() -> None:
    plan = budget([8, 8, 8], agreed=25, rules=RULES)
    assert (plan.verdict, plan.over, plan.too_many) == (BudgetVerdict.EATS_CLOSING, 2, 1)


def test_a_plan_may_be_too_long() -> None:
    plan = budget([4] * 10, agreed=25, rules=RULES)
    assert (plan.needed, plan.verdict, plan.over, plan.too_many) == (43, BudgetVerdict.OVER, 18, 4)


def test_no_questions_and_no_length() -> None:
    assert budget([], agreed=25, rules=RULES).verdict is BudgetVerdict.EMPTY
    assert budget([4], agreed=0, rules=RULES).verdict is BudgetVerdict.NO_LENGTH


@given(st.lists(st.integers(0, 60), max_size=200), st.integers(0, 240))
def test_too_many_is_never_more_than_there_are(minutes: list[int], agreed: int) -> None:
    plan = budget(minutes, agreed=agreed, rules=RULES)
    assert 0 <= plan.too_many <= len(minutes)
    assert plan.free >= 0
