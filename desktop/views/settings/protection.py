"""Preferences, Protection: the passphrase, when the notebook locks by itself, and what others see on the screen."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from desktop.core.errors import UserError
from desktop.core.secrets import State
from desktop.models.protection import CHANGE, OFF, ON, Protection, Wish
from desktop.qtkit.announce import announce
from desktop.qtkit.busy import BusyBar
from desktop.qtkit.buttons import Button
from desktop.qtkit.callouts import Callout
from desktop.qtkit.choices import CheckBox
from desktop.qtkit.combos import ComboBox
from desktop.qtkit.labels import Label
from desktop.qtkit.theme import theme
from desktop.views import problems
from desktop.views.plural import counted
from desktop.views.protection import words
from desktop.views.protection.code_dialog import open_code
from desktop.views.protection.passphrase_dialogs import NewPassphraseDialog, ask_passphrase
from desktop.views.settings.rows import SettingsPage, SwitchRow

if TYPE_CHECKING:
    from desktop.views.desk import Desk
    from desktop.views.frame import Frame

MINUTES = (1, 2, 5, 10, 15, 30, 60, 120)
COMBO_WIDTH = 148


class ProtectionPage(SettingsPage):
    """What needs the notebook closed is asked of the program, through the window; the rest acts at once."""

    def __init__(self, desk: Desk, window: Frame, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("protection_page")
        self._desk, self._hub, self._over = desk, desk.hub, window
        self._protection = Protection(desk.hub, desk.tasks, profile=desk.profile, parent=self)
        self._build()
        self._connect()
        self.refresh()
        self._protection.look()

    def refresh(self) -> None:
        settings, on = self._hub.settings, self._protection.is_on
        self._show_state(on=on)
        for widget in (self._buttons, self._locking, self._opening):
            widget.setVisible(on)
        self.on_button.setVisible(not on)
        self.away_box.setChecked(settings.lock_when_away)
        self.away_combo.setEnabled(settings.lock_when_away)
        self._show_minutes(settings.lock_minutes)
        self.computer_box.setChecked(settings.lock_with_computer)
        self.names_box.setChecked(settings.hide_names_in_title)
        self._show_keyring()
        self._show_left()
        busy = self._protection.is_busy
        self.busy_bar.start() if busy else self.busy_bar.stop()
        self.keep_box.setEnabled(not busy)

    # ------------------------------------------------------------ parts

    def _build(self) -> None:
        inside = self.widget()
        self.busy_bar = BusyBar(name=self.tr("Working on the protection"), parent=inside)
        self.callout = Callout(icon="lock", parent=inside)
        self.callout.setObjectName("protection_callout")
        self.error_label = Label(style="caption", color="danger", wrap=True, parent=inside)
        self.error_label.setObjectName("error_label")
        self.error_label.hide()
        self.on_button = Button(
            self.tr("Protect with a passphrase…"), kind="primary", name="on_button", parent=inside
        )
        self._buttons = self._make_buttons()
        self.left_box = self._make_left()
        self._locking, self._opening, self._seen = (
            self._make_locking(),
            self._make_opening(),
            self._make_seen(),
        )
        column = self.column
        column.addWidget(self.callout)
        column.addWidget(self.busy_bar)
        column.addSpacing(16)
        column.addWidget(self.on_button)
        column.addWidget(self._buttons)
        column.addWidget(self.error_label)
        for group in (self.left_box, self._locking, self._seen, self._opening):
            column.addWidget(group)
        column.addStretch(1)

    def _make_buttons(self) -> ButtonRow:
        inside = self.widget()
        self.change_button = Button(self.tr("Change passphrase…"), name="change_button", parent=inside)
        self.sheet_button = Button(self.tr("Print recovery sheet…"), name="sheet_button", parent=inside)
        self.off_button = Button(
            self.tr("Remove protection…"), kind="danger", name="off_button", parent=inside
        )
        return ButtonRow([self.change_button, self.sheet_button], self.off_button, parent=inside)

    def _make_left(self) -> QWidget:
        """Files from before that need no passphrase: what they are, and what can be done about them."""
        box, column = _group("", parent=self.widget())
        self.left_callout = Callout(kind="warning", icon="circle-alert", parent=box)
        self.left_callout.setObjectName("left_callout")
        self.protect_left_button = Button(self.tr("Protect them too"), small=True, name="protect_left_button")
        self.delete_left_button = Button(self.tr("Delete them"), small=True, name="delete_left_button")
        column.addSpacing(16)
        column.addWidget(self.left_callout)
        column.addSpacing(8)
        column.addWidget(ButtonRow([self.protect_left_button, self.delete_left_button], None, parent=box))
        return box

    def _make_locking(self) -> QWidget:
        box, column = _group(self.tr("Lock by itself"), parent=self.widget())
        title = self.tr("When I have been away")
        self.away_box = self._switch("away_box", title, "lock_when_away", parent=box)
        self.away_combo = ComboBox(small=True, parent=box)
        self.away_combo.setObjectName("away_combo")
        self.away_combo.setAccessibleName(self.tr("Minutes without a key or the mouse"))
        theme().grow(self.away_combo.setFixedWidth, COMBO_WIDTH)
        hint = self.tr("Never during a session")
        column.addWidget(SwitchRow(title, hint, before=self.away_box, after=(self.away_combo,), parent=box))
        title = self.tr("When the computer sleeps or locks")
        self.computer_box = self._switch("computer_box", title, "lock_with_computer", parent=box)
        row = SwitchRow(title, "", before=self.computer_box, parent=box)
        row.hint.hide()
        column.addWidget(row)
        return box

    def _make_seen(self) -> QWidget:
        box, column = _group(self.tr("On screen"), parent=self.widget())
        title = self.tr("Hide names in the window title and in reminders")
        self.names_box = self._switch("names_box", title, "hide_names_in_title", parent=box)
        hint = self.tr("Useful on trains and in shared calls")
        column.addWidget(SwitchRow(title, hint, before=self.names_box, parent=box))
        return box

    def _make_opening(self) -> QWidget:
        box, column = _group(self.tr("On this computer"), parent=self.widget())
        title = self.tr("Open without asking on this computer")
        self.keep_box = CheckBox(parent=box)
        self.keep_box.setObjectName("keep_box")
        self.keep_box.setAccessibleName(title)
        self.keep_row = SwitchRow(title, "", before=self.keep_box, parent=box)
        column.addWidget(self.keep_row)
        return box

    def _switch(self, name: str, title: str, setting: str, *, parent: QWidget) -> CheckBox:
        box = CheckBox(parent=parent)
        box.setObjectName(name)
        box.setAccessibleName(title)
        box.clicked.connect(lambda on: self._use(**{setting: on}))
        return box

    def _connect(self) -> None:
        for button, slot in (
            (self.on_button, lambda: self._on_new(ON)),
            (self.change_button, lambda: self._on_new(CHANGE)),
            (self.sheet_button, self._on_sheet),
            (self.off_button, self._on_off),
            (self.protect_left_button, self._protection.protect_left),
            (self.delete_left_button, self._protection.delete_left),
        ):
            button.clicked.connect(lambda _checked=False, slot=slot: slot())
        self.away_combo.chosen.connect(lambda minutes: self._use(lock_minutes=minutes))
        self.keep_box.clicked.connect(self._protection.keep_in_keyring)
        self._protection.changed.connect(self.refresh)
        self._protection.failed.connect(self._on_failed)

    # ------------------------------------------------------------ what is shown

    def _show_state(self, *, on: bool) -> None:
        if on:
            title = self.tr("This notebook is protected with a passphrase")
            text = self.tr("Without it nobody can read the file. Nobody can restore it for you either.")
        else:
            title = self.tr("This notebook is not protected")
            text = self.tr("Whoever can use this computer, or gets hold of the file, can read it.")
        self.callout.sign.set_icon("lock" if on else "shield", color="success" if on else "muted")
        self.callout.show_words(kind="success" if on else "neutral", title=title, text=text)

    def _show_minutes(self, minutes: int) -> None:
        every = MINUTES if minutes in MINUTES else tuple(sorted({*MINUTES, minutes}))
        self.away_combo.set_items((minute_words(one), one) for one in every)
        self.away_combo.set_value(minutes)

    def _show_keyring(self) -> None:
        state = self._protection.keyring
        hint = words.of_keyring(state)
        self.keep_box.setChecked(state is State.STORED)
        self.keep_box.setAccessibleDescription(hint)
        self.keep_row.hint.setText(hint if state in (State.STORED, State.NOT_ASKED) else "")
        self.keep_row.set_error("" if state in (State.STORED, State.NOT_ASKED) else hint)
        self.keep_row.hint.setVisible(bool(self.keep_row.hint.text()))

    def _show_left(self) -> None:
        lefts = self._protection.lefts
        self.left_box.setVisible(bool(lefts) and self._protection.is_on)
        plain = [left for left in lefts if left.plain]
        title = counted(
            "protection",
            "One older file opens without this passphrase",
            "%n older files open without this passphrase",
            len(lefts),
        )
        text = (
            self.tr("They need no passphrase at all:")
            if plain
            else self.tr("They open with the one from before:")
        )
        listed = words.of_left(lefts, clock=self._hub.clock)
        self.left_callout.show_words(kind="warning", title=title, text=f"{text}\n{listed}")
        self.protect_left_button.setVisible(any(left.plain and left.kind != "log" for left in lefts))
        for button in (self.protect_left_button, self.delete_left_button):
            button.setEnabled(not self._protection.is_busy)

    # ------------------------------------------------------------ slots

    def _on_new(self, kind: str) -> None:
        if not self._may_close_notebook():
            return
        dialog = NewPassphraseDialog(self._protection, self.window(), kind=kind)
        dialog.accepted.connect(lambda: self._ask_program(dialog.wish))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _on_sheet(self) -> None:
        ask_passphrase(
            self._protection,
            self.window(),
            title=self.tr("Print recovery sheet"),
            text=self.tr("Whoever has the sheet can open the notebook, so that the passphrase is asked for."),
            ok=self.tr("Show the code"),
            then=lambda _typed: open_code(self._desk, self._protection.key, self.window(), asks=False),
        )

    def _on_off(self) -> None:
        if not self._may_close_notebook():
            return
        ask_passphrase(
            self._protection,
            self.window(),
            title=self.tr("Remove protection"),
            text=self.tr(
                "From then on whoever can use this computer can read the notebook. Backups made until now keep their "
                "passphrase."
            ),
            ok=self.tr("Remove protection"),
            kind="danger",
            then=lambda typed: self._ask_program(Wish(OFF, old=typed)),
        )

    def _ask_program(self, wish: Wish) -> None:
        self.window().close()
        self._over.protection_requested.emit(wish)

    def _may_close_notebook(self) -> bool:
        """The file is copied and put in place, which a session that runs must not wait for."""
        running = self._over.state.running is not None
        self._say(self.tr("A session is running. End it first, then do this.") if running else "")
        return not running

    def _on_failed(self, error: UserError) -> None:
        if self.isActiveWindow():
            self._say(problems.sentence(error))

    def _say(self, sentence: str) -> None:
        self.error_label.setText(sentence)
        self.error_label.setVisible(bool(sentence))
        announce(self, sentence, urgent=True)

    def _use(self, **values: Any) -> None:
        self._hub.use_settings(replace(self._hub.settings, **values))


class ButtonRow(QWidget):
    """Buttons side by side with one at the far end; one below the other where they have no room."""

    def __init__(self, buttons: list[Button], last: Button | None, *, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._buttons = [*buttons, *([last] if last is not None else [])]
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(8)
        for button in buttons:
            self._row.addWidget(button)
        self._row.addStretch(1)
        if last is not None:
            self._row.addWidget(last)
        theme().follow(self)

    def restyle(self) -> None:
        self._fold(self.width())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold(event.size().width())

    def _fold(self, width: int) -> None:
        wanted = sum(button.sizeHint().width() + 8 for button in self._buttons)
        ways = QBoxLayout.Direction
        self._row.setDirection(ways.LeftToRight if width >= wanted else ways.TopToBottom)


def minute_words(minutes: int) -> str:
    """How long somebody may be away: "15 minutes", "1 hour"."""
    if minutes % 60 == 0:
        return counted("settings", "%n hour", "%n hours", minutes // 60)
    return counted("settings", "%n minute", "%n minutes", minutes)


def _group(heading: str, *, parent: QWidget | None) -> tuple[QWidget, QVBoxLayout]:
    box = QWidget(parent)
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 24 if heading else 0, 0, 0)
    column.setSpacing(0)
    if heading:
        column.addWidget(Label(heading, style="heading", parent=box))
    return box, column
