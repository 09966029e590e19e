"""The order in which Tab goes through a window: parts as they are named, and within a part as it is laid out.

Widgets come and go while a window is open, and Qt appends what is new at the end. A window therefore settles the
order in its ``focusNextPrevChild``, which costs something only when somebody presses Tab.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QSplitter, QWidget

from desktop.qtkit.layouts import laid_out

_LAST = "stops_last"
MARGIN = 12
"""px that stay free beside what is brought into view, for its ring."""


def reveal(window: QWidget) -> None:
    """Bring what has the focus into view; Qt does so only where the focus was on the same scrolled page before."""
    focused = window.focusWidget()
    at: QWidget | None = focused
    while at is not None and focused is not None and not at.isWindow():
        if isinstance(at, QScrollArea):
            at.ensureWidgetVisible(focused, MARGIN, MARGIN)
        at = at.parentWidget()


def stop_last(widget: QWidget) -> None:
    """Let Tab come to a widget only when it has been through the others of its window."""
    widget.setProperty(_LAST, True)


def settle_order(parts: Iterable[QWidget]) -> None:
    """Let Tab go through what is seen of these parts, one after the other; what is named twice stands where first."""
    stops: dict[QWidget, None] = {}
    for part in parts:
        if part.isVisible():
            stops.update(dict.fromkeys(_stops(part)))
    for before, after in pairwise(sorted(stops, key=_is_last)):
        QWidget.setTabOrder(before, after)


def _is_last(stop: QWidget) -> bool:
    return bool(stop.property(_LAST))


def _stops(part: QWidget) -> Iterator[QWidget]:
    """What takes the focus by Tab in a part, itself first, then what is on it."""
    if part.focusPolicy() & Qt.FocusPolicy.TabFocus and part.isEnabled() and part.focusProxy() is None:
        yield part
    for child in _children(part):
        if not child.isHidden() and not child.isWindow():
            yield from _stops(child)


def _children(part: QWidget) -> Iterable[QWidget]:
    """The children of a widget: those that are laid out in their order, then the others."""
    first: list[QWidget | None] = []
    if isinstance(part, QSplitter):
        first += [part.widget(place) for place in range(part.count())]
    elif isinstance(part, QScrollArea):
        first.append(part.widget())
    if (layout := part.layout()) is not None:
        first += laid_out(layout)
    found = (child for child in [*first, *part.children()] if isinstance(child, QWidget))
    return dict.fromkeys(found)
