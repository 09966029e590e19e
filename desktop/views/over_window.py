"""Dialogs of the window as a whole; each is loaded when it is first wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from desktop.core.errors import Problem, UserError

if TYPE_CHECKING:
    from desktop.views.desk import Desk
    from desktop.views.frame import Frame


def show_preferences(desk: Desk, window: Frame, *, page: str = "") -> None:
    """The preferences, on a page or on the one that was open last."""
    from desktop.views.settings.dialog import open_preferences

    open_preferences(desk, window, page=page)


def way_out(desk: Desk, window: Frame, error: UserError) -> dict[str, Any]:
    """What the notice of a problem offers to do about it, as ``MainWindow.offer`` takes it."""
    if error.problem is not Problem.NOTEBOOK_DAMAGED:
        return {}
    backups = QCoreApplication.translate("MainWindow", "Backups…")
    return {"actions": (backups,), "answer": lambda _number: show_preferences(desk, window, page="backup")}


def show_imports(desk: Desk, window: Frame) -> None:
    """The files that were brought in."""
    from desktop.views.exchange.imports_dialog import open_imports

    open_imports(desk.hub, window)


def show_trash(desk: Desk, window: Frame) -> None:
    """What can be brought back."""
    from desktop.views.contacts.tab import ContactsTab
    from desktop.views.trash_dialog import open_trash

    page = window.tabs.page("contacts")
    copies = page.verbs.files.copies if isinstance(page, ContactsTab) else None
    open_trash(desk, window.state, window, forget_copies=copies.clear if copies is not None else None)


def show_shortcuts(_desk: Desk, window: Frame) -> None:
    """The keys of the program."""
    from desktop.views.help_dialogs import open_shortcuts

    open_shortcuts(window)


def show_about(_desk: Desk, window: Frame) -> None:
    """The version and what the program is made of."""
    from desktop.views.help_dialogs import open_about

    open_about(window)
