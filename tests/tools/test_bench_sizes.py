"""How the bench weighs other programs, and pairs their starts."""

from __future__ import annotations

from pathlib import Path

from tests.bench import installed
from tests.bench.start import Start
from tests.bench.turns import Turns

STATUS = """Package: zim
Status: install ok installed
Installed-Size: 1000
Depends: python3 (>= 3.6), gir1.2-gtk-3.0 | gtk4:any

Package: gtk4
Status: install ok installed
Installed-Size: 300
Pre-Depends: libc6
Description: with a
 Depends: of its own that is none

Package: libc6
Status: install ok installed
Installed-Size: 50

Package: pypy
Status: install ok installed
Installed-Size: 7
Provides: python3 (= 3.9)
Depends: libc6, zim

Package: gone
Status: deinstall ok config-files
Installed-Size: 9
"""


def test_a_program_weighs_all_that_it_depends_on_once() -> None:
    known = installed.packages(STATUS)
    assert known["zim"].kib == 1000
    assert installed.with_all_it_needs([("zim",)], known) == 1000 + 300 + 50 + 7
    assert installed.with_all_it_needs([("libc6",), ("nobody",)], known) == 50
    assert "gone" not in known


def test_a_field_of_dependencies_is_read() -> None:
    assert installed.depends("libc6 (>= 2.3), a:any | b (= 1)") == (("libc6",), ("a", "b"))


def test_a_folder_weighs_its_files_without_its_links(tmp_path: Path) -> None:
    (tmp_path / "one").write_bytes(b"x" * 2**20)
    (tmp_path / "link").symlink_to("one")
    assert installed.of_folder_mb(tmp_path) == 1


def test_starts_are_paired_by_rounds() -> None:
    ours = {0: Start(10, 5, 0, 0), 1: Start(30, 1, 0, 0), 2: Start(10, 5, 0, 0)}
    turns = Turns({"ours": ours, "other": {0: Start(10, 10, 0, 0), 2: Start(20, 10, 0, 0)}})
    assert turns.pairs("ours", "other").ours == [10, 10]
    assert turns.pairs("ours", "other").ratio == 0.75
    assert turns.pairs("ours", "other", "cpu_ms").ratio == 0.5
    assert turns.median("ours") == 10
    assert turns.started("ours", "other")
    assert not turns.started("ours", "nobody")
