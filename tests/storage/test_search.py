"""The search index says what the rows say, after everything; and any text may be looked for."""

from __future__ import annotations

import threading
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.finding import excerpt, spans, words_of
from desktop.storage import search_index
from desktop.storage.database import Reader
from desktop.storage.queries import find
from desktop.storage.tables import (
    Advice,
    CareerField,
    Debrief,
    DebriefRating,
    FollowUp,
    InboxLine,
    Meeting,
    NoteLine,
    Organisation,
    Person,
    PersonTag,
    PlannedQuestion,
    Question,
    Reach,
    Touch,
)
from desktop.storage.workspace import Workspace
from tests.storage.rows import make


def found(ws: Workspace, query: str) -> list[str]:
    return [hit.kind for hit in find.find(ws.db, query).hits]


def check_index(ws: Workspace) -> None:
    """Every word of every document is found under its row and nothing else is."""
    for kind in search_index.DOCUMENTS:
        indexed = _postings(ws, kind)
        search_index.rebuild(ws._connection)
        assert indexed == _postings(ws, kind), kind


def _postings(ws: Workspace, kind: str) -> list[Any]:
    run = ws._connection.execute
    run(
        f"CREATE VIRTUAL TABLE IF NOT EXISTS temp.words_{kind} USING fts5vocab(main, search_{kind}, instance)"
    )
    rows: list[Any] = run(
        f'SELECT doc, term, col, "offset" FROM temp.words_{kind} ORDER BY 1, 2, 3, 4'
    ).fetchall()
    return rows


PLACES = [
    (lambda: make(Person, shown_name="Thalassa"), "person"),
    (lambda: make(Person, role="Thalassa"), "person"),
    (lambda: make(Person, notes="Thalassa"), "person"),
    (lambda: make(Person, referrer_name="Thalassa"), "person"),
    (lambda: make(Reach, value="thalassa@sea.example"), "person"),
    (lambda: make(PersonTag, name="thalassa"), "person"),
    (lambda: make(Person, field=make(CareerField, name="Thalassa")), "person"),
    (lambda: make(Organisation, name="Thalassa"), "organisation"),
    (lambda: make(Organisation, notes="Thalassa"), "organisation"),
    (lambda: make(NoteLine, text="Thalassa"), "note"),
    (lambda: make(Meeting, learn="Thalassa"), "meeting"),
    (lambda: make(PlannedQuestion, text="Thalassa?"), "meeting"),
    (lambda: make(Debrief, learned="Thalassa"), "meeting"),
    (lambda: make(DebriefRating, reason="Thalassa"), "meeting"),
    (lambda: make(FollowUp, title="Thalassa"), "follow_up"),
    (lambda: make(FollowUp, draft="Dear Thalassa"), "follow_up"),
    (lambda: make(Question, text="Thalassa?"), "question"),
    (lambda: make(Touch, text="Thalassa"), "touch"),
    (lambda: make(Advice, text="Thalassa"), "advice"),
    (lambda: make(InboxLine, text="Thalassa"), "inbox"),
]


@pytest.mark.parametrize("number", range(len(PLACES)))
def test_every_text_is_found_until_it_is_undone(ws: Workspace, number: int) -> None:
    add, kind = PLACES[number]
    ws.perform("Add", lambda ws: add())
    assert found(ws, "thalas") == [kind]
    ws.undo()
    assert found(ws, "thalas") == []
    ws.redo()
    assert found(ws, "THALASSA") == [kind]
    check_index(ws)


def test_what_others_say_about_a_person(ws: Workspace) -> None:
    """A person is found by their organisation and by who named them, as these are now."""
    place = ws.perform("Add", lambda ws: make(Organisation, name="Skerry Survey"))[0]
    named = ws.perform("Add", lambda ws: make(Person, shown_name="Rosalind"))[0]
    ws.perform("Add", lambda ws: make(Person, shown_name="Bram", organisation=place, referred_by=named))
    assert found(ws, "skerry") == ["person", "organisation"]
    assert found(ws, "rosalind") == ["person", "person"]

    def rename(ws: Workspace) -> None:
        place.name, named.shown_name = "Reedland", "Rosa"
        place.save()
        named.save()

    ws.perform("Rename", rename)
    assert found(ws, "skerry") == found(ws, "rosalind") == []
    assert found(ws, "reedland") == ["person", "organisation"]
    ws.perform("Delete", lambda ws: place.delete_instance())
    assert found(ws, "reedland") == []
    check_index(ws)
    ws.undo()
    ws.undo()
    assert found(ws, "skerry") == ["person", "organisation"]
    check_index(ws)


def test_moving_a_way_to_reach_to_somebody_else(ws: Workspace) -> None:
    reach = ws.perform("Add", lambda ws: make(Reach, value="tide@sea.example"))[0]

    def move(ws: Workspace) -> None:
        reach.person = make(Person, shown_name="Other")
        reach.save()

    ws.perform("Move", move)
    assert [hit.title for hit in find.find(ws.db, "tide").hits] == ["Other"]
    check_index(ws)
    ws.undo()
    check_index(ws)


def test_typing_is_indexed_later(ws: Workspace) -> None:
    meeting = ws.perform("Meet", lambda ws: make(Meeting))[0]
    ws.perform("Type", lambda ws: make(NoteLine, meeting=meeting, text="harbour"), merge_key="line")
    assert found(ws, "harbour") == []
    assert ws.catch_up() == 1
    assert found(ws, "harbour") == ["note"]
    assert ws.catch_up() == 0


def test_what_was_read_to_index_does_not_stay_in_memory(ws: Workspace) -> None:
    ws.perform("Type", lambda ws: make(InboxLine, text="tides"), merge_key="inbox")
    said: list[str] = []
    ws._connection.set_trace_callback(said.append)
    assert (ws.catch_up(), said[-1]) == (1, "PRAGMA shrink_memory")
    said.clear()
    assert ws.catch_up() == 0
    ws._connection.set_trace_callback(None)
    assert "PRAGMA shrink_memory" not in said, "where nothing was indexed, what is in memory is of use"


def test_case_accents_stems_and_beginnings(ws: Workspace) -> None:
    ws.perform("Add", lambda ws: make(Person, shown_name="Sofía Müller", notes="trained teachers"))
    for query in (
        "sofia",
        "SOFÍA",
        "sof",
        "muller",
        "Mül",
        "training",
        "train",
        "traini",
        "teach sofia",
    ):
        assert found(ws, query) == ["person"], query
    assert found(ws, "sofia painter") == []


def test_decomposed_letters(ws: Workspace) -> None:
    ws.perform("Add", lambda ws: make(Person, shown_name="Zoe\u0308"))
    assert found(ws, "zoë") == found(ws, "zoe") == found(ws, "zoe\u0308") == ["person"]


def test_the_middle_of_a_name(ws: Workspace) -> None:
    ws.perform("Add", lambda ws: make(Person, shown_name="Achterberg 100%"))
    assert found(ws, "berg") == found(ws, "00%") == ["person"]
    assert found(ws, "0_%") == []


STRANGE = [
    '"', '""', "*", "NEAR", "NEAR(a b)", "a NEAR b", "AND", "OR", "NOT", "a AND", "(", ")", "a)", "%", "_",
    "'", "''", ";", "--", "a:b", "title:x", "{a b}:c", "^a", "-a", "+a", "a*b", "\\", "\0", "\x01", "\ud800", "🦉",
    "x" * 10_000, "a " * 3000, "日本", "'; DROP TABLE person; --", "\u202e", "\ufeff", "\n\t", "",
]  # fmt: skip


@pytest.mark.parametrize("number", range(len(STRANGE)))
def test_strange_queries_are_only_text(ws: Workspace, number: int) -> None:
    ws.perform("Add", lambda ws: make(NoteLine, text="Near and or not; a b"))
    find.find(ws.db, STRANGE[number])
    assert found(ws, "near and or not") == ["note"]


@given(st.text(max_size=40) | st.text(alphabet="\"'*()^:+-{}, aNEARORDT%_\\", max_size=30))
def test_no_text_is_a_command(text: str) -> None:
    words = words_of(text)
    assert all('"' not in word and "\0" not in word for word in words)
    assert find.match_text(words).count('"') % 2 == 0


def test_any_text_can_be_looked_for(ws: Workspace) -> None:
    @given(st.text(max_size=30) | st.text(alphabet="\"'*()^:+-{}, aNEARORDT%_\\", max_size=30))
    def look(text: str) -> None:
        find.find(ws.db, text)

    look()


WORDS = ("tide", "trainee", "flood", "plans", "o'brien", "co-op", "café", "x1")


def test_results_are_those_of_a_plain_scan(ws: Workspace) -> None:
    texts = [" ".join((one, "with", two)) for one in WORDS for two in WORDS]
    ws.perform("Add", lambda ws: [make(InboxLine, text=text) for text in texts])
    for one in WORDS:
        for two in WORDS:
            plain = sum(one in text and two in text for text in texts)
            assert find.find(ws.db, f"{two} {one}").count == plain, (one, two)


def _many(ws: Workspace, number: int) -> None:
    rows = [(f"uid {key}", "2026-01-01T00:00:00.000Z", f"tide {key}") for key in range(number)]
    ws.bulk_insert("inbox_line", ("uid", "at", "text"), rows)


def test_counts_stop_and_the_newest_come_first(ws: Workspace) -> None:
    ws.perform("Add", lambda ws: _many(ws, 3000))
    got = find.find(ws.db, "tide", per_kind=4)
    assert (got.count, got.capped) == (2001, True)
    assert [hit.snippet for hit in got.hits] == ["tide 2999", "tide 2998", "tide 2997", "tide 2996"]


def test_exactly_two_thousand_are_counted(ws: Workspace) -> None:
    ws.perform("Add", lambda ws: _many(ws, 2000))
    got = find.find(ws.db, "tide", limit=3)
    assert (got.count, got.capped, len(got.hits)) == (2000, False, 3)


def test_limits_by_group_and_in_all(ws: Workspace) -> None:
    def add(ws: Workspace) -> None:
        for _ in range(6):
            make(NoteLine, text="tide")
            make(Question, text="tide?")

    ws.perform("Add", add)
    got = find.find(ws.db, "tide", per_kind=4, limit=7)
    assert [hit.kind for hit in got.hits] == ["note"] * 4 + ["question"] * 3
    assert (got.count, got.counts["note"], got.counts["question"]) == (12, 6, 6)
    assert [hit.kind for hit in find.find(ws.db, "tide", kinds=("question",), per_kind=1).hits] == [
        "question"
    ]


def test_the_best_match_comes_first(ws: Workspace) -> None:
    def add(ws: Workspace) -> None:
        make(InboxLine, text="tide " + "and other words " * 20)
        make(InboxLine, text="tide tables")

    ws.perform("Add", add)
    assert find.find(ws.db, "tide").hits[0].snippet == "tide tables"


def test_it_can_be_stopped(ws: Workspace) -> None:
    with pytest.raises(find.Interrupted):
        find.find(ws.db, "tide", stop=lambda: True)


def _search_on(reader: Reader) -> None:
    for _ in range(10_000):
        find.find(reader, "tide")


def test_a_running_statement_is_interrupted(ws: Workspace) -> None:
    ws.perform("Add", lambda ws: _many(ws, 50_000))
    reader = ws.open_reader()
    stopped = threading.Event()

    def keep_stopping() -> None:
        while not stopped.wait(0.0002):
            reader.interrupt()

    other = threading.Thread(target=keep_stopping)
    other.start()
    try:
        with pytest.raises(find.Interrupted):
            _search_on(reader)
    finally:
        stopped.set()
        other.join()
        reader.close()


@pytest.mark.parametrize(
    ("text", "query", "shown"),
    [
        ("Trainees come from the navy", "trainee", ["Trainee"]),
        ("Sofía asked", "sofia", ["Sofía"]),
        ("planning and plans", "plan", ["plan", "plan"]),
        ("They trained", "training", ["train"]),
        ("flood-plans", "flood-plan", ["flood", "plan"]),
        ("nothing here", "tide", []),
    ],
)
def test_what_is_marked_as_found(text: str, query: str, shown: list[str]) -> None:
    assert [text[start:end] for start, end in spans(text, words_of(query))] == shown


def test_the_piece_around_what_was_found() -> None:
    text = "word " * 100 + "harbour " + "word " * 100
    piece = excerpt(text, ("harb",))
    ((start, end),) = piece.spans
    assert piece.text[start:end] == "harb"
    assert piece.text.startswith("…word")
    assert piece.text.endswith("word…")
    assert len(piece.text) < 100


@given(st.text(max_size=300), st.text(max_size=20))
def test_pieces_of_any_text(text: str, query: str) -> None:
    piece = excerpt(text, words_of(query), around=40)
    assert len(piece.text) <= 62
    assert all(0 <= start < end <= len(piece.text) for start, end in piece.spans)


def test_a_reason_that_was_taken_back_is_found_no_more(ws: Workspace) -> None:
    sheet = ws.perform("Add", lambda ws: make(Debrief))[0]
    ws.perform("Rate", lambda ws: make(DebriefRating, debrief=sheet, reason="lighthouse"))
    assert found(ws, "lighthouse") == ["meeting"]
    ws.undo()
    assert found(ws, "lighthouse") == []
    check_index(ws)
