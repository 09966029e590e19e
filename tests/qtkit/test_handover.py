"""A second start and the command line reach the window that has the notebook."""

from __future__ import annotations

import json
import os
import secrets
import socket
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from desktop.core import handover
from desktop.core.errors import Problem, UserError
from desktop.core.handover import Answer, NoAnswer, NobodyListens, Request, Wish
from desktop.qtkit.handover import HandoverServer

unix_only = pytest.mark.skipif(os.name == "nt", reason="pipes of Windows are no files")


class Window(QObject):
    """Remembers what it was asked for."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[Request] = []
        self.refusal: UserError | None = None

    def handle(self, request: Request) -> str:
        if self.refusal is not None:
            raise self.refusal
        self.asked.append(request)
        return "meeting"


@pytest.fixture
def identity() -> str:
    return secrets.token_hex(8)


@pytest.fixture
def window() -> Window:
    return Window()


@pytest.fixture
def server(window: Window, identity: str, qapp: Any) -> Iterator[HandoverServer]:
    made = HandoverServer(identity, handler=window.handle, parent=window)
    assert made.listening
    yield made
    made.close()


def ask(qtbot: QtBot, identity: str, request: Request) -> Answer | Exception:
    """What a process outside gets; the window moves on meanwhile."""
    got: list[Answer | Exception] = []

    def outside() -> None:
        try:
            got.append(handover.ask(identity, request))
        except Exception as error:
            got.append(error)

    thread = threading.Thread(target=outside)
    thread.start()
    qtbot.waitUntil(lambda: bool(got))
    thread.join()
    return got[0]


def test_a_request_arrives_and_is_answered(
    qtbot: QtBot, server: HandoverServer, window: Window, identity: str
) -> None:
    wish = Request(Wish.QUICK_NOTE, text="Ask about “tides”\nand boats")
    assert ask(qtbot, identity, wish) == Answer(True, "meeting")
    assert window.asked == [wish]


def test_the_answer_says_why_not(qtbot: QtBot, server: HandoverServer, window: Window, identity: str) -> None:
    window.refusal = UserError(Problem.DISK_FULL, name="a.askwell", path=Path("a"))
    answer = ask(qtbot, identity, Request(Wish.QUICK_NOTE, text="x"))
    assert answer == Answer(False, problem="disk_full", facts={"name": "a.askwell", "path": "a"})


@unix_only
@pytest.mark.parametrize(
    "line", [b"\n", b"{}\n", b"[1]\n", b'{"wish": "burn"}\n', b'{"wish": "raise", "path": 3}\n']
)
def test_nonsense_is_refused(
    qtbot: QtBot, server: HandoverServer, window: Window, identity: str, line: bytes
) -> None:
    with socket.socket(socket.AF_UNIX) as link:
        link.connect(handover.endpoint(identity))
        link.sendall(line)
        link.setblocking(False)
        got = bytearray()

        def answered() -> bool:
            try:
                got.extend(link.recv(65536))
            except BlockingIOError:
                return False
            return got.endswith(b"\n")

        qtbot.waitUntil(answered)
    assert not json.loads(bytes(got))["done"]
    assert window.asked == []


def test_many_at_once(qtbot: QtBot, server: HandoverServer, window: Window, identity: str) -> None:
    got: list[Answer] = []
    wishes = [Request(Wish.QUICK_NOTE, text=f"note {number}") for number in range(20)]
    threads = [
        threading.Thread(target=lambda wish=wish: got.append(handover.ask(identity, wish))) for wish in wishes
    ]
    for thread in threads:
        thread.start()
    qtbot.waitUntil(lambda: len(got) == len(wishes))
    for thread in threads:
        thread.join()
    assert sorted(wish.text for wish in window.asked) == sorted(wish.text for wish in wishes)


def test_a_long_request_comes_in_pieces(
    qtbot: QtBot, server: HandoverServer, window: Window, identity: str
) -> None:
    wish = Request(Wish.QUICK_NOTE, text="word " * 100_000)
    assert ask(qtbot, identity, wish) == Answer(True, "meeting")
    assert window.asked == [wish]


def test_nobody_listens(identity: str) -> None:
    with pytest.raises(NobodyListens):
        handover.ask(identity, Request(Wish.RAISE))


@unix_only
def test_a_dead_window_leaves_a_socket_that_nobody_minds(
    qtbot: QtBot, window: Window, identity: str, qapp: Any
) -> None:
    with socket.socket(socket.AF_UNIX) as dead:
        dead.bind(handover.endpoint(identity))
    with pytest.raises(NobodyListens):
        handover.ask(identity, Request(Wish.RAISE))
    server = HandoverServer(identity, handler=window.handle, parent=window)
    assert ask(qtbot, identity, Request(Wish.RAISE)) == Answer(True, "meeting")
    server.close()
    assert not Path(handover.endpoint(identity)).exists()


@unix_only
def test_a_window_that_hangs(identity: str) -> None:
    with socket.socket(socket.AF_UNIX) as hanging:
        hanging.bind(handover.endpoint(identity))
        hanging.listen()
        with pytest.raises(NoAnswer):
            handover.ask(identity, Request(Wish.RAISE), patience=0.05)
    Path(handover.endpoint(identity)).unlink()


@unix_only
def test_only_the_user_can_reach_it(server: HandoverServer, identity: str) -> None:
    place = Path(handover.endpoint(identity))
    assert place.stat().st_mode & 0o077 == 0
    assert place.parent.stat().st_mode & 0o777 == 0o700
