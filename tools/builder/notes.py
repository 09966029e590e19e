"""The notes of a release: its section of CHANGELOG.md; run as ``python -m tools.builder.notes v1.2.3``."""

from __future__ import annotations

import re
import sys

from tools.builder.places import version
from tools.environment import ROOT
from tools.words import Trouble, say


def notes(tag: str, *, changelog: str, version: str) -> str:
    """The section about a version. Raises Trouble when tag, version and changelog do not agree."""
    if tag != f"v{version}":
        raise Trouble(f"The tag {tag} is not of this version: desktop/core/version.py says {version}.")
    found = re.search(
        rf"^## {re.escape(version)}( [^\n]*)?\n(.*?)(?=^## |\Z)", changelog, re.MULTILINE | re.DOTALL
    )
    if found is None or not found.group(2).strip():
        raise Trouble(f"CHANGELOG.md has no section “## {version}” with something in it.")
    return found.group(2).strip() + "\n"


def main(arguments: list[str]) -> int:
    """Print the notes of the tag that is named; the exit status."""
    if len(arguments) != 1:
        say("One tag is wanted, such as v1.2.3")
        return 2
    try:
        text = notes(arguments[0], changelog=(ROOT / "CHANGELOG.md").read_text("utf-8"), version=version())
    except Trouble as trouble:
        say(str(trouble))
        return 1
    sys.stdout.write(text)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
