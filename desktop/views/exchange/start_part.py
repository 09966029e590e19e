"""Where new people start, and whether talks of a calendar become meetings."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from desktop.domain.kinds import Stage
from desktop.models.importing import Importer
from desktop.qtkit.combos import ComboBox
from desktop.qtkit.labels import Label
from desktop.qtkit.radio import RadioButton
from desktop.views.exchange.words import stage_icon, stage_name
from desktop.views.plural import counted


class StartPart(QWidget):
    """The stage of new people, the question about talks, and the promise that nothing has happened so far."""

    def __init__(self, importer: Importer, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._importer = importer
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        title = self.tr("New people start as")
        column.addWidget(Label(title, style="body_medium", parent=self))
        stages = [(stage_name(stage), stage) for stage in Stage]
        self.stage_combo = ComboBox(stages, icon=stage_icon(Stage.TO_CONTACT), name=title, parent=self)
        self.stage_combo.setObjectName("stage_combo")
        self.stage_combo.set_value(Stage.TO_CONTACT)
        self.stage_combo.setMinimumWidth(200)
        self.stage_combo.chosen.connect(lambda stage: importer.choose(stage=stage))
        column.addWidget(self.stage_combo, 0, Qt.AlignmentFlag.AlignLeading)
        self._add_meetings(column)
        promise = self.tr(
            "Nothing is changed until you press Import.\nAfterwards one Undo takes all of it back."
        )
        column.addWidget(Label(promise, style="caption", wrap=True, parent=self))

    def show_choices(self) -> None:
        """Show what is chosen, and ask about talks where there are any."""
        self.stage_combo.setEnabled(self._importer.counts.added > 0)
        self.stage_combo.set_icon(stage_icon(self._importer.choices.stage))
        talks = self._importer.new_meetings
        self._meetings_box.setVisible(talks > 0)
        words = counted(
            "StartPart", "1 event with one other person", "%n events with one other person", talks
        )
        self.meetings_title.setText(words)

    def _add_meetings(self, column: QVBoxLayout) -> None:
        self._meetings_box = QWidget(self)
        inside = QVBoxLayout(self._meetings_box)
        inside.setContentsMargins(0, 8, 0, 8)
        inside.setSpacing(8)
        self.meetings_title = Label(style="body_medium", parent=self._meetings_box)
        inside.addWidget(self.meetings_title)
        group = QButtonGroup(self._meetings_box)
        self.meeting_buttons: dict[bool, RadioButton] = {}
        for wanted, words, name in (
            (True, self.tr("Keep them as meetings"), "meetings_yes"),
            (False, self.tr("Take only the people"), "meetings_no"),
        ):
            button = RadioButton(words, name=name, parent=self._meetings_box)
            button.setChecked(wanted)
            button.clicked.connect(lambda _on, wanted=wanted: self._importer.choose(meetings=wanted))
            group.addButton(button)
            self.meeting_buttons[wanted] = button
            inside.addWidget(button)
        self._meetings_box.hide()
        column.addWidget(self._meetings_box)
