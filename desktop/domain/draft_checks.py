"""The quiet list beside a draft: what it has, and what it would be better without. Never an error."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import lru_cache
from typing import Any

from desktop.domain import draft_words_english, draft_words_german
from desktop.domain.drafts import empty_fields
from desktop.domain.job_request import attaches_resume, names_job
from desktop.domain.kinds import FollowUpKind
from desktop.domain.names import fold
from desktop.domain.person_line import parse_person
from desktop.domain.rules import Rules
from desktop.domain.speaking import count_words
from desktop.domain.text_language import language_of

_ORDINAL = re.compile(r"(\b\d{1,2})\.(?= [A-ZÄ][a-zä])")
"""The dot of a German date, which ends no sentence."""

_SENTENCES = re.compile(r"[^.?!…]+[.?!…]*")

LONGEST = 10_000  # characters that are looked at; no message is longer
SHORT_MINUTES = 30  # more than this is not "a short time"


class CheckCode(StrEnum):
    """One point of the list."""

    CONNECTION_FIRST = "connection_first"
    WHO_I_AM = "who_i_am"
    ASKS_A_QUESTION = "asks_a_question"
    SHORT_TIME = "short_time"
    THEIR_CONVENIENCE = "their_convenience"
    THANKS = "thanks"
    NO_JOB = "no_job"
    NO_RESUME = "no_resume"
    NOT_ALL_ABOUT_ME = "not_all_about_me"
    FIELDS_FILLED = "fields_filled"
    WORDS = "words"
    SAYS_WHAT_YOU_TOOK = "says_what_you_took"
    FOLLOWS_ADVICE = "follows_advice"
    SAYS_WHAT_NEXT = "says_what_next"
    MENTIONS_OFFER = "mentions_offer"
    NAMES_ADVICE = "names_advice"
    SAYS_RESULT = "says_result"
    DAY_AND_TIME = "day_and_time"
    ABOUT_THEM = "about_them"


@dataclass(frozen=True, slots=True)
class DraftCheck:
    """A point of the list, whether it is in order, and numbers or names its words may need."""

    code: CheckCode
    ok: bool
    facts: dict[str, object] = field(default_factory=dict, compare=False)


@dataclass(frozen=True, slots=True)
class DraftFacts:
    """What is known around a draft: the more there is, the better the list can judge."""

    referrer: str = ""
    how_found: str = ""
    organisation: str = ""
    about_me: str = ""
    notes: Sequence[str] = ()  # insights and quotations of the meeting
    advice: Sequence[str] = ()
    offers: Sequence[str] = ()  # people they named: a name, or a line of notes that begins with one
    meeting_words: Sequence[str] = ()  # weekday, date and time of the meeting as a letter writes them
    template: str = ""  # its text with the fields in braces: what it says by itself, nobody has said


def check_draft(
    kind: FollowUpKind | str, text: str, *, rules: Rules, facts: DraftFacts | None = None
) -> tuple[DraftCheck, ...]:
    """The list for a draft of a kind of follow-up."""
    known = facts or DraftFacts()
    checker = _CHECKERS.get(FollowUpKind(kind), _check_other)
    return checker(text[:LONGEST].replace("’", "'"), rules, known)


def check_first_message(
    text: str, *, rules: Rules, facts: DraftFacts | None = None
) -> tuple[DraftCheck, ...]:
    """The list for a first message."""
    return check_draft(FollowUpKind.FIRST_MESSAGE, text, rules=rules, facts=facts)


def check_thank_you(text: str, *, rules: Rules, facts: DraftFacts | None = None) -> tuple[DraftCheck, ...]:
    """The list for a thank-you note."""
    return check_draft(FollowUpKind.THANK_YOU, text, rules=rules, facts=facts)


def open_points(checks: Sequence[DraftCheck]) -> tuple[CheckCode, ...]:
    """Codes of the points that are not in order."""
    return tuple(check.code for check in checks if not check.ok)


def uses(text: str, source: str) -> bool:
    """Whether a draft takes up a note: half of its telling words stand in it, or all where there are few."""
    wanted = set(_telling_words(source))
    if not wanted:
        return False
    found = wanted & set(_telling_words(text))
    return len(found) == len(wanted) if len(wanted) < 3 else len(found) * 2 >= len(wanted)


def share_about_me(text: str) -> float:
    """Part of the words in sentences that speak of the writer alone; requests do not count as such."""
    sentences = body_sentences(text)
    total = sum(count_words(sentence) for sentence in sentences)
    mine = sum(count_words(sentence) for sentence in sentences if _is_about_me(sentence, _lists(text)))
    return mine / total if total else 0.0


def body_sentences(text: str) -> list[str]:
    """Sentences without greeting and signature."""
    lines = [line.strip() for line in text.strip().splitlines() if line.strip()]
    if lines and _found(_lists(text).GREETING, lines[0]) and len(lines[0].split()) <= 6:
        lines = lines[1:]
    while len(lines) > 1 and not re.search(r"[.?!…:]\"?”?$", lines[-1]):
        lines = lines[:-1]
    text = _ORDINAL.sub(r"\1", " ".join(lines))
    return [
        part.strip() for part in re.findall(r"[^.?!…]+(?:[.](?=\w)[^.?!…]*)*[.?!…]*", text) if part.strip()
    ]


def _check_first(text: str, rules: Rules, facts: DraftFacts) -> tuple[DraftCheck, ...]:
    return (
        DraftCheck(CheckCode.CONNECTION_FIRST, _connection_first(text, facts)),
        DraftCheck(CheckCode.WHO_I_AM, _says_who(text, facts)),
        *_request(text),
        DraftCheck(CheckCode.THANKS, _found(_lists(text).THANKS, text)),
        _no_job(text),
        DraftCheck(CheckCode.NO_RESUME, not attaches_resume(text)),
        DraftCheck(CheckCode.NOT_ALL_ABOUT_ME, share_about_me(text) <= 0.5),
        _words(text, rules),
        _filled(text),
    )


def _check_again(text: str, rules: Rules, _facts: DraftFacts) -> tuple[DraftCheck, ...]:
    return (
        *_request(text),
        DraftCheck(CheckCode.THANKS, _found(_lists(text).THANKS, text)),
        _no_job(text),
        _words(text, rules),
        _filled(text),
    )


def _check_confirm(text: str, _rules: Rules, facts: DraftFacts) -> tuple[DraftCheck, ...]:
    folded = fold(text)
    told = all(fold(word) in folded for word in facts.meeting_words) if facts.meeting_words else False
    named = told or (_found(_lists(text).DAY, text) and _found(_lists(text).TIME, text))
    return (
        DraftCheck(CheckCode.DAY_AND_TIME, named),
        DraftCheck(CheckCode.THANKS, _found(_lists(text).THANKS, text)),
        _no_job(text),
        _filled(text),
    )


def _check_thanks(text: str, _rules: Rules, facts: DraftFacts) -> tuple[DraftCheck, ...]:
    sources, written, lists = (*facts.notes, *facts.advice), _own_words(text, facts.template), _lists(text)
    said = any(uses(written, note) for note in sources) if sources else _found(lists.TOOK, written)
    follows = any(uses(written, advice) for advice in facts.advice)
    next_step = CheckCode.FOLLOWS_ADVICE if follows else CheckCode.SAYS_WHAT_NEXT
    offers = [
        DraftCheck(
            CheckCode.MENTIONS_OFFER, any(_names(text, parse_person(offer).name) for offer in facts.offers)
        )
    ]
    return (
        DraftCheck(CheckCode.THANKS, _found(_lists(text).THANKS_FOR_TIME, text)),
        DraftCheck(CheckCode.SAYS_WHAT_YOU_TOOK, said and _found(lists.CHANGED, written)),
        DraftCheck(next_step, follows or _found(lists.NEXT, written)),
        *(offers if facts.offers else ()),
        _no_job(text),
        _filled(text),
    )


def _check_report(text: str, _rules: Rules, facts: DraftFacts) -> tuple[DraftCheck, ...]:
    written, lists = _own_words(text, facts.template), _lists(text)
    known = facts.advice
    named = any(uses(written, advice) for advice in known) if known else _found(lists.TOOK, written)
    return (
        DraftCheck(CheckCode.NAMES_ADVICE, named),
        DraftCheck(CheckCode.SAYS_RESULT, _found(lists.RESULT, written)),
        DraftCheck(CheckCode.THANKS, _found(_lists(text).THANKS, text)),
        _no_job(text),
        _filled(text),
    )


def _check_hello(text: str, _rules: Rules, _facts: DraftFacts) -> tuple[DraftCheck, ...]:
    about_them = _found(_lists(text).THEM, " ".join(body_sentences(text)))
    return (DraftCheck(CheckCode.ABOUT_THEM, about_them), _no_job(text), _filled(text))


def _check_introduction(text: str, _rules: Rules, _facts: DraftFacts) -> tuple[DraftCheck, ...]:
    return (
        DraftCheck(CheckCode.ASKS_A_QUESTION, _asks(text)),
        DraftCheck(CheckCode.THANKS, _found(_lists(text).THANKS, text)),
        _no_job(text),
        _filled(text),
    )


def _check_other(text: str, _rules: Rules, _facts: DraftFacts) -> tuple[DraftCheck, ...]:
    return (_no_job(text), _filled(text))


_Checker = Callable[[str, Rules, DraftFacts], tuple[DraftCheck, ...]]
_CHECKERS: dict[FollowUpKind, _Checker] = {
    FollowUpKind.FIRST_MESSAGE: _check_first,
    FollowUpKind.WRITE_AGAIN: _check_again,
    FollowUpKind.CONFIRM: _check_confirm,
    FollowUpKind.THANK_YOU: _check_thanks,
    FollowUpKind.REPORT_BACK: _check_report,
    FollowUpKind.KEEP_IN_TOUCH: _check_hello,
    FollowUpKind.INTRODUCTION: _check_introduction,
}


def _request(text: str) -> tuple[DraftCheck, ...]:
    return (
        DraftCheck(CheckCode.ASKS_A_QUESTION, _asks(text)),
        DraftCheck(CheckCode.SHORT_TIME, _short_time(text)),
        DraftCheck(CheckCode.THEIR_CONVENIENCE, _found(_lists(text).CONVENIENCE, text)),
    )


def _no_job(text: str) -> DraftCheck:
    return DraftCheck(CheckCode.NO_JOB, not names_job(text))


def _filled(text: str) -> DraftCheck:
    names = empty_fields(text)
    return DraftCheck(CheckCode.FIELDS_FILLED, not names, {"fields": names})


def _words(text: str, rules: Rules) -> DraftCheck:
    count = count_words(text)
    facts: dict[str, object] = {"words": count, "most": rules.first_message_words}
    return DraftCheck(CheckCode.WORDS, count <= rules.first_message_words, facts)


def _own_words(text: str, template: str) -> str:
    """What somebody has said: without the template's own sentences and those in which a field waits for words."""
    own = {sentence.strip() for sentence in _SENTENCES.findall(template.replace("’", "'"))}
    return "".join(
        sentence
        for sentence in _SENTENCES.findall(text)
        if sentence.strip() not in own and not empty_fields(sentence)
    )


def _asks(text: str) -> bool:
    return any(s.endswith("?") and _found(_lists(text).ASKED, s) for s in body_sentences(text))


def _connection_first(text: str, facts: DraftFacts) -> bool:
    sentences = body_sentences(text)
    if not sentences:
        return False
    first = sentences[0]
    if empty_fields(first):
        return False  # nobody is named yet
    known = (facts.referrer, facts.organisation, facts.how_found)
    return any(_names(first, name) for name in known if name) or _found(_lists(text).CONNECTION, first)


def _says_who(text: str, facts: DraftFacts) -> bool:
    if facts.about_me and fold(facts.about_me) in fold(text):
        return True
    return _found(_lists(text).WHO_I_AM, " ".join(s for s in body_sentences(text) if not s.endswith("?")))


def _short_time(text: str) -> bool:
    lists = _lists(text)
    if _found(lists.SHORT_WORDS, text):
        return True
    counts = [
        _count(match["count"].lower(), lists.COUNTS) for match in _pattern(lists.MINUTES).finditer(text)
    ]
    known = [count for count in counts if count is not None]
    return bool(known) and min(known) <= SHORT_MINUTES and not _found(lists.LONG_WORDS, text)


def _count(word: str, names: Mapping[str, int]) -> int | None:
    if word.isdigit():
        return int(word)
    return names.get(word) or names.get(word.partition("-")[0])


def _is_about_me(sentence: str, lists: Any) -> bool:
    mine = len(_pattern(lists.ME).findall(sentence))
    theirs = len(_pattern(lists.THEM_OR_US).findall(sentence))
    return mine > theirs and not sentence.endswith("?") and not _found(lists.THANKS, sentence)


def _names(text: str, name: str) -> bool:
    """Whether a person or thing is named, if only by one telling word of it."""
    folded = f" {' '.join(_letters(text).split())} "
    return any(
        f" {word} " in folded
        for word in _letters(name).split()
        if len(word) > 2 and f" {word} " not in _lists(text).COMMON
    )


def _telling_words(text: str) -> list[str]:
    return [
        word for word in _letters(text).split() if len(word) > 3 and f" {word} " not in _lists(text).COMMON
    ]


def _letters(text: str) -> str:
    return "".join(char if char.isalnum() else " " for char in fold(text))


@lru_cache(maxsize=16)
def _lists(text: str) -> Any:
    """The turns of phrase of the language that a text is written in."""
    return draft_words_german if language_of(text) == "de" else draft_words_english


def _found(pattern: str, text: str) -> bool:
    return bool(_pattern(pattern).search(text))


@lru_cache(maxsize=128)
def _pattern(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)
