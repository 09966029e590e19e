"""The paper sheet on a printer."""

from __future__ import annotations

from PySide6.QtGui import QPainter
from PySide6.QtPrintSupport import QPrinter

from desktop.exchange.pdf.sheet import draw_sheet
from desktop.exchange.sheet import PaperSheet


def print_sheet(printer: QPrinter, sheet: PaperSheet) -> bool:
    """Print the one page of a sheet; False where the printer takes nothing."""
    printer.setDocName(sheet.title)
    painter = QPainter()
    if not painter.begin(printer):
        return False
    area = printer.pageLayout().paintRectPixels(printer.resolution())
    draw_sheet(painter, sheet, (area.width(), area.height()))
    return painter.end()
