"""The part of the Edit menu that works on whatever has the focus: a text, or the chosen row of a list."""

from __future__ import annotations

from collections.abc import Callable

import shiboken6
from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QMenuBar, QPlainTextEdit, QTextEdit, QWidget

from desktop.qtkit import menus
from desktop.qtkit.listview import ListView
from desktop.views import key_map

_TEXTS = QLineEdit | QPlainTextEdit | QTextEdit


class EditActions(QObject):
    """Cut, copy, paste, select all; open, edit, tick, delete.

    The widgets take the keys themselves; the entries only tell them. Texts and lists in dialogs have no menu.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._focus: QWidget | None = None
        self.texts = [
            self._action(self.tr("Cut"), "cut_action", self._on_cut),
            self._action(self.tr("Copy"), "copy_action", self._on_copy),
            self._action(self.tr("Paste"), "paste_action", self._on_paste),
            self._action(self.tr("Select all"), "select_all_action", self._on_select_all),
        ]
        self.rows = [
            self._action(self.tr("Open"), "open_row", lambda: self._row(ListView.open_row)),
            self._action(self.tr("Change"), "edit_row", lambda: self._row(ListView.edit_row)),
            self._action(self.tr("Tick"), "tick_row", lambda: self._row(ListView.tick_row)),
            self._action(self.tr("Delete"), "delete_row", lambda: self._row(ListView.delete_rows)),
        ]
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus)
        self._update()

    def _action(self, text: str, name: str, on: Callable[[], object]) -> QAction:
        # As a part of the text the keys are shown, and nobody but the widget itself acts on them.
        return menus.action(self, f"{text}\t{key_map.shown(name)}", on, name=f"_{name}")

    def _on_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is None or new.window() is not self._window or isinstance(new, QMenuBar | QMenu):
            return  # an open menu is about what had the focus before
        self._focus = new
        self._update()

    def _update(self) -> None:
        text, rows = self._text, self._list
        writable = text is not None and not text.isReadOnly()
        for action, fits in zip(
            self.texts, (writable, text is not None, writable, text is not None), strict=True
        ):
            action.setEnabled(fits)
        for action, signal in zip(self.rows, ("opened", "edited", "ticked", "deleted"), strict=True):
            action.setEnabled(rows is not None and rows.heeds(getattr(rows, signal)))

    @property
    def _text(self) -> QLineEdit | QPlainTextEdit | QTextEdit | None:
        found = self._live()
        return found if isinstance(found, _TEXTS) else None

    @property
    def _list(self) -> ListView | None:
        found = self._live()
        return found if isinstance(found, ListView) else None

    def _live(self) -> QWidget | None:
        return self._focus if self._focus is not None and shiboken6.isValid(self._focus) else None

    def _row(self, act: Callable[[ListView], object]) -> None:
        if self._list is not None:
            act(self._list)

    def _on_cut(self) -> None:
        if self._text is not None:
            self._text.cut()

    def _on_copy(self) -> None:
        if self._text is not None:
            self._text.copy()

    def _on_paste(self) -> None:
        if self._text is not None:
            self._text.paste()

    def _on_select_all(self) -> None:
        if self._text is not None:
            self._text.selectAll()
