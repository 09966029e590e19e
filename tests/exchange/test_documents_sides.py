"""Documents with names that are written from right to left: all begin at the same side, in the same size."""

from __future__ import annotations

import io
from html.parser import HTMLParser

import docx
from docx.document import Document as Draft
from docx.oxml.ns import qn
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop.exchange import html_write
from desktop.exchange.document import Document, Heading, Prose, Table, Ticks, Tone
from desktop.exchange.docx_write import write_docx
from desktop.exchange.pdf.pages import set_text
from tests.exchange.test_documents import NOW

NAME = "يوسف الخطيب"
BLOCKS = (Heading(NAME), Prose(NAME), Table(("Whom", "What"), ((NAME, "Thank-you note"),), (40, 60)))


def word_file(*blocks: Heading | Prose | Table | Ticks) -> Draft:
    stream = io.BytesIO()
    write_docx(stream, Document("Report", sections=iter([blocks])), now=NOW)
    return docx.Document(io.BytesIO(stream.getvalue()))


def test_pages_set_names_and_cells_at_the_left(qapp: QApplication) -> None:
    text = set_text(html_write.body(BLOCKS), 600)
    sides, block = [], text.begin()
    while block.isValid():
        if block.text() == NAME:
            sides.append(block.blockFormat().alignment())
        block = block.next()
    left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute
    assert [side == left for side in sides] == [True, False, True], "a paragraph begins where its script does"


def test_a_browser_sets_names_and_cells_where_the_others_are() -> None:
    class Marks(HTMLParser):
        around: list[tuple[str, bool]] = []
        tags: list[tuple[str, bool]] = []

        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            self.tags.append((tag, "dir" in dict(attrs)))

        def handle_data(self, data: str) -> None:
            if data == NAME:
                self.around += self.tags[-2:]

    Marks().feed(html_write.body(BLOCKS))
    assert Marks.around == [
        ("h2", False),
        ("bdi", False),
        ("bdi", False),
        ("p", True),
        ("td", False),
        ("bdi", False),
    ]


def test_word_sets_names_in_the_size_of_the_others() -> None:
    written = word_file(*BLOCKS)
    for name in ("Title", "Heading 1", "Heading 2", "Heading 3", "Normal"):
        shape = written.styles[name].element.rPr
        assert shape.find(qn("w:szCs")).get(qn("w:val")) == shape.find(qn("w:sz")).get(qn("w:val"))
    cell = written.tables[0].cell(1, 0).paragraphs[0]
    shape = cell.runs[0]._r.rPr
    assert shape.find(qn("w:szCs")).get(qn("w:val")) == shape.find(qn("w:sz")).get(qn("w:val"))
    turned = [bool(one._p.xpath("w:pPr/w:bidi")) for one in written.paragraphs if one.text == NAME]
    assert turned == [False, True], "a paragraph begins where its script does, a heading where all do"
    assert not cell._p.xpath("w:pPr/w:bidi")


def test_a_short_table_stays_on_one_page_of_word() -> None:
    for rows, kept in ((4, 4), (40, 0)):
        table = word_file(Table(("A",), tuple((str(row),) for row in range(rows)), (100,))).tables[0]
        held = [row.cells[0].paragraphs[0].paragraph_format.keep_with_next for row in table.rows]
        assert held == [True] * kept + [None] * (rows + 1 - kept)


def test_the_ends_of_a_list_and_what_leads_stand_not_alone_on_a_page_of_word() -> None:
    lead = word_file(Heading("Ann"), Prose("Planner", Tone.LEAD)).paragraphs
    assert [one.paragraph_format.keep_with_next for one in lead if one.text == "Planner"] == [True]
    for count, kept in ((1, []), (2, [0]), (3, [0, 1]), (30, [0, 28])):
        items = word_file(Ticks(tuple((f"item {n}", False) for n in range(count)))).paragraphs
        held = [one.paragraph_format.keep_with_next for one in items if "item" in one.text]
        assert [place for place, value in enumerate(held) if value] == kept


def test_the_cells_of_word_begin_at_the_margin_in_the_place_the_format_has_for_it() -> None:
    table = word_file(Table(("A",), (("b",),), (100,))).tables[0]._tbl.tblPr
    names = [child.tag.rpartition("}")[2] for child in table]
    assert names.index("tblCellMar") == names.index("tblLook") - 1
    assert table.xpath("w:tblCellMar/w:left/@w:w") == ["0"]


def test_the_number_of_a_page_of_word_is_as_small_as_its_foot() -> None:
    foot = word_file(Heading("Ann")).sections[0].footer.paragraphs[0]
    assert {run.font.size.pt for run in foot.runs} == {8.5}
    assert len([run for run in foot.runs if run._r.xpath("w:fldChar | w:instrText")]) == 3
