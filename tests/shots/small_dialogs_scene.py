"""Three small dialogs side by side: a new person with an error, a meeting to plan, the end of a session."""

from __future__ import annotations

from datetime import date, time
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QDialog, QWidget

from desktop.core.errors import Problem, UserError
from desktop.models.contacts_person import PersonWatch
from desktop.models.prep import Preparation
from desktop.qtkit.prompts import Choice
from desktop.qtkit.questions import choice_dialog
from desktop.qtkit.theme import theme
from desktop.views.contacts.new_person import NewPersonDialog
from desktop.views.prep.schedule_dialog import ScheduleDialog
from tests.shots import contacts_shots
from tests.shots.framed import framed
from tests.shots.scene import AFTERNOON
from tests.shots.stage import Stage, settle, staged

SIZE, COLUMN, GAP = (1024, 640), 464, 24


def draw(path: Path) -> None:
    """Draw the picture into a file."""
    picture = QPixmap(*SIZE)
    picture.fill(theme().color("window"))
    with staged(contacts_shots.fill, now=AFTERNOON, tab="contacts") as stage:
        left = _grab(_new_person(stage))
        right = [_grab(_schedule(stage)), _grab(_end(stage), titled=False)]
    below = sum(one.height() for one in right) + GAP
    top = (SIZE[1] - max(left.height(), below)) // 2
    x = (SIZE[0] - 2 * COLUMN - GAP) // 2
    painter = QPainter(picture)
    painter.drawPixmap(x, top, left)
    for one in right:
        painter.drawPixmap(x + COLUMN + GAP, top, one)
        top += one.height() + GAP
    painter.end()
    picture.save(str(path))


def _grab(dialog: QDialog, *, titled: bool = True) -> QPixmap:
    """The dialog's picture as it stands there when it has the window system's attention."""
    picture = framed(dialog, titled=titled)
    dialog.deleteLater()
    return picture


def _new_person(stage: Stage) -> QDialog:
    dialog = NewPersonDialog(PersonWatch(stage.hub, stage.window), parent=stage.window)
    dialog.name_field.setText("Jun-ho Baek")
    dialog.organisation_field.setText("Skerry Survey")
    dialog.how_combo.setEditText("Grace Oduya")
    dialog.email_field.setText("jh.baek@skerry")
    dialog.show()
    dialog.set_error(UserError(Problem.EMAIL_NO_DOT, field="email"))
    _focus(dialog, "name_field")
    dialog.name_field.deselect()
    return dialog


def _schedule(stage: Stage) -> QDialog:
    preparation = Preparation(stage.hub, stage.window)
    dialog = ScheduleDialog(
        stage.hub, preparation, person=stage.id_of("Chloé Marchetti"), parent=stage.window
    )
    dialog.day_field.set_value(date(2026, 3, 18))
    dialog.time_field.set_value(time(14, 30))
    dialog.length_combo.set_value(30)
    dialog.form_switch.set_chosen(1)
    dialog.form_switch.changed.emit(1)
    dialog.show()
    dialog.setFocus()
    settle()
    return dialog


def _end(stage: Stage) -> QDialog:
    dialog, _answer = choice_dialog(
        title="End the session with Tomasz?",
        text="End the session with Tomasz?",
        detail="18 minutes, 11 notes. They are saved. You can reopen the session later today.",
        choices=[Choice("keep", "Keep going"), Choice("end", "End and debrief", kind="primary")],
        parent=stage.window,
    )
    dialog.show()
    _focus(dialog, "choice_keep")
    _focus(dialog, "choice_end", reason=Qt.FocusReason.TabFocusReason)
    return dialog


def _focus(dialog: QDialog, name: str, *, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
    dialog.activateWindow()
    control = dialog.findChild(QWidget, name)
    assert control is not None, name
    control.setFocus(reason)
    settle()
