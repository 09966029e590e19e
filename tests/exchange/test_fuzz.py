"""Random input of every kind: a reader may refuse it, and may not fail in any other way."""

from __future__ import annotations

import hypothesis
import hypothesis.strategies as st

from desktop.exchange import charsets
from desktop.exchange.csv_read import preview
from desktop.exchange.json_format import read_records
from desktop.exchange.reading import read_people
from desktop.exchange.records import FileRefused, FileReport, Format
from desktop.exchange.vcard_read import read_vcard
from desktop.exchange.vcard_write import card
from tests.exchange import samples

_CARD_PIECES = [
    *(
        b"BEGIN:VCARD",
        b"END:VCARD",
        b"VERSION:2.1",
        b"VERSION:3.0",
        b"VERSION:4.0",
        b"N",
        b"FN",
        b"TEL",
        b"ADR",
    ),
    *(b"EMAIL", b"ORG", b"NOTE", b"PHOTO", b"AGENT", b"item1.X-ABLabel", b"CATEGORIES", b"X-SOCIALPROFILE"),
    *(b";ENCODING=QUOTED-PRINTABLE", b";ENCODING=b", b";CHARSET=SHIFT_JIS", b";CHARSET=x", b";TYPE=WORK,fax"),
    *(
        b":",
        b";",
        b",",
        b'"',
        b"=\r\n",
        b"=C3=A9",
        b"=",
        b"\\n",
        b"\\",
        b"\r\n",
        b"\n",
        b"\r",
        b" ",
        b"\t",
        b"\0",
    ),
    *(
        "é山😀".encode(),
        b"\xff\xfe",
        b"\xe9",
        b"\x93\x8c",
        b"http://x",
        b"_$!<Home>!$_",
        b"a@b.c",
        b"#",
        b"a" * 90,
    ),
]
_TABLE_PIECES = [
    *(
        b"Name",
        b"E-mail",
        b"First Name",
        b"Last Name",
        b"Connected On",
        b"Title",
        b"Phone 1 - Value",
        b"Vorname",
    ),
    *(
        b"Phone 1 - Label",
        b"Labels",
        b"Address 1 - City",
        b"sep=;",
        b"Notes:",
        b" ::: ",
        b"* ",
        b"=1+1",
        b"'=1",
    ),
    *(
        b",",
        b";",
        b"\t",
        b"|",
        b'"',
        b'""',
        b"\n",
        b"\r\n",
        b"\r",
        b"\0",
        b" ",
        b"a@b.c",
        b"08 Feb 2026",
        b"Dr.",
    ),
    *("é山😀".encode(), b"\xff\xfe", b"\xe9", b"\x93\x8c", b"http://linkedin.com/in/x", b"+49 1", b"x" * 70),
]


def _mixed(pieces: list[bytes]) -> st.SearchStrategy[bytes]:
    return st.lists(st.sampled_from(pieces), max_size=60).map(b"".join)


def _read_all(data: bytes, told: Format | None = None) -> None:
    report = FileReport()
    for person in read_people(data, report=report, told=told):
        assert person.display_name
        assert "\n" not in person.display_name
        card(person).decode("utf-8")
    report.as_json()


@hypothesis.settings(max_examples=500)
@hypothesis.given(_mixed(_CARD_PIECES))
def test_pieces_of_cards(data: bytes) -> None:
    _read_all(b"BEGIN:VCARD\n" + data, Format.VCARD)


@hypothesis.settings(max_examples=300)
@hypothesis.given(_mixed(_CARD_PIECES))
def test_a_strange_card_between_two_sound_ones(data: bytes) -> None:
    inner = data.replace(b"BEGIN:VCARD", b"").replace(b"END:VCARD", b"").replace(b"AGENT", b"")
    around = samples.card("FN:first", "UID:1"), samples.card("FN:last", "UID:2")
    whole = around[0] + b"BEGIN:VCARD\r\nFN:odd\r\n" + inner + b"\r\n\r\nEND:VCARD\r\n" + around[1]
    names = [person.display_name for person in read_vcard(whole, report=FileReport())]
    assert names[0] == "first"
    assert names[-1] == "last"


@hypothesis.settings(max_examples=500)
@hypothesis.given(_mixed(_TABLE_PIECES))
def test_pieces_of_tables(data: bytes) -> None:
    _read_all(data, Format.CSV)
    try:
        preview(data)
    except FileRefused:
        pass


@hypothesis.settings(max_examples=300)
@hypothesis.given(st.binary(max_size=600), st.sampled_from([None, Format.VCARD, Format.CSV, Format.ZIP]))
def test_any_bytes(data: bytes, told: Format | None) -> None:
    _read_all(data, told)
    charsets.guess([data])
    try:
        list(read_records(data))
    except FileRefused:
        pass


@hypothesis.settings(max_examples=150)
@hypothesis.given(
    st.sampled_from([samples.LINKEDIN, samples.GOOGLE_NEW, samples.OUTLOOK, samples.OUTLOOK_JAPANESE]),
    st.sampled_from(["utf-8", "utf-16", "cp932", "cp1252"]),
    st.integers(0, 2_000),
    st.integers(0, 255),
)
def test_exports_with_one_byte_wrong_or_cut_short(text: str, encoding: str, place: int, byte: int) -> None:
    data = bytearray(text.encode(encoding, "replace"))
    data[place % len(data)] = byte
    _read_all(bytes(data))
    _read_all(bytes(data[:place]))
