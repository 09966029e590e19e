"""What can be read of a damaged notebook is read, counted and put into a sound one; the damaged one stays as it is."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from desktop.core.clock import FixedClock
from desktop.core.errors import UserError
from desktop.core.paths import Profile
from desktop.ops import demo
from desktop.storage import check, opening, salvage
from desktop.storage.raw_pages import RawPages

SEED = 11
NAMELESS = "Name lost"


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("good")
    path = folder / "good.askwell"
    opening.make_notebook(path, clock=FixedClock())
    ws = opening.open_notebook(path, profile=Profile.under(folder), clock=FixedClock())
    demo.fill(ws, people=120, meetings=60, lines=20)
    ws.close()
    return path


def rows(path: Path) -> int:
    reader = opening.open_for_reading(path)
    tables = ("person", "meeting", "note_line", "follow_up", "touch", "question", "debrief", "reach")
    total = sum(reader.value(f"SELECT count(*) FROM {table}") for table in tables)
    reader.close()
    return int(total)


def test_a_sound_one_comes_out_whole(good: Path, tmp_path: Path) -> None:
    found = salvage.salvage(good, tmp_path / "out.askwell", clock=FixedClock(), nameless=NAMELESS)
    assert found.missing == 0
    assert rows(found.path) == rows(good)
    assert check.examine(found.path).sound
    assert salvage.first_bad_page(good) is None


def test_pages_that_are_gone(good: Path, tmp_path: Path) -> None:
    chance, data = random.Random(SEED), good.read_bytes()
    pages, most = len(data) // 4096, rows(good)
    shares = []
    for number in range(12):
        damaged = bytearray(data)
        for page in chance.sample(range(2, pages), max(1, pages // 100)):
            damaged[page * 4096 : page * 4096 + 4096] = bytes(chance.randrange(256) for _ in range(4096))
        path = tmp_path / f"{number}.askwell"
        path.write_bytes(damaged)
        found = salvage.salvage(
            path, tmp_path / f"{number} out.askwell", clock=FixedClock(), nameless=NAMELESS
        )
        assert path.read_bytes() == damaged
        assert check.examine(found.path).sound
        assert sum(found.read.values()) == found.rows
        shares.append(rows(found.path) / most)
    assert min(shares) >= 0.5
    assert sorted(shares)[len(shares) // 2] >= 0.8


def test_a_table_of_contents_that_is_damaged(good: Path, tmp_path: Path) -> None:
    data = good.read_bytes().replace(b"CREATE TABLE touch (", b"CREATE TABL\xff touch (")
    path = tmp_path / "contents.askwell"
    path.write_bytes(data)
    with pytest.raises(UserError):
        check.examine(path)
    found = salvage.salvage(path, tmp_path / "out.askwell", clock=FixedClock(), nameless=NAMELESS)
    assert rows(found.path) == rows(good)
    assert check.examine(found.path).sound


def test_an_end_that_is_cut_off(good: Path, tmp_path: Path) -> None:
    path = tmp_path / "cut.askwell"
    path.write_bytes(good.read_bytes()[: 4096 * 300 + 17])
    found = salvage.salvage(path, tmp_path / "out.askwell", clock=FixedClock(), nameless=NAMELESS)
    assert 0 < rows(found.path) <= rows(good)
    assert check.examine(found.path).sound


def test_long_texts_go_on_in_other_pages(good: Path, tmp_path: Path) -> None:
    path = tmp_path / "long.askwell"
    path.write_bytes(good.read_bytes())
    ws = opening.open_notebook(path, profile=Profile.under(tmp_path), clock=FixedClock())
    long = "müde 山 " * 20_000
    ws._connection.execute("UPDATE person SET notes = ? WHERE id = 1", (long,))
    ws.close()
    pages = RawPages(path)
    record = next(record for key, record in pages.rows(pages.roots()["person"]) if key == 1)
    assert long in record
    assert pages.lost == 0


def test_notes_of_a_person_who_is_lost_are_kept(good: Path, tmp_path: Path) -> None:
    path = tmp_path / "headless.askwell"
    path.write_bytes(good.read_bytes())
    ws = opening.open_notebook(path, profile=Profile.under(tmp_path), clock=FixedClock())
    ws._connection.execute("PRAGMA foreign_keys = OFF")
    ws._connection.execute("DELETE FROM meeting WHERE id <= 5")
    ws._connection.execute("DELETE FROM person WHERE id <= 20")
    lines = ws.db.value("SELECT count(*) FROM note_line")
    ws.close()
    found = salvage.salvage(path, tmp_path / "out.askwell", clock=FixedClock(), nameless=NAMELESS)
    assert check.examine(found.path).counts["note_lines"] == lines
    assert check.examine(found.path).sound


def test_where_nothing_can_be_read(tmp_path: Path) -> None:
    path = tmp_path / "nothing.askwell"
    path.write_bytes(b"SQLite format 3\0" + b"\xff" * 9000)
    with pytest.raises(UserError):
        salvage.salvage(path, tmp_path / "out.askwell", clock=FixedClock(), nameless=NAMELESS)
    assert not (tmp_path / "out.askwell").exists()
    assert salvage.first_bad_page(path) == (0, 0)


def test_the_first_bad_page(good: Path, tmp_path: Path) -> None:
    path = tmp_path / "cut.askwell"
    data = bytearray(good.read_bytes())
    data[30 * 4096 : 31 * 4096] = b"\xff" * 4096
    path.write_bytes(data)
    found = salvage.first_bad_page(path)
    assert found is not None
    assert found[0] == 31
    assert found[1] == len(data) // 4096


def test_any_damage_ends_in_a_notebook_or_a_sentence(good: Path, tmp_path: Path) -> None:
    chance, data = random.Random(SEED), good.read_bytes()
    for number in range(8):
        damaged = bytearray(data)
        for _ in range(chance.choice((1, 20, 400))):
            damaged[chance.randrange(len(damaged) // chance.choice((1, 8)))] = chance.randrange(256)
        path, target = tmp_path / f"{number}.askwell", tmp_path / f"{number} out.askwell"
        path.write_bytes(damaged)
        try:
            found = salvage.salvage(path, target, clock=FixedClock(), nameless=NAMELESS)
        except UserError:
            assert not target.exists()
        else:
            assert check.examine(found.path).sound
        assert path.read_bytes() == damaged
