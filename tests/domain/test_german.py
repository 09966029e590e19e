"""German drafts, questions and scripts: written and judged by German words, whatever language the window has."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from desktop.core.resources import call_script, message_templates, question_bank
from desktop.domain import phrases
from desktop.domain.call_lines import call_lines
from desktop.domain.draft_checks import (
    CheckCode,
    DraftFacts,
    body_sentences,
    check_draft,
    open_points,
    share_about_me,
)
from desktop.domain.drafts import empty_fields, fields_in, fill_plain
from desktop.domain.job_request import asks_for_job, attaches_resume, names_job
from desktop.domain.kinds import FollowUpKind
from desktop.domain.question_kinds import QuestionKind
from desktop.domain.questions import check_question
from desktop.domain.rules import Rules
from desktop.domain.speaking import count_words
from desktop.domain.text_language import language_of

RULES = Rules()
VALUES = {
    "first_name": "Amara",
    "full_name": "Amara Nwosu",
    "my_name": "Nora Lindqvist",
    "about_me": "Ich unterrichte Erdkunde und erkläre seit acht Jahren Fünfzehnjährigen das Hochwasser.",
    "organisation": "Stadt Arven",
    "role": "Klimaanpassung",
    "field": "Stadtplanung",
    "referrer": "Rosalind Teague",
    "how_found": "Rundbrief der Ehemaligen",
    "ask_minutes": "zwanzig Minuten",
    "last_sent": "Donnerstag, 5. März",
    "meeting_weekday": "Mittwoch",
    "meeting_day": "Mittwoch, 11. März",
    "meeting_time": "10:45",
    "meeting_place": "Café am Rathaus",
    "agreed_minutes": "eine halbe Stunde",
    "met_minutes": "eine halbe Stunde",
    "met_when": "im März",
    "quote": "„Menschen schützen, was sie begangen haben“",
    "advice": "mit der Klasse die alte Flutlinie abgehen",
    "person_named": "Bilal Rahmani",
    "next_step": "ein Gang mit der Klasse im Mai",
    "result": "die Klasse ist sie im Mai gegangen und wollte nicht aufhören zu fragen",
    "news": "ich habe mich zu einem Kartenkurs angemeldet",
    "found": "einen Artikel über Karstquellen",
}
FACTS = DraftFacts(
    referrer=VALUES["referrer"],
    how_found=VALUES["how_found"],
    organisation=VALUES["organisation"],
    about_me=VALUES["about_me"],
    notes=["Menschen schützen, was sie begangen haben."],
    advice=["Mit der Klasse die alte Flutlinie abgehen"],
    meeting_words=(VALUES["meeting_day"], VALUES["meeting_time"]),
)
TEMPLATES = message_templates("de")


@pytest.mark.parametrize("item", TEMPLATES, ids=lambda item: item["key"])
def test_each_template_holds_to_the_list_beside_it(item: dict[str, Any]) -> None:
    text = fill_plain(item["text"], VALUES)
    assert open_points(check_draft(item["kind"], text, rules=RULES, facts=FACTS)) == ()
    assert empty_fields(text) == empty_fields(fill_plain(item["subject"], VALUES)) == ()
    assert "!" not in text
    assert language_of(text) == "de"


@pytest.mark.parametrize("item", TEMPLATES, ids=lambda item: item["key"])
def test_templates_are_judged_without_facts_too(item: dict[str, Any]) -> None:
    text = fill_plain(item["text"], VALUES)
    kept = {CheckCode.CONNECTION_FIRST} if item["key"] in ("first_found", "first_short") else set()
    assert set(open_points(check_draft(item["kind"], text, rules=RULES))) <= kept


@pytest.mark.parametrize(
    ("english", "german"),
    list(zip(message_templates("en"), TEMPLATES, strict=True)),
    ids=[item["key"] for item in TEMPLATES],
)
def test_templates_need_what_the_english_ones_need(english: dict[str, Any], german: dict[str, Any]) -> None:
    said = set(fields_in(german["text"] + german["subject"]))
    wanted = set(fields_in(english["text"] + english["subject"]))
    assert said - {"full_name"} == wanted - {"first_name"}
    assert set(german["needs"]) <= said


@pytest.mark.parametrize("item", question_bank("de"), ids=lambda item: item["key"])
def test_each_question_is_open_short_and_asks_for_no_job(item: dict[str, Any]) -> None:
    check = check_question(item["text"])
    assert not check.needs_hint
    assert item["is_open"] == (check.kind is QuestionKind.OPEN)
    assert count_words(item["text"]) <= 22
    assert item["text"].endswith("?")


def test_the_call_script_is_filled_with_german_words(speak: Callable[[str], None]) -> None:
    speak("de")
    lines = call_lines(
        call_script(), my_name="Nora", referrer="", how_found="Rundbrief.", field="", ask_minutes=20, hour=20
    )
    said = {line.key: line.say for line in lines}
    assert said["who"] == "Guten Abend, mein Name ist Nora. Auf Sie gekommen bin ich so: Rundbrief."
    assert said["convenient"].startswith("Hätten Sie zwanzig Minuten Zeit")
    assert "Ihr Arbeitsgebiet" in said["not_a_job"]
    assert not any(asks_for_job(words) or "{" in words for words in said.values())


CLOSED = [
    ("Mögen Sie Ihre Arbeit?", "Was gefällt Ihnen an Ihrer Arbeit am meisten, und was am wenigsten?"),
    ("Macht Ihnen die Arbeit Spaß?", "Was gefällt Ihnen an Ihrer Arbeit am meisten, und was am wenigsten?"),
    ("Ist ein Studium nötig?", "Wie wichtig ist ein Studium?"),
    ("Ist die Arbeit sehr stressig?", "Wie stressig ist die Arbeit?"),
    ("Brauche ich einen Master?", "Wozu brauche ich einen Master?"),
    ("Reisen Sie viel für die Arbeit?", "Wie viel reisen Sie für die Arbeit?"),
    ("Gibt es Aufstiegschancen in der Firma?", "Welche Aufstiegschancen gibt es in der Firma?"),
    ("Gibt es einen typischen Arbeitstag?", "Wie sieht ein gewöhnlicher Tag aus?"),
    ("Gibt es etwas, das ich lesen sollte?", "Was wäre das Erste, das ich lesen sollte?"),
    ("Haben Sie Tipps für mich?", "Welche Tipps haben Sie für mich?"),
    ("Haben Sie schon einmal gezweifelt?", "Wann haben Sie gezweifelt?"),
    ("Sollte ich ein Praktikum machen?", "Wann sollte ich ein Praktikum machen, und wann nicht?"),
    ("Kann man davon leben?", "Wie kann man davon leben?"),
    ("Würden Sie das noch einmal machen?", "Was würden Sie wieder so machen, und was anders?"),
    ("Würden Sie dafür umziehen?", "Unter welchen Umständen würden Sie dafür umziehen?"),
    ("Verändert KI Ihre Arbeit?", "Inwiefern verändert KI Ihre Arbeit?"),
    ("Ich wüsste gern, ob die Arbeit sicher ist.", "Wie ist das für Sie?"),
    ("Können Sie mir sagen, ob es viel Streit gibt?", "Wie ist das für Sie?"),
]


@pytest.mark.parametrize(("question", "offer"), CLOSED)
def test_closed_questions_are_offered_an_open_form(question: str, offer: str) -> None:
    check = check_question(question)
    assert check.kind is QuestionKind.CLOSED
    assert check.offer == offer
    assert check_question(offer).kind is QuestionKind.OPEN


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("Wie sind Sie in den Beruf gekommen?", QuestionKind.OPEN),
        ("Mit wem haben Sie am meisten zu tun?", QuestionKind.OPEN),
        ("Könnten Sie mir erzählen, wie Ihr Tag aussieht?", QuestionKind.OPEN),
        ("Erzählen Sie mir von Ihrem ersten Jahr.", QuestionKind.OPEN),
        ("Ich würde gern hören, was Sie an der Stelle reizt.", QuestionKind.OPEN),
        ("Mögen Sie Ihre Arbeit, und warum?", QuestionKind.OPEN),
        ("Arbeiten Sie lieber allein oder im Team?", QuestionKind.CHOICE),
        ("Darf ich Ihnen noch einmal schreiben?", QuestionKind.REQUEST),
        ("Hätten Sie nächste Woche zwanzig Minuten Zeit?", QuestionKind.REQUEST),
        ("Könnten Sie mich mit Frau Vermeulen bekannt machen?", QuestionKind.REQUEST),
        ("Die Sache mit dem Hochwasser von 2013", QuestionKind.TOPIC),
        ("Haben Sie eine freie Stelle für mich?", QuestionKind.JOB),
        ("Kann ich mich bei Ihnen bewerben?", QuestionKind.JOB),
    ],
)
def test_the_kind_of_a_question(question: str, kind: QuestionKind) -> None:
    assert check_question(question).kind is kind


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("Gibt es bei Ihnen offene Stellen?", True),
        ("Darf ich Ihnen meinen Lebenslauf schicken?", True),
        ("Könnten Sie ein gutes Wort für mich einlegen?", True),
        ("Ich suche eine Stelle in der Planung.", True),
        ("Ich bin nicht auf der Suche nach einer Stelle.", False),
        ("Um eine Stelle geht es mir nicht.", False),
        ("Was würden Sie an meiner Stelle tun?", False),
        ("Wie war Ihre erste Stelle in diesem Beruf?", False),
        ("Was mögen Sie an Ihrem Job?", False),
    ],
)
def test_asking_for_a_job(text: str, asks: bool) -> None:
    assert asks_for_job(text) is asks
    assert names_job(text) is asks


def test_a_resume_in_the_attachment() -> None:
    assert attaches_resume("Im Anhang finden Sie meinen Lebenslauf.")
    assert attaches_resume("Meinen Lebenslauf habe ich beigefügt.")
    assert not attaches_resume("Ich schicke keinen Lebenslauf im Anhang mit.")


def test_a_poor_first_message_is_told_what_it_lacks() -> None:
    text = (
        "Hallo Herr Blackwood,\n\nich bin sehr gut in Mathematik. Ich habe viel gelernt. Haben Sie einen Job für mich? "
        "Mein Lebenslauf ist im Anhang.\n\nNora"
    )
    assert set(open_points(check_draft(FollowUpKind.FIRST_MESSAGE, text, rules=RULES))) >= {
        CheckCode.CONNECTION_FIRST,
        CheckCode.SHORT_TIME,
        CheckCode.THEIR_CONVENIENCE,
        CheckCode.THANKS,
        CheckCode.NO_JOB,
        CheckCode.NO_RESUME,
        CheckCode.NOT_ALL_ABOUT_ME,
    }
    assert share_about_me(text) > 0.5


def test_a_german_date_ends_no_sentence() -> None:
    assert len(body_sentences("Wir sehen uns am Mittwoch, 11. März, um 10:45 Uhr. Ich freue mich.")) == 2


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        ("Wie sind Sie dazu gekommen?", "de"),
        ("How did you get into this?", "en"),
        ("Vielen Dank für Ihre Zeit am Mittwoch.", "de"),
        ("Thank you for your time on Wednesday.", "en"),
        ("", "en"),
        ("2026", "en"),
    ],
)
def test_the_language_of_a_text(text: str, tag: str) -> None:
    assert language_of(text) == tag


def test_nothing_speaks_for_either_language(speak: Callable[[str], None]) -> None:
    speak("de")
    assert language_of("GIS?") == "de"


@pytest.mark.parametrize(
    ("minutes", "words"),
    [
        (1, "eine Minute"),
        (20, "zwanzig Minuten"),
        (21, "einundzwanzig Minuten"),
        (30, "eine halbe Stunde"),
        (90, "anderthalb Stunden"),
        (100, "100 Minuten"),
    ],
)
def test_lengths(minutes: int, words: str, speak: Callable[[str], None]) -> None:
    speak("de")
    assert phrases.minutes_phrase(minutes) == words


def test_days_and_quotations(speak: Callable[[str], None]) -> None:
    speak("de")
    today = date(2026, 3, 12)
    assert phrases.day_phrase(date(2026, 3, 17)) == "Dienstag, 17. März"
    said = [phrases.since_phrase(date(2026, 3, day), today=today) for day in (12, 11, 9)]
    assert said == ["heute", "gestern", "am Montag"]
    assert phrases.since_phrase(date(2025, 11, 9), today=today) == "im November letzten Jahres"
    assert phrases.since_phrase(date(2024, 11, 9), today=today) == "im November 2024"
    assert phrases.as_quote("Menschen schützen, was sie kennen.") == "„Menschen schützen, was sie kennen“"
    assert phrases.by_form("phone") == "am Telefon"
    assert [phrases.number_word(n) for n in (0, 1, 5, 31, 40, 100)] == [
        "null",
        "eins",
        "fünf",
        "einunddreißig",
        "vierzig",
        "100",
    ]
