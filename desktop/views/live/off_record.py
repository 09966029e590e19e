"""Lines off the record stand in the muted colour."""

from __future__ import annotations

from PySide6.QtGui import QSyntaxHighlighter, QTextCharFormat, QTextDocument

from desktop.models.live_document import OFF_RECORD
from desktop.qtkit.theme import theme


class OffRecordPainter(QSyntaxHighlighter):
    """Colours lines without touching their text or the editor's Undo."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        theme().follow(self)

    def restyle(self) -> None:
        self.rehighlight()

    def highlightBlock(self, text: str) -> None:
        if text and self.currentBlock().blockFormat().property(OFF_RECORD):
            muted = QTextCharFormat()
            muted.setForeground(theme().color("muted"))
            self.setFormat(0, len(text), muted)
