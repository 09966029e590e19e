"""The open notebook: the one place where a change becomes a transaction, a step and a message."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop.core.clock import Clock
from desktop.core.errors import Problem, UserError
from desktop.core.held_files import HeldFile
from desktop.core.later import later
from desktop.domain.business_days import BusinessDays, country_of_locale
from desktop.domain.rules import Rules
from desktop.storage import journal
from desktop.storage.backup_folder import Backups
from desktop.storage.bulk import Bulk, Step
from desktop.storage.change import Change
from desktop.storage.database import DatabaseError, Reader, connect, understand
from desktop.storage.journal import Entry, Journal
from desktop.storage.place import Opened, Place
from desktop.storage.steps import Steps
from desktop.storage.versions import Versions

if TYPE_CHECKING:
    from desktop.storage import backup, blobs, search_index
else:
    backup, blobs, search_index = later("desktop.storage", "backup", "blobs", "search_index")

Op = Callable[..., Any]
Around = Callable[["Workspace", tuple[Entry, ...], Callable[[], object]], object]


class Workspace(Opened):
    """A notebook open for writing, and everything an op may ask about it.

    Only the thread that made it may change anything; other threads read through ``open_reader``.
    """

    def __init__(
        self,
        connection: Any,
        *,
        path: Path,
        clock: Clock,
        uid: str = "",
        key: bytes | None = None,
        backups: Path | None = None,
        unsaved: Path | None = None,
        on_close: Callable[[], None] | None = None,
        left_behind: bool = False,
    ) -> None:
        """``left_behind``: the program that had the notebook before never closed it.

        ``backups`` and ``unsaved`` are folders: of its backups, and of what could not be saved.
        """
        super().__init__(connection, path=path, key=key, uid=uid, unsaved=unsaved)
        self.left_behind = left_behind
        self.clock = clock
        self.opened_at = clock.now()
        self._place = Place(path)
        self.backups = Backups(path, folder=backups, clock=clock, key=key)
        self._held, self._on_close = HeldFile(path), on_close or (lambda: None)
        self._journal = Journal(connection)
        self.bulk = Bulk(connection, self._journal, path=path)
        self.steps = Steps(connection)
        self.versions = Versions(connection)
        self._is_tidy = False
        self._peewee: Any = None
        self._rules: Rules | None = None

    @property
    def zone(self) -> str:
        """IANA name of the user's time zone."""
        return self.clock.zone

    @property
    def rules(self) -> Rules:
        """The numbers of the method, as this notebook has them."""
        if self._rules is None:
            self._rules = Rules.from_items(dict(self.db.rows("SELECT key, value FROM rule")))
        return self._rules

    @property
    def days(self) -> BusinessDays:
        """Which days count as business days for this user."""
        return BusinessDays(self.rules.country or _country_here())

    @property
    def undo_label(self) -> str | None:
        """What undo would take back."""
        return self.steps.label("done")

    @property
    def redo_label(self) -> str | None:
        """What redo would do again."""
        return self.steps.label("undone")

    def perform(
        self, label: str, op: Op, arguments: Mapping[str, Any] | None = None, *, merge_key: str = ""
    ) -> tuple[Any, Change | None]:
        """Run ``op(self, **arguments)`` as one change; returns its result and what it touched, if anything.

        With a ``merge_key``, changes that follow each other under the same key become one step, and the
        search index is brought up to date later: that is how typing is kept. Raises ``UserError``; then
        nothing has changed.
        """
        origin, keep = "live" if merge_key else "op", partial(self._record, label, merge_key)
        return self._change(label, lambda: op(self, **(arguments or {})), keep, origin=origin)

    def load(self, op: Op, arguments: Mapping[str, Any] | None = None) -> Any:
        """Fill a notebook that was just made by ``op(self, **arguments)``, which adds rows by ``bulk_insert`` only.

        There is nothing to take back: no step is kept, and the search index is built once at the end.
        """
        if self._peewee is not None:
            raise RuntimeError("the notebook has been changed already")
        with self._transaction():
            result = op(self, **(arguments or {}))
            search_index.rebuild(self._connection)
        return result

    def undo(self, *, around: Around | None = None, step: Step | None = None) -> Change:
        """Take the latest step back. Raises ``UserError`` when there is none.

        ``around(self, entries, revert)`` calls ``revert`` and may do what has to go with it, as part of the step.
        ``step(done, total)`` is called now and then where there are many rows, and may raise to give up.
        """
        return self._turn("done", "undone", nothing=Problem.NOTHING_TO_UNDO, around=around, step=step)

    def redo(self, *, around: Around | None = None, step: Step | None = None) -> Change:
        """Do again what was taken back last. Raises ``UserError`` when there is nothing. The rest as in ``undo``."""
        return self._turn("undone", "done", nothing=Problem.NOTHING_TO_REDO, around=around, step=step)

    def bring_back(self, trash: int, *, label: str, step: Step | None = None) -> Change:
        """Bring something back from the trash, even when other changes came after it. ``step`` as in ``undo``.

        Raises ``UserError`` when it is no longer there, or when what it belongs to has to come back first.
        """
        keys: list[str] = []
        change = self._change(
            label,
            lambda: keys.append(self.steps.trash.restore(trash, partial(self.bulk.revert, step=step))),
            lambda drained: self._record(label, keys[0], drained),
            origin="op",
        )[1]
        return change or Change(label, {})

    def catch_up(self) -> int:
        """Bring the search index up to date where that was postponed; empty old trash, drop bytes nobody names."""
        with self._transaction():
            count = search_index.catch_up(self._connection)
            dropped = self.steps.trash.drop_old(self.clock.now())
            blobs.drop_unnamed(self._connection)
            if dropped or not self._is_tidy:
                self.versions.drop_unnamed()
            self._is_tidy = True
        self.bulk.catch_up()
        self._place.remember()  # what waited in the log came into the file: it is of another size now
        if count:  # else, after hours of typing, the pages of most of the index would stay in memory
            self._connection.execute("PRAGMA shrink_memory")
        return count

    def change_for_good(self, act: Callable[[Any], object]) -> None:
        """Run ``act(connection)`` as a change that no step is kept of. Raises ``UserError``."""
        self._change("", lambda: act(self._connection), lambda _entries: 0, origin="op")

    def erase(self, *people: int, label: str, mark: str, trash: int | None = None) -> Change:
        """Take people out for good, with all that is theirs; there is no way back, no step is kept.

        Where a name stands in other texts, ``mark`` takes its place. Those who lie in the trash come back from
        there first, in the same transaction. Raises ``UserError`` when somebody is gone or a session with them runs.
        """
        from desktop.storage import erasing, wiping
        from desktop.storage.tables import RECORDS

        self._ready()
        with self._transaction():
            if trash is not None:
                self.steps.trash.restore(trash, self.bulk.revert)
            search_index.catch_up(self._connection)
            tables = tuple(str(table._meta.table_name) for table in RECORDS)
            for person in people:
                erasing.check(self._connection, person)
                erasing.erase(self._connection, person=person, tables=tables, mark=mark)
            entries = self.bulk.finish(index_later=False)
            wiping.compact_index(self._connection)
            blobs.drop_unnamed(self._connection)
        wiping.wipe(self._connection)
        self._place.remember()
        log = self.typing_log
        if log is not None:
            log.clear()  # the notebook takes what is typed: whatever lies there is of an earlier time
        return _change_of(label, entries, "op", None)

    def keep_bytes(self, data: bytes) -> str:
        """Put the bytes of a file away inside an op; returns the key under which they lie."""
        return blobs.keep(self._connection, data)

    def open_reader(self) -> Reader:
        """A reading connection of its own, for another thread; whoever asks closes it."""
        self._place.check()
        return Reader(connect(self.path, read_only=True, key=self._key), path=self.path)

    def back_up(self, reason: str) -> Path | None:
        """Make a checked copy beside the other backups; any thread may do it. None where these have no folder.

        Raises ``UserError`` when no sound copy could be made.
        """
        return self.backups.make(reason)

    def save_copy(self, target: Path) -> None:
        """Write a checked copy to ``target``; any thread may do it.

        It is how everything is kept when the notebook itself was moved or deleted while it was open.
        Raises ``UserError``; what is at ``target`` is only replaced by a whole copy.
        """
        if target.resolve() == self.path:
            raise UserError(Problem.NOTEBOOK_EXISTS, path=str(target), name=target.name)
        if self._place.is_kept:
            backup.copy_to(self.path, target, key=self._key)
        else:
            backup.copy_open(self._connection, target, key=self._key)

    def bulk_insert(self, table: str, columns: tuple[str, ...], rows: Any) -> None:
        """Add many rows inside an op; far faster than one by one, and journalled all the same."""
        self.bulk.insert(table, columns, rows)

    def change_row(self, table: str, key: int, values: Mapping[str, Any]) -> None:
        """Give some columns of a row other values inside an op, where it is done so often that it has to be quick."""
        sets = ", ".join([f"{name} = ?" for name in values])
        statement, given = f"UPDATE {table} SET {sets} WHERE id = ?", (*values.values(), key)
        try:
            self._connection.execute(statement, given)
        except UnicodeEncodeError:
            self._peewee.execute_sql(statement, given)  # knows what to do with half a letter

    def close(self) -> None:
        """Put everything into the one file and let go of it; safe to call twice."""
        if self._connection is None:
            return
        try:
            self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        except DatabaseError:
            pass  # the log stays beside the file and is read at the next start
        self._connection.close()
        self._connection = None
        self._held.let_go()
        self._on_close()

    def _turn(
        self, state: str, turned: str, *, nothing: Problem, around: Around | None, step: Step | None
    ) -> Change:
        found, origin = self.steps.latest(state), "undo" if turned == "undone" else "redo"
        if found is None:
            raise UserError(nothing)

        def keep(entries: list[Entry]) -> int:
            self.steps.turn(found, state=turned, entries=entries, now=self.clock.now())
            return found.id

        revert = partial(self.bulk.revert, found.entries, step=step)
        act = revert if around is None else partial(around, self, found.entries, revert)
        change = self._change(found.label, act, keep, origin=origin)[1]
        if change is None:
            # a step whose rows came out as they were is spent all the same
            with self._transaction():
                keep([])
        return change or Change(found.label, {}, origin=origin, step=found.id)

    def _record(self, label: str, merge_key: str, entries: list[Entry]) -> int:
        return self.steps.record(label=label, entries=entries, now=self.clock.now(), merge_key=merge_key)

    def _change(
        self, label: str, act: Callable[[], Any], keep: Callable[[list[Entry]], int], *, origin: str
    ) -> tuple[Any, Change | None]:
        self._ready()
        with self._transaction():
            result = act()
            entries = self.bulk.finish(index_later=origin == "live")
            step = keep(entries) if entries else None
        self._rules = None if any(entry[0] == "rule" for entry in entries) else self._rules
        return result, _change_of(label, entries, origin, step) if entries else None

    def _ready(self) -> None:
        """Bind the tables to this notebook and start the journal, both only when something is to change."""
        from desktop.storage import record

        if self._journal.is_started and self._uid and record.database.obj is self._peewee:
            return
        from desktop.storage import tables
        from desktop.storage.binding import NotebookDatabase

        if self._peewee is None:
            self._peewee = NotebookDatabase(self._connection)
        if record.database.obj is not self._peewee:
            record.database.initialize(self._peewee)
        self._know_uid()
        try:
            self._journal.start(table._meta.table_name for table in tables.RECORDS)
        except DatabaseError as error:
            raise understand(error, path=self.path, key=self._key) from error

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        """All of a block or nothing; what the disk or the file says against it becomes a known problem."""
        self._begin()
        try:
            yield
            self._connection.execute("COMMIT")
            self._place.remember()
        except DatabaseError as error:
            self._roll_back()
            raise understand(error, path=self.path, key=self._key) from error
        except BaseException as error:
            self._roll_back()
            cause = error.__cause__ or error.__context__
            if type(error).__module__ == "peewee" and isinstance(cause, DatabaseError):
                raise understand(cause, path=self.path, key=self._key) from error
            raise

    def _begin(self) -> None:
        self._place.check()
        try:
            self._connection.execute("BEGIN IMMEDIATE")
        except DatabaseError as error:
            raise understand(error, path=self.path, key=self._key) from error

    def _roll_back(self) -> None:
        self.bulk.give_up()
        if self._connection.in_transaction:
            self._connection.execute("ROLLBACK")


def _change_of(label: str, entries: list[Entry], origin: str, step: int | None) -> Change:
    tables: dict[str, set[int]] = defaultdict(set)
    deleted: dict[str, set[int]] = defaultdict(set)
    for table, row, sign, _ in entries:
        tables[table].add(row)
        if sign == journal.DELETED:
            deleted[table].add(row)
    return Change(
        label,
        {table: frozenset(ids) for table, ids in tables.items()},
        origin=origin,
        step=step,
        deleted={table: frozenset(ids) for table, ids in deleted.items()},
    )


def _country_here() -> str:
    """The country whose holidays count where the notebook names none."""
    import locale  # no start needs it

    return country_of_locale(locale.getlocale()[0] or "")
