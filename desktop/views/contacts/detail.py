"""The detail pane: one person from head to facts, all of it edited in place."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QScrollArea, QVBoxLayout, QWidget

from desktop.core.clock import Clock
from desktop.models.contacts_person import PersonCard, PersonWatch
from desktop.qtkit.labels import Pane
from desktop.qtkit.overlay_scroll import OverlayScroll
from desktop.views.contacts.beside_line import BesideLine
from desktop.views.contacts.drop_veil import DropVeil
from desktop.views.contacts.facts_box import FactsBox, NotesBox
from desktop.views.contacts.files_box import FilesBox
from desktop.views.contacts.found_box import FoundBox
from desktop.views.contacts.head import DetailHead
from desktop.views.contacts.named_box import NamedBox
from desktop.views.contacts.reach_box import ReachBox
from desktop.views.contacts.step_box import StepBox
from desktop.views.contacts.timeline_box import TimelineBox
from desktop.views.typing import Keep

PADDING = 20
BLEED = 8
"""Buttons without a frame reach so far into the padding that their words or icons stand in line."""


class DetailPane(QScrollArea):
    """Shows the watched person; its boxes send what the user wants. It is whole once ``grow`` has ended."""

    place_requested = Signal(str)
    """Show the page of the person's organisation or field."""
    files_dropped = Signal(list)

    def __init__(
        self,
        watch: PersonWatch,
        *,
        clock: Clock,
        more: QMenu,
        keep_notes: Keep,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._watch = watch
        self._shown, self._again = 0, True
        self.setObjectName("detail")
        self.setAccessibleName(self.tr("Person"))
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._clock, self._more, self._keep = clock, more, keep_notes
        self._narrow = False
        self._veil = DropVeil(self)
        self.setAcceptDrops(True)

    def grow(self) -> Iterator[None]:
        """Make the boxes one after the other; between two of them the window can do something else."""
        page = Pane("base", parent=self.viewport())
        self.head = DetailHead(self._watch, more=self._more, parent=page)
        yield
        self.step = StepBox(self._clock, page)
        self.beside = BesideLine(self._clock, page)
        self.found = FoundBox(self._watch, page)
        yield
        self.reach = ReachBox(page)
        self.timeline = TimelineBox(self._clock, page)
        self.named = NamedBox(page)
        yield
        self.notes = NotesBox(self._keep, page)
        self.files = FilesBox(self._clock, page)
        yield
        self.facts = FactsBox(self._watch, page)
        yield
        self._lay_out(page)
        self.set_narrow(self._narrow)
        self.head.organisation_requested.connect(lambda: self.place_requested.emit("organisation"))
        self.facts.place_requested.connect(self.place_requested)
        OverlayScroll(self)
        self._watch.changed.connect(self.show_person)

    def show_person(self) -> None:
        """Show the watched person as they are now."""
        for _ in self.show_in_turns():
            pass

    def show_in_turns(self) -> Iterator[None]:
        """The same in small steps; where the person changes meanwhile, the one who came then stays."""
        card = self._watch.card
        if card is None:
            return
        self._again = card.id != self._shown
        if self._again:
            self.verticalScrollBar().setValue(0)
        self._shown = card.id
        for show in (self._show_who, self._show_ways, self._show_past, self._show_rest):
            if card is not self._watch.card:
                return
            show(card)
            yield

    def _show_who(self, card: PersonCard) -> None:
        self.head.show_card(card)
        self.step.show_step(card, self._watch.status)

    def _show_ways(self, card: PersonCard) -> None:
        self.beside.show_beside(self._watch.beside)
        self.found.show_card(card)
        self.reach.show_card(card)

    def _show_past(self, card: PersonCard) -> None:
        self.timeline.show_events(self._watch.events, again=self._again)
        self.named.show_card(card)

    def _show_rest(self, card: PersonCard) -> None:
        self.notes.typed.put("notes", card.notes, of=card.id)
        self.files.show_files(self._watch.files)
        self.facts.show_card(card)

    def set_narrow(self, narrow: bool) -> None:
        """In a narrow window only the first tags and ways to reach somebody are shown, and how many more there are."""
        self._narrow = narrow
        self.head.set_narrow(narrow)
        self.reach.set_narrow(narrow)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _local_files(event) and self._watch.card is not None:
            self._veil.lower_over(self._watch.card.name)
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:  # noqa: ARG002
        self._veil.hide()

    def dropEvent(self, event: QDropEvent) -> None:
        self._veil.hide()
        event.acceptProposedAction()
        self.files_dropped.emit(_local_files(event))

    def settle(self) -> None:
        """Keep everything that is being edited or typed."""
        for box in (self.head, self.found, self.reach, self.facts):
            box.settle()
        self.notes.typed.settle()

    def drop_unfinished(self) -> list[str]:
        """Close what is still open although it was handed over: texts that were refused. Gives them back."""
        lines = [self.head.name_text, self.head.role_text, self.found.referrer_text, self.found.how_text]
        lines += [line.value_text for line in self.reach.lines]
        lines += [self.facts.text(key) for key in self.facts.keys]
        return [text for line in lines if (text := line.give_up())]

    def _lay_out(self, page: Pane) -> None:
        column = QVBoxLayout()
        column.setContentsMargins(0, PADDING, 0, PADDING)
        column.setSpacing(0)
        for box, below, trailing in (
            (self.head, 16, 0),
            (self.step, 0, BLEED),
            (self.beside, 20, BLEED),
            (self.found, 20, BLEED),
            (self.reach, 16, 1),
            (self.timeline, 0, 0),
            (self.named, 0, BLEED),
            (self.notes, 0, BLEED),
            (self.files, 0, 1),
            (self.facts, 0, BLEED),
        ):
            row = QHBoxLayout()  # a row turns round for people who read from right to left; margins do not
            row.addWidget(box)
            row.addSpacing(trailing)
            column.addLayout(row)
            column.addSpacing(below)
        column.addStretch(1)
        across = QHBoxLayout(page)
        across.setContentsMargins(0, 0, 0, 0)
        across.addSpacing(PADDING)
        across.addLayout(column, 1)
        across.addSpacing(PADDING - BLEED)
        self.setWidget(page)


def _local_files(event: QDropEvent) -> list[Path]:
    return [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
