"""Keeping what is still being typed when a tab, a window or a notebook is left, and asking before any of it is lost."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import ExitStack
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject

from desktop.core.errors import Problem, UserError
from desktop.qtkit.clipboard import paste_guard

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop.views.desk import Desk, Tab

CLOSE = "close"


class Settling(QObject):
    """Settles the tabs that ``pages`` gives, and notices what could not be kept or was too long to be pasted."""

    def __init__(self, desk: Desk, pages: Callable[[], Iterable[Tab]], parent: QObject) -> None:
        super().__init__(parent)
        self._prompter, self._pages, self._hub = desk.prompter, pages, desk.hub
        self._problem = desk.hub.problem
        paste_guard().refused.connect(self._on_paste_refused)

    def settle(self) -> bool:
        """Keep everything that is still being typed in any tab; whether all of it could be kept.

        A fault in one tab does not keep the others from saving; it goes on after them.
        """
        kept: list[bool] = []

        def settle(page: Tab) -> None:
            kept.append(page.settle())

        with ExitStack() as stack:
            for page in self._pages():
                stack.callback(settle, page)
        return all(kept)

    def may_close(self) -> bool:
        """Keep everything; where that is not possible, ask whether to close all the same."""
        if self.settle():
            return True
        text, close = self.tr("If you close now, it is lost."), self.tr("Close and lose it")
        if self._comes_back():
            text = self.tr("It lies in a second file and comes back at the next start that can write.")
            close = self.tr("Close")
        from desktop.qtkit.prompts import Choice  # no start asks

        answer = self._prompter.ask_choice(
            title=self.tr("Not everything is saved"),
            text=f"{self.tr('Some of what you typed could not be kept.')} {text}",
            choices=(
                Choice("stay", self.tr("Stay here"), "primary"),
                Choice(CLOSE, close, "standard" if self._comes_back() else "danger"),
            ),
        )
        return answer == CLOSE

    def _comes_back(self) -> bool:
        """Whether everything that is not in the notebook is in the typing log."""
        from desktop.views.contacts.kept import has_open_line, unkept_texts

        waiting = self._hub.waiting
        words = "\n".join(wait.words for wait in waiting)
        pages = [cast("QWidget", page) for page in self._pages()]
        unkept = [text for page in pages for text in unkept_texts(page)]
        refused = any(has_open_line(page) for page in pages)
        return (
            bool(waiting)
            and self._hub.waiting_is_safe
            and not refused
            and all(text in words for text in unkept)
        )

    def _on_paste_refused(self, length: int, limit: int) -> None:
        self._problem.emit(UserError(Problem.PASTE_TOO_LONG, length=length, limit=limit))
