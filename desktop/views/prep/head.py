"""The head of a prep sheet: who, when, how long, where, and the way into the session."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from desktop.core.clock import from_text
from desktop.domain import names
from desktop.domain.kinds import MeetingForm, MeetingState
from desktop.hub import Hub
from desktop.models.prep import Sheet
from desktop.qtkit.badges import Avatar, IconLabel
from desktop.qtkit.buttons import Button, IconButton
from desktop.qtkit.labels import Label, Line
from desktop.qtkit.sides import SidesLayout
from desktop.views.prep.sentences import FORM_ICONS, agreed_text, form_text, is_link, role_line, start_text

PRIMARY_BEFORE = timedelta(hours=1)
"""From this long before the meeting, starting it is what the screen is about."""

OPEN_STATES = (MeetingState.PLANNED, MeetingState.RUNNING)


class PlaceLabel(Label):
    """Where the meeting is; a link or an address is copied by a click."""

    copied = Signal()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton and is_link(self.text()):
            QGuiApplication.clipboard().setText(self.text())
            self.copied.emit()
        super().mouseReleaseEvent(event)


class SheetHead(QWidget):
    """Avatar, name and role, the terms of the meeting, Edit, more, and Start session."""

    start_requested = Signal()
    edit_requested = Signal()
    questions_requested = Signal()

    def __init__(self, hub: Hub, *, menu: QMenu, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hub = hub
        self._build(menu)
        self._connect()

    def show_sheet(self, sheet: Sheet) -> None:
        """Show the head of a meeting's sheet."""
        self._avatar.set_initials(names.initials(sheet.name))
        self._name.setText(sheet.name)
        self._role.setText(role_line(sheet.role, sheet.organisation))
        self._role.setVisible(bool(self._role.text()))
        self._when.setText(start_text(sheet, today=self._hub.clock.today(), zone=self._hub.clock.zone))
        self._length.setText(agreed_text(sheet.minutes))
        form = MeetingForm(sheet.form)
        self._place_icon.set_icon(FORM_ICONS[form])
        self._place.setText(sheet.place or form_text(form))
        self._place.setCursor(
            Qt.CursorShape.PointingHandCursor if is_link(sheet.place) else Qt.CursorShape.ArrowCursor
        )
        self._show_start(sheet)

    def set_narrow(self, narrow: bool) -> None:
        """Show the button that brings the question bank, where there is no room for it beside the sheet."""
        self.questions_button.setVisible(narrow)

    def _show_start(self, sheet: Sheet) -> None:
        state = MeetingState(sheet.state)
        held = state not in OPEN_STATES
        self.edit_button.setVisible(state is not MeetingState.HELD)
        self.start_button.setText(
            self.tr("Open session") if held or state is MeetingState.RUNNING else self.tr("Start session")
        )
        self.start_button.set_icon("notebook-pen" if held else "play")
        self.start_button.setVisible(state is not MeetingState.CANCELLED)
        self.start_button.set_kind("primary" if not held and self._is_near(sheet) else "standard")

    def _is_near(self, sheet: Sheet) -> bool:
        """Within an hour of the start, or later; a sheet without a date can be needed at any moment."""
        if sheet.starts_at is None:
            return True
        return self._hub.clock.now() >= from_text(sheet.starts_at) - PRIMARY_BEFORE

    def _build(self, menu: QMenu) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        box = QVBoxLayout()
        box.setContentsMargins(24, 16, 24, 12)
        box.setSpacing(12)
        box.addWidget(self._who(menu))
        box.addLayout(self._terms())
        column.addLayout(box)
        column.addWidget(Line(parent=self))

    def _who(self, menu: QMenu) -> QWidget:
        self._avatar = Avatar("", size=40, parent=self)
        self._name = Label(style="title", line=24, elide=True, parent=self)
        self._role = Label(color="muted", elide=True, parent=self)
        self.more_button = IconButton("ellipsis", self.tr("More"), menu=menu, name="more_button", parent=self)
        self.start_button = Button(self.tr("Start session"), icon="play", name="start_button", parent=self)
        self.questions_button = Button(
            self.tr("Questions"), icon="list-checks", name="questions_button", parent=self
        )
        self.questions_button.hide()
        whole = QWidget(self)
        sides = SidesLayout(whole, least=160, spacing=12)
        sides.addWidget(self._person(whole))
        buttons = QWidget(whole)
        row = QHBoxLayout(buttons)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        for button in (self.more_button, self.questions_button, self.start_button):
            row.addWidget(button)
        sides.addWidget(buttons)
        return whole

    def _person(self, parent: QWidget) -> QWidget:
        person = QWidget(parent)
        lines = QVBoxLayout()
        lines.setSpacing(0)
        lines.addWidget(self._name)
        lines.addWidget(self._role)
        row = QHBoxLayout(person)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self._avatar)
        row.addLayout(lines, 1)
        return person

    def _terms(self) -> QHBoxLayout:
        self._when, self._length = Label(elide=True, parent=self), Label(elide=True, parent=self)
        self._place = PlaceLabel(elide=True, parent=self)
        self._place_icon = IconLabel("map-pin", size=14, parent=self)
        self.edit_button = Button(self.tr("Edit"), kind="quiet", small=True, name="edit_button", parent=self)
        row = QHBoxLayout()
        row.setSpacing(16)
        for icon, label in (
            (IconLabel("calendar", size=14, parent=self), self._when),
            (IconLabel("hourglass", size=14, parent=self), self._length),
            (self._place_icon, self._place),
        ):
            pair = QHBoxLayout()
            pair.setSpacing(6)
            pair.addWidget(icon)
            pair.addWidget(label, 1)
            row.addLayout(pair, 1 if label is self._place else 0)
        row.addWidget(self.edit_button)
        return row

    def _connect(self) -> None:
        self.start_button.clicked.connect(self.start_requested)
        self.edit_button.clicked.connect(self.edit_requested)
        self.questions_button.clicked.connect(self.questions_requested)
        self._place.copied.connect(self._on_place_copied)

    def _on_place_copied(self) -> None:
        self._hub.tell(self.tr("Copied {place}").format(place=self._place.text()))
