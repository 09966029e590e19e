"""One operation on the profile of ASKWELL_HOME, for faults to be put under it: ``... operation NAME [ARGUMENT]``.

It says ``done`` once the program would say so, ``refused`` and the problem where the program has a sentence, and ends
with status 3 for anything else.
"""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Callable
from pathlib import Path

from desktop.core.clock import FixedClock
from desktop.core.errors import UserError
from desktop.core.paths import Profile
from desktop.ops import importing, inbox, notes
from desktop.storage import backup, opening, protecting, restoring
from desktop.storage.workspace import Workspace
from tests.safety.keys import FIRST, SECOND, key_of, passphrase_of

CLOCK = FixedClock("2026-03-12T14:00:00Z")


def opened(profile: Profile) -> Workspace:
    """The notebook of the profile."""
    key = key_of(profile.notebook)
    return opening.open_notebook(profile.notebook, profile=profile, clock=CLOCK, key=key)


def save(profile: Profile, text: str) -> None:
    """Keep a thought, as a quick note does."""
    ws = opened(profile)
    try:
        ws.perform("Quick note", inbox.add, {"text": text})
        say("done")
    finally:
        ws.close()


def bring_in(profile: Profile, table: str) -> None:
    """Import a file."""
    ws = opened(profile)
    try:
        importing.import_files(ws, [Path(table)])
        say("done")
    finally:
        ws.close()


def back_up(profile: Profile, _argument: str) -> None:
    """Make a backup beside the others."""
    folder = opening.folder_of_backups(profile, profile.notebook)
    backup.back_up(profile.notebook, folder=folder, reason="hand", now=CLOCK.now())
    say("done")


def restore(profile: Profile, source: str) -> None:
    """Bring a backup back."""
    folder = opening.folder_of_backups(profile, profile.notebook)
    restoring.restore_over(Path(source), profile.notebook, backups=folder, now=CLOCK.now())
    say("done")


def migrate(profile: Profile, _argument: str) -> None:
    """Open a notebook, which brings an older one up to date."""
    opened(profile).close()
    say("done")


def type_lines(profile: Profile, count: str) -> None:
    """Keep lines of notes one after the other, each acknowledged with its number."""
    ws = opened(profile)
    try:
        meeting = ws.db.value("SELECT id FROM meeting ORDER BY id DESC LIMIT 1")
        for number in range(int(count)):
            line = notes.LineWrite(f"typed-{number}", 1024 * (number + 1), f"line {number} " + "word " * 12)
            key = notes.line_key(meeting, line.uid)
            ws.perform("Notes", notes.write_lines, {"meeting": meeting, "lines": [line]}, merge_key=key)
            say(f"ack {number}")
        say("done")
    finally:
        ws.close()


def protect(profile: Profile, _argument: str) -> None:
    """Put the notebook under a passphrase; one that is under it already is only opened."""
    if passphrase_of(profile.notebook) != FIRST:
        protecting.turn_on(profile.notebook, FIRST, profile=profile, clock=CLOCK)
    say("done")
    opened(profile).close()


def another_passphrase(profile: Profile, _argument: str) -> None:
    """Put the notebook under another passphrase."""
    if passphrase_of(profile.notebook) != SECOND:
        protecting.change_passphrase(profile.notebook, FIRST, SECOND, profile=profile, clock=CLOCK)
    say("done")
    opened(profile).close()


def unprotect(profile: Profile, _argument: str) -> None:
    """Make the notebook plain again."""
    if passphrase_of(profile.notebook):
        protecting.turn_off(profile.notebook, FIRST, profile=profile, clock=CLOCK)
    say("done")
    opened(profile).close()


def say(word: str) -> None:
    """Tell whoever watches, at once."""
    os.write(1, f"{word}\n".encode())


OPERATIONS: dict[str, Callable[[Profile, str], None]] = {
    "save": save,
    "import": bring_in,
    "backup": back_up,
    "restore": restore,
    "migrate": migrate,
    "type": type_lines,
    "protect": protect,
    "passphrase": another_passphrase,
    "unprotect": unprotect,
}


def main(name: str, argument: str) -> int:
    """Do it; the exit status."""
    try:
        OPERATIONS[name](Profile.find(), argument)
    except UserError as error:
        say(f"refused {error.problem}")
        return 1
    except Exception:
        traceback.print_exc()
        return 3
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2] if len(sys.argv) > 2 else ""))
