"""Drawing the sheet with numbered boxes on one page, for a PDF or a printer alike."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile
from typing import BinaryIO

from PySide6.QtCore import QFile, QIODevice, QMarginsF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QPen,
    QTextOption,
)

from desktop.exchange.inks import ACCENT, FRAME, INK, MUTED, RULE, WHITE, css
from desktop.exchange.pdf.far_letters import FarLetters
from desktop.exchange.pdf.letters import name_letters
from desktop.exchange.pdf.pages import application, default_font
from desktop.exchange.sheet import Box, PaperSheet
from desktop.exchange.text import clean

#: The page as it is drawn, in dots of a 96th of an inch; any real page is scaled from it.
WIDTH, HEIGHT = 680.0, 1010.0
_DPI = 96
_GAP, _PAD, _LINE_HEIGHT = 10.0, 8.0, 25.0
#: So many boxes fit one under the other; more stand in two columns.
_ONE_COLUMN = 5
_LAST_ROW = 132.0
#: In a box so high a question has room for more lines.
_ROOMY = 110.0


def write_sheet(stream: BinaryIO, sheet: PaperSheet) -> None:
    """Write the sheet as a PDF of one page to a stream that is a real file and can be read."""
    _application = application()
    file = QFile()
    stream.flush()
    file.open(stream.fileno(), QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(file)
    writer.setResolution(_DPI * 12)
    writer.setTitle(sheet.title)
    writer.setCreator("Askwell")
    margins = QMarginsF(15, 15, 15, 13)
    size = QPageSize(QPageSize.PageSizeId.A4)
    portrait = QPageLayout.Orientation.Portrait
    writer.setPageLayout(QPageLayout(size, portrait, margins, QPageLayout.Unit.Millimeter))
    painter, far = QPainter(writer), FarLetters()
    area = QRectF(writer.pageLayout().paintRectPixels(writer.resolution()))
    draw_sheet(painter, sheet, area.size().toTuple(), far=far)
    painter.end()
    file.close()
    name_letters(stream)
    far.name(stream)


def draw_sheet(
    painter: QPainter, sheet: PaperSheet, size: tuple[float, float], *, far: FarLetters | None = None
) -> None:
    """Draw the sheet into the area of a page, from the painter's origin; ``size`` is in the painter's units.

    ``far`` notes what is drawn.
    """
    scale = min(size[0] / WIDTH, size[1] / HEIGHT)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(scale, scale)
    _Drawing(painter, sheet, far=far or FarLetters()).draw()
    painter.restore()


class _Drawing:
    """One sheet on its way down the page."""

    def __init__(self, painter: QPainter, sheet: PaperSheet, *, far: FarLetters) -> None:
        self._painter = painter
        self._far = far
        self._sheet = sheet
        self._y = 0.0

    def draw(self) -> None:
        """Everything, from the name to the last box."""
        self._head()
        self._texts()
        last = [box for box in self._sheet.boxes if not box.uid]
        asked = [box for box in self._sheet.boxes if box.uid]
        room = HEIGHT - self._y - (_LAST_ROW + _GAP if last else 0)
        if asked:
            self._grid(asked, columns=1 if len(asked) <= _ONE_COLUMN else 2, height=room)
        if last:
            self._grid(last, columns=len(last), height=HEIGHT - self._y)

    def _head(self) -> None:
        name = QRectF(0, 0, WIDTH * 0.58, 34)
        whole = _metrics(25, bold=True).horizontalAdvance(clean(self._sheet.title)) <= name.width()
        size, lines = (25, 1) if whole else (15, 2)
        self._text(self._sheet.title, name, size=size, bold=True, lines=lines)
        self._text(self._sheet.subtitle, QRectF(0, 36, WIDTH * 0.58, 34), size=13, colour=MUTED, lines=2)
        top = 3.0
        for word, value in self._sheet.facts:
            self._text(word, QRectF(WIDTH * 0.6, top, 56, 17), size=12, colour=MUTED)
            area = QRectF(WIDTH * 0.6 + 60, top, WIDTH * 0.4 - 60, 34)
            top += max(18.0, self._text(value, area, size=12, lines=2) + 2)  # a day in words is long
        self._y = max(72.0, top + 4)
        self._painter.fillRect(QRectF(0, self._y, WIDTH, 2), _ink(ACCENT))
        self._y += 12

    def _texts(self) -> None:
        filled = [(title, text) for title, text in self._sheet.texts if text.strip()]
        if not filled:
            return
        width = (WIDTH - _GAP * (len(filled) - 1)) / len(filled)
        tallest = 0.0
        for column, (title, text) in enumerate(filled):
            left = column * (width + _GAP)
            self._text(title, QRectF(left, self._y, width, 18), size=12, bold=True, colour=ACCENT)
            area = QRectF(left, self._y + 18, width - 4, 84)
            tallest = max(tallest, self._text(text, area, size=12, lines=5))
        self._y += 18 + tallest + 12

    def _grid(self, boxes: list[Box], *, columns: int, height: float) -> None:
        rows = -(-len(boxes) // columns)
        width = (WIDTH - _GAP * (columns - 1)) / columns
        tall = (height - _GAP * (rows - 1)) / rows
        for place, box in enumerate(boxes):
            row, column = divmod(place, columns)
            alone = place == len(boxes) - 1 and column == 0  # the last of an odd number has the whole row
            wide = WIDTH if alone else width
            self._box(box, QRectF(column * (width + _GAP), self._y + row * (tall + _GAP), wide, tall))
        self._y += height + _GAP

    def _box(self, box: Box, area: QRectF) -> None:
        painter = self._painter
        painter.setPen(QPen(_ink(FRAME), 1.0))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(area, 5, 5)
        disc = QRectF(area.left() + _PAD, area.top() + _PAD, 20, 20)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(_ink(ACCENT if box.must or not box.uid else MUTED))
        painter.drawEllipse(disc)
        self._text(str(box.number), disc, size=11, bold=True, colour=WHITE, centred=True)
        words = QRectF(disc.right() + 7, area.top() + _PAD + 1, area.right() - disc.right() - 7 - _PAD, 38)
        lines = 2 if area.height() < _ROOMY else 4
        used = self._text(box.title, words, size=13 if box.uid else 12, bold=bool(box.uid), lines=lines)
        self._rules(area, top=area.top() + _PAD + max(used, 20) + 4)

    def _rules(self, area: QRectF, *, top: float) -> None:
        """Faint lines to write on."""
        self._painter.setPen(QPen(_ink(RULE), 0.8))
        y = top + _LINE_HEIGHT
        while y < area.bottom() - 5:
            self._painter.drawLine(
                QRectF(area.left() + _PAD, y, 0, 0).topLeft(), QRectF(area.right() - _PAD, y, 0, 0).topLeft()
            )
            y += _LINE_HEIGHT

    def _text(
        self,
        text: str,
        area: QRectF,
        *,
        size: float,
        bold: bool = False,
        colour: str = INK,
        lines: int = 1,
        centred: bool = False,
    ) -> float:
        """Draw a text of at most so many lines, the last one cut short; returns how high it stands."""
        font = _font(size, bold=bold)
        metrics = QFontMetricsF(font)
        shown = _shortened(clean(text), metrics, width=area.width(), lines=lines)
        painter = self._painter
        painter.setFont(font)
        painter.setPen(_ink(colour))
        option = QTextOption(Qt.AlignmentFlag.AlignCenter if centred else Qt.AlignmentFlag.AlignTop)
        option.setWrapMode(QTextOption.WrapMode.NoWrap)
        for number, line in enumerate(shown):
            top = area.top() + number * metrics.lineSpacing()
            height = area.height() if centred else metrics.lineSpacing() + 2
            painter.drawText(QRectF(area.left(), top, area.width() + 2, height), line, option)
            self._far.note_words(line, font)
        return len(shown) * metrics.lineSpacing()


def _font(size: float, *, bold: bool) -> QFont:
    font = default_font(size)
    font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    return font


def _metrics(size: float, *, bold: bool) -> QFontMetricsF:
    return QFontMetricsF(_font(size, bold=bold))


def _ink(colour: str) -> QColor:
    return QColor(css(colour))


def _shortened(text: str, metrics: QFontMetricsF, *, width: float, lines: int) -> list[str]:
    """The lines of a text as they fit; what does not is cut with an ellipsis."""
    found: list[str] = []
    for part in text.split("\n"):
        line = ""
        for blank, word in _words(part, metrics, width=width):
            longer = f"{line}{blank}{word}" if line else word
            if line and metrics.horizontalAdvance(longer) > width:
                found.append(line)
                line = word
                if len(found) > lines:
                    break  # whatever follows is not seen
            else:
                line = longer
        found.append(line)
        if len(found) > lines:
            break
    if len(found) > lines:
        found = [*found[: lines - 1], found[lines - 1] + " …"]
    return [metrics.elidedText(line, Qt.TextElideMode.ElideRight, width) for line in found]


def _words(text: str, metrics: QFontMetricsF, *, width: float) -> Iterator[tuple[str, str]]:
    """The words of a text and what stands before each; one that is too long, as a sentence of Chinese, in parts."""
    for word in text.split(" "):
        blank, rest = " ", word
        while (fits := _fitting(rest, metrics, width=width)) < len(rest):
            yield blank, rest[:fits]
            blank, rest = "", rest[fits:]
        yield blank, rest


def _fitting(word: str, metrics: QFontMetricsF, *, width: float) -> int:
    """How many letters of a word fit, at least one of them."""
    if metrics.horizontalAdvance(word) <= width:
        return len(word)
    widths = (metrics.horizontalAdvance(word[:count]) for count in range(1, len(word) + 1))
    return max(1, sum(1 for _ in takewhile(lambda found: found <= width, widths)))
