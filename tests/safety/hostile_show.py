"""Rows 38 and 39: what others wrote is shown as text: nothing of theirs is opened, nothing is read as markup."""

from __future__ import annotations

import itertools
import json
import re

from desktop.core.clock import FixedClock
from desktop.core.paths import Profile
from desktop.storage import opening
from desktop.storage.workspace import Workspace
from tests.safety.canaries import FREE
from tests.safety.harness import Check, Losses, Outcome, Trial
from tests.safety.processes import lacks, run
from tests.safety.scenes import fill

CALLS = "trace=openat,open,connect,socket"
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
    losses, calls, told = Losses(), 0, dict[str, int]()
    chosen = payloads[: trial.size]
    fill(Profile.under(home), people=12, meetings=6, lines=4)
    files = {"people.vcf": _cards(chosen), "people.csv": _table(chosen)}
    for name, text in files.items():
        (trial.folder / name).write_text(text, encoding="utf-8")
    typed = [("desktop", "import", str(trial.folder / name)) for name in files]
    for module, *rest in [*typed, ("tests.safety.hostile_run",)]:
        if module != "desktop":
            _plant(Profile.under(home), chosen)
        trace = trial.folder / "trace"
        before = ("unshare", "-n", "strace", "-f", "--seccomp-bpf", "-qq", "-o", str(trace), "-e", CALLS)
        done = run(module, *rest, home=home, before=before, seconds=1800)
        lines = trace.read_text("utf-8", errors="replace").splitlines()
        calls += len(lines)
        opened = [line for line in lines if str(bait.parent) in line or _ADDRESS.search(line)]
        losses.try_(f"{rest or 'shown'}: {opened[:2]}" if opened else "")
        if done.returncode:
            losses.try_(f"{rest or 'shown'} ended with {done.returncode}: {done.stderr[-300:]}")
        elif module != "desktop":
            found = json.loads(done.stdout)
            told = found["counts"]
            for wrong in found["wrong"] or [""]:
                losses.try_(wrong)
            losses.try_("" if told["shown"] >= len(chosen) else f"seen as text only {told['shown']} times")
    return losses.outcome(
        f"{len(chosen)} payloads in cards, a table and {len(FREE)} tables: {told.get('looks', 0)} screens, shown as "
        f"text {told.get('shown', 0)} times; {calls} calls looked at"
    )


def _plant(profile: Profile, payloads: list[str]) -> None:
    """Put them into every free text of every table, one after the other."""
    ws = opening.open_notebook(profile.notebook, profile=profile, clock=FixedClock())
    wanted = itertools.cycle(payloads)

    def plant(ws: Workspace) -> None:
        for table, columns in FREE.items():
            for (key,) in ws.db.rows(f"SELECT id FROM {table} ORDER BY id LIMIT {len(payloads)}"):
                for column in columns:
                    ws.db.execute(f"UPDATE {table} SET {column} = ? WHERE id = ?", (next(wanted), key))

    ws.perform("Plant", plant)
    ws.catch_up()
    ws.close()


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


CHECKS = (Check("38, 39", "places and markup in what others wrote", 8, 64, shown),)
