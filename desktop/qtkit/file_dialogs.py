"""Dialogs that ask for files, and never open what they list.

To find the icon of a file whose name says little, Qt's own dialog opens it. On POSIX systems a program that closes a
file loses all its locks on it, and with them those of SQLite: another program could then take the log of the open
notebook away. The dialogs of Windows and macOS are the system's, and stay as they are.
"""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtCore import QFileInfo, QMimeDatabase
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QDialog, QFileDialog, QFileIconProvider, QWidget
from shiboken6 import delete, isValid

Mode = QFileDialog.FileMode
_Icon = QFileIconProvider.IconType


class NameIcons(QFileIconProvider):
    """Knows files by their names alone. Qt asks from a thread of its own, so the icons are made beforehand."""

    def __init__(self) -> None:
        super().__init__()
        self._icons = {kind: super(NameIcons, self).icon(kind) for kind in _Icon}
        self._kinds = QMimeDatabase()

    def icon(self, of: QFileIconProvider.IconType | QFileInfo) -> QIcon:
        """The icon of a kind of thing, or of a file or folder."""
        if not isinstance(of, QFileInfo):
            return self._icons[of]
        return self._icons[_Icon.Folder if of.isDir() else _Icon.File]

    def type(self, info: QFileInfo) -> str:
        """What stands in the column of kinds."""
        if not info.isFile():
            return super().type(info)
        kind = self._kinds.mimeTypeForFile(info.fileName(), QMimeDatabase.MatchMode.MatchExtension)
        return kind.comment() or kind.name()


def end(dialog: QDialog) -> None:
    """Take a dialog away at once: until then its thread may ask for icons. It may have gone with its window."""
    if isValid(dialog):
        delete(dialog)


def ask(
    window: QWidget | None,
    *,
    title: str,
    folder: str,
    mode: Mode,
    filters: str = "",
    name: str | None = None,
    overwrites: bool = False,
) -> list[Path]:
    """Let the user choose; empty where nothing was chosen. With a ``name``, which may be empty, it asks where to save.

    ``overwrites``: without a question where there is a file of the chosen name.
    """
    icons = NameIcons()
    dialog = QFileDialog(window, title)  # without the folder, which it would look into at once
    try:
        dialog.setIconProvider(icons)
        dialog.setFileMode(mode)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly, mode is Mode.Directory)
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite, overwrites)
        if filters:
            dialog.setNameFilter(filters)
        dialog.setSupportedSchemes(["file"])
        dialog.setDirectory(folder if name is not None else os.path.realpath(folder))
        if name is not None:
            dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
            dialog.selectFile(name)
        if dialog.exec() != QFileDialog.DialogCode.Accepted:
            return []
        return [Path(url.toLocalFile()) for url in dialog.selectedUrls() if url.isLocalFile()]
    finally:
        end(dialog)
