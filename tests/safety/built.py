"""Rows 50 and 52: the built program where things are missing, and what it is made of."""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from tests.safety.harness import Check, Losses, Outcome, Trial
from tests.safety.processes import ROOT, lacks

FOLDER = ROOT / "dist" / "askwell"
PROGRAM = FOLDER / "askwell"
NOBODY = 65534
_NOT_BUILT = "there is no built program: run.py build program"


@dataclass(frozen=True)
class Place:
    """A start of the built program: what is typed, what is missing, and what must come of it."""

    name: str
    typed: tuple[str, ...]
    status: int
    said: str
    variables: dict[str, str] = field(default_factory=dict)
    before: tuple[str, ...] = ()


def missing_things(trial: Trial) -> Outcome:
    """As a person without rights: no network, no home, one that is locked, no variables, no display, an odd place."""
    if reason := lacks("unshare") or lacks("setpriv") or ("" if PROGRAM.exists() else _NOT_BUILT):
        return Outcome(skipped=reason)
    losses = Losses()
    trial.folder.chmod(0o755)
    locked, own = trial.place("locked"), trial.place("tmp")
    locked.chmod(0o555)
    own.chmod(0o777)
    for place in _places(locked):
        done = _start(place, own)
        words = done.stdout + done.stderr
        right = done.returncode == place.status and re.search(place.said, words, re.DOTALL)
        losses.try_("" if right else f"{place.name}: ended with {done.returncode}: {words[-200:]}")
    version = re.findall(r"\S+ [\d.]+", _start(_places(locked)[0], own).stdout)
    return losses.outcome(", ".join(version))


def _places(locked: Path) -> list[Place]:
    test, well, nowhere = ("--self-test",), r"\d\d things tried, all went well", {"HOME": "/nowhere"}
    offscreen = {"QT_QPA_PLATFORM": "offscreen"}
    return [
        Place("versions", ("--version",), 0, r"Askwell .*Python .*Qt .*SQLite ", nowhere),
        Place("help", ("--help",), 0, r"(?i)usage", nowhere),
        Place("no network", test, 0, well, offscreen, ("unshare", "--net")),
        Place("no home", test, 0, well, nowhere | offscreen),
        Place("a locked home", test, 0, well, {"HOME": str(locked)} | offscreen),
        Place("no display and no choice of one", test, 0, well, nowhere),
        Place("a window without a display", (), 1, "There is no display"),
        Place(
            "a notebook in a locked folder",
            ("new", str(locked / "my.askwell")),
            1,
            "cannot be used|may write",
        ),
    ]


def _start(place: Place, own: Path) -> subprocess.CompletedProcess[str]:
    drop = (
        ("setpriv", f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups") if os.geteuid() == 0 else ()
    )
    return subprocess.run(
        [*place.before, *drop, PROGRAM, *place.typed],
        cwd="/",
        env={"PATH": "/usr/bin:/bin", "HOME": str(own), "TMPDIR": str(own), **place.variables},
        capture_output=True,
        text=True,
        errors="replace",
        timeout=300,
        check=False,
    )


def materials(trial: Trial) -> Outcome:
    """Every library of the bill of materials is pinned in the lock by version and hash; pip refuses any other file."""
    losses, said = Losses(), []
    refused: dict[str, Callable[[bytes], bytes]] = {"as it was": bytes, "altered": lambda data: data + b"\n"}
    for name, change in refused.items():
        status = _installed(trial.place("wheel"), change)
        right = (status == 0) == (name == "as it was")
        losses.try_("" if right else f"a package {name}: pip ended with {status}")
    if (FOLDER / "askwell.cdx.json").exists():
        locked = _locked()
        found = json.loads((FOLDER / "askwell.cdx.json").read_text("utf-8"))["components"]
        ours = [part for part in found if part.get("purl", "").startswith("pkg:pypi/")]
        for part in ours:
            name = re.sub(r"[-_.]+", "-", part["name"]).lower()
            losses.try_("" if part["version"] == locked.get(name) else f"{name} is not that of the lock")
        said.append(f"{len(ours)} libraries and {len(found) - len(ours)} other parts in the bill")
    else:
        said.append(_NOT_BUILT)
    said.append(_known_holes(losses))
    return losses.outcome("; ".join(said))


def _locked() -> dict[str, str]:
    text = (ROOT / "requirements-build.lock").read_text("utf-8")
    return dict(re.findall(r"^([\w.-]+)==(\S+)", text, re.MULTILINE))


def _installed(folder: Path, change: Callable[[bytes], bytes]) -> int:
    """How pip ends that was told the hash of a package, once something was done to the package."""
    wheel = folder / "trial_package-1.0-py3-none-any.whl"
    with zipfile.ZipFile(wheel, "w") as packed:
        info = "trial_package-1.0.dist-info"
        packed.writestr("trial_package.py", "")
        packed.writestr(f"{info}/METADATA", "Metadata-Version: 2.1\nName: trial-package\nVersion: 1.0\n")
        packed.writestr(f"{info}/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
        packed.writestr(f"{info}/RECORD", "")
    digest = hashlib.sha256(wheel.read_bytes()).hexdigest()
    wheel.write_bytes(change(wheel.read_bytes()))
    wanted = folder / "wanted.txt"
    wanted.write_text(f"trial-package==1.0 --hash=sha256:{digest}\n", "utf-8")
    pip = [sys.executable, "-m", "pip", "-qq", "install", "--no-index", "--find-links", str(folder)]
    done = subprocess.run(
        [*pip, "--target", str(folder / "out"), "--require-hashes", "-r", str(wanted)],
        capture_output=True,
        check=False,
    )
    return done.returncode


def _known_holes(losses: Losses) -> str:
    """What pip-audit says, where it is installed and reaches somebody who knows."""
    audit = shutil.which("pip-audit")
    if audit is None:
        return "known holes were not asked for: pip-audit is not installed"
    options = ["--require-hashes", "--disable-pip", "-f", "json", "-r", str(ROOT / "requirements.lock")]
    done = subprocess.run([audit, *options], capture_output=True, text=True, check=False)
    try:
        asked = json.loads(done.stdout)["dependencies"]
    except ValueError:
        return "known holes were not asked for: nobody could be reached"
    known = [one for one in asked if "skip_reason" not in one]
    for one in known:
        losses.try_(f"{one['name']}: {[hole['id'] for hole in one['vulns']]}" if one["vulns"] else "")
    if not known:
        return "known holes were not asked for: those who list them could not be reached"
    return f"{len(known)} of {len(asked)} libraries are known to those who list holes"


CHECKS = (
    Check("50", "the built program where things are missing", 8, 8, missing_things),
    Check("52", "what the program is made of, pinned by hash", 1, 1, materials),
)
