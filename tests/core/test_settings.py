"""Settings survive broken files, newer programs and nonsense."""

from __future__ import annotations

import json
import os
from dataclasses import fields, replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core import settings
from desktop.core.paths import Profile
from desktop.core.settings import MARK_KEYS, Settings


@pytest.fixture
def file(profile: Path) -> Path:
    return Profile.find().settings_file


def write(file: Path, items: object) -> Settings:
    file.parent.mkdir(exist_ok=True)
    file.write_text(json.dumps(items), encoding="utf-8")
    return settings.load(file)


CHANGED = Settings(
    theme="dark",
    more_contrast=True,
    text_size=120,
    note_size=140,
    density="compact",
    animation=False,
    date_style="iso",
    language="de",
    last_notebook="/home/nörá/a.askwell",
    recent_notebooks=("/a.askwell", "/b.askwell"),
    synced_told=("/a.askwell",),
    hide_names_in_title=True,
    lock_when_away=False,
    lock_minutes=5,
    lock_with_computer=False,
    mark_keys='*!"&>?',
    sound=True,
    remind_meetings=False,
    remind_before_meeting=(30,),
    remind_thanks=False,
    remind_thanks_hours=6,
    remind_report_back=False,
    remind_keep_in_touch=False,
    remind_no_answer=True,
    quiet_from="22:30",
    quiet_to="07:00",
    tray=False,
    shortcuts={"find": "Ctrl+J"},
    keyring_backends={"00ff": "somebody.Keyring"},
)


def test_nothing_there_means_defaults(file: Path) -> None:
    assert settings.load(file) == Settings()
    assert not file.exists()


def test_everything_comes_back(file: Path) -> None:
    assert [f.name for f in fields(Settings) if getattr(CHANGED, f.name) == getattr(Settings(), f.name)] == [
        "unknown"
    ]
    settings.write(file, CHANGED)
    assert settings.load(file) == CHANGED


def test_what_a_newer_program_wrote_is_kept(file: Path) -> None:
    found = write(file, {"theme": "dark", "telepathy": {"on": [1, 2]}})
    settings.write(file, replace(found, text_size=110))
    assert json.loads(file.read_text(encoding="utf-8"))["telepathy"] == {"on": [1, 2]}
    assert settings.load(file).text_size == 110


@pytest.mark.parametrize("content", [b"", b"{", b"[1]", b"null", b"\xff\xfe\x00", b"[" * 100_000, b'"x"'])
def test_a_broken_file_is_moved_aside(file: Path, content: bytes) -> None:
    file.write_bytes(content)
    assert settings.load(file) == Settings()
    (aside,) = file.parent.glob("settings.broken-*.json")
    assert aside.read_bytes() == content
    assert not file.exists()


@pytest.mark.parametrize(
    "items",
    [
        {"theme": "blue"},
        {"theme": 3},
        {"text_size": "120"},
        {"text_size": True},
        {"animation": 1},
        {"recent_notebooks": "x"},
        {"shortcuts": []},
        {"mark_keys": "abcdef"},
        {"mark_keys": "**!!@@"},
        {"mark_keys": "*!"},
        {"remind_before_meeting": []},
        {"remind_before_meeting": "60"},
        {"remind_before_meeting": [True, "60", 0, 100_000]},
        {"quiet_from": "24:00"},
        {"quiet_from": "8:00"},
        {"quiet_to": "08.00"},
        {"quiet_to": "0²:00"},
        {"quiet_to": 8},
        {"unknown": {"theme": "dark"}},
    ],
)
def test_a_value_that_makes_no_sense_is_the_default(file: Path, items: dict[str, object]) -> None:
    assert replace(write(file, items), unknown={}) == Settings()


def test_sizes_stay_in_their_range(file: Path) -> None:
    assert write(file, {"text_size": 9000, "note_size": -1}).text_size == 160
    assert settings.load(file).note_size == 80


def test_parts_that_make_no_sense_are_left_out(file: Path) -> None:
    found = write(file, {"recent_notebooks": ["/a", 3], "shortcuts": {"find": "Ctrl+J", "new": None}})
    assert (found.recent_notebooks, found.shortcuts) == (("/a",), {"find": "Ctrl+J"})


def test_reminders_before_a_meeting_are_sorted(file: Path) -> None:
    assert write(file, {"remind_before_meeting": [60, 1440, 60, None]}).remind_before_meeting == (1440, 60)


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=5,
)


@given(st.dictionaries(st.sampled_from([f.name for f in fields(Settings)]), _JSON))
def test_no_content_is_a_bug(items: dict[str, object]) -> None:
    found = settings._from_items(items)
    assert len(found.mark_keys) == len(MARK_KEYS)
    assert found.theme in settings.THEMES


def test_a_failed_save_keeps_the_old_file(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    settings.write(file, CHANGED)

    def fail(*args: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as full:
        full.setattr(os, "fsync", fail)
        with pytest.raises(OSError, match="No space"):
            settings.write(file, Settings())
    assert settings.load(file) == CHANGED
    assert [path.name for path in file.parent.iterdir()] == [file.name]


def test_the_last_notebook_leads(file: Path) -> None:
    found = Settings()
    for number in range(12):
        found = settings.with_notebook(found, Path(f"/{number}.askwell"))
    found = settings.with_notebook(found, Path("/9.askwell"))
    assert found.last_notebook == str(Path("/9.askwell"))
    assert [Path(each).stem for each in found.recent_notebooks] == ["9", "11", "10", "8", "7", "6", "5", "4"]


def test_which_notebook_a_start_opens(profile: Path) -> None:
    places = Profile.find()
    assert settings.chosen_notebook(Settings(), places) == places.notebook
    other = profile / "other.askwell"
    chosen = settings.with_notebook(Settings(), other)
    assert settings.chosen_notebook(chosen, places) == places.notebook
    other.write_bytes(b"")
    assert settings.chosen_notebook(chosen, places) == other
