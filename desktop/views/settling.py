"""Keeping what is still being typed when a tab, a window or a notebook is left, and asking before any of it is lost."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import ExitStack
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject

from desktop.core.errors import Problem, UserError
from desktop.qtkit.paste_guard import paste_guard
from desktop.qtkit.prompts import Choice
from desktop.views.typing import TypedText

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop.views.desk import Desk, Tab

CLOSE = "close"


class Settling(QObject):
    """Settles the tabs that ``pages`` gives, and notices what could not be kept or was too long to be pasted."""

    def __init__(self, desk: Desk, pages: Callable[[], Iterable[Tab]], parent: QObject) -> None:
        super().__init__(parent)
        self._prompter, self._pages = desk.prompter, pages
        self._failures = 0
        self._problem = desk.hub.problem
        paste_guard().refused.connect(self._on_paste_refused)
        desk.hub.saved.connect(self._on_saved)
        desk.hub.problem.connect(self._on_problem)

    def settle(self) -> bool:
        """Keep everything that is still being typed in any tab; whether all of it could be kept.

        A fault in one tab does not keep the others from saving; it goes on after them.
        """
        before = self._failures
        with ExitStack() as stack:
            for page in self._pages():
                stack.callback(page.settle)
        return self._failures == before

    def may_close(self) -> bool:
        """Keep everything; where that is not possible, ask whether to close all the same."""
        if self.settle() and not self._waits():
            return True
        answer = self._prompter.ask_choice(
            title=self.tr("Not everything is saved"),
            text=self.tr("Some of what you typed could not be kept. If you close now, it is lost."),
            choices=(
                Choice("stay", self.tr("Stay here"), "primary"),
                Choice(CLOSE, self.tr("Close and lose it"), "danger"),
            ),
        )
        return answer == CLOSE

    def _waits(self) -> bool:
        """Whether a text stands somewhere that was refused: too long, or no address."""
        from desktop.views.contacts.in_place import InPlace

        pages = [cast("QWidget", page) for page in self._pages()]
        typed = (text for page in pages for text in page.findChildren(TypedText))
        lines = (line for page in pages for line in page.findChildren(InPlace))
        return any(not text.is_kept for text in typed) or any(line.is_edited for line in lines)

    def _on_paste_refused(self, length: int, limit: int) -> None:
        self._problem.emit(UserError(Problem.PASTE_TOO_LONG, length=length, limit=limit))

    def _on_saved(self, saved: bool) -> None:
        self._failures += not saved

    def _on_problem(self, _error: object) -> None:
        self._failures += 1
