"""The far end of the tab bar: whether everything is saved, and the way to find anything."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QAction, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from desktop.qtkit import icons, menus, paint
from desktop.qtkit.announce import announce
from desktop.qtkit.badges import IconLabel
from desktop.qtkit.buttons import Button, IconButton
from desktop.qtkit.labels import Label
from desktop.qtkit.pressable import Pressable
from desktop.qtkit.theme import theme

FIND_WIDTH, FIND_HEIGHT = 208, 28


class SavedState(QWidget):
    """ "Saved" with a tick; what was not saved says so and offers to try again until it is."""

    again_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._failed = ""
        self._tick = IconLabel("check", size=14, color="success", stroke=2.5, parent=self)
        self._words = Label(style="caption", elide=True, parent=self)
        self.again_button = Button(
            self.tr("Try again"), kind="quiet", small=True, name="again_button", parent=self
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for widget in (self._tick, self._words, self.again_button):
            row.addWidget(widget)
        self.again_button.clicked.connect(self.again_requested)
        self.show_saved()
        theme().follow(self)

    def restyle(self) -> None:
        """No wider than its words; those of a failure give way before the tabs do, and are told as a tooltip."""
        give_way = QSizePolicy.Policy.Ignored if self._failed else QSizePolicy.Policy.Fixed
        self.setSizePolicy(give_way, QSizePolicy.Policy.Preferred)
        self.setMaximumWidth(self.sizeHint().width())

    @property
    def is_failed(self) -> bool:
        """Whether it says that something is not saved."""
        return bool(self._failed)

    def show_new(self) -> None:
        """Nothing has been written yet: the notebook is new."""
        self._show(self.tr("New notebook"), tick=False)

    def show_saved(self) -> None:
        """Everything is in the file."""
        self._failed = ""
        self._show(self.tr("Saved"), tick=True)

    def show_failed(self, sentence: str) -> None:
        """What was typed is not in the file; said aloud once, however often it is tried again."""
        if sentence != self._failed:
            announce(self, sentence, urgent=True)
        self._failed = sentence
        self._show(sentence, tick=False, failed=True)

    def _show(self, text: str, *, tick: bool, failed: bool = False) -> None:
        self._words.setText(text)
        self._words.set_color("danger" if failed else "muted")
        self._tick.setVisible(tick)
        self.again_button.setVisible(failed)
        self.setAccessibleName(text)
        self.restyle()


class FindButton(Pressable):
    """Looks like a field and opens "Find anything"."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key = ""
        self.setText(self.tr("Find anything"))
        self.setAccessibleName(self.text())
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme().follow(self)

    def set_key(self, key: str) -> None:
        """Show another key in the cap; "" shows none."""
        self._key = key
        self.update()

    def restyle(self) -> None:
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme().px(FIND_WIDTH), theme().height(FIND_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        ground = "hover" if self.underMouse() else "base"
        paint.box(painter, self.rect(), radius=6, fill=ground, border="line")
        side = theme().px(14)
        inner = self.rect().adjusted(9, 0, -8, 0)
        icon = inner.adjusted(0, 0, side - inner.width(), 0)
        icons.draw(painter, "search", self._mirror(icon), size=side, color="muted")
        width, height = paint.key_cap_size(self._key) if self._key else (0, 0)
        cap = inner.adjusted(inner.width() - width, (inner.height() - height) // 2, 0, 0)
        cap.setHeight(height)
        if self._key:
            paint.draw_key_cap(painter, self._mirror(cap), self._key)
        words = inner.adjusted(side + 8, 0, -width - 8, 0)
        paint.draw_text(painter, self._mirror(words), self.text(), color="muted")
        painter.end()

    def _mirror(self, area: QRect) -> QRect:
        return self.style().visualRect(self.layoutDirection(), self.rect(), area)


class Corner(QWidget):
    """Saved state and find button; the latter shrinks to an icon in a narrow window."""

    find_requested = Signal()

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.saved_state = SavedState(self)
        self.find_button = FindButton(parent=self)
        self.find_button.setObjectName("find_button")
        self.small_find_button = IconButton(
            "search", self.tr("Find anything"), name="small_find_button", parent=self
        )
        self.small_find_button.hide()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(16)
        self._row.addStretch(1)
        for widget in (self.saved_state, self.find_button, self.small_find_button):
            self._row.addWidget(widget)
        self._row.setStretchFactor(self.saved_state, 1000)  # up to what its words need
        self.find_button.clicked.connect(self.find_requested)
        self.small_find_button.clicked.connect(self.find_requested)

    def add_bell(self, bell: QWidget) -> None:
        """Take the bell of the reminders at the near end, where it moves nothing as it comes and goes."""
        self._row.insertWidget(1, bell)

    def show_keys_of(self, action: QAction) -> None:
        """Show the keys of the action that finds anything, also when the user chooses others."""

        def show() -> None:
            self.find_button.set_key(menus.native(action.shortcut()).replace("+", " ").strip())
            self.small_find_button.set_tip(self.tr("Find anything"), shortcut=action.shortcut())

        action.changed.connect(show)
        show()

    def set_narrow(self, narrow: bool) -> None:
        """Give the tabs room."""
        self.find_button.setVisible(not narrow)
        self.small_find_button.setVisible(narrow)
