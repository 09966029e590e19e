"""Notes and everything else that is known of a person, each edited in place."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QDragEnterEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from desktop.core.zones import zone_names
from desktop.domain.kinds import Permission
from desktop.models.contacts_person import PersonCard, PersonWatch
from desktop.qtkit.combos import ComboBox
from desktop.qtkit.fields import TextArea
from desktop.qtkit.labels import Label
from desktop.qtkit.theme import theme
from desktop.views.contacts.in_place import InPlace, Part
from desktop.views.contacts.words import permission_name
from desktop.views.typing import Keep, TypedText

LABEL_WIDTH = 116
_PLACES = ("organisation", "field")


class NotesBox(QWidget):
    """Notes about a person, kept while they are typed."""

    def __init__(self, keep: Keep, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.notes_area = TextArea(
            placeholder=self.tr("What you know and want to remember"),
            least=3,
            name=self.tr("Notes"),
            parent=self,
        )
        self.notes_area.setObjectName("notes_area")
        self.notes_area.viewport().installEventFilter(self)
        self.typed = TypedText(keep, self)
        self.typed.watch(self.notes_area, "notes")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 20, 0, 0)
        column.setSpacing(8)
        column.addWidget(Label(self.tr("Notes"), style="label", parent=self))
        column.addWidget(self.notes_area)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """A file that is dropped here is for the person, not for the text."""
        if isinstance(event, QDragEnterEvent) and event.mimeData().hasUrls():
            event.ignore()
            return True
        return False


class FactsBox(QWidget):
    """A line for each fact: label and text; an empty one invites to write something."""

    consent_given = Signal(str, object)
    place_requested = Signal(str)
    """Show the page of the organisation or the field."""

    def __init__(self, watch: PersonWatch, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._watch = watch
        self._texts: dict[str, InPlace] = {}
        self._build()

    @property
    def keys(self) -> tuple[str, ...]:
        """The facts that can be edited."""
        return tuple(self._texts)

    def text(self, key: str) -> InPlace:
        """The line of a fact."""
        return self._texts[key]

    def show_card(self, card: PersonCard) -> None:
        """Show a person's facts."""
        for key, text in self._texts.items():
            value = getattr(card, key)
            place = value if key in _PLACES else ""
            text.show_texts(value, link=place, link_color="accent" if place else "")
        for key, combo in self._consents.items():
            combo.set_value(getattr(card, key))
        self._came.setText(card.imported_from)
        self._came.setVisible(bool(card.imported_from))
        self._came_label.setVisible(bool(card.imported_from))

    def settle(self) -> None:
        """Hand over what is being edited."""
        for text in self._texts.values():
            text.settle()

    def _widen_labels(self, width: int) -> None:
        self._grid.setColumnMinimumWidth(0, width)

    def _build(self) -> None:
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(8)
        theme().grow(self._widen_labels, LABEL_WIDTH)
        self._grid.setColumnStretch(1, 1)
        for part in self._parts():
            line = InPlace([part], small=True, invitation=self._invitation(part), parent=self)
            line.setObjectName(f"{part.key}_text")
            line.link_requested.connect(lambda key=part.key: self.place_requested.emit(key))
            self._texts[part.key] = line
            self._add(part.name, line)
        self._consents = {
            "may_contact_again": self._consent("may_contact_again", self.tr("May I write again?")),
            "may_use_name": self._consent("may_use_name", self.tr("May I use the name?")),
        }
        self._came = Label(elide=True, parent=self)
        self._came_label = self._add(self.tr("Came from"), self._came)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 20, 0, 0)
        column.setSpacing(8)
        column.addWidget(Label(self.tr("Details"), style="label", parent=self))
        column.addLayout(self._grid)

    def _parts(self) -> list[Part]:
        return [
            Part("given", self.tr("Given name")),
            Part("family", self.tr("Family name")),
            Part("display_name", self.tr("Shown as"), self.tr("As above")),
            Part("pronouns", self.tr("Pronouns"), self.tr("she/her, he/him, they/them")),
            Part("role", self.tr("Role"), self.tr("What this person does")),
            Part("organisation", self.tr("Organisation"), self.tr("Where"), self._watch.organisations),
            Part("field", self.tr("Field of work"), self.tr("A field you explore"), self._watch.fields),
            Part("place", self.tr("Place"), self.tr("Town or region")),
            Part("time_zone", self.tr("Time zone"), self.tr("Only if it is another one"), zone_names),
            Part(
                "strong_interest", self.tr("Strong interest"), self.tr("What this person loves to talk about")
            ),
        ]

    def _invitation(self, part: Part) -> str:
        """What stands there while nothing is known: how it is shown anyway, or that it can be added."""
        return part.example if part.key == "display_name" else self.tr("Add")

    def _consent(self, key: str, label: str) -> ComboBox:
        items = [(permission_name(answer), answer) for answer in Permission]
        combo = ComboBox(items, small=True, name=label, parent=self)
        combo.setObjectName(f"{key}_combo")
        combo.chosen.connect(lambda answer: self.consent_given.emit(key, Permission(answer)))
        self._add(label, combo)
        return combo

    def _add(self, label: str, widget: QWidget) -> Label:
        row = self._grid.rowCount()
        words = Label(label, color="muted", parent=self)
        self._grid.addWidget(words, row, 0, Qt.AlignmentFlag.AlignTop)
        side = Qt.AlignmentFlag.AlignLeading if isinstance(widget, ComboBox) else Qt.AlignmentFlag(0)
        self._grid.addWidget(widget, row, 1, side)
        return words
