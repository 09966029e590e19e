"""The start of the window without a file: ``opened`` and how many people are there, or ``asked``."""

from __future__ import annotations

import os

from desktop import app
from desktop.core.clock import Clock
from desktop.core.paths import Profile
from desktop.qtkit import qt_prompter


def main() -> None:
    """Start as a person would, and say what came of it."""
    asked: list[str] = []

    def ask(_self: object, *, text: str, **_more: object) -> str:
        asked.append(text)
        return "close"

    qt_prompter.QtPrompter.ask_choice = ask  # type: ignore[assignment,method-assign]
    profile = Profile.find()
    application = app.make_application(profile)
    program = app.Program(application, profile=profile, clock=Clock())
    if program.begin_usual() and program.window is not None:
        people = program.window.desk.hub.db.value("SELECT count(*) FROM person")
        os.write(1, f"opened {people}\n".encode())
        program.close()
    elif asked:
        os.write(1, b"asked\n")


if __name__ == "__main__":
    main()
