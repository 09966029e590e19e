"""The first pages of a document in the export dialog, as they will be written."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.models.exporting import Preview
from desktop.qtkit import paint
from desktop.qtkit.labels import Label, Pane
from desktop.qtkit.scroll_pane import ScrollPane
from desktop.views.exchange.export_purposes import tr
from desktop.views.exchange.words import number

WIDTH = 620
"""How wide a page is shown."""


class PageView(QWidget):
    """One page on its white ground, with a line around it."""

    def __init__(self, page: QImage, *, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._page = page
        self.setAccessibleName(name)

    def sizeHint(self) -> QSize:
        return QSize(WIDTH, round(self._page.height() * WIDTH / self._page.width()))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(self.rect(), self._page)
        paint.box(painter, QRect(self.rect()), radius=0, border="line-strong")
        painter.end()


class ExportPreview(ScrollPane):
    """The pages one below the other, and a word where there are more."""

    def __init__(self, *, parent: QWidget) -> None:
        self._inside = Pane("panel")
        self._column = QVBoxLayout(self._inside)
        self._column.setContentsMargins(16, 16, 16, 16)
        self._column.setSpacing(16)
        super().__init__(self._inside, name="export_preview", parent=parent)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # read by keys
        self.setAccessibleName(tr("Preview"))
        self.pages: list[PageView] = []
        self._more = Label(style="caption", align="center", parent=self._inside)
        self._column.addWidget(self._more)
        self._column.addStretch(1)

    def wait(self) -> None:
        """Say that the pages are being set."""
        self._clear()
        self._more.setText(tr("The pages are being set …"))
        self._more.show()

    def show_preview(self, preview: Preview) -> None:
        """Show these pages."""
        self._clear()
        for place, page in enumerate(preview.pages):
            name = tr("Page {n}").format(n=number(place + 1))
            view = PageView(page, name=name, parent=self._inside)
            self.pages.append(view)
            self._column.insertWidget(place, view, 0, Qt.AlignmentFlag.AlignHCenter)
            view.show()
        words = tr("These are the first {n} pages; the file holds all of them.")
        self._more.setText(words.format(n=number(len(preview.pages))))
        self._more.setVisible(preview.more)
        self.verticalScrollBar().setValue(0)

    def _clear(self) -> None:
        for view in self.pages:
            self._column.removeWidget(view)
            view.hide()
            view.deleteLater()
        self.pages = []
