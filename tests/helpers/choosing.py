"""Choosing in a list as a hand does: by its row, so that what the list itself gives back is what is heard."""

from __future__ import annotations

from desktop.qtkit.combos import ComboBox


def choose(combo: ComboBox, value: object) -> None:
    """Choose the item with a value. Fails where there is none, or where nobody could choose."""
    row = combo.row_of(value)
    assert row >= 0, f"{value!r} is not offered"
    assert combo.isEnabled()
    combo.setCurrentIndex(row)
    combo.activated.emit(row)
