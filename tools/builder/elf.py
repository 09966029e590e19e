"""What programs and libraries of Linux ask for, as binutils' objdump tells."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

_MAGIC = b"\x7fELF"
_PRIVATE = frozenset(("ld-linux-x86-64.so.2", "ld-linux-aarch64.so.1"))


@dataclass(frozen=True, slots=True)
class Asked:
    """Names of libraries that are not among the files, and the newest glibc that one of them needs."""

    libraries: frozenset[str]
    glibc: str


def asked_of_system(files: Iterable[Path]) -> Asked:
    """What these files need that none of them is. Files of other kinds are passed over."""
    needed: set[str] = set()
    versions = {(2, 17)}
    names = set()
    for path in files:
        names.add(path.name)
        if path.is_symlink() or not is_elf(path):
            continue
        words = subprocess.run(["objdump", "-p", path], capture_output=True, text=True, check=True).stdout
        needed |= set(re.findall(r"NEEDED +(\S+)", words))
        found = re.findall(r"GLIBC_(\d+)\.(\d+)", words)
        versions |= {(int(major), int(minor)) for major, minor in found}
    newest = max(versions)
    return Asked(frozenset(needed - names - _PRIVATE), f"{newest[0]}.{newest[1]}")


def is_elf(path: Path) -> bool:
    """Whether it is a program or a library of Linux."""
    if not path.is_file():
        return False
    with path.open("rb") as file:
        return file.read(4) == _MAGIC
