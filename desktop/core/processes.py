"""Which process this is, on which computer, and whether another one still lives."""

from __future__ import annotations

import os
import sys
from functools import cache
from pathlib import Path
from typing import Any

from desktop.core.digests import sha256_hex


@cache
def machine() -> str:
    """A short word for this computer that stays the same when its name or network changes."""
    told = _machine_identity() or host() or "unknown"
    return sha256_hex(f"askwell {told}".encode())[:16]


def host() -> str:
    """What this computer is called, empty when it has no name."""
    if hasattr(os, "uname"):
        return os.uname().nodename
    import platform

    return platform.node()


def started(pid: int) -> str:
    """When a process started, in a form only good for comparing; empty when there is no such process.

    ``?`` means that it lives and the system does not say since when.
    """
    if pid <= 0:
        return ""
    ask = {"linux": _started_linux, "darwin": _started_macos, "win32": _started_windows}
    return ask.get(sys.platform, _started_anywhere)(pid)


def is_alive(pid: int, *, since: str) -> bool:
    """Whether the process that started then still lives; a later one under its number is another."""
    now = started(pid)
    return bool(now) and (now == since or "?" in (now, since))


_QUERY_AND_WAIT = 0x1000 | 0x100000
"""Windows' rights PROCESS_QUERY_LIMITED_INFORMATION and SYNCHRONIZE."""


def _started_linux(pid: int) -> str:
    try:
        stat = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8", errors="replace")
        boot = Path("/proc/sys/kernel/random/boot_id").read_text(encoding="ascii").strip()
    except OSError:
        return _started_anywhere(pid)
    fields = stat.rpartition(")")[2].split()
    if fields[0] in ("Z", "X"):
        return ""  # dead, only its parent has not noticed yet
    return f"{boot} {fields[19]}"


def _started_anywhere(pid: int) -> str:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return ""
    except OSError:
        return "?"
    return "?"


def _started_macos(pid: int) -> str:
    """Ask the kernel through libproc (``struct proc_bsdinfo``: seconds at 120, microseconds at 128)."""
    import ctypes

    buffer = ctypes.create_string_buffer(136)
    try:
        size = ctypes.CDLL("/usr/lib/libproc.dylib").proc_pidinfo(pid, 3, ctypes.c_uint64(0), buffer, 136)
    except (OSError, AttributeError):
        return _started_anywhere(pid)
    if size != 136:
        return _started_anywhere(pid)
    seconds = int.from_bytes(buffer.raw[120:128], sys.byteorder)
    micro = int.from_bytes(buffer.raw[128:136], sys.byteorder)
    return f"{seconds}.{micro:06}"


def _started_windows(pid: int) -> str:
    import ctypes

    windll: Any = ctypes.__dict__["WinDLL"]("kernel32", use_last_error=True)
    windll.OpenProcess.restype = ctypes.c_void_p
    handle = windll.OpenProcess(_QUERY_AND_WAIT, 0, pid)
    if not handle:
        # access denied: it lives and belongs to somebody else
        return "?" if ctypes.__dict__["get_last_error"]() == 5 else ""
    try:
        times = [ctypes.c_uint64() for _ in range(4)]
        asked = windll.GetProcessTimes(ctypes.c_void_p(handle), *(ctypes.byref(time) for time in times))
        alive = windll.WaitForSingleObject(ctypes.c_void_p(handle), 0) == 0x102  # WAIT_TIMEOUT
    finally:
        windll.CloseHandle(ctypes.c_void_p(handle))
    if not alive:
        return ""
    return str(times[0].value) if asked else "?"


def _machine_identity() -> str:
    ask = {"linux": _identity_linux, "darwin": _identity_macos, "win32": _identity_windows}
    try:
        return ask[sys.platform]()
    except (KeyError, OSError, AttributeError, UnicodeDecodeError):
        return ""


def _identity_linux() -> str:
    return Path("/etc/machine-id").read_text(encoding="ascii").strip()


def _identity_macos() -> str:
    import ctypes

    identity, wait = ctypes.create_string_buffer(16), (ctypes.c_long * 2)(5, 0)
    failed = ctypes.CDLL(None).gethostuuid(identity, ctypes.byref(wait))
    return "" if failed else identity.raw.hex()


def _identity_windows() -> str:
    import importlib

    registry: Any = importlib.import_module("winreg")
    with registry.OpenKey(registry.HKEY_LOCAL_MACHINE, r"SOFTWARE\Microsoft\Cryptography") as key:
        return str(registry.QueryValueEx(key, "MachineGuid")[0])
