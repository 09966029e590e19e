"""People who may be in the notebook twice: found in the worker, looked at in pairs, and made one."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from desktop.core.errors import UserError
from desktop.domain.kinds import Permission
from desktop.hub import Hub, Outcome
from desktop.ops import merging
from desktop.ops.merging import MergedField
from desktop.qtkit.tasks import Job, TaskRunner
from desktop.storage.change import Change
from desktop.storage.queries.duplicates import Alike, Likeness, find_alike, known_apart
from desktop.storage.queries.person_fields import busiest, shown_names
from desktop.storage.workspace import Workspace

__all__ = ["Likeness", "MergedField", "Pair", "Twins"]

NAME = ("given", "family", "display_name")
"""Fields that make a name together; they are shown as one."""
_LINKS = {"organisation": "organisation_id", "field": "field_id"}

#: Who may be one, and who is known to be two.
Found = tuple[list[Alike], set[frozenset[int]]]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two people who may be one; ``keep`` has more behind it. ``likeness`` is None for two chosen by hand."""

    keep: int
    other: int
    names: tuple[str, str]
    likeness: Likeness | None = None
    value: str = ""


class Twins(QObject):
    """The pairs there are; ``changed`` says that there are others."""

    changed = Signal()

    def __init__(self, hub: Hub, tasks: TaskRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._hub, self._tasks = hub, tasks
        self._job: Job | None = None
        self._chosen: tuple[int, int] | None = None
        self.pairs: list[Pair] = []
        self.is_looking = False
        hub.changed.connect(self._on_changed)

    def look(self) -> None:
        """Look through the whole notebook."""
        self._chosen = None
        self.is_looking = True
        self.cancel()
        self._job = self._tasks.run(_find, self._hub.workspace, done=self._on_found, failed=self._on_failed)

    def take(self, one: int, other: int) -> None:
        """Look only at two who were chosen."""
        self._chosen = (one, other)
        names = shown_names(self._hub.db, (one, other))
        self.pairs = self._paired([Alike((one, other), Likeness.NAME, "")]) if len(names) == 2 else []
        self.pairs = [Pair(pair.keep, pair.other, pair.names) for pair in self.pairs]
        self.changed.emit()

    def preview(self, pair: Pair, *, theirs: Collection[str] = ()) -> list[MergedField]:
        """Every field of the two that holds anything, and what stays; a name is one field. Empty when one is gone."""
        try:
            fields = merging.preview(self._hub.db, keep=pair.keep, other=pair.other, theirs=_columns(theirs))
        except UserError:
            return []
        mine, others = pair.names
        takes = "name" in theirs or not any(one.mine for one in fields if one.name in NAME)
        name = MergedField("name", mine, others, others if takes else mine, open=mine != others)
        rest = [one for one in fields if one.name not in NAME and _is_told(one)]
        return [name, *rest]

    def merge(self, pair: Pair, *, theirs: Collection[str], label: str) -> Outcome:
        """Make one person of the two, as one step."""
        return self._hub.attempt(
            label, merging.merge, keep=pair.keep, other=pair.other, theirs=_columns(theirs)
        )

    def leave_apart(self, pair: Pair, *, label: str) -> Outcome:
        """Remember, as one step, that these two are two; they are not shown again."""
        outcome = self._hub.attempt(label, merging.leave_as_two, one=pair.keep, other=pair.other)
        if outcome.error is None:
            both = {pair.keep, pair.other}
            self.pairs = [one for one in self.pairs if {one.keep, one.other} != both]
            self.changed.emit()
        return outcome

    def cancel(self) -> None:
        """Stop looking."""
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _on_found(self, found: Found) -> None:
        self._job, self.is_looking = None, False
        self.pairs = self._paired(*found)
        self.changed.emit()

    def _on_failed(self, error: BaseException) -> None:
        self._job, self.is_looking = None, False
        if not isinstance(error, UserError):
            raise error
        self._hub.problem.emit(error)
        self.changed.emit()

    def _on_changed(self, change: Change) -> None:
        if not change.touches("person", "reach", "profile"):
            return
        if self._chosen is None:
            self.look()
        else:
            self.take(*self._chosen)

    def _paired(
        self, groups: Sequence[Alike], apart: AbstractSet[frozenset[int]] = frozenset()
    ) -> list[Pair]:
        """Everybody of a group but the busiest, each beside the busiest of those who may be the same."""
        people = [key for group in groups for key in group.people]
        names, busy = shown_names(self._hub.db, people), busiest(self._hub.db, people)
        pairs = []
        for group in groups:
            listed = sorted(group.people, key=lambda key: (-busy.get(key, 0), key))
            for place, other in enumerate(listed):
                keep = next((one for one in listed[:place] if frozenset({one, other}) not in apart), None)
                if keep is not None:
                    both = (names.get(keep, ""), names.get(other, ""))
                    pairs.append(Pair(keep, other, both, group.likeness, group.value))
        return pairs


def _is_told(field: MergedField) -> bool:
    """Whether there is anything to see in a field: what neither was asked is nothing."""
    return any(value not in ("", Permission.NOT_ASKED) for value in (field.mine, field.theirs))


def _columns(names: Collection[str]) -> tuple[str, ...]:
    """The fields as the op calls them; a name is all its parts."""
    listed = [NAME if name == "name" else (_LINKS.get(name, name),) for name in names]
    return tuple(sorted({column for part in listed for column in part}))


def _find(workspace: Workspace) -> Found:
    reader = workspace.open_reader()
    try:
        return find_alike(reader), known_apart(reader)
    finally:
        reader.close()
