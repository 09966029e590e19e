"""Libraries of a built program search no folder of the machine that built it; made-up libraries of four parts."""

from __future__ import annotations

import shutil
import struct
import subprocess
import sys
from pathlib import Path

import pytest

from tools.builder import search_folders
from tools.words import Trouble

BASE = 0x400000
NEEDED, STRINGS, SIZE, RUNPATH, RPATH, END = 1, 5, 10, 29, 15, 0
AWAY = "/home/builder/python/lib"


def library(*entries: tuple[int, str]) -> bytes:
    """A library of Linux whose dynamic section has these entries, with words for values."""
    words = b"\0" + b"".join(word.encode() + b"\0" for _, word in entries)
    begin = 64 + 2 * 56  # behind the header and two segments
    listed = [(tag, words.index(word.encode() + b"\0")) for tag, word in entries]
    rows = [*listed, (STRINGS, BASE + begin), (SIZE, len(words)), (END, 0)]
    dynamic = b"".join(struct.pack("<qQ", *row) for row in rows)
    at = begin + len(words)
    size = at + len(dynamic)
    head = b"\x7fELF\x02\x01\x01".ljust(16, b"\0")
    head += struct.pack("<HHIQQQIHHHHHH", 3, 62, 1, 0, 64, 0, 0, 64, 56, 2, 64, 0, 0)
    loaded = struct.pack("<IIQQQQQQ", 1, 6, 0, BASE, BASE, size, size, 4096)
    about = struct.pack("<IIQQQQQQ", 2, 6, at, BASE + at, BASE + at, len(dynamic), len(dynamic), 8)
    return head + loaded + about + words + dynamic


def tags(path: Path) -> list[int]:
    """The entries of such a library, up to its end."""
    data = path.read_bytes()
    begin, size = struct.unpack_from("<Q16xQ", data, 64 + 56 + 8)
    found = [struct.unpack_from("<q", data, at)[0] for at in range(begin, begin + size, 16)]
    return found[: found.index(END)]


@pytest.mark.parametrize("tag", [RUNPATH, RPATH])
def test_a_folder_of_the_builder_is_searched_no_more(tmp_path: Path, tag: int) -> None:
    path = tmp_path / "one.so"
    path.write_bytes(library((tag, AWAY), (NEEDED, "libpython3.so.1.0")))
    assert search_folders.forget([path]) == 1
    assert tags(path) == [NEEDED, STRINGS, SIZE]
    assert search_folders.forget([path]) == 0, "a second time there is nothing to do"


@pytest.mark.parametrize("folders", ["$ORIGIN", "$ORIGIN/../../lib", "${ORIGIN}/Qt/lib:$ORIGIN"])
def test_folders_beside_a_library_stay(tmp_path: Path, folders: str) -> None:
    path = tmp_path / "one.so"
    made = library((RUNPATH, folders), (NEEDED, "libQt6Core.so.6"))
    path.write_bytes(made)
    assert search_folders.forget([path]) == 0
    assert path.read_bytes() == made


def test_a_folder_that_only_speaks_of_the_library_is_not_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "one.so"
    path.write_bytes(library((RUNPATH, "/home/builder/$ORIGIN"), (NEEDED, "libQt6Core.so.6")))
    assert search_folders.forget([path]) == 1
    assert tags(path) == [NEEDED, STRINGS, SIZE]


@pytest.mark.parametrize("folders", [f"$ORIGIN:{AWAY}", f"{AWAY}:$ORIGIN/lib", "$ORIGIN:"])
def test_folders_of_both_kinds_are_refused(tmp_path: Path, folders: str) -> None:
    path = tmp_path / "one.so"
    made = library((RUNPATH, folders), (NEEDED, "libQt6Core.so.6"))
    path.write_bytes(made)
    with pytest.raises(Trouble, match=r"one\.so searches folders beside it and others"):
        search_folders.forget([path])
    assert path.read_bytes() == made


def test_what_is_no_library_is_passed_over(tmp_path: Path) -> None:
    words, short, link = tmp_path / "words.txt", tmp_path / "short.so", tmp_path / "link.so"
    words.write_text("RUNPATH /home/builder", "utf-8")
    short.write_bytes(b"\x7fELF\x01\x01 of 32 bits")
    link.symlink_to(words)
    assert search_folders.forget([words, short, link, tmp_path]) == 0


@pytest.mark.skipif(
    sys.platform != "linux" or shutil.which("readelf") is None, reason="binutils of Linux tell this"
)
def test_others_read_it_alike(tmp_path: Path) -> None:
    path = tmp_path / "one.so"
    path.write_bytes(library((RUNPATH, AWAY), (NEEDED, "libc.so.6")))

    def told() -> str:
        return subprocess.run(["readelf", "-d", path], capture_output=True, text=True, check=True).stdout

    assert AWAY in told()
    search_folders.forget([path])
    assert "RUNPATH" not in told()
    assert "libc.so.6" in told()
