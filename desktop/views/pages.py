"""The tabs in their order, and how each page is made when it is first opened."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP
from PySide6.QtWidgets import QWidget

from desktop.views.desk import Desk

PAGES: Mapping[str, tuple[str, str]] = {
    "contacts": (str(QT_TRANSLATE_NOOP("tabs", "Contacts")), "users"),
    "prep": (str(QT_TRANSLATE_NOOP("tabs", "Prep")), "list-checks"),
    "live": (str(QT_TRANSLATE_NOOP("tabs", "Session notes")), "notebook-pen"),
    "followups": (str(QT_TRANSLATE_NOOP("tabs", "Follow-ups")), "mail-check"),
}
"""Key → label and icon."""


def make_page(key: str, desk: Desk) -> QWidget:
    """The page of a tab; its modules are loaded now and not before."""
    makers: Mapping[str, Callable[[Desk], QWidget]] = {
        "contacts": _contacts,
        "prep": _prep,
        "live": _live,
        "followups": _followups,
    }
    return makers[key](desk)


def _contacts(desk: Desk) -> QWidget:
    from desktop.views.contacts.tab import ContactsTab

    return ContactsTab(desk)


def _prep(desk: Desk) -> QWidget:
    from desktop.views.prep.tab import PrepTab

    return PrepTab(desk)


def _live(desk: Desk) -> QWidget:
    from desktop.views.live.tab import LiveTab

    return LiveTab(desk)


def _followups(desk: Desk) -> QWidget:
    from desktop.views.followups.tab import FollowUpsTab

    return FollowUpsTab(desk)
