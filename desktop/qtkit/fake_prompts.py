"""A prompter that answers from a list and remembers what it was asked: for tests and self-checks."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from desktop.qtkit.prompts import Choice, FileKind


class FakePrompter:
    """Give it the answers in the order of the questions: a choice's key, a text, a path, or None.

    ``asked`` holds the questions as (method, title or address). A question without an answer is an error,
    because nobody should be asked unexpectedly.
    """

    def __init__(self, *answers: Any) -> None:
        self._answers = list(answers)
        self.asked: list[tuple[str, str]] = []
        self.details: list[dict[str, Any]] = []

    def answer(self, *answers: Any) -> None:
        """Add answers at the end."""
        self._answers.extend(answers)

    def ask_choice(self, *, title: str, text: str, choices: Sequence[Choice], detail: str = "") -> str:
        key = self._next("ask_choice", title, text=text, choices=choices, detail=detail) or ""
        if key and key not in {choice.key for choice in choices}:
            raise AssertionError(f"{key!r} is no answer to {text!r}")
        return str(key)

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
        details = {"label": label, "ok": ok, "cancel": cancel, "text": text, "hint": hint}
        answer = self._next("ask_text", title, **details, secret=secret, lines=lines)
        return None if answer is None else str(answer)

    def ask_open_file(
        self, *, title: str, kinds: Sequence[FileKind] = (), folder: Path | None = None
    ) -> Path | None:
        return self._path(self._next("ask_open_file", title, kinds=kinds, folder=folder))

    def ask_open_files(
        self, *, title: str, kinds: Sequence[FileKind] = (), folder: Path | None = None
    ) -> list[Path]:
        return [Path(one) for one in self._next("ask_open_files", title, kinds=kinds, folder=folder) or ()]

    def ask_save_file(self, *, title: str, suggestion: Path, kinds: Sequence[FileKind] = ()) -> Path | None:
        return self._path(self._next("ask_save_file", title, suggestion=suggestion, kinds=kinds))

    def ask_folder(self, *, title: str, folder: Path | None = None) -> Path | None:
        return self._path(self._next("ask_folder", title, folder=folder))

    def ask_printer(self, *, title: str, name: str) -> Any:
        return self._next("ask_printer", title, name=name)

    def open_url(self, url: str) -> bool:
        """Remembered; True unless the next answer is False."""
        self.asked.append(("open_url", url))
        self.details.append({})
        if self._answers and isinstance(self._answers[0], bool):
            return bool(self._answers.pop(0))
        return True

    def _next(self, method: str, title: str, **details: Any) -> Any:
        self.asked.append((method, title))
        self.details.append(details)
        if not self._answers:
            raise AssertionError(f"nobody expected the question {title!r}")
        return self._answers.pop(0)

    def _path(self, answer: Any) -> Path | None:
        return None if answer is None else Path(answer)
