"""The sentence of every known problem: what happened, where, and what to do. Imports no Qt, so the command
line says the same words as the window.
"""

from __future__ import annotations

from collections.abc import Callable

from desktop.core.errors import Problem, UserError

SENTENCES: dict[Problem, str] = {
    # notebook files
    Problem.NOT_A_NOTEBOOK: (
        "{name} is not an Askwell notebook. It was left as it is. Choose a notebook that Askwell made."
    ),
    Problem.NEWER_NOTEBOOK: (
        "{name} was written by Askwell {version} (notebook form {schema}); this program reads up to form "
        "{known}. It was left as it is. Update Askwell to open it."
    ),
    Problem.NOTEBOOK_DAMAGED: (
        "{name} is damaged and cannot be read whole. It was left as it is. Restore its last backup."
    ),
    Problem.NOTEBOOK_EXISTS: "There is already something called {name} in that folder. Choose another name.",
    Problem.NOTEBOOK_MISSING: (
        "There is no notebook at {path}. It may have been moved, or its disk is not connected."
    ),
    Problem.NOTEBOOK_MOVED: (
        "Not saved: {name} was moved, deleted or replaced while it was open. Put it back where it was, or "
        "keep everything with File › Save a copy."
    ),
    Problem.NOTEBOOK_IN_USE: (
        "{name} is open elsewhere: {owner}. Close it there, or wait; until then it can only be read."
    ),
    Problem.WINDOW_SILENT: (
        "{name} is open in a window that does not answer: {owner}. Nothing was changed. Look at that "
        "window, then try again."
    ),
    Problem.NOTEBOOK_PROTECTED: (
        "{name} is protected with a passphrase, or it is not a notebook. It was left as it is."
    ),
    Problem.NOTEBOOK_LOCKED: (
        "{name} is locked, so nothing was kept. Open it with its passphrase, then write the note again."
    ),
    Problem.KEY_WRONG: (
        "{name} has another passphrase. It was left as it is. Type the passphrase or the recovery code that "
        "belongs to it."
    ),
    Problem.PASSPHRASE_WRONG: "That is not it.",
    Problem.PASSPHRASE_EMPTY: "Choose a passphrase first; three or four words that do not belong together are good.",
    Problem.CODE_WRONG: "Something is mistyped in group {group} of the recovery code.",
    Problem.CODE_LENGTH: "The recovery code has {of} groups of five, and {groups} are typed.",
    Problem.CODE_OTHER: (
        "This is a whole recovery code, but of another notebook or of an earlier passphrase of this one."
    ),
    Problem.PROTECTION_UNSAVED: (
        "Something that was typed in {name} is not saved yet. Save it first; until then its protection stays "
        "as it is."
    ),
    Problem.PROTECTION_FAILED: (
        "The copy of {name} was not equal to it in every row, so it was thrown away. The notebook is as it was."
    ),
    Problem.FOLDER_UNREADABLE: (
        "The folder {folder} cannot be used. Check that it is there and that you may write in it."
    ),
    Problem.FILE_NAME_TOO_LONG: "No file can have such a long name here. Choose a shorter one.",
    Problem.FILE_MISSING: "There is no file at {path}.",
    Problem.FILE_UNREADABLE: (
        "{name} cannot be read. Check that you may read it and that its disk is connected."
    ),
    Problem.FILE_UNWRITABLE: (
        "{name} cannot be written. Check that you may change it and its folder; nothing was changed."
    ),
    Problem.FILE_TOO_LARGE: (
        "{name} has {size}, and at most 25 MB fit. Nothing was attached; keep it elsewhere and note where."
    ),
    Problem.FILE_MAY_RUN: (
        "{name} could run as a program, so Askwell does not open it. If you trust it, save a copy and open that."
    ),
    Problem.FILE_NOT_OPENED: (
        "Nothing on this computer opens {name}. Save a copy and choose a program for it there."
    ),
    Problem.DISK_FULL: "Not saved: the disk with {name} is full. Free some space, then try again.",
    Problem.SAVE_FAILED: (
        "Not saved: {name} could not be written ({reason}). Try again, or save a copy elsewhere."
    ),
    Problem.BACKUP_FAILED: (
        "No sound copy could be made in {folder}. Nothing else was changed. Check the disk, then try again."
    ),
    Problem.BACKUP_UNSOUND: "{name} is no sound backup, so nothing was restored from it. Choose another one.",
    Problem.SQLITE_TOO_OLD: (
        "This build uses SQLite {version}, which can lose pages of a notebook. Install Askwell again from"
        " its own package."
    ),
    Problem.PROGRAM_UPDATED: (
        "Askwell was updated while it is open. Start it anew when it suits you; until then parts of it may not open."
    ),
    Problem.PROGRAM_REMOVED: (
        "Askwell was removed from this computer while it is open, so parts of it may not open any more. Your "
        "notebook stays where it is."
    ),
    # changes
    Problem.RECORD_GONE: (
        "This is no longer in the notebook. It was deleted meanwhile; Undo may bring it back."
    ),
    Problem.OWNER_GONE: (
        "This belongs to a person or meeting that is in the trash as well. Bring that back first; nothing is lost."
    ),
    Problem.NOTHING_TO_UNDO: "There is nothing to undo.",
    Problem.NOTHING_TO_REDO: "There is nothing to redo.",
    # values
    Problem.NAME_EMPTY: "A name is needed, one word is enough.",
    Problem.TEXT_TOO_LONG: (
        "This text is too long: {length} characters, and {limit} fit. Shorten it or split it."
    ),
    Problem.EMAIL_NO_DOT: "The part after @ needs a dot.",
    Problem.EMAIL_NO_AT: "An e-mail address needs an @.",
    Problem.DATE_IN_PAST: "This day has passed. Choose today or a later day.",
    Problem.DATE_INVALID: "This is not a day that the calendar has. Write it like 18 Mar 2026.",
    Problem.ZONE_UNKNOWN: "No time zone is called {zone}. Choose one from the list, such as Europe/Berlin.",
    Problem.MINUTES_INVALID: "The length must be between 1 and {most} minutes.",
    Problem.MEETING_RUNNING: "The session with {name} is still running. End it first, then do this.",
    Problem.MEETING_NOT_RUNNING: (
        "This session has ended already. Open it and choose Go on, or write the debrief."
    ),
    Problem.DATE_IN_FUTURE: "This is still to come. Choose when the meeting began.",
    Problem.PASTE_TOO_LONG: (
        "This is too long to be pasted here: {length} characters, and {limit} fit. Nothing was pasted."
    ),
    Problem.TEXT_EMPTY: "Write something first.",
    Problem.QUESTION_EMPTY: "Write the question first.",
    Problem.REFERRED_BY_SELF: "Somebody cannot have been named by themselves. Choose another person.",
    Problem.RULE_NOT_IN_RANGE: "A whole number from {low} to {high} is needed here.",
    Problem.RULE_NOT_YES_OR_NO: "This rule is on or off: 1 or 0.",
    Problem.RULE_REVERSED: "This goes past the number it belongs with. Change that one first.",
    Problem.COUNTRY_UNKNOWN: "No public holidays are known for {value}. Choose a country from the list.",
}
"""English; facts of the error stand in braces."""

_WITHOUT_OWNER = (
    "{name} is open in another window or program. Close it there, or wait; until then it can only be read."
)


def sentence(error: UserError, *, translate: Callable[[str], str] = str) -> str:
    """What to tell the person; ``translate`` turns the English pattern into their language."""
    pattern = SENTENCES[error.problem]
    if error.problem is Problem.NOTEBOOK_IN_USE and not error.facts.get("owner"):
        pattern = _WITHOUT_OWNER
    return translate(pattern).format_map(_Facts(error.facts))


class _Facts(dict[str, object]):
    """A fact nobody gave leaves its place marked rather than failing while another failure is told."""

    def __missing__(self, key: str) -> str:
        return "…"
