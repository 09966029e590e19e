"""The window: menu bar, tabs made when they are first opened, notices, toasts, and the way between the tabs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QCoreApplication, QSize, QTimer
from PySide6.QtGui import QCloseEvent, QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.core.errors import OF_THE_PROGRAM, Problem, UserError
from desktop.hub import UNSAVED, Change, Destination
from desktop.models.window import FrameState
from desktop.qtkit.callouts import NoticeBar
from desktop.qtkit.fold import Fold
from desktop.qtkit.geometry import bring_to_front
from desktop.qtkit.tabs import TabWidget
from desktop.qtkit.toast import Toasts
from desktop.views.corner import Corner
from desktop.views.frame import Frame
from desktop.views.main_menus import MainMenus
from desktop.views.over_window import way_out
from desktop.views.pages import make_page
from desktop.views.plural import counted
from desktop.views.settling import Settling
from desktop.views.shortcuts import KeyFollower
from desktop.views.tab_names import PAGES
from desktop.views.unsaved_bar import UnsavedBar

if TYPE_CHECKING:
    from desktop.views.desk import Desk, Tab

FIRST_SIZE, LEAST_SIZE = QSize(1280, 800), QSize(960, 640)
THROW_AWAY = 1
CATCH_UP_MS = 2000
RETRY_MS = 5000
WAITING = UNSAVED - {Problem.NOTEBOOK_DAMAGED}
"""What may be saved after all; of a damaged notebook nobody can say so."""
STAYING = UNSAVED | OF_THE_PROGRAM
"""What is not over because something else worked."""


class MainWindow(Frame):
    """One notebook in one window."""

    corner_bar: Corner
    notice: NoticeBar
    unsaved_bar: UnsavedBar

    def __init__(self, desk: Desk, *, notebook: Path, sample: bool = False) -> None:
        super().__init__()
        self._answer: Callable[[int], object] | None = None
        self._desk, self._hub = desk, desk.hub
        self._notebook, self._sample = notebook, sample
        self.state = FrameState(desk.hub, self)
        self._settling = Settling(desk, self._pages, self)
        self._catch_up = QTimer(self, singleShot=True, interval=CATCH_UP_MS)
        self._retry = QTimer(self, singleShot=True, interval=RETRY_MS)
        self._build()
        self._connect()
        self._show_title()

    @property
    def tab(self) -> Tab | None:
        """The tab that is shown."""
        return cast("Tab | None", self.tabs.page(self.tabs.current_key))

    @property
    def desk(self) -> Desk:
        """What the window hands to its tabs and dialogs."""
        return self._desk

    def start(self) -> None:
        """Open the first tab: the session if one is running, else the one that was open last."""
        self.state.read()
        last = self._desk.geometry.value("window/tab", "contacts")
        key = "live" if self.state.running is not None else last
        self.tabs.open(key if key in PAGES else "contacts")
        if self.state.is_empty():
            self.corner_bar.saved_state.show_new()
        if self._sample:
            self.offer(
                self.tr("These people are invented. Try anything; nothing of yours is mixed in."),
                actions=(self.tr("Back to my notebook"), self.tr("Throw the sample away")),
                answer=lambda number: self.own_requested.emit(number == THROW_AWAY),
            )

    def offer(
        self,
        text: str,
        *,
        actions: Sequence[str] = (),
        answer: Callable[[int], object] | None = None,
        kind: str = "accent",
    ) -> None:
        """Say something in the notice bar; ``answer`` gets the number of the action that was chosen."""
        self.notice.show_notice(text, kind=kind, actions=actions, urgent=kind != "accent")
        self._answer = answer

    def go(self, destination: Destination) -> None:
        """Bring the user to a place in the window."""
        if destination.stay:
            page = self.tabs.page(destination.tab) or self.make_unseen(destination.tab)
        else:
            page = self.tabs.open(destination.tab)
        cast("Tab", page).open(destination)
        if not destination.stay and not _holds(page, self.focusWidget()):
            cast("Tab", page).take_focus()

    def bring_to_front(self) -> None:
        """Show the window above others, as a second start wants it."""
        bring_to_front(self)

    def settle(self) -> bool:
        """Keep everything that is still being typed in any tab; whether all of it could be kept."""
        settled = self._settling.settle()
        if settled:
            self._hub.forget_waiting()
        return settled

    def may_close(self) -> bool:
        """Keep everything; where that is not possible, ask whether to close all the same."""
        return self._settling.may_close()

    def keep_place(self) -> None:
        """Remember where the window stands and which tab is in front."""
        self._desk.geometry.save_window(self, "window")
        self._desk.geometry.set_value("window/tab", self.tabs.current_key)
        self._desk.geometry.flush()

    def show_problem(self, error: UserError) -> None:
        """Say what went wrong, in the notice bar; what was not saved has a bar of its own."""
        if error.problem in UNSAVED and self.unsaved_bar.isVisibleTo(self):
            return  # the bar has said so, and stays
        from desktop.views import problems

        sentence = problems.sentence(error)
        if error.problem in WAITING and not self.corner_bar.saved_state.isHidden():
            self.corner_bar.saved_state.show_failed(sentence)
            return
        self.offer(sentence, **({"kind": "danger"} | way_out(self._desk, self, error)))
        self.notice.passes = error.problem not in STAYING

    # ------------------------------------------------------------ Qt

    def closeEvent(self, event: QCloseEvent) -> None:
        event.setAccepted(self.may_close())
        if event.isAccepted():
            self.keep_place()

    def take_dropped(self, paths: list[Path]) -> None:
        QTimer.singleShot(0, self, lambda: self.menus.take_files(paths))

    # ------------------------------------------------------------ slots

    def _on_told(self, text: str, undo: bool) -> None:
        if self.state.running is not None and self.tabs.current_key == "live":
            return  # nothing pops up while somebody takes notes; Edit › Undo has it
        back = partial(self.menus.undoing.play, redo=False) if undo else None
        self._toasts.show(text, action=self.tr("Undo") if undo else "", on_action=back)

    def _on_made(self, text: str, path: Path) -> None:
        def show() -> None:
            from desktop.views.folders import show_folder  # no start needs it

            show_folder(self._desk.prompter, path)

        self._toasts.show(text, action=self.tr("Show the folder"), on_action=show)

    def _on_changed(self, change: Change) -> None:
        self.corner_bar.saved_state.show_saved()
        if self._toasts.offers_action:
            self._toasts.hide()  # its Undo would take back this change, not the one it speaks of
        self.notice.pass_by()  # something worked since
        if change.origin == "live" or self._hub.workspace.bulk.is_waiting:
            self._catch_up.start()

    def _on_catch_up(self) -> None:
        if not self._hub.catch_up():
            self._catch_up.start()

    def _on_saved(self, saved: bool) -> None:
        if saved:
            self._retry.stop()
            self.corner_bar.saved_state.show_saved()
        else:
            if not self.corner_bar.saved_state.is_failed:
                self.corner_bar.saved_state.show_failed(self.tr("Not saved"))
            self._retry.start()

    def _on_tab(self, _key: str) -> None:
        self._toasts.hide()
        if len(self._pages()) > 1:  # on the first one that is made nothing has been typed yet
            self.settle()
        if not self.tabs.opened_by_keys_on_the_bar:  # hiding a page may have moved the focus there too
            cast("Tab", self.tab).take_focus()
        self._show_running()

    def _on_notice(self, number: int) -> None:
        self.notice.hide()
        if self._answer is not None:
            self._answer(number)

    def _show_waiting(self, count: int) -> None:
        text = "" if not count else "99+" if count > 99 else str(count)
        spoken = counted("tabs", "one is due", "%n are due", count) if count else ""
        self.tabs.set_badge("followups", text, spoken=spoken)

    def _show_running(self) -> None:
        running = self.state.running is not None
        here = self.tabs.current_key == "live"
        self.tabs.set_dot("live", on=running and here, spoken=self.tr("running") if running else "")
        if running and not here:
            minutes, seconds = divmod(self.state.running_seconds, 60)
            self.tabs.set_badge(
                "live", f"{minutes:02}:{seconds:02}", kind="accent", spoken=self.tr("running")
            )
        else:
            self.tabs.set_badge("live", "")
        self.corner_bar.saved_state.setVisible(not (running and here))
        self.menus.new_person.setEnabled(not (running and here))  # the hands stay with the notes

    def _show_title(self) -> None:
        name = self._notebook.stem
        hidden = self._hub.settings.hide_names_in_title
        plain = hidden or name == "Askwell"  # the user's own notebook needs no name beside the program's
        self.setWindowTitle("Askwell" if plain else self.tr("{name} – Askwell").format(name=name))
        self.setWindowFilePath("" if hidden else str(self._notebook))

    # ------------------------------------------------------------ private

    def _build(self) -> None:
        self.setObjectName("main_window")
        self.setMinimumSize(LEAST_SIZE)
        self.setAcceptDrops(True)
        self.tabs = TabWidget(parent=self)
        self.tabs.setObjectName("tabs")
        for key, (_label, icon) in PAGES.items():
            text = QCoreApplication.translate("tabs", PAGES[key][0])
            self.tabs.add_tab(key, text, icon=icon, make=partial(self._make, key))
        self.corner_bar = Corner(parent=self)
        self.tabs.corner.addWidget(self.corner_bar)
        self.unsaved_bar = UnsavedBar(self._desk, self)
        self.notice = NoticeBar(close_tip=self.tr("Close"), parent=self)
        self.notice.setObjectName("notice")
        middle = QWidget(self)
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.unsaved_bar)
        column.addWidget(self.notice)
        column.addWidget(self.tabs, 1)
        self.setCentralWidget(middle)
        self._toasts = Toasts(self)
        self._toasts.set_clearance(lambda: 0 if self.tab is None else self.tab.action_bar_height())
        self.menus = MainMenus(self, self._desk, self._toasts)
        self._keys = KeyFollower(self._hub, self, opened=self.tabs.opened)
        self.corner_bar.show_keys_of(self.menus.find_action)
        self._desk.geometry.restore_window(self, "window", default=FIRST_SIZE)

    def _connect(self) -> None:
        hub = self._hub
        hub.told.connect(self._on_told)
        hub.made.connect(self._on_made)
        hub.problem.connect(self.show_problem)
        hub.navigate.connect(self.go)
        hub.changed.connect(self._on_changed)
        hub.saved.connect(self._on_saved)
        hub.settings_changed.connect(lambda _: self._show_title())
        self._catch_up.timeout.connect(self._on_catch_up)
        self._retry.timeout.connect(self.settle)
        self.tabs.opened.connect(self._on_tab)
        self.notice.acted.connect(self._on_notice)
        self.corner_bar.find_requested.connect(self.menus.find)
        Fold(self).decided.connect(self.corner_bar.set_narrow)
        self.corner_bar.saved_state.again_requested.connect(self.settle)
        self.state.waiting_changed.connect(self._show_waiting)
        self.state.running_changed.connect(self._show_running)
        self.state.ticked.connect(self._show_running)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.commitDataRequest.connect(lambda _manager: self.settle())

    def _pages(self) -> list[Tab]:
        """The pages that were made so far."""
        return [cast("Tab", page) for key in self.tabs.keys if (page := self.tabs.page(key)) is not None]

    def _make(self, key: str) -> QWidget:
        page = make_page(key, self._desk, self.tabs.stack)
        self.menus.take_page(key, page)
        self._keys.refresh()
        return page


def _holds(page: QWidget, widget: QWidget | None) -> bool:
    return widget is not None and page.isAncestorOf(widget)
