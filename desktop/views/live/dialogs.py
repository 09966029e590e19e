"""Small dialogs of Session notes: a day, a name, a length, whom and when."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QSpinBox,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from desktop.core.clock import local_time, to_instant
from desktop.qtkit import paint
from desktop.qtkit.dialogs import Dialog, Role
from desktop.qtkit.fields import Field, TextField
from desktop.qtkit.theme import theme
from desktop.views.live.words import tr
from desktop.views.moments import ClockField, DayField

PersonRow = tuple[int, str, str]
Index = QModelIndex | QPersistentModelIndex
ABOUT = Qt.ItemDataRole.UserRole + 2
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class DayDialog(Dialog):
    """Picks a day."""

    def __init__(self, title: str, day: date, *, today: date, parent: QWidget | None = None) -> None:
        super().__init__(tr("Due on"), heading=title, parent=parent)
        self.day_field = DayField(day, today=today, name=tr("Due on"), parent=self)
        self.day_field.setObjectName("day_field")
        self.body.addWidget(Field(tr("Due on"), self.day_field, parent=self))
        _finish(self, tr("Set the day"))

    @property
    def day(self) -> date:
        """The day that was picked."""
        return self.day_field.value


class NamedDialog(Dialog):
    """Says who was named, by hand."""

    def __init__(self, name: str, about: str, *, parent: QWidget | None = None) -> None:
        super().__init__(tr("Edit"), heading=tr("Who was named?"), parent=parent)
        self.name_field = TextField(name, parent=self)
        self.name_field.setObjectName("name_field")
        self.about_field = TextField(about, placeholder=tr("Role, organisation"), parent=self)
        self.about_field.setObjectName("about_field")
        self.body.addWidget(Field(tr("Name"), self.name_field, parent=self))
        self.body.addWidget(Field(tr("What they do"), self.about_field, parent=self))
        _finish(self, tr("Save"))

    @property
    def name(self) -> str:
        """The name."""
        return self.name_field.text()

    @property
    def about(self) -> str:
        """What they do."""
        return self.about_field.text()


class LengthDialog(Dialog):
    """Changes the agreed length of a meeting."""

    def __init__(self, minutes: int | None, *, parent: QWidget | None = None) -> None:
        super().__init__(tr("Agreed length"), heading=tr("How long did you agree on?"), parent=parent)
        self.minutes_field = minutes_field(minutes or 0, least=0, parent=self)
        self.minutes_field.setSpecialValueText(tr("No agreed length"))
        self.body.addWidget(Field(tr("Length agreed"), self.minutes_field, parent=self))
        _finish(self, tr("Set the length"))

    @property
    def minutes(self) -> int | None:
        """The agreed minutes, None for no agreed length."""
        return self.minutes_field.value() or None


class AfterDialog(Dialog):
    """When a meeting that was not written along took place, and how long it took."""

    def __init__(
        self,
        who: str,
        *,
        started: datetime,
        minutes: int,
        zone: str,
        today: date,
        parent: QWidget | None = None,
    ) -> None:
        title = tr("Write notes after the meeting")
        super().__init__(title, heading=tr("When did you meet {name}?").format(name=who), parent=parent)
        self._zone = zone
        wall = local_time(started, zone=zone)
        self.day_field = DayField(wall.date(), today=today, past=True, name=tr("Day"), parent=self)
        self.time_field = ClockField(time(wall.hour, wall.minute), name=tr("Began at"), parent=self)
        self.minutes_field = minutes_field(minutes, least=1, parent=self)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(Field(tr("Day"), self.day_field, parent=self), 3)
        row.addWidget(Field(tr("Began at"), self.time_field, parent=self), 2)
        row.addWidget(Field(tr("It took"), self.minutes_field, parent=self), 2)
        self.body.addLayout(row)
        _finish(self, tr("Write notes"))

    @property
    def started(self) -> datetime:
        """The instant at which it began."""
        return to_instant(self.day_field.value, self.time_field.value, zone=self._zone)

    @property
    def minutes(self) -> int:
        """How long it took."""
        return self.minutes_field.value()


class ChoiceRows(QStyledItemDelegate):
    """Rows of two lines: a name and what is said about it."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        return QSize(0, theme().height(44, lines=2))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect
        state = option.state
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, theme().color("selection"))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, theme().color("hover"))
        paint.h_line(painter, rect.x(), rect.bottom(), rect.width())
        name, about = index.data(Qt.ItemDataRole.DisplayRole), index.data(ABOUT) or ""
        area = rect.adjusted(12, 0, -12, -1)
        paint.draw_two_lines(painter, area, name, about, first_style="body_medium")


class ChooseDialog(Dialog):
    """Chooses from a list that a few typed letters narrow: somebody, or a past session."""

    def __init__(
        self,
        title: str,
        heading: str,
        *,
        rows: Callable[[str], list[PersonRow]],
        ok: str,
        placeholder: str,
        new: str = "",
        ok_new: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """``rows`` gives key, name and second line for the letters; ``new`` offers what is typed as a new one.

        ``ok_new`` is what the button says then, so that nobody adds somebody without noticing.
        """
        super().__init__(title, heading=heading, width=464, parent=parent)
        self._rows, self._new = rows, new
        self._ok, self._ok_new = ok, ok_new or ok
        self.new_name = ""
        self.search_field = TextField(placeholder=placeholder, icon="search", clearable=True, parent=self)
        self.search_field.setObjectName("search_field")
        self.choice_list = QListWidget(self)
        self.choice_list.setObjectName("choice_list")
        self.choice_list.setAccessibleName(heading)
        self.choice_list.setUniformItemSizes(True)
        self.choice_list.setItemDelegate(ChoiceRows(self.choice_list))
        theme().grow(self.choice_list.setMinimumHeight, 240)
        self.body.addWidget(self.search_field)
        self.body.addWidget(self.choice_list)
        self.search_field.textChanged.connect(self._fill)
        self.search_field.installEventFilter(self)
        self.choice_list.itemActivated.connect(lambda _item: self.accept())
        _finish(self, ok)
        self.choice_list.currentRowChanged.connect(lambda _row: self._show_ok())
        self._fill("")
        self.search_field.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def key(self) -> int | None:
        """The chosen key; None for a new one, whose name is ``new_name``."""
        if self.choice_list.count() == 0:
            return None
        found: int | None = self.choice_list.currentItem().data(Qt.ItemDataRole.UserRole)
        return found

    def accept(self) -> None:
        if self.choice_list.count() == 0:
            return
        self.new_name = self.choice_list.currentItem().data(Qt.ItemDataRole.UserRole + 1) or ""
        super().accept()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrow keys in the field go through the list."""
        step = _STEPS.get(Qt.Key(event.key()), 0) if isinstance(event, QKeyEvent) else 0
        if watched is self.search_field and step and event.type() == QEvent.Type.KeyPress:
            last = self.choice_list.count() - 1
            self.choice_list.setCurrentRow(max(0, min(last, self.choice_list.currentRow() + step)))
            return True
        return super().eventFilter(watched, event)

    def _show_ok(self) -> None:
        item, button = self.choice_list.currentItem(), self.default_button
        if item is not None and button is not None:
            is_new = item.data(Qt.ItemDataRole.UserRole) is None
            button.setText(self._ok_new if is_new else self._ok)

    def _fill(self, words: str) -> None:
        self.choice_list.clear()
        for key, name, about in self._rows(words):
            item = QListWidgetItem(name)
            item.setData(Qt.ItemDataRole.UserRole, key)
            item.setData(ABOUT, about)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{name}, {about}" if about else name)
            self.choice_list.addItem(item)
        if self._new and words.strip():
            item = QListWidgetItem(self._new.format(name=words.strip()))
            item.setData(Qt.ItemDataRole.UserRole + 1, words.strip())
            self.choice_list.addItem(item)
        self.choice_list.setCurrentRow(0)


def minutes_field(minutes: int, *, least: int, parent: QWidget) -> QSpinBox:
    """A field for a number of minutes."""
    field = QSpinBox(parent)
    field.setObjectName("minutes_field")
    field.setRange(least, 600)
    field.setSingleStep(5)
    field.setSuffix(tr(" min"))
    field.setValue(minutes)
    field.lineEdit().setTextMargins(7, 0, 0, 0)
    return field


def _finish(dialog: Dialog, ok: str) -> None:
    dialog.add_button(tr("Cancel"), role=Role.RejectRole, name="cancel_button")
    dialog.add_button(ok, kind="primary", name="ok_button")
