"""The numbers Askwell works by, each with its default; a person can change every one of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, replace
from enum import StrEnum
from typing import Any

from desktop.core.records import dataclass

_NAMESPACE = "5b0c7c1e-6f0c-5d0e-9a57-0a5c3e11a5c1"


def fixed_uid(kind: str, key: str) -> str:
    """The uid of something built in: the same in every notebook, so that notebooks can be merged."""
    import uuid  # only new notebooks need it

    return str(uuid.uuid5(uuid.UUID(_NAMESPACE), f"{kind}/{key}"))


@dataclass(frozen=True, slots=True)
class Rules:
    """Every number of the method. Keys are stored in notebooks and exports and never change."""

    ask_minutes: int = 20  # what a first message asks for
    overview_min_seconds: int = 15
    overview_max_seconds: int = 30
    words_per_minute: int = 140  # the pace before anything was rehearsed
    first_message_words: int = 75
    write_again_days: int = 7  # business days
    write_again_times: int = 1
    someone_else_days: int = 3  # business days
    one_per_organisation: bool = True
    same_day_before_hour: int = 12  # written before this hour: counting starts the same day
    country: str = ""  # two letters for public holidays; empty: the country of the system's locale
    confirm_hours: int = 24
    arrive_minutes: int = 10
    wrap_up_minutes: int = 5
    wrap_up_short_minutes: int = 2
    short_meeting_minutes: int = 15  # shorter meetings use wrap_up_short_minutes
    closing_minutes: int = 3  # kept free at the end of a plan
    question_minutes: int = 3  # what a new question gets
    names_to_leave_with: int = 2
    thank_you_hours: int = 48
    thank_you_warm_hours: int = 24
    debrief_next_day_hour: int = 18  # ended at this hour or later: the debrief is for tomorrow
    introduction_days: int = 7
    report_back_weeks: int = 4
    keep_in_touch_months: int = 3
    talks_per_field: int = 4

    @classmethod
    def from_items(cls, items: Mapping[str, str]) -> Rules:
        """Read stored texts; unknown keys and values that make no sense leave the default in place."""
        wrong = {problem.key for problem in rule_problems(items)}
        values: dict[str, Any] = {
            key: _read(key, text) for key, text in items.items() if key in _DEFAULTS and key not in wrong
        }
        return replace(cls(), **values)

    def to_items(self) -> dict[str, str]:
        """All rules as texts, in the order in which they are shown."""
        return {key: _write(getattr(self, key)) for key in _DEFAULTS}

    def changed_items(self) -> dict[str, str]:
        """Only those that differ from the defaults."""
        return {key: text for key, text in self.to_items().items() if text != _write(_DEFAULTS[key])}

    def wrap_up_for(self, agreed_minutes: int) -> int:
        """Minutes before the agreed end at which a meeting should come to its close."""
        if agreed_minutes < self.short_meeting_minutes:
            return self.wrap_up_short_minutes
        return self.wrap_up_minutes


class RuleFault(StrEnum):
    """What is wrong with a value somebody gave for a rule."""

    UNKNOWN_KEY = "unknown_key"
    NOT_A_NUMBER = "not_a_number"
    TOO_LOW = "too_low"
    TOO_HIGH = "too_high"
    NOT_YES_OR_NO = "not_yes_or_no"
    NOT_A_COUNTRY = "not_a_country"
    REVERSED = "reversed"


@dataclass(frozen=True, slots=True)
class RuleProblem:
    """One value that cannot be taken; ``low`` and ``high`` are the limits where it is a number."""

    key: str
    fault: RuleFault
    low: int | None = None
    high: int | None = None


_DEFAULTS: dict[str, int | str] = {field.name: field.default for field in fields(Rules)}  # type: ignore[misc]

_LIMITS: dict[str, tuple[int, int]] = {
    "ask_minutes": (5, 240),
    "overview_min_seconds": (5, 120),
    "overview_max_seconds": (5, 300),
    "words_per_minute": (60, 260),
    "first_message_words": (20, 1000),
    "write_again_days": (1, 60),
    "write_again_times": (0, 5),
    "someone_else_days": (1, 60),
    "same_day_before_hour": (0, 24),
    "confirm_hours": (1, 168),
    "arrive_minutes": (0, 60),
    "wrap_up_minutes": (1, 30),
    "wrap_up_short_minutes": (1, 15),
    "short_meeting_minutes": (0, 60),
    "closing_minutes": (0, 30),
    "question_minutes": (1, 30),
    "names_to_leave_with": (0, 10),
    "thank_you_hours": (1, 336),
    "thank_you_warm_hours": (0, 336),
    "debrief_next_day_hour": (0, 24),
    "introduction_days": (1, 90),
    "report_back_weeks": (1, 52),
    "keep_in_touch_months": (1, 24),
    "talks_per_field": (1, 50),
}

# pairs in which the first may not be above the second
_ORDERED = (
    ("overview_min_seconds", "overview_max_seconds"),
    ("thank_you_warm_hours", "thank_you_hours"),
    ("wrap_up_short_minutes", "wrap_up_minutes"),
)


def rule_keys() -> tuple[str, ...]:
    """Keys of all rules in the order in which they are shown."""
    return tuple(_DEFAULTS)


def rule_limits(key: str) -> tuple[int, int] | None:
    """Lowest and highest number a rule takes; None for a rule that is no number."""
    return _LIMITS.get(key)


def rule_uid(key: str) -> str:
    """The uid of a rule, the same in every notebook."""
    return fixed_uid("rule", key)


def rule_problems(items: Mapping[str, str]) -> tuple[RuleProblem, ...]:
    """What is wrong with texts given for rules; rules that are not in ``items`` count as default."""
    found = [problem for key, text in items.items() if (problem := _problem(key, text))]
    wrong = {problem.key for problem in found}
    values = {key: _read(key, text) for key, text in items.items() if key in _DEFAULTS and key not in wrong}
    for low, high in _ORDERED:
        if {low, high} & values.keys() and _number(low, values) > _number(high, values):
            key = low if low in values else high
            found.append(RuleProblem(key, RuleFault.REVERSED))
            if high in values and key != high:
                found.append(RuleProblem(high, RuleFault.REVERSED))
    return tuple(found)


def _problem(key: str, text: str) -> RuleProblem | None:
    if key not in _DEFAULTS:
        return RuleProblem(key, RuleFault.UNKNOWN_KEY)
    text = text.strip()
    default = _DEFAULTS[key]
    if isinstance(default, bool):
        return None if text in ("0", "1") else RuleProblem(key, RuleFault.NOT_YES_OR_NO)
    if isinstance(default, str):
        fine = text == "" or (len(text) == 2 and text.isascii() and text.isalpha())
        return None if fine else RuleProblem(key, RuleFault.NOT_A_COUNTRY)
    return _number_problem(key, text)


def _number_problem(key: str, text: str) -> RuleProblem | None:
    low, high = _LIMITS[key]
    digits = text.lstrip("+-")
    if not (digits.isascii() and digits.isdigit()) or len(digits) > 9 or len(text) - len(digits) > 1:
        return RuleProblem(key, RuleFault.NOT_A_NUMBER, low, high)
    if int(text) < low:
        return RuleProblem(key, RuleFault.TOO_LOW, low, high)
    if int(text) > high:
        return RuleProblem(key, RuleFault.TOO_HIGH, low, high)
    return None


def _number(key: str, values: Mapping[str, int | str]) -> int:
    return int(values.get(key, _DEFAULTS[key]))


def _read(key: str, text: str) -> int | str:
    default = _DEFAULTS[key]
    text = text.strip()
    if isinstance(default, bool):
        return text == "1"
    if isinstance(default, str):
        return text.upper()
    return int(text)


def _write(value: int | str) -> str:
    if isinstance(value, bool):
        return "1" if value else "0"
    return str(value)
