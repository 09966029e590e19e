"""Questions to the user, behind a protocol, so that tests answer them without a window."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QLineEdit, QWidget

from desktop.core.records import dataclass
from desktop.qtkit.dialogs import Dialog, Role
from desktop.qtkit.fields import Field, TextArea, TextField
from desktop.qtkit.labels import Label

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer that can be given: ``key`` comes back, ``kind`` is that of a button."""

    key: str
    text: str
    kind: str = "standard"


@dataclass(frozen=True, slots=True)
class FileKind:
    """A kind of file to choose: its name and its patterns, as in ("Spreadsheets", ("*.csv", "*.xlsx"))."""

    text: str
    patterns: tuple[str, ...]


MOST_BESIDE = 3
"""So many answers stand side by side."""


class Prompter(Protocol):
    """Everything that stops and waits for an answer. Texts come translated from the caller."""

    def ask_choice(self, *, title: str, text: str, choices: Sequence[Choice], detail: str = "") -> str:
        """The key of the answer, "" if the question was dismissed."""

    def ask_text(
        self,
        *,
        title: str,
        label: str,
        ok: str,
        cancel: str,
        text: str = "",
        hint: str = "",
        secret: bool = False,
        lines: int = 1,
    ) -> str | None:
        """A text of one line, or of several where ``lines`` are to be seen; None if it was dismissed."""

    def ask_open_file(
        self, *, title: str, kinds: Sequence[FileKind] = (), folder: Path | None = None
    ) -> Path | None:
        """A file that exists."""

    def ask_open_files(
        self, *, title: str, kinds: Sequence[FileKind] = (), folder: Path | None = None
    ) -> list[Path]:
        """Several files that exist."""

    def ask_save_file(self, *, title: str, suggestion: Path, kinds: Sequence[FileKind] = ()) -> Path | None:
        """Where to write; the system has asked about overwriting."""

    def ask_folder(self, *, title: str, folder: Path | None = None) -> Path | None:
        """A folder that exists."""

    def ask_printer(self, *, title: str) -> QPrinter | None:
        """A printer with the settings that were chosen for it."""

    def open_url(self, url: str) -> bool:
        """Hand an address over to the system (browser, mail app); False if nothing takes it."""


class QtPrompter:
    """Asks with dialogs over ``window``; files with the system's own dialogs."""

    def __init__(self, window: QWidget | None = None) -> None:
        self._window = window
        self._folder: Path | None = None  # where the last file was

    def set_window(self, window: QWidget | None) -> None:
        """Ask over another window from now on."""
        self._window = window

    def ask_choice(self, *, title: str, text: str, choices: Sequence[Choice], detail: str = "") -> str:
        dialog, answer = choice_dialog(
            title=title, text=text, choices=choices, detail=detail, parent=self._window
        )
        dialog.exec()
        dialog.deleteLater()
        return answer[0] if answer else ""

    def ask_text(
        self,
        *,
        title: str,
        label: str,
        ok: str,
        cancel: str,
        text: str = "",
        hint: str = "",
        secret: bool = False,
        lines: int = 1,
    ) -> str | None:
        dialog = Dialog(title, parent=self._window)
        dialog.setObjectName("text_dialog")
        entry: TextField | TextArea
        if lines > 1:
            entry = TextArea(text, least=lines, name=label, parent=dialog)
        else:
            entry = TextField(text, name=label, parent=dialog)
            if secret:
                entry.setEchoMode(QLineEdit.EchoMode.Password)
        entry.setObjectName("text")
        dialog.body.addWidget(Field(label, entry, hint=hint, parent=dialog))
        dialog.add_button(cancel, role=Role.RejectRole)
        dialog.add_button(ok, kind="primary")
        entry.selectAll()
        entry.setFocus()
        accepted = dialog.exec() == Dialog.DialogCode.Accepted
        dialog.deleteLater()
        if not accepted:
            return None
        return entry.text if isinstance(entry, TextArea) else entry.text()

    def ask_open_file(
        self, *, title: str, kinds: Sequence[FileKind] = (), folder: Path | None = None
    ) -> Path | None:
        name, _ = QFileDialog.getOpenFileName(self._window, title, self._start(folder), _filters(kinds))
        return self._chosen(Path(name)) if name else None

    def ask_open_files(
        self, *, title: str, kinds: Sequence[FileKind] = (), folder: Path | None = None
    ) -> list[Path]:
        names, _ = QFileDialog.getOpenFileNames(self._window, title, self._start(folder), _filters(kinds))
        return [self._chosen(Path(name)) for name in names]

    def ask_save_file(self, *, title: str, suggestion: Path, kinds: Sequence[FileKind] = ()) -> Path | None:
        folder = (
            suggestion.parent if suggestion.is_absolute() else None
        )  # for one that is not there Qt would show any
        place = str(Path(self._start(folder)) / suggestion.name)
        name, _ = QFileDialog.getSaveFileName(self._window, title, place, _filters(kinds))
        if not name:
            return None
        path = with_suffix(Path(name), kinds)
        # the system has asked about the name that was typed, not about the one with its ending
        return self._chosen(path if path == Path(name) else unused(path))

    def ask_folder(self, *, title: str, folder: Path | None = None) -> Path | None:
        name = QFileDialog.getExistingDirectory(self._window, title, self._start(folder))
        return Path(name) if name else None

    def ask_printer(self, *, title: str) -> QPrinter | None:
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        dialog = QPrintDialog(printer, self._window)
        dialog.setWindowTitle(title)
        accepted = dialog.exec() == QPrintDialog.DialogCode.Accepted
        dialog.deleteLater()
        return printer if accepted else None

    def open_url(self, url: str) -> bool:
        return QDesktopServices.openUrl(QUrl(url))

    def _start(self, folder: Path | None) -> str:
        """Where a file dialog opens: as asked, else where the last file was, else among the documents."""
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        places = (folder, self._folder, Path(documents) if documents else None)
        return str(next((place for place in places if place is not None and place.is_dir()), Path.home()))

    def _chosen(self, path: Path) -> Path:
        self._folder = path.parent
        return path


class _Question(Dialog):
    """As wide as its answers need side by side."""

    def _wide(self) -> int:
        return max(super()._wide(), self.buttons.sizeHint().width() + 2 * 24)


def choice_dialog(
    *, title: str, text: str, choices: Sequence[Choice], detail: str = "", parent: QWidget | None = None
) -> tuple[Dialog, list[str]]:
    """A dialog with a question and its answers, and the list into which the key of the chosen one goes.

    Many answers stand one below the other, the last of them first; the first, which changes nothing, in the footer.
    """
    dialog = _Question(title, heading=text, spacing=8, parent=parent)
    dialog.setObjectName("choice_dialog")
    dialog.body.setContentsMargins(24, 24, 24, 24)
    if detail:
        dialog.body.addWidget(Label(detail, color="muted", wrap=True, parent=dialog))
    answer: list[str] = []
    many = len(choices) > MOST_BESIDE
    if many:
        dialog.body.addSpacing(8)
    for choice in reversed(choices) if many else choices:
        name, role = f"choice_{choice.key}", _role(choice, choices)
        if many and role is not Role.RejectRole:
            button = dialog.add_way(choice.text, kind=choice.kind, name=name)
        else:
            button = dialog.add_button(choice.text, role=role, kind=choice.kind, name=name)
            if role is Role.ActionRole:
                button.clicked.connect(lambda _checked=False: dialog.accept())
        button.clicked.connect(lambda _checked=False, key=choice.key: answer.append(key))
    dialog.restyle()  # as wide as its answers need
    return dialog, answer


def _role(choice: Choice, choices: Sequence[Choice]) -> Role:
    """Where an answer stands: the platforms put a second that accepts beyond the one that rejects."""
    if choice is choices[0] and len(choices) > 1:
        return Role.RejectRole
    accepts = next((one for one in choices if one.kind != "standard"), choices[-1])
    return Role.AcceptRole if choice is accepts else Role.ActionRole


def with_suffix(path: Path, kinds: Sequence[FileKind]) -> Path:
    """The path with the first kind's ending if it has none."""
    if path.suffix or not kinds:
        return path
    return path.with_name(path.name + kinds[0].patterns[0].lstrip("*"))


def unused(path: Path) -> Path:
    """The path, with a number before its ending where something of that name is there already."""
    place, candidate = 1, path
    while candidate.exists():
        place += 1
        candidate = path.with_name(f"{path.stem} {place}{path.suffix}")
    return candidate


def _filters(kinds: Sequence[FileKind]) -> str:
    return ";;".join(f"{kind.text} ({' '.join(kind.patterns)})" for kind in kinds)
