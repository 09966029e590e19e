"""peewee over the workspace's own connection."""

from __future__ import annotations

from typing import Any

from peewee import SqliteDatabase


def _whole(value: Any) -> Any:
    return value.encode("utf-8", errors="replace").decode("utf-8") if isinstance(value, str) else value


class NotebookDatabase(SqliteDatabase):
    """Hands peewee the connection of the workspace, which alone begins and ends transactions."""

    def __init__(self, connection: Any) -> None:
        self._own = connection
        super().__init__(None, thread_safe=False, autoconnect=True)
        self.init("notebook")

    def execute_sql(self, sql: str, params: Any = None, *more: Any) -> Any:
        """Half a letter, as a broken paste may hold it, has no form in a file: it becomes a question mark."""
        run: Any = super().execute_sql
        try:
            return run(sql, params, *more)
        except UnicodeEncodeError:
            return run(sql, [_whole(value) for value in params or ()], *more)

    def _connect(self) -> Any:
        return self._own

    def _close(self, conn: Any) -> None:
        """The workspace closes it."""
