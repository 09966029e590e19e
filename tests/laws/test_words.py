"""Every text of the program can be translated, and its translations fit the places they are put into."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.laws.source import ROOT
from tools import translations
from tools.catalogue import Text, collect

CATALOGUE = collect(ROOT)
FILES = translations.files(ROOT)

_PLACES = re.compile(r"\{\w*\}|%[1-9n]|%(?:fields|words|most)\b")


def test_every_translated_text_is_a_plain_one() -> None:
    assert not CATALOGUE.faults, "\n".join(CATALOGUE.faults)
    assert len(CATALOGUE.texts) > 1500


def test_the_table_of_problems_and_counted_things_are_found() -> None:
    assert Text("messages", "There is nothing to undo.") in CATALOGUE.texts
    assert Text("tabs", "Follow-ups") in CATALOGUE.texts
    assert Text("contacts", "%n people", "%n person") in CATALOGUE.texts
    assert Text("AppearancePage", "Theme") in CATALOGUE.texts


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_translations_keep_what_is_put_into_them(path: Path) -> None:
    wrong = []
    for (context, source, numbered), said in translations.read(path).items():
        for form in said.forms:
            wanted = sorted(set(_PLACES.findall(source)) - ({"%n"} if numbered else set()))
            found = sorted(set(_PLACES.findall(form)) - ({"%n"} if numbered else set()))
            if said.finished and wanted != found:
                wrong.append(f"{context}: {source!r} -> {form!r}")
        if numbered and said.finished and "%n" in source and "%n" not in said.forms[-1]:
            wrong.append(f"{context}: {source!r} -> {said.forms[-1]!r}")
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_translations_keep_the_spaces_around_a_text(path: Path) -> None:
    wrong = [
        f"{context}: {source!r} -> {form!r}"
        for (context, source, _), said in translations.read(path).items()
        for form in said.forms
        if said.finished and (_edges(source) != _edges(form))
    ]
    assert not wrong, "\n".join(wrong)


def _edges(text: str) -> tuple[str, str]:
    return text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]


def test_german_speaks_to_its_reader_as_to_a_friend_everywhere() -> None:
    """What is said to the other person of a talk is formal; what the program says is not."""
    formal = re.compile(r"\b\w+en Sie\b|\bfür Sie\b|\bIhnen\b|\bIhre[nmrs]?\b")
    said_to_others = {"What would you do first?"}
    german = next(path for path in FILES if path.stem == "de")
    wrong = [
        form
        for (_, source, _), said in translations.read(german).items()
        for form in said.forms
        if source not in said_to_others and formal.search(form)
    ]
    assert not wrong, "\n".join(wrong)
