"""What a protected notebook shows before it is open: its name, a field for the passphrase, and the other ways in."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.qtkit.announce import announce
from desktop.qtkit.badges import IconLabel
from desktop.qtkit.busy import BusyBar
from desktop.qtkit.buttons import Button
from desktop.qtkit.choices import CheckBox
from desktop.qtkit.fields import Field, TextArea
from desktop.qtkit.labels import Label, Pane, padded
from desktop.qtkit.secret_field import SecretField
from desktop.qtkit.theme import theme
from desktop.views.protection import words

WIDTH = 360


class CodeArea(TextArea):
    """Two lines for a recovery code; Enter sends it, as the code has no lines of its own."""

    submitted = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.submitted.emit()
            return
        super().keyPressEvent(event)


class UnlockPage(Pane):
    """``tried`` carries the passphrase or the recovery code that was typed; see ``keeps_key`` for the tick."""

    tried = Signal(str)
    other_requested = Signal()
    backup_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("base", parent=parent)
        self.setObjectName("unlock_page")
        self._with_code = self._busy = self._asking = False
        self._build()
        self._lay_out()
        self._connect()
        self._show_way()

    @property
    def keeps_key(self) -> bool:
        """Whether this computer shall open the notebook without asking from now on."""
        return self.offers_keeping and self.keep_box.isChecked()

    @property
    def offers_keeping(self) -> bool:
        """Whether the tick is there to be changed."""
        return self.keep_box.isVisibleTo(self)

    @property
    def with_code(self) -> bool:
        """Whether the recovery code is asked for in place of the passphrase."""
        return self._with_code

    @property
    def field(self) -> Field:
        """The field that is asked for now."""
        return self.code_field if self._with_code else self.secret_field

    def show_notebook(self, name: str, *, opened: str) -> None:
        """Name the notebook, and say when it was last open ("yesterday, 21:08"; "" where nobody knows)."""
        self.title.setText(name)
        text = self.tr("is protected.")
        if opened:
            text = self.tr("is protected. Last opened {when}.").format(when=opened)
        self.text.setText(text)

    def offer_keeping(self, offered: bool, *, on: bool) -> None:
        """Offer to keep the key in this computer's keyring, where it has one that can be used."""
        self.keep_box.setVisible(offered)
        self.keep_box.setChecked(on)

    def show_note(self, sentence: str) -> None:
        """Why it is asked although this computer was to open it by itself; "" takes it away."""
        self.note.setText(sentence)
        self._note_box.setVisible(bool(sentence))
        announce(self, sentence)

    def show_error(self, sentence: str, *, group: int = 0) -> None:
        """Say why it did not open, under the field; what was typed stays, marked to be typed over.

        ``group``: the one of a code, counted from 1, that is mistyped: it alone is marked, for the rest is right.
        """
        self.field.set_error(sentence)
        announce(self, sentence, urgent=True)
        self.take_focus()
        if self._with_code and group:
            from desktop.core import recovery_code  # no start needs it

            start, end = recovery_code.place_of(group, self.code.toPlainText())
            caret = self.code.textCursor()
            caret.setPosition(start)
            caret.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            self.code.setTextCursor(caret)

    def set_asking(self, asking: bool) -> None:
        """The keyring is asked; the passphrase can be typed all the same."""
        self._asking = asking
        self._show_work()

    def set_busy(self, busy: bool) -> None:
        """Somebody works out the key: nothing can be sent meanwhile."""
        self._busy = busy
        for control in (self.secret, self.code, self.keep_box, self.way_button, self.backup_button):
            control.setEnabled(not busy)
        self._show_work()
        self.open_button.setText(self.tr("Opening…") if busy else self.tr("Open"))
        self._show_ready()

    def forget(self) -> None:
        """Keep nothing of what was typed."""
        self.secret.conceal()
        self.code.set_text("")
        self.field.set_error("")

    def take_focus(self) -> None:
        """Put the caret where something is to be typed."""
        if self._with_code:
            self.code.setFocus()
            self.code.moveCursor(QTextCursor.MoveOperation.End)
        else:
            self.secret.setFocus()
            self.secret.selectAll()

    # ------------------------------------------------------------ parts

    def _build(self) -> None:
        self.busy_bar = BusyBar(name=self.tr("Opening the notebook"), parent=self)
        self.sign = IconLabel("lock", size=24, color="accent", disc=56, ground="accent-soft", parent=self)
        self._sign_box = padded(self.sign, margins=(0, 0, 0, 16))
        self.title = Label(style="title", wrap=True, most=2, align="center", parent=self)
        self.text = Label(color="muted", wrap=True, align="center", parent=self)
        self.note = Label(style="caption", color="text", wrap=True, align="center", parent=self)
        self.note.setObjectName("note")
        self._note_box = padded(self.note, margins=(0, 8, 0, 0))
        self._note_box.hide()
        self.secret = SecretField(
            name=self.tr("Passphrase"),
            show_tip=self.tr("Show the passphrase"),
            hide_tip=self.tr("Hide the passphrase"),
            more_follow=False,
            parent=self,
        )
        self.secret.setObjectName("secret")
        self.secret_field = Field(self.tr("Passphrase"), self.secret, parent=self)
        self.code = CodeArea(least=2, most=3, name=self.tr("Recovery code"), parent=self)
        self.code.setObjectName("code")
        self.code_field = Field(
            self.tr("Recovery code"),
            self.code,
            hint=self.tr("As on the recovery sheet. Spaces, dashes and capitals do not matter."),
            parent=self,
        )
        self.open_button = Button(kind="primary", name="open_button", parent=self)
        self.other_button = Button(self.tr("Another notebook…"), name="other_button", parent=self)
        for button in (self.open_button, self.other_button):
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.keep_box = CheckBox(self.tr("Open without asking on this computer"), parent=self)
        self.keep_box.setObjectName("keep_box")
        self.way_button = Button(kind="quiet", small=True, name="way_button", parent=self)
        self.backup_button = Button(
            self.tr("Bring back a backup…"), kind="quiet", small=True, name="backup_button", parent=self
        )

    def _lay_out(self) -> None:
        """What the picture shows stands in the middle; the other ways in hang below it."""
        middle = self._middle = QWidget(self)
        theme().grow(middle.setFixedWidth, WIDTH)
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addStretch(1)
        column.addWidget(self._sign_box, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self.title)
        column.addSpacing(4)
        column.addWidget(self.text)
        column.addWidget(self._note_box)
        column.addSpacing(24)
        column.addWidget(self.secret_field)
        column.addWidget(self.code_field)
        column.addSpacing(20)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.open_button, 1)
        row.addWidget(self.other_button, 1)
        column.addLayout(row)
        column.addWidget(self._below(), 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self.busy_bar)
        across = QHBoxLayout()
        across.addStretch(1)
        across.addWidget(middle)
        across.addStretch(1)
        outer.addLayout(across, 1)

    def _below(self) -> QWidget:
        box = QWidget(self)
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 16, 0, 8)
        column.setSpacing(8)
        column.addWidget(self.keep_box)
        for button in (self.way_button, self.backup_button):
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        return box

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize):
            self._make_room()
        return done

    def _make_room(self) -> None:
        """In a low window with large text the sign makes room for the words."""
        layout = self._middle.layout()
        assert layout is not None
        sign = self._sign_box.sizeHint().height()
        words = layout.totalHeightForWidth(self._middle.width()) - (0 if self._sign_box.isHidden() else sign)
        self._sign_box.setVisible(words + sign <= self.height() - self.busy_bar.sizeHint().height())

    def _connect(self) -> None:
        self.secret.returnPressed.connect(self._on_open)
        self.secret.textEdited.connect(lambda _text: self._show_ready())
        self.secret.caps_changed.connect(lambda _on: self._show_caps())
        self.code.submitted.connect(self._on_open)
        self.code.textChanged.connect(self._show_ready)
        self.open_button.clicked.connect(lambda _checked=False: self._on_open())
        self.other_button.clicked.connect(lambda _checked=False: self.other_requested.emit())
        self.way_button.clicked.connect(lambda _checked=False: self._on_way())
        self.backup_button.clicked.connect(lambda _checked=False: self.backup_requested.emit())

    # ------------------------------------------------------------ slots

    def _on_open(self) -> None:
        typed = self.code.text.strip() if self._with_code else self.secret.text()
        if not typed:
            self.show_error(words.nothing_typed(with_code=self._with_code))
        elif not self._busy:
            self.tried.emit(typed)

    def _on_way(self) -> None:
        self.forget()
        self._with_code = not self._with_code
        self._show_way()
        self.take_focus()

    def _show_way(self) -> None:
        self.secret_field.setVisible(not self._with_code)
        self.code_field.setVisible(self._with_code)
        self.way_button.setText(
            self.tr("Use the passphrase instead")
            if self._with_code
            else self.tr("Use the recovery code instead")
        )
        self.way_button.restyle()
        self.set_busy(self._busy)

    def _show_work(self) -> None:
        self.busy_bar.start() if self._busy or self._asking else self.busy_bar.stop()

    def _show_ready(self) -> None:
        self.open_button.setEnabled(not self._busy)

    def _show_caps(self) -> None:
        """Caps Lock is said at once, before anything was tried in vain."""
        hint = self.tr("Caps Lock is on.") if self.secret.is_caps_on else ""
        self.secret_field.set_hint(hint)
        announce(self.secret, hint)
