"""Pasted text as lines of notes: cleaned, never interpreted, long paragraphs broken."""

from __future__ import annotations

from desktop.core.errors import Problem, UserError
from desktop.exchange.text import clean

LONGEST_PASTE = 5_000_000
LONGEST_LINE = 10_000
"""A paragraph that is longer makes every key in it slow."""


def pasted_lines(text: str) -> list[str]:
    """The lines of a pasted text, empty ones left out; at most 10,000 characters each.

    Raises ``UserError`` for more than 5,000,000 characters: that is no note but a file.
    """
    if len(text) > LONGEST_PASTE:
        raise UserError(Problem.PASTE_TOO_LONG, length=len(text), limit=LONGEST_PASTE)
    lines = clean(text).replace("\t", " ").split("\n")
    if len(lines) > 1:
        # blanks at both ends of the whole belong to the words around it, all others do not
        inner = [line.strip() for line in lines[1:-1]]
        lines = [lines[0].rstrip(), *(line for line in inner if line), lines[-1].lstrip()]
    return [part for line in lines if line for part in _parts(line)]


def _parts(line: str) -> list[str]:
    parts = []
    while len(line) > LONGEST_LINE:
        cut = line.rfind(" ", LONGEST_LINE // 2, LONGEST_LINE)
        cut = cut if cut > 0 else LONGEST_LINE
        parts.append(line[:cut])
        line = line[cut:].lstrip()
    return [*parts, line] if line else parts
