"""Habits of people who write tables by hand: headers repeated, lines drawn, several values in a cell."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop.domain.kinds import ReachKind
from desktop.exchange.csv_read import preview, read_csv
from desktop.exchange.reasons import Reason
from desktop.exchange.records import Effect, FileReport, FoundPerson


def read(text: str) -> tuple[list[FoundPerson], FileReport]:
    report = FileReport()
    return list(read_csv(text.encode(), report=report)), report


def told(report: FileReport) -> list[tuple[int, Reason]]:
    return [(problem.line, problem.reason) for problem in report.problems]


def test_tables_put_one_after_the_other_do_not_make_a_person_of_their_header() -> None:
    people, report = read("Name,E-mail\nAnn Lee,ann@x.example\nName, E-mail\nBo Ek,bo@x.example\n")
    assert [person.display_name for person in people] == ["Ann Lee", "Bo Ek"]
    assert told(report) == [(3, Reason.HEADER_AGAIN)]
    assert report.skipped == 1


@pytest.mark.parametrize("rule", ["---|---|---", "===|===|===", ":--|--:|–"])
def test_a_line_drawn_under_the_header_is_nobody(rule: str) -> None:
    people, report = read(f"Name|Role|Company\n{rule}\nAnn Lee|Pilot|Yard\n")
    assert [person.display_name for person in people] == ["Ann Lee"]
    assert report.skipped == 1


def test_a_name_of_signs_that_are_no_line_stays() -> None:
    people, _ = read("Name,E-mail\n🌊,a@x.example\nX,b@x.example\n")
    assert [person.display_name for person in people] == ["🌊", "X"]


@pytest.mark.parametrize(
    ("cell", "numbers"),
    [
        ("+49 1234567 / +49 7654321", ["+49 1234567", "+49 7654321"]),
        ("+1 555 123 4567, +1 555 765 4321", ["+1 555 123 4567", "+1 555 765 4321"]),
        ("0431 123456 | 0170 7654321", ["0431 123456", "0170 7654321"]),
        ("0431 / 123456", ["0431 / 123456"]),
        ("+49 (0)431/123456", ["+49 (0)431/123456"]),
        ("040-123, 456", ["040-123, 456"]),
        ("030 / 0123456", ["030 / 0123456"]),
        ("033203 / 012345", ["033203 / 012345"]),
        ("(030) / 0123456", ["(030) / 0123456"]),
        ("+49 30 / 0123456", ["+49 30 / 0123456"]),
        ("+49 (0)30 / 0123456", ["+49 (0)30 / 0123456"]),
        ("0049 30 / 0123456", ["0049 30 / 0123456"]),
        ("030 / 1234567 / 0171 2345678", ["030 / 1234567", "0171 2345678"]),
        ("030 / 0123456 / 0171 / 2345678", ["030 / 0123456", "0171 / 2345678"]),
        ("030 1234567 / 0171 2345678", ["030 1234567", "0171 2345678"]),
        ("0301234567 / 01712345678", ["0301234567", "01712345678"]),
        ("030 / +49 171 2345678", ["030", "+49 171 2345678"]),
        ("030 / 0049 171 2345678", ["030", "0049 171 2345678"]),
        ("112 / 0171 2345678", ["112", "0171 2345678"]),
        ("030 ::: 0123456", ["030", "0123456"]),
    ],
)
def test_several_numbers_in_a_cell(cell: str, numbers: list[str]) -> None:
    (ann,), _ = read(f'Name,Phone(s)\nAnn Lee,"{cell}"\n')
    assert [reach.value for reach in ann.reaches if reach.kind is ReachKind.PHONE] == numbers


def test_headings_that_say_that_there_may_be_several() -> None:
    (ann,), _ = read("Name,Email(s)\nAnn Lee,a@x.example; b@x.example\n")
    assert [reach.value for reach in ann.reaches] == ["a@x.example", "b@x.example"]


def names_in(text: str) -> list[str]:
    return [person.display_name for person in read(text)[0]]


def test_a_first_row_of_unknown_words_above_numbers_is_the_header() -> None:
    rows = "Zorka;Blib;Kram\nAnn Lee;Yard;+49 30 123\nBo Ek;Mill;+49 30 456\n"
    assert names_in(rows + "Cy Dee;Port;+49 30 789\n") == ["Ann Lee", "Bo Ek", "Cy Dee"]
    assert names_in(rows + "Cy Dee;Port;Room 3\n")[0] == "Zorka"


GUESSED = "\nEva;Kern;;keine\nBo;Ek;;030 123451\nCy;Dee;;030 123452\nDi;Fox;;030 123453\n"


def test_a_first_row_that_is_taken_for_the_header_is_told() -> None:
    people, report = read(GUESSED)
    (problem,) = report.problems
    assert [person.given for person in people] == ["Bo", "Cy", "Di"]
    assert (problem.line, problem.reason, problem.effect) == (2, Reason.FIRST_ROW_HEADS, Effect.REMARK)
    assert problem.sentence.startswith("“Eva, Kern, keine” was taken for the header.")
    people, report = read("First name;Last name;;Phone" + GUESSED)
    assert (people[0].given, told(report)) == ("Eva", [])


def test_a_first_row_that_somebody_said_is_or_is_no_header_is_not_told() -> None:
    for text, heads in ((GUESSED, False), ("Zorka;Blib\nAnn Lee;Yard\nBo Ek;Mill\n", True)):
        report = FileReport()
        columns = replace(preview(text.encode()).columns, heads=heads)
        assert len(list(read_csv(text.encode(), report=report, columns=columns))) == (2 if heads else 4)
        assert told(report) == []


@pytest.mark.parametrize(
    "rows",
    [
        "1;Ann Lee;Pilot\n2;Bo Ek;Sailor\n3;Cy Dee;Miller\n4;Di Fox;Cook\n",
        "Ann Lee;unknown\nBo Ek;+49 30 123\nCy Dee;+49 30 456\nDi Fox;+49 30 789\n",
        "Ann Lee;-\nBo Ek;1990-01-01\nCy Dee;1990-02-02\nDi Fox;1990-03-03\n",
    ],
)
def test_a_person_whose_number_is_not_known_is_no_header(rows: str) -> None:
    assert names_in(rows) == ["Ann Lee", "Bo Ek", "Cy Dee", "Di Fox"]


def test_headings_of_outlook_of_today_of_alumni_offices_and_of_xing() -> None:
    (ann,), _ = read(
        "First,Last,Current Title,Preferred Email,IMAddress,Kontakt seit\n"
        "Ann,Lee,Pilot,a@x.example,sip:ann@x.example,01.02.2020\n"
    )
    assert (ann.role, str(ann.connected_on)) == ("Pilot", "2020-02-01")
    assert [(reach.kind, reach.value) for reach in ann.reaches] == [
        (ReachKind.EMAIL, "a@x.example"),
        (ReachKind.OTHER, "sip:ann@x.example"),
    ]


def test_people_whom_somebody_sorted_above_the_header_are_told() -> None:
    above = 'Ann Lee;"Pilot\nand cook";\n\nBo Ek;;b@x.example\n'
    people, report = read(f"sep=;\n{above}Name;Role;E-mail\nOla Orr;Miller;o@x.example\n")
    assert [person.display_name for person in people] == ["Ola Orr"]
    assert told(report) == [(2, Reason.ABOVE_HEADER), (5, Reason.ABOVE_HEADER)]
    assert report.skipped == 2
    assert report.problems[1].sentence.startswith("“Bo Ek, b@x.example” stands above the header")


def test_a_title_and_notes_above_the_header_are_not_told() -> None:
    text = "My list;;\nas of;1 May;\n;;\nName;Role;E-mail;Phone\nAnn Lee;Pilot;;\n"
    people, report = read(text)
    assert ([person.display_name for person in people], told(report)) == (["Ann Lee"], [])


SUMS = "Name,Role,Calls,Phone\nAnn Lee,Pilot,3,030 123451\nBo Ek,,4,\n"


@pytest.mark.parametrize(
    "total",
    [
        "Total,,7,", "TOTAL:,,7.00,", "Summe,,\"1.234,50 €\",2", "Gesamt,,,", "Total général,,$1 234,50 %",
        "合計,7,7,7", "Σύνολο,,7,", "Итого: 2,,,", "Zwischensumme,,3,\nGesamtsumme,,7,", "Total,,-7,\n,,,\n",
    ],
)  # fmt: skip
def test_the_sums_under_a_table_are_nobody(total: str) -> None:
    people, report = read(SUMS + total)
    assert [person.display_name for person in people] == ["Ann Lee", "Bo Ek"]
    rows = [row for row in total.splitlines() if row.strip(",")]
    assert told(report) == [(4 + place, Reason.TOTAL_ROW) for place in range(len(rows))]
    assert report.skipped == len(rows)
    first = rows[0].split(",")[0]
    assert report.problems[0].sentence.startswith(f"“{first}")


@pytest.mark.parametrize(
    "row",
    [
        "Total,Pilot,7,", "Total,,7,030 123451", "Total,,7,5551234567", "Total,,01.02.2020,", "Anna Total,,7,",
        "Suma,,7,", "Sum,,,", "Total,,7,\nCy Dee,,1,", "Total Recall,,,", ",,Total,7",
    ],
)  # fmt: skip
def test_whoever_may_be_a_person_is_not_taken_for_sums(row: str) -> None:
    _, report = read(SUMS + row)
    assert Reason.TOTAL_ROW not in [problem.reason for problem in report.problems]
    assert report.found + report.skipped == 2 + len(row.splitlines())


def test_more_rows_of_sums_than_a_table_has_are_people() -> None:
    people, report = read("Name\nAnn Lee\n" + "Total\n" * 100)
    assert (len(people), told(report)) == (101, [])


def test_of_two_columns_that_hold_the_same_the_one_not_taken_is_told_once() -> None:
    rows = (
        "Name,Company,Employer,Name",
        "Ann Lee,,Yard,",
        "Bo Ek,Dock,dock,",
        "Cy Dee,Dock,Yard,Cy D",
        "Di Fox,Dock,Pier,Di F",
    )
    found, report = read("\n".join(rows))
    assert [one.organisation for one in found] == ["Yard", "Dock", "Dock", "Dock"]
    assert [(one.line, one.facts) for one in report.problems] == [
        (4, {"taken": "Name (1)", "left": "Name (4)"}),
        (4, {"taken": "Company", "left": "Employer"}),
    ]
