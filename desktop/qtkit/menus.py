"""Menus and actions in a few words."""

from __future__ import annotations

import math
import sys
from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QActionGroup, QFontMetricsF, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QMenuBar, QStyle, QStyleOptionMenuItem, QWidget

from desktop.qtkit import icons

_COPY = "_without_keys"

IN_DIALOGS = "inDialogs"
"""An action of a window with this property has its keys in the dialogs over that window too."""


class MenuBar(QMenuBar):
    """The menus of a window; the letters to press are underlined once Alt has brought the keyboard here."""

    def initStyleOption(self, option: QStyleOptionMenuItem, action: QAction) -> None:
        super().initStyleOption(option, action)
        if not self.hasFocus():
            option.text = _unmarked(option.text)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Titles stand where their exact widths put them: Qt gives each a whole number of px and up, which adds up."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.palette().window())
        drift = 0.0
        for action in self.actions():
            place = self.actionGeometry(action)
            if not place.isValid():
                break  # the rest has no room, and stands in the menu at the end
            option = QStyleOptionMenuItem()
            self.initStyleOption(option, action)
            back = math.floor(drift + 0.5)
            option.rect = place.translated(back if self.isRightToLeft() else -back, 0)
            self.style().drawControl(QStyle.ControlElement.CE_MenuBarItem, option, painter, self)
            exact = QFontMetricsF(self.font()).horizontalAdvance(_unmarked(action.text()).replace("&&", "&"))
            drift += math.ceil(exact) - exact
        painter.end()


def _unmarked(text: str) -> str:
    """A title without the marks of its letter; "&&" stands for one that is shown, and stays."""
    return "&&".join(part.replace("&", "") for part in text.split("&&"))


def action(
    parent: QObject,
    text: str,
    on: Callable[[], object] | None = None,
    *,
    icon: str = "",
    color: str = "text",
    shortcut: str | QKeySequence | QKeySequence.StandardKey | None = None,
    name: str = "",
    checkable: bool = False,
    checked: bool = False,
    enabled: bool = True,
    widget_only: bool = False,
) -> QAction:
    """An action of ``parent``. ``widget_only``: its shortcut works only with the focus inside the parent."""
    made = QAction(text, parent)
    if icon:
        made.setIcon(icons.icon(icon, color))
    if isinstance(shortcut, QKeySequence.StandardKey):
        made.setShortcuts(QKeySequence.keyBindings(shortcut))
        made.setProperty("standard_keys", True)  # the system's own, nobody changes them
    elif shortcut:
        made.setShortcuts(sequences(shortcut))
    if widget_only:
        made.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    if name:
        made.setObjectName(name)
    made.setCheckable(checkable or checked)
    made.setChecked(checked)
    made.setEnabled(enabled)
    if on is not None:
        made.triggered.connect(lambda _checked=False: on())
    return made


def sequences(keys: str | QKeySequence) -> list[QKeySequence]:
    """Keys as an action takes them: both Enter keys do the same, and menus show the first of the two.

    Qt calls the large one Return; outside macOS, which has a sign for it, keyboards and people say Enter.
    """
    portable = QKeySequence.SequenceFormat.PortableText
    text = QKeySequence(keys).toString(portable).replace("Enter", "Return")
    large, pad = (QKeySequence.fromString(one, portable) for one in (text, text.replace("Return", "Enter")))
    if large == pad:
        return [large]
    return [large, pad] if sys.platform == "darwin" else [pad, large]


def native(keys: str | QKeySequence | QKeySequence.StandardKey) -> str:
    """Keys as this system's keyboards and menus have them: "Ctrl+Enter"; "" for none."""
    return sequences(QKeySequence(keys))[0].toString(QKeySequence.SequenceFormat.NativeText)


def menu(
    parent: QWidget, items: Iterable[QAction | QMenu | None] = (), *, title: str = "", name: str = ""
) -> QMenu:
    """A menu of actions and submenus; None is a separator."""
    made = QMenu(title, parent)
    if name:
        made.setObjectName(name)
    fill(made, items)
    return made


def fill(target: QMenu, items: Iterable[QAction | QMenu | None]) -> None:
    """Replace a menu's entries."""
    target.clear()
    for item in items:
        if item is None:
            target.addSeparator()
        elif isinstance(item, QMenu):
            target.addMenu(item)
        else:
            target.addAction(item)


def without_keys(target: QMenu) -> None:
    """Let a menu tell no keys of entries whose keys work inside their own widget only; they do what they did."""
    for old in target.findChildren(QMenu, _COPY, Qt.FindChildOption.FindDirectChildrenOnly):
        old.deleteLater()
    for entry in target.actions():
        inner = entry.menu()
        if _is_keyed(entry):
            target.insertAction(entry, _stand_in(target, entry))
            target.removeAction(entry)
        elif isinstance(inner, QMenu) and any(_is_keyed(one) for one in inner.actions()):
            copy = QMenu(inner.title(), target)
            copy.setObjectName(_COPY)
            copy.addActions(inner.actions())
            without_keys(copy)
            target.insertMenu(entry, copy)
            target.removeAction(entry)


def _is_keyed(entry: QAction) -> bool:
    inside = Qt.ShortcutContext.WidgetWithChildrenShortcut
    return entry.shortcutContext() == inside and not entry.shortcut().isEmpty()


def _stand_in(parent: QMenu, entry: QAction) -> QAction:
    made = action(parent, entry.text(), entry.trigger, enabled=entry.isEnabled())
    made.setIcon(entry.icon())
    made.setCheckable(entry.isCheckable())
    made.setChecked(entry.isChecked())
    made.setVisible(entry.isVisible())
    return made


class _Within(QObject):
    """Keeps a menu from standing out beyond a side of the window it belongs to, where it has room."""

    def __init__(self, menu: QMenu, opener: QWidget) -> None:
        super().__init__(menu)
        self._opener = opener

    def eventFilter(self, menu: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(menu, QMenu):
            window = self._opener.window().geometry()
            over = menu.geometry().right() - window.right()
            short = window.left() - menu.x()
            if over > 0 and menu.x() - over >= window.left():
                menu.move(menu.x() - over, menu.y())
            elif short > 0 and menu.geometry().right() + short <= window.right():
                menu.move(menu.x() + short, menu.y())
        return False


def keep_within(target: QMenu, opener: QWidget) -> None:
    """Let a menu end where its opener does rather than beyond the window."""
    target.installEventFilter(_Within(target, opener))


def choice_menu(
    parent: QWidget,
    items: Iterable[tuple[str, object, str, str]],
    on: Callable[[object], object],
    *,
    chosen: object = None,
    keys: bool = False,
) -> QMenu:
    """A menu of which one entry is chosen, each (text, value, icon, colour token).

    ``keys`` numbers the entries, so that 1, 2, 3 … choose them while the menu is open.
    """
    made = QMenu(parent)
    group = QActionGroup(made)
    for number, (text, value, icon, color) in enumerate(items, start=1):
        label = f"&{number}  {text}" if keys else text
        entry = action(made, label, partial(on, value), icon=icon, color=color)
        if not icon:
            entry.setCheckable(True)
            entry.setChecked(value == chosen)
        group.addAction(entry)
        made.addAction(entry)
    return made
