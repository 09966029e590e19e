"""What somebody wants to take out: which records, in which form, and how much of them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from desktop.exchange.ical import TaskShape

ALL = "all"
NOTEBOOK = "notebook"
"""The format of a copy that Askwell opens as it is."""
COUNTED = ("people", "meetings", "followups")
WHATS = (*COUNTED, ALL)
FORMATS = ("json", "csv", "xlsx", "markdown", "html", "docx", "pdf", "vcard", "ics")
DOCUMENTS = ("html", "docx", "pdf")
ENDINGS = {
    "json": ".json",
    "csv": ".csv",
    "xlsx": ".xlsx",
    "markdown": ".md",
    "html": ".html",
    "docx": ".docx",
    "pdf": ".pdf",
    "vcard": ".vcf",
    "ics": ".ics",
}


class Kind(StrEnum):
    """What kind of document is written."""

    REPORT = "report"
    COURSE = "course"
    COACH = "coach"
    SHEET = "sheet"


class Part(StrEnum):
    """What of a meeting stands in a report."""

    PREP = "prep"
    NOTES = "notes"
    DEBRIEF = "debrief"


@dataclass(frozen=True, slots=True)
class Wish:
    """One export. ``people`` and ``meetings`` are keys, None for all; ``since`` and ``until`` are days that count.

    ``contacts`` adds ways to reach people, which JSON and vCard always have; ``private`` lets lines off the
    record into a JSON or a notebook, which are always of everything. ``kind``, ``parts`` and ``short_names`` (initials
    instead of names) are for documents, ``vcard`` is a version, ``tasks`` what follow-ups are in a calendar. Without
    ``noted`` an address book has names, work, places and ways to reach people alone.
    """

    format: str
    what: str = ALL
    people: tuple[int, ...] | None = None
    meetings: tuple[int, ...] | None = None
    since: date | None = None
    until: date | None = None
    field: int | None = None
    contacts: bool = False
    private: bool = False
    kind: Kind = Kind.REPORT
    parts: frozenset[Part] = frozenset(Part)
    short_names: bool = False
    vcard: str = "3.0"
    noted: bool = True
    tasks: TaskShape = TaskShape.TODO

    @property
    def is_whole(self) -> bool:
        """Whether it is about the whole notebook, its templates and rules too."""
        return self.format in ("json", NOTEBOOK)

    @property
    def counted(self) -> tuple[str, ...]:
        """Which records there are in it, of people, meetings and follow-ups."""
        held = {
            "vcard": ("people",),
            "ics": ("meetings", "followups"),
        }.get(self.format, ("people", "meetings") if self.kind is Kind.COURSE else COUNTED)
        return tuple(name for name in held if self.what in (name, ALL))

    @property
    def holds_private(self) -> bool:
        """Whether lines off the record are in it, too."""
        return self.private and self.is_whole

    @property
    def holds_notes(self) -> bool:
        """Whether lines of notes are in it; those off the record only where it ``holds_private``."""
        if self.format in DOCUMENTS:
            return self.kind is Kind.REPORT and Part.NOTES in self.parts and self.what in ("meetings", ALL)
        if self.format in ("csv", "xlsx"):
            return self.what == ALL
        return self.format in ("json", "markdown") and self.what in ("meetings", ALL)

    @property
    def is_folder(self) -> bool:
        """Whether several files are made."""
        return self.format == "markdown" or (self.format == "csv" and self.what == ALL)

    @property
    def ending(self) -> str:
        """The ending of the file; none for a folder."""
        return "" if self.is_folder else ENDINGS[self.format]
