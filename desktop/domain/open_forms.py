"""Turns a question that can be answered with yes or no into one that cannot.

Ways are tried from the particular to the general; the last one works with every question of that kind, so
that there is always something to offer.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from desktop.domain import open_form_readers as read
from desktop.domain.open_form_readers import ARTICLE, DEGREE_VERB, GRADABLE, MODAL, NEEDED, NP, PRONOUN, THING

INSTEAD_OF_JOB = "How do people usually get into this field?"

_Reader = Callable[[re.Match[str]], str]
_Way = tuple[re.Pattern[str], _Reader]

_BE = r"(?P<be>is|are|was|were|am)"
_VERY = (
    r"(?:very |really |too |so |still |always |usually |particularly |generally |quite |that |rather "
    r"|fairly |pretty )*"
)
_REALLY = r"(?:really |absolutely |always |still |also |generally |ever |happen to )*"
_AUX_WHO = rf"(?P<aux>do|does|did) (?P<who>{NP}) {_REALLY}"


def open_form(question: str) -> str:
    """An open form of a closed question in English; empty only when there is nothing to work on."""
    text = _normal(question)
    for pattern, reader in _ways():
        match = pattern.match(text)
        offer = reader(match) if match else ""
        if offer:
            return _finish(offer)
    return ""


def _normal(question: str) -> str:
    text = " ".join(question.replace("’", "'").split()).strip(' ?!.,;:"“”')
    text = _sub(r"^(is|are|was|were|do|does|did|has|have|had|could|would|should)n't ", r"\1 ", text)
    text = _sub(r"^can't ", "can ", _sub(r"^won't ", "will ", text))
    text = _sub(r",? (?:or not|at all|by any chance|then|actually)$", "", text)
    adverbs = r"(?:actually|really|personally|still|already|just|even|also|generally|normally)"
    text = _sub(rf"^(\w+ {PRONOUN}) {adverbs} ", r"\1 ", text)
    return text[:1].lower() + text[1:]


def _finish(text: str) -> str:
    text = re.sub(r"\bi\b(?!\.)", "I", " ".join(text.split()))
    return text[:1].upper() + text[1:].rstrip(" ,.;") + "?"


def _sub(pattern: str, replacement: str, text: str) -> str:
    return re.sub(pattern, replacement, text, flags=re.IGNORECASE)


def _way(reader: _Reader, *parts: str) -> _Way:
    return re.compile("".join(parts), re.IGNORECASE), reader


def _shape(template: str) -> _Reader:
    """A reader that puts the named groups of the match into a template."""
    return lambda match: template.format_map({key: value or "" for key, value in match.groupdict().items()})


def _of_need() -> tuple[_Way, ...]:
    """What is necessary, and what is liked."""
    return (
        _way(read.needed, rf"{_BE} (?P<np>.+?) (?:really |absolutely |still |always )*{NEEDED}(?P<rest>.*)$"),
        _way(
            lambda m: read.matters(m["np"]),
            rf"is it (?:really )?{NEEDED} (?:for \w+ )?to (?:have|hold|get|own) (?P<np>.+)",
        ),
        _way(
            lambda m: read.matters(m["np"]),
            rf"(?:do|does|did|will|would) {PRONOUN} {_REALLY}(?:need|require|have to have|must have) ",
            r"(?P<np>(?!to\b).+?)(?: (?:to|for|in order to|if|before) .+)?$",
        ),
        _way(
            _shape("How {adj} {aux} {who} need to be{rest}"),
            rf"(?P<aux>do|does|will) (?P<who>{PRONOUN}) {_REALLY}(?:need|have) to be {_VERY}(?P<adj>{GRADABLE})",
            r"(?P<rest>\b.*)",
        ),
        _way(
            _shape("How often do you have to {verb}"),
            r"do you have to (?P<verb>(?!be\b|know\b|have\b|learn\b|study\b|speak\b|like\b|understand\b).+)",
        ),
        _way(
            _shape("How important is it to {verb}"),
            rf"(?:do|does|will|would) {PRONOUN} {_REALLY}(?:need|have) to (?P<verb>(?!be\b).+)",
        ),
        _way(read.like, rf"(?P<aux>do|did) (?:you|people) {_REALLY}(?:like|love|enjoy)\b(?P<what>.*)"),
        _way(
            read.like,
            r"(?P<aux>are) you (?:happy|satisfied|content|pleased|fulfilled)",
            r"(?: (?:with|in|at|about|by))?(?P<what>.*)",
        ),
        _way(
            _shape("What makes {np} worth it, and what does not"),
            rf"{_BE} (?P<np>.+?) (?:really )?worth it\b",
        ),
        _way(_shape("What does it take {rest}"), r"is it (?:really |even )?possible (?P<rest>to .+)"),
    )


def _of_things() -> tuple[_Way, ...]:
    """Anything, anyone, and what there is or somebody has."""
    return (
        _way(read.thing, rf"(?:is|are|was|were) there (?:\w+ )?{THING}(?P<rest>.*)"),
        _way(read.thing, rf"(?:do|would|could) you {_REALLY}know (?:of )?{THING}(?P<rest>.*)"),
        _way(
            read.thing, rf"(?:can|could|would|do) you (?:recommend|suggest|name|think of) {THING}(?P<rest>.*)"
        ),
        _way(read.thing, rf"(?:do|did|have) you (?:have|got) {THING}(?P<rest>.*)"),
        _way(
            read.object_thing,
            rf"(?P<aux>do|does|did|would|will|can|could|should|have|has|had) (?P<who>{PRONOUN}) {_REALLY}",
            rf"(?P<verb>[a-z]+(?: (?:about|to|for|with|of))?) {THING}(?P<rest>.*)",
        ),
        _way(
            read.did_anything,
            rf"did {THING} (?P<verb>surprise|annoy|bother|frustrate|change|help|influence|inspire"
            r"|attract|scare",
            r"|disappoint|puzzle)(?P<rest>.*)",
        ),
        _way(
            read.kind_of_thing,
            r"(?:is|are|was|were) there (?:any|some|certain|specific|particular|a|an"
            r"|other) (?P<noun>[\w' -]+?) ",
            r"(?P<rest>(?:that|which|who|whom)? ?(?:you|i|we|they|people)\b.*)",
        ),
        _way(read.there, r"(?P<aux>is|are|was|were) there (?P<noun>.+)"),
        _way(
            lambda m: f"Which {read.bare(m['noun'])} would you recommend{m['rest'] or ''}",
            rf"(?:can|could|would|do) you (?:ever )?(?:recommend|suggest) (?P<noun>(?:{ARTICLE}"
            r"|other )[\w' -]+?)",
            r"(?P<rest> (?:to|for|on|about|in) .+)?$",
        ),
        _way(
            _shape("What speaks for {np}, and what against it"),
            r"(?:would|do|can|could) you (?:ever |still |also )?(?:recommend|advise|suggest) ",
            r"(?P<np>(?!that\b|i\b|me\b).+)",
        ),
        _way(
            _shape("What {noun} do you have{rest}"),
            r"(?:have you )?(?:got )?any (?P<noun>advice|tips?|suggestions?|ideas?|recommendations?"
            r"|pointers?",
            r"|thoughts?|regrets?|warnings?)(?P<rest>.*)",
        ),
        _way(read.have, rf"{_AUX_WHO}(?:currently )?have (?P<noun>(?!to\b|ever\b).+)"),
        _way(
            read.gets,
            rf"{_AUX_WHO}(?P<verb>get|receive) (?P<noun>(?!to\b|\w+ed\b|paid\b|along\b|used\b|on\b)[a-z].+)",
        ),
        _way(read.gets, rf"{_AUX_WHO}(?P<verb>[a-z]+) (?P<noun>(?:any|some|many|much|enough|a lot of) .+)"),
    )


def _of_advice() -> tuple[_Way, ...]:
    """What to do, what people think, and how something is."""
    return (
        _way(_shape("How {adj} should I be{rest}"), r"should i be (?P<adj>\w+)(?P<rest>.*)"),
        _way(
            lambda m: read.weigh(m["who"], m["verb"]),
            r"should (?P<who>i|people|students|one) (?:\w+ly )?(?P<verb>.+)",
        ),
        _way(read.think, r"(?P<aux>do|did|would) you (?P<verb>think|say|believe|feel|expect) (?P<rest>.+)"),
        _way(
            _shape("How {adj} {aux} you find {np}{rest}"),
            r"(?P<aux>do|did) you find (?P<np>.+?) (?:to be |very "
            rf"|too )*(?P<adj>{GRADABLE})(?P<rest>\b.*)",
        ),
        _way(read.it_adjective, rf"(?P<be>is|was|would) it (?:be )?{_VERY}(?P<adj>{GRADABLE})(?P<rest>\b.*)"),
        _way(
            read.adjective,
            rf"{_BE} (?P<np>.+?) {_VERY}(?P<adj>{GRADABLE})",
            r"(?P<rest>(?: (?:to|for|in|at|with|about|enough|from|when|after|here|today|now|these"
            r"|compared|of|on",
            r"|by|there)\b.*)?)$",
        ),
    )


def _of_time() -> tuple[_Way, ...]:
    """How often, how long, how much, and what was or will be."""
    return (
        _way(
            lambda _match: "What did you want to do at first, and what changed",
            r"(?:did|have) you always (?:want|plan|known?|dream)(?:ed)?\b.*",
        ),
        _way(
            read.often,
            rf"(?:do|does|did) (?P<who>{PRONOUN}) (?:often|ever|sometimes|usually|regularly|frequently"
            r"|always) ",
            r"(?P<verb>.+)",
        ),
        _way(
            _shape("How often {aux} {who} {verb}{rest}"),
            rf"{_AUX_WHO}(?P<verb>.+?) (?:a lot|much|often|regularly|frequently|every day"
            r"|every week)(?P<rest>.*)$",
        ),
        _way(
            _shape("What hours {aux} {who} work{rest}"),
            rf"{_AUX_WHO}(?:work|put in|do) (?:long|regular|fixed|flexible|odd|many) hours(?P<rest>.*)",
        ),
        _way(
            _shape("How {how} {aux} {who} {verb}{rest}"),
            rf"{_AUX_WHO}(?P<verb>\w+(?: \w+)?) (?P<how>well|long|late|early|far)(?P<rest>.*)",
        ),
        _way(
            lambda _match: "What did you study, and what of it proved useful",
            r"did you (?:ever )?study .+",
        ),
        _way(
            _shape("How much {aux} {who} {verb}"),
            rf"(?P<aux>do|does|did|will|would) (?P<who>{NP}) {_REALLY}(?P<verb>{DEGREE_VERB}\b.*)",
        ),
        _way(
            _shape("What would make you consider {what}"),
            r"(?:have you )?(?:ever |seriously )*(?:considered|thought (?:of|about)) (?P<what>.+)",
        ),
        _way(_shape("When have you {verb}"), r"(?:have you )?ever (?P<verb>.+)"),
        _way(
            _shape("How {aux} {who} {verb}{rest}"),
            rf"(?P<aux>has|have) (?P<who>{NP}) (?:really |already |also )*",
            r"(?P<verb>changed|grown|developed|evolved|shifted|become|improved)(?P<rest>.*)",
        ),
        _way(lambda _match: "What would you do again, and what differently", r"would you .+? again\b.*"),
        _way(lambda _match: "What would you do differently, and why", r"would you do .+? differently\b.*"),
    )


def _of_any_kind() -> tuple[_Way, ...]:
    """Questions by their grammar alone."""
    return (
        _way(
            _shape("How free are {who} to {verb}"),
            r"(?:can|could) (?P<who>you|people|employees|staff|newcomers|they) ",
            r"(?P<verb>(?!get\b|become\b|make\b|be\b).+)",
        ),
        _way(_shape("How {aux} {who} {verb}"), rf"(?P<aux>can|could|might) (?P<who>{NP}) (?P<verb>.+)"),
        _way(
            _shape("How will {who} {verb}"),
            rf"will (?P<who>{NP}) (?P<verb>(?:change|affect|look|develop|grow|shape|evolve|influence)\b.*)",
        ),
        _way(
            _shape("How likely is it that {who} will {verb}"),
            rf"will (?P<who>{PRONOUN}|the \w+|this \w+|your \w+|[\w-]+) (?P<verb>.+)",
        ),
        _way(
            lambda match: f"To what extent {match[0]}",
            rf"(?:is|are|am|was|were|do|does|did|has|have|had|would|{MODAL})\b.+",
        ),
        _way(read.told, r"(?:(?:if|whether) )?(?P<rest>.+)"),
    )


@lru_cache(maxsize=1)
def _ways() -> tuple[_Way, ...]:
    """Patterns and transformations in the order in which they are tried; made on first use."""
    return (*_of_need(), *_of_things(), *_of_advice(), *_of_time(), *_of_any_kind())
