"""Files attached to a person and to meetings with them: open, save a copy, take away."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QAction, QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from desktop.core.clock import Clock, civil_date
from desktop.models.contacts_person import AttachmentRow
from desktop.qtkit import menus
from desktop.qtkit.badges import IconLabel
from desktop.qtkit.buttons import IconButton, LinkButton
from desktop.qtkit.labels import Label
from desktop.qtkit.theme import theme
from desktop.views import when
from desktop.views.contacts.small import NameLink

_AWAY = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
_SI = QLocale.DataSizeFormat.DataSizeSIFormat
_ICONS = {"image": "image", "audio": "file-volume", "video": "file-play", "text": "file-text"}


class FileLine(QWidget):
    """One file: its name opens it, a menu has the rest; Del takes it away."""

    opened = Signal(int)
    copy_wanted = Signal(int)
    removed = Signal(int)

    def __init__(self, row: AttachmentRow, *, clock: Clock, parent: QWidget) -> None:
        super().__init__(parent)
        self.row = row
        self._build(clock)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _AWAY:
            self.removed.emit(self.row.id)
            return
        super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self._menu.popup(event.globalPos())

    def _build(self, clock: Clock) -> None:
        row = self.row
        details = [QLocale().formattedDataSize(row.size, 0 if row.size < 1_000_000 else 1, _SI)]
        if row.met is not None:
            day = when.day_word(civil_date(row.met, zone=clock.zone), today=clock.today())
            details.append(self.tr("meeting {day}").format(day=day))
        words = " · ".join(details)
        self.link = NameLink(row.name, style="body", name="file_link", parent=self)
        self.link.setAccessibleName(f"{row.name}, {words}")
        self.link.clicked.connect(lambda _checked=False: self.opened.emit(row.id))
        self._menu = self._build_menu()
        more = IconButton(
            "ellipsis", "", size=28, icon_size=14, menu=self._menu, name="file_more_button", parent=self
        )
        more.set_tip(self.tr("More about {name}").format(name=row.name))
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(12)
        line.addWidget(IconLabel(_ICONS.get(row.media_type.partition("/")[0], "file"), parent=self))
        line.addWidget(self.link, 0, Qt.AlignmentFlag.AlignVCenter)
        line.addStretch(1)
        line.addWidget(Label(words, style="caption", parent=self))
        line.addWidget(more)
        theme().grow_height(self.setMinimumHeight, 32)

    def _build_menu(self) -> QMenu:
        key = self.row.id
        entries: list[QAction | QMenu | None] = [
            menus.action(self, self.tr("Open"), lambda: self.opened.emit(key), icon="external-link"),
            menus.action(self, self.tr("Save a copy…"), lambda: self.copy_wanted.emit(key), icon="save"),
            None,
            menus.action(self, self.tr("Delete"), lambda: self.removed.emit(key), icon="x"),
        ]
        return menus.menu(self, entries, name="file_menu")


class FilesBox(QWidget):
    """All files of one person, and a way to attach another."""

    attach_requested = Signal()
    opened = Signal(int)
    copy_wanted = Signal(int)
    removed = Signal(int)

    def __init__(self, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._rows: tuple[AttachmentRow, ...] = ()
        self._lines: list[FileLine] = []
        self._build()

    @property
    def lines(self) -> list[FileLine]:
        """The files that are shown."""
        return self._lines

    def show_files(self, rows: tuple[AttachmentRow, ...]) -> None:
        """Show these files."""
        if rows == self._rows:
            return
        self._rows = rows
        focus = self.window().focusWidget()
        focused = next((n for n, line in enumerate(self._lines) if focus and line.isAncestorOf(focus)), -1)
        for old in self._lines:
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._lines = [self._make_line(row) for row in rows]
        if focused >= 0:  # after one was deleted: the next one
            target = self._lines[min(focused, len(rows) - 1)].link if rows else self.attach_button
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _make_line(self, row: AttachmentRow) -> FileLine:
        line = FileLine(row, clock=self._clock, parent=self)
        line.setObjectName(f"file_{row.id}")
        line.opened.connect(self.opened)
        line.copy_wanted.connect(self.copy_wanted)
        line.removed.connect(self.removed)
        self._column.addWidget(line)
        line.show()
        return line

    def _build(self) -> None:
        self.attach_button = LinkButton(self.tr("Attach a file…"), name="attach_button", parent=self)
        self.attach_button.set_icon("paperclip")
        self.attach_button.clicked.connect(lambda _checked=False: self.attach_requested.emit())
        self._column = QVBoxLayout()
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        last = QHBoxLayout()
        last.setContentsMargins(0, 4, 0, 0)
        last.addWidget(self.attach_button)
        last.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 20, 0, 0)
        column.setSpacing(4)
        column.addWidget(Label(self.tr("Files"), style="label", parent=self))
        column.addLayout(self._column)
        column.addLayout(last)
