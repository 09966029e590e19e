"""Reminders in the window: the bell at the tabs, its panel, what screen readers hear, and the system's notices."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication

from desktop.core.errors import UserError
from desktop.core.told import ToldFile
from desktop.models.reminders import Entry, ReminderKind, Reminders
from desktop.qtkit.announce import announce
from desktop.views.corner import Corner
from desktop.views.frame import Frame
from desktop.views.quick_note import take_note
from desktop.views.reminders import words
from desktop.views.reminders.bell import BellButton
from desktop.views.reminders.panel import ReminderPanel
from desktop.views.reminders.tray import Tray, has_tray

if TYPE_CHECKING:
    from desktop.views.desk import Desk

PRESSING = frozenset({ReminderKind.LEAVE, ReminderKind.THANKS_LATE})
OF_MEETINGS = frozenset({ReminderKind.MEETING, ReminderKind.LEAVE})


class ReminderCentre(QObject):
    """Tells what there is to tell, quietly: nothing here opens or takes the focus by itself."""

    def __init__(
        self,
        desk: Desk,
        window: Frame,
        *,
        corner: Corner,
        memory: ToldFile,
        make_tray: Callable[[Frame], Tray | None] | None = None,
    ) -> None:
        """``make_tray`` makes the tray icon if there is to be one; left out, none is made."""
        super().__init__(window)
        self._desk, self._hub, self._window, self._corner = desk, desk.hub, window, corner
        self._make_tray = make_tray
        self._tray: Tray | None = None
        self._panel: ReminderPanel | None = None
        self._last: tuple[Entry, ...] = ()
        self.model = Reminders(desk.hub, memory=memory, parent=self)
        self.bell_button = BellButton(corner)
        corner.add_bell(self.bell_button)
        self._connect()
        self._on_settings()
        self.model.look()

    @property
    def panel(self) -> ReminderPanel | None:
        """The panel while it is open."""
        return self._panel

    def open_panel(self) -> None:
        """Show what waits, or close the panel that is open."""
        if self._panel is not None:
            self._panel.close_overlay()
            return
        panel = ReminderPanel(self._hub, self.model, window=self._window, below=self._window.tabs.bar)
        panel.opened.connect(self._go)
        panel.closed.connect(self._on_closed)
        panel.preferences_requested.connect(self._on_preferences)
        self._panel = panel
        panel.show()
        panel.raise_()
        panel.take_focus()

    # ------------------------------------------------------------ slots

    def _connect(self) -> None:
        self.model.changed.connect(self._on_changed)
        self.model.told.connect(self._on_told)
        self.bell_button.clicked.connect(lambda _checked=False: self.open_panel())
        self._window.reminders_requested.connect(self.open_panel)
        self._hub.settings_changed.connect(lambda _settings: self._on_settings())
        self._show_keys()

    def _show_keys(self) -> None:
        """The bell's tooltip tells the keys that do the same, also when the user chooses others."""
        action = self._window.findChild(QAction, "reminders_action")
        if action is not None:
            action.changed.connect(lambda: self.bell_button.set_keys(action.shortcut()))
            self.bell_button.set_keys(action.shortcut())

    def _on_changed(self) -> None:
        entries = self.model.entries
        pressing = any(entry.kind in PRESSING for entry in entries)
        self.bell_button.show_count(len(entries), pressing=pressing)

    def _on_closed(self) -> None:
        self._panel = None

    def _on_told(self, entries: Sequence[Entry]) -> None:
        """Say it once. Over the window in front only a meeting is worth a notice of the system."""
        self._last = tuple(entries)
        title, text = words.all_said(entries, self._hub)
        announce(self.bell_button, words.tr("Reminder: {text}").format(text=f"{title}. {text}"))
        in_front = self._window.isActiveWindow()
        if self._tray is not None and (not in_front or any(one.kind in OF_MEETINGS for one in entries)):
            self._tray.say(title, text)
        if not in_front:
            QApplication.alert(self._window)

    def _on_notice(self) -> None:
        """A click on the notice: to its place, or to the list when it told several things."""
        self._window.bring_to_front()
        if QApplication.activeModalWidget() is not None:
            return  # what was begun there comes first; the bell stays
        waiting = [entry for entry in self._last if entry in self.model.entries]
        if len(waiting) == 1:
            self.model.dismiss(waiting[0])
            self._go(waiting[0])
        elif waiting and self._panel is None:
            self.open_panel()

    def _on_note(self) -> None:
        self._window.bring_to_front()
        if QApplication.activeModalWidget() is not None:
            return
        text = self._desk.prompter.ask_text(
            title=words.tr("Quick note"),
            label=words.tr("Note"),
            ok=words.tr("Keep"),
            cancel=words.tr("Cancel"),
            hint=words.tr("Goes into the running session, else under Session notes, “Not in a meeting”."),
        )
        if text and text.strip():
            try:
                take_note(self._hub, text)
            except UserError as error:
                self._hub.problem.emit(error)
            else:
                self._hub.tell(words.tr("Note kept."), undo=True)

    def _on_settings(self) -> None:
        """Names may be hidden from now on, and the tray icon wanted or not."""
        wanted = self._hub.settings.tray and self._make_tray is not None
        if self._tray is not None and not wanted:
            self._tray.close()
            self._tray = None
        elif self._tray is None and wanted and self._make_tray is not None:
            self._tray = self._make_tray(self._window)
            self._connect_tray()

    def _connect_tray(self) -> None:
        if self._tray is None:
            return
        self._tray.notice_pressed.connect(self._on_notice)
        self._tray.window_wanted.connect(self._window.bring_to_front)
        self._tray.note_wanted.connect(self._on_note)
        self._tray.quit_wanted.connect(self._window.close)

    def _on_preferences(self) -> None:
        from desktop.views.settings.dialog import open_preferences

        if self._panel is not None:
            self._panel.close_overlay()
        open_preferences(self._desk, self._window, page="reminders")

    def _go(self, entry: Entry) -> None:
        if entry.kind in OF_MEETINGS:
            self._hub.go("prep", "meeting", entry.first.id)
        else:
            self._hub.go("followups", "follow_up", entry.first.id)


def tray_of(window: QObject) -> Tray | None:
    """The icon in the tray of this system; None where it has no tray."""
    return Tray(parent=window) if has_tray() else None
