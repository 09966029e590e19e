"""The user's own keys: put on every named action of a window, with what may be a key and what clashes.

An action's name is its ``objectName``; ``Settings.shortcuts`` holds the keys of those that were changed.
Actions of a tab count in that tab only, so that two tabs may use the same keys.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum

from PySide6.QtCore import QObject, Qt, SignalInstance
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QMenu, QWidget

from desktop.core.records import dataclass
from desktop.hub import Hub
from desktop.qtkit import menus
from desktop.qtkit.buttons import tip_with_key
from desktop.qtkit.debounce import Debounce
from desktop.views.tab_names import PAGES

ANYWHERE = ""
LATER_MS = 500
_GIVEN = "given_keys"
_KEYS_OF = "keys_of"
_PORTABLE = QKeySequence.SequenceFormat.PortableText
_WITH = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)
_Standard = QKeySequence.StandardKey
_TEXT_KEYS = (_Standard.Copy, _Standard.Cut, _Standard.Paste, _Standard.SelectAll)


class KeyFault(StrEnum):
    """Why keys cannot be taken."""

    NEEDS_MODIFIER = "needs_modifier"  # it writes something, or moves in a list
    TEXT_KEY = "text_key"  # copy, cut, paste, select all


@dataclass(frozen=True, slots=True)
class KeyEntry:
    """An action as the table of keys shows it. ``place`` is a tab's key, or ``ANYWHERE``; keys are portable texts."""

    name: str
    text: str
    place: str
    keys: tuple[str, ...]
    given: tuple[str, ...]
    fixed: bool

    @property
    def native(self) -> str:
        """The keys as this system writes them."""
        return native_text(self.keys[0]) if self.keys else ""

    @property
    def is_changed(self) -> bool:
        """Whether they are the user's own."""
        return self.keys != self.given


class KeyFollower(QObject):
    """Keeps the user's keys on the actions of a window, and on the tooltips of the buttons that do the same.

    ``refresh`` is for the window, with each page that comes; what pages have made since is found when one of them
    is ``opened`` again, half a second later.
    """

    def __init__(self, hub: Hub, root: QWidget, *, opened: SignalInstance) -> None:
        super().__init__(root)
        self._root, self._hub = root, hub
        self._chosen = dict(hub.settings.shortcuts)
        self._later = Debounce(self.refresh, delay=LATER_MS, parent=self)
        opened.connect(lambda _key: self._later.call())
        hub.settings_changed.connect(self._on_settings)

    def refresh(self) -> None:
        """Look for actions that came since."""
        self._later.cancel()
        apply(self._root, self._chosen)

    def _on_settings(self) -> None:
        chosen = dict(self._hub.settings.shortcuts)
        if chosen != self._chosen:
            self._chosen = chosen
            self.refresh()


def show_keys_of(button: QAbstractButton, name: str) -> None:
    """Let a button's tooltip tell the keys of the action of this name."""
    button.setProperty(_KEYS_OF, name)


def apply(root: QWidget, chosen: Mapping[str, str]) -> None:
    """Give every named action below ``root`` the user's keys, or its own again."""
    keys: dict[str, QKeySequence] = {}
    for action in _named(root):
        name = action.objectName()
        if name in chosen or action.property(_GIVEN) is not None:  # else it has the program's own still
            _give(action, [chosen[name]] if name in chosen else _given(action))
        keys[name] = action.shortcut()
    for button in root.findChildren(QAbstractButton):
        name = button.property(_KEYS_OF)
        if name in keys:
            button.setToolTip(tip_with_key(button.accessibleName() or button.text(), keys[name]))


def _give(action: QAction, wanted: Sequence[str]) -> None:
    _given(action)  # remembered before the first change
    keys = list(dict.fromkeys(key for text in wanted if text for key in both(text)))
    if [portable_text(one) for one in action.shortcuts()] != keys:
        action.setShortcuts([QKeySequence.fromString(text, _PORTABLE) for text in keys])


def entries(root: QWidget) -> list[KeyEntry]:
    """Every action of a window that can have keys, by place in the order of the tabs, as they were made."""
    found: dict[str, KeyEntry] = {}
    for action in _named(root):
        text = action.text().replace("&", "").rstrip("…").split(":")[0]
        if text and not action.isSeparator():
            found[action.objectName()] = KeyEntry(
                name=action.objectName(),
                text=text,
                place=place_of(action),
                keys=tuple(one.toString(_PORTABLE) for one in action.shortcuts()),
                given=tuple(_given(action)),
                fixed=bool(action.property("standard_keys")),
            )
    order = [ANYWHERE, *PAGES]
    return sorted(found.values(), key=lambda entry: order.index(entry.place))


def clash(keys: str, entry: KeyEntry, others: Iterable[KeyEntry]) -> KeyEntry | None:
    """Which other action has these keys already where this one works; None where they are free.

    Two actions that were given the same keys never meet: they work on different pages of a tab.
    """
    wanted = _plain(keys)
    for other in others:
        together = other.place == entry.place or ANYWHERE in (other.place, entry.place)
        apart = other.name == entry.name or set(other.given) & set(entry.given)
        if together and not apart and wanted in {_plain(key) for key in other.keys}:
            return other
    return None


def fault(sequence: QKeySequence) -> KeyFault | None:
    """Why these keys can be nobody's, if so."""
    combination = sequence[0]  # type: ignore[index] # the type stubs leave it out
    function_key = Qt.Key.Key_F1 <= combination.key() <= Qt.Key.Key_F35
    if not function_key and not combination.keyboardModifiers() & _WITH:
        return KeyFault.NEEDS_MODIFIER
    if any(sequence in QKeySequence.keyBindings(key) for key in _TEXT_KEYS):
        return KeyFault.TEXT_KEY
    return None


def both(keys: str) -> list[str]:
    """Kept keys as an action has them: those with Enter stand for both of its keys."""
    return [portable_text(one) for one in menus.sequences(QKeySequence.fromString(keys, _PORTABLE))]


def portable_text(sequence: QKeySequence) -> str:
    """Keys as settings keep them."""
    return sequence.toString(_PORTABLE)


def native_text(keys: str) -> str:
    """Kept keys as this system writes them."""
    return menus.native(QKeySequence.fromString(keys, _PORTABLE))


def _named(root: QWidget) -> list[QAction]:
    """Actions that stay: those of a menu that is filled anew each time have the menu as their parent."""
    return [
        action
        for action in root.findChildren(QAction)
        if action.objectName()
        and not action.objectName().startswith("_")  # Qt's own, and keys that the widgets take themselves
        and not isinstance(action.parent(), QMenu)
    ]


def _given(action: QAction) -> list[str]:
    """The keys that the program gave it, remembered before the first change."""
    kept = action.property(_GIVEN)
    if kept is None:
        kept = [one.toString(_PORTABLE) for one in action.shortcuts()]
        action.setProperty(_GIVEN, kept)
    return list(kept)


def place_of(action: QAction) -> str:
    """In which tab an action works, or ``ANYWHERE``."""
    parent = action.parent()
    while parent is not None:
        key = parent.objectName().removesuffix("_tab")
        if key in PAGES and parent.objectName() == f"{key}_tab":
            return key
        parent = parent.parent()
    return ANYWHERE


def _plain(keys: str) -> str:
    """The keypad's Enter does what Return does."""
    return keys.replace("Enter", "Return")
