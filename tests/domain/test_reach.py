from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.errors import Problem
from desktop.domain.reach import (
    clean_email,
    email_key,
    email_problem,
    link_key,
    match_keys,
    name_key,
    organisation_key,
    phone_key,
)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("a.nwosu@arven.example", None),
        ("mailto:a@b.example?subject=x", None),
        ("Anna <a@b.example>", None),
        ("üser@bücher.example", None),
        ("jh.baek@skerry", Problem.EMAIL_NO_DOT),
        ("a@.example", Problem.EMAIL_NO_DOT),
        ("a@b.", Problem.EMAIL_NO_DOT),
        ("a", Problem.EMAIL_NO_AT),
        ("@b.example", Problem.EMAIL_NO_AT),
        ("a b@c.example", Problem.EMAIL_NO_AT),
        ("", Problem.EMAIL_NO_AT),
    ],
)
def test_addresses_are_checked_gently(text: str, problem: Problem | None) -> None:
    assert email_problem(text) is problem


def test_one_address_has_one_key() -> None:
    assert email_key("mailto:A.Nwosu@Arven.example") == email_key(" a.nwosu@arven.example ") != ""
    assert email_key("nothing") == ""
    assert clean_email("Anna Berg <anna@b.example>;") == "anna@b.example"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://www.linkedin.com/in/Amara-Nwosu/?trk=x", "de.linkedin.com/in/amara-nwosu"),
        ("http://www.example.org/x/", "https://example.org/x"),
        ("https://linkedin.com/in/%C3%A9lodie", "linkedin.com/in/élodie"),
    ],
)
def test_one_web_address_has_one_key(one: str, other: str) -> None:
    assert link_key(one) == link_key(other) != ""


@pytest.mark.parametrize("text", ["", "not an address", "a@b.example", "https://www.linkedin.com/company/x"])
def test_what_is_no_profile_has_no_key(text: str) -> None:
    assert link_key(text) == ""


def test_phone_numbers_match_with_and_without_country() -> None:
    assert (
        phone_key("+49 (0)30 1234567")
        == phone_key("030 1234567")
        == phone_key("tel:+49301234567;ext=2")
        != ""
    )
    assert phone_key("110") == ""


def test_names_match_in_any_order_and_spelling() -> None:
    assert name_key("Dr. Élodie Fournier") == name_key("fournier, elodie")
    assert organisation_key("Kestrel Hydraulics Ltd.") == organisation_key("KESTREL hydraulics")


def test_the_surest_keys_come_first() -> None:
    keys = match_keys(
        name="Amara Nwosu",
        organisation="City of Arven",
        emails=("A@arven.example", "broken"),
        links=("https://linkedin.com/in/amara", "arven.example"),
    )
    assert keys == ("link|linkedin:amara", "email|a@arven.example", "name|amara nwosu|city of arven")


def test_a_name_alone_proves_nothing() -> None:
    assert match_keys(name="Amara Nwosu") == ()


@given(st.text(), st.text())
def test_any_text_can_be_compared(one: str, other: str) -> None:
    assert isinstance(match_keys(name=one, organisation=other, emails=(one,), links=(other,)), tuple)
    assert phone_key(one).isascii()
