"""The base of all dialogs: padding, footer, default button, keys, and the veil over the window behind."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSize, Qt
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QPlainTextEdit,
    QScrollArea,
    QSizePolicy,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from desktop.qtkit import focus
from desktop.qtkit.buttons import Button
from desktop.qtkit.fields import TextField
from desktop.qtkit.footer import Footer
from desktop.qtkit.labels import Label
from desktop.qtkit.menus import IN_DIALOGS
from desktop.qtkit.overlay_scroll import OverlayScroll
from desktop.qtkit.theme import theme

Role = QDialogButtonBox.ButtonRole
_BESIDE = 32


class Scrim(QWidget):
    """A flat veil over a window while a dialog is open; left out with stronger contrast."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("scrim")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        window.installEventFilter(self)
        self.setGeometry(window.rect())
        if not theme().more_contrast:
            self.show()
            self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and isinstance(watched, QWidget):
            self.setGeometry(watched.rect())
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), theme().color("scrim"))
        painter.end()


class _Page(QScrollArea):
    """The scrolled body of a dialog; it wants to be as high as what stands on it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        OverlayScroll(self)  # one that takes room would wrap the text anew, and never be rid of itself
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.verticalScrollBar().rangeChanged.connect(self._on_range)

    def _on_range(self, least: int, most: int) -> None:
        """A long text without controls is read by keys; controls bring their part of the page into view."""
        inside = self.widget()
        controls = inside.findChildren(QWidget) if inside is not None else []
        bare = not any(one.focusPolicy() & Qt.FocusPolicy.TabFocus for one in controls)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if bare and most > least else Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.window().windowTitle())

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        focus.came(self.viewport(), event.reason())

    def sizeHint(self) -> QSize:
        inside = self.widget()
        layout = inside.layout() if inside is not None else None
        if layout is None:
            return super().sizeHint()
        width = self.window().maximumWidth()  # a dialog's width is fixed
        hint = layout.totalSizeHint()
        height = layout.totalHeightForWidth(width) if layout.hasHeightForWidth() else hint.height()
        return QSize(hint.width(), height)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.widget() and event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)


class Dialog(QDialog):
    """A dialog with the platform's frame. Put widgets into ``body``; buttons come by ``add_button``.

    ``width`` is the pictures' width; ``heading`` stands large in the body for questions; ``scrolls`` lets a
    long body scroll inside ``most_height``. Enter presses the default button, except in a text of several
    lines, where Ctrl+Enter does; Esc cancels unless ``may_close`` says no.
    """

    def __init__(
        self,
        title: str,
        *,
        width: int = 464,
        heading: str = "",
        scrolls: bool = False,
        most_height: int = 560,
        spacing: int = 16,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setModal(True)
        self._width, self._most_height, self._scrolls = width, most_height, scrolls
        self._scrim: Scrim | None = None
        self._default: Button | None = None
        self.body = QVBoxLayout()
        self.body.setContentsMargins(24, 20, 24, 20)
        self.body.setSpacing(spacing)
        self.footer = Footer(parent=self)
        self.buttons = QDialogButtonBox(self)
        self.buttons.setCenterButtons(False)
        self.buttons.accepted.connect(self._on_accepted)
        self.buttons.rejected.connect(self.reject)
        self._build(scrolls=scrolls)
        if heading:
            self.body.addWidget(Label(heading, style="heading", wrap=True, parent=self))
        theme().follow(self)
        theme().changed.connect(self._on_look)
        self.restyle()

    @property
    def default_button(self) -> Button | None:
        """The button that Enter presses."""
        return self._default

    def add_button(
        self,
        text: str,
        *,
        role: Role = Role.AcceptRole,
        kind: str = "standard",
        icon: str = "",
        name: str = "",
    ) -> Button:
        """Add a button to the platform's order. A primary (or ``danger``) one becomes the default."""
        button = Button(text, kind=kind, icon=icon, name=name, parent=self)
        self.buttons.addButton(button, role)
        self._take_default(button, kind)
        return button

    def add_way(self, text: str, *, kind: str = "standard", name: str = "") -> Button:
        """Add one of several ways on, each in a line of its own below the words; it closes the dialog."""
        button = Button(text, kind=kind, name=name, parent=self)
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        button.clicked.connect(lambda _checked=False: self.accept())
        self.body.addWidget(button)
        self._take_default(button, kind)
        return button

    def add_note(self, widget: QWidget) -> None:
        """Put a caption or a check box at the beginning of the footer."""
        self.footer.row.insertWidget(0, widget, 1)

    def may_close(self) -> bool:
        """Asked before Esc and the frame's close button act; override it to ask about lost words."""
        return True

    def restyle(self) -> None:
        self.setFixedWidth(self._wide())
        self.update()

    def fit(self, *, shrinks: bool = True) -> None:
        """Be as high as the contents want, such as after an error was written under a field, or at least so high."""
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        wanted = self.sizeHint()
        self.resize(wanted if shrinks else wanted.expandedTo(QSize(0, self.height())))

    def reject(self) -> None:
        if self.may_close():
            super().reject()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            several = isinstance(self.focusWidget(), QTextEdit | QPlainTextEdit)
            with_control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            if self._default is not None and self._default.isEnabled() and (with_control or not several):
                self._default.click()
            return
        super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        from desktop.qtkit.focus_order import reveal, settle_order  # no start needs it, the first Tab does

        settle_order([self])
        moved = super().focusNextPrevChild(forward)
        reveal(self)
        return moved

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest and self.isVisible() and not self._scrolls:
            self.resize(self.width(), max(self.height(), self.sizeHint().height()))
        return done

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.fit()
        parent = self.parentWidget()
        if parent is not None:  # keys that go on are handed from dialog to dialog
            self.addActions([one for one in parent.window().actions() if one.property(IN_DIALOGS)])
        if self.isModal() and parent is not None and self._scrim is None:
            self._scrim = Scrim(parent.window())

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if self._scrim is not None:
            self._scrim.hide()
            self._scrim.deleteLater()
            self._scrim = None

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), theme().color("base"))
        painter.end()

    def sizeHint(self) -> QSize:
        width, height = self._wide(), super().sizeHint().height()
        if (column := self.layout()) is not None and column.hasHeightForWidth():
            height = column.totalHeightForWidth(width)  # words that wrap need more lines than they wish for
        return QSize(width, min(height, max(self._most_height, 1)))

    def _wide(self) -> int:
        """As wide as in the pictures; large text widens it no further than the window below."""
        parent = self.parentWidget()
        room = parent.window().width() - _BESIDE if parent is not None else theme().px(self._width)
        return min(theme().px(self._width), max(self._width, room))

    def _take_default(self, button: Button, kind: str) -> None:
        if kind == "primary" or (kind == "danger" and self._default is None):
            self._default = button
            button.setDefault(True)

    def _on_accepted(self) -> None:
        """A field that holds what nobody understands keeps the dialog open."""
        fields = (one for one in self.findChildren(TextField) if one.isVisible() and one.isEnabled())
        wrong = next((one for one in fields if not one.is_understood), None)
        if wrong is None:
            self.accept()
        else:
            wrong.complain()
            self.fit()

    def _on_look(self) -> None:
        if self.isVisible():
            self.fit()

    def _build(self, *, scrolls: bool) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        if scrolls:
            column.addWidget(self._scrolled(), 1)
        else:
            column.addLayout(self.body, 1)
        self.footer.row.addStretch(0)
        self.footer.row.addWidget(self.buttons)
        if (inner := self.buttons.layout()) is not None:
            inner.setSpacing(8)
        column.addWidget(self.footer)

    def _scrolled(self) -> QScrollArea:
        area = _Page(self)
        inside = QWidget(area)
        inside.setLayout(self.body)
        area.setWidget(inside)
        area.viewport().setAutoFillBackground(False)
        inside.setAutoFillBackground(False)
        return area
