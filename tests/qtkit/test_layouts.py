"""What stands in a layout, read and taken out."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLayout, QLayoutItem, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete, getAllValidWrappers, isValid

from desktop.qtkit.flow import FlowLayout
from desktop.qtkit.layouts import clear, laid_out


def _filled(qtbot: QtBot) -> tuple[QWidget, dict[str, QPushButton]]:
    """A column with a row and a flow in it; the buttons were made in another order."""
    host = QWidget()
    qtbot.addWidget(host)
    buttons = {
        name: QPushButton(name, host) for name in ("last", "flow 2", "row 2", "first", "row 1", "flow 1")
    }
    column, row, flow = QVBoxLayout(host), QHBoxLayout(), FlowLayout()
    column.addWidget(buttons["first"])
    column.addSpacing(8)
    column.addLayout(row)
    column.addLayout(flow)
    column.addWidget(buttons["last"])
    row.addWidget(buttons["row 2"])
    row.insertWidget(0, buttons["row 1"])
    flow.addWidget(buttons["flow 1"])
    flow.addWidget(buttons["flow 2"])
    return host, buttons


def _names(host: QWidget) -> list[str]:
    layout = host.layout()
    assert layout is not None
    return [widget.text() for widget in laid_out(layout) if isinstance(widget, QPushButton)]


def test_widgets_come_as_they_are_laid_out(qtbot: QtBot) -> None:
    host, _ = _filled(qtbot)
    assert _names(host) == ["first", "row 1", "row 2", "flow 1", "flow 2", "last"]


def test_nothing_is_kept_of_what_qt_deletes(qtbot: QtBot) -> None:
    host, buttons = _filled(qtbot)
    before = _items()
    _names(host)
    assert _items() == before
    delete(buttons["row 1"])
    assert _names(host) == ["first", "row 2", "flow 1", "flow 2", "last"]


def test_what_is_taken_out_goes_but_for_what_is_kept(qtbot: QtBot) -> None:
    host, buttons = _filled(qtbot)
    layout = host.layout()
    assert layout is not None
    clear(layout, keep=(buttons["last"],))
    assert _names(host) == []
    assert isValid(buttons["last"])
    assert buttons["first"].isHidden()
    qtbot.waitUntil(lambda: not isValid(buttons["first"]))


def _items() -> int:
    """How many items of layouts Python holds; a layout is one too, but a thing of its own."""
    return sum(isinstance(one, QLayoutItem) and not isinstance(one, QLayout) for one in getAllValidWrappers())
