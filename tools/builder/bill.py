"""The two papers that go with a built program: the licences of all it ships, and a bill of materials (CycloneDX)."""

from __future__ import annotations

import hashlib
import json
import re
import uuid
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from desktop.core import licences
from desktop.core.licences import Part
from tools.builder.places import COMMAND, LOCK, NAME, version
from tools.environment import ROOT

_QT = (
    "Qt and Qt for Python are used under the LGPL, version 3. They lie in files of their own, which you may replace by "
    "others of the same interface. Qt contains parts by others (among them FreeType, HarfBuzz, libpng, libjpeg-turbo, "
    "zlib, PCRE2, MD4C and double-conversion); doc.qt.io lists them under “Licenses used in Qt”."
)


def licence_text(packages: Sequence[Part], others: Sequence[Part]) -> str:
    """One text for people: what the program is made of, line by line, then every licence in full."""
    own = f"{NAME} {version()}\n\n{(ROOT / 'LICENSE').read_text('utf-8').strip()}"
    rest = licences.as_text_of([*packages, *others])
    return f"{own}\n\n\n{NAME} is made with these:\n\n{_QT}\n\n{rest}\n"


def materials(packages: Sequence[Part], others: Sequence[Part]) -> dict[str, Any]:
    """The bill of materials in CycloneDX 1.6: every part with version, licence, address and hashes of the lock."""
    hashes = _hashes()
    parts = [_component(part, hashes) for part in (*packages, *others)]
    own = f"{COMMAND}@{version()}"
    told: dict[str, Any] = {
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {
            "component": {
                "type": "application",
                "bom-ref": own,
                "name": NAME,
                "version": version(),
                "licenses": [{"license": {"id": "MIT"}}],
            }
        },
        "components": parts,
        "dependencies": [{"ref": own, "dependsOn": [part["bom-ref"] for part in parts]}],
    }
    mark = uuid.UUID(bytes=hashlib.sha256(json.dumps(told).encode()).digest()[:16], version=4)
    return {**told, "serialNumber": f"urn:uuid:{mark}"}


def write(folder: Path, packages: Sequence[Part], others: Sequence[Part]) -> list[Path]:
    """Write both into a folder; their paths."""
    texts = folder / licences.WRITTEN
    texts.write_text(licence_text(packages, others), "utf-8")
    bill = folder / f"{COMMAND}.cdx.json"
    bill.write_text(json.dumps(materials(packages, others), indent=1) + "\n", "utf-8")
    return [texts, bill]


def _component(part: Part, hashes: dict[str, list[str]]) -> dict[str, Any]:
    plain = re.sub(r"[-_.]+", "-", part.name).lower()
    name, _, _ = part.name.partition(" (Debian)")
    told: dict[str, Any] = {"type": "library", "name": name, "version": part.version}
    if plain in hashes:
        told["purl"] = f"pkg:pypi/{plain}@{part.version}"
        # a part that comes as one file of several, one a system: the lock allows each of them
        told["properties"] = [{"name": "askwell:sha256", "value": each} for each in hashes[plain]]
    elif part.name.endswith(" (Debian)"):
        told["purl"] = f"pkg:deb/debian/{name}@{part.version}"
    if part.licence:
        told["licenses"] = [_licence(part.licence)]
    told["bom-ref"] = told.get("purl") or f"{name}@{part.version}"
    return told


def _licence(said: str) -> dict[str, Any]:
    """An SPDX expression where it is one, else a name."""
    expression = re.fullmatch(r"[A-Za-z0-9.+-]+( (OR|AND|WITH) [A-Za-z0-9.+-]+)*", said)
    if expression and (" " in said):
        return {"expression": said}
    return {"license": {"id": said} if expression and said in _SPDX else {"name": said}}


_SPDX = frozenset(
    (
        "Apache-2.0",
        "BSD-2-Clause",
        "BSD-3-Clause",
        "ISC",
        "LGPL-3.0-only",
        "MIT",
        "MIT-0",
        "PSF-2.0",
        "Unicode-3.0",
        "Zlib",
        "blessing",
    )
)
"""Names of single licences, of those that occur here, that CycloneDX takes as an id."""


def _hashes() -> dict[str, list[str]]:
    """The hashes that the lock allows, by the name of the package."""
    found: dict[str, list[str]] = {}
    name = ""
    for line in LOCK.read_text("utf-8").splitlines():
        if pin := re.match(r"([a-z0-9-]+)==", line):
            name = pin.group(1)
            found[name] = []
        elif digest := re.search(r"--hash=sha256:([0-9a-f]{64})", line):
            found[name].append(digest.group(1))
    return found
