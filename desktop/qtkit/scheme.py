"""Does the system want dark windows? Asked of Qt first, then of the places where desktops write it down."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QPalette


def system_is_dark(app: QGuiApplication, *, first_palette: QPalette) -> bool:
    """True if the system prefers dark. ``first_palette`` is the one the platform gave, before any of ours."""
    scheme = app.styleHints().colorScheme()
    if scheme != Qt.ColorScheme.Unknown:
        return scheme == Qt.ColorScheme.Dark
    written = written_preference(os.environ)
    if written is not None:
        return written
    ground = first_palette.color(QPalette.ColorRole.Window)
    return ground.lightnessF() < first_palette.color(QPalette.ColorRole.WindowText).lightnessF()


def written_preference(environ: Mapping[str, str]) -> bool | None:
    """What a GTK or KDE desktop has written down; None if it says nothing."""
    theme = environ.get("GTK_THEME", "")
    if theme:
        return theme.lower().endswith(("dark", ":dark"))
    folder = Path(environ.get("XDG_CONFIG_HOME") or Path.home() / ".config")
    for version in ("gtk-4.0", "gtk-3.0"):
        value = _ini(folder / version / "settings.ini", "Settings", "gtk-application-prefer-dark-theme")
        if value is not None:
            return value.strip().lower() in ("1", "true")
    ground = _ini(folder / "kdeglobals", "Colors:Window", "BackgroundNormal")
    if ground is not None:
        parts = [int(part) for part in ground.split(",") if part.strip().isdigit()]
        return len(parts) >= 3 and sum(parts[:3]) < 3 * 128
    return None


def _ini(path: Path, section: str, key: str) -> str | None:
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return None
    import configparser  # only where there is such a file: a start should not pay for it

    parser = configparser.ConfigParser(interpolation=None, strict=False)
    try:
        parser.read_string(text)
    except configparser.Error:
        return None
    return parser.get(section, key, fallback=None)
