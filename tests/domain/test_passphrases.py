"""What is said of a passphrase: long and varied is hard to guess, repeated and usual is not."""

from __future__ import annotations

import pytest

from desktop.domain.passphrases import Strength, bits, strength


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", Strength.NONE),
        ("a", Strength.WEAK),
        ("password", Strength.WEAK),
        ("Passwort1", Strength.WEAK),
        ("12345678901234567890", Strength.WEAK),
        ("aaaaaaaaaaaaaaaaaaaa", Strength.WEAK),
        ("heron heron heron heron heron", Strength.WEAK),
        ("heron lamp", Strength.WEAK),
        ("heron lamp granite", Strength.FAIR),
        ("heron lamp granite seven", Strength.GOOD),
        ("heron lamp granite seven umbrella", Strength.STRONG),
        ("k7#Qp!x2Zr@9", Strength.GOOD),
        ("Reiher Lampe Granit Straße Überall", Strength.STRONG),
    ],
)
def test_what_is_said(text: str, said: Strength) -> None:
    assert strength(text) is said


def test_another_word_never_makes_it_easier() -> None:
    text = ""
    before = 0.0
    for word in ("heron", "lamp", "heron", "1984", "??", "granite", "password"):
        text = f"{text} {word}".strip()
        assert bits(text) >= before
        before = bits(text)


def test_a_very_long_one_is_no_trouble() -> None:
    assert strength("ab " * 20_000) is Strength.WEAK
    assert strength("\U0001f980" * 4 + "\0x") in set(Strength)
