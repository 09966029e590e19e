"""Documents to read: the same parts in HTML, Word and PDF, read back by other hands."""

from __future__ import annotations

import datetime as dt
import io
import re
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import docx
import pypdf
import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QFont, QFontMetricsF, QTextDocument
from PySide6.QtWidgets import QApplication

from desktop.exchange.document import (
    Block,
    Break,
    Document,
    Facts,
    Heading,
    Items,
    NoteRow,
    Notes,
    Prose,
    Table,
    Ticks,
    Tone,
)
from desktop.exchange.docx_write import write_docx
from desktop.exchange.html_write import write_html
from desktop.exchange.pdf.pages import SealedDocument, write_pdf
from desktop.exchange.pdf.sheet import _shortened, write_sheet
from desktop.exchange.sheet import Box, PaperSheet
from tests.exchange.scripts import MARKS, NAMES

NOW = dt.datetime(2026, 3, 12, 14, tzinfo=dt.UTC)
ALL_BLOCKS: tuple[Block, ...] = (
    Heading("Amara Nwosu"),
    Prose("Planner, City of Arven", Tone.LEAD),
    Facts((("Place", "City Hall"), ("Empty", ""))),
    Heading("Thursday", 2),
    Prose("first line\nsecond line\n\nanother paragraph"),
    Ticks((("asked question", True), ("open question", False))),
    Items(("one", "two"), numbered=True),
    Items(("dot",)),
    Notes(
        (NoteRow("00:10", "Insight", "a note", "the question"), NoteRow("01:00", "", "more", "the question"))
    ),
    Table(("Head", "Other"), (("cell", "next"), ("", "last")), (40, 60)),
    Break(),
    Heading("After the break", 3),
    Prose("small", Tone.MUTED),
)


def made(*sections: tuple[Block, ...], title: str = "Report", wide: bool = False) -> Document:
    return Document(title, "by me", Facts((("Written", "today"),)), iter(sections), "the foot", wide)


class Reading(HTMLParser):
    """The words of a page, and the tags it is made of."""

    def __init__(self, data: bytes) -> None:
        super().__init__()
        self.words: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.feed(data.decode("utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        if self.tags and self.tags[-1][0] != "style" and data.strip():
            self.words.append(data.strip())


def as_html(document: Document) -> Reading:
    stream = io.BytesIO()
    write_html(stream, document)
    return Reading(stream.getvalue())


def as_docx(document: Document) -> list[str]:
    stream = io.BytesIO()
    write_docx(stream, document, now=NOW)
    back = docx.Document(io.BytesIO(stream.getvalue()))
    cells = [cell.text for table in back.tables for row in table.rows for cell in row.cells]
    return [paragraph.text for paragraph in back.paragraphs] + cells


@pytest.fixture
def as_pdf(qapp: QApplication, tmp_path: Path) -> Callable[[Document], pypdf.PdfReader]:
    def write(document: Document) -> pypdf.PdfReader:
        path = tmp_path / "out.pdf"
        with path.open("w+b") as stream:
            pages = write_pdf(stream, document)
        back = pypdf.PdfReader(path)
        assert len(back.pages) == pages
        return back

    return write


def words_of(reader: pypdf.PdfReader) -> str:
    return re.sub(r"\s+", " ", " ".join(page.extract_text() for page in reader.pages))


WORDS = (
    "Report", "by me", "today", "Amara Nwosu", "Planner, City of Arven", "City Hall", "Thursday", "second line",
    "another paragraph", "asked question", "open question", "two", "dot", "00:10", "Insight", "a note",
    "the question", "more", "Head", "cell", "last", "After the break", "small",
)  # fmt: skip


def test_every_part_stands_in_the_page() -> None:
    page = as_html(made(ALL_BLOCKS))
    text = " ".join(page.words)
    assert [word for word in WORDS if word not in text] == []
    assert "Empty" not in text
    assert text.count("the question") == 1
    assert [tag for tag, _ in page.tags if tag in ("h1", "h2", "h3", "h4")] == ["h1", "h2", "h3", "h4"]


def test_every_part_stands_in_the_word_file() -> None:
    text = "\n".join(as_docx(made(ALL_BLOCKS)))
    assert [word for word in WORDS if word not in text] == []


def test_every_part_stands_in_the_pdf(as_pdf: Callable[[Document], pypdf.PdfReader]) -> None:
    reader = as_pdf(made(ALL_BLOCKS))
    text = words_of(reader)
    assert [word for word in WORDS if word not in text] == []
    assert len(reader.pages) == 2
    assert "After the break" in " ".join(reader.pages[1].extract_text().split())
    assert text.count("the foot") == 2
    assert reader.metadata is not None
    assert reader.metadata.title == "Report"


def test_word_files_have_real_headings() -> None:
    stream = io.BytesIO()
    write_docx(stream, made(ALL_BLOCKS), now=NOW)
    back = docx.Document(io.BytesIO(stream.getvalue()))
    styled = [
        (one.style.name, one.text) for one in back.paragraphs if one.style and one.style.name != "Normal"
    ]
    assert ("Heading 1", "Amara Nwosu") in styled
    assert ("Heading 2", "Thursday") in styled
    assert back.core_properties.author == ""
    assert back.core_properties.title == "Report"


@pytest.mark.parametrize("name", NAMES)
def test_names_of_every_script(name: str, as_pdf: Callable[[Document], pypdf.PdfReader]) -> None:
    document = made((Heading(name), Prose(f"met {name}")), title=name)
    assert as_html(document).words.count(name) == 3
    document.sections = iter(((Heading(name),),))
    assert as_docx(document).count(name) == 2
    document.sections = iter(((Heading(name),),))
    reader = as_pdf(document)
    assert reader.metadata is not None
    assert reader.metadata.title == name
    if name[0] < "\u0590":  # what is shaped or turned is taken out of a PDF in another order
        assert name in words_of(reader)
    assert not re.search("[\u2e80-\u2fdf]", words_of(reader))  # no radical stands for an ideograph


@pytest.mark.parametrize("text", MARKS)
def test_marks_are_words(text: str, as_pdf: Callable[[Document], pypdf.PdfReader]) -> None:
    blocks: tuple[Block, ...] = (
        Heading(text), Prose(text), Facts(((text, text),)), Ticks(((text, True),)), Items((text,)),
        Notes((NoteRow(text, text, text, text),)), Table((text,), ((text,),), (100,)),
    )  # fmt: skip
    page = as_html(made(blocks, title=text))
    allowed = {
        "html",
        "head",
        "meta",
        "title",
        "style",
        "body",
        "main",
        "header",
        "section",
        "footer",
        "h1",
        "h2",
    }
    allowed |= {"bdi", "p", "table", "thead", "tbody", "tr", "th", "td", "ul", "ol", "li", "span"}
    assert {tag for tag, _ in page.tags} <= allowed
    assert not [attrs for _, attrs in page.tags if {"src", "href", "onload", "onerror"} & attrs.keys()]
    as_docx(made(blocks, title=text))
    assert len(as_pdf(made(blocks, title=text)).pages) == 1


def test_a_page_forbids_a_browser_to_load_anything() -> None:
    page = as_html(made(ALL_BLOCKS))
    policy = next(attrs["content"] for tag, attrs in page.tags if attrs.get("http-equiv"))
    assert policy == "default-src 'none'; style-src 'unsafe-inline'"
    assert "script" not in {tag for tag, _ in page.tags}


def test_what_pages_are_set_from_loads_nothing(qapp: QApplication, tmp_path: Path) -> None:
    secret = tmp_path / "secret.css"
    secret.write_text("p { color: red }")
    text = SealedDocument()
    url = QUrl.fromLocalFile(str(secret))
    assert QTextDocument().resource(QTextDocument.ResourceType.StyleSheetResource, url) is not None
    for kind in QTextDocument.ResourceType:
        assert not text.resource(kind, url)


def last_lines(reader: pypdf.PdfReader) -> list[str]:
    """What stands last on each page, above its foot."""
    pages = [[" ".join(line.split()) for line in page.extract_text().splitlines()] for page in reader.pages]
    foot = ("", "the foot")
    return [[line for line in lines if line not in foot and not line.isdigit()][-1] for lines in pages]


def test_no_heading_stands_alone_at_the_foot(as_pdf: Callable[[Document], pypdf.PdfReader]) -> None:
    def sections() -> Iterator[tuple[Block, ...]]:
        for number in range(60):
            yield Heading(f"Heading {number:02}", 2), Prose("a line of text\n" * (number % 7 + 1))

    lines = last_lines(as_pdf(made(*sections())))
    assert {line[:6] for line in lines} == {"a line"}


def test_no_person_stands_at_the_foot_without_a_fact(as_pdf: Callable[[Document], pypdf.PdfReader]) -> None:
    def sections() -> Iterator[tuple[Block, ...]]:
        for number in range(80):
            yield (
                Heading(f"Person {number:02}"),
                Prose("Works somewhere", Tone.LEAD),
                Facts((("Place", "quay"), ("Stage", "met"))),
                Heading("Talk", 2),
                Prose("a line of text\n" * (number % 7 + 1)),
            )

    lines = last_lines(as_pdf(made(*sections())))
    assert not [line for line in lines if line.startswith(("Person", "Works", "Talk"))]


def test_many_sections_are_set_in_several_goes(as_pdf: Callable[[Document], pypdf.PdfReader]) -> None:
    reader = as_pdf(made(*((Heading(f"Part {number}"), Prose("x")) for number in range(230))))
    text = words_of(reader)
    assert all(f"Part {number} x" in text for number in range(230))


def test_an_empty_document_is_one_page(as_pdf: Callable[[Document], pypdf.PdfReader]) -> None:
    assert len(as_pdf(made(())).pages) == 1
    wide = as_pdf(made((Heading("x"),), wide=True)).pages[0].mediabox
    assert wide.width > wide.height


# ---------------------------------------------------------------- the sheet


def sheet(questions: int, *, text: str = "What do you do all day?") -> PaperSheet:
    boxes = [Box(number + 1, f"{number + 1}: {text}", uid=f"u{number}") for number in range(questions)]
    boxes += [Box(questions + 1, "Names", kind="names"), Box(questions + 2, "Promises", kind="promises")]
    facts = (("When", "Thursday 12 March 2026, 15:30"), ("Where", "City Hall café"))
    return PaperSheet(
        "Amara Nwosu", "Planner", facts, (("To learn", text * 9), ("Overview", "I teach.")), tuple(boxes)
    )


@pytest.mark.parametrize("questions", [0, 1, 5, 6, 12, 25])
def test_the_sheet_is_one_page(qapp: QApplication, tmp_path: Path, questions: int) -> None:
    path = tmp_path / "sheet.pdf"
    with path.open("w+b") as stream:
        write_sheet(stream, sheet(questions))
    reader = pypdf.PdfReader(path)
    assert len(reader.pages) == 1
    text = words_of(reader)
    assert [word for word in ("Amara Nwosu", "City Hall café", "Overview", "Names") if word not in text] == []
    assert all(f"{number}: What do" in text for number in range(1, questions + 1))


def test_a_long_day_on_the_sheet_is_written_whole(qapp: QApplication, tmp_path: Path) -> None:
    facts = (("Wann", "Donnerstag, 12. September 2026, 15:30 Uhr"), ("Wo", "Rathauscafé"))
    with (tmp_path / "sheet.pdf").open("w+b") as stream:
        write_sheet(stream, replace(sheet(2), facts=facts))
    words = words_of(pypdf.PdfReader(tmp_path / "sheet.pdf"))
    assert "…" not in words.split("To learn")[0]
    assert "15:30" in words
    assert "Uhr" in words


def test_long_words_on_the_sheet_are_cut(qapp: QApplication, tmp_path: Path) -> None:
    with (tmp_path / "sheet.pdf").open("w+b") as stream:
        write_sheet(stream, sheet(6, text="endless" * 400))
    assert "…" in words_of(pypdf.PdfReader(tmp_path / "sheet.pdf"))


def test_what_the_sheet_has_no_room_for_is_not_measured(qapp: QApplication) -> None:
    measured: list[int] = []

    class Counting(QFontMetricsF):
        def horizontalAdvance(self, text: str, *_more: object) -> float:
            measured.append(len(text))
            return 10.0 * len(text)

    text = "長" * 20_000
    shown = _shortened(text, Counting(QFont()), width=200.0, lines=5)
    assert len(shown) == 5
    assert sum(measured) < 20 * len(text)


def test_a_long_name_and_sentences_without_blanks_are_written_whole(
    qapp: QApplication, tmp_path: Path
) -> None:
    name = "Maximiliane-Theodora Freifrau von und zu Oberhausen-Schwarzenbach"
    question = "你在工作中最喜欢做的事情是什么以及为什么请告诉我更多关于这方面的情况好吗因为我想知道"
    with (tmp_path / "sheet.pdf").open("w+b") as stream:
        write_sheet(stream, replace(sheet(6, text=question), title=name, texts=()))
    words = "".join(words_of(pypdf.PdfReader(tmp_path / "sheet.pdf")).split())
    assert name.replace(" ", "") in words
    assert words.count(question) == 6
    assert "…" not in words


def test_a_document_for_word_goes_into_the_file_as_it_is_made() -> None:
    stream, sizes = io.BytesIO(), []

    def sections() -> Iterator[tuple[Heading, Prose]]:
        for number in range(600):
            sizes.append(stream.getbuffer().nbytes)
            words = " ".join(str(one * one * 7919 % 99_991) for one in range(number * 90, number * 90 + 90))
            yield Heading(f"Part {number}"), Prose(words)

    write_docx(stream, Document("Long", sections=sections()), now=NOW)
    assert sizes[0] < sizes[200] < sizes[400] < sizes[599]
    assert len(docx.Document(io.BytesIO(stream.getvalue())).paragraphs) > 1200


@pytest.mark.parametrize(("language", "culture"), [("en", "en-GB"), ("de", "de-DE")])
def test_a_word_document_says_its_language(language: str, culture: str) -> None:
    stream = io.BytesIO()
    write_docx(stream, replace(made(ALL_BLOCKS), language=language), now=NOW)
    with zipfile.ZipFile(stream) as archive:
        styles = archive.read("word/styles.xml").decode()
    assert re.findall(r'<w:lang w:val="([^"]*)"', styles) == [culture]
    assert docx.Document(stream).core_properties.language == language


def test_what_begins_a_page_is_not_written_on_the_one_before_too(
    as_pdf: Callable[[Document], pypdf.PdfReader],
) -> None:
    words = [f"word{number}x" for number in range(90)]
    reader = as_pdf(made(*((Heading(word), Prose("said and done")) for word in words)))
    assert len(reader.pages) > 3
    found = words_of(reader)
    assert [word for word in words if found.count(word) != 1] == []
