"""Keeps the files of translations (Qt's .ts) in step with the texts of the code."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from xml.sax.saxutils import escape

from tools.catalogue import Catalogue, Text, collect
from tools.environment import ROOT
from tools.words import say

FOLDER = Path("resources") / "i18n"
_FORMS = 2  # of counted things, in every language there is a file for
_HEAD = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="{language}" sourcelanguage="en_GB">
"""


@dataclass(frozen=True, slots=True)
class Said:
    """What a file has for a text: its forms, and whether a person has finished them."""

    forms: tuple[str, ...]
    finished: bool


@dataclass(slots=True)
class Report:
    """What came of bringing a file up to date: texts without a finished translation, and those that went."""

    missing: list[Text] = field(default_factory=list)
    gone: int = 0


def bring_up_to_date(*, check_only: bool = False, root: Path = ROOT) -> int:
    """Write every file of translations anew from the code and say what it lacks; 1 when something does."""
    catalogue = collect(root)
    for fault in catalogue.faults:
        say(f"Cannot be translated, as it is not a plain text: {fault}")
    status = 1 if catalogue.faults else 0
    for path in files(root):
        report = update(path, catalogue, write=not check_only)
        for text in report.missing:
            say(f"{path.stem}: {text.context}: {text.source}")
        say(
            f"{path.stem}: {len(catalogue.texts)} texts, {len(report.missing)} missing, {report.gone} not used"
        )
        status = 1 if report.missing or (report.gone and check_only) else status
    return status


def files(root: Path = ROOT) -> list[Path]:
    """The files of translations, one a language."""
    return sorted((root / FOLDER).glob("*.ts"))


def update(path: Path, catalogue: Catalogue, *, write: bool = True) -> Report:
    """Bring a file in step: new texts are added unfinished, those the code no longer has are taken out."""
    known = read(path)
    report = Report(gone=sum(1 for key in known if key not in _keys(catalogue)))
    found: dict[Text, Said] = {}
    for text in catalogue.texts:
        said = known.get(_key(text)) or _from_elsewhere(text, known)
        found[text] = said
        if not _is_complete(text, said):
            report.missing.append(text)
    if write:
        path.write_text("".join(_lines(path.stem, catalogue, found)), encoding="utf-8", newline="\n")
    return report


def read(path: Path) -> dict[tuple[str, str, bool], Said]:
    """What a file has, by context, text, and whether a number decides about its form."""
    said: dict[tuple[str, str, bool], Said] = {}
    for context in ET.parse(path).getroot().iter("context"):
        name = context.findtext("name", "")
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is None or translation.get("type") in ("obsolete", "vanished"):
                continue
            numbered = message.get("numerus") == "yes"
            forms = tuple(form.text or "" for form in translation.iter("numerusform"))
            key = (name, message.findtext("source", ""), numbered)
            finished = translation.get("type") is None
            said[key] = Said(forms if numbered else (translation.text or "",), finished)
    return said


def _key(text: Text) -> tuple[str, str, bool]:
    return text.context, text.source, bool(text.singular)


def _keys(catalogue: Catalogue) -> set[tuple[str, str, bool]]:
    return {_key(text) for text in catalogue.texts}


def _from_elsewhere(text: Text, known: Mapping[tuple[str, str, bool], Said]) -> Said:
    """The translation that the same text has in another place, as a proposal; empty forms when there is none."""
    for (_context, source, numbered), said in known.items():
        if source == text.source and numbered == bool(text.singular) and said.finished:
            return Said(said.forms, finished=False)
    return Said(("",) * (_FORMS if text.singular else 1), finished=False)


def _is_complete(text: Text, said: Said) -> bool:
    forms = _FORMS if text.singular else 1
    return said.finished and len(said.forms) == forms and all(form.strip() for form in said.forms)


def _lines(language: str, catalogue: Catalogue, found: Mapping[Text, Said]) -> Iterator[str]:
    yield _HEAD.format(language=language)
    contexts = sorted({text.context for text in found}, key=lambda name: (name.lower(), name))
    for context in contexts:
        yield f"<context>\n    <name>{escape(context)}</name>\n"
        for text, said in found.items():
            if text.context == context:
                yield from _message(text, said, catalogue.texts[text])
        yield "</context>\n"
    yield "</TS>\n"


def _message(text: Text, said: Said, places: list[str]) -> Iterator[str]:
    numbered = ' numerus="yes"' if text.singular else ""
    unfinished = "" if _is_complete(text, said) else ' type="unfinished"'
    yield f"    <message{numbered}>\n"
    for place in places:
        yield f'        <location filename="../../{escape(place)}"/>\n'
    yield f"        <source>{escape(text.source)}</source>\n"
    if text.singular:
        yield f"        <extracomment>one: {escape(text.singular)}</extracomment>\n"
        forms = "".join(f"<numerusform>{escape(form)}</numerusform>" for form in said.forms)
        yield f"        <translation{unfinished}>{forms}</translation>\n"
    else:
        yield f"        <translation{unfinished}>{escape(said.forms[0])}</translation>\n"
    yield "    </message>\n"
