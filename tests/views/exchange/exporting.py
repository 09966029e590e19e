"""What the tests of the export dialog do over and over."""

from __future__ import annotations

from typing import Any

from desktop.views.exchange.export_dialog import ExportDialog

TWO_PEOPLE: list[dict[str, Any]] = [
    {"name": "Ann Lee", "email": "ann@lee.example"},
    {"name": "Bo Ek", "phone": "+00 555 0101"},
]


def choose(dialog: ExportDialog, purpose: str, number: int = 0) -> None:
    """Press a purpose and, of its formats, the one at a place."""
    dialog.purpose_cards[purpose].click()
    dialog.form.format_choices[purpose].press(number)
