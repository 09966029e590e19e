"""Small controls of the detail pane: a tag that can be taken off, a button that shows itself when needed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMoveEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from desktop.qtkit import menus, paint, tips
from desktop.qtkit.buttons import IconButton, LinkButton
from desktop.qtkit.labels import Label
from desktop.qtkit.margins import set_margins
from desktop.qtkit.pressable import Pressable
from desktop.qtkit.theme import theme
from desktop.views.plural import counted

_AWAY = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class TagButton(Pressable):
    """A word on a grey ground, as high as the stage beside it. A click opens its menu; Del takes it off."""

    removed = Signal(str)
    filtered = Signal(str)
    """Show everybody with this tag."""

    def __init__(self, text: str, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(text)
        self.setAccessibleName(self.tr("Tag {name}").format(name=text))
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setProperty("ringRadius", 4)
        self.clicked.connect(self._on_clicked)
        theme().follow(self)

    def restyle(self) -> None:
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(paint.text_width(self.text(), "caption") + 12, theme().px(24))

    def minimumSizeHint(self) -> QSize:
        return QSize(min(self.sizeHint().width(), theme().px(36)), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        lit = self.underMouse() or self.isDown()
        height = theme().px(20)
        box = self.rect().adjusted(0, (self.height() - height) // 2, 0, 0)
        box.setHeight(height)
        paint.box(painter, box, radius=4, fill="pressed" if lit else "hover")
        paint.draw_text(painter, box.adjusted(6, 0, -6, 0), self.text(), style="caption")
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _AWAY:
            self.removed.emit(self.text())
            return
        super().keyPressEvent(event)

    def _on_clicked(self) -> None:
        tag = self.text()
        shown = menus.menu(
            self,
            [
                menus.action(
                    self,
                    self.tr("Show everybody with this tag"),
                    lambda: self.filtered.emit(tag),
                    icon="search",
                ),
                menus.action(self, self.tr("Take this tag off"), lambda: self.removed.emit(tag), icon="x"),
            ],
        )
        shown.aboutToHide.connect(shown.deleteLater)
        shown.popup(self.mapToGlobal(self.rect().bottomLeft()))


class MoreTags(TagButton):
    """Says how many tags are folded away; a click shows them."""

    unfolded = Signal()

    def __init__(self, count: int, *, parent: QWidget | None = None) -> None:
        super().__init__(f"+{count}", parent=parent)
        self.setObjectName("more_tags")
        self.setAccessibleName(counted("contacts", "%n more tag", "%n more tags", count))

    def _on_clicked(self) -> None:
        self.unfolded.emit()


class NameLink(LinkButton):
    """A name that leads somewhere; where there is too little room it is elided and told as a tooltip."""

    def __init__(
        self, text: str, *, style: str = "body_medium", name: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(text, style=style, name=name, parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setToolTip(tips.plain(self.text()) if self.width() < self.sizeHint().width() else "")


class ShyButton(IconButton):
    """An icon that is drawn only while the pointer is over its section, or the focus on it."""

    def __init__(
        self, icon: str, tip: str, *, section: QWidget, name: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(icon, tip, size=28, icon_size=14, name=name, parent=parent)
        self._section = section
        section.setAttribute(Qt.WidgetAttribute.WA_Hover)
        section.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Enter, QEvent.Type.Leave):
            self.update()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._section.underMouse() or self.hasFocus():
            super().paintEvent(event)


class SectionHead(QWidget):
    """The small heading of a section, with room for a button at its end."""

    def __init__(self, text: str, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.label = Label(text, style="label", parent=self)
        self._link: QWidget | None = None
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(4)
        self._row.addWidget(self.label)
        self._row.addStretch(1)
        theme().keep(self.setFixedHeight, lambda: theme().line_height("label"))

    def add(self, button: QWidget) -> None:
        """Put a button at the end; it may be higher than the heading."""
        button.setParent(self.parentWidget())
        self._button = button
        button.show()

    def add_link(self, link: QWidget) -> None:
        """Put words at the end; the button keeps before them."""
        self._link = link
        self._row.addWidget(link)
        theme().grow(self._keep_off, 7)  # as far as the icons below keep from the edge

    def _keep_off(self, room: int) -> None:
        set_margins(self._row, 0, 0, room, 0)

    def settle(self) -> None:
        """Put the button where the words leave room for it."""
        self._row.activate()
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def moveEvent(self, event: QMoveEvent) -> None:
        super().moveEvent(event)
        self._place()

    def _place(self) -> None:
        button = getattr(self, "_button", None)
        if button is None:
            return
        size = button.sizeHint()
        box = self.geometry()
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        taken = self._link.sizeHint().width() + 8 if self._link is not None and self._link.isVisible() else -7
        x = box.left() + taken if rtl else box.right() + 1 - size.width() - taken
        button.setGeometry(x, box.center().y() - size.height() // 2, size.width(), size.height())
