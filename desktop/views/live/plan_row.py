"""One question of the plan beside the notes."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.models.live import PlannedRow
from desktop.qtkit.badges import IconLabel
from desktop.qtkit.choices import CheckBox
from desktop.qtkit.labels import Label
from desktop.qtkit.margins import set_margins
from desktop.qtkit.theme import theme
from desktop.views.live import words

GAP = 10


class PlanRow(QWidget):
    """A tick and a question; ``ticked`` carries the key and whether it was asked, ``chosen`` the key."""

    ticked = Signal(int, bool)
    chosen = Signal(int)

    def __init__(self, row: PlannedRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(f"question_{row.id}")
        self._row = row
        self._current = False
        self._build()
        theme().follow(self)

    @property
    def question(self) -> int:
        """Key of the question."""
        return self._row.id

    @property
    def is_current(self) -> bool:
        """Whether this is the question that is being asked."""
        return self._current

    def show_row(self, row: PlannedRow, *, place: str, current: bool, since: int | None, ended: bool) -> None:
        """Show how it stands; ``since`` are the seconds of the meeting at which it became the current one."""
        self._row, self._current = row, current
        self.box.setChecked(row.asked)
        self.box.setAccessibleName(f"{place}, {row.text}")
        self.text.setText(row.text)
        self.text.set_style("body_medium" if current else "body", color="muted" if row.asked else "text")
        self.flag.setVisible(row.must_ask and not row.asked)
        spare = GAP if not row.must_ask and not row.asked else 0  # the flag's gap stays where there is none
        set_margins(self._line, 16, 8, 16 + spare, 8)
        self.since.setVisible(current)
        if current:
            self.since.setText(words.question_since(since, row.minutes))
        self.setCursor(Qt.CursorShape.ArrowCursor if ended else Qt.CursorShape.PointingHandCursor)
        self.update()

    def restyle(self) -> None:
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.chosen.emit(self._row.id)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._current:
            painter = QPainter(self)
            painter.fillRect(event.rect(), theme().color("selection"))
            painter.end()

    def _build(self) -> None:
        row = self._line = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(GAP)
        top = Qt.AlignmentFlag.AlignTop
        self.box = CheckBox(round_shape=True, parent=self)
        self.box.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.box.clicked.connect(lambda on: self.ticked.emit(self._row.id, on))
        row.addWidget(self.box, 0, top)
        column = QVBoxLayout()
        column.setSpacing(2)
        self.text = Label(wrap=True, parent=self)
        self.since = Label(style="caption", wrap=True, parent=self)
        column.addWidget(self.text)
        column.addWidget(self.since)
        row.addLayout(column, 1)
        self.flag = IconLabel("flag-on", size=14, color="accent", line="body", parent=self)
        self.flag.setToolTip(self.tr("Must ask"))
        row.addWidget(self.flag, 0, top)
