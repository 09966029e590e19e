"""Saying something to a screen reader that nobody has to look at."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

ONCE_SHOWN_MS = 1500
"""After a window has come a screen reader says its title and what has the focus first."""


def announce(source: QObject, text: str, *, urgent: bool = False) -> None:
    """Let a screen reader, if there is one, say ``text``; ``urgent`` interrupts what it is saying.

    What a window that is still to be shown has to say waits until it is there.
    """
    if not text:
        return
    if isinstance(source, QWidget) and not source.window().isVisible():
        QTimer.singleShot(ONCE_SHOWN_MS, source, partial(_say, source, text, urgent=urgent))
    else:
        _say(source, text, urgent=urgent)


def _say(source: QObject, text: str, *, urgent: bool) -> None:
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

    if not QAccessible.isActive():
        return
    event = QAccessibleAnnouncementEvent(source, text)
    politeness = QAccessible.AnnouncementPoliteness
    event.setPoliteness(politeness.Assertive if urgent else politeness.Polite)
    QAccessible.updateAccessibility(event)
