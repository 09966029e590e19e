from __future__ import annotations

import io

import hypothesis
import hypothesis.strategies as st
import pytest
import vobject

from desktop.domain.kinds import ReachKind
from desktop.exchange.records import FileReport, FoundPerson, FoundReach
from desktop.exchange.text import clean_block, clean_line
from desktop.exchange.vcard_read import read_vcard
from desktop.exchange.vcard_write import card, folded, write_vcards

FULL = FoundPerson(
    display_name="Dr. Chloé Marchetti",
    given="Chloé",
    family="Marchetti",
    middle="Anna",
    prefix="Dr.",
    pronouns="she/her",
    role="Curator; exhibits, maps",
    organisation="Riverhouse, Museum",
    department="Exhibits",
    field="Museums",
    place="Bergen, Norway",
    time_zone="Europe/Oslo",
    reaches=(
        FoundReach(ReachKind.EMAIL, "chloe@river.example", "work", best=True),
        FoundReach(ReachKind.PHONE, "+00 555 0104", "mobile"),
        FoundReach(ReachKind.PHONE, "+00 555 0105", "work fax"),
        FoundReach(ReachKind.PHONE, "+00 555 0106", "Front desk, ask for C."),
        FoundReach(ReachKind.LINK, "https://river.example/a,b;c", ""),
        FoundReach(ReachKind.LINK, "https://www.linkedin.com/in/chloe", "LinkedIn"),
        FoundReach(ReachKind.OTHER, "chloe:7%41", "Signal, work"),
    ),
    tags=("Alumni", "a, b"),
    notes="First line\nBEGIN:VCARD\n\n" + "long " * 60,
    how_found="alumni list",
    referred_by="Grace Oduya",
    interest="rivers",
    stage="met",
    profile="chloe",
    uid="9a3f",
)


def read(data: bytes) -> list[FoundPerson]:
    return list(read_vcard(data, report=FileReport()))


def test_lines_are_folded_between_characters() -> None:
    for line in ("x" * 75, "x" * 76, "NOTE:" + "é" * 100, "NOTE:" + "😀山" * 60, "x" * 1_000):
        data = folded(line)
        pieces = data.split(b"\r\n")
        assert pieces.pop() == b""
        assert all(len(piece) <= 75 for piece in pieces)
        assert [piece.decode() for piece in pieces]
        assert data.replace(b"\r\n ", b"") == line.encode() + b"\r\n"


def test_everything_that_a_card_can_hold_comes_back() -> None:
    back = read(card(FULL))[0]
    for key in FoundPerson._fields:
        if key not in ("line", "extra", "tags", "notes"):
            assert getattr(back, key) == getattr(FULL, key), key
    assert back.notes == FULL.notes.strip()
    assert set(back.tags) == {"Alumni", "a", "b"}


def test_another_reader_sees_the_same() -> None:
    other = vobject.readOne(card(FULL).decode())
    assert other.fn.value == "Dr. Chloé Marchetti"
    assert (other.n.value.given, other.n.value.family) == ("Chloé", "Marchetti")
    assert other.org.value == ["Riverhouse, Museum", "Exhibits"]
    assert other.title.value == "Curator; exhibits, maps"
    assert [mail.value for mail in other.contents["email"]] == ["chloe@river.example"]
    assert [phone.value for phone in other.contents["tel"]] == [
        "+00 555 0104",
        "+00 555 0105",
        "+00 555 0106",
    ]
    assert other.note.value.startswith("First line\nBEGIN:VCARD\n\nlong")
    assert other.version.value == "3.0"


def test_what_was_not_understood_goes_out_as_it_came() -> None:
    source = (
        "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Ann Bee\r\nN:Bee;Ann;Q;;Jr.\r\nORG:Acme;Maps;West\r\n"
        "NICKNAME:Annie\r\n"
        "BDAY:--0502\r\nitem7.X-ABDATE:2001-02-03\r\nitem7.X-ABLabel:Wedding\r\nX-NEW;P=1:a\\,b\r\n"
        "item1.EMAIL:ann@x.example\r\nitem1.X-ABLabel:club\r\n"
        "ADR;TYPE=HOME:;;1 Lane;Town;;1;Land\r\nEND:VCARD\r\n"
    )
    first = read(source.encode())[0]
    stored = FoundPerson(
        display_name=first.display_name,
        given=first.given,
        family=first.family,
        organisation=first.organisation,
        reaches=first.reaches,
        place=first.place,
        extra=first.extra,
    )
    text = card(stored).decode()
    assert "N:Bee;Ann;Q;;Jr." in text
    assert "ORG:Acme;Maps\\, West" in text
    assert "NICKNAME:Annie" in text
    assert "BDAY;X-APPLE-OMIT-YEAR=1604:1604-05-02" in text
    assert "item7.X-ABDATE:2001-02-03" in text
    assert "X-NEW;P=1:a\\,b" in text
    assert text.count("ADR") == 1
    assert "item8.EMAIL" in text
    again = read(text.encode())[0]
    assert (again.middle, again.suffix, again.department, again.nickname) == (
        "Q",
        "Jr.",
        "Maps, West",
        "Annie",
    )


def test_kept_parts_of_a_name_hold_only_while_the_name_is_the_same() -> None:
    renamed = FoundPerson(
        display_name="Ann Cee", given="Ann", family="Cee", extra=("askwell.N:Bee;Ann;Q;;Jr.",)
    )
    assert "N:Cee;Ann;;;" in card(renamed).decode()


@pytest.mark.parametrize(
    "line",
    [
        "END:VCARD",
        "AGENT:",
        "agent;X=1:begin:vcard",
        "BEGIN:VCARD",
        "no property",
        "X-A:1\r\nEND:VCARD",
        "FN:Other",
    ],
)
def test_a_kept_line_cannot_break_a_card(line: str) -> None:
    data = card(FoundPerson(display_name="Ann", extra=(line,)))
    people = read(data * 2)
    assert [person.display_name for person in people] == ["Ann", "Ann"]
    assert data.count(b"\nEND:VCARD") == 1


def test_many_cards_are_written_one_after_another() -> None:
    stream = io.BytesIO()
    assert write_vcards(stream, (FoundPerson(display_name=f"P{n}") for n in range(50))) == 50
    assert len(read(stream.getvalue())) == 50


_ODD = st.text(max_size=40) | st.text(
    alphabet=st.sampled_from("\\;,:\n\r\"'=a ë山\u2028\x00BEGIN:VCARD"), max_size=40
)


@hypothesis.given(_ODD, _ODD, _ODD, _ODD)
def test_any_text_comes_back_and_makes_one_card(name: str, role: str, organisation: str, notes: str) -> None:
    name, role, organisation = (clean_line(text) for text in (name, role, organisation))
    person = FoundPerson(
        display_name=f"x{name}", given=name, role=role, organisation=organisation, notes=clean_block(notes)
    )
    people = read(card(person))
    assert len(people) == 1
    back = people[0]
    assert (back.display_name, back.role, back.organisation, back.notes) == (
        person.display_name,
        role,
        organisation,
        person.notes,
    )


def test_version_4_says_the_same_in_its_own_words() -> None:
    person = FoundPerson(
        display_name="Ann Lee",
        given="Ann",
        family="Lee",
        reaches=(
            FoundReach(ReachKind.PHONE, "+1 5", "work fax", best=True),
            FoundReach(ReachKind.EMAIL, "a@x.example", "home"),
            FoundReach(ReachKind.OTHER, "ann", "Signal"),
        ),
        is_organisation=False,
        extra=(
            "BDAY;X-APPLE-OMIT-YEAR=1604:1604-02-03",
            "ANNIVERSARY:2001-09-01",
            "ADR;TYPE=PREF:;;;Kiel;;;",
        ),
    )
    data = card(person, version="4.0").decode()
    assert "VERSION:4.0\r\n" in data
    assert 'TEL;TYPE="work,fax";PREF=1:+1 5\r\n' in data
    assert "BDAY:--0203\r\n" in data
    assert "ANNIVERSARY:20010901\r\n" in data
    assert "ADR;PREF=1:;;;Kiel;;;\r\n" in data
    (back,) = read(data.encode())
    assert back.reaches == person.reaches
    assert (back.given, back.family, back.place) == ("Ann", "Lee", "Kiel")
    assert "KIND:org\r\n" in card(FoundPerson(display_name="O", is_organisation=True), version="4.0").decode()
