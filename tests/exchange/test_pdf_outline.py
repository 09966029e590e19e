"""Bookmarks of a PDF, read by another library: each leads to the page and the height where its heading stands."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pypdf
import pytest
from PySide6.QtWidgets import QApplication

from desktop.exchange.document import Block, Document, Heading, Prose
from desktop.exchange.pdf.outline import Outline
from desktop.exchange.pdf.pages import SealedDocument, write_pdf
from desktop.exchange.pdf.paging import Page

LONG = Prose("\n".join(["a line"] * 70))
ANN, BO, CY = "Ann (Lee) \\ Ω", "王小明", "Zo\u00eb 𠮷"


def written(folder: Path, *sections: tuple[Block, ...], wide: bool = False) -> pypdf.PdfReader:
    """A document as another library reads it; whatever that has to mend in it is an error."""
    path = folder / "out.pdf"
    with path.open("w+b") as stream:
        write_pdf(stream, Document("Title", sections=sections, footer="Foot", wide=wide))
    return pypdf.PdfReader(path, strict=True)


def listed(
    reader: pypdf.PdfReader, entries: Any = None, depth: int = 0
) -> Iterator[tuple[int, str, int, float]]:
    """All bookmarks: how deep, their words, the number of the page and the points above its lower edge."""
    for one in reader.outline if entries is None else entries:
        if isinstance(one, list):
            yield from listed(reader, one, depth + 1)
        else:
            yield depth, str(one.title), reader.get_destination_page_number(one) or 0, float(one.top or 0)


def heights(page: pypdf.PageObject, word: str) -> list[float]:
    """How many points above the lower edge of a page the lines with a word stand."""
    found: list[float] = []

    def visit(text: str, whole: list[float], line: list[float], *_: Any) -> None:
        if word in text:
            found.append(line[4] * whole[1] + line[5] * whole[3] + whole[5])

    page.extract_text(visitor_text=visit)
    return found


@pytest.mark.parametrize("wide", [False, True])
def test_headings_are_bookmarks_that_lead_to_where_they_stand(
    qapp: QApplication, tmp_path: Path, *, wide: bool
) -> None:
    reader = written(
        tmp_path,
        (
            Heading(ANN),
            LONG,
            Heading("First talk", 2),
            LONG,
            Heading("Second talk", 2),
            Heading("No mark", 3),
        ),
        (Heading(BO), Prose("x")),
        (Heading(CY), Heading("Their talk", 2), LONG),
        wide=wide,
    )
    found = list(listed(reader))
    assert [(depth, title) for depth, title, _, _ in found] == [
        (0, ANN), (1, "First talk"), (1, "Second talk"), (0, BO), (0, CY), (1, "Their talk"),
    ]  # fmt: skip
    for _, title, page, above in found:
        assert "".join(title.split()) in "".join(reader.pages[page].extract_text().split())
        if title.isascii():  # other letters are drawn one by one
            (height,) = heights(reader.pages[page], title.split()[0])
            assert above - 45 < height < above
    (ann, first, second, *_) = found
    assert ann[2] == 0
    assert first[2] > 0
    assert second[2] > first[2]


def test_lower_headings_of_a_page_lie_lower(qapp: QApplication, tmp_path: Path) -> None:
    sections = [(Heading(f"Person {number}"), Prose("x")) for number in range(5)]
    places = [above for _, _, page, above in listed(written(tmp_path, *sections)) if page == 0]
    assert len(places) == 5
    gaps = [upper - lower for upper, lower in pairwise(places)]
    assert max(gaps) - min(gaps) < 1 < min(gaps)


def test_a_section_before_any_chapter_stands_for_itself(qapp: QApplication, tmp_path: Path) -> None:
    reader = written(tmp_path, (Heading("Alone", 2), Heading("Chapter"), Heading("Within", 2)))
    assert [one[:2] for one in listed(reader)] == [(0, "Alone"), (0, "Chapter"), (1, "Within")]


def test_nothing_is_written_without_headings_or_into_another_file(qapp: QApplication, tmp_path: Path) -> None:
    assert written(tmp_path, (Prose("x"),)).outline == []
    text = SealedDocument()
    text.setHtml("<h2>Ann</h2>")
    outline = Outline()
    outline.note(text, [Page(0.0, 100.0)], before=0)
    for content in (
        b"",
        b"%PDF-1.4",
        b"xref\n0 1\nstartxref\n0\n%%EOF",
        b"trailer\n<<\n/Size 3\n>>\nstartxref\n0\n%%EOF",
    ):
        path = tmp_path / "other.pdf"
        path.write_bytes(content)
        with path.open("r+b") as stream:
            assert outline.write(stream, top=800.0, scale=0.75) == 0
        assert path.read_bytes() == content
