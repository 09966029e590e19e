from __future__ import annotations

from pathlib import Path

import pytest

from desktop.domain.kinds import ReachKind
from desktop.exchange.reasons import Reason
from desktop.exchange.records import FileRefused, FileReport, Format, FoundPerson
from desktop.exchange.vcard_read import read_vcard
from tests.exchange.samples import card


def read(data: bytes) -> tuple[list[FoundPerson], FileReport]:
    report = FileReport()
    return list(read_vcard(data, report=report)), report


def one(*lines: str) -> FoundPerson:
    people, _ = read(card(*lines))
    assert len(people) == 1
    return people[0]


def old(*lines: bytes) -> FoundPerson:
    people, _ = read(b"\r\n".join((b"BEGIN:VCARD", b"VERSION:2.1", *lines, b"END:VCARD", b"")))
    assert len(people) == 1
    return people[0]


def values(person: FoundPerson, kind: ReachKind) -> list[tuple[str, str]]:
    return [(reach.label, reach.value) for reach in person.reaches if reach.kind is kind]


def reasons(report: FileReport) -> list[Reason]:
    return [problem.reason for problem in report.problems]


def test_a_card_of_a_phone() -> None:
    person = one(
        "PRODID:-//Some Phone//EN",
        "N:Marchetti;Chloé;Anna;Dr.;",
        "FN:Dr. Chloé Marchetti",
        "ORG:Riverhouse Museum;Exhibits",
        "TITLE:Curator",
        "item1.EMAIL;type=INTERNET;type=pref:chloe@river.example",
        "item1.X-ABLabel:_$!<Work>!$_",
        "TEL;type=CELL;type=VOICE:+00 555 0104",
        "TEL;type=WORK;type=FAX:+00 555 0105",
        "item2.URL:https\\://www.linkedin.com/in/Chloe-M/?x=1",
        "item2.X-ABLabel:LinkedIn",
        "ADR;type=WORK:;;1 Quay St;Bergen;;5003;Norway",
        "NOTE:Met at the fair\\, twice.\\nLikes maps\\; and boats",
        "CATEGORIES:Alumni,myContacts",
        "UID:urn:uuid:1f0c",
        "BDAY;X-APPLE-OMIT-YEAR=1604:1604-05-02",
    )
    assert person.display_name == "Dr. Chloé Marchetti"
    assert (person.given, person.family, person.prefix, person.middle) == (
        "Chloé",
        "Marchetti",
        "Dr.",
        "Anna",
    )
    assert (person.organisation, person.department) == ("Riverhouse Museum", "Exhibits")
    assert person.role == "Curator"
    assert values(person, ReachKind.EMAIL) == [("work", "chloe@river.example")]
    assert values(person, ReachKind.PHONE) == [("mobile", "+00 555 0104"), ("work fax", "+00 555 0105")]
    assert values(person, ReachKind.LINK) == [("LinkedIn", "https://www.linkedin.com/in/Chloe-M/?x=1")]
    assert [reach.value for reach in person.reaches if reach.best] == ["chloe@river.example"]
    assert person.profile == "chloe-m"
    assert person.place == "Bergen, Norway"
    assert person.notes == "Met at the fair, twice.\nLikes maps; and boats"
    assert person.tags == ("Alumni",)
    assert person.uid == "1f0c"
    assert "BDAY;X-APPLE-OMIT-YEAR=1604:1604-05-02" in person.extra
    assert person.line == 1


def test_quoted_printable_with_soft_breaks_and_bare_parameters() -> None:
    person = old(
        b"N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=C3=96zg=C3=BCr;Ay=",
        b"=C5=9Fe;;;",
        b"note;quoted-printable:first=0D=0A=",
        b"second=3D2",
        b"EMAIL;INTERNET;PREF:ayse@x.example",
        b"TEL;WORK;VOICE:1234",
    )
    assert (person.given, person.family) == ("Ayşe", "Özgür")
    assert person.display_name == "Ayşe Özgür"
    assert person.notes == "first\nsecond=2"
    assert values(person, ReachKind.PHONE) == [("work", "1234")]


def test_a_soft_break_at_the_end_does_not_swallow_the_end_of_the_card() -> None:
    data = b"BEGIN:VCARD\nVERSION:2.1\nFN:A\nORG;ENCODING=QUOTED-PRINTABLE:Acme=\nEND:VCARD\n"
    people, _ = read(data * 2)
    assert [person.organisation for person in people] == ["Acme", "Acme"]


@pytest.mark.parametrize("ends", [b"\n", b"\r", b"\r\n", b"\r\r\n"])
def test_line_ends_of_every_kind(ends: bytes) -> None:
    data = card("FN:Ann", "EMAIL:ann@", " x.example", "NOTE:a\\nb", "PHOTO;ENCODING=b:AAAA", " BBBB")
    people, report = read(data.replace(b"\r\n", ends) * 3)
    assert [(person.display_name, person.emails[0].value) for person in people] == [
        ("Ann", "ann@x.example")
    ] * 3
    assert report.photos == 3
    assert report.found == 3


def test_folding_within_a_character_and_with_tabs() -> None:
    name = "Zoë Åkesson".encode()
    data = b"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:" + name[:3] + b"\r\n\t" + name[3:] + b"\r\nEND:VCARD\r\n"
    assert read(data)[0][0].display_name == "Zoë Åkesson"


def test_old_folding_keeps_the_blank() -> None:
    assert old(b"FN:Ann Bee", b"NOTE:one", b" two").notes == "one two"
    assert one("FN:Ann Bee", "NOTE:one", " two").notes == "onetwo"


@pytest.mark.parametrize(
    ("encoding", "name"),
    [
        ("cp1252", "Jürgen Strauß"),
        ("cp1250", "Jiří Dvořák"),
        ("cp1251", "Анна Сидорова"),
        ("cp1253", "Βαγγέλης Παππάς"),
        ("cp932", "安藤 ロイド"),
        ("mac_roman", "José García"),
    ],
)
def test_encodings_that_nobody_declares(encoding: str, name: str) -> None:
    people, _ = read(f"BEGIN:VCARD\nVERSION:2.1\nFN:{name}\nEND:VCARD\n".encode(encoding))
    assert people[0].display_name == name


def test_an_encoding_that_another_property_declares() -> None:
    head = b"BEGIN:VCARD\nVERSION:2.1\nFN:" + "Νίκος".encode("cp1253")
    tail = b"\nLABEL;CHARSET=Windows-1253;QUOTED-PRINTABLE:A=E8=DE=EDa\nEND:VCARD\n"
    assert read(head + tail)[0][0].display_name == "Νίκος"


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-8-sig", "utf-32"])
def test_marks_and_wide_encodings(encoding: str) -> None:
    text = card("FN;CHARSET=ISO-8859-1:Zoë", "NOTE:x" * 50).decode()
    assert read(text.encode(encoding))[0][0].display_name == "Zoë"


def test_a_wrong_or_unknown_charset_is_survived() -> None:
    person = one("FN;CHARSET=ISO-8859-1:Zoë", "N;CHARSET=nonsense:Å;Z;;;")
    assert (person.display_name, person.family) == ("Zoë", "Å")
    _, report = read(card("N;CHARSET=nonsense:Å;Z;;;"))
    assert reasons(report) == [Reason.CHARSET_UNKNOWN]


def test_groups_parameters_and_lower_case() -> None:
    people, _ = read(
        b'home.begin:vcard\nversion:3.0\nfn:Ann\nhome.tel;type=fax,voice;type="a:b,c":1 2\n'
        b'work.email;TYPE="COMMA,IN:QUOTES",PREF:ann@x.example\nend:vcard \n'
    )
    assert values(people[0], ReachKind.PHONE) == [("fax", "1 2")]
    assert values(people[0], ReachKind.EMAIL) == [("COMMA", "ann@x.example")]


def test_version_four() -> None:
    person = one(
        "VERSION:4.0",
        "KIND:individual",
        "FN:Simon P",
        'TEL;VALUE=uri;TYPE="work,voice";PREF=1:tel:+1-418-555-9254;ext=102',
        "IMPP;TYPE=home:xmpp:simon@chat.example",
        "PHOTO:data:image/png;base64,AAAA",
        "BDAY:--0502",
        "PRONOUNS:they/them",
        "TZ:Europe/Oslo",
    )
    assert values(person, ReachKind.PHONE) == [("work", "+1-418-555-9254 ext. 102")]
    assert values(person, ReachKind.OTHER) == [("XMPP", "simon@chat.example")]
    assert (person.pronouns, person.time_zone) == ("they/them", "Europe/Oslo")
    assert "BDAY:--0502" in person.extra


def test_social_profiles_and_chats() -> None:
    person = one(
        "FN:Ann",
        "X-SOCIALPROFILE;type=linkedin;x-user=annb:http://www.linkedin.com/in/AnnB",
        "X-SOCIALPROFILE;type=mastodon;x-user=ann:x-apple:ann",
        "X-SKYPE:ann.skype",
        "IMPP;X-SERVICE-TYPE=Signal:x-apple:%2B4912",
    )
    assert values(person, ReachKind.LINK) == [("LinkedIn", "http://www.linkedin.com/in/AnnB")]
    assert values(person, ReachKind.OTHER) == [
        ("mastodon", "ann"),
        ("Skype", "ann.skype"),
        ("Signal", "+4912"),
    ]
    assert person.profile == "annb"


def test_unknown_properties_are_kept_with_the_label_of_their_group() -> None:
    person = one(
        "FN:Ann",
        "item1.X-ABDATE;type=pref:2001-02-03",
        "item1.X-ABLabel:_$!<Anniversary>!$_",
        'X-THING;P="a:b":raw\\, value',
        "ADR;TYPE=HOME:;;1 Lane;Town;;;Land",
    )
    assert person.extra == (
        "ITEM1.X-ABDATE;TYPE=pref:2001-02-03".replace("ITEM1", "item1"),
        'X-THING;P="a:b":raw\\, value',
        "ADR;TYPE=HOME:;;1 Lane;Town;;;Land",
        "item1.X-ABLABEL:_$!<Anniversary>!$_",
    )


def test_addresses_and_numbers_are_made_plain() -> None:
    person = one(
        "FN:Ann",
        'EMAIL:"Ann Bee" <ann@x.example>',
        "EMAIL:mailto:a2@x.example",
        "EMAIL:no address",
        "TEL:",
        "TEL:§",
        "TEL:BusinessPhone",
        "TEL:sip:ann@voip.example",
    )
    assert [reach.value for reach in person.emails] == ["ann@x.example", "a2@x.example"]
    assert [reach.value for reach in person.phones] == ["BusinessPhone"]
    assert values(person, ReachKind.OTHER) == [("e-mail", "no address"), ("SIP", "ann@voip.example")]


def test_names_are_put_together_when_there_is_no_full_name() -> None:
    assert one("N:Baek;Jun-ho;;;").display_name == "Jun-ho Baek"
    assert one("N:山田;太郎;;;").display_name == "山田太郎"
    assert one("N:;;;;", "NICKNAME:Juno").display_name == "Juno"
    assert one("ORG:Acme;X").is_organisation
    assert one("EMAIL:who@x.example").display_name == "who@x.example"
    whole = one("FN:Vincent van Gogh")
    assert (whole.given, whole.family) == ("Vincent", "van Gogh")


def test_cards_for_organisations_lists_and_nobody() -> None:
    data = (
        card("FN:Acme", "ORG:Acme;", "X-ABShowAs:COMPANY")
        + card("FN:Friends", "X-ADDRESSBOOKSERVER-KIND:group", "X-ADDRESSBOOKSERVER-MEMBER:urn:uuid:1")
        + card("PHOTO;ENCODING=b:AAAA")
    )
    people, report = read(data)
    assert [(person.display_name, person.is_organisation) for person in people] == [("Acme", True)]
    assert reasons(report) == [Reason.GROUP_CARD, Reason.NO_NAME]
    assert (report.found, report.skipped) == (1, 2)


def test_an_assistants_card_is_left_out_and_said() -> None:
    data = (
        b"BEGIN:VCARD\nVERSION:2.1\nN:Boss;Ann\nAGENT:\nBEGIN:VCARD\nVERSION:2.1\nN:Help;Al\nTEL:9\nEND:VCARD\n"
        b"TEL:1\nEND:VCARD\n"
    )
    people, report = read(data)
    assert [(person.display_name, len(person.phones)) for person in people] == [("Ann Boss", 1)]
    assert reasons(report) == [Reason.INNER_CARD]
    inline = one("FN:Ann", "AGENT:BEGIN:VCARD\\nFN:Al\\nTEL:9\\nEND:VCARD\\n", "TEL:1")
    assert [reach.value for reach in inline.phones] == ["1"]


def test_cards_in_cards_and_cards_without_an_end() -> None:
    nested = (
        b"BEGIN:VCARD\nN:p\nBEGIN:VCARD\nN:a\nEND:VCARD\nBEGIN:VCARD\nN:b\nEND:VCARD\nTEL:123\nEND:VCARD\n"
    )
    people, _ = read(nested)
    assert [(one.family, len(one.phones)) for one in people] == [("p", 1), ("a", 0), ("b", 0)]
    cut = b"BEGIN:VCARD\nFN:first\n" + card("FN:second") * 40 + b"BEGIN:VCARD\nFN:last\nNOTE:cut of"
    people, report = read(cut)
    assert [one.display_name for one in people] == ["first", *["second"] * 40, "last"]
    assert reasons(report) == [Reason.CARD_CUT, Reason.CARD_CUT]


def test_comments_stray_lines_and_base64_without_blanks() -> None:
    people, report = read(
        b"BEGIN:VCARD\n# a comment\nFN:Ann\nPHOTO;BASE64:\nAAAABBBB\nCCCC=\n\n"
        b"NOTE:one\ntwo\n\nthree\nTEL:1\nEND:VCARD\n"
    )
    assert people[0].notes == "one\ntwo\n\nthree"
    assert people[0].phones[0].value == "1"
    assert report.photos == 1


def test_photos_on_the_web_stay_text() -> None:
    person = one("FN:Ann", "PHOTO;VALUE=URI:https://pictures.example/ann.jpg", "LOGO:file:///etc/passwd")
    assert "PHOTO;VALUE=URI:https://pictures.example/ann.jpg" in person.extra


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", Reason.EMPTY_FILE),
        (b"\xef\xbb\xbf", Reason.EMPTY_FILE),
        (b"nothing here\n" * 9, Reason.NO_CARDS),
    ],
)
def test_files_without_cards_are_refused(data: bytes, reason: Reason) -> None:
    with pytest.raises(FileRefused) as caught:
        read(data)
    assert caught.value.reason is reason


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FileRefused) as caught:
        list(read_vcard(tmp_path / "no.vcf", report=FileReport()))
    assert caught.value.reason is Reason.FILE_UNREADABLE


def test_the_report_counts_and_names_lines(tmp_path: Path) -> None:
    path = tmp_path / "people.vcf"
    path.write_bytes(card("FN:Ann") + card("NOTE:nobody") + card("FN:Bo"))
    report = FileReport(path=str(path))
    people = list(read_vcard(path, report=report))
    assert [person.line for person in people] == [1, 9]
    told = report.as_json()
    assert (told["format"], told["found"], told["skipped"]) == (Format.VCARD, 2, 1)
    assert told["problems"] == [
        {
            "line": 5,
            "reason": "There is no name, e-mail, phone or organisation to call this entry by.",
            "code": "no_name",
            "effect": "skipped",
        }
    ]


def test_a_value_that_was_cut_inside_a_letter_is_read_up_to_it() -> None:
    cut = "Ирина Соколова".encode()[:-1].hex("=").upper()
    coded = f"ORG;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:={cut}"
    (ann,), _ = read(card("FN:Ann", coded, "NOTE:" + "Größe und Ähnliches, äöü"))
    assert ann.organisation == "Ирина Соколов"
    assert ann.notes == "Größe und Ähnliches, äöü"
