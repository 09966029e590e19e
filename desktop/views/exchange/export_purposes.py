"""What an export can be for, the formats that serve it, and what the file chooser calls them."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from desktop.models.exporting import NOTEBOOK, Kind
from desktop.qtkit.prompts import FileKind


@dataclass(frozen=True, slots=True)
class Offer:
    """A format by the name people know it by; ``vcard`` is a version of that format."""

    name: str
    format: str
    vcard: str = "3.0"


@dataclass(frozen=True, slots=True)
class Purpose:
    """What an export is for; ``offers`` are its formats, the usual one first, ``stem`` begins the name of the file."""

    key: str
    title: str
    caption: str
    offers: tuple[Offer, ...]
    kind: Kind = Kind.REPORT
    stem: str = ""


def tr(text: str) -> str:
    """A text in the user's language."""
    return QCoreApplication.translate("ExportDialog", text)


def purposes() -> tuple[Purpose, ...]:
    """All purposes, in the order of the dialog."""
    return (
        Purpose(
            "document",
            tr("A document to read"),
            tr("Prep sheets, notes and debriefs, one section a person"),
            (*_PAGES, Offer("Markdown", "markdown")),
        ),
        Purpose(
            "tables",
            tr("A spreadsheet"),
            tr("People, meetings, notes and follow-ups as tables"),
            (Offer("Excel", "xlsx"), Offer("CSV", "csv")),
        ),
        Purpose(
            "address_book",
            tr("An address book"),
            tr("Names and addresses as vCard"),
            (Offer("vCard 3.0", "vcard"), Offer("vCard 4.0", "vcard", vcard="4.0")),
        ),
        Purpose(
            "calendar",
            tr("Calendar dates"),
            tr("Meetings and follow-ups as iCalendar"),
            (Offer("iCalendar", "ics"),),
        ),
        *_handed_in(),
        Purpose(
            "program",
            tr("Another program"),
            tr("Records with their relations, as JSON"),
            (Offer("JSON", "json"),),
        ),
        Purpose(
            "copy",
            tr("A full copy"),
            tr("The whole notebook, to keep or to move elsewhere"),
            (Offer(tr("Notebook"), NOTEBOOK), Offer("JSON", "json")),
        ),
    )


def _handed_in() -> tuple[Purpose, ...]:
    return (
        Purpose(
            "course",
            tr("For a course"),
            tr("A memo on each talk, with appendices"),
            _PAGES,
            Kind.COURSE,
            tr("Course pack"),
        ),
        Purpose(
            "coach",
            tr("For a coach"),
            tr("A log of whom, when and what next"),
            _PAGES,
            Kind.COACH,
            tr("Log of contacts"),
        ),
        Purpose(
            "sheet",
            tr("Paper to take along"),
            tr("One page for a meeting, with numbered boxes to write in"),
            (Offer("PDF", "pdf"),),
            Kind.SHEET,
            tr("Prep sheet"),
        ),
    )


_PAGES = (Offer("PDF", "pdf"), Offer("Word", "docx"), Offer("HTML", "html"))


def file_kind(format_name: str) -> FileKind:
    """What the file chooser says a format is."""
    documents, tables = tr("Documents"), tr("Tables")
    kinds = {
        "pdf": FileKind(documents, ("*.pdf",)),
        "docx": FileKind(documents, ("*.docx",)),
        "html": FileKind(documents, ("*.html",)),
        "xlsx": FileKind(tables, ("*.xlsx",)),
        "csv": FileKind(tables, ("*.csv",)),
        "vcard": FileKind(tr("Address books"), ("*.vcf",)),
        "ics": FileKind(tr("Calendars"), ("*.ics",)),
        "json": FileKind(tr("Askwell copies"), ("*.json",)),
        NOTEBOOK: FileKind(tr("Askwell notebook"), ("*.askwell",)),
    }
    return kinds[format_name]
