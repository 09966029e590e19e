"""The single transformations by which closed questions are turned into open ones, and their vocabulary."""

from __future__ import annotations

import re

PRONOUN = (
    r"(?:you|i|we|they|he|she|it|one|people|everyone|newcomers|beginners|graduates|students|juniors"
    r"|starters)"
)
NP = (
    rf"(?:{PRONOUN}|(?:the|your|a|an|my|this|that|most|other|young|new|these|those|their|its|our|all"
    r"|some) [\w'-]+(?: (?:of|in|at|for|with|from) (?:the |your |a |an |my )?[\w'-]+)?|[\w'-]+)"
)
ARTICLE = r"(?:a lot of|lots of|plenty of|a|an|any|some|much|many|enough|the|certain|specific|particular) "
THING = r"(?:any|some|every|no)(?P<what>thing|one|body|where)(?P<else> else)?"
MODAL = r"(?:can|could|should|would|might|must|may|will|have to|need to|ought to)"
NEEDED = (
    r"(?:necessary|needed|required|essential|important|mandatory|compulsory|expected|useful|helpful|a must)"
)
DEGREE_VERB = (
    r"(?:help|matter|change|struggle|worry|miss|regret|care|count|benefit|suffer|influence|affect|enjoy"
    r"|travel|cost|earn|vary|differ|depend|contribute|improve|grow|shape|prepare|interact|collaborate)"
)
GRADABLE = (
    r"(?:hard|difficult|easy|important|essential|big|small|large|long|short|busy|flexible|secure|stable"
    r"|safe|demanding|rewarding|satisfying|satisfied|happy|common|rare|likely|realistic|feasible|strict"
    r"|well[ -]paid|repetitive|boring|interesting|varied|diverse|friendly|family[ -]friendly|physical"
    r"|technical|theoretical|practical|independent|open|welcoming|relevant|formal|fast|slow|intense"
    r"|tiring|exhausting|fulfilling|challenging|lonely|social|hierarchical|crowded|saturated|political"
    r"|regular|good|bad|high|low|strong|deep|different|worried|confident|clear|close|free|tough|risky"
    r"|bureaucratic|international|mathematical|hands-on|noisy|quiet|quick|far|popular|fair|open-minded"
    r"|motivating|typical|\w{3,}(?:ful|able|ive|ous))"
)
_DEGREE = re.compile(
    r"(?:a|an|your)\b.*\b(?:degree|master'?s?|bachelor'?s?|phd|doctorate|diploma)\b", re.IGNORECASE
)
_TYPICAL = re.compile(r"(?:a|any) (?:typical|normal|usual|standard|average|common) (.+)", re.IGNORECASE)
_AMOUNT = re.compile(
    r"(?:a lot of|lots of|(?:too |so |very )?much|enough|plenty of|(?:too |so |very )?many) (.+)",
    re.IGNORECASE,
)
_QUESTION_WORDS = {"thing": "What", "one": "Who", "body": "Who", "where": "Where"}
_OBJECTS = {"i": "me", "we": "us", "they": "them", "he": "him", "she": "her"}


def bare(noun: str) -> str:
    """A noun without its article and words of quantity."""
    return re.sub(rf"^(?:{ARTICLE})+", "", noun, flags=re.IGNORECASE).strip()


def matters(noun: str, rest: str = "") -> str:
    """Asks how much something matters, with the verb in the right number."""
    noun = re.sub(r"^(?:any|some|certain) ", "", noun)
    if _DEGREE.match(noun):
        return f"How much did your degree matter{rest}"
    return f"How much {_do(noun)} {noun} matter{rest}"


def needed(match: re.Match[str]) -> str:
    """ "Is a master's degree necessary" becomes "How much did your degree matter"."""
    if match["np"].lower() in ("it", "that", "this", "there"):
        return ""
    return matters(match["np"], re.sub(r"^ (?:to|for|in order to) .*", "", match["rest"]))


def like(match: re.Match[str]) -> str:
    """ "Do you like …" becomes a question for the best and the worst of it."""
    verb = "did" if match["aux"].lower() == "did" else "do"
    return f"What {verb} you like most, and least, about {match['what'].strip() or 'your work'}"


def thing(match: re.Match[str]) -> str:
    """ "Is there anything else I should read" becomes "What else should I read"."""
    head = _QUESTION_WORDS[match["what"].lower()] + (match["else"] or "")
    return _relative(head, match["rest"])


def kind_of_thing(match: re.Match[str]) -> str:
    """ "Are there any books you would recommend" becomes "Which books would you recommend"."""
    return _relative(f"Which {bare(match['noun'])}", match["rest"])


def object_thing(match: re.Match[str]) -> str:
    """ "Would you change anything about it" becomes "What would you change about it"."""
    head = _QUESTION_WORDS[match["what"].lower()] + (match["else"] or "")
    return f"{head} {match['aux']} {match['who']} {match['verb']}{match['rest']}"


def did_anything(match: re.Match[str]) -> str:
    """ "Did anything surprise you" becomes "What surprised you"."""
    past = match["verb"] + ("d" if match["verb"].endswith("e") else "ed")
    return f"{_QUESTION_WORDS[match['what'].lower()]}{match['else'] or ''} {past}{match['rest']}"


def there(match: re.Match[str]) -> str:
    """Asks what, how much or how many of something there is."""
    noun, verb = match["noun"], match["aux"]
    several = verb in ("are", "were")
    if typical := _TYPICAL.match(noun):
        return f"What does a typical {typical[1]} look like"
    if amount := _AMOUNT.match(noun):
        head, tail = _split_noun(amount[1])
        return f"How {'many' if several else 'much'} {head} {verb} there{tail}"
    head, tail = _split_noun(bare(noun))
    return f"What {'' if several else 'kind of '}{head} {verb} there{tail}"


def have(match: re.Match[str]) -> str:
    """Asks for what somebody has, how much of it, or what part it plays."""
    aux, who, noun = match["aux"], match["who"], match["noun"]
    if favourite := re.match(r"(?:a|any) (favou?rite .+)", noun):
        return f"What is your {favourite[1]}, and why"
    if typical := _TYPICAL.match(noun):
        return f"What does a typical {typical[1]} look like"
    if say := re.match(r"(?:a|any|much) say (.+)", noun):
        return f"How much say {aux} {who} have {say[1]}"
    if amount := _AMOUNT.match(noun):
        head, tail = _split_noun(amount[1])
        return f"How {'many' if 'many ' in noun else 'much'} {head} {aux} {who} have{tail}"
    if re.match(r"(?:any|some) ", noun):
        head, tail = _split_noun(bare(noun))
        return f"What {head} {aux} {who} have{tail}"
    verb = "did" if aux == "did" else _do(noun)
    return f"What part {verb} {noun} play for {_OBJECTS.get(who.lower(), who)}"


def gets(match: re.Match[str]) -> str:
    """ "Do newcomers get any training" becomes "What training do newcomers get"."""
    noun = match["noun"]
    amount = _AMOUNT.match(noun)
    how = f"How {'many' if 'many ' in noun else 'much'}" if amount else "What"
    head, tail = _split_noun(amount[1] if amount else bare(noun))
    return f"{how} {head} {match['aux']} {match['who']} {match['verb']}{tail}"


def think(match: re.Match[str]) -> str:
    """Turns what stands after "do you think" and "would you say"."""
    rest = re.sub(r"^that (?=\w+ )", "", match["rest"])
    asked = f"{match['aux']} you {match['verb']}"
    if should := re.match(r"(?P<who>i|one|people|students) should (?P<verb>(?!be\b).+)", rest, re.IGNORECASE):
        return weigh(should["who"], should["verb"])
    graded = re.match(
        r"(?P<np>.+?) (?P<be>is|are|was|were|will be|would be) (?:very |really |too "
        rf"|so )?(?P<adj>{GRADABLE})(?P<after>\b.*)",
        rest,
        re.IGNORECASE,
    )
    if graded:
        return f"How {graded['adj']} {asked} {graded['np']} {graded['be']}{graded['after']}"
    if re.match(r"(?:there|it) ", rest, re.IGNORECASE):
        return f"Why {asked} {rest}" if match["verb"] == "think" else ""
    return f"How {asked} {rest}" if re.search(rf"\b{MODAL}\b", rest) else ""


def weigh(who: str, verb: str) -> str:
    """ "Should I do a doctorate" becomes "What should I weigh up before I do a doctorate"."""
    verb = re.sub(r" (?:first|now|right away|immediately|instead)$", "", verb)
    again = {"i": "I", "one": "one"}.get(who.lower(), "they")
    return f"What should {who} weigh up before {again} {verb}"


def adjective(match: re.Match[str]) -> str:
    """ "Is the work stressful" becomes "How stressful is the work"."""
    return f"How {match['adj']} {match['be']} {match['np']}{match['rest']}"


def it_adjective(match: re.Match[str]) -> str:
    """ "Would it be useful to …" becomes "How useful would it be to …"."""
    verb = "would it be" if match["be"].lower() == "would" else f"{match['be']} it"
    return f"How {match['adj']} {verb}{match['rest']}"


def often(match: re.Match[str]) -> str:
    """ "Do you often …" becomes "How often do you …"; feelings have no rhythm and are asked "when"."""
    aux, verb = match[0].split(" ", 1)[0], match["verb"]
    feeling = re.match(r"(?:feel|think|regret|wish|want|worry|doubt|miss)\b", verb)
    return f"{'When' if feeling else 'How often'} {aux} {match['who']} {verb}"


def told(match: re.Match[str]) -> str:
    """What can be made of the order of a statement ("whether you like it", "you studied law")."""
    rest = match["rest"]
    if liked := re.match(
        r"(?:you|people) (?:\w+ly )?(?:like|love|enjoy)d?\b(?P<what>.*)", rest, re.IGNORECASE
    ):
        return f"What do you like most, and least, about{liked['what'] or ' your work'}"
    if re.match(r"you studied\b", rest, re.IGNORECASE):
        return "What did you study, and what of it proved useful"
    be = (
        r" (?:(?P<be>is|are|was|were)|must be|seems?|sounds?|looks?) (?:very |really |quite |rather "
        r"|too )*"
    )
    if must := re.match(rf"(?P<np>.+?){be}{NEEDED}\b(?P<rest>.*)", rest, re.IGNORECASE):
        return needed(must)
    if graded := re.match(rf"(?P<np>.+?){be}(?P<adj>{GRADABLE})(?P<rest>\b.*)", rest, re.IGNORECASE):
        verb = graded["be"] or ("are" if _plural(graded["np"]) else "is")
        return f"How {graded['adj']} {verb} {graded['np']}{graded['rest']}"
    need = re.match(
        rf"{PRONOUN} (?:need|require)s? (?P<np>(?!to\b).+?)(?: (?:to|for) .+)?$", rest, re.IGNORECASE
    )
    return matters(need["np"]) if need else "What is that like for you"


def _do(noun: str) -> str:
    return "do" if _plural(noun) else "does"


def _plural(noun: str) -> bool:
    words = noun.lower().split()
    if not words or words[0] in ("a", "an", "this", "that", "one", "it") or " and " in noun:
        return " and " in noun
    head = re.split(r" (?:of|in|at|for|with|from|on|to)\b", noun.lower())[0]
    if head.endswith(("ss", "'s", "us", "is")):
        return False
    return head.endswith(("s", "people", "women", "men", "children"))


def _split_noun(noun: str) -> tuple[str, str]:
    """ "room for growth" into "room" and " for growth", so that the verb can stand between them."""
    match = re.match(
        r"(?P<head>.+?)(?P<tail> (?:for|in|at|on|here|who|that|which|to|about|outside) ?.*)$", noun
    )
    return (match["head"], match["tail"]) if match else (noun, "")


def _relative(head: str, rest: str) -> str:
    """The head of a question joined with what was a relative clause: "(that) I should read"."""
    rest = re.sub(r"^(?:that|which|who|whom) ", "", rest.strip(), flags=re.IGNORECASE)
    free = head.startswith(("What", "Who"))
    if not rest:
        return f"{head} is there" if free else ""
    asked = re.match(
        rf"(?P<who>{PRONOUN}|the \w+|your \w+)(?P<aux>'d| {MODAL}| have| had| are| were| am"
        r"| was)\b(?P<verb>.*)",
        rest,
        re.IGNORECASE,
    )
    if asked:
        modal = "would" if asked["aux"] == "'d" else asked["aux"].strip()
        helper = "do " if modal in ("have to", "need to", "ought to") else ""
        if helper:
            return f"{head} do {asked['who']} {modal}{asked['verb']}"
        return f"{head} {modal} {asked['who']}{asked['verb']}"
    plain = re.match(r"(?P<who>you|i|we|they|people) (?P<verb>[a-z]+)(?P<after>.*)", rest, re.IGNORECASE)
    if plain:
        past = plain["verb"].endswith("ed")
        return "" if past else f"{head} do {plain['who']} {plain['verb']}{plain['after']}"
    if re.match(r"(?:to|for|in|at|about|like|of|on|with)\b", rest, re.IGNORECASE):
        return f"{head} is there {rest}" if free else ""
    return f"{head} {rest}" if re.match(rf"(?:{MODAL}|has|had|is|was|\w+s|\w+ed)\b", rest) else ""
