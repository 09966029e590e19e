"""The pictures beside their mockups: each drawn once, and the page says what still differs."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from tests.shots.pairs import write_page
from tests.shots.scene import Scene
from tests.shots.scenes import SCENES

MOCKUPS = (
    "01-contacts-light", "02-contacts-dark", "03-contacts-960x640", "04-contacts-empty", "05-prep-light",
    "06-prep-checklist-rehearse", "06b-prep-dark", "07-prep-empty", "08-session-light", "09-session-dark",
    "10-session-wrapup", "10b-session-wrapup-dark", "11-session-960x640", "12-session-debrief",
    "13-session-mini-windows", "14-session-empty", "15-followups-light", "16-followups-dark-toast",
    "17-followups-empty", "18-find-palette", "18b-find-palette-dark", "19-import", "20-export",
    "21-prefs-appearance", "22-prefs-reminders", "24-call-script", "25-small-dialogs",
)  # fmt: skip


def test_every_mockup_has_its_picture_and_no_name_is_used_twice() -> None:
    names = [scene.name for scene in SCENES]
    assert not set(MOCKUPS) - set(names)
    assert len(names) == len(set(names))


def test_the_page_tells_what_differs_and_which_mockups_have_no_picture(tmp_path: Path) -> None:
    shots, mockups = tmp_path / "shots", tmp_path / "mockups"
    for folder, names in ((shots, ("a", "b")), (mockups, ("a", "c", "contact-sheet"))):
        folder.mkdir()
        for name in names:
            (folder / f"{name}.png").write_bytes(b"")
    alike = Scene(name="a", differs=("<1 px> lower: the frame is the platform's.",))
    page = write_page(shots, mockups, [alike, replace(alike, name="b"), Scene(name="not drawn")])
    text = page.read_text("utf-8")
    assert "&lt;1 px&gt; lower" in text
    assert text.count("What still differs") == 1, "b has no mockup"
    assert "not drawn" not in text
    assert "<h2>Mockups without a picture</h2><ul><li>c</li></ul>" in text
