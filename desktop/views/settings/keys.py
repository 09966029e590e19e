"""Preferences, Shortcuts: every action with its keys; the chosen one's keys can be pressed anew below."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QRect, Qt
from PySide6.QtGui import QKeySequence, QPainter
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.core.settings import Settings
from desktop.hub import Hub
from desktop.qtkit import icons, paint
from desktop.qtkit.announce import announce
from desktop.qtkit.badges import IconLabel
from desktop.qtkit.buttons import Button
from desktop.qtkit.fields import TextField
from desktop.qtkit.footer import Footer
from desktop.qtkit.labels import Label
from desktop.qtkit.listview import ListView
from desktop.qtkit.paged_model import Heading, PagedModel
from desktop.qtkit.rowdelegate import RowDelegate, RowState
from desktop.qtkit.theme import theme
from desktop.views import shortcuts
from desktop.views.settings.key_field import KeyField
from desktop.views.shortcuts import ANYWHERE, KeyEntry, KeyFault
from desktop.views.tab_names import PAGES

KEYS_WIDTH = 176


class KeysModel(PagedModel):
    """Actions in groups by where they work; an id is an action's place in ``entries``, from 1."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(self._look_up, parent=parent)
        self.titles = (_tr("Action"), _tr("Keys"))
        self._entries: list[KeyEntry] = []

    @property
    def entries(self) -> list[KeyEntry]:
        return self._entries

    def show(self, entries: list[KeyEntry], *, search: str) -> None:
        """Show the actions whose words or keys have ``search`` in them."""
        self._entries = entries
        wanted = search.casefold()
        groups: dict[str, list[int]] = {}
        for number, entry in enumerate(entries, start=1):
            if wanted in entry.text.casefold() or wanted in entry.native.casefold():
                groups.setdefault(entry.place, []).append(number)
        self.set_groups((Heading(place_name(place)), ids) for place, ids in groups.items())

    def entry(self, number: int) -> KeyEntry | None:
        """The action of an id."""
        return self._entries[number - 1] if 0 < number <= len(self._entries) else None

    def text(self, record: KeyEntry, column: int) -> str:
        return record.native if column else record.text

    def accessible_text(self, record: KeyEntry, column: int) -> str:
        if column:
            return record.native or _tr("no keys")
        words = [record.text, record.native or _tr("no keys"), place_name(record.place)]
        words += [_tr("changed")] if record.is_changed else []
        words += [_tr("cannot be changed")] if record.fixed else []
        return ", ".join(words)

    def _look_up(self, ids: Sequence[int]) -> dict[int, KeyEntry]:
        return {number: self._entries[number - 1] for number in ids if number <= len(self._entries)}


class KeysDelegate(RowDelegate):
    """Words at the left, keys in a cap; changed ones with a sign, fixed ones with a lock."""

    margin = 24

    def paint_cell(
        self,
        painter: QPainter,
        rect: QRect,
        record: KeyEntry,
        column: int,
        state: RowState,  # noqa: ARG002
    ) -> None:
        if column == 0:
            paint.draw_text(painter, rect, record.text)
            return
        x = rect.x()
        if record.native:
            width, height = paint.key_cap_size(record.native)
            cap = QRect(x, rect.y() + (rect.height() - height) // 2, min(width, rect.width()), height)
            changed = "accent" if record.is_changed else "muted"
            paint.draw_key_cap(painter, self.mirror(cap, rect), record.native, color=changed)
            x += width + 8
        sign = "lock" if record.fixed else "pencil" if record.is_changed else ""
        if sign:
            side = theme().px(12)
            area = self.mirror(QRect(x, rect.y(), side, rect.height()), rect)
            icons.draw(painter, sign, area, size=side, color="accent" if record.is_changed else "muted")

    def tip_of(self, record: KeyEntry, rect: QRect, column: int, pos: object) -> str:
        if column and record.fixed:
            return _tr("These keys are the same in all programs of this system.")
        return super().tip_of(record, rect, column, pos)  # type: ignore[arg-type]


class ShortcutsPage(QWidget):
    """The table of keys. Enter on an action goes to its field, where the new keys are pressed."""

    def __init__(self, hub: Hub, window: QWidget, parent: QWidget | None = None) -> None:
        """``window``: whose actions these are."""
        super().__init__(parent)
        self.setObjectName("shortcuts_page")
        self._hub, self._window = hub, window
        self._build()
        self._connect()
        self.refresh()

    def refresh(self) -> None:
        """Read the actions of the window again."""
        self.model.show(shortcuts.entries(self._window), search=self.search_field.text().strip())
        if not self.keys_list.current_id:
            self.keys_list.select_first()
        self._show_current()

    # ------------------------------------------------------------ parts

    def _build(self) -> None:
        self.search_field = TextField(
            placeholder=self.tr("Search actions or keys"), icon="search", clearable=True, parent=self
        )
        self.search_field.setObjectName("keys_search")
        self.keys_list = ListView(name=self.tr("Shortcuts"), row_height=36, parent=self)
        self.keys_list.setObjectName("keys_list")
        self.model = KeysModel(self)
        self.keys_list.set_model(self.model)
        self.keys_list.set_delegate(KeysDelegate(self.keys_list))
        self.keys_list.set_widths([300, KEYS_WIDTH], stretch=0)
        head = QHBoxLayout()
        head.setContentsMargins(24, 16, 24, 12)
        head.addWidget(self.search_field)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.keys_list, 1)
        column.addWidget(self._foot())

    def _foot(self) -> Footer:
        foot = Footer(margins=(24, 12), parent=self)
        self._action_label = Label(style="body_medium", elide=True, parent=foot)
        self.key_field = KeyField(placeholder=self.tr("Press the new keys"), parent=foot)
        self.key_field.setObjectName("key_field")
        self._action_label.setBuddy(self.key_field)
        self.back_button = Button(self.tr("Back to the default"), name="key_back", parent=foot)
        self.all_back_button = Button(
            self.tr("All back"), icon="rotate-ccw", kind="quiet", name="keys_back", parent=foot
        )
        self.all_back_button.setToolTip(self.tr("All shortcuts back to their defaults"))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.key_field, 1)
        row.addWidget(self.back_button)
        row.addWidget(self.all_back_button)
        column = QVBoxLayout()
        column.setSpacing(4)
        column.addWidget(self._action_label)
        column.addLayout(row)
        column.addLayout(self._caption(foot))
        foot.row.addLayout(column, 1)
        return foot

    def _caption(self, parent: QWidget) -> QHBoxLayout:
        """Help, or with its sign why keys were not accepted."""
        self._sign = IconLabel("circle-alert", size=12, color="danger", line="caption", parent=parent)
        self.caption = Label(style="caption", wrap=True, parent=parent)
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.caption, 1)
        return row

    def _connect(self) -> None:
        self.search_field.textChanged.connect(lambda _text: self.refresh())
        self.keys_list.current_changed.connect(lambda _number: self._show_current())
        self.keys_list.opened.connect(lambda _number: self._edit())
        self.keys_list.deleted.connect(lambda _ids: self._take_away())
        self.key_field.pressed.connect(self._on_pressed)
        self.key_field.taken_away.connect(self._take_away)
        self.key_field.left.connect(lambda: self.keys_list.setFocus(Qt.FocusReason.OtherFocusReason))
        self.back_button.clicked.connect(lambda _checked=False: self._back())
        self.all_back_button.clicked.connect(lambda _checked=False: self._keep({}))
        self._hub.settings_changed.connect(self._on_settings)

    # ------------------------------------------------------------ slots

    def _on_settings(self, _settings: Settings) -> None:
        self.refresh()

    def _edit(self) -> None:
        if self.key_field.isEnabled():
            self.key_field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _on_pressed(self, sequence: QKeySequence) -> None:
        entry = self._entry()
        if entry is None or entry.fixed:
            return
        sentence = self._why_not(entry, sequence)
        if not sentence:
            self._use(entry, shortcuts.portable_text(sequence))
            return
        self._say(sentence)

    def _take_away(self) -> None:
        entry = self._entry()
        if entry is not None and not entry.fixed and entry.keys:
            self._use(entry, "")

    def _back(self) -> None:
        entry = self._entry()
        if entry is None:
            return
        other = next(
            (one for keys in entry.given if (one := shortcuts.clash(keys, entry, self.model.entries))), None
        )
        if other is not None:
            sentence = self._taken(entry.given[0], other)
            self._say(sentence)
            return
        self.key_field.setFocus(Qt.FocusReason.OtherFocusReason)
        kept = dict(self._hub.settings.shortcuts)
        kept.pop(entry.name, None)
        self._keep(kept)

    # ------------------------------------------------------------ private

    def _entry(self) -> KeyEntry | None:
        return self.model.entry(self.keys_list.current_id)

    def _show_current(self) -> None:
        entry = self._entry()
        free = entry is not None and not entry.fixed
        self._action_label.setText(self.tr("Keys") if entry is None else entry.text)
        self.key_field.setAccessibleName(
            self.tr("Keys") if entry is None else self.tr("Keys for {action}").format(action=entry.text)
        )
        self.key_field.setText("" if entry is None else entry.native)
        self.key_field.setEnabled(free)
        self._say("")
        self.back_button.setEnabled(free and entry is not None and entry.is_changed)
        self.all_back_button.setEnabled(bool(self._hub.settings.shortcuts))

    def _say(self, fault: str) -> None:
        """Show why keys were not accepted, or the help when they were."""
        words = fault or self._hint(self._entry())
        self.caption.setText(words)
        self.caption.set_color("danger" if fault else "muted")
        self._sign.setVisible(bool(fault))
        self.key_field.set_error(bool(fault))
        self.key_field.setAccessibleDescription(words)
        if fault:
            announce(self, fault)

    def _hint(self, entry: KeyEntry | None) -> str:
        if entry is None:
            return self.tr("Choose an action above.")
        if entry.fixed:
            return self.tr("These keys are the same in all programs of this system.")
        if entry.is_changed:
            given = shortcuts.native_text(entry.given[0]) if entry.given else self.tr("none")
            return self.tr("Press the new keys, Backspace for none. Default: {keys}.").format(keys=given)
        return self.tr("Press the new keys here, Backspace for none.")

    def _why_not(self, entry: KeyEntry, sequence: QKeySequence) -> str:
        """Why these keys are not accepted, "" if they are."""
        keys = shortcuts.portable_text(sequence)
        fault = shortcuts.fault(sequence)
        if fault is KeyFault.NEEDS_MODIFIER:
            words = self.tr("{keys} alone is needed for writing and moving. Hold Ctrl or Alt with it.")
            return words.format(keys=shortcuts.native_text(keys))
        if fault is KeyFault.TEXT_KEY:
            words = self.tr("{keys} copies, cuts, pastes or selects in every text.")
            return words.format(keys=shortcuts.native_text(keys))
        other = shortcuts.clash(keys, entry, self.model.entries)
        return "" if other is None else self._taken(keys, other)

    def _taken(self, keys: str, other: KeyEntry) -> str:
        words = self.tr("{keys} is “{action}” already ({place}). Change that one first.")
        return words.format(
            keys=shortcuts.native_text(keys), action=other.text, place=place_name(other.place)
        )

    def _use(self, entry: KeyEntry, keys: str) -> None:
        kept = dict(self._hub.settings.shortcuts)
        kept.pop(entry.name, None)
        if (tuple(shortcuts.both(keys)) if keys else ()) != entry.given:
            kept[entry.name] = keys
        self._keep(kept)

    def _keep(self, kept: dict[str, str]) -> None:
        self._hub.use_settings(replace(self._hub.settings, shortcuts=kept))


def place_name(place: str) -> str:
    """Where keys work, in words."""
    if place == ANYWHERE:
        return _tr("Anywhere")
    return QCoreApplication.translate("tabs", PAGES[place][0])


def _tr(text: str) -> str:
    return QCoreApplication.translate("settings", text)
