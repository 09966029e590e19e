"""Documents for Word and its like: real headings, tables and lists, so that they can be worked on.

The library keeps a whole document in memory; here it only ever holds one block, which goes into the file at once.
"""

from __future__ import annotations

import datetime as dt
import io
import re
import zipfile
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any, BinaryIO

from desktop.exchange import docx_marks
from desktop.exchange.document import (
    Block,
    Break,
    Document,
    Facts,
    Heading,
    Items,
    Notes,
    Prose,
    Table,
    Ticks,
    Tone,
    paragraphs,
)
from desktop.exchange.html_write import OPEN, TICKED
from desktop.exchange.inks import ACCENT, INK, LINE, MUTED
from desktop.exchange.text import clean

if TYPE_CHECKING:
    from docx.document import Document as Draft
    from docx.table import _Cell
    from docx.text.paragraph import Paragraph

_FONT = "Calibri"
#: What XML cannot hold beyond what ``clean`` takes out.
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_BODY = "word/document.xml"
#: Where the text of the document comes to stand.
_HERE = "here-comes-the-text"
#: How Word calls the languages of the program.
_CULTURES = {"en": "en-GB", "de": "de-DE"}
_SCHEMES = re.compile(rb' xmlns:\w+="[^"]*"')
#: Tables of fewer rows are not divided between pages.
_SHORT_ROWS = 12
#: Usable widths of a page in centimetres, upright and on its side.
_WIDTH, _WIDE = 16.6, 25.3


def write_docx(stream: BinaryIO, document: Document, *, now: dt.datetime) -> None:
    """Write a document; ``now`` is its date."""
    writer = _Writer(document, now=now)
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        before, after = writer.begin(archive)
        with archive.open(_BODY, "w") as body:
            body.write(before)
            for section in document.parts():
                for block in section:
                    writer.write(block)
                    body.writelines(writer.taken())
            body.write(after)


class _Writer:
    """One document while it is put together."""

    def __init__(self, document: Document, *, now: dt.datetime) -> None:
        from docx import Document as new_document
        from docx.shared import Cm

        self._draft: Draft = new_document()
        self._width = _WIDE if document.wide else _WIDTH
        self._page_break = False
        section = self._draft.sections[0]
        long, short = Cm(29.7), Cm(21)
        section.page_width, section.page_height = (long, short) if document.wide else (short, long)
        section.left_margin = section.right_margin = Cm(2.2)
        section.top_margin, section.bottom_margin = Cm(2.2), Cm(2.4)
        self._set_styles()
        docx_marks.speak(self._draft.styles.element, _CULTURES.get(document.language, document.language))
        self._set_properties(document, now=now)
        self._head(document)
        self._foot(document.footer)

    def write(self, block: Block) -> None:
        """Add one block."""
        if isinstance(block, Break):
            self._page_break = True
            return
        writers: dict[type, Callable[[Any], None]] = {
            Heading: self._heading,
            Prose: self._prose,
            Facts: self._facts,
            Ticks: self._ticks,
            Items: self._items,
            Notes: self._notes,
            Table: self._table,
        }
        writers[type(block)](block)

    def begin(self, archive: zipfile.ZipFile) -> tuple[bytes, bytes]:
        """Put everything but the text into the file; returns what stands before the text and after it."""
        self._draft.add_paragraph(_HERE)
        whole = io.BytesIO()
        self._draft.save(whole)
        with zipfile.ZipFile(whole) as made:
            for name in made.namelist():
                if name != _BODY:
                    archive.writestr(name, made.read(name))
            text = made.read(_BODY)
        place = text.index(_HERE.encode())
        for _ in self.taken():
            pass
        return text[: text.rindex(b"<w:p>", 0, place)], text[text.index(b"</w:p>", place) + len(b"</w:p>") :]

    def taken(self) -> Iterator[bytes]:
        """What was written since the last time, as it stands in the file; it is gone from the draft then."""
        from lxml import etree  # type: ignore[import-untyped]

        body = self._draft.element.body
        for element in list(body)[:-1]:  # the last one says how the pages are laid out
            body.remove(element)
            # the names of the schemes are declared once, at the beginning of the text
            tag, end, rest = etree.tostring(element).partition(b">")
            yield _SCHEMES.sub(b"", tag) + end + rest

    # ------------------------------------------------------------ the whole

    def _set_styles(self) -> None:
        from docx.shared import Pt, RGBColor

        sizes = {
            "Title": (24, INK),
            "Heading 1": (17, INK),
            "Heading 2": (13.5, ACCENT),
            "Heading 3": (11, INK),
        }
        space = {"Title": (0, 4), "Heading 1": (22, 2), "Heading 2": (16, 4), "Heading 3": (11, 2)}
        for name in ("Normal", "List Bullet", "List Number", *sizes):
            style: Any = self._draft.styles[name]
            style.font.name = _FONT
            docx_marks.font_of_all_scripts(style.element, _FONT)
            size, colour = sizes.get(name, (10.5, INK))
            style.font.size, style.font.color.rgb = Pt(size), RGBColor.from_string(colour)
            before, after = space.get(name, (0, 6))
            style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(before), Pt(after)
            style.paragraph_format.line_spacing = 1.1 if name in sizes else 1.18
            docx_marks.size_of_all_scripts(style.element, size)
            if name in sizes:
                style.font.cs_bold = True
                style.font.bold, style.paragraph_format.keep_with_next = True, True
        title: Any = self._draft.styles["Title"]
        for line in title.element.pPr.findall(docx_marks.tag("pBdr")):
            title.element.pPr.remove(line)

    def _set_properties(self, document: Document, *, now: dt.datetime) -> None:
        properties = self._draft.core_properties
        properties.title, properties.author, properties.comments = _plain(document.title)[:250], "", ""
        properties.language = document.language
        properties.created = properties.modified = now.astimezone(dt.UTC).replace(tzinfo=None)

    def _head(self, document: Document) -> None:
        self._draft.add_paragraph(_plain(document.title), style="Title")
        if document.subtitle:
            self._prose(Prose(document.subtitle, Tone.LEAD))
        self._facts(document.facts)
        docx_marks.line_below(
            self._draft.paragraphs[-1] if not document.facts.filled else self._draft.add_paragraph()
        )

    def _foot(self, words: str) -> None:
        from docx.enum.text import WD_TAB_ALIGNMENT
        from docx.shared import Cm

        foot = self._draft.sections[0].footer.paragraphs[0]
        foot.style = self._draft.styles["Normal"]
        foot.paragraph_format.tab_stops.add_tab_stop(Cm(self._width), WD_TAB_ALIGNMENT.RIGHT)
        self._run(foot, _plain(words) + "\t", colour=MUTED, size=8.5)
        for kind, code in (("begin", ""), ("", "PAGE"), ("end", "")):  # each in a run of its own has its size
            self._run(foot, "", colour=MUTED, size=8.5)._r.append(docx_marks.field(kind, code))

    # ------------------------------------------------------------ blocks

    def _heading(self, one: Heading) -> None:
        paragraph = self._draft.add_heading(_plain(one.text), level=min(one.level, 3))
        self._settle(paragraph)

    def _prose(self, one: Prose) -> None:
        for part in paragraphs(clean(one.text)):
            paragraph = self._draft.add_paragraph()
            self._settle(paragraph)
            colour = None if one.tone is Tone.BODY else MUTED
            size = {Tone.BODY: None, Tone.LEAD: 12.0, Tone.MUTED: 9.5}[one.tone]
            paragraph.paragraph_format.keep_with_next = True if one.tone is Tone.LEAD else None
            self._run(paragraph, _plain(part), colour=colour, size=size)

    def _facts(self, one: Facts) -> None:
        if not one.filled:
            return
        table = self._grid(len(one.filled), (26, 74))
        for cells, (word, value) in zip(_cells_of(table), one.filled, strict=True):
            self._run(_first(cells[0], together=True), _plain(word), colour=MUTED)
            self._run(_first(cells[1], together=True), _plain(value))
        self._after_table()

    def _ticks(self, one: Ticks) -> None:
        for place, (text, done) in enumerate(one.items, start=1):
            paragraph = self._draft.add_paragraph()
            self._hang(paragraph)
            _keep_ends(paragraph, place, len(one.items))
            self._run(paragraph, f"{TICKED if done else OPEN}\t", colour=ACCENT)
            self._run(paragraph, _plain(text))

    def _items(self, one: Items) -> None:
        for place, text in enumerate(one.items, start=1):
            if one.numbered:
                paragraph = self._draft.add_paragraph()
                self._hang(paragraph)
                self._run(paragraph, f"{place}.\t", colour=MUTED)
            else:
                paragraph = self._draft.add_paragraph(style="List Bullet")
            _keep_ends(paragraph, place, len(one.items))
            self._run(paragraph, _plain(text))

    def _notes(self, one: Notes) -> None:
        if not one.rows:
            return
        lines: list[tuple[str, ...]] = []
        question = ""
        for row in one.rows:
            if row.question and row.question != question:
                question = row.question
                lines.append((question,))
            lines.append((row.time, row.mark, row.text))
        table = self._grid(len(lines), (9, 14, 77))
        for cells, line in zip(_cells_of(table), lines, strict=True):
            if len(line) == 1:
                joint = cells[0].merge(cells[2])
                docx_marks.shade(joint)
                self._run(_first(joint), _plain(line[0]), bold=True)
                continue
            self._run(_first(cells[0]), _plain(line[0]), colour=MUTED, size=9)
            self._run(_first(cells[1]), _plain(line[1]), colour=ACCENT, size=9, bold=True)
            self._run(_first(cells[2]), _plain(line[2]))
        self._after_table()

    def _table(self, one: Table) -> None:
        if not one.rows:
            return
        table = self._grid(len(one.rows) + 1, one.widths)
        for number, (cells, row) in enumerate(zip(_cells_of(table), (one.header, *one.rows), strict=True)):
            for cell, text in zip(cells, row, strict=True):
                docx_marks.rule(cell, colour=LINE if number else ACCENT)
                together = number < len(one.rows) < _SHORT_ROWS
                paragraph = _first(cell, together=together)
                self._run(paragraph, _plain(text), bold=number == 0, size=9.5, is_cell=True)
        table.rows[0]._tr.get_or_add_trPr().append(docx_marks.element("tblHeader"))
        self._after_table()

    # ------------------------------------------------------------ parts

    def _grid(self, rows: int, widths: tuple[int, ...]) -> Any:
        from docx.shared import Cm

        table = self._draft.add_table(rows=rows, cols=len(widths))
        table.autofit = False
        docx_marks.begin_at_margin(table)
        for column, width in zip(table.columns, widths, strict=True):
            column.width = Cm(self._width * width / 100)
        for cells in _cells_of(table):
            for cell, width in zip(cells, widths, strict=True):
                cell.width = Cm(self._width * width / 100)
        for row in table.rows:
            row._tr.get_or_add_trPr().append(docx_marks.element("cantSplit"))
        return table

    def _after_table(self) -> None:
        from docx.shared import Pt

        gap = self._draft.add_paragraph()
        gap.paragraph_format.space_after = Pt(2)
        gap.paragraph_format.line_spacing = Pt(6)

    def _hang(self, paragraph: Paragraph) -> None:
        from docx.shared import Cm, Pt

        layout = paragraph.paragraph_format
        layout.left_indent, layout.first_line_indent, layout.space_after = Cm(0.7), Cm(-0.7), Pt(3)
        layout.tab_stops.add_tab_stop(Cm(0.7))

    def _settle(self, paragraph: Paragraph) -> None:
        if self._page_break:
            paragraph.paragraph_format.page_break_before = True
            self._page_break = False

    def _run(
        self,
        paragraph: Paragraph,
        text: str,
        *,
        colour: str | None = None,
        size: float | None = None,
        bold: bool = False,
        is_cell: bool = False,
    ) -> Any:
        """Add some text; what stands in a cell begins at the side where all cells begin, whatever its script."""
        from docx.shared import Pt, RGBColor

        run = paragraph.add_run(text)
        if colour:
            run.font.color.rgb = RGBColor.from_string(colour)
        if size:
            run.font.size = Pt(size)
            docx_marks.size_of_all_scripts(run._r, size)
        run.font.bold = run.font.cs_bold = True if bold else None
        if _is_turned(text) and not is_cell:
            run.font.rtl = True
            paragraph._p.get_or_add_pPr().append(docx_marks.element("bidi"))
        return run


def _plain(text: str) -> str:
    return _UNWRITABLE.sub("", clean(text))


def _is_turned(text: str) -> bool:
    """Whether the first strong letter is written from right to left."""
    import unicodedata

    directions = (unicodedata.bidirectional(char) for char in text[:200])
    return next((one for one in directions if one in ("L", "R", "AL")), "L") != "L"


def _keep_ends(paragraph: Paragraph, place: int, count: int) -> None:
    """Let neither the first nor the last entry of a list stand alone on a page.

    Were all of them kept together, LibreOffice would leave the heading above them behind.
    """
    paragraph.paragraph_format.keep_with_next = (place < count and place in (1, count - 1)) or None


def _first(cell: _Cell, *, together: bool = False) -> Any:
    from docx.shared import Pt

    paragraph = cell.paragraphs[0]
    paragraph.paragraph_format.space_after = Pt(2)
    paragraph.paragraph_format.keep_with_next = together or None
    return paragraph


def _cells_of(table: Any) -> list[list[_Cell]]:
    """All cells row by row; the library looks every row up anew."""
    width = len(table.columns)
    cells = table._cells
    return [cells[at : at + width] for at in range(0, len(cells), width)]
