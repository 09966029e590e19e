"""What the last run of the program could not save: put into the notebook at the next start."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from desktop.core.errors import UserError
from desktop.hub import Hub
from desktop.ops import inbox, unsaved
from desktop.ops.unsaved import Waiting


@dataclass(frozen=True, slots=True)
class Recovered:
    """How many texts are where they belong, among the quick notes because their record is gone, and not in yet.

    ``aside`` is where a log is now that nobody can read, as one that was kept under another passphrase.
    """

    kept: int = 0
    in_inbox: int = 0
    left: int = 0
    aside: Path | None = None


def recover(hub: Hub, *, label: str) -> Recovered:
    """Save what waits in the typing log, each text as the step it would have been; ``label`` is for quick notes."""
    log = hub.workspace.typing_log
    if log is not None and not log.is_readable:
        return Recovered(aside=log.set_aside())
    kept = in_inbox = left = 0
    for wait in unsaved.read(hub.workspace):
        if _save(hub, wait):
            kept += 1
        elif not wait.words.strip():
            continue
        elif hub.try_again("", label, inbox.add, text=wait.words).error is None:
            in_inbox += 1
        else:
            left += 1
    if log is not None and not left:
        log.clear()
    return Recovered(kept, in_inbox, left)


def _save(hub: Hub, wait: Waiting) -> bool:
    """Whether a text could be put where it belongs."""
    try:
        op, arguments = unsaved.call_of(hub.workspace, wait)
    except UserError:
        return False
    key = unsaved.moved(wait, arguments)
    return hub.try_again(key, wait.label, op, **arguments).error is None
