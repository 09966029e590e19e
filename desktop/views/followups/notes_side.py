"""Beside the draft: what the notes offer for it, and the quiet list before it is sent."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.domain.draft_checks import DraftCheck
from desktop.models.followups_draft import NoteCard
from desktop.qtkit.badges import IconLabel
from desktop.qtkit.labels import Label
from desktop.qtkit.layouts import clear
from desktop.qtkit.theme import theme
from desktop.views.followups import check_words
from desktop.views.followups.note_card import NoteCardButton


class _CheckLine(QWidget):
    """One point: a tick in front when it is in order, else a muted question."""

    def __init__(self, check: DraftCheck, *, parent: QWidget) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        sign = IconLabel(
            "check" if check.ok else "circle-question-mark",
            size=14,
            color="success" if check.ok else "muted",
            stroke=2.5 if check.ok else 2.0,
            line="caption",
            parent=self,
        )
        words = Label(
            check_words.check_sentence(check),
            style="caption",
            color="text" if check.ok else "muted",
            wrap=True,
            parent=self,
        )
        row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(words, 1)


class NotesSide(QWidget):
    """ "From your notes" and "Before you send". ``wanted`` carries a note to put in."""

    wanted = Signal(object)

    WIDTH = 208

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._notes: tuple[NoteCard, ...] = ()
        self._checks: tuple[DraftCheck, ...] = ()
        self._cards: list[NoteCardButton] = []
        self._build()

    @property
    def cards(self) -> Sequence[NoteCardButton]:
        return self._cards

    def show_notes(self, notes: Sequence[NoteCard]) -> None:
        """Offer these lines."""
        if tuple(notes) == self._notes:
            return
        self._notes = tuple(notes)
        for card in self._cards:
            self._card_column.removeWidget(card)
            card.hide()
            card.deleteLater()
        self._cards = [self._card(note) for note in notes]
        self._head.setVisible(bool(notes))
        self._card_box.setVisible(bool(notes))

    def show_used(self, used: frozenset[int]) -> None:
        """Tick the lines the draft takes up."""
        for card in self._cards:
            card.set_used(used=card.note.id in used)

    def show_checks(self, checks: Sequence[DraftCheck]) -> None:
        """Show the quiet list."""
        lines = tuple(check_words.shown(checks))
        key = [(line.code, line.ok, line.facts) for line in lines]
        if key == [(line.code, line.ok, line.facts) for line in self._checks]:
            return
        self._checks = lines
        self._before.setVisible(bool(lines))
        clear(self._check_column)
        for check in lines:
            self._check_column.addWidget(_CheckLine(check, parent=self._inside))
        QTimer.singleShot(0, self, self._inside.updateGeometry)

    def _build(self) -> None:
        self._inside = QWidget(self)
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._head = Label(self.tr("From your notes"), style="heading", parent=self._inside)
        theme().grow(self._head.setFixedHeight, 36)
        self._card_box = QWidget(self._inside)
        self._card_column = QVBoxLayout(self._card_box)
        self._card_column.setContentsMargins(0, 4, 0, 16)
        self._card_column.setSpacing(8)
        self._before = Label(self.tr("Before you send"), style="label", parent=self._inside)
        self._check_column = QVBoxLayout()
        self._check_column.setContentsMargins(0, 8, 0, 0)
        self._check_column.setSpacing(6)
        column.addWidget(self._head)
        column.addWidget(self._card_box)
        column.addWidget(self._before)
        column.addLayout(self._check_column)
        column.addStretch(1)
        self._head.hide()
        self._card_box.hide()
        self._scroll()

    def _scroll(self) -> None:
        area = QScrollArea(self)
        area.setObjectName("notes_scroll")
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.viewport().setAutoFillBackground(False)
        self._inside.setAutoFillBackground(False)
        area.setWidget(self._inside)
        self._inside.setAutoFillBackground(False)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)

    def _card(self, note: NoteCard) -> NoteCardButton:
        card = NoteCardButton(note, parent=self._card_box)
        card.clicked.connect(lambda _checked=False: self.wanted.emit(note))
        self._card_column.addWidget(card)
        return card
