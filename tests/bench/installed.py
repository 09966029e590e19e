"""How much room programs take, as Debian's package manager tells and as files lie in folders."""

from __future__ import annotations

import re
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

from tests.bench.start import ROOT

STATUS = Path("/var/lib/dpkg/status")


@dataclass(frozen=True, slots=True)
class Package:
    """An installed package: what it holds in KiB, and each thing it depends on as the names that would do."""

    kib: int
    depends: tuple[tuple[str, ...], ...]


def packages(text: str) -> dict[str, Package]:
    """The installed packages by their names, and by the names of what they provide, of the text of dpkg's list."""
    found: dict[str, Package] = {}
    provided: dict[str, Package] = {}
    for paragraph in text.split("\n\n"):
        fields = dict(re.findall(r"^([\w-]+): *(.*)$", paragraph, re.MULTILINE))
        if not fields.get("Status", "").endswith(" installed"):
            continue
        asked = [fields[name] for name in ("Pre-Depends", "Depends") if name in fields]
        package = Package(int(fields.get("Installed-Size", 0)), depends(", ".join(asked)))
        found[fields["Package"]] = package
        provided |= {name: package for names in depends(fields.get("Provides", "")) for name in names}
    return provided | found


def depends(field: str) -> tuple[tuple[str, ...], ...]:
    """The names in a field of dependencies, without their versions."""
    groups = [re.sub(r"\([^)]*\)|:\w+", "", group).split("|") for group in field.split(",") if group.strip()]
    return tuple(tuple(name.strip() for name in group) for group in groups)


def with_all_it_needs(asked: Iterable[tuple[str, ...]], known: dict[str, Package]) -> int:
    """The KiB of the packages that are asked for, and of all that they depend on, each counted once."""
    seen: set[int] = set()
    kib, waiting = 0, list(asked)
    while waiting:
        package = next((known[name] for name in waiting.pop() if name in known), None)
        if package is not None and id(package) not in seen:
            seen.add(id(package))
            kib += package.kib
            waiting += package.depends
    return kib


def of_folder_mb(folder: Path) -> float:
    """What the files of a folder hold, in MB; links count nothing."""
    return _mb(path for path in folder.rglob("*") if path.is_file() and not path.is_symlink())


def of_libraries_mb() -> float:
    """What the libraries in requirements.lock hold as they are installed, in MB, without Python itself."""
    names = re.findall(r"^([\w.-]+)==", (ROOT / "requirements.lock").read_text("utf-8"), re.MULTILINE)
    found = []
    for name in names:
        with suppress(metadata.PackageNotFoundError):  # some are for other systems
            found += [Path(str(file.locate())) for file in metadata.distribution(name).files or []]
    return _mb(path for path in found if path.is_file())


def _mb(files: Iterable[Path]) -> float:
    return sum(path.stat().st_size for path in files) / 2**20
