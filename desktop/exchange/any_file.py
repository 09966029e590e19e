"""Any file as it is: taken in whole up to a size, and given out again under a name that is legal everywhere."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path, PurePath

from desktop.core.errors import Problem, UserError
from desktop.core.held_files import open_to_read
from desktop.exchange.filenames import safe_name
from desktop.exchange.limits import ATTACHMENT
from desktop.exchange.safe_write import safe_write

_MAY_RUN = (
    " ade adp air apk app appimage application appref-ms appx bash bat bin bundle chm class cmd com command cpl "
    "csh deb desktop dll dmg elf exe fileloc gadget hta htm html img inetloc inf ins iso jar js jse jsp ksh lnk "
    "mde mht mhtml mjs msc msh msi msix msp mst osx out pif pkg pl pm prg ps1 psm1 py pyc pyw pyz rb reg rpm run "
    "scf scpt scr sct settingcontent-ms sh shb svg sys terminal tool url vb vbe vbs vhd vhdx vxd webloc workflow "
    "ws wsc wsf wsh xbap xhtml xll zsh "
)
"""Endings of files that a system would run, or let act, rather than show."""


@dataclass(frozen=True, slots=True)
class TakenFile:
    """A file that was read: its own name, its bytes, and what kind it is by its name."""

    name: str
    data: bytes
    media_type: str


def take(path: Path) -> TakenFile:
    """Read a file of at most 25 MB. Raises ``UserError`` when it is larger, missing or cannot be read."""
    try:
        with open_to_read(path) as stream:
            size = os.fstat(stream.fileno()).st_size
            data = stream.read(ATTACHMENT + 1) if size <= ATTACHMENT else b""
    except FileNotFoundError as error:
        raise UserError(Problem.FILE_MISSING, path=str(path), name=path.name) from error
    except (OSError, ValueError) as error:
        raise UserError(Problem.FILE_UNREADABLE, path=str(path), name=path.name) from error
    if max(size, len(data)) > ATTACHMENT:
        facts = {"name": path.name, "size": _in_megabytes(max(size, len(data)))}
        raise UserError(Problem.FILE_TOO_LARGE, **facts)
    return TakenFile(path.name, data, _media_type(path.name))


def give(path: Path, data: bytes) -> None:
    """Write a copy of a file; it appears whole or not at all. Raises ``UserError``."""
    with safe_write(path) as stream:
        stream.write(data)


def may_run(name: str) -> bool:
    """Whether opening a file of this name could start a program."""
    suffix = PurePath(name.rstrip(". ")).suffix.lower().lstrip(".")
    return f" {suffix} " in _MAY_RUN


def legal_name(name: str) -> str:
    """The name under which a copy may lie in any folder, with its ending."""
    pure = PurePath(name.replace("/", "-").replace("\\", "-"))
    suffix = pure.suffix.lower()
    plain = suffix[1:].isascii() and suffix[1:].isalnum() and len(suffix) <= 9
    return safe_name(pure.stem, extension=suffix) if plain else safe_name(pure.name)


def _in_megabytes(size: int) -> str:
    # the next tenth above, so that "25.0 MB" is never said to be too much
    tenths = -(-size * 10 // 1_000_000)
    return f"{tenths // 10:,}.{tenths % 10} MB"


def _media_type(name: str) -> str:
    import mimetypes

    return mimetypes.guess_type(name)[0] or ""
