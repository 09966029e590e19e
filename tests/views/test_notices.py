"""What the notice bar, the toast and the list of keys say in a window."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from desktop.core.errors import Problem, UserError
from desktop.ops import contacts
from desktop.qtkit.labels import Label
from desktop.views.main_window import MainWindow
from tests.views.test_main_window import clock, entry, prompter, window

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


def test_where_a_file_was_written_is_shown_only_when_asked(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "People #1.csv"
    path.write_text("x")
    asked = prompter(window).asked
    window.desk.hub.tell_made("Exported to People #1.csv", path)
    assert window._toasts.text == "Exported to People #1.csv"
    assert asked == []
    qtbot.mouseClick(window._toasts.toast.button, Qt.MouseButton.LeftButton)
    assert asked == [("open_url", QUrl.fromLocalFile(str(tmp_path)).toString())]
    window.desk.hub.tell_made("Exported 3 files", tmp_path / "gone" / "away")
    qtbot.mouseClick(window._toasts.toast.button, Qt.MouseButton.LeftButton)
    assert asked[-1] == asked[0]
