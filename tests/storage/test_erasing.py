"""Erasing a person: nothing of them is left in tables, steps, trash, search or the bytes of the file."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from desktop.core.clock import FixedClock
from desktop.core.errors import Problem, UserError
from desktop.core.paths import Profile
from desktop.exchange.any_file import TakenFile
from desktop.exchange.reasons import Reason
from desktop.exchange.records import FileReport
from desktop.ops import captured, contacts, contacts_files, contacts_links, contacts_places, merging
from desktop.storage import bulk, opening
from desktop.storage.queries import window
from desktop.storage.tables import (
    RECORDS,
    Attachment,
    Debrief,
    FollowUp,
    ImportBatch,
    Meeting,
    NoteLine,
    NoteRevision,
    Organisation,
    Person,
    Referral,
    Touch,
)
from desktop.storage.workspace import Workspace
from tests.helpers.notebooks import check_undo, contents
from tests.storage.rows import make

NAME = "Zephyrine Quillfeather"
MARK = "[erased]"
CANARY = "xqcanary"


@pytest.fixture
def ws(profile: Path, tmp_path: Path) -> Iterator[Workspace]:
    """A notebook with the question bank, beside its backups."""
    workspace = opening.open_notebook(
        tmp_path / "notebook.askwell", profile=Profile.find(), clock=FixedClock(), create=True
    )
    yield workspace
    workspace.close()


def run(ws: Workspace, op: Callable[..., Any], **values: Any) -> Any:
    return ws.perform(f"Step {op.__name__}", op, values)[0]


def canaries() -> Iterator[str]:
    number = 0
    while True:
        number += 1
        yield f"{CANARY}{number:03} wörd"


def live(ws: Workspace) -> tuple[int, int]:
    """Somebody of whom every table says something, and somebody else who was there too."""
    words = canaries()
    person = run(ws, contacts.add_person, name=NAME, organisation=next(words), field=next(words))
    other = run(ws, contacts.add_person, name="Owen Blackwood", organisation="Fieldwork", referred_by=person)

    def write(ws: Workspace) -> None:
        for record in RECORDS:
            links = {
                field.name: field for field in record._meta.fields.values() if hasattr(field, "rel_model")
            }
            owner = next((name for name in ("person", "named_by", "meeting") if name in links), None)
            if owner is None:
                continue
            key = meeting.id if owner == "meeting" else person
            row = make(record, **{owner: key})
            texts = [field for field in record._meta.fields.values() if field.field_type == "TEXT"]
            for field in texts:
                if field.name not in ("uid", "sha256", "state", "kind", "stage"):
                    setattr(row, field.name, next(words))
            row.save()

    meeting = run(ws, lambda ws: Meeting.create(person=person, created_at="x", place=next(words)))
    run(ws, write)

    def deeper(ws: Workspace) -> None:
        line = NoteLine.create(meeting=meeting, position=9, text=next(words), written_at="x")
        NoteRevision.create(line=line, at="x", text=next(words))
        Debrief.update(learned=next(words)).where(Debrief.meeting == meeting).execute()

    run(ws, deeper)
    for field in sorted(contacts.LINE_FIELDS - {"time_zone"}):
        run(ws, contacts.describe, person=person, field=field, text=next(words))
        run(ws, contacts.describe, person=person, field=field, text=next(words))
    run(ws, contacts.write_notes, person=person, text="\n".join(next(words) for _ in range(400)))
    file = TakenFile(next(words), "\n".join(next(words) for _ in range(9000)).encode(), "")
    run(ws, contacts_files.attach, file=file, person=person)
    run(ws, contacts_files.attach, file=TakenFile("other", b"stays", ""), person=other)
    for _ in range(3):  # what was deleted earlier lies in the trash and in the steps
        key = run(ws, lambda ws: Touch.create(person=person, text=next(words), at="x")).id
        run(ws, lambda ws, key: Touch.get_by_id(key).delete_instance(), key=key)
    run(ws, contacts_links.add_tag, people=[person, other], name="both of them")
    return person, other


def mentions(ws: Workspace, person: int, other: int) -> None:
    """Others who spoke of them."""

    def write(_ws: Workspace) -> None:
        meeting = Meeting.create(person=other, created_at="x")
        text = f"Ask {NAME}, she knows\n{NAME.upper()}!"
        NoteLine.create(meeting=meeting, position=1, text=text, written_at="x")
        named = Referral.create(named_by=other, person=person, name=NAME, about="a friend", created_at="x")
        FollowUp.create(person=other, referral=named, kind="introduction", created_at="x")
        Person.update(referrer_name=NAME, how_found=f"At {NAME}'s").where(Person.id == other).execute()

    run(ws, write)
    run(ws, contacts.write_notes, person=other, text=f"Line\n{NAME} wrote")
    run(ws, contacts.write_notes, person=other, text=f"Line\n{NAME} wrote again")
    ws.perform(f"Bring back: {NAME}", contacts.describe, {"person": other, "field": "role", "text": "Baker"})


def traces(ws: Workspace, *words: str) -> list[str]:
    """Where any of the words stands in the files, in both encodings, whatever the case."""
    found = []
    for path in ws.path.parent.glob(f"{ws.path.name}*"):
        data = path.read_bytes().lower()
        for word in words:
            for encoding in ("utf-8", "utf-16-le"):
                if word.lower().encode(encoding) in data:
                    found.append(f"{word} in {path.name} as {encoding}")
    return found


def test_nothing_is_left_of_an_erased_person(ws: Workspace) -> None:
    person, other = live(ws)
    mentions(ws, person, other)
    run(ws, merging.leave_as_two, one=person, other=other)
    uid = str(ws.db.value("SELECT uid FROM person WHERE id = ?", (person,)))
    assert len(traces(ws, CANARY, "Zephyrine", uid)) > 1
    change = ws.erase(person, label="Erase", mark=MARK)
    assert (change.gone("person"), change.step) == (frozenset({person}), None)
    assert not traces(ws, CANARY, "Zephyrine Q", "quillfeather,", "zephyrine", uid)
    assert not ws.db.rows("SELECT 1 FROM search_person WHERE search_person MATCH 'zephyrine'")
    assert ws.db.value("SELECT count(*) FROM blob") == 1
    assert [(row[2], row[3], row[4]) for row in ws.db.rows("PRAGMA integrity_check") if row != ("ok",)] == []
    assert not ws.db.rows("PRAGMA foreign_key_check")


def test_who_spoke_of_them_keeps_everything_but_the_name(ws: Workspace) -> None:
    person, other = live(ws)
    mentions(ws, person, other)
    run(
        ws,
        lambda ws: (
            NoteLine.update(text=NoteLine.text + f" {NAME}s is a shop")
            .where(NoteLine.position == 1)
            .execute()
        ),
    )
    ws.erase(person, label="Erase", mark=MARK)
    assert NoteLine.get().text == f"Ask {MARK}, she knows\n{MARK}! {NAME}s is a shop"
    row = Person.get_by_id(other)
    assert (row.notes, row.referrer_name, row.how_found) == (
        f"Line\n{MARK} wrote again",
        MARK,
        f"At {MARK}'s",
    )
    assert (Referral.select().count(), FollowUp.select().count(), Attachment.get().name) == (0, 0, "other")
    assert [place.name for place in Organisation.select()] == ["Fieldwork"]
    assert ws.db.rows("SELECT rowid FROM search_note WHERE search_note MATCH 'erased'")


def test_what_was_done_with_others_can_still_be_taken_back_and_done_again(ws: Workspace) -> None:
    person, other = live(ws)
    mentions(ws, person, other)
    ws.erase(person, label="Erase", mark=MARK)
    now = contents(ws)
    count = 0
    while ws.undo_label is not None:
        ws.undo()
        count += 1
    assert count > 5
    assert not Person.select().exists()
    for _ in range(count):
        ws.redo()
    assert contents(ws) == now
    assert not ws.db.rows("PRAGMA foreign_key_check")


def test_deleted_together_the_others_still_come_back(ws: Workspace) -> None:
    person, other = live(ws)
    run(ws, contacts.delete, people=[person, other])
    ws.undo()
    run(ws, contacts_links.add_tag, people=[other], name="new")
    run(ws, contacts.delete, people=[person])
    ws.bring_back(ws.db.value("SELECT max(id) FROM trash"), label="Bring back")
    run(ws, contacts.delete, people=[other])
    ws.erase(person, label="Erase", mark=MARK)
    assert not traces(ws, CANARY)
    ws.bring_back(ws.db.value("SELECT max(id) FROM trash"), label="Bring back")
    assert "Owen Blackwood" in {row.shown_name for row in Person.select()}


def test_a_name_that_others_bear_stays_in_texts(ws: Workspace) -> None:
    first = run(ws, contacts.add_person, name="John Smith", phone="+00 555 0100")
    second = run(ws, contacts.add_person, name="John Smith", phone="+00 555 0100")
    single = run(ws, contacts.add_person, name="Will")
    run(ws, contacts.write_notes, person=second, text="John Smith, +00 555 0100. Will call.")
    for key in (first, single):
        ws.erase(key, label="Erase", mark=MARK)
    assert Person.get_by_id(second).notes == "John Smith, +00 555 0100. Will call."
    ws.erase(second, label="Erase", mark=MARK)
    assert not traces(ws, "John Smith")


def test_places_that_others_need_stay(ws: Workspace) -> None:
    first = run(ws, contacts.add_person, name=NAME, organisation="Arven", field="Plans")
    run(ws, contacts.add_person, name="Owen Blackwood", organisation="Arven")
    key = ws.db.value("SELECT id FROM field")
    run(ws, contacts_places.write_notes, kind="field", place=key, text="Much to do")
    ws.erase(first, label="Erase", mark=MARK)
    assert ws.db.rows("SELECT name FROM organisation UNION SELECT name FROM field") == [
        ("Arven",),
        ("Plans",),
    ]


def test_a_row_of_theirs_in_the_report_of_an_import_goes_with_them(ws: Workspace) -> None:
    def bring(ws: Workspace, rows: list[str]) -> None:
        report = FileReport()
        for line, row in enumerate(rows, start=1):
            report.skip(line, Reason.ABOVE_HEADER, row=row)
        ImportBatch.create(file_name="list.csv", format="csv", at="2026-03-12", report=report.kept())

    person = run(ws, contacts.add_person, name=NAME)
    theirs, others = (
        ["Zephyrine, Quillfeather, Zoo", f"1, {NAME}"],
        ["Zephyrine, Ott", "Zephyrines, Quillfeather"],
    )
    run(ws, bring, rows=theirs + others)
    run(ws, bring, rows=theirs)
    ws.undo()
    ws.erase(person, label="Erase", mark=MARK)
    ws.redo()
    for (report,) in ws.db.rows("SELECT report FROM import_batch"):
        rows = [one["facts"]["row"] for one in json.loads(report)]
        assert rows in ([MARK, f"1, {MARK}", *others], [MARK, f"1, {MARK}"])
    assert not traces(ws, "Zephyrine, Quillfeather")


def test_titles_of_columns_that_were_a_row_of_theirs_go_too(ws: Workspace) -> None:
    def bring(ws: Workspace) -> None:
        report = FileReport()
        report.remark(1, Reason.FIRST_ROW_HEADS, row="Zephyrine, Quillfeather, xqcanary glider")
        report.remark(0, Reason.COLUMNS_LEFT_OUT, columns="xqcanary glider")
        ImportBatch.create(file_name="list.csv", format="csv", at="2026-03-12", report=report.kept())

    person = run(ws, contacts.add_person, name=NAME)
    run(ws, bring)
    ws.erase(person, label="Erase", mark=MARK)
    assert not traces(ws, CANARY)


def test_what_came_back_to_be_erased_is_no_part_of_the_next_step(
    ws: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bulk, "MANY", 2)
    people = [run(ws, contacts.add_person, name=f"{name} Quillfeather") for name in ("Ann", "Bo", "Cy")]
    other = run(ws, contacts.add_person, name="Owen Blackwood")
    run(ws, contacts.delete, people=[*people, other])
    (row,) = window.trash(ws.db)
    ws.erase(*people, label="Erase", mark=MARK, trash=row.id)
    run(ws, contacts.add_person, name="Somebody New")
    ws.undo()
    assert [row.shown_name for row in Person.select()] == ["Owen Blackwood"]


def test_who_talks_just_now_or_is_gone_is_not_erased(ws: Workspace) -> None:
    person = run(ws, contacts.add_person, name=NAME)
    run(ws, lambda ws: Meeting.create(person=person, state="running", created_at="x"))
    before = contents(ws)
    for key, problem in ((person, Problem.MEETING_RUNNING), (person + 1, Problem.RECORD_GONE)):
        with pytest.raises(UserError) as caught:
            ws.erase(key, label="Erase", mark=MARK)
        assert caught.value.problem is problem
    assert contents(ws) == before


def test_backups_that_hold_them_are_named(ws: Workspace) -> None:
    person = run(ws, contacts.add_person, name=NAME)
    uid = Person.get_by_id(person).uid
    assert ws.backups.holding(uid) == []
    made = ws.back_up("by-hand")
    run(ws, contacts.delete, people=[person])
    ws.undo()
    ws.erase(person, label="Erase", mark=MARK)
    ws.back_up("afterwards")
    assert made is not None
    (made.parent / "20260101-000000-000-odd.askwell").write_bytes(b"damaged")
    held = ws.backups.holding(uid)
    assert [kept.path.name for kept in held] == [made.name, "20260101-000000-000-odd.askwell"]
    assert held[0].at == ws.clock.now()


def test_files_are_attached_and_taken_away(ws: Workspace) -> None:
    person = run(ws, contacts.add_person, name=NAME)
    file = TakenFile("card\u202egpj.exe", b"a card", "image/png")
    key = check_undo(ws, contacts_files.attach, file=file, person=person)
    row = Attachment.get_by_id(key)
    assert (row.size, row.media_type, ws.db.value("SELECT data FROM blob")) == (6, "image/png", b"a card")
    assert "\u202e" not in row.name
    check_undo(ws, contacts_files.delete, attachment=key)
    for op, values in (
        (contacts_files.attach, {"file": file, "person": 99}),
        (contacts_files.attach, {"file": file, "meeting": 99}),
        (contacts_files.delete, {"attachment": key}),
    ):
        with pytest.raises(UserError) as caught:
            ws.perform("Test", op, values)
        assert caught.value.problem is Problem.RECORD_GONE


def test_bytes_stay_as_long_as_anything_names_them(ws: Workspace) -> None:
    def blobs() -> int:
        ws.catch_up()
        return int(ws.db.value("SELECT count(*) FROM blob"))

    person = run(ws, contacts.add_person, name=NAME)
    key = run(ws, contacts_files.attach, file=TakenFile("a", b"same", ""), person=person)
    run(ws, contacts_files.attach, file=TakenFile("b", b"same", ""), person=person)
    assert blobs() == 1
    ws.undo()
    assert blobs() == 1
    run(ws, contacts_files.delete, attachment=key)
    assert blobs() == 1
    ws.db.execute("DELETE FROM step")
    assert blobs() == 1
    ws.bring_back(ws.db.value("SELECT max(id) FROM trash"), label="Bring back")
    assert Attachment.get().name == "a"
    run(ws, contacts_files.delete, attachment=key)
    ws.db.execute("DELETE FROM step")
    ws.db.execute("DELETE FROM trash")
    assert blobs() == 0


def test_a_referral_made_a_contact_and_erased_is_gone_with_its_name(ws: Workspace) -> None:
    other = run(ws, contacts.add_person, name="Owen Blackwood")
    named = run(ws, lambda ws: Referral.create(named_by=other, name=NAME, about="Baker", created_at="x")).id
    run(ws, captured.add_to_contacts, referral=named)
    person = Referral.get_by_id(named).person_id
    ws.erase(person, label="Erase", mark=MARK)
    assert not traces(ws, NAME)
    assert Referral.select().count() == 0


def test_nothing_is_left_of_somebody_who_lay_in_the_trash(ws: Workspace) -> None:
    person, other = live(ws)
    mentions(ws, person, other)
    run(ws, contacts.delete, people=[person])
    trash = int(ws.db.value("SELECT id FROM trash ORDER BY id DESC LIMIT 1"))
    (lies,) = window.trashed_people(ws.db, trash)
    assert (lies.id, lies.name) == (person, NAME)
    counted = window.trashed_belongings(ws.db, trash)
    assert (counted.meetings, counted.reaches, counted.notes) == (2, 1, 2)
    change = ws.erase(person, label="Erase", mark=MARK, trash=trash)
    assert change.step is None
    assert not traces(ws, CANARY, "Zephyrine Q", "quillfeather,", "zephyrine")
    assert Person.get_by_id(other).referrer_name == MARK
    with pytest.raises(UserError) as refused:
        ws.erase(person, label="Erase", mark=MARK, trash=trash)
    assert refused.value.problem is Problem.RECORD_GONE


def test_several_who_were_deleted_together_are_erased_together(ws: Workspace) -> None:
    names = ("Zephyrine Quillfeather", "Barnaby Quillfeather", "Cosima Quillfeather", "Della Quillfeather")
    people = [run(ws, contacts.add_person, name=name) for name in names]
    run(ws, contacts.delete, people=people)
    (row,) = window.trash(ws.db)
    assert (row.names, row.people) == (names[:3], 4)
    lying = window.trashed_people(ws.db, row.id)
    ws.erase(*(one.id for one in lying), label="Erase", mark=MARK, trash=row.id)
    assert not traces(ws, "Quillfeather")
    assert window.trash(ws.db) == []


def test_the_trash_says_what_it_was_where_nobody_went(ws: Workspace) -> None:
    person = run(ws, contacts.add_person, name=NAME)
    file = TakenFile("card.txt", b"x", "")
    attachment = run(ws, contacts_files.attach, file=file, person=person)
    meeting = run(ws, lambda ws: Meeting.create(person=person, created_at="x").id)
    run(ws, contacts_files.delete, attachment=attachment)
    run(ws, lambda ws: Meeting.delete_by_id(meeting))
    assert [(row.what, row.people) for row in window.trash(ws.db)] == [(NAME, 0), ("card.txt", 0)]
