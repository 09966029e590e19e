"""The question before somebody is erased for good: what goes, what stays in backups, and the name as an answer."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.core.clock import Clock, local_time
from desktop.domain.names import fold
from desktop.qtkit.dialogs import Dialog, Role
from desktop.qtkit.fields import Field, TextField
from desktop.qtkit.labels import Label
from desktop.views import when
from desktop.views.plural import counted

if TYPE_CHECKING:
    from desktop.models.contacts_person import Belongings, Kept

LISTED = 6


class EraseDialog(Dialog):
    """``erase_wanted`` is sent once the name was typed; nothing happens before."""

    erase_wanted = Signal()

    def __init__(
        self,
        name: str,
        belongings: Belongings,
        backups: Sequence[Kept],
        *,
        clock: Clock,
        mark: str,
        several: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """``name`` is whom it is about and what has to be typed; of ``several``, how many they are."""
        super().__init__("", width=464, scrolls=True, parent=parent)
        self.setObjectName("erase_dialog")
        self.setWindowTitle(self.tr("Erase for good"))
        self._name, self._clock, self._several = name, clock, several
        heading = self.tr("Erase {name} for good?").format(name=name)
        self.body.addWidget(Label(heading, style="heading", wrap=True, parent=self))
        self._add("what_label", self._what(belongings))
        self._add("where_label", self._where(mark), color="muted")
        self._add("backups_label", self._kept(backups), color="muted")
        self._build_name()
        self._build_footer()

    def accept(self) -> None:
        if self.erase_button.isEnabled():
            super().accept()
            self.erase_wanted.emit()

    def _add(self, name: str, words: str, *, color: str = "text") -> None:
        label = Label(words, color=color, wrap=True, parent=self)
        label.setObjectName(name)
        self.body.addWidget(label)

    def _what(self, belongings: Belongings) -> str:
        has = belongings
        counts = (
            (has.meetings, counted("contacts", "%n meeting", "%n meetings", has.meetings)),
            (has.notes, counted("contacts", "%n note", "%n notes", has.notes)),
            (
                has.contacts,
                counted("contacts", "%n entry of the timeline", "%n entries of the timeline", has.contacts),
            ),
            (has.follow_ups, counted("contacts", "%n follow-up", "%n follow-ups", has.follow_ups)),
            (
                has.reaches,
                counted(
                    "contacts", "%n way to reach this person", "%n ways to reach this person", has.reaches
                ),
            ),
            (has.files, counted("contacts", "%n file", "%n files", has.files)),
        )
        parts = [words.replace(" ", "\xa0", 1) for count, words in counts if count]
        if not parts:
            if self._several:
                return self.tr("All that is known of these people goes, from the trash and from Undo too.")
            return self.tr("All that is known of this person goes, from the trash and from Undo too.")
        if self._several:
            words = self.tr("This goes with the people, from the trash and from Undo too: {what}.")
        else:
            words = self.tr("This goes with the person, from the trash and from Undo too: {what}.")
        return words.format(what=", ".join(parts))

    def _where(self, mark: str) -> str:
        words = self.tr(
            "Where the full name stands in notes of other talks, {mark} takes its place. Nothing of this can be"
            " undone."
        )
        return words.format(mark=mark)

    def _kept(self, backups: Sequence[Kept]) -> str:
        if not backups:
            return (
                self.tr("No backup holds any of it.")
                if self._several
                else self.tr("No backup holds this person.")
            )
        lines = [self._moment(kept) for kept in backups[:LISTED]]
        if len(backups) > LISTED:
            more = len(backups) - LISTED
            lines.append(counted("contacts", "and %n more", "and %n more", more))
        if self._several:
            words = self.tr("Backups keep these people until you delete them. They lie in {folder}:")
        else:
            words = self.tr("Backups keep the person until you delete them. They lie in {folder}:")
        return "\n".join([words.format(folder=backups[0].path.parent), *lines])

    def _moment(self, kept: Kept) -> str:
        wall = local_time(kept.at, zone=self._clock.zone)
        return f"{when.full_day(wall.date(), today=self._clock.today())} {when.wall_time(wall)}"

    def _build_name(self) -> None:
        self.name_field = TextField(name=self.tr("Name"), parent=self)
        self.name_field.setObjectName("erase_name_field")
        self.name_field.textChanged.connect(self._on_typed)
        label = self.tr("Type {name} to go on").format(name=self._name)
        self.body.addWidget(Field(label, self.name_field, parent=self))
        self.name_field.setAccessibleName(label)
        self.name_field.setFocus()

    def _build_footer(self) -> None:
        self.add_button(self.tr("Cancel"), role=Role.RejectRole, name="cancel_button")
        self.erase_button = self.add_button(self.tr("Erase for good"), kind="danger", name="erase_button")
        self.erase_button.setEnabled(False)

    def _on_typed(self, text: str) -> None:
        self.erase_button.setEnabled(fold(text) == fold(self._name))
