"""The sentences of protection that more than one screen says."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.core.clock import Clock, local_time
from desktop.core.errors import Problem, UserError
from desktop.core.secrets import State
from desktop.domain.passphrases import Strength
from desktop.views import problems, when
from desktop.views.plural import counted

if TYPE_CHECKING:
    from desktop.models.protection import Left, Stays

NAMED = 3
"""So many old files are named."""


def wrong_passphrase(*, caps: bool) -> str:
    """After a passphrase that opens nothing."""
    return _tr("That is not it. Check Caps Lock, it is on.") if caps else _tr("That is not it.")


def of_failure(error: UserError, *, caps: bool) -> str:
    """Why what was typed does not open it; ``caps`` whether Caps Lock is on."""
    if error.problem in (Problem.PASSPHRASE_WRONG, Problem.KEY_WRONG):
        return wrong_passphrase(caps=caps)
    return problems.sentence(error)


def nothing_typed(*, with_code: bool) -> str:
    """After Open with an empty field."""
    return _tr("Type the recovery code first.") if with_code else _tr("Type the passphrase first.")


def of_keyring(state: State) -> str:
    """What this computer's keyring has to do with the notebook now."""
    return {
        State.STORED: _tr(
            "Its key lies in this computer's keyring. Whoever is signed in here can open the notebook."
        ),
        State.NOT_ASKED: _tr(
            "The key goes into this computer's keyring. The passphrase opens the file as before."
        ),
        State.NONE: _tr("This computer has no keyring."),
        State.REFUSED: _tr("This computer's keyring does not keep secrets safely, so that it is not used."),
        State.LOCKED: _tr("This computer's keyring is locked."),
        State.SLOW: _tr("This computer's keyring does not answer."),
        State.CHANGED: _tr("This computer uses another keyring than the one that has the key."),
        State.ABSENT: _tr("The key is no longer in this computer's keyring."),
        State.UNREACHABLE: _tr("This computer's keyring cannot be reached."),
        State.WRONG: _tr("The key in this computer's keyring is not that of this file."),
        State.DAMAGED: _tr("The file is damaged; the key in this computer's keyring is the right one."),
    }[state]


def why_asked(state: State) -> str:
    """Why the passphrase is asked for although the keyring was to open the notebook; "" where it was not."""
    if state in (State.STORED, State.NOT_ASKED):
        return ""
    return f"{of_keyring(state)} {_tr('Type the passphrase.')}"


def of_left(lefts: Sequence[Left], *, clock: Clock) -> str:
    """Old files that open without the present passphrase, a line each; of many only the first ones."""
    lines = [_of_one(left, clock=clock) for left in lefts[:NAMED]]
    if len(lefts) > NAMED:
        lines.append(counted("protection", "and one more", "and %n more", len(lefts) - NAMED))
    return "\n".join(lines)


def _of_one(left: Left, *, clock: Clock) -> str:
    if left.kind != "backup" or left.at is None:
        return left.path.name
    wall = local_time(left.at, zone=clock.zone)
    moment = f"{when.day_word(wall.date(), today=clock.today())}, {when.wall_time(wall)}"
    return _tr("Backup, {when}").format(when=moment)


def of_stays(stays: Stays) -> str:
    """What of the file that the notebook was still opens without the new passphrase; "" where nothing does."""
    sentences = []
    if stays.found:
        names = ", ".join(path.name for path in stays.found)
        known = _tr(
            "Another name of the same file (a hard link) still opens without this passphrase: {names}."
        )
        sentences.append(known.format(names=names))
    elsewhere = stays.names - len(stays.found)
    if elsewhere > 0:
        sentences.append(
            counted(
                "protection",
                "The file has another name (a hard link) elsewhere on this disk, under which it still opens without "
                "this passphrase.",
                "The file has %n other names (hard links) elsewhere on this disk, under which it still opens without "
                "this passphrase.",
                elsewhere,
            )
        )
    if stays.unwiped:
        sentences.append(
            _tr(
                "This disk did not let the file from before be written over. A program that brings back deleted files "
                "may still find it."
            )
        )
    return " ".join(sentences)


def not_kept(state: State, *, wished: bool) -> str:
    """After the keyring did not keep the key, or did not forget it, as was wished."""
    asked, there = _tr("The passphrase is asked for next time too."), _tr("The key is still there.")
    return f"{of_keyring(state)} {asked if wished else there}"


def of_waiting(count: int) -> str:
    """What becomes of files that were handed over while the notebook is locked."""
    return counted(
        "protection",
        "One file waits. It is imported once the notebook is open.",
        "%n files wait. They are imported once the notebook is open.",
        count,
    )


def of_reminder() -> str:
    """A reminder that gives nothing away."""
    return _tr("There is a reminder. Open the notebook to see it.")


def of_strength(strength: Strength) -> str:
    """How hard a passphrase is to guess, in plain words; nothing is refused."""
    return {
        Strength.NONE: _tr("Four or five unrelated words in a row are easy to remember and hard to guess."),
        Strength.WEAK: _tr("Easy to guess. Add a few unrelated words."),
        Strength.FAIR: _tr("Keeps out somebody curious. One or two more words make it hard to guess."),
        Strength.GOOD: _tr("Hard to guess."),
        Strength.STRONG: _tr("Very hard to guess."),
    }[strength]


def _tr(text: str) -> str:
    return QCoreApplication.translate("protection", text)
