"""Writing something down in a timeline: a remark, a call, a message that came."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.core.errors import UserError
from desktop.domain.kinds import Channel
from desktop.qtkit.choices import Segmented
from desktop.qtkit.dialogs import Dialog, Role
from desktop.qtkit.fields import Field, TextArea
from desktop.views import problems
from desktop.views.moments import DayField

REMARK, CALL, RECEIVED = "remark", "call", "received"
CHANNELS = (Channel.EMAIL, Channel.MESSAGE, Channel.IN_PERSON)


class TouchDialog(Dialog):
    """``wanted`` sends text, day and channel; the owner answers with ``set_error`` or closes it."""

    wanted = Signal(dict)

    def __init__(
        self,
        kind: str,
        *,
        name: str,
        today: date,
        text: str = "",
        editing: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", width=464, parent=parent)
        self.setObjectName("touch_dialog")
        self._kind, self._editing = kind, editing
        self.setWindowTitle(self._title(name))
        self._build_form(today, text)

    def set_error(self, error: UserError) -> None:
        """Show what is wrong with the text."""
        self._text.set_error(problems.sentence(error))
        self.fit()
        self.text_area.setFocus()

    def accept(self) -> None:
        """Send what was written; the dialog stays until it was taken."""
        self._text.set_error("")
        channel = CHANNELS[max(0, self.channel_switch.chosen)]
        self.wanted.emit({"text": self.text_area.text, "day": self.day_field.value, "channel": channel})

    def _title(self, name: str) -> str:
        title = {
            REMARK: self.tr("Remark about {name}"),
            CALL: self.tr("Call with {name}"),
            RECEIVED: self.tr("Message from {name}"),
        }[self._kind]
        return title.format(name=name)

    def _build_form(self, today: date, text: str) -> None:
        example = {
            REMARK: self.tr("What you want to remember"),
            CALL: self.tr("What you talked about"),
            RECEIVED: self.tr("What the message says, in a line"),
        }[self._kind]
        self.text_area = TextArea(text, placeholder=example, least=4, name=self.tr("Text"), parent=self)
        self.text_area.setObjectName("text_area")
        self._text = Field(self.tr("Text"), self.text_area, parent=self)
        self.day_field = DayField(today, today=today, past=True, name=self.tr("Day"), parent=self)
        self.day_field.setObjectName("day_field")
        self._day = Field(self.tr("Day"), self.day_field, parent=self)
        self._day.setFixedWidth(176)
        self.channel_switch = Segmented(
            [
                (self.tr("E-mail"), "mail"),
                (self.tr("Message"), "message-square"),
                (self.tr("In person"), "user"),
            ],
            parent=self,
        )
        self.channel_switch.setObjectName("channel_switch")
        self.channel_switch.setAccessibleName(self.tr("How it came"))
        self._channel = Field(self.tr("How it came"), self.channel_switch, parent=self)
        self._channel.setVisible(self._kind == RECEIVED and not self._editing)
        self._day.setVisible(not self._editing)
        row = QHBoxLayout()  # a narrow field in a column would be given one line for its words
        row.addWidget(self._day)
        row.addStretch(1)
        self.body.addWidget(self._text)
        self.body.addLayout(row)
        self.body.addWidget(self._channel)
        self.add_button(self.tr("Cancel"), role=Role.RejectRole, name="cancel_button")
        self.save_button = self.add_button(self.tr("Save"), kind="primary", name="save_button")
        self.text_area.setFocus()
