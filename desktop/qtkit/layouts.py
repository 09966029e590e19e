"""What stands in a layout: asked for and taken out in the two ways in which Python keeps nothing that Qt deletes."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from operator import itemgetter

from PySide6.QtWidgets import QLayout, QWidget
from shiboken6 import delete


def laid_out(layout: QLayout) -> Iterator[QWidget]:
    """The widgets of a layout and of those in it, in their order.

    A layout is never asked for its items: Python would keep them, and Qt deletes them with their widgets untold.
    What came to lie at the same address later took the whole program down.
    """
    host = layout.parentWidget()
    widgets = [child for child in host.children() if isinstance(child, QWidget)] if host is not None else []
    return _in_order(layout, widgets)


def clear(layout: QLayout, *, keep: Container[QWidget] = ()) -> None:
    """Take everything out of a layout and delete it; widgets to ``keep`` are only taken out."""
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None and widget not in keep:
            widget.hide()
            widget.deleteLater()
        delete(item)  # nobody else does: 96 bytes for each would stay for ever


def _in_order(layout: QLayout, widgets: Sequence[QWidget]) -> Iterator[QWidget]:
    places: list[tuple[int, QWidget | QLayout]] = [(layout.indexOf(widget), widget) for widget in widgets]
    places += [(layout.indexOf(inner), inner) for inner in layout.children() if isinstance(inner, QLayout)]
    for _, part in sorted((found for found in places if found[0] >= 0), key=itemgetter(0)):
        if isinstance(part, QLayout):
            yield from _in_order(part, widgets)
        else:
            yield part
