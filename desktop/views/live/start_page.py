"""The page before a session: whom to meet, notes to write afterwards, past sessions, quick notes to file."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from desktop.core.clock import from_text
from desktop.hub import Hub
from desktop.models.live_start import InboxRow, StartChoices, StartRow
from desktop.qtkit import menus
from desktop.qtkit.buttons import Button, LinkButton
from desktop.qtkit.fields import TextField
from desktop.qtkit.labels import Label, Pane
from desktop.qtkit.scroll_pane import ScrollPane
from desktop.qtkit.theme import theme
from desktop.views import key_map, when
from desktop.views.live import words
from desktop.views.live.start_rows import CardList, InboxCard, MeetingCard

WIDEST, TEXT_WIDTH = 600, 440
MINUTE_MS = 60_000
NOTES_AT_ONCE = 10
"""Cards of quick notes that come at once: 200 of them took more than a second to be laid out."""


class StartPage(Pane):
    """Shows who could be met.

    ``start_requested`` and ``after_requested`` carry the key of a meeting; ``someone_requested`` and
    ``write_after_requested`` ask for somebody first; ``filed`` carries a quick note and ``person``,
    ``meeting`` or ``delete``; ``noted`` the text of a new quick note.
    """

    start_requested = Signal(int)
    after_requested = Signal(int)
    someone_requested = Signal()
    write_after_requested = Signal()
    past_requested = Signal()
    filed = Signal(int, str)
    noted = Signal(str)

    def __init__(self, hub: Hub, choices: StartChoices, parent: QWidget | None = None) -> None:
        super().__init__("base", parent=parent)
        self.setObjectName("start_page")
        self._hub, self._choices = hub, choices
        self._minute = QTimer(self, interval=MINUTE_MS)
        self._most = NOTES_AT_ONCE
        self._build()
        choices.changed.connect(self._on_changed)
        self._minute.timeout.connect(self._on_changed)

    def refresh(self) -> None:
        """Show what there is now."""
        soon = self._choices.meetings()
        passed = self._choices.passed()
        self.meeting_list.show_rows(
            {(row, self._start(row), self._choices.is_soon(row)): partial(self._card, row) for row in soon}
        )
        self.passed_list.show_rows(
            {(row, self._start(row)): partial(self._passed_card, row) for row in passed}
        )
        self._passed.setVisible(bool(passed))
        self.someone_button.setText(
            self.tr("Someone else has time now") if soon else self.tr("Someone has time now")
        )
        notes = self._choices.inbox()
        shown = notes[: self._most]
        self.inbox_list.show_rows({(row, self._noted(row)): partial(self._note_card, row) for row in shown})
        self.more_button.setVisible(len(notes) > len(shown))
        self._inbox.setVisible(bool(notes) or self._inbox.isVisibleTo(self))

    def take_focus(self) -> None:
        """Put the focus on the first thing to begin."""
        cards = [card for card in self.meeting_list.rows if isinstance(card, MeetingCard)]
        first = cards[0].button if cards else self.someone_button
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def panes(self) -> list[object]:
        """What F6 goes through."""
        return [self.meeting_list, self.someone_button, self.note_field]

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()
        self._minute.start()

    def allow(self, *, begin: bool) -> None:
        """Whether what begins here can be done now: not while a session is shown."""
        for action in self.menu_actions:
            action.setEnabled(begin)
        self.begin_action.setVisible(begin)  # its keys tick a question then

    def _build(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        ground = Pane("base", parent=self)
        outer.addWidget(ScrollPane(ground, name="start_scroll", parent=self))
        row = QHBoxLayout(ground)
        row.setContentsMargins(32, 32, 32, 32)
        middle = QWidget(ground)
        theme().grow(middle.setMaximumWidth, WIDEST)
        row.addStretch(1)
        row.addWidget(middle, 10_000)
        row.addStretch(1)
        self._fill(middle)
        self._make_actions()

    def _fill(self, middle: QWidget) -> None:
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addStretch(1)
        column.addWidget(Label(self.tr("Ready when you are"), style="title", align="center", parent=middle))
        column.addSpacing(8)
        text = self.tr(
            "Choose who you are meeting. Every line you type becomes a note with its time. "
            "It is saved as you go, with or without a connection."
        )
        hint = Label(text, color="muted", wrap=True, align="center", parent=middle)
        theme().grow(hint.setFixedWidth, TEXT_WIDTH)
        around = QHBoxLayout()  # not by its alignment: that reckons its height by a greater width
        around.addStretch(1)
        around.addWidget(hint)
        around.addStretch(1)
        column.addLayout(around)
        column.addSpacing(24)
        self.meeting_list = CardList(middle)
        column.addWidget(self.meeting_list)
        column.addSpacing(16)
        column.addLayout(self._make_links(middle))
        self.passed_list, self.inbox_list = CardList(middle), CardList(middle)
        placeholder = self.tr("A thought to keep for later")
        self.note_field = TextField(placeholder=placeholder, name=self.tr("Quick note"), parent=middle)
        self.note_field.setObjectName("note_field")
        self.note_field.offer_enter(self.tr("Keep this note"))
        self.note_field.returnPressed.connect(self._on_noted)
        passed, waiting = self.tr("Did it take place?"), self.tr("Not in a meeting")
        self._passed = self._make_section(column, passed, self.passed_list)
        more = self.tr("Show more notes")
        self.more_button = LinkButton(more, name="more_notes_button", on_click=self._on_more, parent=middle)
        self._inbox = self._make_section(column, waiting, self.inbox_list, self.more_button, self.note_field)
        column.addStretch(1)

    def _make_links(self, middle: QWidget) -> QHBoxLayout:
        self.someone_button = Button("", kind="quiet", icon="plus", name="someone_button", parent=middle)
        past = self.tr("Read past sessions")
        self.past_button = Button(past, kind="quiet", icon="clock", name="past_button", parent=middle)
        self.someone_button.clicked.connect(self.someone_requested)
        self.past_button.clicked.connect(self.past_requested)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        row.addWidget(self.someone_button)
        row.addWidget(Label(self.tr("or"), color="muted", parent=middle))
        row.addWidget(self.past_button)
        row.addStretch(1)
        return row

    def _make_actions(self) -> None:
        """What the menu has for this page; only the first of it has a place on the page too."""
        begin, name = self.tr("Start session"), "session_begin"
        after, note = self.tr("Write notes after the meeting…"), self.tr("Quick note")
        self.begin_action = menus.action(
            self, begin, self._on_begin, shortcut=key_map.given(name), name=name, widget_only=True
        )
        self.after_action = menus.action(
            self, after, self.write_after_requested.emit, name="session_write_after", icon="notebook-pen"
        )
        self.note_action = menus.action(
            self, note, self._on_note_wanted, name="session_quick_note", icon="plus"
        )
        self.menu_actions = (self.begin_action, self.after_action, self.note_action)
        self.addActions(self.menu_actions)

    def _make_section(self, column: QVBoxLayout, heading: str, *parts: QWidget) -> QWidget:
        """A group below the middle that is shown only when it has something."""
        section = QWidget(self)
        inner = QVBoxLayout(section)
        inner.setContentsMargins(0, 24, 0, 0)
        inner.setSpacing(8)
        inner.addWidget(Label(heading, style="label", parent=section))
        for part in parts:
            inner.addWidget(part)
        column.addWidget(section)
        section.hide()
        return section

    def _card(self, row: StartRow) -> MeetingCard:
        soon = self._choices.is_soon(row)
        card = MeetingCard(row, moment=self._start(row), soon=soon, parent=self.meeting_list)
        card.button.clicked.connect(lambda: self.start_requested.emit(row.meeting))
        return card

    def _passed_card(self, row: StartRow) -> MeetingCard:
        moment, button = self._start(row), self.tr("Write notes")
        card = MeetingCard(row, moment=moment, soon=False, button=button, parent=self.passed_list)
        card.button.clicked.connect(lambda: self.after_requested.emit(row.meeting))
        return card

    def _note_card(self, row: InboxRow) -> InboxCard:
        menu = QMenu(self.inbox_list)
        for text, where in (
            (self.tr("To a person…"), "person"),
            (self.tr("To a past meeting…"), "meeting"),
            (self.tr("Delete"), "delete"),
        ):
            menu.addAction(menus.action(menu, text, partial(self.filed.emit, row.id, where)))
        card = InboxCard(row.text, self._noted(row), menu=menu, parent=self.inbox_list)
        menu.setParent(card, menu.windowFlags())
        return card

    def _start(self, row: StartRow) -> str:
        clock = self._hub.clock
        return words.start_moment(row, today=clock.today(), zone=clock.zone)

    def _noted(self, row: InboxRow) -> str:
        clock = self._hub.clock
        return when.short_moment(from_text(row.at), zone=clock.zone, today=clock.today())

    def _on_begin(self) -> None:
        card = self.meeting_list.rows[0] if self.meeting_list.rows else None
        if isinstance(card, MeetingCard):
            card.button.click()

    def _on_note_wanted(self) -> None:
        self._inbox.show()
        self.note_field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_more(self) -> None:
        """Show some more, and go on from the first of them."""
        first, self._most = self._most, self._most + NOTES_AT_ONCE
        self.refresh()
        card = self.inbox_list.rows[first] if first < len(self.inbox_list.rows) else None
        if isinstance(card, InboxCard):
            card.show()  # what has just come takes no focus before
            card.button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_changed(self) -> None:
        if self.isVisible():
            self.refresh()

    def _on_noted(self) -> None:
        text = self.note_field.text().strip()
        if text:
            self.note_field.clear()
            self.noted.emit(text)
