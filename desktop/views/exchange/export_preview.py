"""The first pages of a document in the export dialog, or the first lines of other files, as they will be written."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from desktop.models.exporting import Preview, Sample
from desktop.qtkit import paint
from desktop.qtkit.labels import Label, Line, Pane
from desktop.qtkit.scroll_pane import ScrollPane
from desktop.views.exchange.export_purposes import tr
from desktop.views.exchange.words import number

WIDTH = 620
"""How wide a page is shown."""

COLUMNS = 5
"""So many columns of a sheet are shown; the others are named below."""


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


class SampleView(Pane):
    """How a file begins: its name, where there are several, and its text as it is."""

    def __init__(self, sample: Sample, *, parent: QWidget) -> None:
        super().__init__("base", parent=parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        if sample.name:
            column.addWidget(Label(sample.name, style="body_strong", parent=self))
        if sample.rows:
            self._show_rows(sample, column)
        else:
            text = f"{sample.text}\n…" if sample.more else sample.text
            column.addWidget(Label(text, wrap=True, parent=self))

    @property
    def texts(self) -> list[str]:
        """All that stands in it, in the order in which it is read."""
        return [label.text() for label in self.findChildren(Label)]

    def _show_rows(self, sample: Sample, column: QVBoxLayout) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(6)
        header, *rows = (row[:COLUMNS] for row in sample.rows)
        for place, title in enumerate(header):
            grid.addWidget(Label(title, style="caption_strong", elide=True, parent=self), 0, place)
            grid.setColumnStretch(place, 1)
        grid.addWidget(Line(parent=self), 1, 0, 1, len(header))
        if sample.more:
            rows.append(("…",))
        for number_of_row, row in enumerate(rows, start=2):
            for place, cell in enumerate(row):
                grid.addWidget(Label(cell, elide=True, parent=self), number_of_row, place)
        column.addLayout(grid)
        if others := sample.rows[0][COLUMNS:]:
            words = tr("Further columns: {names}").format(names=", ".join(others))
            column.addWidget(Label(words, style="caption", wrap=True, parent=self))


class ExportPreview(ScrollPane):
    """The pages or beginnings one below the other, and a word where there is more."""

    def __init__(self, *, parent: QWidget) -> None:
        self._inside = Pane("panel")
        self._column = QVBoxLayout(self._inside)
        self._column.setContentsMargins(16, 16, 16, 16)
        self._column.setSpacing(16)
        super().__init__(self._inside, name="export_preview", parent=parent)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # read by keys
        self.setAccessibleName(tr("Preview"))
        self.pages: list[PageView] = []
        self.samples: list[SampleView] = []
        self._more = Label(style="caption", align="center", parent=self._inside)
        self._column.addWidget(self._more)
        self._column.addStretch(1)

    def wait(self) -> None:
        """Say that the pages are being set."""
        self._clear()
        self._more.setText(tr("One moment …"))
        self._more.show()

    def show_preview(self, preview: Preview) -> None:
        """Show these pages or beginnings."""
        self._clear()
        if preview.samples:
            self._show_samples(preview)
            return
        for place, page in enumerate(preview.pages):
            name = tr("Page {n}").format(n=number(place + 1))
            view = PageView(page, name=name, parent=self._inside)
            self.pages.append(view)
            self._column.insertWidget(place, view, 0, Qt.AlignmentFlag.AlignHCenter)
            view.show()
        words = tr("These are the first {n} pages; the file holds all of them.")
        self._more.setText(words.format(n=number(len(preview.pages))))
        self._more.setVisible(preview.more or preview.total > len(preview.pages))
        self.verticalScrollBar().setValue(0)

    def _show_samples(self, preview: Preview) -> None:
        for place, sample in enumerate(preview.samples):
            view = SampleView(sample, parent=self._inside)
            self.samples.append(view)
            self._column.insertWidget(place, view)
            view.show()
        self._more.setText(tr("So the files begin, as they will be written."))
        self._more.show()
        self.verticalScrollBar().setValue(0)

    def _clear(self) -> None:
        for view in (*self.pages, *self.samples):
            self._column.removeWidget(view)
            view.hide()
            view.deleteLater()
        self.pages, self.samples = [], []
