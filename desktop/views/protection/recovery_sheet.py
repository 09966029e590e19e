"""The recovery sheet on paper: which notebook, the code in numbered groups, and what to do with it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QCoreApplication, QIODevice, QMarginsF, QRectF, Qt
from PySide6.QtGui import (
    QFont,
    QFontDatabase,
    QGuiApplication,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
)

from desktop.core.errors import Problem, UserError
from desktop.core.files import write_private
from desktop.core.records import dataclass
from desktop.views import when
from desktop.views.protection.code_grid import COLUMNS

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

MARGIN_MM = 25.0
DOTS = 300
_WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeading


@dataclass(frozen=True, slots=True)
class RecoverySheet:
    """What stands on the paper: the notebook's file name, the groups of its code, and the day."""

    name: str
    groups: Sequence[str]
    day: date


def write_pdf(sheet: RecoverySheet, target: Path) -> None:
    """Write the sheet as a PDF that only its owner may read, and nothing of it elsewhere. Raises ``UserError``."""
    kept = QBuffer()
    kept.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(kept)
    writer.setResolution(DOTS)
    writer.setTitle(_title())
    _draw(sheet, writer)
    try:
        write_private(target, bytes(kept.data().data()))
    except OSError as error:
        raise UserError(Problem.FILE_UNWRITABLE, name=target.name, reason=str(error)) from error


def print_sheet(sheet: RecoverySheet, printer: QPrinter) -> bool:
    """Print the sheet; False where the printer takes nothing."""
    from desktop.qtkit.printers import private_file

    with private_file(printer) as ready:
        return ready and _draw(sheet, printer)


def _draw(sheet: RecoverySheet, device: QPagedPaintDevice) -> bool:
    """One page, measured in points so that every device has it alike; False where it cannot be drawn on."""
    margins = QMarginsF(MARGIN_MM, MARGIN_MM, MARGIN_MM, MARGIN_MM)
    device.setPageSize(QPageSize(_paper()))
    device.setPageMargins(margins, QPageLayout.Unit.Millimeter)
    painter = QPainter()
    if not painter.begin(device):
        return False
    scale = device.logicalDpiX() / 72
    painter.scale(scale, scale)
    width = device.pageLayout().paintRect(QPageLayout.Unit.Point).width()
    _Page(painter, width).draw(sheet)
    return painter.end()


class _Page:
    """Texts one below the other; ``top`` in points."""

    def __init__(self, painter: QPainter, width: float) -> None:
        self._painter, self._width, self._top = painter, width, 0.0

    def draw(self, sheet: RecoverySheet) -> None:
        """Everything on it."""
        self._text(_title(), size=18, bold=True, gap=6)
        day = when.day_month(sheet.day, today=date.min)
        self._text(_tr("Notebook: {name}").format(name=sheet.name), size=11, gap=2)
        self._text(_tr("Made on {day}").format(day=day), size=11, gap=20)
        self._code(sheet.groups)
        for words in (
            _tr(
                "With this code the notebook, its backups and its copies can be opened without the passphrase: choose "
                "“Use the recovery code instead” where Askwell asks for it."
            ),
            _tr(
                "Whoever has this sheet can read everything in the notebook. Keep it away from the computer."
            ),
            _tr("When the passphrase is changed this code ends, and there is a new one."),
        ):
            self._text(words, size=11, gap=8)

    def _text(self, words: str, *, size: float, gap: float, bold: bool = False) -> None:
        font = QGuiApplication.font()
        self._use(font, size, bold=bold)
        room = QRectF(0, self._top, self._width, 10_000)
        used = self._painter.boundingRect(room, int(_WRAP), words)
        self._painter.drawText(room, int(_WRAP), words)
        self._top += used.height() + gap

    def _code(self, groups: Sequence[str]) -> None:
        """The groups in lines of four, as on the screen; from left to right in every language."""
        cell, line = self._width / COLUMNS, 30.0
        for place, group in enumerate(groups):
            row, column = divmod(place, COLUMNS)
            area = QRectF(column * cell, self._top + row * line, cell, line)
            self._use(QGuiApplication.font(), 9)
            self._painter.drawText(area, int(Qt.AlignmentFlag.AlignVCenter), str(place + 1))
            self._use(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont), 15)
            self._painter.drawText(area.adjusted(18, 0, 0, 0), int(Qt.AlignmentFlag.AlignVCenter), group)
        self._top += -(-len(groups) // COLUMNS) * line + 20

    def _use(self, font: QFont, size: float, *, bold: bool = False) -> None:
        """In points of the page, which the painter's scale makes dots of."""
        own = QFont(font)
        own.setPixelSize(max(1, round(size)))
        own.setBold(bold)
        self._painter.setFont(own)


def _paper() -> QPageSize.PageSizeId:
    """Letter where it is used, else A4."""
    from PySide6.QtCore import QLocale

    letter = QLocale().measurementSystem() == QLocale.MeasurementSystem.ImperialUSSystem
    return QPageSize.PageSizeId.Letter if letter else QPageSize.PageSizeId.A4


def _title() -> str:
    return _tr("Askwell recovery sheet")


def _tr(text: str) -> str:
    return QCoreApplication.translate("protection", text)
