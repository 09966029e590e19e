"""Big notebooks of made-up people: made once, kept outside of the project, found again by what is in them."""

from __future__ import annotations

import hashlib
import os
import tempfile
from dataclasses import dataclass
from pathlib import Path

from desktop.core.clock import Clock
from desktop.core.paths import Profile
from desktop.ops import demo
from desktop.storage.migrations import registry
from desktop.storage.opening import make_notebook, open_notebook

SEED = 1
LINES = 52
"""Lines of a meeting; as some meetings are still to come, 20,000 of them have a million lines."""

_MAKERS = ("storage/migrations", "storage/search_index.py")


@dataclass(frozen=True, slots=True)
class Shape:
    """How much is in a notebook."""

    people: int
    meetings: int
    lines: int = LINES

    @property
    def name(self) -> str:
        """Words for it that can be in a file name."""
        return f"{self.people}-{self.meetings}-{self.lines}"


FULL = Shape(10_000, 20_000)
SMALL = Shape(60, 60, 0)
"""As much as the first page shows, and no notes."""


def cache_folder() -> Path:
    """Where big notebooks are kept between runs."""
    return Path(tempfile.gettempdir()) / "askwell-bench"


def big_notebook(shape: Shape, *, folder: Path) -> Path:
    """The path of a notebook of this shape; it is made if it is not there."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{shape.name}-{SEED}-{_schema()}.askwell"
    if not path.exists():
        print(f"Making a notebook of {shape.people:,} people and {shape.meetings:,} meetings …", flush=True)
        draft = path.with_name(f".{os.getpid()}-{path.name}")
        make(draft, shape)
        draft.rename(path)
    return path


def make(path: Path, shape: Shape) -> None:
    """A new notebook of this shape."""
    make_notebook(path, clock=Clock())
    workspace = open_notebook(path, profile=Profile.under(path.parent / "profile"), clock=Clock())
    try:
        demo.fill(workspace, people=shape.people, meetings=shape.meetings, lines=shape.lines, seed=SEED)
    finally:
        workspace.close()


def _schema() -> str:
    """Changes whenever the tables do, also while the first schema is still being worked on."""
    package = Path(registry.__file__).parents[2]
    files = [file for name in _MAKERS for file in _files(package / name)]
    digest = hashlib.sha256(b"".join(file.read_bytes() for file in files)).hexdigest()
    return f"{registry.SCHEMA}-{digest[:8]}"


def _files(path: Path) -> list[Path]:
    return sorted(path.glob("*.py")) if path.is_dir() else [path]
