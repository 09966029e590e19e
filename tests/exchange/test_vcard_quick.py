"""The quick way through plain cards says the same as the careful one through all others."""

from __future__ import annotations

import codecs

import hypothesis
import hypothesis.strategies as st
import pytest

from desktop.exchange.records import FileReport, FoundPerson
from desktop.exchange.text import as_source
from desktop.exchange.vcard_lines import PropertyLines
from desktop.exchange.vcard_quick import QuickReader, pieces
from desktop.exchange.vcard_read import _Reader, read_vcard
from desktop.exchange.vcard_text import ValueDecoder
from tests.exchange.samples import card

PLAIN = card("FN:Ann Lee", "N:Lee;Ann;;;", "NOTE:one\\, two\\nthree", "EMAIL;TYPE=WORK:ann@x.example")


def quickly(data: bytes) -> tuple[list[FoundPerson], FileReport]:
    report = FileReport()
    return list(read_vcard(data, report=report)), report


def with_care(data: bytes) -> tuple[list[FoundPerson], FileReport]:
    source, report = as_source(data), FileReport()
    reader = _Reader(PropertyLines(source), report=report, decoder=ValueDecoder(source, report=report))
    people = list(reader.people())
    report.found = len(people)
    return people, report


def is_plain(data: bytes) -> bool:
    found = list(pieces(as_source(data)))
    return all(one.rest is None and QuickReader().draft(one) for one in found)


def test_what_we_write_ourselves_is_plain() -> None:
    assert is_plain(PLAIN * 3)
    assert not is_plain(PLAIN.replace(b"FN:", b"FN;ENCODING=QUOTED-PRINTABLE:"))


@pytest.mark.parametrize(
    "data",
    [
        PLAIN,
        PLAIN.replace(b"\r\n", b"\n"),
        PLAIN.replace(b"BEGIN:VCARD", b"\r\n\r\nBEGIN:VCARD"),
        PLAIN.replace(b"\r\n", b"\r"),
        PLAIN.replace(b"VCARD", b"vcard"),
        PLAIN.replace(b"three", b"th\r\n ree"),
        PLAIN.replace(b"NOTE:", b"NOTE;CHARSET=UTF-8:"),
        b"a stray line\r\n" + PLAIN,
        codecs.BOM_UTF8 + PLAIN,
    ],
)
def test_each_card_is_read_whatever_stands_before_it(data: bytes) -> None:
    photo = b"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:First\r\nPHOTO;ENCODING=b:AAAA\r\nEND:VCARD\r\n"
    people, report = quickly(photo + data + PLAIN)
    assert [one.display_name for one in people] == ["First", "Ann Lee", "Ann Lee"]
    assert report.photos == 1
    assert people[1]._replace(line=0) == people[2]._replace(line=0)
    assert people[2].notes == "one, two\nthree"
    text = (photo + data + PLAIN).replace(b"\r\n", b"\n").replace(b"\r", b"\n").upper()
    begins = [at for at, raw in enumerate(text.split(b"\n"), 1) if raw.endswith(b"BEGIN:VCARD")]
    assert [one.line for one in people] == begins


def test_a_card_within_a_card_is_found() -> None:
    inner = PLAIN.replace(b"END:VCARD", card("FN:Inner") + b"END:VCARD")
    people, _ = quickly(PLAIN + inner + PLAIN)
    assert [one.display_name for one in people] == ["Ann Lee", "Ann Lee", "Inner", "Ann Lee"]


def test_labels_of_groups_stand_before_or_after_what_they_label() -> None:
    data = card(
        "FN:Ann", "item1.X-ABLabel:_$!<HomePage>!$_", "item1.URL:https://a.example", "item2.TEL:1234567",
        "item2.X-ABLabel:ship", "item3.X-ABDATE:2020-01-02", "item3.X-ABLabel:_$!<Anniversary>!$_",
    )  # fmt: skip
    assert is_plain(data)
    (person,), _ = quickly(data)
    assert [reach.label for reach in person.reaches] == ["home page", "ship"]
    assert person.extra == ("item3.X-ABDATE:2020-01-02", "item3.X-ABLABEL:_$!<Anniversary>!$_")


_LINES = st.sampled_from(
    [
        "FN:Ann Lee", "FN:Ann\\, Lee", "N:Lee;Ann", "N:Lee;Ann;B;Dr;PhD", "ORG:Office;Rivers", "ORG:A\\;b", "TITLE:x",
        "EMAIL:a@x.example", "EMAIL;TYPE=INTERNET:<b@x.example>", "TEL:+49 30", "TEL;type=CELL;type=pref:1-2-3",
        "item1.TEL:5", "item1.X-ABLabel:boat", "item1.x-ablabel:boat", "URL:https://x.example/in", "NOTE:a",
        "NOTE: b  c",
        "X-OWN;A=\"b:c\":d", "X-OWN:v", "VERSION:2.1", "VERSION:4.0", "KIND:group", "KIND:org", "BEGIN:VCARD",

        "no property", "", " folded", "\tfolded", "NOTE;CHARSET=utf-8:\u00e9", "NOTE:\u00e9\u0301", "PHOTO:data:x",
        "NOTE;ENCODING=QUOTED-PRINTABLE:a=", "#comment", "AGENT:", "CATEGORIES:a,b", "UID:urn:uuid:1", "TZ:Europe/Kyiv",
        "X-ASKWELL-STAGE:met", "NICKNAME:n", "PRODID:-//Askwell//Askwell//EN", "BDAY:--0203", "IMPP:xmpp:a@b",
    ]
)  # fmt: skip


@hypothesis.given(st.lists(st.lists(_LINES, max_size=8), max_size=4), st.sampled_from(["\r\n", "\n"]))
def test_any_lines_are_read_alike_by_both(cards: list[list[str]], end: str) -> None:
    lines = [line for one in cards for line in ["BEGIN:VCARD", "VERSION:3.0", *one, "END:VCARD"]]
    data = "".join(line + end for line in lines).encode()
    if b"BEGIN" not in data:
        return
    try:
        people, report = quickly(data)
    except Exception as refused:
        pytest.fail(f"{data!r}: {refused}")
    careful, told = with_care(data)
    assert people == careful
    assert [(one.line, one.reason) for one in report.problems] == [
        (one.line, one.reason) for one in told.problems
    ]
