"""Rows 38 and 39: what others wrote is shown as text: nothing of theirs is opened, nothing is read as markup.

``... hostile_show`` as a program opens the notebook of ASKWELL_HOME and shows everybody in it, everywhere.
"""

from __future__ import annotations

import os
import re
import sys

from desktop.core.paths import Profile
from tests.safety.harness import Check, Losses, Outcome, Trial
from tests.safety.processes import lacks, run

_ADDRESS = re.compile(r"connect\(.*AF_INET|socket\(.*AF_INET")

PLACES = (
    "file://{bait}", "{bait}", "//127.0.0.1/share/{name}", "\\\\\\\\127.0.0.1\\\\share\\\\{name}", "http://127.0.0.1:9/{name}",
    "https://bait.example/{name}", "ftp://bait.example/{name}", "smb://bait.example/{name}",
)  # fmt: skip
WRAPS = (
    "{}", "<img src='{}'>", '<a href="{}">x</a>', "<style>@import url({});</style>", "<link rel=stylesheet href='{}'>",
    "<object data='{}'></object>", "<iframe src='{}'></iframe>", "<svg><image href='{}'/></svg>",
)  # fmt: skip
"""Ways to name a place; with every place they make 64 payloads."""


def shown(trial: Trial) -> Outcome:
    """Payloads in every field and property are imported and shown on every screen, every open and connect listed."""
    if reason := lacks("strace") or lacks("unshare"):
        return Outcome(skipped=reason)
    home, bait = trial.place("home"), trial.place("bait") / "bait.png"
    bait.write_bytes(b"\x89PNG\r\n\x1a\n")
    payloads = [wrap.format(place.format(bait=bait, name="bait.png")) for place in PLACES for wrap in WRAPS]
    losses, calls = Losses(), 0
    chosen = payloads[: trial.size]
    files = {"people.vcf": _cards(chosen), "people.csv": _table(chosen)}
    for name, text in files.items():
        (trial.folder / name).write_text(text, encoding="utf-8")
    typed = [("desktop", "import", str(trial.folder / name)) for name in files]
    for module, *rest in [*typed, ("tests.safety.hostile_show",)]:
        trace = trial.folder / "trace"
        before = (
            "unshare",
            "-n",
            "strace",
            "-f",
            "-qq",
            "-o",
            str(trace),
            "-e",
            "trace=openat,open,connect,socket",
        )
        done = run(module, *rest, home=home, before=before, seconds=600)
        lines = trace.read_text("utf-8", errors="replace").splitlines()
        calls += len(lines)
        opened = [line for line in lines if str(bait.parent) in line or _ADDRESS.search(line)]
        wrong = f"{rest or 'shown'}: {opened[:2]}" if opened else ""
        if done.returncode and not wrong:
            wrong = (
                f"{rest or 'shown'} ended with {done.returncode}: {done.stdout[-300:]}{done.stderr[-300:]}"
            )
        for number in range(len(chosen)):
            losses.try_(wrong if number == 0 else "")
    return losses.outcome(
        f"{len(chosen)} payloads in cards, a table and every screen; {calls} calls looked at"
    )


def _cards(payloads: list[str]) -> str:
    return "".join(
        f"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Person {number} {text}\r\nPHOTO;VALUE=uri:{text}\r\nURL:{text}\r\n"
        f"LOGO;VALUE=uri:{text}\r\nNOTE:{text}\r\nTITLE:{text}\r\nEMAIL:p{number}@x.example\r\nEND:VCARD\r\n"
        for number, text in enumerate(payloads)
    )


def _table(payloads: list[str]) -> str:
    rows = (
        ",".join(
            '"' + cell.replace('"', '""') + '"'
            for cell in (f"Somebody {number} {text}", text, text, text, text)
        )
        for number, text in enumerate(payloads)
    )
    return "Name,Photo,Website,Notes,Company\n" + "\n".join(rows) + "\n"


def main() -> int:
    """Show everybody in every tab, in the search, in a tip and on paper; what is read as markup ends it with 1."""
    from PySide6.QtCore import Qt
    from PySide6.QtWidgets import QApplication, QLabel

    from desktop import app
    from desktop.core.clock import Clock
    from desktop.ops import meetings
    from desktop.views.find.palette import open_palette

    profile = Profile.find()
    application = app.make_application(profile)
    program = app.Program(application, profile=profile, clock=Clock())
    assert program.begin_usual()
    window = program.window
    assert window is not None
    hub, wrong = window.desk.hub, set[str]()

    def look() -> None:
        QApplication.processEvents()
        window.grab()
        for widget in QApplication.allWidgets():
            if (
                isinstance(widget, QLabel)
                and widget.text()
                and widget.textFormat() != Qt.TextFormat.PlainText
            ):
                wrong.add(f"{widget.objectName()} shows {widget.text()[:60]}")
            if "<img" in widget.toolTip():
                wrong.add(f"{widget.objectName()} has the tip {widget.toolTip()[:60]}")

    people = [key for (key,) in hub.db.rows("SELECT id FROM person ORDER BY id")]
    for key in people:
        hub.go("contacts", "person", key)
        look()
    for key in window.tabs.keys:
        window.tabs.open(key)
        look()
    palette = open_palette(window.desk, window)
    for word in ("Person", "img", "bait"):
        palette.query_field.setText(word)
        look()
    palette.close_palette()
    hub.run("Start", meetings.start_now, person=people[0])
    window.tabs.open("live")
    look()
    program.close()
    os.write(1, "\n".join(sorted(wrong)).encode())
    return 1 if wrong else 0


CHECKS = (Check("38, 39", "places and markup in what others wrote", 8, 64, shown),)

if __name__ == "__main__":
    sys.exit(main())
