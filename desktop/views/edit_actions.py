"""The Edit menu: Undo and Redo, and what works on whatever has the focus, a text or the chosen row of a list."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QMenuBar, QPlainTextEdit, QTextEdit, QWidget

from desktop.qtkit import menus
from desktop.qtkit.listview import ListView
from desktop.views import key_map
from desktop.views.plural import counted

if TYPE_CHECKING:
    from desktop.hub import Change, Hub
    from desktop.qtkit.toast import Toasts
    from desktop.views.frame import Frame

Make = Callable[[str, Callable[[], object], str], QAction]

SEEN_IN_SESSION = frozenset(
    {"note_line", "note_revision", "planned_question", "meeting", "advice", "referral"}
)
"""Where nothing else changes, one sees it beside the notes of the session that runs."""

_TEXTS = QLineEdit | QPlainTextEdit | QTextEdit


class EditActions(QObject):
    """Cut, copy, paste, select all; open, edit, tick, delete.

    The widgets take the keys themselves; the entries only tell them. Texts and lists in dialogs have no menu.
    ``focused`` when another widget of the window has the focus.
    """

    focused = Signal()

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
        self.focused.emit()

    def _update(self) -> None:
        text, rows = self.text, self._list
        writable = text is not None and not text.isReadOnly()
        for action, fits in zip(
            self.texts, (writable, text is not None, writable, text is not None), strict=True
        ):
            action.setEnabled(fits)
        for action, signal in zip(self.rows, ("opened", "edited", "ticked", "deleted"), strict=True):
            action.setEnabled(rows is not None and rows.heeds(getattr(rows, signal)))

    @property
    def text(self) -> QLineEdit | QPlainTextEdit | QTextEdit | None:
        """The text that has the focus, or had it before a menu was opened."""
        found = self._live()
        return found if isinstance(found, _TEXTS) and found.isVisible() else None

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
        if self.text is not None:
            self.text.cut()

    def _on_copy(self) -> None:
        if self.text is not None:
            self.text.copy()

    def _on_paste(self) -> None:
        if self.text is not None:
            self.text.paste()

    def _on_select_all(self) -> None:
        if self.text is not None:
            self.text.selectAll()


class Undoing(QObject):
    """Takes back: in the text that has the focus while it has something to take back, else in the notebook.

    The entries always say which. Where there is nothing to take back they are off, and so are their keys.
    """

    def __init__(self, window: Frame, hub: Hub, toasts: Toasts, edits: EditActions, *, make: Make) -> None:
        """``make(text, what it does, name)`` makes an action with its keys."""
        super().__init__(window)
        self._window, self._hub, self._toasts, self._edits = window, hub, toasts, edits
        self.undo = make(self.tr("Undo"), partial(self._on_entry, redo=False), "undo_action")
        self.redo = make(self.tr("Redo"), partial(self._on_entry, redo=True), "redo_action")
        for action in (self.undo, self.redo):
            action.setAutoRepeat(False)  # a key held down in a text must not run on into the notebook
        self._labels = hub.undo_label, hub.redo_label
        self._retell: Callable[[str], str] = str
        hub.changed.connect(self._on_changed)
        hub.settling.connect(window.settle)
        edits.focused.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Say what would be taken back and done again."""
        undo, redo = self._own(redo=False), self._own(redo=True)
        back, again = self._labels
        typing = self.tr("Typing")
        self._show(self.undo, self.tr("Undo"), self.tr("Undo: {label}"), typing if undo else back)
        self._show(self.redo, self.tr("Redo"), self.tr("Redo: {label}"), typing if redo else again)

    def retell(self, retell: Callable[[str], str]) -> None:
        """Say the labels of steps so: they were written down while another language was spoken."""
        self._retell = retell
        self.refresh()

    def play(self, *, redo: bool) -> None:
        """Take back or do again in the notebook, and say so unless it can be seen."""
        ran = self._window.state.running is not None
        label = self._hub.redo_label if redo else self._hub.undo_label
        if label is None:
            return
        change = self._waited(self._retell(label), redo=redo)
        if change is not None and not (ran and self._is_seen(change)):
            if not ran:  # the hands stay with the notes
                self._go_there(change)
            self._tell(change, redo=redo)

    def _waited(self, what: str, *, redo: bool) -> Change | None:
        """Play a step; one of many rows shows how far it is. None where it could not be played or was given up."""
        from desktop.qtkit.waiting import Words, in_steps

        title, doing = (
            (self.tr("Redo"), self.tr("Doing again: {what}…"))
            if redo
            else (self.tr("Undo"), self.tr("Taking back: {what}…"))
        )
        words = Words(title, doing.format(what=what), self.tr("Cancel"))
        play = self._hub.redo if redo else self._hub.undo
        return in_steps(lambda step: play(step=step), words=words, parent=self._window)

    def _go_there(self, change: Change) -> None:
        from desktop.views.brought_back import place_of

        current = self._window.tabs.current_key
        place = place_of(change, current=current)
        if current == "contacts" and (place is None or place.id is None):
            from desktop.hub import Destination

            heir = self._window.state.heir(change)
            place = place if heir is None else Destination("contacts", "person", heir)
        if place is not None and (place.id is not None or place.tab != current):
            self._hub.navigate.emit(place)

    def _on_changed(self) -> None:
        self._labels = self._hub.undo_label, self._hub.redo_label
        self.refresh()

    def _on_entry(self, *, redo: bool) -> None:
        if (own := self._own(redo=redo)) is not None:
            own()
        else:
            self._window.settle()  # what was typed a moment ago is the latest step
            self.play(redo=redo)
        self.refresh()

    def _own(self, *, redo: bool) -> Callable[[], object] | None:
        """What takes back in the text that has the focus; None where it has nothing to take back."""
        text = self._edits.text
        if text is None:
            return None
        known = text if isinstance(text, QLineEdit) else text.document()
        if redo:
            return text.redo if known.isRedoAvailable() else None
        return text.undo if known.isUndoAvailable() else None

    def _show(self, action: QAction, plain: str, named: str, label: str | None) -> None:
        # "&" underlines nothing in a text from the notebook
        action.setText(named.format(label=self._retell(label).replace("&", "&&")) if label else plain)
        action.setEnabled(label is not None)

    def _is_seen(self, change: Change) -> bool:
        """Whether a session runs in front of the user, with all that is different now."""
        if self._window.state.running is None or self._window.tabs.current_key != "live":
            return False
        return set(change.tables) <= SEEN_IN_SESSION and len(change.ids("note_line")) <= 1

    def _tell(self, change: Change, *, redo: bool) -> None:
        said = self.tr("Done again: {what}") if redo else self.tr("Undone: {what}")
        what, lines = self._retell(change.label), len(change.ids("note_line"))
        if lines > 1:
            what = f"{what}, {counted('undoing', 'one line', '%n lines', lines)}"
        back = self.tr("Undo") if redo else self.tr("Redo")
        self._toasts.show(said.format(what=what), action=back, on_action=partial(self.play, redo=not redo))
