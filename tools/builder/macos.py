"""What macOS is told about the program, and the disk image it travels in."""

from __future__ import annotations

from typing import Any

from tools.builder.places import IDENTIFIER, MIME_TYPE, NAME, version

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
