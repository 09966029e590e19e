"""A text that is edited where it stands: shown until Enter, F2 or a double click, then a field."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import cast

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCompleter,
    QHBoxLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from desktop.core.records import dataclass
from desktop.qtkit import completing, focus, icons, paint, tips
from desktop.qtkit.badges import IconLabel
from desktop.qtkit.fields import TextField
from desktop.qtkit.labels import Label
from desktop.qtkit.theme import theme

Complete = Callable[[], Sequence[str]]

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2)
_LINES = 2
_WIDTHS = 8
"""For so many widths it is remembered how a text breaks."""


@dataclass(frozen=True, slots=True)
class Part:
    """One field of a text: its key, its name, an example, and what could stand in it."""

    key: str
    name: str
    example: str = ""
    complete: Complete | None = None


class ShownText(QAbstractButton):
    """The text while nobody edits it; a small pencil says that it can be edited."""

    edit_requested = Signal()
    link_requested = Signal()
    """The part of the text that leads somewhere was clicked."""

    def __init__(self, *, style: str, color: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style, self._color, self._empty = style, color, False
        self._link, self._link_color = "", ""
        self._over_link = self._pressed_link = False
        self._broken: dict[int, list[str]] = {}
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setMouseTracking(True)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.clicked.connect(self._on_clicked)
        theme().follow(self)

    def show_text(self, text: str, *, empty: bool = False, link: str = "", link_color: str = "") -> None:
        """Show a text, or the example of one where there is none; its end ``link`` leads somewhere.

        ``link_color`` is that of the link while the pointer is elsewhere; left out, it looks like the rest.
        """
        self.setText(text)
        self._empty = empty
        self._link, self._link_color = link, link_color
        self.restyle()

    def restyle(self) -> None:
        self._broken.clear()
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(paint.text_width(self.text(), self._style) + self._pencil(), self._height())

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().px(40), self._height())

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return len(self._lines(width)) * self._height()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setFont(theme().font(self._style))
        painter.setPen(theme().color("muted" if self._empty else self._color))
        height, lines = self._height(), self._lines(self.width())
        for number, line in enumerate(lines):
            paint.draw_plain(painter, QRectF(0, number * height, self.width(), height), line)
        if color := "accent" if self._over_link else self._link_color:
            self._paint_link(painter, color)
        if self.underMouse() or self.hasFocus():
            self._paint_pencil(painter, lines[-1] if lines else "", top=(len(lines) - 1) * height)
        painter.end()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._point(over_link=self._is_link(event.position().toPoint()))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._point(over_link=False)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed_link = self._is_link(event.position().toPoint())
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: ARG002
        self.edit_requested.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER:
            self.edit_requested.emit()
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        focus.came(self, event.reason())

    def _paint_pencil(self, painter: QPainter, line: str, *, top: int) -> None:
        side = theme().px(12)
        x = min(paint.text_width(line, self._style) + 6, self.width() - side)
        place = QRect(x, top, side, self._height())
        mirrored = self.style().visualRect(self.layoutDirection(), self.rect(), place)
        icons.draw(painter, "pencil", mirrored, size=side)

    def _on_clicked(self) -> None:
        pressed_link, self._pressed_link = self._pressed_link, False
        if pressed_link:
            self.link_requested.emit()
        elif self.hasFocus() or self._empty:  # Space, or the invitation to write something
            self.edit_requested.emit()

    def _point(self, *, over_link: bool) -> None:
        if over_link != self._over_link:
            self._over_link = over_link
            shape = Qt.CursorShape.PointingHandCursor if over_link else Qt.CursorShape.ArrowCursor
            self.setCursor(shape)
            self.update()

    def _is_link(self, pos: QPoint) -> bool:
        return any(place.contains(pos) for place, _ in self._link_places())

    def _link_places(self) -> list[tuple[QRect, str]]:
        """Where the link stands: the part of it on each line, and that part's text."""
        begin, at, height = len(self.text()) - len(self._link), 0, self._height()
        found: list[tuple[QRect, str]] = []
        for number, line in enumerate(self._lines(self.width()) if self._link else ()):
            shown = line.removesuffix("…")
            at = max(at, self.text().find(shown, at))
            before = shown[: max(0, begin - at)]
            if part := line[len(before) :]:
                x = paint.text_width(before, self._style)
                place = QRect(x, number * height, paint.text_width(part, self._style), height)
                found.append((self.style().visualRect(self.layoutDirection(), self.rect(), place), part))
            at += len(shown)
        return found

    def _paint_link(self, painter: QPainter, color: str) -> None:
        flags = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        painter.setPen(theme().color(color))
        for place, part in self._link_places():
            painter.fillRect(place, theme().color("base"))  # what stands there in the text's own colour
            painter.drawText(place, int(flags), part)

    def _lines(self, width: int) -> list[str]:
        """The text as it is broken at this width; a layout asks for it a hundred times over."""
        room = max(width - self._pencil(), 1)
        if room not in self._broken:
            broken = paint.break_lines(self.text(), theme().font(self._style), room, most=_LINES)
            if len(self._broken) == _WIDTHS:
                self._broken.clear()
            self._broken[room] = broken or [""]
        return self._broken[room]

    def _height(self) -> int:
        return theme().line_height(self._style)

    def _pencil(self) -> int:
        return theme().px(12) + 6


class InPlace(QWidget):
    """``committed`` sends what was changed, by the keys of its parts; Esc gives up, leaving saves.

    An owner that could not take it calls ``set_error``: then the field stays.
    """

    committed = Signal(dict)
    closed = Signal()
    """The field is a text again."""
    link_requested = Signal()

    def __init__(
        self,
        parts: Sequence[Part],
        *,
        style: str = "body",
        color: str = "text",
        small: bool = False,
        invitation: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """``invitation`` stands there while there is no text; left out, the first part's example does."""
        super().__init__(parent)
        self._parts = tuple(parts)
        self._invitation = invitation or self._parts[0].example
        self._before: tuple[str, ...] = ("",) * len(self._parts)
        self._small = small
        self._committing = False
        self._build(style, color)

    @property
    def is_edited(self) -> bool:
        """Whether somebody is writing in it."""
        return not self._editor.isHidden()

    def show_texts(self, *texts: str, shown: str | None = None, link: str = "", link_color: str = "") -> None:
        """Show a text for each part; ``shown`` is how they are said together. What is being edited stays.

        The end ``link`` of what is shown leads somewhere when it is clicked.
        """
        if self.is_edited and not self._committing:
            return
        self._before = texts
        joined = ", ".join(text for text in texts if text) if shown is None else shown
        self.shown_text.show_text(
            joined or self._invitation, empty=not joined, link=link, link_color=link_color
        )
        name = ", ".join(part.name for part in self._parts)
        self.shown_text.setAccessibleName(f"{name}: {joined}" if joined else name)
        self.shown_text.setToolTip(
            tips.plain(joined) if paint.text_width(joined) > 2 * self.width() > 0 else ""
        )

    def edit(self) -> None:
        """Show the fields, with the text marked."""
        for field, part, text in zip(self.fields, self._parts, self._before, strict=True):
            field.setText(text)
            if part.complete is not None:
                propose(field, part.complete())
        self.set_error("")
        self.shown_text.hide()
        self._editor.show()
        self.fields[0].selectAll()
        self.fields[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def set_error(self, sentence: str, *, key: str = "") -> None:
        """Say under the field of this key (else the first) why it could not be taken; "" takes that away."""
        self._error.setVisible(bool(sentence))
        self._words.setText(sentence)
        self._words.setMinimumHeight(0)
        if sentence:
            QTimer.singleShot(0, self, self._fit_error)
        keys = [part.key for part in self._parts]
        wrong = keys.index(key) if key in keys else 0
        for place, field in enumerate(self.fields):
            field.set_error(bool(sentence) and place == wrong)
            field.setAccessibleDescription(sentence if place == wrong else "")

    def _fit_error(self) -> None:
        """A sentence of several lines keeps its height; the boxes around reckon only with one."""
        self._words.setMinimumHeight(self._words.heightForWidth(max(1, self._words.width())))

    def settle(self) -> None:
        """Hand over what was written, if anything."""
        if self.is_edited:
            self._commit()

    def give_up(self) -> str:
        """Show again what stood there before; gives back what was written and not taken."""
        if not self.is_edited:
            return ""
        written = ", ".join(text for field in self.fields if (text := field.text().strip()))
        self._close()
        return written

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and watched in self.fields:
            return self._on_key(cast("QKeyEvent", event))
        if event.type() == QEvent.Type.FocusOut and self.is_edited and self.isVisible():
            reason = cast("QFocusEvent", event).reason()
            inside = QApplication.focusWidget() in self.fields
            if not inside and reason != Qt.FocusReason.PopupFocusReason:
                self._commit()
        return False

    def _on_key(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Escape:
            self._close()
            self.shown_text.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._on_enter()
            return True
        return False

    def _on_enter(self) -> None:
        self._commit()
        if not self.is_edited:
            self.shown_text.setFocus(Qt.FocusReason.OtherFocusReason)

    def _commit(self) -> None:
        texts = tuple(field.text().strip() for field in self.fields)
        changed = {
            part.key: text
            for part, text, before in zip(self._parts, texts, self._before, strict=True)
            if text != before
        }
        self.set_error("")
        if changed:
            self._committing = True
            self.committed.emit(changed)
            self._committing = False
        if self._error.isHidden():
            self._close()

    def _close(self) -> None:
        self.set_error("")
        self._editor.hide()
        self.shown_text.show()
        self.closed.emit()

    def _build(self, style: str, color: str) -> None:
        self.shown_text = ShownText(style=style, color=color, parent=self)
        self.shown_text.setObjectName("shown_text")
        self.shown_text.edit_requested.connect(self.edit)
        self.shown_text.link_requested.connect(self.link_requested)
        self._editor = QWidget(self)
        row = QHBoxLayout(self._editor)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self.fields = [self._make_field(part) for part in self._parts]
        for field in self.fields:
            row.addWidget(field, 1)
        self._editor.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.shown_text)
        column.addWidget(self._editor)
        column.addWidget(self._make_error())

    def _make_field(self, part: Part) -> TextField:
        field = TextField(placeholder=part.example, name=part.name, small=self._small, parent=self._editor)
        field.setObjectName(f"{part.key}_field")
        field.installEventFilter(self)
        field.returnPressed.connect(self._on_enter)  # Enter that a list of names passes on goes by no filter
        return field

    def _make_error(self) -> QWidget:
        self._error = QWidget(self)
        row = QHBoxLayout(self._error)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(IconLabel("circle-alert", size=12, color="danger", parent=self._error))
        self._words = Label(style="caption", color="danger", wrap=True, parent=self._error)
        row.addWidget(self._words, 1)
        self._error.hide()
        return self._error


def propose(field: TextField, names: Sequence[str]) -> None:
    """Let a field complete what is typed to one of these names."""
    completer = QCompleter(list(names), field)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    field.setCompleter(completer)  # the one before goes by itself
    completing.dress(completer)
