"""The question bank, the templates and the call script hold to the method they serve."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from desktop.core.resources import call_script, message_templates, question_bank
from desktop.domain.draft_checks import CheckCode, DraftFacts, check_draft, open_points, share_about_me
from desktop.domain.draft_values import DraftSource, draft_values
from desktop.domain.drafts import (
    FIELDS,
    TYPED_BY_HAND,
    TemplateChoice,
    best_template,
    empty_fields,
    fields_in,
    fill_plain,
)
from desktop.domain.job_request import asks_for_job
from desktop.domain.kinds import FollowUpKind, Phase
from desktop.domain.overviews import leading_sentences
from desktop.domain.question_kinds import QuestionKind
from desktop.domain.questions import check_question
from desktop.domain.rules import Rules
from desktop.domain.speaking import SpeakingVerdict, count_words, judge

RULES = Rules()
VALUES = {
    "first_name": "Amara",
    "full_name": "Amara Nwosu",
    "my_name": "Nora Lindqvist",
    "about_me": "I teach geography and have spent eight years explaining floods to fifteen-year-olds.",
    "organisation": "the City of Arven",
    "role": "climate adaptation planner",
    "field": "city planning",
    "referrer": "Rosalind Teague",
    "how_found": "the alumni letter",
    "ask_minutes": "twenty minutes",
    "last_sent": "5 March",
    "meeting_weekday": "Wednesday",
    "meeting_day": "Wednesday 11 March",
    "meeting_time": "10:45",
    "meeting_place": "Town hall café",
    "agreed_minutes": "half an hour",
    "met_minutes": "half an hour",
    "met_when": "in March",
    "quote": "“people protect what they have walked through”",
    "advice": "walk the old flood line with the class",
    "person_named": "Bilal Rahmani",
    "next_step": "a walk with the class in May",
    "result": "the class walked it in May and would not stop asking",
    "news": "I have signed up for a map course",
    "found": "an article on karst springs",
}
FACTS = DraftFacts(
    referrer=VALUES["referrer"],
    how_found=VALUES["how_found"],
    organisation=VALUES["organisation"],
    about_me=VALUES["about_me"],
    notes=["People protect what they have walked through."],
    advice=["Walk the old flood line with the class"],
    meeting_words=(VALUES["meeting_day"], VALUES["meeting_time"]),
)

QUESTIONS = question_bank()
TEMPLATES = message_templates()


def test_there_are_enough_questions_of_every_phase() -> None:
    assert 60 <= len(QUESTIONS) <= 64
    assert {item["phase"] for item in QUESTIONS} == {phase.value for phase in Phase}
    assert len({item["key"] for item in QUESTIONS}) == len(QUESTIONS)
    assert len({item["text"] for item in QUESTIONS}) == len(QUESTIONS)
    topics = list(dict.fromkeys(item["topic"] for item in QUESTIONS))
    assert topics[:3] == ["Opening", "Path into the field", "The work itself"]
    assert topics[-2:] == ["Advice for me", "Closing"]
    assert [item["topic"] for item in QUESTIONS] == sorted(
        (item["topic"] for item in QUESTIONS), key=topics.index
    )  # topics in one piece


@pytest.mark.parametrize("item", QUESTIONS, ids=lambda item: item["key"])
def test_each_question_is_open_short_and_asks_for_no_job(item: dict[str, Any]) -> None:
    check = check_question(item["text"])
    assert not check.needs_hint
    assert item["is_open"] == (check.kind is QuestionKind.OPEN)
    assert 2 <= item["minutes"] <= 5
    assert count_words(item["text"]) <= 22  # one breath
    assert item["text"].endswith("?")


@pytest.mark.parametrize("item", TEMPLATES, ids=lambda item: item["key"])
def test_each_template_holds_to_the_list_beside_it(item: dict[str, Any]) -> None:
    text = fill_plain(item["text"], VALUES)
    assert open_points(check_draft(item["kind"], text, rules=RULES, facts=FACTS)) == ()
    assert empty_fields(text) == ()
    assert empty_fields(fill_plain(item["subject"], VALUES)) == ()
    assert "!" not in text


@pytest.mark.parametrize("item", TEMPLATES, ids=lambda item: item["key"])
def test_templates_use_known_fields_only(item: dict[str, Any]) -> None:
    assert set(fields_in(item["text"] + item["subject"])) <= {field.value for field in FIELDS}
    assert set(item["needs"]) <= set(fields_in(item["text"] + item["subject"]))
    assert not {field.value for field in TYPED_BY_HAND} & set(fields_in(item["subject"]))


def test_there_is_more_than_one_template_for_every_message() -> None:
    kinds = [item["kind"] for item in TEMPLATES]
    for kind in (
        FollowUpKind.FIRST_MESSAGE,
        FollowUpKind.WRITE_AGAIN,
        FollowUpKind.CONFIRM,
        FollowUpKind.THANK_YOU,
        FollowUpKind.REPORT_BACK,
        FollowUpKind.KEEP_IN_TOUCH,
        FollowUpKind.INTRODUCTION,
    ):
        assert kinds.count(kind.value) >= 2
    assert len({item["key"] for item in TEMPLATES}) == len(TEMPLATES)


def test_a_long_sentence_about_oneself_still_fits() -> None:
    longer = VALUES | {"about_me": VALUES["about_me"][:-1] + " in a small town by a river."}
    for item in TEMPLATES:
        if item["kind"] == FollowUpKind.FIRST_MESSAGE:
            text = fill_plain(item["text"], longer)
            checks = check_draft(item["kind"], text, rules=RULES, facts=FACTS)
            assert CheckCode.WORDS not in open_points(checks), item["key"]
            assert share_about_me(text) <= 0.5


FITTING = (
    "I teach geography at a school by the sea and have spent eight years explaining floods to fifteen-year-olds. "
    "Last spring I began to draw maps of old flood lines with my classes, and noticed that planners ask the same "
    "questions as my pupils. Now I would like to understand what work in climate adaptation is really like."
)


@pytest.mark.parametrize("item", TEMPLATES, ids=lambda item: item["key"])
def test_an_overview_for_half_a_minute_leaves_a_first_message_short(item: dict[str, Any]) -> None:
    if item["kind"] != FollowUpKind.FIRST_MESSAGE:
        return
    assert (
        judge(FITTING, words_per_minute=RULES.words_per_minute, rules=RULES).verdict is SpeakingVerdict.GOOD
    )
    beside = count_words(fill_plain(item["text"], VALUES | {"about_me": "…"}))
    about = leading_sentences(FITTING, beside=beside, most=RULES.first_message_words)
    assert FITTING.startswith(about)
    assert about.endswith("fifteen-year-olds.")
    text = fill_plain(item["text"], VALUES | {"about_me": about})
    facts = replace(FACTS, about_me=about)
    assert open_points(check_draft(item["kind"], text, rules=RULES, facts=facts)) == ()


@pytest.mark.parametrize("how", ["met at a fair", "the alumni letter", "Bob said she likes to talk."])
def test_how_somebody_was_found_may_be_any_words(how: str) -> None:
    values = draft_values(DraftSource(date(2026, 3, 12), "Europe/Berlin", how_found=how))
    template = next(item for item in TEMPLATES if item["key"] == "first_found")
    said = fill_plain(template["text"], VALUES | dict(values))
    assert f"This is how I came across you: {how.rstrip('.')}. Your work" in said


@pytest.mark.parametrize(
    ("known", "kind", "key"),
    [
        ({"referrer"}, FollowUpKind.FIRST_MESSAGE, "first_referral"),
        ({"referrer", "how_found", "organisation", "role"}, FollowUpKind.FIRST_MESSAGE, "first_referral"),
        ({"how_found", "organisation"}, FollowUpKind.FIRST_MESSAGE, "first_found"),
        ({"role"}, FollowUpKind.FIRST_MESSAGE, "first_short"),
        ({"quote", "advice", "person_named"}, FollowUpKind.THANK_YOU, "thanks_named"),
        ({"quote", "advice"}, FollowUpKind.THANK_YOU, "thanks_warm"),
    ],
)
def test_the_fitting_template_comes_by_itself(known: set[str], kind: FollowUpKind, key: str) -> None:
    always = {"first_name", "my_name", "about_me", "ask_minutes", "meeting_weekday", "met_minutes"}
    values = {name: VALUES[name] for name in known | always}
    choices = [TemplateChoice(item["key"], item["kind"], item["text"]) for item in TEMPLATES]
    best = best_template(choices, kind=kind, values=values)
    assert best is not None
    assert best.key == key


def test_the_call_script_asks_for_no_job() -> None:
    for step in call_script():
        for key in ("say", "say_referral"):
            said = fill_plain(step.get(key, ""), VALUES | {"greeting": "Hello"})
            assert "{" not in said
            assert not asks_for_job(said)
