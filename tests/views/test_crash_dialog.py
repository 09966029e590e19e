"""A bug is told once, in words, with a report that can be copied."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.qtkit import theme
from desktop.qtkit.buttons import Button
from desktop.views.crash_dialog import CrashDialog, show_report

REPORT = "Askwell 0.1.0\n\n  desktop/x.py:3 in f\nbuiltins.KeyError\n"


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication) -> QWidget:
    theme.install(qapp)
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


def shown() -> list[CrashDialog]:
    return [
        each for each in QApplication.topLevelWidgets() if isinstance(each, CrashDialog) and each.isVisible()
    ]


def test_the_report_is_read_and_copied(window: QWidget) -> None:
    show_report(REPORT, parent=window)
    (dialog,) = shown()
    assert "builtins.KeyError" in dialog.report
    assert "Qt 6." in dialog.report
    assert dialog.report_area.isReadOnly()
    copy = dialog.findChild(Button, "copy_button")
    assert copy is not None
    copy.click()
    assert QGuiApplication.clipboard().text() == dialog.report
    close = dialog.findChild(Button, "close_button")
    assert close is not None
    assert close.isDefault()
    close.click()
    assert shown() == []


def test_many_bugs_are_one_dialog(window: QWidget) -> None:
    for _ in range(3):
        show_report(REPORT, parent=window)
    (dialog,) = shown()
    assert dialog.others_label.text() == "It went wrong 2 more times since then. The log has every report."
    dialog.reject()
    show_report(REPORT, parent=window)
    (again,) = shown()
    assert again is not dialog
    again.reject()


def test_without_a_window(qtbot: QtBot, window: QWidget) -> None:
    show_report(REPORT, parent=None)
    (dialog,) = shown()
    dialog.reject()
