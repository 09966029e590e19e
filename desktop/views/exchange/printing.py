"""The paper sheet on a printer."""

from __future__ import annotations

from PySide6.QtGui import QPainter
from PySide6.QtPrintSupport import QPrinter

from desktop.exchange.pdf.sheet import draw_sheet
from desktop.exchange.sheet import PaperSheet
from desktop.qtkit.printers import private_file


def print_sheet(printer: QPrinter, sheet: PaperSheet) -> bool:
    """Print the one page of a sheet; False where the printer takes nothing."""
    printer.setDocName(sheet.title)
    painter = QPainter()
    with private_file(printer) as ready:
        if not ready or not painter.begin(printer):
            return False
        area = printer.pageLayout().paintRectPixels(printer.resolution())
        draw_sheet(painter, sheet, (area.width(), area.height()))
        return painter.end()
