"""What is offered when a notebook cannot be opened: a backup, what can be read of it, or another notebook."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import field
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QCoreApplication

from desktop.core.clock import Clock, local_time
from desktop.core.errors import Problem, UserError
from desktop.core.paths import Profile
from desktop.core.records import dataclass
from desktop.models.rescue import Kept, Rescue, Salvaged
from desktop.qtkit.prompts import Choice, Prompter
from desktop.qtkit.tasks import Cancelled, Job, TaskRunner, Tasks
from desktop.qtkit.waiting import Words, wait_for
from desktop.views import file_questions, messages, when
from desktop.views.folders import show_folder
from desktop.views.plural import counted

Found = TypeVar("Found")
BACKUP, READ, SHOW, OTHER, NEW, CLOSE = "backup", "read", "show", "other", "new", "close"


@dataclass(frozen=True, slots=True)
class Next:
    """The notebook to open instead, whether it has to be made, what to say once it is open, and its key."""

    path: Path
    create: bool = False
    notice: str = ""
    key: bytes | None = field(default=None, repr=False)


class Unopened:
    """Asks until there is a notebook to open, or nothing more is wanted. What takes long goes on in the background."""

    def __init__(
        self, prompter: Prompter, *, profile: Profile, clock: Clock, tasks: TaskRunner | None = None
    ) -> None:
        self._prompter, self._profile, self._clock = prompter, profile, clock
        self._tasks: TaskRunner = tasks or Tasks()

    def ask(self, path: Path, error: UserError, *, key: bytes | None = None) -> Next | None:
        """What to do about a notebook that could not be opened; None: nothing. ``key`` is that of a protected one."""
        rescue = Rescue(path, profile=self._profile, clock=self._clock, key=key)
        try:
            if error.problem is Problem.NOTEBOOK_DAMAGED:
                return self._ask_damaged(rescue)
            missing = error.problem is Problem.NOTEBOOK_MISSING
            newest = self._look(rescue, lambda: _newest_of(rescue)) if missing else None
            return self._ask_other(rescue, newest, messages.sentence(error, translate=_translate))
        except Cancelled:
            return None
        finally:
            self._tasks.close()

    def _ask_other(self, rescue: Rescue, newest: Kept | None, words: str) -> Next | None:
        choices = [Choice(CLOSE, _tr("Close")), Choice(NEW, _tr("New notebook…"))]
        choices.append(Choice(OTHER, _tr("Open another…"), "primary" if newest is None else "standard"))
        if newest is not None:
            words = f"{words} {_tr('The last backup is from {when}.').format(when=self._moment(newest))}"
            choices.append(Choice(BACKUP, _tr("Open the backup"), "primary"))
        detail = ""
        while True:
            answer = self._prompter.ask_choice(
                title=_tr("Notebook not opened"), text=words, detail=detail, choices=choices
            )
            if answer not in (NEW, OTHER, BACKUP):
                return None
            try:
                found = self._instead(rescue, newest, answer)
            except UserError as error:
                detail = messages.sentence(error, translate=_translate)
                continue
            if found is not None:
                return found

    def _instead(self, rescue: Rescue, newest: Kept | None, answer: str) -> Next | None:
        if answer == BACKUP and newest is not None and newest == rescue.newest_protected():
            return self._unlocked(rescue, newest)
        if answer == BACKUP:
            return self._rescued(rescue, newest, answer)
        return self._other() if answer == OTHER else self._new()

    def _unlocked(self, rescue: Rescue, newest: Kept) -> Next | None:
        """Of a notebook that is gone only its protected backup is left."""
        from desktop.views.unlock.backup_way import ask_secret

        typed = ask_secret(self._prompter)
        if not typed:
            return None
        key = self._bringing(rescue, lambda: rescue.bring_back_protected(newest, typed))
        notice = _tr("This is the backup from {when}.").format(when=self._moment(newest))
        return Next(rescue.path, notice=notice, key=key)

    def _ask_damaged(self, rescue: Rescue) -> Next | None:
        newest, bad = self._look(rescue, lambda: (rescue.newest(), rescue.damage()))
        words, detail = (
            self._damage(rescue, newest, bad),
            _tr("The file is left as it is, whatever you choose."),
        )
        while True:
            answer = self._prompter.ask_choice(
                title=_tr("Notebook damaged"), text=words, detail=detail, choices=_choices(newest)
            )
            if answer == SHOW:
                show_folder(self._prompter, rescue.path.parent)
                continue
            if answer in ("", CLOSE):
                return None
            try:
                found = self._other() if answer == OTHER else self._rescued(rescue, newest, answer)
            except UserError as error:
                detail = messages.sentence(error, translate=_translate)
                continue
            if found is not None:
                return found

    def _rescued(self, rescue: Rescue, newest: Kept | None, answer: str) -> Next | None:
        if answer == BACKUP and newest is not None:
            aside = self._bringing(rescue, lambda: rescue.bring_back(newest))
            notice = _tr("This is the backup from {when}.").format(when=self._moment(newest))
            if aside is not None and aside.parent == rescue.path.resolve().parent:
                notice += " " + _tr("The damaged file is kept as {name}.").format(name=aside.name)
            return Next(rescue.path, notice=notice)
        if answer == READ:
            return self._saved(rescue)
        return None

    def _saved(self, rescue: Rescue) -> Next | None:
        """What could be read; nothing where somebody thought better of it."""
        name, nameless = _tr("{name} (what could be read)").format(name=rescue.path.stem), _tr("Name lost")
        text = _tr("Saving what can be read of {name}…").format(name=rescue.path.name)

        def save(job: Job) -> Salvaged:
            return rescue.save_readable(nameless=nameless, name=name, report=job.report)

        try:
            saved = wait_for(self._tasks, save, words=Words(_tr("Notebook damaged"), text, _tr("Cancel")))
        except Cancelled:
            return None
        return Next(saved.path, notice=read_words(saved))

    def _look(self, rescue: Rescue, work: Callable[[], Found]) -> Found:
        """Look at files in the background. Raises ``Cancelled`` where that is not waited for."""
        text = _tr("Looking what there is of {name}…").format(name=rescue.path.name)
        words = Words(_tr("Notebook not opened"), text, _tr("Close"))
        return wait_for(self._tasks, lambda _job: work(), words=words)

    def _bringing(self, rescue: Rescue, work: Callable[[], Found]) -> Found:
        return bring_back(self._tasks, work, name=rescue.path.name)

    def _damage(self, rescue: Rescue, newest: Kept | None, bad: tuple[int, int] | None) -> str:
        """Where it begins, and how old the newest backup is."""
        first, pages = bad or (0, 0)
        words = _tr("{name} cannot be read whole.").format(name=rescue.path.name)
        if first > 1:
            words = _tr("{name} cannot be read from page {first} of {pages} on.").format(
                name=rescue.path.name, first=first, pages=pages
            )
        if newest is None:
            return f"{words} {_tr('There is no backup of it here.')}"
        return f"{words} {_tr('The last backup is from {when}.').format(when=self._moment(newest))}"

    def _moment(self, kept: Kept) -> str:
        wall = local_time(kept.at, zone=self._clock.zone)
        return f"{when.day_word(wall.date(), today=self._clock.today())}, {when.wall_time(wall)}"

    def _other(self) -> Next | None:
        path = file_questions.notebook(self._prompter)
        return None if path is None else Next(path)

    def _new(self) -> Next | None:
        path = file_questions.new_notebook(self._prompter)
        return None if path is None else Next(path, create=True)


def bring_back(tasks: TaskRunner, work: Callable[[], Found], *, name: str) -> Found:
    """Bring a backup back in the background, which cannot be given up half-way. Raises what ``work`` raises."""
    words = Words(_tr("Bring back a backup"), _tr("Bringing back the backup of {name}…").format(name=name))
    return wait_for(tasks, lambda _job: work(), words=words)


def _newest_of(rescue: Rescue) -> Kept | None:
    """The newest backup, whether or not it needs a passphrase; each was checked when it was made."""
    found = [kept for kept in (rescue.newest(), rescue.newest_protected()) if kept is not None]
    return max(found, key=lambda kept: kept.at, default=None)


def read_words(saved: Salvaged) -> str:
    """How much of a damaged notebook could be read."""
    lost = counted("unopened", "One could not be read.", "%n could not be read.", saved.missing)
    if not saved.missing:
        lost = _tr("Nothing is known to be missing.")
    read = counted("unopened", "One record was read.", "%n records were read.", saved.rows)
    return f"{read} {lost}"


def _choices(newest: Kept | None) -> Sequence[Choice]:
    read = Choice(READ, _tr("Save what can be read"), "primary" if newest is None else "standard")
    first = [
        Choice(CLOSE, _tr("Close")),
        Choice(SHOW, _tr("Show me the file")),
        Choice(OTHER, _tr("Open another…")),
    ]
    backup = [] if newest is None else [Choice(BACKUP, _tr("Open the backup"), "primary")]
    return [*first, read, *backup]


def _translate(text: str) -> str:
    return QCoreApplication.translate("messages", text)


def _tr(text: str) -> str:
    return QCoreApplication.translate("unopened", text)
