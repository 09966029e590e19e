"""The command line: opens the window, or does one thing without it."""

from __future__ import annotations

import argparse
import contextlib
import gc
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from desktop.cli import arguments
from desktop.core.paths import Profile


def main(typed: Sequence[str] | None = None) -> int:
    """Do what was typed; the exit status."""
    options = arguments.parse(list(sys.argv[1:] if typed is None else typed))
    profile = Profile.find(options.profile)
    if options.command or options.version:
        return _without_window(options, profile)
    if options.self_test:
        return _self_test(options)
    return _window(options, profile)


def _without_window(options: argparse.Namespace, profile: Profile) -> int:
    from desktop.cli import about, commands
    from desktop.cli.context import Context, any_letters
    from desktop.core.clock import Clock

    context = Context(
        profile, options.notebook, Clock(), json=options.json, passphrase_file=options.passphrase_file
    )
    with any_letters():
        if options.version:
            return commands.attempt(context, lambda: about.version(context, qt=_qt_version()))
        return commands.run(context, options)


def _window(options: argparse.Namespace, profile: Profile) -> int:
    """Open the window, unless one has this notebook: then bring that one to the front. It gets the file."""
    notebook, file = options.notebook, options.open

    from desktop.core import screen

    def raise_other() -> bool:
        return _is_raised(notebook, profile, file=file)

    def start_anew(with_notebook: Path) -> None:
        from desktop import replaced

        place = [] if options.profile is None else ["--profile", str(options.profile)]
        with contextlib.suppress(OSError):  # it was removed since
            replaced.start_anew(Path(sys.executable), [*place, "--notebook", str(with_notebook)])

    if raise_other():
        return 0
    if why := screen.missing():
        sys.stderr.write(f"askwell: {why} The commands work without one: askwell --help\n")
        return 1
    gc.disable()  # what a start makes is there to stay; app.run switches it on again
    from desktop.qtkit import imports

    imports.begin()
    from desktop import app

    return app.run(
        notebook=notebook, profile=profile, file=file, raise_other=raise_other, start_anew=start_anew
    )


def _self_test(options: argparse.Namespace) -> int:
    from desktop.self_test import run

    return run(json=options.json)


def _is_raised(notebook: Path | None, profile: Profile, *, file: Path | None) -> bool:
    """Whether a window has taken the wish; one that is only just starting is waited for."""
    from desktop.core import handover, settings
    from desktop.core.handover import Request, Wish
    from desktop.storage import lock

    wish = Request(Wish.OPEN_FILE, path=str(file.absolute())) if file else Request(Wish.RAISE)
    path = notebook or settings.chosen_notebook(settings.load(profile.settings_file), profile)
    until = time.monotonic() + handover.PATIENCE
    while True:
        try:
            return handover.ask(lock.identity_of(path), wish).done
        except handover.NobodyListens:
            if not lock.is_held_here(path) or time.monotonic() > until:
                return False
        except (handover.NoAnswer, OSError):
            return False
        time.sleep(0.05)


def _qt_version() -> str:
    from PySide6.QtCore import qVersion

    return qVersion()


if __name__ == "__main__":
    sys.exit(main())
