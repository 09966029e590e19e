"""The one way in which a folder is shown: by the computer's own program for files, when somebody asks for it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl

if TYPE_CHECKING:
    from desktop.qtkit.prompts import Prompter


def show_folder(prompter: Prompter, path: Path) -> bool:
    """Show a folder, or the one in which a file lies, or else the nearest that is there. False where nothing opened."""
    place = path.resolve()
    folder = next((one for one in (place, *place.parents) if one.is_dir()), place)
    return prompter.open_url(QUrl.fromLocalFile(str(folder)).toString())
