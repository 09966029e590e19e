"""Import and export from the command line: counts, reasons, exit status, and nothing lost on the way."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from desktop.core.paths import Profile
from tests.cli.conftest import PEOPLE, Askwell, digest
from tests.exchange.test_ical_read import calendar
from tests.ops.test_importing_meetings import BO, NEXT, PAST


def test_import(askwell: Askwell, tmp_path: Path, places: Profile) -> None:
    file = tmp_path / "people.csv"
    file.write_text(PEOPLE, encoding="utf-8")
    found = askwell("import", file, "--json")
    assert found.status == 0
    counts = {"found": 2, "added": 2, "updated": 0, "skipped": 0, "refused": 0}
    assert found.json == {
        "files": [{"path": str(file), "format": "csv", **counts, "meetings": 0, "problems": []}],
        **counts,
        "meetings": 0,
        "dry_run": False,
    }
    again = askwell("import", file, "--json").json
    assert (again["added"], again["updated"]) == (0, 0)
    assert askwell("search", "amara", "--json").json["hits"][0]["title"] == "Amara Nwosu"
    assert list(places.backups.rglob("*-import.askwell"))


def test_import_in_part(askwell: Askwell, tmp_path: Path) -> None:
    good, bad = tmp_path / "people.csv", tmp_path / "bad.vcf"
    good.write_text(PEOPLE, encoding="utf-8")
    bad.write_bytes(b"\x00\x01\x02" * 500)
    found = askwell("import", good, bad, "--json")
    assert (found.status, found.json["added"], found.json["refused"]) == (3, 2, 1)
    (problem,) = found.json["files"][1]["problems"]
    assert problem["reason"].endswith(".")
    assert "bad.vcf" in askwell("import", good, bad).out


def test_nothing_could_be_imported(askwell: Askwell, tmp_path: Path) -> None:
    file = tmp_path / "people.vcf"
    file.write_bytes(b"\x00\x01\x02" * 500)
    found = askwell("import", file, "--json")
    assert (found.status, found.json["added"], found.json["refused"]) == (1, 0, 1)
    assert askwell("import", tmp_path / "none.csv").status == 1


def test_a_dry_run_changes_nothing(askwell: Askwell, tmp_path: Path, notebook: Path) -> None:
    file = tmp_path / "people.csv"
    file.write_text(PEOPLE, encoding="utf-8")
    before = digest(notebook)
    found = askwell("import", file, "--dry-run", "--notebook", notebook, "--json")
    assert (found.status, found.json["added"], found.json["dry_run"]) == (0, 2, True)
    assert "Would add 2, update 0, skip 0, refuse 0." in found.said
    assert digest(notebook) == before


def test_a_calendar(askwell: Askwell, tmp_path: Path) -> None:
    file = tmp_path / "mine.ics"
    file.write_bytes(calendar(PAST, NEXT, BO))
    found = askwell("import", file, "--no-meetings", "--json")
    assert (found.json["added"], found.json["meetings"]) == (2, 0)
    assert askwell("import", file, "--dry-run", "--json").json["meetings"] == 3
    found = askwell("import", file)
    assert found.said == "Added 0, updated 0, skipped 2, refused 0, 3 meetings.\n"


def test_whoever_may_be_somebody_else_is_left_out_on_demand(askwell: Askwell, tmp_path: Path) -> None:
    first, second = tmp_path / "a.csv", tmp_path / "b.csv"
    first.write_text("Name,E-mail\nAnn Lee,ann@x.example\n")
    second.write_text("Name,E-mail\nAnn Lee,ann@y.example\n")
    askwell("import", first)
    found = askwell("import", second, "--unsure", "skip", "--json")
    assert (found.json["added"], found.json["skipped"]) == (0, 1)
    assert found.json["files"][0]["problems"][0]["code"] == "like_somebody"


def test_a_first_row_that_is_taken_for_the_header_is_told(
    askwell: Askwell, tmp_path: Path, notebook: Path
) -> None:
    file = tmp_path / "list.csv"
    file.write_text("Eva;Kern;keine\nBo;Ek;030 123451\nCy;Dee;030 123452\nDi;Fox;030 123453\n")
    found = askwell("import", file, "--dry-run", "--notebook", notebook)
    assert found.out.startswith(f"{file}:1: “Eva, Kern, keine” was taken for the header.")
    assert found.said == "Would add 3, update 0, skip 0, refuse 0.\n"
    told = askwell("import", file, "--json").json["files"][0]
    assert [(one["line"], one["code"], one["effect"]) for one in told["problems"]] == [
        (1, "first_row_heads", "remark")
    ]


# ---- export


@pytest.mark.parametrize(
    ("name", "what", "folder"),
    [
        ("json", "all", False), ("csv", "people", False), ("csv", "all", True), ("markdown", "all", True),
        ("vcard", "people", False),
    ],
)  # fmt: skip
def test_export(askwell: Askwell, notebook: Path, tmp_path: Path, name: str, what: str, folder: bool) -> None:
    out = tmp_path / "out"
    found = askwell(
        "export", "--notebook", notebook, "--format", name, "--out", out, "--what", what, "--json"
    )
    assert found.status == 0
    assert found.json["format"] == name
    assert found.json["path"] == str(out)
    assert out.is_dir() == folder
    assert all(Path(file).is_file() for file in found.json["files"])
    assert found.json["people"] == 12
    again = askwell("export", "--notebook", notebook, "--format", name, "--out", out, "--what", what)
    assert again.status == 1


def test_everything_goes_out_and_comes_back(askwell: Askwell, notebook: Path, tmp_path: Path) -> None:
    first, second, other = tmp_path / "1.json", tmp_path / "2.json", tmp_path / "other.askwell"
    export = ("export", "--format", "json", "--private", "--notebook")
    assert askwell(*export, notebook, "--out", first).status == 0
    assert askwell("new", other).status == 0
    assert askwell("import", first, "--notebook", other).status == 0
    assert askwell(*export, other, "--out", second).status == 0
    texts = [json.loads(file.read_text(encoding="utf-8")) for file in (first, second)]
    for text in texts:
        text["askwell"].pop("exported_at")
    assert texts[0] == texts[1]


@pytest.mark.parametrize("name", ["html", "docx", "pdf", "xlsx", "ics"])
def test_documents_workbooks_and_calendars(
    askwell: Askwell, tmp_path: Path, notebook: Path, name: str, qapp: QApplication
) -> None:
    out = tmp_path / f"all.{name}"
    found = askwell("export", "--format", name, "--out", out, "--notebook", notebook, "--json")
    assert found.status == 0
    assert out.stat().st_size > 200
    assert found.json["files"] == [str(out)]


@pytest.mark.parametrize(
    "typed",
    [
        ("--format", "csv", "--document", "course"),
        ("--format", "pdf", "--document", "sheet"),
        ("--format", "pdf", "--from", "2026-02-01", "--to", "2026-01-01"),
        ("--format", "pdf", "--from", "yesterday"),
    ],
)
def test_options_that_make_no_sense_together(
    askwell: Askwell, tmp_path: Path, typed: tuple[str, ...]
) -> None:
    assert askwell("export", *typed, "--out", tmp_path / "x").status == 2
    assert not (tmp_path / "x").exists()


def test_only_some_records(askwell: Askwell, tmp_path: Path, notebook: Path) -> None:
    to = ("--notebook", notebook, "--json", "--out")
    assert askwell("export", "--format", "json", *to, tmp_path / "a.json").status == 0
    told = json.loads((tmp_path / "a.json").read_text("utf-8"))
    held = [one for one in told["meetings"] if one["state"] == "held"]  # a course hears of no others
    person = next(one for one in told["people"] if any(m["person"] == one["uid"] for m in held))
    asked = [meeting for meeting in held if meeting["person"] == person["uid"]]
    course = ("export", "--format", "html", "--document", "course", "--short-names", "--person")
    for name in (person["name"], person["uid"]):
        found = askwell(*course, name, *to, tmp_path / f"{len(name)}.html")
        assert (found.json["people"], found.json["meetings"]) == (1, len(asked))
    assert askwell(*course, "Nobody", *to, tmp_path / "x").status == 1


def test_what_is_said_of_a_whole_file_names_no_line_and_new_folders_are_told(
    askwell: Askwell, notebook: Path, tmp_path: Path
) -> None:
    file = tmp_path / "picture.csv"
    file.write_bytes(bytes(range(256)) * 20)
    found = askwell("import", file, "--notebook", notebook)
    assert found.out.startswith(f"{file}: This is not a text file.")
    out = tmp_path / "one" / "two" / "people.csv"
    arguments = ("export", "--notebook", notebook, "--format", "csv", "--what", "people", "--out")
    assert askwell(*arguments, out).said.endswith(f"to {out}, and 2 new folders for it.\n")
    assert askwell(*arguments, out.with_name("more.csv")).said.endswith("more.csv.\n")
