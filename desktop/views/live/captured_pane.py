"""What was captured in the notes: people, advice to try, follow-ups, open questions."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from desktop.domain.kinds import Mark, Permission
from desktop.domain.schedule import add_days
from desktop.models.live import AdviceRow, Captured, NamedRow, OpenQuestionRow, TaskRow
from desktop.qtkit import menus
from desktop.qtkit.buttons import Button
from desktop.qtkit.labels import Label, Line, Pane
from desktop.qtkit.layouts import clear
from desktop.qtkit.scroll_pane import ScrollPane
from desktop.qtkit.theme import theme
from desktop.views.live import words
from desktop.views.live.captured_cards import Added, CapturedCard, day_button

Row = NamedRow | AdviceRow | TaskRow | OpenQuestionRow


class CapturedPane(Pane):
    """Shows records in the order of their lines; the card of one that stays the same stays too.

    ``contact_wanted`` carries the key of a referral, ``contact_opened`` that of a person, ``edit_wanted`` a
    ``NamedRow``; ``promised`` and ``name_allowed`` a referral and the answer; ``due_chosen`` a follow-up and
    a date or None; ``day_wanted`` a follow-up whose day is to be picked.
    """

    contact_wanted = Signal(int)
    contact_opened = Signal(int)
    edit_wanted = Signal(object)
    promised = Signal(int, bool)
    name_allowed = Signal(int, object)
    due_chosen = Signal(int, object)
    day_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("panel", parent=parent)
        self.setObjectName("captured_pane")
        self._cards: dict[tuple[Row, str], CapturedCard] = {}
        self._today = date.min
        self._called = ""
        self._build()

    @property
    def cards(self) -> list[CapturedCard]:
        """The cards that are shown, from the top."""
        return list(self._cards.values())

    def show_captured(self, captured: Captured, *, called: str, today: date) -> None:
        """Show these records; ``called`` is the first name of the one whom the user talks to."""
        spare = self._cards if (called, today) == (self._called, self._today) else {}
        self._called, self._today = called, today
        held = self._held()
        groups: tuple[tuple[str, tuple[Row, ...]], ...] = (
            (self.tr("People"), captured.people),
            (self.tr("Advice to try"), captured.advice),
            (self.tr("Follow-ups"), captured.tasks),
            (self.tr("Still open"), captured.questions),
        )
        said = [(row, self._due(row)) for _, rows in groups for row in rows]
        self._cards = {one: spare.get(one) or self._make_card(one[0]) for one in said}
        self._clear()
        for name, rows in groups:
            self._group(name, rows)
        self._column.addStretch(1)
        self.count_label.setText(words.records(captured.count))
        self.hint.setVisible(captured.count == 0)
        if held is not None:
            self._hold(*held)

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().px(200), theme().px(120))

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = QWidget(self)
        theme().grow_height(head.setFixedHeight, 44)
        row = QHBoxLayout(head)
        row.setContentsMargins(16, 0, 16, 0)
        row.addWidget(Label(self.tr("Captured"), style="heading", elide=True, parent=head), 1)
        self.count_label = Label(style="caption", parent=head)
        row.addWidget(self.count_label)
        column.addWidget(head)
        column.addWidget(Line(parent=self))
        self._list = Pane("base", parent=self)
        self._column = QVBoxLayout(self._list)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._scroll = ScrollPane(self._list, name="captured_scroll", parent=self)
        column.addWidget(self._scroll, 1)
        hint = self.tr("Mark a line, and it is kept here: people, advice, follow-ups, open questions.")
        self.hint = QWidget(self._list)
        inner = QVBoxLayout(self.hint)
        inner.setContentsMargins(16, 12, 16, 12)
        inner.addWidget(Label(hint, color="muted", wrap=True, parent=self.hint))

    def _clear(self) -> None:
        clear(self._column, keep=(self.hint, *self._cards.values()))
        self._column.addWidget(self.hint)

    def _group(self, name: str, rows: Sequence[Row]) -> None:
        if not rows:
            return
        box = QWidget(self._list)
        inner = QVBoxLayout(box)
        first = rows[0] is next(iter(self._cards))[0]
        inner.setContentsMargins(16, 12 if first else 16, 16, 4)
        inner.addWidget(Label(name, style="label", parent=box))
        self._column.addWidget(box)
        for row in rows:
            self._column.addWidget(self._cards[row, self._due(row)])

    def _held(self) -> tuple[Row, CapturedCard, str] | None:
        """What the focus is at: the record, its card, and the name of the button on it, if it is one."""
        at = QApplication.focusWidget()
        for (row, _), card in self._cards.items():
            if at is not None and (at is card or card.isAncestorOf(at)):
                return row, card, "" if at is card else at.objectName()
        return None

    def _hold(self, row: Row, card: CapturedCard, button: str) -> None:
        """Give the focus back to a record whose card was made anew; else it would go to the next one's."""
        now = next((one for (there, _), one in self._cards.items() if _is_same(there, row)), None)
        if now is not None and now is not card:
            now.show()  # what has just come is shown a moment later, and takes no focus before
            part = now.findChild(QWidget, button) if button else None
            (part or now).setFocus(Qt.FocusReason.OtherFocusReason)

    def _due(self, row: Row) -> str:
        """What the card of a follow-up says of its day, which is written as the user wishes."""
        return words.due_day(row.due_on, today=self._today) if isinstance(row, TaskRow) else ""

    def _make_card(self, row: Row) -> CapturedCard:
        if isinstance(row, NamedRow):
            return self._person(row)
        if isinstance(row, TaskRow):
            return self._task(row)
        mark = Mark.ADVICE if isinstance(row, AdviceRow) else Mark.QUESTION
        return CapturedCard(mark, row.text, parent=self._list)

    def _person(self, row: NamedRow) -> CapturedCard:
        card = CapturedCard(Mark.PERSON, row.name, below=row.about, strong=True, parent=self._list)
        if row.person is None:
            button = Button(
                self.tr("Add to contacts"),
                kind="quiet",
                small=True,
                name=f"add_contact_{row.id}",
                on_click=lambda: self.contact_wanted.emit(row.id),
                parent=card,
            )
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            card.add_action(button)
        else:
            added = self.tr("New contact, referred by {name}").format(name=self._called)
            card.add_action(Added(added, parent=card))
        card.set_menu(self._person_menu(row, card))
        return card

    def _person_menu(self, row: NamedRow, card: CapturedCard) -> QMenu:
        def add(text: str, on: Callable[[], object], *, checked: bool | None = None) -> None:
            made = menus.action(menu, text, on, checkable=checked is not None, checked=bool(checked))
            menu.addAction(made)

        menu = QMenu(card)
        person = row.person
        if person is None:
            add(self.tr("Edit…"), lambda: self.edit_wanted.emit(row))
        else:
            add(self.tr("Show in Contacts"), lambda: self.contact_opened.emit(person))
        introduces = self.tr("{name} will introduce me").format(name=self._called)
        add(introduces, lambda: self.promised.emit(row.id, not row.promised), checked=row.promised)
        allowed = row.may_use_name == Permission.YES
        answer = Permission.NOT_ASKED if allowed else Permission.YES
        may_use = self.tr("I may use {name}’s name").format(name=self._called)
        add(may_use, lambda: self.name_allowed.emit(row.id, answer), checked=allowed)
        return menu

    def _task(self, row: TaskRow) -> CapturedCard:
        below = self.tr("to {name}").format(name=self._called) if self._called else ""
        if row.state == "done":
            below = self.tr("done")
        card = CapturedCard(Mark.FOLLOWUP, row.title, below=below, parent=self._list)
        if row.state == "open":
            day = self._due(row)
            name = self.tr("Due {day}").format(day=day)
            card.add_action(day_button(day, self._day_menu(row, card), name=name, parent=card), indent=8)
        return card

    def _day_menu(self, row: TaskRow, card: CapturedCard) -> QMenu:
        menu = QMenu(card)
        today = self._today
        monday = add_days(today, 7 - today.weekday())
        for text, day in (
            (self.tr("Today"), today),
            (self.tr("Tomorrow"), add_days(today, 1)),
            (self.tr("Monday"), monday),
            (self.tr("In two weeks"), add_days(today, 14)),
            (self.tr("No date"), None),
        ):
            menu.addAction(menus.action(menu, text, partial(self.due_chosen.emit, row.id, day)))
        menu.addSeparator()
        menu.addAction(menus.action(menu, self.tr("Pick a day…"), lambda: self.day_wanted.emit(row)))
        return menu


def _is_same(one: Row, other: Row) -> bool:
    return type(one) is type(other) and one.id == other.id
