"""The first pages of a document as pictures, set as they will be in the PDF."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import islice
from typing import NamedTuple

from PySide6.QtCore import QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter

from desktop.exchange import html_write
from desktop.exchange.document import Document
from desktop.exchange.pdf import pages, sheet
from desktop.exchange.pdf.paging import pages_of
from desktop.exchange.sheet import PaperSheet

_DPI = 96
_SHEET_MM = QMarginsF(15, 15, 15, 13)


class FirstPages(NamedTuple):
    """The first pages of ``total``, or of ``more`` than so many."""

    pictures: list[QImage]
    total: int
    more: bool


def preview_pages(
    document: Document, *, width: int, most: int, check: Callable[[], object] = lambda: None
) -> FirstPages:
    """Up to ``most`` pages, each ``width`` dots wide. ``check`` may raise to give up.

    What is set along with them is counted; no more is set only to be counted, as that may take minutes.
    """
    _application = pages.application()
    turned = QPageLayout.Orientation.Landscape if document.wide else QPageLayout.Orientation.Portrait
    layout = _layout(turned, pages.MARGINS_MM)
    area = QRectF(layout.paintRectPixels(_DPI))
    body = QSizeF(area.width(), area.height() - pages.FOOT)
    pictures: list[QImage] = []
    total, parts = 0, _marks(document)
    for marks in parts:
        text = pages.set_text(marks, body.width())
        found = pages_of(text, body.height())
        total += len(found)
        for page in found[: most - len(pictures)]:
            check()
            picture, painter = _blank(layout, width)
            number = len(pictures) + 1
            pages.draw_page(painter, text, page, body=body, footer=document.footer, number=number)
            painter.end()
            pictures.append(picture)
        if len(pictures) == most:
            break
    return FirstPages(pictures, total, more=next(parts, None) is not None)


def preview_sheet(paper: PaperSheet, *, width: int) -> QImage:
    """The one page of a paper sheet."""
    _application = pages.application()
    layout = _layout(QPageLayout.Orientation.Portrait, _SHEET_MM)
    picture, painter = _blank(layout, width)
    area = QRectF(layout.paintRectPixels(_DPI))
    sheet.draw_sheet(painter, paper, (area.width(), area.height()))
    painter.end()
    return picture


def _marks(document: Document) -> Iterator[str]:
    first = html_write.head(document) + "<hr>"
    sections = iter(document.parts())
    while (chunk := list(islice(sections, pages.SECTIONS_AT_A_TIME))) or first:
        yield from pages.runs(chunk, before=first)
        first = ""


def _layout(turned: QPageLayout.Orientation, margins: QMarginsF) -> QPageLayout:
    return QPageLayout(QPageSize(QPageSize.PageSizeId.A4), turned, margins, QPageLayout.Unit.Millimeter)


def _blank(layout: QPageLayout, width: int) -> tuple[QImage, QPainter]:
    """An empty page and a painter at the corner of what is printed, in dots of 96 to the inch."""
    whole, area = layout.fullRectPixels(_DPI), layout.paintRectPixels(_DPI)
    scale = width / whole.width()
    picture = QImage(width, round(whole.height() * scale), QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.white)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(scale, scale)
    painter.translate(area.x(), area.y())
    return picture, painter
