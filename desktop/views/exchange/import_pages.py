"""Which side of an import is looked at: its columns, its people, those who may be known, or its lines."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import StrEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop.models.importing import Importer
from desktop.qtkit import focus
from desktop.qtkit.choices import Segmented
from desktop.qtkit.labels import Label
from desktop.qtkit.sides import SidesLayout
from desktop.views.exchange.words import number


class Page(StrEnum):
    """A side of an import."""

    COLUMNS = "columns"
    PEOPLE = "people"
    UNSURE = "unsure"
    LINES = "lines"


def has_columns(importer: Importer) -> bool:
    """Whether something that can be said of the columns of a table would bring somebody in."""
    table = importer.table
    is_taken = importer.refusal is None or importer.lacks_name
    return table is not None and (is_taken or not table.has_header)


class PageSwitch(QWidget):
    """What the page is about, and a way to the others; ``chosen`` brings the ``Page`` that was pressed."""

    chosen = Signal(object)

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page_switch")
        self.page: Page | None = None
        self._pages: list[Page] = []
        self.cells: Segmented | None = None
        self._row = SidesLayout(self, least=120)
        self.title_label = Label(style="body_medium", elide=True, parent=self)
        self._row.addWidget(self.title_label)
        self._titles = {
            Page.COLUMNS: self.tr("Say what each column holds"),
            Page.PEOPLE: self.tr("Choose who comes in"),
            Page.UNSURE: self.tr("Is it the same person?"),
            Page.LINES: self.tr("What there is to say of the lines"),
        }
        self._names = {
            Page.COLUMNS: self.tr("Columns"),
            Page.PEOPLE: self.tr("People"),
            Page.UNSURE: self.tr("Perhaps known"),
            Page.LINES: self.tr("Remarks"),
        }

    @property
    def pages(self) -> Sequence[Page]:
        """What is offered."""
        return self._pages

    def show_pages(self, pages: Sequence[Page], counts: Mapping[Page, int]) -> None:
        """Offer these pages; the one that was looked at stays if it is among them."""
        held = self.cells is not None and focus.lies_on(self.cells)
        remade = list(pages) != self._pages
        if remade:
            self._pages = list(pages)
            self._make_cells()
        if self.cells is not None:
            for place, page in enumerate(self._pages):
                count = counts.get(page, 0)
                self.cells.set_text(place, self._names[page], count=number(count) if count else "")
        self.show_page(self.page if self.page in self._pages else next(iter(self._pages), None))
        if remade and held:
            self.take_focus()

    def take_focus(self) -> bool:
        """Put the focus on the tab of the page; whether there are tabs."""
        if self.cells is None or self.page is None:
            return False
        cell = self.cells.cells[self._pages.index(self.page)]
        cell.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def show_page(self, page: Page | None) -> None:
        """Show that another page is looked at."""
        self.page = page
        self.setVisible(page is not None)
        self.title_label.setText("" if page is None else self._titles[page])
        if self.cells is not None and page in self._pages:
            self.cells.set_chosen(self._pages.index(page))

    def _make_cells(self) -> None:
        if self.cells is not None:
            self._row.removeWidget(self.cells)
            self.cells.hide()
            self.cells.deleteLater()
            self.cells = None
        if len(self._pages) < 2:
            return
        self.cells = Segmented([self._names[page] for page in self._pages], parent=self)
        self.cells.setAccessibleName(self.tr("What is shown of the import"))
        self.cells.setObjectName("page_cells")
        self.cells.changed.connect(lambda place: self.chosen.emit(self._pages[place]))
        self._row.addWidget(self.cells)
        self.cells.show()
