"""Finds the time zone of this computer and looks up zones by name, also where zone data is missing.

Zones are stored by their IANA name. Where nothing better can be found, a name of the form ``UTC+05:30``
stands for a fixed distance from UTC; it is understood everywhere an IANA name is.
"""

from __future__ import annotations

import os
import re
import time
from datetime import UTC, timedelta, timezone, tzinfo
from functools import lru_cache
from pathlib import Path
from typing import Any

FALLBACK_ZONE = "UTC"

_FIXED = re.compile(r"UTC([+-])(\d{2}):(\d{2})")
_ETC = re.compile(r"Etc/GMT([+-])(\d{1,2})")

# Places that were renamed: a notebook may come from a computer with older or newer zone data.
_RENAMED = {
    "Europe/Kyiv": "Europe/Kiev",
    "Asia/Kolkata": "Asia/Calcutta",
    "Asia/Kathmandu": "Asia/Katmandu",
    "Asia/Yangon": "Asia/Rangoon",
    "Asia/Ho_Chi_Minh": "Asia/Saigon",
    "America/Nuuk": "America/Godthab",
    "Pacific/Kanton": "Pacific/Enderbury",
    "Atlantic/Faroe": "Atlantic/Faeroe",
    "America/Argentina/Buenos_Aires": "America/Buenos_Aires",
    "America/Ciudad_Juarez": "America/Denver",
}
_RENAMED_BACK = {old: new for new, old in _RENAMED.items() if old != "America/Denver"}


def zone_info(name: str) -> tzinfo:
    """The zone of that name; UTC when this computer does not know it (ask ``is_zone`` first to be sure)."""
    return find_zone(name) or UTC


def is_zone(name: str) -> bool:
    """Whether the name is one that can be computed with here."""
    return find_zone(name) is not None


@lru_cache(maxsize=256)
def find_zone(name: str) -> tzinfo | None:
    """The zone of an IANA name, a name Windows uses, or a fixed ``UTC±hh:mm``; None when unknown."""
    name = name.strip()
    if name in ("UTC", "Z", "Etc/UTC", "Etc/GMT", "GMT"):
        return UTC
    for candidate in (name, _RENAMED.get(name), _RENAMED_BACK.get(name), windows_to_iana(name)):
        zone = _load(candidate) if candidate else None
        if zone is not None:
            return zone
    return _fixed(name)


@lru_cache(maxsize=1)
def zone_names() -> tuple[str, ...]:
    """All place names a person can choose from, sorted; never empty."""
    import zoneinfo

    names = {name for name in zoneinfo.available_timezones() if "/" in name and not name.startswith("Etc/")}
    return tuple(sorted(names | {"UTC"}))


def windows_to_iana(name: str) -> str | None:
    """The IANA name for a zone as Windows and Outlook call it ("W. Europe Standard Time")."""
    if not name.startswith(("UTC", "Russia")) and not name.endswith(("Standard Time", "(Mexico)")):
        return None
    from desktop.core.windows_zones import iana_names

    return iana_names().get(name)


def system_zone() -> str:
    """The IANA name of this computer's zone, or its present distance from UTC when it has no name."""
    for finder in (_from_environment, _from_windows, _from_localtime_link, _from_files):
        name = finder()
        if name and is_zone(name):
            return windows_to_iana(name) or name
    return fixed_name(timedelta(seconds=time.localtime().tm_gmtoff))


def fixed_name(offset: timedelta) -> str:
    """A name for a distance from UTC: ``UTC``, ``UTC+05:30``, ``UTC-03:00``."""
    minutes = round(offset.total_seconds() / 60)
    if minutes == 0:
        return "UTC"
    sign = "-" if minutes < 0 else "+"
    return f"UTC{sign}{abs(minutes) // 60:02}:{abs(minutes) % 60:02}"


def _load(name: str) -> tzinfo | None:
    import zoneinfo

    try:
        return zoneinfo.ZoneInfo(name)
    except (zoneinfo.ZoneInfoNotFoundError, ValueError, OSError):
        return None


def _fixed(name: str) -> tzinfo | None:
    match = _FIXED.fullmatch(name)
    if match:
        offset = timedelta(hours=int(match[2]), minutes=int(match[3]))
        offset = -offset if match[1] == "-" else offset
        return timezone(offset) if abs(offset) < timedelta(hours=24) else None
    match = _ETC.fullmatch(name)
    if match and int(match[2]) <= 14:
        hours = int(match[2]) * (1 if match[1] == "-" else -1)  # POSIX counts westwards
        return timezone(timedelta(hours=hours))
    return None


def _from_environment() -> str | None:
    value = os.environ.get("TZ", "").lstrip(":")
    if value.startswith("/"):
        return _name_in_path(Path(value))
    return value or None


def _from_localtime_link() -> str | None:
    try:
        return _name_in_path(Path("/etc/localtime").resolve())
    except OSError:
        return None


def _from_files() -> str | None:
    """What older Linux systems write into a text file."""
    try:
        return Path("/etc/timezone").read_text(encoding="utf-8").split("#")[0].strip() or None
    except (OSError, UnicodeDecodeError):
        return None


def _name_in_path(path: Path) -> str | None:
    parts = path.as_posix().split("/")
    for index, part in enumerate(parts):
        if part.startswith("zoneinfo"):
            names = parts[index + 1 :]
            if names and names[0] in ("posix", "right"):
                names = names[1:]
            return "/".join(names) or None
    return None


def _from_windows() -> str | None:
    if os.name != "nt":
        return None
    import importlib

    winreg: Any = importlib.import_module("winreg")  # Windows only, so other systems cannot type-check it
    key = r"SYSTEM\CurrentControlSet\Control\TimeZoneInformation"
    try:
        with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, key) as handle:
            name = str(winreg.QueryValueEx(handle, "TimeZoneKeyName")[0])
    except OSError:
        return None
    return windows_to_iana(name.split("\0")[0])
