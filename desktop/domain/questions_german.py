"""German questions: which can be answered with yes or no, and an open form of those.

In a German question for yes or no the verb comes first; put a question word before it and it is an open one.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from desktop.domain.question_kinds import QuestionCheck, QuestionKind

INSTEAD_OF_JOB = "Wie kommt man üblicherweise in diesen Beruf?"

_WH = (
    r"(?:was|wie|warum|wieso|weshalb|welche[rsmn]?|wer|wen|wem|wessen|wo|woher|wohin|wann|wodurch|womit|woran|worauf"
    r"|woraus|worin|worüber|worum|wofür|wogegen|wovon|wozu|inwiefern|inwieweit|wieviele?)"
)
_BEFORE = (
    r"(?:mit|an|in|auf|bei|für|zu|aus|von|nach|über|unter|durch|vor|seit|um|gegen|ab|bis|neben|zwischen)"
)
_WHO = r"(?:sie|du|ihr|man|ich|wir|es|er|leute|viele|andere|neue|anfänger|einsteiger)"

_FILLERS = re.compile(
    r"^(?:(?:und|also|aber|oder|noch|nun|jetzt|ja|gut|okay|ok|übrigens|erstens|zuerst|zum schluss|bitte|sorry"
    r"|entschuldigung|mal ehrlich|ehrlich gesagt|ach|hm+|wenn ich fragen darf|kurze frage|eine frage noch)\b"
    r"[\s,:–—-]*)+",
    re.IGNORECASE,
)
_OPEN = re.compile(rf"^(?:{_BEFORE} )?{_WH}\b", re.IGNORECASE)
_TELLING = re.compile(
    r"^(?:erzähl|beschreib|erklär|schilder|nenn|sag|zeig|vergleich|denk|stell)\w*\b"
    r"|^ich (?:würde|möchte|wüsste|hätte)\b(?P<rest>.*)",
    re.IGNORECASE,
)
_WRAPPED = re.compile(
    r"^(?:könn\w*|kann\w*|würde\w*|wollen|willst|mögen|magst|darf|dürfte)\b (?:sie|du|ich)\b[^?]*?\b"
    r"(?:erzähl|beschreib|erklär|schilder|nenn|sag|zeig|vergleich|erinner|frag)\w*\b(?P<rest>.*)",
    re.IGNORECASE,
)
_REQUEST = re.compile(
    r"^(?:darf|dürfte) ich\b|^(?:kann|könnte) ich (?:sie|ihnen|dich|dir|mich|wieder|noch|später|auf)\b"
    r"|^(?:könn\w*|würde\w*|kann\w*) (?:sie|du) (?:mir|mich)\b[^?]*\b(?:schicken|senden|vorstellen|bekannt|weiterleiten"
    r"|geben|leihen|helfen|mitnehmen|anrufen|verbinden|begleiten)\b"
    r"|^(?:hätten|haben|hättest|hast) (?:sie|du)\b[^?]*\b(?:zeit|moment|minuten?|augenblick)\b"
    r"|^(?:wäre|ist) (?:es|das)(?: (?:für sie|ihnen|dir))? (?:möglich|recht|in ordnung|okay)\b"
    r"|^(?:passt|passte|passen würde) (?:es|ihnen|dir)\b|^(?:wollen|sollen) wir\b",
    re.IGNORECASE,
)
_CHOICE = re.compile(
    r"\b(?:lieber|eher|entweder|mehr|meistens|hauptsächlich|zuerst|allein|alleine)\b.*\boder\b"
    r"|\boder (?:eher|mehr|lieber|allein|alleine|umgekehrt|im team)\b",
    re.IGNORECASE,
)
_OR_NOT = re.compile(r"\boder (?:nicht|nie|kein\w*|etwas|so)\b", re.IGNORECASE)
_TAG = re.compile(r",?\s*(?:oder|nicht wahr|stimmt's|richtig|gell|nicht|oder nicht)\s*\?*$", re.IGNORECASE)
_OPEN_TAIL = re.compile(rf"\b(?:und|,) (?:wenn ja,? )?{_WH}\b", re.IGNORECASE)
_VERB_FIRST = re.compile(
    rf"^[a-zäöü]+(?:en|n|t|st|e|d|ß)\b (?:{_WHO}|ihnen|dir|das|der|die|den|dem|ein\w*|ihr\w*|dein\w*|mein\w*|solch\w*"
    r"|dies\w*|jede\w*|alle\w*|viel\w*|etwas|jemand\w*|kein\w*|so|noch|auch|dort|hier|[A-ZÄÖÜ]\w+|\w+)",
    re.IGNORECASE,
)
_IF = re.compile(r"^\W*(?:mir\W+)?(?:bitte\W+)?ob\b", re.IGNORECASE)

_ADJECTIVE = (
    r"(?:schwer|schwierig|leicht|wichtig|groß|klein|lang|kurz|flexibel|sicher|stabil|fordernd|anstrengend|erfüllend"
    r"|zufrieden|glücklich|üblich|selten|wahrscheinlich|realistisch|streng|gut|schlecht|hoch|niedrig|stark|tief|anders"
    r"|besorgt|klar|nah|frei|riskant|laut|ruhig|schnell|langsam|fair|offen|stressig|eintönig|langweilig|interessant"
    r"|vielfältig|abwechslungsreich|familienfreundlich|freundlich|körperlich|technisch|theoretisch|praktisch"
    r"|unabhängig|selbstständig|teuer|einsam|sozial|überlaufen|politisch|regelmäßig|beliebt|motivierend|typisch"
    r"|hart|nützlich|hilfreich|sinnvoll|\w{3,}(?:lich|ig|bar|sam|isch|voll|los|iv|ell))"
)
_NEEDED = (
    r"(?:nötig|notwendig|erforderlich|pflicht|unerlässlich|ein muss|vorausgesetzt|gefragt|voraussetzung)"
)

_LIKED = (
    rf"(?:mögen|magst|lieben|liebst) {_WHO}\b.*|(?:macht|machen) (?:ihnen|dir)\b.*\b(?:spaß|freude)\b.*"
    r"|(?:gefällt|gefallen) (?:ihnen|dir|es)\b.*|sind sie (?:\w+ )?(?:zufrieden|glücklich)\b.*"
)
_STUDIED = r"haben sie (?:\w+ )*studiert\b.*|haben sie ein\w* (?:\w+ )*(?:studium|ausbildung|abschluss)\b.*"
_HAVE = (
    r"(?P<verb>haben|hast) (?P<who>sie|du) (?:ein paar |einige |noch )?"
    r"(?P<noun>(?!ein|kein|das|de[mnr])\w+(?:s|en|e|er|n))(?P<rest>(?: (?:für|zu|an|in|über) .*)?)$"
)

_Reader = Callable[[re.Match[str]], str]


def check(text: str) -> QuestionCheck:
    """What kind of question a German text is, and the open form to offer."""
    kinds = [(_kind(sentence), sentence) for sentence in _sentences(text)]
    for wanted in (QuestionKind.OPEN, QuestionKind.CLOSED, QuestionKind.CHOICE, QuestionKind.REQUEST):
        for kind, sentence in kinds:
            if kind is wanted:
                return QuestionCheck(kind, open_form(sentence) if kind is QuestionKind.CLOSED else "")
    return QuestionCheck(QuestionKind.TOPIC)


def open_form(question: str) -> str:
    """An open form of a closed question; empty only when there is nothing to work on."""
    text = _TAG.sub("", _FILLERS.sub("", question).strip(' ?!."„“'))
    for pattern, reader in _ways():
        if match := pattern.match(text):
            offer = " ".join(reader(match).split()).rstrip(" ,.;")
            return f"{offer[:1].upper()}{offer[1:]}?" if offer else ""
    return ""


def _sentences(text: str) -> list[str]:
    text = re.sub(r"(\d{1,2})\. (?=[A-ZÄ])", r"\1.", text)
    parts = re.findall(r"[^?!.]+(?:\.(?=\w)[^?!.]*)*[?!.]*", text)
    return [part.strip(" \"'“”„»«()") for part in parts if part.strip(" ?!.")]


def _kind(sentence: str) -> QuestionKind:
    clause = _FILLERS.sub("", sentence)
    if _OPEN.match(clause):
        return QuestionKind.OPEN
    if telling := _TELLING.match(clause):
        wish = (telling["rest"] or "").partition(",")[2]
        return QuestionKind.CLOSED if _IF.match(wish) else QuestionKind.OPEN
    if _REQUEST.match(clause):
        return QuestionKind.REQUEST
    if wrapped := _WRAPPED.match(clause):
        return QuestionKind.CLOSED if _IF.match(wrapped["rest"].lstrip(" ,")) else QuestionKind.OPEN
    if not sentence.rstrip().endswith("?"):
        return QuestionKind.TOPIC
    if _OPEN_TAIL.search(clause):
        return QuestionKind.OPEN
    if _VERB_FIRST.match(clause):
        choice = _CHOICE.search(clause) and not _OR_NOT.search(clause)
        return QuestionKind.CHOICE if choice else QuestionKind.CLOSED
    return QuestionKind.CLOSED if _TAG.search(clause) and " " in clause else QuestionKind.TOPIC


def _verb(match: re.Match[str]) -> str:
    """The question as it was, its verb with a small letter, to stand after a question word."""
    return f"{match[0][:1].lower()}{match[0][1:]}"


def _adjective(match: re.Match[str]) -> str:
    """ "Ist die Arbeit stressig" becomes "Wie stressig ist die Arbeit"."""
    return f"Wie {match['adj']} {match['be'].lower()} {match['what']}{match['rest']}"


def _needed(match: re.Match[str]) -> str:
    """ "Ist ein Master nötig" becomes "Wie wichtig ist ein Master"."""
    return f"Wie wichtig {match['be'].lower()} {match['what']}{match['rest']}"


def _often(match: re.Match[str]) -> str:
    """ "Reisen Sie viel" becomes "Wie viel reisen Sie"."""
    return f"Wie {match['how']} {match['verb'].lower()} {match['who']}{match['between']}{match['rest']}"


def _there(match: re.Match[str]) -> str:
    """ "Gibt es viele Frauen" becomes "Wie viele Frauen gibt es"; without a number "welche" asks for them."""
    noun, _, rest = match["what"].partition(" ")
    much = match["much"]
    head = f"Wie {much}" if much else "Welche"
    return f"{head} {noun} gibt es {rest}"


def _has(match: re.Match[str]) -> str:
    """ "Haben Sie Tipps für mich" becomes "Welche Tipps haben Sie für mich"."""
    return f"Welche {match['noun']} {match['verb'].lower()} {match['who']}{match['rest']}"


def _ever(match: re.Match[str]) -> str:
    """ "Haben Sie schon einmal gezweifelt" becomes "Wann haben Sie gezweifelt"."""
    return f"Wann {match['verb'].lower()} {match['who']} {match['rest']}"


@lru_cache(maxsize=1)
def _ways() -> tuple[tuple[re.Pattern[str], _Reader], ...]:
    """Patterns and transformations in the order in which they are tried; made on first use."""
    be = r"(?P<be>ist|sind|war|waren|wäre|wären)"
    very = r"(?:sehr |wirklich |so |zu |immer |eher )*"
    how = r"(?P<how>oft|viel|häufig|lange|gern|gerne|früh|spät|weit|gut)"
    ways: tuple[tuple[str, _Reader], ...] = (
        (r".*\bob\b.*", lambda _: "Wie ist das für Sie"),
        (_LIKED, lambda _: "Was gefällt Ihnen an Ihrer Arbeit am meisten, und was am wenigsten"),
        (
            _STUDIED,
            lambda _: "Was haben Sie gelernt oder studiert, und was davon hat sich als nützlich erwiesen",
        ),
        (
            r"würden sie (?:\w+ )*(?:noch einmal|noch mal|wieder)\b.*",
            lambda _: "Was würden Sie wieder so machen, und was anders",
        ),
        (rf"{be} (?P<what>.+?) (?:wirklich |unbedingt |immer )?{_NEEDED}(?P<rest>.*)", _needed),
        (r"(?:brauch|benötig)\w* .+|muss (?:man|ich) .+", lambda m: f"Wozu {_verb(m)}"),
        (rf"{be} (?P<what>.+?) {very}(?P<adj>{_ADJECTIVE})(?P<rest>(?: .*)?)$", _adjective),
        (rf"(?P<verb>\w+) (?P<who>{_WHO})(?P<between>(?: \w+)??) {how}\b(?P<rest>.*)", _often),
        (r"gibt es (?:noch |sonst )?etwas(?P<rest>,? .+)", lambda m: f"Was wäre das Erste{m['rest']}"),
        (r"gibt es (?:noch |sonst )?jemanden(?P<rest>,? .+)", lambda m: f"Wer fällt Ihnen ein{m['rest']}"),
        (
            r"gibt es ein\w* (?:typisch|gewöhnlich|normal|üblich)\w* \w*tag\b.*",
            lambda _: "Wie sieht ein gewöhnlicher Tag aus",
        ),
        (
            r"gibt es (?:(?P<much>viele?|genug) )?(?P<what>(?!ein|kein)\w*(?:en|er|e|s|n)\b.*)",
            _there,
        ),
        (_HAVE, _has),
        (
            r"(?P<verb>haben|hast|sind|bist) (?P<who>sie|du) (?:jemals|je|schon einmal|schon mal) (?P<rest>.+)",
            _ever,
        ),
        (
            rf"(?:denk|glaub|find|mein)\w* {_WHO},? dass (?P<rest>.+)",
            lambda m: f"Was spricht Ihrer Meinung nach dafür, dass {m['rest']}, und was dagegen",
        ),
        (r"soll\w* ich .+", lambda m: f"Wann {_verb(m)}, und wann nicht"),
        (r"(?:kann|können|könnte\w*|lässt|lassen) .+", lambda m: f"Wie {_verb(m)}"),
        (r"würde\w* .+", lambda m: f"Unter welchen Umständen {_verb(m)}"),
        (r".+", lambda m: f"Inwiefern {_verb(m)}" if _VERB_FIRST.match(m[0]) else "Wie ist das für Sie"),
    )
    return tuple((re.compile(pattern, re.IGNORECASE), reader) for pattern, reader in ways)
