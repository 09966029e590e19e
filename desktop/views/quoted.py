"""Quotation marks as the user's language writes them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def quoted(text: str) -> str:
    """What somebody said, between quotation marks."""
    return QCoreApplication.translate("quoted", "“{text}”").format(text=text)
