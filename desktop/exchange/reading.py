"""Reading people from any file: the kind of file is found out, the reader for it does the rest."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from desktop.exchange.archive import people_files
from desktop.exchange.csv_columns import ColumnMap
from desktop.exchange.csv_read import read_csv
from desktop.exchange.detect import detect
from desktop.exchange.reasons import Reason
from desktop.exchange.records import FileRefused, FileReport, Format, FoundPerson
from desktop.exchange.text import Source, Tick, as_source
from desktop.exchange.vcard_read import read_vcard

#: Formats that hold people and can be read, by the word of the command line.
READABLE = (Format.VCARD, Format.CSV, Format.ZIP)


def format_of(origin: Path | bytes | Source, *, told: Format | None = None) -> Format:
    """The format of a file, or the one that the user told. Raises FileRefused."""
    return told or detect(as_source(origin))


def read_people(
    origin: Path | bytes | Source,
    *,
    report: FileReport,
    told: Format | None = None,
    columns: ColumnMap | None = None,
    tick: Tick | None = None,
) -> Iterator[FoundPerson]:
    """The people of a file of any kind that holds people; a refusal ends in the report, not in an exception.

    The JSON of a notebook is more than people and has its own way (``json_format``).
    """
    try:
        source = as_source(origin)
        report.format = told or detect(source)
        yield from _read(source, report=report, columns=columns, tick=tick)
    except FileRefused as refused:
        report.refuse_file(refused.reason, **refused.facts)


def _read(
    source: Source, *, report: FileReport, columns: ColumnMap | None, tick: Tick | None
) -> Iterator[FoundPerson]:
    if report.format is Format.VCARD:
        yield from read_vcard(source, report=report, tick=tick)
    elif report.format is Format.CSV:
        yield from read_csv(source, report=report, columns=columns, tick=tick)
    elif report.format is Format.ZIP:
        yield from _read_zip(source, report=report, columns=columns, tick=tick)
    elif report.format is Format.XLSX:
        raise FileRefused(Reason.SPREADSHEET_FILE)
    elif report.format is Format.ICS:
        raise FileRefused(Reason.CALENDAR_FILE)
    else:
        raise FileRefused(Reason.UNKNOWN_FORMAT)


def _read_zip(
    source: Source, *, report: FileReport, columns: ColumnMap | None, tick: Tick | None
) -> Iterator[FoundPerson]:
    """The people of all files in a zip that hold people; the report keeps the format zip."""
    for member in people_files(source):
        kind = detect(member)
        if kind not in (Format.VCARD, Format.CSV):
            raise FileRefused(Reason.ARCHIVE_WITHOUT_PEOPLE)
        report.format = kind
        yield from _read(member, report=report, columns=columns, tick=tick)
        report.format = Format.ZIP
