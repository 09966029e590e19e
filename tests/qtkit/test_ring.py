"""The focus ring: when it comes, where it lies and when it goes."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.qtkit.buttons import Button
from desktop.qtkit.dialogs import Dialog, Role
from desktop.qtkit.focus import FocusFrame
from desktop.qtkit.theme import Theme
from tests.helpers.there import child, there

LEFT = Qt.MouseButton.LeftButton


class TestFocusRing:
    """Only the keyboard brings it."""

    def test_tab_shows_and_mouse_hides(self, window: QWidget, qtbot: QtBot) -> None:
        row = QHBoxLayout(window)
        one, two = Button("One"), Button("Two")
        row.addWidget(one)
        row.addWidget(two)
        with qtbot.waitActive(window):
            window.activateWindow()
        qtbot.waitUntil(two.isVisible)
        one.setFocus(Qt.FocusReason.MouseFocusReason)
        assert window.findChild(FocusFrame) is None
        two.setFocus(Qt.FocusReason.TabFocusReason)
        frame = child(window, FocusFrame)
        assert frame.target is two
        assert frame.geometry() == two.geometry().adjusted(-4, -4, 4, 4)
        window.resize(700, 500)
        qtbot.waitUntil(lambda: frame.geometry() == two.geometry().adjusted(-4, -4, 4, 4))
        qtbot.mousePress(two, LEFT)
        assert frame.isHidden()

    def test_what_leads_on_to_the_next_is_outside(self, window: QWidget, qtbot: QtBot) -> None:
        row = QHBoxLayout(window)
        entry = Button("Entry")
        entry.setProperty("ringTail", 12)
        row.addWidget(entry)
        qtbot.waitUntil(entry.isVisible)
        entry.setFocus(Qt.FocusReason.TabFocusReason)
        assert child(window, FocusFrame).geometry() == entry.geometry().adjusted(-4, -4, 4, -8)

    def test_another_look_leaves_focus_and_ring_where_they_are(
        self, window: QWidget, look: Theme, qtbot: QtBot
    ) -> None:
        dialog = Dialog("Rehearse", scrolls=True, parent=window)
        other = dialog.add_button("Start over", role=Role.ResetRole)
        dialog.add_button("Start", role=Role.ActionRole, kind="primary")
        dialog.show()
        dialog.activateWindow()
        qtbot.waitUntil(dialog.isActiveWindow)
        other.setFocus(Qt.FocusReason.TabFocusReason)
        assert child(dialog, FocusFrame).target is other
        for scale in (1.4, 1.0):
            look.configure(text_scale=scale)
            assert other.hasFocus()
            assert there(dialog.findChild(FocusFrame)).target is other
        dialog.reject()
