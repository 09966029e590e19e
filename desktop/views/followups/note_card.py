"""A line of the notes that can be put into a draft."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.domain.kinds import Mark
from desktop.domain.marks import bare_quote
from desktop.models.followups_draft import NoteCard
from desktop.qtkit import icons, paint, tips
from desktop.qtkit.pressable import Pressable
from desktop.qtkit.theme import theme
from desktop.views.quoted import quoted

_ICONS = {Mark.QUOTE: "quote", Mark.ADVICE: "compass", Mark.PERSON: "user-plus", Mark.INSIGHT: "lightbulb"}
_PADDING, _MARK, _GAP, _SIGN = 9, 20, 8, 14
_WIDTH = 208


class NoteCardButton(Pressable):
    """Mark, words, and at the end a plus, or a tick once the draft uses it."""

    def __init__(self, note: NoteCard, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._note, self._used = note, False
        self.setObjectName(f"note_{note.id}")
        self._words = quoted(bare_quote(note.text)) if note.mark == Mark.QUOTE else note.text
        self.setToolTip(tips.plain(self._words) if len(self._words) > 120 else "")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.set_used(used=False)
        theme().follow(self)

    @property
    def note(self) -> NoteCard:
        return self._note

    @property
    def used(self) -> bool:
        """Whether the draft takes it up."""
        return self._used

    def set_used(self, *, used: bool) -> None:
        """Show the tick or the plus."""
        self._used = used
        mark = _mark_name(self._note.mark)
        state = _tr("used") if used else _tr("put it into the draft")
        self.setAccessibleName(f"{mark}: {self._words}, {state}")
        self.update()

    def restyle(self) -> None:
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        width = self.width() if self.width() > theme().px(100) else theme().px(_WIDTH)
        text = 2 + len(self._lines(width)) * theme().line_height("caption")
        return QSize(theme().px(_WIDTH), max(text, theme().px(_MARK)) + 2 * _PADDING)

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().px(120), self.sizeHint().height())

    def resizeEvent(self, event: object) -> None:  # noqa: ARG002
        self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        lit = self.underMouse() or self.isDown()
        paint.box(painter, self.rect(), radius=6, fill="hover" if lit else "base", border="line")
        side = theme().px(_MARK)
        mark = self._mirror(QRect(_PADDING, _PADDING, side, side))
        paint.box(painter, mark, radius=5, fill=f"mark-{self._note.mark}-soft")
        icons.draw(
            painter,
            _ICONS[Mark(self._note.mark)],
            mark,
            size=theme().px(12),
            color=f"mark-{self._note.mark}",
            stroke=2.25,
        )
        self._paint_words(painter)
        sign = theme().px(_SIGN)
        area = self._mirror(QRect(self.width() - _PADDING - sign, _PADDING, sign, sign))
        if self._used:
            icons.draw(painter, "check", area, size=sign, color="success", stroke=2.5)
        else:
            icons.draw(painter, "plus", area, size=sign, color="accent")
        painter.end()

    def _paint_words(self, painter: QPainter) -> None:
        x, width = self._text_place(self.width())
        lines = self._lines(self.width())
        height = theme().line_height("caption")
        area = self._mirror(QRect(x, _PADDING + 2, width, height * len(lines)))
        paint.draw_paragraph(
            painter,
            QPointF(area.x(), area.y()),
            lines,
            font=theme().font("caption"),
            line_height=height,
            color=theme().color("text"),
            width=width,
        )

    def _lines(self, width: int) -> list[str]:
        return paint.break_lines(self._words, theme().font("caption"), self._text_place(width)[1], most=4)

    def _text_place(self, width: int) -> tuple[int, int]:
        x = _PADDING + theme().px(_MARK) + _GAP
        return x, max(20, width - x - _GAP - theme().px(_SIGN) - _PADDING)

    def _mirror(self, rect: QRect) -> QRect:
        return self.style().visualRect(self.layoutDirection(), self.rect(), rect)


def _mark_name(mark: str) -> str:
    return {
        Mark.QUOTE: _tr("Quote"),
        Mark.ADVICE: _tr("Advice"),
        Mark.PERSON: _tr("Person"),
        Mark.INSIGHT: _tr("Insight"),
    }[Mark(mark)]


def _tr(text: str) -> str:
    return QCoreApplication.translate("note_card", text)
