"""Rows 12 and 14: what is no good backup is refused before anything live is touched."""

from __future__ import annotations

import io
import json
import resource
import time
import zipfile
from pathlib import Path

from desktop.core.clock import FixedClock
from desktop.core.errors import UserError
from desktop.core.paths import Profile
from desktop.storage import opening, restoring
from desktop.storage.migrations.registry import SCHEMA
from tests.safety.harness import Check, Losses, Outcome, Trial, work_of_children
from tests.safety.processes import run
from tests.safety.scenes import dump, fill, made_backup

NOW = FixedClock("2026-03-13T10:00:00Z").now()
MOST_MEMORY, MOST_SECONDS = 200, 10
MOST_IMPORTING = 300
"""Megabytes of a whole process that reads one, of which the libraries take a third."""


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
    """Archives where a backup should be, and to be imported: refused at once, nothing written, little memory."""
    profile = Profile.under(trial.place("home"))
    fill(profile)
    live, losses = dump(profile.notebook), Losses()
    outside = trial.place("outside")
    most, slowest = 0, 0.0
    began_with = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    bad = _archives(outside)
    for name, data in bad.items():
        source = trial.folder / f"{name}.askwell"
        source.write_bytes(data)
        began = time.monotonic()
        wrong = _accepted(source, profile, opening.folder_of_backups(profile, profile.notebook))
        took = time.monotonic() - began
        losses.try_(f"{name}: {wrong or 'too slow'}" if wrong or took > MOST_SECONDS else "")
        archive = source.rename(source.with_suffix(".zip"))
        wrong, taken = _imported(archive, trial.place("importer"))
        most, slowest = max(most, taken[0]), max(slowest, taken[1])
        losses.try_(f"{name}, imported: {wrong}" if wrong else "")
        if any(outside.iterdir()) or sorted(trial.folder.joinpath("importer").rglob("*")):
            losses.try_(f"{name}: something was written")
        archive.unlink()
    more = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - began_with) // 1024
    if more > MOST_MEMORY or dump(profile.notebook) != live:
        losses.try_(f"{more} MB more, or the notebook was changed")
    return losses.outcome(
        f"{more} MB more memory at most; {len(bad)} archives, imported in {slowest:.1f} s of work and"
        f" {most} MB at most"
    )


def _imported(archive: Path, home: Path) -> tuple[str, tuple[int, float]]:
    """Read as something to import, in a process of its own with 1 GB; what is wrong, its megabytes and its seconds."""
    worked = work_of_children()
    done = run("tests.safety.exchange_hostile", archive, home=home, seconds=120)
    took = work_of_children() - worked
    if done.returncode:
        return f"ended with {done.returncode}: {done.stderr[-200:]}", (0, took)
    memory = int(json.loads(done.stdout)["memory"])
    wrong = f"{memory} MB" if memory > MOST_IMPORTING else f"{took:.0f} s" if took > MOST_SECONDS else ""
    return wrong, (memory, took)


def _archives(outside: Path) -> dict[str, bytes]:
    zeros = b"\0" * 30_000_000
    bomb = _zip({"a.askwell": zeros})
    return {
        "a gigabyte of zeros": _zeros("people.csv", gigabytes=1),
        "a gigabyte of rows": _zeros(
            "people.csv", gigabytes=1, piece=b"Name,Email\n" + b"Ann,a@x.example\n" * 60_000
        ),
        "a lie about its size": _lie(_zip({"people.csv": zeros})),
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


def _zeros(name: str, *, gigabytes: int, piece: bytes = bytes(1_000_000)) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive, archive.open(name, "w") as member:
        for _ in range(gigabytes * 1_000_000_000 // len(piece)):
            member.write(piece)
    return out.getvalue()


def _lie(archive: bytes) -> bytes:
    """It says in both places that its member has ten bytes."""
    found = bytearray(archive)
    for mark, place in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        at = found.index(mark) + place
        found[at : at + 4] = (10).to_bytes(4, "little")
    return bytes(found)


def _zip(members: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return out.getvalue()


CHECKS = (
    Check("12", "backups that are spoilt, cut, foreign, newer", 60, 500, changed),
    Check("14", "archives in place of a backup, and to be imported", 15, 15, archives),
)
