"""Help: the keys of the program, and what it is made of."""

from __future__ import annotations

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QGridLayout, QPlainTextEdit, QWidget

from desktop.core import licences
from desktop.core.version import VERSION
from desktop.qtkit.badges import KeyCap
from desktop.qtkit.dialogs import Dialog
from desktop.qtkit.labels import Label


def open_shortcuts(window: QWidget) -> None:
    """Show every key that does something in the window as it is now."""
    _open(ShortcutsDialog(window))


def open_about(window: QWidget) -> None:
    """Show the version and the licences of what the program is made of."""
    _open(AboutDialog(window))


class ShortcutsDialog(Dialog):
    """Actions and their keys in two columns."""

    def __init__(self, window: QWidget) -> None:
        super().__init__("", width=560, scrolls=True, parent=window)
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self.setObjectName("shortcuts_dialog")
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(0, 1)
        for row, (text, key) in enumerate(_keys_of(window)):
            grid.addWidget(Label(text, parent=self), row, 0)
            grid.addWidget(KeyCap(key, parent=self), row, 1)
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


def _keys_of(window: QWidget) -> list[tuple[str, str]]:
    """Text and key of every action below a window that has a key, each once, in the order of the texts."""
    found: dict[str, str] = {}
    for action in window.findChildren(QAction):
        words, _, told = action.text().partition("\t")
        text = words.replace("&", "").rstrip("…")
        key = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText) or told
        if text and key:
            found.setdefault(text.split(":")[0], key)
    return sorted(found.items(), key=lambda pair: pair[0].casefold())


def _open(dialog: Dialog) -> None:
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
