"""Find anything: one field over the window, results as one types, Enter goes there."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QAction, QHideEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.models.find import Finder, Hit, Results
from desktop.ops import prep
from desktop.qtkit import paint
from desktop.qtkit.announce import announce
from desktop.qtkit.badges import IconLabel, KeyCap
from desktop.qtkit.buttons import LinkButton
from desktop.qtkit.debounce import Debounce
from desktop.qtkit.fields import TextField
from desktop.qtkit.labels import Label, Line, Pane, padded
from desktop.qtkit.listview import ListView
from desktop.qtkit.overlay import Overlay
from desktop.qtkit.theme import theme
from desktop.views.find.entries import Deed, EntryDelegate, EntryModel, NamedActions, commands_of
from desktop.views.plural import counted

if TYPE_CHECKING:
    from desktop.views.desk import Desk

WIDTH, TOP, HEAD, ROW, HEADING, RADIUS = 640, 88, 48, 44, 28, 10
COMMANDS, SLOW_MS, SPOKEN_MS = 4, 1000, 500

_last_query = ""


def open_palette(desk: Desk, window: QWidget) -> FindPalette:
    """Show the palette over a window, with the last words selected."""
    shown = window.findChild(FindPalette)
    if shown is not None:
        shown.take_focus()
        return shown
    desk.hub.catch_up()
    palette = FindPalette(desk, window)
    palette.raise_()
    palette.show()
    palette.take_focus()
    return palette


class ResultList(ListView):
    """The results; the field above has the focus and works them, so their selection is always drawn strong."""

    @property
    def is_lit(self) -> bool:
        return True


class _Hint(LinkButton):
    """Tells a key; a click or a screen reader's press does what the key does. The focus stays in the field."""

    def __init__(self, text: str, *, on_click: Callable[[], object], parent: QWidget) -> None:
        super().__init__(text, style="caption", on_click=on_click, parent=parent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def _colors(self) -> tuple[str, str, str]:
        return "", "", "text" if self.underMouse() else "muted"


class FindPalette(Overlay):
    """The scrim over the window with the palette in it; a click beside it or Esc closes it."""

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("find_palette")
        self._desk, self._hub = desk, desk.hub
        self._finder = Finder(desk.hub, desk.tasks, self)
        self._actions = NamedActions(window.window().findChildren(QAction))
        self._build()
        self._connect()
        self._on_look()
        self.setGeometry(window.rect())
        self.query_field.setText(_last_query)
        self._finder.ask(_last_query)

    def take_focus(self) -> None:
        """Put the focus into the field with its words selected."""
        self.query_field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.query_field.selectAll()

    def show_slow(self) -> None:
        """Say that the search goes on; what was found before stays."""
        self._count.setText(self.tr("Still looking…"))

    def close_overlay(self, *, give_back: bool = True) -> None:
        global _last_query
        _last_query = self.query_field.text()
        self._finder.close()
        super().close_overlay(give_back=give_back)
        self.box.deleteLater()

    # ------------------------------------------------------------ Qt

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            isinstance(event, QKeyEvent)
            and event.type() is QEvent.Type.KeyPress
            and watched is self.query_field
        ):
            return self._on_key(event)
        return super().eventFilter(watched, event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.box.show()
        self.box.raise_()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.box.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if not theme().more_contrast:
            painter.fillRect(event.rect(), theme().color("scrim"))
        paint.box(
            painter,
            self.box.geometry().adjusted(-1, -1, 1, 1),
            radius=RADIUS,
            fill="base",
            border="line-strong",
        )
        painter.end()

    # ------------------------------------------------------------ private

    def _build(self) -> None:
        # a neighbour of the scrim, not inside it: then Qt draws nothing of the window below at each key
        self.box = Pane("base", parent=self._window)
        column = QVBoxLayout(self.box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head())
        column.addWidget(Line(parent=self.box))
        self.result_list = ResultList(
            name=self.tr("Results"), row_height=ROW, heading_height=HEADING, parent=self.box
        )
        self.result_list.setObjectName("result_list")
        self.result_list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.result_list.set_delegate(EntryDelegate(self.result_list, hub=self._hub, key=self.tr("Enter")))
        self._model = EntryModel(self._hub, self)
        self.result_list.set_model(self._model)
        self._nothing = Label(color="muted", wrap=True, parent=self.box)
        self._nothing_box = padded(self._nothing, margins=(12, 12, 12, 4))
        column.addWidget(self._nothing_box)
        column.addWidget(self.result_list, 1)
        column.addWidget(self._foot())

    def _head(self) -> QWidget:
        self.query_field = TextField(bare=True, name=self.tr("Find anything"), parent=self.box)
        self.query_field.setObjectName("query_field")
        self.query_field.setPlaceholderText(self.tr("People, notes, questions, meetings, things to do"))
        head = QWidget(self.box)
        theme().keep(head.setFixedHeight, lambda: theme().height(HEAD) - 1)
        row = QHBoxLayout(head)
        row.setContentsMargins(16, 1, 16, 0)
        row.setSpacing(10)  # a field begins its words 2 px further in
        row.addWidget(IconLabel("search", size=18, parent=self.box))
        row.addWidget(self.query_field, 1)
        row.addWidget(KeyCap(self.tr("Esc"), parent=self.box))
        return head

    def _foot(self) -> QWidget:
        foot = Pane("panel", parent=self.box)
        column = QVBoxLayout(foot)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Line(parent=foot))
        row = QHBoxLayout()
        row.setContentsMargins(16, 7, 16, 8)
        row.setSpacing(16)
        row.addWidget(Label(self.tr("↑ ↓ choose"), style="caption", parent=foot))
        for hint, live in (
            (self.tr("Enter open"), False),
            (self.tr("Ctrl Enter open in Session notes"), True),
        ):
            row.addWidget(_Hint(hint, on_click=partial(self._on_hint, live=live), parent=foot))
        row.addStretch(1)
        self._count = Label(style="caption", parent=foot)
        row.addWidget(self._count)
        column.addLayout(row)
        return foot

    def _connect(self) -> None:
        self._slow = Debounce(self.show_slow, delay=SLOW_MS, parent=self)
        self._speak = Debounce(lambda text: announce(self, text), delay=SPOKEN_MS, parent=self)
        self.query_field.textChanged.connect(self._on_typed)
        self.query_field.installEventFilter(self)
        theme().changed.connect(self._on_look)
        self._finder.found.connect(self._on_found)
        self.result_list.opened.connect(self._on_opened)
        self.result_list.clicked.connect(lambda _index: self._on_opened(self.result_list.current_id))

    def _on_typed(self, text: str) -> None:
        self._slow.call()
        self._finder.ask(text)

    def _on_found(self, results: Results) -> None:
        self._slow.cancel()
        self._model.show(results, self._deeds(results), heading=self.tr("Do"))
        nothing = bool(results.query.strip()) and not results.groups
        nothing = nothing and not self._actions.deeds(results.query, most=1)
        words = self.tr("Nothing for “{words}”. New person with this name?")
        self._nothing.setText(words.format(words=results.query.strip()))
        self._nothing_box.setVisible(nothing)
        text = self._count_text(results)
        self._count.setText(text)
        self.result_list.select_first()
        self._speak.call(". ".join(filter(None, (text, self._current_spoken()))))
        self._fit()

    def _current_spoken(self) -> str:
        """The result that Enter opens, as a screen reader has it: the list itself never has the focus."""
        spoken = self.result_list.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
        return str(spoken or "")

    def _count_text(self, results: Results) -> str:
        if not results.query.strip():
            return ""
        if results.capped:
            return self.tr("More than 2,000 results")
        return counted("find", "%n result", "%n results", results.count)

    def _deeds(self, results: Results) -> list[Deed]:
        query = " ".join(results.query.split())
        if not query:
            return commands_of(self._actions.actions)
        name = self.tr("New person “{name}”").format(name=query)
        deeds = self._actions.deeds(query, most=COMMANDS)
        deeds.append(Deed(name, "user-plus", lambda: self._add_person(query)))
        meeting = self._finder.next_meeting()
        if meeting is not None:
            text = self.tr("Add “{question}” to the plan of {name}").format(question=query, name=meeting[1])
            deeds.append(Deed(text, "plus", lambda: self._plan(meeting[0], query)))
        return deeds

    def _add_person(self, name: str) -> None:
        from desktop.ops import contacts

        person = self._hub.run(self.tr("Add person"), contacts.add_person, name=name)
        if person is not None:
            self._hub.go("contacts", "person", person)

    def _plan(self, meeting: int, question: str) -> None:
        self._hub.run(self.tr("Add a question"), prep.add_question, meeting=meeting, text=question)
        self._hub.go("prep", "meeting", meeting)

    def _on_key(self, event: QKeyEvent) -> bool:
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self.close_overlay()
            return True
        if key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            return True  # the field is the only stop: what lies below the scrim is out of reach
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self.result_list.keyPressEvent(event)
            self._speak.cancel()
            announce(self, self._current_spoken())
            return True
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            live = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            self._on_opened(self.result_list.current_id, live=live)
            return True
        return False

    def _on_opened(self, key: int, *, live: bool = False) -> None:
        entry = self._model.entry(key)
        if entry is None:
            return
        self.close_overlay(give_back=False)
        if isinstance(entry, Deed):
            entry.act()
        else:
            self._go(entry, live=live)

    def _on_hint(self, *, live: bool) -> None:
        self._on_opened(self.result_list.current_id, live=live)

    def _go(self, hit: Hit, *, live: bool) -> None:
        if hit.kind == "question":
            self._hub.go("prep", "question", hit.id)
        elif hit.kind == "follow_up":
            self._hub.go("followups", "follow_up", hit.id)
        elif hit.kind == "inbox":
            self._hub.go("live", "inbox_line", hit.id)
        elif hit.kind == "organisation":
            self._hub.go("contacts", "organisation", hit.id)
        elif hit.kind == "note":
            self._hub.go("live", "note_line", hit.id)
        elif hit.meeting is not None and (live or hit.kind in ("advice", "referral")):
            self._hub.go("live", "meeting", hit.meeting)
        elif hit.kind == "meeting" and hit.meeting is not None:
            held = hit.about in ("held", "running")
            self._hub.go("live" if held else "prep", "meeting", hit.meeting)
        elif hit.person is not None:
            self._hub.go("contacts", "person", hit.person)

    def _on_look(self) -> None:
        self.query_field.setFont(theme().font("note"))
        self._fit()

    def _fit(self) -> None:
        """As high as the results, and no higher than the window allows."""
        width = min(theme().px(WIDTH), self.width() - 32)
        rows = sum(self.result_list.rowHeight(row) for row in range(self._model.rowCount()))
        around = self.box.sizeHint().height() - self.result_list.sizeHint().height()
        height = min(around + rows + 8, self.height() - TOP - 16)
        place = QRect((self.width() - width) // 2, TOP, width, height).adjusted(1, 1, -1, -1)  # in its frame
        before = self.box.geometry()
        if place == before:
            return
        self.box.setGeometry(place)
        self.cut_corners(RADIUS - 1)
        # only here: whatever is drawn of the scrim draws the window below it as well
        self.update(place.united(before).adjusted(-2, -2, 2, 2))
