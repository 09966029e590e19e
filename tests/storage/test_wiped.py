"""What a notebook or a backup was before it was protected: written over where the disk lets anybody, else told of."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from desktop.core.paths import Profile
from desktop.storage import check, cipher_file, protecting, readable_left
from desktop.storage.protecting import Stays, Turned
from tests.helpers.there import there
from tests.storage import protected
from tests.storage.protected import CLOCK, PASSPHRASE

pytestmark = pytest.mark.long

needs_posix = pytest.mark.skipif(os.name == "nt", reason="a file that is open cannot be replaced there")


def turn_on(places: Profile) -> Turned:
    return protecting.turn_on(places.notebook, PASSPHRASE, profile=places, clock=CLOCK)


def folder(places: Profile) -> list[str]:
    return sorted(path.name for path in places.notebook.parent.iterdir())


def test_the_plain_file_is_written_over_before_it_goes(places: Profile) -> None:
    protected.make_plain(places)
    with places.notebook.open("rb") as held:
        turn_on(places)
        held.seek(0)
        assert set(held.read()) == {0}


def no_second_names(monkeypatch: pytest.MonkeyPatch) -> None:
    """A disk without hard links."""

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError("no hard links here")

    monkeypatch.setattr(os, "link", refuse)


@needs_posix
def test_on_a_disk_without_second_names_it_is_written_over_too(
    places: Profile, monkeypatch: pytest.MonkeyPatch
) -> None:
    protected.make_plain(places)
    no_second_names(monkeypatch)
    with places.notebook.open("rb") as held:
        assert turn_on(places).stays == Stays()
        held.seek(0)
        assert set(held.read()) == {0}
    assert folder(places) == [places.notebook.name]


@needs_posix
def test_a_disk_that_replaces_no_open_file_is_told_of(
    places: Profile, monkeypatch: pytest.MonkeyPatch
) -> None:
    protected.make_plain(places)
    no_second_names(monkeypatch)
    replace, refused = os.replace, list[object]()

    def once(source: Path, target: Path) -> None:
        if target == places.notebook.resolve() and not refused:
            refused.append(target)
            raise PermissionError("it is open")
        replace(source, target)

    monkeypatch.setattr(os, "replace", once)
    assert turn_on(places).stays == Stays(unwiped=True)
    assert refused
    assert cipher_file.is_protected(places.notebook)


def test_other_names_of_the_file_keep_what_it_was_and_are_told_of(places: Profile, tmp_path: Path) -> None:
    protected.make_plain(places)
    near, far = places.notebook.with_name("also.askwell"), tmp_path / "elsewhere.askwell"
    for name in (near, far):
        os.link(places.notebook, name)
    before = near.read_bytes()
    assert turn_on(places).stays == Stays(names=2, found=(near.resolve(),))
    assert near.read_bytes() == far.read_bytes() == before
    assert cipher_file.is_protected(places.notebook)
    assert folder(places) == sorted([places.notebook.name, near.name])


@needs_posix
def test_a_backup_on_a_disk_without_second_names_is_written_over_too(
    places: Profile, monkeypatch: pytest.MonkeyPatch
) -> None:
    protected.make_plain(places)
    workspace = protected.opened(places, None)
    kept = there(workspace.back_up("hand"))
    workspace.close()
    turned = turn_on(places)
    no_second_names(monkeypatch)
    with kept.open("rb") as held:
        assert readable_left.protect(turned.left, key=there(turned.key), salt=turned.salt) == []
        held.seek(0)
        assert set(held.read()) == {0}
    assert check.examine(kept, key=turned.key).sound
