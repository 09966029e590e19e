"""What kind of file this is, by what is in it; its name and ending count for nothing."""

from __future__ import annotations

import re

from desktop.exchange import archive
from desktop.exchange.reasons import Reason
from desktop.exchange.records import FileRefused, Format
from desktop.exchange.text import Source, looks_binary, mark_of, wide_encoding

# Blanks within a line only: of thousands of empty lines each would be looked through to the end of them all.
_CARD = re.compile(r"(?im)^[^\S\n]*(?:[\w-]+\.)?begin:vcard[^\S\n]*$")
_CALENDAR = re.compile(r"(?im)^[^\S\n]*begin:vcalendar[^\S\n]*$")
_PAGE = re.compile(
    r"(?is)^\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)?<(?:!doctype html|html|head|body|table|meta)\b"
)
_LDIF = re.compile(r"(?im)^(?:version: 1\s+)?dn::? ?\S")

#: How files of other kinds begin.
_BEGINNINGS: tuple[tuple[bytes, Reason], ...] = (
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", Reason.SPREADSHEET_FILE),
    (b"SQLite format 3\0", Reason.NOTEBOOK_FILE),
    (b"%PDF-", Reason.DOCUMENT_FILE),
    (b"{\\rtf", Reason.DOCUMENT_FILE),
    (b"\x89PNG\r\n", Reason.PICTURE_FILE),
    (b"\xff\xd8\xff", Reason.PICTURE_FILE),
    (b"GIF8", Reason.PICTURE_FILE),
    (b"RIFF", Reason.PICTURE_FILE),
    (b"\x1f\x8b", Reason.COMPRESSED_FILE),
    (b"BZh", Reason.COMPRESSED_FILE),
    (b"\xfd7zXZ", Reason.COMPRESSED_FILE),
    (b"7z\xbc\xaf\x27\x1c", Reason.COMPRESSED_FILE),
    (b"Rar!", Reason.COMPRESSED_FILE),
)


def detect(source: Source) -> Format:
    """The format of a file that can be read. Raises FileRefused with what to do about any other."""
    head = source.head()
    if not head[mark_of(head)[1] :].strip(b"\0 \t\r\n\x1a"):
        raise FileRefused(Reason.EMPTY_FILE)
    for beginning, reason in _BEGINNINGS:
        if head.startswith(beginning):
            raise FileRefused(reason)
    if archive.is_zip(head):
        return _kind_of_zip(source)
    if looks_binary(head):
        raise FileRefused(Reason.BINARY_FILE)
    return _kind_of_text(_text(head))


def _kind_of_zip(source: Source) -> Format:
    names = archive.entry_names(source)
    if not names:
        raise FileRefused(Reason.ARCHIVE_DAMAGED)
    if "xl/workbook.bin" in names:
        raise FileRefused(Reason.SPREADSHEET_FILE)
    if any(name.startswith("xl/") for name in names):
        return Format.XLSX
    if any(name.startswith("word/") for name in names):
        raise FileRefused(Reason.DOCUMENT_FILE)
    if "content.xml" in names and "mimetype" in names:
        raise FileRefused(Reason.SPREADSHEET_FILE)
    if "Index/Document.iwa" in names:
        raise FileRefused(Reason.SPREADSHEET_FILE)
    return Format.ZIP


def _kind_of_text(text: str) -> Format:
    if _CARD.search(text):
        return Format.VCARD
    if _CALENDAR.search(text):
        return Format.ICS
    if text[:1] == "{" or re.match(r"\[\s*[{\]]", text):
        return Format.JSON
    if _PAGE.match(text):
        raise FileRefused(Reason.WEB_PAGE)
    if _LDIF.match(text):
        raise FileRefused(Reason.LDIF_FILE)
    return Format.CSV


def _text(head: bytes) -> str:
    wide, mark = wide_encoding(head)
    if wide:
        return head[mark:].decode(wide, "replace").lstrip()
    return head[mark_of(head)[1] :].decode("latin-1").replace("\r", "\n").lstrip()
