"""Errors that a person can do something about, told apart from bugs."""

from __future__ import annotations

from enum import StrEnum


class Problem(StrEnum):
    """One known thing that can go wrong; its sentence stands in ``views/messages.py``."""

    # notebook files
    NOT_A_NOTEBOOK = "not_a_notebook"
    NEWER_NOTEBOOK = "newer_notebook"
    NOTEBOOK_DAMAGED = "notebook_damaged"
    NOTEBOOK_EXISTS = "notebook_exists"
    NOTEBOOK_MISSING = "notebook_missing"
    NOTEBOOK_MOVED = "notebook_moved"
    NOTEBOOK_IN_USE = "notebook_in_use"
    WINDOW_SILENT = "window_silent"
    NOTEBOOK_PROTECTED = "notebook_protected"
    NOTEBOOK_LOCKED = "notebook_locked"
    KEY_WRONG = "key_wrong"
    PASSPHRASE_WRONG = "passphrase_wrong"
    PASSPHRASE_EMPTY = "passphrase_empty"
    CODE_WRONG = "code_wrong"
    CODE_LENGTH = "code_length"
    CODE_OTHER = "code_other"
    PROTECTION_UNSAVED = "protection_unsaved"
    PROTECTION_FAILED = "protection_failed"
    FOLDER_UNREADABLE = "folder_unreadable"
    FILE_MISSING = "file_missing"
    FILE_NAME_TOO_LONG = "file_name_too_long"
    FILE_UNREADABLE = "file_unreadable"
    FILE_UNWRITABLE = "file_unwritable"
    FILE_TOO_LARGE = "file_too_large"
    FILE_MAY_RUN = "file_may_run"
    FILE_NOT_OPENED = "file_not_opened"
    DISK_FULL = "disk_full"
    SAVE_FAILED = "save_failed"
    BACKUP_FAILED = "backup_failed"
    BACKUP_UNSOUND = "backup_unsound"
    SQLITE_TOO_OLD = "sqlite_too_old"
    PROGRAM_UPDATED = "program_updated"
    PROGRAM_REMOVED = "program_removed"
    # changes
    RECORD_GONE = "record_gone"
    OWNER_GONE = "owner_gone"
    NOTHING_TO_UNDO = "nothing_to_undo"
    NOTHING_TO_REDO = "nothing_to_redo"
    # values
    NAME_EMPTY = "name_empty"
    TEXT_TOO_LONG = "text_too_long"
    EMAIL_NO_DOT = "email_no_dot"
    EMAIL_NO_AT = "email_no_at"
    DATE_IN_PAST = "date_in_past"
    DATE_INVALID = "date_invalid"
    ZONE_UNKNOWN = "zone_unknown"
    MINUTES_INVALID = "minutes_invalid"
    MEETING_RUNNING = "meeting_running"
    MEETING_NOT_RUNNING = "meeting_not_running"
    DATE_IN_FUTURE = "date_in_future"
    QUESTION_EMPTY = "question_empty"
    TEXT_EMPTY = "text_empty"
    PASTE_TOO_LONG = "paste_too_long"
    REFERRED_BY_SELF = "referred_by_self"
    RULE_NOT_IN_RANGE = "rule_not_in_range"
    RULE_NOT_YES_OR_NO = "rule_not_yes_or_no"
    RULE_REVERSED = "rule_reversed"
    COUNTRY_UNKNOWN = "country_unknown"


OF_THE_PROGRAM = frozenset((Problem.PROGRAM_UPDATED, Problem.PROGRAM_REMOVED))
"""What is wrong with the program itself, whatever is done with a notebook."""


class UserError(Exception):
    """A known problem with the facts that its sentence needs.

    ``field`` names the input that was wrong, so that a form can mark it. ``facts`` holds plain values
    (names, counts, paths) and is shown to the person, never logged.
    """

    def __init__(self, problem: Problem, *, field: str | None = None, **facts: object) -> None:
        super().__init__(problem.value)
        self.problem = problem
        self.field = field
        self.facts = facts
