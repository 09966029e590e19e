"""A notebook as JSON: everything comes back equal, what is off the record stays, strange files are refused."""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.ops import contacts, demo, exporting, importing
from desktop.ops.exporting_wish import Wish
from desktop.storage.tables import (
    Advice,
    Attachment,
    FollowUp,
    InboxLine,
    Meeting,
    NoteLine,
    NoteRevision,
    Person,
    Reach,
    Rehearsal,
)
from desktop.storage.workspace import Workspace
from tests.helpers.notebooks import contents, new_workspace

#: Tags go out as words, so they come back with identities of their own.
_WITHOUT_UID = "person_tag"


@pytest.fixture
def ws(tmp_path: Path) -> Iterator[Workspace]:
    workspace = new_workspace(tmp_path)
    yield workspace
    workspace.close()


@pytest.fixture
def other(tmp_path: Path) -> Iterator[Workspace]:
    workspace = new_workspace(tmp_path, name="other.askwell")
    yield workspace
    workspace.close()


def canonical(ws: Workspace) -> dict[str, list[tuple[Any, ...]]]:
    """Every row with uids in place of keys, so that two notebooks can be compared."""
    rows: dict[str, list[tuple[Any, ...]]] = {}
    for table in contents(ws):
        if table == "import_batch":
            continue
        links = {row[3]: row[2] for row in ws.db.rows(f"PRAGMA foreign_key_list({table})")}
        columns = [row[1] for row in ws.db.rows(f"PRAGMA table_info({table})")]
        wanted = [
            f"(SELECT uid FROM {links[name]} WHERE id = t.{name})" if name in links else f"t.{name}"
            for name in columns
            if name not in ("id", "import_batch_id") and not (name == "uid" and table == _WITHOUT_UID)
        ]
        rows[table] = sorted(ws.db.rows(f"SELECT {', '.join(wanted)} FROM {table} t"), key=repr)
    rows["blob"] = ws.db.rows("SELECT sha256, data FROM blob ORDER BY sha256")
    return rows


def take_out(ws: Workspace, path: Path, *, private: bool = True) -> Path:
    path.unlink(missing_ok=True)
    exporting.export(ws.db, Wish("json", private=private), out=path)
    return path


def rich(ws: Workspace) -> None:
    """A notebook with something in every table."""
    demo.fill(ws, people=9, meetings=12, lines=14, seed=3)

    def more(ws: Workspace) -> None:
        person = Person.get_by_id(1)
        person.vcard_extra, person.resting, person.connected_on = "X-A:1\nX-B;TYPE=work:2", True, "2024-02-29"
        person.display_name = person.shown_name = "Dr. Somebody"
        person.save()
        Person.update(referrer_name="R. Teague", may_use_name="yes").where(Person.id == 2).execute()
        Reach.create(
            person=1, kind="other", label="Signal", value="som.ebody", note="after 14:00", position=9
        )
        meeting = Meeting.get(Meeting.state == "held")
        Rehearsal.create(meeting=meeting, tenths=281, words=66, at="2026-03-01T10:00:00.000Z")
        line = NoteLine.get(NoteLine.meeting == meeting)
        NoteRevision.create(line=line, at="2026-03-01T10:01:00.000Z", mark="quote", text="an earlier wording")
        InboxLine.create(at="2026-03-02T08:00:00.000Z", text="call the archive", person=3)
        data = b"a card, scanned \0"
        digest = hashlib.sha256(data).hexdigest()
        ws.db.execute("INSERT INTO blob VALUES (?, ?)", (digest, data))
        Attachment.create(
            person=2,
            name="card.png",
            media_type="image/png",
            size=len(data),
            sha256=digest,
            added_at="2026-03-02T08:00:00.000Z",
        )
        FollowUp.update(draft="Dear …", draft_to="a@b.example", draft_subject="Thanks").where(
            FollowUp.id == 1
        ).execute()

    ws.perform("More", more)


def test_a_whole_notebook_comes_back_equal_in_every_field(
    ws: Workspace, other: Workspace, tmp_path: Path
) -> None:
    rich(ws)
    document = take_out(ws, tmp_path / "whole.json")
    before = contents(other)
    report = importing.import_files(other, [document])
    assert (report.total("found"), report.total("added"), report.total("refused")) == (9, 9, 0)
    assert canonical(other) == canonical(ws)
    after = contents(other)
    other.undo()
    assert contents(other) == before
    other.redo()
    assert contents(other) == after


def test_the_same_document_again_changes_nothing(ws: Workspace, other: Workspace, tmp_path: Path) -> None:
    rich(ws)
    document = take_out(ws, tmp_path / "whole.json")
    importing.import_files(other, [document])
    after = contents(other)
    report = importing.import_files(other, [document])
    assert (report.total("added"), report.total("updated"), report.total("skipped")) == (0, 0, 9)
    assert contents(other) == after
    importing.import_files(ws, [document])


def test_it_fills_only_what_is_empty(ws: Workspace, other: Workspace, tmp_path: Path) -> None:
    rich(ws)
    document = take_out(ws, tmp_path / "whole.json")
    importing.import_files(other, [document])

    def change(ws: Workspace) -> None:
        Person.update(role="Something else", place="").where(Person.id == 1).execute()
        Meeting.update(learn="", research="mine").where(Meeting.id == 1).execute()
        NoteLine.update(text="mine").where(NoteLine.id == 1).execute()

    other.perform("Change", change)
    report = importing.import_files(other, [document])
    assert (report.total("added"), report.total("updated")) == (0, 1)
    original = Person.get_by_id(1)
    assert (original.role, bool(original.place)) == ("Something else", True)
    meeting = Meeting.get_by_id(1)
    assert meeting.research == "mine"
    assert meeting.learn == ws.db.value("SELECT learn FROM meeting WHERE uid = ?", (meeting.uid,))
    assert NoteLine.get_by_id(1).text == "mine"


def test_lines_off_the_record_stay_with_all_that_was_captured_from_them(
    ws: Workspace, tmp_path: Path
) -> None:
    rich(ws)
    secret = "not for anybody's ears"

    def hide(ws: Workspace) -> None:
        for table in (Advice, FollowUp):
            row = table.select().where(table.line.is_null(False)).first()
            NoteLine.update(text=secret, off_record=True).where(NoteLine.id == row.line_id).execute()
            column = "text" if table is Advice else "title"
            table.update({column: secret}).where(table.id == row.id).execute()

    ws.perform("Hide", hide)
    for kind, name in (("json", "a.json"), ("csv", "tables"), ("markdown", "pages")):
        out = tmp_path / name
        exporting.export(ws.db, Wish(kind, contacts=True), out=out)
        files = [out] if out.is_file() else [file for file in out.rglob("*") if file.is_file()]
        assert files
        assert not [file for file in files if secret in file.read_text("utf-8")]
    document = json.loads(take_out(ws, tmp_path / "private.json").read_text("utf-8"))
    assert sum(line["off_record"] for meeting in document["meetings"] for line in meeting["notes"]) >= 2


def test_the_document_has_the_keys_that_scripts_rely_on(ws: Workspace, tmp_path: Path) -> None:
    rich(ws)
    document = json.loads(take_out(ws, tmp_path / "whole.json").read_text("utf-8"))
    person = document["people"][0]
    named = {"uid", "name", "given", "family", "role", "organisation", "field", "emails", "phones", "links"}
    assert named | {"how_found", "referred_by", "stage", "tags", "notes"} <= person.keys()
    assert {"version", "schema", "exported_at"} <= document["askwell"].keys()
    for section, records in document.items():
        if section != "askwell":
            uids = [record["uid"] for record in records]
            assert uids == sorted(uids), section
    meeting = next(one for one in document["meetings"] if one["notes"] and one["debrief"])
    assert {"uid", "person", "starts_at", "time_zone", "minutes", "state", "questions"} <= meeting.keys()
    assert {"at_seconds", "mark", "text", "question", "off_record"} <= meeting["notes"][0].keys()
    assert meeting["notes"][0]["question"] in {question["uid"] for question in meeting["questions"]}
    assert base64.b64decode(document["attachments"][0]["data"]).startswith(b"a card")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ('{"people": []}', "json_not_ours"),
        ('{"askwell": {"schema": 99}, "people": []}', "json_newer"),
        ('{"askwell": {"schema": 1}, "people": [{"uid": "a", "name": "A"}, ', "json_broken"),
        (
            '{"askwell": {"schema": 1}, "people": [{"uid": "a", "name": "A"}, {"uid": "a", "name": "B"}]}',
            "json_uid_twice",
        ),
        ('{"askwell": {"schema": 1}, "people": [{"uid": "a"}]}', "json_key_missing"),
    ],
)
def test_strange_documents_are_refused_whole(ws: Workspace, tmp_path: Path, text: str, code: str) -> None:
    path = tmp_path / "strange.json"
    path.write_text(text, "utf-8")
    before = contents(ws)
    report = importing.import_files(ws, [path])
    assert [problem.reason for problem in report.files[0].problems] == [code]
    assert contents(ws) == before


def test_a_small_document_of_another_hand_is_enough(ws: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "small.json"
    document = {
        "askwell": {"schema": 1},
        "followups": [{"uid": "f1", "kind": "task", "person": "p1", "title": "Ring"}],
        "meetings": [
            {"uid": "m1", "person": "p1", "notes": [{"uid": "n1", "text": "a line"}]},
            {"uid": "m2", "person": "nobody"},
        ],
        "people": [{"uid": "p1", "name": "Ann Lee", "emails": [{"value": "ann@lee.example"}], "tags": ["x"]}],
    }
    path.write_text(json.dumps(document), "utf-8")
    report = importing.import_files(ws, [path])
    assert [problem.reason for problem in report.files[0].problems] == ["json_uid_unknown"]
    person = Person.get()
    assert (person.given, person.family, person.stage) == ("Ann", "Lee", "to_contact")
    assert [meeting.uid for meeting in Meeting.select()] == ["m1"]
    assert FollowUp.get().person_id == person.id
    again = contents(ws)
    importing.import_files(ws, [path])
    assert contents(ws) == again


_TEXT = st.text(st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="\ufeff"), max_size=30)


@settings(max_examples=25)
@given(
    name=_TEXT.filter(lambda text: bool(" ".join(text.split()))),
    role=_TEXT,
    notes=_TEXT,
    line=_TEXT,
)
def test_any_text_comes_back(
    tmp_path_factory: pytest.TempPathFactory, name: str, role: str, notes: str, line: str
) -> None:
    folder = tmp_path_factory.mktemp("texts")
    one, two = new_workspace(folder, name="one.askwell"), new_workspace(folder, name="two.askwell")
    try:

        def write(ws: Workspace) -> None:
            person = contacts.add_person(ws, name="A")
            Person.update(
                given=name, shown_name=name, role=role, notes=notes, sort_key="a", display_name=name
            ).where(Person.id == person).execute()
            meeting = Meeting.create(person=person, state="held", created_at="2026-03-01T10:00:00.000Z")
            NoteLine.create(meeting=meeting, position=1, text=line, written_at="2026-03-01T10:00:00.000Z")

        one.perform("Write", write)
        document = take_out(one, folder / "texts.json")
        importing.import_files(two, [document])
        mine, theirs = canonical(one), canonical(two)
        assert mine["note_line"] == theirs["note_line"]
        assert two.db.rows("SELECT given, role, notes FROM person") == [(name, role, notes)]
    finally:
        one.close()
        two.close()
