from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from desktop.domain.kinds import ReachKind
from desktop.exchange import limits
from desktop.exchange.csv_read import preview, read_csv
from desktop.exchange.csv_words import Target
from desktop.exchange.reading import read_people
from desktop.exchange.reasons import Reason
from desktop.exchange.records import FileRefused, FileReport, FoundPerson
from tests.exchange import samples


def read(data: bytes | str) -> tuple[list[FoundPerson], FileReport]:
    report = FileReport()
    raw = data.encode() if isinstance(data, str) else data
    return list(read_csv(raw, report=report)), report


def named(data: bytes | str) -> list[str]:
    return [person.display_name for person in read(data)[0]]


def values(person: FoundPerson, kind: ReachKind) -> list[tuple[str, str]]:
    return [(reach.label, reach.value) for reach in person.reaches if reach.kind is kind]


def reasons(report: FileReport) -> list[tuple[int, Reason]]:
    return [(problem.line, problem.reason) for problem in report.problems]


def refused(data: bytes | str) -> Reason:
    with pytest.raises(FileRefused) as caught:
        read(data)
    return caught.value.reason


def test_linkedin_with_its_preamble() -> None:
    people, report = read(samples.LINKEDIN)
    first, second, third = people
    assert (first.display_name, first.role, first.organisation) == (
        "Wanjiru Kamau",
        "Water engineer",
        "Delta Water Board",
    )
    assert first.connected_on == dt.date(2026, 2, 8)
    assert first.profile == "wanjiru-k"
    assert values(first, ReachKind.LINK) == [("LinkedIn", "https://www.linkedin.com/in/Wanjiru-K?trk=x")]
    assert (second.display_name, second.suffix) == ("Élodie Fournier", "PhD")
    assert (second.organisation, second.role) == ('Office, Inland "Waters"', "Deputy head of catchments")
    assert (third.display_name, third.pronouns, third.suffix) == ("Sam Baek", "they/them", "MBA")
    assert reasons(report) == [(6, Reason.HIDDEN_MEMBER)]
    assert (report.found, report.skipped) == (3, 1)
    assert [person.line for person in people] == [5, 7, 9]


@pytest.mark.parametrize(
    "preamble",
    [
        "",
        '"Notes:"\n"Some sentence, with a comma."\n',
        "Notes:\nfirst\nsecond\n\n",
        "\n\n",
    ],
)
def test_linkedin_whatever_stands_before_the_header(preamble: str) -> None:
    assert named(preamble + samples.LINKEDIN_OLD) == ["Ada Quill"]
    quoted = "\n".join(
        ",".join(f'"{cell}"' for cell in line.split(",")) for line in samples.LINKEDIN_OLD.splitlines()
    )
    assert named(preamble + quoted) == ["Ada Quill"]


def test_google_new_and_old() -> None:
    person = read(samples.GOOGLE_NEW)[0][0]
    assert (person.display_name, person.prefix, person.nickname) == ("Jun-ho Baek", "Dr.", "Juno")
    assert (person.organisation, person.role, person.department) == (
        "Skerry Survey",
        "Marine surveyor",
        "Charts",
    )
    assert values(person, ReachKind.EMAIL) == [
        ("work", "jh@skerry.example"),
        ("work", "jun@home.example"),
        ("home", "b@home.example"),
    ]
    assert [reach.value for reach in person.reaches if reach.best] == ["b@home.example"]
    assert values(person, ReachKind.PHONE) == [("mobile", "+00 555 0101"), ("mobile", "+00 555 0102")]
    assert values(person, ReachKind.LINK) == [("Profile", "https://skerry.example/jh")]
    assert person.tags == ("Alumni",)
    assert person.place == "Oban, Scotland"
    assert person.notes == "likes tides"
    old = read(samples.GOOGLE_OLD.encode("utf-16"))[0][0]
    assert (old.display_name, old.organisation, old.role) == ("Iván Petrov", "Harbour Ltd", "Pilot")
    assert values(old, ReachKind.EMAIL) == [("work", "ivan@p.example")]


def test_outlook_classic_in_a_windows_code_page() -> None:
    person = read(samples.OUTLOOK.encode("cp1250"))[0][0]
    assert (person.display_name, person.prefix, person.role) == ("Tomasz Wieczorek Jr.", "Mr.", "Hydrologist")
    assert person.place == "Łódź, Poland"
    assert values(person, ReachKind.EMAIL) == [("", "t@hydro.example")]
    assert values(person, ReachKind.PHONE) == [
        ("work fax", "+48 1"),
        ("work", "+48 2"),
        ("home", "+48 3"),
        ("mobile", "+48 4"),
    ]
    assert person.tags == ("Alumni", "Water")
    assert person.notes == "Line one\nLine two"
    assert person.referred_by == "Grace Oduya"


@pytest.mark.parametrize(
    ("text", "encoding", "expected"),
    [
        (samples.OUTLOOK_GERMAN, "cp1252", ("Jutta Groß", "Hafenamt", "Lotsin", "Kiel, Deutschland", 4)),
        (samples.OUTLOOK_FRENCH, "cp1252", ("Rémi Lefèvre", "Voies d’eau", "Éclusier", "Dijon", 2)),
        (
            samples.OUTLOOK_SPANISH,
            "cp1252",
            ("Sofía Barrientos", "Museo del Río", "Divulgadora", "Sevilla", 2),
        ),
        (samples.OUTLOOK_JAPANESE, "cp932", ("山田太郎", "港湾局", "測量士", "横浜市", 3)),
        (samples.OUTLOOK_GERMAN, "mac_roman", ("Jutta Groß", "Hafenamt", "Lotsin", "Kiel, Deutschland", 4)),
        (samples.OUTLOOK_JAPANESE, "euc_jp", ("山田太郎", "港湾局", "測量士", "横浜市", 3)),
    ],
)
def test_outlook_in_other_languages(text: str, encoding: str, expected: tuple[object, ...]) -> None:
    person = read(text.encode(encoding))[0][0]
    found = (person.display_name, person.organisation, person.role, person.place, len(person.phones))
    assert found == expected
    assert len(person.emails) >= 1


def test_thunderbird_and_yahoo() -> None:
    leila = read(samples.THUNDERBIRD)[0][0]
    assert (leila.display_name, leila.place, leila.role) == ("Leila Haddad", "Beirut, Lebanon", "Planner")
    assert [label for label, _ in values(leila, ReachKind.PHONE)] == [
        "work",
        "home",
        "fax",
        "pager",
        "mobile",
    ]
    assert values(leila, ReachKind.OTHER) == [("chat", "leila7")]
    owen = read(samples.YAHOO)[0][0]
    assert values(owen, ReachKind.PHONE) == [
        ("home", "+00 555 0111"),
        ("work", "+00 555 0222"),
        ("mobile", "+00 555 0333"),
    ]
    assert [reach.value for reach in owen.emails] == ["o@one.example", "o@two.example"]
    assert owen.notes == "tall"


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r", "\r\r\n"])
def test_delimiters_and_line_ends(delimiter: str, ends: str) -> None:
    rows = [["Name", "E-mail", "Notes"], ["Ann Bee", "a@x.example", '"1\n2"'], ["Bo", "b@x.example", ""]]
    people, _ = read(ends.join(delimiter.join(row) for row in rows))
    assert [person.display_name for person in people] == ["Ann Bee", "Bo"]
    assert people[0].notes == "1\n2"


def test_a_told_delimiter_and_a_mark() -> None:
    assert named("\ufeffsep=;\r\nName;Company\r\nAnn Bee;Acme, Inc.\r\n") == ["Ann Bee"]
    assert read("sep=;\r\nName;Company\r\nAnn Bee;Acme, Inc.\r\n")[0][0].organisation == "Acme, Inc."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_unicode_with_and_without_a_mark(encoding: str) -> None:
    assert named("Name,Notes\nZoë Łuk,x\nΝίκος,y\n".encode(encoding)) == ["Zoë Łuk", "Νίκος"]


def test_a_file_that_is_utf8_but_for_one_cell() -> None:
    rows = b"Name,Notes\n" + "Zoë,ünïcødé\n".encode() * 20 + b"J\xfcrgen,x\n"
    assert named(rows)[-1] == "Jürgen"


def test_a_table_without_a_header_loses_no_row() -> None:
    people, _ = read("Ann Bee,Ann,Bee,ann@x.example\nBo Cee,Bo,Cee,bo@x.example\n")
    assert [(one.display_name, one.given, one.family) for one in people] == [
        ("Ann Bee", "Ann", "Bee"),
        ("Bo Cee", "Bo", "Cee"),
    ]
    assert named("Ann,Bee,ann@x.example\nBo,Cee,bo@x.example\n") == ["Ann Bee", "Bo Cee"]
    assert named("ann@x.example\nbo@x.example\n") == ["ann@x.example", "bo@x.example"]


def test_somebody_without_an_address_is_no_header() -> None:
    people, _ = read("Eva,Kern,\nBo,Ek,bo@example.org\nCy,Dee,cy@example.org\n")
    assert [person.given for person in people] == ["Eva", "Bo", "Cy"]


def test_a_header_in_a_language_nobody_taught_it() -> None:
    people, _ = read("Izena,Enpresa,Helbidea\nMiren Etxe,Itsas,miren@x.example\nJon Ur,Ibai,jon@x.example\n")
    assert [person.display_name for person in people] == ["Miren Etxe", "Jon Ur"]
    assert people[0].emails[0].value == "miren@x.example"


def test_ragged_rows_are_read_and_said() -> None:
    people, report = read(
        "Name,E-mail,Notes\nAnn,a@x.example\nBo,b@x.example,n,more\n\n,,\nCy,c@x.example,n,,\n"
    )
    assert [person.display_name for person in people] == ["Ann", "Bo", "Cy"]
    assert reasons(report) == [(2, Reason.RAGGED_ROW), (3, Reason.RAGGED_ROW)]
    assert report.problems[0].sentence.startswith("The line has 2 values, the header has 3.")


def test_empty_cells_that_a_spreadsheet_leaves_away_at_the_end_are_no_ragged_row() -> None:
    rows = ("Name,E-mail,Phone,Notes", "Ann Lee,a@x.example,,tall", "Bo Ek,b@x.example", "Cy Dee,c@x.example")
    people, report = read("\n".join(rows) + "\n")
    assert ([person.given for person in people], report.problems) == (["Ann", "Bo", "Cy"], [])
    copied = "Name\tJob\tE-mail\nAnn Lee\tCook\ta@x.example\nBo Ek\tCook\tb@x.example\nCy Dee\tCook\n"
    people, report = read(copied)
    assert ([person.given for person in people], report.problems) == (["Ann", "Bo", "Cy"], [])


def test_a_row_that_ends_before_what_most_rows_have_is_said() -> None:
    full = "".join(f"P{number} Q,Cook,p{number}@x.example,\n" for number in range(4))
    people, report = read(f"Name,Job,E-mail,Notes\n{full}Ann Lee,Edi\ntor,a@x.example\n")
    assert len(people) == 6
    assert reasons(report) == [(6, Reason.RAGGED_ROW), (7, Reason.RAGGED_ROW)]


def test_a_quotation_mark_that_is_never_closed_spoils_only_its_line() -> None:
    rows = "".join(f"P{number} Q,p{number}@x.example,n\n" for number in range(50))
    people, report = read('Name,E-mail,Notes\n"Ann,a@x.example,n\n' + rows)
    assert len(people) == 51
    assert people[0].display_name == "Ann"
    assert reasons(report) == [(2, Reason.OPEN_QUOTE)]
    people, _ = read(f'Name,E-mail,Notes\n"Ann,a@x.example,n\n{rows}"Bo Bee",b@x.example,"n"\n')
    assert len(people) == 52


def test_a_cell_beyond_the_csv_modules_limit() -> None:
    people, report = read("Name,Notes\nAnn," + '"' + "x\n" * 200_000 + '"\nBo,y\n')
    assert [person.display_name for person in people] == ["Ann", "Bo"]
    assert len(people[0].notes) == 399_999
    assert not report.problems


def test_a_cell_beyond_all_measure_is_cut_and_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "TEXT", 100)
    people, report = read("Name,Notes\nAnn," + "x" * 5_000 + "\n" + "N" * 3_000 + ",y\n")
    assert len(people[1].display_name) == limits.NAME
    assert {reason for _, reason in reasons(report)} == {Reason.VALUE_CUT}


def test_rows_without_anybody() -> None:
    people, report = read("Name,E-mail,Company,Birthday\n,,,1 May\n,who@x.example,,\n,,Acme,\n")
    assert [person.display_name for person in people] == ["who@x.example", "Acme"]
    assert people[1].is_organisation
    assert reasons(report) == [(2, Reason.NO_NAME)]


def test_a_table_without_names_calls_people_by_their_addresses_not_by_their_companies() -> None:
    people, report = read("Email,Company\nann@x.example,Acme\n,Beta\n")
    assert [(one.display_name, one.organisation) for one in people] == [("ann@x.example", "Acme")]
    assert not people[0].is_organisation
    assert reasons(report) == [(3, Reason.NO_NAME)]


def test_a_row_with_another_delimiter() -> None:
    people, _ = read("Name,E-mail,Company\nAnn,a@x.example,Acme\nBo\tb@x.example\tBeta\n")
    assert [(one.display_name, one.organisation) for one in people] == [("Ann", "Acme"), ("Bo", "Beta")]


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", Reason.EMPTY_FILE),
        (b"\xef\xbb\xbf \r\n", Reason.EMPTY_FILE),
        (bytes(range(256)) * 20, Reason.BINARY_FILE),
        ("Birthday,Photo\n1 May,x\n", Reason.NO_NAME_COLUMN),
        ("12,34\n56,78\n", Reason.NO_NAME_COLUMN),
        ("Company,Job Title\nAcme,Director\n", Reason.NO_NAME_COLUMN),
    ],
)
def test_what_is_no_table_of_people_is_refused(data: bytes | str, reason: Reason) -> None:
    assert refused(data) is reason


def test_lines_and_files_without_measure_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "TABLE_LINE", 10_000)
    long = ("Name,Notes\nAnn," + "x" * 20_000).encode()
    assert refused(long) is Reason.LINE_TOO_LONG
    report = FileReport()
    assert not list(read_people(long, report=report))
    assert "Line 2 is longer" in report.problems[0].sentence
    monkeypatch.setattr(limits, "TABLE_FILE", 1_000)
    assert refused("Name,Notes\n" + "Ann,x\n" * 1_000) is Reason.FILE_TOO_LARGE


def test_a_header_without_rows_says_so() -> None:
    assert refused("First Name,Last Name,Email\n") is Reason.NO_ROWS


def test_more_people_than_a_notebook_is_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "PEOPLE", 3)
    people, report = read("Name,E-mail\n" + "Ann,a@x.example\n" * 9)
    assert reasons(report) == [(0, Reason.TOO_MANY_PEOPLE)]
    assert report.problems[0].sentence.endswith("Those after line 4 were not read: 6.")
    assert (len(people), report.refused) == (3, 6)
    people, report = read("Name,E-mail\n" + "Ann,a@x.example\n" * 3)
    assert (len(people), report.problems) == (3, [])


def test_the_preview_and_a_map_that_was_changed(tmp_path: Path) -> None:
    path = tmp_path / "alumni-list.csv"
    path.write_text(
        "Full name,Job,Company,Mail,Notes 2,Met via\n"
        + "Sofía Barrientos,Science communicator,Riverhouse,s@river.example,tall,R. Teague\n" * 6,
        encoding="utf-8",
    )
    shown = preview(path)
    assert (shown.name, shown.encoding, shown.delimiter, shown.row_count) == (
        "alumni-list.csv",
        "utf-8",
        ",",
        6,
    )
    assert shown.has_header
    assert len(shown.rows) == 4
    assert [column.target for column in shown.columns.columns] == [
        Target.NAME,
        Target.ROLE,
        Target.ORGANISATION,
        Target.EMAIL,
        Target.NOTES,
        Target.REFERRED_BY,
    ]
    changed = shown.columns.with_target(4, Target.IGNORE).with_target(5, Target.HOW_FOUND)
    person = next(read_csv(path, report=FileReport(), columns=changed))
    assert (person.notes, person.how_found, person.referred_by) == ("", "R. Teague", "")


def test_columns_chosen_by_hand_where_none_looks_like_a_name() -> None:
    raw = b"A1,B2\n1 x,2 y\n3 z,4 w\n"
    assert not preview(raw).columns.has_person
    chosen = preview(raw).columns.with_target(0, Target.NAME)
    report = FileReport()
    assert len(list(read_csv(raw, report=report, columns=chosen))) >= 2


def test_formula_cells_are_text_and_our_apostrophes_come_off() -> None:
    people, _ = read("Name,Phone,Notes\n=cmd|' /C calc'!A0,'+49 30 1,'- ask again\n'Ann,'9,'plain\n")
    assert people[0].display_name == "=cmd|' /C calc'!A0"
    assert people[0].phones[0].value == "+49 30 1"
    assert people[0].notes == "- ask again"
    assert (people[1].display_name, people[1].notes) == ("'Ann", "'plain")


def test_stray_bytes_that_look_like_a_mark_make_no_wide_file() -> None:
    report = FileReport()
    assert len(list(read_people(b"sep=;\xff\xfeName", report=report))) <= 1
    report = FileReport()
    assert len(list(read_people(b"Name;E-mail\r\n\xff\xfeAnn;a@x.example\r\n", report=report))) == 1


@pytest.mark.parametrize(
    ("column", "cell"), [("Labels", ""), ("E-mail", "a@b.c;d@e.f"), ("Website", "x ::: y")]
)
def test_a_cell_of_very_many_blanks_is_read_at_once(column: str, cell: str) -> None:
    """Every blank was looked through to the end of all of them: hours for a cell of a megabyte."""
    people, _ = read(f'Name,{column}\nAnn,"{cell}{" " * 1_000_000}z"\n')
    assert [person.display_name for person in people] == ["Ann"]


def test_blanks_around_the_values_of_a_cell_come_off() -> None:
    (ann,), _ = read(
        'Name,E-mail,Website,Labels\nAnn," a@b.c ; d@e.f ;"," x.example ::: y.example ","a ; b ::: c"\n'
    )
    assert values(ann, ReachKind.EMAIL) == [("", "a@b.c"), ("", "d@e.f")]
    assert values(ann, ReachKind.LINK) == [("", "x.example"), ("", "y.example")]
    assert ann.tags == ("a", "b", "c")


@pytest.mark.parametrize("end", ["\n", "\r", "\r\n"])
def test_a_row_that_is_one_cell_of_several_lines_is_no_row_of_another_kind(end: str) -> None:
    people, report = read(f'Name;E-mail;Company\nAnn;a@b.c;Office\n"Bo,b@c.d,x{end}y"\nCleo;c@d.e;Office\n')
    assert [person.display_name for person in people][::2] == ["Ann", "Cleo"]
    assert people[1].display_name.startswith("Bo,b@c.d")
    assert report.refusal is None


def test_the_address_book_in_the_archive_of_linkedin_keeps_its_companies_and_numbers() -> None:
    (ann,), _ = read(
        'FirstName,LastName,Companies,Title,Emails,PhoneNumbers\nAnn,Lee,Yard,Pilot,"a@b.c,d@e.f","+49 30 123"\n'
    )
    assert (ann.organisation, ann.role) == ("Yard", "Pilot")
    assert [value for _, value in values(ann, ReachKind.EMAIL)] == ["a@b.c", "d@e.f"]
    assert [value for _, value in values(ann, ReachKind.PHONE)] == ["+49 30 123"]
