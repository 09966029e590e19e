"""What the program is made of: the packages it runs with, their licences and the texts they ship."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from importlib.metadata import PackageMetadata

PARTS = (
    "PySide6-Essentials",
    "shiboken6",
    "peewee",
    "sqlcipher3",
    "keyring",
    "lucide",
    "holidays",
    "icalendar",
    "tzdata",
    "platformdirs",
    "charset-normalizer",
    "python-dateutil",
    "openpyxl",
    "XlsxWriter",
    "python-docx",
    "backports-tarfile",
    "cffi",
    "cryptography",
    "et-xmlfile",
    "importlib-metadata",
    "jaraco-classes",
    "jaraco-context",
    "jaraco-functools",
    "jeepney",
    "lazy-importer",
    "lxml",
    "more-itertools",
    "pycparser",
    "pywin32-ctypes",
    "SecretStorage",
    "six",
    "typing-extensions",
    "zipp",
)
"""Distributions that run inside the program, and those they need; tools for building and testing are not among them."""

_KNOWN = {
    "backports-tarfile": "MIT",
    "jaraco-classes": "MIT",
    "peewee": "MIT",
    "python-dateutil": "Apache-2.0 OR BSD-3-Clause",
    "pywin32-ctypes": "BSD-3-Clause",
    "sqlcipher3": "Zlib",
}
"""Licences of packages whose metadata do not name them in one word."""

ICONS = (
    "The icons are Lucide's (ISC licence, copyright Lucide Contributors); some of them derive from Feather "
    "(MIT licence, copyright Cole Bemis)."
)

WRITTEN = "LICENCES.txt"
"""The data file of a built program that tells of everything it ships; a checkout has none and asks its packages."""


@dataclass(frozen=True, slots=True)
class Part:
    """One package: its version, the name of its licence, and the licence texts that come with it."""

    name: str
    version: str
    licence: str
    texts: tuple[str, ...]


def parts() -> list[Part]:
    """All packages that are installed, in the order of ``PARTS``."""
    from importlib import metadata

    found = []
    for name in PARTS:
        try:
            distribution = metadata.distribution(name)
        except metadata.PackageNotFoundError:
            continue
        about = distribution.metadata
        licence = _said(about, "License-Expression") or _KNOWN.get(name) or _said(about, "License")
        files = [
            file
            for file in distribution.files or []
            if file.name.upper().startswith(("LICENSE", "LICENCE", "COPYING", "NOTICE"))
            and ".dist-info" in str(file)
        ]
        texts = tuple(file.read_text(encoding="utf-8") for file in files)
        found.append(Part(name, distribution.version, licence.split("\n")[0], texts))
    return found


def _said(about: PackageMetadata, field: str) -> str:
    """A field of a package's description; empty where it says nothing."""
    return "".join(about.get_all(field, [])[:1])


def as_text() -> str:
    """All of it as one text: a line for each package, then the texts."""
    from desktop.core.resources import resource_text

    try:
        return resource_text(WRITTEN)
    except FileNotFoundError:
        return as_text_of(parts())


def as_text_of(listed: list[Part]) -> str:
    """The text about these parts: a line for each, then what they ship."""
    lines = [f"{part.name} {part.version}: {part.licence}".rstrip(": ") for part in listed]
    texts = [f"{part.name}\n\n{text.strip()}" for part in listed for text in part.texts]
    return "\n\n\n".join(["\n".join(lines), ICONS, *texts])
