"""The six characters that mark a line of notes: shown, changed, and refused where two would be the same."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.core.settings import MARK_KEYS
from desktop.domain.kinds import Mark
from desktop.domain.marks import MARKS, KeyFault, key_fault, plain_key
from desktop.hub import Hub
from desktop.qtkit.announce import announce
from desktop.qtkit.badges import IconLabel
from desktop.qtkit.buttons import Button
from desktop.qtkit.fields import TextField
from desktop.qtkit.flow import FlowLayout
from desktop.qtkit.labels import Label
from desktop.qtkit.theme import theme
from desktop.views.live.marks import ICONS, mark_name

CELL_WIDTH = 152
KEY_WIDTH = 36


class MarkKeyField(TextField):
    """One character; what is typed takes the place of what stands there."""

    def __init__(self, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(small=True, name=name, parent=parent)
        theme().grow(self.setFixedWidth, KEY_WIDTH)

    def focusInEvent(self, event: object) -> None:
        super().focusInEvent(event)  # type: ignore[arg-type]
        self.selectAll()


class MarkKeys(QWidget):
    """Six marks with their characters. A character that cannot be taken is said at once and not kept."""

    def __init__(self, hub: Hub, *, parent: QWidget) -> None:
        super().__init__(parent)
        self._hub = hub
        self._fields: dict[Mark, MarkKeyField] = {}
        cells = QWidget(self)
        flow = FlowLayout(cells, spacing=8)
        self._cells = [self._cell(mark, cells) for mark in MARKS]
        for cell in self._cells:
            theme().grow(
                cell.setFixedWidth, CELL_WIDTH
            )  # cells of one width stand in columns, however many fit
            flow.addWidget(cell)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(cells)
        column.addLayout(self._foot())
        self.refresh()

    def refresh(self) -> None:
        """Show the characters that are kept."""
        keys = self._hub.settings.mark_keys
        for mark, key in zip(MARKS, keys, strict=True):
            if self._fields[mark].text() != key:
                self._fields[mark].setText(key)
        self.back_button.setVisible(keys != MARK_KEYS)

    # ------------------------------------------------------------ private

    def _cell(self, mark: Mark, parent: QWidget) -> QWidget:
        cell = QWidget(parent)
        name = mark_name(mark)
        field = MarkKeyField(name=_tr("Character for {mark}").format(mark=name), parent=self)
        field.setObjectName(f"key_{mark.value}")
        field.textEdited.connect(lambda text: self._on_typed(mark, text))
        field.editingFinished.connect(lambda: self._on_left(mark))
        self._fields[mark] = field
        label = Label(name, elide=True, parent=self)
        label.setBuddy(field)
        row = QHBoxLayout(cell)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(field)
        row.addWidget(IconLabel(ICONS[mark], color=f"mark-{mark}", parent=self))
        row.addWidget(label, 1)
        return cell

    def _foot(self) -> QHBoxLayout:
        self.error = Label(style="caption", color="danger", wrap=True, parent=self)
        self.back_button = Button(
            _tr("Back to the default characters"),
            kind="quiet",
            icon="rotate-ccw",
            small=True,
            name="marks_back",
            on_click=self._on_back,
            parent=self,
        )
        policy = self.back_button.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.back_button.setSizePolicy(policy)
        row = QHBoxLayout()
        row.addWidget(self.error, 1)
        row.addWidget(self.back_button)
        return row

    def _on_typed(self, mark: Mark, text: str) -> None:
        """The last character that was typed counts; an empty field waits for one."""
        if not text:
            return
        keys, key = self._hub.settings.mark_keys, plain_key(text[-1])
        fault = key_fault(keys, mark, key)
        self._say(fault, mark, key)
        if fault is None:
            at = MARKS.index(mark)
            changed = keys[:at] + key + keys[at + 1 :]
            if changed != keys:
                self._hub.use_settings(replace(self._hub.settings, mark_keys=changed))
        self.refresh()
        self._fields[mark].selectAll()

    def _on_left(self, mark: Mark) -> None:
        self._say(None, mark, "")
        self.refresh()

    def _on_back(self) -> None:
        self._say(None, MARKS[0], "")
        self._fields[MARKS[0]].setFocus()
        self._hub.use_settings(replace(self._hub.settings, mark_keys=MARK_KEYS))

    def _say(self, fault: KeyFault | None, mark: Mark, key: str) -> None:
        sentence = ""
        if fault is KeyFault.TAKEN:
            other = MARKS[self._hub.settings.mark_keys.index(key)]
            words = _tr("{key} sets {other} already. Choose another character for {mark}.")
            sentence = words.format(key=key, other=mark_name(other), mark=mark_name(mark))
        elif fault is KeyFault.ORDINARY:
            sentence = _tr("{key} begins ordinary lines. Choose a sign, such as # or +.").format(key=key)
        self.error.setText(sentence)
        self._fields[mark].set_error(bool(sentence))
        if sentence:
            announce(self, sentence)


def _tr(text: str) -> str:
    return QCoreApplication.translate("settings", text)
