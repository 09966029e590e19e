"""The bar above the notes: who, the timer or when it was, whether all is saved, and how to end."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.core.errors import UserError
from desktop.domain.names import initials
from desktop.models.live import Session
from desktop.models.live_saving import SaveState
from desktop.qtkit import paint, tips
from desktop.qtkit.badges import Avatar, IconLabel
from desktop.qtkit.buttons import Button, IconButton, LinkButton
from desktop.qtkit.labels import Label
from desktop.qtkit.theme import theme
from desktop.views import problems
from desktop.views.live import words
from desktop.views.live.timer_view import TimerView

NAME_WIDTH, NARROW_NAME_WIDTH = 216, 150


class SavedView(QWidget):
    """Whether what was typed is in the file; ``retried`` when the user wants it tried again, ``shown`` when
    something else is said."""

    retried = Signal()
    shown = Signal()

    def __init__(self, parent: QWidget | None = None, *, small: bool = False) -> None:
        super().__init__(parent)
        self.setObjectName("saved_view")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4 if small else 6)
        size, stroke = (12, 3.0) if small else (14, 2.5)
        self.state: SaveState = SaveState.SAVED
        self.error: UserError | None = None
        self._tick = IconLabel("check", size=size, color="success", stroke=stroke, parent=self)
        self.saved_label = Label(style="caption", parent=self)
        self._short = small
        self.retry_button = LinkButton(self.tr("Try again"), name="retry_button", parent=self)
        self.retry_button.clicked.connect(self.retried)
        for widget in (self._tick, self.saved_label, self.retry_button):
            row.addWidget(widget)
        self.show_state(SaveState.SAVED)

    def set_short(self, short: bool) -> None:
        """Leave out why something is not saved, where there is little room; the tooltip says it."""
        self._short = short
        self.show_state(self.state, error=self.error)

    def show_state(self, state: SaveState, *, error: UserError | None = None) -> None:
        """Say how it stands; what the ``error`` is in few words, and as a whole in the tooltip."""
        self.state, self.error = state, error
        failed = state is SaveState.UNSAVED
        texts = {
            SaveState.SAVED: self.tr("Saved"),
            SaveState.SAVING: self.tr("Saving…"),
            SaveState.UNSAVED: words.unsaved(None if self._short else error),
        }
        self.saved_label.setText(texts[state])
        self.saved_label.set_color("danger" if failed else "muted")
        self.saved_label.setToolTip(
            tips.plain(problems.sentence(error)) if failed and error is not None else ""
        )
        self._tick.setVisible(state is SaveState.SAVED)
        self.retry_button.setVisible(failed)
        self.shown.emit()


class TopBar(QWidget):
    """The head of a session, running or past; the signals are its buttons, ``saved`` says how saving goes.

    ``timer_menu_wanted`` carries the timer below which the menu should open.
    """

    end_requested = Signal()
    edit_requested = Signal()
    debrief_requested = Signal()
    close_requested = Signal()
    captured_requested = Signal()
    timer_menu_wanted = Signal(QWidget)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("top_bar")
        self._narrow = False
        self._session: Session | None = None
        self._build()
        theme().follow(self)
        self.restyle()

    def show_session(self, session: Session, *, held: str, editing: bool) -> None:
        """Show a meeting; ``held`` says when a past one was, empty while it runs."""
        self._session = session
        self.avatar.set_initials(initials(session.name))
        self.name_label.setText(session.name)
        self._show_role()
        running = not held
        self.timer.setVisible(running)
        self.held_label.setVisible(not running)
        self.held_label.setText(held)
        self.end_button.setVisible(running)
        for button in (self.edit_button, self.debrief_button, self.close_button):
            button.setVisible(not running)
        self.saved.setVisible(running or editing)
        self.edit_button.setText(self.tr("Done") if editing else self.tr("Edit"))

    def show_count(self, count: int) -> None:
        """Show how much was captured on the button that opens it."""
        self.captured_button.setText(str(count))
        self.captured_button.setAccessibleName(f"{self.tr('Captured')}, {words.records(count)}")

    def set_narrow(self, narrow: bool) -> None:
        """Use less room; what was captured is behind a button then."""
        self._narrow = narrow
        self.timer.set_narrow(narrow)
        self.saved.set_short(narrow)
        self.captured_button.setVisible(narrow)
        self._show_role()
        self.restyle()

    def restyle(self) -> None:
        self.setFixedHeight(theme().height(56, lines=2))
        self._fit_names()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_names()

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().px(320), self.height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme().color("panel"))
        paint.h_line(painter, 0, self.height() - 1, self.width())
        painter.end()

    def _build(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(12)
        self.avatar = Avatar("", size=32, parent=self)
        row.addWidget(self.avatar)
        row.addWidget(self._make_names())
        self.timer = TimerView(self)
        self.timer.clicked.connect(lambda: self.timer_menu_wanted.emit(self.timer))
        self.held_label = Label(color="muted", elide=True, align="center", parent=self)
        row.addStretch(1)
        row.addWidget(self.timer)
        row.addWidget(self.held_label, 4)
        row.addStretch(1)
        self.saved = SavedView(self)
        row.addWidget(self.saved)
        self._make_buttons(row)

    def _make_names(self) -> QWidget:
        self._name_box = QWidget(self)
        column = QVBoxLayout(self._name_box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.name_label = Label(style="body_strong", elide=True, parent=self)
        self.role_label = Label(style="caption", elide=True, parent=self)
        column.addStretch(1)
        column.addWidget(self.name_label)
        column.addWidget(self.role_label)
        column.addStretch(1)
        self._name_box.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        return self._name_box

    def _make_buttons(self, row: QHBoxLayout) -> None:
        mini = self.tr("Mini window")
        self.mini_button = IconButton("picture-in-picture-2", mini, name="mini_button")
        self.captured_button = Button("0", icon="panel-right", kind="plain", name="captured_button")
        self.captured_button.setToolTip(self.tr("Captured"))
        self.edit_button = Button(self.tr("Edit"), name="edit_button")
        self.debrief_button = Button(self.tr("Debrief"), icon="notebook-pen", name="debrief_button")
        self.end_button = Button(self.tr("End"), icon="square", name="end_button")
        self.close_button = IconButton("x", self.tr("Close these notes"), name="close_button")
        for button, signal in (
            (self.captured_button, self.captured_requested),
            (self.edit_button, self.edit_requested),
            (self.debrief_button, self.debrief_requested),
            (self.end_button, self.end_requested),
            (self.close_button, self.close_requested),
        ):
            button.clicked.connect(signal)
        for button in (
            self.mini_button,
            self.captured_button,
            self.edit_button,
            self.debrief_button,
            self.end_button,
            self.close_button,
        ):
            button.setParent(self)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            row.addWidget(button)
        self.captured_button.hide()

    def _fit_names(self) -> None:
        """With large text in a narrow window, the time needs the room more than the name does."""
        width = theme().px(NARROW_NAME_WIDTH if self._narrow else NAME_WIDTH)
        least = NARROW_NAME_WIDTH if self._narrow else NAME_WIDTH
        self._name_box.setFixedWidth(max(least, min(width, self.width() // 5)))

    def _show_role(self) -> None:
        if self._session is not None:
            role = self._session.role if self._narrow else words.role_line(self._session)
            self.role_label.setText(role or self._session.organisation)
            self.role_label.setVisible(bool(self.role_label.text()))
