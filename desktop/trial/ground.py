"""Acts on what the program stands on: libraries, fonts, icons, zones, the keyring, and all of its own parts."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from desktop.trial.bench import Act, Bench

OLDEST_SQLITE = (3, 51, 3)
PARTS_AT_LEAST = 400
_ACCOUNT = "self-test"
_KEYRING_SECONDS = 5.0

_BACKENDS = {
    "linux": (
        "keyring.backends.SecretService",
        "secretstorage",
        "jeepney",
        "cryptography.hazmat.primitives.ciphers",
    ),
    "win32": ("keyring.backends.Windows", "win32ctypes.pywin32.win32cred"),
    "darwin": ("keyring.backends.macOS",),
}
"""What a system's keyring is spoken to with: missing only in a program that was built wrongly."""


def acts(bench: Bench) -> Iterator[tuple[str, Act]]:
    """What can be tried before anything is in the notebook."""
    ground = Ground(bench)
    yield "stands on a sound SQLite with SQLCipher", ground.versions
    yield "has its icons", ground.icons
    yield "has fonts", ground.fonts
    yield "reads PNG, JPEG and SVG pictures", ground.pictures
    yield "speaks German", ground.german
    yield "knows time zones", ground.zones
    yield "knows public holidays", ground.holidays
    yield "speaks to the keyring of this system", ground.keyring


def last_acts(bench: Bench) -> Iterator[tuple[str, Act]]:
    """What is tried at the end, as it loads everything."""
    yield "loads every one of its parts", Ground(bench).parts


class Ground:
    """The acts; each says what it found."""

    def __init__(self, bench: Bench) -> None:
        self._bench = bench

    def versions(self) -> str:
        import platform

        import sqlcipher3
        from PySide6.QtCore import qVersion

        from desktop.core.version import VERSION
        from desktop.storage.database import sqlite_version

        found = sqlite_version()
        assert tuple(int(part) for part in found.split(".")) >= OLDEST_SQLITE, f"SQLite {found} is too old"
        connection = sqlcipher3.connect(":memory:")
        row = connection.execute("PRAGMA cipher_version").fetchone()
        connection.close()
        assert row, "no SQLCipher"
        own = f"Askwell {VERSION}, Python {platform.python_version()}, Qt {qVersion()}"
        return f"{own}, SQLite {found}, SQLCipher {row[0]}"

    def icons(self) -> None:
        from desktop.qtkit import app_icon, icons

        assert not icons.pixmap("users", size=16, color="text", ratio=1.0).isNull(), "no picture"
        assert app_icon.app_icon().availableSizes(), "no icon of the program"

    def fonts(self) -> str:
        from PySide6.QtGui import QFontDatabase, QRawFont

        families = QFontDatabase.families()
        assert families, "none found: install one, for example fonts-dejavu or fonts-noto"
        font = QRawFont.fromFont(self._bench.application.font())
        missing = [letter for letter in "Aéß“…" if not font.supportsCharacter(ord(letter))]
        assert not missing, f"{font.familyName()} lacks {''.join(missing)}"
        return f"{font.familyName()}, one of {len(families)}"

    def pictures(self) -> None:
        from PySide6.QtGui import QImageReader

        kinds = {bytes(kind.data()).decode() for kind in QImageReader.supportedImageFormats()}
        assert kinds >= {"png", "jpeg", "svg"}, f"only {', '.join(sorted(kinds))}"

    def german(self) -> None:
        from PySide6.QtCore import QLibraryInfo, QTranslator

        from desktop.core import resources
        from desktop.qtkit import translation

        path = resources.translations_file("de")
        assert path is not None
        assert len(translation.read_texts(path)) > 500, "texts are missing"
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        assert QTranslator().load("qtbase_de", folder), "Qt's own words are missing"

    def zones(self) -> str:
        from desktop.core.zones import find_zone, system_zone

        for name in ("Pacific/Auckland", "Europe/Kyiv", "America/Nuuk"):
            assert find_zone(name) is not None, f"{name} is not known"
        return f"here it is {system_zone()}"

    def holidays(self) -> None:
        from datetime import date

        from desktop.domain.business_days import BusinessDays

        for country in ("DE", "US", "JP"):
            assert not BusinessDays(country).is_business_day(date(2026, 1, 1)), f"none of {country}"

    def keyring(self) -> str:
        """A computer may have none, or a locked one: that is said, and is no fault of the program."""
        import importlib

        from desktop.core import secrets

        for name in _BACKENDS.get(sys.platform, ()):
            importlib.import_module(name)
        kept = secrets.keep(_ACCOUNT, "an invented secret", seconds=_KEYRING_SECONDS)
        if kept.state is not secrets.State.STORED:
            return f"none to be used here: {kept.state.value}"
        found = secrets.ask(_ACCOUNT, seconds=_KEYRING_SECONDS)
        secrets.forget(_ACCOUNT, seconds=_KEYRING_SECONDS)
        assert found.secret == "an invented secret", f"kept, but then {found.state.value}"
        return found.backend

    def parts(self) -> str:
        import importlib

        import desktop

        # by their files: a built program holds them compiled, and tells of them in no other way
        top = Path(desktop.__path__[0])
        files = {path.relative_to(top.parent).with_suffix("") for path in top.rglob("*.py*")}
        names = {".".join(file.parts) for file in files if "__pycache__" not in file.parts}
        names = {name.removesuffix(".__init__") for name in names} - {"desktop.__main__"}
        for name in sorted(names):
            importlib.import_module(name)
        assert len(names) >= PARTS_AT_LEAST, f"only {len(names)} are there"
        return f"{len(names)} of them"
