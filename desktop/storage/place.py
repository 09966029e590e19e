"""Where a notebook was opened, and whether its file is still the one that has this name."""

from __future__ import annotations

from pathlib import Path

from desktop.core.errors import Problem, UserError
from desktop.core.files import file_number


class Place:
    """The name and the file behind it, as they were when the notebook was opened."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._number = file_number(path)

    @property
    def is_kept(self) -> bool:
        """Whether the name still leads to that file."""
        return file_number(self._path) == self._number

    def check(self) -> None:
        """Raise ``UserError`` when it does not.

        Nothing may be written into a file that nobody will find again, nor another one be read for it.
        """
        if not self.is_kept:
            name, folder = self._path.name, str(self._path.parent)
            raise UserError(Problem.NOTEBOOK_MOVED, path=str(self._path), name=name, folder=folder)
