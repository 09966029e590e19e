"""What the user says about themselves, kept and taken back."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.core.errors import UserError
from desktop.domain.profile import ProfileKey
from desktop.ops.profile import set_profile_value
from desktop.storage.queries.profile import Profile, profile
from tests.helpers.notebooks import check_undo, new_workspace


def test_a_name_is_kept_changed_and_taken_out(tmp_path: Path) -> None:
    ws = new_workspace(tmp_path)
    assert profile(ws.db) == Profile()
    check_undo(ws, set_profile_value, key=ProfileKey.NAME, value="  Nora\nLindqvist ")
    assert profile(ws.db).name == "Nora Lindqvist"
    check_undo(ws, set_profile_value, key="name", value="Nora L")
    assert ws.perform("Same", set_profile_value, {"key": "name", "value": "Nora L"})[1] is None
    check_undo(ws, set_profile_value, key="name", value=" ")
    assert profile(ws.db).name == ""
    ws.close()


def test_a_pace_that_is_no_number_counts_as_none(tmp_path: Path) -> None:
    ws = new_workspace(tmp_path)
    ws.perform("Set", set_profile_value, {"key": "pace", "value": "152"})
    assert profile(ws.db).pace == 152
    ws.perform("Set", set_profile_value, {"key": "pace", "value": "quick"})
    assert profile(ws.db).pace is None
    with pytest.raises(ValueError, match="shoe"):
        ws.perform("Set", set_profile_value, {"key": "shoe size", "value": "42"})
    with pytest.raises(UserError):
        ws.perform("Set", set_profile_value, {"key": "overview", "value": "x" * 20_001})
    ws.close()
