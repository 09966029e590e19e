"""Folders of services that copy files to other computers, and the second copies that they make."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.core import synced
from desktop.core.synced import Service

SYNCED = {
    "Dropbox/notes": Service.DROPBOX,
    "Dropbox (Personal)": Service.DROPBOX,
    "Library/CloudStorage/Dropbox": Service.DROPBOX,
    "OneDrive/Documents": Service.ONEDRIVE,
    "OneDrive - University of Arven/Documents": Service.ONEDRIVE,
    "Library/CloudStorage/OneDrive-Personal": Service.ONEDRIVE,
    "Library/Mobile Documents/com~apple~CloudDocs/notes": Service.ICLOUD,
    "iCloudDrive/notes": Service.ICLOUD,
    "Library/CloudStorage/GoogleDrive-nora@lindqvist.example/My Drive": Service.GOOGLE_DRIVE,
    "Google Drive/notes": Service.GOOGLE_DRIVE,
}
NOT_SYNCED = (
    "Documents",
    "Dropbox notes",
    "my dropbox ideas",
    "OneDriven",
    "iCloud notes",
    "Google Drive tips/old",
    "Sync",
    "Syncthing paper",
    "drive",
    "Backups/2026",
)
MARKED = {
    ".dropbox": Service.DROPBOX,
    ".stfolder": Service.SYNCTHING,
    ".tmp.driveupload": Service.GOOGLE_DRIVE,
}
COPIES = {
    "Dropbox": (
        "Askwell (conflicted copy 2026-03-12).askwell",
        "Askwell (Nora's conflicted copy 2026-03-12).askwell",
    ),
    "OneDrive": ("Askwell-NORAS-LAPTOP.askwell",),
    "Google Drive": ("Askwell (1).askwell",),
    "iCloudDrive": ("Askwell 2.askwell",),
    "anywhere": ("Askwell.sync-conflict-20260312-140000-ABCDEFG.askwell",),
}
NO_COPIES = (
    "Askwell (damaged 2026-03-12 140000).askwell",
    "Askwell (what could be read).askwell",
    "Other.askwell",
)


@pytest.mark.parametrize(("folder", "service"), SYNCED.items(), ids=list(SYNCED))
def test_folders_by_name(tmp_path: Path, folder: str, service: Service) -> None:
    assert synced.service_of(tmp_path / folder / "Askwell.askwell") is service


@pytest.mark.parametrize("folder", NOT_SYNCED)
def test_no_false_alarm(tmp_path: Path, folder: str) -> None:
    assert synced.service_of(tmp_path / folder / "Askwell.askwell") is None


@pytest.mark.parametrize(("marker", "service"), MARKED.items(), ids=list(MARKED))
def test_folders_by_a_marker(tmp_path: Path, marker: str, service: Service) -> None:
    (tmp_path / "top").mkdir()
    (tmp_path / "top" / marker).touch()
    assert synced.service_of(tmp_path / "top" / "inside" / "a.askwell") is service
    assert synced.service_of(tmp_path / "a.askwell") is None


@pytest.mark.parametrize(("folder", "names"), COPIES.items(), ids=list(COPIES))
def test_second_copies(tmp_path: Path, folder: str, names: tuple[str, ...]) -> None:
    place = tmp_path / folder
    place.mkdir()
    for name in (*names, *NO_COPIES, "Askwell.askwell", "Askwell.askwell-wal"):
        (place / name).touch()
    assert [path.name for path in synced.second_copies(place / "Askwell.askwell")] == sorted(names)


def test_numbers_mean_nothing_elsewhere(tmp_path: Path) -> None:
    for name in ("Askwell (1).askwell", "Askwell 2.askwell", "Askwell-LAPTOP.askwell"):
        (tmp_path / name).touch()
    assert synced.second_copies(tmp_path / "Askwell.askwell") == []
    assert synced.second_copies(tmp_path / "nowhere" / "Askwell.askwell") == []
