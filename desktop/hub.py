"""The hub of the window: what runs a change, takes it back, and tells everybody what happened.

Views and models hold the hub; nobody below it knows it. Qt begins here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from desktop.core.clock import Clock
from desktop.core.errors import Problem, UserError
from desktop.core.records import dataclass
from desktop.core.settings import Settings
from desktop.domain.rules import Rules
from desktop.storage.change import Change
from desktop.storage.database import Reader
from desktop.storage.workspace import Op, Workspace

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.ops.unsaved import Waiting
    from desktop.storage.bulk import Step

UNSAVED = frozenset(
    {
        Problem.DISK_FULL,
        Problem.SAVE_FAILED,
        Problem.FILE_UNWRITABLE,
        Problem.NOTEBOOK_IN_USE,
        Problem.NOTEBOOK_MOVED,
        Problem.NOTEBOOK_DAMAGED,
    }
)
"""Problems after which something that was typed is not in the file."""


DATED = ("person", "meeting", "follow_up", "touch", "debrief")
"""Tables whose rows are shown with days and times."""
LOOK = "look"
"""The origin of a change after which the notebook is the same and only looks different."""


@dataclass(frozen=True, slots=True)
class Destination:
    """A place in the window: a tab, perhaps a record in it, perhaps something to do there at once.

    ``tab`` is ``contacts``, ``prep``, ``live`` or ``followups``; ``record`` a table name. With ``stay`` the
    tab in front stays in front: the other one only shows a dialog.
    """

    tab: str
    record: str = ""
    id: int | None = None
    action: str = ""
    stay: bool = False


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a change that a form wants to hear about itself."""

    result: Any = None
    change: Change | None = None
    error: UserError | None = None


class Hub(QObject):
    """Runs ops on the open notebook and announces their changes.

    ``changed`` carries a ``Change`` after every commit, undo and redo; ``problem`` a ``UserError`` nobody
    else handles; ``told`` a finished sentence for a toast and whether it offers Undo; ``made`` one on a file or
    folder that was written, and its ``Path``; ``navigate`` a ``Destination``; ``saved`` whether the last change
    could be written; ``unsaved`` the ``UserError`` when it could not; ``settings_changed`` the ``Settings``;
    ``settling`` that what is typed has to be kept first, as a change begins that lets events go on.
    """

    changed = Signal(object)
    problem = Signal(object)
    told = Signal(str, bool)
    made = Signal(str, object)
    navigate = Signal(object)
    saved = Signal(bool)
    unsaved = Signal(object)
    settings_changed = Signal(object)
    settling = Signal()

    def __init__(
        self,
        workspace: Workspace,
        *,
        settings: Settings,
        keep_settings: Callable[[Settings], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("hub")
        self._workspace = workspace
        self._settings = settings
        self._keep_settings = keep_settings
        self._waiting: dict[str, Waiting] = {}
        self._waiting_is_safe = True
        self._keeps_log = False

    @property
    def db(self) -> Reader:
        """Read access for the queries that serve models."""
        return self._workspace.db

    @property
    def clock(self) -> Clock:
        """What time it is, and in which zone."""
        return self._workspace.clock

    @property
    def rules(self) -> Rules:
        """The numbers of the method."""
        return self._workspace.rules

    @property
    def workspace(self) -> Workspace:
        """The open notebook, for jobs that need a reader of their own."""
        return self._workspace

    @property
    def settings(self) -> Settings:
        """How this computer's user wants the program to look and behave."""
        return self._settings

    @property
    def undo_label(self) -> str | None:
        """What undo would take back."""
        return self._workspace.undo_label

    @property
    def redo_label(self) -> str | None:
        """What redo would do again."""
        return self._workspace.redo_label

    @property
    def waiting(self) -> list[Waiting]:
        """Texts that were typed and that the notebook did not take so far."""
        return list(self._waiting.values())

    @property
    def waiting_is_safe(self) -> bool:
        """Whether all of them are at least in the typing log."""
        return self._waiting_is_safe

    def run(self, label: str, op: Op, /, **arguments: Any) -> Any:
        """Make a change; its problem, if any, goes to ``problem`` and the result is None then."""
        outcome = self.attempt(label, op, **arguments)
        if outcome.error is not None:
            self.problem.emit(outcome.error)
        return outcome.result

    def attempt(self, label: str, op: Op, /, **arguments: Any) -> Outcome:
        """Make a change and hand its problem back, for forms that show it beside a field."""
        return self._perform(label, op, arguments, merge_key="")

    def type(self, merge_key: str, label: str, op: Op, /, **arguments: Any) -> Outcome:
        """Keep something that is being typed: changes in a row under one key are one step.

        What the notebook does not take goes to the typing log until it does.
        """
        return self._perform(label, op, arguments, merge_key=merge_key)

    def forget_waiting(self) -> None:
        """Everything that was typed is in the notebook, or nowhere wanted any more."""
        names = list(self._waiting)
        self._waiting.clear()
        self._waiting_is_safe = True
        self._forget(names)

    def try_again(self, merge_key: str, label: str, op: Op, /, **arguments: Any) -> Outcome:
        """Keep what an earlier run of the program could not, before anybody listens; else it stays in the log."""
        try:
            result, change = self._workspace.perform(label, op, arguments, merge_key=merge_key)
        except UserError as error:
            self._keeps_log = True
            return Outcome(error=error)
        return Outcome(result, change)

    def undo(self, *, step: Step | None = None) -> Change | None:
        """Take the latest step back; ``step(done, total)`` is called now and then in a big one, and may give up."""
        from desktop.ops.turning import take_back

        self.settling.emit()
        return self._play(lambda: self._workspace.undo(around=take_back, step=step))

    def redo(self, *, step: Step | None = None) -> Change | None:
        """Do again what was taken back last. ``step`` as in ``undo``."""
        from desktop.ops.turning import do_again

        self.settling.emit()
        return self._play(lambda: self._workspace.redo(around=do_again, step=step))

    def bring_back(self, trash: int, *, label: str, step: Step | None = None) -> Change | None:
        """Bring something back from the trash. ``step`` as in ``undo``."""
        self.settling.emit()
        return self._play(lambda: self._workspace.bring_back(trash, label=label, step=step))

    def erase(self, *people: int, label: str, mark: str, trash: int | None = None) -> Change | None:
        """Take people out for good, also from ``trash``; ``mark`` takes the place of a name elsewhere. No way back."""
        return self._play(lambda: self._workspace.erase(*people, label=label, mark=mark, trash=trash))

    def tell(self, text: str, *, undo: bool = False) -> None:
        """Say a sentence in a toast, with Undo for the latest step if ``undo``."""
        self.told.emit(text, undo)

    def tell_made(self, text: str, path: Path) -> None:
        """Say in a toast that a file or folder was written; the toast offers to show where it lies."""
        self.made.emit(text, path)

    def go(
        self, tab: str, record: str = "", key: int | None = None, *, action: str = "", stay: bool = False
    ) -> None:
        """Bring the person to a place in the window."""
        self.navigate.emit(Destination(tab, record, key, action, stay))

    def use_settings(self, settings: Settings) -> None:
        """Take over changed settings, keep them and tell everybody."""
        before, self._settings = self._settings, settings
        self._keep_settings(settings)
        self.settings_changed.emit(settings)
        if settings.date_style != before.date_style:
            self._look_again()

    def catch_up(self) -> bool:
        """Do what was put off while somebody typed; False when it cannot be done just now."""
        try:
            self._workspace.catch_up()
        except UserError:
            return False  # nothing of the user's is at stake: the index is only behind
        return True

    def _perform(self, label: str, op: Op, arguments: dict[str, Any], *, merge_key: str) -> Outcome:
        if "step" in arguments:
            self.settling.emit()
        try:
            with self._looked_at_again():
                result, change = self._workspace.perform(label, op, arguments, merge_key=merge_key)
        except UserError as error:
            if error.problem in UNSAVED:
                if merge_key:
                    self._put_by(merge_key, label, op, arguments)
                self.saved.emit(False)
                self.unsaved.emit(error)
            return Outcome(error=error)
        if merge_key and self._waiting:
            self._take_from(merge_key, op, arguments)
        self.saved.emit(True)
        if change is not None:
            self.changed.emit(change)
        return Outcome(result, change)

    @contextmanager
    def _looked_at_again(self) -> Iterator[None]:
        """Where a change is given up, whoever looked at the notebook in its midst looks at it again."""
        try:
            yield
        except UserError:
            raise
        except BaseException:
            self._look_again()
            raise

    def _look_again(self) -> None:
        self.changed.emit(Change("", dict.fromkeys(DATED, frozenset()), origin=LOOK))

    def _put_by(self, merge_key: str, label: str, op: Op, arguments: dict[str, Any]) -> None:
        """Keep a text in the typing log; a click is not kept."""
        from desktop.ops import unsaved

        if not unsaved.is_typed(op):
            return
        wait = unsaved.waiting(self._workspace, merge_key, label, op, arguments)
        self._waiting[wait.name] = wait
        log = self._workspace.typing_log
        texts = {name: each.to_json() for name, each in self._waiting.items()}
        self._waiting_is_safe = log is not None and log.keep(texts)

    def _take_from(self, merge_key: str, op: Op, arguments: dict[str, Any]) -> None:
        """A text is in the notebook now."""
        from desktop.ops import unsaved

        if not unsaved.is_typed(op):
            return
        name = unsaved.name_of(op, merge_key, arguments)
        if self._waiting.pop(name, None) is not None:
            self._forget([name])

    def _forget(self, names: list[str]) -> None:
        """Take texts out of the typing log; without any it goes, unless it has some of an earlier run."""
        log = self._workspace.typing_log if names else None
        if log is None:
            return
        if not self._waiting and not self._keeps_log:
            log.clear()
            return
        for name in names:
            log.forget(name)

    def _play(self, act: Callable[[], Change]) -> Change | None:
        try:
            with self._looked_at_again():
                change = act()
        except UserError as error:
            self.problem.emit(error)
            return None
        self.saved.emit(True)
        self.changed.emit(change)
        return change
