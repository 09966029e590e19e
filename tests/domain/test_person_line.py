from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.person_line import PersonLine, parse_person


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ilse Vermeulen, head of modelling at Kestrel Hydraulics. Was a teacher too",
            PersonLine("Ilse Vermeulen", "Head of modelling", "Kestrel Hydraulics", "Was a teacher too"),
        ),
        (
            "Bram Okonkwo, runs the trainee year. Tomasz will write him a line first",
            PersonLine("Bram Okonkwo", "Runs the trainee year", "", "Tomasz will write him a line first"),
        ),
        (
            "Ilse Vermeulen, Leiterin der Modellierung bei der Kestrel Hydraulik. War auch Lehrerin",
            PersonLine(
                "Ilse Vermeulen", "Leiterin der Modellierung", "Kestrel Hydraulik", "War auch Lehrerin"
            ),
        ),
        ("Bilal Rahmani beim Wasseramt", PersonLine("Bilal Rahmani", "", "Wasseramt")),
        ("Bilal Rahmani", PersonLine("Bilal Rahmani")),
        ("Bilal Rahmani.", PersonLine("Bilal Rahmani")),
        ("Sofía at the Riverhouse Museum", PersonLine("Sofía", "", "Riverhouse Museum")),
        (
            "Dr. A. Smith – lecturer at the University of St. Gallen",
            PersonLine("Dr. A. Smith", "Lecturer", "University of St. Gallen"),
        ),
        (
            "Grace Oduya (data scientist at Tidemark Labs)",
            PersonLine("Grace Oduya", "Data scientist", "Tidemark Labs"),
        ),
        (
            "Leila Haddad, policy officer, water, Office for Inland Waters",
            PersonLine("Leila Haddad", "Policy officer, water", "Office for Inland Waters"),
        ),
        ("Jun-ho Baek, GIS analyst @ Meander Maps", PersonLine("Jun-ho Baek", "GIS analyst", "Meander Maps")),
        ("王小明, engineer at 台灣水利", PersonLine("王小明", "Engineer", "台灣水利")),
        ("  Anna   Berg ,  ", PersonLine("Anna Berg")),
        ("", PersonLine("")),
    ],
)
def test_a_line_is_split_into_what_it_says(text: str, expected: PersonLine) -> None:
    assert parse_person(text) == expected


@given(st.text())
def test_any_text_can_be_read(text: str) -> None:
    person = parse_person(text)
    assert len(person.name) <= 120
    assert "\n" not in person.name
