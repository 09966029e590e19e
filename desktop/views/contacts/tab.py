"""The Contacts tab: the list of people at the left, one of them (or several) at the right."""

from __future__ import annotations

import importlib
from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSplitter, QStackedWidget, QWidget

from desktop.core.later import later
from desktop.domain.places import PlaceKind
from desktop.hub import Destination
from desktop.models.contacts_person import PersonWatch
from desktop.qtkit import focus, menus
from desktop.qtkit.fold import Fold
from desktop.qtkit.gradual import Gradual
from desktop.qtkit.labels import Pane
from desktop.qtkit.theme import theme
from desktop.views.contacts import memory
from desktop.views.contacts.actions import PeopleActions
from desktop.views.contacts.list_pane import PeoplePane
from desktop.views.contacts.place_pages import PlacePages
from desktop.views.desk import Desk

if TYPE_CHECKING:
    from desktop.views.contacts import empty as empty_page
    from desktop.views.contacts import several as several_page
    from desktop.views.contacts.detail import DetailPane
    from desktop.views.contacts.edits import PersonEdits
    from desktop.views.contacts.empty import ContactsEmpty
    from desktop.views.contacts.several import NobodyPane, SeveralPane
else:
    empty_page, several_page = later("desktop.views.contacts", "empty", "several")

WIDE_DETAIL, NARROW_DETAIL = 411, 399
LEAST_LIST, LEAST_DETAIL = 420, 340
GROWN_AFTER_MS = 20
"""The list has been drawn by then."""
_PARTS = (
    "head",
    "step_box",
    "beside_line",
    "found_box",
    "reach_box",
    "timeline_box",
    "named_box",
    "files_box",
    "facts_box",
    "detail",
    "edits",
)
"""Modules of the detail pane, each loaded in a turn of its own."""


class ContactsTab(QWidget):
    """Everybody one wants to learn from."""

    import_requested = Signal()
    sample_requested = Signal()
    export_requested = Signal(list)
    """Export these people, by their keys; ``merge_requested`` wants to make one of these two."""
    merge_requested = Signal(list)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._hub = desk, desk.hub
        self._narrow = self._seen = self._opened = False
        self._sizes = "contacts"
        self._detail: DetailPane | None = None
        self._edits: PersonEdits | None = None
        self.watch = PersonWatch(desk.hub, self)
        self.verbs = PeopleActions(desk, self.watch, window=self)
        self._build()
        self._connect()
        memory.recall(self.people, self._desk)
        self._on_counted()
        self._opened = True
        self._growth = Gradual(self._grow(), delay=GROWN_AFTER_MS, parent=self)

    @property
    def detail(self) -> DetailPane:
        """One person, from head to facts. It is made after the list was drawn, and sooner if it is needed."""
        self._growth.finish()
        assert self._detail is not None
        return self._detail

    @property
    def edits(self) -> PersonEdits:
        """What keeps the changes made in the detail."""
        self._growth.finish()
        assert self._edits is not None
        return self._edits

    # ------------------------------------------------------------ what the window asks for

    def open(self, destination: Destination) -> None:
        """Show a person or the people of an organisation, or ask for a new person."""
        if destination.action == "new":
            self.verbs.new_person()
        elif destination.id and destination.record in set(PlaceKind):
            self.places.open(PlaceKind(destination.record), destination.id)
        elif destination.id and destination.record in ("person", ""):
            self.settle()
            self.places.close()
            self.people.show_person(destination.id)
        if destination.action == "call":
            self.verbs.call()

    def take_focus(self) -> None:
        """Put the focus into the list, or on the first button while there is nobody."""
        target = self.people.people_list if self.people.model.counts.all else self.empty.new_button
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def filter_list(self) -> None:
        """Search in the list."""
        field = self.people.toolbar.search_field
        field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        field.selectAll()

    def panes(self) -> list[object]:
        """Search, list, detail."""
        detail: QWidget = (
            self.several.stage_button if len(self._selected()) > 1 else self.detail.head.stage_pill
        )
        if self.places.is_open:
            detail = self.places.pane.back_button
        return [self.people.toolbar.search_field, self.people.people_list, detail]

    def focus_parts(self) -> list[QWidget]:
        """List, then detail."""
        return [self._pages]

    def action_bar_height(self) -> int:
        return 0

    def place(self) -> Destination:
        return Destination("contacts", "person", self.watch.person or None)

    def settle(self) -> bool:
        """Keep what is being edited, and how the list stands; False where a text was refused or waits."""
        if self._detail is not None:
            self._detail.settle()
        self.places.settle()
        memory.keep(self.people.model, self._desk, person=self.watch.person)
        from desktop.views.contacts.kept import is_kept_in

        return is_kept_in(self)

    def fill_menu(self, menu: QMenu) -> None:
        self.verbs.fill(menu)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._seen:  # what was chosen before there was a size may stand anywhere
            self._seen = True
            QTimer.singleShot(0, self, self._show_from_the_top)

    # ------------------------------------------------------------ building

    @cached_property
    def several(self) -> SeveralPane:
        """The panel for several people, made when it is first needed."""
        pane = several_page.SeveralPane(self._right)
        pane.stage_chosen.connect(lambda stage: self.verbs.set_stage(self._selected(), stage))
        pane.tag_requested.connect(lambda: self.verbs.tag(self._selected()))
        pane.delete_requested.connect(lambda: self.verbs.delete(self._selected()))
        for told in ("export_requested", "merge_requested"):
            getattr(pane, told).connect(lambda told=told: getattr(self, told).emit(self._selected()))
        self._right.addWidget(pane)
        return pane

    @cached_property
    def nobody(self) -> NobodyPane:
        """What stands there while nobody is chosen."""
        pane = several_page.NobodyPane(self._right)
        self._right.addWidget(pane)
        return pane

    @cached_property
    def empty(self) -> ContactsEmpty:
        """The page of the first start."""
        page = empty_page.ContactsEmpty(self._pages)
        page.new_requested.connect(self.verbs.new_person)
        page.import_requested.connect(self.import_requested)
        page.sample_requested.connect(self.sample_requested)
        self._pages.addWidget(page)
        return page

    def _build(self) -> None:
        # Everything is made where it stays: a widget that moves is dressed again with all its children.
        self._pages = QStackedWidget(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._pages)
        self._splitter = QSplitter(self._pages)
        self._splitter.setObjectName("contacts_splitter")
        self._splitter.setChildrenCollapsible(False)
        self._splitter.setHandleWidth(1)
        self._pages.addWidget(self._splitter)
        self.people = PeoplePane(self._hub, self._desk.tasks, self._splitter)
        self.people.setMinimumWidth(LEAST_LIST)
        self._right = QStackedWidget(self._splitter)
        theme().grow(self._right.setMinimumWidth, LEAST_DETAIL)
        self._splitter.setStretchFactor(0, 1)
        self._splitter.setStretchFactor(1, 0)
        self._right.addWidget(Pane("base", parent=self._right))
        self.places = PlacePages(self._hub, self.watch, self._right)

    def _grow(self) -> Iterator[None]:
        """Make the detail in small steps."""
        for part in _PARTS:
            importlib.import_module(f"desktop.views.contacts.{part}")
            yield
        from desktop.views.contacts.detail import DetailPane
        from desktop.views.contacts.edits import PersonEdits

        more = menus.menu(self, name="more_menu")
        more.aboutToShow.connect(more.clear)
        more.aboutToShow.connect(lambda: self.verbs.fill(more))
        detail = DetailPane(
            self.watch,
            clock=self._hub.clock,
            more=more,
            keep_notes=lambda _name, text: self.edits.keep_notes(self.watch.person, text),
            parent=self._right,
        )
        self._right.addWidget(detail)
        yield from detail.grow()
        yield
        self._detail = detail
        self._edits = PersonEdits(self._desk, self.watch, detail)
        self.verbs.serve(detail)
        detail.head.tag_filtered.connect(lambda tag: self.people.show_only(words=tag, stages=frozenset()))
        detail.found.person_requested.connect(self.people.show_person)
        detail.named.person_requested.connect(self.people.show_person)
        detail.beside.person_requested.connect(self.people.show_person)
        detail.set_narrow(self._narrow)
        yield
        yield from detail.show_in_turns()
        self._show_right()

    def _connect(self) -> None:
        people, verbs, splitter = self.people, self.verbs, self._splitter
        splitter.splitterMoved.connect(lambda: self._desk.geometry.save_splitter(splitter, self._sizes))
        Fold(self).decided.connect(self._set_narrow)
        people.model.counted.connect(self._on_counted)
        people.people_list.current_changed.connect(self._on_current)
        people.people_list.selection_changed.connect(self._on_selection)
        people.people_list.opened.connect(lambda _person: verbs.edit_wanted.emit())
        people.people_list.edited.connect(lambda _person: verbs.edit_wanted.emit())
        people.people_list.ticked.connect(lambda _person: verbs.complete_step())
        people.people_list.deleted.connect(verbs.delete)
        people.people_list.menu_wanted.connect(self._on_menu_wanted)
        people.toolbar.new_requested.connect(verbs.new_person)
        people.toolbar.import_requested.connect(self.import_requested)
        verbs.added.connect(self.people.show_person)
        verbs.edit_wanted.connect(lambda: self.detail.head.edit_name())
        verbs.stage_wanted.connect(self._on_stage_wanted)
        verbs.tag_wanted.connect(self._on_tag_wanted)
        verbs.place_wanted.connect(self.places.open_of)
        people.people_list.clicked.connect(lambda _index: self.places.close())
        self.places.turned.connect(self._on_places)
        self.places.person_requested.connect(people.show_person)
        verbs.delete_wanted.connect(lambda: verbs.delete(self._selected()))

    # ------------------------------------------------------------ slots

    def _on_counted(self) -> None:
        everybody = self.people.model.counts.all
        if focus.turn_to(self._pages, self._splitter if everybody or self.places.is_open else self.empty):
            self.take_focus()
        if not everybody:
            if self._edits is not None:
                self._edits.leave_notes(self.watch.person)
            self.watch.watch(0)
        elif not self.people.people_list.current_id:  # the first people have just come in
            self.people.people_list.select_first()
            self._show_right()

    def _on_current(self, person: int) -> None:
        if not self._opened:
            self.watch.watch_later(person)
            return
        self.detail.settle()
        refused: list[str] = []
        if person != self.watch.person:
            self.places.close()
            refused = self.detail.drop_unfinished()
            self.edits.leave_notes(self.watch.person)
        self.watch.watch(person)
        if refused:
            self._hub.tell(self.tr("Not kept: {text}").format(text=", ".join(refused)))
        self._show_right()

    def _on_selection(self, people: list[int]) -> None:
        if len(people) > 1:
            self.places.close()
        self._show_right()

    def _on_menu_wanted(self, _person: int, place: QPoint) -> None:
        menu = menus.menu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        self.verbs.fill(menu)
        menu.popup(place)

    def _on_places(self) -> None:
        self.settle()
        self._on_counted()
        self._show_right()

    def _on_stage_wanted(self) -> None:
        if len(self._selected()) > 1:
            self.several.stage_button.showMenu()
        else:
            self.detail.head.stage_pill.open_menu()

    def _on_tag_wanted(self) -> None:
        if len(self._selected()) > 1:
            self.verbs.tag(self._selected())
        else:
            self.detail.head.begin_tag()

    def _show_right(self) -> None:
        selected = self._selected()
        if self.places.is_open:
            self._right.setCurrentWidget(self.places.pane)
        elif self._detail is None:
            return
        elif len(selected) > 1:
            self.several.show_people(len(selected), self.people.model.names(selected[:9]))
            self._right.setCurrentWidget(self.several)
        else:
            self._right.setCurrentWidget(self._detail if self.watch.card is not None else self.nobody)

    # ------------------------------------------------------------ private

    def _show_from_the_top(self) -> None:
        self.people.people_list.scrollToTop()
        self.people.people_list.scrollTo(self.people.people_list.currentIndex())

    def _selected(self) -> list[int]:
        return self.people.people_list.selected_ids

    def _set_narrow(self, narrow: bool) -> None:
        self._narrow, self._sizes = narrow, "contacts_narrow" if narrow else "contacts"
        self.people.set_narrow(narrow)
        if self._detail is not None:
            self._detail.set_narrow(narrow)
        if (row := self.layout()) is not None:
            row.activate()
        detail = min(theme().px(NARROW_DETAIL if narrow else WIDE_DETAIL), self.width() // 2)
        default = [self.width() - 1 - detail, detail]
        self._desk.geometry.restore_splitter(self._splitter, self._sizes, default=default)
