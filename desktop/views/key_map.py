"""The keys that the program gives to its actions: one table, with macOS' own forms.

In Qt's writing Ctrl is the command key on macOS, and Meta the control key there.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtGui import QKeySequence

from desktop.core.records import dataclass
from desktop.qtkit import menus

_Standard = QKeySequence.StandardKey


@dataclass(frozen=True, slots=True)
class Keys:
    """Keys of one action as portable texts; ``mac`` is empty where macOS has the same.

    ``standard``: the system's own keys go first, the texts are for systems that have none.
    """

    usual: str
    mac: str = ""
    standard: QKeySequence.StandardKey | None = None

    @property
    def here(self) -> str:
        """The text that counts on this system."""
        return self.mac if self.mac and sys.platform == "darwin" else self.usual


KEYS: Mapping[str, Keys] = MappingProxyType(
    {
        # the window
        "undo_action": Keys("Ctrl+Z", standard=_Standard.Undo),
        "redo_action": Keys("Ctrl+Y", standard=_Standard.Redo),
        "cut_action": Keys("Ctrl+X", standard=_Standard.Cut),
        "copy_action": Keys("Ctrl+C", standard=_Standard.Copy),
        "paste_action": Keys("Ctrl+V", standard=_Standard.Paste),
        "select_all_action": Keys("Ctrl+A", standard=_Standard.SelectAll),
        "new_person_action": Keys("Ctrl+N"),
        "new_follow_up_action": Keys("Ctrl+Shift+F"),
        "find_action": Keys("Ctrl+K"),
        "filter_action": Keys("Ctrl+F", standard=_Standard.Find),
        "tab_contacts_action": Keys("Ctrl+1"),
        "tab_prep_action": Keys("Ctrl+2"),
        "tab_live_action": Keys("Ctrl+3"),
        "tab_followups_action": Keys("Ctrl+4"),
        "reminders_action": Keys("Ctrl+Shift+B"),
        "next_tab_action": Keys("Ctrl+PgDown", "Meta+Tab"),
        "previous_tab_action": Keys("Ctrl+PgUp", "Meta+Shift+Tab"),
        "next_pane_action": Keys("F6"),
        "previous_pane_action": Keys("Shift+F6"),
        "larger": Keys("Ctrl++", standard=_Standard.ZoomIn),
        "smaller": Keys("Ctrl+-", standard=_Standard.ZoomOut),
        "usual_size": Keys("Ctrl+0"),
        "full_screen_action": Keys("F11", "Meta+Ctrl+F", standard=_Standard.FullScreen),
        "open_action": Keys("Ctrl+O", standard=_Standard.Open),
        "preferences_action": Keys("Ctrl+,", standard=_Standard.Preferences),
        "help_action": Keys("F1", "Ctrl+?", standard=_Standard.HelpContents),
        "lock_action": Keys("Ctrl+L", "Meta+Ctrl+L"),
        "quit_action": Keys("Ctrl+Q", standard=_Standard.Quit),
        # the row that is chosen in a list
        "open_row": Keys("Return", "Ctrl+Down"),
        "edit_row": Keys("F2", "Return"),
        "tick_row": Keys("Space"),
        "delete_row": Keys("Del", "Backspace"),
        # Contacts
        "write_action": Keys("Ctrl+Shift+W", "Ctrl+Shift+E"),
        "call_action": Keys("Ctrl+Shift+P"),
        "schedule_action": Keys("Ctrl+Shift+D"),
        "stage_action": Keys("Ctrl+T"),
        # Prep
        "prep_start": Keys("Ctrl+Return"),
        "prep_rehearse": Keys("Ctrl+Shift+R"),
        "prep_schedule": Keys("Ctrl+Shift+D"),
        "prep_flag": Keys("Ctrl+B"),
        "prep_up": Keys("Alt+Up"),
        "prep_down": Keys("Alt+Down"),
        # Session notes; Alt alone writes letters on macOS
        "session_begin": Keys("Ctrl+Return"),
        "session_mark_none": Keys("Alt+0", "Ctrl+Alt+0"),
        "session_mark_insight": Keys("Alt+1", "Ctrl+Alt+1"),
        "session_mark_advice": Keys("Alt+2", "Ctrl+Alt+2"),
        "session_mark_quote": Keys("Alt+3", "Ctrl+Alt+3"),
        "session_mark_person": Keys("Alt+4", "Ctrl+Alt+4"),
        "session_mark_followup": Keys("Alt+5", "Ctrl+Alt+5"),
        "session_mark_question": Keys("Alt+6", "Ctrl+Alt+6"),
        "session_off_record": Keys("Ctrl+Shift+X"),
        "session_clock_time": Keys("Ctrl+Shift+T"),
        "session_tick": Keys("Ctrl+Return"),
        "session_question_up": Keys("Ctrl+Up", "Meta+Alt+Up"),
        "session_question_down": Keys("Ctrl+Down", "Meta+Alt+Down"),
        "session_pause": Keys("Ctrl+Shift+Space"),
        "session_mini": Keys("Ctrl+Shift+M"),
        "session_only_notes": Keys("F9", "Meta+Ctrl+S"),
        "session_end": Keys("Ctrl+Shift+E", "Meta+Ctrl+E"),
        # Follow-ups
        "followups_draft_open": Keys("Ctrl+Shift+O"),
        "followups_draft_copy": Keys("Ctrl+Shift+C"),
        "followups_draft_sent": Keys("Ctrl+Return"),
        "followups_snooze": Keys("Ctrl+Shift+S"),
        "followups_draft_field": Keys("Ctrl+Shift+I"),
    }
)
"""Action → keys. Two actions with the same keys work in different tabs, or on different pages of one."""


def given(name: str) -> str | QKeySequence.StandardKey | None:
    """What ``menus.action`` takes as the keys of this action; None where it has none of its own."""
    keys = KEYS.get(name)
    if keys is None:
        return None
    if keys.standard is not None and QKeySequence.keyBindings(keys.standard):
        return keys.standard
    return keys.here


def shown(name: str) -> str:
    """The keys of an action as this system writes them."""
    return menus.native(given(name) or "")
