"""Typing up the paper sheet: its numbered boxes one below the other; Tab goes from box to box in their order."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.core.errors import UserError
from desktop.models.live_paper import MORE, NAMES, PROMISES, Box, TypedBox
from desktop.qtkit.dialogs import Dialog, Role
from desktop.qtkit.fields import TextArea
from desktop.qtkit.labels import Label
from desktop.qtkit.prompts import Choice, Prompter
from desktop.views import problems
from desktop.views.live.words import tr

WIDTH = 560
SAVE, LEAVE = "save", "leave"


class PaperDialog(Dialog):
    """A text for each box of the sheet; ``wanted`` brings them all once they are to be kept."""

    wanted = Signal(list)

    def __init__(self, boxes: Sequence[Box], prompter: Prompter, *, parent: QWidget | None = None) -> None:
        super().__init__(tr("Type up the paper sheet"), width=WIDTH, scrolls=True, spacing=12, parent=parent)
        self.setObjectName("paper_dialog")
        self._boxes, self._prompter = list(boxes), prompter
        help_words = tr(
            "Tab goes to the next box, Shift+Tab back, Ctrl+Enter keeps all of it. Each line becomes a note."
        )
        self.body.addWidget(Label(help_words, color="muted", wrap=True, parent=self))
        self.areas: list[TextArea] = []
        for box in self._boxes:
            self.body.addWidget(self._box(box))
        self.error_label = Label(style="caption", color="danger", wrap=True, parent=self)
        self.error_label.setObjectName("error_label")
        self.error_label.hide()
        self.body.addWidget(self.error_label)
        self.add_button(tr("Cancel"), role=Role.RejectRole, name="cancel_button")
        self.keep_button = self.add_button(tr("Keep as notes"), kind="primary", name="keep_button")
        self.areas[0].setFocus(Qt.FocusReason.TabFocusReason)

    @property
    def typed(self) -> list[TypedBox]:
        """What stands in the boxes."""
        pairs = zip(self._boxes, self.areas, strict=True)
        return [TypedBox(area.text, uid=box.uid, kind=box.kind) for box, area in pairs]

    def accept(self) -> None:
        """Keep the texts; whoever listens closes the dialog once they are kept."""
        if any(box.text.strip() for box in self.typed):
            self.wanted.emit(self.typed)
        else:
            super().accept()

    def may_close(self) -> bool:
        """Words that were typed do not go by a key."""
        if not any(box.text.strip() for box in self.typed):
            return True
        answer = self._prompter.ask_choice(
            title=self.windowTitle(),
            text=tr("Keep what you typed?"),
            choices=(
                Choice("", tr("Go on typing")),
                Choice(LEAVE, tr("Leave it out")),
                Choice(SAVE, tr("Keep as notes"), "primary"),
            ),
        )
        if answer == SAVE:
            self.accept()
        return answer == LEAVE

    def set_error(self, error: UserError) -> None:
        """Say why the texts could not be kept."""
        self.error_label.setText(problems.sentence(error))
        self.error_label.show()
        self.fit()

    def _box(self, box: Box) -> QWidget:
        part = QWidget(self)
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        title = f"{box.number}  {box_title(box)}"
        area = TextArea(least=2, most=6, name=title, parent=part)
        area.setObjectName(f"box_{box.number}")
        column.addWidget(Label(title, style="body_medium", wrap=True, parent=part))
        column.addWidget(area)
        self.areas.append(area)
        return part


def box_title(box: Box) -> str:
    """The question of a box, or what is asked on every sheet."""
    titles = {
        NAMES: tr("Names to leave with"),
        PROMISES: tr("What was promised"),
        MORE: tr("Anything else"),
    }
    return titles.get(box.kind, box.title)
