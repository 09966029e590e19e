"""Choosing a person by typing a part of the name."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtWidgets import QCompleter, QWidget

from desktop.qtkit import completing
from desktop.qtkit.fields import TextField


class Offered(Protocol):
    """Somebody whose name has the words that were typed; ``label`` tells people of one name apart."""

    @property
    def id(self) -> int: ...

    @property
    def name(self) -> str: ...

    @property
    def label(self) -> str: ...


Find = Callable[[str], Sequence[Offered]]


class PersonPicker(TextField):
    """A field that offers the people whose name is typed; ``person`` is the key of the one there."""

    def __init__(self, find: Find, *, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setPlaceholderText(self.tr("Name"))
        self.setAccessibleName(self.tr("Name"))
        self._find = find
        self._found: dict[str, int] = {}
        self._names = QStringListModel(self)
        completer = QCompleter(self._names, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setCompleter(completer)
        completing.dress(completer)
        self.textEdited.connect(self._on_edited)

    @property
    def person(self) -> int | None:
        """The person whose name stands in the field, None if it is nobody's."""
        return self._found.get(self.text().strip().casefold())

    def _on_edited(self, text: str) -> None:
        people = self._find(text)
        shown = [person.label for person in people]
        self._found = {person.label.casefold(): person.id for person in people}
        self._found |= {person.name.casefold(): person.id for person in reversed(people)}
        self._names.setStringList(shown)
