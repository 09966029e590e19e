"""What Windows is told about the program, and the packages it travels in."""

from __future__ import annotations

import os
import platform
import re
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Sequence
from pathlib import Path

from tools.builder.places import DIST, MADE_FOR_IT, NAME, PACKAGING, PROGRAM, SUMMARY, version
from tools.words import Trouble, say

_SIGNED = frozenset((".exe", ".dll", ".pyd"))

_RESOURCE = """# UTF-8
VSVersionInfo(
  ffi=FixedFileInfo(filevers={numbers}, prodvers={numbers}, mask=0x3F, flags=0x0, OS=0x40004, fileType=0x1, subtype=0x0,
    date=(0, 0)),
  kids=[
    StringFileInfo([StringTable("040904B0", [
      StringStruct("CompanyName", "the Askwell authors"),
      StringStruct("FileDescription", {name!r}),
      StringStruct("Comments", {summary!r}),
      StringStruct("FileVersion", {version!r}),
      StringStruct("InternalName", {stem!r}),
      StringStruct("LegalCopyright", "Copyright 2026 the Askwell authors. MIT licence."),
      StringStruct("OriginalFilename", {file!r}),
      StringStruct("ProductName", {name!r}),
      StringStruct("ProductVersion", {version!r}),
    ])]),
    VarFileInfo([VarStruct("Translation", [0x0409, 1200])]),
  ]
)
"""


def four_numbers(version: str) -> tuple[int, int, int, int]:
    """A version as Windows counts: "1.2rc3" is (1, 2, 0, 0)."""
    release = re.match(r"\d+(\.\d+)*", version)
    found = [int(number) for number in (release.group() if release else "0").split(".")]
    first, second, third, *_ = [*found, 0, 0, 0]
    return first, second, third, 0


def version_resource(file: str) -> str:
    """The path of a file that describes a program to Windows, as PyInstaller reads it."""
    path = MADE_FOR_IT / f"{Path(file).stem}-version.txt"
    path.parent.mkdir(parents=True, exist_ok=True)
    words = {"name": NAME, "summary": SUMMARY, "version": version(), "file": file, "stem": Path(file).stem}
    path.write_text(_RESOURCE.format(numbers=four_numbers(version()), **words), "utf-8")
    return str(path)


def packages() -> list[Path]:
    """Make the installer and the portable zip of dist/askwell, beside it; their paths."""
    if not PROGRAM.is_dir():
        raise Trouble("There is no program yet: python run.py build program")
    command = os.environ.get("SIGN_CMD", "")
    sign(command, sorted(path for path in PROGRAM.rglob("*") if path.suffix in _SIGNED))
    made = [
        installer(PROGRAM, DIST / f"{NAME}-{version()}-windows-{_machine()}-setup.exe", sign_command=command)
    ]
    made.append(_zip(PROGRAM, DIST / f"{NAME}-{version()}-windows-{_machine()}.zip"))
    for path in made:
        say(f"Made: {path}, {path.stat().st_size / 2**20:.0f} MB")
    return made


def sign(command: str, files: Sequence[Path]) -> None:
    """Run ``SIGN_CMD`` on each file, its path as the last argument; nothing where there is no command."""
    if not command:
        say(
            "SIGN_CMD is not set: nothing is signed, and Windows will say that it does not know the publisher."
        )
        return
    for path in files:
        if subprocess.run(f'{command} "{path}"', shell=True, check=False).returncode:
            raise Trouble(f"SIGN_CMD failed at {path}")


def installer(program: Path, out: Path, *, sign_command: str = "") -> Path:
    """Let makensis pack a program; it signs the uninstaller and the installer where a command is given."""
    makensis = shutil.which("makensis") or _usual_makensis()
    if makensis is None:
        raise Trouble("makensis (NSIS 3.08 or newer) is needed to make the installer.")
    size = sum(path.stat().st_size for path in program.rglob("*") if path.is_file()) // 1024
    words = {
        "VERSION": version(),
        "NUMBERS": ".".join(map(str, four_numbers(version()))),
        "SOURCE": str(program),
        "ICON": str(MADE_FOR_IT / "pictures" / "askwell.ico"),
        "NOTEBOOK_ICON": str(MADE_FOR_IT / "pictures" / "notebook.ico"),
        "OUT": str(out),
        "SIZE_KB": str(size),
    }
    if sign_command:
        words["SIGN_CMD"] = sign_command
    defined = [f"-D{name}={word}" for name, word in words.items()]
    command = [
        makensis,
        "-V2",
        "-WX",
        "-INPUTCHARSET",
        "UTF8",
        *defined,
        str(PACKAGING / "windows" / "askwell.nsi"),
    ]
    if subprocess.run(command, stdout=sys.stderr, check=False).returncode:
        raise Trouble("makensis could not make the installer; its words stand above.")
    return out


def _usual_makensis() -> str | None:
    places = [
        os.path.expandvars(rf"%{name}%\NSIS\makensis.exe") for name in ("ProgramFiles(x86)", "ProgramFiles")
    ]
    return next((place for place in places if os.path.isfile(place)), None)


def _machine() -> str:
    return {"amd64": "x86_64"}.get(platform.machine().lower(), platform.machine().lower())


def _zip(program: Path, out: Path) -> Path:
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as packed:
        for path in sorted(program.rglob("*")):
            packed.write(path, Path(NAME) / path.relative_to(program))
    return out
