"""Counted things in words: "1 note", "11 notes"."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale


def counted(context: str, one: str, many: str, count: int) -> str:
    """``one`` or ``many`` in the user's language, with the count for ``%n`` as that language writes it.

    English needs no translation file for its plurals this way; in a file of translations ``many`` stands
    with all the forms that the language has.
    """
    text = QCoreApplication.translate(context, many, None, count)
    if count == 1 and text == many.replace("%n", "1"):
        text = one  # nobody translated it
    elif text == many.replace("%n", str(count)):
        text = many
    return text.replace("%n", QLocale().toString(count))
