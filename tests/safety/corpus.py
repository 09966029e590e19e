"""Small files that between them reach what long runs of chance have reached, for each parser: where all runs begin.

``python -m tests.safety.corpus PARSER FOLDER`` chooses them out of the files that ``tests.safety.guided`` leaves.
"""

from __future__ import annotations

import sys
import zipfile
from pathlib import Path

from tests.safety.chance import Parser, corpus_of, parsers
from tests.safety.harness import SEED, Trial, scratch

LONGEST = 4_000
"""Bytes of one file."""


def main(typed: list[str]) -> int:
    """Choose files for one parser out of a folder and those that are there already."""
    name, folder = typed
    with scratch("corpus") as place:
        parser = parsers(Trial(0, place, SEED))[name]
        found = [file.read_bytes() for file in Path(folder).iterdir() if file.stat().st_size <= LONGEST]
        chosen = smallest(parser, [*parser.kept, *found])
        write(corpus_of(name), chosen)
        size = corpus_of(name).stat().st_size
        print(
            f"{name}: {len(chosen)} files, {size:,} bytes packed, {parser.coverage():.1%} of the lines reached"
        )
    return 0


def smallest(parser: Parser, files: list[bytes]) -> list[bytes]:
    """Of some files those that reach lines which no shorter one has reached."""
    parser.kept, parser.seen = [], {}
    for data in sorted(set(files), key=lambda data: (len(data), data)):
        parser.look(data)
    return parser.kept


def write(path: Path, files: list[bytes]) -> None:
    """Files by number in an archive that is the same for the same files."""
    path.parent.mkdir(exist_ok=True)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for number, data in enumerate(files):
            archive.writestr(zipfile.ZipInfo(f"{number:04}"), data, zipfile.ZIP_DEFLATED, 9)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
