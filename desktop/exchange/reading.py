"""Reading people from any file: the kind of file is found out, the reader for it does the rest."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from desktop.exchange.archive import people_files
from desktop.exchange.csv_read import Columns, TablePreview, preview, read_csv
from desktop.exchange.detect import detect
from desktop.exchange.reasons import Reason
from desktop.exchange.records import FileRefused, FileReport, Format, FoundPerson
from desktop.exchange.text import Source, Tick, as_source
from desktop.exchange.vcard_read import read_vcard
from desktop.exchange.xlsx_read import preview_xlsx, read_xlsx

#: Formats that hold a table, whose columns a person may explain.
TABLES = (Format.CSV, Format.XLSX)


def format_of(origin: Path | bytes | Source, *, told: Format | None = None) -> Format:
    """The format of a file, or the one that the user told. Raises FileRefused."""
    return told or detect(as_source(origin))


def read_people(
    origin: Path | bytes | Source,
    *,
    report: FileReport,
    told: Format | None = None,
    columns: Columns = None,
    tick: Tick | None = None,
) -> Iterator[FoundPerson]:
    """The people of a file of any kind that holds people; a refusal ends in the report, not in an exception.

    The JSON of a notebook and calendars are more than people and have their own way (``json_format``,
    ``ical_read``).
    """
    try:
        source = as_source(origin)
        report.format = told or detect(source)
        yield from _read(source, report=report, columns=columns, tick=tick)
    except FileRefused as refused:
        report.refuse_file(refused.reason, **refused.facts)


def preview_table(
    origin: Path | bytes | Source, *, rows: int = 4, columns: Columns = None, tick: Tick | None = None
) -> TablePreview | None:
    """What a dialog shows of the table in a file, one packed in a zip too; None where there is no single table."""
    source = as_source(origin)
    kind = detect(source)
    if kind is Format.ZIP:
        members = people_files(source).files
        if len(members) != 1:
            return None
        source, kind = members[0], detect(members[0])
    if kind is Format.XLSX:
        return preview_xlsx(source, rows=rows, columns=columns, tick=tick)
    return preview(source, rows=rows, columns=columns, tick=tick) if kind is Format.CSV else None


def _read(
    source: Source, *, report: FileReport, columns: Columns, tick: Tick | None
) -> Iterator[FoundPerson]:
    if report.format is Format.VCARD:
        yield from read_vcard(source, report=report, tick=tick)
    elif report.format is Format.CSV:
        yield from read_csv(source, report=report, columns=columns, tick=tick)
    elif report.format is Format.ZIP:
        yield from _read_zip(source, report=report, columns=columns, tick=tick)
    elif report.format is Format.XLSX:
        yield from read_xlsx(source, report=report, columns=columns, tick=tick)
    else:
        raise FileRefused(Reason.UNKNOWN_FORMAT)


def _read_zip(
    source: Source, *, report: FileReport, columns: Columns, tick: Tick | None
) -> Iterator[FoundPerson]:
    """The people of all files in a zip that hold people; the report keeps the format zip.

    What cannot be read is told by its name, unless nothing else can either.
    """
    packed = people_files(source)
    left, refusals = list(packed.left), []
    for member in packed.files:
        try:
            report.format = _kind_in_zip(member)
            yield from _read(member, report=report, columns=columns, tick=tick)
        except FileRefused as refused:
            left.append(PurePosixPath(member.name.replace("\\", "/")).name)
            refusals.append(refused)
        report.format = Format.ZIP
    if len(refusals) == len(packed.files):
        raise refusals[0]
    for name in left:
        report.refuse(0, Reason.PACKED_NOT_READ, file=name)


def _kind_in_zip(member: Source) -> Format:
    kind = detect(member)
    if kind not in (Format.VCARD, *TABLES):
        raise FileRefused(Reason.ARCHIVE_WITHOUT_PEOPLE)
    return kind
