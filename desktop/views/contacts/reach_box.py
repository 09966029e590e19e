"""Ways to reach a person: each can be copied, edited in place, made the best, taken away."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QContextMenuEvent, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.kinds import ReachKind
from desktop.models.contacts_person import PersonCard, ReachRow
from desktop.qtkit import menus
from desktop.qtkit.badges import IconLabel
from desktop.qtkit.buttons import IconButton, LinkButton
from desktop.qtkit.labels import Label
from desktop.qtkit.theme import theme
from desktop.views.contacts.in_place import InPlace, Part
from desktop.views.contacts.small import SectionHead, ShyButton
from desktop.views.contacts.words import REACH_ICONS, reach_name, tr, whom
from desktop.views.plural import counted

FEW = 2
"""So many are shown in a narrow window."""

_AWAY = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class ReachLine(QWidget):
    """One way to reach somebody; without a row it is a new one."""

    changed = Signal(object, dict)
    best_wanted = Signal(int)
    removed = Signal(int)
    copied = Signal(str)

    def __init__(self, kind: ReachKind, row: ReachRow | None, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kind, self.row = kind, row
        self._build()
        if row is not None:
            self.show_row(row)

    def show_row(self, row: ReachRow) -> None:
        """Show what is known."""
        self.row = row
        self.setObjectName(f"reach_{row.id}")
        words = [self.tr("best") if row.is_best else "", row.note, row.label]
        self._words.setText(" · ".join(word for word in words if word))
        self.value_text.show_texts(row.value, row.note, shown=row.value)
        self.copy_button.set_tip(self.tr("Copy {value}").format(value=row.value))
        self.copy_button.show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _AWAY and self.row is not None and not self.value_text.is_edited:
            self.removed.emit(self.row.id)
            return
        super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        row = self.row
        if row is None or self.value_text.is_edited:
            return
        entries = [
            menus.action(self, self.tr("Copy"), self._copy, icon="copy"),
            menus.action(self, self.tr("Edit"), self.value_text.edit, icon="pencil"),
            menus.action(
                self,
                self.tr("This is the best way"),
                lambda: self.best_wanted.emit(row.id),
                icon="check",
                enabled=not row.is_best,
            ),
            None,
            menus.action(self, self.tr("Delete"), lambda: self.removed.emit(row.id), icon="x"),
        ]
        shown = menus.menu(self, entries)
        shown.aboutToHide.connect(shown.deleteLater)
        shown.popup(event.globalPos())

    def _build(self) -> None:
        self.value_text = InPlace(self._parts(), small=True, parent=self)
        self.value_text.setObjectName("value_text")
        self.value_text.committed.connect(lambda texts: self.changed.emit(self, texts))
        self._words = Label(style="caption", parent=self)
        self.copy_button = IconButton("copy", "", size=28, icon_size=14, name="copy_button", parent=self)
        self.copy_button.clicked.connect(lambda _checked=False: self._copy())
        self.copy_button.setVisible(self.row is not None)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(12)
        line.addWidget(IconLabel(REACH_ICONS[self.kind], parent=self))
        line.addWidget(self.value_text, 1, Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(self._words)
        line.addWidget(self.copy_button)
        theme().grow_height(self.setMinimumHeight, 32)

    def _parts(self) -> list[Part]:
        example = {
            ReachKind.EMAIL: self.tr("name@place.example"),
            ReachKind.PHONE: self.tr("+00 555 0100"),
            ReachKind.LINK: self.tr("people.example/name"),
            ReachKind.OTHER: self.tr("Where and under which name"),
        }[self.kind]
        return [
            Part("value", reach_name(self.kind), example),
            Part("note", self.tr("Note"), self.tr("after 14:00")),
        ]

    def _copy(self) -> None:
        if self.row is not None:
            QGuiApplication.clipboard().setText(self.row.value)
            self.copied.emit(self.row.value)


class ReachBox(QWidget):
    """All ways to reach one person, and a menu to add another."""

    changed = Signal(object, dict)
    """A line was edited: the ``ReachLine``, and what is new by key."""
    best_wanted = Signal(int)
    removed = Signal(int)
    copied = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: list[ReachLine] = []
        self._rows: tuple[ReachRow, ...] = ()
        self._person = 0
        self._narrow = self._unfolded = False
        self._build()

    @property
    def lines(self) -> list[ReachLine]:
        """The lines that are shown."""
        return self._lines

    def show_card(self, card: PersonCard) -> None:
        """Show a person's ways."""
        self._head.label.setText(self.tr("Ways to reach {whom}").format(whom=whom(card.pronouns)))
        if (card.id, card.reaches) != (self._person, self._rows):
            self._unfolded = self._unfolded and card.id == self._person
            self._person, self._rows = card.id, card.reaches
            self._replace(card.reaches)
            self._fold()
        self._none.setVisible(not self._lines)

    def set_narrow(self, narrow: bool) -> None:
        """Show only two ways, the best among them, or all."""
        if narrow != self._narrow:
            self._narrow = narrow
            self._fold()

    def settle(self) -> None:
        """Hand over what is being edited."""
        for line in list(self._lines):
            line.value_text.settle()

    def begin(self, kind: ReachKind) -> None:
        """Show an empty line to write a new way in."""
        line = self._add_line(kind, None)
        self._none.hide()
        line.value_text.closed.connect(lambda: self._drop(line))
        line.value_text.edit()

    def _build(self) -> None:
        self._head = SectionHead("", parent=self)
        self._menu = menus.menu(self, [self._entry(kind, icon) for kind, icon in REACH_ICONS.items()])
        self.add_button = ShyButton(
            "plus",
            self.tr("Add a way to reach this person"),
            section=self,
            name="add_reach_button",
            parent=self,
        )
        self.add_button.setMenu(self._menu)
        self.more_button = LinkButton("", style="caption_medium", name="more_reaches_button", parent=self)
        self.more_button.clicked.connect(lambda _checked=False: self._on_more())
        self._head.add_link(self.more_button)
        self._head.add(self.add_button)
        self.first_button = LinkButton(tr("Add an address or number"), parent=self)
        self.first_button.set_icon("plus")
        self.first_button.setMenu(self._menu)
        self.first_button.setObjectName("first_reach_button")
        self._none = QWidget(self)
        none = QHBoxLayout(self._none)
        none.setContentsMargins(0, 6, 0, 6)
        none.addWidget(self.first_button)
        none.addStretch(1)
        self._column = QVBoxLayout()
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addSpacing(4)
        column.addLayout(self._column)
        column.addWidget(self._none)

    def _entry(self, kind: ReachKind, icon: str) -> QAction:
        return menus.action(
            self, reach_name(kind), lambda: self.begin(kind), icon=icon, name=f"add_{kind}_action"
        )

    def _replace(self, rows: tuple[ReachRow, ...]) -> None:
        """Show these; a line that is there already stays, with its focus and what is being written in it."""
        there = {line.row.id: line for line in self._lines if line.row is not None}
        spare = [there[gone] for gone in there.keys() - {row.id for row in rows}]
        for place, row in enumerate(rows):
            line = there.get(row.id)
            if line is None or line.kind is not row.kind:
                line = self._taken(spare, row.kind) or self._add_line(row.kind, row)
            line.show_row(row)
            self._column.insertWidget(place, line)
        for line in spare:
            self._drop(line)
        places = {row.id: place for place, row in enumerate(rows)}
        self._lines.sort(key=lambda line: places[line.row.id] if line.row is not None else len(places))

    def _taken(self, spare: list[ReachLine], kind: ReachKind) -> ReachLine | None:
        """One of the lines that show somebody else's ways, where nobody is at it: new ones take long to make."""
        at = QApplication.focusWidget()
        for line in spare:
            if line.kind is kind and not line.value_text.is_edited and not (at and line.isAncestorOf(at)):
                spare.remove(line)
                return line
        return None

    def _fold(self) -> None:
        """Hide what there is no room for; a new line, and one that is written in, stays."""
        known = [line for line in self._lines if line.row is not None]
        shown = known[:FEW] if self._narrow and not self._unfolded else known
        best = next((line for line in known if line.row is not None and line.row.is_best), None)
        if best is not None and best not in shown:
            shown = [*shown[: FEW - 1], best]
        for line in known:
            line.setVisible(line in shown or line.value_text.is_edited)
        hidden = len(known) - len(shown)
        self.more_button.setVisible(hidden > 0)
        self.more_button.setText(counted("contacts", "%n more", "%n more", hidden))
        spoken = counted(
            "contacts", "%n more way to reach this person", "%n more ways to reach this person", hidden
        )
        self.more_button.setAccessibleName(spoken)
        self._head.settle()

    def _on_more(self) -> None:
        self._unfolded = True
        self._fold()
        self._lines[-1].value_text.shown_text.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add_line(self, kind: ReachKind, row: ReachRow | None) -> ReachLine:
        line = ReachLine(kind, row, parent=self)
        if row is None:
            line.setObjectName("new_reach")
        line.changed.connect(self.changed)
        line.best_wanted.connect(self.best_wanted)
        line.removed.connect(self.removed)
        line.copied.connect(self.copied)
        self._lines.append(line)
        self._column.addWidget(line)
        line.show()
        return line

    def _drop(self, line: ReachLine) -> None:
        if line in self._lines:
            self._lines.remove(line)
            self._column.removeWidget(line)
            line.hide()
            line.deleteLater()
        self._none.setVisible(not self._lines)
