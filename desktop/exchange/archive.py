"""Finding people in a zip: LinkedIn's whole archive, or address books packed together.

Nothing is ever unpacked to disk, so no entry can land outside a folder; entries that would unpack to more
than their limit are refused before and while they are read.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import PurePosixPath

from desktop.exchange import limits
from desktop.exchange.reasons import Reason
from desktop.exchange.records import FileRefused
from desktop.exchange.text import Source

#: Kinds of files with people, and others that may hold some but are not read.
_CARDS, _TABLES = (".vcf", ".vcard"), (".csv", ".tsv", ".xlsx")
_UNREAD = (".xls", ".xlsb", ".ods", ".numbers", ".ldif", ".ics")
#: Tables by which LinkedIn's whole archive is known; of all its tables only the connections are people to know.
_LINKEDIN = frozenset(
    {"profile.csv", "positions.csv", "education.csv", "skills.csv", "invitations.csv", "messages.csv"}
    | {"registration.csv", "email addresses.csv", "phonenumbers.csv", "phone numbers.csv"}
)
_DAMAGE = (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, LookupError)


@dataclass(frozen=True, slots=True)
class Packed:
    """The ``files`` of a zip that are to be read, and the names of those ``left`` that may hold people too."""

    files: list[Source]
    left: list[str]


def people_files(source: Source) -> Packed:
    """The files in a zip that hold people: all vCards, and Connections.csv if there is one, else the only table.

    Raises FileRefused if the zip is damaged or protected, or holds none.
    """
    with _opened(source) as archive:
        entries = archive.infolist()
        if len(entries) > limits.ARCHIVE_ENTRIES:
            raise FileRefused(Reason.ARCHIVE_TOO_LARGE, limit=limits.ARCHIVE_MEMBER // limits.MEGABYTE)
        chosen, left = _chosen([entry for entry in entries if _is_plain(entry)])
    if not chosen:
        raise FileRefused(Reason.ARCHIVE_WITHOUT_PEOPLE)
    return Packed([_member(source, entry) for entry in chosen], [_name(entry) for entry in left])


def entry_names(source: Source) -> list[str]:
    """The names of all entries, to tell what kind of zip this is; empty if it is damaged."""
    try:
        with _opened(source) as archive:
            return archive.namelist()[: limits.ARCHIVE_ENTRIES]
    except FileRefused:
        return []


@contextmanager
def _opened(source: Source) -> Iterator[zipfile.ZipFile]:
    try:
        with source.open() as stream, zipfile.ZipFile(stream) as archive:
            yield archive
    except RuntimeError as error:
        raise FileRefused(Reason.ARCHIVE_PROTECTED) from error
    except _DAMAGE as error:
        raise FileRefused(Reason.ARCHIVE_DAMAGED) from error


def _is_plain(entry: zipfile.ZipInfo) -> bool:
    """A file that is named like one: no folder, no hidden file, no copy that macOS adds."""
    path = PurePosixPath(entry.filename)
    return not entry.is_dir() and not path.name.startswith(".") and "__MACOSX" not in path.parts


def _name(entry: zipfile.ZipInfo) -> str:
    return PurePosixPath(entry.filename.replace("\\", "/")).name


def _chosen(entries: list[zipfile.ZipInfo]) -> tuple[list[zipfile.ZipInfo], list[zipfile.ZipInfo]]:
    """What is to be read, and what is not although it may hold people."""
    cards, tables, unread = (
        [entry for entry in entries if _name(entry).lower().endswith(endings)]
        for endings in (_CARDS, _TABLES, _UNREAD)
    )
    names = {_name(entry).lower() for entry in tables}
    connections = [entry for entry in tables if _name(entry).lower() == "connections.csv"]
    read = connections[:1] or (tables if len(tables) == 1 else [])
    whole = bool(connections) and not names.isdisjoint(_LINKEDIN)
    others = connections if whole else tables
    return cards + read, [entry for entry in others if entry not in read] + unread


def _member(source: Source, entry: zipfile.ZipInfo) -> Source:
    if entry.flag_bits & 0x1:
        raise FileRefused(Reason.ARCHIVE_PROTECTED)
    squeezed = entry.file_size > limits.ARCHIVE_RATIO * max(entry.compress_size, 1)
    if entry.file_size > limits.ARCHIVE_MEMBER or (squeezed and entry.file_size > limits.MEGABYTE):
        raise FileRefused(Reason.ARCHIVE_TOO_LARGE, limit=limits.ARCHIVE_MEMBER // limits.MEGABYTE)
    data = _read(source, entry)
    return Source(entry.filename, len(data), lambda: io.BytesIO(data))


def _read(source: Source, entry: zipfile.ZipInfo) -> bytes:
    """The bytes of an entry, but never more than the zip promised."""
    with _opened(source) as archive, archive.open(entry) as stream:
        data = stream.read(entry.file_size + 1)
    if len(data) > entry.file_size:
        raise FileRefused(Reason.ARCHIVE_DAMAGED)
    return data


def is_zip(stream_head: bytes) -> bool:
    """Whether bytes begin a zip file."""
    return stream_head[:4] in (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
