"""What lies over the window when it is locked: dialogs and menus, of which nothing typed may be lost."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QTextEdit, QWidget

from desktop.hub import Hub
from desktop.ops import inbox
from desktop.qtkit.secret_field import SecretField


def close_one(hub: Hub) -> bool:
    """Close what lies on top, and keep what was typed there as a note outside a meeting; False: nothing does.

    A dialog that waits for an answer goes on when this has returned, so that one is closed at a time.
    """
    popup = QApplication.activePopupWidget()
    if popup is not None:
        popup.close()
        return True
    dialog = QApplication.activeModalWidget()
    if dialog is None:
        return False
    text = typed_in(dialog)
    if text:
        hub.run(_tr("Keep what was typed"), inbox.add, text=f"{dialog.windowTitle()}\n{text}")
    if isinstance(dialog, QDialog):
        dialog.done(QDialog.DialogCode.Rejected)
    else:
        dialog.close()
    return True


def typed_in(dialog: QWidget) -> str:
    """The texts that somebody typed into a dialog, a line each with the name of their field; no secrets."""
    lines = []
    for field in dialog.findChildren(QWidget):
        if isinstance(field, SecretField) or not field.isVisible():
            continue
        text = ""
        if isinstance(field, QLineEdit) and field.isModified():
            text = field.text().strip()
        elif isinstance(field, QTextEdit) and field.document().isModified() and not field.isReadOnly():
            text = field.toPlainText().strip()
        if text:
            lines.append(f"{field.accessibleName()}: {text}")
    return "\n".join(lines)


def _tr(text: str) -> str:
    return QCoreApplication.translate("protection", text)
