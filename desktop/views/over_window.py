"""Dialogs of the window as a whole; each is loaded when it is first wanted."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication

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
    if error.problem is Problem.PROGRAM_UPDATED:
        anew = QCoreApplication.translate("MainWindow", "Start anew")
        return {
            "kind": "warning",
            "actions": (anew,),
            "answer": lambda _number: window.new_start_requested.emit(),
        }
    if error.problem is Problem.PROGRAM_REMOVED:
        return {"kind": "warning"}
    if error.problem is not Problem.NOTEBOOK_DAMAGED:
        return {}
    backups = QCoreApplication.translate("MainWindow", "Backups…")
    return {"actions": (backups,), "answer": lambda _number: show_preferences(desk, window, page="backup")}


def save_copy(desk: Desk, window: Frame) -> None:
    """The whole notebook once more, under another name."""
    from desktop.views import save_copy

    save_copy.save_copy(desk, window)


def show_imports(desk: Desk, window: Frame) -> None:
    """The files that were brought in."""
    from desktop.views.exchange.imports_dialog import open_imports

    open_imports(desk.hub, window)


def import_files(desk: Desk, window: Frame) -> None:
    """Choose files and bring their people in."""
    from desktop.views import file_questions

    paths = file_questions.people(desk.prompter)
    if paths:
        open_import(desk, window, paths)


def open_import(desk: Desk, window: Frame, paths: list[Path]) -> None:
    """Bring the people of files in."""
    from desktop.views.exchange import import_dialog

    import_dialog.open_import(desk, paths, window)


def import_pasted(desk: Desk, window: Frame) -> None:
    """Bring in the people of a table that was copied in a spreadsheet."""
    from desktop.views.exchange.import_dialog import open_pasted

    text = QGuiApplication.clipboard().text()
    if text.strip():
        open_pasted(desk, text, window)
    else:
        desk.hub.tell(
            QCoreApplication.translate(
                "MainMenus", "There is no text on the clipboard. Copy the cells of a table first."
            )
        )


def export(desk: Desk, window: Frame, people: list[int] | None = None) -> None:
    """Write records into files for people or programs: of those given, or else of what the tab in front shows."""
    from desktop.views.contacts.tab import ContactsTab
    from desktop.views.exchange.export_dialog import open_export

    page = window.tabs.page(window.tabs.current_key)
    if people is None and isinstance(page, ContactsTab):
        people = page.people.model.ids
    open_export(desk, window, people=people, meeting=getattr(page, "meeting_in_hand", None))


def export_sheet(desk: Desk, window: Frame, meeting: int) -> None:
    """The prep sheet of a meeting on paper."""
    from desktop.views.exchange.export_dialog import open_export

    open_export(desk, window, meeting=meeting, purpose="sheet")


def find_duplicates(desk: Desk, window: Frame, pair: Sequence[int] = ()) -> None:
    """People who may be in the notebook twice, or two who were chosen to become one."""
    from desktop.views.exchange.duplicates_dialog import open_duplicates

    open_duplicates(desk, window, (pair[0], pair[1]) if pair else None)


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
