"""The Prep tab: meetings at the left, the sheet in the middle, bank and checklist at the right."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSplitter, QStackedWidget, QWidget

from desktop.hub import Destination
from desktop.models.prep import Preparation
from desktop.ops import bank, meetings, prep
from desktop.qtkit import menus
from desktop.qtkit.fold import Fold
from desktop.qtkit.theme import theme
from desktop.views.desk import Desk
from desktop.views.prep.actions import PrepActions
from desktop.views.prep.checklist_words import ChecklistWords
from desktop.views.prep.empty import PrepEmpty
from desktop.views.prep.meeting_list import MeetingPane
from desktop.views.prep.sheet import PrepSheet
from desktop.views.prep.side import SidePane

LEFT, RIGHT = 232, 327


class PrepTab(QWidget):
    """Everything that is got ready before a meeting."""

    paper_requested = Signal(int)
    """The sheet of this meeting is wanted on paper."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._hub = desk, desk.hub
        self._narrow = False
        self.preparation = Preparation(desk.hub, self)
        self.verbs = PrepActions(desk, self.preparation, window=self)
        self._build()
        self._connect()
        self.verbs.paper_wanted.connect(self.paper_requested)
        self.meeting_pane.reload()
        self._show(self.meeting_pane.model.nearest())

    @property
    def meeting_in_hand(self) -> int | None:
        """The meeting that is shown."""
        return self.preparation.meeting

    def open(self, destination: Destination) -> None:
        """Show a meeting, or plan one."""
        if destination.action == "schedule":
            self.verbs.schedule(person=destination.id)
        elif destination.action == "reschedule" and destination.id:
            self.verbs.reschedule(meeting=destination.id)
        elif destination.record == "meeting" and destination.id:
            self._show(destination.id)
        elif destination.record == "question" and destination.id:
            self._show_side(0)
            self.side.show_question(destination.id)
        elif destination.record == "person" and destination.id:
            made = self._hub.run(self.tr("Prepare a talk"), meetings.prepare, person=destination.id)
            self._show(made or 0)

    def take_focus(self) -> None:
        """Put the focus into the list of meetings."""
        self._on_meetings()
        self.meeting_pane.meeting_list.setFocus(Qt.FocusReason.OtherFocusReason)

    def filter_list(self) -> None:
        """Search the question bank."""
        self._show_side(0)
        self.side.search_field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def panes(self) -> list[object]:
        """Meetings, sheet, bank or checklist."""
        side = self.side.bank_list if self.side.switch.chosen == 0 else self.side.check_list
        middle = self.empty.overview_button if self.empty.isVisible() else self.sheet.overview.overview_area
        return [self.meeting_pane.meeting_list, middle, side]

    def focus_parts(self) -> list[QWidget]:
        """Meetings, sheet with the overview before its buttons, bank or checklist."""
        sheet = self.sheet
        overview = [sheet.overview.overview_area, sheet.overview.rehearse_button]
        return [self.meeting_pane, sheet.head, *overview, self._middle, self.side]

    def action_bar_height(self) -> int:
        """There is no bar of buttons at the lower edge."""
        return 0

    def place(self) -> Destination:
        """The meeting that is prepared."""
        return Destination("prep", "meeting", self.preparation.meeting)

    def settle(self) -> bool:
        """Keep what is still being typed; whether all of it could be kept."""
        return self.sheet.settle()

    def fill_menu(self, menu: QMenu) -> None:
        """Add what can be done with the meeting in hand."""
        self.verbs.fill(menu)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._narrow:  # what the meetings took in a wider window, the sheet needs in this one
            self._share_room()
        self._place_side()

    def _build(self) -> None:
        words = ChecklistWords(self._hub, self.preparation)
        more = menus.menu(self)
        more.aboutToShow.connect(lambda: self.verbs.fill(more, replace=True))
        self.meeting_pane = MeetingPane(self._hub, self)
        self.sheet = PrepSheet(self._hub, self.preparation, menu=more, parent=self)
        self.empty = PrepEmpty(self.preparation, self)
        self.side = SidePane(self.preparation, words=words, parent=self)
        self._middle = QStackedWidget(self)
        self._middle.addWidget(self.sheet)
        self._middle.addWidget(self.empty)
        self._splitter = QSplitter(self)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.setHandleWidth(1)
        for pane, least in ((self.meeting_pane, 200), (self._middle, 380), (self.side, 280)):
            pane.setMinimumWidth(least)
            self._splitter.addWidget(pane)
        for place, stretch in enumerate((0, 1, 0)):
            self._splitter.setStretchFactor(place, stretch)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._splitter)

    def _connect(self) -> None:
        self.meeting_pane.chosen.connect(self.preparation.choose)
        self.meeting_pane.schedule_requested.connect(lambda: self.verbs.schedule(person=None))
        self.meeting_pane.model.ids_changed.connect(self._on_meetings)
        self.preparation.meeting_changed.connect(self._on_meeting)
        head, side = self.sheet.head, self.side
        head.start_requested.connect(self.verbs.start)
        head.edit_requested.connect(self.verbs.edit)
        head.questions_requested.connect(lambda: self._show_side(0))
        self.sheet.overview.rehearse_requested.connect(self.verbs.rehearse)
        self.sheet.plan.proposal_wanted.connect(self._on_question_wanted)
        self.sheet.missed_bar.acted.connect(self.verbs.answer_missed)
        side.question_wanted.connect(self._on_question_wanted)
        side.question_reworded.connect(self._on_question_reworded)
        side.question_kept.connect(self._on_question_kept)
        side.question_deleted.connect(self._on_question_deleted)
        side.ticked.connect(self._on_ticked)
        side.note_wanted.connect(self.verbs.note_item)
        side.item_added.connect(self._on_item_added)
        side.item_removed.connect(self._on_item_removed)
        side.close_requested.connect(lambda: self.side.setVisible(not self._narrow))
        self.empty.schedule_button.clicked.connect(lambda: self.verbs.schedule(person=None))
        self.empty.overview_button.clicked.connect(self.verbs.write_overview)
        self.empty.person_chosen.connect(lambda person: self._hub.go("contacts", "person", person))
        Fold(self).decided.connect(self._set_narrow)
        self._splitter.splitterMoved.connect(
            lambda _pos, _index: self._desk.geometry.save_splitter(self._splitter, self._sizes_name)
        )
        self.verbs.side_wanted.connect(self._show_side)
        self.verbs.flag_wanted.connect(self.sheet.plan.toggle_flag)
        self.verbs.move_wanted.connect(self.sheet.plan.move_chosen)
        for action in self.verbs.move_actions:  # their keys open combo boxes elsewhere
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            self.sheet.plan.plan_list.addAction(action)
        self.meeting_pane.meeting_list.opened.connect(lambda _meeting: self._to_sheet())
        self.meeting_pane.meeting_list.edited.connect(lambda _meeting: self.verbs.edit())

    def _to_sheet(self) -> None:
        self.sheet.overview.overview_area.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self, meeting: int) -> None:
        if meeting and self.meeting_pane.show_meeting(meeting):
            self.preparation.choose(meeting)
        elif self.preparation.meeting is None:
            self._on_meeting()

    def _on_meetings(self) -> None:
        """The first meeting there is shows its sheet at once."""
        if self.preparation.sheet is None:
            self._show(0 if self.meeting_pane.model.shows_past else self.meeting_pane.model.nearest())

    def _on_meeting(self) -> None:
        sheet = self.preparation.sheet
        self._middle.setCurrentWidget(self.sheet if sheet is not None else self.empty)
        self.side.setVisible(sheet is not None and not self._narrow)
        if sheet is None:
            self.sheet.put_away()
            self.empty.show_waiting()
            return
        self.sheet.show_meeting()
        self.verbs.ask_missed(self.sheet.missed_bar)
        self.verbs.update()

    def _on_question_wanted(self, question: int) -> None:
        meeting = self.preparation.meeting
        if meeting is not None:
            self._hub.run(self.tr("Plan a question"), prep.plan_question, meeting=meeting, question=question)

    def _on_question_reworded(self, question: int, text: str) -> None:
        self._hub.run(self.tr("Reword a question"), bank.edit, question=question, text=text)

    def _on_question_kept(self, question: int) -> None:
        self._hub.run(self.tr("Keep my question"), bank.keep_as_is, question=question)

    def _on_question_deleted(self, question: int) -> None:
        self._hub.run(self.tr("Delete a question"), bank.delete, question=question)
        self._hub.tell(self.tr("Deleted a question from the bank"), undo=True)

    def _on_ticked(self, item: int, done: bool) -> None:
        self._hub.run(self.tr("Tick an item"), prep.tick_item, item=item, done=done)

    def _on_item_added(self, text: str) -> None:
        if self.preparation.meeting is not None:
            added = self._hub.run(
                self.tr("Add an item"), prep.add_item, meeting=self.preparation.meeting, text=text
            )
            if added is None:
                self.side.item_field.setText(text)

    def _on_item_removed(self, item: int) -> None:
        self._hub.run(self.tr("Remove an item"), prep.remove_item, item=item)
        self._hub.tell(self.tr("Removed an item"), undo=True)

    def _set_narrow(self, narrow: bool) -> None:
        if narrow != self._narrow:
            self._narrow = narrow
            self._fold_side()
        self._share_room()
        self._place_side()

    def _share_room(self) -> None:
        narrow, left, right = self._narrow, theme().px(LEFT), theme().px(RIGHT)
        if narrow:  # large text in a small window needs the room in the sheet
            left = min(left, max(LEFT, self.width() * 3 // 10))
        middle = self.width() - left - 1
        default = [left, middle] if narrow else [left, middle - right - 1, right]
        self._desk.geometry.restore_splitter(self._splitter, self._sizes_name, default=default)

    def _fold_side(self) -> None:
        self.side.set_overlaid(self._narrow)
        self.sheet.head.set_narrow(self._narrow)
        if self._narrow:
            self.side.setParent(self)
            self.side.hide()
        else:
            self._splitter.addWidget(self.side)
            self.side.setVisible(self.preparation.sheet is not None)

    @property
    def _sizes_name(self) -> str:
        return "prep-narrow" if self._narrow else "prep"

    def _show_side(self, page: int) -> None:
        self.side.show_page(page)
        if self._narrow and self.preparation.sheet is not None:
            self._place_side()
            self.side.show()
            self.side.raise_()
        self.side.take_focus()

    def _place_side(self) -> None:
        """Over the right half of the sheet, where there is no room beside it."""
        if not self._narrow:
            return
        sheet = self._middle.geometry()
        width = max(sheet.width() // 2, theme().px(328))
        rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        left = self._splitter.x() + (sheet.left() if rtl else sheet.right() + 1 - width)
        self.side.setGeometry(left, 0, width, self.height())
