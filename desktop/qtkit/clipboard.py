"""What goes between text areas and the clipboard: words without looks, and no more of them than there is room for."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtGui import QTextCursor


class PasteGuard(QObject):
    """``refused`` carries how many characters there would have been, and how many fit."""

    refused = Signal(int, int)


@cache
def paste_guard() -> PasteGuard:
    """The one of this program; every text area tells it, the window listens."""
    return PasteGuard()


def secret_copy(text: str) -> QMimeData:
    """A text for the clipboard that programs which keep a history of it are asked not to keep."""
    data = QMimeData()
    data.setText(text)
    data.setData("x-kde-passwordManagerHint", b"secret")
    for name in ("ExcludeClipboardContentFromMonitorProcessing", "CanIncludeInClipboardHistory"):
        data.setData(f'application/x-qt-windows-mime;value="{name}"', bytes(4))
    return data


def plain_copy(cursor: QTextCursor) -> QMimeData:
    """The selection of a cursor as plain text with plain line ends, for a copy of it."""
    data = QMimeData()
    text = cursor.selectedText()
    data.setText(text.replace("\u2029", "\n").replace("\u2028", "\n").replace("\xa0", " "))
    return data
