"""Whether everything that stands on a page is in the notebook."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop.views.contacts.in_place import InPlace
from desktop.views.typing import TypedText


def is_kept_in(page: QWidget) -> bool:
    """Whether no text of a page waits to be kept, and no line of it was refused."""
    return not unkept_texts(page) and not has_open_line(page)


def unkept_texts(page: QWidget) -> list[str]:
    """Texts that stand somewhere and were not kept, or were refused: too long."""
    return [text for typed in page.findChildren(TypedText) for text in typed.unkept]


def has_open_line(page: QWidget) -> bool:
    """Whether a line is still open that was refused: no name, or no address."""
    return any(line.is_edited for line in page.findChildren(InPlace))
