"""What a built program ships: packages of Python, and libraries that are not written in it."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterable
from functools import lru_cache
from importlib import metadata
from pathlib import Path

from desktop.core import licences
from desktop.core.licences import Part
from tools.builder.leave_out import Entry
from tools.builder.places import PACKAGING
from tools.words import Trouble

_TEXTS = PACKAGING / "licences"

_NOT_OURS = frozenset(("desktop", "tools", "pyinstaller", "_pyi_rth_utils", "pyimod02_importers"))


def packages(entries: Iterable[Entry]) -> list[Part]:
    """The distributions whose modules are among the entries; raises Trouble for one that nobody told of."""
    tops = {re.split(r"[./\\]", entry[0])[0] for entry in entries if entry[2] != "SYMLINK"}
    owners = metadata.packages_distributions()
    found = {_plain(name) for top in tops - _NOT_OURS for name in owners.get(top, [])}
    known = {_plain(name) for name in licences.PARTS}
    if strange := sorted(found - known - {"setuptools", "pip", "pyinstaller"}):
        raise Trouble(
            f"desktop/core/licences.py does not tell of {', '.join(strange)}, which would be shipped."
        )
    return [part for part in licences.parts() if _plain(part.name) in found]


def others(entries: Iterable[Entry]) -> list[Part]:
    """Python, what starts it, Qt's and SQLite's kin, and libraries of the system that go along."""
    names = [entry[0].replace("\\", "/") for entry in entries]
    found = [_python(), _starter()]
    found += [
        Part(name, version(), licence, tuple(_text(each) for each in texts))
        for name, pattern, version, licence, texts in _KIN
        if any(re.search(pattern, each) for each in names)
    ]
    return found + _of_the_system(entries)


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def _text(name: str) -> str:
    return (_TEXTS / f"{name}.txt").read_text("utf-8")


def _python() -> Part:
    places = [Path(sys.base_prefix) / "LICENSE.txt", Path(sys.base_prefix) / "LICENSE"]
    places.append(Path(metadata.__file__).parents[1] / "LICENSE.txt")
    texts = tuple(path.read_text("utf-8") for path in places[-1:] + places[:-1] if path.is_file())[:1]
    return Part("Python", sys.version.split()[0], "PSF-2.0", texts)


def _starter() -> Part:
    distribution = metadata.distribution("pyinstaller")
    texts = [
        file.read_text(encoding="utf-8") for file in distribution.files or [] if file.name == "COPYING.txt"
    ]
    licence = "GPL-2.0-or-later WITH Bootloader-exception"
    return Part("PyInstaller (what starts the program)", distribution.version, licence, tuple(texts[:1]))


def _qt() -> str:
    from PySide6.QtCore import qVersion

    return qVersion()


def _sqlite() -> str:
    import sqlcipher3

    return str(sqlcipher3.sqlite_version)


@lru_cache(maxsize=1)
def _cipher() -> str:
    import sqlcipher3

    found = sqlcipher3.connect(":memory:").execute("PRAGMA cipher_version").fetchone()
    return str(found[0]).split()[0] if found else ""


def _openssl() -> str:
    import ssl

    return ssl.OPENSSL_VERSION.split()[1]


def _unknown() -> str:
    return ""


_KIN = (
    ("Qt", r"Qt6?Core", _qt, "LGPL-3.0-only", ("LGPL-3.0", "GPL-3.0")),
    ("SQLCipher", r"sqlcipher3", _cipher, "BSD-3-Clause", ("SQLCipher",)),
    ("SQLite", r"sqlcipher3", _sqlite, "blessing", ()),
    ("OpenSSL", r"libcrypto|sqlcipher3|_rust", _openssl, "Apache-2.0", ("Apache-2.0",)),
    ("ICU", r"libicu", _unknown, "Unicode-3.0", ("ICU",)),
)
"""Libraries inside the packages: name, the files that tell of them, version, licence, texts in packaging/licences."""


def _of_the_system(entries: Iterable[Entry]) -> list[Part]:
    """Debian's packages whose libraries go along, with the word Debian gives about them."""
    if not sys.platform.startswith("linux"):
        return []
    files = sorted(
        {str(Path(entry[1]).resolve()) for entry in entries if entry[1].startswith(("/lib/", "/usr/lib"))}
    )
    found = {}
    for path in files:
        asked = subprocess.run(["dpkg-query", "-S", path], capture_output=True, text=True, check=False)
        if asked.returncode == 0:
            name = asked.stdout.split(":")[0]
            found[name] = _package(name)
    return [found[name] for name in sorted(found)]


def _package(name: str) -> Part:
    asked = ["dpkg-query", "-W", "-f", "${Version}\n", name]
    version = subprocess.run(asked, capture_output=True, text=True, check=True).stdout.split("\n")[0]
    told = Path("/usr/share/doc") / name / "copyright"
    text = told.read_text("utf-8", errors="replace") if told.is_file() else ""
    short = sorted(set(re.findall(r"^License: *(\S.*)$", text, re.MULTILINE)))
    return Part(f"{name} (Debian)", version, ", ".join(short[:3]), (text,) if text else ())
