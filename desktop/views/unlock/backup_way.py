"""Bringing back a backup while the notebook is locked: what opens it, and which one of those that it opens."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop.core.clock import Clock
from desktop.models.rescue import Openable, Rescue
from desktop.qtkit.dialogs import Dialog, Role
from desktop.qtkit.labels import Label
from desktop.qtkit.listview import ListView
from desktop.qtkit.prompts import Choice, Prompter
from desktop.qtkit.tasks import TaskRunner
from desktop.qtkit.theme import theme
from desktop.views.backup_list import BackupModel

LIST_HEIGHT = 196


class BackupWay(QObject):
    """What is typed may be the passphrase of a backup only, from before it was changed: it is asked for first.

    ``begun`` when work on it begins, then ``given_up``, ``failed`` with an error, or ``brought_back`` with the key.
    """

    begun = Signal()
    given_up = Signal()
    failed = Signal(object)
    brought_back = Signal(object)

    def __init__(self, rescue: Rescue, prompter: Prompter, tasks: TaskRunner, *, window: QWidget) -> None:
        super().__init__(window)
        self._rescue, self._prompter, self._tasks, self._window = rescue, prompter, tasks, window

    def ask(self) -> None:
        """Ask what opens a backup, and then which one."""
        if not self._rescue.listed():
            _tell_none(self._prompter)
            return
        typed = ask_secret(self._prompter)
        if typed:
            self.begun.emit()
            self._tasks.run(self._rescue.opened_by, typed, done=self._on_opened, failed=self.failed.emit)

    def _on_opened(self, found: Sequence[Openable]) -> None:
        dialog = BackupChoice(found, clock=self._rescue.clock, parent=self._window)
        dialog.chosen.connect(self._bring_back)
        dialog.rejected.connect(self.given_up)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _bring_back(self, one: Openable) -> None:
        self._tasks.run(
            self._rescue.bring_back_opened,
            one,
            done=lambda _nothing: self.brought_back.emit(one.key),
            failed=self.failed.emit,
        )


class BackupChoice(Dialog):
    """The backups that what was typed opens, the newest chosen; ``chosen`` carries the ``Openable``."""

    chosen = Signal(object)

    def __init__(self, found: Sequence[Openable], *, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(_tr("Bring back a backup"), width=560, parent=parent)
        self.setObjectName("backup_choice")
        self._found = found
        words = _tr("What you typed opens these. The file as it is now is set aside, not deleted.")
        self.body.addWidget(Label(words, color="muted", wrap=True, parent=self))
        self.backup_list = ListView(name=_tr("Backups"), row_height=32, header=True, parent=self)
        self.backup_list.setObjectName("backup_list")
        theme().grow(self.backup_list.setFixedHeight, LIST_HEIGHT)
        model = BackupModel(clock, self)
        self.backup_list.set_model(model)
        self.backup_list.set_widths([176, 220, 72], stretch=1)
        model.show([one.kept for one in found])
        self.backup_list.select_first()
        self.backup_list.opened.connect(lambda _number: self.accept())
        self.body.addWidget(self.backup_list)
        self.add_button(_tr("Cancel"), role=Role.RejectRole)
        self.add_button(_tr("Bring back"), kind="primary", name="back_button")
        self.backup_list.setFocus()

    def accept(self) -> None:
        """Bring back the one that is chosen."""
        place = self.backup_list.current_id
        if 0 < place <= len(self._found):
            super().accept()
            self.chosen.emit(self._found[place - 1])


def _tell_none(prompter: Prompter) -> None:
    """There is nothing to choose from."""
    prompter.ask_choice(
        title=_tr("Bring back a backup"),
        text=_tr("There is no backup of this notebook on this computer."),
        detail=_tr("One that lies elsewhere is opened with “Another notebook…”."),
        choices=(Choice("close", _tr("Close"), "primary"),),
    )


def ask_secret(prompter: Prompter) -> str | None:
    """What opens a protected backup; nothing where somebody thinks better of it."""
    return prompter.ask_text(
        title=_tr("Bring back a backup"),
        label=_tr("Passphrase or recovery code of the backup"),
        ok=_tr("Go on"),
        cancel=_tr("Cancel"),
        hint=_tr("It is the one that the notebook had when the backup was made."),
        secret=True,
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("protection", text)
