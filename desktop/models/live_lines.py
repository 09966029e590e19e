"""The book of lines: what stands in the editor, what of it is in the notebook, and what has to be written.

It knows lines by their uid and never looks at more of them than were touched, so that a key costs the same
in a long meeting as in a short one. It knows no editor: whoever has one tells which lines came and went.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from desktop.ops.notes import GAP, LineWrite

REVISION_SECONDS = 60.0
"""While somebody goes on changing a line, its earlier wording is kept once in this time."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line as the editor has it; ``question`` is the key of the planned question it belongs to."""

    text: str
    mark: str = ""
    at_seconds: int | None = None
    question: int | None = None
    off_record: bool = False

    @property
    def is_kept(self) -> bool:
        """Whether there is anything to keep."""
        return bool(self.text.strip())


@dataclass(frozen=True, slots=True)
class Batch:
    """What one commit writes; ``marked`` says whether anything in it captures or captured something."""

    lines: tuple[LineWrite, ...] = ()
    removed: tuple[str, ...] = ()
    seen: tuple[str, ...] = field(default=(), repr=False)
    marked: bool = False

    def __bool__(self) -> bool:
        return bool(self.lines or self.removed)


@dataclass(frozen=True, slots=True)
class _Stored:
    position: int
    line: Line


class LineBook:
    """The lines of one meeting in the order of the editor."""

    def __init__(self) -> None:
        self._keys: list[str] = []
        self._times_there: Counter[str] = Counter()
        self._stored: dict[str, _Stored] = {}
        self._dirty: dict[str, None] = {}
        self._kept_at: dict[str, float] = {}
        self._left: set[str] = set()

    @property
    def keys(self) -> Sequence[str]:
        """The uid of every line of the editor, empty ones too."""
        return self._keys

    @property
    def is_pending(self) -> bool:
        """Whether something may have to be written."""
        return bool(self._dirty)

    def load(self, rows: Iterable[tuple[str, int, Line]], *, empty: Iterable[str] = ()) -> None:
        """Begin with lines as the notebook has them (uid, position, line) and empty ones after them."""
        self.__init__()  # type: ignore[misc]
        for key, position, line in rows:
            self._keys.append(key)
            self._stored[key] = _Stored(position, line)
        self._keys += empty
        self._times_there.update(self._keys)

    def splice(self, first: int, old_count: int, new_keys: Sequence[str]) -> None:
        """Lines were touched: from the one at ``first``, ``old_count`` gave way to ``new_keys``."""
        old = self._keys[first : first + old_count]
        self._dirty.update(dict.fromkeys(old))
        same = _alike(old, new_keys)  # the strings that are known stay the only ones of these uids
        gone, new = old[same:], new_keys[same:]
        if not gone and not new:
            return  # as with nearly every key
        self._keys[first + same : first + old_count] = new
        self._times_there.subtract(gone)
        self._times_there.update(new)
        self._dirty.update(dict.fromkeys(new))
        for key in gone:
            if self._times_there[key] <= 0:
                del self._times_there[key]

    def touch(self, key: str) -> None:
        """Something about a line changed that is not in its words."""
        self._dirty[key] = None

    def unsaved(self) -> Iterable[str]:
        """The uids of lines that were touched since they were saved."""
        return self._dirty.keys()

    def numbers(self) -> Callable[[str], int]:
        """Says at which line a uid stands, quickly for many of them."""
        if len(self._dirty) <= 8:
            return self._keys.index
        places = {key: number for number, key in enumerate(self._keys)}
        return places.__getitem__

    def repeated(self, keys: Iterable[str]) -> set[str]:
        """Those of these uids that stand at more than one line: one of them needs another."""
        return {key for key in keys if not key or self._times_there[key] > 1}

    def has(self, key: str) -> bool:
        """Whether the editor has a line of this uid."""
        return key in self._times_there

    def is_clean(self, key: str, line: Line) -> bool:
        """Whether the editor's line is as the notebook had it last."""
        stored = self._stored.get(key)
        return stored is not None and stored.line == line

    def is_stored(self, key: str) -> bool:
        """Whether the notebook has this line, as far as the editor knows."""
        return key in self._stored

    def leave(self, key: str) -> None:
        """The caret left a line: the next change to it keeps the wording it has now, once that is saved."""
        if key in self._dirty:
            self._left.add(key)
        else:
            self._kept_at.pop(key, None)

    def adopt(self, key: str, position: int, line: Line) -> None:
        """The notebook has this line now, whoever wrote it."""
        self._stored[key] = _Stored(position, line)

    def forget(self, key: str) -> None:
        """The notebook no longer has this line."""
        self._stored.pop(key, None)

    def place_of(self, position: int) -> int:
        """Where among the editor's lines a line of the notebook with this position belongs."""
        for index in range(len(self._keys) - 1, -1, -1):
            stored = self._stored.get(self._keys[index])
            if stored is not None and stored.position < position:
                return index + 1
        return 0

    def collect(self, read: Callable[[str], Line], *, now: float, limit: int = 2000) -> Batch:
        """What differs from the notebook, at most ``limit`` lines; ``now`` in seconds that never go back."""
        seen = list(self._dirty)[:limit]
        here = [key for key in seen if key in self._times_there]
        lines = {key: read(key) for key in here}
        kept = {key for key in here if lines[key].is_kept}
        removed = tuple(key for key in seen if key not in kept and key in self._stored)
        places = self._places(self._index(kept), gone=set(removed))
        changed = {key for key in kept if not self.is_clean(key, lines[key])} | places.keys()
        writes = tuple(self._write(key, lines.get(key), places, now) for key in self._in_order(changed))
        return Batch(writes, removed, tuple(seen), self._is_marked(writes, removed))

    def settle(self, batch: Batch, *, now: float) -> None:
        """A batch was committed."""
        for key in batch.seen:
            self._dirty.pop(key, None)
        for key in batch.removed:
            self._stored.pop(key, None)
            self._kept_at.pop(key, None)
        for write in batch.lines:
            line = Line(write.text, write.mark, write.at_seconds, write.question, write.off_record)
            if write.keep_earlier or write.uid not in self._stored:
                self._kept_at[write.uid] = now
            self._stored[write.uid] = _Stored(write.position, line)
        for key in self._left.intersection(batch.seen):
            self._left.remove(key)
            self._kept_at.pop(key, None)

    def _write(self, key: str, line: Line | None, places: dict[str, int], now: float) -> LineWrite:
        stored = self._stored.get(key)
        if line is None:
            assert stored is not None  # a line that is only moved is in the notebook
            line = stored.line
        position = places.get(key, stored.position if stored else 0)
        earlier = False
        if stored is not None and (stored.line.text, stored.line.mark) != (line.text, line.mark):
            earlier = now - self._kept_at.get(key, -REVISION_SECONDS) >= REVISION_SECONDS
        return LineWrite(
            key,
            position,
            line.text,
            line.mark,
            at_seconds=line.at_seconds,
            question=line.question,
            off_record=line.off_record,
            keep_earlier=earlier,
        )

    def _is_marked(self, writes: Iterable[LineWrite], removed: Iterable[str]) -> bool:
        if any(write.mark for write in writes):
            return True
        keys = [*removed, *(write.uid for write in writes)]
        return any(key in self._stored and self._stored[key].line.mark for key in keys)

    def _index(self, keys: set[str]) -> list[int]:
        """Where these lines stand, in order."""
        if len(keys) <= 8:
            return sorted(self._keys.index(key) for key in keys)
        return [index for index, key in enumerate(self._keys) if key in keys]

    def _in_order(self, keys: set[str]) -> list[str]:
        return [self._keys[index] for index in self._index(keys)]

    def _places(self, wanted: list[int], *, gone: set[str]) -> dict[str, int]:
        """A position for each of these lines that has none or stands wrongly; few others are moved for it."""
        places: dict[str, int] = {}
        spot = _Spots(self._keys, self._stored, gone, places)
        for group in _groups(wanted, spot):
            low = spot.before(group[0])
            wide, high = _make_room(group, low, spot)
            step = GAP if high is None else (high - low) // (len(wide) + 1)
            for number, index in enumerate(wide, start=1):
                places[self._keys[index]] = low + number * step
        return places


def _alike(old: Sequence[str], new: Sequence[str]) -> int:
    """How many of them are the same from the first on."""
    pairs = enumerate(zip(old, new, strict=False))
    return next((number for number, (one, other) in pairs if one != other), min(len(old), len(new)))


@dataclass(frozen=True, slots=True)
class _Spots:
    """The positions of lines while new ones are being given out."""

    keys: Sequence[str]
    stored: dict[str, _Stored]
    gone: set[str]
    places: dict[str, int]

    def at(self, index: int) -> int | None:
        """The position of the line at this place, None while it has none."""
        key = self.keys[index]
        if key in self.places:
            return self.places[key]
        stored = self.stored.get(key)
        return None if stored is None or key in self.gone else stored.position

    def before(self, index: int) -> int:
        """The position of the nearest line above that has one."""
        found = (self.at(other) for other in range(index - 1, -1, -1))
        return next((position for position in found if position is not None), 0)

    def after(self, index: int) -> tuple[int, int | None]:
        """The nearest line below that has a position: its place and the position."""
        for other in range(index + 1, len(self.keys)):
            position = self.at(other)
            if position is not None:
                return other, position
        return len(self.keys), None

    def is_right(self, index: int) -> bool:
        """Whether the line's position fits between those around it."""
        own = self.at(index)
        if own is None:
            return False
        after = self.after(index)[1]
        return self.before(index) < own and (after is None or own < after)


def _groups(wanted: list[int], spot: _Spots) -> Iterator[list[int]]:
    """Lines that need a position, together where no line with one stands between them."""
    group: list[int] = []
    for index in wanted:
        if spot.is_right(index):
            continue
        between = range(group[-1] + 1, index) if group else range(0)
        if any(spot.at(other) is not None for other in between):
            yield group
            group = []
            if spot.is_right(index):
                continue
        group.append(index)
    if group:
        yield group


def _make_room(group: list[int], low: int, spot: _Spots) -> tuple[list[int], int | None]:
    """Take following lines into the group until there is a position for each, then some air too."""
    at, high = spot.after(group[-1])
    needed = 1
    while high is not None and high - low <= len(group) * needed:
        needed = 16
        group = [*group, at]
        at, high = spot.after(at)
    return group, high
