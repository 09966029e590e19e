"""Tries out a real window on a notebook of its own, and says what was checked; for programs that were built."""

from __future__ import annotations

import json as json_text
import os
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from desktop.core import log, screen
from desktop.core.clock import Clock
from desktop.core.errors import UserError
from desktop.core.paths import Profile
from desktop.trial.bench import Act, Bench


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that was tried; ``trouble`` is empty when it went well, ``said`` what was found on the way."""

    name: str
    trouble: str = ""
    said: str = ""

    @property
    def ok(self) -> bool:
        """Whether it went well."""
        return not self.trouble


def run(*, json: bool) -> int:
    """Try everything and tell it; 0 when all went well. Nothing of the user's own is touched."""
    notes = _without_screen()
    try:
        folder = tempfile.TemporaryDirectory(prefix="askwell-self-test-", ignore_cleanup_errors=True)
    except OSError as error:
        return _tell([Check("finds a folder for temporary files", str(error))], notes, json=json)
    with folder as name:
        checks = list(_checks(Path(name)))
        log.stop()
    return _tell(checks, notes, json=json)


def _without_screen() -> list[str]:
    """Draw into memory where there is no screen, and say so."""
    why = screen.missing()
    if not why:
        return []
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    return [f"{why} The window is drawn into memory."]


def _tell(checks: list[Check], notes: list[str], *, json: bool) -> int:
    failed = [check for check in checks if not check.ok]
    if json:
        told = [{**asdict(check), "ok": check.ok} for check in checks]
        sys.stdout.write(json_text.dumps({"ok": not failed, "notes": notes, "checks": told}) + "\n")
    else:
        for check in checks:
            said = f" ({check.said})" if check.said else ""
            sys.stdout.write(f"{'ok' if check.ok else 'failed':7} {check.name}{said}\n")
        ended = f"{len(failed)} of them failed" if failed else "all went well"
        sys.stdout.write(f"{len(checks)} things tried, {ended}.\n")
    for line in [*notes, *(f"{check.name}: {check.trouble}" for check in failed)]:
        sys.stderr.write(f"{line}\n")
    return 1 if failed else 0


def _checks(folder: Path) -> Iterator[Check]:
    from desktop import app

    asked: list[str] = []
    _watch_network(asked)
    profile = Profile.under(folder)
    application = app.make_application(profile)
    program = app.Program(application, profile=profile, clock=Clock())
    bugs: list[str] = []
    take_back = log.watch_for_bugs(bugs.append)
    for name, act in _acts(Bench(application, program, profile)):
        yield _try(name, act)
    program.close()
    take_back()
    yield Check("gives everything back", _left_over(profile))
    yield Check("asks no other computer for anything", ", ".join(asked))
    yield Check("meets no bug on the way", "\n".join(bugs))


def _acts(bench: Bench) -> Iterator[tuple[str, Act]]:
    from desktop.trial import files, ground, talk

    yield from ground.acts(bench)
    yield from talk.acts(bench)
    yield from files.acts(bench)
    yield from talk.last_acts(bench)
    yield from ground.last_acts(bench)


def _try(name: str, act: Act) -> Check:
    try:
        return Check(name, said=act() or "")
    except AssertionError as error:
        return Check(name, str(error) or "not as expected")
    except UserError as error:
        return Check(name, error.problem)
    except Exception as error:
        return Check(name, log.bug_report(error))


def _left_over(profile: Profile) -> str:
    names = sorted(path.name for path in profile.data.iterdir())
    return "" if names == [profile.notebook.name] else ", ".join(names)


def _watch_network(asked: list[str]) -> None:
    """Note every connection to, and every question for the address of, another computer."""

    def hear(event: str, arguments: tuple[Any, ...]) -> None:
        if event == "socket.getaddrinfo" or (event == "socket.connect" and isinstance(arguments[1], tuple)):
            asked.append(f"{event} {arguments[:2]!r}")

    sys.addaudithook(hear)
