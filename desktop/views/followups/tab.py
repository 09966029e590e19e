"""The Follow-ups tab: the agenda at the left, the composer at the right."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QMenu, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from desktop.domain.schedule import AgendaGroup
from desktop.hub import Destination
from desktop.models.followups_draft import DraftModel
from desktop.ops import outreach
from desktop.qtkit import focus, menus
from desktop.qtkit.buttons import Button
from desktop.qtkit.fold import Fold
from desktop.qtkit.pick_button import PickButton
from desktop.qtkit.theme import theme
from desktop.views import key_map
from desktop.views.desk import Desk
from desktop.views.followups.actions import FollowUpActions
from desktop.views.followups.agenda import AgendaPane
from desktop.views.followups.composer import Composer
from desktop.views.followups.empty import FollowUpsEmpty
from desktop.views.shortcuts import show_keys_of


class FollowUpsTab(QWidget):
    """What waits to be done, and the draft of the one that is chosen."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._hub = desk, desk.hub
        self._narrow = False
        self._show_done = False
        self.draft = DraftModel(desk.hub, parent=self)
        self._build()
        self._connect()
        self._make_actions()
        self._on_counted()
        self.agenda.agenda_list.select_id(self.agenda.model.first_open)

    def open(self, destination: Destination) -> None:
        """Show a follow-up, begin to write to a person, or ask for a new one."""
        if destination.action == "new":
            self.verbs.add(destination.id if destination.record == "person" else None)
        elif destination.record == "follow_up" and destination.id:
            self._reveal(destination.id)
        elif destination.record == "person" and destination.id:
            made = self._hub.run(self.tr("Begin a message"), outreach.start_message, person=destination.id)
            if made:
                self._reveal(made)
                self.composer.draft_pane.editor.setFocus()

    def take_focus(self) -> None:
        """Put the focus into the agenda."""
        if self._pages.currentWidget() is self._splitter:
            self.agenda.agenda_list.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.empty.add_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def filter_list(self) -> None:
        """Put the focus into the agenda's search."""
        self.agenda.search_field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.agenda.search_field.selectAll()

    def panes(self) -> list[object]:
        """Agenda and draft."""
        return [self.agenda.agenda_list, self.composer.draft_pane.editor]

    def focus_parts(self) -> list[QWidget]:
        """Agenda, draft, then what is done with it."""
        return [self._pages]

    def place(self) -> Destination:
        """The follow-up that is chosen."""
        return Destination("followups", "follow_up", self.draft.id or None)

    def settle(self) -> bool:
        """Keep what is still being typed; whether all of it could be kept."""
        return self.composer.settle()

    def fill_menu(self, menu: QMenu) -> None:
        """Add what can be done with the follow-up in hand, and with its draft."""
        self._update_actions()
        menu.addActions(list(self._draft_actions.values()))
        menu.addSeparator()
        self.verbs.fill(menu)

    def action_bar_height(self) -> int:
        """How high the lowest action bar is, in px: toasts stand above it."""
        return self.composer.foot.height() if self.composer.foot.isVisible() else 0

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        rows = self.agenda.agenda_list
        if not event.spontaneous() and rows.current_row >= 0:
            rows.verticalScrollBar().setValue(0)
            rows.scrollTo(rows.currentIndex())

    def _on_current(self, follow_up: int) -> None:
        if follow_up == self.draft.id:
            return
        self.composer.put_away()
        self.draft.show(follow_up)

    def _on_opened(self, follow_up: int) -> None:
        self._on_current(follow_up)
        if self.draft.is_message and self.draft.is_open:
            self.composer.draft_pane.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.composer.plain_panel.act_button.isVisible():
            self.composer.plain_panel.act_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_edited(self, follow_up: int) -> None:
        self._on_current(follow_up)
        if self.draft.is_open:
            self.verbs.change()

    def _on_ticked(self, follow_up: int) -> None:
        self.composer.settle()
        if follow_up == self.draft.id and self.draft.is_open:
            self.composer.finish()
        else:
            self.verbs.complete(follow_up)

    def _on_deleted(self, ids: list[int]) -> None:
        for follow_up in ids:
            self.verbs.delete(follow_up)

    def _on_counted(self) -> None:
        model = self.agenda.model
        filtered = bool(model.only.kinds or model.only.words.strip())
        nothing = not model.open_count and not filtered and not self._show_done
        if focus.turn_to(self._pages, self.empty if nothing else self._splitter):
            self.take_focus()
        self.empty.show_done(any_done=model.rowCount() > 0)
        if model.open_count:
            self._show_done = False

    def _on_show_done(self) -> None:
        self._show_done = True
        self.agenda.model.unfold(AgendaGroup.DONE)
        self._on_counted()
        self.agenda.agenda_list.select_first()
        self.take_focus()

    def _on_menu(self, follow_up: int, place: QPoint) -> None:
        self.agenda.agenda_list.select_id(follow_up)
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.verbs.fill(menu)
        menu.popup(place)

    def _reveal(self, follow_up: int) -> None:
        if not self.agenda.model.reveal(follow_up):
            return
        self._show_done = not self.agenda.model.open_count
        self._on_counted()
        self.agenda.agenda_list.select_id(follow_up)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._narrow:  # what the agenda took in a wider window, the draft needs in this one
            self._share_room(narrow=True)

    def _set_narrow(self, narrow: bool) -> None:
        self._narrow = narrow
        self.composer.set_narrow(narrow=narrow)
        self._share_room(narrow=narrow)

    def _share_room(self, *, narrow: bool) -> None:
        agenda = max(380, min(theme().px(380), self.width() * 38 // 100)) if narrow else 452
        default = [agenda, self.width() - agenda - 1]
        self._desk.geometry.restore_splitter(self._splitter, self._sizes_name, default=default)

    @property
    def _sizes_name(self) -> str:
        return "followups-narrow" if self._narrow else "followups"

    def _build(self) -> None:
        self.agenda = AgendaPane(self._hub, parent=self)
        self.verbs = FollowUpActions(self._desk, agenda=self.agenda.model, draft=self.draft, window=self)
        self.composer = Composer(self._desk, self.draft, actions=self.verbs, parent=self)
        self.empty = FollowUpsEmpty(self)
        self._splitter = QSplitter(self)
        self._splitter.setObjectName("splitter")
        self._splitter.setChildrenCollapsible(False)
        self._splitter.setHandleWidth(1)
        for pane, least in ((self.agenda, 320), (self.composer, 480)):
            pane.setMinimumWidth(least)
            self._splitter.addWidget(pane)
        self._splitter.setStretchFactor(0, 0)
        self._splitter.setStretchFactor(1, 1)
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self._splitter)
        self._pages.addWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._pages)

    def _connect(self) -> None:
        rows = self.agenda.agenda_list
        rows.current_changed.connect(self._on_current)
        rows.opened.connect(self._on_opened)
        rows.ticked.connect(self._on_ticked)
        rows.edited.connect(self._on_edited)
        rows.deleted.connect(self._on_deleted)
        rows.menu_wanted.connect(self._on_menu)
        self.agenda.new_wanted.connect(self.verbs.add)
        self.agenda.spread_wanted.connect(self.verbs.spread)
        self.agenda.model.counted.connect(self._on_counted)
        self.draft.shown.connect(self.composer.show_follow_up)
        self.composer.let_go.connect(self.take_focus)
        self.draft.shown.connect(self._update_actions)
        self.empty.add_button.clicked.connect(lambda _checked=False: self.verbs.add())
        self.empty.done_button.clicked.connect(lambda _checked=False: self._on_show_done())
        Fold(self).decided.connect(self._set_narrow)
        self._splitter.splitterMoved.connect(
            lambda _pos, _index: self._desk.geometry.save_splitter(self._splitter, self._sizes_name)
        )

    def _make_actions(self) -> None:
        """What the buttons of the draft do, by key and in the menu."""
        foot, pane = self.composer.foot, self.composer.draft_pane
        self._draft_actions: dict[str, QAction] = {}
        for name, text, on, button in (
            ("draft_open", self.tr("Open in mail app"), self.composer.open_mail, foot.open_button),
            ("draft_copy", self.tr("Copy the draft"), self.composer.copy, foot.copy_button),
            ("draft_field", self.tr("Insert field"), _opener(pane.field_button), pane.field_button),
            ("snooze", self.tr("Snooze"), _opener(foot.snooze_button), foot.snooze_button),
            ("draft_sent", self.tr("Mark sent or done"), self.composer.finish, foot.sent_button),
        ):
            full = f"followups_{name}"
            made = menus.action(self, text, on, shortcut=key_map.given(full), name=full, widget_only=True)
            self.addAction(made)
            self._draft_actions[name] = made
            show_keys_of(button, full)

    def _update_actions(self) -> None:
        """Enable what makes sense for the follow-up in hand."""
        chosen, open_now, message = bool(self.draft.id), self.draft.is_open, self.draft.is_message
        for name, fits in (
            ("draft_open", message and open_now),
            ("draft_copy", message),
            ("draft_field", message and open_now),
            ("snooze", open_now),
            ("draft_sent", open_now),
        ):
            self._draft_actions[name].setEnabled(chosen and fits)


def _opener(button: Button | PickButton) -> Callable[[], None]:
    """Opens the menu of a button that can be seen."""

    def open_menu() -> None:
        if button.isVisible() and button.isEnabled():
            button.showMenu()

    return open_menu
