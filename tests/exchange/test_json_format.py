from __future__ import annotations

import io
import json
import tracemalloc
from typing import Any

import hypothesis
import hypothesis.strategies as st
import pytest

from desktop.exchange import limits
from desktop.exchange.json_format import NotebookWriter, read_header, read_records
from desktop.exchange.json_shape import SCHEMA, SECTIONS, shapes
from desktop.exchange.reasons import Reason
from desktop.exchange.records import FileRefused

PERSON: dict[str, Any] = {
    "uid": "p1",
    "name": "Chloé \u2028Marchetti",
    "emails": [{"label": "work", "value": "c@river.example", "best": True, "position": 1}],
    "stage": "met",
    "tags": ["a", "b"],
    "connected_on": "2026-02-08",
    "created_at": "2026-01-01T10:00:00.000Z",
    "referred_by": None,
    "some_new_key": {"kept": [1, 2.5, None]},
}
MEETING: dict[str, Any] = {
    "uid": "m1",
    "person": "p1",
    "starts_at": "2026-03-20T13:30:00Z",
    "time_zone": "Europe/Oslo",
    "minutes": 20,
    "state": "held",
    "questions": [{"uid": "q1", "text": "How did you start?", "must_ask": True}],
    "notes": [
        {
            "uid": "n1",
            "at_seconds": 3,
            "mark": "advice",
            "text": "Ask Grace",
            "question": "q1",
            "off_record": False,
        },
        {"uid": "n2", "at_seconds": None, "mark": "", "text": "", "question": None, "off_record": True},
    ],
    "debrief": {
        "learned": "much",
        "interest_after": 8,
        "ratings": [{"kind": "skills", "score": 4, "reason": "x"}],
    },
}


def written(sections: dict[str, list[dict[str, Any]]]) -> bytes:
    stream = io.BytesIO()
    writer = NotebookWriter(stream)
    writer.begin(version="1.0", exported_at="2026-11-23T10:00:00Z")
    for name in SECTIONS:
        if name in sections:
            assert writer.section(name, sections[name]) == len(sections[name])
    writer.end()
    return stream.getvalue()


def records(data: bytes) -> list[tuple[str, dict[str, Any]]]:
    return [(found.section, found.record) for found in read_records(data)]


def refused(data: bytes | str) -> tuple[Reason, dict[str, object]]:
    with pytest.raises(FileRefused) as caught:
        records(data.encode() if isinstance(data, str) else data)
    return caught.value.reason, caught.value.facts


def document(**sections: Any) -> str:
    return json.dumps({"askwell": {"version": "1", "schema": 1, "exported_at": ""}, **sections})


def test_what_is_written_is_one_plain_document_in_order() -> None:
    data = json.loads(written({"people": [PERSON], "meetings": [MEETING]}))
    assert list(data) == ["askwell", *SECTIONS]
    assert data["askwell"] == {"version": "1.0", "schema": SCHEMA, "exported_at": "2026-11-23T10:00:00Z"}
    assert data["people"] == [PERSON]
    assert data["touches"] == []


def test_what_is_written_is_read_back_with_its_place() -> None:
    data = written({"people": [PERSON, {**PERSON, "uid": "p2"}], "meetings": [MEETING]})
    assert records(data) == [("people", PERSON), ("people", {**PERSON, "uid": "p2"}), ("meetings", MEETING)]
    found = list(read_records(data))
    assert [one.path for one in found] == ["people[0]", "people[1]", "meetings[0]"]
    assert found[1].line == data[: data.find(b'"p2"')].count(b"\n") + 1
    header = read_header(data)
    assert (header.version, header.schema) == ("1.0", 1)


def test_sections_must_come_in_order() -> None:
    writer = NotebookWriter(io.BytesIO())
    writer.begin(version="1", exported_at="")
    writer.section("meetings", [])
    with pytest.raises(ValueError, match="people comes too late"):
        writer.section("people", [])


def test_other_layouts_and_encodings_are_read_too() -> None:
    text = json.dumps(json.loads(written({"people": [PERSON]})), indent=3)
    for encoding in ("utf-8", "utf-8-sig", "utf-16", "utf-16-le"):
        assert records(text.encode(encoding)) == [("people", PERSON)]
    turned = json.dumps(dict(reversed(list(json.loads(text).items()))))
    assert records(turned.encode()) == [("people", PERSON)]
    assert records(document(unknown={"a": [1, 2]}, other=[{"x": 1}], people=[]).encode()) == []


def test_half_a_pair_of_surrogates_survives_as_a_sign() -> None:
    person = {"uid": "p", "name": "a\ud800b"}
    data = written({"people": [person]})
    assert json.loads(data)["people"] == [person]
    assert records(data) == [("people", {"uid": "p", "name": "a\ufffdb"})]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("[]", Reason.JSON_NOT_OURS),
        ('[{"name": "Ann"}]', Reason.JSON_NOT_OURS),
        ("{}", Reason.JSON_NOT_OURS),
        ('{"people": [{"name": "x"}]}', Reason.JSON_NOT_OURS),
        ('{"askwell": 3}', Reason.JSON_NOT_OURS),
        ('{"askwell": {"schema": 99}}', Reason.JSON_NEWER),
        ('{"askwell": ', Reason.JSON_BROKEN),
        ('{"askwell" {}}', Reason.JSON_BROKEN),
        ("", Reason.JSON_BROKEN),
        ('{"askwell": {"schema": 1}, "people": [{"uid": "a", "name": NaN}]}', Reason.JSON_BROKEN),
        ('{"askwell": {"schema": 1}, "people": [{"uid": "a"', Reason.JSON_BROKEN),
        ('{"askwell": {"schema": 1}, "people": {"uid": "a"}}', Reason.JSON_WRONG_TYPE),
        ('{"askwell": {"schema": 1}, "people": [' + "[" * 100_000, Reason.JSON_TOO_DEEP),
        ('{"askwell": {"schema": 1}, "people": [' + "9" * 9_000 + "]}", Reason.JSON_BROKEN),
    ],
)
def test_json_from_elsewhere_is_refused(text: str, reason: Reason) -> None:
    assert refused(text)[0] is reason


@pytest.mark.parametrize(
    ("section", "record", "path"),
    [
        ("people", 3, "people[0]"),
        ("people", {"uid": "p"}, "people[0].name"),
        ("people", {"uid": 7, "name": "x"}, "people[0].uid"),
        ("people", {"uid": "p", "name": "x", "emails": [{"value": 1}]}, "people[0].emails[0].value"),
        ("people", {"uid": "p", "name": "x", "emails": ["a@b"]}, "people[0].emails[0]"),
        ("people", {"uid": "p", "name": "x", "tags": "a"}, "people[0].tags"),
        ("people", {"uid": "p", "name": "x", "tags": [1]}, "people[0].tags[0]"),
        ("people", {"uid": "p", "name": "x", "connected_on": "8 Feb"}, "people[0].connected_on"),
        ("people", {"uid": "p", "name": "x", "connected_on": "2026-02-29"}, "people[0].connected_on"),
        ("people", {"uid": "p", "name": "x", "created_at": "2026-03-01T24:30:00Z"}, "people[0].created_at"),
        (
            "people",
            {"uid": "p", "name": "x", "created_at": "0001-01-01T00:00:00+05:00"},
            "people[0].created_at",
        ),
        ("people", {"uid": "p", "name": "x", "resting": 1}, "people[0].resting"),
        ("people", {"uid": "p", "name": "x", "stage": "famous"}, "people[0].stage"),
        ("meetings", {"uid": "m"}, "meetings[0].person"),
        ("meetings", {"uid": "m", "person": "p", "minutes": 1e3}, "meetings[0].minutes"),
        ("meetings", {"uid": "m", "person": "p", "minutes": 10**30}, "meetings[0].minutes"),
        (
            "meetings",
            {"uid": "m", "person": "p", "notes": [{"uid": "n", "mark": "?"}]},
            "meetings[0].notes[0].mark",
        ),
        ("meetings", {"uid": "m", "person": "p", "debrief": []}, "meetings[0].debrief"),
        ("followups", {"uid": "f"}, "followups[0].kind"),
        ("attachments", {"uid": "a", "name": "x", "sha256": "0"}, "attachments[0].data"),
    ],
)
def test_a_wrong_value_is_named_by_its_path(section: str, record: object, path: str) -> None:
    _, facts = refused(document(**{section: [record]}))
    assert facts["path"] == path


def test_every_section_has_a_shape_with_a_name() -> None:
    assert tuple(shapes()) == SECTIONS
    for name, shape in shapes().items():
        assert "uid" in shape, name
        assert any(slot.required for slot in shape.values()), name


def test_a_large_attachment_and_one_that_is_too_large(monkeypatch: pytest.MonkeyPatch) -> None:
    attachment = {"uid": "a", "name": "cv.pdf", "sha256": "0", "data": "QUFB" * 500_000}
    assert records(written({"attachments": [attachment]})) == [("attachments", attachment)]
    monkeypatch.setattr(limits, "JSON_RECORD", 1_000_000)
    assert refused(written({"attachments": [attachment]}))[0] is Reason.JSON_RECORD_TOO_LARGE


def test_memory_stays_flat() -> None:
    many = 6_000
    stream = io.BytesIO()
    writer = NotebookWriter(stream)
    writer.begin(version="1", exported_at="")
    writer.section("people", ({**PERSON, "uid": f"p{number}"} for number in range(many)))
    writer.end()
    data = stream.getvalue()
    tracemalloc.start()
    try:
        assert sum(1 for _ in read_records(data)) == many
        assert tracemalloc.get_traced_memory()[1] < 3_000_000
    finally:
        tracemalloc.stop()


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=10),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=12,
)


@hypothesis.given(
    st.dictionaries(st.sampled_from([*SECTIONS, "askwell", "x"]), _JSON, max_size=4), st.integers(0, 400)
)
def test_any_json_is_read_or_refused(content: dict[str, object], cut: int) -> None:
    text = json.dumps({"askwell": {"schema": 1}, **content})
    for data in (text, text[: len(text) - cut % (len(text) + 1)], json.dumps(content)):
        try:
            list(read_records(data.encode()))
        except FileRefused:
            pass
