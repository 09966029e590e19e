"""Recognises when a text asks for a job, which an informational interview never does; in English and German."""

from __future__ import annotations

import re
from functools import lru_cache

from desktop.domain import job_request_german as german

_PLACES = (
    r"(?:jobs?|openings?|vacanc(?:y|ies)|positions?|internships?|traineeships?|placements?"
    r"|apprenticeships?)"
)
_WORK = (
    r"(?:jobs?|openings?|vacanc(?:y|ies)|positions?|internships?|traineeships?|placements?"
    r"|apprenticeships?|roles?|work experience)"
)
_RESUME = r"(?:r[ée]sum[ée]s?|cvs?|c\.v\.|curriculum vitae|application)"

# Sentences that say the opposite; they are taken out before anything is looked for.
_DENIALS = (
    (
        r"\b(?:not|n[’']t|never|no longer|without|neither|nor|instead of"
        rf"|rather than)\b[^.!?;:\n]{{0,40}}?\b(?:{_WORK}|hir(?:e|ed|ing)|interview)\b"
    ),
    rf"\bno {_WORK}\b",
)

_REQUESTS = (
    (
        r"\b(?:do|does|did|will|would|might) (?:you|your \w+(?: \w+)?|they|anyone)(?: \w+)?"
        r" (?:have|know of|see|offer)\b(?! to\b)[^.?!\n]{0,20}?"
        rf"(?:\b(?:any|some|open|free|vacant|current) (?:\w+ )?(?:roles?|{_PLACES})"
        r"|\b(?:an? )?(?:openings?|vacanc(?:y|ies)))\b(?! (?:titles?|market))"
    ),
    (
        rf"\b(?:is|are) there\b[^.?!\n]{{0,30}}?\b{_WORK}\b[^.?!\n]{{0,40}}?\b(?:for me|i (?:could|can"
        r"|might)|here|at your|in your (?:team|office|company|organisation|organization|department|firm)"
        r"|open|available|going|free)\b"
    ),
    r"\b(?:are|is) (?:you|your \w+(?: \w+)?|they)(?: \w+)? (?:hiring|recruiting|taking (?:on|people))\b",
    (
        r"\b(?:would|could|can|will|might) (?:you|your \w+|they) (?:ever )?(?:hire|employ|recruit|take on"
        r"|consider) (?:me|someone like me|somebody like me|a person like me|people like me)\b"
    ),
    rf"\b(?:give|get|find|offer|land|secure) me (?:a|an|the|some|any)?\s?(?:\w+ )?{_WORK}\b",
    r"\bget me (?:hired|in|an interview|a foot in the door)\b",
    rf"\b(?:a|an|any|some) (?:\w+ )?{_WORK} for me\b|\b{_WORK} (?:would|that would|might|may) suit me\b",
    (
        r"\b(?:i am|i[’']m|am) (?:currently |actively |now )?(?:looking|searching|hunting"
        rf"|applying) for (?:a|an|any|my next|the|new)?\s?(?:\w+ )?{_WORK}\b"
    ),
    (
        r"\bi (?:would|[’']d)? ?(?:want|need|like|love) (?:to (?:get|have|find|apply for) )?(?:a|an|this"
        r"|the|that) (?:\w+ )?(?:jobs?|opening|vacancy|internship|traineeship)\b(?! (?:title|like))"
    ),
    (
        r"\b(?:can|could|may|shall|should|might) i (?:please )?(?:apply|work (?:for|with|at|here)"
        r"|join (?:you|your))\b"
    ),
    (
        r"\b(?:can|could|may|shall|should|might) i (?:\w+ )?(?:send|give|leave|show|hand|e-?mail"
        rf"|forward) (?:you )?(?:with )?my {_RESUME}\b"
    ),
    (
        r"\b(?:can|could|would|will) you (?:please )?(?:\w+ )?(?:forward|pass(?: on| along)?|hand|send"
        rf"|submit|give|circulate) (?:on )?my {_RESUME}\b"
    ),
    rf"\b(?:who|whom|where)\b[^.?!\n]{{0,25}}\bsend (?:my|an?) {_RESUME}\b",
    (
        r"\bput in a (?:good )?word for me\b|\brecommend me (?:for|to (?:hr|your boss|your manager))\b"
        r"|\brefer me (?:for|to (?:hr|your))\b"
    ),
    (
        r"\b(?:what|which|whether|how) (?:are|is|about) (?:my|the) chances (?:for me )?(?:of|to) (?:getting"
        r"|get|being|be) (?:a job|hired|employed)\b"
    ),
    r"\bchances? (?:of|to) (?:getting|get) (?:a job|hired) (?:here|with you|at)\b",
    (
        rf"\bapply (?:for|to) (?:a|an|any|your|the) (?:\w+ )?{_WORK}\b[^.?!\n]{{0,20}}\b(?:here|with you"
        r"|at your|on your)\b"
    ),
    (
        r"\bhow (?:can|do|could|would) i (?:get|find|land) a job (?:here|with you|at your|on your"
        r"|in your (?:team|company|office|department|organisation|organization|firm))"
    ),
)

_ATTACHED = (
    rf"\b(?:attach(?:ed|ing)?|enclos(?:ed|ing|e)|included?)\b[^.?!\n]{{0,30}}\b{_RESUME}\b"
    rf"|\b{_RESUME}\b[^.?!\n]{{0,30}}\b(?:attached|enclosed|below|in the attachment)\b"
    rf"|\bhere is my {_RESUME}\b|\bmy {_RESUME} is here\b"
)

_THEIR_WORK = r"\b(?:your|his|her|their|my (?:present|current|old|last|first|day)) jobs?\b"
_NOT_ATTACHED = rf"\b(?:not|n[’']t|never|without|no)\b[^.!?;\n]{{0,30}}?\b{_RESUME}\b"
_WORDS = r"\b(?:jobs?|openings?|vacanc(?:y|ies)|hiring|positions? for me)\b"


def asks_for_job(text: str) -> bool:
    """Whether a question or draft asks for a job, an opening or help in being hired."""
    bare = _without_denials(text)
    return any(pattern.search(bare) for pattern in _requests())


def names_job(text: str) -> bool:
    """Whether one of the words stands in a draft that make it look like a request for a job.

    "I'm not looking for a job" does not count, nor does the person's own work ("your job").
    """
    bare = _without_denials(text)
    for own in (_THEIR_WORK, german.THEIR_WORK):
        bare = _compiled(own).sub("", bare)
    words = (_WORDS, german.WORDS)
    return any(_compiled(pattern).search(bare) for pattern in words) or asks_for_job(text)


def attaches_resume(text: str) -> bool:
    """Whether a draft says that a résumé comes with it."""
    bare = _plain(text)
    for denied in (_NOT_ATTACHED, german.NOT_ATTACHED):
        bare = _compiled(denied).sub("", bare)
    return any(_compiled(pattern).search(bare) for pattern in (_ATTACHED, german.ATTACHED))


def _without_denials(text: str) -> str:
    text = _plain(text)
    for denial in (*_DENIALS, *german.DENIALS):
        text = _compiled(denial).sub(" ", text)
    return text


def _plain(text: str) -> str:
    return text.replace("’", "'").replace("`", "'")


@lru_cache(maxsize=1)
def _requests() -> tuple[re.Pattern[str], ...]:
    return tuple(_compiled(pattern) for pattern in (*_REQUESTS, *german.REQUESTS))


@lru_cache(maxsize=64)
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)
