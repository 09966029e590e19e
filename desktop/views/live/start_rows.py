"""Rows of the page before a session: a meeting that could begin, a quick note to file."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from desktop.domain.names import initials
from desktop.models.live_start import StartRow
from desktop.qtkit import paint
from desktop.qtkit.badges import Avatar
from desktop.qtkit.buttons import Button
from desktop.qtkit.labels import Label
from desktop.qtkit.margins import set_margins
from desktop.qtkit.theme import theme
from desktop.views.live import words


class CardList(QWidget):
    """A framed box of rows with lines between them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cards: dict[Hashable, QWidget] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(1, 1, 1, 1)
        self._column.setSpacing(1)
        theme().follow(self)

    @property
    def rows(self) -> list[QWidget]:
        """The rows that are shown."""
        return list(self._cards.values())

    def show_rows(self, rows: Mapping[Hashable, Callable[[], QWidget]]) -> None:
        """Show these in place of the others: what each says, and what makes it. One that says the same stays."""
        spare = self._cards
        self._cards = {said: spare.pop(said) if said in spare else make() for said, make in rows.items()}
        for old in spare.values():
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        for place, row in enumerate(self._cards.values()):
            self._column.insertWidget(place, row)
        self.setVisible(bool(rows))

    def restyle(self) -> None:
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        paint.box(painter, self.rect(), radius=8, fill="base", border="line")
        for row in self.rows[1:]:
            paint.h_line(painter, 1, row.y() - 1, self.width() - 2)
        painter.end()


class MeetingCard(QWidget):
    """Who, how and when, with the button that begins it."""

    def __init__(
        self, row: StartRow, *, moment: str, soon: bool, button: str = "", parent: QWidget | None = None
    ) -> None:
        """``button`` stands in for "Start", for a meeting that has passed."""
        super().__init__(parent)
        self.setObjectName(f"start_row_{row.meeting}")
        line = QHBoxLayout(self)
        line.setContentsMargins(16, 12, 16, 12)
        line.setSpacing(16)
        line.addWidget(Avatar(initials(row.name), size=36, parent=self))
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(Label(row.name, style="body_strong", elide=True, parent=self))
        texts.addWidget(Label(words.start_line(row), color="muted", elide=True, parent=self))
        line.addLayout(texts, 1)
        style, color = ("body_strong", "warning") if soon else ("body", "muted")
        line.addWidget(Label(moment, style=style, color=color, tabular=True, parent=self))
        self.button = Button(
            button or words.tr("Start"),
            icon="" if button else "play",
            kind="primary" if soon and not button else "standard",
            name=f"start_{row.meeting}",
            parent=self,
        )
        self.button.setAccessibleName(f"{self.button.text()}, {row.name}, {moment}")
        line.addWidget(self.button)


class InboxCard(QWidget):
    """A quick note with its time, and a menu to file it."""

    def __init__(self, text: str, moment: str, *, menu: QMenu, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        line = QHBoxLayout(self)
        set_margins(line, 16, 8, 8, 8)
        line.setSpacing(16)
        line.addWidget(Label(text, wrap=True, most=4, parent=self), 1)
        line.addWidget(Label(moment, style="caption", tabular=True, parent=self))
        self.button = Button(words.tr("File"), small=True, menu=menu, name="file_button", parent=self)
        line.addWidget(self.button)

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().px(200), theme().height(44))
