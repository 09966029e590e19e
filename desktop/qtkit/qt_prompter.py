"""Questions to the user as dialogs; no start needs one of them, so each is loaded when it is first asked."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter
    from PySide6.QtWidgets import QWidget

    from desktop.qtkit.prompts import Choice, FileKind


class QtPrompter:
    """Asks with dialogs over ``window``; files with the system's own dialogs."""

    def __init__(self, window: QWidget | None = None) -> None:
        self._window = window
        self._folder: Path | None = None  # where the last file was

    def set_window(self, window: QWidget | None) -> None:
        """Ask over another window from now on."""
        self._window = window

    def ask_choice(self, *, title: str, text: str, choices: Sequence[Choice], detail: str = "") -> str:
        from desktop.qtkit import questions

        return questions.ask_choice(
            title=title, text=text, choices=choices, detail=detail, parent=self._window
        )

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
        from desktop.qtkit import questions

        return questions.ask_text(
            title=title,
            label=label,
            ok=ok,
            cancel=cancel,
            text=text,
            hint=hint,
            secret=secret,
            lines=lines,
            parent=self._window,
        )

    def ask_open_file(
        self, *, title: str, kinds: Sequence[FileKind] = (), folder: Path | None = None
    ) -> Path | None:
        chosen = self._ask_existing(title, kinds, folder, several=False)
        return chosen[0] if chosen else None

    def ask_open_files(
        self, *, title: str, kinds: Sequence[FileKind] = (), folder: Path | None = None
    ) -> list[Path]:
        return self._ask_existing(title, kinds, folder, several=True)

    def ask_save_file(self, *, title: str, suggestion: Path, kinds: Sequence[FileKind] = ()) -> Path | None:
        from desktop.qtkit import file_dialogs

        # for a folder that is not there Qt would show any
        folder = suggestion.parent if suggestion.is_absolute() else None
        typed = file_dialogs.ask(
            self._window,
            title=title,
            folder=self._start(folder),
            mode=file_dialogs.Mode.AnyFile,
            filters=_filters(kinds),
            name=suggestion.name,
        )
        if not typed:
            return None
        path = with_suffix(typed[0], kinds)
        # the system has asked about the name that was typed, not about the one with its ending
        return self._chosen(path if path == typed[0] else unused(path))

    def ask_folder(self, *, title: str, folder: Path | None = None) -> Path | None:
        from desktop.qtkit import file_dialogs

        chosen = file_dialogs.ask(
            self._window, title=title, folder=self._start(folder), mode=file_dialogs.Mode.Directory
        )
        return chosen[0] if chosen else None

    def ask_printer(self, *, title: str, name: str) -> QPrinter | None:
        from desktop.qtkit import printers

        return printers.ask(self._window, title=title, name=name)

    def open_url(self, url: str) -> bool:
        from PySide6.QtCore import QUrl
        from PySide6.QtGui import QDesktopServices

        return QDesktopServices.openUrl(QUrl(url))

    def _ask_existing(
        self, title: str, kinds: Sequence[FileKind], folder: Path | None, *, several: bool
    ) -> list[Path]:
        from desktop.qtkit import file_dialogs

        mode = file_dialogs.Mode.ExistingFiles if several else file_dialogs.Mode.ExistingFile
        start = self._start(folder)
        chosen = file_dialogs.ask(self._window, title=title, folder=start, mode=mode, filters=_filters(kinds))
        return [self._chosen(path) for path in chosen]

    def _start(self, folder: Path | None) -> str:
        """Where a file dialog opens: as asked, else where the last file was, else among the documents."""
        from PySide6.QtCore import QStandardPaths

        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        places = (folder, self._folder, Path(documents) if documents else None)
        return str(next((place for place in places if place is not None and place.is_dir()), Path.home()))

    def _chosen(self, path: Path) -> Path:
        self._folder = path.parent
        return path


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
