"""How the page of each tab is made when it is first opened."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QWidget

from desktop.views.desk import Desk


def make_page(key: str, desk: Desk, parent: QWidget) -> QWidget:
    """The page of a tab, made where it stays; its modules are loaded now and not before."""
    makers: Mapping[str, Callable[[Desk, QWidget], QWidget]] = {
        "contacts": _contacts,
        "prep": _prep,
        "live": _live,
        "followups": _followups,
    }
    return makers[key](desk, parent)


def _contacts(desk: Desk, parent: QWidget) -> QWidget:
    from desktop.views.contacts.tab import ContactsTab

    return ContactsTab(desk, parent)


def _prep(desk: Desk, parent: QWidget) -> QWidget:
    from desktop.views.prep.tab import PrepTab

    return PrepTab(desk, parent)


def _live(desk: Desk, parent: QWidget) -> QWidget:
    from desktop.views.live.tab import LiveTab

    return LiveTab(desk, parent)


def _followups(desk: Desk, parent: QWidget) -> QWidget:
    from desktop.views.followups.tab import FollowUpsTab

    return FollowUpsTab(desk, parent)
