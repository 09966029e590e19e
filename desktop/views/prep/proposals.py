"""What a plan without questions proposes: a few of the bank, one by one or all together."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.models.prep import BankRow
from desktop.qtkit import paint
from desktop.qtkit.buttons import Button, IconButton
from desktop.qtkit.labels import Label
from desktop.qtkit.margins import set_margins
from desktop.qtkit.theme import theme

ROW = 36


class _Proposal(QWidget):
    """One question with the button that takes it."""

    wanted = Signal(int)

    def __init__(self, row: BankRow, *, parent: QWidget) -> None:
        super().__init__(parent)
        line = QHBoxLayout(self)
        set_margins(line, 38, 0, 0, 1)
        line.setSpacing(8)
        line.addWidget(Label(row.text, color="muted", elide=True, parent=self), 1)
        tip = self.tr("Add to the plan")
        self.add_button = IconButton("plus", tip, size=28, color="accent", name="add_proposal", parent=self)
        self.add_button.setAccessibleName(f"{tip}: {row.text}")
        self.add_button.clicked.connect(lambda _checked=False: self.wanted.emit(row.id))
        line.addWidget(self.add_button)
        theme().grow_height(self.setFixedHeight, ROW)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        paint.h_line(painter, 0, self.height() - 1, self.width())
        painter.end()


class Proposals(QWidget):
    """Says that there are no questions yet and shows the proposals; ``wanted`` carries the key of one of them."""

    wanted = Signal(int)
    all_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: list[_Proposal] = []
        self._shown: list[BankRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._make_head())

    def show_rows(self, rows: list[BankRow]) -> None:
        """Propose these questions."""
        if rows == self._shown:
            return
        self._shown = rows
        for old in self.rows:
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.rows = [_Proposal(row, parent=self) for row in rows]
        for proposal in self.rows:
            proposal.wanted.connect(self.wanted)
            self._column.addWidget(proposal)
        self.all_button.setVisible(bool(rows))
        self.all_button.setText(self.tr("Add all five") if len(rows) == 5 else self.tr("Add all of them"))
        self.all_button.restyle()

    def _make_head(self) -> QWidget:
        head = QWidget(self)
        row = QHBoxLayout(head)
        row.setContentsMargins(0, 4, 0, 4)
        words = self.tr("No questions yet. These carry a first talk; the last two close it.")
        row.addWidget(Label(words, color="muted", wrap=True, parent=head), 1)
        self.all_button = Button(
            "", kind="quiet", icon="plus", small=True, name="all_proposals_button", parent=head
        )
        self.all_button.clicked.connect(lambda _checked=False: self.all_wanted.emit())
        row.addWidget(self.all_button)
        return head
