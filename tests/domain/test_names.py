from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.names import (
    NameParts,
    display_name,
    first_name,
    fold,
    initials,
    join_name,
    sort_key,
    split_name,
    tidy,
)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Tomasz Wieczorek", NameParts("Tomasz", "Wieczorek")),
        ("Mary Ann Evans", NameParts("Mary Ann", "Evans")),
        ("Dr. Anna M. Smith, PhD", NameParts("Anna M.", "Smith", "Dr.", "PhD")),
        ("van der Berg, Jan", NameParts("Jan", "van der Berg")),
        ("Jan van der Berg", NameParts("Jan", "van der Berg")),
        ("José García y Ruiz", NameParts("José", "García y Ruiz")),
        ("Prof. Dr. Lehmann", NameParts("", "Lehmann", "Prof. Dr.")),
        ("M. Curie", NameParts("M.", "Curie")),
        ("Jean-Luc Picard Jr.", NameParts("Jean-Luc", "Picard", "", "Jr.")),
        ("Smith, MBA", NameParts("Smith", "", "", "MBA")),
        ("Madonna", NameParts("Madonna")),
        ("王小明", NameParts("小明", "王")),
        ("欧阳国栋", NameParts("国栋", "欧阳")),
        ("山田太郎", NameParts("太郎", "山田")),
        ("김민준", NameParts("민준", "김")),
        ("さくら", NameParts("さくら")),
        ("علي حسن", NameParts("علي", "حسن")),
        ("", NameParts()),
        ("  \n ", NameParts()),
    ],
)
def test_names_are_split(text: str, parts: NameParts) -> None:
    assert split_name(text) == parts


@pytest.mark.parametrize(
    ("text", "letters"),
    [
        ("Tomasz Wieczorek", "TW"),
        ("Dr. Anna M. Smith, PhD", "AS"),
        ("Jan de Vries", "JV"),
        ("Jun-ho Baek", "JB"),
        ("Élodie Fournier-Castellanos", "ÉF"),
        ("Madonna", "M"),
        ("o'brien", "O"),
        ("王小明", "王"),
        ("علي حسن", "ع"),
        ("😀", ""),
        ("", ""),
    ],
)
def test_initials(text: str, letters: str) -> None:
    assert initials(text) == letters


@pytest.mark.parametrize(
    ("given_name", "family", "chosen", "called"),
    [
        ("Amara", "Nwosu", "", "Amara"),
        ("Anna M.", "Smith", "", "Anna"),
        ("J. Robert", "Hill", "", "Robert"),
        ("M.", "Curie", "", "M. Curie"),
        ("", "Lehmann", "Prof. Dr. Lehmann", "Prof. Dr. Lehmann"),
        ("", "Lehmann", "", "Lehmann"),
        ("小明", "王", "", "小明"),
        ("", "", "", ""),
    ],
)
def test_what_to_call_somebody(given_name: str, family: str, chosen: str, called: str) -> None:
    assert first_name(given_name, family, chosen) == called


def test_names_are_joined_and_chosen() -> None:
    assert join_name("小明", "王") == "王小明"
    assert join_name("Jan", "de Vries") == "Jan de Vries"
    assert display_name("Jan", "de Vries", " Janneke ") == "Janneke"
    assert display_name("Jan", "") == "Jan"


def test_names_sort_by_family_name_without_accents() -> None:
    people = [("Émile", "Zola"), ("Łucja", "Żak"), ("Ørjan", "Åsen"), ("Ann", "Zola")]
    assert sorted(people, key=lambda p: sort_key(*p)) == [
        ("Ørjan", "Åsen"),
        ("Łucja", "Żak"),
        ("Ann", "Zola"),
        ("Émile", "Zola"),
    ]
    assert sort_key("", "", "Madonna") == sort_key("Madonna", "")


def test_folding_ignores_case_accents_and_spaces() -> None:
    assert fold("  Straße ÉCOLE\tŁódź ") == "strasse ecole lodz"
    assert fold("ＡＢＣ") == "abc"


def test_unseen_characters_go() -> None:
    assert tidy("Am\u200bara\u202e  Nwosu\ufeff\n") == "Amara Nwosu"


@given(st.text())
def test_any_text_can_be_a_name(text: str) -> None:
    parts = split_name(text)
    assert len(initials(text)) <= 4
    assert first_name(parts.given, parts.family, text) is not None
    assert "\n" not in sort_key(parts.given, parts.family, text)


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)
