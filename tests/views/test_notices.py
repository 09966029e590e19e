"""What the notice bar and the list of keys say in a window."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog

from desktop.core.errors import Problem, UserError
from desktop.ops import contacts
from desktop.qtkit.labels import Label
from desktop.views.main_window import MainWindow
from tests.views.test_main_window import clock, entry, window

__all__ = ["clock", "window"]  # fixtures


def test_a_problem_goes_with_the_next_change_that_works(window: MainWindow) -> None:
    hub = window.desk.hub
    hub.problem.emit(UserError(Problem.NAME_EMPTY))
    assert window.notice.isVisible()
    hub.run("Add person", contacts.add_person, name="Bo Sund")
    assert not window.notice.isVisible()
    window.offer("These people are invented.")
    hub.run("Add person", contacts.add_person, name="Di Sund")
    assert window.notice.isVisible()


def test_keys_are_listed_by_where_they_work(window: MainWindow) -> None:
    window.tabs.open("prep")
    assert entry(window, "help", "Keyboard shortcuts")
    dialog = next(found for found in window.findChildren(QDialog) if found.isVisible())
    heads = [one.text() for one in dialog.findChildren(Label) if one.text_style == "label"]
    assert heads == ["Anywhere", "Contacts", "Prep"]
    dialog.reject()


def test_the_menu_of_a_person_says_nothing_twice_beside_follow_ups(window: MainWindow) -> None:
    for tab in ("contacts", "followups"):
        window.tabs.open(tab)
        shown = window.menus._menus["person"]
        shown.aboutToShow.emit()
        texts = [action.text() for action in shown.actions() if action.text()]
        keys = [action.shortcut().toString() for action in shown.actions() if not action.shortcut().isEmpty()]
        assert len(set(texts)) == len(texts)
        assert len(set(keys)) == len(keys)
        assert "New person…" in texts
