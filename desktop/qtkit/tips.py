"""Tooltips that say what stands in a text and never read it as mark-up, which could fetch files and pictures."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QToolTip, QWidget


def plain(text: str) -> str:
    """A tooltip that shows ``text`` letter by letter; Qt would take anything like a tag for rich text."""
    if "<" not in text and "&lt;" not in text:
        return text
    import html

    return f"<qt>{html.escape(text, quote=False).replace(chr(10), '<br>')}</qt>"


def show(place: QPoint, text: str, widget: QWidget) -> None:
    """Show ``text`` as a tooltip at a place on the screen; an empty one takes it away."""
    QToolTip.showText(place, plain(text), widget)


def tell_rest(event: QEvent, widget: QWidget, text: Callable[[], str], *, cut: Callable[[], bool]) -> bool:
    """Where ``event`` asks for a tooltip and ``text`` is ``cut``, show it; whether that was done.

    Every event of a widget comes by here, so that both are asked only of the few that want a tooltip.
    """
    if event.type() != QEvent.Type.ToolTip or not isinstance(event, QHelpEvent):
        return False
    if widget.toolTip() or not cut():
        return False
    show(event.globalPos(), text(), widget)
    return True
