"""Cells that a spreadsheet would take for a formula: made harmless on the way out, exact on the way in.

The rule: a cell that begins with ``=``, ``+``, ``-``, ``@`` or their full-width twins, with a tab, a carriage
return or a line feed, possibly after blanks and apostrophes in any order, is written with one apostrophe before
it. Reading takes one apostrophe off exactly such cells. So everything reads back as it was, phone numbers such as
``+49 30 1234`` and notes such as ``- ask again`` too; also where a reader has taken off the blanks at its ends.
"""

from __future__ import annotations

import re

_DANGEROUS = re.compile(r"[\s\u200b']*[=+\-@＝＋－＠]|'*[\t\r\n]")


def neutral(cell: str) -> str:
    """The cell as it may be written."""
    return "'" + cell if _DANGEROUS.match(cell) else cell


def restored(cell: str) -> str:
    """The cell as it was before ``neutral``."""
    return cell[1:] if cell[:1] == "'" and _DANGEROUS.match(cell[1:]) else cell
