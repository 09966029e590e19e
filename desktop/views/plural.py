"""Counted things in words: "1 note", "11 notes"."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def counted(context: str, one: str, many: str, count: int) -> str:
    """``one`` or ``many`` in the user's language, with ``%n`` replaced by the count.

    English needs no translation file for its plurals this way; languages with more forms give them as
    the plural forms of ``many``.
    """
    text = QCoreApplication.translate(context, one if count == 1 else many, None, count)
    return text.replace("%n", str(count))
