"""Buttons: Button with its five kinds, IconButton without a label, LinkButton inside text rows."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QAction, QFocusEvent, QKeyEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QPushButton, QSizePolicy, QWidget

from desktop.qtkit import focus, icons, menus, paint, tips
from desktop.qtkit.pressable import AnswersToggle
from desktop.qtkit.theme import theme

# kind: (ground, border, text) when idle; "" is none
_IDLE = {
    "primary": ("accent", "accent", "on-accent"),
    "standard": ("base", "line-mid", "text"),
    "quiet": ("", "", "accent"),
    "plain": ("", "", "text"),
    "danger": ("base", "danger", "danger"),
    "chosen": ("accent-soft", "", "text"),
}
_FEW_LETTERS = 28
KINDS = tuple(kind for kind in _IDLE if kind != "chosen")


class Button(AnswersToggle, QPushButton):
    """A button 32 px high (``small``: 28) with an optional icon, key cap and menu.

    ``kind``: primary (one per screen), standard, quiet (accent text, for additions and links), plain, danger.
    ``icon``: name of an icon; ``key``: a key's name shown in a cap; ``menu``: opens below, with a chevron.
    ``label_color``/``icon_color``: tokens that stand in for the kind's own colour.
    A checkable button shows its "on" state on a soft ground.
    """

    def __init__(
        self,
        text: str = "",
        *,
        kind: str = "standard",
        icon: str = "",
        small: bool = False,
        menu: QMenu | None = None,
        key: str = "",
        icon_color: str = "",
        name: str = "",
        on_click: Callable[[], object] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._kind, self._icon, self._small, self._key = kind, icon, small, key
        self._icon_color, self._wordless = icon_color, False
        self.setAutoDefault(False)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        if name:
            self.setObjectName(name)
        if menu is not None:
            self.setMenu(menu)
        if on_click is not None:
            self.clicked.connect(lambda _checked=False: on_click())
        theme().follow(self)

    @property
    def kind(self) -> str:
        return self._kind

    def set_kind(self, kind: str) -> None:
        """Change the kind, such as to primary from one hour before a meeting."""
        if kind != self._kind:
            self._kind = kind
            self.restyle()

    def set_icon(self, icon: str, *, color: str = "") -> None:
        """Show another icon; "" shows none."""
        self._icon, self._icon_color = icon, color
        self.restyle()

    def set_key(self, key: str) -> None:
        """Show another key in the cap; "" shows none."""
        self._key = key
        self.restyle()

    def set_wordless(self, on: bool) -> None:
        """Show the icon alone, where there is little room; the words are told as a tooltip, and read aloud."""
        if on != self._wordless:
            self._wordless = on
            self.restyle()

    def restyle(self) -> None:
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        width = self._content_width() + 2 * self._padding()
        return QSize(width, theme().height(28 if self._small else 32))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        ground, border, text = self._colors()
        painter = QPainter(self)
        if ground or border:
            paint.box(painter, self.rect(), radius=6, fill=ground or None, border=border or None)
        self._paint_content(painter, text)
        painter.end()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        focus.came(self, event.reason())

    def event(self, event: QEvent) -> bool:
        return tips.tell_rest(event, self, self._plain_text, cut=self._is_cut) or super().event(event)

    def _is_cut(self) -> bool:
        return self._wordless or self.width() < self.sizeHint().width() - 1

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click() if self.menu() is None else self.showMenu()
            return
        super().keyPressEvent(event)

    def _padding(self) -> int:
        if self._kind in ("quiet", "plain") or self._small:
            return 9
        return 13

    def _gap(self) -> int:
        return 6 if self._small else 8

    def _icon_size(self) -> int:
        return theme().px(14 if self._small else 16)

    def _parts(self) -> list[tuple[str, int]]:
        """What stands in a row, as (part, width)."""
        parts = []
        if self._icon:
            parts.append(("icon", self._icon_size()))
        if self.text() and not self._wordless:
            parts.append(("text", paint.text_width(self._plain_text(), self._text_style())))
        if self.menu() is not None:
            parts.append(("menu", theme().px(14)))
        if self._key:
            parts.append(("key", paint.key_cap_size(self._key)[0]))
        return parts

    def _text_style(self) -> str:
        return "body_strong" if self.isChecked() else "body_medium"

    def _plain_text(self) -> str:
        return self.text().replace("&&", "\0").replace("&", "").replace("\0", "&")

    def _parts_in(self, room: int) -> list[tuple[str, int]]:
        """The parts that are shown: words that would keep but a letter or two leave the room to their icon."""
        parts = self._parts()
        over = self._width_of(parts) - room
        words = dict(parts).get("text", 0)
        if over > 0 and self._icon and words - over < theme().px(_FEW_LETTERS):
            return [part for part in parts if part[0] != "text"]
        return parts

    def _content_width(self) -> int:
        return self._width_of(self._parts())

    def _width_of(self, parts: list[tuple[str, int]]) -> int:
        return sum(width for _, width in parts) + self._gap() * max(0, len(parts) - 1)

    def _colors(self) -> tuple[str, str, str]:
        """Tokens of ground, border and text in the present state."""
        kind = "chosen" if self.isCheckable() and self.isChecked() else self._kind
        ground, border, text = _IDLE[kind]
        if kind == "chosen" and theme().more_contrast:  # no soft ground then
            border = "accent"
        if not self.isEnabled():
            if kind == "primary":
                return "hover", "hover", "disabled"
            return ground, "line" if border else "", "disabled"
        down, over = self.isDown() or self._menu_open(), self.underMouse()
        if kind == "primary":
            ground = border = "accent-pressed" if down else "accent-hover" if over else "accent"
        elif kind != "chosen" and (down or over):
            ground = "pressed" if down else "hover"
        return ground, border, text

    def _menu_open(self) -> bool:
        menu = self.menu()
        return menu is not None and menu.isVisible()

    def _paint_content(self, painter: QPainter, color: str) -> None:
        parts = self._parts_in(self.width() - 2 * min(self._padding(), 9))
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            parts.reverse()
        room = self.width() - 2 * min(self._padding(), 9)
        content = self._width_of(parts)
        spare = room - content
        x = (self.width() - content) // 2 if spare >= 0 else min(self._padding(), 9)
        for part, width in parts:
            fit = width + min(0, spare) if part == "text" else width
            self._paint_part(painter, part, QRect(x, 0, fit, self.height()), color)
            x += fit + self._gap()

    def _paint_part(self, painter: QPainter, part: str, rect: QRect, color: str) -> None:
        if part == "text":
            paint.draw_text(painter, rect, self._plain_text(), style=self._text_style(), color=color)
        elif part == "key":
            width, height = paint.key_cap_size(self._key)
            cap = QRect(rect.x(), (rect.height() - height) // 2, width, height)
            filled = self._kind == "primary" or not self.isEnabled()
            paint.draw_key_cap(
                painter,
                cap,
                self._key,
                color=color if filled else "muted",
                border=color if filled else "line",
                fill=None if filled else "panel",
            )
        elif part == "menu":
            icons.draw(painter, "chevron-down", rect, size=rect.width(), color=color)
        else:
            own = self._icon_color if self.isEnabled() else ""
            icons.draw(painter, self._icon, rect, size=rect.width(), color=own or color)


class IconButton(Button):
    """A square button with only an icon: it needs a name, which is its tooltip together with the shortcut.

    ``size``: its side, 32 or 28; ``icon_size``: 16 or 14. ``kind`` plain has no frame, standard has one.
    """

    def __init__(
        self,
        icon: str,
        tip: str,
        *,
        shortcut: str | QKeySequence = "",
        size: int = 32,
        icon_size: int = 16,
        kind: str = "plain",
        color: str = "muted",
        menu: QMenu | None = None,
        name: str = "",
        on_click: Callable[[], object] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        self._side, self._glyph = size, icon_size
        super().__init__(kind=kind, icon=icon, icon_color=color, name=name, on_click=on_click, parent=parent)
        if menu is not None:
            self.setMenu(menu)
            menus.keep_within(menu, self)
        self.set_tip(tip, shortcut=shortcut)

    def set_tip(self, tip: str, *, shortcut: str | QKeySequence = "") -> None:
        """Name the action anew."""
        self.setAccessibleName(tip)
        self.setToolTip(tip_with_key(tip, shortcut))

    def sizeHint(self) -> QSize:
        side = theme().height(self._side)
        return QSize(side, side)

    def _padding(self) -> int:
        return 0  # the icon stands in the middle, however small the button

    def _parts(self) -> list[tuple[str, int]]:
        return [("icon", theme().px(self._glyph))]

    def _colors(self) -> tuple[str, str, str]:
        if self.isEnabled() and self.isChecked():
            return "hover", "", "text"
        return super()._colors()

    def _paint_part(self, painter: QPainter, part: str, rect: QRect, color: str) -> None:  # noqa: ARG002
        lit = self.underMouse() or self.isDown() or self.isChecked() or self._kind == "standard"
        own = color if lit and self._icon_color == "muted" else self._icon_color
        icons.draw(
            painter, self._icon, rect, size=rect.width(), color=own if self.isEnabled() else "disabled"
        )


class LinkButton(Button):
    """Words in the accent colour that act when clicked, standing flush in a line of text."""

    def __init__(
        self,
        text: str,
        *,
        style: str = "body_medium",
        name: str = "",
        on_click: Callable[[], object] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        self._style_name = style
        super().__init__(text, kind="quiet", name=name, on_click=on_click, parent=parent)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        return QSize(self._content_width(), theme().line_height(self._style_name))

    def minimumSizeHint(self) -> QSize:
        return QSize(min(self.sizeHint().width(), theme().px(24)), self.sizeHint().height())

    def _padding(self) -> int:
        return 0

    def _text_style(self) -> str:
        return self._style_name

    def _colors(self) -> tuple[str, str, str]:
        if not self.isEnabled():
            return "", "", "disabled"
        pressed = "accent-pressed" if self.isDown() else "accent-hover" if self.underMouse() else "accent"
        return "", "", pressed


def tip_with_key(tip: str, shortcut: str | QKeySequence) -> str:
    """A tooltip, to be read as it stands: the action's name and its shortcut as this system writes it."""
    keys = menus.native(shortcut)
    return tips.plain(f"{tip}  {keys}" if keys else tip)


def follow_action(button: Button, action: QAction) -> None:
    """Let the button trigger the action and be enabled, shown and named as it is."""
    button.clicked.connect(lambda _checked=False: action.trigger())

    def update() -> None:
        button.setEnabled(action.isEnabled())
        button.setVisible(action.isVisible())
        tip = action.text().replace("&", "").rstrip("…")
        button.setToolTip(tip_with_key(tip, action.shortcut()))

    action.changed.connect(update)
    action.enabledChanged.connect(update)
    button.setEnabled(action.isEnabled())
