"""What a person chose for all notebooks: one typed table, a default beside each key."""

from __future__ import annotations

import json
import logging
import os
import time
from collections.abc import Mapping
from dataclasses import field, fields, replace
from pathlib import Path
from typing import Any

from desktop.core.files import write_private
from desktop.core.language import LANGUAGES
from desktop.core.paths import Profile
from desktop.core.records import dataclass

THEMES = ("system", "light", "dark")
DENSITIES = ("comfortable", "compact")
DATE_STYLES = ("system", "iso")
TEXT_SIZES = range(80, 161)
NOTE_SIZES = range(80, 201)
MARK_KEYS = '*!"@>?'
NOTICE_MINUTES = range(5, 7 * 24 * 60 + 1)  # how long before a meeting one may be reminded
THANKS_HOURS = range(337)
LOCK_MINUTES = range(1, 24 * 60 + 1)
RECENT_NOTEBOOKS = 8

_CHOICES: Mapping[str, tuple[str, ...]] = {
    "theme": THEMES,
    "density": DENSITIES,
    "date_style": DATE_STYLES,
    "language": ("", *LANGUAGES),
}
_RANGES: Mapping[str, range] = {
    "text_size": TEXT_SIZES,
    "note_size": NOTE_SIZES,
    "remind_thanks_hours": THANKS_HOURS,
    "lock_minutes": LOCK_MINUTES,
}
_TIMES = ("quiet_from", "quiet_to")


@dataclass(frozen=True, slots=True)
class Settings:
    """Every setting. Numbers of the method and the user's own name and overview are in the notebook."""

    theme: str = "system"
    more_contrast: bool = False
    text_size: int = 100  # per cent
    note_size: int = 123  # per cent of the text size, in Session notes
    density: str = "comfortable"
    animation: bool = True
    date_style: str = "system"
    language: str = ""  # one of the languages there are texts in; empty: the system's
    last_notebook: str = ""  # path; empty: the profile's own
    recent_notebooks: tuple[str, ...] = ()
    synced_told: tuple[
        str, ...
    ] = ()  # notebooks in folders of a service, and second copies, that were told of
    hide_names_in_title: bool = False
    mark_keys: str = MARK_KEYS  # insight, advice, quote, person, follow-up, question
    sound: bool = False
    remind_meetings: bool = True
    remind_before_meeting: tuple[int, ...] = (1440, 60)  # minutes before it begins, the earliest first
    remind_thanks: bool = True
    remind_thanks_hours: int = 24  # before they are due
    remind_report_back: bool = True
    remind_keep_in_touch: bool = True
    remind_no_answer: bool = False
    quiet_from: str = "20:00"  # wall clock; equal to quiet_to: never quiet
    quiet_to: str = "08:00"
    lock_when_away: bool = True  # a protected notebook, without a key or the mouse for so long:
    lock_minutes: int = 15
    lock_with_computer: bool = True  # when that locks its screen or goes to sleep
    tray: bool = True  # an icon and notices in the system's tray, where it has one
    shortcuts: Mapping[str, str] = field(default_factory=dict, hash=False)  # action → keys, changed ones only
    keyring_backends: Mapping[str, str] = field(default_factory=dict, hash=False)
    """In which keyring the key of a protected notebook is kept, by the salt at the head of the file."""
    unknown: Mapping[str, Any] = field(default_factory=dict, hash=False, repr=False)
    """What a newer program wrote; kept and written back."""


def load(path: Path) -> Settings:
    """Read settings; a missing file means defaults, a broken one is moved aside and means defaults too."""
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return Settings()
    except OSError:
        _log().info("settings cannot be read; defaults are used")
        return Settings()
    except (ValueError, RecursionError):
        found = None
    if not isinstance(found, dict):
        _move_aside(path)
        return Settings()
    return _from_items(found)


def write(path: Path, settings: Settings) -> None:
    """Write settings whole or not at all. Raises OSError."""
    known: dict[str, Any] = {name: getattr(settings, name) for name in _NAMES}
    known["shortcuts"] = dict(settings.shortcuts)
    known["keyring_backends"] = dict(settings.keyring_backends)
    text = json.dumps({**settings.unknown, **known}, indent=2, ensure_ascii=False, sort_keys=True)
    write_private(path, (text + "\n").encode("utf-8", errors="surrogatepass"))


def with_notebook(settings: Settings, path: Path) -> Settings:
    """The settings after this notebook was opened: it is the last one and leads the recent ones."""
    text = str(path)
    others = [other for other in settings.recent_notebooks if other != text]
    return replace(settings, last_notebook=text, recent_notebooks=(text, *others)[:RECENT_NOTEBOOKS])


def chosen_notebook(settings: Settings, profile: Profile) -> Path:
    """What a start without a file opens: the last notebook while it is there, else the profile's own."""
    last = Path(settings.last_notebook) if settings.last_notebook else None
    return last if last is not None and last.is_file() else profile.notebook


_NAMES = tuple(item.name for item in fields(Settings) if item.name != "unknown")


def _from_items(items: Mapping[str, Any]) -> Settings:
    """A value that makes no sense leaves its default in place."""
    defaults = Settings()
    values = {name: _value(name, items[name], getattr(defaults, name)) for name in _NAMES if name in items}
    unknown = {key: value for key, value in items.items() if key not in _NAMES}
    return replace(defaults, **values, unknown=unknown)


def _value(name: str, found: Any, default: Any) -> Any:
    if name == "remind_before_meeting":
        return _minutes(found) or default
    if isinstance(default, tuple):
        return tuple(item for item in found if isinstance(item, str)) if isinstance(found, list) else default
    if isinstance(default, Mapping):
        return _texts(found) if isinstance(found, dict) else default
    if type(found) is not type(default):
        return default
    if name in _CHOICES:
        return found if found in _CHOICES[name] else default
    if name in _RANGES:
        return min(max(found, _RANGES[name].start), _RANGES[name].stop - 1)
    if name == "mark_keys":
        return found if _are_mark_keys(found) else default
    if name in _TIMES:
        return found if _is_time(found) else default
    return found


def _texts(found: dict[str, Any]) -> dict[str, str]:
    return {key: value for key, value in found.items() if isinstance(value, str)}


def _minutes(found: Any) -> tuple[int, ...]:
    """Every different number that makes sense, the earliest reminder first."""
    items = found if isinstance(found, list) else []
    return tuple(
        sorted({item for item in items if type(item) is int and item in NOTICE_MINUTES}, reverse=True)
    )


def _is_time(text: str) -> bool:
    """HH:MM of a day of 24 hours."""
    hours, colon, minutes = text.partition(":")
    digits = text.isascii() and hours.isdigit() and minutes.isdigit() and len(hours) == len(minutes) == 2
    return bool(colon) and digits and int(hours) < 24 and int(minutes) < 60


def _are_mark_keys(keys: str) -> bool:
    """Six different characters, none of which begins an ordinary line."""
    different = len(keys) == len(set(keys)) == len(MARK_KEYS)
    return different and not any(key.isalnum() or key.isspace() for key in keys)


def _move_aside(path: Path) -> None:
    """Keep a broken file for whoever wants to look at it."""
    target = path.with_name(f"{path.stem}.broken-{time.time_ns()}{path.suffix}")
    try:
        os.replace(path, target)
    except OSError:
        pass  # the next save replaces it
    _log().info("settings were broken; moved aside, defaults are used")


def _log() -> logging.Logger:
    return logging.getLogger(__name__)
