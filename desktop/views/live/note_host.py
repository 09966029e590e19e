"""What the parts of the editor of notes ask of it, and its measures."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from PySide6.QtCore import QRectF
from PySide6.QtGui import QTextBlock, QTextCursor

from desktop.domain.kinds import Mark
from desktop.models.live_document import NoteDocument


@dataclass(frozen=True, slots=True)
class Look:
    """Measures of notes in px: text style, gutter, space before, after and above the text, between notes.

    ``side`` is the mark's; times stand at the far side of the gutter unless ``times_first``.
    """

    style: str = "note"
    gutter: int = 96
    before: int = 14
    after: int = 32
    above: int = 16
    gap: int = 8
    side: int = 22
    times_first: bool = False
    ground: str = "base"


WIDE = Look()
NARROW = Look(gutter=84, after=16)


class NoteHost(Protocol):
    """The editor, as its gutter, its keys and a paste see it."""

    notes: NoteDocument
    look: Look
    seconds: Callable[[], int | None]
    question: Callable[[], int | None]
    mark_keys: Mapping[str, Mark]
    line_changed: Any
    note_closed: Any

    @property
    def line(self) -> QTextBlock:
        """The line in which the caret is."""

    @property
    def line_height(self) -> int:
        """Distance of two lines of a note in px."""

    def band_of(self, block: QTextBlock) -> QRectF:
        """The stretch of the viewport that a line takes."""

    def ground_of(self, block: QTextBlock) -> str:
        """The colour below a line that stands out, else empty."""

    def first_visible(self) -> QTextBlock:
        """The line at the upper edge."""

    def set_mark(self, mark: str, *, block: QTextBlock | None = None) -> None:
        """Mark a line, the caret's if none is given."""

    def isReadOnly(self) -> bool: ...

    def textCursor(self) -> QTextCursor: ...

    def setTextCursor(self, cursor: QTextCursor, /) -> None: ...

    def ensureCursorVisible(self) -> None: ...
