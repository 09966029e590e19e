"""Help: the keys of the program, and what it is made of."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QGridLayout, QPlainTextEdit, QWidget

from desktop.core import licences
from desktop.core.version import VERSION
from desktop.qtkit import menus
from desktop.qtkit.badges import KeyCap
from desktop.qtkit.dialogs import Dialog
from desktop.qtkit.labels import Label
from desktop.views.settings.keys import place_name
from desktop.views.shortcuts import ANYWHERE, place_of
from desktop.views.tab_names import PAGES


def open_shortcuts(window: QWidget) -> None:
    """Show every key that does something in the window as it is now."""
    _open(ShortcutsDialog(window))


def open_about(window: QWidget) -> None:
    """Show the version and the licences of what the program is made of."""
    _open(AboutDialog(window))


class ShortcutsDialog(Dialog):
    """Actions and their keys in two columns, in groups by where they work."""

    def __init__(self, window: QWidget) -> None:
        super().__init__("", width=560, scrolls=True, parent=window)
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self.setObjectName("shortcuts_dialog")
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(0, 1)
        for place, keys in _keys_of(window).items():
            row = grid.rowCount()
            grid.addWidget(Label(place_name(place), style="label", parent=self), row, 0, 1, 2)
            for number, (text, key) in enumerate(keys, start=row + 1):
                grid.addWidget(Label(text, parent=self), number, 0)
                grid.addWidget(KeyCap(key, parent=self), number, 1)
        self.body.addLayout(grid)
        self.add_button(self.tr("Close"), kind="primary", name="close_button")


class AboutDialog(Dialog):
    """Version, what the program promises, and licences."""

    def __init__(self, window: QWidget) -> None:
        super().__init__("", width=560, parent=window)
        self.setWindowTitle(self.tr("About Askwell"))
        self.setObjectName("about_dialog")
        self.body.addWidget(
            Label(self.tr("Askwell {version}").format(version=VERSION), style="title", parent=self)
        )
        words = self.tr(
            "For informational interviews: prepare, meet, take notes, say thank you, keep in touch. Your notebook is "
            "one file on this computer; Askwell has no account and sends nothing."
        )
        self.body.addWidget(Label(words, color="muted", wrap=True, parent=self))
        self.licence_area = QPlainTextEdit(licences.as_text(), self)
        self.licence_area.setObjectName("licence_area")
        self.licence_area.setReadOnly(True)
        self.licence_area.setTabChangesFocus(True)
        self.licence_area.setAccessibleName(self.tr("Licences"))
        self.licence_area.setMinimumHeight(220)
        self.body.addWidget(self.licence_area)
        self.add_button(self.tr("Close"), kind="primary", name="close_button").setFocus()


def _keys_of(window: QWidget) -> dict[str, list[tuple[str, str]]]:
    """Text and key of every action below a window that has a key, each once, by where it works."""
    found: dict[str, dict[str, str]] = {place: {} for place in (ANYWHERE, *PAGES)}
    for action in window.findChildren(QAction):
        words, _, told = action.text().partition("\t")
        text = words.replace("&", "").rstrip("…")
        key = menus.native(action.shortcut()) or told
        if text and key:
            found[place_of(action)].setdefault(text.split(":")[0], key)
    return {place: list(keys.items()) for place, keys in found.items() if keys}


def _open(dialog: Dialog) -> None:
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
