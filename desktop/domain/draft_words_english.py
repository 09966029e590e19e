"""The turns of phrase by which English drafts are looked over; patterns to be searched without regard to case."""

from __future__ import annotations

GREETING = r"^(?:dear|hello|hi|good (?:morning|afternoon|evening|day)|greetings|hey)\b|,$"
CONNECTION = (
    r"\b(?:gave me your|suggested|recommended|introduced|mentioned you|told me|spoke of you|pointed me"
    r"|referred|(?:we|i) (?:met|heard|read|saw|watched|found|came across|followed|attended|noticed"
    r"|discovered)|your (?:article|talk|book|post|paper|lecture|profile|work|piece|interview|report"
    r"|guidance|project|name|blog|team)|alumn\w+|same (?:school|university|course|town|college)|fellow"
    r"|in common|both)\b"
)
WHO_I_AM = (
    r"\bmy name is\b|\bas an? \w+|\bI(?:'m| am)(?: \w+ly| now| still)? (?:an?|in|from|at|studying"
    r"|working|finishing|training|teaching|moving|changing|doing|completing|retraining|writing)\b"
    r"|\bI(?: \w+ly| now| still)? (?:teach|study|studied|work|worked|run|lead|led|graduated|finish"
    r"|finished|trained|train|manage|build|design|write|nurse|cook|sell|drive|coach|spent|do|did"
    r"|have (?:been|spent|worked|taught|just|studied|trained))\b|\b(?:student|teacher|graduate"
    r"|apprentice|trainee)\b"
)
CONVENIENCE = (
    r"\bsuits? you|\bconvenien\w+|\bwhenever\b|\bwhen it (?:fits|suits)|\b(?:works?|good|best"
    r"|fits?) (?:best )?for you|\bfits you|\bany (?:day|time|way)\b|\bof your choice|\byour schedule"
    r"|\byou like\b|\byou prefer\b|\bother time is fine"
)
THANKS = r"\bthank(?:s|ful)?\b|\bgrateful\b|\bappreciat\w+"
THANKS_FOR_TIME = (
    rf"(?:{THANKS})[^.?!]*\b(?:time|taking|talk\w*|conversation|speak\w*|meeting|minutes|hour|call"
    r"|morning|afternoon|evening|day|\w+day|generous\w*|patience|answers)\b"
)
TOOK = (
    r"\byour (?:point|advice|story|remark|idea|tip|example|view|account|words|thought|suggestion|picture"
    r"|description)\b|\byou (?:said|told|mentioned|explained|described|showed|advised|suggested|pointed"
    r"|put it)\b|“[^”]{8,}”|\bwhat you\b"
)
CHANGED = (
    r"\bstayed with me|\bchanged?\b|\bhelped\b|\bnow\b|\bmade me\b|\bsee\b|\bunderst(?:and|ood)\b"
    r"|\brealis\w+|\brealiz\w+|\bsince\b|\bleft with\b|\blearn(?:ed|t)\b|\bsurprised\b|\bI (?:have"
    r"|had) already\b|\bthink\w* about\b|\bencourag\w+|\bopened\b|\bclear\w*\b|\bdid not know\b"
    r"|\bhad no idea\b"
)
NEXT = (
    r"\bI(?:'ll| will| am going to|'m going to| shall| plan| intend| have already| want to| hope to"
    r"|'ve already)\b|\bmy next step\b|\bnext (?:I|week|month)\b|\bI (?:have )?(?:signed up|ordered"
    r"|asked|written|started|begun|booked)\b"
)
RESULT = (
    r"\bI (?:have |had )?(?:done|did|tried|read|took|taken|went|gone|met|spoke|spoken|signed|finished"
    r"|started|began|learn(?:ed|t)|asked|joined|visited|wrote|written|built|made|found|applied"
    r"|attended)\b|\bcame of it\b|\bturned out\b|\bas a result\b|\bit (?:was|went|helped|worked|made)\b"
)
DAY = (
    r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\btomorrow\b|\btoday\b|\b\d{1,2}(?:st|nd|rd"
    r"|th)? (?:of )?[A-Z][a-z]{2,}\b"
)
TIME = r"\b\d{1,2}[:.]\d{2}\b|\b\d{1,2} ?(?:am|pm|o'clock|h)\b|\b(?:noon|midday)\b"
MINUTES = r"\b(?P<count>\d{1,3}|[a-z]+(?:-[a-z]+)?)(?: or (?:\d{1,3}|[a-z-]+))? min(?:ute)?s?\b"
SHORT_WORDS = (
    r"\b(?:half an hour|quarter of an hour|few minutes|short (?:call|talk|conversation|chat)"
    r"|brief\w* (?:call|talk|conversation))\b"
)
LONG_WORDS = r"\b(?:an hour|two hours|three quarters of an hour|hours)\b"

ASKED = r"\b(?:you|we|I|me)\b"
THEM = r"\byou(?:r|rs)?\b"
THEM_OR_US = rf"{THEM}|\bwe\b"
ME = r"\b(?:I|me|my|mine|myself)\b"

COUNTS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40,
    "fifty": 50, "sixty": 60, "ninety": 90,
}  # fmt: skip

COMMON = (
    " about after again also because before being could does doing down each from have having here into "
    "just know like made make many more most much need only other over people really same should some such "
    "take than that their them then there these they thing things this those very well were what when where "
    "which while will with work would year years your "
)
"""Words that tell nothing about what a text is about."""
