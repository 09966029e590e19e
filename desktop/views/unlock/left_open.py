"""What lies over the window when it is locked: dialogs and menus, of which nothing typed may be lost."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QThread
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QTextEdit, QWidget

from desktop.hub import Hub
from desktop.ops import inbox
from desktop.qtkit.secret_field import SecretField


def on_top() -> QWidget | None:
    """The menu or the dialog that lies on top, if there is one."""
    return QApplication.activePopupWidget() or QApplication.activeModalWidget()


def is_answered() -> bool:
    """Whether nobody waits for the answer of a dialog or the end of a drag: until then no window may go."""
    return QApplication.activeModalWidget() is None and QThread.currentThread().loopLevel() <= 1


def close(top: QWidget, hub: Hub) -> bool:
    """Close what lies on top, and keep what was typed there as a note outside a meeting.

    False, and it stays, where that could not be kept. A dialog that waits for an answer goes on when this has
    returned, so that one is closed at a time.
    """
    text = typed_in(top) if top.isModal() else ""
    if text:
        title = f"{top.windowTitle()}\n{text}"
        kept = hub.attempt(_tr("Keep what was typed"), inbox.add, text=title)
        if kept.error is not None:
            hub.problem.emit(kept.error)
            return False
    if isinstance(top, QDialog):
        top.done(QDialog.DialogCode.Rejected)
    else:
        top.close()
    return not top.isVisible()


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
