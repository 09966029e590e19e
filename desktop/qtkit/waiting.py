"""Work that somebody waits for while there is no page to show it: a dialog says how far it is."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtCore import QCoreApplication, QEventLoop, QTimer, Signal
from PySide6.QtWidgets import QWidget

from desktop.core.records import dataclass
from desktop.qtkit.busy import BusyBar
from desktop.qtkit.buttons import Button
from desktop.qtkit.dialogs import Dialog, Role
from desktop.qtkit.tasks import Cancelled, Job, TaskRunner

SOON_MS = 300
"""What takes no longer shows no dialog."""

Done = TypeVar("Done")


@dataclass(frozen=True, slots=True)
class Words:
    """What the dialog says: its title, what is being done, and the button that gives it up, "" for none."""

    title: str
    text: str
    cancel: str = ""


class WaitDialog(Dialog):
    """Stays until the work has ended; ``given_up`` where its button, Esc or the frame's close button were pressed."""

    given_up = Signal()

    def __init__(self, words: Words, *, parent: QWidget | None = None) -> None:
        super().__init__(words.title, heading=words.text, spacing=12, parent=parent)
        self.setObjectName("wait_dialog")
        self._can_be_given_up = bool(words.cancel)
        self.bar = BusyBar(name=words.text, parent=self)
        self.body.addWidget(self.bar)
        self.cancel_button: Button | None = None
        if words.cancel:
            self.cancel_button = self.add_button(words.cancel, role=Role.RejectRole, name="cancel_button")
        self.footer.setVisible(bool(words.cancel))
        self.bar.start(after_ms=0)

    def reject(self) -> None:
        """Only asks for it: the dialog goes when the work has ended."""
        if self._can_be_given_up:
            self.given_up.emit()


def wait_for(
    tasks: TaskRunner, work: Callable[[Job], Done], *, words: Words, parent: QWidget | None = None
) -> Done:
    """What ``work`` returns, which runs in the background while events go on; also before the program's own loop.

    ``work`` may report how far it is. Raises what it raises, and ``Cancelled`` where it was given up.
    """
    ended: list[tuple[str, Any]] = []
    loop = QEventLoop()

    def end(how: str, value: Any) -> None:
        ended.append((how, value))
        loop.quit()

    dialog = WaitDialog(words, parent=parent)
    job = tasks.run_job(
        work,
        done=lambda value: end("done", value),
        failed=lambda error: end("failed", error),
        progress=dialog.bar.set_progress,
    )

    def give_up() -> None:
        job.cancel()
        end("given up", None)

    dialog.given_up.connect(give_up)
    if not ended:  # nobody presses anything in a window behind until the dialog lies over it
        QTimer.singleShot(SOON_MS, loop, loop.quit)
        loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
    if not ended:
        dialog.open()
    while not ended:
        if loop.exec() and not ended:  # the program is to end: no loop goes on, but the work still has to
            loop.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    dialog.hide()
    dialog.deleteLater()
    how, value = ended[0]
    if how == "failed":
        raise value
    if how == "given up":
        raise Cancelled
    return value


def in_steps(
    act: Callable[[Callable[[int, int], None]], Done], *, words: Words, parent: QWidget | None = None
) -> Done | None:
    """What ``act(step)`` returns: work that cannot leave this thread, and calls ``step(done, total)`` often.

    Meanwhile the window is painted, but nothing in it can be pressed or typed. Raises what ``act`` raises;
    None where it was given up, which ``act`` is told by ``Cancelled`` out of a step.
    """
    wait = _Steps(words, parent)
    try:
        return act(wait.step)
    except Cancelled:
        return None
    finally:
        wait.end()


class _Steps:
    """Looks after the events between two steps."""

    def __init__(self, words: Words, parent: QWidget | None) -> None:
        self._words, self._parent = words, parent
        self._dialog: WaitDialog | None = None
        self._shown_at = time.monotonic() + SOON_MS / 1000
        self._given_up = False

    def step(self, done: int, total: int) -> None:
        if self._dialog is None and time.monotonic() >= self._shown_at:
            self._dialog = WaitDialog(self._words, parent=self._parent)
            self._dialog.given_up.connect(self._give_up)
            self._dialog.open()
        if self._dialog is None:  # nobody presses anything in a window behind until the dialog lies over it
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
            return
        self._dialog.bar.set_progress(done, total)
        QCoreApplication.processEvents()
        if self._given_up:
            raise Cancelled

    def end(self) -> None:
        if self._dialog is not None:
            self._dialog.hide()
            self._dialog.deleteLater()

    def _give_up(self) -> None:
        self._given_up = True
