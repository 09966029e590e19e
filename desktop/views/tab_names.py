"""The tabs in their order: key, label and icon."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP

PAGES: Mapping[str, tuple[str, str]] = {
    "contacts": (str(QT_TRANSLATE_NOOP("tabs", "Contacts")), "users"),
    "prep": (str(QT_TRANSLATE_NOOP("tabs", "Prep")), "list-checks"),
    "live": (str(QT_TRANSLATE_NOOP("tabs", "Session notes")), "notebook-pen"),
    "followups": (str(QT_TRANSLATE_NOOP("tabs", "Follow-ups")), "mail-check"),
}
"""Key → label and icon."""
