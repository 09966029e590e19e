"""What a copy from a text brings along: its words, and nothing of how they look here."""

from __future__ import annotations

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QTextCursor


def plain_copy(cursor: QTextCursor) -> QMimeData:
    """The selection of a cursor as plain text with plain line ends."""
    data = QMimeData()
    text = cursor.selectedText()
    data.setText(text.replace("\u2029", "\n").replace("\u2028", "\n").replace("\xa0", " "))
    return data
