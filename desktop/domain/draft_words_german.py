"""The turns of phrase by which German drafts are looked over; patterns to be searched without regard to case."""

from __future__ import annotations

GREETING = (
    r"^(?:sehr geehrte[rs]?|liebe[rs]?|hallo|guten? (?:tag|morgen|abend)|grüß|grüezi|servus|moin|hi|hey)\b|,$"
)
CONNECTION = (
    r"\b(?:hat mir (?:ihren|deinen) namen|(?:ihren|deinen) namen (?:gab|habe|hat|bekam|fand)|riet mir|hat mir geraten"
    r"|empfahl\w*|empfohlen|vorgeschlagen|bekannt gemacht|hat (?:sie|dich) erwähnt|von ihnen (?:erzählt|gesprochen)"
    r"|erzählte mir|(?:ich|wir) (?:habe|haben|hatte|hatten|bin|sind|war|waren|fand|las|hörte|sah|traf|trafen|stieß)"
    r"\b[^.?!]*\b(?:gelesen|gehört|gesehen|gefunden|getroffen|kennengelernt|gestoßen|besucht|begegnet|entdeckt|artikel"
    r"|vortrag|buch|profil|namen)|auf (?:ihren|deinen|ihr|dein) \w+ [^.?!]*gestoßen"
    r"|(?:ihr|ihre|ihren|ihrem|dein|deine|deinen|deinem) (?:artikel|vortrag|buch|beitrag|text|projekt|profil|arbeit"
    r"|interview|bericht|name|blog|team|aufsatz|leitfaden)\w*|ehemalige\w*|alumn\w+|dieselbe\w* (?:schule|hochschule"
    r"|universität|uni|stadt)|gemeinsam\w*|beide)\b"
)
WHO_I_AM = (
    r"\b(?:ich heiße|mein name ist|als (?:\w+erin|\w+er|\w+in|student\w*|lehr\w+|auszubildende\w*))\b"
    r"|\bich (?:bin|arbeite|studiere|unterrichte|lerne|mache|leite|baue|entwerfe|schreibe|pflege|koche|verkaufe"
    r"|fahre|berate|forsche|beende|wechsle|habe (?:\w+ )*?(?:studiert|gearbeitet|unterrichtet|gelernt|abgeschlossen))"
    r"\b|\b(?:student|studentin|lehrer|lehrerin|absolvent|absolventin|azubi|auszubildende\w*|praktikant\w*)\b"
)
CONVENIENCE = (
    r"\bwann (?:immer )?es (?:ihnen|dir)\b|\b(?:ihnen|dir) passt\b|\bpasst (?:ihnen|dir|es ihnen|es dir)\b"
    r"|\brecht ist\b|\bgelegen\b|\bjeder (?:tag|weg|termin)\b|\bjede (?:andere )?zeit\b|\bihre\w* wahl\b"
    r"|\bwie (?:sie|du) möchte\w*\b|\bnach (?:ihrem|deinem) (?:belieben|kalender)\b|\bwann (?:sie|du) (?:mögen|magst"
    r"|möchten|möchtest|können|kannst)\b"
)
THANKS = r"\b(?:danke|dank|danken|dankbar|bedanke)\b"
THANKS_FOR_TIME = (
    rf"(?:{THANKS})[^.?!]*\b(?:zeit|gespräch\w*|genommen|gesprochen|treffen|minuten|stunde|anruf|telefonat|vormittag"
    r"|nachmittag|abend|tag|\w+tag|geduld|antworten|offenheit)\b"
)
TOOK = (
    r"\b(?:ihr|ihre|ihren|ihrem|dein|deine|deinen|deinem) (?:hinweis|rat|satz|bemerkung|gedanke|idee|tipp|beispiel"
    r"|blick|bericht|wort|worte|vorschlag|bild|beschreibung|einschätzung|geschichte)\w*\b"
    r"|\b(?:sie|du) (?:\w+ )*?(?:gesagt|erzählt|erwähnt|erklärt|beschrieben|gezeigt|geraten|vorgeschlagen)\b"
    r"|\bwas (?:sie|du)\b|„[^“]{8,}“"
)
CHANGED = (
    r"\b(?:geblieben|verändert|geändert|geholfen|hilft|jetzt|seither|seitdem|sehe ich|verstehe|verstanden|gelernt"
    r"|überrascht|ermutigt|klar\w*|nachgedacht|nachdenken|mitgenommen|geöffnet|nicht gewusst|wusste ich nicht"
    r"|neu\w* blick|habe ich schon|habe schon)\b"
)
NEXT = (
    r"\bich (?:werde|folge|plane|habe vor|habe (?:\w+ )?(?:schon|bereits)|will|möchte|schreibe|melde|lese|frage|gehe"
    r"|spreche|besuche|berichte|lasse)\b|\bals nächstes\b|\bmein\w* nächste\w* schritt\b|\bnächste\w* (?:woche|monat)\b"
)
RESULT = (
    r"\bich (?:habe|bin|hatte|war|konnte|durfte)\b|\bdaraus (?:ge)?w[ou]rde\w*\b|\b(?:kam|kommt) dabei heraus\b"
    r"|\bhat (?:sich gezeigt|geklappt|geholfen|gewirkt|etwas bewirkt)\b|\bes (?:war|ging|lief|half|hat)\b"
)
DAY = (
    r"\b(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag)\b|\bmorgen\b|\bheute\b"
    r"|\b\d{1,2}\. ?(?:\d{1,2}\.|[A-ZÄ][a-zä]{2,})"
)
TIME = r"\b\d{1,2}[:.]\d{2}\b|\b\d{1,2} ?uhr\b|\bmittags\b|\bum zwölf\b"
MINUTES = r"\b(?P<count>\d{1,3}|[a-zäöüß]+)(?: oder (?:\d{1,3}|[a-zäöüß]+))? min(?:uten?)?\b"
SHORT_WORDS = (
    r"\b(?:halbe stunde|viertelstunde|paar minuten|wenige minuten|kurze[sn]? (?:gespräch|telefonat|anruf|treffen)"
    r"|kurz (?:sprechen|telefonieren|reden|treffen))\b"
)
LONG_WORDS = r"\b(?:eine stunde|zwei stunden|dreiviertelstunde|anderthalb stunden|stunden)\b"

ASKED = r"\b(?:sie|ihnen|du|dir|wir|ich|mir)\b"
THEM = r"\b(?:Sie|Ihnen|Ihr|Ihre[mnrs]?|du|dir|dich|dein|deine[mnrs]?)\b"
THEM_OR_US = rf"{THEM}|\bwir\b"
ME = r"\b(?:ich|mir|mich|mein|meine[mnrs]?)\b"

COUNTS = {
    "eine": 1, "zwei": 2, "drei": 3, "vier": 4, "fünf": 5, "sechs": 6, "sieben": 7, "acht": 8, "neun": 9,
    "zehn": 10, "elf": 11, "zwölf": 12, "fünfzehn": 15, "zwanzig": 20, "fünfundzwanzig": 25, "dreißig": 30,
    "vierzig": 40, "fünfundvierzig": 45, "fünfzig": 50, "sechzig": 60, "neunzig": 90,
}  # fmt: skip

COMMON = (
    " aber alle alles also auch dabei dann dass denen deren dessen diese diesem diesen dieser dieses doch durch eine "
    "einem einen einer eines etwas ganz gern haben habe hatte hier ihre ihrem ihren ihrer immer jede jeden kann keine "
    "können machen mehr mein meine meinen meiner mich nach nicht nichts noch oder ohne sehr sein seine selbst sich "
    "sind soll sollte über unter viel viele wann waren weil welche wenn werde werden wieder wird wurde würde zeit "
)
"""Words that tell nothing about what a text is about."""
