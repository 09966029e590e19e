from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from desktop.exchange import limits
from desktop.exchange.detect import detect
from desktop.exchange.reading import read_people
from desktop.exchange.reasons import Reason
from desktop.exchange.records import FileRefused, FileReport, Format
from desktop.exchange.text import as_source
from tests.exchange import samples
from tests.exchange.samples import card


def packed(files: dict[str, bytes], *, method: int = zipfile.ZIP_DEFLATED) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", method) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return stream.getvalue()


def refused(data: bytes) -> Reason:
    with pytest.raises(FileRefused) as caught:
        detect(as_source(data))
    return caught.value.reason


@pytest.mark.parametrize(
    ("data", "found"),
    [
        (card("FN:Ann"), Format.VCARD),
        (b"\xef\xbb\xbf\r\n\r\n" + card("FN:Ann"), Format.VCARD),
        (card("FN:Ann").decode().encode("utf-16"), Format.VCARD),
        (b"home.begin:vcard\nfn:x\nend:vcard\n", Format.VCARD),
        (card("FN:Ann").replace(b"\r\n", b"\r"), Format.VCARD),
        (samples.LINKEDIN.encode(), Format.CSV),
        (samples.GOOGLE_OLD.encode("utf-16"), Format.CSV),
        (samples.OUTLOOK_JAPANESE.encode("cp932"), Format.CSV),
        (b'{"askwell": {}}', Format.JSON),
        (b'\xef\xbb\xbf [{"a": 1}]', Format.JSON),
        (packed({"Connections.csv": b"x"}), Format.ZIP),
        (packed({"xl/workbook.xml": b"x", "[Content_Types].xml": b"x"}), Format.XLSX),
        (b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n", Format.ICS),
    ],
)
def test_the_content_tells_the_format(data: bytes, found: Format) -> None:
    assert detect(as_source(data)) is found


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", Reason.EMPTY_FILE),
        (b"\xff\xfe\r\x00\n\x00", Reason.EMPTY_FILE),
        (packed({"xl/workbook.bin": b"x", "[Content_Types].xml": b"x"}), Reason.SPREADSHEET_FILE),
        (packed({"mimetype": b"x", "content.xml": b"x"}), Reason.SPREADSHEET_FILE),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), Reason.SPREADSHEET_FILE),
        (packed({"word/document.xml": b"x"}), Reason.DOCUMENT_FILE),
        (b"%PDF-1.7\n%\xe2\xe3", Reason.DOCUMENT_FILE),
        (b"SQLite format 3\0" + bytes(100), Reason.NOTEBOOK_FILE),
        (b"\x89PNG\r\n\x1a\n" + bytes(50), Reason.PICTURE_FILE),
        (b"<!DOCTYPE html>\n<html><table><tr><td>Name", Reason.WEB_PAGE),
        (b"\n<html><body>", Reason.WEB_PAGE),
        (b"dn: cn=Ann Bee,mail=ann@x.example\nobjectclass: top\ncn: Ann\n", Reason.LDIF_FILE),
        (b"\x1f\x8b\x08" + bytes(60), Reason.COMPRESSED_FILE),
        (b"PK\x03\x04" + bytes(80), Reason.ARCHIVE_DAMAGED),
        (bytes(range(32)) * 40, Reason.BINARY_FILE),
    ],
)
def test_other_files_are_refused_with_what_to_do(data: bytes, reason: Reason) -> None:
    assert refused(data) is reason


def read(data: bytes | Path) -> tuple[list[str], FileReport]:
    report = FileReport()
    return [person.display_name for person in read_people(data, report=report)], report


def test_the_whole_archive_of_linkedin() -> None:
    data = packed(
        {
            "Basic/Contacts.csv": b"Name,Email\nNot Me,no@x.example\n",
            "Basic/Connections.csv": samples.LINKEDIN.encode(),
            "Basic/messages.csv": b"FROM,TO\n",
        }
    )
    names, report = read(data)
    assert names == ["Wanjiru Kamau", "Élodie Fournier", "Sam Baek"]
    assert (report.format, report.found, report.skipped) == (Format.ZIP, 3, 1)


def test_address_books_packed_together() -> None:
    data = packed({"a/one.vcf": card("FN:Ann"), "__MACOSX/._one.vcf": b"\0", "two.VCF": card("FN:Bo")})
    assert read(data)[0] == ["Ann", "Bo"]


ALUMNI = "Name,Email\nWanjiru Kamau,w@x.example\nÉlodie Fournier,e@x.example\n".encode()
NOBODY = b"Date,Amount\n2026-01-02,12\n2026-01-03,14\n"


def unread(report: FileReport) -> list[object]:
    told = [one for one in report.problems if one.reason is Reason.PACKED_NOT_READ]
    assert report.refused == len(told)
    return [one.facts["file"] for one in told]


def test_cards_and_a_table_in_one_zip_are_both_read() -> None:
    names, report = read(packed({"one.vcf": card("FN:Ann"), "alumni.csv": ALUMNI}))
    assert names == ["Ann", "Wanjiru Kamau", "Élodie Fournier"]
    assert (report.format, report.found, unread(report)) == (Format.ZIP, 3, [])
    names, report = read(
        packed({"connections.csv": samples.LINKEDIN_OLD.encode(), "one.vcf": card("FN:Ann")})
    )
    assert (names, unread(report)) == (["Ann", "Ada Quill"], [])


@pytest.mark.parametrize(
    ("others", "told"),
    [
        ({"money.csv": NOBODY}, ["money.csv"]),
        ({"in/a.csv": ALUMNI, "in/b.xlsx": b"x"}, ["a.csv", "b.xlsx"]),
        ({"meetings.ics": b"BEGIN:VCALENDAR"}, ["meetings.ics"]),
        ({"old.vcf": b"%PDF-1.7"}, ["old.vcf"]),
        ({"connections.csv": ALUMNI, "more.csv": ALUMNI}, ["more.csv"]),
        ({"photo.jpg": b"x", "readme.txt": b"x"}, []),
    ],
)
def test_what_is_left_in_a_zip_is_told_by_its_name(others: dict[str, bytes], told: list[str]) -> None:
    names, report = read(packed({"one.vcf": card("FN:Ann"), **others}))
    assert names[0] == "Ann"
    assert unread(report) == told
    assert report.refusal is None


def test_nothing_is_said_of_the_other_tables_in_the_archive_of_a_network() -> None:
    archive = {"Connections.csv": samples.LINKEDIN.encode(), "Invitations.csv": ALUMNI, "Profile.csv": ALUMNI}
    assert unread(read(packed(archive))[1]) == []


@pytest.mark.parametrize("name", ["../../Connections.csv", "/etc/Connections.csv", "C:\\x\\Connections.csv"])
def test_a_name_that_leads_elsewhere_writes_nothing(name: str, tmp_path: Path) -> None:
    path = tmp_path / "in" / "archive.zip"
    path.parent.mkdir()
    path.write_bytes(packed({name: samples.LINKEDIN_OLD.encode()}))
    assert read(path)[0] == ["Ada Quill"]
    assert [one.name for one in tmp_path.rglob("*") if one.is_file()] == ["archive.zip"]


def test_a_bomb_is_refused_without_unpacking(monkeypatch: pytest.MonkeyPatch) -> None:
    names, report = read(packed({"Connections.csv": b"\n" * 30_000_000}))
    assert not names
    assert report.refusal is not None
    assert report.refusal.reason is Reason.ARCHIVE_TOO_LARGE
    monkeypatch.setattr(limits, "ARCHIVE_MEMBER", 1_000)
    large = packed({"Connections.csv": bytes(range(65, 91)) * 100}, method=zipfile.ZIP_STORED)
    assert read(large)[1].refused == 1


def test_an_archive_that_lies_about_a_size() -> None:
    data = bytearray(packed({"Connections.csv": b"Name,Email\n" + b"Ann,a@x.example\n" * 50}))
    at = data.rfind(b"PK\x01\x02")
    data[at + 24 : at + 28] = (20).to_bytes(4, "little")
    assert read(bytes(data))[1].refused == 1


def test_archives_without_people_or_with_a_password() -> None:
    report = read(packed({"readme.txt": b"x"}))[1]
    assert report.refusal is not None
    assert report.refusal.reason is Reason.ARCHIVE_WITHOUT_PEOPLE
    data = bytearray(packed({"Connections.csv": b"Name\nAnn\n"}))
    data[data.find(b"PK\x01\x02") + 8] |= 1
    data[6] |= 1
    report = read(bytes(data))[1]
    assert report.refusal is not None
    assert report.refusal.reason is Reason.ARCHIVE_PROTECTED


def test_a_refusal_ends_in_the_report(tmp_path: Path) -> None:
    names, report = read(tmp_path / "missing.vcf")
    assert not names
    told = report.as_json()
    assert told["refused"] == 1
    assert told["problems"] == [
        {
            "line": 0,
            "reason": "The file cannot be read. Check that it is still there and that you may open it.",
            "code": "file_unreadable",
            "effect": "refused",
        }
    ]


def test_a_told_format_is_believed() -> None:
    report = FileReport()
    assert not list(read_people(card("FN:Ann"), report=report, told=Format.XLSX))
    assert report.refusal is not None
    assert report.refusal.reason is Reason.WORKBOOK_DAMAGED


def test_a_file_of_very_many_empty_lines_is_told_at_once() -> None:
    """Each empty line was looked through to the end of them all, which took half a minute."""
    assert detect(as_source(b"Name,Notes\nAnn," + b"\n" * 65_000 + b"x")) is Format.CSV
    assert detect(as_source(b"x\n" + b" \n" * 30_000 + b"\t item1.BEGIN:VCARD \r\n")) is Format.VCARD
