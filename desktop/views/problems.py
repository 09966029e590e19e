"""The sentence of a known problem in the user's language."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.core.errors import UserError
from desktop.qtkit.prompts import Choice
from desktop.qtkit.qt_prompter import QtPrompter
from desktop.views import messages


def sentence(error: UserError) -> str:
    """What to tell the person: what happened, where, and what to do."""
    return messages.sentence(error, translate=lambda text: QCoreApplication.translate("messages", text))


def tell_alone(error: UserError) -> None:
    """Tell a problem in a dialog of its own, as long as there is no window."""
    close = Choice("close", QCoreApplication.translate("MainWindow", "Close"), "primary")
    QtPrompter().ask_choice(title="Askwell", text=sentence(error), choices=(close,))
