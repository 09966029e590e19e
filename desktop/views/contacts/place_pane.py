"""The page of an organisation or a career field: its name, notes, people, and what was said about it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QScrollArea, QVBoxLayout, QWidget

from desktop.core.clock import Clock
from desktop.models.contacts_place import PlaceCard, PlaceKind, PlaceWatch
from desktop.qtkit import menus
from desktop.qtkit.badges import IconLabel
from desktop.qtkit.buttons import Button, IconButton
from desktop.qtkit.fields import TextArea
from desktop.qtkit.labels import Label, Pane
from desktop.qtkit.layouts import clear
from desktop.qtkit.overlay_scroll import OverlayScroll
from desktop.views.contacts.in_place import InPlace, Part
from desktop.views.contacts.place_rows import PersonLine, SaidLine
from desktop.views.contacts.small import NameLink
from desktop.views.plural import counted
from desktop.views.typing import Keep, TypedText

SHOWN = 30
PADDING, BLEED = 20, 8
_ICONS = {PlaceKind.ORGANISATION: "building-2", PlaceKind.FIELD: "compass"}


class PlacePane(QScrollArea):
    """Shows the watched place; ``back_requested`` leads back to the person."""

    back_requested = Signal()
    renamed = Signal(str)
    delete_requested = Signal()
    person_requested = Signal(int)
    meeting_requested = Signal(int)

    def __init__(
        self, watch: PlaceWatch, *, clock: Clock, keep_notes: Keep, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._watch, self._clock = watch, clock
        self._shown: PlaceCard | None = None
        self._most = SHOWN
        self.setObjectName("place_pane")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._build(keep_notes)
        OverlayScroll(self)
        watch.changed.connect(self.show_place)

    def set_back(self, name: str) -> None:
        """Say where the way back leads: to a person of this name, else to the list."""
        self.back_button.setText(name or self.tr("Back to the list"))
        spoken = self.tr("Back to {name}").format(name=name) if name else self.tr("Back to the list")
        self.back_button.setAccessibleName(spoken)
        self.back_button.updateGeometry()

    def show_place(self) -> None:
        """Show the watched place as it is now."""
        card, before = self._watch.card, self._shown
        if card is None:
            return
        another = before is None or (before.kind, before.id) != (card.kind, card.id)
        if another:
            self._most = SHOWN
            self.verticalScrollBar().setValue(0)
        self._shown = card
        self._icon.set_icon(_ICONS[card.kind])
        self.name_text.show_texts(card.name)
        self._kind.setText(self._kind_text(card))
        self.setAccessibleName(card.name)
        self.typed.put("notes", card.notes, of=(card.kind, card.id))
        if another or before is None or before.people != card.people:
            self._show_people(card)
        if another or before is None or before.said != card.said:
            self._show_said(card)

    def settle(self) -> None:
        """Keep everything that is being edited or typed."""
        self.name_text.settle()
        self.typed.settle()

    # ------------------------------------------------------------ building

    def _build(self, keep_notes: Keep) -> None:
        self._page = page = Pane("base", parent=self.viewport())
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addSpacing(20)
        column.addWidget(Label(self.tr("Notes"), style="label", parent=page))
        column.addSpacing(8)
        column.addWidget(self._build_notes(keep_notes))
        self._people = self._build_section(self.tr("People there"), column)
        self._said = self._build_section(self.tr("What was said about it"), column)
        column.addSpacing(20)
        column.addStretch(1)
        within = QHBoxLayout()
        within.addLayout(column, 1)
        within.addSpacing(BLEED)
        whole = QVBoxLayout()
        whole.setContentsMargins(0, PADDING, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(self._build_back())
        whole.addSpacing(16)
        whole.addLayout(self._build_head())
        whole.addLayout(within, 1)
        across = QHBoxLayout(page)  # rows turn round for people who read from right to left; margins do not
        across.setContentsMargins(0, 0, 0, 0)
        across.addSpacing(PADDING)
        across.addLayout(whole, 1)
        across.addSpacing(PADDING - BLEED)
        self.setWidget(page)

    def _build_back(self) -> QHBoxLayout:
        self.back_button = NameLink("", name="back_button", parent=self._page)
        self.back_button.set_icon("arrow-left")
        self.back_button.clicked.connect(lambda _checked=False: self.back_requested.emit())
        row = QHBoxLayout()
        row.addWidget(self.back_button)
        row.addStretch(1)
        return row

    def _build_head(self) -> QHBoxLayout:
        self._icon = IconLabel(
            "building-2", size=20, color="accent", disc=44, ground="accent-soft", parent=self._page
        )
        self.name_text = InPlace([Part("name", self.tr("Name"))], style="title", parent=self._page)
        self.name_text.setObjectName("place_name_text")
        self.name_text.committed.connect(lambda texts: self.renamed.emit(texts["name"]))
        self._kind = Label(color="muted", elide=True, parent=self._page)
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(self.name_text)
        texts.addWidget(self._kind)
        self.more_button = IconButton(
            "ellipsis", self.tr("More"), menu=self._build_menu(), name="place_more_button", parent=self._page
        )
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(texts, 1)
        row.addWidget(self.more_button, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _build_menu(self) -> QMenu:
        rename = menus.action(
            self, self.tr("Rename"), self.name_text.edit, icon="pencil", name="rename_place"
        )
        delete = menus.action(self, self.tr("Delete"), self.delete_requested.emit, name="delete_place")
        return menus.menu(self, [rename, None, delete])

    def _build_notes(self, keep: Keep) -> TextArea:
        self.notes_area = TextArea(
            placeholder=self.tr("What you learned about it from outside"),
            least=3,
            name=self.tr("Notes"),
            parent=self._page,
        )
        self.notes_area.setObjectName("place_notes_area")
        self.typed = TypedText(keep, self)
        self.typed.watch(self.notes_area, "notes")
        return self.notes_area

    def _build_section(self, title: str, column: QVBoxLayout) -> QVBoxLayout:
        """A heading, and the column for the rows under it."""
        column.addSpacing(20)
        column.addWidget(Label(title, style="label", parent=self._page))
        column.addSpacing(8)
        rows = QVBoxLayout()
        rows.setSpacing(12)
        column.addLayout(rows)
        return rows

    # ------------------------------------------------------------ rows

    def _show_people(self, card: PlaceCard) -> None:
        _clear(self._people)
        for person in card.people[: self._most]:
            line = PersonLine(person, parent=self._page)
            line.link.clicked.connect(lambda _checked=False, key=person.id: self.person_requested.emit(key))
            self._people.addWidget(line)
        if not card.people:
            self._people.addWidget(self._nothing(self.tr("Nobody of your contacts.")))
        self._offer_rest(self._people, len(card.people))

    def _show_said(self, card: PlaceCard) -> None:
        _clear(self._said)
        for said in card.said[: self._most]:
            line = SaidLine(said, clock=self._clock, parent=self._page)
            line.link.clicked.connect(
                lambda _checked=False, key=said.meeting: self.meeting_requested.emit(key)
            )
            self._said.addWidget(line)
        if not card.said:
            words = self.tr(
                "Nothing yet. Notes that name it and impressions from debriefs come together here."
            )
            self._said.addWidget(self._nothing(words))
        self._offer_rest(self._said, len(card.said))

    def _offer_rest(self, rows: QVBoxLayout, count: int) -> None:
        if count <= self._most:
            return
        words = counted("contacts", "Show all %n", "Show all %n", count)
        button = Button(words, kind="quiet", small=True, name="show_all_button", parent=self._page)
        button.clicked.connect(lambda _checked=False: self._on_all())
        rows.addWidget(button, 0, Qt.AlignmentFlag.AlignLeading)

    def _on_all(self) -> None:
        card = self._shown
        if card is not None:
            self._most = max(len(card.people), len(card.said))
            self._show_people(card)
            self._show_said(card)

    def _nothing(self, words: str) -> Label:
        return Label(words, style="caption", wrap=True, parent=self._page)

    def _kind_text(self, card: PlaceCard) -> str:
        kind = self.tr("Organisation") if card.kind is PlaceKind.ORGANISATION else self.tr("Field of work")
        count = len(card.people)
        people = counted("contacts", "%n person", "%n people", count)
        return f"{kind} · {people}"


def _clear(rows: QVBoxLayout) -> None:
    clear(rows)
