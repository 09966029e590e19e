"""Other desktop programs that Askwell is compared with: how each is started, and with what."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.bench.start import Program


@dataclass(frozen=True, slots=True)
class Peer:
    """A program that is found by its command. ``opened`` makes what it opens and names it to the command."""

    name: str
    command: str
    opened: Callable[[Path], list[str]]


def installed() -> list[Peer]:
    """Those that are on this machine."""
    return [peer for peer in PEERS if shutil.which(peer.command)]


def program(peer: Peer, bus: list[str], home: Path) -> Program:
    """How it is started, on this session bus, with what it opens in a folder of its own."""
    return Program([*bus, peer.command, *peer.opened(home / peer.command)], 0, None)


@contextmanager
def session_bus() -> Iterator[list[str]]:
    """What to put before a command so that it finds a session bus, as it would on a desktop; nothing without one."""
    daemon = shutil.which("dbus-daemon")
    if daemon is None:
        yield []
        return
    command = [daemon, "--session", "--nofork", "--print-address"]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    try:
        assert process.stdout is not None
        yield ["env", f"DBUS_SESSION_BUS_ADDRESS={process.stdout.readline().strip()}"]
    finally:
        process.terminate()
        process.communicate()


def _nothing(_folder: Path) -> list[str]:
    return []


def _wiki(folder: Path) -> list[str]:
    folder.mkdir()
    (folder / "notebook.zim").write_text("[Notebook]\nname=Notes\n", "utf-8")
    (folder / "Home.txt").write_text("Content-Type: text/x-zim-wiki\n\n====== Home ======\n", "utf-8")
    return ["--standalone", str(folder)]


def _repository(folder: Path) -> list[str]:
    subprocess.run(["git", "init", "-q", folder], check=True)
    return ["--repo", str(folder)]


def _mail(folder: Path) -> list[str]:
    folder.mkdir()
    return ["--no-remote", "--profile", str(folder)]


def _cards(folder: Path) -> list[str]:
    return ["--base", str(folder)]


PEERS = (
    Peer("DB Browser for SQLite", "sqlitebrowser", _nothing),
    Peer("Contacts of GNOME", "gnome-contacts", _nothing),
    Peer("Zim", "zim", _wiki),
    Peer("Vorta", "vorta", _nothing),
    Peer("Git Cola", "git-cola", _repository),
    Peer("Anki", "anki", _cards),
    Peer("Thunderbird", "thunderbird", _mail),
)
