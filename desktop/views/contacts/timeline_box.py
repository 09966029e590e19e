"""The timeline of a person: what happened, newest first, and a menu to write something down."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QAction, QContextMenuEvent, QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.core.clock import Clock
from desktop.models.contacts_person import Event, EventKind
from desktop.qtkit import focus, icons, menus, paint, tips
from desktop.qtkit.buttons import Button
from desktop.qtkit.labels import Label
from desktop.qtkit.theme import theme
from desktop.views.contacts.events import EventText, event_text
from desktop.views.plural import counted

SHOWN = 40
DISC, GLYPH, GAP = 24, 14, 12
THREAD = 12
"""px to the entry below, which are not within the ring of the focus."""
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2)


class EventLine(QAbstractButton):
    """One entry: icon on a disc, title and day, a second line; a thread leads to the entry below."""

    opened = Signal()
    removed = Signal()
    attach_wanted = Signal()
    """Attach a file to the meeting."""

    def __init__(self, event: Event, text: EventText, *, last: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.event_shown, self._text, self._last = event, text, last
        self.setProperty("ringTail", 0 if last else THREAD)
        self.can_open = event.kind not in (EventKind.CREATED, EventKind.IMPORTED)
        self.can_remove = event.kind in (EventKind.TOUCH, EventKind.REMARK)
        self.can_attach = event.kind in (EventKind.AGREED, EventKind.RUNNING, EventKind.HELD)
        self.setAccessibleName(text.spoken)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        if self.can_open:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(lambda _checked=False: self._open())
        theme().follow(self)

    def restyle(self) -> None:
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        second = 2 + theme().line_height("caption") if self._text.text else 0
        content = 2 + theme().line_height() + second
        return QSize(theme().px(160), max(content, theme().px(DISC)) + (0 if self._last else THREAD))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().px(80), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        disc = theme().px(DISC)
        circle = self._mirror(QRect(0, 0, disc, disc))
        paint.box(painter, circle, radius=disc / 2, fill="hover")
        icons.draw(painter, self._text.icon, circle, size=theme().px(GLYPH), color=self._text.color)
        if not self._last:
            thread = QRect(disc // 2, disc + 4, 1, max(0, self.height() - disc - 8))
            painter.fillRect(self._mirror(thread), theme().color("line"))
        self._paint_words(painter, disc + GAP)
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER:
            self._open()
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self.can_remove:
            self.removed.emit()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self.can_remove:
            entries = [
                menus.action(self, self.tr("Edit"), self._open, icon="pencil"),
                menus.action(self, self.tr("Delete"), self.removed.emit, icon="x"),
            ]
        elif self.can_attach:
            entries = [
                menus.action(self, self.tr("Open"), self._open, icon="notebook-pen"),
                menus.action(self, self.tr("Attach a file…"), self.attach_wanted.emit, icon="paperclip"),
            ]
        else:
            return
        shown = menus.menu(self, entries, name="event_menu")
        shown.aboutToHide.connect(shown.deleteLater)
        shown.popup(event.globalPos())

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        focus.came(self, event.reason())

    def _paint_words(self, painter: QPainter, x: int) -> None:
        top, line = 2, theme().line_height()
        day = paint.text_width(self._text.day, "caption")
        title = QRect(x, top, max(0, self.width() - x - day - 8), line)
        lit = self.can_open and self.underMouse() and self.isEnabled()
        style, color = "body_medium", "accent" if lit else "text"
        paint.draw_text(painter, self._mirror(title), self._text.title, style=style, color=color)
        place = QRect(self.width() - day, top, day, line)
        paint.draw_text(
            painter, self._mirror(place), self._text.day, style="caption", color="muted", align="trailing"
        )
        if self._text.text:
            below = QRect(x, top + line + 2, self.width() - x, theme().line_height("caption"))
            shown = paint.draw_text(
                painter, self._mirror(below), self._text.text, style="caption", color="muted"
            )
            self.setToolTip("" if shown == self._text.text else tips.plain(self._text.text))

    def _open(self) -> None:
        if self.can_open:
            self.opened.emit()

    def _mirror(self, rect: QRect) -> QRect:
        return self.style().visualRect(self.layoutDirection(), self.rect(), rect)


class TimelineBox(QWidget):
    """Everything that happened with a person; long timelines show their newest part first."""

    opened = Signal(object)
    removed = Signal(object)
    add_requested = Signal(str)
    """remark, call or received"""
    attach_requested = Signal(int)
    """Attach a file to this meeting."""

    def __init__(self, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._events: tuple[Event, ...] = ()
        self._texts: tuple[EventText, ...] = ()
        self._all: tuple[Event, ...] = ()
        self._lines: list[EventLine] = []
        self._most = SHOWN
        self._build()

    @property
    def lines(self) -> list[EventLine]:
        """The entries that are shown."""
        return self._lines

    def show_events(self, events: Sequence[Event], *, again: bool = False) -> None:
        """Show what happened; ``again`` for another person, whose timeline begins folded."""
        if again:
            self._most = SHOWN
        shown = tuple(events[: self._most])
        texts = tuple(event_text(event, clock=self._clock) for event in shown)
        self.earlier_button.setVisible(len(events) > len(shown))
        hidden = len(events) - len(shown)
        self.earlier_button.setText(
            counted("contacts", "Show %n earlier entry", "Show %n earlier entries", hidden)
        )
        self._all = tuple(events)
        if (shown, texts) == (self._events, self._texts):
            return
        self._events, self._texts = shown, texts
        self._replace(shown, texts)

    def _build(self) -> None:
        self.add_button = Button(
            self.tr("Add"), kind="quiet", icon="plus", small=True, name="add_button", parent=self
        )
        self.add_menu = menus.menu(
            self.add_button,
            [
                self._entry("remark", self.tr("Remark…"), "pencil"),
                self._entry("call", self.tr("Call…"), "phone"),
                self._entry("received", self.tr("Message received…"), "mail"),
            ],
        )
        self.add_button.clicked.connect(lambda _checked=False: self._open_menu())
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 0, 0)
        head.addWidget(Label(self.tr("Timeline"), style="label", parent=self))
        head.addStretch(1)
        head.addWidget(self.add_button)
        self._column = QVBoxLayout()
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        entries = QHBoxLayout()
        entries.addLayout(self._column, 1)
        entries.addSpacing(8)
        self.earlier_button = Button("", kind="quiet", small=True, name="earlier_button", parent=self)
        self.earlier_button.clicked.connect(lambda _checked=False: self._on_earlier())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addSpacing(8)
        column.addLayout(entries)
        column.addWidget(self.earlier_button)

    def _entry(self, key: str, text: str, icon: str) -> QAction:
        return menus.action(
            self, text, lambda: self.add_requested.emit(key), icon=icon, name=f"add_{key}_action"
        )

    def _open_menu(self) -> None:
        self.add_menu.popup(self.add_button.mapToGlobal(self.add_button.rect().bottomLeft()))

    def _replace(self, events: Sequence[Event], texts: Sequence[EventText]) -> None:
        for old in self._lines:
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._lines = []
        for number, (event, text) in enumerate(zip(events, texts, strict=True)):
            line = EventLine(event, text, last=number == len(events) - 1, parent=self)
            line.setObjectName(f"event_{number}")
            line.opened.connect(lambda event=event: self.opened.emit(event))
            line.removed.connect(lambda event=event: self.removed.emit(event))
            line.attach_wanted.connect(lambda event=event: self.attach_requested.emit(event.id))
            self._lines.append(line)
            self._column.addWidget(line)

    def _on_earlier(self) -> None:
        self._most = len(self._all)
        self.show_events(self._all)
