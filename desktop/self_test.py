"""Tries out a real window on a notebook of its own, and says what was checked; for programs that were built."""

from __future__ import annotations

import json as json_text
import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.core import log
from desktop.core.clock import Clock
from desktop.core.errors import UserError
from desktop.core.paths import Profile

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from desktop.app import Program
    from desktop.hub import Hub
    from desktop.views.main_window import MainWindow

NAME = "Rosalind Teague"
NOTE = "Trainees come from teaching"
PATIENCE = 10.0  # seconds for something that another process or a timer does


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that was tried; ``trouble`` is empty when it went well."""

    name: str
    trouble: str = ""


def run(*, json: bool) -> int:
    """Try everything and tell it; 0 when all went well. Nothing of the user's own is touched."""
    if _has_no_screen():
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    with tempfile.TemporaryDirectory(prefix="askwell-self-test-", ignore_cleanup_errors=True) as folder:
        checks = list(_checks(Path(folder)))
        log.stop()
    failed = [check for check in checks if check.trouble]
    if json:
        told = [{"name": check.name, "ok": not check.trouble, "trouble": check.trouble} for check in checks]
        sys.stdout.write(json_text.dumps({"ok": not failed, "checks": told}) + "\n")
    else:
        for check in checks:
            sys.stdout.write(f"{'failed' if check.trouble else 'ok':7} {check.name}\n")
    for check in failed:
        sys.stderr.write(f"{check.name}: {check.trouble}\n")
    return 1 if failed else 0


def _has_no_screen() -> bool:
    named = ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY")
    return sys.platform == "linux" and not any(os.environ.get(name) for name in named)


def _checks(folder: Path) -> Iterator[Check]:
    from desktop import app

    profile = Profile.under(folder)
    application = app.make_application(profile)
    program = app.Program(application, profile=profile, clock=Clock())
    bugs: list[str] = []
    take_back = log.watch_for_bugs(bugs.append)
    bench = Bench(application, program, profile)
    for name, act in bench.acts():
        yield _try(name, act)
    program.close()
    take_back()
    yield Check("gives everything back", _left_over(profile))
    yield Check("meets no bug on the way", "\n".join(bugs))


def _try(name: str, act: Callable[[], None]) -> Check:
    try:
        act()
    except AssertionError as error:
        return Check(name, str(error) or "not as expected")
    except UserError as error:
        return Check(name, error.problem)
    except Exception as error:
        return Check(name, log.bug_report(error))
    return Check(name)


def _left_over(profile: Profile) -> str:
    names = sorted(path.name for path in profile.data.iterdir())
    return "" if names == [profile.notebook.name] else ", ".join(names)


class Bench:
    """The window on its notebook, and the acts that are tried on it in their order."""

    def __init__(self, application: QApplication, program: Program, profile: Profile) -> None:
        self._application = application
        self._program = program
        self._profile = profile
        self._person = 0
        self._meeting = 0

    def acts(self) -> Iterator[tuple[str, Callable[[], None]]]:
        """Every act with the words that tell it."""
        yield "makes a notebook and opens its window", self.open_window
        yield "paints the window", self.paint
        for tab in ("contacts", "prep", "live", "followups"):
            yield f"opens the tab {tab}", partial(self.open_tab, tab)
        yield "has its icons", self.icons
        yield "knows time zones and public holidays", self.calendar
        yield "adds a person, takes it back and does it again", self.undo
        yield "holds a session and keeps its notes", self.session
        yield "finds a word of a note", self.search
        yield "takes a quick note from another process", self.quick_note
        yield "exports everything and imports it again", self.export
        yield "makes a backup and checks it", self.backup
        yield "shows a report of a bug", self.report

    @property
    def window(self) -> MainWindow:
        """The open window."""
        window = self._program.window
        assert window is not None, "no window"
        return window

    @property
    def hub(self) -> Hub:
        """What the window runs changes through."""
        return self.window.desk.hub

    def open_window(self) -> None:
        assert self._program.open(self._profile.notebook, create=True), "not opened"
        self._wait(lambda: self.window.isVisible(), "never shown")
        assert self.hub.db.value("SELECT count(*) FROM question"), "no question bank"
        assert self.hub.db.value("SELECT count(*) FROM template"), "no templates"

    def paint(self) -> None:
        picture = self.window.grab().toImage()
        places = range(0, min(picture.width(), picture.height()), 7)
        assert len({picture.pixel(place, place) for place in places}) > 2, "one colour only"

    def open_tab(self, tab: str) -> None:
        from desktop.hub import Destination

        self.window.go(Destination(tab))
        self._application.processEvents()
        shown = self.window.tab
        assert shown is not None, "no tab"
        assert not self.window.grab().isNull(), "not painted"

    def icons(self) -> None:
        from desktop.qtkit import icons

        assert not icons.pixmap("users", size=16, color="text", ratio=1.0).isNull(), "no picture"

    def calendar(self) -> None:
        from datetime import date

        from desktop.core.zones import zone_info
        from desktop.domain.business_days import BusinessDays

        assert str(zone_info("Pacific/Auckland")) == "Pacific/Auckland", "no time zones"
        assert not BusinessDays("DE").is_business_day(date(2026, 12, 25)), "no holidays"

    def undo(self) -> None:
        from desktop.ops import contacts

        self._person = int(self.hub.run("Add person", contacts.add_person, name=NAME))
        self.hub.undo()
        assert not self.hub.db.value("SELECT count(*) FROM person"), "still there"
        self.hub.redo()
        self._application.processEvents()
        assert self.hub.db.value("SELECT shown_name FROM person") == NAME, "not back"

    def session(self) -> None:
        from desktop.ops import live, meetings, notes

        self._meeting = int(self.hub.run("Start session", meetings.start_now, person=self._person))
        self.hub.run("Note", notes.append_line, meeting=self._meeting, text=NOTE)
        self._application.processEvents()
        self.hub.run("End session", live.end, meeting=self._meeting)
        self._application.processEvents()
        assert self.hub.db.value("SELECT count(*) FROM follow_up WHERE kind = 'thank_you'"), "no thank-you"

    def search(self) -> None:
        from desktop.storage.queries import find

        self.hub.workspace.catch_up()
        assert [hit.kind for hit in find.find(self.hub.db, "trainee", kinds=("note",)).hits] == ["note"]

    def quick_note(self) -> None:
        import threading

        from desktop.core import handover
        from desktop.storage import lock

        identity = lock.identity_of(self._profile.notebook)
        got: list[object] = []

        def outside() -> None:
            try:
                got.append(handover.ask(identity, handover.Request(handover.Wish.QUICK_NOTE, text=NOTE)).how)
            except (handover.NobodyListens, handover.NoAnswer) as error:
                got.append(error)

        threading.Thread(target=outside, daemon=True).start()
        self._wait(lambda: bool(got), "no answer")
        assert got == ["inbox"], repr(got[0])

    def export(self) -> None:
        from desktop.ops import exporting, importing
        from desktop.ops.exporting_wish import Wish

        out = self._profile.config / "all.json"
        report = exporting.export(self.hub.db, Wish("json"), out=out)
        assert report.people == 1, "nobody exported"
        again = importing.import_files(self.hub.workspace, [out])
        assert (again.total("found"), again.total("added")) == (1, 0), "not the same people"

    def backup(self) -> None:
        from desktop.storage import check

        made = self.hub.workspace.back_up("self-test")
        assert made is not None, "no folder for it"
        assert check.examine(made).counts["people"] == 1, "not whole"

    def report(self) -> None:
        from PySide6.QtWidgets import QApplication

        from desktop.views.crash_dialog import CrashDialog, show_report

        show_report(log.bug_report(ValueError()), parent=self.window)
        shown = [each for each in QApplication.topLevelWidgets() if isinstance(each, CrashDialog)]
        assert shown, "not shown"
        assert shown[0].isVisible(), "hidden"
        shown[0].reject()

    def _wait(self, condition: Callable[[], bool], trouble: str) -> None:
        with _ticking():
            until = time.monotonic() + PATIENCE
            while not condition():
                assert time.monotonic() < until, trouble
                self._application.processEvents()


@contextmanager
def _ticking() -> Iterator[None]:
    """Let waiting for events not eat a whole processor: a timer wakes the loop a hundred times a second."""
    from PySide6.QtCore import QTimer

    timer = QTimer(interval=10)
    timer.start()
    try:
        yield
    finally:
        timer.stop()
