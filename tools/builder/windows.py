"""What Windows is told about the program, and the packages it travels in."""

from __future__ import annotations

import re
from pathlib import Path

from tools.builder.places import MADE_FOR_IT, NAME, SUMMARY, version

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
