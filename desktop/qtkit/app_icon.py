"""The program's own icon for its windows, drawn from ``resources/app`` when it is asked for."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QApplication

from desktop.core.resources import resource_path

SIMPLE_SIZES = (16, 20, 24, 32)
"""Pixels at which a drawing with less in it is the clearer one."""
FULL_SIZES = (48, 64, 128, 256)


def show_app_icon() -> None:
    """Give all windows of the program its icon, unless they have one."""
    if QApplication.windowIcon().isNull():
        QApplication.setWindowIcon(app_icon())


def app_icon() -> QIcon:
    """The icon in the sizes that title bars, task bars and switchers ask for."""
    from PySide6.QtSvg import QSvgRenderer

    icon = QIcon()
    for name, sizes in (("askwell-small", SIMPLE_SIZES), ("askwell", FULL_SIZES)):
        drawing = QSvgRenderer(QByteArray(resource_path(f"app/{name}.svg").read_bytes()))
        for size in sizes:
            picture = QPixmap(size, size)
            picture.fill(Qt.GlobalColor.transparent)
            painter = QPainter(picture)
            drawing.render(painter, QRectF(0, 0, size, size))
            painter.end()
            icon.addPixmap(picture)
    return icon
