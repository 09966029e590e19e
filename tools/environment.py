"""The virtual environment beside run.py: made once from the lock, mended by itself, found ready at once."""

from __future__ import annotations

import contextlib
import hashlib
import importlib.util
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path

from tools import libraries
from tools.words import Trouble, say

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
LOCK = ROOT / "requirements-dev.lock"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")

# The stamp is written last and read first; the mark stands while the environment is being changed.
_STAMP = VENV / "askwell-ready.json"
_MARK = VENV / "askwell-unfinished"
_LAYOUT = 1


def ready() -> None:
    """Make the environment if it is missing, unfinished or older than the lock; otherwise only look."""
    if _is_ready():
        return
    with _only_one():
        if not _is_ready():
            _set_up()


def environ() -> dict[str, str]:
    """The variables of this process, less those that would lead the environment's Python astray."""
    astray = {"PYTHONHOME", "PYTHONPATH", "PIP_TARGET", "PIP_PREFIX", "PIP_USER", "PIP_REQUIRE_HASHES"}
    return {name: value for name, value in os.environ.items() if name not in astray}


def _is_ready() -> bool:
    return PYTHON.exists() and not _MARK.exists() and _read_stamp() == _fresh_stamp()


def _fresh_stamp() -> dict[str, object]:
    lock = hashlib.sha256(LOCK.read_bytes()).hexdigest()
    # The real path of the Python changes with the system's Python, which leaves an environment behind.
    return {"layout": _LAYOUT, "root": str(ROOT), "python": os.path.realpath(PYTHON), "lock": lock}


def _read_stamp() -> dict[str, object]:
    try:
        stamp = json.loads(_STAMP.read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return stamp if isinstance(stamp, dict) else {}


def _set_up() -> None:
    _remove_old()
    if not _can_be_updated():
        _put_aside()
    fresh = not VENV.exists()
    say(f"Setting up {VENV} (once; about 150 MB are fetched)" if fresh else f"Bringing {VENV} up to date")
    VENV.mkdir(exist_ok=True)
    _MARK.touch()
    if fresh:
        _make_venv()
    _install_locked()
    _install_askwell()
    _unpack_support()
    _write_stamp()
    _MARK.unlink()
    say("Ready.")


def _can_be_updated() -> bool:
    """Whether what is there is whole and belongs here, so that pip need only bring it up to date."""
    if not PYTHON.exists() or _MARK.exists() or _read_stamp().get("root", str(ROOT)) != str(ROOT):
        return False
    probe = "import sys, pip; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 14))"
    return _run([PYTHON, "-c", probe], quiet=True) == 0


def _put_aside() -> None:
    """Rename what is there in one go, so that a half-removed environment is never taken for a whole one."""
    if not VENV.exists():
        return
    old = ROOT / f".venv-old-{os.getpid()}"
    try:
        VENV.rename(old)
    except OSError as error:
        raise Trouble(
            f"{VENV} is in use and cannot be made anew ({error}). Close Askwell and try again."
        ) from error
    _remove_old()


def _remove_old() -> None:
    for old in ROOT.glob(".venv-old-*"):
        shutil.rmtree(old, ignore_errors=True)


def _make_venv() -> None:
    if importlib.util.find_spec("ensurepip") is None or importlib.util.find_spec("venv") is None:
        _get_venv()
    command = [sys.executable, "-m", "venv", str(VENV)]
    done = subprocess.run(
        command, env=environ(), capture_output=True, text=True, errors="replace", check=False
    )
    if done.returncode:
        words = (done.stdout + done.stderr).strip()
        raise Trouble(f"Python could not make a virtual environment in {VENV}:\n{words}")


def _get_venv() -> None:
    package = f"python{sys.version_info.major}.{sys.version_info.minor}-venv"
    if libraries.install([package]):
        return
    raise Trouble(
        f"This Python ({sys.executable}) comes without venv, which makes a place for Askwell's libraries.\n"
        f"Install it with: sudo apt-get install {package}\n"
        "or start run.py with a Python from python.org."
    )


def _install_locked() -> None:
    # A support folder of an older Qt for Python would be taken for the new one's.
    for folder in _site_packages().glob("shiboken6/files.dir"):
        shutil.rmtree(folder)
    if _pip("install", "--require-hashes", "-r", LOCK):
        raise Trouble(
            "The libraries could not be installed; pip's words stand above.\n"
            "If it was the connection, run this again: it goes on by itself."
        )


def _install_askwell() -> None:
    """Install the project itself as a wheel of two files: a path to this checkout and a command ``askwell``.

    The path is written as a line of Python in ASCII, which every Python reads alike, whatever
    letters the folder has.
    """
    text = (ROOT / "desktop" / "core" / "version.py").read_text("utf-8")
    found = re.search(r'^VERSION.*= "(.+)"$', text, re.MULTILINE)
    version = found.group(1) if found else "0"
    info = f"askwell-{version}.dist-info"
    files = {
        "askwell.pth": f"import sys; sys.path.append({str(ROOT)!a})\n",
        f"{info}/METADATA": f"Metadata-Version: 2.1\nName: askwell\nVersion: {version}\n",
        f"{info}/WHEEL": "Wheel-Version: 1.0\nGenerator: run.py\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
        f"{info}/entry_points.txt": "[console_scripts]\naskwell = desktop.__main__:main\n",
    }
    files[f"{info}/RECORD"] = "".join(f"{name},,\n" for name in [*files, f"{info}/RECORD"])
    with tempfile.TemporaryDirectory() as folder:
        wheel = Path(folder) / f"askwell-{version}-py3-none-any.whl"
        with zipfile.ZipFile(wheel, "w") as archive:
            for name, content in files.items():
                archive.writestr(name, content)
        if _pip("install", "--no-index", "--no-deps", "--force-reinstall", wheel):
            raise Trouble("The command askwell could not be installed; pip's words stand above.")


def _unpack_support() -> None:
    """Unpack the support files of Qt for Python, which it otherwise compiles anew at every start.

    Only a matter of speed: where it fails, the program starts all the same.
    """
    support = {"SBK_EMBED": "0"}
    _run([PYTHON, "-c", "import PySide6.QtCore"], extra=support, quiet=True)
    for folder in _site_packages().glob("shiboken6/files.dir"):
        _run([PYTHON, "-m", "compileall", "-q", folder], quiet=True)


def _site_packages() -> Path:
    if os.name == "nt":
        return VENV / "Lib" / "site-packages"
    return next(VENV.glob("lib/python3.*/site-packages"), VENV / "lib")


def _write_stamp() -> None:
    partial = _STAMP.with_suffix(".partial")
    partial.write_text(json.dumps(_fresh_stamp()), "utf-8")
    partial.replace(_STAMP)


def _pip(*arguments: str | Path) -> int:
    options = ["--disable-pip-version-check", "--no-input", "-qq"]
    return _run([PYTHON, "-m", "pip", *options, *arguments])


def _run(command: list[str | Path], *, extra: Mapping[str, str] | None = None, quiet: bool = False) -> int:
    sink = subprocess.DEVNULL if quiet else sys.stderr
    variables = environ() | dict(extra or {})
    return subprocess.run(command, env=variables, stdout=sink, stderr=sink, check=False).returncode


@contextlib.contextmanager
def _only_one() -> Iterator[None]:
    """Let a second run.py wait until the first has set up; the system frees the lock of a dead one."""
    name = hashlib.sha256(str(ROOT).encode()).hexdigest()[:16]
    with open(Path(tempfile.gettempdir()) / f"askwell-{name}.lock", "a+b") as file:
        if sys.platform == "win32":
            import msvcrt

            file.seek(0)
            while True:
                # It gives up after ten seconds; a set-up takes longer.
                with contextlib.suppress(OSError):
                    msvcrt.locking(file.fileno(), msvcrt.LK_LOCK, 1)
                    break
        else:
            import fcntl

            fcntl.flock(file, fcntl.LOCK_EX)
        yield
