"""Names become initials wherever they stand, in any script, and words that are no names stay."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.exchange.document import Facts, Heading, NoteRow, Notes, Prose
from desktop.ops.exporting_names import Names
from desktop.storage.tables import Person, Referral
from desktop.storage.workspace import Workspace
from tests.helpers.notebooks import new_workspace

PEOPLE = (
    ("Amara Nwosu", "Amara", "Nwosu"), ("Élodie Fournier-Łąka", "Élodie", "Fournier-Łąka"),
    ("Grace Will", "Grace", "Will"), ("Sofía de la Cruz", "Sofía", "de la Cruz"),
    ("Ирина Соколова", "Ирина", "Соколова"),
    ("נועה לוי", "נועה", "לוי"), ("نور فرحات", "نور", "فرحات"), ("王小明", "小明", "王"), ("박준호", "준호", "박"),
    ("鈴木 はなこ", "はなこ", "鈴木"), ("สมชาย ใจดี", "สมชาย", "ใจดี"), ("अनन्या शर्मा", "अनन्या", "शर्मा"), ("Cher", "", ""),
)  # fmt: skip


@pytest.fixture
def ws(tmp_path: Path) -> Iterator[Workspace]:
    def fill(_ws: Workspace) -> None:
        for shown, given, family in PEOPLE:
            Person.create(
                shown_name=shown,
                given=given,
                family=family,
                sort_key=shown,
                created_at="2026-03-01T00:00:00Z",
            )
        Person.update(referrer_name="Rosalind Teague").where(Person.given == "Amara").execute()
        Person.update(referrer_name="Career fair").where(Person.given == "Élodie").execute()
        Referral.create(named_by=1, name="Jun-ho Baek", created_at="2026-03-01T00:00:00Z")

    workspace = new_workspace(tmp_path)
    workspace.perform("Fill", fill)
    yield workspace
    workspace.close()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("I met Amara Nwosu; Amara’s desk, Nwosu, A.", "I met A. N.; A.’s desk, N., A."),
        ("write to AMARA NWOSU or amara  nwosu", "write to A. N. or A. N."),
        ("Nwosu, Amara and Nwosu Amara", "A. N. and A. N."),
        ("Amara\nNwosu", "A. N."),
        ("Amaras Büro, Nwosus Plan", "A.s Büro, N.s Plan"),
        ("Amaranth and a Nwosuist", "Amaranth and a Nwosuist"),
        ("Grace Will will say grace", "G. W. will say grace"),
        ("Sofía de la Cruz said", "S. C. said"),
        ("Fournier-Łąka’s map", "F. Ł.’s map"),
        ("Ирина Соколова сказала", "И. С. сказала"),
        ("דיברתי עם נועה לוי ולנועה", "דיברתי עם נ. ל. ולנועה"),
        ("אמרתי לנועה", "אמרתי לנ."),
        ("قالت نور فرحات ونور", "قالت ن. ف. ون."),
        ("我见了王小明，小明说明天来", "我见了王. 小.，小.说明天来"),
        ("박준호는 준호가", "박. 준.는 준.가"),
        ("鈴木 はなこさんに会った", "鈴. は.さんに会った"),
        ("คุยกับสมชาย ใจดีเมื่อวาน", "คุยกับส. ใ.เมื่อวาน"),
        ("अनन्या शर्मा ने कहा", "अ. श. ने कहा"),
        ("Cher sings", "C. sings"),
        ("Rosalind Teague at the career fair", "R. T. at the career fair"),
        ("ask Jun-ho Baek", "ask J. B."),
    ],
)
def test_a_name_is_reduced_wherever_it_stands(ws: Workspace, text: str, told: str) -> None:
    assert Names(ws.db, short=True).reduced(text) == told
    assert Names(ws.db, short=False).reduced(text) == text


def test_headings_facts_notes_and_quotes_are_reduced(ws: Workspace) -> None:
    blocks = (
        Heading("Amara Nwosu"), Prose("said Amara"), Facts((("From", "Grace Will"),)),
        Notes((NoteRow("00:10", "Quote", "“Ask Cher,” said Nwosu", "Who, Amara?"),)),
    )  # fmt: skip
    assert Names(ws.db, short=True).in_blocks(blocks) == (
        Heading("A. N."), Prose("said A."), Facts((("From", "G. W."),)),
        Notes((NoteRow("00:10", "Quote", "“Ask C.,” said N.", "Who, A.?"),)),
    )  # fmt: skip
