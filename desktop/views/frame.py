"""What the menus may ask of the window they belong to."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QMainWindow, QWidget

from desktop.hub import Destination
from desktop.models.window import FrameState
from desktop.qtkit.tabs import TabWidget

if TYPE_CHECKING:
    from desktop.views.desk import Tab


class Frame(QMainWindow):
    """A window with tabs. Its signals ask the program for what one window cannot do alone.

    ``notebook_requested`` carries the path of a notebook to open instead, ``new_notebook_requested`` that of
    one to make, ``restore_requested`` that of a backup to bring back and its key where that is another one;
    ``reminders_requested`` wants to see what waits. ``sample_requested`` wants the sample people,
    ``own_requested`` the user's own notebook back and, if it carries True, the sample people thrown away.
    ``protection_requested`` carries a ``Wish`` for the protection of the notebook; ``lock_requested`` wants it
    closed until the passphrase is typed, and says whether somebody asked for that by hand. ``new_start_requested``
    wants the program closed and started anew.
    """

    notebook_requested = Signal(object)
    new_notebook_requested = Signal(object)
    restore_requested = Signal(object, object)
    sample_requested = Signal()
    own_requested = Signal(bool)
    reminders_requested = Signal()
    protection_requested = Signal(object)
    lock_requested = Signal(bool)
    new_start_requested = Signal()

    tabs: TabWidget
    state: FrameState

    @property
    def tab(self) -> Tab | None:
        """The tab that is shown."""
        raise NotImplementedError

    def place(self) -> Destination | None:
        """Where the user is, for coming back to it."""
        return None if self.tab is None else self.tab.place()

    def settle(self) -> bool:
        """Keep everything that is still being typed; whether all of it could be kept."""
        raise NotImplementedError

    def bring_to_front(self) -> None:
        """Show the window above others."""
        raise NotImplementedError

    def take_note(self, text: str) -> str:
        """Keep a quick note; returns where it went. Raises ``UserError``."""
        raise NotImplementedError

    def take_dropped(self, paths: list[Path]) -> None:
        """Files were dropped on the window."""
        raise NotImplementedError

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _files(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.take_dropped(_files(event.mimeData()))

    def focusNextPrevChild(self, forward: bool) -> bool:
        from desktop.qtkit.focus_order import reveal, settle_order  # no start needs it, the first Tab does
        from desktop.qtkit.layouts import laid_out

        at = self.focusWidget()
        if at is None or at.isVisible():  # else nobody pressed Tab: what had the focus was hidden
            page = self.tab.focus_parts() if self.tab is not None else []
            settle_order([self.tabs.bar, *laid_out(self.tabs.corner), *page, self])
        moved = super().focusNextPrevChild(forward)
        reveal(self)
        return moved

    def make_unseen(self, key: str) -> QWidget:
        """Make a page without showing it: another tab's dialog is wanted over the one in front."""
        shown, is_new = self.tabs.current_key, self.tabs.page(key) is None
        blocked = self.tabs.blockSignals(True)
        page = self.tabs.open(key)
        self.tabs.open(shown)
        self.tabs.blockSignals(blocked)
        if is_new:
            self.tabs.made.emit(key)
        return page


def _files(carried: QMimeData) -> list[Path]:
    """The files of this computer among what is dragged."""
    return [Path(url.toLocalFile()) for url in carried.urls() if url.isLocalFile()]
