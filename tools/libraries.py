"""The shared libraries that Qt expects from a Linux system, and the Debian package of each."""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
import sys

from tools.words import Trouble, say

# To draw at all, on a screen or without one.
TO_DRAW = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11.so.6": "libx11-6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libstdc++.so.6": "libstdc++6",
    "libxkbcommon.so.0": "libxkbcommon0",
}

# To open a window.
TO_SHOW = {
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}

# What the tests with a real window are run with: the program to look for, and its package.
SCREEN_TOOLS = {
    "Xvfb": "xvfb",
    "xauth": "xauth",
    "setxkbmap": "x11-xkb-utils",
    "openbox": "openbox",
    "xdotool": "xdotool",
    "dbus-run-session": "dbus",
}


def require_libraries(*, window: bool) -> None:
    """Make sure that Qt can be loaded here, or say which packages to install; Linux only."""
    if sys.platform != "linux":
        return
    wanted = TO_DRAW | (TO_SHOW if window else {})
    missing = {name: package for name, package in wanted.items() if not _loads(name)}
    if missing:
        _install_or_tell("Qt needs libraries that this system lacks", missing)


def require_screen_tools() -> None:
    """Make sure that a screen of our own can be opened for tests, or say which packages to install."""
    if sys.platform != "linux":
        raise Trouble("The tests with a real window drive it through X11; they need Linux.")
    missing = {name: package for name, package in SCREEN_TOOLS.items() if shutil.which(name) is None}
    if missing:
        _install_or_tell("The tests with a real window need programs that this system lacks", missing)


def install(packages: list[str]) -> bool:
    """Install Debian packages where nobody needs to be asked: as root in a CI run. True when done."""
    if sys.platform != "linux" or os.environ.get("CI") != "true":
        return False
    if os.geteuid() != 0 or shutil.which("apt-get") is None:
        return False
    say("Installing " + " ".join(packages))
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    for command in (["update", "-q"], ["install", "-q", "-y", "--no-install-recommends", *packages]):
        done = subprocess.run(["apt-get", *command], env=environment, stdout=sys.stderr, check=False)
        if done.returncode:
            return False
    return True


def _install_or_tell(what: str, missing: dict[str, str]) -> None:
    packages = sorted(set(missing.values()))
    if install(packages):
        return
    words = f"{what}: {', '.join(sorted(missing))}."
    if shutil.which("apt-get"):
        words += f"\nInstall them with: sudo apt-get install {' '.join(packages)}"
    else:
        words += f"\nInstall what your system calls these Debian packages: {' '.join(packages)}"
    raise Trouble(words)


def _loads(name: str) -> bool:
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True
