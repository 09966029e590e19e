from __future__ import annotations

import io
import tracemalloc
from collections.abc import Callable, Iterator

import pytest

from desktop.exchange import limits
from desktop.exchange.reasons import Reason
from desktop.exchange.records import FileReport, FoundPerson
from desktop.exchange.text import Source
from desktop.exchange.vcard_read import read_vcard
from tests.exchange.samples import card


class Endless(io.RawIOBase):
    """A file made while it is read, so that a large one needs no disk and no memory."""

    def __init__(self, pieces: Iterator[bytes]) -> None:
        self._pieces = pieces
        self._rest = b""

    def read(self, count: int = -1) -> bytes:
        while len(self._rest) < count:
            piece = next(self._pieces, None)
            if piece is None:
                break
            self._rest += piece
        taken, self._rest = self._rest[:count], self._rest[count:]
        return taken


def made(pieces: Callable[[], Iterator[bytes]], size: int) -> Source:
    return Source("made.vcf", size, lambda: Endless(pieces()))  # type: ignore[arg-type, return-value]


def read_flat(source: Source, *, peak: int) -> tuple[list[FoundPerson], FileReport]:
    report = FileReport()
    tracemalloc.start()
    try:
        people = list(read_vcard(source, report=report))
        assert tracemalloc.get_traced_memory()[1] < peak
    finally:
        tracemalloc.stop()
    return people, report


def test_a_huge_photo_costs_no_memory() -> None:
    def pieces() -> Iterator[bytes]:
        yield b"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ann\r\nPHOTO;ENCODING=b;TYPE=JPEG:\r\n"
        for _ in range(8):
            yield b" AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\r\n" * 4_000
        yield b"TEL:1\r\nEND:VCARD\r\n"

    people, report = read_flat(made(pieces, 3_000_000), peak=6_000_000)
    assert [(one.display_name, one.phones[0].value) for one in people] == [("Ann", "1")]
    assert report.photos == 1


def test_one_endless_line_is_cut_and_the_rest_of_the_card_read() -> None:
    def pieces() -> Iterator[bytes]:
        yield b"BEGIN:VCARD\nFN:Ann\nNOTE:"
        for _ in range(200):
            yield b"x" * 100_000
        yield b"\nTEL:1\nEND:VCARD\n"

    people, report = read_flat(made(pieces, 20_000_000), peak=16_000_000)
    assert people[0].phones[0].value == "1"
    assert len(people[0].notes) <= limits.TEXT
    assert [problem.reason for problem in report.problems] == [Reason.CARD_TOO_LARGE]


def test_endless_folding_is_cut() -> None:
    def pieces() -> Iterator[bytes]:
        yield b"BEGIN:VCARD\nFN:Ann\nNOTE:x\n"
        for _ in range(100):
            yield b" yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy\n" * 1_000
        yield b"TEL:1\nEND:VCARD\n"

    people, report = read_flat(made(pieces, 3_600_000), peak=12_000_000)
    assert people[0].phones[0].value == "1"
    assert [problem.reason for problem in report.problems] == [Reason.CARD_TOO_LARGE]


def test_quoted_printable_without_end_is_cut() -> None:
    data = b"BEGIN:VCARD\nFN:Ann\nNOTE;QUOTED-PRINTABLE:" + b"=41=\n" * 400_000 + b"\n\nTEL:1\nEND:VCARD\n"
    report = FileReport()
    people = list(read_vcard(data, report=report))
    assert people[0].phones[0].value == "1"


def test_cards_nested_without_measure() -> None:
    data = b"BEGIN:VCARD\n" * 10_000 + b"FN:deep\n" + b"END:VCARD\n" * 10_000 + card("FN:after")
    report = FileReport()
    people = list(read_vcard(data, report=report))
    assert "after" in [person.display_name for person in people]
    assert Reason.CARD_TOO_DEEP in [problem.reason for problem in report.problems]


def test_agents_in_agents() -> None:
    data = (
        b"BEGIN:VCARD\nFN:Ann\n" + b"AGENT:\nBEGIN:VCARD\n" * 10 + b"END:VCARD\n" * 10 + b"TEL:1\nEND:VCARD\n"
    )
    people = list(read_vcard(data, report=FileReport()))
    assert [(person.display_name, len(person.phones)) for person in people] == [("Ann", 1)]


def test_more_people_than_a_notebook_is_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "PEOPLE", 5)
    report = FileReport()
    people = list(read_vcard(card("FN:Ann") * 9, report=report))
    assert len(people) == 5
    assert [problem.reason for problem in report.problems] == [Reason.TOO_MANY_PEOPLE]
    told = "Only 5 people are taken from one file. Those after line 17 were not read: 4."
    assert report.problems[0].sentence == told
    assert report.refused == 4
    exact = FileReport()
    assert len(list(read_vcard(card("FN:Ann") * 5, report=exact))) == 5
    assert not exact.problems


def test_too_many_properties_and_extras() -> None:
    data = card("FN:Ann", *[f"X-THING-{number}:{number}" for number in range(5_000)])
    report = FileReport()
    people = list(read_vcard(data, report=report))
    assert len(people[0].extra) == limits.EXTRAS
    assert {problem.reason for problem in report.problems} == {
        Reason.CARD_TOO_LARGE,
        Reason.DETAILS_BEYOND_CARD,
    }


@pytest.mark.parametrize("more", [(), ("X-PHOTO;ENCODING=b:AAAA",)], ids=["plainly", "with care"])
def test_details_that_find_no_room_on_a_card_are_told(more: tuple[str, ...]) -> None:
    lines = [f"X-THING-{number}:{number}" for number in range(limits.EXTRAS)]
    for beyond, told in (((), []), (("X-ONE:1", "X-TWO:2"), [2])):
        report = FileReport()
        (ann,) = read_vcard(card("FN:Ann", *lines, *beyond, *more), report=report)
        assert len(ann.extra) == limits.EXTRAS
        counts = [one.facts["count"] for one in report.problems if one.reason is Reason.DETAILS_BEYOND_CARD]
        assert counts == told
    report = FileReport()
    list(read_vcard(card("FN:Ann", "X-LONG:" + "x" * (limits.EXTRA_TEXT + 1), *more), report=report))
    assert Reason.DETAILS_BEYOND_CARD in [problem.reason for problem in report.problems]


def test_progress_is_told_and_may_stop_the_reading() -> None:
    told: list[tuple[int, int]] = []
    data = card("FN:Ann", "NOTE:" + "x" * 60_000) * 20
    list(read_vcard(data, report=FileReport(), tick=lambda done, size: told.append((done, size))))
    assert told[-1] == (len(data), len(data))
    assert len(told) > 3

    class Stop(Exception):
        pass

    def stop(done: int, size: int) -> None:
        raise Stop

    with pytest.raises(Stop):
        list(read_vcard(data, report=FileReport(), tick=stop))


def test_a_card_in_very_many_groups_is_read_at_once() -> None:
    """Looking through all that came before for each of them took minutes for a card of its full size."""
    lines = [f"CATEGORIES:same,{','.join(f'{line}-{n}' for n in range(2_000))}" for line in range(60)]
    (person,) = read_vcard(card("FN:Ann", *lines), report=FileReport())
    assert len(person.tags) == 120_001
    assert person.tags[:3] == ("same", "0-0", "0-1")
