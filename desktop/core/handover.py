"""Talking to the window that already has a notebook open, from a process without Qt.

The window listens on a local socket (a named pipe on Windows) that only its own user can reach. One request
a connection: a line of JSON each way.
"""

from __future__ import annotations

import json
import os
import time
from dataclasses import asdict
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop.core.files import make_private_folder
from desktop.core.records import dataclass

if TYPE_CHECKING:
    import socket

PATIENCE = 5.0
LONGEST = 4_000_000
"""Bytes of one request; a quick note is a few hundred."""


class Wish(StrEnum):
    """What a second start or the command line may ask of a window."""

    RAISE = "raise"
    OPEN_FILE = "open_file"
    QUICK_NOTE = "quick_note"


@dataclass(frozen=True, slots=True)
class Request:
    """One wish; ``path`` is absolute and belongs to OPEN_FILE, ``text`` to QUICK_NOTE."""

    wish: Wish
    path: str = ""
    text: str = ""

    def to_line(self) -> bytes:
        """The request as it goes over the socket."""
        return json.dumps(asdict(self)).encode("ascii") + b"\n"

    @classmethod
    def from_line(cls, line: bytes) -> Request:
        """Read a request. Raises ValueError for anything else."""
        found = json.loads(line)
        if not isinstance(found, dict):
            raise ValueError("a request is an object")
        texts = {key: found.get(key, "") for key in ("path", "text")}
        if not all(isinstance(text, str) for text in texts.values()):
            raise ValueError("texts expected")
        return cls(Wish(str(found.get("wish"))), **texts)


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back: ``done`` and a word about how, or the word of the problem and its facts."""

    done: bool
    how: str = ""
    problem: str = ""
    facts: dict[str, Any] | None = None

    def to_line(self) -> bytes:
        """The answer as it goes over the socket."""
        return json.dumps(asdict(self), default=str).encode("ascii") + b"\n"

    @classmethod
    def from_line(cls, line: bytes) -> Answer:
        """Read an answer. Raises ValueError for anything else."""
        found = json.loads(line)
        if not isinstance(found, dict) or not isinstance(found.get("done"), bool):
            raise ValueError("an answer says whether it is done")
        facts = found.get("facts")
        words = {key: str(found.get(key, "")) for key in ("how", "problem")}
        return cls(found["done"], **words, facts=facts if isinstance(facts, dict) else None)


class NobodyListens(Exception):
    """No window has this notebook open."""


class NoAnswer(Exception):
    """A window has it open but does not answer in time."""


def runtime_folder() -> Path:
    """A folder of this user's own on this computer, the same for all their programs; made when it is missing.

    Raises OSError when somebody else has taken its place.
    """
    if os.name == "nt":
        import tempfile

        return make_private_folder(Path(tempfile.gettempdir()) / "Askwell")
    # not TMPDIR, which may differ between two programs of one user
    folder = make_private_folder(Path("/tmp") / f"askwell-{os.getuid()}")
    found = folder.lstat()
    if found.st_uid != os.getuid() or folder.is_symlink():
        raise PermissionError(f"{folder} belongs to somebody else")
    folder.chmod(0o700)
    return folder


def endpoint(identity: str) -> str:
    """Where the window with this notebook listens; ``identity`` is that of its lock."""
    if os.name == "nt":
        return rf"\\.\pipe\askwell-{os.environ.get('USERNAME', '')}-{identity}"
    return str(runtime_folder() / f"{identity}.socket")


def ask(identity: str, request: Request, *, patience: float = PATIENCE) -> Answer:
    """Ask the window for something; returns what it says when that is done.

    ``patience`` is in seconds. Raises NobodyListens and NoAnswer.
    """
    if request.wish is not Wish.QUICK_NOTE:
        _let_others_come_to_the_front()
    line = _exchange(identity, request.to_line(), patience=patience)
    try:
        return Answer.from_line(line)
    except ValueError as error:
        raise NoAnswer from error


def _let_others_come_to_the_front() -> None:
    """Windows lets a window come to the front only when the program in front says that it may."""
    if os.name == "nt":
        import ctypes

        anybody = -1
        ctypes.__dict__["WinDLL"]("user32").AllowSetForegroundWindow(anybody)


def _exchange(identity: str, line: bytes, *, patience: float) -> bytes:
    try:
        where = endpoint(identity)
    except OSError as error:
        raise NobodyListens from error
    return _over_pipe(where, line, patience) if os.name == "nt" else _over_socket(where, line, patience)


def _over_socket(where: str, line: bytes, patience: float) -> bytes:
    if not os.path.exists(where):
        raise NobodyListens  # as at most starts, which need not load anything for it
    import socket

    until = time.monotonic() + patience
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as link:
        link.settimeout(patience)
        try:
            link.connect(where)
        except TimeoutError as error:
            raise NoAnswer from error
        except OSError as error:
            raise NobodyListens from error
        try:
            link.sendall(line)
            return _read_line(link, until)
        except OSError as error:
            raise NoAnswer from error


def _read_line(link: socket.socket, until: float) -> bytes:
    got = b""
    while not got.endswith(b"\n") and len(got) < LONGEST:
        link.settimeout(max(0.01, until - time.monotonic()))
        part = link.recv(65536)
        if not part:
            break
        got += part
    return got


def _over_pipe(where: str, line: bytes, patience: float) -> bytes:
    """A pipe knows no time limit, so a thread waits for it and is left behind when it takes too long."""
    import threading

    got: list[bytes | OSError] = []

    def talk() -> None:
        try:
            got.append(_talk_over_pipe(where, line, patience))
        except OSError as error:
            got.append(error)

    waiting = threading.Thread(target=talk, daemon=True)
    waiting.start()
    waiting.join(patience)
    if not got:
        raise NoAnswer
    if isinstance(got[0], FileNotFoundError):
        raise NobodyListens from got[0]
    if isinstance(got[0], OSError):
        raise NoAnswer from got[0]
    return got[0]


def _talk_over_pipe(where: str, line: bytes, patience: float) -> bytes:
    until = time.monotonic() + patience
    while True:
        try:
            pipe = open(where, "r+b", buffering=0)  # noqa: SIM115 - closed below
            break
        except OSError as error:
            # 231: all its ends are taken for the moment
            if getattr(error, "winerror", None) != 231 or time.monotonic() > until:
                raise
    with pipe:
        pipe.write(line)
        return pipe.readline()
