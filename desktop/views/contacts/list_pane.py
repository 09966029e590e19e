"""The left pane: tool row, list of people, what stands there when nobody matches, and the footer."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from desktop.domain.kinds import Stage
from desktop.hub import Hub
from desktop.models.contacts import COLUMNS, PeopleModel, PeopleOrder
from desktop.qtkit.announce import announce
from desktop.qtkit.buttons import Button
from desktop.qtkit.fold import Fold
from desktop.qtkit.footer import Footer
from desktop.qtkit.labels import Label, Pane
from desktop.qtkit.list_header import ListHeader
from desktop.qtkit.listview import ListView
from desktop.qtkit.tasks import TaskRunner
from desktop.qtkit.theme import theme
from desktop.views.contacts.list_words import PeopleWords
from desktop.views.contacts.row import PersonRowDelegate
from desktop.views.contacts.toolbar import PeopleToolbar
from desktop.views.contacts.words import number, stage_name
from desktop.views.plural import counted

if TYPE_CHECKING:
    from desktop.qtkit.callouts import EmptyState

WIDE = (152, 176, 156, 124, 184, 76)
NARROW = (272, 0, 0, 124, 164, 0)
TIGHT = (272, 0, 0, 30, 128, 0)
LEAST = 400
"""In less room, which comes with large text in a small window, the stage is an icon only."""
ROW, NARROW_ROW, COMPACT_ROW = 44, 53, 32
SPOKEN_MS = 500


class PeoplePane(Pane):
    """Everybody, or those that search and stages leave."""

    def __init__(self, hub: Hub, tasks: TaskRunner, parent: QWidget | None = None) -> None:
        super().__init__("base", parent=parent)
        self._hub = hub
        self._narrow = self._small = self._tight = False
        self.words = PeopleWords(hub)
        self.model = PeopleModel(hub, wording=self.words, tasks=tasks, parent=self)
        self._speak = QTimer(self, singleShot=True, interval=SPOKEN_MS)
        self._build()
        self._connect()
        self._show_rows()
        self._on_counted()
        self._on_order()

    def set_narrow(self, narrow: bool) -> None:
        """Show three columns, or six."""
        self._narrow = narrow
        self.toolbar.set_narrow(narrow)
        theme().grow_height(self._footer.setFixedHeight, 28 if narrow else 32)
        self._show_room()

    def show_only(self, *, stages: frozenset[Stage] | None = None, words: str | None = None) -> None:
        """Filter the list, and show in the tool row how."""
        self.model.show_only(stages=stages, words=words)
        self.toolbar.set_words(self.model.only.words)
        self.toolbar.set_stages(self.model.only.stages)

    def show_person(self, person: int) -> bool:
        """Make a person current, dropping the filter if need be. False if they are gone."""
        found = self.model.reveal(person)
        self.toolbar.set_words(self.model.only.words)
        self.toolbar.set_stages(self.model.only.stages)
        return found and self.people_list.select_id(person)

    @cached_property
    def all_button(self) -> Button:
        """The way back to everybody."""
        button = Button(kind="quiet", name="all_button", parent=self._stack)
        button.clicked.connect(self._on_show_all)
        return button

    @cached_property
    def nobody(self) -> EmptyState:
        """What stands there when nobody matches, made when that happens first."""
        from desktop.qtkit.callouts import EmptyState

        page = EmptyState("", buttons=[self.all_button], parent=self._stack)
        page.setObjectName("nobody")
        self._stack.addWidget(page)
        return page

    def _build(self) -> None:
        self.toolbar = PeopleToolbar(self)
        self._stack = QStackedWidget(self)
        self.people_list = ListView(
            name=self.tr("People"), row_height=ROW, header=True, multi=True, parent=self._stack
        )
        self.people_list.setObjectName("people_list")
        self.people_list.set_model(self.model)
        self._delegate = PersonRowDelegate(self.people_list, self.model, self.words)
        self.people_list.set_delegate(self._delegate)
        self._stack.addWidget(self.people_list)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.toolbar)
        column.addWidget(self._stack, 1)
        column.addWidget(self._make_footer())

    def _make_footer(self) -> QWidget:
        self._footer = Footer(margins=(16, 0), parent=self)
        self._footer.row.setContentsMargins(16, 2, 16, 0)
        theme().grow_height(self._footer.setFixedHeight, 32)
        self.count_label = Label(style="caption", elide=True, parent=self._footer)
        self.count_label.setObjectName("count_label")
        self.overdue_label = Label(style="caption", parent=self._footer)
        self.overdue_label.setObjectName("overdue_label")
        self._footer.row.addWidget(self.count_label, 1)
        self._footer.row.addWidget(self.overdue_label)
        return self._footer

    def _connect(self) -> None:
        Fold(self, below=LEAST, slack=0).decided.connect(self._on_room)
        self.toolbar.searched.connect(lambda words: self.show_only(words=words))
        self.toolbar.stages_chosen.connect(lambda stages: self.show_only(stages=stages))
        self.toolbar.search_field.installEventFilter(self)
        self.model.counted.connect(self._on_counted)
        self.model.order_changed.connect(self._on_order)
        self._speak.timeout.connect(lambda: announce(self, self.count_label.text()))
        self._hub.settings_changed.connect(lambda _settings: self._show_rows())

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Down in the search field goes into the list."""
        if event.type() == QEvent.Type.KeyPress and cast("QKeyEvent", event).key() == Qt.Key.Key_Down:
            self.toolbar.search_now()
            self.people_list.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        return False

    def _on_room(self, small: bool) -> None:
        self._small = small
        self._show_room()

    def _show_room(self) -> None:
        self._tight = self._narrow and self._small
        self.toolbar.set_tight(self._tight)
        self._show_rows()

    def _show_rows(self) -> None:
        compact = self._hub.settings.density == "compact" and not self._narrow
        self._delegate.narrow, self._delegate.compact = self._narrow, compact
        height = NARROW_ROW if self._narrow else COMPACT_ROW if compact else ROW
        self.people_list.set_row_height(height, lines=1 if compact else 2)
        self._delegate.tight = self._tight
        widths = TIGHT if self._tight else NARROW if self._narrow else WIDE
        self.people_list.set_widths(widths, stretch=0 if self._narrow else 4)

    def _on_order(self) -> None:
        column = COLUMNS.index(self.model.by)
        header = cast("ListHeader", self.people_list.horizontalHeader())
        header.show_sort(column, descending=self.model.descending)
        self._on_counted()

    def _on_counted(self) -> None:
        counts, only = self.model.counts, self.model.only
        self.toolbar.set_counts(counts)
        self.count_label.setText(self._count_text())
        overdue = counted("contacts", "%n overdue", "%n overdue", counts.overdue) if counts.overdue else ""
        self.overdue_label.setText(overdue)
        self._stack.setCurrentWidget(self.people_list if counts.shown or not counts.all else self.nobody)
        if not counts.shown and (only.words.strip() or only.stages):
            self.nobody.set_words(self._nobody_text())
            both = self.tr("Show all stages") if only.stages else self.tr("Show everybody")
            self.all_button.setText(both)
            self.all_button.restyle()
        if only.words.strip():
            self._speak.start()

    def _count_text(self) -> str:
        counts = self.model.counts
        if counts.shown < counts.all:
            words = counted("contacts", "%1 of %n person", "%1 of %n people", counts.all)
            words = words.replace(str(counts.all), number(counts.all))
            return words.replace("%1", number(counts.shown))
        people = counted("contacts", "%n person", "%n people", counts.all)
        people = people.replace(str(counts.all), number(counts.all))
        return self.tr("{people}, sorted by {order}").format(people=people, order=self._order_name())

    def _order_name(self) -> str:
        return {
            PeopleOrder.NAME: self.tr("name"),
            PeopleOrder.ROLE: self.tr("role"),
            PeopleOrder.ORGANISATION: self.tr("organisation"),
            PeopleOrder.STAGE: self.tr("stage"),
            PeopleOrder.NEXT_STEP: self.tr("next step"),
            PeopleOrder.LAST_TOUCH: self.tr("last touch"),
        }[self.model.by]

    def _nobody_text(self) -> str:
        only = self.model.only
        stages = ", ".join(stage_name(stage) for stage in Stage if stage in only.stages)
        words = only.words.strip()
        if words and stages:
            return self.tr("Nobody here matches “{words}” in {stages}.").format(words=words, stages=stages)
        if words:
            return self.tr("Nobody here matches “{words}”.").format(words=words)
        return self.tr("Nobody is in {stages}.").format(stages=stages)

    def _on_show_all(self) -> None:
        if self.model.only.stages:
            self.show_only(stages=frozenset())
        else:
            self.show_only(words="")
