"""What macOS is told about the program, and the disk image it travels in."""

from __future__ import annotations

import platform
import subprocess
from pathlib import Path
from typing import Any

from tools.builder.places import DIST, IDENTIFIER, MIME_TYPE, NAME, PACKAGING, version
from tools.words import Trouble, say

OLDEST = "13.0"
NOTEBOOK = f"{IDENTIFIER}.notebook"


def info() -> dict[str, Any]:
    """The entries of Info.plist beside those that PyInstaller writes."""
    return {
        "CFBundleDisplayName": NAME,
        "CFBundleName": NAME,
        "CFBundleShortVersionString": version(),
        "CFBundleVersion": version(),
        "CFBundleDevelopmentRegion": "en",
        "CFBundleLocalizations": ["en", "de"],
        "LSApplicationCategoryType": "public.app-category.productivity",
        "LSMinimumSystemVersion": OLDEST,
        "NSHighResolutionCapable": True,
        "NSRequiresAquaSystemAppearance": False,  # it follows the dark look
        "NSHumanReadableCopyright": "Copyright © 2026 the Askwell authors. MIT licence.",
        "CFBundleDocumentTypes": [
            {
                "CFBundleTypeName": "Askwell notebook",
                "CFBundleTypeRole": "Editor",
                "CFBundleTypeIconFile": "notebook.icns",
                "LSHandlerRank": "Owner",
                "LSItemContentTypes": [NOTEBOOK],
            }
        ],
        "UTExportedTypeDeclarations": [
            {
                "UTTypeIdentifier": NOTEBOOK,
                "UTTypeDescription": "Askwell notebook",
                "UTTypeConformsTo": ["public.data"],
                "UTTypeIconFile": "notebook.icns",
                "UTTypeTagSpecification": {
                    "public.filename-extension": ["askwell"],
                    "public.mime-type": [MIME_TYPE],
                },
            }
        ],
    }


def packages() -> list[Path]:
    """Make the disk image of dist/Askwell.app for this processor, beside it; its path."""
    app = DIST / f"{NAME}.app"
    if not app.is_dir():
        raise Trouble("There is no program yet: python3 run.py build program")
    out = DIST / f"{NAME}-{version()}-macos-{platform.machine()}.dmg"
    if subprocess.run([PACKAGING / "macos" / "make-dmg", app, out], check=False).returncode:
        raise Trouble("The disk image could not be made; the words about it stand above.")
    say(f"Made: {out}, {out.stat().st_size / 2**20:.0f} MB")
    return [out]
