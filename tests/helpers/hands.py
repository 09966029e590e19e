"""Keyboard and mouse of a real screen, moved from outside of the program (xdotool)."""

from __future__ import annotations

import subprocess

from tests.helpers.waiting import wait_for


def press(*keys: str) -> None:
    """Press keys one after the other: ``press("ctrl+z", "Return")``."""
    _do("key", "--clearmodifiers", *keys)


def write(text: str) -> None:
    """Type a text into whatever has the focus."""
    # Letters that no key has are put on a spare key one by one, which takes the program a moment to see.
    delay = "8" if text.isascii() else "40"
    _do("type", "--clearmodifiers", "--delay", delay, "--", text)


def click(point: tuple[int, int], *, times: int = 1) -> None:
    """Click with the left button at a point of the screen."""
    x, y = point
    _do("mousemove", "--sync", str(x), str(y))
    _do("click", "--repeat", str(times), "--delay", "40", "1")


def window(title: str, *, seconds: float = 20.0) -> str:
    """The number of the first window whose title matches, as soon as there is one; brought to the front."""
    found = wait_for(lambda: _search(title), what=f"a window called {title!r}", seconds=seconds)
    _do("windowactivate", "--sync", found)
    return found


def close(number: str) -> None:
    """Close a window as its title bar would."""
    _do("windowactivate", "--sync", number)
    press("alt+F4")


def _search(title: str) -> str:
    done = subprocess.run(
        ["xdotool", "search", "--onlyvisible", "--name", title], capture_output=True, text=True, check=False
    )
    return done.stdout.split("\n", 1)[0]


def _do(*words: str) -> None:
    subprocess.run(["xdotool", *words], check=True, stdout=subprocess.DEVNULL)
