"""How run.py speaks: plainly, and on any terminal."""

from __future__ import annotations

import sys


class Trouble(Exception):
    """Something that the person at the keyboard can put right; its text says what and how."""


def say(text: str) -> None:
    """A line for the person; the standard output stays free for what a command prints."""
    print(text, file=sys.stderr, flush=True)


def allow_any_letters() -> None:
    """Let paths with any letter be printed where the terminal knows only some."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="backslashreplace")
