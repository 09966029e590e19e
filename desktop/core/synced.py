"""Folders that a service copies to other computers, and the second copies that such services make.

A notebook that is open is several files that belong together; a service that copies or replaces them one by one can
damage it. Only names are looked at: of folders above, of markers in them, of files beside the notebook.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from enum import StrEnum
from pathlib import Path


class Service(StrEnum):
    """Who copies a folder to other computers; the values are the names people know."""

    DROPBOX = "Dropbox"
    ONEDRIVE = "OneDrive"
    ICLOUD = "iCloud"
    GOOGLE_DRIVE = "Google Drive"
    SYNCTHING = "Syncthing"


_MARKERS: Mapping[str, Service] = {
    ".dropbox": Service.DROPBOX,
    ".dropbox.cache": Service.DROPBOX,
    ".stfolder": Service.SYNCTHING,
    ".tmp.driveupload": Service.GOOGLE_DRIVE,
    ".tmp.drivedownload": Service.GOOGLE_DRIVE,
}
"""Files or folders that stand at the top of a service's folder."""

_NAMES: tuple[tuple[re.Pattern[str], Service], ...] = (
    (re.compile(r"Dropbox( \(.+\))?"), Service.DROPBOX),
    (re.compile(r"OneDrive( ?- ?.+|-[\w]+)?"), Service.ONEDRIVE),
    (re.compile(r"iCloud ?Drive|com~apple~CloudDocs|Mobile Documents"), Service.ICLOUD),
    (re.compile(r"Google ?Drive(-.+| \(.+\))?|My Drive"), Service.GOOGLE_DRIVE),
)
"""How the services name their folders; Syncthing's may have any name and is known by its marker."""

_COPIES: tuple[str, ...] = (
    r"{stem} \(.*conflicted copy.*\)",  # Dropbox
    r"{stem} \(.*in Konflikt stehende Kopie.*\)",
    r"{stem}\.sync-conflict-\d{{8}}-\d{{6}}(-\w+)?",  # Syncthing
)
"""Names that nothing else gives."""

_COPIES_OF: Mapping[Service, str] = {
    Service.ONEDRIVE: r"{stem}-[A-Z0-9][A-Z0-9-]{{2,14}}",  # the name of the other computer
    Service.GOOGLE_DRIVE: r"{stem} \(\d\)",
    Service.ICLOUD: r"{stem} \d",
}
"""Names that mean a second copy only where this service is at work."""


def service_of(path: Path) -> Service | None:
    """The service in whose folder a file lies; None for none that is known."""
    real = path.absolute()
    for folder in real.parents:
        for marker, service in _MARKERS.items():
            if _is_there(folder / marker):
                return service
    for folder in real.parents:
        for pattern, service in _NAMES:
            if pattern.fullmatch(folder.name):
                return service
    return None


def second_copies(path: Path) -> list[Path]:
    """Copies of a notebook that a service made because it was changed in two places, by name."""
    stem, suffix = re.escape(path.stem), path.suffix.lower()
    service = service_of(path)
    patterns = list(_COPIES)
    if service is not None and service in _COPIES_OF:
        patterns.append(_COPIES_OF[service])
    wanted = re.compile("|".join(f"(?:{pattern.format(stem=stem)})" for pattern in patterns), re.IGNORECASE)
    return sorted(
        other
        for other in _beside(path)
        if other.suffix.lower() == suffix and other != path and wanted.fullmatch(other.stem)
    )


def _beside(path: Path) -> Iterable[Path]:
    try:
        return [other for other in path.absolute().parent.iterdir() if other.name != path.name]
    except OSError:
        return []


def _is_there(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:
        return False
