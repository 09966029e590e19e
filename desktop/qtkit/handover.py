"""The window's ear: a second start and the command line ask it for something over a local socket."""

from __future__ import annotations

import json
from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from desktop.core.errors import UserError
from desktop.core.handover import LONGEST, Answer, Request, endpoint

Handler = Callable[[Request], str]
"""Does what was asked, on the window's thread, and says in a word how; raises UserError when it cannot."""


class HandoverServer(QObject):
    """Listens for requests as long as the window has the notebook's lock.

    Only the owner of the lock may make one: it takes the place of what a dead window left behind.
    """

    def __init__(self, identity: str, *, handler: Handler, parent: QObject) -> None:
        super().__init__(parent)
        self._handler = handler
        self._texts: dict[QLocalSocket, bytes] = {}
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_new_connection)
        self._listen(identity)

    @property
    def listening(self) -> bool:
        """Whether others can reach the window; if not, they only learn that it has the notebook."""
        return self._server.isListening()

    def close(self) -> None:
        """Stop listening and leave no socket behind."""
        self._server.close()

    def _on_new_connection(self) -> None:
        while (link := self._server.nextPendingConnection()) is not None:
            self._texts[link] = b""
            link.readyRead.connect(self._on_ready_read)
            link.disconnected.connect(self._on_disconnected)
            self._read(link)

    def _on_ready_read(self) -> None:
        link = self.sender()
        if isinstance(link, QLocalSocket):
            self._read(link)

    def _on_disconnected(self) -> None:
        link = self.sender()
        if isinstance(link, QLocalSocket):
            self._texts.pop(link, None)
            link.deleteLater()

    def _listen(self, identity: str) -> None:
        try:
            name = endpoint(identity)
        except OSError:
            return
        QLocalServer.removeServer(name)
        self._server.listen(name)

    def _read(self, link: QLocalSocket) -> None:
        if link not in self._texts:
            return
        self._texts[link] += link.readAll().data()
        if len(self._texts[link]) > LONGEST:
            link.abort()
        elif b"\n" in self._texts[link]:
            line = self._texts.pop(link).partition(b"\n")[0]
            link.write(self._answer(line).to_line())
            link.flush()
            link.disconnectFromServer()

    def _answer(self, line: bytes) -> Answer:
        try:
            return Answer(True, self._handler(Request.from_line(line)))
        except UserError as error:
            facts = json.loads(json.dumps(error.facts, default=str))
            return Answer(False, problem=error.problem, facts=facts)
        except ValueError:
            return Answer(False, problem="request")
