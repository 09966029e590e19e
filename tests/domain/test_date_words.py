from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.date_words import find_day, follow_up_day

TODAY = date(2026, 3, 12)  # a Thursday


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Call today", "2026-03-12"),
        ("Send the link tomorrow morning", "2026-03-13"),
        ("the day after tomorrow", "2026-03-14"),
        ("by Friday", "2026-03-13"),
        ("Fri", "2026-03-13"),
        ("on Thursday", "2026-03-19"),
        ("this Thursday", "2026-03-12"),
        ("Send it Monday or so", "2026-03-16"),
        ("next Friday", "2026-03-20"),
        ("on sat", "2026-03-14"),
        ("next week", "2026-03-16"),
        ("week after next", "2026-03-23"),
        ("at the weekend", "2026-03-14"),
        ("end of the week", "2026-03-13"),
        ("end of the month", "2026-03-31"),
        ("next month", "2026-04-01"),
        ("in three days", "2026-03-15"),
        ("in two weeks", "2026-03-26"),
        ("in a fortnight", "2026-03-26"),
        ("in a couple of weeks", "2026-03-26"),
        ("within 10 days", "2026-03-22"),
        ("two weeks from now", "2026-03-26"),
        ("in a month", "2026-04-12"),
        ("on 12 March", "2026-03-12"),
        ("on 11 March", "2027-03-11"),
        ("the 20th of April", "2026-04-20"),
        ("March 20th, 2027", "2027-03-20"),
        ("sept. 3", "2026-09-03"),
        ("5 May", "2026-05-05"),
        ("in May", "2026-05-01"),
        ("by January", "2027-01-01"),
        ("in March", "2026-03-12"),
        ("until 2026-04-02", "2026-04-02"),
        ("on 3/4", "2026-04-03"),
        ("3/4/26", "2026-04-03"),
        ("12.4.", "2026-04-12"),
        ("12.4.2027", "2027-04-12"),
        ("29 February", "2028-02-29"),
        ("not yesterday but tomorrow, not Friday", "2026-03-13"),
    ],
)
def test_a_day_is_found(text: str, day: str) -> None:
    found = find_day(text, today=TODAY)
    assert found is not None
    assert found.day == date.fromisoformat(day)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "I sat in on a talk and may go again",
        "the sun shone and we wed two ideas",
        "open 24/7",
        "1/2 of it",
        "version 3.4.5",
        "31 February",
        "2020-01-01",
        "12 March 2020",
        "Sat",
        "may 80% agree",
    ],
)
def test_what_only_looks_like_a_day_is_none(text: str) -> None:
    assert find_day(text, today=TODAY) is None


def test_where_the_month_comes_first() -> None:
    found = find_day("on 4/3", today=TODAY, day_first=False)
    assert found is not None
    assert found.day == date(2026, 4, 3)


def test_the_place_of_the_words_is_told() -> None:
    text = "Send the map by Friday, if possible"
    found = find_day(text, today=TODAY)
    assert found is not None
    assert text[found.start : found.end] == "by Friday"


def test_a_follow_up_without_a_day_is_due_tomorrow() -> None:
    assert follow_up_day("Send him the link", today=TODAY) == date(2026, 3, 13)
    assert follow_up_day("Send him the link in two weeks", today=TODAY) == date(2026, 3, 26)


@given(st.text(alphabet="0123456789./- abdefhimnorstuwy,") | st.text(), st.dates())
def test_any_text_gives_a_coming_day_or_none(text: str, today: date) -> None:
    found = find_day(text, today=today)
    assert found is None or found.day >= today


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Heute noch anrufen", "2026-03-12"),
        ("Link morgen früh schicken", "2026-03-13"),
        ("übermorgen", "2026-03-14"),
        ("bis Freitag", "2026-03-13"),
        ("am Donnerstag", "2026-03-19"),
        ("diesen Donnerstag", "2026-03-12"),
        ("nächste Woche Mittwoch", "2026-03-18"),
        ("nächste Woche", "2026-03-16"),
        ("übernächste Woche", "2026-03-23"),
        ("am Wochenende", "2026-03-14"),
        ("Ende der Woche", "2026-03-13"),
        ("Ende des Monats", "2026-03-31"),
        ("nächsten Monat", "2026-04-01"),
        ("in drei Tagen", "2026-03-15"),
        ("in zwei Wochen nachfragen", "2026-03-26"),
        ("in einem Monat", "2026-04-12"),
        ("am 20. April", "2026-04-20"),
        ("am 11. März", "2027-03-11"),
        ("bis 3. Sept. 2026", "2026-09-03"),
        ("im Mai", "2026-05-01"),
        ("bis zum 12.4.", "2026-04-12"),
        ("am 12.4. anrufen", "2026-04-12"),
    ],
)
def test_a_german_day_is_found(text: str, day: str) -> None:
    found = find_day(text, today=TODAY)
    assert found is not None
    assert found.day == date.fromisoformat(day)


@pytest.mark.parametrize(
    "text", ["Guten Morgen sagt man dort", "der Morgen ist ruhig", "Maike und Juliane fragen", "31. Februar"]
)
def test_german_words_that_are_no_days(text: str) -> None:
    assert find_day(text, today=TODAY) is None
