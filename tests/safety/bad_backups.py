"""Rows 12 and 14: what is no good backup is refused before anything live is touched."""

from __future__ import annotations

import io
import resource
import time
import zipfile
from pathlib import Path

from desktop.core.clock import FixedClock
from desktop.core.errors import UserError
from desktop.core.paths import Profile
from desktop.storage import opening, restoring
from desktop.storage.migrations.registry import SCHEMA
from tests.safety.harness import Check, Losses, Outcome, Trial
from tests.safety.scenes import dump, fill, made_backup

NOW = FixedClock("2026-03-13T10:00:00Z").now()
MOST_MEMORY, MOST_SECONDS = 200, 10


def changed(trial: Trial) -> Outcome:
    """A good backup with bits turned, an end cut off, or something else in its place."""
    profile = Profile.under(trial.place("home"))
    fill(profile)
    good = made_backup(profile).read_bytes()
    live, target = profile.notebook.read_bytes(), trial.folder / "bad.askwell"
    folder = opening.folder_of_backups(profile, profile.notebook)
    losses, kinds = Losses(), ("bit", "bits", "cut", "page", "other", "newer")
    for number in range(trial.size):
        kind = kinds[number % len(kinds)]
        target.write_bytes(spoilt(good, kind, trial))
        wrong = _accepted(target, profile, folder)
        if not wrong and profile.notebook.read_bytes() != live:
            wrong = "the live notebook was changed"
        losses.try_(f"{kind}: {wrong}" if wrong else "")
    return losses.outcome("bits turned, cut, pages swapped, other files, newer schemas")


def spoilt(good: bytes, kind: str, trial: Trial) -> bytes:
    """A backup that is none any more."""
    found, chance = bytearray(good), trial.chance
    if kind in ("bit", "bits"):
        for _ in range(1 if kind == "bit" else chance.randint(2, 200)):
            found[chance.randrange(len(found))] ^= 1 << chance.randrange(8)
    elif kind == "cut":
        del found[chance.randrange(1, len(found)) :]
    elif kind == "page":
        first, second = (chance.randrange(1, len(found) // 4096) * 4096 for _ in range(2))
        found[first : first + 4096], found[second : second + 4096] = (
            found[second : second + 4096],
            found[first : first + 4096],
        )
        if bytes(found) == good:
            found[first] ^= 1
    elif kind == "other":
        return bytes(
            chance.choice((b"Dear diary", b"SQLite format 3\0" + bytes(8192), chance.randbytes(20_000), b""))
        )
    else:
        found[60:64] = (SCHEMA + chance.randint(1, 1000)).to_bytes(4, "big")
    return bytes(found)


def _accepted(target: Path, profile: Profile, folder: Path) -> str:
    before = target.read_bytes()
    try:
        restoring.restore_over(target, profile.notebook, backups=folder, now=NOW)
    except UserError:
        return "" if target.read_bytes() == before else "the backup itself was changed"
    return "accepted"


def archives(trial: Trial) -> Outcome:
    """Twelve archives where a backup should be: refused at once, nothing written outside, little memory."""
    profile = Profile.under(trial.place("home"))
    fill(profile)
    live, losses = dump(profile.notebook), Losses()
    outside = trial.place("outside")
    began_with = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    for name, data in _archives(outside).items():
        source = trial.folder / f"{name}.askwell"
        source.write_bytes(data)
        began = time.monotonic()
        wrong = _accepted(source, profile, opening.folder_of_backups(profile, profile.notebook))
        if not wrong and any(outside.iterdir()):
            wrong = "something was written outside"
        if time.monotonic() - began > MOST_SECONDS:
            wrong = wrong or "too slow"
        losses.try_(f"{name}: {wrong}" if wrong else "")
    more = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - began_with) // 1024
    if more > MOST_MEMORY or dump(profile.notebook) != live:
        losses.try_(f"{more} MB more, or the notebook was changed")
    return losses.outcome(f"{more} MB more memory at most")


def _archives(outside: Path) -> dict[str, bytes]:
    zeros = b"\0" * 30_000_000
    bomb = _zip({"a.askwell": zeros})
    return {
        "slip": _zip({"../../../outside/x": b"x", str(outside / "y"): b"y"}),
        "drive": _zip({"C:\\x": b"x", "con.txt": b"x"}),
        "bomb": bomb,
        "nested": _zip({"a.zip": _zip({"b.zip": bomb})}),
        "doubles": _zip({"a": b"1"}) + _zip({"a": b"2"}),
        "many": _zip({f"{number}": b"" for number in range(20_000)}),
        "cut": bomb[: len(bomb) // 2],
        "headless": b"PK\x03\x04" + bytes(5000),
        "gzip": b"\x1f\x8b\x08" + bytes(5000),
        "tar": b"../x".ljust(512, b"\0") + bytes(5000),
        "with a head": b"SQLite format 3\0" + bomb,
        "empty": _zip({}),
    }


def _zip(members: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return out.getvalue()


CHECKS = (
    Check("12", "backups that are spoilt, cut, foreign, newer", 60, 500, changed),
    Check("14", "archives in place of a backup", 12, 12, archives),
)
