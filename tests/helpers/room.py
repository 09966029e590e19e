"""Whether words have the room they need: what is cut off without "…" and a tooltip that tells the rest."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt, QTranslator
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QComboBox, QLineEdit, QWidget

from desktop.qtkit import paint
from desktop.qtkit.badges import Drawn
from desktop.qtkit.buttons import Button
from desktop.qtkit.choices import CheckBox, Segmented
from desktop.qtkit.combos import ComboBox
from desktop.qtkit.labels import Label
from desktop.qtkit.pick_button import PickButton
from desktop.qtkit.radio import OptionCard
from desktop.views.followups.note_card import NoteCardButton

LONGER = 0.4
BLEED = 12
"""Buttons without a frame reach so far into the padding around them, so that their words stand in line."""
_MORE = "enlengthening"


class Longer(QTranslator):
    """Makes every text of the program 40 % longer, as other languages do."""

    def translate(self, _context: str, source: str, _note: str = "", _count: int = -1) -> str:  # type: ignore[override]
        wanted = round(len(source.replace("&", "")) * LONGER)
        return source + (_MORE * (wanted // len(_MORE) + 1))[:wanted]


def cut(root: QWidget) -> list[str]:
    """Every visible part of ``root`` whose words are cut, or that its surroundings cut."""
    found = []
    for widget in root.findChildren(QWidget):
        if not widget.isVisible() or not isinstance(
            widget, Label | QAbstractButton | Drawn | QLineEdit | QComboBox
        ):
            continue
        if not _tells_rest(widget) and (short := _shortage(widget)):
            found.append(f"{_name(widget)}: {short}")
        elif outside := _outside(widget):
            found.append(f"{_name(widget)}: {outside}")
    return found


def _shortage(widget: QWidget) -> str:
    """How much room it lacks, in words; empty where it has enough."""
    need = widget.minimumSizeHint()
    if isinstance(widget, Label):
        if widget.hasHeightForWidth():
            need.setHeight(widget.heightForWidth(widget.width()))
    elif isinstance(widget, QComboBox):
        need.setWidth(paint.text_width(widget.currentText()) + 9 + 14 + 9)
    elif isinstance(widget.parentWidget(), Segmented):
        pass  # a cell says itself how little its words need
    elif isinstance(widget, QAbstractButton) and widget.height() <= widget.sizeHint().height():
        need.setWidth(max(need.width(), widget.sizeHint().width()))  # a higher one has broken its lines
    if widget.width() < need.width() - 1 or widget.height() < need.height() - 1:
        return f"{widget.width()}×{widget.height()} of {need.width()}×{need.height()}"
    return ""


def _tells_rest(widget: QWidget) -> bool:
    """Whether the tooltip of what gives way to "…" has all of it; a Label makes its own."""
    if isinstance(widget, Label):
        return widget._elide
    if isinstance(
        widget, Button | CheckBox | ComboBox | NoteCardButton | PickButton | OptionCard | QLineEdit
    ):
        return True  # they tell it themselves, or break their lines; a field scrolls
    text = getattr(widget, "text", None)
    words = widget.currentText() if isinstance(widget, QComboBox) else text() if callable(text) else ""
    return bool(widget.toolTip()) and (words in widget.toolTip() or not words)


def _outside(widget: QWidget) -> str:
    """How it reaches out of what is around it, up to a page that scrolls."""
    around = widget.parentWidget()
    while around is not None and not widget.isWindow():
        area = QRect(widget.mapTo(around, QPoint(0, 0)), widget.size())
        pane = around.parentWidget()
        scrolled = isinstance(pane, QAbstractScrollArea)
        if isinstance(pane, QAbstractScrollArea) and _scrolls_sideways(pane):
            return ""
        if area.left() < -BLEED or area.right() > around.width() + BLEED:
            return f"{area.left()}…{area.right()} of {around.width()} in {_name(around)}"
        if scrolled:
            return ""
        if area.top() < -BLEED or area.bottom() > around.height() + BLEED:
            return f"{area.top()}…{area.bottom()} of {around.height()} high in {_name(around)}"
        if around.isWindow():
            return ""
        around = around.parentWidget()
    return ""


def _scrolls_sideways(area: QAbstractScrollArea) -> bool:
    off = area.horizontalScrollBarPolicy() == Qt.ScrollBarPolicy.ScrollBarAlwaysOff
    return not off and area.horizontalScrollBar().maximum() > 0


def _name(widget: QWidget) -> str:
    text = getattr(widget, "text", None)
    said = text() if callable(text) else widget.accessibleName()
    return f"{type(widget).__name__} {widget.objectName()} {said!r}"
