"""The part that the specs of all systems share: what goes into the program."""

from __future__ import annotations

import compileall
import json
import os
import py_compile
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

from tools import environment
from tools.builder import bill, leave_out, shipped
from tools.builder.leave_out import Entry, Part
from tools.builder.places import BUILD, MADE_FOR_IT, PACKAGING, ROOT

START = ROOT / "desktop" / "__main__.py"
LEAVE_NOTHING_OUT = "ASKWELL_LEAVE_NOTHING_OUT"
UNNEEDED_HOOKS = frozenset(
    ("pyi_rth_inspect", "pyi_rth_pkgutil", "pyi_rth_pyside6", "pyi_rth_cryptography_openssl")
)
"""What each start would do for those who look for sources or modules, and for a Qt that cannot find itself."""

_AT_START = ("PySide6", "shiboken6", "peewee", "platformdirs", "lucide", "sqlcipher3", "six", "dateutil")
_CTYPES = "pyimod03_ctypes"

SAVED = BUILD / "left-out.json"
_SUPPORT = MADE_FOR_IT / "files.dir"


def analysis() -> dict[str, Any]:
    """The arguments of PyInstaller's Analysis; without what makes starts quick, for a build to compare with."""
    from PyInstaller.utils.hooks import collect_all, collect_data_files, collect_submodules, copy_metadata

    by_default = bool(os.environ.get(LEAVE_NOTHING_OUT))
    data = [(str(ROOT / "resources"), "resources")]
    data += [] if by_default else [(str(support_files()), "shiboken6/files.dir")]
    data += collect_data_files("lucide", excludes=["**/*.py"]) + copy_metadata("keyring")
    # by name only: they load their parts on use, and so does Askwell itself
    hidden = [name for part in ("desktop", "holidays") for name in collect_submodules(part)]
    hidden += collect_submodules(
        "icalendar", filter=lambda name: "tests" not in name and "fuzzing" not in name
    )
    hidden += collect_submodules("keyring.backends")
    zones, _, names = collect_all("tzdata")
    data += zones
    hidden += names
    # python-docx looks for its templates in docx/parts/../templates, so that a folder of that name must be there
    data += [
        (source, "docx/parts") for source, _ in collect_data_files("docx") if source.endswith("py.typed")
    ]
    data += collect_data_files("holidays") + collect_data_files(
        "icalendar", excludes=["tests/**", "fuzzing/**"]
    )
    return {
        "scripts": [str(START)],
        "pathex": [str(ROOT)],
        "datas": data,
        "hiddenimports": hidden,
        "module_collection_mode": {} if by_default else dict.fromkeys(loose(sys.platform), "pyc"),
    }


def loose(platform: str) -> tuple[str, ...]:
    """Packages whose modules lie in the program as files, as what is in the archive is unpacked at each start.

    On Linux it is all that a start may load; elsewhere, where many files cost more to open, only what is our own.
    """
    return ("desktop", *_AT_START, *sys.stdlib_module_names) if platform == "linux" else ("desktop",)


def without_ctypes(archive: Any) -> Any:
    """PyInstaller's archive of modules, whose first steps do not load ctypes to look for libraries in the program.

    It is for libraries that are named to ctypes without their folder, of which there are none on Linux.
    """
    idle = MADE_FOR_IT / f"{_CTYPES}.py"
    idle.write_text(
        '"""Does nothing where PyInstaller\'s own would load ctypes."""\n\n\ndef install():\n    pass\n',
        "utf-8",
    )
    compiled = py_compile.compile(
        str(idle), cfile=str(idle.with_suffix(".pyc")), dfile=idle.name, doraise=True
    )
    archive.dependencies = [
        (name, compiled if name == _CTYPES else path, kind) for name, path, kind in archive.dependencies
    ]
    return archive


def packaging_file(system: str, name: str) -> str:
    """The path of a file of a system in packaging/."""
    return str(PACKAGING / system / name)


def picture(name: str) -> str:
    """The path of a picture that was drawn for this build: "askwell.ico"."""
    return str(MADE_FOR_IT / "pictures" / name)


def trim(found: Any) -> None:
    """Take out of an Analysis what the program does without, and note what each part saved.

    Nothing is, where ``LEAVE_NOTHING_OUT`` asks for a build to compare with.
    """
    if os.environ.get(LEAVE_NOTHING_OUT):
        return
    for listed in (found.pure, found.binaries, found.datas):
        listed[:] = leave_out.kept(
            listed
        )  # the same list: PyInstaller knows by it what it has compiled already
    found.scripts = needed_scripts(found.scripts)
    saved = {part.name: [sum(part.found.values()), len(part.found), part.why] for part in leave_out.PARTS}
    SAVED.write_text(json.dumps(saved, indent=1), "utf-8")


def needed_scripts(scripts: list[Entry], *, but: Part | None = None) -> list[Entry]:
    """Without what PyInstaller does before the program starts for modules that are not there any more."""
    hooks = {f"pyi_rth_{name}" for name in leave_out.gone_modules(but=but)} | UNNEEDED_HOOKS
    return [entry for entry in scripts if entry[0] not in hooks]


def add_papers(found: Any) -> None:
    """Put the licences and the bill of materials of what is left beside the other data files."""
    if os.environ.get(LEAVE_NOTHING_OUT):
        return
    entries = [*found.pure, *found.binaries, *found.datas]
    papers = bill.write(MADE_FOR_IT, shipped.packages(entries), shipped.others(entries))
    found.datas += [(f"resources/{path.name}", str(path), "DATA") for path in papers]


def support_files() -> Path:
    """Qt for Python's support files, compiled: packed as they come, each start would unpack and compile them."""
    shutil.rmtree(_SUPPORT, ignore_errors=True)
    variables = environment.environ() | {"SBK_EMBED": "0"}
    code = "import os, shiboken6, PySide6.QtCore; print(os.path.dirname(shiboken6.__file__))"
    done = subprocess.run(
        [sys.executable, "-c", code], env=variables, capture_output=True, text=True, check=True
    )
    source = Path(done.stdout.strip()) / "files.dir"
    shutil.copytree(source, _SUPPORT, ignore=shutil.ignore_patterns("__pycache__"))
    compileall.compile_dir(_SUPPORT, quiet=1, legacy=True, optimize=0, stripdir=str(_SUPPORT))
    for path in _SUPPORT.rglob("*.py"):
        path.unlink()
    return _SUPPORT
