"""What is asked where a notebook cannot be opened, as there is no window yet: a dialog of its own."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

import shiboken6

from desktop.core.clock import FixedClock
from desktop.core.errors import Problem, UserError
from desktop.core.paths import Profile
from desktop.ops import demo
from desktop.qtkit.fake_prompts import FakePrompter
from desktop.qtkit.prompts import Choice
from desktop.qtkit.questions import choice_dialog
from desktop.qtkit.tasks import InlineTasks
from desktop.storage.opening import open_notebook
from desktop.views.unopened import Unopened
from tests.shots.framed import framed
from tests.shots.stage import settle

NAME = "career-change.askwell"
PAGE = 4096
CLOCK = FixedClock()


class _Shown(Exception):
    """The question is on the picture."""


class _Painter(FakePrompter):
    """Draws the first question instead of answering it."""

    def __init__(self, target: Path) -> None:
        super().__init__()
        self._target = target

    def ask_choice(self, *, title: str, text: str, choices: Sequence[Choice], detail: str = "") -> str:
        dialog, _answer = choice_dialog(title=title, text=text, choices=choices, detail=detail)
        dialog.show()
        settle()
        framed(dialog).save(str(self._target))
        shiboken6.delete(dialog)
        raise _Shown


def asked(
    problem: Problem, *, backup: bool, damaged: bool = False, gone: bool = False
) -> Callable[[Path], None]:
    """Draws the question about a notebook that has this problem, with or without a backup."""

    def draw(target: Path) -> None:
        with TemporaryDirectory() as folder:
            place = Profile.under(Path(folder))
            path = place.notebook.with_name(NAME)
            _make(path, place, backup=backup)
            if damaged:
                _spoil(path)
            if gone:
                path.unlink()
            asking = Unopened(_Painter(target), profile=place, clock=CLOCK, tasks=InlineTasks())
            with suppress(_Shown):
                asking.ask(path, UserError(problem, path=str(path), name=NAME))

    return draw


def _make(path: Path, place: Profile, *, backup: bool) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    ws = open_notebook(path, profile=place, clock=CLOCK, create=True)
    demo.fill(ws, people=30, meetings=10, lines=5)
    if backup:
        ws.back_up("hand")
    ws.close()


def _spoil(path: Path) -> None:
    """Four pages hold something else."""
    with path.open("r+b") as file:
        file.seek(30 * PAGE)
        file.write(b"\xff" * 4 * PAGE)
