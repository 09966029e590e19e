"""Work that is waited for behind a dialog: events go on, it is seen how far it is, and it can be given up."""

from __future__ import annotations

import threading
from collections.abc import Callable

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.qtkit import waiting
from desktop.qtkit.tasks import Cancelled, InlineTasks, Job, Tasks
from desktop.qtkit.waiting import WaitDialog, Words, in_steps, wait_for
from tests.helpers.there import there

WORDS = Words("Notebook damaged", "Saving what can be read…", "Cancel")
PATIENCE = 30.0


def dialog() -> WaitDialog | None:
    """The one that is open now."""
    return next((one for one in QApplication.topLevelWidgets() if _is_open(one)), None)  # type: ignore[return-value]


def _is_open(widget: object) -> bool:
    return isinstance(widget, WaitDialog) and widget.isVisible()


class Watch:
    """Looks at the dialog from a timer until it finds what it wants, then lets the work end or go on."""

    def __init__(self, look: object) -> None:
        self.goes_on = threading.Event()
        self._look = look
        self._timer = QTimer(interval=10)
        self._timer.timeout.connect(self._on_beat)
        self._timer.start()

    def _on_beat(self) -> None:
        found = dialog()
        if found is not None and self._look(found):  # type: ignore[operator]
            self._timer.stop()
            self.goes_on.set()

    def work(self, job: Job) -> str:
        job.report(3, 4)
        assert self.goes_on.wait(PATIENCE)
        job.check()
        return "done"


def test_events_go_on_and_it_is_shown_how_far_it_is(qtbot: QtBot) -> None:
    tasks = Tasks()
    seen: list[str] = []

    def look(found: WaitDialog) -> bool:
        seen.append(found.bar.accessibleDescription())
        return seen[-1] == "3 / 4"

    assert wait_for(tasks, Watch(look).work, words=WORDS) == "done"
    assert seen[-1] == "3 / 4"
    assert dialog() is None
    tasks.close()


def test_it_can_be_given_up(qtbot: QtBot) -> None:
    tasks = Tasks()

    def look(found: WaitDialog) -> bool:
        there(found.cancel_button).click()
        return True

    with pytest.raises(Cancelled):
        wait_for(tasks, Watch(look).work, words=WORDS)
    assert wait_for(tasks, lambda _job: "the next", words=WORDS) == "the next"
    tasks.close()


def test_what_cannot_be_given_up_stays_until_it_has_ended(qtbot: QtBot) -> None:
    tasks = Tasks()

    def look(found: WaitDialog) -> bool:
        found.reject()
        found.close()
        return found.isVisible()

    assert wait_for(tasks, Watch(look).work, words=Words("Title", "Bringing it back…")) == "done"
    tasks.close()


def test_what_fails_is_raised(qtbot: QtBot) -> None:
    def fail(_job: Job) -> None:
        raise KeyError("it")

    tasks = Tasks()
    for runner in (tasks, InlineTasks()):
        with pytest.raises(KeyError):
            wait_for(runner, fail, words=WORDS)
    tasks.close()


def test_what_is_done_at_once_shows_nothing(qtbot: QtBot) -> None:
    assert wait_for(InlineTasks(), lambda _job: 5, words=WORDS) == 5
    assert dialog() is None


def test_a_program_that_is_to_end_waits_for_the_work_without_turning_in_circles(qapp: QApplication) -> None:
    tasks, turns, found = Tasks(), list[int](), list[str]()
    goes_on = threading.Event()

    def work(job: Job) -> str:
        goes_on.wait(PATIENCE)
        return "done"

    def let_go() -> None:
        turns.append(1)
        goes_on.set()

    def begin() -> None:
        QTimer.singleShot(0, lambda: qapp.exit(0))
        QTimer.singleShot(200, let_go)
        found.append(wait_for(tasks, work, words=WORDS))

    QTimer.singleShot(0, begin)
    qapp.exec()
    assert found == ["done"]
    assert turns == [1]
    tasks.close()


def test_work_in_steps_shows_how_far_it_is(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(waiting, "SOON_MS", 0)
    seen: list[str] = []

    def act(step: Callable[[int, int], None]) -> str:
        for done in range(1, 4):
            step(done, 3)
            seen.append(there(dialog()).bar.accessibleDescription())
        return "done"

    assert in_steps(act, words=WORDS) == "done"
    assert seen == ["1 / 3", "2 / 3", "3 / 3"]
    assert dialog() is None


def test_work_in_steps_can_be_given_up(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(waiting, "SOON_MS", 0)
    steps: list[int] = []

    def act(step: Callable[[int, int], None]) -> str:
        for done in range(1, 10):
            step(done, 9)
            steps.append(done)
            if done == 2:
                there(there(dialog()).cancel_button).click()
        return "done"

    assert in_steps(act, words=WORDS) is None
    assert steps == [1, 2]
    assert dialog() is None


def test_work_in_steps_that_ends_soon_lets_events_go_on_without_a_dialog(qtbot: QtBot) -> None:
    beats: list[int] = []
    QTimer.singleShot(0, lambda: beats.append(1))

    def act(step: Callable[[int, int], None]) -> bool:
        step(1, 2)
        return dialog() is None

    assert in_steps(act, words=WORDS) is True
    assert beats == [1]


def test_what_fails_in_steps_is_raised_and_the_dialog_goes(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(waiting, "SOON_MS", 0)

    def act(step: Callable[[int, int], None]) -> None:
        step(1, 2)
        raise KeyError("it")

    with pytest.raises(KeyError):
        in_steps(act, words=WORDS)
    assert dialog() is None
