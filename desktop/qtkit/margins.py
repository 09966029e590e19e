"""Margins of a layout by reading direction; Qt's own are by left and right and do not turn round."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLayout


def set_margins(layout: QLayout, leading: int, top: int, trailing: int, bottom: int) -> None:
    """Give a layout its margins in px; ``leading`` is where reading begins."""
    if QGuiApplication.isRightToLeft():
        leading, trailing = trailing, leading
    layout.setContentsMargins(leading, top, trailing, bottom)
