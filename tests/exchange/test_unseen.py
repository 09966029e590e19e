"""Files of kinds that no sample shows: the right number of people in each, and nearly every value."""

from __future__ import annotations

import re
from collections import Counter
from typing import Any

import pytest

from desktop.exchange.detect import detect
from desktop.exchange.ical_read import read_ics
from desktop.exchange.reading import read_people
from desktop.exchange.records import FileReport, Format, FoundPerson
from desktop.exchange.text import as_source
from tests.exchange.corpora import with_crlf
from tests.exchange.unseen import Unseen, all_files, check

FILES = all_files()


def people_in(data: bytes) -> list[FoundPerson]:
    report = FileReport()
    if detect(as_source(data)) is Format.ICS:
        return [meeting.person for meeting in read_ics(data, report=report, own=("me@own.example",))]
    return list(read_people(data, report=report))


def digits(text: str) -> str:
    return ("+" if text.startswith("+") else "") + re.sub(r"\D", "", text)


def measured(files: list[Unseen]) -> dict[str, Any]:
    """How many files have the right number of people, and how many values of each kind are right."""
    seen: Counter[str] = Counter()
    right: Counter[str] = Counter()
    wrong: list[str] = []
    counts = 0
    for one in files:
        found = people_in(one.data)
        counts += len(found) == len(one.people)
        if len(found) != len(one.people):
            wrong.append(f"{one.kind}: {len(found)} people, not {len(one.people)}")
        for told, person in zip(one.people, found, strict=False):
            for kind, is_right in check(told, person, digits):
                seen[kind] += 1
                right[kind] += is_right
                if not is_right:
                    wrong.append(f"{one.kind}: {kind} of {person}")
    return {
        "files": len(files), "right number": counts,
        "values": {kind: f"{right[kind]} of {seen[kind]}" for kind in seen},
        "share": right.total() / seen.total(), "wrong": wrong,
    }  # fmt: skip


def test_forty_kinds() -> None:
    assert len(FILES) == 40
    assert len({one.kind for one in FILES}) == 40
    told = measured(FILES)
    assert told["right number"] == 40, told["wrong"]
    assert told["share"] >= 0.98, told["wrong"]


@pytest.mark.parametrize("one", [one for one in FILES if not one.data.startswith(b"PK") and b"\n" in one.data],
                         ids=lambda one: one.kind)  # fmt: skip
def test_the_line_ends_of_windows_change_nothing(one: Unseen) -> None:
    if one.data[1:2] == b"\0":
        return  # wide text without a mark is left as it is
    assert [found._replace(line=0) for found in people_in(with_crlf(one.data))] == [
        found._replace(line=0) for found in people_in(one.data)
    ]
