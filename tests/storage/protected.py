"""A protected notebook for tests, with something in every table."""

from __future__ import annotations

import tempfile
from functools import cache
from pathlib import Path

from desktop.core.clock import FixedClock
from desktop.core.files import make_private_folder
from desktop.core.paths import Profile
from desktop.storage import cipher_file, opening, protecting
from desktop.storage.protecting import Turned
from desktop.storage.workspace import Workspace
from tests.helpers.notebooks import contents
from tests.helpers.there import there
from tests.storage.rows import TABLES, make

PASSPHRASE = "violet granite 7 señor"
CLOCK = FixedClock()


def make_plain(places: Profile) -> dict[str, list[tuple[object, ...]]]:
    """The profile's notebook, filled and closed; what it holds."""
    workspace = opening.open_notebook(places.notebook, profile=places, clock=CLOCK, create=True)
    workspace.perform("Fill", lambda _ws: [make(record) for record in TABLES.values()])
    found = contents(workspace)
    workspace.close()
    return found


def protect(places: Profile, passphrase: str = PASSPHRASE) -> Turned:
    """Turn its protection on."""
    return protecting.turn_on(places.notebook, passphrase, profile=places, clock=CLOCK)


def lay_out(places: Profile) -> bytes:
    """A protected notebook in its place, with the backup that was made at once; its key. Made once a run."""
    notebook, made, key = _made_once()
    folder = opening.folder_of_backups(places, places.notebook)
    for path, data in ((places.notebook, notebook), (folder / "20260301-140000-000-protect.askwell", made)):
        make_private_folder(path.parent)
        path.write_bytes(data)
        path.chmod(0o600)
    return key


@cache
def _made_once() -> tuple[bytes, bytes, bytes]:
    with tempfile.TemporaryDirectory() as folder:
        places = Profile.under(Path(folder))
        make_plain(places)
        turned = protect(places)
        return places.notebook.read_bytes(), there(turned.backup).read_bytes(), there(turned.key)


def opened(places: Profile, key: bytes | None) -> Workspace:
    """The profile's notebook, open."""
    return opening.open_notebook(places.notebook, profile=places, clock=CLOCK, key=key)


def rows(places: Profile, key: bytes | None) -> dict[str, list[tuple[object, ...]]]:
    """What the profile's notebook holds."""
    workspace = opened(places, key)
    try:
        return contents(workspace)
    finally:
        workspace.close()


def damage(path: Path, page: int, at: int = 100) -> None:
    """Turn one bit of a page over, counted from 1."""
    data = bytearray(path.read_bytes())
    data[(page - 1) * cipher_file.PAGE + at] ^= 1
    path.write_bytes(data)
