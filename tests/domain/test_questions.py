from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.open_forms import INSTEAD_OF_JOB
from desktop.domain.question_kinds import QuestionKind
from desktop.domain.questions import check_question, is_open
from tests.domain import question_table as table

SORTED = (
    ((QuestionKind.OPEN, QuestionKind.TOPIC), table.OPEN),
    ((QuestionKind.CLOSED,), table.CLOSED),
    ((QuestionKind.CHOICE,), table.CHOICE),
    ((QuestionKind.REQUEST,), table.REQUEST),
    ((QuestionKind.TOPIC,), table.TOPIC),
    ((QuestionKind.JOB,), table.JOB),
)


def test_nearly_all_questions_are_sorted_as_a_person_would() -> None:
    wrong = [
        (text, check_question(text).kind)
        for kinds, texts in SORTED
        for text in texts
        if check_question(text).kind not in kinds
    ]
    total = sum(len(texts) for _kinds, texts in SORTED)
    assert total >= 250
    assert len(wrong) <= total // 50, wrong


@pytest.mark.parametrize("text", table.NO_JOB)
def test_speaking_of_work_is_no_request_for_it(text: str) -> None:
    assert check_question(text).kind is not QuestionKind.JOB


@pytest.mark.parametrize("text", table.CLOSED)
def test_what_is_offered_is_open(text: str) -> None:
    check = check_question(text)
    if check.kind is not QuestionKind.CLOSED:
        return
    assert check.offer.endswith("?")
    assert check.offer[0].isupper()
    assert "  " not in check.offer
    assert is_open(check.offer), check.offer


@pytest.mark.parametrize(
    ("closed", "offer"),
    [
        ("Is a master’s degree necessary?", "How much did your degree matter?"),
        ("Do I need a licence to work with clients?", "How much does a licence matter?"),
        ("Are certificates important?", "How much do certificates matter?"),
        ("Do you like your job?", "What do you like most, and least, about your job?"),
        ("Did you enjoy it?", "What did you like most, and least, about it?"),
        ("Is there anything else I should have asked?", "What else should I have asked?"),
        ("Are there any books you would recommend?", "Which books would you recommend?"),
        ("Do you know anyone I could talk to?", "Who could I talk to?"),
        ("Would you change anything about it?", "What would you change about it?"),
        ("Did anything surprise you?", "What surprised you?"),
        ("Is the work stressful?", "How stressful is the work?"),
        ("Are the hours very long?", "How long are the hours?"),
        ("Do you travel a lot?", "How often do you travel?"),
        ("Do you have a typical day?", "What does a typical day look like?"),
        ("Has the field changed?", "How has the field changed?"),
        ("Should I learn to program first?", "What should I weigh up before I learn to program?"),
        ("Can I get in without a degree?", "How can I get in without a degree?"),
        ("Have you ever thought about leaving?", "What would make you consider leaving?"),
        ("You like it here, don't you?", "What do you like most, and least, about it here?"),
        ("When you began, was it hard?", "How hard was it?"),
        ("Is the team international?", "How international is the team?"),
        ("Were you told beforehand?", "To what extent were you told beforehand?"),
    ],
)
def test_an_open_form_is_offered(closed: str, offer: str) -> None:
    assert check_question(closed).offer == offer


def test_asking_for_a_job_offers_another_way() -> None:
    check = check_question("Do you have any openings?")
    assert (check.kind, check.offer, check.needs_hint) == (QuestionKind.JOB, INSTEAD_OF_JOB, True)
    assert is_open(INSTEAD_OF_JOB)


def test_only_closed_questions_and_requests_for_a_job_are_hinted_at() -> None:
    assert check_question("Do you like it?").needs_hint
    for text in (
        "What do you like?",
        "May I use your name?",
        "Typical week",
        "",
        "Do you prefer maps or people?",
    ):
        assert not check_question(text).needs_hint


@given(st.text(max_size=300))
def test_any_text_can_be_looked_at(text: str) -> None:
    check = check_question(text)
    assert check.needs_hint or not check.offer


WORDS = (
    "is are do did you I anything ever the work hard what how why if when and or , ? ! - any have been a job there "
    "need to can should would your degree like not"
)


@given(st.lists(st.sampled_from(WORDS.split()), max_size=14))
def test_any_order_of_words_can_be_looked_at(words: list[str]) -> None:
    check = check_question(" ".join(words))
    if check.kind is QuestionKind.CLOSED:
        assert check.offer.endswith("?")


def test_a_very_long_text_is_no_question() -> None:
    for text in ("Is it " + "really " * 20_000 + "hard?", "a" * 100_000, "I guess " * 10_000):
        assert check_question(text).kind is QuestionKind.TOPIC
