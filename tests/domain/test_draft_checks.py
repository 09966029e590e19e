from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.draft_checks import (
    CheckCode,
    DraftFacts,
    body_sentences,
    check_draft,
    check_first_message,
    check_thank_you,
    open_points,
    share_about_me,
    uses,
)
from desktop.domain.kinds import FollowUpKind
from desktop.domain.rules import Rules

RULES = Rules()

GOOD_FIRST = """Dear Ms Nwosu,

Rosalind Teague gave me your name. I teach geography and would like to understand city planning from the inside.

Could I ask you a few questions for twenty minutes, whenever it suits you? I am not looking for a job.

Thank you for considering it.
Nora Lindqvist"""

GOOD_THANKS = """Dear Amara,

Thank you for taking half an hour on Wednesday. Your point that “people protect what they have walked through” stayed
with me. I have already asked the school whether my class can walk the old flood line in May.

I will write to Bilal Rahmani, as you suggested, and let you know how it goes.

With kind regards,
Nora Lindqvist"""

MET = DraftFacts(
    notes=["People protect what they have walked through.", "Plans fail when the street is not in the room"],
    advice=["Walk the old flood line with the class"],
    offers=["Bilal Rahmani, school programmes"],
)


def first(text: str, **facts: str) -> tuple[CheckCode, ...]:
    return open_points(check_first_message(text, rules=RULES, facts=DraftFacts(**facts)))


def thanks(text: str, facts: DraftFacts = MET) -> tuple[CheckCode, ...]:
    return open_points(check_thank_you(text, rules=RULES, facts=facts))


def test_a_good_first_message_has_nothing_open() -> None:
    assert first(GOOD_FIRST, referrer="Rosalind Teague") == ()
    assert first(GOOD_FIRST) == ()


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("Rosalind Teague gave me your name. ", "", CheckCode.CONNECTION_FIRST),
        ("I teach geography and would like", "I would like", CheckCode.WHO_I_AM),
        ("suits you?", "suits you.", CheckCode.ASKS_A_QUESTION),
        ("for twenty minutes", "for ninety minutes", CheckCode.SHORT_TIME),
        ("for twenty minutes", "for an hour", CheckCode.SHORT_TIME),
        (", whenever it suits you", "", CheckCode.THEIR_CONVENIENCE),
        ("Thank you for considering it.", "", CheckCode.THANKS),
        ("I am not looking for a job.", "Do you have any openings?", CheckCode.NO_JOB),
        ("I am not looking for a job.", "I am looking for a job.", CheckCode.NO_JOB),
        ("I am not looking for a job.", "My résumé is attached.", CheckCode.NO_RESUME),
        ("Ms Nwosu", "{first_name}", CheckCode.FIELDS_FILLED),
        ("I am not looking for a job.", "I have seen it. " * 20, CheckCode.WORDS),
    ],
)
def test_each_point_is_noticed(old: str, new: str, code: CheckCode) -> None:
    assert old in GOOD_FIRST
    assert code in first(GOOD_FIRST.replace(old, new))


@pytest.mark.parametrize(
    "words", ["10 minutes", "15-20 minutes", "half an hour", "a short call", "ten or fifteen minutes"]
)
def test_a_short_time_in_many_words(words: str) -> None:
    assert CheckCode.SHORT_TIME not in first(GOOD_FIRST.replace("twenty minutes", words))


def test_a_message_about_oneself_is_noticed() -> None:
    text = "Dear Amara,\n\nI am a teacher. I have taught for years. I like maps and I like rivers. Could you help?"
    assert share_about_me(text) > 0.5
    assert CheckCode.NOT_ALL_ABOUT_ME in first(text)


def test_the_count_of_words_is_told() -> None:
    checks = {check.code: check for check in check_first_message("one two three", rules=RULES)}
    assert checks[CheckCode.WORDS].facts == {"words": 3, "most": 75}
    many = {c.code: c for c in check_first_message("{first_name} {role}", rules=RULES)}
    assert many[CheckCode.FIELDS_FILLED].facts == {"fields": ("first_name", "role")}


def test_a_good_thank_you_has_nothing_open() -> None:
    assert thanks(GOOD_THANKS) == ()
    assert thanks(GOOD_THANKS, DraftFacts()) == ()


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("Thank you for taking half an hour on Wednesday. ", "", CheckCode.THANKS),
        (
            "Your point that “people protect what they have walked through”",
            "It",
            CheckCode.SAYS_WHAT_YOU_TOOK,
        ),
        ("I will write to Bilal Rahmani, as you suggested", "Bye", CheckCode.MENTIONS_OFFER),
        ("let you know how it goes", "see whether there is a job for me", CheckCode.NO_JOB),
        ("Dear Amara", "Dear {first_name}", CheckCode.FIELDS_FILLED),
    ],
)
def test_each_point_of_thanks_is_noticed(old: str, new: str, code: CheckCode) -> None:
    text = (
        GOOD_THANKS.replace("walk the old flood line", "do something")
        if code is CheckCode.SAYS_WHAT_YOU_TOOK
        else GOOD_THANKS
    )
    assert old in text
    assert code in thanks(text.replace(old, new))


def test_thanks_without_a_next_step_are_noticed() -> None:
    text = "Dear Amara,\n\nThank you for your time. What you said about streets helped me.\n\nNora"
    assert CheckCode.SAYS_WHAT_NEXT in thanks(text, DraftFacts())


@pytest.mark.parametrize(
    "text",
    [
        "Dear Maya,\n\nThank you for your time. What you said about {quote} helped me. My next step is {next_step}.",
        "Guten Tag,\n\ndanke für Ihre Zeit. Was Sie sagten, {quote}, hat geholfen. Mein nächster Schritt: {next_step}.",
    ],
)
def test_a_sentence_with_an_open_field_says_nothing_yet(text: str) -> None:
    open_ones = thanks(text, DraftFacts())
    assert {CheckCode.SAYS_WHAT_YOU_TOOK, CheckCode.FIELDS_FILLED} <= set(open_ones)
    filled = text.replace("{quote}", "sketching first").replace("{next_step}", "to sketch a page a day")
    assert thanks(filled, DraftFacts()) == ()


WARM = (
    "Dear {first_name},\n\nYour point that {quote} stayed with me. I will follow your advice: {advice}.\n\n"
    "I will let you know how it goes.\n\n{my_name}"
)


def test_what_the_template_says_by_itself_is_not_counted() -> None:
    facts = DraftFacts(template=WARM)
    begun = WARM.replace("{first_name}", "Amara").replace("{quote}", "sketching helps")
    assert CheckCode.SAYS_WHAT_NEXT in thanks(begun, facts)
    assert CheckCode.SAYS_WHAT_NEXT not in thanks(begun.replace("it goes", "the sketches go"), facts)
    report = "Thank you for your advice: {advice}.\n\nI have done it: {result}. It was good.\n\n{my_name}"
    open_ones = open_points(
        check_draft("report_back", report, rules=RULES, facts=DraftFacts(template=report))
    )
    assert {CheckCode.NAMES_ADVICE, CheckCode.SAYS_RESULT} <= set(open_ones)


def test_the_list_says_whether_advice_or_another_step_comes_next() -> None:
    step = check_thank_you("Thank you. I will sketch a page a day.", rules=RULES, facts=MET)
    assert {CheckCode.SAYS_WHAT_NEXT, CheckCode.FOLLOWS_ADVICE} & {check.code for check in step} == {
        CheckCode.SAYS_WHAT_NEXT
    }
    followed = {check.code: check.ok for check in check_thank_you(GOOD_THANKS, rules=RULES, facts=MET)}
    assert followed[CheckCode.FOLLOWS_ADVICE]
    assert CheckCode.SAYS_WHAT_NEXT not in followed


def test_nobody_offered_anything_so_nothing_is_missing() -> None:
    codes = {check.code for check in check_thank_you(GOOD_THANKS, rules=RULES)}
    assert CheckCode.MENTIONS_OFFER not in codes


def test_other_messages_have_their_own_points() -> None:
    facts = DraftFacts(meeting_words=("Tuesday 17 March", "10:00"), advice=MET.advice)
    confirm = "Dear Leila,\n\nUntil {d}. Thank you for making time.\n\nNora"
    good = confirm.replace("{d}", "Tuesday 17 March at 10:00")
    assert open_points(check_draft("confirm", good, rules=RULES, facts=facts)) == ()
    vague = check_draft(FollowUpKind.CONFIRM, confirm.replace("{d}", "soon"), rules=RULES)
    assert open_points(vague) == (CheckCode.DAY_AND_TIME,)
    report = (
        "Dear Amara,\n\nThank you again. We did walk the old flood line with the class, and it was a good day."
        "\n\nNora"
    )
    assert open_points(check_draft("report_back", report, rules=RULES, facts=facts)) == ()
    hello = "Dear Amara,\n\nHow are things at your office?\n\nNora"
    assert open_points(check_draft("keep_in_touch", hello, rules=RULES)) == ()
    assert CheckCode.ABOUT_THEM in open_points(
        check_draft("keep_in_touch", "Dear Amara,\n\nI am well.", rules=RULES)
    )
    task = check_draft(FollowUpKind.TASK, "Here is the link.", rules=RULES)
    assert open_points(task) == ()


def test_greeting_and_signature_are_no_sentences() -> None:
    assert body_sentences("Dear Amara,\n\nOne. Two?\n\nWith kind regards,\nNora") == ["One.", "Two?"]
    assert body_sentences("") == []


def test_a_note_is_used_when_its_telling_words_are_there() -> None:
    assert uses("we walked the old flood line in May", "Walk the old flood line with the class")
    assert not uses("thank you for everything", "Walk the old flood line with the class")
    assert not uses("anything", "")


@given(st.text(max_size=400), st.sampled_from(list(FollowUpKind)))
def test_any_draft_can_be_looked_over(text: str, kind: FollowUpKind) -> None:
    codes = [check.code for check in check_draft(kind, text, rules=RULES, facts=MET)]
    assert len(codes) == len(set(codes))
