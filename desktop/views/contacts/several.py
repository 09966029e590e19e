"""What stands in the detail pane while several people are selected, or nobody."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from desktop.qtkit import menus
from desktop.qtkit.buttons import Button
from desktop.qtkit.flow import FlowLayout
from desktop.qtkit.labels import Label, Pane
from desktop.views.contacts.words import STAGE_LOOKS, stage_name
from desktop.views.plural import counted

NAMED = 8
MERGED = 2
"""So many people can be made one."""


class SeveralPane(Pane):
    """ "3 people": their names, and what can be done with all of them at once."""

    stage_chosen = Signal(object)
    tag_requested = Signal()
    export_requested = Signal()
    merge_requested = Signal()
    delete_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("base", parent=parent)
        self.setObjectName("several")
        self._build()

    def show_people(self, count: int, names: list[str]) -> None:
        """Show how many are selected, and the first names of them."""
        words = counted("contacts", "%n person", "%n people", count)
        self.title.setText(words)
        self.merge_button.setVisible(count == MERGED)
        more = count - min(len(names), NAMED)
        lines = names[:NAMED]
        if more:
            lines = [*lines, counted("contacts", "and %n more", "and %n more", more)]
        self._names.setText("\n".join(lines))

    def _build(self) -> None:
        self.title = Label(style="title", parent=self)
        self.title.setObjectName("several_title")
        self._names = Label(color="muted", wrap=True, parent=self)
        self.stage_button = Button(
            self.tr("Stage"), icon="ring-half", menu=self._stages(), name="several_stage_button", parent=self
        )
        self.tag_button = Button(self.tr("Tag"), icon="tag", name="several_tag_button", parent=self)
        self.export_button = Button(
            self.tr("Export"), icon="file-output", name="several_export_button", parent=self
        )
        self.merge_button = Button(self.tr("Merge…"), icon="users", name="several_merge_button", parent=self)
        self.delete_button = Button(
            self.tr("Delete"), kind="danger", name="several_delete_button", parent=self
        )
        holder = QWidget(self)
        flow = FlowLayout(holder, spacing=8)
        buttons = (
            self.stage_button,
            self.tag_button,
            self.export_button,
            self.merge_button,
            self.delete_button,
        )
        for button in buttons:
            flow.addWidget(button)
        signals = (self.tag_requested, self.export_requested, self.merge_requested, self.delete_requested)
        for button, signal in zip(buttons[1:], signals, strict=True):
            button.clicked.connect(lambda _checked=False, signal=signal: signal.emit())
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 20)
        column.setSpacing(16)
        column.addWidget(self.title)
        column.addWidget(holder)
        column.addWidget(self._names, 0, Qt.AlignmentFlag.AlignTop)
        column.addStretch(1)

    def _stages(self) -> QMenu:
        entries = [(stage_name(stage), stage, look.icon, look.color) for stage, look in STAGE_LOOKS.items()]
        self.stage_menu = menus.choice_menu(self, entries, self.stage_chosen.emit, keys=True)
        return self.stage_menu


class NobodyPane(Pane):
    """A quiet line while nobody is selected."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("base", parent=parent)
        self.setObjectName("nobody_pane")
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 20)
        words = Label(
            self.tr("Choose somebody from the list."), color="muted", align="center", wrap=True, parent=self
        )
        column.addStretch(1)
        column.addWidget(words)
        column.addStretch(1)
