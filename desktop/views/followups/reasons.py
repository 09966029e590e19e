"""Why a follow-up is due: a sentence for each rule; and why one was left out."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from desktop.domain.followups import REST_RULE, SkipReason
from desktop.domain.kinds import FollowUpKind
from desktop.domain.rules import Rules
from desktop.views.plural import counted

SKIPS: tuple[SkipReason, ...] = (SkipReason.SAID_ALREADY, SkipReason.NOT_NEEDED, SkipReason.BAD_MOMENT)
"""Reasons to choose from."""


def rule_sentence(rule: str, kind: str, *, rules: Rules, put_off: bool) -> str:
    """Which rule made it due, with the rule's number as it stands now."""
    sentence = _sentences(rules).get(rule, "") or _own(kind)
    return f"{sentence} {_tr('You put it off.')}" if put_off else sentence


def skip_sentence(reason: str) -> str:
    """Why a follow-up was left out: one of the reasons, or the person's own words."""
    return {
        SkipReason.SAID_ALREADY: _tr("I have said it already"),
        SkipReason.NOT_NEEDED: _tr("It is not needed any more"),
        SkipReason.BAD_MOMENT: _tr("It is not the moment"),
        SkipReason.RESTING: _tr("Let it rest"),
        SkipReason.DECLINED: _tr("They declined kindly"),
    }.get(reason, reason)  # type: ignore[call-overload]


def _sentences(rules: Rules) -> Mapping[str, str]:
    return {
        "thank_you_hours": _number(
            "A thank-you is due one hour after the meeting ends.",
            "A thank-you is due %n hours after the meeting ends.",
            rules.thank_you_hours,
        ),
        "confirm_hours": _number(
            "A meeting is confirmed one hour before it begins.",
            "A meeting is confirmed %n hours before it begins.",
            rules.confirm_hours,
        ),
        "debrief_next_day_hour": _tr(
            "A debrief is due on the day of the meeting, after an evening on the next day."
        ),
        "report_back_weeks": _number(
            "One week after advice you tell how it went.",
            "%n weeks after advice you tell how it went.",
            rules.report_back_weeks,
        ),
        "keep_in_touch_months": _number(
            "You stay in touch every month; any contact moves the date.",
            "You stay in touch every %n months; any contact moves the date.",
            rules.keep_in_touch_months,
        ),
        "write_again_days": _number(
            "No answer after one business day: write again, once.",
            "No answer after %n business days: write again, once.",
            rules.write_again_days,
        ),
        REST_RULE: _tr("No answer to your last message either. You may let it rest."),
        "someone_else_days": _number(
            "No answer after one business day: somebody else there may have time.",
            "No answer after %n business days: somebody else there may have time.",
            rules.someone_else_days,
        ),
        "introduction_days": _number(
            "An introduction that was promised is asked after gently, one day later.",
            "An introduction that was promised is asked after gently, %n days later.",
            rules.introduction_days,
        ),
    }


def _own(kind: str) -> str:
    if kind == FollowUpKind.TASK:
        return _tr("You set this day yourself.")
    return _tr("You began this yourself.")


def _number(one: str, many: str, count: int) -> str:
    return counted("followup_reasons", one, many, count)


def _tr(text: str) -> str:
    return QCoreApplication.translate("followup_reasons", text)
