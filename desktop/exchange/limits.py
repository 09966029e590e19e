"""How much of a foreign file is ever held or read; beyond these, readers stop with a named reason."""

from __future__ import annotations

MEGABYTE = 1_000_000

#: Bytes read at a time.
BLOCK = 1 << 18
#: Bytes looked at to tell what a file is.
HEAD = 1 << 16
#: People taken from one file.
PEOPLE = 100_000
#: Characters kept of one value: notes may be long, names may not.
TEXT = 1_000_000
NAME = 1_000
#: Bytes of one line of a table, and of a whole table.
TABLE_LINE = 16 * MEGABYTE
TABLE_FILE = 256 * MEGABYTE
#: Bytes of one unfolded vCard line; values and cards that are longer are cut.
CARD_LINE = 1 * MEGABYTE
CARD = 4 * MEGABYTE
CARD_PROPERTIES = 2_000
CARD_DEPTH = 16
#: Properties that were not understood, and their characters, kept for writing back.
EXTRAS = 200
EXTRA_TEXT = 100_000
#: A file inside an archive, unpacked; entries looked through; and how far it may have been squeezed.
ARCHIVE_MEMBER = 256 * MEGABYTE
ARCHIVE_ENTRIES = 20_000
ARCHIVE_RATIO = 400
#: Bytes of one file attached to a person or meeting.
ATTACHMENT = 25 * MEGABYTE
#: Bytes of one record of a JSON export (an attachment of 25 MB in base64 is 34 MB).
JSON_RECORD = 64 * MEGABYTE
JSON_DEPTH = 64
#: All parts of a workbook, unpacked.
WORKBOOK = 256 * MEGABYTE
#: A calendar, and the events taken from it.
CALENDAR_FILE = 64 * MEGABYTE
EVENTS = 50_000
