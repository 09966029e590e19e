"""The page of one meeting's notes: head, questions, editor, what was captured."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QSplitter, QVBoxLayout, QWidget

from desktop.models.live import LiveSession
from desktop.qtkit.callouts import NoticeBar
from desktop.qtkit.geometry import Geometry
from desktop.qtkit.labels import Pane
from desktop.qtkit.theme import theme
from desktop.views.live.captured_pane import CapturedPane
from desktop.views.live.editor import NotesEditor
from desktop.views.live.find_bar import FindBar
from desktop.views.live.mark_bar import MarkBar
from desktop.views.live.plan_pane import PlanPane
from desktop.views.live.top_bar import TopBar
from desktop.views.live.wrap_band import WrapBand

FIRST, NARROW_FIRST, LAST = 248, 224, 287


class SessionPage(Pane):
    """Lays the parts out; ``SessionDesk`` says what they do. ``narrowed`` when it became narrow or wide."""

    narrowed = Signal(bool)

    def __init__(self, live: LiveSession, *, geometry: Geometry, parent: QWidget | None = None) -> None:
        super().__init__("base", parent=parent)
        self.setObjectName("session_page")
        self._live, self._geometry = live, geometry
        self._narrow = self._only_notes = False
        self._build()

    @property
    def is_narrow(self) -> bool:
        """Whether what was captured hides behind its button."""
        return self._narrow

    def set_narrow(self, narrow: bool) -> None:
        """Lay out for a narrow window, or a wide one."""
        if narrow != self._narrow:
            self._narrow = narrow
            self.captured_pane.setVisible(not narrow and not self._only_notes)
        for part in (self.top_bar, self.editor, self.wrap_band, self.plan_pane):
            part.set_narrow(narrow)
        self.mark_bar.set_small(narrow)
        self._place_panes()
        self.narrowed.emit(narrow)

    def toggle_captured(self) -> None:
        """Show or hide what was captured, in a narrow window."""
        self.captured_pane.setVisible(not self.captured_pane.isVisible())
        self._place_panes()

    def toggle_only_notes(self) -> None:
        """Hide the panes at both sides, or bring them back."""
        self._only_notes = not self._only_notes
        self.plan_pane.setVisible(not self._only_notes)
        self.captured_pane.setVisible(not self._only_notes and not self._narrow)

    def show_wrap_band(self, shown: bool) -> None:
        """Push the panes down for the band, or up again; the caret's line stays where it is on the screen."""
        if shown == self.wrap_band.isVisibleTo(self):
            return
        bar = self.editor.verticalScrollBar()
        at = bar.value()
        self.wrap_band.setVisible(shown)
        layout = self.layout()
        if layout is not None:
            layout.activate()
        height = self.wrap_band.height()
        if not self.isVisible():
            return
        if shown:
            self.editor.spare.hold(at + height)
            bar.setValue(at + height)
        else:
            bar.setValue(at - height)
            self.editor.spare.hold(0)

    def panes(self) -> list[object]:
        """What F6 goes through."""
        columns = (self.plan_pane, self.captured_pane, self.top_bar)
        first = (self._first_stop(column) for column in columns if column.isVisible())
        return [self.editor, *(stop for stop in first if stop is not None)]

    def focus_parts(self) -> list[QWidget]:
        """Editor, marks, questions, captured, then what stands above them."""
        notes = [self.find_bar, self.editor, self.mark_bar]
        above = [self.top_bar.timer, self.top_bar.mini_button, self.top_bar.end_button, self.top_bar]
        return [*notes, self.plan_pane, self.captured_pane, *above, self.notice_bar, self.wrap_band]

    def _first_stop(self, column: QWidget) -> QWidget | None:
        """The first control of a column that takes the focus."""
        controls = column.findChildren(QAbstractButton)
        usable = (one for one in controls if one.isVisible() and one.focusPolicy() & Qt.FocusPolicy.TabFocus)
        return next(usable, None)

    def _build(self) -> None:
        self.top_bar = TopBar(self)
        self.notice_bar = NoticeBar(close_tip=self.tr("Close"), parent=self)
        self.notice_bar.setObjectName("session_notice")
        self.wrap_band = WrapBand(self)
        self.plan_pane = PlanPane(self)
        self.captured_pane = CapturedPane(self)
        self._splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.setHandleWidth(1)
        for pane in (self.plan_pane, self._make_middle(), self.captured_pane):
            self._splitter.addWidget(pane)
        for place, stretch in enumerate((0, 1, 0)):
            self._splitter.setStretchFactor(place, stretch)
        self._splitter.splitterMoved.connect(
            lambda _pos, _index: self._geometry.save_splitter(self._splitter, self._sizes_name)
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.top_bar, self.notice_bar, self.wrap_band):
            column.addWidget(part)
        column.addWidget(self._splitter, 1)

    def _make_middle(self) -> QWidget:
        middle = Pane("base", parent=self)
        theme().grow(middle.setMinimumWidth, 320)
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.editor = NotesEditor(middle)
        self.find_bar = FindBar(self.editor, middle)
        self.mark_bar = MarkBar(middle)
        column.addWidget(self.find_bar)
        column.addWidget(self.editor, 1)
        column.addWidget(self.mark_bar)
        return middle

    def _place_panes(self) -> None:
        first, last = theme().px(NARROW_FIRST if self._narrow else FIRST), theme().px(LAST)
        default = [first, max(320, self.width() - first - last - 2), last]
        self._geometry.restore_splitter(self._splitter, self._sizes_name, default=default)

    @property
    def _sizes_name(self) -> str:
        return "live-narrow" if self._narrow else "live"
