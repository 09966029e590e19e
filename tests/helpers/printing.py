"""A printer that writes into a file."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtPrintSupport import QPrinter


def printing_into(file: Path) -> QPrinter:
    """One that was chosen to print into this PDF."""
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(file))
    return printer
