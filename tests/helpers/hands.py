"""Keyboard and mouse of a real screen, moved from outside of the program (xdotool)."""

from __future__ import annotations

import subprocess

from tests.helpers.waiting import wait_for


def press(*keys: str) -> None:
    """Press keys one after the other: ``press("ctrl+z", "Return")``."""
    _do("key", "--clearmodifiers", *keys)


def write(text: str) -> None:
    """Type a text into whatever has the focus; line ends are typed as Enter."""
    for place, line in enumerate(text.split("\n")):
        if place:
            press("Return")
        if line:
            # Letters that no key of the screen's keyboard has (us, altgr-intl) are put on a spare one, one by one;
            # a program takes a moment to see that.
            delay = "8" if line.isascii() else "40"
            _do("type", "--clearmodifiers", "--delay", delay, "--", line)


def click(point: tuple[int, int], *, times: int = 1) -> None:
    """Click with the left button at a point of the screen."""
    x, y = point
    # Not "--sync": that waits for the pointer to move, for 15 s where it is there already.
    _do("mousemove", str(x), str(y), "click", "--repeat", str(times), "--delay", "40", "1")


def window(title: str, *, process: int = 0, seconds: float = 20.0) -> str:
    """The number of the first window whose title matches, as soon as there is one; brought to the front."""
    found = wait_for(lambda: _search(title, process), what=f"a window called {title!r}", seconds=seconds)
    activate(found)
    return found


def activate(number: str) -> None:
    """Bring a window to the front."""
    _do("windowactivate", "--sync", number)


def minimise(number: str) -> None:
    """Put a window away."""
    _do("windowminimize", "--sync", number)


def front() -> str:
    """The number of the window that has the keyboard."""
    done = subprocess.run(["xdotool", "getactivewindow"], capture_output=True, text=True, check=False)
    return done.stdout.strip()


def close(number: str) -> None:
    """Close a window as its title bar would."""
    activate(number)
    press("alt+F4")


def _search(title: str, process: int) -> str:
    whose = ["--all", "--pid", str(process)] if process else []
    words = ["xdotool", "search", "--onlyvisible", *whose, "--name", title]
    done = subprocess.run(words, capture_output=True, text=True, check=False)
    return done.stdout.split("\n", 1)[0]


def _do(*words: str) -> None:
    subprocess.run(["xdotool", *words], check=True, stdout=subprocess.DEVNULL)
