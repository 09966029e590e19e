"""The marks of notes: their icons, names, keys and colours."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication, QRect
from PySide6.QtGui import QPainter

from desktop.domain.kinds import Mark
from desktop.domain.marks import MARKS
from desktop.qtkit import icons, paint
from desktop.qtkit.theme import theme

ICONS: Mapping[str, str] = MappingProxyType(
    {
        Mark.INSIGHT: "lightbulb",
        Mark.ADVICE: "compass",
        Mark.QUOTE: "quote",
        Mark.PERSON: "user-plus",
        Mark.FOLLOWUP: "corner-up-right",
        Mark.QUESTION: "circle-question-mark",
    }
)


def mark_name(mark: str) -> str:
    """What a mark is called."""
    return (
        {
            Mark.INSIGHT: _tr("Insight"),
            Mark.ADVICE: _tr("Advice"),
            Mark.QUOTE: _tr("Quote"),
            Mark.PERSON: _tr("Person"),
            Mark.FOLLOWUP: _tr("Follow-up"),
            Mark.QUESTION: _tr("Question"),
        }.get(Mark(mark) if mark else Mark.INSIGHT, "")
        if mark
        else _tr("No mark")
    )


def keys_from(text: str) -> Mapping[str, Mark]:
    """The keys that set marks, from the user's choice of six characters."""
    return MappingProxyType(dict(zip(text, MARKS, strict=False)))


def draw_mark(painter: QPainter, rect: QRect, mark: str, *, glyph: int = 14) -> None:
    """A mark on its soft ground, as large as ``rect``."""
    paint.box(painter, rect, radius=5, fill=f"mark-{mark}-soft")
    icons.draw(painter, ICONS[mark], rect, size=theme().px(glyph), color=f"mark-{mark}", stroke=2.25)


def _tr(text: str) -> str:
    return QCoreApplication.translate("marks", text)
