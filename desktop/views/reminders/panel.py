"""The panel below the bell: what waits, one under the other. A click beside it or Esc closes it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.hub import Hub
from desktop.models.reminders import Entry, Reminders
from desktop.qtkit import paint
from desktop.qtkit.announce import announce
from desktop.qtkit.buttons import Button, IconButton
from desktop.qtkit.labels import Label, Line, Pane, padded
from desktop.qtkit.layouts import clear
from desktop.qtkit.margins import set_margins
from desktop.qtkit.overlay import Overlay
from desktop.qtkit.overlay_scroll import OverlayScroll
from desktop.qtkit.theme import theme
from desktop.views import when
from desktop.views.reminders import words
from desktop.views.reminders.row import ReminderRow

WIDTH, RADIUS, GAP, EDGE = 376, 8, 4, 8


class ReminderPanel(Overlay):
    """Nothing but its box is drawn: the window below stays as it is.

    ``opened`` carries an ``Entry`` to go to; ``preferences_requested`` wants the page of the reminders.
    """

    opened = Signal(object)
    preferences_requested = Signal()

    def __init__(self, hub: Hub, model: Reminders, *, window: QWidget, below: QWidget) -> None:
        """``below``: the part of the window under which the box stands, at its trailing end."""
        super().__init__(window)
        self.setObjectName("reminder_panel")
        self._hub, self._model, self._below = hub, model, below
        self.rows: list[ReminderRow] = []
        self._build()
        self.setAccessibleName(words.tr("Reminders"))
        self._fill()
        model.changed.connect(self._fill)
        theme().follow(self)
        self.setGeometry(window.rect())

    def take_focus(self) -> None:
        """Put the focus on the first reminder."""
        first = self.rows[0].open_button if self.rows else self.close_button
        first.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_overlay(self, *, give_back: bool = True) -> None:
        self._model.changed.disconnect(self._fill)
        super().close_overlay(give_back=give_back)

    def restyle(self) -> None:
        self._place()

    # ------------------------------------------------------------ Qt

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_overlay()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002 - Qt's own name
        """The Tab key stays among the buttons of the panel."""
        stops = [one for one in self.box.findChildren(Button) if one.isVisible()]
        if not stops:  # Qt asks too when the panel is hidden
            return super().focusNextPrevChild(next)
        stops.sort(key=lambda one: self._reading_place(one))
        focused = self.focusWidget()
        at = stops.index(focused) if isinstance(focused, Button) and focused in stops else -1
        reason = Qt.FocusReason.TabFocusReason if next else Qt.FocusReason.BacktabFocusReason
        stops[(at + (1 if next else -1)) % len(stops)].setFocus(reason)
        return True

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        around = self.box.geometry().adjusted(-1, -1, 1, 1)
        paint.box(painter, around, radius=RADIUS + 1, fill="base", border="line-strong")
        painter.end()

    # ------------------------------------------------------------ private

    def _build(self) -> None:
        self.box = Pane("base", parent=self)
        self.box.setObjectName("box")
        self._inside = QWidget()
        self._column = QVBoxLayout(self._inside)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._area = QScrollArea(self.box)
        self._area.setFrameShape(QScrollArea.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(self._inside)
        self._inside.setAutoFillBackground(False)
        self._area.viewport().setAutoFillBackground(False)
        OverlayScroll(self._area)
        column = QVBoxLayout(self.box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._head_row = self._head()
        self._foot_pane = self._foot()
        column.addLayout(self._head_row)
        column.addWidget(Line(parent=self.box))
        column.addWidget(self._area, 1)
        column.addWidget(self._foot_pane)

    def _head(self) -> QHBoxLayout:
        self.close_button = IconButton("x", words.tr("Close"), size=28, icon_size=14, name="close_button")
        self.close_button.clicked.connect(self.close_overlay)
        row = QHBoxLayout()
        set_margins(row, 16, 8, 8, 8)
        row.addWidget(Label(words.tr("Reminders"), style="heading", parent=self.box), 1)
        row.addWidget(self.close_button)
        return row

    def _foot(self) -> Pane:
        foot = Pane("panel", parent=self.box)
        self.quiet_label = Label(style="caption", wrap=True, parent=foot)
        self.preferences_button = Button(
            words.tr("Choose…"), kind="quiet", small=True, name="preferences_button", parent=foot
        )
        self.preferences_button.setAccessibleName(words.tr("Choose what to be reminded of"))
        self.preferences_button.clicked.connect(lambda _checked=False: self.preferences_requested.emit())
        row = QHBoxLayout(foot)
        set_margins(row, 16, 8, 8, 8)
        row.addWidget(self.quiet_label, 1)
        row.addWidget(self.preferences_button)
        return foot

    def _fill(self) -> None:
        """Show what waits now; the focus stays where it was, or goes to the next reminder."""
        focused = self.focusWidget()
        at = next((n for n, row in enumerate(self.rows) if focused and row.isAncestorOf(focused)), None)
        clear(self._column)
        self.rows = [self._row(entry) for entry in self._model.entries]
        for row in self.rows:
            self._column.addWidget(row)
        if not self.rows:
            self._column.addWidget(self._nothing())
        self._column.addStretch(1)
        self.quiet_label.setText(self._quiet_words())
        self._place()
        if at is not None:
            stop = self.rows[min(at, len(self.rows) - 1)].open_button if self.rows else self.close_button
            stop.setFocus(Qt.FocusReason.OtherFocusReason)

    def _row(self, entry: Entry) -> ReminderRow:
        said = words.said(entry, self._hub)
        row = ReminderRow(entry, said, later=self._model.later_options(entry), parent=self._inside)
        row.opened.connect(lambda: self._on_opened(entry))
        row.put_off.connect(lambda until: self._model.put_off(entry, until))
        row.dismissed.connect(lambda: self._model.dismiss(entry))
        return row

    def _nothing(self) -> QWidget:
        text = words.tr("Nothing waits for you.")
        label = Label(text, color="muted", wrap=True, parent=self._inside)
        announce(self, text)
        return padded(label, margins=(16, 16, 16, 16))

    def _on_opened(self, entry: Entry) -> None:
        self.close_overlay(give_back=False)
        self._model.dismiss(entry)
        self.opened.emit(entry)

    def _quiet_words(self) -> str:
        begin, end = self._model.quiet
        if begin == end:
            return words.tr("Quiet during a session.")
        return words.tr("Quiet from {begin} to {end} and during a session.").format(
            begin=when.wall_time(begin), end=when.wall_time(end)
        )

    def _reading_place(self, widget: QWidget) -> tuple[int, int]:
        place = widget.mapTo(self, QPoint(0, 0))
        leading = place.x() if self.layoutDirection() == Qt.LayoutDirection.LeftToRight else -place.x()
        return place.y(), leading

    def _foot_height(self, width: int) -> int:
        layout = self._foot_pane.layout()
        return 0 if layout is None else _height_for(layout, width)

    def _place(self) -> None:
        """As high as its reminders, and no higher than the window allows."""
        width = min(theme().px(WIDTH), self.width() - 2 * EDGE)
        top = self._below.mapTo(self._window, QPoint(0, self._below.height() + GAP)).y()
        around = self._head_row.sizeHint().height() + 1 + self._foot_height(width)
        height = min(_height_for(self._column, width) + around, self._window.height() - top - EDGE)
        right_to_left = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        x = EDGE if right_to_left else self.width() - EDGE - width
        self.box.setGeometry(x, top, width, height)
        self.cut_corners(RADIUS)
        self.update()


def _height_for(layout: QLayout, width: int) -> int:
    return layout.heightForWidth(width) if layout.hasHeightForWidth() else layout.sizeHint().height()
