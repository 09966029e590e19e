"""Questions to the user, behind a protocol, so that tests answer them without a window."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from desktop.core.records import dataclass

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

    def ask_printer(self, *, title: str, name: str) -> QPrinter | None:
        """A printer with the settings that were chosen for it, for a document or file of this name."""

    def open_url(self, url: str) -> bool:
        """Hand an address over to the system (browser, mail app); False if nothing takes it."""
