"""The bar that stays while something typed is not in the notebook: why, try again, and two other ways to keep it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

from desktop.core.errors import UserError
from desktop.qtkit.callouts import NoticeBar
from desktop.views import over_window

if TYPE_CHECKING:
    from desktop.views.desk import Desk
    from desktop.views.frame import Frame

AGAIN, COPY, CLIPBOARD = range(3)


class UnsavedBar(NoticeBar):
    """Shown from the first failed save until a good one; it has no close button."""

    def __init__(self, desk: Desk, window: Frame) -> None:
        super().__init__(parent=window)
        self.setObjectName("unsaved_bar")
        self._desk, self._hub, self._window = desk, desk.hub, window
        self._said = ""
        desk.hub.unsaved.connect(self._on_unsaved)
        desk.hub.saved.connect(self._on_saved)
        self.acted.connect(self._on_acted)

    def put_away(self) -> None:
        """Everything is saved."""
        self._said = ""
        self.hide()

    def _on_unsaved(self, error: UserError) -> None:
        from desktop.views import problems

        words = problems.sentence(error)
        actions = [self.tr("Try again"), self.tr("Save a copy…")]
        if self._hub.waiting:
            words = f"{words} {self._where_it_is()}"
            actions.append(self.tr("Copy what I typed"))
        if words != self._said:
            self._said = words
            self.show_notice(words, kind="danger", actions=actions, urgent=True)

    def _where_it_is(self) -> str:
        if self._hub.waiting_is_safe:
            return self.tr("What you typed is kept in a second file until then.")
        return self.tr("What you typed stays in this window.")

    def _on_saved(self, saved: bool) -> None:
        if saved and not self._hub.waiting:
            self.put_away()

    def _on_acted(self, number: int) -> None:
        if number == AGAIN:
            if self._window.settle():
                self.put_away()
        elif number == COPY:
            over_window.save_copy(self._desk, self._window)
        elif number == CLIPBOARD:
            QGuiApplication.clipboard().setText("\n\n".join(wait.words for wait in self._hub.waiting))
            self._hub.tell(self.tr("Copied what is not saved."))
