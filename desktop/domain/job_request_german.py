"""The turns of phrase by which a German text asks for a job; patterns to be searched without regard to case."""

from __future__ import annotations

_PLACE = (
    r"(?:jobs?|arbeitsstellen?|stellen?|arbeitsplätze?|vakanzen?|festanstellung|praktik(?:um|a)|praktikums(?:platz|plätze)"
    r"|ausbildungs(?:platz|plätze)|volontariat|werkstudentenstelle|anstellung|traineestelle)"
)
_RESUME = r"(?:lebensl[aä]uf\w*|cv|bewerbung(?:sunterlagen|smappe)?|zeugnisse?|unterlagen)"

DENIALS = (
    (
        r"\b(?:nicht|nie|niemals|ohne|statt|anstatt|weder|kein\w*)\b[^.!?;:\n]{0,40}?"
        rf"\b(?:{_PLACE}|einstell\w*|bewerb\w*|bewerbungsgespräch)\b"
    ),
    r"\ban (?:ihrer|deiner|meiner|seiner|dieser|erster|anderer) stelle\b",
)

REQUESTS = (
    (
        r"\b(?:haben|hätten|gibt es|gäbe es|wissen|wüssten|kennen)\b[^.?!\n]{0,40}"
        rf"\b(?:frei\w*|offen\w*|unbesetzt\w*) {_PLACE}\b"
    ),
    (
        r"\b(?:haben|hätten|hast|hättest) (?:sie|du)\b[^.?!\n]{0,25}"
        rf"\b(?:irgend)?eine?n? {_PLACE}\b(?! (?:beschrieben|angetreten|gewechselt|gehabt))"
    ),
    rf"\bgibt es (?:bei ihnen|hier|in ihre\w* \w+)\b[^.?!\n]{{0,20}}\b{_PLACE}\b",
    rf"\b(?:eine?n?) {_PLACE} für mich\b|\bfür mich (?:eine?n?) {_PLACE}\b",
    r"\b(?:stellen sie|stellt ihre? \w+|stellt ihr)\b[^.?!\n]{0,30}\bein\b(?! \w)",
    (
        r"\b(?:suchen sie|sucht ihr)\b[^.?!\n]{0,20}"
        r"\b(?:leute|mitarbeit\w*|verstärkung|personal|nachwuchs|praktikant\w*|auszubildende)\b"
    ),
    (
        r"\b(?:würden|könnten|wollen|würdest|könntest) (?:sie|du) mich\b[^.?!\n]{0,20}"
        r"\b(?:einstellen|nehmen|anstellen|beschäftigen|empfehlen)\b"
    ),
    rf"\bich (?:suche|bewerbe mich)\b[^.?!\n]{{0,30}}\b{_PLACE}\b|\bich bewerbe mich\b",
    rf"\bauf der suche nach (?:eine[rm]|der|dem|meiner) (?:\w+ )?{_PLACE}\b",
    r"\b(?:kann|könnte|darf|dürfte|soll|sollte) ich mich\b[^.?!\n]{0,40}\bbewerben\b(?! sollte)",
    rf"\b(?:kann|könnte|darf|dürfte) ich\b[^.?!\n]{{0,25}}\bmeine?n? {_RESUME}\b",
    rf"\b(?:können|könnten|würden|kannst|könntest) (?:sie|du)\b[^.?!\n]{{0,25}}\bmeine?n? {_RESUME}\b",
    r"\bein gutes wort für mich\b",
    r"\bkann ich (?:bei ihnen|hier|bei euch) (?:arbeiten|anfangen|einsteigen)\b",
    rf"\bwie (?:komme|kann|könnte) ich\b[^.?!\n]{{0,25}}\b{_PLACE}\b[^.?!\n]{{0,15}}\b(?:bei ihnen|hier)\b",
)

ATTACHED = (
    rf"\b(?:im anhang|anbei|angehängt|beigefügt|beigelegt|hänge|füge)\b[^.?!\n]{{0,40}}\b{_RESUME}\b"
    rf"|\b{_RESUME}\b[^.?!\n]{{0,40}}\b(?:im anhang|anbei|angehängt|beigefügt|beigelegt|hänge ich|füge ich)\b"
)
NOT_ATTACHED = rf"\b(?:nicht|nie|ohne|kein\w*)\b[^.!?;\n]{{0,30}}?\b{_RESUME}\b"

WORDS = (
    r"\b(?:jobs?|stellenanzeigen?|vakanzen?|festanstellung|einstellung für mich|(?:freie|offene|neue) stellen?"
    r"|praktikumsplatz|ausbildungsplatz)\b"
)
THEIR_WORK = r"\b(?:ihr|ihre[mn]?|dein|deine[mn]?|mein (?:jetziger|alter|letzter|erster)) jobs?\b"
