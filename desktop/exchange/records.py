"""What readers find in foreign files, and the one report that every import gives."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from desktop.domain.kinds import ReachKind
from desktop.exchange.reasons import Reason, sentence

#: Problems kept one by one in a report; what goes beyond is only counted.
PROBLEMS_KEPT = 10_000


class Format(StrEnum):
    """A kind of file, by its content; the values are those of the command line."""

    VCARD = "vcard"
    CSV = "csv"
    XLSX = "xlsx"
    ICS = "ics"
    JSON = "json"
    ZIP = "zip"


class FoundReach(NamedTuple):
    """One way to reach a person: the label is a plain word (work, home, mobile, fax …) or the file's own."""

    kind: ReachKind
    value: str
    label: str = ""
    best: bool = False


class FoundPerson(NamedTuple):
    """One person as a file tells of them; the same shape is written out to address books and tables.

    ``display_name`` is never empty. ``profile`` is the lower-case LinkedIn slug, ``extra`` holds vCard
    properties that were not understood (unfolded, as vCard 3.0), ``line`` is where the entry begins. It is a
    named tuple because tens of thousands are made in a row, three times as fast as of a frozen dataclass.
    """

    display_name: str
    given: str = ""
    family: str = ""
    middle: str = ""
    prefix: str = ""
    suffix: str = ""
    nickname: str = ""
    pronouns: str = ""
    role: str = ""
    organisation: str = ""
    department: str = ""
    field: str = ""
    place: str = ""
    time_zone: str = ""
    reaches: tuple[FoundReach, ...] = ()
    tags: tuple[str, ...] = ()
    notes: str = ""
    how_found: str = ""
    referred_by: str = ""
    interest: str = ""
    stage: str = ""
    connected_on: dt.date | None = None
    profile: str = ""
    uid: str = ""
    is_organisation: bool = False
    extra: tuple[str, ...] = ()
    line: int = 0

    @property
    def emails(self) -> tuple[FoundReach, ...]:
        """The e-mail addresses, in the order of the file."""
        return self._of(ReachKind.EMAIL)

    @property
    def phones(self) -> tuple[FoundReach, ...]:
        """The phone and fax numbers, in the order of the file."""
        return self._of(ReachKind.PHONE)

    @property
    def links(self) -> tuple[FoundReach, ...]:
        """The web addresses, in the order of the file."""
        return self._of(ReachKind.LINK)

    @property
    def others(self) -> tuple[FoundReach, ...]:
        """Chat names and whatever else is neither e-mail, phone nor link."""
        return self._of(ReachKind.OTHER)

    def _of(self, kind: ReachKind) -> tuple[FoundReach, ...]:
        return tuple(reach for reach in self.reaches if reach.kind is kind)


class FileRefused(Exception):
    """A whole file cannot be taken; carries the reason and its facts, never a sentence."""

    def __init__(self, reason: Reason, /, **facts: object) -> None:
        super().__init__(reason.value)
        self.reason = reason
        self.facts = facts


class Effect(StrEnum):
    """What became of the entry that a problem is about."""

    REMARK = "remark"
    SKIPPED = "skipped"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class RowProblem:
    """One thing to say about one line of the file ``path``; line 0 means the whole file."""

    line: int
    reason: Reason
    facts: dict[str, object]
    effect: Effect
    path: str = ""

    @property
    def sentence(self) -> str:
        """The English sentence with its facts."""
        return sentence(self.reason, self.facts)

    def as_kept(self) -> dict[str, object]:
        """The problem as a notebook keeps it: its code and facts, to be said in whatever language is spoken then."""
        facts = {name: fact if type(fact) is int else str(fact) for name, fact in self.facts.items()}
        return {"line": self.line, "code": self.reason.value, "facts": facts, "effect": self.effect.value}

    def as_json(self) -> dict[str, object]:
        """The problem as the command line prints it."""
        return {
            "line": self.line,
            "reason": self.sentence,
            "code": self.reason.value,
            "effect": self.effect.value,
        }


@dataclass(slots=True)
class FileReport:
    """What one file held and what became of it.

    ``found`` counts the people in the file. Readers fill ``found`` and the problems; whoever writes to the
    notebook fills ``added`` and ``updated`` and adds to ``skipped`` those who are there already. ``meetings``
    counts talks that a calendar brings, ``left_out`` those of the skipped who were not picked, ``header`` is that
    of a table, ``first_row`` that of one without a header, ``unused`` are headers of columns that held something and
    were left out.
    """

    path: str = ""
    format: Format | None = None
    found: int = 0
    added: int = 0
    updated: int = 0
    skipped: int = 0
    refused: int = 0
    photos: int = 0
    meetings: int = 0
    left_out: int = 0
    header: tuple[str, ...] = ()
    first_row: tuple[str, ...] = ()
    unused: tuple[str, ...] = ()
    problems: list[RowProblem] = field(default_factory=list)
    unlisted: int = 0
    refusal: RowProblem | None = None

    def remark(self, line: int, reason: Reason, /, **facts: object) -> None:
        """Say something about an entry that was taken all the same."""
        self._add(RowProblem(line, reason, facts, Effect.REMARK, self.path))

    def skip(self, line: int, reason: Reason, /, **facts: object) -> None:
        """Say that an entry holds nobody to add."""
        self.skipped += 1
        self._add(RowProblem(line, reason, facts, Effect.SKIPPED, self.path))

    def refuse(self, line: int, reason: Reason, /, **facts: object) -> None:
        """Say that an entry could not be taken although somebody is meant."""
        self.refused += 1
        self._add(RowProblem(line, reason, facts, Effect.REFUSED, self.path))

    def refuse_all(self, reason: Reason, /, *, count: int, **facts: object) -> None:
        """Say in one sentence about the whole file that ``count`` entries of it could not be taken."""
        self.refuse(0, reason, count=count, **facts)
        self.refused += count - 1

    def refuse_file(self, reason: Reason, /, **facts: object) -> None:
        """Say that nothing of the file could be taken; counts as one refusal."""
        self.refuse(0, reason, **facts)
        self.refusal = RowProblem(0, reason, facts, Effect.REFUSED, self.path)

    def as_json(self) -> dict[str, object]:
        """The report in the keys that scripts rely on."""
        return {
            "path": self.path,
            "format": self.format.value if self.format else None,
            **{key: getattr(self, key) for key in COUNTS},
            "meetings": self.meetings,
            "problems": [problem.as_json() for problem in self.problems],
        }

    def kept(self) -> str:
        """The problems as a notebook keeps them, after what is to be said of the whole file and has no count there."""
        whole: tuple[tuple[Reason, dict[str, object], object], ...] = (
            (Reason.MEETINGS_TAKEN, {"count": self.meetings}, self.meetings),
            (Reason.LEFT_OUT, {"count": self.left_out}, self.left_out),
            (Reason.COLUMNS_LEFT_OUT, {"columns": ", ".join(self.unused)}, self.unused),
        )
        told = [
            RowProblem(0, reason, facts, Effect.REMARK, self.path) for reason, facts, there in whole if there
        ]
        return json.dumps([problem.as_kept() for problem in (*told, *self.problems)], ensure_ascii=False)

    def _add(self, problem: RowProblem) -> None:
        if len(self.problems) < PROBLEMS_KEPT:
            self.problems.append(problem)
        else:
            self.unlisted += 1


#: The counts of a report, in the order in which they are told.
COUNTS = ("found", "added", "updated", "skipped", "refused")


@dataclass(slots=True)
class ImportReport:
    """What an import of one or more files did, or would do."""

    files: list[FileReport] = field(default_factory=list)
    dry_run: bool = False

    def total(self, count: str) -> int:
        """The sum of one of ``COUNTS``, or of ``meetings``, over all files."""
        return sum(getattr(file, count) for file in self.files)

    def as_json(self) -> dict[str, object]:
        """The report in the keys that scripts rely on."""
        return {
            "files": [file.as_json() for file in self.files],
            **{count: self.total(count) for count in COUNTS},
            "meetings": self.total("meetings"),
            "dry_run": self.dry_run,
        }


_BEST_FIRST = (ReachKind.EMAIL, ReachKind.PHONE)


def only_best(reaches: Iterable[FoundReach]) -> tuple[FoundReach, ...]:
    """The ways to reach somebody, one marked best: the preferred one, else an e-mail, else a phone."""
    listed = tuple(reaches)
    if len(listed) == 1 and not listed[0].best:
        only = listed[0]
        return (only._replace(best=True),) if only.kind in _BEST_FIRST else listed
    preferred = [reach for reach in listed if reach.best]
    if len(preferred) == 1:
        return listed
    chosen = preferred[0] if preferred else None
    for kind in _BEST_FIRST:
        chosen = chosen or next((reach for reach in listed if reach.kind is kind), None)
    return tuple(
        reach
        if reach.best == (reach is chosen)
        else FoundReach(reach.kind, reach.value, reach.label, reach is chosen)
        for reach in listed
    )
