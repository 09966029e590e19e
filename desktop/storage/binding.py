"""peewee over the workspace's own connection."""

from __future__ import annotations

from typing import Any

from peewee import SqliteDatabase


class NotebookDatabase(SqliteDatabase):
    """Hands peewee the connection of the workspace, which alone begins and ends transactions."""

    def __init__(self, connection: Any) -> None:
        self._own = connection
        super().__init__(None, thread_safe=False, autoconnect=True)
        self.init("notebook")

    def _connect(self) -> Any:
        return self._own

    def _close(self, conn: Any) -> None:
        """The workspace closes it."""
