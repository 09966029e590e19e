"""The right side of the Prep tab: the question bank and the checklist, one at a time."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.models.prep import BankRow, CheckRow, Preparation
from desktop.models.prep_lists import BankModel, ChecklistModel
from desktop.qtkit import menus
from desktop.qtkit.buttons import Button, IconButton
from desktop.qtkit.choices import Segmented
from desktop.qtkit.combos import ComboBox
from desktop.qtkit.debounce import Debounce
from desktop.qtkit.fields import TextField
from desktop.qtkit.labels import Label, Line, Pane, padded
from desktop.qtkit.listview import ListView
from desktop.views.prep import sentences
from desktop.views.prep.bank_row import KEEP, PLAN, USE, BankDelegate
from desktop.views.prep.checklist_words import ChecklistWords
from desktop.views.prep.delegates import CheckDelegate
from desktop.views.spoken_count import spoken_count

BANK, CHECKLIST = 0, 1


class BankList(ListView):
    """The bank; + plans the chosen question as Enter does."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text() == "+" and self.current_id:
            self.opened.emit(self.current_id)
            return
        super().keyPressEvent(event)


class CheckList(ListView):
    """The checklist, no higher than its items: what adds another one stands right below them."""

    def fit_rows(self) -> None:
        super().fit_rows()
        self.setMaximumHeight(max(1, self.verticalHeader().length()))


class SidePane(Pane):
    """Question bank and checklist under one switch."""

    question_wanted = Signal(int)
    question_reworded = Signal(int, str)
    question_kept = Signal(int)
    question_deleted = Signal(int)
    ticked = Signal(int, bool)
    note_wanted = Signal(int)
    item_added = Signal(str)
    item_removed = Signal(int)
    close_requested = Signal()

    def __init__(
        self, preparation: Preparation, *, words: ChecklistWords, parent: QWidget | None = None
    ) -> None:
        super().__init__("panel", parent=parent)
        self._preparation, self._words = preparation, words
        self._build()
        self._connect()

    def show_meeting(self) -> None:
        """Show counts and topics for the meeting in hand."""
        sheet = self._preparation.sheet
        ready = f"{sheet.done}/{sheet.total}" if sheet else ""
        self.switch.set_text(CHECKLIST, self.tr("Checklist"), count=ready)
        topics = [(self.tr("All topics"), "")] + [(topic, topic) for topic in self._preparation.topics()]
        chosen = self.topic_combo.value
        self.topic_combo.set_items(topics)
        self.topic_combo.set_value(chosen or "")
        total = len(self._preparation.bank())
        self.search_field.setPlaceholderText(self.tr("Search {n} questions").format(n=total))
        over = self._preparation.is_over
        self._bank_rows.read_only = over
        self.item_button.setVisible(not over)
        self.narrow()

    def show_page(self, page: int) -> None:
        """Show the bank (0) or the checklist (1)."""
        self.switch.set_chosen(page)
        self._pages.setCurrentIndex(page)

    def show_question(self, question: int) -> None:
        """Choose a question of the bank, whatever was searched for before."""
        self.search_field.clear()
        self.topic_combo.set_value("")
        self.narrow()
        self.bank_list.select_id(question)

    def narrow(self) -> None:
        """Show the questions that have what is searched for."""
        self._bank.narrow(words=self.search_field.text(), topic=self.topic_combo.value or "")
        if self.search_field.text().strip():
            self._say_count.call(len(self._bank.ids))
        empty = not self._bank.ids
        self._nothing_box.setVisible(empty)
        self.bank_list.setVisible(not empty)

    def take_focus(self) -> None:
        """Put the focus into the list that is shown."""
        (self.bank_list if self.switch.chosen == BANK else self.check_list).setFocus(
            Qt.FocusReason.OtherFocusReason
        )

    def set_overlaid(self, overlaid: bool) -> None:
        """Show the button that closes the pane, and an edge, where it lies over the sheet."""
        self.close_button.setVisible(overlaid)
        self._edge.setVisible(overlaid)

    def _build(self) -> None:
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        self._edge = Line(vertical=True, color="line-mid", parent=self)
        self._edge.hide()
        column = QVBoxLayout()
        column.setContentsMargins(0, 12, 0, 0)
        column.setSpacing(0)
        across.addWidget(self._edge)
        across.addLayout(column, 1)
        self.switch = Segmented([self.tr("Question bank"), self.tr("Checklist")], fill=True, parent=self)
        self.switch.setObjectName("switch")
        self.switch.setAccessibleName(self.tr("Beside the sheet"))
        self.close_button = IconButton("x", self.tr("Close"), size=28, name="close_button", parent=self)
        self.close_button.hide()
        head = QHBoxLayout()
        head.setContentsMargins(16, 0, 16, 0)
        head.addWidget(self.switch, 1)
        head.addWidget(self.close_button)
        column.addLayout(head)
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self._bank_page())
        self._pages.addWidget(self._check_page())
        column.addWidget(self._pages, 1)

    def _bank_page(self) -> QWidget:
        page = QWidget(self)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 12, 0, 0)
        column.setSpacing(0)
        self.search_field = TextField(
            icon="search", clearable=True, name=self.tr("Search questions"), parent=page
        )
        self.search_field.setObjectName("search_field")
        self.topic_combo = ComboBox(name=self.tr("Topic"), parent=page)
        self.topic_combo.setObjectName("topic_combo")
        self.topic_combo.setFixedWidth(112)
        row = QHBoxLayout()
        row.setContentsMargins(16, 0, 16, 12)
        row.setSpacing(8)
        row.addWidget(self.search_field, 1)
        row.addWidget(self.topic_combo)
        column.addLayout(row)
        column.addWidget(Line(parent=page))
        self.bank_list = BankList(
            name=self.tr("Question bank"), row_height=36, heading_height=32, parent=page
        )
        self.bank_list.setObjectName("bank_list")
        self._bank_rows = BankDelegate(
            self.bank_list, times_asked=self._preparation.times_asked, offer=self._preparation.offer
        )
        self.bank_list.set_delegate(self._bank_rows)
        self._bank = BankModel(
            self._preparation,
            name=lambda topic: topic or self.tr("My questions"),
            say=lambda row, _: row.text,
            speak=self._spoken,
            parent=self,
        )
        self.bank_list.set_model(self._bank)
        self._nothing = Label(self.tr("No question has these words."), color="muted", wrap=True, parent=page)
        self._nothing_box = padded(self._nothing, margins=(16, 16, 16, 16))
        column.addWidget(self._nothing_box, 0, Qt.AlignmentFlag.AlignTop)
        column.addWidget(self.bank_list, 1)
        return page

    def _check_page(self) -> QWidget:
        page = QWidget(self)
        outer = QVBoxLayout(page)
        outer.setContentsMargins(0, 12, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(Line(parent=page))
        ground = Pane("base", parent=page)
        outer.addWidget(ground, 1)
        column = QVBoxLayout(ground)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.check_list = CheckList(
            name=self.tr("Checklist"), row_height=41, heading_height=36, first_heading=32, parent=page
        )
        self.check_list.setObjectName("check_list")
        self.check_list.set_delegate(CheckDelegate(self.check_list, words=self._words.of))
        self._checks = ChecklistModel(
            self._preparation,
            name=self._words.group,
            say=lambda row, _: self._words.of(row)[0],
            speak=self._words.spoken,
            parent=self,
        )
        self.check_list.set_model(self._checks)
        column.addWidget(self.check_list, 1)
        self.item_field = TextField(placeholder=self.tr("Bring the article"), small=True, parent=page)
        self.item_field.setObjectName("item_field")
        self.item_field.offer_enter(self.tr("Add this item"))
        self.item_field.setAccessibleName(self.tr("New item"))
        self.item_field.hide()
        self.item_button = Button(
            self.tr("Add an item"), kind="quiet", icon="plus", small=True, name="item_button", parent=page
        )
        foot = QVBoxLayout()
        foot.setContentsMargins(8, 8, 8, 8)
        foot.addWidget(self.item_field)
        foot.addWidget(self.item_button, 0, Qt.AlignmentFlag.AlignLeading)
        column.addLayout(foot)
        column.addStretch(0)
        return page

    def _connect(self) -> None:
        self._search = Debounce(self.narrow, delay=120, parent=self)
        self._say_count = spoken_count(self)
        self.switch.changed.connect(self._pages.setCurrentIndex)
        self.close_button.clicked.connect(self.close_requested)
        self.search_field.textChanged.connect(lambda _: self._search.call())
        self.topic_combo.chosen.connect(lambda _: self.narrow())
        self.bank_list.opened.connect(lambda key: self._on_bank_zone(key, PLAN))
        self.bank_list.zone_clicked.connect(self._on_bank_zone)
        self.bank_list.menu_wanted.connect(self._on_bank_menu)
        self.bank_list.deleted.connect(self._on_questions_deleted)
        self.check_list.ticked.connect(self._on_ticked)
        self.check_list.opened.connect(self.note_wanted)
        self.check_list.edited.connect(self.note_wanted)
        self.check_list.deleted.connect(self._on_items_deleted)
        self.item_button.clicked.connect(self._on_add_item)
        self.item_field.returnPressed.connect(self._on_item_entered)
        self.item_field.given_up.connect(self._on_item_given_up)
        for signal in (self._preparation.sheet_changed, self._preparation.checklist_changed):
            signal.connect(self.show_meeting)
        self._preparation.bank_changed.connect(self.show_meeting)
        self._preparation.meeting_changed.connect(self.show_meeting)

    def _on_bank_zone(self, question: int, zone: str) -> None:
        row: BankRow | None = self._bank.record(self._bank.row_of(question))
        if row is None or self._preparation.is_over:
            return
        if zone == USE:
            self.question_reworded.emit(question, self._preparation.offer(row) or row.text)
        elif zone == KEEP:
            self.question_kept.emit(question)
        else:
            self.question_wanted.emit(question)

    def _on_bank_menu(self, question: int, place: QPoint) -> None:
        """The same by the keyboard, for one question."""
        row: BankRow | None = self._bank.record(self._bank.row_of(question))
        if row is None:
            return
        shown, over = menus.menu(self), self._preparation.is_over
        add = partial(self._on_bank_zone, question, PLAN)
        entries = [menus.action(shown, self.tr("Add to the plan"), add, enabled=not row.planned and not over)]
        offer = None if row.planned or over else self._preparation.offer(row)
        if offer:
            use = self.tr("Ask instead: {question}").format(question=offer)
            entries.append(menus.action(shown, use, partial(self._on_bank_zone, question, USE)))
        if offer is not None:
            keep = partial(self._on_bank_zone, question, KEEP)
            entries.append(menus.action(shown, self.tr("Keep my wording"), keep))
        delete = partial(self.question_deleted.emit, question)
        menus.fill(shown, [*entries, None, menus.action(shown, self.tr("Delete from the bank"), delete)])
        shown.aboutToHide.connect(shown.deleteLater)
        shown.popup(place)

    def _on_ticked(self, item: int) -> None:
        row: CheckRow | None = self._checks.record(self._checks.row_of(item))
        if row is not None and not self._preparation.is_over:
            self.ticked.emit(item, row.done_at is None)

    def _on_questions_deleted(self, ids: list[int]) -> None:
        for question in ids:
            self.question_deleted.emit(question)

    def _on_items_deleted(self, ids: list[int]) -> None:
        for item in ids if not self._preparation.is_over else ():
            self.item_removed.emit(item)

    def _on_add_item(self) -> None:
        self.item_field.show()
        self.item_field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_item_entered(self) -> None:
        text = self.item_field.text()
        self.item_field.setText("")
        if text.strip():
            self.item_added.emit(text)

    def _on_item_given_up(self) -> None:
        self.item_field.hide()
        self.item_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _spoken(self, row: BankRow, _column: int) -> str:
        planned = self.tr("in the plan") if row.planned else ""
        tip = sentences.bank_tip(row, asked=self._preparation.times_asked(row.id))
        offer = None if row.planned else self._preparation.offer(row)
        hint = "" if offer is None else f"{sentences.closed_words(offer)} {offer}".strip()
        return ", ".join(part for part in (row.text, planned, hint, tip) if part)
