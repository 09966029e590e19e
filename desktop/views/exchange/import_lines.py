"""What there is to say about the lines of the files: refused, skipped, or taken with a remark, and why."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.exchange.records import Effect, RowProblem
from desktop.models.importing import Importer
from desktop.qtkit.labels import Label
from desktop.qtkit.listview import ListView
from desktop.qtkit.paged_model import Heading, PagedModel
from desktop.qtkit.theme import theme
from desktop.views.exchange.words import problem_sentence
from desktop.views.plural import counted


class LinesModel(PagedModel):
    """A line a row, under what became of it; an id is the place of a remark, counted from 1."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(self._look_up, parent=parent)
        self._remarks: list[RowProblem] = []
        self._several = False
        self._groups = (
            (Effect.REFUSED, self.tr("Not read")),
            (Effect.SKIPPED, self.tr("Skipped")),
            (Effect.REMARK, self.tr("Taken, with a remark")),
        )

    def show(self, remarks: list[RowProblem], *, several: bool) -> None:
        """Show these; of ``several`` files each says which."""
        self._remarks, self._several = remarks, several
        groups = []
        for effect, title in self._groups:
            ids = [place for place, one in enumerate(remarks, start=1) if one.effect is effect]
            if ids:
                groups.append((Heading(title, len(ids)), ids))
        self.set_groups(groups)
        self.refresh()

    def text(self, record: RowProblem, column: int) -> str:  # noqa: ARG002
        return problem_sentence(record, of_several=self._several)

    def _look_up(self, ids: Sequence[int]) -> dict[int, RowProblem]:
        return {key: self._remarks[key - 1] for key in ids if key <= len(self._remarks)}


class LinesPage(QWidget):
    """The list; it is made anew while it is looked at."""

    def __init__(self, importer: Importer, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("lines_page")
        self._importer = importer
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self.list = ListView(name=self.tr("Lines of the files"), row_height=32, parent=self)
        self.list.setObjectName("lines_list")
        theme().grow(self.list.setMinimumHeight, 320)
        self.model = LinesModel(self)
        self.list.set_model(self.model)
        column.addWidget(self.list)
        self.more_label = Label(style="caption", parent=self)
        column.addWidget(self.more_label)

    def show_lines(self) -> None:
        """Show what there is to say with the choices as they are."""
        self.model.show(self._importer.remarks, several=len(self._importer.paths) > 1)
        more = self._importer.unlisted
        self.more_label.setText(
            counted("LinesPage", "1 more is not listed.", "%n more are not listed.", more)
        )
        self.more_label.setVisible(more > 0)
