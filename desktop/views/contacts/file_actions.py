"""What can be done with files of people: attach, open, save a copy, take away."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl

from desktop.core.errors import Problem, UserError
from desktop.core.later import later
from desktop.core.open_copies import OpenCopies
from desktop.hub import Hub
from desktop.models.contacts_person import PersonWatch
from desktop.views.desk import Desk
from desktop.views.plural import counted

if TYPE_CHECKING:
    from desktop.exchange import any_file
    from desktop.ops import contacts_files
else:
    (any_file,) = later("desktop.exchange", "any_file")
    (contacts_files,) = later("desktop.ops", "contacts_files")


class FileActions(QObject):
    """The verbs of attached files; copies for other programs lie apart until the notebook is closed or locked."""

    def __init__(self, desk: Desk, watch: PersonWatch, *, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._watch = desk, watch
        self._hub: Hub = desk.hub
        self.copies = OpenCopies()
        self.destroyed.connect(self.copies.clear)

    def choose(self, *, meeting: int = 0) -> None:
        """Ask for files and attach them to the person in hand, or to a meeting with them."""
        if self._watch.card is None:
            return
        paths = self._desk.prompter.ask_open_files(title=self.tr("Attach a file"))
        self.attach(paths, meeting=meeting)

    def attach(self, paths: Sequence[Path], *, meeting: int = 0) -> None:
        """Attach these files to the person in hand, or to a meeting with them."""
        card = self._watch.card
        if card is None or not paths:
            return
        owner = {"meeting": meeting} if meeting else {"person": card.id}
        name = card.name

        def done(taken: list[any_file.TakenFile | UserError]) -> None:
            self._keep(taken, owner, name)

        self._desk.tasks.run(_take_all, list(paths), done=done)

    def open(self, attachment: int) -> None:
        """Let the system's own program show a file."""
        self._with_content(attachment, self._open)

    def save_copy(self, attachment: int) -> None:
        """Ask where to, and write a copy of a file there."""
        self._with_content(attachment, self._save)

    def delete(self, attachment: int) -> None:
        """Take a file away; a toast offers Undo."""
        name = self._hub.run(self.tr("Delete a file"), contacts_files.delete, attachment=attachment)
        if name is not None:
            self._hub.tell(self.tr("Deleted {name}.").format(name=name), undo=True)

    # ------------------------------------------------------------ private

    def _keep(self, taken: list[any_file.TakenFile | UserError], owner: dict[str, int], name: str) -> None:
        kept: list[str] = []
        for file in taken:
            if isinstance(file, UserError):
                self._hub.problem.emit(file)
                continue
            label = self.tr("Attach a file")
            if self._hub.run(label, contacts_files.attach, file=file, **owner) is not None:
                kept.append(file.name)
        if len(kept) == 1:
            self._hub.tell(self.tr("Attached {file} to {name}.").format(file=kept[0], name=name), undo=True)
        elif kept:
            words = counted("contacts", "Attached %n file to %1.", "Attached %n files to %1.", len(kept))
            self._hub.tell(words.replace("%1", name))

    def _with_content(self, attachment: int, act: Callable[[str, bytes], None]) -> None:
        found = self._watch.file_content(attachment)
        try:
            if found is None:
                raise UserError(Problem.RECORD_GONE)
            act(*found)
        except UserError as error:
            self._hub.problem.emit(error)

    def _open(self, name: str, data: bytes) -> None:
        if any_file.may_run(name):
            raise UserError(Problem.FILE_MAY_RUN, name=name)
        try:
            path = self.copies.put(any_file.legal_name(name), data)
        except OSError as error:
            raise UserError(Problem.FILE_NOT_OPENED, name=name) from error
        url = bytes(QUrl.fromLocalFile(str(path)).toEncoded().data()).decode()
        if not self._desk.prompter.open_url(url):
            raise UserError(Problem.FILE_NOT_OPENED, name=name)

    def _save(self, name: str, data: bytes) -> None:
        suggestion = Path(any_file.legal_name(name))
        path = self._desk.prompter.ask_save_file(title=self.tr("Save a copy"), suggestion=suggestion)
        if path is not None:
            any_file.give(path, data)
            self._hub.tell_made(self.tr("Saved a copy of {name}.").format(name=name), path)


def _take_all(paths: list[Path]) -> list[any_file.TakenFile | UserError]:
    taken: list[any_file.TakenFile | UserError] = []
    for path in paths:
        try:
            taken.append(any_file.take(path))
        except UserError as error:
            taken.append(error)
    return taken
