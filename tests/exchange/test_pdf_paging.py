"""Where the pages of a PDF end: no row is cut, nothing stands alone, and the head of a table comes again."""

from __future__ import annotations

from pathlib import Path

import pypdf
import pytest
from PySide6.QtWidgets import QApplication

from desktop.exchange import html_write
from desktop.exchange.document import Block, Facts, Heading, NoteRow, Notes, Prose, Table
from desktop.exchange.pdf.pages import set_text, write_pdf
from desktop.exchange.pdf.paging import Page, pages_of
from tests.exchange.test_documents import made

WIDTH, HEIGHT = 640.0, 400.0
LONG = " ".join(f"word{number}" for number in range(90))


def paged(*blocks: Block, height: float = HEIGHT) -> list[list[str]]:
    """The words of each line or cell that a page shows, page by page; none may be cut at its edges."""
    text = set_text(html_write.body(blocks), WIDTH)
    pages = pages_of(text, height)
    assert all(page.bottom - page.top + page.indent <= height + 1 for page in pages)
    found: list[list[str]] = [[] for _ in pages]
    block, layout = text.begin(), text.documentLayout()
    while block.isValid():
        top = layout.blockBoundingRect(block).top()
        for line in map(block.layout().lineAt, range(block.layout().lineCount())):
            edges = (top + line.y() + 0.6, top + line.y() + line.height() - 0.6)
            words = block.text()[line.textStart() : line.textStart() + line.textLength()].strip()
            if words:
                (place,) = [n for n, page in enumerate(pages) if _shows(page, edges)]
                found[place].append(words)
        block = block.next()
    return found


def _shows(page: Page, edges: tuple[float, float]) -> bool:
    """Whether a page shows a line, all of it; a line that it shows in part is a fault."""
    inside = [page.top <= edge <= page.bottom for edge in edges]
    assert inside[0] == inside[1], "a line is cut"
    return inside[0]


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("before", range(0, 26, 5))
def test_no_note_is_cut_between_two_pages(before: int) -> None:
    lead = Prose("\n".join(["a line"] * before)) if before else Prose("a line")
    pages = paged(lead, Notes(tuple(NoteRow("00:10", "Insight", f"{n}: {LONG}") for n in range(9))))
    starts = [line for page in pages for line in page[:1]]
    assert not [line for line in starts if line.startswith("word")]


@pytest.mark.usefixtures("qapp")
def test_a_row_higher_than_a_page_is_cut_between_its_lines() -> None:
    pages = paged(Notes((NoteRow("00:10", "Insight", LONG * 8), NoteRow("00:20", "", "after it"))))
    assert len(pages) > 2
    assert all(len(page) > 1 for page in pages)
    assert " ".join(" ".join(page) for page in pages).count("word89") == 8


@pytest.mark.usefixtures("qapp")
def test_facts_and_small_tables_stand_on_one_page_below_their_heading() -> None:
    rated = Table(("Rating", "Because"), tuple((f"rated {n}", "so") for n in range(3)), (50, 50))
    known = Facts(tuple((f"fact {n}", "so") for n in range(5)))
    for before in range(20, 40):
        pages = paged(Prose("\n".join(["a line"] * before)), Heading("Ratings", 3), rated, height=600)
        assert next(page for page in pages if "Ratings" in page).count("so") == 3
        begin = (Prose("\n".join(["a line"] * before)), Heading("Person"), Prose("Planner"))
        pages = paged(*begin, known, height=600)
        assert next(page for page in pages if "Person" in page).count("so") == 5


@pytest.mark.usefixtures("qapp")
def test_neither_the_first_nor_the_last_line_of_a_paragraph_stands_alone() -> None:
    for before in range(14, 26):
        pages = paged(Prose("\n".join(["a line"] * before)), Prose(LONG))
        counts = [sum(line.startswith("word") for line in page) for page in pages]
        assert sum(counts) > 4
        assert 1 not in counts, before
        pages = paged(Prose("\n".join(["a line"] * before)), Prose("word\n" * 5))
        assert 1 not in [page.count("word") for page in pages], before


@pytest.mark.usefixtures("qapp")
def test_a_question_stands_above_a_note_and_a_heading_above_a_question() -> None:
    for before in range(14, 26):
        notes = Notes((NoteRow("00:10", "", "said", "asked"), NoteRow("00:20", "", "more", "other")))
        pages = paged(Prose("\n".join(["a line"] * before)), Heading("Notes", 3), notes)
        assert all(page[-1] not in ("Notes", "asked", "other") for page in pages), before


def test_the_head_of_a_table_stands_on_each_of_its_pages(qapp: QApplication, tmp_path: Path) -> None:
    table = Table(("Whom", "What"), tuple((f"person {n}", LONG) for n in range(24)), (30, 70))
    with (tmp_path / "out.pdf").open("w+b") as stream:
        write_pdf(stream, made((Heading("Follow-ups"), table), (Heading("After"), Prose("the end"))))
    pages = [page.extract_text() for page in pypdf.PdfReader(tmp_path / "out.pdf").pages]
    assert len(pages) > 3
    assert [page.count("Whom") for page in pages if "person" in page] == [1] * len(
        [page for page in pages if "person" in page]
    )
    words = " ".join(" ".join(pages).split())
    assert [n for n in range(24) if words.count(f"person {n} ") != 1] == []
    assert words.count("word89") == 24


def test_a_text_that_holds_nothing_has_one_page(qapp: QApplication) -> None:
    assert pages_of(set_text("", WIDTH), HEIGHT) == [Page(0.0, 0.0)]
