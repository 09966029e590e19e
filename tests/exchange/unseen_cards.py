"""vCards, workbooks, archives and calendars of kinds that the sample files do not show."""

from __future__ import annotations

from collections.abc import Iterator

from tests.exchange.test_ical_read import calendar, event
from tests.exchange.unseen import ANN, JUTTA, Unseen, book, cards, packed, person, table


def address_books() -> Iterator[Unseen]:
    """vCards of programs and habits that the samples do not show."""
    yield Unseen(
        "iCloud of today: X-ABDATE, X-ABRELATEDNAMES, pronouns in a group",
        cards(
            "PRODID:-//Apple Inc.//macOS 15.1//EN",
            "N:Lee;Ann;;;",
            "FN:Ann Lee",
            "ORG:Harbour Office;Pilots",
            "TITLE:Pilot",
            "item1.EMAIL;type=INTERNET;type=pref:ann@x.example",
            "item1.X-ABLabel:_$!<Work>!$_",
            "item2.X-ABDATE;type=pref:2020-05-02",
            "item2.X-ABLabel:_$!<Anniversary>!$_",
            "item3.X-ABRELATEDNAMES:Bo Ek",
            "item3.X-ABLabel:_$!<Friend>!$_",
            "X-SOCIALPROFILE;type=linkedin;x-user=annlee:https://www.linkedin.com/in/annlee",
        ).encode(),
        [ANN | {"profile": "annlee", "extra": ["X-ABDATE", "X-ABRELATEDNAMES"]}],
    )
    yield Unseen(
        "Nextcloud: grouped properties, 4.0 with TYPE lists in quotes",
        cards(
            "FN:Ann Lee",
            "N:Lee;Ann;;;",
            "UID:urn:uuid:4f1c2a9e-0000-4000-8000-000000000001",
            'TEL;TYPE="cell,voice";VALUE=uri:tel:+49-30-1234',
            "EMAIL;TYPE=work;PREF=1:ann@x.example",
            "ORG:Harbour Office",
            "TITLE:Pilot",
            "SOCIALPROFILE;SERVICE-TYPE=Mastodon:https://m.example/@ann",
            version="4.0",
        ).encode(),
        [ANN | {"phones": ["+49301234"]}],
    )
    yield Unseen(
        "Proton: PROP-ID and ALTID, two names of one person",
        cards(
            "FN;ALTID=1;LANGUAGE=en:Ann Lee",
            "FN;ALTID=1;LANGUAGE=zh:李安",
            "ITEM1.EMAIL;PREF=1:ann@x.example",
            "ITEM1.X-PM-ENCRYPT:true",
            "ORG:Harbour Office",
            "TITLE:Pilot",
            version="4.0",
        ).encode(),
        [ANN],
    )
    yield Unseen(
        "Samsung: quoted-printable Chinese in GBK with soft breaks",
        (
            "BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=GBK;ENCODING=QUOTED-PRINTABLE:"
            + "".join(f"={byte:02X}" for byte in "王;小明;;;".encode("gbk"))
            + "\r\nTEL;CELL:13800138000\r\nEND:VCARD\r\n"
        ).encode(),
        [person("王小明", phones=["13800138000"])],
    )
    yield Unseen(
        "Nokia: 2.1 in UTF-16 without a mark",
        cards("N:Lee;Ann", "TEL;CELL:+358401234567", version="2.1").encode("utf-16-le"),
        [person("Ann Lee", phones=["+358401234567"])],
    )
    yield Unseen(
        "an assistant in AGENT, escaped on one line as 3.0 has it",
        cards(
            "FN:Ann Lee",
            "N:Lee;Ann;;;",
            "AGENT:BEGIN:VCARD\\nFN:Assistant\\nTEL:+1-919-555-1234\\nEND:VCARD\\n",
            "EMAIL:ann@x.example",
        ).encode(),
        [person("Ann Lee", "ann@x.example")],
    )
    yield Unseen(
        "an assistant as a card of its own in AGENT, twice nested",
        cards(
            "N:Lee;Ann",
            "AGENT:",
            "BEGIN:VCARD",
            "VERSION:2.1",
            "N:Inner;One",
            "AGENT:",
            "BEGIN:VCARD",
            "VERSION:2.1",
            "N:Inner;Two",
            "END:VCARD",
            "END:VCARD",
            "EMAIL:ann@x.example",
            version="2.1",
        ).encode(),
        [person("Ann Lee", "ann@x.example")],
    )
    yield Unseen(
        "heads folded before their colon",
        b"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ann Lee\r\nTEL;TYPE=WORK;"
        b"TYPE=VOICE;X-VERY-LONG-PARAMETER-OF-SOME-PROGRAM=yes;X-AN\r\n"
        b" OTHER=1:+49 30 1234\r\nEMAIL:ann@x.example\r\nEND:VCARD\r\n",
        [person("Ann Lee", "ann@x.example", phones=["+49301234"])],
    )
    yield Unseen(
        "a photo of half a megabyte between two plain cards",
        (
            cards("FN:Ann Lee", "EMAIL:ann@x.example")
            + cards(
                "FN:Bo Ek",
                "PHOTO;ENCODING=b;TYPE=JPEG:" + "\r\n ".join(["/9j/" + "A" * 70] * 7_000),
                "EMAIL:bo@x.example",
            )
            + cards("FN:Cy Day", "EMAIL:cy@x.example")
        ).encode(),
        [
            person("Ann Lee", "ann@x.example"),
            person("Bo Ek", "bo@x.example"),
            person("Cy Day", "cy@x.example"),
        ],
    )
    yield Unseen(
        "a list beside its members, KIND:group",
        (
            cards("KIND:group", "FN:Rowing club", "MEMBER:urn:uuid:1", version="4.0")
            + cards("FN:Ann Lee", "EMAIL:ann@x.example", version="4.0")
        ).encode(),
        [person("Ann Lee", "ann@x.example")],
    )
    yield Unseen(
        "a company card, X-ABShowAs, and a person without a name",
        (
            cards("FN:Harbour Office", "N:;;;;", "ORG:Harbour Office;", "X-ABShowAs:COMPANY", "TEL:030 1234")
            + cards("FN:", "N:;;;;", "EMAIL:someone@x.example")
        ).encode(),
        [person("Harbour Office", phones=["0301234"]), person("someone@x.example", "someone@x.example")],
    )
    yield Unseen(
        "WhatsApp: waid beside the number, no e-mail",
        cards(
            "N:;Ann Lee;;;",
            "FN:Ann Lee",
            "item1.TEL;waid=49301234567:+49 30 1234567",
            "item1.X-ABLabel:Mobile",
        ).encode(),
        [person("Ann Lee", phones=["+49301234567"])],
    )
    yield Unseen(
        "Thai in TIS-620 that is declared nowhere",
        cards("FN:สมชาย ใจดี", "N:ใจดี;สมชาย;;;", "EMAIL:s@x.example", "NOTE;CHARSET=TIS-620:ครู").encode(
            "tis-620"
        ),
        [person("สมชาย ใจดี", "s@x.example")],
    )


def others() -> Iterator[Unseen]:
    """Workbooks, archives, calendars."""
    header: tuple[object, ...] = ("Name", "E-mail", "Company", "Job Title", "Phone")
    ann: tuple[object, ...] = ("Ann Lee", "ann@x.example", "Harbour Office", "Pilot", 49301234)
    yield Unseen(
        "an Excel workbook with a number for a phone", book([header, ann]), [ANN | {"phones": ["49301234"]}]
    )
    yield Unseen(
        "an Excel workbook in German under a title and an empty row",
        book(
            [
                ("Kontakte 2026",),
                (),
                ("Vorname", "Nachname", "Firma", "Position", "E-Mail"),
                ("Jutta", "Groß", "Hafenamt", "Lotsin", "j@hafen.example"),
            ]
        ),
        [JUTTA],
    )
    linkedin = table(
        ("First Name", "Last Name", "URL", "Email Address", "Company", "Position", "Connected On"),
        (
            "Ann",
            "Lee",
            "https://www.linkedin.com/in/annlee",
            "ann@x.example",
            "Harbour Office",
            "Pilot",
            "08 Feb 2026",
        ),
    ).encode()
    yield Unseen(
        "the whole archive of LinkedIn, in a folder, beside messages and the uploaded address book",
        packed(
            **{
                "Complete__Connections.csv": linkedin,
                "Complete__messages.csv": b"FROM,TO,CONTENT\r\nx,y,z\r\n",
                "Complete__Contacts.csv": table(header, ("Not Me", "n@x.example", "", "", "")).encode(),
                "Complete__Profile.csv": b"First Name,Last Name\r\nMy,Self\r\n",
            }
        ),
        [ANN | {"profile": "annlee"}],
    )
    yield Unseen(
        "a zip of single cards, with what macOS adds",
        packed(
            **{
                "cards__ann.vcf": cards("FN:Ann Lee", "EMAIL:ann@x.example").encode(),
                "cards__bo.vcf": cards("FN:Bo Ek", "EMAIL:bo@x.example").encode(),
                "__MACOSX__cards__._ann.vcf": b"\x00\x05\x16\x07",
                "cards__readme.txt": b"hello",
            }
        ),
        [person("Ann Lee", "ann@x.example"), person("Bo Ek", "bo@x.example")],
    )
    yield Unseen("a workbook in a zip", packed(**{"list.xlsx": book([header, ann])}), [ANN])
    yield Unseen(
        "pasted cells: tabs, no line end",
        "Name\tE-mail\tCompany\tJob Title\nAnn Lee\tann@x.example\tHarbour Office\tPilot",
        [ANN],
    )
    invited = event(
        "ORGANIZER;CN=Me:mailto:me@own.example",
        "ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;CN=Ann Lee;X-NUM-"
        "\r\n GUESTS=0:mailto:ann@x.example",
    )
    yield Unseen(
        "a calendar with heads folded before their colon",
        calendar(invited, event("ORGANIZER:mailto:me@own.example", "ATTENDEE;CN=Bo Ek:mailto:bo@x.example")),
        [person("Ann Lee", "ann@x.example"), person("Bo Ek", "bo@x.example")],
    )
