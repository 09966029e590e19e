"""The people of the files in the import dialog: searched, narrowed down and picked with a tick."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop.models.importing import Importer
from desktop.models.importing_people import ImportPeople, Shown
from desktop.views.exchange.field_words import fate_words
from desktop.views.exchange.pick_list import PickList, PickWords


def tr(text: str) -> str:
    """A text in the user's language."""
    return QCoreApplication.translate("PeoplePage", text)


class PeoplePage(PickList):
    """Who comes in: all who are ticked."""

    def __init__(self, importer: Importer, *, parent: QWidget | None = None) -> None:
        model = ImportPeople(
            importer,
            titles=(tr("Name"), tr("Work"), tr("What happens")),
            fate=lambda entry: fate_words(importer, entry),
        )
        super().__init__(
            model, words=_words(), widths=(216, 240, 248), prefix="people", dims=True, parent=parent
        )
        self.setObjectName("people_page")


def _words() -> PickWords:
    return PickWords(
        name=tr("People in the files"),
        search=tr("Search the people of the files"),
        shown=tr("Whom to show"),
        choices=(
            (tr("Everybody"), Shown.ALL),
            (tr("New people"), Shown.NEW),
            (tr("Filled in"), Shown.FILLED),
            (tr("Not coming in"), Shown.LEFT),
        ),
        nothing=tr("Nobody in the files matches."),
    )
