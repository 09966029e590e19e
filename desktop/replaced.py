"""What an open program does when an update or a removal takes its files away: it says so, and can be started anew.

Pages and libraries are loaded when they are first wanted. Those of another version do not fit what is loaded already,
so that a page may fail to open; what is written in one that is open is kept as ever.
"""

from __future__ import annotations

import importlib
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

from PySide6.QtCore import QObject, QTimer

from desktop.core.errors import Problem, UserError
from desktop.qtkit.program_file import ProgramFile

AGAIN_MS = 30_000
"""While somebody takes notes nothing pops up; so often it is looked whether the session has ended."""

_NEEDED = (
    "logging.handlers",
    "platform",
    "traceback",
    "desktop.qtkit.prompts",
    "desktop.views.contacts.kept",
    "desktop.views.messages",
    "desktop.views.problems",
    "desktop.views.protection.words",
)
"""What says so, and keeps what is being typed when the window closes; it has to be there before the files go."""


def own_file() -> Path | None:
    """The file of the built program where an update may replace it while it is open; Windows lets nobody do that."""
    return Path(sys.executable) if getattr(sys, "frozen", False) and sys.platform == "linux" else None


def start_anew(program: Path, options: list[str]) -> NoReturn:
    """Let the program that is there now take the place of this one. Raises OSError where there is none."""
    # PyInstaller's first steps would take it for a part of the program before
    os.environ["PYINSTALLER_RESET_ENVIRONMENT"] = "1"
    os.execv(program, [str(program), *options])


class Replaced(QObject):
    """Watches the program's own file and has it told when that is another; ``is_so`` from then on.

    ``say`` tells a problem, ``is_free`` whether this is a moment for it.
    """

    def __init__(
        self, path: Path, *, say: Callable[[UserError], None], is_free: Callable[[], bool], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._path, self._say, self._is_free = path, say, is_free
        self._file = ProgramFile(path, parent=self)
        self._file.replaced.connect(self.tell)
        for name in _NEEDED:
            importlib.import_module(name)

    @property
    def is_so(self) -> bool:
        """Whether the files are not those of this program any more."""
        return self._file.is_replaced

    def tell(self) -> None:
        """Say so, as soon as there is a window in which nobody takes notes."""
        if self._is_free():
            self.tell_now()
        else:
            QTimer.singleShot(AGAIN_MS, self, self.tell)

    def tell_now(self) -> None:
        """Say so, because it stands in somebody's way."""
        gone = self._file.is_gone
        self._say(UserError(Problem.PROGRAM_REMOVED if gone else Problem.PROGRAM_UPDATED))
