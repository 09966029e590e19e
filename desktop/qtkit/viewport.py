"""A viewport that is made here, for lists that stand in the first window."""

from __future__ import annotations

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QAbstractScrollArea, QWidget


def own_viewport(area: QAbstractScrollArea) -> None:
    """Give ``area`` a viewport like Qt's, before it is asked for any.

    Asked for one that was made in C++, Qt for Python looks for what kind of widget it may be, and makes all
    of its hundred classes for that: 6 ms of a start.
    """
    viewport = QWidget()
    viewport.setObjectName("qt_scrollarea_viewport")  # style sheets know it by this name
    viewport.setBackgroundRole(QPalette.ColorRole.Base)
    viewport.setAutoFillBackground(True)
    area.setViewport(viewport)
