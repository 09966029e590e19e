"""Reads the data files that come with the program: question bank, templates, call script, checklist words."""

from __future__ import annotations

import json
import sys
from functools import lru_cache
from pathlib import Path
from typing import Any

from desktop.core.language import ENGLISH, spoken

_FOLDER = "resources"


@lru_cache(maxsize=1)
def resources_folder() -> Path:
    """Where the data files are: beside the package, or inside a built program."""
    built = getattr(sys, "_MEIPASS", None)
    package = Path(__file__).resolve().parent.parent
    places = [Path(built) / _FOLDER] if built else []
    places += [package.parent / _FOLDER, package / _FOLDER, Path(sys.prefix) / "share" / "askwell" / _FOLDER]
    for place in places:
        if (place / "questions.json").is_file():
            return place
    raise FileNotFoundError(f"no folder {_FOLDER} beside {package.name}")


def resource_path(name: str) -> Path:
    """The path of a data file, given its path inside the folder ("templates.json")."""
    return resources_folder() / name


def resource_text(name: str) -> str:
    """The text of a data file."""
    return resource_path(name).read_text(encoding="utf-8")


def resource_data(name: str) -> Any:
    """What a JSON data file holds."""
    return json.loads(resource_text(name))


def translations_file(language: str) -> Path | None:
    """The file with the program's texts in a language; None for the one the code is written in."""
    return None if language == ENGLISH else resource_path(f"i18n/{language}.ts")


@lru_cache(maxsize=2)
def country_names(language: str) -> dict[str, str]:
    """Names of countries by their two letters; empty in English, which Qt knows."""
    return {} if language == ENGLISH else dict(resource_data(f"countries.{language}.json"))


@lru_cache(maxsize=16)
def _items(name: str, language: str) -> tuple[dict[str, Any], ...]:
    ending = "" if language == ENGLISH else f".{language}"
    return tuple(resource_data(f"{name}{ending}.json"))


def question_bank(language: str = "") -> tuple[dict[str, Any], ...]:
    """The built-in questions in order: key, topic, phase, text, minutes, suits, is_open, look_up_first.

    Here and below: in the language that is spoken, or in the one that is named. Keys are the same in all.
    """
    return _items("questions", language or spoken())


def message_templates(language: str = "") -> tuple[dict[str, Any], ...]:
    """The built-in templates in their order: key, kind (of the follow-up), name, subject, text, needs."""
    return _items("templates", language or spoken())


def call_script(language: str = "") -> tuple[dict[str, Any], ...]:
    """The steps of a call in their order: key, title, and what to say with and without a referral."""
    return _items("call_script", language or spoken())


def sample_words(language: str = "") -> dict[str, Any]:
    """The words that made-up people are made of."""
    chosen = language or spoken()
    return dict(resource_data("sample.json" if chosen == ENGLISH else f"sample.{chosen}.json"))


def checklist_words(language: str = "") -> tuple[dict[str, Any], ...]:
    """The words of the default checklist items: key, text, note."""
    return _items("checklist", language or spoken())
