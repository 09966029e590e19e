"""Documents as PDF: set by Qt from the marks of ``html_write``, a hundred sections at a time.

Nothing that stands in a text is ever loaded: the document that sets the pages answers every wish for a picture,
a style or a file with nothing.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from itertools import islice
from typing import Any, BinaryIO

from PySide6.QtCore import (
    QAbstractEventDispatcher,
    QByteArray,
    QEventLoop,
    QFile,
    QIODevice,
    QLoggingCategory,
    QMarginsF,
    QRectF,
    QSizeF,
    Qt,
    QUrl,
)
from PySide6.QtGui import (
    QColor,
    QFont,
    QGuiApplication,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QTextDocument,
    QTextOption,
)

from desktop.exchange import html_write, inks
from desktop.exchange.document import Block, Document
from desktop.exchange.pdf.far_letters import FarLetters
from desktop.exchange.pdf.letters import name_letters
from desktop.exchange.pdf.outline import Outline
from desktop.exchange.pdf.paging import Page, Span, pages_of
from desktop.exchange.text import clean

SECTIONS_AT_A_TIME = 100
#: Dots of a page as it is set; in print there are many more.
_DPI, _POINTS = 96, 72
MARGINS_MM = QMarginsF(20, 18, 20, 16)
FOOT = 26
"""What the foot of a page takes of its height."""
_FAMILIES = ["Inter", "Segoe UI", "Helvetica Neue", "Noto Sans", "DejaVu Sans"]

#: In dots, not points: then a page is the same whatever the screen of the computer is.
_STYLE = """
h1 { font-size: 29px; font-weight: 700; margin: 0 0 4px 0; color: $ink; }
h2 { font-size: 21px; font-weight: 700; margin: 30px 0 2px 0; color: $ink; }
h3 { font-size: 16px; font-weight: 700; margin: 20px 0 5px 0; color: $accent; }
h4 { font-size: 13px; font-weight: 700; margin: 12px 0 2px 0; color: $ink; }
p { margin: 2px 0 7px 0; white-space: pre-wrap; color: $ink; }
p.lead { font-size: 15px; color: $muted; }
p.muted { font-size: 12px; color: $muted; }
th { text-align: left; font-weight: 500; color: $muted; }
td { color: $ink; white-space: pre-wrap; }
td.time { color: $muted; font-size: 11px; }
td.mark { color: $accent; font-size: 11px; font-weight: 600; }
td.head { font-weight: 600; border-bottom: 2px solid $accent; }
td.cell { border-bottom: 1px solid $line; }
td.box { color: $accent; }
li { margin: 1px 0 2px 0; white-space: pre-wrap; color: $ink; }
"""


class SealedDocument(QTextDocument):
    """A text that loads nothing, wherever its marks may point."""

    def loadResource(self, kind: int, name: QUrl | str) -> Any:  # noqa: ARG002 - Qt's own name
        return QByteArray()


def application() -> QGuiApplication:
    """The application that fonts need; one without a screen where none is running yet."""
    running = QGuiApplication.instance()
    if isinstance(running, QGuiApplication):
        return running
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    # of each font without the letters of some script it would say so, before it takes another one
    QLoggingCategory.setFilterRules("qt.text.font.db=false")
    return QGuiApplication(["askwell"])


def write_pdf(stream: BinaryIO, document: Document) -> int:
    """Write a document to a stream that is a real file and can be read; returns how many pages it has."""
    _application = application()
    with _Pages(stream, document) as pages:
        sections = iter(document.parts())
        first = html_write.head(document) + "<hr>"
        while (chunk := list(islice(sections, SECTIONS_AT_A_TIME))) or first:
            for text in runs(chunk, before=first):
                pages.add(text)
            first = ""
    name_letters(stream)
    pages.far_letters.name(stream)
    pages.outline.write(stream, top=pages.top, scale=_POINTS / _DPI)
    return pages.count


def runs(sections: list[tuple[Block, ...]], *, before: str) -> Iterator[str]:
    """The marks of some sections, in one text that fills pages one after the other."""
    parts = [before] if before else []
    for section in sections:
        marks = html_write.body(section)
        if '<div class="break"></div>' in marks:
            first, *rest = marks.split('<div class="break"></div>')
            parts.append(first)
            for part in rest:
                if any(one.strip() for one in parts):
                    yield "\n".join(parts)
                parts = [part]
        else:
            parts.append(marks)
    if any(one.strip() for one in parts):
        yield "\n".join(parts)


class _Pages:
    """The pages of one PDF, each with its foot."""

    def __init__(self, stream: BinaryIO, document: Document) -> None:
        self.count = 0
        self.far_letters, self.outline = FarLetters(), Outline()
        self._document = document
        self._file = QFile()
        stream.flush()
        self._file.open(stream.fileno(), QIODevice.OpenModeFlag.WriteOnly)
        self._writer = QPdfWriter(self._file)
        self._writer.setResolution(_DPI * 12)
        self._writer.setTitle(document.title)
        self._writer.setCreator("Askwell")
        turned = QPageLayout.Orientation.Landscape if document.wide else QPageLayout.Orientation.Portrait
        self._writer.setPageLayout(
            QPageLayout(QPageSize(QPageSize.PageSizeId.A4), turned, MARGINS_MM, QPageLayout.Unit.Millimeter)
        )
        self._painter = QPainter()

    def __enter__(self) -> _Pages:
        self._painter.begin(self._writer)
        scale = self._writer.resolution() / _DPI
        self._painter.scale(scale, scale)
        layout = self._writer.pageLayout()
        self.top = layout.fullRectPoints().height() - layout.paintRectPoints().top()
        area = QRectF(layout.paintRectPixels(_DPI))
        self.body = QSizeF(area.width(), area.height() - FOOT)
        return self

    def __exit__(self, *_: object) -> None:
        self._painter.end()
        self._file.close()

    def add(self, marks: str) -> None:
        """Set a text on pages of its own."""
        text = set_text(marks, self.body.width())
        pages = pages_of(text, self.body.height())
        self.outline.note(text, pages, before=self.count)
        footer = self._document.footer
        if max(footer, default="") <= "\uffff":  # the foot is drawn between the pages and not noted
            self.far_letters.note(text, tops=[page.top for page in pages])
        for page in pages:
            if self.count:
                self._writer.newPage()
            self.count += 1
            draw_page(self._painter, text, page, body=self.body, footer=footer, number=self.count)


def set_text(marks: str, width: float) -> SealedDocument:
    """Marks set in a column so wide, in dots of 96 to the inch, and without an end."""
    if QAbstractEventDispatcher.instance() is None:
        QEventLoop()  # in a thread that Qt did not start, the timers of a text have nowhere to go before
    text = SealedDocument()
    text.setDocumentMargin(0)
    text.setDefaultFont(default_font())
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    text.setDefaultTextOption(option)
    text.setDefaultStyleSheet(inks.dyed(_STYLE))
    text.setPageSize(QSizeF(width, _ENDLESS))
    text.setHtml(dressed(marks))
    return text


#: So high that no text comes to an end of it, and Qt still sets all of a text at once.
_ENDLESS = 10_000_000.0


def draw_page(
    painter: QPainter, text: QTextDocument, page: Page, *, body: QSizeF, footer: str, number: int
) -> None:
    """Draw one page of a text at the painter's origin, and its foot below."""
    if page.head is not None:
        _draw_part(painter, text, page.head, body=body, down=0.0)
    _draw_part(painter, text, (page.top, page.bottom), body=body, down=page.indent)
    foot = QRectF(0, body.height() + FOOT - 16, body.width(), 16)
    painter.setFont(default_font(10.5))
    painter.setPen(QColor(inks.css(inks.MUTED)))
    option = QTextOption()
    painter.drawText(foot, clean(footer), option)
    option.setAlignment(Qt.AlignmentFlag.AlignRight)
    painter.drawText(foot, str(number), option)


def _draw_part(painter: QPainter, text: QTextDocument, part: Span, *, body: QSizeF, down: float) -> None:
    painter.save()
    painter.translate(0, down - part[0])
    text.drawContents(painter, QRectF(0, part[0], body.width(), part[1] - part[0]))
    painter.restore()


def default_font(dots: float = 13.0) -> QFont:
    """The font of a page: of the first family that is there, its size in dots of the page."""
    font = QFont()
    font.setFamilies(_FAMILIES)
    font.setPixelSize(round(dots))
    # a raised colon between digits, as some fonts have it, is copied out of the page as something else
    font.setFeature(QFont.Tag("calt"), 0)
    return font


def dressed(marks: str) -> str:
    """Marks with what Qt's text knows no style for: widths, grounds and rules of tables, lists without dots."""
    for plain, dress in _DRESS:
        marks = marks.replace(plain, inks.dyed(dress))
    marks = _AT_THE_SIDE.sub('<\\1 align="left">', marks).replace("</bdi>", "")
    marks = _HEAD.sub('<td class="head" width="\\1%">\\2</td>', marks)
    return _TICK.sub(
        '<tr><td class="box" width="20">\\1</td><td dir="auto">\\2</td></tr>',
        marks.replace('<ul class="ticks">', f"<table {_CLOSE}>").replace(
            "</li>\n</ul><!--ticks-->", "</li></table>"
        ),
    )


_CLOSE = 'cellspacing="0" cellpadding="2"'
_TICK = re.compile(r'<li dir="auto"><span class="box">(.)</span>(.*?)</li>', re.DOTALL)
# Qt gives the head of a table neither its widths nor its rule unless it is made of plain cells
_HEAD = re.compile(r'<th class="cell" style="width: (\d+)%">(.*?)</th>', re.DOTALL)
# a name written from right to left stands at the side where all others begin, which Qt takes from nothing else
_AT_THE_SIDE = re.compile(r'<(h\d|td class="cell")><bdi>')
_RULE = (
    '<table width="100%" style="margin-top: 8px" cellspacing="0" cellpadding="0"><tr><td bgcolor="$accent"'
    ' style="font-size: 2px;">&nbsp;</td></tr></table><p style="font-size: 5px">&nbsp;</p>'
)
_DRESS = (
    ("<hr>", _RULE),
    ('<table class="facts">', f'<table style="margin-top: 6px; margin-left: -2px" {_CLOSE}>'),
    ("<tr><th>", '<tr><th width="140">'),
    (
        '<table class="notes">',
        '<table width="100%" cellspacing="0" cellpadding="3">',
    ),
    ('<td class="time">', '<td class="time" width="44">'),
    ('<td class="mark">', '<td class="mark" width="76">'),
    ('<tr class="question"><td', '<tr><td bgcolor="$soft"'),
    ('<table class="grid">', '<table width="100%" style="border-collapse: collapse" cellpadding="4">'),
    # nothing keeps what follows a table away from it
    ("</tbody>\n</table>", '</tbody>\n</table><p style="font-size: 7px">&nbsp;</p>'),
)
