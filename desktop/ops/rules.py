"""The numbers of the method: changing one, and going back to the defaults."""

from __future__ import annotations

from desktop.core.errors import Problem, UserError
from desktop.domain.business_days import known_countries
from desktop.domain.rules import RuleFault, RuleProblem, Rules, rule_problems, rule_uid
from desktop.storage.tables import RuleValue
from desktop.storage.workspace import Workspace

_PROBLEMS = {
    RuleFault.NOT_A_NUMBER: Problem.RULE_NOT_IN_RANGE,
    RuleFault.TOO_LOW: Problem.RULE_NOT_IN_RANGE,
    RuleFault.TOO_HIGH: Problem.RULE_NOT_IN_RANGE,
    RuleFault.NOT_YES_OR_NO: Problem.RULE_NOT_YES_OR_NO,
    RuleFault.NOT_A_COUNTRY: Problem.COUNTRY_UNKNOWN,
    RuleFault.REVERSED: Problem.RULE_REVERSED,
}


def set_rule(ws: Workspace, *, key: str, value: str) -> None:
    """Keep a rule's value as text; the default itself is not kept. Raises ``UserError``, ``KeyError``.

    The error's ``field`` is the key; ``low`` and ``high`` are the limits of a number.
    """
    default = Rules().to_items()[key]
    text = value.strip()
    _check(ws, key=key, text=text)
    row = RuleValue.get_or_none(RuleValue.key == key)
    if text == default:
        if row is not None:
            row.delete_instance()
    elif row is None:
        RuleValue.create(uid=rule_uid(key), key=key, value=text)
    elif row.value != text:
        row.value = text
        row.save(only=[RuleValue.value])


def reset_rules(ws: Workspace, *, keys: tuple[str, ...]) -> None:
    """Go back to the defaults of these rules. Raises ``UserError`` when what stays would not fit them."""
    for key in keys:
        row = RuleValue.get_or_none(RuleValue.key == key)
        if row is not None:
            row.delete_instance()
    for problem in rule_problems(dict(ws.db.rows("SELECT key, value FROM rule"))):
        if problem.fault is RuleFault.REVERSED:
            raise _error(problem, text="")


def _check(ws: Workspace, *, key: str, text: str) -> None:
    items = dict(ws.db.rows("SELECT key, value FROM rule")) | {key: text}
    for problem in rule_problems(items):
        if problem.key == key:
            raise _error(problem, text=text)
    if key == "country" and text and text.upper() not in known_countries():
        raise UserError(Problem.COUNTRY_UNKNOWN, field=key, value=text)


def _error(problem: RuleProblem, *, text: str) -> UserError:
    facts = {"value": text, "low": problem.low, "high": problem.high}
    return UserError(_PROBLEMS[problem.fault], field=problem.key, **facts)
