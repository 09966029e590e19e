"""Tells open questions from those that can be answered with yes or no, and offers an open form.

A hint, never a block: in doubt, and in languages other than English and German, a question counts as open.
"""

from __future__ import annotations

import re

from desktop.domain import questions_german
from desktop.domain.job_request import asks_for_job
from desktop.domain.open_forms import INSTEAD_OF_JOB, open_form
from desktop.domain.question_kinds import QuestionCheck, QuestionKind
from desktop.domain.text_language import language_of

LONGEST = 500  # characters; what is longer is no question any more


_WH = r"(?:what|how|why|which|who|whom|whose|where|when)(?:['’](?:s|re|d|ll|ve))?"
_AUX = (
    r"(?:(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|shall|may|might|must"
    r"|need)(?:n['’]?t)?|am|can['’]?t|won['’]?t|ain['’]t|cannot)"
)
_SUBJECT = (
    r"(?:you|i|we|they|he|she|it|there|this|that|people|one|someone|somebody|everyone|your \w+|the \w+"
    r"|a \w+|an \w+)"
)
_BEFORE = (
    r"(?:with|on|in|for|to|by|at|from|of|about|under|through|into|after|before|until|since|against|over"
    r"|during)"
)

_FILLERS = re.compile(
    r"^(?:(?:and|so|but|or|also|well|now|then|ok|okay|hi|hello|first|firstly|secondly|finally|lastly"
    r"|next|by the way|just curious|out of curiosity|quick question|one more thing|honestly|please|sorry"
    r"|oh|hm+|if so|also|i (?:guess|suppose|assume|imagine|take it|hear)(?: that)?)\b[\s,:–—-]*)+",
    re.IGNORECASE,
)
_OPEN = re.compile(
    rf"^(?:{_BEFORE} )?(?:{_WH})\b|^(?:to|in|for|at|by) (?:what|which|how)\b|^how come\b", re.IGNORECASE
)
_TELLING = re.compile(
    r"^(?:tell|describe|walk|talk|take|explain|give|name|share|list|think of|imagine|help me|show"
    r"|compare|paint|say more|let[’']?s talk|i[’']?d (?:love|like) to (?:hear|know|understand|learn)"
    r"|i (?:would|want to|would like to|would love to) (?:like to |love to )?(?:hear|know|understand"
    r"|learn))\b",
    re.IGNORECASE,
)
_WONDER = re.compile(
    r"^i(?:['’]?m| am| was|['’]?d be| would be)? ?(?:just )?(?:wonder(?:ing)?|curious"
    r"|interested)\b(?P<rest>.*)",
    re.IGNORECASE,
)
_CLOSED = re.compile(rf"^(?:{_AUX}|ever|got any|any|you ever)\b", re.IGNORECASE)
_SUBORDINATE = re.compile(
    rf"^(?:when|where|while|as|since|once|whenever|what|how|who)(?:ever)? (?!{_AUX}\b){_SUBJECT}\b",
    re.IGNORECASE,
)
_TAG = re.compile(
    rf"[,–—-]?\s*(?:right|correct|no|yes|eh|true|ok|okay|(?:{_AUX}) (?:you|it|they|he|she|that|there|i"
    r"|we|not))\s*\?*$",
    re.IGNORECASE,
)
_TOLD = re.compile(rf"\b{_SUBJECT}\b", re.IGNORECASE)

# "Could you tell me how …": polite clothes of an open question.
_WRAPPED = re.compile(
    r"^(?:(?:can|could|would|will|might|may) (?:you|i)|(?:do|would) you mind(?: if i)?"
    r"|would you be (?:willing|able|happy) to|are you able to|is it (?:ok|okay|all right|alright|fair"
    r"|fine|rude) (?:to|if i))\b,? ?(?:please |maybe |perhaps |possibly |just |also "
    r"|briefly )*(?:tell(?:ing)?|describ(?:e|ing)|explain(?:ing)?|walk(?:ing)?"
    r"|talk(?:ing)? (?:me through|a bit|about|more)|tak(?:e|ing) me|shar(?:e|ing)"
    r"|say(?:ing)? (?:something|more|a few|a little|a bit)|giv(?:e|ing) (?:me )?(?:an?|some|one|two"
    r"|examples?)|ask(?:ing)?|elaborat(?:e|ing)|expand|nam(?:e|ing)|sketch|outlin(?:e|ing)|paint"
    r"|compar(?:e|ing)|list|think(?:ing)? of|remember|recall|point to|show me how)\b(?P<rest>.*)",
    re.IGNORECASE,
)
_INDIRECT = re.compile(
    r"^(?:do|did|can|could|would) you (?:still |happen to |maybe |perhaps )?(?:know|remember|recall|see"
    rf"|say|think back to)(?: me)? (?:exactly |again )?(?:{_WH})\b(?! to\b)|^(?:any idea|got any idea"
    rf"|do you have any idea|have you any idea)s?(?: of)? (?:{_WH})\b",
    re.IGNORECASE,
)
_WHETHER = re.compile(r"^\W*(?:me\W+)?(?:please\W+)?(?:if|whether)\b", re.IGNORECASE)
_REQUEST = re.compile(
    r"^(?:(?:may|might) i|(?:can|could|would it be (?:ok|okay|all right|alright|possible|fine"
    r"|convenient)|is it (?:ok|okay|all right|alright|possible|fine)|would you mind)(?: if)?(?: (?:i|we"
    r"|for me|for us|to|me))*) (?:please |maybe |perhaps |possibly |also |just |briefly |ever )*(?:write"
    r"|wrote|took|taking|spoke|came|sent|met|kept|wrote|contact|come back|call|use|mention|send|stay"
    r"|keep in|connect|follow up|e-?mail|reach|quote|record|take (?:a few )?notes|visit|see your|see the"
    r"|shadow|keep|speak|talk|meet|ask you|drop|return|get back|turn to|pass|tell|sit in|come|say"
    r"|have your|share what|note|look around|watch)\w*\b|^(?:can|could|would|will) you (?:please |maybe "
    r"|perhaps |possibly |also |ever )*(?:introduce|send|forward|put me|look (?:at|over)|read my|show me"
    r"|help me|spare|connect me|check|review|let me|meet|share your slides|repeat|speak up|hear me)\b"
    r"|^would you (?:be )?(?:willing|happy|open|able|prepared|free|available|have (?:time|twenty|ten"
    r"|half|a few|\d+))\b|^(?:is (?:it|this|now)(?: still)?|would (?:now|this|it) be) (?:a )?(?:good"
    r"|convenient|bad) (?:time|moment)\b|^do you have (?:a moment|a minute|time|two minutes"
    r"|a few minutes)\b|^shall we\b",
    re.IGNORECASE,
)
_CHOICE = re.compile(
    r"\b(?:prefer|rather|either|more|mostly|mainly|better|usually|tend to|first)\b.*\bor\b"
    rf"|\bor (?:{_AUX}) {_SUBJECT}\b|\bor (?:rather|more|mostly|mainly|is it|do you|the other way"
    r"|vice versa)\b|\balone or\b|\bor (?:alone|on your own)\b",
    re.IGNORECASE,
)
_OR_NOT = re.compile(
    r"\bor (?:not|no|never|anything|something|so|similar|two|both|is that|am i)\b", re.IGNORECASE
)
_FOREIGN = re.compile(
    r"[¿¡ßąćęłńśźżčřšžůőű\u0370-\u1cff\u3040-\uffdc]|\b(?:sie|ihnen|ihre?[mnrs]?|und|ist|eine?[mnrs]?"
    r"|mir|ich|wird|haben|würden|können|macht|gefällt|für|mit|vous|est-ce|votre|du|wie|warum|nicht|auch"
    r"|bei|quel(?:le)?s?|où|avez|êtes|usted|cómo|qué|cuál|een|het|hebt|jij|uw|voor|och|jag|är|det|deres"
    r"|è|sono)\b",
    re.IGNORECASE,
)
_PARTS = re.compile(r"\s*[,;:–—]\s+|\s+-\s+|,")


def check_question(text: str) -> QuestionCheck:
    """What kind of question a text is, and the open form to offer."""
    text = " ".join(text[: 2 * LONGEST].replace("’", "'").split())
    if len(text) > LONGEST:
        return QuestionCheck(QuestionKind.TOPIC)
    is_german = language_of(text) == "de"
    if asks_for_job(text):
        return QuestionCheck(
            QuestionKind.JOB, questions_german.INSTEAD_OF_JOB if is_german else INSTEAD_OF_JOB
        )
    if is_german:
        return questions_german.check(text)
    if not text or _FOREIGN.search(text.lower()):
        return QuestionCheck(QuestionKind.OPEN if text else QuestionKind.TOPIC)
    kinds = [(_sentence_kind(sentence), sentence) for sentence in _sentences(text)]
    for wanted in (QuestionKind.OPEN, QuestionKind.CLOSED, QuestionKind.CHOICE, QuestionKind.REQUEST):
        for kind, sentence in kinds:
            if kind is wanted:
                closed = kind is QuestionKind.CLOSED
                return QuestionCheck(kind, open_form(_main_clause(sentence)) if closed else "")
    return QuestionCheck(QuestionKind.TOPIC)


def is_open(text: str) -> bool:
    """Whether a question invites more than yes or no."""
    return check_question(text).is_open


def _sentences(text: str) -> list[str]:
    return [
        part.strip(" \"'“”„»«()")
        for part in re.findall(r"[^?!.]+(?:\.(?=\w)[^?!.]*)*[?!.]*", text)
        if part.strip(" ?!.")
    ]


def _sentence_kind(sentence: str) -> QuestionKind:
    clause = _FILLERS.sub("", sentence)
    if _SUBORDINATE.match(clause) and not _PARTS.search(clause):
        return QuestionKind.OPEN
    if (wonder := _WONDER.match(clause)) is not None:
        return QuestionKind.CLOSED if _WHETHER.match(wonder["rest"]) else QuestionKind.OPEN
    if _TELLING.match(clause) or _INDIRECT.match(clause):
        return QuestionKind.OPEN
    wrapped = _WRAPPED.match(clause)
    if wrapped:
        return QuestionKind.CLOSED if _WHETHER.match(wrapped["rest"]) else QuestionKind.OPEN
    if _REQUEST.match(clause):
        return QuestionKind.REQUEST
    parts = [_FILLERS.sub("", part) for part in _PARTS.split(clause)]
    kind = _clauses_kind(parts)
    return kind if kind is not None else _told_kind(sentence)


def _clauses_kind(parts: list[str]) -> QuestionKind | None:
    """The kind by the first clause that asks; an open tail ("…, and why?") opens a closed one."""
    kind: QuestionKind | None = None
    for part in parts:
        if _SUBORDINATE.match(part):
            continue
        if _OPEN.match(part):
            return QuestionKind.OPEN
        if (
            kind is None
            and len(parts) > 1
            and (_TELLING.match(part) or _INDIRECT.match(part) or _WRAPPED.match(part))
        ):
            return QuestionKind.OPEN
        if kind is None and _REQUEST.match(part):
            kind = QuestionKind.REQUEST
        elif kind is None and _CLOSED.match(part):
            kind = _closed_kind(part)
        if (
            re.search(
                rf"\band (?:if so, ?)?(?:{_WH})\b(?! (?:you|i|they|we|it|people|the)\b)", part, re.IGNORECASE
            )
            and kind
        ):
            return QuestionKind.OPEN
    return kind


def _closed_kind(clause: str) -> QuestionKind:
    if _OR_NOT.search(clause):
        return QuestionKind.CLOSED
    return QuestionKind.CHOICE if _CHOICE.search(clause) else QuestionKind.CLOSED


def _told_kind(sentence: str) -> QuestionKind:
    """A statement with a question mark or a tag ("You like it, don't you?") is closed."""
    if not sentence.endswith("?"):
        return QuestionKind.TOPIC
    if re.search(rf"\b(?:{_WH})\b", sentence, re.IGNORECASE):
        return QuestionKind.OPEN
    return QuestionKind.CLOSED if _TOLD.search(sentence) or _TAG.search(sentence) else QuestionKind.TOPIC


def _main_clause(sentence: str) -> str:
    """The asking part of a closed question, without what leads up to it and without a tag."""
    clause = _FILLERS.sub("", sentence).rstrip("?!. ")
    for opener in (_WONDER, _WRAPPED):
        match = opener.match(clause)
        if match:
            return re.sub(r"^\W*(?:me\W+)?(?:please\W+)?", "", match["rest"])
    if not _CLOSED.match(clause):
        start = next(
            (m.end() for m in _PARTS.finditer(clause) if _CLOSED.match(_FILLERS.sub("", clause[m.end() :]))),
            0,
        )
        if start and not _TAG.search(clause[start:]):
            return _FILLERS.sub("", clause[start:])
    bare = _TAG.sub("", clause)
    return bare if bare and not _CLOSED.match(clause) else clause
