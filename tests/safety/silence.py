"""Row 51: no socket to anywhere, whatever is done."""

from __future__ import annotations

import re
from pathlib import Path

from desktop.core.paths import Profile
from tests.safety.harness import Check, Losses, Outcome, Trial
from tests.safety.processes import lacks, run
from tests.safety.scenes import fill

_OUTSIDE = re.compile(r"(socket|connect)\(.*(AF_INET6?|AF_PACKET|AF_NETLINK)")


def sockets(trial: Trial) -> Outcome:
    """Window, session, search, export, import, backup and commands without a network, every socket listed."""
    if reason := lacks("strace") or lacks("unshare"):
        return Outcome(skipped=reason)
    losses, seen = Losses(), 0
    home = trial.place("home")
    fill(Profile.under(home))
    table = trial.folder / "people.csv"
    table.write_text("Name,Photo\nAmara Nwosu,https://photos.example/a.png\n", encoding="utf-8")
    for typed in (
        ("--self-test",),
        ("quick-note", "https://photos.example/a.png <img src='https://photos.example/b.png'>"),
        ("import", str(table)),
        ("export", "--format", "json", "--out", str(trial.folder / "out.json")),
        ("search", "photos"),
        ("backup",),
        ("check",),
    ):
        trace = trial.folder / "trace"
        before = ("unshare", "-n", "strace", "-f", "-qq", "-o", str(trace), "-e", "trace=socket,connect")
        done = run("desktop", *typed, home=home, before=before, seconds=300)
        lines = _read(trace)
        seen += len(lines)
        outside = [line for line in lines if _OUTSIDE.search(line)]
        wrong = f"{typed[0]}: {outside[:2]}" if outside else ""
        if done.returncode and not wrong:
            wrong = f"{typed[0]} ended with {done.returncode}: {done.stderr[-200:]}"
        losses.try_(wrong)
    return losses.outcome(f"{seen} calls for local sockets, none to outside")


def _read(trace: Path) -> list[str]:
    return trace.read_text("utf-8", errors="replace").splitlines() if trace.exists() else []


CHECKS = (Check("51", "sockets to anywhere but this program", 7, 7, sockets),)
