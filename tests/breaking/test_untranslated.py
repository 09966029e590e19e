"""In a language of marks nothing on any screen stands without them but what the user wrote."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QTimer
from PySide6.QtWidgets import QApplication, QDialog

from desktop.core.zones import zone_names
from desktop.qtkit.fake_prompts import FakePrompter
from desktop.views.exchange.export_preview import ExportPreview
from tests.breaking.conftest import Bench
from tests.breaking.test_hostile import TABS, entries
from tests.helpers import pseudo
from tests.shots.scene import Scene
from tests.shots.scenes import SCENES
from tests.shots.stage import Stage, settle, staged

pytestmark = pytest.mark.long

TEXTS = pseudo.marked()
OFFER = "How much did your degree matter?"
"""An open question is offered in the language of the closed one."""
_SAME_WORDS = ("10000", "3000", "200-", "text-", "contrast", "compact")
"""Scenes that only look different, or hold more of the same."""
SCREENS = [
    scene for scene in SCENES if not scene.dark and not any(part in scene.name for part in _SAME_WORDS)
]


@pytest.fixture(autouse=True)
def marks(qapp: QApplication) -> Iterator[None]:
    with pseudo.spoken(qapp, TEXTS):
        yield


@pytest.fixture
def painted(monkeypatch: pytest.MonkeyPatch) -> pseudo.Painted:
    return pseudo.Painted(monkeypatch)


def told(stage: Stage, painted: pseudo.Painted) -> list[str]:
    """What is shown without being marked or anybody's data."""
    settle()
    stage.window.grab()
    files = [file for file in stage.ws.path.parent.iterdir() if file.suffix in (".csv", ".vcf", ".ics")]
    texts = [file.read_text("utf-8", errors="ignore") for file in files]
    texts += _quoted(stage)
    names = [str(stage.ws.path), *(file.name for file in files)]
    data = pseudo.Data(stage.ws.db, extra=[*names, *texts, OFFER])
    shown = [*pseudo.shown_by(stage.window), *(("painted", text) for text in painted.texts)]
    for dialog in stage.window.findChildren(QDialog):
        if dialog.isVisible():
            shown += pseudo.shown_by(dialog)
    zones = {name.replace("_", " ") for name in zone_names()}
    return sorted({f"{place}: {text!r}" for place, text in shown if text not in zones and data.strange(text)})


def _quoted(stage: Stage) -> list[str]:
    """The beginnings of files before they are saved: what stands in them is in the language of the file."""
    preview = stage.window.findChild(ExportPreview)
    return [text for sample in preview.samples for text in sample.texts] if preview is not None else []


@pytest.mark.parametrize("scene", SCREENS, ids=lambda scene: scene.name)
def test_every_screen(scene: Scene, painted: pseudo.Painted) -> None:
    if scene.draw is not None:
        pytest.skip("drawn by itself")
    with staged(
        scene.fill, now=scene.now, tab=scene.tab, seeded=scene.seeded, settings=scene.settings
    ) as stage:
        stage.window.resize(*scene.size)
        settle()
        scene.pose(stage)
        found = told(stage, painted)
        for dialog in stage.window.findChildren(QDialog):
            dialog.reject()
        while (menu := QApplication.activePopupWidget()) is not None:
            menu.close()
    assert not found, "\n".join(found)


class Listening(FakePrompter):
    """Dismisses every question and keeps its words."""

    def __init__(self) -> None:
        super().__init__()
        self.words: set[str] = set()

    def _next(self, method: str, title: str, **details: object) -> None:
        values = [title, *details.values()]
        for value in values:
            parts = value if isinstance(value, list | tuple) else [value]
            self.words |= {part for part in parts if isinstance(part, str)}
            self.words |= {text for part in parts if isinstance(text := getattr(part, "text", None), str)}


def test_every_menu_entry_its_dialog_and_what_is_told(tmp_path: Path, painted: pseudo.Painted) -> None:
    prompter = Listening()
    bench = Bench(tmp_path, running=False, prompter=prompter)
    window, shown = bench.window, list[tuple[str, str]]()

    def look_and_dismiss() -> None:
        while (top := QApplication.activeModalWidget() or QApplication.activePopupWidget()) is not None:
            try:
                shown.extend(pseudo.shown_by(top))
            finally:
                top.close()

    again = QTimer(window, interval=20)  # for what opens late and waits for an answer
    again.timeout.connect(look_and_dismiss)
    again.start()
    for tab in TABS:
        window.tabs.open(tab)
        for menu in window.menus._menus.values():
            menu.aboutToShow.emit()
            for action in list(entries(menu)):
                if not shiboken6.isValid(action) or not action.isEnabled() or action is window.menus.quit:
                    continue
                QTimer.singleShot(0, window, look_and_dismiss)
                action.trigger()
                settle()
                for dialog in window.findChildren(QDialog):
                    shown += pseudo.shown_by(dialog)
                    dialog.reject()
                QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        shown += pseudo.shown_by(window)
        window.grab()
    shown += [("asked", text) for text in prompter.words]
    shown += [("told", text) for text in bench.told]
    shown += [("undo", bench.ws.undo_label or ""), ("redo", bench.ws.redo_label or "")]
    shown += [("painted", text) for text in painted.texts]
    data = pseudo.Data(bench.ws.db, extra=[str(bench.ws.path), OFFER])
    bench.close()
    found = sorted({f"{place}: {text!r}" for place, text in shown if data.strange(text)})
    assert len(prompter.words) > 3
    assert not found, "\n".join(found)
